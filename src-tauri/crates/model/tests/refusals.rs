//! Every reason why an edit is refused, each by the code it is known under outside.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that fails has to say so")]

use journey_model::{Document, Edit, EditError, Id, LIMITS, Map, Record, Tag, apply};
use serde_json::{Value, json};

const MAP: &str = "00000000-0000-7000-8000-000000000001";
const STAGE: &str = "00000000-0000-7000-8000-00000000000a";
const TOUCHPOINT: &str = "00000000-0000-7000-8000-00000000000b";
const PAIN: &str = "00000000-0000-7000-8000-00000000000c";
const LANE: &str = "00000000-0000-7000-8000-00000000000d";
const EVIDENCE: &str = "00000000-0000-7000-8000-00000000000e";
const TAG: &str = "00000000-0000-7000-8000-00000000000f";
const NEW: &str = "00000000-0000-7000-8000-0000000000ff";

fn map() -> Document {
    document(
        MAP,
        &[
            json!({"type": "map", "id": MAP}),
            json!({"type": "stage", "id": STAGE, "placement": {"order": "V"}}),
            json!({"type": "lane", "id": LANE, "kind": "notes", "placement": {"order": "V"}}),
            json!({"type": "touchpoint", "id": TOUCHPOINT, "placement": {"parent": STAGE, "order": "V"}, "x-new": 1}),
            json!({"type": "painPoint", "id": PAIN, "placement": {"parent": TOUCHPOINT, "order": "V"}}),
        ],
    )
}

fn library() -> Document {
    document(
        &Id::LIBRARY.to_string(),
        &[
            json!({"type": "evidence", "id": EVIDENCE, "text": "Too dear"}),
            json!({"type": "tag", "id": TAG, "name": "price"}),
        ],
    )
}

fn full() -> Document {
    let id = |number: usize| Id::LIBRARY.following(number as u64 + 1);
    Document::of_records(
        Id::LIBRARY,
        (0..LIMITS.records).map(|number| Record::Tag(Tag { id: id(number), ..Tag::default() })),
    )
}

fn document(id: &str, records: &[Value]) -> Document {
    let read = |record: &Value| serde_json::from_value::<Record>(record.clone()).unwrap();
    Document::of_records(id.parse().unwrap(), records.iter().map(read))
}

fn set(id: &str, field: &str, value: &Value) -> Value {
    json!({"kind": "set", "id": id, "fields": {field: value}})
}

fn add(kind: &str, at: &Value) -> Value {
    json!({"kind": "add", "record": {"type": kind, "id": NEW}, "at": at})
}

/// The edit is refused under this code, alone and as the second of two, and its sentence says something.
fn check(document: &Document, edit: &Value, code: &str) {
    let alone: Edit = serde_json::from_value(edit.clone()).unwrap();
    let all = Edit::All { edits: vec![Edit::All { edits: Vec::new() }, alone.clone()] };
    for edit_again in [&alone, &all] {
        match apply(document, edit_again) {
            Err(error) => {
                assert_eq!(error.code(), code, "{edit}: {error:?}");
                assert!(!error.to_string().is_empty());
            }
            Ok(patch) => panic!("{edit} is not refused: {patch:?}"),
        }
    }
}

#[test]
fn each_reason_has_its_code() {
    let in_stage = json!({"parent": STAGE});
    let in_lane = json!({"parent": TOUCHPOINT, "lane": LANE});
    let nowhere = json!({"parent": NEW});
    for (edit, code) in [
        (set(NEW, "title", &json!("a")), "record-gone"),
        (json!({"kind": "move", "ids": [STAGE, NEW], "to": {}}), "record-gone"),
        (json!({"kind": "remove", "ids": [PAIN, NEW]}), "record-gone"),
        (json!({"kind": "duplicate", "ids": [NEW], "seed": TAG}), "record-gone"),
        (json!({"kind": "move", "ids": [PAIN], "to": nowhere}), "record-gone"),
        (add("note", &json!({"lane": NEW})), "record-gone"),
        (json!({"kind": "add", "record": {"type": "stage"}}), "id-taken"),
        (json!({"kind": "add", "record": {"type": "stage", "id": STAGE}}), "id-taken"),
        (json!({"kind": "add", "record": {"type": "map", "id": MAP}}), "id-taken"),
        (json!({"kind": "duplicate", "ids": [STAGE]}), "id-taken"),
        (json!({"kind": "duplicate", "ids": [STAGE], "seed": LANE}), "id-taken"),
        (
            json!({"kind": "all", "edits": [
                {"kind": "remove", "ids": [PAIN]},
                {"kind": "add", "record": {"type": "stage", "id": PAIN}},
            ]}),
            "id-taken",
        ),
        (add("department", &json!({})), "wrong-document"),
        (add("map", &json!({})), "wrong-document"),
        (add("touchpoint", &json!({"parent": TOUCHPOINT})), "wrong-place"),
        (add("stage", &in_stage), "wrong-place"),
        (add("painPoint", &in_lane), "wrong-place"),
        (add("picture", &in_lane), "wrong-place"),
        (add("note", &json!({"lane": STAGE})), "wrong-place"),
        (json!({"kind": "move", "ids": [MAP], "to": {}}), "wrong-place"),
        (json!({"kind": "move", "ids": [TOUCHPOINT, PAIN], "to": in_stage}), "wrong-place"),
        (set(STAGE, "subtitle", &json!("a")), "no-field"),
        (set(STAGE, "id", &json!(NEW)), "no-field"),
        (set(STAGE, "type", &json!("lane")), "no-field"),
        (set(STAGE, "placement", &json!({"order": "W"})), "no-field"),
        (set(TOUCHPOINT, "x-new", &json!(2)), "no-field"),
        (set(STAGE, "title", &Value::Null), "wrong-type"),
        (set(STAGE, "phase", &json!("never")), "wrong-type"),
        (set(STAGE, "color", &json!(256)), "wrong-type"),
        (set(PAIN, "votes", &json!({"severity": 1})), "wrong-type"),
        (set(STAGE, "title", &json!("a".repeat(100_001))), "out-of-bounds"),
        (set(STAGE, "title", &json!("a\u{0}")), "out-of-bounds"),
        (set(TOUCHPOINT, "passes", &json!(vec![""; 20_001])), "out-of-bounds"),
        (set(TOUCHPOINT, "reach", &json!(1.5)), "out-of-bounds"),
        (set(TOUCHPOINT, "visits", &json!(0)), "out-of-bounds"),
        (set(TOUCHPOINT, "minutes", &json!(-1)), "out-of-bounds"),
        (set(TOUCHPOINT, "emotion", &json!({"value": 3})), "out-of-bounds"),
        (set(PAIN, "votes", &json!([{"severity": 0}])), "out-of-bounds"),
        (set(PAIN, "frequency", &json!({"kind": "counted", "k": 4, "n": 3})), "out-of-bounds"),
        (set(PAIN, "owners", &json!([{"department": NEW, "weight": 0}])), "out-of-bounds"),
        (json!({"kind": "add", "record": {"type": "comment", "id": NEW, "on": TAG}}), "no-such-reference"),
        (
            json!({"kind": "add", "record": {"type": "opportunity", "id": NEW, "pains": [TOUCHPOINT]}}),
            "no-such-reference",
        ),
        (json!({"kind": "add", "record": {"type": "path", "id": NEW, "steps": [NEW]}}), "no-such-reference"),
        (json!({"kind": "remove", "ids": [STAGE, MAP]}), "fixed-record"),
        (json!({"kind": "duplicate", "ids": [MAP], "seed": NEW}), "fixed-record"),
    ] {
        check(&map(), &edit, code);
    }
    for (edit, code) in [
        (set(EVIDENCE, "text", &json!("Cheap")), "fixed-record"),
        (add("stage", &json!({})), "wrong-document"),
        (add("map", &json!({})), "wrong-document"),
        (
            json!({"kind": "add", "record": {"type": "evidence", "id": NEW, "tags": [EVIDENCE]}}),
            "no-such-reference",
        ),
        (json!({"kind": "add", "record": {"type": "evidence", "id": NEW, "tone": 2}}), "out-of-bounds"),
    ] {
        check(&library(), &edit, code);
    }
    let full = full();
    check(&full, &add("tag", &json!({})), "too-many-records");
    let one = Id::LIBRARY.following(1);
    check(&full, &json!({"kind": "duplicate", "ids": [one], "seed": NEW}), "too-many-records");
}

/// The culprit among several fields is named, and so is the rule it breaks.
#[test]
fn the_field_is_named() {
    let apply = |fields: Value| {
        let edit =
            serde_json::from_value(json!({"kind": "set", "id": TOUCHPOINT, "fields": fields})).unwrap();
        apply(&map(), &edit).unwrap_err()
    };
    let error = apply(json!({"title": "a", "warm": "yes", "reach": 0.5}));
    assert!(matches!(&error, EditError::WrongType { field, .. } if field == "warm"), "{error:?}");
    let error = apply(json!({"title": "a", "persona_emotions": []}));
    assert!(matches!(&error, EditError::NoField { field, .. } if field == "persona_emotions"), "{error:?}");
    let emotions = json!([{"persona": NEW, "emotion": {"value": -3}}]);
    let error = apply(json!({"title": "a", "personaEmotions": emotions}));
    let expected = EditError::OutOfBounds { field: "personaEmotions".to_owned(), rule: "emotion" };
    assert_eq!(error, expected);
}

/// A document that has no record of its own takes one, and no other under its id.
#[test]
fn only_the_map_bears_the_documents_id() {
    let empty = document(MAP, &[]);
    check(&empty, &json!({"kind": "add", "record": {"type": "stage", "id": MAP}}), "wrong-document");
    let map = Map { id: MAP.parse().unwrap(), ..Map::default() };
    let edit = Edit::Add { record: map.into(), at: journey_model::Place::default() };
    assert!(apply(&empty, &edit).is_ok());
}
