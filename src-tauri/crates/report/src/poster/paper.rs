//! The poster on paper: as large as it needs, on one sheet, or in tiles that are glued together. Its smallest text is known
//! and said.

use journey_model::{Paper, PosterForm};

use super::Sheet;
use crate::drawing::{Drawing, solid};
use crate::flow::Frame;
use crate::parts::Leaf;
use crate::scene::{Item, Rect, Role, at};
use crate::setter::Setter;
use crate::theme::{ACCENT, BODY, FAINT, HAIRLINE, HEADING, INK, PAPER, QUIET, SMALLEST};

/// The sheets from A4 to A0, short side and long side in points.
const SHEETS: [(&str, f32, f32); 5] = [
    ("A4", 595.28, 841.89),
    ("A3", 841.89, 1190.55),
    ("A2", 1190.55, 1683.78),
    ("A1", 1683.78, 2383.94),
    ("A0", 2383.94, 3370.39),
];
/// Room at the foot of a sheet for what is said of its scale.
const FOOT: f32 = 18.0;
/// Margin of a tile: printers reach no further.
const EDGE: f32 = 30.0;
/// How much of each tile its neighbour repeats: a centimetre to glue on.
const OVERLAP: f32 = 28.35;

/// A poster longer than this many times its height is folded into strips before it is cut into tiles.
const LONG: f32 = 3.2;

/// Sets the poster for its paper: the pages, and the stages with their places.
pub(super) fn leaves(setter: &mut Setter<'_>) -> (Vec<Leaf>, Vec<(String, String)>) {
    let sheet = super::sheet(setter, f32::MAX);
    let stages = sheet.stages.clone();
    let leaves = match setter.options.poster {
        PosterForm::Whole => whole(setter, sheet),
        PosterForm::Sheet => vec![on_one_sheet(setter, sheet)],
        PosterForm::TiledA4 => tiles(setter, sheet, Paper::A4),
        PosterForm::TiledA3 => tiles(setter, sheet, Paper::A3),
    };
    (leaves, stages)
}

/// What is said of a scale, and of the smallest text there.
fn said(setter: &Setter<'_>, scale: f32, paper: &str) -> String {
    let words = setter.facts.words;
    let percent = words.number(f64::from(scale * 100.0).round(), 0);
    let points = words.number((f64::from(SMALLEST.size * scale) * 10.0).floor() / 10.0, 1);
    let arguments =
        [("paper", paper.into()), ("percent", percent.as_str().into()), ("points", points.as_str().into())];
    words.say(if paper.is_empty() { "report-poster-whole" } else { "report-poster-scale" }, &arguments)
}

fn leaf(drawing: Drawing, width: f32, height: f32, label: Option<String>) -> Leaf {
    Leaf { drawing, width, height, framed: false, label }
}

fn whole(setter: &mut Setter<'_>, sheet: Sheet) -> Vec<Leaf> {
    let Sheet { mut drawing, width, height, .. } = sheet;
    let note = said(setter, 1.0, "");
    note_at_foot(setter, &mut drawing, &note, width, height);
    vec![leaf(drawing, width, height, None)]
}

fn note_at_foot(setter: &mut Setter<'_>, drawing: &mut Drawing, note: &str, width: f32, height: f32) {
    let note = setter.set(note, SMALLEST.in_colour(FAINT), width - 2.0 * super::MARGIN);
    let y = height - FOOT + 3.0;
    drawing.artifact(|page| page.text_within(note, super::MARGIN, y, width - 2.0 * super::MARGIN, 1.0));
}

/// The smallest sheet on which the poster can be read, lying or upright, in as many strips as fit it best.
fn on_one_sheet(setter: &mut Setter<'_>, natural: Sheet) -> Leaf {
    let area = natural.width * natural.height;
    let mut natural = Some(natural);
    let largest = SHEETS.len() - 1;
    // A sheet that is smaller than the poster cannot hold it, however it is folded.
    let first = SHEETS.iter().position(|(_, short, long)| short * long >= area).unwrap_or(largest);
    let mut best: Option<(f32, Sheet, usize, bool)> = None;
    for (number, (_, short, long)) in SHEETS.iter().enumerate().skip(first) {
        for lying in [true, false] {
            let (width, height) = if lying { (*long, *short) } else { (*short, *long) };
            let sheet = match natural.take() {
                Some(sheet) if sheet.width <= width && sheet.height <= height - FOOT => sheet,
                other => {
                    natural = other;
                    // What must shrink is folded to the shape of the paper.
                    let limit =
                        if area > width * height { (area * width / height).sqrt() * 1.06 } else { width };
                    super::sheet(setter, limit)
                }
            };
            let scale = (width / sheet.width).min((height - FOOT) / sheet.height);
            if best.as_ref().is_none_or(|(other, ..)| scale > *other) {
                best = Some((scale, sheet, number, lying));
            }
            // What is folded to the paper's shape comes out as large on either side.
            if scale >= 1.0 || area > width * height {
                break;
            }
        }
        if best.as_ref().is_some_and(|(scale, ..)| *scale >= 1.0) {
            break;
        }
    }
    let mut page = Drawing::default();
    let Some((scale, sheet, number, lying)) = best else { return leaf(page, 1.0, 1.0, None) };
    let (name, short, long) = SHEETS[number];
    let (width, height) = if lying { (long, short) } else { (short, long) };
    page.place_scaled(sheet.drawing, scale, (width - sheet.width * scale) / 2.0, 0.0);
    let note = said(setter, scale, name);
    note_at_foot(setter, &mut page, &note, width, height);
    leaf(page, width, height, None)
}

/// How a poster is cut into tiles.
struct Cut {
    rows: usize,
    columns: usize,
    /// Of a tile's paper.
    width: f32,
    height: f32,
    scale: f32,
}

impl Cut {
    /// The cut into the fewest tiles, enlarged until they are full.
    fn of(sheet: &Sheet, paper: Paper) -> Cut {
        let cut = |landscape: bool| {
            let Frame { width, height, .. } = Frame::of(paper, landscape);
            let step = |side: f32| side - 2.0 * EDGE - OVERLAP;
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // Some dozens.
            let count = |whole: f32, side: f32| (((whole - OVERLAP) / step(side)).ceil().max(1.0)) as usize;
            let (columns, rows) = (count(sheet.width, width), count(sheet.height, height));
            let full = |count: usize, side: f32| count as f32 * step(side) + OVERLAP;
            let scale = (full(columns, width) / sheet.width).min(full(rows, height) / sheet.height);
            Cut { rows, columns, width, height, scale: scale.clamp(1.0, 1.5) }
        };
        let (upright, lying) = (cut(false), cut(true));
        if upright.rows * upright.columns < lying.rows * lying.columns { upright } else { lying }
    }

    /// What a tile shows of the enlarged poster, with what its neighbours repeat.
    fn shown(&self, row: usize, column: usize) -> Rect {
        let own = self.own(row, column);
        Rect { w: own.w + OVERLAP, h: own.h + OVERLAP, ..own }
    }

    /// What is a tile's alone.
    fn own(&self, row: usize, column: usize) -> Rect {
        let (w, h) = (self.width - 2.0 * EDGE - OVERLAP, self.height - 2.0 * EDGE - OVERLAP);
        Rect::new(column as f32 * w, row as f32 * h, w, h)
    }

    /// What reads as a tile's: the last ones keep what they overlap.
    fn read(&self, row: usize, column: usize) -> Rect {
        let own = self.own(row, column);
        Rect {
            w: own.w + if column + 1 == self.columns { OVERLAP * 2.0 } else { 0.0 },
            h: own.h + if row + 1 == self.rows { OVERLAP * 2.0 } else { 0.0 },
            ..own
        }
    }

    fn each(&self) -> impl Iterator<Item = (usize, usize)> {
        let columns = self.columns;
        (0..self.rows).flat_map(move |row| (0..columns).map(move |column| (row, column)))
    }
}

/// What a tile is called: A1 is the first of the first row.
fn name(row: usize, column: usize) -> String {
    let letter = char::from(b'A' + u8::try_from(row % 26).unwrap_or(0));
    let more = if row < 26 { String::new() } else { (row / 26).to_string() };
    format!("{letter}{more}{}", column + 1)
}

fn tiles(setter: &mut Setter<'_>, sheet: Sheet, paper: Paper) -> Vec<Leaf> {
    let sheet = if sheet.width > sheet.height * LONG {
        super::sheet(setter, (sheet.width * sheet.height * 2.0).sqrt())
    } else {
        sheet
    };
    let cut = Cut::of(&sheet, paper);
    let mut poster = Drawing::default();
    let (width, height) = (sheet.width * cut.scale, sheet.height * cut.scale);
    poster.place_scaled(sheet.drawing, cut.scale, 0.0, 0.0);
    let mut leaves = vec![key(setter, &poster, &cut, width, height, paper)];
    for (row, column) in cut.each() {
        let mut page = Drawing::default();
        tile(&mut page, &poster, &cut, row, column);
        marks(setter, &mut page, &cut, row, column);
        leaves.push(leaf(page, cut.width, cut.height, Some(name(row, column))));
    }
    leaves
}

/// What of the poster shows on a tile. Text is read on one tile only; its copies in the overlap are for the eye.
fn tile(page: &mut Drawing, poster: &Drawing, cut: &Cut, row: usize, column: usize) {
    let (shown, read) = (cut.shown(row, column), cut.read(row, column));
    let (dx, dy) = (EDGE - shown.x, EDGE - shown.y);
    page.items.push(Item::PushClip(Rect::new(EDGE, EDGE, shown.w, shown.h)));
    let mut leads = false;
    for item in &poster.items {
        if matches!(item, Item::Begin(Role::Link, _)) {
            leads = false;
        }
        let Some(bounds) = item.bounds() else {
            page.items.push(item.clone().put(1.0, dx, dy));
            continue;
        };
        if !bounds.meets(shown) {
            continue;
        }
        let is_read = read.holds(at(bounds.x, bounds.y + bounds.h / 2.0));
        match item {
            // A link goes with the words that are read here.
            Item::Link(rect, target) => {
                if leads {
                    page.items.push(Item::Link(rect.within(shown), target.clone()).put(1.0, dx, dy));
                }
            }
            Item::Text(_) if is_read => {
                leads = true;
                page.items.push(item.clone().put(1.0, dx, dy));
            }
            Item::Text(_) => {
                page.items.push(Item::Begin(Role::Artifact, None));
                page.items.push(item.clone().put(1.0, dx, dy));
                page.items.push(Item::End);
            }
            item => page.items.push(item.clone().put(1.0, dx, dy)),
        }
    }
    page.items.push(Item::Pop);
    prune(&mut page.items);
    let places = poster.dests.iter().filter(|(_, place)| read.holds(*place));
    page.dests.extend(places.map(|(name, place)| (name.clone(), at(place.x + dx, place.y + dy))));
}

/// Drops pairs that hold nothing.
fn prune(items: &mut Vec<Item>) {
    let mut kept: Vec<Item> = Vec::with_capacity(items.len());
    for item in items.drain(..) {
        let closes_nothing = matches!(
            (&item, kept.last()),
            (Item::End, Some(Item::Begin(..))) | (Item::Pop, Some(Item::PushClip(_) | Item::PushAlpha(_)))
        );
        if closes_nothing {
            kept.pop();
        } else {
            kept.push(item);
        }
    }
    *items = kept;
}

/// Where to cut, where to glue, and what lies beside.
fn marks(setter: &mut Setter<'_>, page: &mut Drawing, cut: &Cut, row: usize, column: usize) {
    /// What is written keeps so far from the lines to cut at.
    const ASIDE: f32 = 5.0;
    let (left, top) = (EDGE, EDGE);
    let (right, bottom) = (cut.width - EDGE, cut.height - EDGE);
    let label = setter.set(&name(row, column), BODY.strong().in_colour(ACCENT), 60.0);
    let style = SMALLEST.in_colour(FAINT);
    let beside =
        (column + 1 < cut.columns).then(|| setter.set(&format!("{} →", name(row, column + 1)), style, 60.0));
    let below =
        (row + 1 < cut.rows).then(|| setter.set(&format!("{} ↓", name(row + 1, column)), style, 60.0));
    page.artifact(|page| {
        let line = solid(INK, 0.4);
        for (x, y, dx, dy) in [
            (left, top, -1.0, -1.0),
            (right, top, 1.0, -1.0),
            (left, bottom, -1.0, 1.0),
            (right, bottom, 1.0, 1.0),
        ] {
            page.line(at(x + dx * 4.0, y), at(x + dx * 16.0, y), line);
            page.line(at(x, y + dy * 4.0), at(x, y + dy * 16.0), line);
        }
        let dashed = crate::scene::Stroke { colour: FAINT, width: 0.4, dash: Some((2.0, 2.0)) };
        page.text(label, left + ASIDE, 10.0);
        if let Some(beside) = beside {
            let x = right - OVERLAP;
            page.line(at(x, top - 14.0), at(x, top), dashed);
            page.line(at(x, bottom), at(x, bottom + 14.0), dashed);
            page.text_within(beside, left, 11.0, right - left - ASIDE, 1.0);
        }
        if let Some(below) = below {
            let y = bottom - OVERLAP;
            page.line(at(left - 14.0, y), at(left, y), dashed);
            page.line(at(right, y), at(right + 14.0, y), dashed);
            page.text_within(below, left, bottom + 12.0, right - left, 0.5);
        }
    });
}

/// The key: how many pages there are, how they are put together, and the poster in small with the tiles on it.
fn key(setter: &mut Setter<'_>, poster: &Drawing, cut: &Cut, width: f32, height: f32, paper: Paper) -> Leaf {
    let mut page = Drawing::default();
    let (left, measure) = (EDGE + 16.0, cut.width - 2.0 * (EDGE + 16.0));
    let heading = setter.say("report-tiles", HEADING.sized(20.0), measure);
    let mut y = page.tagged(Role::Heading(1), |page| page.text(heading, left, EDGE + 16.0)) + 6.0;
    let scale = said(setter, cut.scale, &format!("{paper:?}"));
    let how = setter.facts.words.say(
        "report-tiles-how",
        &[
            ("pages", (cut.rows * cut.columns).into()),
            ("rows", cut.rows.into()),
            ("columns", cut.columns.into()),
        ],
    );
    for text in [how, scale] {
        let text = setter.set(&text, BODY.in_colour(QUIET), measure.min(430.0));
        y = page.tagged(Role::Paragraph, |page| page.text(text, left, y)) + 3.0;
    }
    y += 12.0;
    let room = cut.height - EDGE - 16.0 - y;
    let small = (measure / (width + 2.0)).min(room / (height + 2.0));
    let alt = setter.facts.say("report-tiles-alt");
    page.figure(alt, |page| {
        page.rect(Rect::new(left, y, width * small, height * small), PAPER);
        let shapes = poster.items.iter().filter(|item| match item {
            Item::Rect(rect, _) => rect.w * small > 1.5 && rect.h * small > 0.8,
            Item::Path { fill, .. } => {
                let bounds = item.bounds().unwrap_or_default();
                bounds.w * small > 3.0 && (fill.is_none() || bounds.h * small > 1.0)
            }
            // What limits the shapes goes with them.
            Item::PushClip(_) | Item::PushAlpha(_) | Item::Pop => true,
            _ => false,
        });
        page.items.extend(shapes.cloned().map(|item| item.put(small, left, y)));
        for (row, column) in cut.each() {
            let own = cut.own(row, column);
            let right = (own.right() + if column + 1 == cut.columns { OVERLAP } else { 0.0 }).min(width);
            let bottom = (own.bottom() + if row + 1 == cut.rows { OVERLAP } else { 0.0 }).min(height);
            let place = Rect::new(
                left + own.x * small,
                y + own.y * small,
                (right - own.x) * small,
                (bottom - own.y) * small,
            );
            page.rounded(place, 0.0, None, Some(solid(ACCENT, 0.9)));
            let label = setter.set(&name(row, column), BODY.strong().in_colour(ACCENT), 40.0);
            let under_it = Rect::new(place.x + 3.0, place.y + 3.0, label.width() + 6.0, label.height());
            page.rounded(under_it, 2.0, Some(PAPER), Some(solid(HAIRLINE, 0.4)));
            page.text(label, place.x + 6.0, place.y + 3.0);
        }
    });
    leaf(page, cut.width, cut.height, None)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(width: f32, height: f32) -> Cut {
        Cut::of(&Sheet { drawing: Drawing::default(), width, height, stages: Vec::new() }, Paper::A4)
    }

    #[test]
    fn tiles_cover_the_poster_and_never_shrink_it() {
        for (width, height) in [(400.0, 300.0), (2468.0, 1185.0), (9000.0, 700.0), (800.0, 9000.0)] {
            let cut = cut(width, height);
            assert!(cut.scale >= 1.0);
            let last = cut.shown(cut.rows - 1, cut.columns - 1);
            assert!(last.right() + 0.1 >= width * cut.scale && last.bottom() + 0.1 >= height * cut.scale);
        }
    }

    #[test]
    fn every_point_is_read_on_one_tile() {
        let cut = cut(2468.0, 1185.0);
        for step in 0_u8..100 {
            let point = at(
                2468.0 * cut.scale * f32::from(step) / 100.0,
                1185.0 * cut.scale * f32::from(step) / 100.0,
            );
            let readers = cut.each().filter(|(row, column)| cut.read(*row, *column).holds(point));
            assert_eq!(readers.count(), 1, "{point:?}");
        }
    }

    #[test]
    fn tiles_have_names() {
        assert_eq!([name(0, 0), name(1, 2), name(27, 0)], ["A1", "B3", "B11"]);
    }
}
