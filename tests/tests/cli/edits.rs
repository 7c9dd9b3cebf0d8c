//! Edits as scripts send them: one step, all or none, taken back and brought back by later processes.

use journey_tests::desk::{Desk, LANGUAGES, is_russian};
use serde_json::{Value, json};

fn nobody() -> Value {
    json!("019a0000-0000-7000-8000-000000000000")
}

fn stage(title: &str) -> Value {
    json!({"kind": "add", "record": {"type": "stage", "title": title}, "at": {"order": "last"}})
}

fn titles(desk: &Desk, map: &str) -> Vec<String> {
    let map = desk.json(&["show", map, "--json"]);
    map["stages"]
        .as_array()
        .unwrap()
        .iter()
        .map(|stage| stage["title"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn a_list_of_edits_is_one_step_from_file_and_from_stdin() {
    let desk = Desk::default();
    let map = desk.sample();
    let before = titles(&desk, &map);
    let done = desk.edit(&map, &json!([stage("Впечатления"), stage("Advocate")]));
    assert_eq!(done["revision"], 2);
    assert_eq!(done["added"].as_array().unwrap().len(), 2);
    assert_eq!(titles(&desk, &map)[before.len()..], ["Впечатления", "Advocate"]);
    let file = desk.file("edits.json", stage("One more").to_string());
    let done: Value = serde_json::from_str(&desk.say(&["edit", &map, file.to_str().unwrap()])).unwrap();
    assert_eq!(done["revision"], 3);
    desk.say(&["undo", &map]);
    desk.say(&["undo", &map]);
    assert_eq!(titles(&desk, &map), before, "the list is one step, whatever it holds");
}

#[test]
fn steps_go_back_and_forth_in_new_processes() {
    let desk = Desk::default();
    let map = desk.sample();
    let before = desk.say(&["show", &map, "--json"]);
    desk.edit(&map, &json!([stage("Advocate")]));
    let after = desk.say(&["show", &map, "--json"]);
    let undone = desk.json(&["undo", &map]);
    assert_eq!((&undone["label"]["title"], &undone["kept"]), (&"Advocate".into(), &json!([])));
    assert_eq!(desk.say(&["show", &map, "--json"]), before);
    desk.run(&["undo", &map]).refused(1, "nothing-to-undo");
    desk.json(&["redo", &map]);
    assert_eq!(desk.say(&["show", &map, "--json"]), after);
    desk.run(&["redo", &map]).refused(1, "nothing-to-redo");
    assert_eq!(desk.json(&["doctor", "--json"])["healthy"], true);
}

#[test]
fn everybody_takes_back_their_own() {
    let desk = Desk::default();
    let map = desk.sample();
    desk.edit(&map, &json!([stage("Ann's")]));
    desk.run(&["--author", "Ben", "undo", &map]).refused(1, "nothing-to-undo");
    assert!(titles(&desk, &map).contains(&"Ann's".to_owned()));
}

#[test]
fn history_is_a_list_of_who_did_what() {
    for language in LANGUAGES {
        let desk = Desk::speaking(language);
        let map = desk.sample();
        desk.edit(&map, &json!([stage("Стадия")]));
        desk.json(&["undo", &map]);
        let entries = desk.json(&["history", &map, "--json"]);
        let revisions: Vec<_> =
            entries.as_array().unwrap().iter().map(|entry| entry["revision"].as_u64()).collect();
        assert_eq!(revisions, [Some(3), Some(2), Some(1)]);
        assert_eq!((&entries[1]["author"], &entries[0]["cause"]["kind"]), (&"Ann".into(), &"undo".into()));
        assert_eq!(desk.json(&["history", &map, "--json", "--limit", "1"]).as_array().map(Vec::len), Some(1));
        let said = desk.say(&["history", &map]);
        assert_eq!(said.lines().count(), 3, "{said}");
        assert_eq!(is_russian(said.lines().nth(1).unwrap()), language == "ru", "{said}");
    }
}

/// Refused with this code in every language, as a whole: the map is what it was.
fn check(what: &str, code: &str, edits: impl Fn(&Value) -> Value) {
    for language in LANGUAGES {
        let desk = Desk::speaking(language);
        let map = desk.sample();
        let before = desk.say(&["show", &map, "--json"]);
        let edits = edits(&serde_json::from_str(&before).unwrap());
        let edits = edits.as_str().map_or_else(|| edits.to_string(), str::to_owned);
        let sentence = desk.feed(&["edit", &map, "-"], edits.as_bytes()).refused(1, code);
        assert!(
            language == "en" || sentence.contains(|letter| matches!(letter, 'а'..='я')),
            "{what}: {sentence}"
        );
        assert_eq!(desk.say(&["show", &map, "--json"]), before, "{what}: something was changed");
        assert_eq!(desk.json(&["history", &map, "--json"]).as_array().map(Vec::len), Some(1), "{what}");
    }
}

#[test]
fn edits_that_cannot_be_are_refused_whole() {
    check("no JSON", "bad-request", |_| "[{".into());
    check("no edit", "bad-request", |_| json!([{"kind": "explode"}]));
    check("a lone surrogate", "bad-request", |_| {
        r#"[{"kind":"add","record":{"type":"stage","title":"\ud800"}}]"#.into()
    });
    check("deep nesting", "bad-request", |_| {
        format!("{}{}", "[".repeat(100_000), "]".repeat(100_000)).into()
    });
    check(
        "set on what is gone",
        "record-gone",
        |_| json!([stage("Kept?"), {"kind": "set", "id": nobody(), "fields": {"title": "x"}}]),
    );
    check("move of what is gone", "record-gone", |_| json!([{"kind": "move", "ids": [nobody()], "to": {}}]));
    check("removal of what is gone", "record-gone", |_| json!([{"kind": "remove", "ids": [nobody()]}]));
    check("copy of what is gone", "record-gone", |_| json!([{"kind": "duplicate", "ids": [nobody()]}]));
    check(
        "into what is gone",
        "record-gone",
        |_| json!([{"kind": "add", "record": {"type": "touchpoint", "title": "x"}, "at": {"parent": nobody()}}]),
    );
    check(
        "a reference to nobody",
        "no-such-reference",
        |map| json!([{"kind": "set", "id": map["touchpoints"][0]["id"], "fields": {"owner": nobody()}}]),
    );
    check(
        "a field that is not",
        "no-field",
        |map| json!([{"kind": "set", "id": map["stages"][0]["id"], "fields": {"mood": 1}}]),
    );
    check(
        "a wrong type",
        "wrong-type",
        |map| json!([{"kind": "set", "id": map["stages"][0]["id"], "fields": {"title": 7}}]),
    );
    check(
        "a vote of nine",
        "out-of-bounds",
        |map| json!([{"kind": "set", "id": map["painPoints"][0]["id"], "fields": {"votes": [{"rater": "A", "severity": 9}]}}]),
    );
    check(
        "ten megabytes in one field",
        "out-of-bounds",
        |map| json!([{"kind": "set", "id": map["map"]["id"], "fields": {"summary": "x".repeat(10_000_000)}}]),
    );
    check(
        "a stage in itself",
        "wrong-place",
        |map| json!([{"kind": "move", "ids": [map["stages"][0]["id"]], "to": {"parent": map["stages"][0]["id"]}}]),
    );
    check("the map removed", "fixed-record", |map| json!([{"kind": "remove", "ids": [map["map"]["id"]]}]));
}

#[test]
fn an_edit_of_a_map_that_is_not_there_is_told() {
    let desk = Desk::default();
    desk.sample();
    desk.feed(&["edit", nobody().as_str().unwrap(), "-"], b"[]").refused(1, "map-gone");
    let map = desk.json(&["maps", "--json"])[0]["id"].as_str().unwrap().to_owned();
    desk.run(&["edit", &map, "no-such-file.json"]).refused(4, "file-not-found");
    desk.run(&["edit", &map, "."]).refused(4, "file-is-folder");
}
