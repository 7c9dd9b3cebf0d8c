//! What a pain rests on, from nothing to what was seen to happen. Said once: coverage, debt and the lists all follow it.

use journey_model::{Document, Evidence, EvidenceKind, Frequency, PainPoint};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The best that a pain's figures rest on, the weakest first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum EvidenceGrade {
    /// Nothing: nobody has voted on it or said how often it is met.
    #[default]
    Assumed,
    /// Somebody's judgement: votes, a word or a bare percentage for how often.
    Judged,
    /// Somebody's words or what somebody saw: a quote, an interview, an observation.
    Quoted,
    /// A count or a measured figure of how often it is met.
    Counted,
    /// What became of those who met it, or how many were lost where it stands.
    Measured,
}

impl EvidenceGrade {
    /// The grade of a pain. `measured`: whether the loss at its touchpoint was counted.
    pub fn of(pain: &PainPoint, library: &Document, measured: bool) -> EvidenceGrade {
        if measured || pain.outcomes.is_some_and(|outcomes| outcomes.n > 0) {
            return EvidenceGrade::Measured;
        }
        let said = match pain.frequency {
            Frequency::Counted(count) if count.n > 0 => return EvidenceGrade::Counted,
            Frequency::Known { .. } => return EvidenceGrade::Counted,
            Frequency::Unknown | Frequency::Counted(_) => !pain.votes.is_empty(),
            Frequency::Share { .. } | Frequency::Word { .. } => true,
        };
        let linked = pain.evidence.iter().filter_map(|id| library.find::<Evidence>(*id)).map(of_evidence);
        let own = if said { EvidenceGrade::Judged } else { EvidenceGrade::Assumed };
        linked.fold(own, EvidenceGrade::max)
    }

    /// Whether it is more than opinion: counts, metrics or outcomes.
    pub fn is_evidence(self) -> bool {
        self >= EvidenceGrade::Counted
    }
}

fn of_evidence(evidence: &Evidence) -> EvidenceGrade {
    match evidence.kind {
        _ if evidence.count.is_some() => EvidenceGrade::Counted,
        EvidenceKind::Metric | EvidenceKind::Analytics => EvidenceGrade::Counted,
        EvidenceKind::Assumption => EvidenceGrade::Assumed,
        EvidenceKind::Quote
        | EvidenceKind::Observation
        | EvidenceKind::Interview
        | EvidenceKind::Survey
        | EvidenceKind::Review
        | EvidenceKind::Ticket
        | EvidenceKind::Workshop => EvidenceGrade::Quoted,
    }
}
