//! What people have decided about the findings.

use std::collections::BTreeMap;

use journey_model::{Decision, Document, Verdict};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Finding, Subject};

/// A finding, and what was decided about it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Judged {
    /// The finding.
    #[serde(flatten)]
    pub finding: Finding,
    /// The decision, if there is one.
    pub decision: Option<Decision>,
    /// Whether it still asks for a decision: there is none, or the pain point that it became is gone again.
    pub open: bool,
}

/// The findings of a map beside what people have decided.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Judgement {
    /// The findings, in their order.
    pub findings: Vec<Judged>,
    /// The decisions whose finding no longer stands, the oldest first.
    pub bygone: Vec<Decision>,
}

/// Puts the decisions of a map beside its findings. Of two decisions about one finding the later holds.
pub fn judge(findings: Vec<Finding>, map: &Document) -> Judgement {
    let mut decisions: BTreeMap<(&str, Subject), &Decision> = BTreeMap::new();
    for decision in map.all::<Decision>() {
        decisions.insert((&decision.rule, Subject::of(decision)), decision);
    }
    let findings = findings
        .into_iter()
        .map(|finding| {
            let decision = decisions.remove(&(finding.rule.word(), finding.subject.clone())).cloned();
            let open = decision
                .as_ref()
                .is_none_or(|decision| decision.verdict == Verdict::Accepted && decision.pain.is_none());
            Judged { finding, decision, open }
        })
        .collect();
    let mut bygone: Vec<Decision> = decisions.into_values().cloned().collect();
    bygone.sort_by_key(|decision| decision.id);
    Judgement { findings, bygone }
}
