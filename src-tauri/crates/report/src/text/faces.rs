//! The faces that ship inside the program, and which of them covers a character.

use std::sync::LazyLock;

/// A face that ships with the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Face {
    /// Inter Regular: running text.
    Regular,
    /// Inter `SemiBold`: what is read first.
    Strong,
    /// Noto Sans Regular: letters that Inter does not have.
    Coverage,
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
    /// All faces.
    pub const ALL: [Face; 3] = [Face::Regular, Face::Strong, Face::Coverage];

    /// The faces that are tried for a weight, the wanted one first.
    pub(crate) const fn chain(weight: Weight) -> [Face; 2] {
        match weight {
            Weight::Regular => [Face::Regular, Face::Coverage],
            Weight::Strong => [Face::Strong, Face::Coverage],
        }
    }

    /// Its PostScript name.
    pub fn name(self) -> &'static str {
        SHIPPED.iter().find(|shipped| shipped.face == self).map_or("", |shipped| shipped.name)
    }

    /// Its whole font file.
    pub(crate) fn bytes(self) -> &'static [u8] {
        SHIPPED.iter().find(|shipped| shipped.face == self).map_or(&[], |shipped| shipped.bytes)
    }

    pub(crate) fn parsed(self) -> Option<&'static rustybuzz::Face<'static>> {
        PARSED.iter().find(|(face, _)| *face == self).map(|(_, parsed)| parsed)
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
        for face in Face::ALL {
            assert!(face.parsed().is_some(), "{face:?}");
            for character in "Aa0Яё—«»№₽…".chars() {
                assert!(face.covers(character), "{face:?} lacks {character}");
            }
        }
    }
}
