//! Tables of pains. What can be told of a pain in a column is said here once; each part chooses.

use journey_insight::MOST_SURE;

use crate::charts;
use crate::drawing::Drawing;
use crate::facts::{Facts, Grade, Pain};
use crate::flow::Flow;
use crate::parts::summary::pain_dest;
use crate::scene::{Rect, Target, at};
use crate::setter::Setter;
use crate::table::{Cell, Column, Table};
use crate::text::Style;
use crate::theme::{ACCENT, BODY, INK, QUIET, SMALL, SMALLEST};

/// What a column tells of a pain.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Told {
    Rank,
    /// The rank, and how sure it is that the pain is among the dearest.
    RankAndSure,
    /// Its title with its touchpoint; leads to its card.
    Name,
    Owner,
    Severity,
    Often,
    Points,
    PointsAndRange,
    /// Customers kept if it were gone, and the money that they bring where that is known.
    Won,
    Effort,
    PerDay,
    /// What it rests on; leads to the first nugget.
    Evidence,
}

/// A chance to be among the dearest that is too small to be told.
const LEAST_SURE: f64 = 0.01;
/// Room for the mark of what a pain rests on.
const MARK: f32 = 9.0;
/// What is told in figures.
const FIGURES: Style = BODY.sized(8.6);

impl Told {
    const fn column(self) -> Column {
        match self {
            Told::Rank => Column("report-column-rank", 0.5, 0.0),
            Told::RankAndSure => Column("report-column-rank-and-sure", 0.85, 0.0),
            Told::Name => Column("report-column-pain-and-place", 3.75, 0.0),
            Told::Owner => Column("report-column-owner", 0.9, 0.0),
            Told::Severity => Column("report-column-severity", 0.95, 0.0),
            Told::Often => Column("report-column-often", 1.05, 0.0),
            Told::Points => Column("report-column-points", 0.9, 1.0),
            Told::PointsAndRange => Column("report-column-points-range", 1.05, 1.0),
            Told::Won => Column("report-column-won", 1.45, 1.0),
            Told::Effort => Column("report-column-effort", 1.3, 1.0),
            Told::PerDay => Column("report-column-per-day", 1.2, 1.0),
            Told::Evidence => Column("report-column-evidence", 1.6, 0.0),
        }
    }

    fn cell(self, setter: &mut Setter<'_>, pain: &Pain<'_>, width: f32) -> Cell {
        let (facts, record) = (setter.facts, pain.record);
        let rank = facts.rank(record.id).map(|rank| rank.to_string()).unwrap_or_default();
        match self {
            Told::Rank => Cell::Text(setter.set(&rank, FIGURES.in_colour(QUIET), width)),
            Told::RankAndSure => {
                let sure = facts.stability().pains.get(record.id).copied().filter(|it| *it >= LEAST_SURE);
                let sure = sure.map(|sure| sureness(facts, sure)).unwrap_or_default();
                let sure = setter.set(&sure, SMALLEST, width);
                Cell::Text(setter.set(&rank, FIGURES.in_colour(QUIET), width).under(sure))
            }
            Told::Name => {
                let title = setter.set(&record.title, FIGURES.strong(), width);
                let place = setter.set(&pain.touchpoint.title, SMALL, width);
                Cell::Link(title.under(place), Target::Dest(pain_dest(record.id)))
            }
            Told::Owner => {
                let owners = facts.owners(record, pain.touchpoint);
                let mut chips = Drawing::default();
                chips.height = setter.codes(&mut chips, &owners, 0.0, 1.0, width);
                Cell::Drawn(chips)
            }
            Told::Severity => {
                let votes = record.votes.len();
                let mean = Facts::severity(record).map(|mean| facts.fine(f64::from(mean)));
                let said = match mean {
                    Some(mean) if votes == 1 => mean,
                    Some(mean) => format!("{mean} ({votes})"),
                    None => "–".to_owned(),
                };
                Cell::Text(setter.set(&said, FIGURES, width))
            }
            Told::Often => {
                let often = facts.often(record);
                let often = if often.is_empty() { "–" } else { &often };
                Cell::Text(setter.set(often, SMALL.in_colour(INK), width))
            }
            Told::Points => Cell::Text(setter.set(&facts.fine(pain.score.points), FIGURES.strong(), width)),
            Told::PointsAndRange => {
                let points = facts.insight(record.id).map(|insight| insight.points);
                let range = points.map(|points| facts.range(points.low, points.high)).unwrap_or_default();
                let range = setter.set(&range, SMALLEST, width);
                Cell::Text(setter.set(&facts.fine(pain.score.points), FIGURES.strong(), width).under(range))
            }
            Told::Won => {
                let won = format!("+{}", facts.fine(pain.score.recovered));
                let won = setter.set(&won, FIGURES.strong().in_colour(ACCENT), width);
                let money = facts.money_of(pain).unwrap_or_default();
                Cell::Text(won.under(setter.set(&money, SMALLEST, width)))
            }
            Told::Effort => Cell::Text(setter.set(&facts.effort(record.effort), SMALL.in_colour(INK), width)),
            Told::PerDay => {
                let days = record.effort.filter(|days| *days > 0.0);
                let per_day = days.map(|days| facts.words.number(pain.score.recovered / days, 2));
                let style = FIGURES.strong().in_colour(ACCENT);
                Cell::Text(setter.set(&per_day.unwrap_or_default(), style, width))
            }
            Told::Evidence => Cell::Drawn(grade(setter, pain, width)),
        }
    }
}

/// How sure something is, in a narrow column.
pub(super) fn sureness(facts: &Facts<'_>, sure: f64) -> String {
    if sure >= MOST_SURE { facts.say("report-most-sure") } else { facts.percent(sure) }
}

/// What the money under the customers kept is, where there is any.
pub(super) fn about_money(facts: &Facts<'_>) -> Option<String> {
    let volume = facts.volume().filter(|volume| volume.value.is_some())?;
    let period = format!("{:?}", volume.period).to_lowercase();
    Some(facts.words.say("report-money-note", &[("period", period.as_str().into())]))
}

/// A table of pains. `mark` is called when a row stands, with the top edge at which it began.
pub(super) fn table<'a>(
    setter: &mut Setter<'_>,
    flow: &mut Flow,
    told: &[Told],
    pains: impl IntoIterator<Item = &'a Pain<'a>>,
    mark: impl Fn(&mut Flow, &Pain<'a>, f32),
) {
    let pains: Vec<&Pain<'a>> = pains.into_iter().collect();
    let mut columns: Vec<Column> = told.iter().map(|told| told.column()).collect();
    if let Some(place) = told.iter().position(|told| *told == Told::Evidence) {
        columns[place].1 = share_of_grades(setter, flow, &pains, &columns, place);
    }
    let name = told.iter().position(|told| *told == Told::Name).unwrap_or_default();
    let mut table = Table::begin(flow, setter, &columns);
    for pain in pains {
        let cells = told.iter().enumerate();
        let cells = cells.map(|(column, told)| told.cell(setter, pain, table.width(column))).collect();
        let top = flow.y;
        table.row(flow, cells, name);
        mark(flow, pain, top);
    }
    table.end(flow);
}

/// The part of the width that leaves the words for what these pains rest on whole: in one language they are twice as long as in
/// another.
fn share_of_grades(
    setter: &mut Setter<'_>,
    flow: &Flow,
    pains: &[&Pain<'_>],
    columns: &[Column],
    place: usize,
) -> f32 {
    let facts = setter.facts;
    let has = |grade: Grade| pains.iter().any(|pain| facts.grade(pain.record) == grade);
    let grades = [Grade::Counted, Grade::Quoted, Grade::Assumed].into_iter().filter(|grade| has(*grade));
    let words = grades.map(|grade| setter.shaper.measure(&facts.say(grade.key()), SMALL));
    let widest = words.fold(0.0, f32::max) + MARK + 1.0;
    let others: f32 = columns.iter().map(|column| column.1).sum::<f32>() - columns[place].1;
    let room = Table::room(flow, columns.len());
    (widest * others / (room - widest)).max(1.2)
}

/// The mark and word of a pain's evidence; leads to the first nugget.
fn grade(setter: &mut Setter<'_>, pain: &Pain<'_>, width: f32) -> Drawing {
    let grade = setter.facts.grade(pain.record);
    let word = setter.say(grade.key(), SMALL, (width - MARK).max(20.0));
    let mut drawing = Drawing { height: word.height(), ..Drawing::default() };
    let area = Rect::new(0.0, 0.0, width, word.height());
    charts::evidence(&mut drawing, at(3.0, SMALL.line() / 2.0), 2.6, grade);
    match pain.record.evidence.first() {
        Some(nugget) => {
            let target = Target::Dest(super::evidence::nugget_dest(*nugget));
            drawing.link(area, target, |drawing| drawing.text(word, MARK, 0.0));
        }
        None => drop(drawing.text(word, MARK, 0.0)),
    }
    drawing
}
