//! Maps in and out of files: what is written reads back as the same map, nothing that is read can hurt, and every template
//! is a sound map in every language.
#![allow(clippy::unwrap_used, clippy::panic)] // A test file: a panic is a failure told.

use std::collections::{BTreeMap, BTreeSet};

use journey_exchange::native::{self, AssetBytes, ImportError, Imported, read, schema, write};
use journey_exchange::template::{make, starter_library, templates};
use journey_exchange::{Parcel, adopt, closure, renamed};
use journey_insight::Figures;
use journey_model::{
    AskKind, Asset, Category, Department, Document, GiveKind, Id, Kind, LIMITS, LaneKind, Language,
    PainPoint, Persona, Record, Touchpoint, check, dangling,
};
use proptest::prelude::*;
use serde_json::{Value, json};
use uuid::Uuid;

const LANGUAGES: [Language; 2] = [Language::En, Language::Ru];

/// Fresh ids, the same in every run.
fn ids(start: u128) -> impl FnMut() -> Id {
    let mut last = start << 64;
    move || {
        last += 1;
        Id(Uuid::from_u128(last))
    }
}

fn parcel(template: &str, language: Language) -> Parcel {
    make(template, language, &mut ids(1)).unwrap()
}

fn library(parcel: &Parcel) -> Document {
    Document::of_records(Id::LIBRARY, parcel.library.clone())
}

fn text_of(parcel: &Parcel) -> String {
    write(&parcel.document, &library(parcel), |_| None).unwrap()
}

/// The sample with one thing in its JSON changed.
fn sample(change: impl FnOnce(&mut Value)) -> Vec<u8> {
    let mut file = serde_json::from_str(&text_of(&parcel("meal-kit", Language::En))).unwrap();
    change(&mut file);
    serde_json::to_vec_pretty(&file).unwrap()
}

/// What was found wrong, as code and place.
fn told(imported: &Imported) -> Vec<(&str, &str)> {
    imported.problems.iter().map(|problem| (problem.code, problem.path.as_str())).collect()
}

fn assert_sound(document: &Document, library: &Document) {
    assert_eq!(check(document), []);
    assert_eq!(check(library), []);
    assert_eq!(dangling(document.records().chain(library.records()), document, library), []);
}

// ---- Templates ----------------------------------------------------------------------------------------------------------------

#[test]
fn every_template_is_a_sound_map_in_every_language() {
    assert_eq!(templates().len(), 9);
    for info in templates() {
        for language in LANGUAGES {
            let name = info.name;
            let made = make(name, language, &mut ids(7)).unwrap_or_else(|| panic!("{name} cannot be made"));
            assert_sound(&made.document, &library(&made));
            let map = made.document.map().unwrap();
            assert_eq!(map.title, info.title.of(language), "{name}");
            assert_eq!(map.language, language, "{name}");
            assert!(info.summary.of(language).len() > 20, "{name}");
            assert!(made.document.parked().next().is_none(), "{name}");
            for record in made.document.records().chain(&made.library) {
                let written = serde_json::to_string(record).unwrap();
                assert!(record.extra().is_empty(), "{name}: no kind of record has {:?}", record.extra());
                assert!(!written.contains("\"#"), "{name}: a name stands for nothing in {written}");
                let cyrillic = record.title().chars().any(|letter| ('а'..='я').contains(&letter));
                if !record.title().is_empty() && record.kind() != Kind::Category {
                    let own = language == Language::Ru || !cyrillic;
                    assert!(own, "{name}: {} is not said in {language:?}", record.title());
                }
            }
            let shown: Vec<_> = made.document.within::<journey_model::Lane>(None).collect();
            assert_eq!(shown.len(), LaneKind::ALL.len(), "{name}");
            assert_eq!(shown.iter().filter(|lane| !lane.hidden).count(), 8, "{name}");
            assert_eq!(read(text_of(&made).as_bytes()).unwrap().problems, [], "{name}");
        }
    }
    assert_eq!(make("no-such-template", Language::En, &mut ids(1)), None);
}

#[test]
fn templates_are_worth_beginning_from() {
    for info in templates().iter().filter(|info| info.name != "blank") {
        let made = parcel(info.name, Language::Ru);
        let count = |kind: Kind| made.document.records().filter(|record| record.kind() == kind).count();
        // One of them is there to be compared with: nothing much hurts in it.
        let is_smooth = info.name == "simple-shop";
        let few = [
            (Kind::Stage, 4),
            (Kind::Touchpoint, 7),
            (Kind::PainPoint, if is_smooth { 1 } else { 4 }),
            (Kind::Opportunity, if is_smooth { 1 } else { 2 }),
            (Kind::Delight, 1),
            (Kind::Note, 1),
        ];
        for (kind, least) in few {
            assert!(count(kind) >= least, "{} has {} {kind:?}", info.name, count(kind));
        }
        let shared = |kind: Kind| made.library.iter().filter(|record| record.kind() == kind).count();
        assert!(shared(Kind::Department) >= 3 && shared(Kind::Persona) >= 1, "{}", info.name);
        for touchpoint in made.document.touchpoints() {
            let whole = !touchpoint.action.is_empty()
                && !touchpoint.thought.is_empty()
                && !touchpoint.channels.is_empty()
                && touchpoint.owner.is_some()
                && touchpoint.emotion.is_some();
            assert!(whole, "{}: {}", info.name, touchpoint.title);
        }
        for pain in made.document.all::<PainPoint>() {
            assert!(pain.category.is_some() && !pain.votes.is_empty(), "{}: {}", info.name, pain.title);
        }
        let score = Figures::of(&made.document, &library(&made)).score(made.document.map().unwrap().profile);
        assert!((score.index > 5.0) != is_smooth && score.index < 60.0, "{}: {}", info.name, score.index);
    }
}

#[test]
fn the_sample_reproduces_the_vector() {
    let vectors: Value = serde_json::from_str(include_str!("../fixtures/friction-vectors.json")).unwrap();
    let expected = &vectors["T5_blue_apron"];
    for language in LANGUAGES {
        let made = parcel("meal-kit", language);
        let library = library(&made);
        let score = Figures::of(&made.document, &library).score(made.document.map().unwrap().profile);
        let close = |found: f64, expected: &Value, what: &str| {
            let expected = expected.as_f64().unwrap();
            assert!((found - expected).abs() < 1e-9, "{what}: {found} and not {expected}");
        };
        close(score.index, &expected["index"], "index");
        for (end, found) in score.interval80.iter().enumerate() {
            close(*found, &expected["interval80"][end], "interval80");
        }
        let found = serde_json::to_value(&score).unwrap();
        for field in
            ["S", "Lambda", "sd", "lenient", "strict", "overlap_same_people", "overlap_different_people"]
        {
            close(found[field].as_f64().unwrap(), &expected[field], field);
        }
        let names =
            [["Payments", "Growth", "Logistics", "Support"], ["Оплата", "Рост", "Логистика", "Поддержка"]];
        let names = names[usize::from(language == Language::Ru)];
        assert_eq!(library.all::<Department>().count(), names.len());
        for (name, english) in names.iter().zip(["Payments", "Growth", "Logistics", "Support"]) {
            let department = library.all::<Department>().find(|department| department.name == *name).unwrap();
            let points = found["departments"][department.id.to_string()].as_f64().unwrap();
            close(points, &expected["departments"][english], english);
        }
        let pains = made.document.touchpoints().flat_map(|at| made.document.within::<PainPoint>(Some(at.id)));
        for (pain, name) in pains.zip(["P1", "P2", "P3", "P4"]) {
            let points = found["pains"][pain.id.to_string()]["points"].as_f64().unwrap();
            close(points, &expected["pains"][name]["points"], name);
        }
    }
}

#[test]
fn the_sample_asks_for_payment_before_it_gives_anything() {
    let made = parcel("meal-kit", Language::En);
    let order: Vec<&Touchpoint> = made.document.touchpoints().collect();
    let asked = order.iter().position(|at| at.asks.iter().any(|ask| ask.kind == AskKind::Payment)).unwrap();
    let value = [GiveKind::SeeOffer, GiveKind::SeePrice, GiveKind::Try];
    let given = order.iter().position(|at| at.gives.iter().any(|give| value.contains(give))).unwrap();
    assert!(asked < given);
    let titles: Vec<&str> = made.document.stages().map(|stage| stage.title.as_str()).collect();
    assert_eq!(titles, ["Discover", "Sign up", "Choose", "Receive", "Leave"]);
}

// ---- Libraries ----------------------------------------------------------------------------------------------------------------

#[test]
fn the_starter_library_holds_the_categories_in_both_languages() {
    let starter = Document::of_records(Id::LIBRARY, starter_library(Language::Ru, &mut ids(1)));
    assert_eq!(check(&starter), []);
    assert_eq!(starter.all::<Category>().count(), 17);
    assert!(starter.all::<Category>().all(|category| !category.en.is_empty() && !category.ru.is_empty()));
    let keys: BTreeSet<&str> = starter.all::<Category>().map(|category| category.key.as_str()).collect();
    assert!(keys.contains("payment-before-value") && keys.len() == 17);
    assert_eq!(starter.records().filter(|record| record.kind() == Kind::Channel).count(), 11);
}

#[test]
fn a_map_settles_into_a_library_that_has_things_of_its_own() {
    let first = make("meal-kit", Language::En, &mut ids(1)).unwrap();
    let mut there = library(&first);
    let settled = adopt(make("meal-kit", Language::En, &mut ids(2)).unwrap(), &there, &mut ids(3));
    // Everything is known by its name, and evidence by all it says.
    assert_eq!(settled.library, []);
    assert_sound(&settled.document, &there);
    let mut other = first.clone();
    let Some(Record::Evidence(evidence)) =
        other.library.iter_mut().find(|record| record.kind() == Kind::Evidence)
    else {
        panic!("the sample has evidence")
    };
    (evidence.id, evidence.date) = (ids(5)(), "2020-01-01".to_owned());
    let settled = adopt(other, &there, &mut ids(3));
    assert_eq!(settled.library.len(), 1, "what was seen on another day is other evidence");
    there = Document::of_records(Id::LIBRARY, there.records().cloned().chain(settled.library));
    assert_sound(&settled.document, &there);
    // The same ids are the same things.
    let again = adopt(first.clone(), &there, &mut ids(4));
    assert!(again == Parcel { library: Vec::new(), ..first.clone() });
    // An id that is taken by something else is replaced, wherever it is named.
    let department = first.library.iter().find(|record| record.kind() == Kind::Department).unwrap().id();
    let stranger =
        Document::of_records(Id::LIBRARY, [Persona { id: department, ..Persona::default() }.into()]);
    let settled = adopt(first, &stranger, &mut ids(5));
    let whole = stranger.records().cloned().chain(settled.library.clone());
    assert_sound(&settled.document, &Document::of_records(Id::LIBRARY, whole));
    assert!(settled.library.iter().all(|record| record.id() != department));
}

#[test]
fn a_renamed_map_is_the_same_map_under_other_ids() {
    let made = parcel("meal-kit", Language::En);
    let copy = renamed(&made.document, &mut ids(2));
    assert_sound(&copy, &library(&made));
    assert_eq!(copy.len(), made.document.len());
    assert!(copy.records().all(|record| made.document.get(record.id()).is_none()));
    assert_eq!(copy.map().unwrap().id, copy.id());
    assert!(closure(&copy, &library(&made)) == made.library);
    // Giving the old ids back gives the old map back: nothing but ids has changed.
    let mut old = made.document.records().map(Record::id);
    assert!(renamed(&copy, &mut || old.next().unwrap()) == made.document);
}

// ---- The native format --------------------------------------------------------------------------------------------------------

#[test]
fn what_is_written_reads_back_as_the_same_map() {
    for info in templates() {
        let made = parcel(info.name, Language::Ru);
        let text = text_of(&made);
        assert!(text.ends_with("}\n") && !text.contains('\r'));
        let imported = read(text.as_bytes()).unwrap();
        assert_eq!(imported.problems, []);
        assert!(imported.parcel == made, "another map came back");
        assert_eq!(text_of(&imported.parcel), text, "the same map gives the same bytes");
    }
}

#[test]
fn bytes_of_pictures_travel_with_the_map() {
    let mut made = parcel("blank", Language::En);
    let bytes = b"a picture".to_vec();
    let sha256 = "92b2fa58028958317e408bd84ecfa70f5ee35b121991dbc232c49d166353708b".to_owned();
    let mut fresh = ids(9);
    let asset = Asset {
        id: fresh(),
        name: "a.png".to_owned(),
        sha256: sha256.clone(),
        media_type: "image/png".to_owned(),
        size: 9,
        ..Asset::default()
    };
    let persona = Persona { id: fresh(), picture: Some(asset.id), ..Persona::default() };
    let mut records: Vec<Record> = made.document.records().cloned().collect();
    for record in &mut records {
        if let Record::Map(map) = record {
            map.personas = vec![journey_model::PersonaShare { persona: persona.id, share: 1.0 }];
        }
    }
    made.document = Document::of_records(made.document.id(), records);
    made.library = vec![persona.into(), asset.into()];
    let text =
        write(&made.document, &library(&made), |hash| (hash == sha256).then(|| bytes.clone())).unwrap();
    let imported = read(text.as_bytes()).unwrap();
    assert_eq!(imported.problems, []);
    assert!(imported.parcel == made, "another map came back");
    let media_type = "image/png".to_owned();
    assert_eq!(imported.assets, [AssetBytes { sha256: sha256.clone(), media_type, bytes }]);
    // Other bytes under the hash are not believed, and what would have shown them says so.
    let forged = read(text.replace("YSBwaWN0dXJl", "YSBmb3JnZXJ5").as_bytes()).unwrap();
    assert_eq!(forged.assets, []);
    let codes: BTreeSet<&str> = forged.problems.iter().map(|problem| problem.code).collect();
    assert_eq!(codes, BTreeSet::from(["import-bad-asset", "mended-dangling"]));
}

#[test]
fn what_is_no_map_is_refused_with_a_reason() {
    let deep =
        |levels: usize| format!("{{\"format\":\"desire-path-map\",\"x\":{}", "[".repeat(levels)).into_bytes();
    let not_json = |line, column| ImportError::NotJson { line, column };
    let cases: Vec<(Vec<u8>, ImportError)> = vec![
        (vec![], ImportError::Empty),
        (b" \n\t ".to_vec(), ImportError::Empty),
        (b"\xef\xbb\xbf".to_vec(), ImportError::Empty),
        (b"hello".to_vec(), not_json(1, 1)),
        (b"{\n  \"format\": \"desire-path-map\",\n  oops\n}".to_vec(), not_json(3, 3)),
        (b"{\"format\": \"desire-path-map\"".to_vec(), not_json(1, 28)),
        (b"{}\n{}".to_vec(), not_json(2, 1)),
        (b"{\n\"a\": \"\xff\"}".to_vec(), not_json(2, 7)),
        (b"PK\x03\x04\x00\xff\xfe".to_vec(), not_json(1, 6)),
        (b"[]".to_vec(), ImportError::NotOurs),
        (b"42".to_vec(), ImportError::NotOurs),
        (b"{}".to_vec(), ImportError::NotOurs),
        (b"{\"format\": \"other\", \"version\": 1}".to_vec(), ImportError::NotOurs),
        (b"{\"format\": \"desire-path-map\", \"version\": \"x\"}".to_vec(), ImportError::NotOurs),
        (
            b"{\"format\": \"desire-path-map\", \"version\": 2}".to_vec(),
            ImportError::Newer { version: "2".to_owned() },
        ),
        (deep(100), ImportError::TooDeep),
        (deep(1_000_000), ImportError::TooDeep),
        ("[".repeat(1_000_000).into_bytes(), ImportError::TooDeep),
    ];
    for (bytes, error) in cases {
        let shown = String::from_utf8_lossy(&bytes[..bytes.len().min(60)]).into_owned();
        assert_eq!(read(&bytes), Err(error), "{shown}");
    }
}

#[test]
fn a_lone_surrogate_is_told_with_its_place() {
    let text = text_of(&parcel("blank", Language::En));
    let broken = text.replace("First contact", "First \\ud800 contact");
    let line = broken.lines().position(|line| line.contains("ud800")).unwrap() + 1;
    let Err(ImportError::NotJson { line: told, column }) = read(broken.as_bytes()) else {
        panic!("it was read");
    };
    assert_eq!(told, line);
    assert!(column > 10);
}

#[test]
fn a_million_records_are_refused_and_ten_megabytes_cut() {
    let many = format!(
        "{{\"format\": \"desire-path-map\", \"version\": 1, \"notes\": [{}{{}}]}}",
        "{},".repeat(999_999)
    );
    assert_eq!(read(many.as_bytes()), Err(ImportError::TooLarge));

    let long = "я".repeat(5 << 20);
    let imported = read(&sample(|file| file["map"]["summary"] = long.clone().into())).unwrap();
    let summary = &imported.parcel.document.map().unwrap().summary;
    assert_eq!(summary.chars().count(), LIMITS.text);
    assert!(long.starts_with(summary.as_str()));
    assert_eq!(told(&imported), [("mended-out-of-bounds", "map")]);
    assert!(imported.problems[0].args.contains(&("field", "summary".to_owned())));
    assert!(imported.problems[0].args.contains(&("rule", "text".to_owned())));
}

#[test]
fn unknown_fields_of_records_are_kept() {
    let bytes = sample(|file| {
        file["map"]["weather"] = json!({"sky": ["blue", null, 0.1]});
        file["stages"][0]["mood"] = json!("light");
        file["library"]["departments"][0]["floor"] = json!(3);
    });
    let imported = read(&bytes).unwrap();
    assert_eq!(imported.problems, []);
    let map = imported.parcel.document.map().unwrap();
    assert_eq!(map.extra["weather"], json!({"sky": ["blue", null, 0.1]}));
    let text = text_of(&imported.parcel);
    let again: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(again, serde_json::from_slice::<Value>(&bytes).unwrap());
}

#[test]
fn what_is_wrong_in_a_part_is_mended_and_told_with_its_place() {
    type Change = fn(&mut Value);
    let nowhere = "00000000-0000-7000-8000-000000000000";
    assert!(nowhere.parse::<Id>().is_ok());
    let cases: &[(Change, &[(&str, &str)])] = &[
        (|file| file["segments"] = json!([1]), &[("import-unknown", "segments")]),
        (|file| file["library"]["robots"] = json!([1]), &[("import-unknown", "library.robots")]),
        (
            |file| file["painPoints"][0]["votes"][1]["colour"] = json!("red"),
            &[("import-unknown", "painPoints[0].votes[1].colour")],
        ),
        (
            |file| file["stages"] = json!("none"),
            &[("import-wrong-type", "stages"), ("mended-wrong-place", "touchpoints[0]")],
        ),
        (|file| file["library"] = json!([]), &[("import-wrong-type", "library")]),
        (
            |file| file["touchpoints"][2]["reach"] = json!("half"),
            &[("import-wrong-type", "touchpoints[2].reach")],
        ),
        (
            |file| file["touchpoints"][2]["emotion"]["value"] = json!(1e9),
            &[("import-wrong-type", "touchpoints[2].emotion")],
        ),
        (|file| file["notes"][0] = json!(7), &[("import-wrong-type", "notes[0]")]),
        (|file| file["notes"][0] = json!(null), &[("import-wrong-type", "notes[0]")]),
        (|file| file["notes"][0]["id"] = json!("mine"), &[("import-bad-id", "notes[0]")]),
        (|file| file["notes"][0]["id"] = file["notes"][1]["id"].clone(), &[("import-twice", "notes[1]")]),
        (|file| file["touchpoints"][0]["reach"] = json!(7), &[("mended-out-of-bounds", "touchpoints[0]")]),
        (
            |file| file["painPoints"][0]["frequency"] = json!({"kind": "counted", "k": 9, "n": 3}),
            &[("mended-out-of-bounds", "painPoints[0]")],
        ),
        (|file| file["notes"][0]["placement"]["order"] = json!("a0"), &[("mended-bad-order", "notes[0]")]),
        // Standing in itself, in one another, in what cannot hold it, in nothing.
        (
            |file| file["stages"][0]["placement"]["parent"] = file["stages"][0]["id"].clone(),
            &[("mended-wrong-place", "stages[0]")],
        ),
        (
            |file| {
                file["stages"][0]["placement"]["parent"] = file["stages"][1]["id"].clone();
                file["stages"][1]["placement"]["parent"] = file["stages"][0]["id"].clone();
            },
            &[("mended-wrong-place", "stages[0]"), ("mended-wrong-place", "stages[1]")],
        ),
        (
            |file| {
                file["touchpoints"][0]["placement"]["parent"] = file["painPoints"][0]["id"].clone();
                file["painPoints"][0]["placement"]["parent"] = file["touchpoints"][0]["id"].clone();
            },
            &[("mended-wrong-place", "touchpoints[0]")],
        ),
        (
            |file| {
                let nowhere = json!("00000000-0000-7000-8000-000000000000");
                file["painPoints"][0]["placement"]["parent"] = nowhere;
            },
            &[("mended-wrong-place", "painPoints[0]")],
        ),
        (|file| file["map"]["baseline"] = file["map"]["id"].clone(), &[("mended-dangling", "map")]),
        (
            |file| file["touchpoints"][0]["owner"] = json!("00000000-0000-7000-8000-000000000000"),
            &[("mended-dangling", "touchpoints[0]")],
        ),
        (
            |file| {
                file["library"]["evidence"][0]["supersedes"] = file["library"]["evidence"][1]["id"].clone();
                file["library"]["evidence"][1]["supersedes"] = file["library"]["evidence"][0]["id"].clone();
            },
            &[("mended-dangling", "library.evidence[0]")],
        ),
        (
            |file| file["assets"] = json!([{"sha256": "00", "bytes": "!"}]),
            &[("import-bad-asset", "assets[0]")],
        ),
        (|file| _ = file.as_object_mut().unwrap().remove("map"), &[("mended-no-map", "map")]),
    ];
    for (index, (change, expected)) in cases.iter().enumerate() {
        let imported = read(&sample(change)).unwrap();
        assert_sound(&imported.parcel.document, &library(&imported.parcel));
        let told = told(&imported);
        for problem in *expected {
            assert!(told.contains(problem), "case {index}: {problem:?} is not among {told:?}");
        }
        let lines = imported.problems.iter().map(|problem| problem.line);
        assert!(lines.min().unwrap() >= 1);
    }
}

#[test]
fn a_wrong_field_costs_only_itself() {
    let bytes = sample(|file| {
        file["touchpoints"][2]["reach"] = json!("half");
        file["touchpoints"][2]["asks"] = json!(false);
    });
    let whole = read(&sample(|_| {})).unwrap().parcel.document;
    let imported = read(&bytes).unwrap();
    assert_eq!(imported.parcel.document.len(), whole.len());
    let text = String::from_utf8(bytes).unwrap();
    let line = text.lines().position(|line| line.contains("\"half\"")).unwrap() + 1;
    let problem = imported.problems.iter().find(|problem| problem.path == "touchpoints[2].reach").unwrap();
    assert_eq!(problem.line, line);
    assert_eq!(imported.problems.len(), 2);
}

#[test]
fn a_file_written_by_hand_needs_no_ids() {
    let text = r#"{"format": "desire-path-map", "version": 1, "map": {"title": "By hand"},
        "stages": [{"title": "One"}, {"title": "Two"}]}"#;
    let imported = read(text.as_bytes()).unwrap();
    assert_eq!(imported.parcel.document.stages().count(), 2);
    assert_eq!(imported.parcel.document.map().unwrap().title, "By hand");
    assert_sound(&imported.parcel.document, &Document::new(Id::LIBRARY));
    assert_eq!(read(text.as_bytes()).unwrap(), imported, "reading is deterministic");
}

#[test]
fn the_schema_names_every_list() {
    let schema = schema();
    let properties =
        |part: &Value| part["properties"].as_object().unwrap().keys().cloned().collect::<BTreeSet<_>>();
    let file: Value = serde_json::from_str(&text_of(&parcel("blank", Language::En))).unwrap();
    let keys = |part: &Value| part.as_object().unwrap().keys().cloned().collect::<BTreeSet<_>>();
    assert_eq!(properties(&schema), keys(&file));
    assert_eq!(properties(&schema["$defs"]["LibraryRecords"]), keys(&file["library"]));
    assert_eq!(properties(&schema["$defs"]["Stage"]), keys(&file["stages"][0]));
    assert_eq!(native::VERSION, 1);
}

// ---- Whatever comes in --------------------------------------------------------------------------------------------------------

/// Everything in a JSON value that can be replaced, by its path.
fn paths(value: &Value, at: &str, all: &mut Vec<String>) {
    all.push(at.to_owned());
    match value {
        Value::Object(fields) => {
            fields.iter().for_each(|(name, value)| paths(value, &format!("{at}/{name}"), all));
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, value)| paths(value, &format!("{at}/{index}"), all));
        }
        _ => {}
    }
}

fn any_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
        (0_u128..400).prop_map(|step| Value::from(Uuid::from_u128((1 << 64) + step).to_string())),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map("[a-zA-Z]{0,8}", inner, 0..4).prop_map(|fields| fields
                .into_iter()
                .collect::<BTreeMap<_, _>>()
                .into_iter()
                .collect()),
        ]
    })
}

/// What was read is sound, and written out reads back as it is, with nothing left to mend.
fn assert_settled(imported: &Imported) {
    let library = library(&imported.parcel);
    assert_sound(&imported.parcel.document, &library);
    let text = write(&imported.parcel.document, &library, |hash| {
        imported.assets.iter().find(|asset| asset.sha256 == hash).map(|asset| asset.bytes.clone())
    });
    let again = read(text.unwrap().as_bytes()).unwrap();
    assert_eq!(again.problems, []);
    assert!(again.parcel.document == imported.parcel.document, "another map came back");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_make_it_panic(
        cuts in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0..3_u8), 1..12),
    ) {
        let mut bytes = text_of(&parcel("meal-kit", Language::Ru)).into_bytes();
        for (at, byte, what) in cuts {
            let at = at.index(bytes.len());
            match what {
                0 => bytes[at] = byte,
                1 => bytes.insert(at, byte),
                _ => _ = bytes.remove(at),
            }
        }
        if let Ok(imported) = read(&bytes) {
            assert_settled(&imported);
        }
    }

    #[test]
    fn no_json_makes_it_panic_or_gives_an_unsound_map(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any_value()), 1..6),
    ) {
        let mut file: Value = serde_json::from_str(&text_of(&parcel("meal-kit", Language::En))).unwrap();
        for (at, value) in changes {
            let mut all = Vec::new();
            paths(&file, "", &mut all);
            *file.pointer_mut(&all[at.index(all.len())]).unwrap() = value;
        }
        if let Ok(imported) = read(&serde_json::to_vec(&file).unwrap()) {
            assert_settled(&imported);
        }
    }
}
