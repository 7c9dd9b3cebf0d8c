//! Outlines: what is filled or stroked. They know their points, and never a colour or a page.

use super::{Point, Rect, at};

/// One step of an outline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Segment {
    /// Begin a new contour here.
    Move(Point),
    /// A straight line to here.
    Line(Point),
    /// A cubic curve: two control points and the end.
    Curve(Point, Point, Point),
    /// Back to where the contour began.
    Close,
}

/// How far control points stand from the ends of a quarter circle, as a share of its radius.
const ROUND: f32 = 0.552_284_8;

/// What is filled or stroked. Most of it is of two kinds that need no list of steps.
#[derive(Clone, Debug, PartialEq)]
pub enum Outline {
    /// A straight line.
    Line(Point, Point),
    /// A rectangle with round corners of this radius, or of half its shorter side where that is less.
    Rounded(Rect, f32),
    /// Any other, step by step.
    Free(Vec<Segment>),
}

impl Outline {
    /// Goes through its steps.
    pub fn each(&self, step: impl FnMut(Segment)) {
        match self {
            Outline::Line(from, to) => [Segment::Move(*from), Segment::Line(*to)].into_iter().for_each(step),
            Outline::Rounded(rect, radius) => rounded(*rect, *radius).into_iter().for_each(step),
            Outline::Free(segments) => segments.iter().copied().for_each(step),
        }
    }

    /// What its points lie in; `None` if there are none.
    pub fn bounds(&self) -> Option<Rect> {
        let mut found: Option<(Point, Point)> = None;
        self.each(|segment| {
            let points = match segment {
                Segment::Move(to) | Segment::Line(to) => [Some(to), None, None],
                Segment::Curve(first, second, to) => [Some(first), Some(second), Some(to)],
                Segment::Close => [None; 3],
            };
            for point in points.into_iter().flatten() {
                let (low, high) = found.unwrap_or((point, point));
                let low = at(low.x.min(point.x), low.y.min(point.y));
                found = Some((low, at(high.x.max(point.x), high.y.max(point.y))));
            }
        });
        found.map(|(low, high)| Rect::new(low.x, low.y, high.x - low.x, high.y - low.y))
    }

    /// The same, scaled about the origin and then moved.
    pub(super) fn put(self, scale: f32, dx: f32, dy: f32) -> Outline {
        let point = |point: Point| at(point.x * scale + dx, point.y * scale + dy);
        match self {
            Outline::Line(from, to) => Outline::Line(point(from), point(to)),
            Outline::Rounded(rect, radius) => Outline::Rounded(rect.put(scale, dx, dy), radius * scale),
            Outline::Free(mut segments) => {
                for segment in &mut segments {
                    *segment = match *segment {
                        Segment::Move(to) => Segment::Move(point(to)),
                        Segment::Line(to) => Segment::Line(point(to)),
                        Segment::Curve(first, second, to) => {
                            Segment::Curve(point(first), point(second), point(to))
                        }
                        Segment::Close => Segment::Close,
                    };
                }
                Outline::Free(segments)
            }
        }
    }
}

fn rounded(rect: Rect, radius: f32) -> [Segment; 10] {
    let radius = radius.min(rect.w / 2.0).min(rect.h / 2.0);
    let bend = radius * (1.0 - ROUND);
    let (left, top, right, bottom) = (rect.x, rect.y, rect.right(), rect.bottom());
    [
        Segment::Move(at(left + radius, top)),
        Segment::Line(at(right - radius, top)),
        Segment::Curve(at(right - bend, top), at(right, top + bend), at(right, top + radius)),
        Segment::Line(at(right, bottom - radius)),
        Segment::Curve(at(right, bottom - bend), at(right - bend, bottom), at(right - radius, bottom)),
        Segment::Line(at(left + radius, bottom)),
        Segment::Curve(at(left + bend, bottom), at(left, bottom - bend), at(left, bottom - radius)),
        Segment::Line(at(left, top + radius)),
        Segment::Curve(at(left, top + bend), at(left + bend, top), at(left + radius, top)),
        Segment::Close,
    ]
}
