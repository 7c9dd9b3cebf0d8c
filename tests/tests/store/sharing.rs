//! Several writers and readers on one file.

use std::thread;

use journey_model::{Note, OrderKey, Patch, Placement, Record};
use journey_store::{Store, StoreError};

use crate::desk::{Desk, adds, changes, entry, findings, id, loaded, map};

fn note(number: u64) -> Patch {
    let order = OrderKey::between(None, None);
    let placement = Placement { order, ..Placement::default() };
    adds(vec![Note { id: id(number), text: format!("n{number}"), placement, ..Note::default() }.into()])
}

#[test]
fn the_second_to_a_revision_is_told_so() {
    let (desk, mut ours) = Desk::filled();
    let mut theirs = desk.open();
    let seen = ours.data_version().unwrap();
    theirs.commit(map(), &entry(2, note(300))).unwrap();
    assert_ne!(ours.data_version().unwrap(), seen);
    let late = ours.commit(map(), &entry(2, note(301))).unwrap_err();
    assert!(matches!(late, StoreError::Stale { stored: 2 }), "{late}");
    assert_eq!(late.args(), [("stored", "2".to_owned())]);
    let early = ours.commit(map(), &entry(9, note(301))).unwrap_err();
    assert_eq!(early.code(), "stale-revision");
    ours.commit(map(), &entry(3, note(301))).unwrap();
    assert_eq!(loaded(&theirs, map()), loaded(&ours, map()));
    assert!(ours.commit(id(500), &entry(2, Patch::default())).is_err());
    assert_eq!(findings(&ours), ["doctor-asset-missing"]);
}

#[test]
fn a_reader_sees_one_moment_and_waits_for_nobody() {
    let (_desk, mut store) = Desk::filled();
    let reader = store.reader().unwrap();
    let seen = reader.data_version().unwrap();
    let reading = thread::spawn(move || {
        let mut last = 1;
        while last < 40 {
            let (document, revision) = reader.load(map()).unwrap().unwrap();
            assert_eq!(document.len() as u64, 18 + revision, "at {revision}");
            assert!(revision >= last);
            last = revision;
        }
        reader.data_version().unwrap()
    });
    for revision in 2..=40 {
        store.commit(map(), &entry(revision, note(300 + revision))).unwrap();
    }
    assert_ne!(reading.join().unwrap(), seen);
}

#[test]
fn writers_that_try_again_lose_nothing() {
    const EACH: u64 = 25;
    let (desk, store) = Desk::filled();
    let write = |mut store: Store, first: u64| {
        for number in first..first + EACH {
            let mut revision = store.revision(map()).unwrap() + 1;
            while let Err(error) = store.commit(map(), &entry(revision, note(number))) {
                let StoreError::Stale { stored } = error else { panic!("{error}") };
                revision = stored + 1;
            }
        }
    };
    let writers: Vec<_> = (0..3).map(|writer| (desk.open(), 1000 * (writer + 1))).collect();
    thread::scope(|scope| {
        for (store, first) in writers {
            scope.spawn(move || write(store, first));
        }
    });
    assert_eq!(store.revision(map()).unwrap(), 1 + 3 * EACH);
    assert_eq!(loaded(&store, map()).len() as u64, 19 + 3 * EACH);
    assert_eq!(findings(&store), ["doctor-asset-missing"]);
}

#[test]
fn opening_at_once_makes_one_workspace() {
    let desk = Desk::new();
    thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| desk.open());
        }
    });
    assert_eq!(desk.open().documents().unwrap().len(), 1);
}

#[test]
fn a_row_that_is_not_there_cannot_be_changed() {
    let (desk, mut store) = Desk::filled();
    let note = loaded(&store, map()).get(id(160)).unwrap().clone();
    desk.sqlite().execute("DELETE FROM note WHERE id = ?1", [id(160).to_string()]).unwrap();
    let change = changes(&note, |note| {
        if let Record::Note(note) = note {
            note.text = "other".into();
        }
    });
    assert_eq!(store.commit(map(), &entry(2, change)).unwrap_err().code(), "workspace-corrupt");
    assert_eq!(store.revision(map()).unwrap(), 1);
}
