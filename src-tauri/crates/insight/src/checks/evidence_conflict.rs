//! Two pieces of evidence with one tag and one unit state figures that differ by three times or more.
//!
//! A count of so many of so many is a percentage. What has been corrected by newer evidence is left out.
//!
//! False alarms: figures of different groups of people.

use std::collections::{BTreeMap, BTreeSet};

use journey_model::{Evidence, Id};

use super::walk::{Walk, plain};
use super::{Finding, Rule, Subject};

/// How many times larger is too much.
const TIMES: f64 = 3.0;

pub(super) fn look(walk: &Walk, found: &mut Vec<Finding>) {
    let corrected: BTreeSet<Id> =
        walk.library.all::<Evidence>().filter_map(|evidence| evidence.supersedes).collect();
    let mut figures: BTreeMap<(Id, String), Vec<(f64, &Evidence)>> = BTreeMap::new();
    for evidence in walk.evidence() {
        let Some((figure, unit)) = figure(evidence).filter(|_| !corrected.contains(&evidence.id)) else { continue };
        for tag in &evidence.tags {
            figures.entry((*tag, unit.clone())).or_default().push((figure, evidence));
        }
    }
    for ((tag, unit), stated) in figures {
        let low = stated.iter().min_by(|a, b| a.0.total_cmp(&b.0));
        let high = stated.iter().max_by(|a, b| a.0.total_cmp(&b.0));
        let (Some((low, one)), Some((high, other))) = (low, high) else { continue };
        if high / low < TIMES {
            continue;
        }
        let subject = Subject { evidence: vec![one.id, other.id], ..Subject::default() };
        found.push(
            Finding::new(Rule::EvidenceConflict, subject)
                .text("tag", walk.name(tag))
                .text("unit", unit)
                .number("low", *low)
                .text("lowSource", one.source.as_str())
                .number("high", *high)
                .text("highSource", other.source.as_str()),
        );
    }
}

/// The figure above zero that a piece of evidence states, and its unit.
fn figure(evidence: &Evidence) -> Option<(f64, String)> {
    let share = evidence.count.filter(|count| count.n > 0);
    let (figure, unit) = match (evidence.value, share) {
        (Some(value), _) => (value, plain(&evidence.unit)),
        (None, Some(count)) => (100.0 * f64::from(count.k) / f64::from(count.n), "%".to_owned()),
        (None, None) => return None,
    };
    (figure > 0.0).then_some((figure, unit))
}

#[cfg(test)]
mod tests {
    use super::super::Rule::EvidenceConflict;
    use super::super::trial::check;

    #[test]
    fn they_cannot_both_hold() {
        let lines = "Card\n ~ Oracle | value 86 | unit % | tags leave\n ~ Ours | value 12 | unit % | tags leave";
        check(EvidenceConflict, lines, &["Oracle + Ours"]);
        let counted = "Card\n ~ Seen | count 9/10 | tags leave\n ~ Told | value 20 | unit % | tags leave";
        check(EvidenceConflict, counted, &["Seen + Told"]);
    }

    #[test]
    fn near_enough_or_of_something_else() {
        check(EvidenceConflict, "Card\n ~ A | value 30 | unit % | tags x\n ~ B | value 12 | unit % | tags x", &[]);
        check(EvidenceConflict, "Card\n ~ A | value 86 | unit % | tags x\n ~ B | value 12 | unit % | tags y", &[]);
        check(EvidenceConflict, "Card\n ~ A | value 86 | unit % | tags x\n ~ B | value 2 | unit min | tags x", &[]);
        check(EvidenceConflict, "Card\n ~ A | value 86 | unit %\n ~ B | value 2 | unit %", &[]);
        check(EvidenceConflict, "Card\n ~ A | value 0 | unit % | tags x\n ~ B | value 2 | unit % | tags x", &[]);
        check(EvidenceConflict, "Card\n ~ A | value 86 | unit % | tags x", &[]);
    }
}
