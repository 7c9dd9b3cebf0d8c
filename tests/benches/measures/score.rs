//! Scoring a map of ten thousand pain points.

use journey_insight::Figures;
use journey_model::{
    Count, Document, Edit, Frequency, Id, Map, PainPoint, Place, Record, Stage, Touchpoint, Vote, apply,
};

use crate::{Measure, median, timed};

const PAINS: usize = 10_000;
const TOUCHPOINTS: usize = 100;

pub(crate) fn measures() -> Result<Vec<Measure>, String> {
    let map = map_of_pains()?;
    let figures = Figures::of(&map, &Document::new(Id::LIBRARY));
    let profile = map.map().map(|map| map.profile).unwrap_or_default();
    let times = (0..300).map(|_| timed(|| std::hint::black_box(figures.score(profile))).0).collect();
    Ok(vec![Measure {
        name: "score-10000-pains",
        value: median(times).as_secs_f64() * 1000.0,
        unit: "ms",
        goal: Some(1.0),
    }])
}

pub(crate) fn map_of_pains() -> Result<Document, String> {
    let mut ids = (1_u128..).map(|number| Id(uuid::Uuid::from_u128(number)));
    let mut fresh = || ids.next().unwrap_or_default();
    let map = Map { id: fresh(), ..Map::default() };
    let stage = Stage { id: fresh(), ..Stage::default() };
    let mut document = Document::new(map.id);
    let stage_id = stage.id;
    let mut add = |record: Record, parent| {
        let at = Place { parent, ..Place::default() };
        let patch = apply(&document, &Edit::Add { record, at }).map_err(|error| error.to_string())?;
        document.advance(&patch);
        Ok::<_, String>(())
    };
    add(map.into(), None)?;
    add(stage.into(), None)?;
    for column in 0..TOUCHPOINTS {
        let touchpoint = Touchpoint { id: fresh(), reach: Some(0.5), ..Touchpoint::default() };
        let parent = touchpoint.id;
        add(touchpoint.into(), Some(stage_id))?;
        for row in 0..PAINS / TOUCHPOINTS {
            let severity = u8::try_from((column + row) % 5).unwrap_or_default() + 1;
            let votes = vec![Vote { rater: "a".into(), severity }, Vote { rater: "b".into(), severity: 3 }];
            let frequency =
                Frequency::Counted(Count { k: u32::try_from(row % 10).unwrap_or_default(), n: 100 });
            add(PainPoint { id: fresh(), votes, frequency, ..PainPoint::default() }.into(), Some(parent))?;
        }
    }
    Ok(document)
}
