//! The tone of what customers say, as a line of its own beside the score.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Two remarks that were never made, one of each kind: few remarks say little.
const PRIOR_WEIGHT: f64 = 2.0;
/// Fewer remarks than this are shown greyed.
const ENOUGH: u64 = 5;

/// How positive or negative a set of remarks is.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Tone {
    /// From -1 (all negative) to +1 (all positive): `(P - N) / (P + U + N + 2)`.
    pub tone: f64,
    /// Its standard deviation: with `n = P + U + N + 2` the variance is `((P + N) / n - tone^2) / (n + 1)`.
    pub sd: f64,
    /// Whether there are too few remarks to say it in full colour.
    pub few: bool,
}

/// The tone of so many positive, neutral and negative remarks.
pub fn tone(positive: u32, neutral: u32, negative: u32) -> Tone {
    let (p, n) = (f64::from(positive), f64::from(negative));
    let weight = p + f64::from(neutral) + n + PRIOR_WEIGHT;
    let tone = (p - n) / weight;
    let variance = ((p + n) / weight - tone * tone) / (weight + 1.0);
    let count = u64::from(positive) + u64::from(neutral) + u64::from(negative);
    Tone { tone, sd: variance.max(0.0).sqrt(), few: count < ENOUGH }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn silence_is_neutral_and_few() {
        assert_eq!(tone(0, 0, 0), Tone { tone: 0.0, sd: 0.0, few: true });
    }

    #[test]
    fn five_remarks_are_enough() {
        assert!(tone(1, 2, 1).few);
        assert!(!tone(1, 3, 1).few);
    }

    #[test]
    fn the_most_remarks_that_fit_are_no_trouble() {
        let all = tone(u32::MAX, u32::MAX, u32::MAX);
        assert!(all.tone.abs() < 1e-9 && all.sd.is_finite() && !all.few);
    }
}
