//! The TypeScript types of what crosses the bridge, generated from the session's own types and kept in the tree.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::error::Error;
use crate::house::{House, prepare};

/// Writes `ui/src/lib/bindings` anew.
pub(crate) fn write(house: &House) -> Result<(), Error> {
    let fresh = generate(house)?;
    let kept = folder(house);
    if kept.exists() {
        fs::remove_dir_all(&kept).map_err(Error::file(&kept))?;
    }
    for (name, content) in fresh {
        let path = kept.join(name);
        let parent = path.parent().unwrap_or(&kept);
        fs::create_dir_all(parent).map_err(Error::file(parent))?;
        fs::write(&path, content).map_err(Error::file(&path))?;
    }
    Ok(())
}

/// Fails, with their names, when files in the tree are not what would be written now.
pub(crate) fn check(house: &House) -> Result<(), Error> {
    let different = differences(&read(&folder(house))?, &generate(house)?);
    if different.is_empty() { Ok(()) } else { Err(Error::Stale(different)) }
}

fn folder(house: &House) -> PathBuf {
    house.root.join("ui/src/lib/bindings")
}

type Files = BTreeMap<PathBuf, Vec<u8>>;

/// What the types are now. Built as part of the whole workspace, so that the tests find the same crates compiled.
fn generate(house: &House) -> Result<Files, Error> {
    prepare(&mut house.cargo(["build", "--workspace", "--example", "bindings"]))?;
    let into = house.target.join("bindings");
    if into.exists() {
        fs::remove_dir_all(&into).map_err(Error::file(&into))?;
    }
    fs::create_dir_all(&into).map_err(Error::file(&into))?;
    prepare(Command::new(house.built("debug/examples", "bindings")).arg(&into).current_dir(&house.root))?;
    read(&into)
}

/// Every file under `folder` by its path from there; none when there is no such folder.
fn read(folder: &Path) -> Result<Files, Error> {
    let mut files = Files::new();
    let mut open = vec![folder.to_owned()];
    while let Some(path) = open.pop() {
        if path.is_dir() {
            let entries = fs::read_dir(&path).map_err(Error::file(&path))?;
            open.extend(entries.flatten().map(|entry| entry.path()));
        } else if path.is_file() {
            let name = path.strip_prefix(folder).unwrap_or(&path).to_owned();
            files.insert(name, fs::read(&path).map_err(Error::file(&path))?);
        }
    }
    Ok(files)
}

/// The names that are in only one of the two, or in both with another content.
fn differences(kept: &Files, fresh: &Files) -> Vec<PathBuf> {
    let mut names: Vec<&PathBuf> = kept.keys().chain(fresh.keys()).collect();
    names.sort_unstable();
    names.dedup();
    names.into_iter().filter(|name| kept.get(*name) != fresh.get(*name)).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(pairs: &[(&str, &str)]) -> Files {
        pairs.iter().map(|(name, content)| (name.into(), content.as_bytes().to_vec())).collect()
    }

    #[test]
    fn a_file_that_is_new_gone_or_changed_is_told() {
        let kept = files(&[("Gone.ts", "a"), ("Same.ts", "b"), ("Changed.ts", "c")]);
        let fresh = files(&[("New.ts", "a"), ("Same.ts", "b"), ("Changed.ts", "d")]);
        let told = differences(&kept, &fresh);
        assert_eq!(told, ["Changed.ts", "Gone.ts", "New.ts"].map(PathBuf::from));
        assert!(differences(&kept, &kept).is_empty());
    }
}
