//! The appendix of evidence: every nugget that the map rests on, with its source, date, method and count, and what rests on
//! it; then what rests on nothing.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use journey_model::{Asset, Delight, Evidence, EvidenceKind, Id, PainPoint, ReportPart, Touchpoint};

use super::Section;
use super::pains::{self, Told};
use crate::album::{self, SMALLER};
use crate::charts;
use crate::drawing::{Drawing, solid};
use crate::facts::{Facts, Grade};
use crate::flow::Flow;
use crate::parts::summary::pain_dest;
use crate::scene::{Rect, Role, Target, at};
use crate::setter::Setter;
use crate::table::{Cell, Column, Table};
use crate::theme::{ACCENT, BODY, HEADING, INK, QUIET, SMALL, SMALLEST};

const COLUMNS: [Column; 6] = [
    Column("report-column-number", 0.6, 0.0),
    Column("report-column-nugget", 4.4, 0.0),
    Column("report-column-source", 2.1, 0.0),
    Column("report-column-day", 1.95, 0.0),
    Column("report-column-count", 0.95, 1.0),
    Column("report-column-bears", 1.3, 0.0),
];

/// How wide a picture is that came with a nugget.
const PICTURE: f32 = 150.0;

/// Where a nugget's row is.
pub(crate) fn nugget_dest(nugget: Id) -> String {
    format!("nugget-{nugget}")
}

pub(super) fn section(setter: &mut Setter<'_>) -> Option<Section> {
    let facts = setter.facts;
    let nuggets = used(facts);
    let lead = facts.words.say("report-evidence-lead", &[("count", nuggets.len().into())]);
    let mut flow = super::begin(setter, ReportPart::Evidence, &lead);
    if !nuggets.is_empty() {
        let mut table = Table::begin(&mut flow, setter, &COLUMNS);
        for (number, (nugget, bears)) in nuggets.iter().enumerate() {
            let cells = row(setter, &table, number + 1, nugget, bears);
            table.row(&mut flow, cells, 1);
            flow.page.dest(nugget_dest(nugget.id), at(0.0, (flow.y - 40.0).max(0.0)));
        }
        table.end(&mut flow);
    }
    assumed(setter, &mut flow);
    Some(Section::flowing(setter, ReportPart::Evidence, flow))
}

/// The nuggets that the map names, in the order of the journey, each with the pains that rest on it.
fn used<'a>(facts: &Facts<'a>) -> Vec<(&'a Evidence, Vec<&'a PainPoint>)> {
    let mut found: Vec<(&Evidence, Vec<&PainPoint>)> = Vec::new();
    let mut places: HashMap<Id, usize> = HashMap::new();
    let mut name = |id: Id, pain: Option<&'a PainPoint>| {
        let place = match places.entry(id) {
            Entry::Occupied(known) => *known.get(),
            Entry::Vacant(new) => {
                let Some(nugget) = facts.library.find(id) else { return };
                found.push((nugget, Vec::new()));
                *new.insert(found.len() - 1)
            }
        };
        found[place].1.extend(pain);
    };
    for touchpoint in facts.document.touchpoints() {
        let touchpoint: &Touchpoint = touchpoint;
        let parent = Some(touchpoint.id);
        for pain in facts.document.within::<PainPoint>(parent) {
            pain.evidence.iter().for_each(|id| name(*id, Some(pain)));
        }
        let delights = facts.document.within::<Delight>(parent).flat_map(|delight| &delight.evidence);
        touchpoint.evidence.iter().chain(delights).for_each(|id| name(*id, None));
    }
    found
}

fn row(
    setter: &mut Setter<'_>,
    table: &Table,
    number: usize,
    nugget: &Evidence,
    bears: &[&PainPoint],
) -> Vec<Cell> {
    let facts = setter.facts;
    let width = |column: usize| table.width(column);
    let said = setter.set(&facts.said(nugget), BODY.sized(8.6), width(1));
    let kind = setter.name("evidence-kind", nugget.kind);
    let staff = if nugget.staff { facts.say("editor-evidence-staff") } else { String::new() };
    let about: Vec<&str> = [staff.as_str(), nugget.method.as_str(), nugget.participant.as_str()]
        .into_iter()
        .filter(|it| !it.is_empty())
        .collect();
    let about = if about.is_empty() { kind } else { format!("{kind} · {}", about.join(" · ")) };
    let said = said.under(setter.set(&about, SMALLEST, width(1)));
    let is_linked = nugget.url.starts_with("https://") || nugget.url.starts_with("http://");
    let source = if nugget.source.trim().is_empty() { &nugget.url } else { &nugget.source };
    let colour = if is_linked { ACCENT } else { INK };
    let source = setter.set(source, SMALL.in_colour(colour), width(2));
    let source =
        if is_linked { Cell::Link(source, Target::Uri(nugget.url.clone())) } else { Cell::Text(source) };
    let stated = nugget.value.map(|value| format!("{} {}", facts.fine(value), nugget.unit).trim().to_owned());
    let count = nugget.count.map(|count| facts.count(count)).or(stated).unwrap_or_default();
    let bears = bears.iter().filter_map(|pain| Some((facts.rank(pain.id)?, pain.id)));
    let bears: Vec<(usize, Id)> = bears.collect();
    let said = match attached(setter, nugget, width(1)) {
        shown if shown.items.is_empty() => Cell::Text(said),
        shown => Cell::Over(said, shown),
    };
    vec![
        Cell::Drawn(mark(setter, number, nugget, width(0))),
        said,
        source,
        Cell::Text(setter.set(&facts.words.date(&nugget.date), SMALL.in_colour(INK), width(3))),
        Cell::Text(setter.set(&count, SMALL.in_colour(INK), width(4))),
        Cell::Drawn(ranks(setter, &bears, width(5))),
    ]
}

/// The pictures that came with a nugget, two beside each other where there are several, and the names of other files.
fn attached(setter: &mut Setter<'_>, nugget: &Evidence, width: f32) -> Drawing {
    const GAP: f32 = 6.0;
    let facts = setter.facts;
    let (mut pictures, mut files): (Vec<Id>, Vec<&str>) = (Vec::new(), Vec::new());
    for id in &nugget.attachments {
        match facts.library.find::<Asset>(*id) {
            Some(file) if !file.media_type.is_empty() && !file.media_type.starts_with("image/") => {
                files.push(&file.name);
            }
            _ => pictures.push(*id),
        }
    }
    let own = if pictures.len() > 1 { ((width - GAP) / 2.0).min(SMALLER) } else { width.min(PICTURE) };
    let mut all = Drawing::default();
    for pair in pictures.chunks(2) {
        let top = all.height + 4.0;
        for (id, x) in pair.iter().zip([0.0, own + GAP]) {
            let shown = album::beside(setter, Some(*id), "", &nugget.text, own);
            all.height = all.height.max(top + shown.height);
            all.place(shown, x, top);
        }
    }
    if !files.is_empty() {
        let names = facts.words.say("report-attached", &[("names", files.join(", ").into())]);
        let names = setter.set(&names, SMALLEST, width);
        let top = all.height;
        all.height = all.tagged(Role::Paragraph, |all| all.text(names, 0.0, top));
    }
    all
}

/// The number with the mark of what kind of evidence it is; assumptions are hatched.
fn mark(setter: &mut Setter<'_>, number: usize, nugget: &Evidence, width: f32) -> Drawing {
    let grade = if nugget.kind == EvidenceKind::Assumption {
        Grade::Assumed
    } else if nugget.count.is_some() || matches!(nugget.kind, EvidenceKind::Metric | EvidenceKind::Analytics)
    {
        Grade::Counted
    } else {
        Grade::Quoted
    };
    let number = setter.set(&number.to_string(), SMALL, width - 9.0);
    let mut drawing = Drawing { height: number.height(), ..Drawing::default() };
    charts::evidence(&mut drawing, at(3.0, SMALL.line() / 2.0 + 0.4), 2.8, grade);
    drawing.text(number, 9.0, 0.0);
    drawing
}

/// The ranks of pains, each a link to its card: of many the costliest, and how many more there are.
fn ranks(setter: &mut Setter<'_>, pains: &[(usize, Id)], width: f32) -> Drawing {
    const TOLD: usize = 6;
    let mut drawing = Drawing::default();
    let (mut x, mut y) = (0.0, 0.0);
    let mut pains = pains.to_vec();
    pains.sort_unstable();
    let more = pains.len().saturating_sub(TOLD + 1);
    pains.truncate(pains.len() - more);
    for (rank, pain) in &pains {
        let word = setter.facts.words.say("report-rank", &[("rank", (*rank).into())]);
        let word = setter.set(&word, SMALL.in_colour(ACCENT), width);
        let own = word.width();
        if x > 0.0 && x + own > width {
            (x, y) = (0.0, y + SMALL.line());
        }
        drawing.height = y + word.height();
        let area = Rect::new(x, y, own, word.height());
        drawing.link(area, Target::Dest(pain_dest(*pain)), |drawing| drawing.text(word, x, y));
        x += own + 6.0;
    }
    if more > 0 {
        let more = setter.facts.words.say("report-more-ranks", &[("count", more.into())]);
        let more = setter.set(&more, SMALL, width);
        let top = drawing.height;
        drawing.height = top + more.height();
        drawing.text(more, 0.0, top);
    }
    drawing
}

/// Pains that nobody has checked yet: what should be looked at next.
fn assumed(setter: &mut Setter<'_>, flow: &mut Flow) {
    let facts = setter.facts;
    let bare: Vec<_> = facts.pains.iter().filter(|pain| facts.grade(pain.record) == Grade::Assumed).collect();
    if bare.is_empty() {
        return;
    }
    let left = flow.frame.left;
    flow.space(18.0);
    let heading = setter.say("report-assumed", HEADING, flow.frame.measure);
    flow.heading(2, heading, left, 90.0);
    flow.gap(2.0);
    let lead = setter.say("report-assumed-lead", BODY.in_colour(QUIET), flow.frame.reading());
    flow.text(Role::Paragraph, lead, left);
    flow.gap(6.0);
    pains::table(setter, flow, &[Told::Rank, Told::Name, Told::Owner, Told::Points], bare, |flow, _, top| {
        // Hatched at its edge, as assumptions are everywhere.
        if flow.y > top {
            hatch(&mut flow.page, Rect::new(left - 9.0, top + 3.0, 4.0, flow.y - top - 6.0));
        }
    });
}

/// A strip of slanted lines.
fn hatch(page: &mut Drawing, place: Rect) {
    let mut y = place.y;
    while y + place.w <= place.bottom() {
        page.line(at(place.x, y + place.w), at(place.right(), y), solid(QUIET, 0.6));
        y += 2.6;
    }
}
