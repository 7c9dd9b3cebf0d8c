//! Laws of what is read beside the score: splits that add up, conditions, calibration, ranks, and figures that follow edits.
#![allow(clippy::unwrap_used)] // A test file: a panic is a failure told.

mod maps;

use journey_insight::{
    Breadth, Conditions, Contrast, Estimate, EvidenceGrade, Figures, Insights, MOST_SURE, PainInsight, Source,
};
use journey_model::{
    AskKind, Change, Count, Document, Emotion, Evidence, EvidenceKind, Frequency, Id, Map, Opportunity,
    PainPoint, Patch, Path, PersonaEmotion, PersonaShare, Phase, Placement, Profile, Record, Stage, Tones,
    Touchpoint, Vote,
};
use maps::{Journey, a_count, a_journey, id, near, records, some_paths};
use proptest::prelude::*;
use proptest::sample::select;

const MAP: u128 = 999_999;
/// Persona, channel, category and evidence of the library, each a handful.
const PERSONA: u128 = 1 << 50;
const CHANNEL: u128 = 1 << 51;
const CATEGORY: u128 = 1 << 52;
const EVIDENCE: u128 = 1 << 53;

/// What else a map has: how each record is dressed, by a number.
fn dressed(journey: &Journey, paths: Vec<Path>, look: &[u8]) -> (Document, Document) {
    let look = |at: usize| look[at % look.len()];
    let mut number = 0;
    let dress = |record: Record| {
        number += 1;
        let n = u128::from(look(number) % 5);
        match record {
            Record::Touchpoint(touchpoint) => Touchpoint {
                channels: (0..n % 3).map(|channel| id(CHANNEL + channel)).collect(),
                lost: (n == 4).then(|| Count { k: u32::from(look(number + 1)), n: 300 }),
                tones: Tones { positive: u32::from(look(number)), neutral: 1, negative: 2 },
                emotion: (n > 1)
                    .then(|| Emotion { value: i8::try_from(n).unwrap() - 3, word: String::new() }),
                persona_emotions: vec![PersonaEmotion {
                    persona: id(PERSONA),
                    emotion: Emotion { value: 1, word: String::new() },
                }],
                ..touchpoint
            }
            .into(),
            Record::PainPoint(pain) => PainPoint {
                category: (n > 0).then(|| id(CATEGORY + n)),
                evidence: (0..n).map(|piece| id(EVIDENCE + piece)).collect(),
                reason: (n % 2 == 1).then(|| f64::from(look(number + 2)) / 255.0),
                ..pain
            }
            .into(),
            Record::Stage(stage) => {
                Stage { phase: Phase::ALL[usize::from(look(number)) % 4], ..stage }.into()
            }
            other => other,
        }
    };
    let mut all: Vec<Record> = records(journey).into_iter().map(dress).collect();
    let personas = (0..2u128).map(|n| PersonaShare { persona: id(PERSONA + n), share: 0.4 }).collect();
    let map = Map {
        id: id(MAP),
        personas,
        entry_volume: Some(12_000.0),
        customer_value: Some(50.0),
        ..Map::default()
    };
    all.push(map.into());
    all.extend(paths.into_iter().map(Record::from));
    let kinds =
        [EvidenceKind::Quote, EvidenceKind::Assumption, EvidenceKind::Analytics, EvidenceKind::Review];
    let evidence = (0..4u128).zip(kinds).map(|(n, kind)| {
        let persona = (n != 3).then(|| id(PERSONA + n % 2));
        Evidence { id: id(EVIDENCE + n), kind, persona, tone: Some(-1), ..Evidence::default() }.into()
    });
    (Document::of_records(id(MAP), all), Document::of_records(Id::LIBRARY, evidence))
}

fn a_map() -> impl Strategy<Value = (Document, Document)> {
    (a_journey(), some_paths(), prop::collection::vec(any::<u8>(), 1..9))
        .prop_map(|(journey, paths, look)| dressed(&journey, paths, &look))
}

fn as_is(map: &Document, library: &Document) -> Insights {
    Insights::of(map, library, &Conditions::as_is(map))
}

fn ordered(estimate: &Estimate) -> bool {
    estimate.low <= estimate.high + 1e-9
        && [estimate.value, estimate.low, estimate.high].iter().all(|x| x.is_finite())
}

proptest! {
    #[test]
    fn every_split_adds_up(parts in a_map()) {
        let (map, library) = parts;
        let insights = as_is(&map, &library);
        let index = insights.score.index;
        let sources = &insights.sources;
        let all: [&[Source]; 6] = [
            &sources.stages, &sources.touchpoints, &sources.departments, &sources.channels, &sources.categories,
            &sources.personas,
        ];
        for split in all {
            let sum = |of: &dyn Fn(&Source) -> f64| split.iter().map(of).sum::<f64>();
            prop_assert!(near(sum(&|source| source.points.value), index));
            prop_assert!(index == 0.0 || near(sum(&|source| source.share), 1.0));
            // A customer in 100 is 120 of 12,000, who are worth 50 each.
            prop_assert!((sum(&|source| source.money.unwrap().value) - index * 6000.0).abs() < 1e-6);
            for source in split {
                prop_assert!(ordered(&source.points) && source.points.low >= 0.0 && source.points.high <= 100.0 + 1e-9);
                // What is told of its pains is all that it is.
                let told: f64 = source.pains.iter().map(|share| share.points).sum();
                prop_assert!(near(told + source.others_points, source.points.value));
                prop_assert!(source.pains.iter().all(|share| share.part > 0.0 && share.part <= 1.0 + 1e-9));
            }
        }
        prop_assert!(near(insights.pains.iter().map(|pain| pain.points.value).sum::<f64>(), index));
        prop_assert!(near(insights.funnel.iter().map(|step| step.lost).sum::<f64>(), index));
        let written = serde_json::to_value(&insights).unwrap();
        let read: Insights = serde_json::from_value(written.clone()).unwrap();
        prop_assert_eq!(serde_json::to_value(read).unwrap(), written, "a figure that is none is written as null");
    }

    #[test]
    fn what_is_told_keeps_its_bounds(parts in a_map()) {
        let (map, library) = parts;
        let insights = as_is(&map, &library);
        prop_assert!((0.0..=1.0).contains(&insights.debt));
        for pain in &insights.pains {
            for share in [pain.frequency, pain.hazard, pain.lost] {
                prop_assert!(ordered(&share) && share.low >= 0.0 && share.high <= 1.0 + 1e-9, "{share:?}");
            }
            prop_assert!(ordered(&pain.points) && ordered(&pain.recovered));
            prop_assert!((0.0..=1.0).contains(&pain.narrows), "{}", pain.narrows);
            prop_assert!(pain.recovered.value <= insights.score.index + 1e-9);
        }
        for step in &insights.funnel {
            prop_assert!(step.lost <= step.before + 1e-9 && step.before <= 100.0 + 1e-9);
            prop_assert!(near(step.before * step.reach * step.lost_of_passing, step.lost), "{step:?}");
            let stay = |pain: &&PainInsight| pain.touchpoint == step.touchpoint;
            let kept: f64 = insights.pains.iter().filter(stay).map(|pain| 1.0 - pain.lost.value).product();
            prop_assert!(near(1.0 - kept, step.lost_of_passing), "{step:?}");
        }
        for cell in &insights.tonality.cells {
            prop_assert!(near(cell.touchpoints.iter().map(|meeting| meeting.contacts).sum(), cell.contacts));
        }
        for place in &insights.hand_offs.places {
            prop_assert!(near(place.points * place.passing, place.whole * place.per_customer), "{place:?}");
        }
        for opportunity in &insights.opportunities {
            prop_assert!((0.0..=1.0).contains(&opportunity.reduction));
        }
        let hand_offs = &insights.hand_offs;
        prop_assert!(hand_offs.owner_changes <= hand_offs.per_customer + 1e-9);
        prop_assert!(hand_offs.channel_changes <= hand_offs.per_customer + 1e-9);
        prop_assert!(hand_offs.points <= insights.score.index + 1e-9);
        let Breadth { hill, after, .. } = insights.breadth;
        prop_assert!(hill <= insights.funnel.len() as f64 + 1e-9 && after >= 0.0);
        for question in &insights.questions {
            let pain = insights.pains.iter().find(|pain| pain.id == question.pain).unwrap();
            prop_assert!(!pain.grade.is_evidence() && near(pain.narrows, question.narrows));
            prop_assert!(near(question.sd, insights.score.sd * (1.0 - question.narrows)));
        }
    }

    #[test]
    fn conditions_are_the_map_changed(parts in a_map(), which in prop::collection::vec(0..40u128, 0..6), share in 0.0..=1.0f64) {
        let (map, library) = parts;
        // Counted losses are calibrated anew on another map, so there is nothing to compare with.
        let free: Vec<Record> = map.records().cloned().map(|record| match record {
            Record::Touchpoint(touchpoint) => Touchpoint { lost: None, ..touchpoint }.into(),
            other => other,
        }).collect();
        let map = Document::of_records(map.id(), free);
        let touched: Vec<Id> = which.into_iter().map(|n| id(100_000 + n)).collect();
        let profile = Profile::Standard;
        let with = |conditions: &Conditions| Figures::of(&map, &library).under(&map, conditions).score(profile);
        let gone = with(&Conditions { without: touched.clone(), ..Conditions::default() });
        prop_assert!(near(gone.index, Figures::of(&map, &library).what_if(profile, &touched).index));
        // Half done is every known share of it halved.
        let opportunity = Opportunity {
            id: id(77), placement: Placement { parent: Some(id(1000)), ..Placement::default() },
            pains: touched.clone(), reduction: Some(share), ..Opportunity::default()
        };
        let known = |record: &Record, left: f64| match record {
            Record::PainPoint(pain) => {
                let left = if touched.contains(&pain.id) { left } else { 1.0 };
                PainPoint { frequency: Frequency::Known { share: 0.7 * left }, per_visit: false, ..pain.clone() }.into()
            }
            other => other.clone(),
        };
        let sure = Document::of_records(map.id(), map.records().map(|record| known(record, 1.0)).chain([opportunity.into()]));
        let less = Document::of_records(map.id(), map.records().map(|record| known(record, 1.0 - share)));
        let done = Conditions { done: vec![id(77)], ..Conditions::default() };
        let (found, wanted) = (Insights::of(&sure, &library, &done), Figures::of(&less, &library).score(profile));
        prop_assert!(near(found.score.index, wanted.index) && near(found.score.sd, wanted.sd));
        prop_assert!(near(found.recovered, found.index_as_is - wanted.index));
    }

    #[test]
    fn a_counted_loss_is_what_is_lost(journey in a_journey(), count in a_count(), reasons in any::<bool>(), profile in select(Profile::ALL)) {
        let mut numbers = (1..).map(|n| f64::from(n % 7) / 10.0);
        let counted: Vec<Record> = records(&journey).into_iter().map(|record| match record {
            Record::Touchpoint(touchpoint) => Touchpoint { lost: Some(count), ..touchpoint }.into(),
            Record::PainPoint(pain) => {
                let reason = numbers.next().filter(|_| reasons);
                let frequency = Frequency::Share { share: 0.4 };
                PainPoint { frequency, outcomes: None, reason, ..pain }.into()
            }
            other => other,
        }).collect();
        let library = Document::new(Id::LIBRARY);
        let map = Document::of_records(id(MAP), counted);
        let score = Figures::of(&map, &library).score(profile);
        for touchpoint in map.touchpoints() {
            let has_pains = map.within::<PainPoint>(Some(touchpoint.id)).next().is_some();
            let found = score.touchpoints.get(touchpoint.id).unwrap();
            prop_assert_eq!(found.calibrated, has_pains && count.n > 0);
            if found.calibrated && count.k < count.n {
                let share = f64::from(count.k) / f64::from(count.n);
                prop_assert!(near(1.0 - found.survival, touchpoint.reach.unwrap_or(1.0) * share));
                // The parts that reasons have are those of -ln(1 - a).
                let pains: Vec<_> = map.within::<PainPoint>(Some(touchpoint.id)).collect();
                let part = |pain: &PainPoint| -(-pain.reason.unwrap()).ln_1p();
                if reasons && pains.iter().map(|pain| part(pain)).sum::<f64>() > 0.0 {
                    let whole: f64 = pains.iter().map(|pain| part(pain)).sum();
                    for pain in &pains {
                        let points = score.pains.get(pain.id).unwrap().points;
                        prop_assert!(near(points, found.points * part(pain) / whole));
                    }
                }
            }
        }
        let insights = Insights::of(&map, &library, &Conditions { profile, ..Conditions::default() });
        prop_assert!(near(insights.pains.iter().map(|pain| pain.points.value).sum::<f64>(), insights.score.index));
        prop_assert!(count.n == 0 || insights.pains.iter().all(|pain| pain.grade == EvidenceGrade::Measured));
        prop_assert!(serde_json::from_value::<Insights>(serde_json::to_value(&insights).unwrap()).is_ok());
    }

    #[test]
    fn ranks_are_the_same_each_time_and_never_surer_than_told(parts in a_map(), top in 1..5usize, seed in any::<u128>()) {
        let (map, library) = parts;
        let figures = Figures::of(&map, &library);
        let ranks = figures.stability_of(Profile::Standard, top, seed, 200);
        prop_assert_eq!(&ranks, &figures.stability_of(Profile::Standard, top, seed, 200));
        for (pain, share) in ranks.pains.iter() {
            prop_assert!(figures.score(Profile::Standard).pains.get(pain).is_some());
            prop_assert!(*share > 0.0 && *share <= MOST_SURE);
        }
        let sum: f64 = ranks.pains.iter().map(|(_, share)| share).sum();
        prop_assert!(sum <= f64::from(ranks.top) + 1e-9);
    }

    #[test]
    fn figures_that_follow_are_figures_made_anew(parts in a_map(), which in 0..99usize, deed in 0..9u8) {
        let (before, library) = parts;
        let all: Vec<Record> = before.records().cloned().collect();
        let was = all[which % all.len()].clone();
        let is = changed(was.clone(), deed);
        let patch = Patch { updated: vec![Change { before: was, after: is }], ..Patch::default() };
        let mut after = before.clone();
        after.advance(&patch);
        let mut figures = Figures::of(&before, &library);
        if figures.follow(&library, &patch) {
            prop_assert_eq!(figures.score(Profile::Standard), Figures::of(&after, &library).score(Profile::Standard));
        }
    }

    #[test]
    fn a_map_is_no_better_than_itself(parts in a_map()) {
        let (map, library) = parts;
        let score = Figures::of(&map, &library).score(Profile::Standard);
        let pairs = map.records().map(|record| (record.id(), record.id())).collect();
        let contrast = Contrast::of((&map, &score), (&map, &score), &pairs);
        prop_assert!(near(contrast.probability_lower, 0.5) && near(contrast.sure, 0.5) && contrast.pains.is_empty());
        prop_assert_eq!(contrast.recovered.to_bits(), 0);
    }
}

/// A record with something else in it.
fn changed(record: Record, deed: u8) -> Record {
    match record {
        Record::PainPoint(mut pain) => {
            match deed {
                0 => pain.votes.push(Vote { rater: "late".into(), severity: 5 }),
                1 => pain.frequency = Frequency::Known { share: 0.25 },
                2 => pain.outcomes = Some(Count { k: 1, n: 2 }),
                3 => pain.status = journey_model::PainStatus::Fixed,
                4 => pain.placement.parent = None,
                5 => pain.effort = Some(3.0),
                6 => pain.owners.clear(),
                7 => pain.per_visit = !pain.per_visit,
                _ => pain.title = "Another".into(),
            }
            pain.into()
        }
        Record::Touchpoint(mut touchpoint) => {
            match deed {
                0 => touchpoint.reach = Some(0.3),
                1 => touchpoint.lost = Some(Count { k: 1, n: 9 }),
                2 => touchpoint.owner = None,
                3 => touchpoint.visits = Some(3.0),
                4 => touchpoint.placement.parent = None,
                5 => {
                    touchpoint.asks.push(journey_model::Ask { kind: AskKind::Payment, ..Default::default() });
                }
                _ => touchpoint.title = "Another".into(),
            }
            touchpoint.into()
        }
        Record::Stage(stage) => Stage { title: "Another".into(), ..stage }.into(),
        Record::Path(path) => journey_model::Path { weight: path.weight / 2.0 + 0.1, ..path }.into(),
        other => other,
    }
}
