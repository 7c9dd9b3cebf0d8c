//! What is remembered of a journey: its peak and its end, not its mean. A line of its own that never changes the score,
//! because delight does not pay for friction.

use serde::Serialize;
use ts_rs::TS;

/// What is remembered of a run of emotions.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, TS)]
pub struct Memory {
    /// `(peak + end) / 2`, the peak-end rule of Kahneman and Fredrickson.
    pub memory: f64,
    /// The strongest emotion; of two equally strong ones the negative.
    pub peak: f64,
    /// The last emotion.
    pub end: f64,
    /// The plain mean, to be printed beside the memory.
    pub mean: f64,
}

/// What is remembered of these emotions, in the order in which they were felt; `None` if there are none.
pub fn memory(emotions: impl IntoIterator<Item = f64>) -> Option<Memory> {
    let mut felt = emotions.into_iter();
    let first = felt.next()?;
    let (mut peak, mut end, mut sum, mut count) = (first, first, first, 1.0);
    for emotion in felt {
        let stronger = emotion.abs().total_cmp(&peak.abs());
        if stronger.is_gt() || (stronger.is_eq() && emotion < peak) {
            peak = emotion;
        }
        end = emotion;
        sum += emotion;
        count += 1.0;
    }
    Some(Memory { memory: f64::midpoint(peak, end), peak, end, mean: sum / count })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_felt_is_nothing_remembered() {
        assert_eq!(memory([]), None);
    }

    #[test]
    fn of_two_peaks_the_negative_is_remembered() {
        for run in [[2.0, -2.0, 0.0], [-2.0, 2.0, 0.0]] {
            assert_eq!(memory(run).map(|m| (m.peak, m.memory)), Some((-2.0, -1.0)));
        }
    }
}
