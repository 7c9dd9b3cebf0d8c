//! Workspaces that are none: told apart, said clearly, and not changed by a byte.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use journey_tests::desk::{Desk, LANGUAGES};
use serde_json::json;

/// Whatever lies at a path: its bytes if it is a file.
fn seen(path: &Path) -> Option<Vec<u8>> {
    fs::read(path).ok()
}

/// A desk where `make` has put something in the workspace's place: every command refuses it in every language and leaves it.
fn check(code: &str, make: impl Fn(&Path)) {
    for language in LANGUAGES {
        let desk = Desk::speaking(language);
        make(desk.workspace());
        let before = seen(desk.workspace());
        for arguments in [&["maps"][..], &["new"], &["doctor"], &["serve"]] {
            let sentence = desk.run(arguments).refused(3, code);
            assert!(
                language == "en" || sentence.contains(|letter| matches!(letter, 'а'..='я')),
                "{sentence}"
            );
            assert!(sentence.contains("workspace.sqlite"), "{code} does not say which file: {sentence}");
        }
        assert_eq!(seen(desk.workspace()), before, "{code}: the file was changed");
        let left: Vec<PathBuf> =
            fs::read_dir(desk.path("")).unwrap().flatten().map(|entry| entry.path()).collect();
        assert_eq!(left, [desk.workspace()], "{code}: something was left behind");
    }
}

/// A whole workspace with the sample in it, as one file.
fn made(path: &Path) {
    let desk = Desk::default();
    desk.sample();
    fs::copy(desk.workspace(), path).unwrap();
}

fn sqlite(path: &Path, sql: &str) {
    let file = rusqlite::Connection::open(path).unwrap();
    file.execute_batch(sql).unwrap();
}

#[test]
fn a_folder() {
    check("workspace-is-folder", |path| fs::create_dir(path).unwrap());
}

#[test]
fn a_text_file() {
    check("workspace-is-text", |path| fs::write(path, "Milk, eggs, and a journey map.\n").unwrap());
    check("workspace-is-text", |path| fs::write(path, "{\"format\": \"desire-path-map\"}").unwrap());
    check("workspace-is-text", |path| fs::write(path, "Молоко, яйца\n").unwrap());
}

#[test]
fn an_encrypted_file() {
    // Bytes without any order, as an encrypted database has them, always the same.
    let mut state = 0x9e37_79b9_u32;
    let noise: Vec<u8> = std::iter::repeat_with(|| {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        state.to_le_bytes()[1]
    })
    .take(50_000)
    .collect();
    check("workspace-not-sqlite", |path| fs::write(path, &noise).unwrap());
}

#[test]
fn a_truncated_database() {
    check("workspace-truncated", |path| {
        made(path);
        let file = fs::OpenOptions::new().write(true).open(path).unwrap();
        file.set_len(file.metadata().unwrap().len() / 2).unwrap();
    });
}

#[test]
fn another_program_s_database() {
    check("workspace-foreign", |path| {
        sqlite(path, "CREATE TABLE recipe (title TEXT); PRAGMA user_version = 1;");
    });
}

#[test]
fn a_newer_database() {
    check("workspace-newer", |path| {
        made(path);
        sqlite(path, "PRAGMA journal_mode = DELETE; PRAGMA user_version = 99;");
    });
}

#[test]
fn a_file_that_can_only_be_read() {
    check("workspace-read-only", |path| {
        made(path);
        let mut access = fs::metadata(path).unwrap().permissions();
        access.set_readonly(true);
        fs::set_permissions(path, access).unwrap();
    });
}

#[test]
fn a_place_that_cannot_be_reached() {
    for language in LANGUAGES {
        let desk = Desk::speaking(language);
        desk.file("not-a-folder", "");
        let path = desk.path("not-a-folder/workspace.sqlite");
        let desk = desk.on(path);
        desk.run(&["maps"]).refused(3, "workspace-unreachable");
    }
}

/// A small disk of memory, mounted for as long as this lives.
pub(crate) struct SmallDisk(pub(crate) PathBuf);

impl SmallDisk {
    /// `None` where only root may mount and this is not root.
    pub(crate) fn mount(at: PathBuf) -> Option<SmallDisk> {
        fs::create_dir(&at).unwrap();
        mount(&at, "size=3m").then_some(SmallDisk(at))
    }

    /// From now on it can only be read.
    pub(crate) fn lock(&self) {
        assert!(mount(&self.0, "remount,ro"));
    }

    fn grow(&self) {
        assert!(mount(&self.0, "remount,size=30m"));
    }
}

fn mount(at: &Path, options: &str) -> bool {
    let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", options, "none"]).arg(at).output();
    mounted.is_ok_and(|output| output.status.success())
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(&self.0).output();
    }
}

#[test]
fn a_full_disk_is_told_and_what_was_saved_is_safe() {
    for language in LANGUAGES {
        let desk = Desk::speaking(language);
        let Some(small) = SmallDisk::mount(desk.path("disk")) else {
            eprintln!("not tried: mounting a small disk takes root");
            return;
        };
        let file = small.0.join("workspace.sqlite");
        let desk = desk.on(file);
        let map = desk.say(&["new", "--title", "M"]).trim().to_owned();
        let before = desk.json(&["show", &map, "--json"])["stages"].as_array().unwrap().len();
        let stage =
            json!([{"kind": "add", "record": {"type": "stage", "goal": "x".repeat(90_000)}}]).to_string();
        let mut saved = 0;
        let refusal = loop {
            let ended = desk.feed(&["edit", &map, "-"], stage.as_bytes());
            if ended.code != 0 {
                break ended;
            }
            saved += 1;
            assert!(saved < 100, "the disk is never full");
        };
        refusal.refused(3, "disk-full");
        small.grow();
        let after = desk.json(&["show", &map, "--json"])["stages"].as_array().unwrap().len();
        assert_eq!(
            after,
            before + saved,
            "an acknowledged edit is missing, or one that was refused is there"
        );
        assert_eq!(desk.json(&["doctor", "--json"])["healthy"], true);
        desk.feed(&["edit", &map, "-"], stage.as_bytes()).said();
    }
}
