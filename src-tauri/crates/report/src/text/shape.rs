//! Shaping: from characters to glyphs, a word at a time, each word once.
//!
//! A grapheme that the wanted face lacks falls back to the next face that has it; one that no face has is written out as
//! `[U+4F60]` and remembered, so that it is never a silent box.

use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;
use std::sync::Arc;

use rustybuzz::{BufferClusterLevel, Direction, Feature, Script, ShapePlan, UnicodeBuffer, ttf_parser::Tag};
use unicode_segmentation::UnicodeSegmentation;

use super::faces::{Face, LentFont, Weight};
use crate::scene::{Glyph, Piece};

/// A word with the spaces that follow it.
#[derive(Debug, Default)]
pub(crate) struct Word {
    pub pieces: Vec<Arc<Piece>>,
    /// Width in thousandths of the font size, without the spaces at its end.
    pub ink: f32,
    /// Width in thousandths of the font size, with them.
    pub advance: f32,
}

/// A part of a word that one face covers.
struct Stretch {
    face: Face,
    text: String,
    /// Whether it spells out characters that no face has.
    is_spelled: bool,
}

impl Word {
    /// Works out how wide it is. The spaces at its end stand at the left of what is read from the right.
    fn measure(&mut self, is_rtl: bool) {
        let mut glyphs = self.pieces.iter().flat_map(|piece| piece.said());
        let from_end = || if is_rtl { glyphs.next() } else { glyphs.next_back() };
        let spaces = std::iter::from_fn(from_end).take_while(|(_, says)| is_space(says));
        let spaces: f32 = spaces.map(|(glyph, _)| glyph.advance).sum();
        let advance: f32 = self.pieces.iter().map(|piece| piece.advance()).sum();
        (self.advance, self.ink) = (advance, advance - spaces);
    }

    /// The same without the spaces at its end.
    pub(crate) fn bare(&self, is_rtl: bool) -> Word {
        let mut word = Word { pieces: self.pieces.clone(), ..Word::default() };
        let last = if is_rtl { word.pieces.first_mut() } else { word.pieces.last_mut() };
        if let Some(piece) = last {
            let glyphs = piece.said().filter(|(_, says)| !is_space(says)).map(|(glyph, _)| glyph.clone());
            *piece = Arc::new(Piece { glyphs: glyphs.collect(), ..Piece::clone(piece) });
        }
        word.measure(is_rtl);
        word
    }
}

fn is_space(says: &str) -> bool {
    !says.is_empty() && says.trim_matches(' ').is_empty()
}

/// Face, direction, script, and whether figures stand in columns.
type PlanKey = (Face, Direction, Script, bool);

/// Finds a font that has a character which no shipped one has.
pub type Lender = fn(char) -> Option<&'static LentFont>;

/// The words that were met lately. What is met again and again stays; numbers and names, which are met once, are forgotten in
/// time, or they would fill the processor's cache and then the memory.
#[derive(Default)]
struct Known {
    young: HashMap<String, Rc<Word>>,
    old: HashMap<String, Rc<Word>>,
}

impl Known {
    /// So many young words make the older ones go.
    const GENERATION: usize = 4096;

    fn get(&mut self, text: &str) -> Option<Rc<Word>> {
        if let Some(word) = self.young.get(text) {
            return Some(Rc::clone(word));
        }
        let (text, word) = self.old.remove_entry(text)?;
        self.put(text, &word);
        Some(word)
    }

    fn put(&mut self, text: String, word: &Rc<Word>) {
        if self.young.len() >= Known::GENERATION {
            std::mem::swap(&mut self.young, &mut self.old);
            self.young.clear();
        }
        self.young.insert(text, Rc::clone(word));
    }
}

/// Shapes words and remembers them. One for a document, so that the same document is always shaped alike.
#[derive(Default)]
pub struct Shaper {
    lender: Option<Lender>,
    /// By weight and by whether they run from right to left.
    words: [Known; 4],
    plans: HashMap<PlanKey, ShapePlan>,
    missing: BTreeSet<char>,
}

impl Shaper {
    /// A shaper that borrows fonts for what the shipped ones lack.
    pub fn borrowing(lender: Lender) -> Shaper {
        Shaper { lender: Some(lender), ..Shaper::default() }
    }

    /// The characters asked for so far that no face has.
    pub fn missing(&self) -> &BTreeSet<char> {
        &self.missing
    }

    /// A word as it is drawn, from left to right, whichever way it is read.
    pub(crate) fn word(&mut self, text: &str, weight: Weight, is_rtl: bool) -> Rc<Word> {
        let kind = usize::from(weight == Weight::Strong) * 2 + usize::from(is_rtl);
        if let Some(word) = self.words[kind].get(text) {
            return word;
        }
        let word = Rc::new(self.shape(text, weight, is_rtl));
        self.words[kind].put(text.to_owned(), &word);
        word
    }

    fn shape(&mut self, text: &str, weight: Weight, is_rtl: bool) -> Word {
        let mut word = Word::default();
        for Stretch { face, text, is_spelled } in self.covered(text, weight) {
            let glyphs = self.glyphs(face, &text, is_rtl && !is_spelled);
            word.pieces.push(Arc::new(Piece { face, text, glyphs }));
        }
        if is_rtl {
            word.pieces.reverse();
        }
        word.measure(is_rtl);
        word
    }

    /// Cuts a text into stretches that one face covers each.
    fn covered(&mut self, text: &str, weight: Weight) -> Vec<Stretch> {
        let chain = Face::chain(weight);
        if text.chars().all(|character| chain[0].covers(character)) {
            return vec![Stretch { face: chain[0], text: text.to_owned(), is_spelled: false }];
        }
        let mut stretches: Vec<Stretch> = Vec::new();
        let mut put = |face: Face, text: &str, is_spelled: bool| match stretches.last_mut() {
            Some(last) if last.face == face && last.is_spelled == is_spelled => last.text.push_str(text),
            _ => stretches.push(Stretch { face, text: text.to_owned(), is_spelled }),
        };
        for grapheme in text.graphemes(true) {
            let needed = || grapheme.chars().filter(|character| !is_silent(*character));
            let lent = || {
                let first = needed().find(|character| chain.iter().all(|face| !face.covers(*character)))?;
                let font = self.lender?(first)?;
                needed().all(|character| font.covers(character)).then_some(Face::Lent(font))
            };
            let own = chain.into_iter().find(|face| needed().all(|character| face.covers(character)));
            if let Some(face) = own.or_else(lent) {
                put(face, &needed().collect::<String>(), false);
                continue;
            }
            for character in needed() {
                let lent = || self.lender.and_then(|lend| lend(character)).map(Face::Lent);
                if let Some(face) = chain.into_iter().find(|face| face.covers(character)).or_else(lent) {
                    put(face, character.encode_utf8(&mut [0; 4]), false);
                } else {
                    self.missing.insert(character);
                    put(chain[0], &format!("[U+{:04X}]", u32::from(character)), true);
                }
            }
        }
        stretches
    }

    fn glyphs(&mut self, face: Face, text: &str, is_rtl: bool) -> Vec<Glyph> {
        let Some(parsed) = face.parsed() else { return Vec::new() };
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.set_cluster_level(BufferClusterLevel::MonotoneCharacters);
        buffer.guess_segment_properties();
        let direction = if is_rtl { Direction::RightToLeft } else { Direction::LeftToRight };
        buffer.set_direction(direction);
        let script = buffer.script();
        // Tabular figures: numbers under each other must line up. Words go without, because the feature widens hyphens too.
        let figures = text.contains(|character: char| character.is_ascii_digit());
        let plan = self.plans.entry((face, direction, script, figures)).or_insert_with(|| {
            let features = [Feature::new(Tag::from_bytes(b"tnum"), u32::from(figures), ..)];
            ShapePlan::new(parsed, direction, Some(script), None, &features)
        });
        let shaped = rustybuzz::shape_with_plan(parsed, plan, buffer);
        let scale = 1000.0 / parsed.units_per_em() as f32;
        let ends = cluster_ends(shaped.glyph_infos().iter().map(|info| info.cluster), text);
        let mut seen = None;
        shaped
            .glyph_infos()
            .iter()
            .zip(shaped.glyph_positions())
            .map(|(info, position)| {
                // Of several glyphs for one cluster the first says it all.
                let first = seen.replace(info.cluster) != Some(info.cluster);
                let end = if first { ends[&info.cluster] } else { info.cluster };
                Glyph {
                    gid: u16::try_from(info.glyph_id).unwrap_or(0),
                    advance: position.x_advance as f32 * scale,
                    x_off: position.x_offset as f32 * scale,
                    y_off: position.y_offset as f32 * scale,
                    range: info.cluster..end,
                }
            })
            .collect()
    }
}

/// Where each cluster's bytes end: where the next one begins.
fn cluster_ends(clusters: impl Iterator<Item = u32>, text: &str) -> HashMap<u32, u32> {
    let starts: BTreeSet<u32> = clusters.collect();
    let ends = starts.iter().copied().skip(1).chain([u32::try_from(text.len()).unwrap_or(u32::MAX)]);
    starts.iter().copied().zip(ends).collect()
}

/// Characters that change others but draw nothing themselves: variation selectors, joiners, direction marks.
fn is_silent(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{34f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, drawn: &str, missing: &str) {
        let mut shaper = Shaper::default();
        let word = shaper.word(text, Weight::Strong, false);
        let said: String = word.pieces.iter().map(|piece| piece.text.as_str()).collect();
        assert_eq!(said, drawn);
        assert_eq!(shaper.missing().iter().collect::<String>(), missing);
        for piece in &word.pieces {
            assert!(piece.glyphs.iter().all(|glyph| glyph.gid != 0), "a silent box in {text:?}");
            let ranges: String = piece
                .glyphs
                .iter()
                .map(|g| &piece.text[g.range.start as usize..g.range.end as usize])
                .collect();
            assert_eq!(ranges, piece.text, "glyphs must say the whole text");
        }
    }

    #[test]
    fn what_no_face_has_is_spelled_out_and_listed() {
        check("Ещё", "Ещё", "");
        check("fi ffi", "fi ffi", "");
        check("и\u{306}е\u{308}", "и\u{306}е\u{308}", "");
        check("नमस्ते", "नमस्ते", "");
        check("a你b", "a[U+4F60]b", "你");
        check("ok\u{fe0f}\u{200d}", "ok", "");
    }

    #[test]
    fn spaces_at_the_end_are_no_ink() {
        let mut shaper = Shaper::default();
        let word = shaper.word("слово  ", Weight::Regular, false);
        assert!(word.ink > 0.0 && word.ink < word.advance);
    }
}
