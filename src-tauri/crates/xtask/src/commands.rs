//! The commands of `cargo xtask`, in one table from which the help derives.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::count::Count;
use crate::error::Error;
use crate::house::{House, prepare, run};
use crate::machine::{self, Purpose};
use crate::{bindings, steps, web};

/// One command: how it is called, what it says of itself, what it does.
pub(crate) struct Entry {
    pub(crate) name: &'static str,
    arguments: &'static str,
    about: &'static str,
    pub(crate) run: fn(&House, &[String]) -> Result<(), Error>,
}

/// Every command.
pub(crate) const TABLE: &[Entry] = &[
    Entry {
        name: "run",
        arguments: "[-- ARGUMENTS]",
        about: "set the machine up, build, and open the window (without a display: serve)",
        run: open_window,
    },
    Entry {
        name: "test",
        arguments: "[STEP|FILTER...]",
        about: "set the machine up and run every check and test, or those named",
        run: test,
    },
    Entry {
        name: "setup",
        arguments: "",
        about: "install what is missing to run and to test",
        run: set_up_all,
    },
    Entry {
        name: "bindings",
        arguments: "[--check]",
        about: "write the TypeScript types of what crosses the bridge, or check that they are fresh",
        run: write_bindings,
    },
    Entry {
        name: "bench",
        arguments: "[NAME] [--json]",
        about: "measure the release build against its goals",
        run: bench,
    },
    Entry {
        name: "walkthrough",
        arguments: "[--window]",
        about: "build a described journey in the program, by keys alone and by mouse, and take it back",
        run: walk_through,
    },
    Entry {
        name: "dist",
        arguments: "",
        about: "make the packages to give away: .deb, .rpm and the command line",
        run: dist,
    },
];

/// Pinned apart from the web part's own packages, which do not need it.
const TAURI_CLI: &str = "@tauri-apps/cli@2.12.3";
/// The packages that need nothing but what is here to be made.
const BUNDLES: [&str; 2] = ["deb", "rpm"];

/// What `cargo xtask --help` prints.
pub(crate) fn help() -> String {
    let mut text = "cargo xtask COMMAND\n".to_owned();
    for Entry { name, arguments, about, .. } in TABLE {
        let call = format!("{name} {arguments}");
        // Writing to a string cannot fail.
        let _ = write!(text, "\n  {call:<25} {about}");
    }
    text
}

/// Everything that must stand before cargo builds the programs.
fn set_up(house: &House, purpose: Purpose) -> Result<(), Error> {
    machine::set_up(house, purpose)?;
    web::install(house)?;
    web::build(house)
}

fn set_up_all(house: &House, arguments: &[String]) -> Result<(), Error> {
    none(arguments)?;
    set_up(house, Purpose::Test)?;
    eprintln!("Everything is here.");
    Ok(())
}

fn open_window(house: &House, arguments: &[String]) -> Result<(), Error> {
    set_up(house, Purpose::Build)?;
    let (program, first): (&str, &[&str]) = if machine::has_display() {
        ("desire-path", &[])
    } else {
        eprintln!("There is no display here, so Desire Path is served to a browser in place of its window.");
        ("desirepath", &["serve"])
    };
    // With the features of the whole workspace, so that the tests find the same crates compiled.
    prepare(&mut house.cargo(["build", "--workspace", "--bin", program]))?;
    run(Command::new(house.built("debug", program)).args(first).args(arguments))
}

fn test(house: &House, words: &[String]) -> Result<(), Error> {
    if let Err(error) = set_up(house, Purpose::Test) {
        eprintln!("error: {error}");
        println!("\n{}", steps::closing_line(&Count { failed: 1, ..Count::default() }));
        return Err(Error::Told);
    }
    steps::run(house, words)
}

fn write_bindings(house: &House, arguments: &[String]) -> Result<(), Error> {
    match arguments {
        [] => bindings::write(house),
        [check] if check == "--check" => bindings::check(house),
        [word, ..] => Err(unknown(word)),
    }
}

fn bench(house: &House, arguments: &[String]) -> Result<(), Error> {
    set_up(house, Purpose::Test)?;
    let programs = ["--bins", "--example", "empty", "--example", "print"];
    prepare(house.cargo(["build", "--release", "--workspace"]).args(programs))?;
    prepare(&mut house.cargo(["bench", "--workspace", "--bench", "measures", "--no-run"]))?;
    let mut words = vec!["bench", "--quiet", "--workspace", "--bench", "measures", "--"];
    words.extend(arguments.iter().map(String::as_str));
    run(machine::cargo_on_screen(house, &words).envs(steps::programs(house, "release")))
}

fn walk_through(house: &House, arguments: &[String]) -> Result<(), Error> {
    set_up(house, Purpose::Test)?;
    prepare(&mut house.cargo(["build", "--workspace", "--bins", "--example", "walkthrough"]))?;
    let mut walk = Command::new(house.built("debug/examples", "walkthrough"));
    run(walk.args(arguments).envs(steps::programs(house, "debug")))
}

fn dist(house: &House, arguments: &[String]) -> Result<(), Error> {
    none(arguments)?;
    if !cfg!(target_os = "linux") {
        return Err(Error::Needed("the packages are .deb and .rpm, which are made on Linux".to_owned()));
    }
    set_up(house, Purpose::Build)?;
    prepare(&mut house.cargo(["build", "--release", "--package", "desirepath"]))?;
    let bundles = BUNDLES.join(",");
    let mut tauri =
        house.npm(["exec", "--yes", "--package", TAURI_CLI, "--", "tauri", "build", "--bundles", &bundles]);
    prepare(tauri.current_dir(house.root.join("src-tauri")).env("CARGO_TARGET_DIR", &house.target))?;
    let mut made = vec![house.built("release", "desirepath")];
    for bundle in BUNDLES {
        made.extend(files_ending(&house.target.join("release/bundle").join(bundle), bundle)?);
    }
    let into = house.target.join("dist");
    fs::create_dir_all(&into).map_err(Error::file(&into))?;
    for path in made {
        let copy = into.join(path.file_name().unwrap_or_default());
        let bytes = fs::copy(&path, &copy).map_err(Error::file(&path))?;
        println!("{} ({:.1} MB)", copy.display(), bytes as f64 / 1e6);
    }
    Ok(())
}

fn files_ending(folder: &Path, ending: &str) -> Result<Vec<PathBuf>, Error> {
    let entries = fs::read_dir(folder).map_err(Error::file(folder))?;
    let paths = entries.flatten().map(|entry| entry.path());
    Ok(paths.filter(|path| path.extension().is_some_and(|it| it == ending)).collect())
}

fn none(arguments: &[String]) -> Result<(), Error> {
    arguments.first().map_or(Ok(()), |word| Err(unknown(word)))
}

fn unknown(word: &str) -> Error {
    Error::Usage(format!("`{word}` is not known here; `cargo xtask --help` tells what is"))
}
