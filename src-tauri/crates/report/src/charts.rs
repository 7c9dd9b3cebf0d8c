//! The charts: a hundred people, the scale of bands, bars, severity, and the curve of emotion. Each is drawn into a width and
//! gives its height; all read in grey, because letters, lengths or patterns say the same as the colours.

use journey_insight::Band;

use crate::drawing::{Drawing, solid};
use crate::facts::Grade;
use crate::scene::{Colour, Point, Rect, Segment, at};
use crate::text::Shaper;
use crate::theme::{self, INK, PAPER, QUIET, REST, SMALLEST};

/// A hundred people, ten in a row, so many of them lost. Drawn in a square of this side.
pub(crate) fn hundred(drawing: &mut Drawing, x: f32, y: f32, side: f32, lost: usize) {
    let cell = side / 10.0;
    for person in 0..100_usize {
        let centre = at(x + (column(person) + 0.5) * cell, y + (column(person / 10) + 0.5) * cell);
        let fill = if person < lost { INK } else { REST };
        drawing.circle(at(centre.x, centre.y - cell * 0.25), cell * 0.155, Some(fill), None);
        let (left, right) = (centre.x - cell * 0.25, centre.x + cell * 0.25);
        let (top, bend, bottom) = (centre.y - cell * 0.05, centre.y + cell * 0.17, centre.y + cell * 0.4);
        let shoulders = vec![
            Segment::Move(at(left, bottom)),
            Segment::Line(at(left, bend)),
            Segment::Curve(at(left, top), at(right, top), at(right, bend)),
            Segment::Line(at(right, bottom)),
            Segment::Close,
        ];
        drawing.path(shoulders, Some(fill), None);
    }
}

fn column(person: usize) -> f32 {
    (person % 10) as f32
}

/// The scale of bands from 0 to 100, with the interval as a bar above it and the index as a mark. Gives its height.
pub(crate) fn scale(
    drawing: &mut Drawing,
    shaper: &mut Shaper,
    place: Point,
    width: f32,
    index: f64,
    interval: [f64; 2],
) -> f32 {
    const BAR: f32 = 15.0;
    let to = |figure: f64| place.x + width * fraction(figure / 100.0);
    let (top, middle) = (place.y + 13.0, place.y + 6.0);
    let [low, high] = interval;
    drawing.line(at(to(low), middle), at(to(high), middle), solid(INK, 3.2));
    for end in [low, high] {
        drawing.line(at(to(end), middle - 3.5), at(to(end), middle + 3.5), solid(INK, 1.0));
    }
    drawing.circle(at(to(index), middle), 4.2, Some(PAPER), Some(solid(INK, 2.0)));
    let mut start = 0.0;
    for band in Band::ALL {
        let (colour, ink) = theme::band(band);
        let (left, right) = (to(start), to(band.end()));
        drawing.rect(Rect::new(left, top, (right - left - 1.0).max(0.5), BAR), colour);
        let letter = shaper.set(theme::letter(band), theme::SMALL.strong().in_colour(ink), width);
        drawing.text_within(letter, left, top + 2.2, right - left - 1.0, 0.5);
        start = band.end();
    }
    let labels = top + BAR + 2.0;
    for figure in [0.0, 5.0, 15.0, 30.0, 50.0, 100.0] {
        let label = shaper.set(&format!("{figure:.0}"), SMALLEST, width);
        let own = label.width();
        // The first and the last stay within the bar.
        let left = (to(figure) - own / 2.0).clamp(place.x, place.x + width - own);
        drawing.text(label, left, labels);
    }
    labels + SMALLEST.line() - place.y
}

/// A badge with a band's letter.
pub(crate) fn badge(drawing: &mut Drawing, shaper: &mut Shaper, place: Point, side: f32, band: Band) {
    let (colour, ink) = theme::band(band);
    drawing.rounded(Rect::new(place.x, place.y, side, side), side * 0.22, Some(colour), None);
    let style = theme::SMALL.strong().sized((side * 0.6).max(SMALLEST.size)).in_colour(ink);
    let letter = shaper.set(theme::letter(band), style, side);
    let height = letter.height();
    drawing.text_within(letter, place.x, place.y + (side - height) / 2.0, side, 0.5);
}

/// A bar: this share of the width filled.
pub(crate) fn bar(drawing: &mut Drawing, place: Rect, share: f64, colour: Colour) {
    drawing.rounded(place, place.h / 2.0, Some(REST), None);
    let filled = Rect { w: (place.w * fraction(share)).max(place.h.min(place.w)), ..place };
    if share > 0.0 {
        drawing.rounded(filled, place.h / 2.0, Some(colour), None);
    }
}

/// Severity as five steps, filled up to the mean of the votes; from below, as tall as given.
pub(crate) fn severity(drawing: &mut Drawing, place: Rect, mean: Option<f32>) {
    let (gap, step) = (1.4, place.h / 5.0);
    for level in 0_u8..5 {
        let cell =
            Rect::new(place.x, place.bottom() - step * (f32::from(level) + 1.0) + gap, place.w, step - gap);
        drawing.rounded(cell, 0.8, Some(REST), None);
        let filled = mean.map_or(0.0, |mean| (mean - f32::from(level)).clamp(0.0, 1.0));
        if filled > 0.05 {
            let height = cell.h * filled;
            drawing.rounded(Rect::new(cell.x, cell.bottom() - height, cell.w, height), 0.8, Some(INK), None);
        }
    }
}

/// The mark of evidence: solid is counted, hollow is quoted, hatched is assumed.
pub(crate) fn evidence(drawing: &mut Drawing, centre: Point, radius: f32, grade: Grade) {
    match grade {
        Grade::Counted => drawing.circle(centre, radius, Some(QUIET), Some(solid(QUIET, 0.8))),
        Grade::Quoted => drawing.circle(centre, radius, Some(PAPER), Some(solid(QUIET, 0.8))),
        Grade::Assumed => {
            drawing.circle(centre, radius, Some(PAPER), Some(solid(QUIET, 0.8)));
            for shift in [-0.5, 0.0, 0.5] {
                let along = shift * radius * std::f32::consts::SQRT_2;
                // The chord at this distance from the middle, at 45 degrees.
                let half = (1.0 - shift * shift * 2.0_f32).max(0.0).sqrt()
                    * radius
                    * std::f32::consts::FRAC_1_SQRT_2;
                let middle = at(centre.x + along * 0.5, centre.y + along * 0.5);
                let from = at(middle.x - half, middle.y + half);
                drawing.line(from, at(middle.x + half, middle.y - half), solid(QUIET, 0.6));
            }
        }
    }
}

/// The curve of emotion through points whose x grows. Smooth and monotone between neighbours (Fritsch and Carlson, 1980),
/// so that it never shows a feeling that nobody had.
pub(crate) fn curve(points: &[Point]) -> Vec<Segment> {
    let Some(first) = points.first() else { return Vec::new() };
    let slopes: Vec<f32> =
        points.windows(2).map(|pair| (pair[1].y - pair[0].y) / (pair[1].x - pair[0].x)).collect();
    let tangent = |index: usize| match (
        index.checked_sub(1).and_then(|before| slopes.get(before)),
        slopes.get(index),
    ) {
        (Some(before), Some(after)) if before * after > 0.0 => 2.0 * before * after / (before + after),
        (Some(_), Some(_)) | (None, None) => 0.0,
        (Some(only), None) | (None, Some(only)) => *only,
    };
    let mut segments = vec![Segment::Move(*first)];
    for (index, pair) in points.windows(2).enumerate() {
        let third = (pair[1].x - pair[0].x) / 3.0;
        segments.push(Segment::Curve(
            at(pair[0].x + third, pair[0].y + third * tangent(index)),
            at(pair[1].x - third, pair[1].y - third * tangent(index + 1)),
            pair[1],
        ));
    }
    segments
}

/// A point of the curve smaller than this is not drawn, unless it is the peak or the end.
const SMALLEST_POINT: f32 = 1.4;

/// A feeling on the curve: where it stands, and whether it is the peak or the end.
pub(crate) struct Feeling {
    pub(crate) x: f32,
    /// From -2 to +2.
    pub(crate) value: f32,
}

/// The indexes of the feelings that are remembered: the peak (the strongest; of two the negative) and the end.
pub(crate) fn remembered(feelings: &[Feeling]) -> Option<(usize, usize)> {
    let strength = |feeling: &Feeling| (feeling.value.abs(), feeling.value < 0.0);
    let mut peak = 0;
    for (index, feeling) in feelings.iter().enumerate() {
        if strength(feeling).partial_cmp(&strength(&feelings[peak])).is_some_and(std::cmp::Ordering::is_gt) {
            peak = index;
        }
    }
    feelings.len().checked_sub(1).map(|end| (peak, end))
}

/// Draws the curve of emotion into a rectangle, from +2 at its top to -2 at its bottom, with its points; those that are marked,
/// the peak and the end, are large. Gives where each point stands.
pub(crate) fn emotion(
    drawing: &mut Drawing,
    place: Rect,
    feelings: &[Feeling],
    point: f32,
    marked: impl Fn(usize) -> bool,
) -> Vec<Point> {
    let height_of = |value: f32| place.y + place.h * (2.0 - value.clamp(-2.0, 2.0)) / 4.0;
    let zero = height_of(0.0);
    for value in [-2.0, -1.0, 1.0, 2.0] {
        let line = crate::scene::Stroke { colour: theme::HAIRLINE, width: 0.4, dash: Some((0.1, 3.0)) };
        drawing.line(at(place.x, height_of(value)), at(place.right(), height_of(value)), line);
    }
    drawing.line(at(place.x, zero), at(place.right(), zero), solid(theme::HAIRLINE, 0.8));
    let points: Vec<Point> = feelings.iter().map(|feeling| at(feeling.x, height_of(feeling.value))).collect();
    let (Some(first), Some(last)) = (points.first(), points.last()) else { return points };
    let line = curve(&points);
    let mut area = line.clone();
    area.extend([Segment::Line(at(last.x, zero)), Segment::Line(at(first.x, zero)), Segment::Close]);
    // Filled softly towards the negative only.
    drawing.clipped(Rect::new(place.x, zero, place.w, place.bottom() - zero), |drawing| {
        drawing.faded(0.13, |drawing| drawing.path(area, Some(INK), None));
    });
    drawing.path(line, None, Some(solid(INK, 1.6)));
    for (index, centre) in points.iter().enumerate() {
        let large = marked(index);
        // Where points would touch each other the line says it alone.
        if !large && point < SMALLEST_POINT {
            continue;
        }
        let radius = if large { point.max(SMALLEST_POINT) * 1.5 } else { point };
        drawing.circle(*centre, radius, Some(if large { INK } else { PAPER }), Some(solid(INK, 1.2)));
    }
    points
}

/// The curve alone, large and light: the sign of the report.
pub(crate) fn ribbon(drawing: &mut Drawing, place: Rect, feelings: &[Feeling]) {
    let height_of = |value: f32| place.y + place.h * (2.0 - value.clamp(-2.0, 2.0)) / 4.0;
    let zero = height_of(0.0);
    let points: Vec<Point> = feelings.iter().map(|feeling| at(feeling.x, height_of(feeling.value))).collect();
    let (Some(first), Some(last)) = (points.first(), points.last()) else { return };
    let line = curve(&points);
    let mut area = line.clone();
    area.extend([Segment::Line(at(last.x, zero)), Segment::Line(at(first.x, zero)), Segment::Close]);
    drawing.faded(0.1, |drawing| drawing.path(area, Some(theme::ACCENT), None));
    drawing.line(at(place.x, zero), at(place.right(), zero), solid(theme::HAIRLINE, 0.8));
    drawing.path(line, None, Some(solid(theme::ACCENT, 2.4)));
}

#[allow(clippy::cast_possible_truncation)] // A share of a page's width.
fn fraction(share: f64) -> f32 {
    share.clamp(0.0, 1.0) as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn feelings(values: &[f32]) -> Vec<Feeling> {
        values.iter().zip(0_u8..).map(|(value, x)| Feeling { x: f32::from(x), value: *value }).collect()
    }

    #[test]
    fn the_negative_peak_is_remembered_of_two() {
        for (values, expected) in [
            (&[2.0, -2.0, 0.0][..], Some((1, 2))),
            (&[-2.0, 2.0, 0.0], Some((0, 2))),
            (&[1.0], Some((0, 0))),
            (&[], None),
        ] {
            assert_eq!(remembered(&feelings(values)), expected);
        }
    }

    #[test]
    fn the_curve_never_overshoots() {
        let points: Vec<Point> =
            [0.0, 2.0, 2.0, -1.0, -1.0, 1.5].iter().zip(0_u8..).map(|(y, x)| at(f32::from(x), *y)).collect();
        for (segment, pair) in curve(&points)[1..].iter().zip(points.windows(2)) {
            let Segment::Curve(first, second, _) = segment else { panic!("a curve") };
            let (low, high) = (pair[0].y.min(pair[1].y), pair[0].y.max(pair[1].y));
            for control in [first, second] {
                assert!((low..=high).contains(&control.y), "{control:?} outside {low}..{high}");
            }
        }
    }
}
