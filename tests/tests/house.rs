//! The house itself: which room may lean on which, what each may bring in, under which licences, and how large a file grows.
//!
//! Every rule is a table and a function from what there is to what is wrong with it, tried on a wrong house as well, so that it is
//! known to be able to fail. Nothing here looks at what the program does.

// A check that cannot read the house has failed, and may say so where it stands.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use serde_json::Value;

/// Who may lean on whom. `journey-tests` tries every room from outside and may lean on all.
const ARROWS: &[(&str, &[&str])] = &[
    ("journey-model", &[]),
    ("journey-insight", &["journey-model"]),
    ("journey-exchange", &["journey-model"]),
    ("journey-store", &["journey-model"]),
    ("journey-i18n", &[]),
    ("journey-report", &["journey-model", "journey-insight", "journey-i18n"]),
    (
        "journey-session",
        &[
            "journey-model",
            "journey-insight",
            "journey-store",
            "journey-exchange",
            "journey-report",
            "journey-i18n",
        ],
    ),
    ("desirepath", &["journey-session", "journey-i18n"]),
    ("desire-path", &["journey-session", "journey-i18n"]),
    ("xtask", &[]),
];

/// The room that leans on what it likes.
const TESTS: &str = "journey-tests";

/// Packages that only some rooms may bring in: the start of their names, and those rooms.
const KEPT: &[(&str, &[&str])] = &[
    ("tauri", &["desire-path"]),
    ("rusqlite", &["journey-store", TESTS]),
    ("printpdf", &["journey-report"]),
    ("lopdf", &["journey-report"]),
];

/// The rooms without I/O, clock or chance, and all that they may bring in.
const PURE: &[(&str, &[&str])] = &[
    ("journey-model", &["schemars", "serde", "serde_json", "thiserror", "ts-rs", "uuid"]),
    ("journey-insight", &["schemars", "serde", "serde_json", "thiserror", "ts-rs"]),
];

/// What the code of a pure room may not name: the doors to files, the net, the clock and chance.
const DOORS: &[&str] = &[
    "std::env",
    "std::fs",
    "std::io",
    "std::net",
    "std::process",
    "std::time",
    "now_v7",
    "new_v4",
    "println!",
];

/// Licences that a program under MIT may be made of. MPL-2.0 binds only its own files, OFL-1.1 only the fonts.
const LICENCES: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "BlueOak-1.0.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "OFL-1.1",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// All that stands at the top, besides names that begin with a dot and what `.gitignore` names.
const TOP: &[&str] = &[
    "ARCHITECTURE.md",
    "Cargo.lock",
    "Cargo.toml",
    "LICENSE",
    "README.md",
    "assets",
    "src-tauri",
    "tests",
    "ui",
];

/// Where a file has two subjects.
const LONGEST_FILE: usize = 600;
/// The window is only a bridge.
const LONGEST_SHELL: usize = 800;

/// What the rules know of a Rust package.
#[derive(Default)]
struct Package {
    name: String,
    licence: Option<String>,
    /// Direct dependencies of every kind: to build and to test are ways to lean, too.
    needs: Vec<String>,
    /// Those among them that only its tests see.
    tries: Vec<String>,
    member: bool,
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// Every package in the lock file, of all systems; asked of cargo once.
static PACKAGES: LazyLock<Vec<Package>> = LazyLock::new(|| {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.args(["metadata", "--format-version", "1", "--offline"]).current_dir(root());
    let output = cargo.output().unwrap();
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "`cargo fetch` brings what is missing here: {complaint}");
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    let members = metadata["workspace_members"].as_array().unwrap();
    let package = |package: &Value| Package {
        name: package["name"].as_str().unwrap().to_owned(),
        licence: package["license"].as_str().map(str::to_owned),
        needs: names(&package["dependencies"], |_| true),
        tries: names(&package["dependencies"], |dependency| dependency["kind"] == "dev"),
        member: members.contains(&package["id"]),
    };
    metadata["packages"].as_array().unwrap().iter().map(package).collect()
});

fn names(dependencies: &Value, choose: fn(&Value) -> bool) -> Vec<String> {
    let chosen = dependencies.as_array().unwrap().iter().filter(|dependency| choose(dependency));
    let mut names: Vec<String> =
        chosen.map(|dependency| dependency["name"].as_str().unwrap().to_owned()).collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// A row of one of the tables above.
fn row<'a>(table: &[(&str, &'a [&'a str])], name: &str) -> Option<&'a [&'a str]> {
    table.iter().find(|(key, _)| *key == name).map(|(_, row)| *row)
}

fn sound(wrong: &[String]) {
    assert!(wrong.is_empty(), "\n  {}\n", wrong.join("\n  "));
}

// ---- Arrows -----------------------------------------------------------------------------------------------------------------

fn wrong_arrows(packages: &[Package]) -> Vec<String> {
    let members: Vec<&Package> = packages.iter().filter(|package| package.member).collect();
    let mut wrong = Vec::new();
    for room in members.iter().filter(|room| room.name != TESTS) {
        let Some(allowed) = row(ARROWS, &room.name) else {
            wrong.push(format!("{} has no row in the table of arrows", room.name));
            continue;
        };
        let rooms = room.needs.iter().filter(|need| members.iter().any(|member| member.name == **need));
        let foreign = rooms.filter(|need| !allowed.contains(&need.as_str()));
        wrong.extend(foreign.map(|need| format!("{} -> {need} is not an arrow of this house", room.name)));
    }
    wrong
}

fn wrong_keepers(packages: &[Package]) -> Vec<String> {
    let mut wrong = Vec::new();
    for room in packages.iter().filter(|package| package.member) {
        for (start, keepers) in KEPT {
            let kept = room.needs.iter().filter(|need| need.starts_with(start));
            let foreign = kept.filter(|_| !keepers.contains(&room.name.as_str()));
            wrong.extend(
                foreign.map(|need| format!("{} -> {need}: only {} may", room.name, keepers.join(", "))),
            );
        }
    }
    wrong
}

fn wrong_purity(packages: &[Package]) -> Vec<String> {
    let mut wrong = Vec::new();
    for room in packages.iter().filter(|package| package.member) {
        let (Some(allowed), Some(arrows)) = (row(PURE, &room.name), row(ARROWS, &room.name)) else {
            continue;
        };
        let known = [allowed, arrows].concat();
        let own = room.needs.iter().filter(|need| !room.tries.contains(*need));
        let foreign = own.filter(|need| !known.contains(&need.as_str()));
        wrong.extend(foreign.map(|need| format!("{} -> {need}: not known to be pure", room.name)));
    }
    wrong
}

/// The doors that the code of a pure room names; its tests may.
fn open_doors(file: &str, code: &str) -> Vec<String> {
    let own = code.split("#[cfg(test)]").next().unwrap_or_default();
    let code = own.lines().filter(|line| !line.trim_start().starts_with("//"));
    let named = code.flat_map(|line| DOORS.iter().filter(move |door| line.contains(**door)));
    named.map(|door| format!("{file} names {door}: this room takes no part in the world")).collect()
}

#[test]
fn the_arrows_are_those_of_the_plan() {
    sound(&wrong_arrows(&PACKAGES));
}

#[test]
fn what_one_room_keeps_no_other_brings_in() {
    sound(&wrong_keepers(&PACKAGES));
}

#[test]
fn the_pure_rooms_bring_in_nothing_impure() {
    sound(&wrong_purity(&PACKAGES));
    for room in ["model", "insight"] {
        let files = rust_files(&root().join("src-tauri/crates").join(room).join("src"));
        assert!(!files.is_empty());
        let own = files.iter().filter(|(path, _)| !path.ends_with("tests.rs"));
        sound(&own.flat_map(|(path, code)| open_doors(&path.to_string_lossy(), code)).collect::<Vec<_>>());
    }
}

#[test]
fn a_wrong_arrow_is_told() {
    let room = |name: &str, needs: &[&str]| Package {
        name: name.to_owned(),
        needs: needs.iter().map(|need| (*need).to_owned()).collect(),
        member: true,
        ..Package::default()
    };
    let tried = Package {
        tries: vec!["proptest".to_owned()],
        ..room("journey-model", &["proptest", "rand", "serde"])
    };
    let house = [
        tried,
        room("journey-store", &["journey-model", "rusqlite"]),
        room("journey-insight", &["journey-model", "journey-store"]),
        room("journey-session", &["journey-store", "rusqlite", "tauri-plugin-log"]),
        room("journey-attic", &[]),
        room(TESTS, &["journey-store", "rusqlite"]),
    ];
    assert_eq!(
        wrong_arrows(&house),
        [
            "journey-insight -> journey-store is not an arrow of this house",
            "journey-attic has no row in the table of arrows",
        ]
    );
    assert_eq!(
        wrong_keepers(&house),
        [
            "journey-session -> tauri-plugin-log: only desire-path may",
            "journey-session -> rusqlite: only journey-store, journey-tests may",
        ]
    );
    assert_eq!(
        wrong_purity(&house),
        [
            "journey-model -> rand: not known to be pure",
            "journey-insight -> journey-store: not known to be pure",
        ]
    );
    let code = "//! Never std::fs.\nuse std::time::SystemTime;\n#[cfg(test)]\nmod tests { use std::fs; }\n";
    assert_eq!(open_doors("a.rs", code), ["a.rs names std::time: this room takes no part in the world"]);
}

// ---- Licences ---------------------------------------------------------------------------------------------------------------

/// Whether one of the ways in which an SPDX expression may be read is allowed here; nothing when it is not such an expression.
/// The old `A/B` is a choice. An exception (`WITH`) only ever allows more.
fn allows(expression: &str) -> Option<bool> {
    let spaced = expression.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut rest = words.as_slice();
    let allowed = any_of(&mut rest)?;
    rest.is_empty().then_some(allowed)
}

fn any_of(words: &mut &[&str]) -> Option<bool> {
    let mut allowed = all_of(words)?;
    while skip(words, "OR") {
        allowed |= all_of(words)?;
    }
    Some(allowed)
}

fn all_of(words: &mut &[&str]) -> Option<bool> {
    let mut allowed = one(words)?;
    while skip(words, "AND") {
        allowed &= one(words)?;
    }
    Some(allowed)
}

fn one(words: &mut &[&str]) -> Option<bool> {
    if skip(words, "(") {
        let inside = any_of(words)?;
        return skip(words, ")").then_some(inside);
    }
    let licence = take(words)?;
    if skip(words, "WITH") {
        take(words)?;
    }
    Some(LICENCES.contains(&licence))
}

fn take<'a>(words: &mut &[&'a str]) -> Option<&'a str> {
    let (first, rest) = words.split_first()?;
    *words = rest;
    Some(first)
}

fn skip(words: &mut &[&str], word: &str) -> bool {
    let here = words.first() == Some(&word);
    if here {
        *words = &words[1..];
    }
    here
}

/// What is wrong with a package's licence, if anything.
fn wrong_licence(name: &str, licence: Option<&str>) -> Option<String> {
    match licence.map(|expression| (expression, allows(expression))) {
        Some((_, Some(true))) => None,
        Some((expression, _)) => Some(format!("{name} is under {expression}")),
        None => Some(format!("{name} tells no licence")),
    }
}

/// What is wrong in a `package-lock.json`.
fn wrong_web_licences(lock: &Value) -> Vec<String> {
    let packages = lock["packages"].as_object().unwrap();
    let others = packages.iter().filter(|(path, _)| !path.is_empty());
    others.filter_map(|(path, package)| wrong_licence(path, package["license"].as_str())).collect()
}

#[test]
fn every_rust_package_is_under_a_licence_that_we_may_use() {
    assert!(PACKAGES.len() > 100, "only {} packages were seen", PACKAGES.len());
    let wrong =
        PACKAGES.iter().filter_map(|package| wrong_licence(&package.name, package.licence.as_deref()));
    sound(&wrong.collect::<Vec<_>>());
}

#[test]
fn every_web_package_is_under_a_licence_that_we_may_use() {
    let lock = fs::read_to_string(root().join("ui/package-lock.json")).expect("ui/package-lock.json");
    let lock: Value = serde_json::from_str(&lock).unwrap();
    assert!(lock["packages"].as_object().unwrap().len() > 10);
    sound(&wrong_web_licences(&lock));
}

#[test]
fn an_expression_is_a_choice_of_duties() {
    for (expression, expected) in [
        ("MIT", Some(true)),
        ("MIT OR GPL-3.0-only", Some(true)),
        ("GPL-3.0-only", Some(false)),
        ("MIT AND GPL-3.0-only", Some(false)),
        ("(MIT OR GPL-3.0-only) AND Unicode-3.0", Some(true)),
        ("GPL-2.0-only OR MIT AND AGPL-3.0-only", Some(false)),
        ("MIT/Apache-2.0", Some(true)),
        ("Apache-2.0 WITH LLVM-exception", Some(true)),
        ("GPL-2.0-only WITH Classpath-exception-2.0", Some(false)),
        ("SEE LICENSE IN LICENSE.txt", None),
        ("(MIT", None),
        ("", None),
    ] {
        assert_eq!(allows(expression), expected, "{expression}");
    }
}

#[test]
fn a_package_without_a_usable_licence_is_told() {
    assert_eq!(wrong_licence("a", None).as_deref(), Some("a tells no licence"));
    assert_eq!(wrong_licence("b", Some("SSPL-1.0")).as_deref(), Some("b is under SSPL-1.0"));
    let lock = r#"{"packages": {"": {}, "node_modules/a": {"license": "MIT"}, "node_modules/b": {"license": "GPL-3.0"}}}"#;
    let lock: Value = serde_json::from_str(lock).unwrap();
    assert_eq!(wrong_web_licences(&lock), ["node_modules/b is under GPL-3.0"]);
}

// ---- Files ------------------------------------------------------------------------------------------------------------------

/// What stands at the top but should not: names that neither the table nor `.gitignore` (its lines `/name`) knows.
fn strangers(names: &[String], ignored: &str) -> Vec<String> {
    let known = |name: &str| {
        name.starts_with('.')
            || TOP.contains(&name)
            || ignored.lines().any(|line| line.trim_end_matches('/') == format!("/{name}"))
    };
    names.iter().filter(|name| !known(name)).map(|name| format!("{name} has no place at the top")).collect()
}

/// Every Rust file under `folder`, by its path from the top, with its text.
fn rust_files(folder: &Path) -> Vec<(PathBuf, String)> {
    let made = ["target", "gen", "node_modules"];
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            if !made.iter().any(|name| path.ends_with(name)) {
                files.extend(rust_files(&path));
            }
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            files.push((path.strip_prefix(root()).unwrap().to_owned(), text));
        }
    }
    files
}

/// What is wrong with the shape of one file.
fn wrong_shape(path: &Path, text: &str) -> Vec<String> {
    let path = path.display();
    let lines = text.lines().count();
    let mut wrong = Vec::new();
    if lines > LONGEST_FILE {
        wrong.push(format!("{path} has {lines} lines: what is its second subject?"));
    }
    if !text.starts_with("//!") {
        wrong.push(format!("{path} does not open with `//!`: what is this room for?"));
    }
    wrong
}

#[test]
fn only_what_belongs_there_stands_at_the_top() {
    let entries = fs::read_dir(root()).unwrap();
    let names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    let ignored = fs::read_to_string(root().join(".gitignore")).unwrap();
    sound(&strangers(&names, &ignored));
    let missing = TOP.iter().filter(|name| !names.iter().any(|it| it == *name));
    sound(&missing.map(|name| format!("{name} is missing")).collect::<Vec<_>>());
}

#[test]
fn every_file_has_one_subject_and_tells_it() {
    let top = root();
    let files = ["src-tauri", "tests"].map(|folder| rust_files(&top.join(folder)));
    let files = files.iter().flatten();
    sound(&files.flat_map(|(path, text)| wrong_shape(path, text)).collect::<Vec<_>>());
}

#[test]
fn the_shell_is_only_a_bridge() {
    let files = rust_files(&root().join("src-tauri/src"));
    let lines: usize = files.iter().map(|(_, text)| text.lines().count()).sum();
    assert!(
        lines > 0 && lines < LONGEST_SHELL,
        "the shell has {lines} lines: what in it is not about the window?"
    );
}

#[test]
fn a_stranger_and_a_long_or_silent_file_are_told() {
    let names = ["ui", ".ci", "target", "notes.txt"].map(str::to_owned);
    assert_eq!(strangers(&names, "/target\n/ui/dist\n"), ["notes.txt has no place at the top"]);
    let long = format!("//! Long.\n{}", "\n".repeat(LONGEST_FILE));
    assert_eq!(wrong_shape(Path::new("a.rs"), &long).len(), 1);
    assert_eq!(wrong_shape(Path::new("a.rs"), "fn main() {}").len(), 1);
    assert!(wrong_shape(Path::new("a.rs"), "//! Short.\n").is_empty());
}
