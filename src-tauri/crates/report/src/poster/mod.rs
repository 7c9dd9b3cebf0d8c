//! The map as a poster on one page of its own size: nothing is cut, the page grows. Stages are wide quiet bands, touchpoints
//! their columns, lanes the rows.

mod cards;
mod head;
mod paper;
mod rows;

use journey_model::{Id, Lane, LaneChoice, LaneKind, Phase, Record, ReportPart, Stage, Touchpoint};

use crate::drawing::{Drawing, solid};
use crate::facts::Facts;
use crate::parts::{self, Section};
use crate::scene::{Rect, Role, at};
use crate::setter::Setter;
use crate::theme::{self, BODY, HAIRLINE, HEADING, INK, PAPER, QUIET, SMALL};

/// White around everything.
pub(crate) const MARGIN: f32 = 40.0;
/// Width of the column of lanes' names.
const LABEL: f32 = 92.0;
/// Width of a touchpoint's column.
const COLUMN: f32 = 164.0;
/// Between two columns.
const GAP: f32 = 10.0;
/// Between two stages.
const STAGE_GAP: f32 = 16.0;
/// Between the edge of a stage's band and its columns.
const PAD: f32 = 9.0;
/// Between two rows.
const ROW_GAP: f32 = 16.0;
/// The narrowest poster: its head needs room.
const NARROWEST: f32 = 760.0;

/// A touchpoint's column.
struct Column<'a> {
    touchpoint: &'a Touchpoint,
    x: f32,
}

/// A stage, or as much of it as fits, with its columns.
struct Band<'a> {
    stage: &'a Stage,
    x: f32,
    width: f32,
    columns: Vec<Column<'a>>,
    /// Whether the stage begins here.
    is_first: bool,
}

/// A row of the grid, drawn from its own top.
struct Row {
    label: String,
    drawing: Drawing,
}

/// Where a stage can be found.
fn stage_dest(stage: Id) -> String {
    format!("stage-{stage}")
}

/// A page's content with its size.
pub(crate) struct Sheet {
    pub(crate) drawing: Drawing,
    pub(crate) width: f32,
    pub(crate) height: f32,
    /// The stages' names with the names of their places.
    pub(crate) stages: Vec<(String, String)>,
}

/// Sets the poster and puts it on its paper.
#[allow(clippy::unnecessary_wraps)] // All makers of parts are called alike.
pub(crate) fn section(setter: &mut Setter<'_>) -> Option<Section> {
    let (leaves, entries) = paper::leaves(setter);
    let part = ReportPart::Poster;
    let (title, dest) = (parts::title(setter, part), parts::dest(part));
    Some(Section { part, title, dest, leaves, entries, foot: None })
}

/// The stages in strips of at most such a width, one under another; a stage that does not fit goes on in the next.
fn strips<'a>(facts: &Facts<'a>, limit: f32) -> Vec<Vec<Band<'a>>> {
    let mut strips: Vec<Vec<Band<'a>>> = vec![Vec::new()];
    let start = MARGIN + LABEL;
    let mut x = start;
    for stage in facts.shown() {
        let mut rest: Vec<&Touchpoint> = facts.document.within(Some(stage.id)).collect();
        let mut is_first = true;
        while is_first || !rest.is_empty() {
            let room = limit - MARGIN - 2.0 * PAD + GAP - x;
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // Never below 0.
            let fit = (room / (COLUMN + GAP)).max(0.0) as usize;
            // A stage begins a new strip rather than be cut, where it fits there whole.
            let whole = (limit - MARGIN - 2.0 * PAD + GAP - start) / (COLUMN + GAP);
            let needed = rest.len().max(1);
            if x > start && (fit == 0 || (needed > fit && (needed as f32 <= whole || fit < 2))) {
                strips.push(Vec::new());
                x = start;
                continue;
            }
            let taken: Vec<&Touchpoint> = rest.drain(..rest.len().min(fit.max(1))).collect();
            let columns: Vec<Column<'a>> = taken
                .into_iter()
                .enumerate()
                .map(|(number, touchpoint)| Column {
                    touchpoint,
                    x: x + PAD + number as f32 * (COLUMN + GAP),
                })
                .collect();
            let width = 2.0 * PAD - GAP + columns.len().max(1) as f32 * (COLUMN + GAP);
            if let Some(strip) = strips.last_mut() {
                strip.push(Band { stage, x, width, columns, is_first });
            }
            x += width + STAGE_GAP;
            is_first = false;
        }
    }
    strips.retain(|strip| !strip.is_empty());
    strips
}

/// Sets the poster, at most so wide.
fn sheet(setter: &mut Setter<'_>, limit: f32) -> Sheet {
    let document = setter.facts.document;
    let strips = strips(setter.facts, limit);
    let right = strips.iter().flatten().map(|band| band.x + band.width).fold(0.0, f32::max);
    let width = (right + MARGIN).max(NARROWEST);
    let mut drawing = Drawing::default();
    drawing.dest(parts::dest(ReportPart::Poster), at(0.0, 0.0));
    let mut y = head::title(setter, &mut drawing, width) + 18.0;
    if strips.is_empty() {
        let empty = setter.say("report-empty-map", BODY.sized(12.0).in_colour(QUIET), width - 2.0 * MARGIN);
        y = drawing.tagged(Role::Paragraph, |drawing| drawing.text(empty, MARGIN, y)) + 10.0;
    }
    for (number, strip) in strips.iter().enumerate() {
        y += if number > 0 { 26.0 } else { 0.0 };
        y = grid(setter, &mut drawing, strip, width, y);
    }
    let parked: Vec<&Record> = document.parked().collect();
    if setter.facts.is_whole() && !parked.is_empty() {
        y = parking(setter, &mut drawing, &parked, width, y + 18.0);
    }
    y += 16.0;
    if !strips.is_empty() {
        y = setter.legend(&mut drawing, MARGIN, y, width - 2.0 * MARGIN) + 4.0;
    }
    let foot = setter.say("report-foot", SMALL, width - 2.0 * MARGIN);
    y = drawing.artifact(|drawing| drawing.text(foot, MARGIN, y));
    let stages = setter.facts.shown().map(|stage| (stage.title.clone(), stage_dest(stage.id))).collect();
    Sheet { drawing, width, height: y + MARGIN * 0.7, stages }
}

/// The stages' bands with everything in them. Gives the bottom edge.
fn grid(setter: &mut Setter<'_>, drawing: &mut Drawing, bands: &[Band<'_>], width: f32, top: f32) -> f32 {
    let mut content = Drawing::default();
    let mut y = head::stages(setter, &mut content, bands, top) + 12.0;
    y = head::touchpoints(setter, &mut content, bands, y) + ROW_GAP;
    let mut lines = Vec::new();
    for row in rows(setter, bands) {
        lines.push(y - ROW_GAP / 2.0);
        let label = setter.set(&row.label, SMALL.strong().in_colour(INK), LABEL - 14.0);
        let height = row.drawing.height.max(label.height());
        content.tagged(Role::Heading(3), |drawing| drawing.text(label, MARGIN, y + 2.0));
        content.place(row.drawing, 0.0, y);
        y += height + ROW_GAP;
    }
    y -= ROW_GAP / 2.0;
    for band in bands {
        drawing.rounded(
            Rect::new(band.x, top, band.width, y - top),
            8.0,
            Some(theme::tint(band.stage.color)),
            None,
        );
    }
    for line in lines {
        drawing.line(at(MARGIN, line), at(width - MARGIN, line), solid(HAIRLINE, 0.6));
    }
    drawing.place(content, 0.0, 0.0);
    y
}

/// The lanes that were asked for, or else those that the map shows; the usual ones where it has none.
fn rows(setter: &mut Setter<'_>, bands: &[Band<'_>]) -> Vec<Row> {
    const USUAL: [LaneKind; 5] = [
        LaneKind::Actions,
        LaneKind::Emotions,
        LaneKind::PainPoints,
        LaneKind::Opportunities,
        LaneKind::Departments,
    ];
    let own: Vec<&Lane> = setter.facts.document.within::<Lane>(None).collect();
    let wanted = &setter.options.lanes;
    let kinds = wanted.iter().filter_map(|choice| match choice {
        LaneChoice::Kind(kind) => Some(*kind),
        LaneChoice::Title(_) => None,
    });
    let usual = if wanted.is_empty() && own.is_empty() { &USUAL[..] } else { &[] };
    let made: Vec<Lane> = kinds
        .chain(usual.iter().copied())
        .filter(|kind| own.iter().all(|lane| lane.kind != *kind))
        .map(|kind| Lane { kind, ..Lane::default() })
        .collect();
    let is_shown = |lane: &&Lane| {
        if wanted.is_empty() { !lane.hidden } else { wanted.iter().any(|choice| choice.means(lane)) }
    };
    let lanes = own.into_iter().filter(is_shown).chain(&made);
    let mut rows = Vec::new();
    for lane in lanes {
        // The touchpoints stand in the head of the grid.
        if lane.kind == LaneKind::Touchpoints {
            continue;
        }
        let label = if lane.title.trim().is_empty() {
            setter.name("lane-kind", lane.kind)
        } else {
            lane.title.clone()
        };
        let drawing = if lane.kind == LaneKind::Emotions {
            rows::emotions(setter, bands)
        } else {
            rows::cells(setter, bands, lane)
        };
        // An empty row says nothing on paper.
        if !drawing.items.is_empty() {
            rows.push(Row { label, drawing });
        }
    }
    rows
}

/// What has lost its place: nothing is left out. Gives the bottom edge.
fn parking(setter: &mut Setter<'_>, drawing: &mut Drawing, parked: &[&Record], width: f32, top: f32) -> f32 {
    let heading = setter.say("parking-lot", HEADING, width - 2.0 * MARGIN);
    let mut y = drawing.tagged(Role::Heading(2), |drawing| drawing.text(heading, MARGIN, top)) + 6.0;
    let (mut x, mut row) = (MARGIN, 0.0_f32);
    for record in parked {
        let kind = setter.name("kind", record.kind());
        let kind = setter.set(&kind, SMALL, COLUMN - 16.0);
        let title = setter.set(record.title(), BODY, COLUMN - 16.0);
        let height = kind.height() + title.height() + 12.0;
        if x > MARGIN && x + COLUMN > width - MARGIN {
            (x, y, row) = (MARGIN, y + row + GAP, 0.0);
        }
        drawing.rounded(Rect::new(x, y, COLUMN, height), 5.0, Some(PAPER), Some(solid(HAIRLINE, 0.8)));
        drawing.tagged(Role::Paragraph, |drawing| {
            let under = drawing.text(kind, x + 8.0, y + 6.0);
            drawing.text(title, x + 8.0, under);
        });
        x += COLUMN + GAP;
        row = row.max(height);
    }
    y + row
}

/// The word for a phase.
fn phase(setter: &Setter<'_>, phase: Phase) -> String {
    setter.name("phase", phase)
}
