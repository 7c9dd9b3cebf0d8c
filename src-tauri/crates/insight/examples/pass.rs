//! How long one pass over 10,000 pains takes, over maps of different shape: `cargo run --release -p journey-insight
//! --example pass`. The median and the best of many passes, in microseconds.
#![allow(clippy::cast_possible_truncation)] // Votes and counts made up from small remainders.

use std::hint::black_box;
use std::time::Instant;

use journey_insight::Figures;
use journey_model::{
    Count, Document, Frequency, Id, OrderKey, PainPoint, Placement, Profile, Record, Stage, Touchpoint, Vote,
};
use uuid::Uuid;

const PAINS: usize = 10_000;
const PASSES: usize = 500;

fn id(number: usize) -> Id {
    Id(Uuid::from_u128(number as u128))
}

/// A map of one stage with this many touchpoints, over which the pains are spread.
fn figures(touchpoints: usize, reach: f64) -> Figures {
    let standing =
        |parent| Placement { parent, order: OrderKey::between(None, None), ..Placement::default() };
    let mut records: Vec<Record> =
        vec![Stage { id: id(1), placement: standing(None), ..Stage::default() }.into()];
    records.extend((0..touchpoints).map(|number| {
        let placement = standing(Some(id(1)));
        Touchpoint { id: id(100_000 + number), placement, reach: Some(reach), ..Touchpoint::default() }.into()
    }));
    records.extend((0..PAINS).map(|number| {
        let votes = (0..3)
            .map(|rater| Vote { severity: ((number * 7 + rater * 3) % 5 + 1) as u8, ..Vote::default() });
        PainPoint {
            id: id(200_000 + number),
            placement: standing(Some(id(100_000 + number % touchpoints))),
            title: format!("Pain {number}"),
            votes: votes.collect(),
            frequency: Frequency::Counted(Count { k: (number % 11) as u32, n: 1000 }),
            ..PainPoint::default()
        }
        .into()
    }));
    Figures::of(&Document::of_records(id(9), records), &Document::new(Id::LIBRARY))
}

fn measure(name: &str, mut pass: impl FnMut() -> f64) {
    let mut micros: Vec<f64> = (0..PASSES)
        .map(|_| {
            let start = Instant::now();
            black_box(pass());
            start.elapsed().as_secs_f64() * 1e6
        })
        .collect();
    micros.sort_by(f64::total_cmp);
    println!("{name:<44} median {:>7.1}  best {:>7.1}", micros[PASSES / 2], micros[0]);
}

fn main() {
    for (touchpoints, reach) in [(100, 1.0), (100, 0.9), (1000, 0.9), (10_000, 0.9)] {
        let figures = figures(touchpoints, reach);
        let name = format!("{PAINS} pains, {touchpoints} touchpoints, reach {reach}");
        measure(&format!("score   {name}"), || figures.score(Profile::Standard).index);
        measure(&format!("what-if {name}"), || figures.what_if(Profile::Standard, &[id(200_000)]).index);
    }
}
