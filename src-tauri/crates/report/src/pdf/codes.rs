//! The codes that text is written with: one for every pair of a glyph and what it says.
//!
//! A glyph that stands for two different texts gets two codes, so that text copied from the document is always the text
//! that was put in.

use std::collections::BTreeMap;

use printpdf::{Codepoint, FontId, FontMetrics, Op, ParsedFont, PdfFont, PdfFontHandle, Pt, TextItem};

use super::ReportError;
use crate::text::Face;

/// A code's glyph, what it says, and how far it moves the pen in thousandths of the font size.
struct Code {
    gid: u16,
    says: Box<str>,
    width: u16,
    /// Another code of the same glyph; 0 if there is none.
    next: u16,
}

/// The codes of one face. Code 0 is the face's box for missing glyphs and is never written.
#[derive(Default)]
pub(super) struct Codes {
    list: Vec<Code>,
    /// The latest code of every glyph; 0 if it has none.
    of_glyph: Vec<u16>,
}

impl Codes {
    /// The code of a glyph that says this, and its width in thousandths.
    pub(super) fn code(&mut self, face: Face, gid: u16, says: &str) -> (u16, u16) {
        // A search for a plain space must find the others too.
        let says = if !says.is_empty() && says.chars().all(char::is_whitespace) { " " } else { says };
        let latest = self.of_glyph.get(usize::from(gid)).copied().unwrap_or(0);
        let mut known = latest;
        while let Some(code) = usize::from(known).checked_sub(1).and_then(|place| self.list.get(place)) {
            if *code.says == *says {
                return (known, code.width);
            }
            known = code.next;
        }
        let width = width(face, gid);
        self.list.push(Code { gid, says: says.into(), width, next: latest });
        let code = u16::try_from(self.list.len()).unwrap_or(u16::MAX);
        if self.of_glyph.len() <= usize::from(gid) {
            self.of_glyph.resize(usize::from(gid) + 1, 0);
        }
        self.of_glyph[usize::from(gid)] = code;
        (code, width)
    }
}

/// A face's advance as the document's width table has it: whole thousandths.
fn width(face: Face, gid: u16) -> u16 {
    let Some(parsed) = face.parsed() else { return 0 };
    let advance = parsed.glyph_hor_advance(rustybuzz::ttf_parser::GlyphId(gid)).unwrap_or(0);
    thousandths(f32::from(advance), parsed.units_per_em())
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // Font units are 16 bits wide.
fn thousandths(units: f32, em: i32) -> u16 {
    (units * 1000.0 / em as f32).round() as u16
}

/// A face that the document uses, subset to the glyphs it needs.
pub(super) struct Embedded {
    /// The name of the font among the page's resources.
    pub(super) id: FontId,
    /// What printpdf needs to write it.
    pub(super) font: PdfFont,
    /// An operation that names all codes with their texts; printpdf collects widths and `ToUnicode` from it.
    pub(super) uses: [Op; 2],
    /// From code to glyph of the subset, two bytes each, as a `CIDToGIDMap` has it.
    pub(super) glyph_of_code: Vec<u8>,
}

/// The name of a face among the page's resources.
pub(super) fn resource(face: Face) -> String {
    match face {
        Face::Regular => "Tr".to_owned(),
        Face::Strong => "Ts".to_owned(),
        Face::Coverage => "Tc".to_owned(),
        Face::Lent(_) => format!("L{}", face.name()),
    }
}

/// The six letters that mark a subset; a subset of the same face with the same codes has the same letters.
const fn mark(face: Face) -> &'static str {
    match face {
        Face::Regular => "DPATHR",
        Face::Strong => "DPATHS",
        Face::Coverage => "DPATHC",
        Face::Lent(_) => "DPATHL",
    }
}

/// Cuts every used face down to its used glyphs.
pub(super) fn embed(codes: &BTreeMap<Face, Codes>) -> Result<Vec<Embedded>, ReportError> {
    codes
        .iter()
        .filter(|(_, codes)| !codes.list.is_empty())
        .map(|(face, codes)| subset(*face, codes))
        .collect()
}

fn subset(face: Face, codes: &Codes) -> Result<Embedded, ReportError> {
    let mut remapper = subsetter::GlyphRemapper::new();
    let mut glyph_of_code = vec![0, 0];
    for code in &codes.list {
        glyph_of_code.extend(remapper.remap(code.gid).to_be_bytes());
    }
    let (file, index) = face.file();
    let bytes = subsetter::subset(file, index, &remapper)
        .map_err(|error| ReportError::Font { face: face.name(), reason: error.to_string() })?;
    let numbered = || (1_u16..).zip(&codes.list);
    let widths = numbered().map(|(code, Code { width, .. })| (code, *width)).collect();
    let metrics = face.parsed().map_or(FontMetrics { ascent: 960, descent: -240 }, |parsed| {
        let scaled = |units: i16| {
            let size = thousandths(f32::from(units.unsigned_abs()), parsed.units_per_em());
            i16::try_from(size).unwrap_or(1000) * units.signum()
        };
        FontMetrics { ascent: scaled(parsed.ascender()), descent: scaled(parsed.descender()) }
    });
    let name = format!("{}+{}", mark(face), face.name());
    let font = ParsedFont::with_glyph_data(bytes, 0, Some(name), BTreeMap::new(), widths, 1000, metrics);
    let id = FontId(resource(face));
    let said = numbered()
        .map(|(code, Code { says, .. })| Codepoint::with_cid(code, 0.0, says.to_string()))
        .collect();
    let uses = [
        Op::SetFont { font: PdfFontHandle::External(id.clone()), size: Pt(1.0) },
        Op::ShowText { items: vec![TextItem::GlyphIds(said)] },
    ];
    Ok(Embedded { id, font: PdfFont::new(font), uses, glyph_of_code })
}
