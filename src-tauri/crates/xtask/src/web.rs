//! The web part on disk: its packages and its build, each made again only when something it is made of has changed.

use std::fs;
use std::path::Path;
use std::time::SystemTime;

use crate::error::Error;
use crate::house::{House, prepare};

/// What the build reads besides `ui/` itself.
const OUTSIDE: &str = "assets";
/// What in `ui/` is made, not written.
const MADE: [&str; 2] = ["node_modules", "dist"];

/// Installs the packages that `package-lock.json` names, unless the same lock file was installed last.
pub(crate) fn install(house: &House) -> Result<(), Error> {
    let lock = house.ui().join("package-lock.json");
    let wanted = fs::read(&lock).map_err(Error::file(&lock))?;
    let stamp = house.ui().join("node_modules/.installed-lock.json");
    if fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    eprintln!("Installing the packages of the web part with npm.");
    prepare(&mut house.npm(["ci", "--no-audit", "--no-fund"]))?;
    fs::write(&stamp, wanted).map_err(Error::file(&stamp))
}

/// Builds `ui/dist`, which the programs hold inside, unless nothing was written since its last build began.
pub(crate) fn build(house: &House) -> Result<(), Error> {
    let ui = house.ui();
    let stamp = ui.join("node_modules/.built");
    let built = modified(&stamp).filter(|_| ui.join("dist/index.html").is_file());
    if built.is_some() && newest_source(house) <= built {
        return Ok(());
    }
    eprintln!("Building the web part.");
    // The stamp bears the time at which the build began: a source saved while it runs is newer.
    let began = ui.join("node_modules/.building");
    fs::write(&began, "").map_err(Error::file(&began))?;
    prepare(&mut house.npm(["run", "--silent", "build"]))?;
    fs::rename(&began, &stamp).map_err(Error::file(&stamp))
}

fn newest_source(house: &House) -> Option<SystemTime> {
    let own = fs::read_dir(house.ui()).into_iter().flatten().flatten();
    let own =
        own.filter(|entry| !MADE.iter().any(|made| entry.file_name() == *made)).map(|entry| entry.path());
    own.chain([house.root.join(OUTSIDE)]).filter_map(|path| newest(&path)).max()
}

/// The last change at or under `path`. Folders count too: theirs is the time at which something in them was removed.
fn newest(path: &Path) -> Option<SystemTime> {
    let inside = fs::read_dir(path).into_iter().flatten().flatten().filter_map(|entry| newest(&entry.path()));
    inside.chain(modified(path)).max()
}

fn modified(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).ok()?.modified().ok()
}
