//! The faces that ship inside the program, faces lent from outside, and which of them covers a character.

use std::cmp::Ordering;
use std::hash::{Hash, Hasher};
use std::sync::LazyLock;

/// A face of a font.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Face {
    /// Inter Regular: running text.
    Regular,
    /// Inter `SemiBold`: what is read first.
    Strong,
    /// Noto Sans Regular: letters that Inter does not have.
    Coverage,
    /// A font that does not ship with the program, for letters that no shipped one has.
    Lent(&'static LentFont),
}

/// A font from outside: whoever lends it keeps it for as long as the program runs.
pub struct LentFont {
    name: String,
    bytes: &'static [u8],
    index: u32,
    parsed: rustybuzz::Face<'static>,
}

impl LentFont {
    /// A font of a file's bytes, which are kept if it can be drawn, embedded and cut down; `None` if not.
    pub fn of(bytes: Vec<u8>) -> Option<LentFont> {
        let name = lendable(&bytes)?;
        let bytes: &'static [u8] = Vec::leak(bytes);
        Some(LentFont { name, bytes, index: 0, parsed: rustybuzz::Face::from_slice(bytes, 0)? })
    }

    /// Whether it has a glyph for the character.
    pub fn covers(&self, character: char) -> bool {
        self.parsed.glyph_index(character).is_some()
    }
}

/// The name of a font that can be lent.
fn lendable(bytes: &[u8]) -> Option<String> {
    let parsed = rustybuzz::Face::from_slice(bytes, 0)?;
    // Embedded are TrueType outlines, and only where their maker lets them be.
    let is_restricted = parsed.permissions() == Some(rustybuzz::ttf_parser::Permissions::Restricted);
    if parsed.tables().glyf.is_none() || is_restricted || !parsed.is_subsetting_allowed() {
        return None;
    }
    let named = parsed.names().into_iter().find(|name| name.name_id == POSTSCRIPT_NAME && name.is_unicode());
    let name: String = named?.to_string()?.chars().filter(char::is_ascii_alphanumeric).take(60).collect();
    (!name.is_empty()).then_some(name)
}

/// The number of a font's PostScript name among its names.
const POSTSCRIPT_NAME: u16 = 6;

/// Fonts are told apart by name: the same document then has its fonts in the same order, wherever they lie in memory.
impl PartialEq for LentFont {
    fn eq(&self, other: &LentFont) -> bool {
        self.name == other.name && self.index == other.index
    }
}

impl Eq for LentFont {}

impl PartialOrd for LentFont {
    fn partial_cmp(&self, other: &LentFont) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for LentFont {
    fn cmp(&self, other: &LentFont) -> Ordering {
        (&self.name, self.index).cmp(&(&other.name, other.index))
    }
}

impl Hash for LentFont {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.name.hash(state);
        self.index.hash(state);
    }
}

impl std::fmt::Debug for LentFont {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.name)
    }
}

/// How heavy text is set. Two weights are enough for a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Weight {
    /// Running text.
    #[default]
    Regular,
    /// Headings and figures.
    Strong,
}

/// A face's bytes and name.
struct Shipped {
    face: Face,
    name: &'static str,
    bytes: &'static [u8],
}

const SHIPPED: [Shipped; 3] = [
    Shipped {
        face: Face::Regular,
        name: "Inter-Regular",
        bytes: include_bytes!("../../../../../assets/fonts/Inter-Regular.ttf"),
    },
    Shipped {
        face: Face::Strong,
        name: "Inter-SemiBold",
        bytes: include_bytes!("../../../../../assets/fonts/Inter-SemiBold.ttf"),
    },
    Shipped {
        face: Face::Coverage,
        name: "NotoSans-Regular",
        bytes: include_bytes!("../../../../../assets/fonts/NotoSans-Regular.ttf"),
    },
];

/// The parsed faces, in the order of [`SHIPPED`]; one that does not parse is left out and then covers nothing.
static PARSED: LazyLock<Vec<(Face, rustybuzz::Face<'static>)>> = LazyLock::new(|| {
    SHIPPED
        .iter()
        .filter_map(|shipped| Some((shipped.face, rustybuzz::Face::from_slice(shipped.bytes, 0)?)))
        .collect()
});

impl Face {
    /// All faces that ship.
    pub const SHIPPED: [Face; 3] = [Face::Regular, Face::Strong, Face::Coverage];

    /// The faces that are tried for a weight, the wanted one first.
    pub(crate) const fn chain(weight: Weight) -> [Face; 2] {
        match weight {
            Weight::Regular => [Face::Regular, Face::Coverage],
            Weight::Strong => [Face::Strong, Face::Coverage],
        }
    }

    /// Its PostScript name.
    pub fn name(self) -> &'static str {
        match self {
            Face::Lent(font) => &font.name,
            own => SHIPPED.iter().find(|shipped| shipped.face == own).map_or("", |shipped| shipped.name),
        }
    }

    /// Its whole font file, and its place in it.
    pub(crate) fn file(self) -> (&'static [u8], u32) {
        match self {
            Face::Lent(font) => (font.bytes, font.index),
            own => {
                let bytes = SHIPPED.iter().find(|shipped| shipped.face == own).map(|shipped| shipped.bytes);
                (bytes.unwrap_or_default(), 0)
            }
        }
    }

    pub(crate) fn parsed(self) -> Option<&'static rustybuzz::Face<'static>> {
        match self {
            Face::Lent(font) => Some(&font.parsed),
            own => PARSED.iter().find(|(face, _)| *face == own).map(|(_, parsed)| parsed),
        }
    }

    /// Whether it has a glyph for the character.
    pub(crate) fn covers(self, character: char) -> bool {
        self.parsed().is_some_and(|parsed| parsed.glyph_index(character).is_some())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shipped_face_parses_and_covers_both_alphabets() {
        for face in Face::SHIPPED {
            assert!(face.parsed().is_some(), "{face:?}");
            for character in "Aa0Яё—«»№₽…".chars() {
                assert!(face.covers(character), "{face:?} lacks {character}");
            }
        }
    }
}
