//! Before and after: the map beside the one it was made of. What the index was and is, how probable it is that the difference
//! is real, and which pains made it.

use journey_insight::{Contrast, Figures};
use journey_model::{Document, ReportPart, differences};

use super::Section;
use crate::charts;
use crate::drawing::Drawing;
use crate::facts::Facts;
use crate::parts::summary::pain_dest;
use crate::scene::{Role, Target, at};
use crate::setter::Setter;
use crate::table::{Cell, Column, Table};
use crate::theme::{ACCENT, BODY, FIGURE, INK, LEAD, QUIET, SMALL};

const COLUMNS: [Column; 5] = [
    Column("report-column-pain", 5.0, 0.0),
    Column("report-column-what", 1.4, 0.0),
    Column("report-column-points-before", 1.1, 1.0),
    Column("report-column-points-after", 1.1, 1.0),
    Column("report-column-change", 1.0, 1.0),
];

pub(super) fn section(setter: &mut Setter<'_>) -> Option<Section> {
    let facts = setter.facts;
    let before: &Document = facts.before?;
    let earlier = Figures::of(before, facts.library).score(facts.score.profile);
    let changes = differences(before, facts.document);
    let contrast = Contrast::of((before, &earlier), (facts.document, facts.score), &changes.pairs);
    let title = before.map().map(|map| Facts::quoted(&map.title)).unwrap_or_default();
    let lead = facts.words.say("report-comparison-lead", &[("title", title.as_str().into())]);
    let mut flow = super::begin(setter, ReportPart::Comparison, &lead);
    let frame = flow.frame;
    let sentence = facts.words.say(
        if contrast.recovered >= 0.0 { "report-contrast-better" } else { "report-contrast-worse" },
        &[
            ("before", facts.whole(earlier.index).as_str().into()),
            ("after", facts.whole(facts.score.index).as_str().into()),
            ("won", facts.fine(contrast.recovered.abs()).as_str().into()),
            ("sure", super::pains::sureness(facts, contrast.sure).as_str().into()),
        ],
    );
    let sentence = setter.set(&sentence, LEAD, frame.reading());
    flow.text(Role::Paragraph, sentence, frame.left);
    flow.gap(14.0);
    for (key, score) in [("report-before", &earlier), ("report-after", facts.score)] {
        let mut row = Drawing::default();
        let word = setter.say(key, SMALL.strong(), 60.0);
        row.tagged(Role::Paragraph, |row| row.text(word, 0.0, 16.0));
        let figure = setter.set(&facts.whole(score.index), FIGURE.sized(26.0), 90.0);
        row.tagged(Role::Paragraph, |row| row.text(figure, 62.0, 4.0));
        let [low, high] = score.interval80;
        let alt = facts.words.say(
            "report-scale-alt",
            &[
                ("index", facts.whole(score.index).as_str().into()),
                ("range", facts.range(low, high).as_str().into()),
                ("band", crate::theme::letter(score.band).into()),
            ],
        );
        let width = frame.measure - 130.0;
        row.height = row.figure(alt, |row| {
            charts::scale(row, setter.shaper, at(130.0, 0.0), width, score.index, score.interval80)
        }) + 12.0;
        flow.place(row, frame.left);
    }
    flow.gap(6.0);
    let count = facts.words.say("report-changes-count", &[("count", changes.differences.len().into())]);
    let count = setter.set(&count, BODY.in_colour(QUIET), frame.reading());
    flow.text(Role::Paragraph, count, frame.left);
    flow.gap(10.0);
    if contrast.pains.is_empty() {
        return Some(Section::flowing(setter, ReportPart::Comparison, flow));
    }
    let mut table = Table::begin(&mut flow, setter, &COLUMNS);
    for pain in &contrast.pains {
        let what = match (pain.before, pain.after) {
            (None, _) => "report-change-new",
            (_, None) => "report-change-gone",
            _ if pain.changed => "report-change-changed",
            _ => "report-change-by-others",
        };
        let name = setter.set(&pain.title, BODY.strong(), table.width(0));
        let name = match pain.after {
            Some(id) => Cell::Link(name, Target::Dest(pain_dest(id))),
            None => Cell::Text(name),
        };
        let change = pain.points_after - pain.points_before;
        let sign = if change > 0.0 { "+" } else { "" };
        let change = format!("{sign}{}", facts.fine(change));
        let cells = vec![
            name,
            Cell::Text(setter.say(what, SMALL.in_colour(INK), table.width(1))),
            Cell::Text(setter.set(&facts.fine(pain.points_before), BODY, table.width(2))),
            Cell::Text(setter.set(&facts.fine(pain.points_after), BODY, table.width(3))),
            Cell::Text(setter.set(&change, BODY.strong().in_colour(ACCENT), table.width(4))),
        ];
        table.row(&mut flow, cells, 0);
    }
    table.end(&mut flow);
    Some(Section::flowing(setter, ReportPart::Comparison, flow))
}
