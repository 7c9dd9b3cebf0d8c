//! What goes in comes out: records of every kind, history, snapshots, assets, search.

use std::collections::BTreeSet;

use journey_model::{Cause, Document, Edit, Id, Kind, Label, Metric, Note, Patch, Place, Record, Verb};
use journey_store::{CauseKind, StoreError};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::desk::{Desk, NOW, adds, changes, entry, filled, findings, id, loaded, map};

fn fields(record: &Record) -> serde_json::Map<String, Value> {
    serde_json::to_value(record).unwrap().as_object().unwrap().clone()
}

#[test]
fn the_filled_records_leave_no_field_out() {
    let (library, records) = filled();
    let mut kinds: BTreeSet<Kind> = Kind::ALL.iter().copied().collect();
    for record in library.iter().chain(&records).filter(|record| !record.extra().is_empty()) {
        kinds.remove(&record.kind());
        let bare: Record =
            serde_json::from_value(json!({"type": record.kind().word(), "id": record.id()})).unwrap();
        for (field, default) in fields(&bare) {
            if !matches!(field.as_str(), "type" | "id") {
                assert_ne!(fields(record)[&field], default, "{:?} has no {field} of its own", record.kind());
            }
        }
    }
    assert!(kinds.is_empty(), "{kinds:?} are not among the filled records");
}

#[test]
fn every_field_of_every_kind_comes_back() {
    let (desk, store) = Desk::filled();
    let (library, records) = filled();
    let check = |document: Id, wanted: &[Record]| {
        let found = loaded(&store, document);
        for record in wanted {
            assert_eq!(found.get(record.id()), Some(record));
        }
        assert_eq!(found.len(), wanted.len());
    };
    check(Id::LIBRARY, &library);
    check(map(), &records);
    drop(store);
    let store = desk.open();
    let shelves = store.documents().unwrap();
    let shelf = shelves.iter().find(|shelf| shelf.id == map()).unwrap();
    assert_eq!((shelf.title.as_str(), shelf.revision), ("Meal kit", 1));
    assert_eq!(shelf.counts[&Kind::Note], 3);
    assert_eq!(shelves.len(), 2);
    let words = serde_json::to_value((shelf.kind, shelf.status, shelf.language)).unwrap();
    assert_eq!(words, json!(["toBe", "inReview", "ru"]));
    assert!(store.load(id(5)).unwrap().is_none());
    assert_eq!(store.revision(id(5)).unwrap(), 0);
}

#[test]
fn every_field_can_be_changed_and_every_record_removed() {
    let (_desk, mut store) = Desk::filled();
    let (library, records) = filled();
    let mut revision = 1;
    for record in &records {
        // Back to the defaults, and to what it was; what it stands in stays.
        let bare = |record: &mut Record| {
            let mut fields = fields(record);
            fields.retain(|field, _| matches!(field.as_str(), "type" | "id" | "placement"));
            *record = serde_json::from_value(Value::Object(fields)).unwrap();
        };
        let there = changes(record, bare);
        let back = there.inverse();
        for patch in [there, back] {
            revision += 1;
            store.commit(map(), &entry(revision, patch.clone())).unwrap();
            assert_eq!(loaded(&store, map()).get(record.id()), Some(&patch.updated[0].after));
        }
    }
    assert_eq!(loaded(&store, map()), Document::of_records(map(), records.clone()));
    let without = Patch { removed: records, ..Patch::default() };
    store.commit(map(), &entry(revision + 1, without)).unwrap();
    store.commit(Id::LIBRARY, &entry(2, Patch { removed: library, ..Patch::default() })).unwrap();
    assert!(loaded(&store, map()).is_empty() && loaded(&store, Id::LIBRARY).is_empty());
    assert!(store.search("card", 9).unwrap().is_empty());
    assert_eq!(findings(&store), ["problem-no-map"]);
}

#[test]
fn a_record_can_move_to_another_kind_of_parent() {
    let (_desk, mut store) = Desk::filled();
    let note = loaded(&store, map()).get(id(160)).unwrap().clone();
    for (revision, parent) in [(2, Some(id(120))), (3, None), (4, Some(id(110)))] {
        let now = loaded(&store, map()).get(note.id()).unwrap().clone();
        let moved = changes(&now, |note| note.placement_mut().unwrap().parent = parent);
        store.commit(map(), &entry(revision, moved)).unwrap();
        assert_eq!(loaded(&store, map()).get(note.id()).unwrap().placement().unwrap().parent, parent);
    }
}

#[test]
fn a_place_without_a_column_is_refused() {
    let (_desk, mut store) = Desk::filled();
    let stage = loaded(&store, map()).get(id(110)).unwrap().clone();
    let wrong = changes(&stage, |stage| stage.placement_mut().unwrap().parent = Some(id(120)));
    let refused = store.commit(map(), &entry(2, wrong)).unwrap_err();
    assert_eq!(refused.code(), "store-refused");
}

#[test]
fn history_tells_what_was_done() {
    let (_desk, mut store) = Desk::filled();
    let edit = Edit::Add { record: Record::Note(Note::default()), at: Place::default() };
    let mut expected = store.history(map(), 0, 10).unwrap();
    for (revision, author, cause) in [
        (2, "Bob", Cause::Edit { edit }),
        (3, "Ada", Cause::Undo { of: 1 }),
        (4, "Bob", Cause::Restore { snapshot: id(7) }),
    ] {
        let label =
            Label { verb: Verb::Move, kind: Some(Kind::Note), title: "«Карта»".into(), count: 2 };
        let note = Note { id: id(300 + revision), text: "x".into(), ..Note::default() };
        let written = journey_model::Entry {
            author: author.to_owned(),
            label,
            cause,
            ..entry(revision, adds(vec![note.into()]))
        };
        store.commit(map(), &written).unwrap();
        expected.push(written);
    }
    assert_eq!(store.history(map(), 0, 10).unwrap(), expected);
    assert_eq!(store.history(map(), 1, 2).unwrap(), expected[1..3]);
    assert_eq!(store.entry(map(), 3).unwrap().as_ref(), Some(&expected[2]));
    assert_eq!(store.entry(map(), 0).unwrap(), None);
    assert_eq!(store.entry(map(), 9).unwrap(), None);
    let steps = |author: &str, limit| -> Vec<_> {
        let steps = store.causes(map(), author, limit).unwrap();
        steps.into_iter().map(|step| (step.revision, step.cause, step.of)).collect()
    };
    assert_eq!(steps("Ada", 9), [(3, CauseKind::Undo, Some(1)), (1, CauseKind::Create, None)]);
    assert_eq!(steps("Bob", 1), [(4, CauseKind::Restore, None)]);
    assert_eq!(store.documents().unwrap()[0].changed, expected[3].time);
}

#[test]
fn a_snapshot_holds_what_was() {
    let (_desk, mut store) = Desk::filled();
    let then = loaded(&store, map());
    assert_eq!(store.take_snapshot(map(), id(900), "Workshop", "Ada", NOW).unwrap(), 1);
    let note = then.get(id(160)).unwrap().clone();
    store.commit(map(), &entry(2, Patch { removed: vec![note], ..Patch::default() })).unwrap();
    assert_eq!(store.snapshot(id(900)).unwrap(), Some(then));
    assert_eq!(store.snapshot(id(901)).unwrap(), None);
    let kept = store.snapshots(map()).unwrap();
    assert_eq!(
        (kept.len(), kept[0].id, kept[0].revision, kept[0].name.as_str()),
        (1, id(900), 1, "Workshop")
    );
    let taken = store.take_snapshot(map(), id(900), "Again", "Ada", NOW).unwrap_err();
    assert_eq!(taken.code(), "store-refused");
    let nowhere = store.take_snapshot(id(77), id(901), "", "", NOW).unwrap_err();
    assert!(matches!(nowhere, StoreError::Gone(gone) if gone == id(77)));
    assert!(findings(&store).contains(&"doctor-asset-missing"));
}

#[test]
fn an_asset_is_kept_once_under_its_hash() {
    let (_desk, mut store) = Desk::filled();
    let hash = store.put_asset(b"test").unwrap();
    assert_eq!(hash, "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
    assert_eq!(store.put_asset(b"test").unwrap(), hash);
    assert_eq!(store.asset(&hash).unwrap().as_deref(), Some(&b"test"[..]));
    assert_eq!(store.asset("00").unwrap(), None);
    let empty = store.put_asset(b"").unwrap();
    assert_eq!(store.asset(&empty).unwrap().as_deref(), Some(&b""[..]));
    assert_eq!(store.doctor(&mut |_| {}).unwrap().assets, 2);
    // The filled asset record names these bytes, so that now nothing is wrong at all.
    assert!(findings(&store).is_empty());
}

#[test]
fn words_are_found_in_every_kind_and_follow_the_record() {
    let (_desk, mut store) = Desk::filled();
    let found = |store: &journey_store::Store, words: &str| -> Vec<Id> {
        let mut ids: Vec<_> = store.search(words, 20).unwrap().iter().map(|hit| hit.id).collect();
        ids.sort_unstable();
        ids
    };
    for (words, expected) in [
        ("скрытая", vec![id(5)]),
        ("СКРЫТ цен", vec![id(5)]),
        ("wary", vec![id(120)]),
        ("curious", vec![id(120)]),
        ("card", vec![id(8), id(120), id(130), id(150)]),
        ("card menu", vec![id(130)]),
        ("postcode", vec![id(120)]),
        ("payment", vec![]),
        ("\"; DROP (TABLE* -", vec![]),
        ("", vec![]),
        ("«»", vec![]),
        ("9f86d081", vec![]),
    ] {
        assert_eq!(found(&store, words), expected, "{words}");
    }
    let hit = &store.search("courier", 1).unwrap()[0];
    assert_eq!(
        (hit.document, hit.kind, hit.snippet.as_str()),
        (map(), Kind::Note, "Ask the courier\nThe van")
    );
    let note = loaded(&store, map()).get(id(160)).unwrap().clone();
    let renamed = changes(&note, |note| {
        if let Record::Note(note) = note {
            note.text = "Ёлка".into();
        }
    });
    store.commit(map(), &entry(2, renamed)).unwrap();
    assert_eq!(found(&store, "courier"), []);
    for spelling in ["елка", "ёлк", "ЕЛКА"] {
        assert_eq!(found(&store, spelling), [id(160)], "{spelling}");
    }
    store.set_removed(map(), Some(NOW)).unwrap();
    assert_eq!(found(&store, "елка"), []);
    store.set_removed(map(), None).unwrap();
    assert_eq!(found(&store, "елка"), [id(160)]);
}

#[test]
fn the_users_of_a_library_record_are_found() {
    let (_desk, store) = Desk::filled();
    let users = |number| -> Vec<(Id, &str)> {
        store.users_of(id(number)).unwrap().iter().map(|user| (user.id, user.field)).collect()
    };
    assert_eq!(
        users(1),
        [
            (id(120), "owner"),
            (id(120), "supporting"),
            (id(130), "owners"),
            (id(140), "owner"),
            (id(210), "department")
        ]
    );
    assert_eq!(
        users(4),
        [(id(7), "persona"), (id(100), "personas"), (id(120), "personaEmotions"), (id(210), "persona")]
    );
    assert_eq!(users(8), [(id(7), "supersedes"), (id(130), "evidence"), (id(210), "evidence")]);
    assert_eq!(
        users(2),
        [(id(4), "channels"), (id(7), "channel"), (id(120), "channels"), (id(210), "channel")]
    );
    assert_eq!(users(777), []);
}

#[test]
fn a_removed_map_comes_back_and_a_purged_one_does_not() {
    let (_desk, mut store) = Desk::filled();
    store.take_snapshot(map(), id(900), "", "", NOW).unwrap();
    store.set_removed(map(), Some(NOW)).unwrap();
    let removed = |store: &journey_store::Store| {
        store.documents().unwrap().iter().find(|shelf| shelf.id == map()).map(|shelf| shelf.removed.clone())
    };
    assert_eq!(removed(&store), Some(Some(NOW.to_owned())));
    store.set_removed(map(), None).unwrap();
    assert_eq!(removed(&store), Some(None));
    store.purge(map()).unwrap();
    assert_eq!(removed(&store), None);
    assert!(store.history(map(), 0, 9).unwrap().is_empty() && store.snapshot(id(900)).unwrap().is_none());
    assert_eq!(findings(&store), ["doctor-asset-missing"]);
    assert!(matches!(store.purge(map()), Err(StoreError::Gone(_))));
    assert_eq!(store.purge(Id::LIBRARY).unwrap_err().code(), "store-refused");
    // The id is free again.
    store.commit(map(), &entry(1, adds(filled().1))).unwrap();
}

#[test]
fn what_could_not_be_read_again_is_not_written() {
    let (_desk, mut store) = Desk::filled();
    let mut deep = json!(1);
    for _ in 0..125 {
        deep = json!([deep]);
    }
    let mut note = Note { id: id(400), ..Note::default() };
    note.extra.insert("deep".into(), deep);
    let refused = store.commit(map(), &entry(2, adds(vec![note.into()]))).unwrap_err();
    assert_eq!(refused.code(), "store-refused");
    assert_eq!(store.revision(map()).unwrap(), 1);
}

/// Values as JSON may hold them, not too deep.
fn values() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        prop::num::f64::NORMAL.prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map("[a-zа-я]{1,5}", inner, 0..4)
                .prop_map(|map| map.into_iter().collect::<Value>()),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn any_text_number_or_json_comes_back(
        text in any::<String>(),
        name in any::<String>(),
        number in prop::num::f64::NORMAL | prop::num::f64::SUBNORMAL | prop::num::f64::ZERO,
        color in any::<Option<u8>>(),
        extra in prop::collection::btree_map("x[a-zA-Z_]{0,5}", values(), 0..3),
    ) {
        let desk = Desk::new();
        let mut store = desk.open();
        let extra: journey_model::Extra = extra.into_iter().collect();
        let note = Note { id: id(1), text, color, extra, ..Note::default() };
        let metric = Metric {
            id: id(2),
            name,
            target: Some(number),
            values: vec![journey_model::DatedValue { date: String::new(), value: number }],
            ..Metric::default()
        };
        let records: Vec<Record> = vec![note.into(), metric.into()];
        store.commit(map(), &entry(1, adds(records.clone()))).unwrap();
        let (found, _) = store.load(map()).unwrap().unwrap();
        prop_assert_eq!(&found, &Document::of_records(map(), records));
        let replayed = &store.history(map(), 0, 1).unwrap()[0].patch;
        prop_assert_eq!(replayed, &adds(found.records().cloned().collect()));
    }
}
