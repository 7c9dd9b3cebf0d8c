//! Laws of the score, over maps drawn at random, and the worst input that a map can hold.
#![allow(clippy::unwrap_used)] // A test file: a panic is a failure told.

use journey_insight::{Figures, Score};
use journey_model::{
    Count, Document, Evidence, EvidenceKind, Frequency, FrequencyWord, Id, OrderKey, Owner, PainPoint,
    PainStatus, Path, Placement, Profile, Record, Stage, Touchpoint, Vote,
};
use proptest::prelude::*;
use proptest::sample::select;
use uuid::Uuid;

/// A journey of stages, each with its touchpoints and their pains.
type Journey = Vec<Vec<(Touchpoint, Vec<PainPoint>)>>;

fn id(number: u128) -> Id {
    Id(Uuid::from_u128(number))
}

fn standing(parent: Option<Id>, order: &OrderKey) -> Placement {
    Placement { parent, order: order.clone(), ..Placement::default() }
}

/// The records of a journey: stages 1.., touchpoints from 1,000, pains from 100,000, all numbered as they come.
fn records(journey: &Journey) -> Vec<Record> {
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

fn figures(records: impl IntoIterator<Item = Record>) -> Figures {
    Figures::of(&Document::of_records(id(999_999), records), &Document::new(Id::LIBRARY))
}

fn score(journey: &Journey) -> Score {
    figures(records(journey)).score(Profile::Standard)
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-9
}

/// Changes one pain of a journey, counted from its start, modulo how many there are.
fn change_pain(journey: &Journey, which: usize, change: impl FnOnce(&mut PainPoint)) -> Journey {
    let mut changed = journey.clone();
    let mut pains: Vec<_> = changed.iter_mut().flatten().flat_map(|(_, pains)| pains).collect();
    let count = pains.len();
    if count > 0 {
        change(pains[which % count]);
    }
    changed
}

fn a_count() -> impl Strategy<Value = Count> {
    (0..2000u32).prop_flat_map(|n| (0..=n).prop_map(move |k| Count { k, n }))
}

fn a_frequency() -> impl Strategy<Value = Frequency> {
    prop_oneof![
        Just(Frequency::Unknown),
        a_count().prop_map(Frequency::Counted),
        (0.0..=1.0f64).prop_map(|share| Frequency::Share { share }),
        (0.0..=1.0f64).prop_map(|share| Frequency::Known { share }),
        select(FrequencyWord::ALL).prop_map(|word| Frequency::Word { word }),
    ]
}

/// Some journeys have outcomes, and some have none at all.
fn a_journey() -> impl Strategy<Value = Journey> {
    let journey = prop::collection::vec(prop::collection::vec(a_touchpoint(), 0..4), 0..4);
    (journey, any::<bool>()).prop_map(|(mut journey, watched)| {
        for pain in journey.iter_mut().flatten().flat_map(|(_, pains)| pains).filter(|_| !watched) {
            pain.outcomes = None;
        }
        journey
    })
}

fn a_pain() -> impl Strategy<Value = PainPoint> {
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

fn a_touchpoint() -> impl Strategy<Value = (Touchpoint, Vec<PainPoint>)> {
    let reach = prop_oneof![Just(None), Just(Some(0.0)), Just(Some(1.0)), (0.0..1.0f64).prop_map(Some)];
    let owner = prop::option::of((1..5u128).prop_map(|n| id(n << 40)));
    let visits = prop::option::of(0.1..9.0f64);
    (reach, owner, visits, prop::collection::vec(a_pain(), 0..5)).prop_map(|(reach, owner, visits, pains)| {
        (Touchpoint { reach, owner, visits, ..Touchpoint::default() }, pains)
    })
}

/// Paths through a journey's first touchpoints, from 500 up.
fn some_paths() -> impl Strategy<Value = Vec<Path>> {
    let steps = prop::collection::vec((1000..1009u128).prop_map(id), 0..6);
    prop::collection::vec((steps, 0.0..4.0f64), 0..4).prop_map(|paths| {
        let path = |(number, (steps, weight))| Path { id: id(number), steps, weight, ..Path::default() };
        (500..).zip(paths).map(path).collect()
    })
}

/// What must hold of every score.
fn is_sound(score: &Score) -> Result<(), TestCaseError> {
    let written = serde_json::to_value(score).unwrap();
    every_number(&written, &mut |number| {
        prop_assert!(number.is_finite() && !(number == 0.0 && number.is_sign_negative()), "{written}");
        Ok(())
    })?;
    let within = |value: f64| (0.0..=100.0 + 1e-9).contains(&value);
    let others = [score.lenient, score.strict, score.overlap_same_people, score.overlap_different_people];
    for figure in others.into_iter().chain(score.interval80).chain([score.index, score.density]) {
        prop_assert!(within(figure), "{figure}");
    }
    prop_assert!((0.0..=1.0).contains(&score.evidence_coverage));
    prop_assert!(score.overlap_same_people <= score.index + 1e-9);
    prop_assert!(score.index <= score.overlap_different_people + 1e-9);
    prop_assert!(near(score.index, 100.0 * (1.0 - score.survival)));
    let bands = score.band_probs;
    prop_assert!(near(bands.a + bands.b + bands.c + bands.d + bands.e, 1.0), "{bands:?}");

    let sum = |parts: &mut dyn Iterator<Item = f64>| parts.sum::<f64>();
    prop_assert!(near(sum(&mut score.stages.iter().map(|(_, s)| s.points)), score.index));
    prop_assert!(near(sum(&mut score.touchpoints.iter().map(|(_, t)| t.points)), score.index));
    prop_assert!(near(sum(&mut score.pains.iter().map(|(_, p)| p.points)), score.index));
    prop_assert!(near(sum(&mut score.departments.iter().map(|(_, p)| *p)) + score.nobody, score.index));
    prop_assert!(near(sum(&mut score.stages.iter().map(|(_, s)| s.lost_here)), score.index));
    prop_assert!(near(sum(&mut score.touchpoints.iter().map(|(_, t)| t.lost_here)), score.index));
    Ok(())
}

/// Visits every number. JSON has no infinity: what is null counts as one, but for the two fields that may be absent.
fn every_number(
    value: &serde_json::Value,
    visit: &mut dyn FnMut(f64) -> Result<(), TestCaseError>,
) -> Result<(), TestCaseError> {
    match value {
        serde_json::Value::Null => visit(f64::INFINITY),
        serde_json::Value::Number(number) => visit(number.as_f64().unwrap_or(f64::NAN)),
        serde_json::Value::Array(items) => items.iter().try_for_each(|item| every_number(item, visit)),
        serde_json::Value::Object(fields) => fields
            .iter()
            .filter(|(name, field)| !field.is_null() || !["beta_S", "possibly"].contains(&name.as_str()))
            .try_for_each(|(_, field)| every_number(field, visit)),
        _ => Ok(()),
    }
}

proptest! {
    #[test]
    fn bounded_finite_and_additive(journey in a_journey(), paths in some_paths(), profile in select(Profile::ALL)) {
        let all = records(&journey).into_iter().chain(paths.into_iter().map(Record::from));
        is_sound(&figures(all).score(profile))?;
    }

    #[test]
    fn a_profile_asked_for_is_the_one_printed_beside(journey in a_journey()) {
        let figures = figures(records(&journey));
        let standard = figures.score(Profile::Standard);
        // Without outcomes they lie in this order. With them they need not: a milder scale can make votes that differ
        // weigh more against what was seen.
        if journey.iter().flatten().flat_map(|(_, pains)| pains).all(|pain| pain.outcomes.is_none()) {
            prop_assert!(standard.lenient <= standard.index + 1e-9 && standard.index <= standard.strict + 1e-9);
        }
        prop_assert!(near(figures.score(Profile::Lenient).index, standard.lenient));
        prop_assert!(near(figures.score(Profile::Strict).index, standard.strict));
    }

    #[test]
    fn the_order_of_touchpoints_and_pains_does_not_matter(journey in a_journey()) {
        let mut reversed: Journey = journey.iter().rev().cloned().collect();
        for (_, pains) in reversed.iter_mut().flatten() {
            pains.reverse();
        }
        for stage in &mut reversed {
            stage.reverse();
        }
        let (there, back) = (score(&journey), score(&reversed));
        prop_assert!(near(there.index, back.index) && near(there.sd, back.sd));
        for (one, other) in there.interval80.into_iter().zip(back.interval80) {
            prop_assert!((one - other).abs() < 1e-6);
        }
        let points = |score: &Score| score.pains.iter().map(|(_, pain)| pain.points).collect::<Vec<_>>();
        for (one, other) in points(&there).into_iter().zip(points(&back).into_iter().rev()) {
            prop_assert!(near(one, other));
        }
    }

    #[test]
    fn friction_never_falls_when_something_gets_worse(journey in a_journey(), which in 0..99usize, to in 0.0..=1.0f64) {
        let before = score(&journey).index;
        // A higher vote. Outcomes aside: votes that agree weigh more against them than votes that differ.
        let alone = change_pain(&journey, which, |pain| pain.outcomes = None);
        let voted = change_pain(&alone, which, |pain| {
            if let Some(vote) = pain.votes.first_mut() {
                vote.severity = vote.severity.midpoint(5).max(vote.severity + u8::from(vote.severity < 5));
            }
        });
        prop_assert!(score(&voted).index >= score(&alone).index - 1e-9);
        // A higher frequency, said in the same way.
        let more = change_pain(&journey, which, |pain| match &mut pain.frequency {
            Frequency::Counted(Count { k, n }) => *k = *n,
            Frequency::Share { share } | Frequency::Known { share } => *share = share.max(to),
            Frequency::Word { word } => *word = FrequencyWord::AlmostAll,
            Frequency::Unknown => {}
        });
        prop_assert!(score(&more).index >= before - 1e-9);
        // More lost of those who hit it.
        let lost = change_pain(&journey, which, |pain| if let Some(Count { k, n }) = &mut pain.outcomes { *k = *n; });
        prop_assert!(score(&lost).index >= before - 1e-9);
        // More customers who pass.
        let mut reached = journey.clone();
        for (touchpoint, _) in reached.iter_mut().flatten() {
            touchpoint.reach = touchpoint.reach.map(|reach| reach.max(to));
        }
        prop_assert!(score(&reached).index >= before - 1e-9);
    }

    #[test]
    fn what_if_is_the_map_without_those_pains(
        journey in a_journey(), paths in some_paths(), gone in prop::collection::hash_set(0..40u128, 0..6),
    ) {
        let all: Vec<_> = records(&journey).into_iter().chain(paths.into_iter().map(Record::from)).collect();
        let gone: Vec<_> = gone.into_iter().map(|n| id(100_000 + n)).collect();
        let whole = figures(all.clone());
        let index = whole.score(Profile::Standard).index;
        let left = figures(all.clone().into_iter().filter(|record| !gone.contains(&record.id()))).score(Profile::Standard);
        let what_if = whole.what_if(Profile::Standard, &gone);
        prop_assert!(near(what_if.index, left.index));
        prop_assert!(near(what_if.recovered, index - left.index));
        // Fixing them is the same as taking them out.
        let fixed = all.into_iter().map(|record| match record {
            Record::PainPoint(pain) if gone.contains(&pain.id) => PainPoint { status: PainStatus::Fixed, ..pain }.into(),
            other => other,
        });
        prop_assert!(near(figures(fixed).score(Profile::Standard).index, left.index));
        // What one pain recovers is what the list of pains says.
        for (id, pain) in whole.score(Profile::Standard).pains.iter() {
            prop_assert!(near(pain.recovered, whole.what_if(Profile::Standard, &[id]).recovered));
        }
    }

    #[test]
    fn one_path_through_everything_is_no_path_at_all(journey in a_journey(), weight in 1e-300..1e300f64) {
        let all = records(&journey);
        let steps = all.iter().filter(|record| matches!(record, Record::Touchpoint(_))).map(Record::id).collect();
        let path = Path { id: id(500), steps, weight, ..Path::default() };
        let with = figures(all.into_iter().chain([path.into()])).score(Profile::Standard);
        prop_assert_eq!(with, score(&journey));
    }

    #[test]
    fn a_path_may_be_named_twice(journey in a_journey(), weight in 0.001..0.999f64) {
        let all = records(&journey);
        let steps: Vec<_> = all.iter().filter(|record| matches!(record, Record::Touchpoint(_))).map(Record::id).collect();
        let path = |n, weight| Record::from(Path { id: id(n), steps: steps.clone(), weight, ..Path::default() });
        let twice = figures(all.into_iter().chain([path(500, weight), path(501, 1.0 - weight)])).score(Profile::Standard);
        let once = score(&journey);
        prop_assert!(near(twice.index, once.index) && near(twice.sd, once.sd) && near(twice.density, once.density));
    }

    #[test]
    fn paths_mix_by_weight(one in a_touchpoint(), other in a_touchpoint(), weight in 0.001..0.999f64) {
        let alone = |part: &(Touchpoint, Vec<PainPoint>)| score(&vec![vec![part.clone()]]);
        let (first, second) = (alone(&one), alone(&other));
        let paths = [(500, 1000, weight), (501, 1001, 1.0 - weight)];
        let paths = paths.map(|(n, step, weight)| Path { id: id(n), steps: vec![id(step)], weight, ..Path::default() });
        let all = records(&vec![vec![one, other]]).into_iter().chain(paths.map(Record::from));
        let mixed = figures(all).score(Profile::Standard);
        prop_assert!(near(mixed.index, weight * first.index + (1.0 - weight) * second.index));
        // The two share nothing, so their variances add.
        let variance = (weight * first.sd).powi(2) + ((1.0 - weight) * second.sd).powi(2);
        prop_assert!(near(mixed.sd, variance.sqrt()));
    }
}

fn pain(frequency: Frequency, votes: &[u8], outcomes: Option<Count>) -> PainPoint {
    let votes = votes.iter().map(|severity| Vote { severity: *severity, ..Vote::default() }).collect();
    PainPoint { frequency, votes, outcomes, ..PainPoint::default() }
}

fn at(reach: Option<f64>, pains: Vec<PainPoint>) -> (Touchpoint, Vec<PainPoint>) {
    (Touchpoint { reach, ..Touchpoint::default() }, pains)
}

#[test]
fn the_worst_input_gives_sound_figures() {
    let all_lost = Some(Count { k: u32::MAX, n: u32::MAX });
    let deadly = pain(Frequency::Known { share: 1.0 }, &[5], all_lost);
    let unsure = pain(Frequency::Unknown, &[5, 1], None);
    let trifle = pain(Frequency::Known { share: 1e-300 }, &[1], None);
    let crowd = pain(Frequency::Counted(Count { k: u32::MAX, n: u32::MAX }), &[4; 10_000], None);
    let nonsense = PainPoint {
        per_visit: true,
        effort: Some(f64::NAN),
        owners: vec![
            Owner { department: id(7), weight: f64::INFINITY },
            Owner { department: id(8), weight: -1.0 },
        ],
        ..pain(Frequency::Share { share: f64::NAN }, &[0, 255], Some(Count { k: 9, n: 0 }))
    };
    let journeys: Vec<Journey> = vec![
        vec![],
        vec![vec![], vec![]],
        vec![vec![at(None, vec![])]],
        vec![vec![at(Some(0.0), vec![deadly.clone()])]],
        vec![vec![at(Some(1.0), vec![deadly.clone()])]],
        vec![vec![at(Some(1.0), vec![deadly.clone(); 3]), at(Some(1.0 - 1e-16), vec![deadly.clone(); 3])]],
        vec![vec![at(None, vec![unsure.clone(); 10_000])]],
        vec![vec![at(Some(0.999), vec![unsure; 10_000])], vec![at(None, vec![deadly; 10_000])]],
        vec![vec![at(Some(1e-300), vec![crowd.clone()])]],
        vec![vec![at(None, vec![trifle.clone()])]],
        vec![vec![at(None, vec![pain(Frequency::Known { share: 0.0 }, &[5], None)])]],
        vec![vec![at(Some(f64::NAN), vec![nonsense]), at(Some(f64::INFINITY), vec![crowd, trifle])]],
    ];
    for journey in journeys {
        is_sound(&score(&journey)).unwrap();
        // The same with more paths than count.
        let paths = (500..600).map(|n| Path {
            id: id(n),
            steps: vec![id(1000 + n % 2), id(1000)],
            weight: f64::MAX,
            ..Path::default()
        });
        let all = records(&journey).into_iter().chain(paths.map(Record::from));
        is_sound(&figures(all).score(Profile::Strict)).unwrap();
    }
}

#[test]
fn nothing_on_the_map_is_no_friction() {
    let empty = score(&vec![]);
    assert_eq!((empty.index, empty.survival, empty.interval80, empty.beta), (0.0, 1.0, [0.0, 0.0], None));
    assert_eq!(serde_json::to_value(empty.band_probs.a).unwrap(), 1.0);
}

#[test]
fn what_is_parked_does_not_score() {
    let journey = vec![vec![at(None, vec![pain(Frequency::Unknown, &[4], None)])]];
    let parked = |mut record: Record, kind: fn(&Record) -> bool| {
        let parks = kind(&record);
        if let Some(placement) = record.placement_mut().filter(|_| parks) {
            placement.parent = None;
        }
        record
    };
    let kinds: [fn(&Record) -> bool; 2] =
        [|record| matches!(record, Record::PainPoint(_)), |record| matches!(record, Record::Touchpoint(_))];
    assert!(score(&journey).index > 10.0);
    for kind in kinds {
        let figures = figures(records(&journey).into_iter().map(|record| parked(record, kind)));
        assert_eq!(figures.score(Profile::Standard).index.to_bits(), 0);
    }
}

#[test]
fn points_nobody_owns_are_told_apart() {
    let mine = PainPoint {
        owners: vec![Owner { department: id(7), weight: 3.0 }, Owner { department: id(8), weight: 1.0 }],
        ..pain(Frequency::Unknown, &[4], None)
    };
    let default = pain(Frequency::Unknown, &[4], None);
    let (mut owned, pains) = at(None, vec![mine, default.clone()]);
    owned.owner = Some(id(9));
    let found = score(&vec![vec![(owned, pains), at(None, vec![default])]]);
    let share = |department| found.departments.get(id(department)).copied().unwrap();
    assert!(near(share(7), found.index / 4.0) && near(share(8), found.index / 12.0));
    assert!(near(share(9), found.index / 3.0) && near(found.nobody, found.index / 3.0));
}

#[test]
fn coverage_counts_what_was_seen() {
    let covered = |pain: &PainPoint, evidence: &Evidence| {
        // Beside a pain of the same size that is only said.
        let said = PainPoint { evidence: vec![], ..pain.clone() };
        let said = PainPoint { frequency: Frequency::Share { share: 0.3 }, ..said };
        let map = records(&vec![vec![at(None, vec![pain.clone(), said])]]);
        let library = Document::of_records(Id::LIBRARY, [evidence.clone().into()]);
        let figures = Figures::of(&Document::of_records(id(999_999), map), &library);
        figures.score(Profile::Standard).evidence_coverage
    };
    let seen = pain(Frequency::Counted(Count { k: 3, n: 10 }), &[4], None);
    let said = PainPoint { evidence: vec![id(7)], ..pain(Frequency::Share { share: 0.3 }, &[4], None) };
    let quote = Evidence { id: id(7), kind: EvidenceKind::Quote, ..Evidence::default() };
    let metric = Evidence { kind: EvidenceKind::Metric, ..quote.clone() };
    let counted = Evidence { count: Some(Count { k: 1, n: 2 }), ..quote.clone() };
    assert!(near(covered(&seen, &quote), 0.5));
    assert!(near(covered(&said, &quote), 0.0));
    assert!(near(covered(&said, &metric), 0.5) && near(covered(&said, &counted), 0.5));
}
