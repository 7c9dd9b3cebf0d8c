//! Laws of the score, over maps drawn at random, and the worst input that a map can hold.
#![allow(clippy::unwrap_used)] // A test file: a panic is a failure told.

mod maps;

use journey_insight::{Figures, Score};
use journey_model::{
    Count, Document, Evidence, EvidenceKind, Frequency, FrequencyWord, Id, Owner, PainPoint, PainStatus,
    Path, Profile, Record, Touchpoint, Vote,
};
use maps::{Journey, a_journey, a_touchpoint, change_pain, figures, id, near, records, score, some_paths};
use proptest::prelude::*;
use proptest::sample::select;

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
    fn a_card_may_be_split_where_everybody_passes(journey in a_journey(), at in 0..5usize) {
        // Pains in two touchpoints that all pass, or in two stages, cost what they cost in one.
        let everybody: Journey = journey.iter().map(|stage| {
            let passed = |(touchpoint, pains): &(Touchpoint, Vec<PainPoint>)| {
                (Touchpoint { reach: None, ..touchpoint.clone() }, pains.clone())
            };
            stage.iter().map(passed).collect()
        }).collect();
        let touchpoints: Journey = everybody.iter().map(|stage| {
            let halves = |(touchpoint, pains): &(Touchpoint, Vec<PainPoint>)| {
                let (first, second) = pains.split_at(at.min(pains.len()));
                [(touchpoint.clone(), first.to_vec()), (touchpoint.clone(), second.to_vec())]
            };
            stage.iter().flat_map(halves).collect()
        }).collect();
        let stages: Journey = everybody.iter().flat_map(|stage| {
            let (first, second) = stage.split_at(at.min(stage.len()));
            [first.to_vec(), second.to_vec()]
        }).collect();
        let whole = score(&everybody);
        for split in [score(&touchpoints), score(&stages)] {
            prop_assert!(near(split.index, whole.index) && near(split.sd, whole.sd));
            for ((_, one), (_, other)) in split.pains.iter().zip(whole.pains.iter()) {
                prop_assert!(near(one.points, other.points) && near(one.recovered, other.recovered));
            }
            for ((_, one), (_, other)) in split.departments.iter().zip(whole.departments.iter()) {
                prop_assert!(near(*one, *other));
            }
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
