//! What goes wrong: every refusal has a code and a sentence, and loses nothing.

use journey_i18n::{Language as Tongue, Value, Words};
use journey_session::dto::{Diagnosis, Entries, ask};
use journey_session::model::{Cause, Edit, Id, Kind, Record, Stage};
use journey_session::{Client, Options, Request, Session};
use serde_json::json;

use super::support::*;

#[test]
fn requests_that_cannot_be_meant_are_refused_with_a_code() {
    let workspace = Workspace::new();
    let session = workspace.open();
    let client = session.client("ann");
    let (map, stage_id, touchpoint_id) = small_map(&client);
    let before = sheet(&client, map);
    let nobody = "019aa000-0000-7000-8000-000000000001";
    let deep = "[".repeat(5000) + &"]".repeat(5000);
    let set = |value: serde_json::Value| json!({ "kind": "edit", "document": map, "edit": { "kind": "set", "id": stage_id, "fields": value } });
    let of_edit = |edit: serde_json::Value| json!({ "kind": "edit", "document": map, "edit": edit });
    let cases = [
        ("bad-request", String::new()),
        ("bad-request", "null".to_owned()),
        ("bad-request", r#"{"kind":"no such kind"}"#.to_owned()),
        ("bad-request", r#"{"kind":"open"}"#.to_owned()),
        ("bad-request", r#"{"kind":"open","document":"no id"}"#.to_owned()),
        ("bad-request", "{\"kind\":\"search\",\"limit\":1,\"text\":\"\\ud800\"}".to_owned()),
        ("bad-request", format!(r#"{{"kind":"edit","document":"{map}","edit":{deep}}}"#)),
        ("bad-request", "\u{0}\u{1}".to_owned()),
        ("map-gone", json!({ "kind": "open", "document": nobody }).to_string()),
        ("map-gone", json!({ "kind": "undo", "document": nobody }).to_string()),
        (
            "map-gone",
            json!({ "kind": "export", "document": nobody, "format": "json", "language": "en" }).to_string(),
        ),
        ("map-gone", json!({ "kind": "score", "document": Id::LIBRARY }).to_string()),
        ("map-gone", json!({ "kind": "history", "document": nobody, "limit": 1 }).to_string()),
        ("map-gone", json!({ "kind": "takeSnapshot", "document": nobody, "name": "" }).to_string()),
        ("map-gone", json!({ "kind": "bringBackMap", "document": nobody }).to_string()),
        ("record-gone", of_edit(json!({ "kind": "remove", "ids": [nobody] })).to_string()),
        ("record-gone", of_edit(json!({ "kind": "set", "id": nobody, "fields": {} })).to_string()),
        (
            "wrong-place",
            of_edit(json!({ "kind": "move", "ids": [touchpoint_id], "to": { "parent": touchpoint_id } }))
                .to_string(),
        ),
        (
            "wrong-document",
            of_edit(json!({ "kind": "add", "record": { "type": "tag", "name": "x" } })).to_string(),
        ),
        (
            "id-taken",
            of_edit(json!({ "kind": "add", "record": { "type": "stage", "id": stage_id } })).to_string(),
        ),
        ("fixed-record", of_edit(json!({ "kind": "remove", "ids": [map] })).to_string()),
        ("no-field", set(json!({ "nonsense": 1 })).to_string()),
        ("wrong-type", set(json!({ "title": 7 })).to_string()),
        ("out-of-bounds", set(json!({ "title": "x".repeat(10_000_000) })).to_string()),
        (
            "no-such-reference",
            of_edit(json!({ "kind": "set", "id": map, "fields": { "baseline": nobody } })).to_string(),
        ),
        ("unknown-template", json!({ "kind": "newMap", "template": "?", "language": "ru" }).to_string()),
        ("asset-gone", json!({ "kind": "asset", "asset": nobody }).to_string()),
    ];
    for (expected, request) in cases {
        let reply = client.request_json(request.as_bytes());
        let reply: serde_json::Value = serde_json::from_slice(&reply).unwrap();
        let told: String = request.chars().take(120).collect();
        assert_eq!(reply["error"]["code"], expected, "{told}: {reply}");
        assert_said(expected, &reply["error"]["args"]);
    }
    assert_eq!(sheet(&client, map), before);
}

/// Both languages have a sentence for the code, and it needs no argument that is not there.
fn assert_said(code: &str, args: &serde_json::Value) {
    for tongue in [Tongue::En, Tongue::Ru] {
        let words = Words::of(tongue);
        let key = format!("error-{code}");
        assert!(words.knows(&key), "{key} in {tongue:?}");
        let args: Vec<(&str, Value)> = args
            .as_object()
            .into_iter()
            .flatten()
            .map(|(name, value)| (name.as_str(), Value::from(value.as_str().unwrap_or_default())))
            .collect();
        let sentence = words.say(&key, &args);
        assert!(!sentence.contains("{$") && !sentence.contains("{ $"), "{key} in {tongue:?}: {sentence}");
    }
}

#[test]
fn every_code_has_a_sentence() {
    let codes = "bad-request conflict stale in-use no-such-reference nothing-to-undo nothing-to-redo map-gone \
                 snapshot-gone asset-gone asset-too-large unknown-template export-failed internal workspace-no-home \
                 store-refused reference-missing workspace-is-folder workspace-is-text workspace-not-sqlite \
                 workspace-foreign workspace-newer workspace-truncated workspace-corrupt workspace-locked \
                 workspace-read-only workspace-unreachable disk-full workspace-device doctor-file doctor-reference \
                 doctor-unreadable doctor-register doctor-history doctor-replay doctor-snapshot doctor-search \
                 doctor-asset-hash doctor-asset-missing";
    let missing: Vec<String> = [Tongue::En, Tongue::Ru]
        .iter()
        .flat_map(|tongue| codes.split_whitespace().map(move |code| (tongue, format!("error-{code}"))))
        .filter(|(tongue, key)| !Words::of(**tongue).knows(key))
        .map(|(tongue, key)| format!("{} {key}", tongue.tag()))
        .collect();
    assert_eq!(missing, [] as [String; 0]);
}

#[test]
fn a_commit_that_fails_leaves_everything_as_it_was() {
    let workspace = Workspace::new();
    let session = workspace.open();
    let client = session.client("ann");
    let (map, stage_id, _) = small_map(&client);
    let before = sheet(&client, map);
    let feed = client.feed();
    let sqlite = workspace.sqlite();
    sqlite
        .execute_batch("CREATE TRIGGER fail BEFORE INSERT ON note BEGIN SELECT RAISE(ABORT, 'no'); END")
        .unwrap();
    let adding = || Edit::All { edits: vec![set(stage_id, "title", "New"), add(note("x"), Some(stage_id))] };
    assert_eq!(code(edit(&client, map, None, adding())), "store-refused");
    assert_eq!(sheet(&client, map), before);
    sqlite.execute_batch("DROP TRIGGER fail").unwrap();
    let done = edit(&client, map, None, adding()).unwrap();
    assert_eq!(done.revision, before.revision + 1, "no gap");
    assert_eq!(next_change(&feed).revision, done.revision, "and nothing of it was told");
    drop(sqlite);
    let healthy: Diagnosis = ask(&client, Request::Doctor(ask::Nothing {})).unwrap();
    assert_eq!(healthy.problems, []);
}

#[test]
fn a_library_edit_that_fails_makes_no_map() {
    let workspace = Workspace::new();
    let session = workspace.open();
    let client = session.client("ann");
    let sqlite = workspace.sqlite();
    sqlite
        .execute_batch("CREATE TRIGGER fail BEFORE INSERT ON stage BEGIN SELECT RAISE(ABORT, 'no'); END")
        .unwrap();
    let ask = ask::NewMap {
        template: "meal-kit".into(),
        language: journey_session::model::Language::En,
        title: None,
    };
    assert_eq!(code(client.request(Request::NewMap(ask))), "store-refused");
    assert_eq!(maps(&client), []);
    sqlite.execute_batch("DROP TRIGGER fail").unwrap();
    new_map(&client, "meal-kit");
    assert_eq!(maps(&client).len(), 1);
}

#[test]
fn what_others_broke_is_mended_on_open() {
    let workspace = Workspace::new();
    let (map, stage_id) = {
        let client = workspace.open().client("ann");
        let (map, stage_id, _) = small_map(&client);
        put(&client, map, stage("Second"), None);
        (map, stage_id)
    };
    let changed = workspace
        .sqlite()
        .execute("UPDATE stage SET order_key = '0' WHERE id = ?1", [stage_id.to_string()])
        .unwrap();
    assert_eq!(changed, 1);
    let client = workspace.open().client("ann");
    let found: Diagnosis = ask(&client, Request::Doctor(ask::Nothing {})).unwrap();
    let codes: Vec<_> = found.problems.iter().map(|problem| problem.code.as_str()).collect();
    assert_eq!(codes, ["doctor-replay", "problem-bad-order"]);
    assert_eq!(found.problems[1].args["title"], "Stage");
    for problem in &found.problems {
        assert_said(&problem.code, &serde_json::to_value(&problem.args).unwrap());
    }
    let now = records(&client, map);
    assert!(now.find::<Stage>(stage_id).unwrap().placement.order.is_sound());
    assert_eq!(journey_session::model::check(&now), []);
    let entries: Entries =
        ask(&client, Request::History(ask::OfHistory { document: map, before: None, limit: 1 })).unwrap();
    assert_eq!(entries[0].cause, Cause::Repair);
    assert_eq!(undo(&client, map).unwrap().label.title, "Second", "mending is nobody's step");
}

#[test]
fn files_that_are_no_workspace_are_told_apart_and_left_alone() {
    let folder = tempfile::TempDir::new().unwrap();
    let text = folder.path().join("text.sqlite");
    std::fs::write(&text, "a text, and no workspace\n".repeat(100)).unwrap();
    let foreign = folder.path().join("foreign.sqlite");
    rusqlite::Connection::open(&foreign).unwrap().execute_batch("CREATE TABLE t (a)").unwrap();
    for (path, expected) in [
        (folder.path().to_owned(), "workspace-is-folder"),
        (text, "workspace-is-text"),
        (foreign, "workspace-foreign"),
    ] {
        let bytes = std::fs::read(&path).unwrap_or_default();
        let language = journey_session::model::Language::En;
        let refused = Session::open(Options { path: path.clone(), language, with_sample: true });
        let failure = refused.err().expect("it is no workspace");
        assert_eq!(failure.code, expected);
        assert_said(expected, &serde_json::to_value(&failure.args).unwrap());
        assert_eq!(std::fs::read(&path).unwrap_or_default(), bytes);
    }
}

#[test]
fn a_stranger_s_ids_are_given_to_nobody() {
    let workspace = Workspace::new();
    let session = workspace.open();
    let client: Client = session.client("ann");
    let (one, stage_id, _) = small_map(&client);
    let other = new_map(&client, "blank");
    let stage = Record::Stage(Stage { id: stage_id, ..Stage::default() });
    assert_eq!(stage.kind(), Kind::Stage);
    let before = (records(&client, one), records(&client, other));
    assert_eq!(code(edit(&client, other, None, add(stage, None))), "store-refused");
    assert_eq!((records(&client, one), records(&client, other)), before);
}
