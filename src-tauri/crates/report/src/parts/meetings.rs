//! Where customers and company meet: the tone of what customers say by channel and department, where they are handed on, and
//! how broad the journey is after the purchase.

use journey_insight::{Contacts, HandOff, Insights, ToneCell};
use journey_model::{Id, ReportPart, Touchpoint};

use super::Section;
use crate::drawing::Drawing;
use crate::facts::Facts;
use crate::flow::Flow;
use crate::scene::{Rect, Role};
use crate::setter::Setter;
use crate::table::{Cell, Column, Table};
use crate::text;
use crate::theme::{BODY, FAINT, HEADING, INK, QUIET, SMALL, SMALLEST};

/// More channels than this do not fit beside each other; the busiest are shown.
const CHANNELS: usize = 7;
/// Room for the head of a table and its first row.
const TABLE: f32 = 65.0;
/// Hand-offs that are listed.
const PLACES: usize = 20;

pub(super) fn section(setter: &mut Setter<'_>) -> Option<Section> {
    let insights = setter.facts.insights();
    if insights.tonality.cells.is_empty() {
        return None;
    }
    let lead = setter.facts.say("report-meetings-lead");
    let mut flow = super::begin(setter, ReportPart::Meetings, &lead);
    tonality(setter, &mut flow, insights);
    hand_offs(setter, &mut flow, insights);
    breadth(setter, &mut flow, insights);
    Some(Section::flowing(setter, ReportPart::Meetings, flow))
}

/// A heading and what it is about, on one page with so much of what follows.
fn title(setter: &mut Setter<'_>, flow: &mut Flow, key: &str, lead: &str, room: f32) {
    flow.space(18.0);
    let left = flow.frame.left;
    let heading = setter.say(key, HEADING.sized(13.0), flow.frame.measure);
    let lead = setter.set(lead, BODY.in_colour(QUIET), flow.frame.reading());
    flow.heading(2, heading, left, lead.height() + 3.0 + room);
    flow.gap(2.0);
    flow.text(Role::Paragraph, lead, left);
    flow.gap(7.0);
}

/// Departments down, channels across; in each field the tone, how often they meet, and how much was said.
fn tonality(setter: &mut Setter<'_>, flow: &mut Flow, insights: &Insights) {
    let facts = setter.facts;
    let lead = facts.say("report-tonality-lead");
    title(setter, flow, "report-tonality", &lead, TABLE);
    let mut channels: Vec<&Contacts> = insights.tonality.channels.iter().collect();
    channels.sort_by(|a, b| b.contacts.total_cmp(&a.contacts));
    let left_out = channels.len().saturating_sub(CHANNELS);
    channels.truncate(CHANNELS);
    let named = |contacts: &Contacts, none: &str| {
        if contacts.id.is_none() { facts.say(none) } else { Facts::cut(&contacts.title, 40) }
    };
    let mut heads = vec![facts.say("report-column-department")];
    heads.extend(channels.iter().map(|channel| named(channel, "report-no-channel")));
    let mut shape = vec![(1.7, 0.0)];
    shape.extend(channels.iter().map(|_| (1.0, 0.0)));
    let mut table = Table::with_heads(flow, setter, &heads, &shape);
    for department in &insights.tonality.departments {
        let contacts = facts.words.number(department.contacts, 0);
        let contacts = facts.words.say("report-contacts", &[("count", contacts.as_str().into())]);
        let name = setter.set(&named(department, "nobody"), BODY.strong(), table.width(0));
        let name = name.under(setter.set(&contacts, SMALLEST, table.width(0)));
        let mut cells = vec![Cell::Text(name)];
        for (column, channel) in channels.iter().enumerate() {
            let found = insights
                .tonality
                .cells
                .iter()
                .find(|cell| cell.channel == channel.id && cell.department == department.id);
            cells.push(found.map_or(Cell::Nothing, |cell| field(setter, cell, table.width(column + 1))));
        }
        table.row(flow, cells, 0);
    }
    table.end(flow);
    if left_out > 0 {
        flow.gap(5.0);
        let more = facts.words.say("report-channels-left-out", &[("count", left_out.into())]);
        let more = setter.set(&more, SMALL, flow.frame.measure);
        let left = flow.frame.left;
        flow.text(Role::Paragraph, more, left);
    }
}

/// The tone as a number and as a bar from its middle: to the left what is bad, to the right what is good.
fn field(setter: &mut Setter<'_>, cell: &ToneCell, width: f32) -> Cell {
    let facts = setter.facts;
    let remarks = cell.positive + cell.neutral + cell.negative;
    let mut drawing = Drawing::default();
    if remarks > 0 {
        let ink = if cell.tone.few { FAINT } else { INK };
        let sign = if cell.tone.tone > 0.0 { "+" } else { "" };
        let tone = format!("{sign}{}", facts.words.number(cell.tone.tone, 2));
        let tone = setter.set(&tone, BODY.strong().in_colour(ink), width);
        drawing.text(tone, 0.0, 0.0);
        #[allow(clippy::cast_possible_truncation)] // -1..=1.
        let (middle, half) = (width * 0.45, cell.tone.tone as f32 * width * 0.45);
        let y = BODY.line() + 1.0;
        drawing.rect(Rect::new(0.0, y + 1.2, width * 0.9, 0.6), FAINT);
        drawing.rect(Rect::new(middle.min(middle + half), y, half.abs().max(0.8), 3.0), ink);
        drawing.height = y + 5.0;
    }
    let said = facts.words.say("report-remarks", &[("count", f64::from(remarks).into())]);
    let contacts = facts.words.number(cell.contacts, 0);
    let contacts = facts.words.say("report-contacts-short", &[("count", contacts.as_str().into())]);
    for line in [contacts, said] {
        let line = setter.set(&line, SMALLEST, width);
        let (y, height) = (drawing.height, line.height());
        drawing.text(line, 0.0, y);
        drawing.height += height;
    }
    Cell::Drawn(drawing)
}

/// Where customers are handed on, and what it costs.
fn hand_offs(setter: &mut Setter<'_>, flow: &mut Flow, insights: &Insights) {
    const COLUMNS: [Column; 4] = [
        Column("report-column-hand-off", 4.6, 0.0),
        Column("report-column-changes", 1.7, 0.0),
        Column("report-column-per-hundred", 1.3, 1.0),
        Column("report-column-points", 0.9, 1.0),
    ];
    let facts = setter.facts;
    let found = &insights.hand_offs;
    let lead = facts.words.say(
        "report-hand-offs-lead",
        &[
            ("all", facts.fine(found.per_customer).as_str().into()),
            ("owners", facts.fine(found.owner_changes).as_str().into()),
            ("channels", facts.fine(found.channel_changes).as_str().into()),
            ("points", facts.fine(found.points).as_str().into()),
        ],
    );
    title(setter, flow, "report-hand-offs", &lead, if found.places.is_empty() { 0.0 } else { TABLE });
    if found.places.is_empty() {
        return;
    }
    let mut table = Table::begin(flow, setter, &COLUMNS);
    for place in found.places.iter().take(PLACES) {
        let change = Cell::Text(setter.say(change(place), SMALL.in_colour(INK), table.width(1)));
        hand_off(setter, flow, &mut table, place, change);
    }
    table.end(flow);
}

/// A row of a table of hand-offs: the way, something about it, how many customers take it, and the points that wait there.
pub(super) fn hand_off(
    setter: &mut Setter<'_>,
    flow: &mut Flow,
    table: &mut Table,
    place: &HandOff,
    about: Cell,
) {
    let facts = setter.facts;
    let called =
        |id: Id| facts.document.find::<Touchpoint>(id).map_or(String::new(), |it| Facts::quoted(&it.title));
    let way = text::arrowed(&called(place.from), &called(place.to));
    let cells = vec![
        Cell::Text(setter.set(&way, BODY, table.width(0))),
        about,
        Cell::Text(setter.set(&facts.words.number(place.per_customer * 100.0, 0), BODY, table.width(2))),
        Cell::Text(setter.set(&facts.fine(place.points), BODY.strong(), table.width(3))),
    ];
    table.row(flow, cells, 0);
}

const fn change(place: &HandOff) -> &'static str {
    match (place.owner, place.channel) {
        (true, true) => "report-change-both",
        (true, false) => "report-change-owner",
        _ => "report-change-channel",
    }
}

/// How much of the journey lies after the purchase.
fn breadth(setter: &mut Setter<'_>, flow: &mut Flow, insights: &Insights) {
    let facts = setter.facts;
    let breadth = insights.breadth;
    let arguments = [
        ("after", facts.fine(breadth.after)),
        ("before", facts.fine(breadth.before)),
        ("ratio", breadth.ratio.map_or_else(|| "–".to_owned(), |ratio| facts.words.number(ratio, 2))),
        ("hill", facts.fine(breadth.hill)),
        ("departments", facts.words.number(f64::from(breadth.departments), 0)),
    ];
    let arguments: Vec<_> = arguments.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
    let lead = facts.words.say("report-breadth-is", &arguments);
    title(setter, flow, "report-breadth", &lead, 0.0);
}
