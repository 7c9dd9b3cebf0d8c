//! Less than half of the score rests on counts, metrics or outcomes.
//!
//! False alarms: none; this is arithmetic.

use super::walk::Walk;
use super::{Finding, Rule};

/// The share of the score that should rest on evidence.
const ENOUGH: f64 = 0.5;
/// How many pains to measure first.
const FIRST: usize = 3;

pub(super) fn look(walk: &Walk, found: &mut Vec<Finding>) {
    let covered = walk.score.evidence_coverage;
    if walk.score.index <= 0.0 || covered >= ENOUGH {
        return;
    }
    let figures = walk.pains.iter().filter_map(|pain| Some((pain.figures?, pain.it)));
    let assumed = figures.filter(|(figures, _)| !figures.grade.is_evidence());
    let mut assumed: Vec<_> = assumed.map(|(figures, pain)| (figures.points, pain)).collect();
    assumed.sort_by(|a, b| b.0.total_cmp(&a.0));
    let first = || assumed.iter().take(FIRST).map(|(_, pain)| pain);
    found.push(
        Finding::about(Rule::AssumptionMap, [])
            .pointing_at(first().map(|pain| pain.id))
            .number("share", (100.0 * (1.0 - covered)).round())
            .text("first", first().next().map_or("", |pain| &pain.title)),
    );
}

#[cfg(test)]
mod tests {
    use super::super::Rule::AssumptionMap;
    use super::super::trial::{check, first};

    #[test]
    fn most_of_it_is_opinion() {
        check(AssumptionMap, "Card\n ! Early | votes 5\n ! Slow | votes 2 | seen 1/10", &[""]);
        let lines = "Card\n ! A | votes 1\n ! B | votes 5\n ! C | votes 4\n ! D | votes 3";
        assert_eq!(first(AssumptionMap, lines).records.len(), 3);
    }

    #[test]
    fn most_of_it_was_counted_or_there_is_nothing_to_count() {
        check(AssumptionMap, "Card\n ! Early | votes 5 | seen 6/10\n ! Slow | votes 2", &[]);
        check(AssumptionMap, "Card | asks payment", &[]);
        check(AssumptionMap, "Card\n ! Early | votes 5 | status fixed", &[]);
    }
}
