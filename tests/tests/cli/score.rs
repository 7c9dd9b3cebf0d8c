//! The score as the command line tells it, against figures worked out elsewhere.

use std::collections::BTreeMap;

use journey_tests::desk::{Desk, LANGUAGES, is_russian};
use serde_json::{Map, Value};

/// How the vector calls what the sample names in words.
const NAMES: [(&str, &str); 4] = [
    ("The card is demanded before the menu can be viewed", "P1"),
    ("Nine questions, and no telling how many are left", "P2"),
    ("A delivery window of ten hours", "P3"),
    ("Leaving takes letters and days", "P4"),
];

fn vector() -> Value {
    let vectors: Value = serde_json::from_str(include_str!("../../fixtures/friction-vectors.json")).unwrap();
    vectors["T5_blue_apron"].clone()
}

/// Every figure of `wanted` stands in `found` under the same name; `found` may hold more.
fn check(path: &str, found: &Value, wanted: &Value) {
    match wanted {
        Value::Object(fields) => {
            for (name, wanted) in fields {
                check(&format!("{path}.{name}"), &found[name], wanted);
            }
        }
        Value::Array(items) => {
            assert_eq!(found.as_array().map(Vec::len), Some(items.len()), "{path}: {found}");
            for (at, wanted) in items.iter().enumerate() {
                check(&format!("{path}[{at}]"), &found[at], wanted);
            }
        }
        Value::Number(wanted) => {
            let (found, wanted) = (found.as_f64(), wanted.as_f64().unwrap());
            let is_close = |found: f64| (found - wanted).abs() <= 1e-9 * wanted.abs().max(1.0);
            assert!(found.is_some_and(is_close), "{path}: {found:?} is not {wanted}");
        }
        wanted => assert_eq!(found, wanted, "{path}"),
    }
}

/// The figures under the vector's names, in the place of ids.
fn renamed(figures: &Value, names: &BTreeMap<String, String>) -> Value {
    let fields = figures.as_object().unwrap().iter();
    Value::Object(
        fields.map(|(id, value)| (names.get(id).unwrap_or(id).clone(), value.clone())).collect::<Map<_, _>>(),
    )
}

#[test]
fn the_sample_has_every_figure_of_the_vector() {
    let desk = Desk::default();
    let map = desk.sample();
    let mut score = desk.json(&["score", &map, "--json"]);
    assert!((score["index"].as_f64().unwrap() - 29.757_235_057_408).abs() < 1e-9, "{}", score["index"]);
    let insights = &score["insights"];
    let titled = |list: &Value| -> Vec<(String, String)> {
        let text = |item: &Value, field: &str| item[field].as_str().unwrap_or_default().to_owned();
        list.as_array().unwrap().iter().map(|item| (text(item, "id"), text(item, "title"))).collect()
    };
    let mut names: BTreeMap<String, String> =
        titled(&insights["sources"]["departments"]).into_iter().collect();
    names.extend(titled(&insights["pains"]).into_iter().map(|(id, title)| {
        let (_, name) = NAMES.iter().find(|(known, _)| *known == title).unwrap();
        (id, (*name).to_owned())
    }));
    for part in ["pains", "departments", "recovered_per_effort_day"] {
        score[part] = renamed(&score[part], &names);
    }
    let mut wanted = vector();
    // The vector has one touchpoint a stage, where the sample has several: there the stages' figures are compared.
    let fields = wanted.as_object_mut().unwrap();
    fields.remove("input");
    let touchpoints = fields.remove("touchpoints").unwrap();
    check("score", &score, &wanted);
    let in_order = |name: &str| -> Vec<f64> {
        let mut all: Vec<f64> =
            score["stages"].as_object().unwrap().values().filter_map(|one| one[name].as_f64()).collect();
        all.sort_by(f64::total_cmp);
        all
    };
    for name in ["points", "lost_here"] {
        let mut wanted: Vec<f64> = touchpoints
            .as_object()
            .unwrap()
            .values()
            .filter_map(|one| one[name].as_f64())
            .map(f64::abs)
            .collect();
        wanted.sort_by(f64::total_cmp);
        check(&format!("stages.{name}"), &in_order(name).into(), &wanted.into());
    }
}

#[test]
fn the_score_is_said_in_a_sentence() {
    for (language, sentence) in LANGUAGES.into_iter().zip(["About 30 of 100 customers", "30 из 100"]) {
        let desk = Desk::speaking(language);
        let map = desk.sample();
        let page = desk.say(&["score", &map]);
        assert!(page.contains(sentence) && page.contains("15–46"), "{page}");
        assert_eq!(is_russian(&page), language == "ru", "{page}");
    }
}

#[test]
fn a_score_without_its_worst_pain_is_lower() {
    let desk = Desk::default();
    let map = desk.sample();
    let score = desk.json(&["score", &map, "--json"]);
    let pains = score["pains"].as_object().unwrap();
    let (worst, figures) = pains
        .iter()
        .max_by(|a, b| a.1["points"].as_f64().unwrap().total_cmp(&b.1["points"].as_f64().unwrap()))
        .unwrap();
    let without = desk.json(&["score", &map, "--json", "--what-if", worst]);
    let won = score["index"].as_f64().unwrap() - without["index"].as_f64().unwrap();
    assert!((won - figures["recovered"].as_f64().unwrap()).abs() < 1e-9, "{won} is not {figures}");
    assert_eq!(desk.json(&["score", &map, "--json"]), score, "asking what if changes nothing");
    desk.run(&["score", &map, "--what-if", "nonsense"]).refused(1, "bad-request");
}

#[test]
fn the_score_fits_a_terminal_and_is_plain_where_nobody_looks() {
    for language in LANGUAGES {
        let desk = Desk::speaking(language);
        let (map, other) = (desk.sample(), desk.say(&["new", "--template", "online-shop"]).trim().to_owned());
        for page in [desk.say(&["score", &map]), desk.say(&["compare", &map, &other])] {
            assert!(page.lines().all(|line| line.chars().count() <= 80), "{page}");
            assert!(!page.contains('\u{1b}') && !page.contains("cli-") && !page.contains('{'), "{page}");
            assert_eq!(is_russian(&page), language == "ru", "{page}");
        }
    }
}

#[test]
fn all_that_is_read_beside_the_score_is_in_its_json() {
    let desk = Desk::default();
    let map = desk.sample();
    let score = desk.json(&["score", &map, "--json"]);
    let insights = &score["insights"];
    let sum = |name: &str| -> f64 {
        let parts = insights["sources"][name].as_array().unwrap().iter();
        parts.map(|part| part["points"]["value"].as_f64().unwrap()).sum()
    };
    for name in ["stages", "touchpoints", "departments", "channels", "categories", "personas"] {
        assert!((sum(name) - score["index"].as_f64().unwrap()).abs() < 1e-9, "{name}");
    }
    let dearest = &insights["pains"][0];
    assert_eq!((&dearest["grade"], &dearest["effort"]), (&"counted".into(), &5.0.into()));
    assert!((dearest["priority"].as_f64().unwrap() - 2.773_240_603_831_270_7).abs() < 1e-9);
    assert_eq!(score["stability"]["draws"], 4000);
    assert!(score["stability"]["pains"][dearest["id"].as_str().unwrap()].as_f64() > Some(0.8));
}

#[test]
fn a_map_compared_with_itself_is_the_same_and_with_another_is_not() {
    let desk = Desk::default();
    let map = desk.sample();
    let same = desk.json(&["compare", &map, &map, "--json"]);
    assert_eq!(
        (&same["contrast"]["recovered"], &same["contrast"]["pains"]),
        (&0.0.into(), &Value::Array(vec![]))
    );
    assert!((same["contrast"]["probabilityLower"].as_f64().unwrap() - 0.5).abs() < 1e-9);
    let blank = desk.say(&["new"]).trim().to_owned();
    let empty = desk.json(&["compare", &map, &blank, "--json"]);
    assert_eq!(empty["contrast"]["probabilityLower"], 1.0);
    assert_eq!(empty["contrast"]["pains"].as_array().unwrap().len(), 4);
    desk.run(&["compare", &map, "nowhere"]).refused(1, "map-gone");
}
