//! All journey checks on a map of ten thousand pain points, every field of which they read filled.

use journey_insight::Figures;
use journey_insight::checks::check;
use journey_model::{Ask, AskKind, Document, Emotion, GiveKind, Id, Record, TouchpointKind};

use crate::score::map_of_pains;
use crate::{Measure, median, timed};

/// What the cards are about; no two at one touchpoint in the same words.
const WORDS: [&str; 12] = [
    "card", "menu", "price", "delivery", "form", "answer", "address", "password", "queue", "letter",
    "refund", "size",
];

pub(crate) fn measures() -> Result<Vec<Measure>, String> {
    let map = told(&map_of_pains()?);
    let library = Document::new(Id::LIBRARY);
    let score = Figures::of(&map, &library).score(Figures::profile_of(&map));
    let times = (0..100).map(|_| timed(|| std::hint::black_box(check(&map, &library, &score))).0).collect();
    Ok(vec![Measure {
        name: "checks-10000-pains",
        value: median(times).as_secs_f64() * 1000.0,
        unit: "ms",
        goal: Some(20.0),
    }])
}

/// The map with words on its cards, and with something asked, given and felt at its touchpoints.
fn told(map: &Document) -> Document {
    let records = map.records().cloned().enumerate().map(|(number, mut record)| {
        let word = |step: usize| WORDS[number / step % WORDS.len()];
        match &mut record {
            Record::PainPoint(pain) => {
                pain.title =
                    format!("The {} hides the {} from the {} {number}", word(1), word(12), word(144));
            }
            Record::Touchpoint(touchpoint) => {
                touchpoint.title = format!("{} {number}", word(1));
                touchpoint.kind = TouchpointKind::ALL[number % TouchpointKind::ALL.len()];
                word(7).clone_into(&mut touchpoint.job);
                touchpoint.asks = AskKind::ALL
                    .iter()
                    .map(|kind| Ask { kind: *kind, datum: word(1).to_owned() })
                    .take(number % 4)
                    .collect();
                touchpoint.gives = GiveKind::ALL[..number % 6].to_vec();
                touchpoint.uses = vec![word(3).to_owned()];
                touchpoint.emotion = Some(Emotion { value: -1, ..Emotion::default() });
            }
            _ => {}
        }
        record
    });
    Document::of_records(map.id(), records.collect::<Vec<_>>())
}
