//! Paths that are no workspace, and disks that fail: each has its code, and nothing is changed, to the byte.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use journey_model::{Document, Note, Patch};
use journey_store::{Store, StoreError};

use crate::desk::{Desk, NOW, adds, bytes, entry, filled, id, loaded, map};

/// A workspace without a log beside it.
fn made(path: &Path) -> PathBuf {
    let mut store = Store::open(path, NOW).unwrap();
    store.commit(map(), &entry(1, adds(Vec::new()))).unwrap();
    path.to_owned()
}

/// Another program's file, with or without a log.
fn foreign(path: &Path, setup: &str) -> PathBuf {
    let sqlite = rusqlite::Connection::open(path).unwrap();
    sqlite.execute_batch(setup).unwrap();
    path.to_owned()
}

fn overwritten(path: &Path, at: usize, with: &[u8]) -> PathBuf {
    let mut content = fs::read(made(path)).unwrap();
    content[at..at + with.len()].copy_from_slice(with);
    fs::write(path, content).unwrap();
    path.to_owned()
}

fn written(path: &Path, content: &[u8]) -> PathBuf {
    fs::write(path, content).unwrap();
    path.to_owned()
}

fn shortened(path: &Path, to: usize) -> PathBuf {
    let content = fs::read(made(path)).unwrap();
    written(path, &content[..to])
}

fn with_mode(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

type Make = fn(&Path) -> PathBuf;

const FAULTS: &[(&str, Make, &str)] = &[
    ("a folder", |at| at.parent().unwrap().to_owned(), "workspace-is-folder"),
    ("a text", |at| written(at, b"Dear diary,\n"), "workspace-is-text"),
    ("a text in Cyrillic", |at| written(at, "Привет, карта".as_bytes()), "workspace-is-text"),
    ("a text of Windows-1251", |at| written(at, b"\xcf\xf0\xe8\xe2\xe5\xf2"), "workspace-is-text"),
    ("a text of UTF-16", |at| written(at, b"\xff\xfeh\0i\0"), "workspace-is-text"),
    ("one byte", |at| written(at, b"\0"), "workspace-not-sqlite"),
    (
        "noise, or an encrypted file",
        |at| {
            let noise: Vec<u8> =
                (0..8192u32).map(|n| n.wrapping_mul(2_654_435_761).to_be_bytes()[1]).collect();
            written(at, &noise)
        },
        "workspace-not-sqlite",
    ),
    ("a picture", |at| written(at, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), "workspace-not-sqlite"),
    ("a file of another program", |at| foreign(at, "CREATE TABLE t (x)"), "workspace-foreign"),
    (
        "a file of another program, in WAL mode",
        |at| foreign(at, "PRAGMA application_id = 7; PRAGMA journal_mode = WAL; CREATE TABLE t (x)"),
        "workspace-foreign",
    ),
    (
        "a file of another program, with a log that waits",
        |at| {
            let sqlite = rusqlite::Connection::open(at).unwrap();
            sqlite.execute_batch("PRAGMA journal_mode = WAL; CREATE TABLE t (x)").unwrap();
            let kept = bytes(at.parent().unwrap());
            drop(sqlite);
            for (path, content) in &kept {
                fs::write(path, content).unwrap();
            }
            at.to_owned()
        },
        "workspace-foreign",
    ),
    ("a newer format", |at| overwritten(at, 60, &[0, 0, 1, 0]), "workspace-newer"),
    ("no version at all", |at| overwritten(at, 60, &[0, 0, 0, 0]), "workspace-corrupt"),
    ("half a file", |at| shortened(at, 20_000), "workspace-truncated"),
    ("half a page", |at| shortened(at, 700), "workspace-truncated"),
    ("half a header", |at| shortened(at, 50), "workspace-truncated"),
    ("the first word of a header", |at| shortened(at, 16), "workspace-truncated"),
    (
        "an empty file whose log is left",
        |at| {
            fs::write(format!("{}-wal", at.display()), b"log").unwrap();
            written(at, b"")
        },
        "workspace-truncated",
    ),
    (
        "a log whose file is gone",
        |at| {
            fs::write(format!("{}-wal", at.display()), b"log").unwrap();
            at.to_owned()
        },
        "workspace-truncated",
    ),
    ("a header without sense", |at| overwritten(at, 16, &[0, 3]), "workspace-corrupt"),
    ("a damaged page of tables", |at| overwritten(at, 100, &[0xff; 200]), "workspace-corrupt"),
    (
        "a file that may not be written",
        |at| {
            with_mode(&made(at), 0o444);
            at.to_owned()
        },
        "workspace-read-only",
    ),
    (
        "a folder that may not be written",
        |at| {
            made(at);
            with_mode(at.parent().unwrap(), 0o555);
            at.to_owned()
        },
        "workspace-read-only",
    ),
    (
        "a new file in a folder that may not be written",
        |at| {
            with_mode(at.parent().unwrap(), 0o555);
            at.join("deep").join("new")
        },
        "workspace-read-only",
    ),
    ("a path through a file", |at| written(at, b"x").join("new"), "workspace-unreachable"),
    ("a name that is too long", |at| at.with_file_name("x".repeat(300)), "workspace-unreachable"),
    ("no path", |_| PathBuf::new(), "workspace-unreachable"),
];

#[test]
fn what_is_no_workspace_is_told_apart_and_left_alone() {
    for (what, make, code) in FAULTS {
        let desk = Desk::new();
        let path = make(&desk.file);
        let before = bytes(desk.folder.path());
        let error = Store::open(&path, NOW).err().unwrap_or_else(|| panic!("{what} was opened"));
        assert_eq!(error.code(), *code, "{what}: {error}");
        assert!(bytes(desk.folder.path()) == before, "{what}: the folder has changed");
        assert_eq!(error.args()[0].0, "path");
        assert!(path.as_os_str().is_empty() || error.args()[0].1 == path.display().to_string());
        with_mode(desk.folder.path(), 0o755);
    }
}

#[test]
fn versions_are_told_with_the_error() {
    let desk = Desk::new();
    overwritten(&desk.file, 60, &[0, 0, 1, 0]);
    let args = desk.try_open().err().unwrap().args();
    assert_eq!(args[1..], [("found", "256".to_owned()), ("known", "4".to_owned())]);
}

#[test]
fn what_is_not_there_is_made_with_its_folders() {
    let desk = Desk::new();
    let deep = desk.folder.path().join("a/b/c.desirepath");
    let store = Store::open(&deep, NOW).unwrap();
    assert_eq!(store.path(), deep);
    assert_eq!(store.revision(journey_model::Id::LIBRARY).unwrap(), 0);
    assert_eq!(store.documents().unwrap()[0].changed, NOW);
    drop(store);
    fs::write(&desk.file, b"").unwrap();
    desk.open();
    let header = fs::read(&desk.file).unwrap();
    assert_eq!(&header[68..72], b"DPth");
}

#[test]
fn a_file_that_another_program_holds_is_locked_and_then_free() {
    let (desk, mut store) = Desk::filled();
    let other = desk.sqlite();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let waited = std::time::Instant::now();
    let note = adds(vec![Note { id: id(300), ..Note::default() }.into()]);
    assert_eq!(store.commit(map(), &entry(2, note.clone())).unwrap_err().code(), "workspace-locked");
    assert!(waited.elapsed() > Duration::from_secs(4));
    other.execute_batch("ROLLBACK").unwrap();
    store.commit(map(), &entry(2, note)).unwrap();
    drop(store);
    other
        .execute_batch("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; UPDATE document SET removed = NULL")
        .unwrap();
    assert_eq!(desk.try_open().err().unwrap().code(), "workspace-locked");
    drop(other);
    desk.open();
}

#[test]
fn a_reference_to_nothing_is_refused_as_a_whole() {
    let (_desk, mut store) = Desk::filled();
    let before = loaded(&store, map());
    for (field, value) in [
        ("owners", serde_json::json!([{"department": id(7), "weight": 1.0}])),
        ("category", serde_json::json!(id(666))),
        ("evidence", serde_json::json!([id(666)])),
        ("placement", serde_json::json!({"parent": id(110), "order": "V"})),
    ] {
        let good = serde_json::json!({"type": "note", "id": id(300), "text": "zebra"});
        let mut bad = serde_json::json!({"type": "painPoint", "id": id(301), "title": "zebra"});
        bad[field] = value;
        let records = [good, bad].map(|record| serde_json::from_value(record).unwrap());
        let error = store.commit(map(), &entry(2, adds(records.into()))).unwrap_err();
        assert!(matches!(error, StoreError::Reference), "{field}: {error}");
    }
    // A value out of its bounds is stopped by the table itself.
    let loud = serde_json::json!({"type": "touchpoint", "id": id(300), "reach": 1.5});
    let error =
        store.commit(map(), &entry(2, adds(vec![serde_json::from_value(loud).unwrap()]))).unwrap_err();
    assert_eq!(error.code(), "store-refused");
    // What others still name cannot go.
    let department = filled().0.remove(0);
    let gone = Patch { removed: vec![department], ..Patch::default() };
    let error = store.commit(journey_model::Id::LIBRARY, &entry(2, gone)).unwrap_err();
    assert_eq!(error.code(), "reference-missing");
    assert_eq!(loaded(&store, map()), before);
    assert_eq!(store.revision(map()).unwrap(), 1);
    assert_eq!(store.history(map(), 0, 9).unwrap().len(), 1);
    assert!(store.search("zebra", 9).unwrap().is_empty());
}

/// A disk of a few kilobytes, where this process may mount one.
struct SmallDisk(tempfile::TempDir);

impl SmallDisk {
    fn new(kilobytes: u32) -> Option<SmallDisk> {
        let folder = tempfile::tempdir().unwrap();
        let size = format!("size={kilobytes}k");
        let mounted =
            Command::new("mount").args(["-t", "tmpfs", "-o", &size, "tmpfs"]).arg(folder.path()).output();
        mounted.is_ok_and(|mounted| mounted.status.success()).then(|| SmallDisk(folder))
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(self.0.path()).status();
    }
}

#[test]
fn a_full_disk_loses_nothing_and_an_opened_workspace_lives_on() {
    let Some(disk) = SmallDisk::new(16) else { return eprintln!("no right to mount a disk: not tried") };
    let file = disk.0.path().join("new.desirepath");
    assert_eq!(Store::open(&file, NOW).err().unwrap().code(), "disk-full");
    assert!(bytes(disk.0.path()).is_empty(), "{:?}", bytes(disk.0.path()).keys());
    drop(disk);

    let disk = SmallDisk::new(1600).unwrap();
    let file = disk.0.path().join("new.desirepath");
    let mut store = Store::open(&file, NOW).unwrap();
    let mut expected = Document::new(map());
    let mut revision = 0;
    let full = loop {
        let note = Note { id: id(1000 + revision), text: "much to say ".repeat(2000), ..Note::default() };
        let patch = adds(vec![note.into()]);
        match store.commit(map(), &entry(revision + 1, patch.clone())) {
            Ok(()) => expected.advance(&patch),
            Err(error) => break error,
        }
        revision += 1;
    };
    assert_eq!(full.code(), "disk-full", "{full}");
    assert!(revision > 2);
    assert_eq!(loaded(&store, map()), expected);
    assert_eq!(store.revision(map()).unwrap(), revision);
    assert_eq!(store.put_asset(&vec![7; 2_000_000]).unwrap_err().code(), "disk-full");
    // With room again, the same store goes on.
    let grown = Command::new("mount").args(["-o", "remount,size=8m"]).arg(disk.0.path()).status();
    assert!(grown.unwrap().success());
    store.commit(map(), &entry(revision + 1, Patch::default())).unwrap();
    drop(store);
    assert_eq!(loaded(&Store::open(&file, NOW).unwrap(), map()), expected);
}

#[test]
fn a_disk_that_is_only_read_is_told() {
    let Some(disk) = SmallDisk::new(4000) else { return eprintln!("no right to mount a disk: not tried") };
    let file = made(&disk.0.path().join("old.desirepath"));
    let before = bytes(disk.0.path());
    let fixed = Command::new("mount").args(["-o", "remount,ro"]).arg(disk.0.path()).status();
    assert!(fixed.unwrap().success());
    for path in [file, disk.0.path().join("new.desirepath"), disk.0.path().join("deep/new.desirepath")] {
        assert_eq!(
            Store::open(&path, NOW).err().unwrap().code(),
            "workspace-read-only",
            "{}",
            path.display()
        );
    }
    assert!(bytes(disk.0.path()) == before);
}
