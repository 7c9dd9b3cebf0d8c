//! What is different between a map and the one it was made of.
#![allow(clippy::unwrap_used)] // A test file: a panic is a failure told.

use journey_model::{Difference, Document, Edit, Id, Kind, Record, apply, differences};
use serde_json::{Value, json};

/// The original's ids are 1 to 99; a copy's are a hundred more.
fn id(number: u128) -> Id {
    Id(uuid::Uuid::from_u128(number))
}

fn record(value: Value) -> Record {
    serde_json::from_value(value).unwrap()
}

/// Two stages; three touchpoints in the first, one in the second; two pains and an opportunity at the first touchpoint.
fn original() -> Document {
    let stage = |number, order: &str| {
        record(
            json!({"type": "stage", "id": id(number), "title": format!("Stage {number}"), "placement": {"order": order}}),
        )
    };
    let at = |kind: &str, number, parent, order: &str| {
        record(json!({
            "type": kind, "id": id(number), "title": format!("{kind} {number}"),
            "placement": {"parent": id(parent), "order": order},
        }))
    };
    let mut answer = at("opportunity", 41, 21, "V");
    if let Record::Opportunity(answer) = &mut answer {
        answer.pains = vec![id(31)];
    }
    let map = record(json!({"type": "map", "id": id(1), "title": "As is"}));
    Document::of_records(
        id(1),
        [
            map,
            stage(11, "V"),
            stage(12, "W"),
            at("touchpoint", 21, 11, "V"),
            at("touchpoint", 22, 11, "W"),
            at("touchpoint", 23, 11, "X"),
            at("touchpoint", 24, 12, "V"),
            at("painPoint", 31, 21, "V"),
            at("painPoint", 32, 21, "W"),
            answer,
        ],
    )
}

/// The same with ids of its own, each record remembering its original.
fn copy() -> Document {
    let copy_of = |id: Id| self::id(id.0.as_u128() + 100);
    let original = original();
    let records = original.records().cloned().map(|mut record| {
        let original = record.id();
        record.set_id(copy_of(original));
        record.set_origin(Some(original));
        record.turn_references(|_, _, id| Some(copy_of(id)));
        if let Some(at) = record.placement_mut() {
            at.parent = at.parent.map(copy_of);
        }
        record
    });
    Document::of_records(id(101), records.collect::<Vec<_>>())
}

fn edited(mut document: Document, edits: Value) -> Document {
    let edits: Vec<Edit> = serde_json::from_value(edits).unwrap();
    document.advance(&apply(&document, &Edit::All { edits }).unwrap());
    document
}

/// What is told of a copy after these edits, without what stays the same.
fn told(edits: Value) -> Vec<Difference> {
    differences(&original(), &edited(copy(), edits)).differences
}

fn different(kind: Kind, before: Option<u128>, after: Option<u128>, within: Option<u128>) -> Difference {
    let (before, after, within) = (before.map(id), after.map(id), within.map(id));
    Difference { kind, before, after, within, moved: false, fields: Vec::new() }
}

#[test]
fn a_copy_is_no_different() {
    let found = differences(&original(), &copy());
    assert_eq!(found.differences, []);
    assert_eq!(found.pairs.get(&id(131)), Some(&id(31)));
    assert_eq!(differences(&original(), &original()).differences, []);
}

#[test]
fn what_is_new_changed_moved_and_gone_is_told_apart() {
    let new = json!([
        {"kind": "add", "record": {"type": "painPoint", "id": id(300), "title": "New"}, "at": {"parent": id(124), "order": "first"}}
    ]);
    assert_eq!(told(new), [different(Kind::PainPoint, None, Some(300), Some(124))]);

    let changed = json!([{"kind": "set", "id": id(131), "fields": {"title": "Less", "effort": 3.0}}]);
    let expected = different(Kind::PainPoint, Some(31), Some(131), Some(121));
    let fields = ["effort", "title"].map(str::to_owned).into();
    assert_eq!(told(changed), [Difference { fields, ..expected }]);

    let moved = json!([{"kind": "move", "ids": [id(132)], "to": {"parent": id(124), "order": "last"}}]);
    let expected = different(Kind::PainPoint, Some(32), Some(132), Some(124));
    assert_eq!(told(moved), [Difference { moved: true, ..expected }]);

    let gone = json!([{"kind": "remove", "ids": [id(132)]}]);
    assert_eq!(told(gone), [different(Kind::PainPoint, Some(32), None, Some(121))]);
}

#[test]
fn of_siblings_only_those_moved_that_left_the_others_order() {
    let last_first = json!([{"kind": "move", "ids": [id(123)], "to": {"parent": id(111), "order": "first"}}]);
    let expected = different(Kind::Touchpoint, Some(23), Some(123), Some(111));
    assert_eq!(told(last_first), [Difference { moved: true, ..expected }]);
    // What is new between them moves nobody.
    let between = json!([
        {"kind": "add", "record": {"type": "touchpoint", "id": id(300)}, "at": {"parent": id(111), "order": {"after": id(121)}}}
    ]);
    assert_eq!(told(between), [different(Kind::Touchpoint, None, Some(300), Some(111))]);
}

#[test]
fn what_goes_with_its_stage_is_gone_one_by_one() {
    let gone = told(json!([{"kind": "remove", "ids": [id(112)]}]));
    let expected =
        [different(Kind::Stage, Some(12), None, None), different(Kind::Touchpoint, Some(24), None, None)];
    assert_eq!(gone, expected);
}

#[test]
fn a_duplicate_of_a_copy_is_new_and_takes_nobodys_place() {
    let found = told(json!([{"kind": "duplicate", "ids": [id(131)], "seed": id(400)}]));
    assert_eq!(found, [different(Kind::PainPoint, None, Some(400), Some(121))]);
}

#[test]
fn names_of_records_that_stay_say_the_same() {
    let dropped = told(json!([{"kind": "remove", "ids": [id(131)]}]));
    let kinds: Vec<_> = dropped.iter().map(|found| (found.kind, found.fields.clone())).collect();
    // The opportunity answered the pain that is gone.
    assert_eq!(kinds, [(Kind::Opportunity, vec!["pains".to_owned()]), (Kind::PainPoint, Vec::new())]);
}

#[test]
fn a_map_is_compared_with_what_it_was_by_its_own_ids() {
    let later = edited(original(), json!([{"kind": "set", "id": id(21), "fields": {"minutes": 4.0}}]));
    let found = differences(&original(), &later).differences;
    let expected = different(Kind::Touchpoint, Some(21), Some(21), Some(11));
    assert_eq!(found, [Difference { fields: vec!["minutes".to_owned()], ..expected }]);
}
