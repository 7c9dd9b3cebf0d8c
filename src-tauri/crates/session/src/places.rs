//! Where things lie on each system.

use std::env;
use std::path::PathBuf;

/// The program's folder and file within the system's folder for the data of programs.
const WORKSPACE: [&str; 2] = ["Desire Path", "workspace.sqlite"];

/// A person's own workspace. `None` if the system names no folder for it.
pub(crate) fn workspace() -> Option<PathBuf> {
    Some(WORKSPACE.iter().fold(data()?, |folder, name| folder.join(name)))
}

/// An absolute path from the environment; a relative one would mean another folder every time.
fn folder(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).map(PathBuf::from).filter(|path| path.is_absolute())
}

#[cfg(windows)]
fn data() -> Option<PathBuf> {
    folder("APPDATA")
}

#[cfg(target_os = "macos")]
fn data() -> Option<PathBuf> {
    Some(folder("HOME")?.join("Library/Application Support"))
}

#[cfg(not(any(windows, target_os = "macos")))]
fn data() -> Option<PathBuf> {
    folder("XDG_DATA_HOME").or_else(|| Some(folder("HOME")?.join(".local/share")))
}
