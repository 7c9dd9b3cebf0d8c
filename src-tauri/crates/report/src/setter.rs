//! The setter: puts words and small marks where a page wants them. What the summary and the poster both set is set here.

use std::fmt::Debug;

use journey_insight::Band;
use journey_model::{Department, ReportOptions};
use unicode_segmentation::UnicodeSegmentation;

use crate::album::Album;
use crate::charts;
use crate::drawing::Drawing;
use crate::facts::{Facts, Grade};
use crate::flow::Frame;
use crate::scene::{Point, Rect, Role, at};
use crate::text::{Block, Shaper, Style};
use crate::theme::{self, SMALL, SMALLEST};
use crate::watch::Work;

/// No line of a page holds more letters.
const LONGEST_LINE: usize = 300;
/// Height of a department's chip.
pub(crate) const CHIP: f32 = 11.5;

/// Sets a report's words.
pub(crate) struct Setter<'a> {
    pub(crate) shaper: &'a mut Shaper,
    pub(crate) facts: &'a Facts<'a>,
    pub(crate) options: &'a ReportOptions,
    /// The page that flowing parts are set on.
    pub(crate) frame: Frame,
    pub(crate) album: Album<'a>,
    pub(crate) work: Work<'a>,
}

impl Setter<'_> {
    /// Text in lines of a width.
    pub(crate) fn set(&mut self, text: &str, style: Style, width: f32) -> Block {
        self.shaper.set(text, style, width)
    }

    /// A name beside something: on one line as wide as it is, or in lines of a width where it is longer.
    pub(crate) fn label(&mut self, text: &str, style: Style, width: f32) -> Block {
        let line = self.shaper.set(text, style, f32::MAX);
        if line.width() <= width { line } else { self.shaper.set(text, style, width) }
    }

    /// A word or sentence of the report's language in lines of a width.
    pub(crate) fn say(&mut self, key: &str, style: Style, width: f32) -> Block {
        let said = self.facts.say(key);
        self.shaper.set(&said, style, width)
    }

    /// Text on one line, its end left out where it is too long.
    pub(crate) fn line(&mut self, text: &str, style: Style, width: f32) -> Block {
        let mut kept = Facts::cut(text, LONGEST_LINE).split_whitespace().collect::<Vec<_>>().join(" ");
        loop {
            let block = self.shaper.set(&kept, style, f32::MAX);
            let letters = kept.graphemes(true).count();
            if block.width() <= width || letters <= 2 {
                return block;
            }
            // A little too short is shorter than one line too long.
            let share = (width / block.width()).min(0.96);
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // A line holds few letters.
            let fewer = (letters as f32 * share) as usize;
            kept = Facts::cut(kept.trim_end_matches('…'), fewer.max(1));
        }
    }

    /// A pain's, a share's or a task's owner: a department with its chip, or nobody. Gives the bottom edge.
    pub(crate) fn named(
        &mut self,
        drawing: &mut Drawing,
        department: Option<&Department>,
        x: f32,
        y: f32,
        width: f32,
    ) -> f32 {
        if let Some(department) = department {
            let chip = self.chip(department).width() + 7.0;
            let bottom = self.codes(drawing, &[department], x, y, chip);
            let name = self.line(&department.name, SMALL, (width - chip - 4.0).max(20.0));
            let top = y + (CHIP - SMALL.line()) / 2.0;
            drawing.tagged(Role::Paragraph, |drawing| drawing.text(name, x + chip + 4.0, top));
            return bottom;
        }
        let nobody = self.say("nobody", SMALL, width);
        drawing.tagged(Role::Paragraph, |drawing| drawing.text(nobody, x, y))
    }

    /// Departments as chips with their codes alone, in rows of a width. Gives the bottom edge.
    pub(crate) fn codes(
        &mut self,
        drawing: &mut Drawing,
        departments: &[&Department],
        x: f32,
        y: f32,
        width: f32,
    ) -> f32 {
        let (mut left, mut top) = (x, y);
        for department in departments {
            let code = self.chip(department);
            let chip = code.width() + 7.0;
            if left > x && left + chip > x + width {
                (left, top) = (x, top + CHIP + 2.0);
            }
            drawing.tagged(Role::Paragraph, |drawing| plate(drawing, department, code, at(left, top)));
            left += chip + 3.0;
        }
        if departments.is_empty() { y } else { top + CHIP }
    }

    /// The word for a value of an enumeration.
    pub(crate) fn name(&self, family: &str, value: impl Debug) -> String {
        self.facts.words.name(family, &format!("{value:?}"))
    }

    /// Departments as coloured chips with their codes and names, in rows of a width. Gives the bottom edge.
    pub(crate) fn departments(
        &mut self,
        drawing: &mut Drawing,
        departments: &[&Department],
        x: f32,
        y: f32,
        width: f32,
    ) -> f32 {
        let (mut left, mut top, mut row) = (x, y, 0.0_f32);
        for department in departments {
            let code = self.chip(department);
            let chip = code.width() + 7.0;
            let name = self.label(&Facts::quoted(&department.name), SMALL, (width - chip - 4.0).max(20.0));
            let (own, height) = (chip + 4.0 + name.width(), name.height().max(CHIP));
            if left > x && left + own > x + width {
                (left, top, row) = (x, top + row + 3.0, 0.0);
            }
            drawing.tagged(Role::Paragraph, |drawing| {
                plate(drawing, department, code, at(left, top));
                drawing.text(name, left + chip + 4.0, top + (CHIP - SMALL.line()) / 2.0);
            });
            left += own + 9.0;
            row = row.max(height);
        }
        top + row
    }

    /// A department's code in the ink of its chip.
    fn chip(&mut self, department: &Department) -> Block {
        let (_, ink) = theme::department(department.color);
        let code = if department.code.trim().is_empty() { &department.name } else { &department.code };
        let letters = if department.code.trim().is_empty() { 2 } else { 4 };
        let short: String = code.graphemes(true).filter(|g| !g.trim().is_empty()).take(letters).collect();
        self.label(&short.to_uppercase(), SMALLEST.strong().in_colour(ink), 60.0)
    }

    /// The mark of evidence with its word. Gives the right edge.
    pub(crate) fn grade(&mut self, drawing: &mut Drawing, grade: Grade, x: f32, y: f32, width: f32) -> f32 {
        let word = self.say(grade.key(), SMALL, (width - 10.0).max(20.0));
        let right = x + 10.0 + word.width();
        drawing.tagged(Role::Paragraph, |drawing| {
            charts::evidence(drawing, at(x + 3.0, y + SMALL.line() / 2.0), 2.8, grade);
            drawing.text(word, x + 10.0, y);
        });
        right
    }

    /// The meaning of marks and letters, in one row that wraps. Gives the bottom edge.
    pub(crate) fn legend(&mut self, drawing: &mut Drawing, x: f32, y: f32, width: f32) -> f32 {
        const ROW: f32 = 15.0;
        let (mut left, mut top) = (x, y);
        let step = |left: &mut f32, top: &mut f32, own: f32| {
            if *left > x && *left + own > x + width {
                (*left, *top) = (x, *top + ROW);
            }
            let here = (*left, *top);
            *left += own + 14.0;
            here
        };
        for band in Band::ALL {
            let word = self.name("band", band);
            let word = self.set(&word, SMALL, width);
            let (at_x, at_y) = step(&mut left, &mut top, 15.0 + word.width());
            drawing.tagged(Role::Paragraph, |drawing| {
                charts::badge(drawing, self.shaper, at(at_x, at_y), 11.0, band);
                drawing.text(word, at_x + 15.0, at_y);
            });
        }
        for grade in [Grade::Counted, Grade::Quoted, Grade::Assumed] {
            let word = self.facts.say(grade.key());
            let own = 10.0 + self.shaper.measure(&word, SMALL);
            let (at_x, at_y) = step(&mut left, &mut top, own);
            self.grade(drawing, grade, at_x, at_y, own + 1.0);
        }
        let word = self.say("report-legend-severity", SMALL, width);
        let (at_x, at_y) = step(&mut left, &mut top, 11.0 + word.width());
        drawing.tagged(Role::Paragraph, |drawing| {
            charts::severity(drawing, Rect::new(at_x, at_y - 3.0, 5.0, 16.0), Some(3.0));
            drawing.text(word, at_x + 11.0, at_y);
        });
        top + ROW
    }
}

/// A department's code on its hue.
fn plate(drawing: &mut Drawing, department: &Department, code: Block, place: Point) {
    let (hue, _) = theme::department(department.color);
    let width = code.width() + 7.0;
    drawing.rounded(Rect::new(place.x, place.y, width, CHIP), 2.5, Some(hue), None);
    drawing.text_within(code, place.x, place.y + (CHIP - SMALLEST.line()) / 2.0, width, 0.5);
}
