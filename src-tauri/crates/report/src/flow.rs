//! Flow: filling A4 pages from top to bottom. What does not fit goes on over the page; lines are never split.

use crate::drawing::{Drawing, solid};
use crate::scene::{Role, at};
use crate::setter::Setter;
use crate::text::{Block, Style};
use crate::theme::{HAIRLINE, HEADING, SMALL};

/// Width of A4 in points.
pub(crate) const WIDTH: f32 = 595.28;
/// Height of A4 in points.
pub(crate) const HEIGHT: f32 = 841.89;
/// Left edge of what is set.
pub(crate) const LEFT: f32 = 44.0;
/// Width of what is set.
pub(crate) const MEASURE: f32 = WIDTH - 2.0 * LEFT;
const TOP: f32 = 42.0;
const BOTTOM: f32 = HEIGHT - 46.0;

/// Pages being filled.
#[derive(Default)]
pub(crate) struct Flow {
    done: Vec<Drawing>,
    /// The page being filled.
    pub(crate) page: Drawing,
    /// How far it is filled.
    pub(crate) y: f32,
}

impl Flow {
    /// An empty first page.
    pub(crate) fn new() -> Flow {
        Flow { y: TOP, ..Flow::default() }
    }

    /// Which page is being filled, from 0.
    pub(crate) fn number(&self) -> usize {
        self.done.len()
    }

    /// Puts a drawing, already in its place, on a page that was begun before.
    pub(crate) fn put(&mut self, number: usize, drawing: Drawing) {
        self.done.get_mut(number).unwrap_or(&mut self.page).place(drawing, 0.0, 0.0);
    }

    /// Begins a new page unless so much room is left, or the page is empty.
    pub(crate) fn keep(&mut self, height: f32) {
        if self.y + height > BOTTOM && self.y > TOP {
            self.turn();
        }
    }

    fn turn(&mut self) {
        self.done.push(std::mem::take(&mut self.page));
        self.y = TOP;
    }

    /// A text across as many pages as it needs.
    pub(crate) fn text(&mut self, role: Role, block: Block, x: f32) {
        let mut rest = block;
        while !rest.is_empty() {
            if rest.height() > BOTTOM - self.y && self.y > TOP && rest.height() < BOTTOM - TOP {
                self.turn();
            }
            let (fits, over) = rest.split(BOTTOM - self.y);
            self.y = self.page.tagged(role, |page| page.text(fits, x, self.y));
            rest = over;
            if !rest.is_empty() {
                self.turn();
            }
        }
    }

    /// A heading with room for what follows it, so that it never stands alone.
    pub(crate) fn heading(&mut self, setter: &mut Setter<'_>, key: &str, room: f32) {
        self.keep(room + HEADING.line() + 8.0);
        let block = setter.say(key, HEADING, MEASURE);
        self.text(Role::Heading(2), block, LEFT);
        self.y += 5.0;
    }

    /// A hairline across the page.
    pub(crate) fn rule(&mut self) {
        self.page.line(at(LEFT, self.y), at(LEFT + MEASURE, self.y), solid(HAIRLINE, 0.6));
    }

    /// The pages, each with the line at its foot.
    pub(crate) fn finish(mut self, setter: &mut Setter<'_>, foot: &str) -> Vec<Drawing> {
        self.done.push(self.page);
        let mut number = 0.0;
        for page in &mut self.done {
            number += 1.0;
            let style: Style = SMALL;
            let left = setter.set(foot, style, MEASURE - 60.0);
            let right = setter.set(&setter.facts.words.number(number, 0), style, 60.0);
            page.tagged(Role::Artifact, |page| {
                page.text(left, LEFT, HEIGHT - 34.0);
                page.text_within(right, LEFT, HEIGHT - 34.0, MEASURE, 1.0);
            });
        }
        self.done
    }
}
