//! A severe pain point that was observed, and nothing has been decided about it: it is open and no opportunity answers it.
//!
//! False alarms: hardly any; the decision may stand in another system.

use std::collections::BTreeSet;

use journey_model::{Frequency, Id, Opportunity, OpportunityStatus, PainPoint, PainStatus};

use super::walk::{Walk, mean_vote};
use super::{Finding, Rule};

/// The mean vote from which a pain is severe.
pub(super) const SEVERE: f64 = 4.0;

pub(super) fn look(walk: &Walk, found: &mut Vec<Finding>) {
    let answers = walk.map.all::<Opportunity>().filter(|it| it.status != OpportunityStatus::Rejected);
    let answered: BTreeSet<Id> = answers.flat_map(|it| it.pains.iter().copied()).collect();
    for pain in walk.pains.iter().map(|pain| pain.it) {
        let Some((k, n)) = observed(pain) else { continue };
        let is_severe = mean_vote(pain).is_some_and(|mean| mean >= SEVERE);
        if is_severe && pain.status == PainStatus::Open && !answered.contains(&pain.id) {
            found.push(
                Finding::about(Rule::Unanswered, [pain.id])
                    .text("pain", pain.title.as_str())
                    .number("k", k)
                    .number("n", n),
            );
        }
    }
}

/// How many were seen to meet it, or else to be lost by it, of how many; if anybody.
fn observed(pain: &PainPoint) -> Option<(u32, u32)> {
    let counted = match pain.frequency {
        Frequency::Counted(count) => Some(count),
        _ => None,
    };
    [counted, pain.outcomes].into_iter().flatten().find(|count| count.k > 0).map(|count| (count.k, count.n))
}

#[cfg(test)]
mod tests {
    use super::super::Rule::Unanswered;
    use super::super::trial::check;

    #[test]
    fn severe_seen_and_left_alone() {
        check(Unanswered, "Card\n ! Too early | votes 4 5 3 | seen 6/10", &["Too early"]);
        check(Unanswered, "Card\n ! Early | votes 5 | seen 1/10\n + Later | status rejected", &["Early"]);
    }

    #[test]
    fn milder_unseen_or_answered() {
        check(Unanswered, "Card\n ! Early | votes 4 3 | seen 6/10", &[]);
        check(Unanswered, "Card\n ! Early | votes 5 | seen 0/10", &[]);
        check(Unanswered, "Card\n ! Early | votes 5", &[]);
        check(Unanswered, "Card\n ! Early | seen 6/10", &[]);
        check(Unanswered, "Card\n ! Early | votes 5 | seen 6/10\n + Menu first", &[]);
        check(Unanswered, "Card\n ! Early | votes 5 | seen 6/10 | status acknowledged", &[]);
        check(Unanswered, "Card\n ! Early | votes 5 | seen 6/10 | status fixed", &[]);
    }
}
