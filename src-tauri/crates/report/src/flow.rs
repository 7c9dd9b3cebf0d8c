//! Flow: filling pages from top to bottom. What does not fit goes on over the page; lines are never split, and a heading
//! never stands alone at a foot.

use journey_model::Paper;

use crate::drawing::{Drawing, solid};
use crate::scene::{Rect, Role, Target, at};
use crate::text::Block;
use crate::theme::{HAIRLINE, INK};

/// A page's size, and the part of it that is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Frame {
    pub(crate) width: f32,
    pub(crate) height: f32,
    /// Left edge of what is set.
    pub(crate) left: f32,
    /// Width of what is set.
    pub(crate) measure: f32,
    pub(crate) top: f32,
    pub(crate) bottom: f32,
    /// How much of the usual white there is between things.
    pub(crate) white: f32,
}

/// Between two columns of running text.
const GUTTER: f32 = 36.0;
/// Running text wider than this tires the eye.
const READING: f32 = 430.0;

impl Frame {
    /// The frame of a sheet of paper.
    pub(crate) fn of(paper: Paper, landscape: bool) -> Frame {
        let (short, long) = match paper {
            Paper::A4 => (595.28, 841.89),
            Paper::A3 => (841.89, 1190.55),
            Paper::Letter => (612.0, 792.0),
            Paper::Tabloid => (792.0, 1224.0),
        };
        let (width, height) = if landscape { (long, short) } else { (short, long) };
        let left = if short > 700.0 { 64.0 } else { 46.0 };
        let (measure, top, bottom) = (width - 2.0 * left, 66.0, height - 54.0);
        Frame { width, height, left, measure, top, bottom, white: 1.0 }
    }

    /// How much larger it is than A4 the same way up.
    pub(crate) fn over_a4(self) -> f32 {
        let usual = Frame::of(Paper::A4, self.width > self.height);
        (self.measure / usual.measure).min(self.room() / usual.room()).max(1.0)
    }

    /// The first of two columns of it, for running text on a lying sheet.
    pub(crate) fn column(self) -> Frame {
        Frame { measure: (self.measure - GUTTER) / 2.0, ..self }
    }

    /// How far the second column stands from the first, if this is a column.
    pub(crate) fn step(self) -> Option<f32> {
        (self.measure * 2.0 < self.width - 2.0 * self.left).then_some(self.measure + GUTTER)
    }

    /// The frame that fills this one when it is enlarged so many times.
    #[must_use]
    pub(crate) fn shrunk(self, times: f32) -> Frame {
        let Frame { width, height, left, measure, top, bottom, white } = self;
        let [width, height, left] = [width, height, left].map(|side| side / times);
        let [measure, top, bottom] = [measure, top, bottom].map(|side| side / times);
        Frame { width, height, left, measure, top, bottom, white }
    }

    /// Width of running text.
    pub(crate) fn reading(self) -> f32 {
        self.measure.min(READING)
    }

    /// Room between top and bottom.
    pub(crate) fn room(self) -> f32 {
        self.bottom - self.top
    }

    /// Whether a page that is filled down to here has next to nothing on it.
    pub(crate) fn is_bare(self, foot: f32) -> bool {
        foot - self.top < self.room() * 0.25
    }

    pub(crate) fn right(self) -> f32 {
        self.left + self.measure
    }
}

/// Pages being filled.
pub(crate) struct Flow {
    pub(crate) frame: Frame,
    done: Vec<Drawing>,
    /// The page being filled.
    pub(crate) page: Drawing,
    /// How far it is filled.
    pub(crate) y: f32,
}

impl Flow {
    /// An empty first page.
    pub(crate) fn new(frame: Frame) -> Flow {
        Flow { frame, done: Vec::new(), page: Drawing::default(), y: frame.top }
    }

    /// Room that is left on the page.
    pub(crate) fn left(&self) -> f32 {
        self.frame.bottom - self.y
    }

    /// Whether nothing stands on the page yet.
    pub(crate) fn is_fresh(&self) -> bool {
        self.y <= self.frame.top
    }

    /// Begins a new page unless so much room is left, or the page is empty.
    pub(crate) fn keep(&mut self, height: f32) {
        if height > self.left() && !self.is_fresh() {
            self.turn();
        }
    }

    /// Begins a new page.
    pub(crate) fn turn(&mut self) {
        self.done.push(std::mem::take(&mut self.page));
        self.y = self.frame.top;
    }

    /// How many pages are full.
    pub(crate) fn pages(&self) -> usize {
        self.done.len()
    }

    /// White space, unless the page has just begun.
    pub(crate) fn space(&mut self, height: f32) {
        if !self.is_fresh() {
            self.gap(height);
        }
    }

    /// White between two things.
    pub(crate) fn gap(&mut self, height: f32) {
        self.y += height * self.frame.white;
    }

    /// Goes on with pages that were filled on their own.
    pub(crate) fn append(&mut self, other: Flow) {
        self.done.push(std::mem::replace(&mut self.page, other.page));
        self.done.extend(other.done);
        self.y = other.y;
    }

    /// A text across as many pages as it needs.
    pub(crate) fn text(&mut self, role: Role, block: Block, x: f32) {
        self.leading(role, block, x, None);
    }

    /// A text that may lead elsewhere, across as many pages as it needs.
    pub(crate) fn leading(&mut self, role: Role, block: Block, x: f32, target: Option<&Target>) {
        let mut rest = block;
        while !rest.is_empty() {
            if rest.height() > self.left() && !self.is_fresh() && rest.height() < self.frame.room() {
                self.turn();
            }
            let (fits, over) = rest.split(self.left());
            let y = self.y;
            let draw = |page: &mut Drawing| match target {
                Some(target) => {
                    let area = Rect::new(x, y, fits.width(), fits.height());
                    page.link(area, target.clone(), |page| page.text(fits, x, y))
                }
                None => page.text(fits, x, y),
            };
            self.y = self.page.tagged(role, draw);
            rest = over;
            if !rest.is_empty() {
                self.turn();
            }
        }
    }

    /// A heading, on one page with so much of what follows it.
    pub(crate) fn heading(&mut self, level: u8, heading: Block, x: f32, room: f32) {
        self.keep((heading.height() + room).min(self.frame.room()));
        self.text(Role::Heading(level), heading, x);
    }

    /// A drawing that stays whole.
    pub(crate) fn place(&mut self, drawing: Drawing, x: f32) {
        self.keep(drawing.height);
        let (height, y) = (drawing.height, self.y);
        self.page.place(drawing, x, y);
        self.y += height;
    }

    /// A hairline across the page.
    pub(crate) fn rule(&mut self) {
        let Frame { left, measure, .. } = self.frame;
        self.page.line(at(left, self.y), at(left + measure, self.y), solid(HAIRLINE, 0.6));
    }

    /// A line that begins something, across the page.
    pub(crate) fn strong_rule(&mut self) {
        let Frame { left, measure, .. } = self.frame;
        self.page.line(at(left, self.y), at(left + measure, self.y), solid(INK, 0.9));
    }

    /// Names this place.
    pub(crate) fn dest(&mut self, name: String) {
        let y = (self.y - 12.0).max(0.0);
        self.page.dest(name, at(0.0, y));
    }

    /// The pages.
    pub(crate) fn finish(mut self) -> Vec<Drawing> {
        self.done.push(self.page);
        self.done
    }
}
