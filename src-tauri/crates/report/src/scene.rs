//! The scene: what stands on every page, in points from the top left corner, y down, already broken into lines.
//!
//! Layout makes it once; every output only draws it, so all of them break lines alike. This
//! room must never measure text or know what a journey is.

mod outline;

use std::sync::Arc;

use crate::raster::Raster;
use crate::text::Face;

pub use outline::{Outline, Segment};

/// A colour in sRGB.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Colour {
    /// Red, 0..=255.
    pub red: u8,
    /// Green, 0..=255.
    pub green: u8,
    /// Blue, 0..=255.
    pub blue: u8,
}

impl Colour {
    /// A colour written as `0xRRGGBB`.
    pub const fn hex(rgb: u32) -> Colour {
        let [_, red, green, blue] = rgb.to_be_bytes();
        Colour { red, green, blue }
    }
}

/// A point on the page.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// Points from the left edge.
    pub x: f32,
    /// Points from the top edge.
    pub y: f32,
}

/// Shorthand for a [`Point`].
pub const fn at(x: f32, y: f32) -> Point {
    Point { x, y }
}

/// A rectangle on the page.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub x: f32,
    /// Top edge.
    pub y: f32,
    /// Width, 0 or more.
    pub w: f32,
    /// Height, 0 or more.
    pub h: f32,
}

impl Rect {
    /// A rectangle from its top left corner and its size.
    pub const fn new(x: f32, y: f32, w: f32, h: f32) -> Rect {
        Rect { x, y, w, h }
    }

    /// Its right edge.
    pub fn right(self) -> f32 {
        self.x + self.w
    }

    /// Its bottom edge.
    pub fn bottom(self) -> f32 {
        self.y + self.h
    }

    /// The rectangle with `by` added on every side.
    #[must_use]
    pub fn grown(self, by: f32) -> Rect {
        Rect::new(self.x - by, self.y - by, self.w + 2.0 * by, self.h + 2.0 * by)
    }

    /// The part of it that lies in another.
    #[must_use]
    pub fn within(self, other: Rect) -> Rect {
        let (x, y) = (self.x.max(other.x), self.y.max(other.y));
        let (right, bottom) = (self.right().min(other.right()), self.bottom().min(other.bottom()));
        Rect::new(x, y, (right - x).max(0.0), (bottom - y).max(0.0))
    }

    /// The same, scaled about the origin and then moved.
    fn put(self, scale: f32, dx: f32, dy: f32) -> Rect {
        Rect::new(self.x * scale + dx, self.y * scale + dy, self.w * scale, self.h * scale)
    }

    /// Whether the two share more than an edge.
    pub fn meets(self, other: Rect) -> bool {
        self.x < other.right() && other.x < self.right() && self.y < other.bottom() && other.y < self.bottom()
    }

    /// Whether a point lies in it; its right and bottom edges are its neighbours'.
    pub fn holds(self, point: Point) -> bool {
        self.x <= point.x && point.x < self.right() && self.y <= point.y && point.y < self.bottom()
    }

    /// The rectangle that remains when `by` is taken from every side.
    #[must_use]
    pub fn inset(self, by: f32) -> Rect {
        Rect::new(self.x + by, self.y + by, (self.w - 2.0 * by).max(0.0), (self.h - 2.0 * by).max(0.0))
    }
}

/// How an outline is stroked. Caps and joins are round.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// Its colour.
    pub colour: Colour,
    /// Its width in points.
    pub width: f32,
    /// Lengths of dash and gap in points; `None` is a solid line.
    pub dash: Option<(f32, f32)>,
}

/// A glyph of a piece.
#[derive(Clone, Debug, PartialEq)]
pub struct Glyph {
    /// Its number in the face.
    pub gid: u16,
    /// How far the pen moves on, in thousandths of the font size.
    pub advance: f32,
    /// Its own shift to the right, in thousandths of the font size.
    pub x_off: f32,
    /// Its own shift upwards, in thousandths of the font size.
    pub y_off: f32,
    /// The bytes of the piece's text that it stands for; empty where an earlier glyph says it all.
    pub range: std::ops::Range<u32>,
}

/// A word, or as much of it as one face has, shaped once and shared by all the lines that it stands on.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    /// Its face.
    pub face: Face,
    /// What it says.
    pub text: String,
    /// What is drawn, from left to right.
    pub glyphs: Vec<Glyph>,
}

impl Piece {
    /// Its glyphs, each with what it says.
    pub fn said(&self) -> impl DoubleEndedIterator<Item = (&Glyph, &str)> {
        let says = |glyph: &Glyph| self.text.get(glyph.range.start as usize..glyph.range.end as usize);
        self.glyphs.iter().map(move |glyph| (glyph, says(glyph).unwrap_or("")))
    }

    /// How far it moves the pen, in thousandths of the font size.
    pub fn advance(&self) -> f32 {
        self.glyphs.iter().map(|glyph| glyph.advance).sum()
    }
}

/// Text on one line in one face, shaped.
#[derive(Clone, Debug, PartialEq)]
pub struct TextRun {
    /// Where its pen starts.
    pub x: f32,
    /// Its baseline.
    pub baseline: f32,
    /// Its size in points.
    pub size: f32,
    /// Its colour.
    pub colour: Colour,
    /// Its words, from left to right, all of them of one face.
    pub pieces: Vec<Arc<Piece>>,
}

impl TextRun {
    /// Its face.
    pub fn face(&self) -> Face {
        self.pieces.first().map_or(Face::Regular, |piece| piece.face)
    }

    /// Its width in points.
    pub fn width(&self) -> f32 {
        self.pieces.iter().map(|piece| piece.advance()).sum::<f32>() * self.size / 1000.0
    }

    /// What it says.
    pub fn text(&self) -> String {
        self.pieces.iter().map(|piece| piece.text.as_str()).collect()
    }

    /// What is drawn, each glyph with what it says.
    pub fn glyphs(&self) -> impl Iterator<Item = (&Glyph, &str)> {
        self.pieces.iter().flat_map(|piece| piece.said())
    }
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq)]
pub enum Target {
    /// To an address.
    Uri(String),
    /// To a [`Dest`] of the document, by name.
    Dest(String),
}

/// What a part of the page is to a reader who cannot see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Decoration: hairlines, tints, page furniture.
    Artifact,
    /// A heading of level 1 to 6.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// A division that belongs together: a stage, a card.
    Section,
    /// A picture or chart; its alternative text says what it shows.
    Figure,
    /// Words that lead elsewhere; the [`Item::Link`] among them says where.
    Link,
    /// A list.
    List,
    /// One item of a list.
    ListItem,
    /// A table.
    Table,
    /// A row of a table.
    Row,
    /// The heading of a column.
    HeaderCell,
    /// The heading of a row.
    RowHeader,
    /// A cell.
    Cell,
}

/// One thing on a page. Drawn in order.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// A filled rectangle.
    Rect(Rect, Colour),
    /// An outline, filled and then stroked.
    Path {
        /// Its shape.
        outline: Outline,
        /// Its filling.
        fill: Option<Colour>,
        /// Its line.
        stroke: Option<Stroke>,
    },
    /// Text.
    Text(TextRun),
    /// A picture of dots that fills a rectangle.
    Image(Rect, Arc<Raster>),
    /// A place that leads elsewhere when clicked.
    Link(Rect, Target),
    /// What follows shows only inside this rectangle, until [`Item::Pop`].
    PushClip(Rect),
    /// What follows is drawn this opaque, 0..=1, until [`Item::Pop`].
    PushAlpha(f32),
    /// Ends the latest push.
    Pop,
    /// What follows has this role, until [`Item::End`], which may stand on a later page; with an alternative text for what
    /// cannot be read.
    Begin(Role, Option<String>),
    /// Ends the latest begin.
    End,
}

impl Item {
    /// The same, scaled about the origin and then moved.
    #[must_use]
    pub fn put(self, scale: f32, dx: f32, dy: f32) -> Item {
        let point = |point: Point| at(point.x * scale + dx, point.y * scale + dy);
        let rect = |rect: Rect| rect.put(scale, dx, dy);
        match self {
            Item::Rect(area, colour) => Item::Rect(rect(area), colour),
            Item::Path { outline, fill, stroke } => {
                let stroke = stroke.map(|stroke| Stroke {
                    width: stroke.width * scale,
                    dash: stroke.dash.map(|(dash, gap)| (dash * scale, gap * scale)),
                    ..stroke
                });
                Item::Path { outline: outline.put(scale, dx, dy), fill, stroke }
            }
            Item::Text(mut run) => {
                let pen = point(at(run.x, run.baseline));
                (run.x, run.baseline, run.size) = (pen.x, pen.y, run.size * scale);
                Item::Text(run)
            }
            Item::Image(area, raster) => Item::Image(rect(area), raster),
            Item::Link(area, target) => Item::Link(rect(area), target),
            Item::PushClip(area) => Item::PushClip(rect(area)),
            other => other,
        }
    }

    /// The part of the page that it may draw on or that it answers to; `None` for what draws nothing.
    pub fn bounds(&self) -> Option<Rect> {
        match self {
            Item::Rect(rect, _) | Item::Image(rect, _) | Item::Link(rect, _) => Some(*rect),
            Item::Text(run) => Some(Rect::new(run.x, run.baseline - run.size, run.width(), run.size * 1.3)),
            Item::Path { outline, stroke, .. } => {
                let edge = stroke.map_or(0.0, |stroke| stroke.width / 2.0);
                Some(outline.bounds()?.grown(edge))
            }
            Item::PushClip(_) | Item::PushAlpha(_) | Item::Pop | Item::Begin(..) | Item::End => None,
        }
    }
}

/// A page.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// What readers and people call it: its number, or a name of its own.
    pub label: String,
    /// Width in points.
    pub width: f32,
    /// Height in points.
    pub height: f32,
    /// What stands on it, back to front, in reading order.
    pub items: Vec<Item>,
}

/// A named place in the document.
#[derive(Clone, Debug, PartialEq)]
pub struct Dest {
    /// Its name, unique in the document.
    pub name: String,
    /// Its page, from 0.
    pub page: usize,
    /// The point that should come to the top left of the window.
    pub point: Point,
}

/// An entry of the outline that readers show beside the pages.
#[derive(Clone, Debug, PartialEq)]
pub struct OutlineEntry {
    /// What it is called.
    pub title: String,
    /// Which [`Dest`] it leads to.
    pub dest: String,
    /// Entries below it.
    pub children: Vec<OutlineEntry>,
}

/// What the document says about itself.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Meta {
    /// Its title.
    pub title: String,
    /// What it is about, in one line.
    pub subject: String,
    /// Its author; may be empty.
    pub author: String,
    /// When it was made: UTC, RFC 3339, e.g. `2026-11-21T22:00:00Z`.
    pub made: String,
    /// A number that belongs to this state of this document: the same content, the same number.
    pub id: u128,
}

/// A whole document, laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct Doc {
    /// What it says about itself.
    pub meta: Meta,
    /// Its language as a BCP 47 tag.
    pub lang: &'static str,
    /// Its pages.
    pub pages: Vec<Page>,
    /// Its named places.
    pub dests: Vec<Dest>,
    /// Its outline.
    pub outline: Vec<OutlineEntry>,
}
