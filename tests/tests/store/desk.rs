//! What every test of the store needs: a folder of its own, entries, and one record of every kind with every field filled.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use journey_model::{Cause, Change, Document, Entry, Id, Label, Patch, Record};
use journey_store::{Store, StoreError};
use tempfile::TempDir;

pub(crate) const NOW: &str = "2026-11-21T12:00:00Z";

/// The id of the map in `filled.json`.
pub(crate) fn map() -> Id {
    id(100)
}

/// An id that a test can name.
pub(crate) fn id(number: u64) -> Id {
    format!("00000000-0000-7000-8000-{number:012}").parse().unwrap()
}

/// A folder that goes away with the test, and the workspace in it.
pub(crate) struct Desk {
    pub(crate) folder: TempDir,
    pub(crate) file: PathBuf,
}

impl Desk {
    pub(crate) fn new() -> Desk {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("Карта #1 100%.desirepath");
        Desk { folder, file }
    }

    pub(crate) fn open(&self) -> Store {
        self.try_open().unwrap()
    }

    pub(crate) fn try_open(&self) -> Result<Store, StoreError> {
        Store::open(&self.file, NOW)
    }

    /// A new workspace that holds everything in `filled.json`.
    pub(crate) fn filled() -> (Desk, Store) {
        let desk = Desk::new();
        let mut store = desk.open();
        let (library, records) = filled();
        store.commit(Id::LIBRARY, &entry(1, adds(library))).unwrap();
        store.commit(map(), &entry(1, adds(records))).unwrap();
        (desk, store)
    }

    /// The file through SQLite, as any other program would open it.
    pub(crate) fn sqlite(&self) -> rusqlite::Connection {
        rusqlite::Connection::open(&self.file).unwrap()
    }
}

/// Every file of a folder with its bytes.
pub(crate) fn bytes(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    files.filter(|path| path.is_file()).map(|path| (path.clone(), fs::read(path).unwrap())).collect()
}

pub(crate) fn entry(revision: u64, patch: Patch) -> Entry {
    Entry {
        revision,
        base: revision - 1,
        transaction: id(1_000_000 + revision),
        author: "Ada".to_owned(),
        time: format!("2026-11-21T12:{:02}:{:02}Z", revision / 60 % 60, revision % 60),
        label: Label::default(),
        cause: Cause::Create,
        patch,
    }
}

pub(crate) fn adds(added: Vec<Record>) -> Patch {
    Patch { added, ..Patch::default() }
}

/// The patch that gives a record other contents.
pub(crate) fn changes(before: &Record, change: impl FnOnce(&mut Record)) -> Patch {
    let mut after = before.clone();
    change(&mut after);
    Patch { updated: vec![Change { before: before.clone(), after }], ..Patch::default() }
}

/// The records of `filled.json`: of the library, and of a map.
pub(crate) fn filled() -> (Vec<Record>, Vec<Record>) {
    let text = include_str!("filled.json");
    // `"@7"` stands for the id with that number.
    let mut pieces = text.split("\"@");
    let mut whole = pieces.next().unwrap().to_owned();
    for piece in pieces {
        let (number, rest) = piece.split_once('"').unwrap();
        whole.extend(["\"", &id(number.parse().unwrap()).to_string(), "\"", rest]);
    }
    let mut both: BTreeMap<String, Vec<Record>> = serde_json::from_str(&whole).unwrap();
    (both.remove("library").unwrap(), both.remove("map").unwrap())
}

pub(crate) fn loaded(store: &Store, document: Id) -> Document {
    store.load(document).unwrap().unwrap().0
}

/// Runs the doctor and returns the codes of what it found.
pub(crate) fn findings(store: &Store) -> Vec<&'static str> {
    let mut codes: Vec<_> =
        store.doctor(&mut |_| {}).unwrap().findings.iter().map(|finding| finding.code).collect();
    codes.dedup();
    codes
}
