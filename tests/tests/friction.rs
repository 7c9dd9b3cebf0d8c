//! The score against figures that were worked out elsewhere, to 1e-9, through real maps: `fixtures/friction-vectors.json`
//! holds the inputs and the expected values.
#![allow(clippy::unwrap_used)] // A test file: a panic is a failure told.

use std::collections::BTreeMap;

use journey_exchange::template;
use journey_insight::{Beta, Figures, Incidence, Score, Severity, hazard, less_probability, memory, tone};
use journey_model::{
    Count, Department, Document, Frequency, Id, Language, Map, OrderKey, Owner, PainPoint, Placement,
    Profile, Record, Stage, Touchpoint, Vote,
};
use serde_json::{Value, json};
use uuid::Uuid;

/// Beside this, figures agree to nine digits; below it they are zero.
const ZERO: f64 = 1e-15;
const DIGITS: f64 = 1e-9;

fn vectors() -> Value {
    serde_json::from_str(include_str!("../fixtures/friction-vectors.json")).unwrap()
}

/// Every vector of the file, by the test that holds it. One that no test knows is a gap, and so is one that is gone.
const HELD: &[(&str, &[&str])] = &[
    (
        "every_map_among_the_vectors",
        &["T1_single", "T2_reach_nested", "T5_blue_apron", "T5_allbirds", "T6_outcome"],
    ),
    ("many_small_pains_few_big_ones_and_one_entered_twice", &["T3a_200_tiny", "T3b_3_big", "T4_duplicate"]),
    ("what_if_pains_were_gone", &["T5_what_if"]),
    ("what_was_drawn_elsewhere_agrees", &["T5_P_top1", "T5_P_top2", "T5_MC_check"]),
    ("emotions_and_tones", &["T8_tone", "T8_tone_small", "T9_memory"]),
    ("the_hazard_table_under_each_profile", &["H_profiles"]),
    ("votes_and_counts_become_distributions", &["T11_votes", "T12_freq"]),
];

/// A map drawn from a vector's input, and what each record is called there.
struct Drawn {
    map: Document,
    library: Document,
    names: BTreeMap<String, String>,
    last: u128,
}

impl Drawn {
    fn of(input: &Value) -> Drawn {
        let id = Id(Uuid::from_u128(1));
        let mut drawn = Drawn {
            map: Document::of_records(id, [Record::from(Map { id, ..Map::default() })]),
            library: Document::new(Id::LIBRARY),
            names: BTreeMap::new(),
            last: 1,
        };
        let (mut stage, mut in_stage) = (Id::default(), None);
        for touchpoint in input.as_array().unwrap() {
            let named = touchpoint.get("stage").and_then(Value::as_str).unwrap_or("All of it");
            if in_stage.replace(named) != Some(named) {
                stage = drawn.stage(named);
            }
            drawn.touchpoint(stage, touchpoint);
        }
        drawn
    }

    fn score(&self) -> Score {
        Figures::of(&self.map, &self.library).score(Figures::profile_of(&self.map))
    }

    /// The score as JSON, with the vector's names in the place of ids.
    fn score_json(&self) -> Value {
        named(serde_json::to_value(self.score()).unwrap(), &self.names)
    }

    fn id(&mut self, name: &str) -> Id {
        self.last += 1;
        let id = Id(Uuid::from_u128(self.last));
        self.names.insert(id.to_string(), name.to_owned());
        id
    }

    fn id_of(&self, name: &str) -> Option<Id> {
        self.names.iter().find(|(_, n)| *n == name).map(|(id, _)| id.parse().unwrap())
    }

    fn add(map: &mut Document, record: impl Into<Record>) {
        let records: Vec<_> = map.records().cloned().chain([record.into()]).collect();
        *map = Document::of_records(map.id(), records);
    }

    /// After everything that stands in `parent` already: ids are given in order, so equal keys keep it.
    fn placed(parent: Option<Id>) -> Placement {
        Placement { parent, order: OrderKey::between(None, None), ..Placement::default() }
    }

    fn stage(&mut self, title: &str) -> Id {
        let id = self.id(title);
        Drawn::add(
            &mut self.map,
            Stage { id, placement: Drawn::placed(None), title: title.into(), ..Stage::default() },
        );
        id
    }

    fn touchpoint(&mut self, stage: Id, input: &Value) {
        let id = self.id(input["id"].as_str().unwrap());
        let placement = Drawn::placed(Some(stage));
        Drawn::add(
            &mut self.map,
            Touchpoint { id, placement, reach: input["r"].as_f64(), ..Touchpoint::default() },
        );
        for pain in input["pains"].as_array().unwrap() {
            self.pain(id, pain);
        }
    }

    fn pain(&mut self, touchpoint: Id, input: &Value) {
        let id = self.id(input["id"].as_str().unwrap());
        let owners = input.get("owners").and_then(Value::as_object).into_iter().flatten();
        let owners: Vec<_> = owners
            .map(|(name, weight)| Owner {
                department: self.department(name),
                weight: weight.as_f64().unwrap(),
            })
            .collect();
        let pain = PainPoint {
            id,
            placement: Drawn::placed(Some(touchpoint)),
            votes: votes(input).into_iter().map(|severity| Vote { severity, ..Vote::default() }).collect(),
            frequency: match input.get("f") {
                Some(share) => Frequency::Known { share: share.as_f64().unwrap() },
                None => count(input, "k", "n").map_or(Frequency::Unknown, Frequency::Counted),
            },
            outcomes: count(input, "kh", "nh"),
            effort: input.get("effort").and_then(Value::as_f64),
            owners,
            ..PainPoint::default()
        };
        Drawn::add(&mut self.map, pain);
    }

    fn department(&mut self, name: &str) -> Id {
        self.id_of(name).unwrap_or_else(|| {
            let id = self.id(name);
            Drawn::add(&mut self.library, Department { id, name: name.into(), ..Department::default() });
            id
        })
    }
}

/// JSON with other names for some of its keys.
fn named(value: Value, names: &BTreeMap<String, String>) -> Value {
    let Value::Object(fields) = value else { return value };
    let name = |key: String| names.get(&key).cloned().unwrap_or(key);
    fields.into_iter().map(|(key, value)| (name(key), named(value, names))).collect()
}

fn votes(input: &Value) -> Vec<u8> {
    serde_json::from_value(input["votes"].clone()).unwrap_or_default()
}

fn count(input: &Value, k: &str, n: &str) -> Option<Count> {
    let figure = |name| input.get(name).and_then(Value::as_u64).map(|figure| u32::try_from(figure).unwrap());
    Some(Count { k: figure(k)?, n: figure(n)? })
}

/// Everything that is expected must be there and agree to nine digits.
fn check(path: &str, got: &Value, expect: &Value) {
    match expect {
        Value::Object(fields) => {
            for (key, expect) in fields.iter().filter(|(key, _)| *key != "input") {
                check(&format!("{path}.{key}"), &got[key], expect);
            }
        }
        Value::Array(items) => {
            assert_eq!(got.as_array().map(Vec::len), Some(items.len()), "{path}");
            for (at, expect) in items.iter().enumerate() {
                check(&format!("{path}[{at}]"), &got[at], expect);
            }
        }
        Value::Number(expect) => {
            let (got, expect) = (got.as_f64().unwrap_or(f64::NAN), expect.as_f64().unwrap());
            assert!(
                (got - expect).abs() <= ZERO + DIGITS * expect.abs(),
                "{path}: got {got}, expected {expect}"
            );
        }
        _ => assert_eq!(got, expect, "{path}"),
    }
}

#[test]
fn every_map_among_the_vectors() {
    let vectors = vectors();
    let maps = vectors.as_object().unwrap().iter().filter(|(_, vector)| vector.get("input").is_some());
    let mut checked = 0;
    for (name, vector) in maps {
        check(name, &Drawn::of(&vector["input"]).score_json(), vector);
        checked += 1;
    }
    assert_eq!(checked, 5);
}

#[test]
fn the_sample_is_the_map_that_was_worked_out() {
    let mut vectors = vectors();
    let expect = vectors["T5_blue_apron"].as_object_mut().unwrap();
    // The sample has more touchpoints than the vector; those between have no friction.
    expect.remove("touchpoints");
    for language in Language::ALL {
        let mut ids = (1u128..).map(|number| Id(Uuid::from_u128(number)));
        let sample = template::make("meal-kit", *language, &mut || ids.next().unwrap()).unwrap();
        let library = Document::of_records(Id::LIBRARY, sample.library);
        let score = Figures::of(&sample.document, &library).score(Figures::profile_of(&sample.document));
        let pains = score.pains.iter().map(|(id, _)| id).zip(["P1", "P2", "P3", "P4"]);
        let owners = score.departments.iter().map(|(id, _)| id);
        let all = pains.chain(owners.zip(["Payments", "Growth", "Logistics", "Support"]));
        let names = all.map(|(id, name)| (id.to_string(), name.to_owned())).collect();
        let found = named(serde_json::to_value(&score).unwrap(), &names);
        check("meal-kit", &found, &Value::Object(expect.clone()));
        assert_eq!((score.pains.len(), score.departments.len()), (4, 4));
    }
}

#[test]
fn what_if_pains_were_gone() {
    let vectors = vectors();
    let drawn = Drawn::of(&vectors["T5_blue_apron"]["input"]);
    let figures = Figures::of(&drawn.map, &drawn.library);
    for (gone, index) in vectors["T5_what_if"].as_object().unwrap() {
        let ids: Vec<_> = gone.split('-').filter_map(|name| drawn.id_of(name)).collect();
        assert!(!ids.is_empty());
        check(gone, &json!(figures.what_if(Profile::Standard, &ids).index), index);
    }
}

#[test]
fn many_small_pains_few_big_ones_and_one_entered_twice() {
    let vectors = vectors();
    let of = |count: usize, share: f64, vote: u8| {
        let pains: Vec<_> =
            (0..count).map(|n| json!({"id": n.to_string(), "f": share, "votes": [vote]})).collect();
        Drawn::of(&json!([{"id": "t", "r": 1.0, "pains": pains}])).score_json()
    };
    check("T3a", &of(200, 0.2, 1), &vectors["T3a_200_tiny"]);
    check("T3b", &of(3, 0.5, 4), &vectors["T3b_3_big"]);
    check("T4", &of(2, 0.5, 4)["index"], &vectors["T4_duplicate"]["twice"]);
    check("T4", &of(1, 0.5, 4)["index"], &vectors["T4_duplicate"]["merged"]);
}

#[test]
fn the_hazard_table_under_each_profile() {
    let all = Profile::ALL.iter().map(|profile| {
        let word = serde_json::to_value(profile).unwrap().as_str().unwrap().to_owned();
        (word, (1..=5u8).map(|vote| (vote.to_string(), json!(hazard(vote, *profile)))).collect::<Value>())
    });
    check("H", &all.collect(), &vectors()["H_profiles"]);
}

/// The moments and shapes of a distribution under the vectors' names.
fn shape(beta: journey_insight::Beta, letter: &str) -> Value {
    let ([a, b], moments) = (beta.shapes(), beta.moments());
    let square = moments.variance + moments.mean * moments.mean;
    json!({format!("E{letter}"): moments.mean, format!("E{letter}2"): square, "a": a, "b": b})
}

#[test]
fn votes_and_counts_become_distributions() {
    let vectors = vectors();
    for (votes, expect) in vectors["T11_votes"].as_object().unwrap() {
        let votes: Vec<u8> = serde_json::from_str(votes).unwrap();
        check("T11", &shape(Severity::of(votes, None).distribution(Profile::Standard).unwrap(), "h"), expect);
    }
    for (counted, expect) in vectors["T12_freq"].as_object().unwrap() {
        let counted: Value = serde_json::from_str(&counted.replace('\'', "\"")).unwrap();
        let frequency = Frequency::Counted(count(&counted, "k", "n").unwrap());
        check(
            "T12",
            &shape(Incidence::of(&frequency, None).distribution(Profile::Standard).unwrap(), "f"),
            expect,
        );
    }
}

#[test]
fn emotions_and_tones() {
    let vectors = vectors();
    for (felt, expect) in vectors["T9_memory"].as_object().unwrap() {
        let felt: Vec<f64> = serde_json::from_str(felt).unwrap();
        let found = memory(felt).unwrap();
        check("T9", &json!([found.memory, found.peak, found.end, found.mean]), expect);
    }
    let check_tone = |path: &str, counts: [u32; 3], expect: &Value| {
        let found = tone(counts[0], counts[1], counts[2]);
        check(path, &json!({"T": found.tone, "sd": found.sd}), expect);
    };
    check_tone("T8 small", [1, 0, 3], &vectors["T8_tone_small"]);
    // Positive, neutral and negative tweets in the public "Twitter US Airline Sentiment" set of February 2015.
    let airlines = [
        ("American", [336, 463, 1960]),
        ("Delta", [544, 723, 955]),
        ("Southwest", [570, 664, 1186]),
        ("US Airways", [269, 381, 2263]),
        ("United", [492, 697, 2633]),
        ("Virgin America", [152, 171, 181]),
    ];
    for (airline, counts) in airlines {
        check_tone(airline, counts, &vectors["T8_tone"][airline]);
    }
}

#[test]
fn no_vector_is_skipped() {
    let vectors = vectors();
    let mut held: Vec<&str> = HELD.iter().flat_map(|(_, names)| names.iter().copied()).collect();
    held.sort_unstable();
    let mut all: Vec<&str> = vectors.as_object().unwrap().keys().map(String::as_str).collect();
    all.sort_unstable();
    assert_eq!(held, all);
}

/// These vectors were drawn 400,000 times, so they are held to what chance leaves: five standard deviations of both draws.
#[test]
fn what_was_drawn_elsewhere_agrees() {
    const DRAWS: usize = 100_000;
    let vectors = vectors();
    let drawn = Drawn::of(&vectors["T5_blue_apron"]["input"]);
    let figures = Figures::of(&drawn.map, &drawn.library);
    for (top, vector) in [(1, "T5_P_top1"), (2, "T5_P_top2")] {
        let found = figures.stability_of(Profile::Standard, top, 7, DRAWS);
        for (pain, expect) in vectors[vector].as_object().unwrap() {
            let (expect, id) = (expect.as_f64().unwrap(), drawn.id_of(pain).unwrap());
            let room = 5.0 * (expect * (1.0 - expect) * 1.25 / DRAWS as f64).sqrt();
            let share = found.pains.get(id).copied().unwrap_or_default();
            // More than 90 % is never told.
            assert!((share - expect.min(0.9)).abs() < room, "{vector}.{pain}: {share}, not {expect}");
        }
    }
    let (apron, birds) = (drawn.score(), Drawn::of(&vectors["T5_allbirds"]["input"]).score());
    let drawn = &vectors["T5_MC_check"];
    let near = |found: f64, name: &str, room: f64| {
        let expect = drawn[name].as_f64().unwrap();
        assert!((found - expect).abs() < room, "{name}: {found}, not {expect}");
    };
    near(apron.index, "index", 5.0 * apron.sd / 400_000f64.sqrt());
    // The interval is that of the Beta with the same mean and variance; the draws say how near that comes.
    near(apron.interval80[0], "q10", 0.15);
    near(apron.interval80[1], "q90", 0.15);
    let staying = |score: &Score| score.beta.map(|[a, b]| Beta::new(a, b).unwrap()).unwrap();
    near(less_probability(staying(&apron), staying(&birds)), "P_BA_worse_than_Allbirds", 1e-3);
}
