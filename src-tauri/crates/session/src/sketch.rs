//! A map in a few strokes: what the gallery draws of maps and templates.

use journey_insight::{Band, Score};
use journey_model::{Document, PainPoint, Touchpoint};

use crate::dto::MapSketch;

/// The strokes of a map.
pub(crate) fn sketch(map: &Document, score: &Score) -> MapSketch {
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let mut sketch = MapSketch::default();
    for stage in map.stages() {
        sketch.stages.push(count(map.within::<Touchpoint>(Some(stage.id)).count()));
        for touchpoint in map.within::<Touchpoint>(Some(stage.id)) {
            let figures = score.touchpoints.get(touchpoint.id);
            sketch.feelings.push(touchpoint.emotion.as_ref().map(|emotion| emotion.value));
            sketch.losses.push(figures.map_or(0.0, |figures| figures.loss));
            sketch.bands.push(figures.map_or(Band::A, |figures| figures.band));
            sketch.pains.push(count(map.within::<PainPoint>(Some(touchpoint.id)).count()));
        }
    }
    sketch
}
