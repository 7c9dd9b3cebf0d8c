//! The words that stand in files, requests and rows: they are promises, and change with a migration only.

#![allow(clippy::unwrap_used, reason = "a test that fails has to say so")]

use journey_model::{Cause, Edit, Fields, Id, Kind, Order, Place, Record, Scope, Verb};
use serde_json::{Value, json};
use ts_rs::{Config, TS};

#[test]
fn a_kind_has_one_word_everywhere() {
    let words: Vec<&str> = Kind::ALL.iter().map(|kind| kind.word()).collect();
    let expected = [
        "department",
        "channel",
        "persona",
        "category",
        "tag",
        "asset",
        "evidence",
        "map",
        "lane",
        "stage",
        "touchpoint",
        "painPoint",
        "opportunity",
        "delight",
        "note",
        "picture",
        "metric",
        "path",
        "comment",
        "decision",
    ];
    assert_eq!(words, expected);
    let (kinds, records) = (Kind::decl(&Config::default()), Record::decl(&Config::default()));
    for kind in Kind::ALL {
        let word = kind.word();
        assert_eq!(json!(kind), json!(word));
        let record: Record = serde_json::from_value(json!({"type": word})).unwrap();
        assert_eq!(record.kind(), *kind);
        assert_eq!(serde_json::to_value(&record).unwrap()["type"], json!(word));
        assert!(kinds.contains(&format!("\"{word}\"")), "{kinds}");
        assert!(records.contains(&format!("\"type\": \"{word}\"")), "{records}");
    }
}

#[test]
fn parents_come_before_what_stands_in_them() {
    for (index, kind) in Kind::ALL.iter().enumerate() {
        assert!(kind.parents().iter().all(|parent| Kind::ALL[..index].contains(parent)), "{kind:?}");
        assert_eq!(
            kind.can_park(),
            kind.is_placed() && !matches!(kind, Kind::Lane | Kind::Stage | Kind::Path)
        );
        assert!(kind.scope() == Scope::Map || !kind.is_placed());
    }
}

#[test]
fn edits_read_as_documented() {
    let id = Id::LIBRARY.following(1);
    let at = Place { parent: Some(id), lane: None, order: Order::After(id) };
    let record: Record = serde_json::from_value(json!({"type": "tag", "id": id})).unwrap();
    let fields = Fields::from_iter([("title".to_owned(), json!("a"))]);
    let ids = vec![id];
    for (edit, expected) in [
        (
            Edit::Add { record: record.clone(), at: at.clone() },
            json!({"kind": "add", "record": record, "at": at}),
        ),
        (Edit::Set { id, fields: fields.clone() }, json!({"kind": "set", "id": id, "fields": fields})),
        (Edit::Move { ids: ids.clone(), to: at.clone() }, json!({"kind": "move", "ids": ids, "to": at})),
        (Edit::Remove { ids: ids.clone(), keep: vec![] }, json!({"kind": "remove", "ids": ids})),
        (
            Edit::Remove { ids: ids.clone(), keep: vec![id] },
            json!({"kind": "remove", "ids": ids, "keep": [id]}),
        ),
        (
            Edit::Duplicate { ids: ids.clone(), seed: id },
            json!({"kind": "duplicate", "ids": ids, "seed": id}),
        ),
        (Edit::Replace { ids: ids.clone(), by: Some(id) }, json!({"kind": "replace", "ids": ids, "by": id})),
        (
            Edit::Split {
                id,
                seed: id,
                title: "b".to_owned(),
                take: ids.clone(),
                fields: vec!["goal".to_owned()],
            },
            json!({"kind": "split", "id": id, "seed": id, "title": "b", "take": ids, "fields": ["goal"]}),
        ),
        (Edit::All { edits: vec![] }, json!({"kind": "all", "edits": []})),
    ] {
        assert_eq!(serde_json::to_value(&edit).unwrap(), expected);
        assert_eq!(serde_json::from_value::<Edit>(expected).unwrap(), edit);
    }
}

#[test]
fn places_read_as_documented() {
    let id = Id::LIBRARY.following(1);
    for (order, expected) in [
        (Order::First, json!("first")),
        (Order::Last, json!("last")),
        (Order::After(id), json!({"after": id})),
        (Order::Before(id), json!({"before": id})),
    ] {
        assert_eq!(json!(order), expected);
    }
    // What is left out means the end of the map itself.
    assert_eq!(serde_json::from_value::<Place>(json!({})).unwrap(), Place::default());
    let bare: Edit = serde_json::from_value(json!({"kind": "add", "record": {"type": "stage"}})).unwrap();
    assert!(matches!(bare, Edit::Add { record, at } if record.id().is_nil() && at == Place::default()));
}

#[test]
fn causes_and_verbs_read_as_documented() {
    for (cause, expected) in [
        (Cause::Create, json!({"kind": "create"})),
        (Cause::Undo { of: 3 }, json!({"kind": "undo", "of": 3})),
        (Cause::Redo { of: 3 }, json!({"kind": "redo", "of": 3})),
        (Cause::Repair, json!({"kind": "repair"})),
        (Cause::Follow, json!({"kind": "follow"})),
        (Cause::Restore { snapshot: Id::LIBRARY }, json!({"kind": "restore", "snapshot": Id::LIBRARY})),
    ] {
        assert_eq!(serde_json::to_value(&cause).unwrap(), expected);
    }
    let verbs =
        [Verb::Add, Verb::Change, Verb::Move, Verb::Remove, Verb::Duplicate, Verb::Merge, Verb::Split];
    assert_eq!(json!(verbs), json!(["add", "change", "move", "remove", "duplicate", "merge", "split"]));
}

/// Whoever asks for a name gets one, however deep it lies; whoever has one keeps it.
#[test]
fn naming_gives_what_is_asked_for() {
    let named = Id::LIBRARY.following(900);
    let mut edit: Edit = serde_json::from_value(json!({"kind": "all", "edits": [
        {"kind": "add", "record": {"type": "stage"}},
        {"kind": "add", "record": {"type": "stage", "id": named}},
        {"kind": "all", "edits": [{"kind": "duplicate", "ids": [named]}, {"kind": "add", "record": {"type": "lane"}}]},
    ]}))
    .unwrap();
    let mut given = 0;
    edit.name(&mut || {
        given += 1;
        Id::LIBRARY.following(given)
    });
    let edit: Value = serde_json::to_value(&edit).unwrap();
    let id = |number: u64| json!(Id::LIBRARY.following(number));
    assert_eq!(edit["edits"][0]["record"]["id"], id(1));
    assert_eq!(edit["edits"][1]["record"]["id"], id(900));
    assert_eq!(edit["edits"][2]["edits"][0]["seed"], id(2));
    assert_eq!(edit["edits"][2]["edits"][1]["record"]["id"], id(3));
    assert_eq!(given, 3);
}
