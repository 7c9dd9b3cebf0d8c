//! How many of those who meet a pain are lost: the hazard, from people's votes and from what was seen to happen.

use journey_model::{Count, Profile};

use crate::beta::{Beta, Moments};
use crate::frequency::{odds_factor, share_of_odds};

/// The share lost at each severity from 1 to 5, under the standard profile. A convention with published anchors: about
/// 5 % lost after a minor problem solved fast, 46 % after a major one solved, 81 to 91 % after a major one left unsolved
/// (TARP); 17 % to 32 % after one bad experience (PwC).
pub const HAZARDS: [f64; 5] = [0.01, 0.05, 0.15, 0.40, 0.80];

/// What is assumed of a pain nobody has voted on: the middle of the table, as firmly as if two people had been seen.
const UNRATED: f64 = HAZARDS[2];
const UNRATED_WORTH: f64 = 2.0;
/// How many customers votes are worth at least and at most, however they agree or differ.
pub(crate) const WORTH: (f64, f64) = (0.5, 12.0);
/// How many customers one vote is worth.
pub(crate) const VOTE_WORTH: f64 = 4.0;

/// The share of those who hit a pain of this severity who are lost, under a profile. Severities outside 1..=5 count as
/// the nearest.
pub fn hazard(severity: u8, profile: Profile) -> f64 {
    share_of_odds(odds_factor(profile) * odds(HAZARDS[level(severity)]))
}

fn level(severity: u8) -> usize {
    usize::from(severity.clamp(1, 5)) - 1
}

fn odds(share: f64) -> f64 {
    share / (1.0 - share)
}

/// Votes and outcomes of one pain, ready to be weighed under any profile without a logarithm: a profile multiplies the
/// odds and leaves the votes' spread in log-odds as it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Severity {
    /// The geometric mean of the votes' odds of loss.
    odds: f64,
    /// `1 / (worth + 1)` of votes that agree: `1 / (4 V + 1)` for `V` votes.
    own_spread: f64,
    /// The sample variance of the votes' log-odds, over `V`.
    disagreement: f64,
    /// People who hit the pain and were lost, and who hit it and stayed.
    lost: f64,
    stayed: f64,
}

impl Severity {
    /// From votes of 1..=5 (others count as the nearest) and, where people were watched, how many of them were lost.
    pub fn of(votes: impl IntoIterator<Item = u8>, outcomes: Option<Count>) -> Severity {
        let mut tally = [0u32; 5];
        for vote in votes {
            let votes = &mut tally[level(vote)];
            *votes = votes.saturating_add(1);
        }
        let logits = HAZARDS.map(|share| odds(share).ln());
        let count: f64 = tally.iter().copied().map(f64::from).sum();
        let sum = |of: &dyn Fn(f64) -> f64| {
            tally.iter().zip(logits).map(|(&n, l)| f64::from(n) * of(l)).sum::<f64>()
        };

        let Count { k, n } = outcomes.unwrap_or_default();
        let (lost, stayed) = (f64::from(k.min(n)), f64::from(n.saturating_sub(k)));
        if count < 1.0 {
            let own_spread = 1.0 / (UNRATED_WORTH + 1.0);
            return Severity { odds: odds(UNRATED), own_spread, disagreement: 0.0, lost, stayed };
        }
        let mean = sum(&|logit| logit) / count;
        let variance = if count > 1.0 { sum(&|logit| (logit - mean).powi(2)) / (count - 1.0) } else { 0.0 };
        Severity {
            odds: mean.exp(),
            own_spread: 1.0 / (VOTE_WORTH * count + 1.0),
            disagreement: variance / count,
            lost,
            stayed,
        }
    }

    /// The distribution of the share lost.
    pub fn distribution(&self, profile: Profile) -> Option<Beta> {
        let (a, b) = self.shapes(profile);
        Beta::new(a, b)
    }

    /// Mean and variance of the share lost.
    pub(crate) fn moments(&self, profile: Profile) -> Moments {
        let (a, b) = self.shapes(profile);
        Moments::of_beta(a, b)
    }

    /// The mean of the votes, worth as many customers as its variance says, plus the customers seen.
    fn shapes(&self, profile: Profile) -> (f64, f64) {
        let mean = share_of_odds(odds_factor(profile) * self.odds);
        // w / var - 1 with w = mean (1 - mean) and var = w own_spread + w^2 disagreement.
        let spread = self.own_spread + mean * (1.0 - mean) * self.disagreement;
        let worth = (1.0 / spread - 1.0).clamp(WORTH.0, WORTH.1);
        (worth * mean + self.lost, worth * (1.0 - mean) + self.stayed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mean(votes: &[u8], outcomes: Option<Count>, profile: Profile) -> f64 {
        Severity::of(votes.iter().copied(), outcomes).moments(profile).mean
    }

    #[test]
    fn outcomes_take_over_from_votes() {
        let mild = mean(&[1; 12], None, Profile::Standard);
        let seen = mean(&[1; 12], Some(Count { k: 900, n: 1000 }), Profile::Standard);
        assert!(mild < 0.011 && seen > 0.88);
        // The profile hardly matters then.
        let gap = mean(&[1; 12], Some(Count { k: 900, n: 1000 }), Profile::Strict) - seen;
        assert!(gap.abs() < 2e-4);
    }

    #[test]
    fn votes_alone_are_never_worth_more_than_twelve_customers() {
        for votes in [vec![4; 3], vec![4; 10_000], vec![1, 5], vec![]] {
            let (a, b) = Severity::of(votes, None).shapes(Profile::Standard);
            assert!((WORTH.0..=WORTH.1 + 1e-9).contains(&(a + b)), "{a} {b}");
        }
    }

    #[test]
    fn odd_votes_count_as_the_nearest() {
        assert_eq!(Severity::of([0, 9], None), Severity::of([1, 5], None));
        assert_eq!(hazard(0, Profile::Strict).to_bits(), hazard(1, Profile::Strict).to_bits());
    }

    #[test]
    fn the_order_of_raters_does_not_matter() {
        assert_eq!(Severity::of([1, 3, 5, 2], None), Severity::of([5, 2, 1, 3], None));
    }
}
