//! Breaking text into lines. Breaks where Unicode allows; what is too wide for a line even so is cut between letters, so
//! that nothing ever sticks out.

use std::rc::Rc;
use std::sync::Arc;

use unicode_bidi::Level;
use unicode_linebreak::{BreakOpportunity, linebreaks};
use unicode_segmentation::UnicodeSegmentation;

use super::Style;
use super::bidi::{self, Nesting};
use super::glue::{NBSP, glue};
use super::shape::{Shaper, Word};
use crate::scene::{Glyph, Piece, TextRun};

/// Half the height of capitals, as a share of the font size: what centres a line on its middle.
const HALF_CAPITAL: f32 = 0.364;

/// A paragraph broken into lines, placed at the origin.
#[derive(Clone, Debug, Default)]
pub struct Block {
    /// Runs and width of each line.
    lines: Vec<(Vec<TextRun>, f32)>,
    /// Height of each line.
    heights: Vec<f32>,
}

impl Block {
    /// Height of all its lines in points.
    pub fn height(&self) -> f32 {
        self.heights.iter().sum()
    }

    /// Width of its widest line in points.
    pub fn width(&self) -> f32 {
        self.lines.iter().map(|(_, width)| *width).fold(0.0, f32::max)
    }

    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// The two under each other.
    #[must_use]
    pub(crate) fn under(mut self, other: Block) -> Block {
        if self.is_empty() {
            return other;
        }
        let down = self.height();
        self.heights.extend(other.heights);
        self.lines.extend(other.lines.into_iter().map(|(mut runs, width)| {
            for run in &mut runs {
                run.baseline += down;
            }
            (runs, width)
        }));
        self
    }

    /// The lines that fit a height, at least one of them, and the rest.
    #[must_use]
    pub(crate) fn split(mut self, height: f32) -> (Block, Block) {
        let mut filled = 0.0;
        let fits = self.heights.iter().take_while(|line| {
            filled += **line;
            filled <= height + 0.05
        });
        let fit = fits.count().max(1).min(self.lines.len());
        let mut rest = Block { lines: self.lines.split_off(fit), heights: self.heights.split_off(fit) };
        let up = self.height();
        for run in rest.lines.iter_mut().flat_map(|(runs, _)| runs) {
            run.baseline -= up;
        }
        (self, rest)
    }

    /// Its runs, placed with its top left corner at (`x`, `y`); every line moved right by `shift` of the room that it
    /// leaves in `width`: 0 is left, 0.5 centred, 1 right.
    pub(crate) fn placed(self, x: f32, y: f32, width: f32, shift: f32) -> impl Iterator<Item = TextRun> {
        self.lines.into_iter().flat_map(move |(runs, own)| {
            let dx = x + (width - own).max(0.0) * shift;
            runs.into_iter().map(move |mut run| {
                run.x += dx;
                run.baseline += y;
                run
            })
        })
    }
}

impl Shaper {
    /// Sets a text in lines of at most `width` points. Leading and trailing white space is dropped. Paragraphs that are read from
    /// the right stand at the right of the width, unless it is without end.
    pub fn set(&mut self, text: &str, style: Style, width: f32) -> Block {
        let mut block = Block::default();
        let text = glue(text.trim());
        if text.is_empty() {
            return block;
        }
        let limit = (width / style.size * 1000.0).max(1.0);
        let nesting = Nesting::of(&text);
        let levels = nesting.as_ref().map(|nesting| &nesting.levels[..]);
        let (mut line, mut words): (Vec<Placed>, Vec<Placed>) = (Vec::new(), Vec::new());
        let mut used = 0.0;
        let mut start = 0;
        for (end, kind) in linebreaks(&text) {
            let segment = start..start + text[start..end].trim_end_matches('\n').len();
            start = end;
            words.clear();
            let begins_right = nesting.as_ref().is_some_and(|nesting| nesting.begins_right(segment.start));
            let right = (begins_right && width < f32::MAX).then_some(width);
            for (stretch, level) in bidi::stretches(segment, levels) {
                self.fitting(&text[stretch], level, style, limit, &mut words);
            }
            // What must not be broken goes to the next line as one, if it fits there.
            let whole: f32 = words.iter().rev().skip(1).map(|it| it.word.advance).sum();
            let whole = whole + words.last().map_or(0.0, |it| it.word.ink);
            let mut is_broken = whole <= limit && used + whole > limit;
            for placed in words.drain(..) {
                if !line.is_empty() && (is_broken || used + placed.word.ink > limit) {
                    block.push(&mut line, style, right);
                    used = 0.0;
                }
                is_broken = false;
                used += placed.word.advance;
                line.push(placed);
            }
            if kind == BreakOpportunity::Mandatory {
                block.push(&mut line, style, right);
                used = 0.0;
            }
        }
        block
    }

    /// The width of a text on one line, in points.
    pub fn measure(&mut self, text: &str, style: Style) -> f32 {
        self.set(text, style, f32::MAX).width()
    }

    /// A segment as words of which none is wider than the limit: whole if it fits, else broken at its no-break spaces,
    /// else between letters.
    fn fitting(&mut self, segment: &str, level: Level, style: Style, limit: f32, words: &mut Vec<Placed>) {
        let is_rtl = level.is_rtl();
        let whole = self.word(segment, style.weight, is_rtl);
        if whole.ink <= limit {
            words.push(Placed { word: whole, level });
            return;
        }
        for part in segment.split_inclusive(NBSP) {
            let word = self.word(part, style.weight, is_rtl);
            let cut = if word.ink <= limit {
                vec![word]
            } else if is_rtl {
                self.chopped(part, style, limit)
            } else {
                word.cut(limit).into_iter().map(Rc::new).collect()
            };
            words.extend(cut.into_iter().map(|word| Placed { word, level }));
        }
    }

    /// Cuts what is read from right to left between letters; letters that join are narrower together than they are alone.
    fn chopped(&mut self, text: &str, style: Style, limit: f32) -> Vec<Rc<Word>> {
        let (mut words, mut from, mut used) = (Vec::new(), 0, 0.0);
        for (at, letter) in text.grapheme_indices(true) {
            let own = self.word(letter, style.weight, true).advance;
            if at > from && used + own > limit {
                words.push(self.word(&text[from..at], style.weight, true));
                (from, used) = (at, 0.0);
            }
            used += own;
        }
        words.push(self.word(&text[from..], style.weight, true));
        words
    }
}

/// A word on a line.
#[derive(Clone)]
pub(super) struct Placed {
    pub(super) word: Rc<Word>,
    /// How deeply it is nested in text that runs the other way; odd runs from right to left.
    pub(super) level: Level,
}

impl Word {
    /// Cuts a word between letters into words no wider than the limit, each of at least one letter.
    fn cut(&self, limit: f32) -> Vec<Word> {
        let mut words: Vec<Word> = vec![Word::default()];
        for piece in &self.pieces {
            let mut base = 0;
            let mut fresh = true;
            for glyph in &piece.glyphs {
                let full = words
                    .last()
                    .is_some_and(|word| word.advance > 0.0 && word.advance + glyph.advance > limit);
                if full && !glyph.range.is_empty() {
                    words.push(Word::default());
                    fresh = true;
                }
                let Some(word) = words.last_mut() else { continue };
                if fresh {
                    base = glyph.range.start;
                    word.pieces.push(Arc::new(Piece {
                        face: piece.face,
                        text: String::new(),
                        glyphs: Vec::new(),
                    }));
                    fresh = false;
                }
                word.advance += glyph.advance;
                word.ink = word.advance;
                let Some(last) = word.pieces.last_mut().map(Arc::make_mut) else { continue };
                let range = glyph.range.start as usize..glyph.range.end as usize;
                last.text.push_str(piece.text.get(range).unwrap_or(""));
                last.glyphs.push(rebased(glyph, base));
            }
        }
        words
    }
}

impl Block {
    /// Sets a line of these words, which are taken; flush with the right edge where there is one.
    fn push(&mut self, line: &mut Vec<Placed>, style: Style, right: Option<f32>) {
        bidi::sort_by_sight(line);
        let middle = self.height() + style.line() * 0.5;
        let baseline = middle + style.size * HALF_CAPITAL;
        let mut runs: Vec<TextRun> = Vec::new();
        let (mut pen, mut ink) = (0.0, 0.0);
        for Placed { word, level } in line.drain(..) {
            // The spaces of what is read from the right stand at its left, between words.
            ink = pen + if level.is_rtl() { word.advance } else { word.ink };
            let mut x = pen;
            for piece in &word.pieces {
                match runs.last_mut() {
                    Some(run) if run.face() == piece.face => run.pieces.push(Arc::clone(piece)),
                    _ => runs.push(TextRun {
                        x: x * style.size / 1000.0,
                        baseline,
                        size: style.size,
                        colour: style.colour,
                        pieces: vec![Arc::clone(piece)],
                    }),
                }
                x += piece.advance();
            }
            pen += word.advance;
        }
        let mut width = ink * style.size / 1000.0;
        if let Some(right) = right.filter(|right| *right > width) {
            for run in &mut runs {
                run.x += right - width;
            }
            width = right;
        }
        self.lines.push((runs, width));
        self.heights.push(style.line());
    }
}

/// The glyph with its text range counted from there on.
fn rebased(glyph: &Glyph, from: u32) -> Glyph {
    let moved = |byte: u32| byte.saturating_sub(from);
    Glyph { range: moved(glyph.range.start)..moved(glyph.range.end), ..glyph.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::Colour;
    use crate::text::Weight;

    const STYLE: Style = Style { size: 10.0, leading: 1.4, weight: Weight::Regular, colour: Colour::hex(0) };

    fn lines(text: &str, width: f32) -> Vec<String> {
        let block = Shaper::default().set(text, STYLE, width);
        assert!(block.width() <= width + 0.01, "{} > {width}", block.width());
        let said = |runs: &Vec<TextRun>| runs.iter().map(TextRun::text).collect::<String>();
        block.lines.iter().map(|(runs, _)| said(runs).trim().replace(NBSP, " ")).collect()
    }

    fn check(text: &str, width: f32, expected: &[&str]) {
        assert_eq!(lines(text, width), expected);
    }

    #[test]
    fn lines_break_where_they_may() {
        check("one two three", 50.0, &["one two", "three"]);
        check("one\ntwo", 500.0, &["one", "two"]);
        check("Клиент идёт в магазин", 70.0, &["Клиент идёт", "в магазин"]);
        check("   ", 50.0, &[]);
    }

    #[test]
    fn what_never_breaks_is_cut_between_letters() {
        let endless = "щ".repeat(10_000);
        let lines = lines(&endless, 100.0);
        assert!(lines.len() > 500);
        assert_eq!(lines.concat(), endless);
    }

    #[test]
    fn what_is_read_from_the_right_stands_there() {
        let edges = |text: &str, width: f32| {
            let block = Shaper::default().set(text, STYLE, width);
            let edge = |runs: &Vec<TextRun>| (runs[0].x > 0.0, runs.last().map(|run| run.x + run.width()));
            block.lines.iter().map(|(runs, _)| edge(runs)).collect::<Vec<_>>()
        };
        let close = |edges: &[(bool, Option<f32>)], right: f32| {
            edges.iter().all(|(is_moved, edge)| *is_moved && edge.is_some_and(|it| (it - right).abs() < 0.01))
        };
        assert!(close(&edges("שלום world", 300.0), 300.0));
        let both = edges("world שלום\nשלום", 300.0);
        assert!(!both[0].0 && close(&both[1..], 300.0), "{both:?}");
        // The second line has nothing but Hebrew, and its paragraph is English all the same.
        assert!(edges("A map of this שלום שלום שלום", 90.0).iter().all(|(is_moved, _)| !is_moved));
        assert!(!edges("שלום", f32::MAX)[0].0);
    }

    #[test]
    fn a_width_of_nothing_still_ends() {
        assert_eq!(Shaper::default().set("abc", STYLE, 0.0).lines.len(), 3);
    }
}
