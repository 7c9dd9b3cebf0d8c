//! Raters disagree about a pain point by two steps or more.
//!
//! False alarms: none; they may both be right about different customers.

use super::walk::Walk;
use super::{Finding, Rule};

const APART: u8 = 2;

pub(super) fn look(walk: &Walk, found: &mut Vec<Finding>) {
    for pain in walk.pains.iter().map(|pain| pain.it) {
        let votes = || pain.votes.iter().map(|vote| vote.severity);
        let (Some(low), Some(high)) = (votes().min(), votes().max()) else { continue };
        if high.saturating_sub(low) >= APART {
            found.push(
                Finding::about(Rule::SplitVotes, [pain.id])
                    .text("pain", pain.title.as_str())
                    .number("low", low)
                    .number("high", high)
                    .count("votes", pain.votes.len()),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Rule::SplitVotes;
    use super::super::trial::check;

    #[test]
    fn one_says_two_and_another_five() {
        check(SplitVotes, "Card\n ! Early | votes 5 4 3", &["Early"]);
        check(SplitVotes, "Card\n ! Early | votes 1 5", &["Early"]);
    }

    #[test]
    fn nearly_agreed_or_alone() {
        check(SplitVotes, "Card\n ! Early | votes 4 3 4", &[]);
        check(SplitVotes, "Card\n ! Early | votes 5", &[]);
        check(SplitVotes, "Card\n ! Early", &[]);
    }
}
