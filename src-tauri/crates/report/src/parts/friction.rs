//! Friction, ranked: every pain that costs customers, with what it costs, how sure that is, whose it is and what removing
//! it would bring. Links to the card on the poster and to the evidence.

use journey_insight::MOST_SURE;
use journey_model::ReportPart;

use super::Section;
use crate::charts;
use crate::drawing::Drawing;
use crate::facts::{Facts, Pain};
use crate::parts::summary::pain_dest;
use crate::scene::{Rect, Role, Target, at};
use crate::setter::Setter;
use crate::table::{Cell, Column, Table};
use crate::theme::{ACCENT, BODY, INK, QUIET, SMALL, SMALLEST};

const COLUMNS: [Column; 9] = [
    Column("report-column-rank-and-sure", 0.85, 0.0),
    Column("report-column-pain-and-place", 3.9, 0.0),
    Column("report-column-owner", 0.95, 0.0),
    Column("report-column-severity", 0.95, 0.0),
    Column("report-column-often", 1.15, 0.0),
    Column("report-column-points-range", 1.05, 1.0),
    Column("report-column-won", 1.1, 1.0),
    Column("report-column-effort", 1.35, 1.0),
    Column("report-column-evidence", 1.5, 0.0),
];

/// A chance to be among the dearest that is too small to be told.
const LEAST_SURE: f64 = 0.01;

/// Where a pain's row is.
pub(crate) fn row_dest(pain: journey_model::Id) -> String {
    format!("row-{pain}")
}

pub(super) fn section(setter: &mut Setter<'_>) -> Option<Section> {
    let facts = setter.facts;
    let lead = if facts.is_scored() {
        facts.words.say("report-friction-lead", &[("count", facts.pains.len().into())])
    } else {
        facts.say("report-sentence-none")
    };
    let mut flow = super::begin(setter, ReportPart::Friction, &lead);
    if facts.is_scored() {
        let mut table = Table::begin(&mut flow, setter, &COLUMNS);
        for (rank, pain) in facts.pains.iter().enumerate() {
            let cells = row(setter, &table, rank + 1, pain);
            table.row(&mut flow, cells, 1);
            flow.page.dest(row_dest(pain.record.id), at(0.0, (flow.y - 40.0).max(0.0)));
        }
        table.end(&mut flow);
        flow.y += 8.0;
        let note = setter.say("report-friction-note", SMALL, flow.frame.reading());
        let left = flow.frame.left;
        flow.text(Role::Paragraph, note, left);
    }
    Some(Section::flowing(setter, ReportPart::Friction, flow))
}

fn row(setter: &mut Setter<'_>, table: &Table, rank: usize, pain: &Pain<'_>) -> Vec<Cell> {
    let facts = setter.facts;
    let width = |column: usize| table.width(column);
    let title = setter.set(&pain.record.title, BODY.strong().sized(8.6), width(1));
    let title = title.under(setter.set(&pain.touchpoint.title, SMALL, width(1)));
    let owners = facts.owners(pain.record, pain.touchpoint);
    let mut chips = Drawing::default();
    chips.height = setter.codes(&mut chips, &owners, 0.0, 1.0, width(2));
    let votes = match (Facts::severity(pain.record), pain.record.votes.len()) {
        (Some(mean), 1) => facts.fine(f64::from(mean)),
        (Some(mean), votes) => format!("{} ({votes})", facts.fine(f64::from(mean))),
        (None, _) => "–".to_owned(),
    };
    let often = facts.often(pain.record);
    let figures = BODY.sized(8.6);
    let sure = facts.stability().pains.get(pain.record.id).copied().filter(|sure| *sure >= LEAST_SURE);
    let sure =
        sure.map(|sure| if sure >= MOST_SURE { facts.say("report-most-sure") } else { facts.percent(sure) });
    let sure = setter.set(&sure.unwrap_or_default(), SMALLEST, width(0));
    let range = facts.estimate(pain.record.id).map(|points| facts.range(points.low, points.high));
    let range = setter.set(&range.unwrap_or_default(), SMALLEST, width(5));
    vec![
        Cell::Text(setter.set(&rank.to_string(), figures.in_colour(QUIET), width(0)).under(sure)),
        Cell::Link(title, Target::Dest(pain_dest(pain.record.id))),
        Cell::Drawn(chips),
        Cell::Text(setter.set(&votes, figures, width(3))),
        Cell::Text(setter.set(if often.is_empty() { "–" } else { &often }, SMALL.in_colour(INK), width(4))),
        Cell::Text(setter.set(&facts.fine(pain.score.points), figures.strong(), width(5)).under(range)),
        Cell::Text(setter.set(
            &format!("+{}", facts.fine(pain.score.recovered)),
            figures.strong().in_colour(ACCENT),
            width(6),
        )),
        Cell::Text(setter.set(&facts.effort(pain.record.effort), SMALL.in_colour(INK), width(7))),
        Cell::Drawn(grade(setter, pain, width(8))),
    ]
}

/// The mark and word of a pain's evidence; leads to the first nugget.
pub(super) fn grade(setter: &mut Setter<'_>, pain: &Pain<'_>, width: f32) -> Drawing {
    let grade = setter.facts.grade(pain.record);
    let word = setter.say(grade.key(), SMALL, (width - 9.0).max(20.0));
    let mut drawing = Drawing { height: word.height(), ..Drawing::default() };
    let area = Rect::new(0.0, 0.0, width, word.height());
    charts::evidence(&mut drawing, at(3.0, SMALL.line() / 2.0), 2.6, grade);
    drawing.text(word, 9.0, 0.0);
    if let Some(nugget) = pain.record.evidence.first() {
        drawing.link(area, Target::Dest(super::evidence::nugget_dest(*nugget)));
    }
    drawing
}
