//! The system's fonts: looked through when a report needs a letter that no shipped font has, and kept from then on.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use journey_report::text::LentFont;

/// Larger files are not read: they would cost more than a letter is worth.
const LARGEST: u64 = 32 * 1024 * 1024;
/// More files are not looked at.
const MOST_FILES: usize = 4000;
/// More folders within folders are not.
const DEEPEST: usize = 6;

/// What is known so far.
#[derive(Default)]
struct Known {
    /// Files that have not been looked at yet; `None` before the folders have been.
    unread: Option<Vec<PathBuf>>,
    fonts: Vec<&'static LentFont>,
    /// Letters that have been asked for.
    letters: BTreeMap<char, Option<&'static LentFont>>,
}

static KNOWN: Mutex<Option<Known>> = Mutex::new(None);

/// A font of the system that has a letter.
pub(crate) fn with(letter: char) -> Option<&'static LentFont> {
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    known.get_or_insert_default().find(letter)
}

impl Known {
    fn find(&mut self, letter: char) -> Option<&'static LentFont> {
        if let Some(found) = self.letters.get(&letter) {
            return *found;
        }
        let mut found = self.fonts.iter().find(|font| font.covers(letter)).copied();
        while found.is_none() {
            let Some(path) = self.unread.get_or_insert_with(files).pop() else { break };
            let Some(font) = read(&path) else { continue };
            // Whoever lends a font keeps it: it lives as long as the program.
            let font: &'static LentFont = Box::leak(Box::new(font));
            self.fonts.push(font);
            found = Some(font).filter(|font| font.covers(letter));
        }
        self.letters.insert(letter, found);
        found
    }
}

fn read(path: &Path) -> Option<LentFont> {
    let is_small = std::fs::metadata(path).is_ok_and(|file| file.len() <= LARGEST);
    LentFont::of(is_small.then(|| std::fs::read(path).ok())??)
}

/// All files of fonts, those that cover much at the end, where they are taken from first.
fn files() -> Vec<PathBuf> {
    let mut files = Vec::new();
    for folder in folders() {
        gather(&folder, 0, &mut files);
    }
    let name = |path: &PathBuf| path.file_name().map(|name| name.to_string_lossy().into_owned());
    let rank = |path: &PathBuf| {
        let name = name(path).unwrap_or_default();
        let is_plain = name.contains("Regular") || !name.contains('-');
        let is_wide =
            name.starts_with("NotoSans") || name.starts_with("DejaVuSans") || name.contains("Unicode");
        (is_plain && is_wide, is_plain)
    };
    files.sort_by_cached_key(|path| (rank(path), name(path)));
    files
}

fn gather(folder: &Path, depth: usize, files: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
        if path.is_dir() && depth < DEEPEST {
            gather(&path, depth + 1, files);
        } else if matches!(ending.as_deref(), Some("ttf" | "ttc")) && files.len() < MOST_FILES {
            files.push(path);
        }
    }
}

/// Where systems keep their fonts.
fn folders() -> Vec<PathBuf> {
    let home = std::env::var_os("HOME").map(PathBuf::from).unwrap_or_default();
    if cfg!(target_os = "macos") {
        return vec!["/System/Library/Fonts".into(), "/Library/Fonts".into(), home.join("Library/Fonts")];
    }
    if cfg!(target_os = "windows") {
        let system = std::env::var_os("WINDIR").map_or_else(|| PathBuf::from("C:/Windows"), PathBuf::from);
        return vec![system.join("Fonts")];
    }
    let own = std::env::var_os("XDG_DATA_HOME").map_or_else(|| home.join(".local/share"), PathBuf::from);
    vec!["/usr/share/fonts".into(), "/usr/local/share/fonts".into(), own.join("fonts"), home.join(".fonts")]
}
