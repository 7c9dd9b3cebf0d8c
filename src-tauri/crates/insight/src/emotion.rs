//! What is remembered of a journey: its peak and its end, not its mean. A line of its own that never changes the score,
//! because delight does not pay for friction.

use std::sync::Arc;

use journey_model::{Document, Id};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::sources::name;

/// What is remembered of a run of emotions.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, TS)]
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

/// What is remembered of a map's journey.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Memories {
    /// By customers at large; `null` if no touchpoint says how it feels.
    pub all: Option<Memory>,
    /// By each persona of the map: as all feel, but where it feels otherwise.
    pub personas: Vec<PersonaMemory>,
}

/// What a persona remembers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PersonaMemory {
    /// The persona.
    pub persona: Id,
    /// What it is called.
    pub title: Arc<str>,
    /// What it remembers.
    pub memory: Memory,
}

impl Memories {
    pub(crate) fn of(map: &Document, library: &Document) -> Memories {
        let felt_by = |persona: Option<Id>| {
            memory(map.touchpoints().filter_map(|touchpoint| {
                let own = touchpoint.persona_emotions.iter().find(|own| Some(own.persona) == persona);
                let emotion = own.map(|own| &own.emotion).or(touchpoint.emotion.as_ref())?;
                Some(f64::from(emotion.value))
            }))
        };
        let of_persona = |id: Id| {
            let memory = felt_by(Some(id))?;
            Some(PersonaMemory { persona: id, title: name(id, map, library), memory })
        };
        let personas = map.map().map(|map| map.personas.as_slice()).unwrap_or_default();
        Memories {
            all: felt_by(None),
            personas: personas.iter().filter_map(|share| of_persona(share.persona)).collect(),
        }
    }
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
