//! An older file is backed up and brought up to date, or left as it was.

use std::fs;

use journey_model::{Delight, Id, PainPoint};
use rusqlite::Connection;

use crate::desk::{Desk, bytes, findings, id, loaded, map};

/// A workspace as version 1 of the format made it, with everything in `filled.json`.
const VERSION_1: &str = include_str!("version-1.sql");

fn old() -> Desk {
    let desk = Desk::new();
    let sqlite = desk.sqlite();
    sqlite.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
    sqlite.execute_batch(VERSION_1).unwrap();
    sqlite.execute_batch("PRAGMA journal_mode = WAL").unwrap();
    desk
}

/// The tables and indexes of a file, without those of the full-text index.
fn shape(sqlite: &Connection) -> Vec<String> {
    let sql = "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'search%' ORDER BY name";
    let mut statement = sqlite.prepare(sql).unwrap();
    statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

#[test]
fn an_older_file_is_backed_up_and_brought_up_to_date() {
    let desk = old();
    let shape_before = shape(&desk.sqlite());
    let mut store = desk.open();
    store.put_asset(b"test").unwrap();
    assert!(findings(&store).is_empty(), "{:?}", store.doctor(&mut |_| {}));
    assert_eq!(store.search("courier", 9).unwrap()[0].id, id(160));
    let backup = desk
        .file
        .with_file_name(format!("{}.before-v4.backup", desk.file.file_name().unwrap().to_str().unwrap()));
    let kept = Connection::open(&backup).unwrap();
    assert_eq!(shape(&kept), shape_before);
    let version: i64 = kept.query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap();
    assert_eq!(version, 1);
    drop((kept, store));
    let names: Vec<_> = bytes(desk.folder.path()).into_keys().collect();
    assert_eq!(names, [desk.file.clone(), backup.clone()], "nothing else lies there");
    // Opened again, nothing is left to be done.
    let before = fs::read(&backup).unwrap();
    desk.open();
    assert_eq!(fs::read(&backup).unwrap(), before);
    // The backup is a workspace of its own; and another backup never takes its place.
    fs::copy(&backup, &desk.file).unwrap();
    let store = desk.open();
    assert_eq!(loaded(&store, map()).len(), 17);
    assert_eq!(loaded(&store, Id::LIBRARY).len(), 8);
    assert_eq!(fs::read(&backup).unwrap(), before);
    assert_eq!(
        bytes(desk.folder.path()).keys().filter(|name| name.extension().unwrap() == "backup").count(),
        2
    );
}

#[test]
fn a_migration_that_fails_leaves_the_file_as_it_was() {
    let desk = old();
    desk.sqlite().execute_batch("CREATE TABLE search_data (x)").unwrap();
    let before = bytes(desk.folder.path());
    for _ in 0..2 {
        assert_eq!(desk.try_open().err().unwrap().code(), "workspace-corrupt");
        assert!(bytes(desk.folder.path()) == before);
    }
}

#[test]
fn an_old_file_and_a_new_one_have_the_same_shape() {
    let (old, new) = (old(), Desk::new());
    old.open();
    new.open();
    assert_eq!(
        shape(&old.sqlite()),
        shape(&new.sqlite()),
        "the tables have changed: that needs a new version and a step"
    );
}

/// Files that people have do not change with the program: other tables are another version. After a new version has been
/// given, `BLESS=1` writes down its tables.
#[test]
fn the_tables_are_those_of_their_version() {
    let desk = Desk::new();
    desk.open();
    let sqlite = desk.sqlite();
    let version: i64 = sqlite.query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap();
    let found = format!("version {version}\n{}\n", shape(&sqlite).join("\n"));
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/store/tables.sql");
    if std::env::var_os("BLESS").is_some() {
        fs::write(file, &found).unwrap();
    }
    assert_eq!(fs::read_to_string(file).unwrap(), found, "other tables need a new version of the format");
}

/// An older program has neither all columns nor all tables; what it did not know it kept beside the rest.
#[test]
fn a_field_that_was_kept_unknown_finds_its_column() {
    let desk = old();
    let sqlite = desk.sqlite();
    sqlite.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
    sqlite.execute_batch("ALTER TABLE pain_point DROP COLUMN effort").unwrap();
    sqlite.execute_batch("DROP TABLE delight_evidence").unwrap();
    let changed = sqlite.execute(r#"UPDATE pain_point SET extra = '{"effort": 2.5, "colour": "red"}'"#, []);
    assert_eq!(changed.unwrap(), 1);
    drop(sqlite);
    let store = desk.open();
    let document = store.load(map()).unwrap().unwrap().0;
    let pain = document.all::<PainPoint>().next().unwrap();
    assert_eq!((pain.effort, pain.extra.len()), (Some(2.5), 1));
    assert!(document.all::<Delight>().next().unwrap().evidence.is_empty());
    let (effort, extra): (f64, String) = desk
        .sqlite()
        .query_row("SELECT effort, extra FROM pain_point", [], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap();
    assert_eq!((effort, extra.as_str()), (2.5, r#"{"colour":"red"}"#));
}
