//! Maps drawn at random, for the laws.
#![allow(dead_code, unreachable_pub)] // Each file of laws uses what it needs.

use journey_insight::{Figures, Score};
use journey_model::{
    Count, Document, Frequency, FrequencyWord, Id, OrderKey, Owner, PainPoint, Path, Placement, Profile,
    Record, Stage, Touchpoint, Vote,
};
use proptest::prelude::*;
use proptest::sample::select;
use uuid::Uuid;

/// A journey of stages, each with its touchpoints and their pains.
pub type Journey = Vec<Vec<(Touchpoint, Vec<PainPoint>)>>;

pub fn id(number: u128) -> Id {
    Id(Uuid::from_u128(number))
}

pub fn standing(parent: Option<Id>, order: &OrderKey) -> Placement {
    Placement { parent, order: order.clone(), ..Placement::default() }
}

/// The records of a journey: stages 1.., touchpoints from 1,000, pains from 100,000, all numbered as they come.
pub fn records(journey: &Journey) -> Vec<Record> {
    let mut records = Vec::new();
    let (mut touchpoints, mut pains) = (1000, 100_000);
    for ((stage, inside), order) in (1..).zip(journey).zip(OrderKey::spread(journey.len())) {
        records.push(Stage { id: id(stage), placement: standing(None, &order), ..Stage::default() }.into());
        for ((touchpoint, within), order) in inside.iter().zip(OrderKey::spread(inside.len())) {
            let placement = standing(Some(id(stage)), &order);
            records.push(Touchpoint { id: id(touchpoints), placement, ..touchpoint.clone() }.into());
            for (pain, order) in within.iter().zip(OrderKey::spread(within.len())) {
                let placement = standing(Some(id(touchpoints)), &order);
                records.push(PainPoint { id: id(pains), placement, ..pain.clone() }.into());
                pains += 1;
            }
            touchpoints += 1;
        }
    }
    records
}

pub fn figures(records: impl IntoIterator<Item = Record>) -> Figures {
    Figures::of(&Document::of_records(id(999_999), records), &Document::new(Id::LIBRARY))
}

pub fn score(journey: &Journey) -> Score {
    figures(records(journey)).score(Profile::Standard)
}

pub fn near(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-9
}

/// Changes one pain of a journey, counted from its start, modulo how many there are.
pub fn change_pain(journey: &Journey, which: usize, change: impl FnOnce(&mut PainPoint)) -> Journey {
    let mut changed = journey.clone();
    let mut pains: Vec<_> = changed.iter_mut().flatten().flat_map(|(_, pains)| pains).collect();
    let count = pains.len();
    if count > 0 {
        change(pains[which % count]);
    }
    changed
}

pub fn a_count() -> impl Strategy<Value = Count> {
    (0..2000u32).prop_flat_map(|n| (0..=n).prop_map(move |k| Count { k, n }))
}

pub fn a_frequency() -> impl Strategy<Value = Frequency> {
    prop_oneof![
        Just(Frequency::Unknown),
        a_count().prop_map(Frequency::Counted),
        (0.0..=1.0f64).prop_map(|share| Frequency::Share { share }),
        (0.0..=1.0f64).prop_map(|share| Frequency::Known { share }),
        select(FrequencyWord::ALL).prop_map(|word| Frequency::Word { word }),
    ]
}

/// Some journeys have outcomes, and some have none at all.
pub fn a_journey() -> impl Strategy<Value = Journey> {
    let journey = prop::collection::vec(prop::collection::vec(a_touchpoint(), 0..4), 0..4);
    (journey, any::<bool>()).prop_map(|(mut journey, watched)| {
        for pain in journey.iter_mut().flatten().flat_map(|(_, pains)| pains).filter(|_| !watched) {
            pain.outcomes = None;
        }
        journey
    })
}

pub fn a_pain() -> impl Strategy<Value = PainPoint> {
    let votes = prop::collection::vec(1..=5u8, 0..6);
    let owners = prop::collection::vec((1..5u128, 0.0..3.0f64), 0..3);
    let rest = (prop::option::of(a_count()), owners, any::<bool>(), prop::option::of(0.0..50.0f64));
    (votes, a_frequency(), rest).prop_map(|(votes, frequency, (outcomes, owners, per_visit, effort))| {
        PainPoint {
            votes: votes.into_iter().map(|severity| Vote { severity, ..Vote::default() }).collect(),
            owners: owners.into_iter().map(|(n, weight)| Owner { department: id(n << 40), weight }).collect(),
            frequency,
            outcomes,
            per_visit,
            effort,
            ..PainPoint::default()
        }
    })
}

pub fn a_touchpoint() -> impl Strategy<Value = (Touchpoint, Vec<PainPoint>)> {
    let reach = prop_oneof![Just(None), Just(Some(0.0)), Just(Some(1.0)), (0.0..1.0f64).prop_map(Some)];
    let owner = prop::option::of((1..5u128).prop_map(|n| id(n << 40)));
    let visits = prop::option::of(0.1..9.0f64);
    (reach, owner, visits, prop::collection::vec(a_pain(), 0..5)).prop_map(|(reach, owner, visits, pains)| {
        (Touchpoint { reach, owner, visits, ..Touchpoint::default() }, pains)
    })
}

/// Paths through a journey's first touchpoints, from 500 up.
pub fn some_paths() -> impl Strategy<Value = Vec<Path>> {
    let steps = prop::collection::vec((1000..1009u128).prop_map(id), 0..6);
    prop::collection::vec((steps, 0.0..4.0f64), 0..4).prop_map(|paths| {
        let path = |(number, (steps, weight))| Path { id: id(number), steps, weight, ..Path::default() };
        (500..).zip(paths).map(path).collect()
    })
}
