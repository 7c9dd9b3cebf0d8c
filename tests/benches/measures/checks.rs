//! All journey checks on a map of ten thousand pain points, every field of which they read filled.

use journey_insight::Figures;
use journey_insight::checks::check;
use journey_model::{Ask, AskKind, Document, Emotion, GiveKind, Id, Record, TouchpointKind};

use crate::score::map_of_pains;
use crate::{Measure, median, timed};

const WORDS: [&str; 12] = [
    "card", "menu", "price", "delivery", "form", "answer", "address", "password", "queue", "letter",
    "refund", "size",
];
const VERBS: [&str; 9] =
    ["hides", "takes", "spoils", "repeats", "outlives", "blocks", "forgets", "delays", "breaks"];
const OTHERS: [&str; 7] = ["offer", "gift", "parcel", "receipt", "terms", "contract", "support"];
/// Of so many cards one says again what the card before it says.
const TWINS: usize = 200;

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
                // Thing and verb return together after 108 cards only, and no touchpoint has so many.
                let told = number - usize::from(number > 0 && number.is_multiple_of(TWINS));
                let thing = WORDS[told % WORDS.len()];
                let verb = VERBS[told / WORDS.len() % VERBS.len()];
                let other = OTHERS[told % OTHERS.len()];
                pain.title = format!("The {thing} {verb} the {other} from me {told:05}");
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
