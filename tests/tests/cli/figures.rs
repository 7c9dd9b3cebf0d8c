//! Figures that cannot be: each is refused at the edit with a sentence, or has a score in which every figure is one.

use journey_tests::desk::{Desk, LANGUAGES};
use serde_json::{Value, json};

/// What no record may hold: the kind, the field, the value.
fn refused() -> Vec<(&'static str, &'static str, Value)> {
    let frequency = |kind: &str, share: f64| json!({"kind": kind, "share": share});
    vec![
        ("painPoint", "frequency", frequency("known", 1.5)),
        ("painPoint", "frequency", frequency("share", -0.1)),
        ("painPoint", "frequency", json!({"kind": "counted", "k": 11, "n": 10})),
        ("painPoint", "outcomes", json!({"k": 3, "n": 2})),
        ("painPoint", "votes", json!([{"rater": "Ann", "severity": 0}])),
        ("painPoint", "votes", json!([{"rater": "Ann", "severity": 6}])),
        ("painPoint", "effort", json!(-1)),
        ("painPoint", "reason", json!(1.2)),
        ("painPoint", "owners", json!([{"department": "00000000-0000-7000-8000-000000000001", "weight": 0}])),
        ("touchpoint", "reach", json!(1.01)),
        ("touchpoint", "reach", json!(-0.5)),
        ("touchpoint", "visits", json!(0)),
        ("touchpoint", "lost", json!({"k": 5, "n": 4})),
        ("opportunity", "reduction", json!(2)),
        ("path", "weight", json!(-0.2)),
        ("path", "weight", json!(1.2)),
        ("map", "entryVolume", json!(-1)),
        ("map", "customerValue", json!(-5)),
    ]
}

/// A stage, a touchpoint and a pain.
fn start(desk: &Desk) -> (String, Vec<String>) {
    let map = desk.say(&["new"]).trim().to_owned();
    let add =
        |record: Value, parent: Value| json!({"kind": "add", "record": record, "at": {"parent": parent}});
    let mut ids: Vec<String> = Vec::new();
    for kind in ["stage", "touchpoint", "painPoint"] {
        let parent = ids.last().map_or(Value::Null, |id| json!(id));
        let done = desk.edit(&map, &json!([add(json!({"type": kind, "title": kind}), parent)]));
        ids.push(done["added"][0].as_str().unwrap().to_owned());
    }
    (map, ids)
}

fn set(id: &str, field: &str, value: &Value) -> Value {
    json!({"kind": "set", "id": id, "fields": {field: value}})
}

#[test]
fn figures_that_cannot_be_are_refused_with_a_sentence() {
    for language in LANGUAGES {
        let desk = Desk::speaking(language);
        let (map, ids) = start(&desk);
        let before = desk.say(&["show", &map, "--json"]);
        for (kind, field, value) in refused() {
            let edit = match kind {
                "touchpoint" => set(&ids[1], field, &value),
                "painPoint" => set(&ids[2], field, &value),
                "map" => set(&map, field, &value),
                _ => {
                    json!({"kind": "add", "record": {"type": kind, field: value}, "at": {"parent": Value::Null}})
                }
            };
            let ended = desk.feed(&["edit", &map, "-"], json!([edit]).to_string().as_bytes());
            ended.refused(1, "out-of-bounds");
        }
        assert_eq!(desk.say(&["show", &map, "--json"]), before, "nothing was changed");
    }
}

/// Every number is one: JSON writes what is none as null.
fn is_sound(score: &Value, path: &str) {
    // What may not be there at all.
    const ABSENT: &[&str] = &[
        "beta_S",
        "possibly",
        "volume",
        "volumeAsIs",
        "customers",
        "money",
        "id",
        "recoveredCustomers",
        "recoveredMoney",
        "effort",
        "priority",
        "priorityMoney",
        "lostCustomers",
        "channel",
        "department",
        "ratio",
        "all",
        "value",
    ];
    match score {
        Value::Null => {
            assert!(ABSENT.iter().any(|name| path.ends_with(&format!(".{name}"))), "{path} is no figure");
        }
        Value::Object(fields) => {
            fields.iter().for_each(|(name, value)| is_sound(value, &format!("{path}.{name}")));
        }
        Value::Array(items) => items.iter().for_each(|value| is_sound(value, path)),
        _ => {}
    }
}

#[test]
fn figures_at_the_edge_have_a_score() {
    let desk = Desk::default();
    let (map, ids) = start(&desk);
    let scored = |edits: Value| {
        desk.edit(&map, &edits);
        let score = desk.json(&["score", &map, "--json"]);
        is_sound(&score, "");
        let index = score["index"].as_f64().unwrap();
        assert!((0.0..=100.0).contains(&index), "{index}");
        desk.say(&["score", &map]);
        index
    };
    let (touchpoint, pain) = (ids[1].as_str(), ids[2].as_str());
    // Met by all, and all who were seen to meet it were lost.
    let all = json!({"k": u32::MAX, "n": u32::MAX});
    let deadly = scored(json!([
        set(pain, "frequency", &json!({"kind": "known", "share": 1})),
        set(pain, "outcomes", &all),
    ]));
    assert!(deadly > 99.9, "{deadly}");
    // All who passed were counted as lost.
    assert!(scored(json!([set(touchpoint, "lost", &all)])) > 99.9);
    assert!(scored(json!([set(touchpoint, "lost", &json!({"k": 0, "n": 9}))])) < 1e-9);
    assert!(scored(json!([set(touchpoint, "lost", &json!({"k": 0, "n": 0}))])) > 99.9);
    // Nobody comes here.
    assert!(scored(json!([set(touchpoint, "reach", &json!(0))])) < 1e-9);
    // A crowd of raters.
    let votes: Vec<Value> = (0..10_000)
        .map(|rater| json!({"rater": format!("rater {rater}"), "severity": rater % 5 + 1}))
        .collect();
    let edits = json!([
        set(touchpoint, "reach", &json!(0.5)),
        set(pain, "outcomes", &Value::Null),
        set(pain, "votes", &votes.into()),
    ]);
    assert!((0.1..50.0).contains(&scored(edits)));
    // Weights of paths that do not add up count in proportion, and a path goes on without what is removed.
    let path = |weight: f64, steps: Value| json!({"kind": "add", "record": {"type": "path", "weight": weight, "steps": steps}, "at": {"parent": Value::Null}});
    let half = scored(json!([path(0.2, json!([touchpoint])), path(0.2, json!([]))]));
    assert!(half > 0.1, "a path through nothing is nobody's: {half}");
    assert!(scored(json!([{"kind": "remove", "ids": [touchpoint]}])) < 1e-9, "no pains are no friction");
    assert!(scored(json!([{"kind": "remove", "ids": [ids[0]]}])) < 1e-9, "nothing is no friction");
}
