//! The stages, one after another: what the customer wants, what happens, what is measured, what hurts in whose words, and
//! what could be done.

use journey_model::{
    Better, Delight, Department, Evidence, Id, Metric, Opportunity, PainPoint, Picture, ReportPart, Stage,
    Touchpoint,
};

use super::{Section, personas};
use crate::album;
use crate::charts;
use crate::drawing::{Drawing, solid};
use crate::facts::Facts;
use crate::flow::Flow;
use crate::parts::summary::pain_dest;
use crate::scene::{Role, Target, at};
use crate::setter::Setter;
use crate::table::{Cell, Column, Table};
use crate::theme::{self, ACCENT, BODY, HAIRLINE, HEADING, INK, LEAD, QUIET, SMALL, SMALLEST};

/// Where what belongs to a touchpoint is set, from the left.
const INDENT: f32 = 22.0;
/// Room for what a line is about.
const LABEL: f32 = 80.0;
/// How wide a picture is here.
const PICTURE: f32 = 150.0;

/// Where a stage's own section is.
fn stage_place(stage: &Stage) -> String {
    format!("about-stage-{}", stage.id)
}

pub(super) fn section(setter: &mut Setter<'_>) -> Option<Section> {
    let document = setter.facts.document;
    let lead = setter.facts.say("report-stages-lead");
    let mut flow = super::begin(setter, ReportPart::Stages, &lead);
    personas::travellers(setter, &mut flow);
    let mut entries = Vec::new();
    for stage in document.stages() {
        entries.push((stage.title.clone(), stage_place(stage)));
        head(setter, &mut flow, stage);
        metrics(setter, &mut flow, document.within(Some(stage.id)).collect());
        pictures(setter, &mut flow, stage.id);
        for touchpoint in document.within::<Touchpoint>(Some(stage.id)) {
            moment(setter, &mut flow, touchpoint);
        }
        flow.space(14.0);
    }
    if entries.is_empty() {
        let empty = setter.say("report-empty-map", BODY.in_colour(QUIET), flow.frame.reading());
        let left = flow.frame.left;
        flow.text(Role::Paragraph, empty, left);
    }
    Some(Section { entries, ..Section::flowing(setter, ReportPart::Stages, flow) })
}

/// The stage's name with its phase and its share of the friction, and what the customer wants there.
fn head(setter: &mut Setter<'_>, flow: &mut Flow, stage: &Stage) {
    const SIDE: f32 = 190.0;
    let facts = setter.facts;
    let frame = flow.frame;
    let phase = setter.name("phase", stage.phase);
    let phase = setter.set(&phase, SMALLEST.strong().in_colour(ACCENT), frame.measure - SIDE);
    let title = setter.set(&stage.title, HEADING.sized(16.0), frame.measure - SIDE);
    flow.keep((phase.height() + title.height() + 90.0).min(frame.room()));
    flow.strong_rule();
    flow.dest(stage_place(stage));
    flow.gap(7.0);
    let top = flow.y;
    if let Some(score) = facts.score.stages.get(stage.id).filter(|score| score.points > 0.0)
        && let Some(band) = facts.stage_band(stage.id)
    {
        let said =
            facts.words.say("report-stage-lost", &[("lost", facts.whole(score.lost_here).as_str().into())]);
        let said = setter.set(&said, SMALL, SIDE - 34.0);
        let right = frame.right();
        charts::badge(&mut flow.page, setter.shaper, at(right - 20.0, top + 2.0), 20.0, band);
        flow.page.tagged(Role::Paragraph, |page| {
            page.text_within(said, right - SIDE, top + 1.5, SIDE - 27.0, 1.0)
        });
    }
    flow.text(Role::Paragraph, phase, frame.left);
    flow.text(Role::Heading(2), title, frame.left);
    if !stage.goal.trim().is_empty() {
        flow.gap(2.0);
        let goal = setter.set(&stage.goal, LEAD.sized(10.5).in_colour(QUIET), frame.reading());
        flow.text(Role::Paragraph, goal, frame.left);
    }
    let mut facts_line = Vec::new();
    if let Some(entered) = stage.entered {
        let entered = facts.words.number(f64::from(entered), 0);
        facts_line.push(facts.words.say("report-stage-entered", &[("count", entered.as_str().into())]));
    }
    if !stage.listening.trim().is_empty() {
        facts_line.push(facts.words.say("report-stage-listening", &[("how", stage.listening.trim().into())]));
    }
    if !facts_line.is_empty() {
        flow.gap(2.0);
        let line = setter.set(&facts_line.join(" · "), SMALL, frame.measure);
        flow.text(Role::Paragraph, line, frame.left);
    }
    flow.gap(8.0);
}

/// A stage's or touchpoint's measures against their targets.
fn metrics(setter: &mut Setter<'_>, flow: &mut Flow, metrics: Vec<&Metric>) {
    const COLUMNS: [Column; 5] = [
        Column("report-column-metric", 3.0, 0.0),
        Column("report-column-value", 1.2, 1.0),
        Column("report-column-before", 1.2, 1.0),
        Column("report-column-target", 1.2, 1.0),
        Column("report-column-reached", 1.6, 0.0),
    ];
    if metrics.is_empty() {
        return;
    }
    let facts = setter.facts;
    flow.gap(8.0);
    let mut table = Table::begin(flow, setter, &COLUMNS);
    for metric in metrics {
        let mut values: Vec<_> = metric.values.iter().collect();
        values.sort_by(|a, b| a.date.cmp(&b.date));
        let latest = values.last().map(|value| value.value);
        let before = values.iter().rev().nth(1).map(|value| value.value);
        let written = |value: Option<f64>| {
            value.map_or_else(String::new, |value| {
                let decimals = usize::from(value.fract().abs() > 1e-9);
                format!("{} {}", facts.words.number(value, decimals), metric.unit).trim().to_owned()
            })
        };
        let reached = match (latest, metric.target) {
            (Some(value), Some(target)) => {
                let good = if metric.better == Better::Up { value >= target } else { value <= target };
                facts.say(if good { "report-reached" } else { "report-not-reached" })
            }
            _ => String::new(),
        };
        let cells = [
            (metric.name.clone(), BODY.strong()),
            (written(latest), BODY),
            (written(before), BODY.in_colour(QUIET)),
            (written(metric.target), BODY.in_colour(QUIET)),
            (reached, SMALL),
        ];
        let cells = cells
            .iter()
            .enumerate()
            .map(|(index, (text, style))| Cell::Text(setter.set(text, *style, table.width(index))))
            .collect();
        table.row(flow, cells, 0);
    }
    table.end(flow);
    flow.gap(10.0);
}

/// A touchpoint: what happens there and what it is like.
fn moment(setter: &mut Setter<'_>, flow: &mut Flow, touchpoint: &Touchpoint) {
    const SIDE: f32 = 170.0;
    let facts = setter.facts;
    let frame = flow.frame;
    let title = setter.set(&touchpoint.title, BODY.strong().sized(10.5), frame.measure - SIDE - 12.0);
    let owners: Vec<&Department> = touchpoint
        .owner
        .iter()
        .chain(&touchpoint.supporting)
        .filter_map(|id| facts.library.find(*id))
        .collect();
    let mut side = Drawing::default();
    let under = setter.departments(&mut side, &owners, 0.0, 0.0, SIDE);
    flow.space(4.0);
    flow.keep((title.height().max(under) + 50.0).min(frame.room()));
    let top = flow.y;
    flow.text(Role::Heading(3), title, frame.left);
    if top < flow.y {
        flow.page.place(side, frame.right() - SIDE, top + 1.0);
        flow.y = flow.y.max(top + under);
    }
    flow.gap(2.0);
    let emotion = touchpoint.emotion.as_ref().map(|emotion| facts.feeling(emotion)).unwrap_or_default();
    for (key, text) in [
        ("report-happens", &touchpoint.description),
        ("report-does", &touchpoint.action),
        ("report-thinks", &touchpoint.thought),
        ("report-feels", &emotion),
    ] {
        if text.trim().is_empty() {
            continue;
        }
        let label = setter.say(key, SMALL, LABEL - 4.0);
        let said = if key == "report-thinks" { facts.quote(text) } else { text.clone() };
        let said = setter.set(&said, BODY, frame.measure.min(510.0) - LABEL);
        flow.keep(BODY.line() * 2.0);
        let y = flow.y;
        flow.page.tagged(Role::Paragraph, |page| page.text(label, frame.left, y + 1.2));
        flow.text(Role::Paragraph, said, frame.left + LABEL);
    }
    delights(setter, flow, touchpoint.id);
    metrics(setter, flow, facts.document.within(Some(touchpoint.id)).collect());
    pictures(setter, flow, touchpoint.id);
    for pain in facts.document.within::<PainPoint>(Some(touchpoint.id)) {
        hurt(setter, flow, pain, touchpoint);
    }
    for opportunity in facts.document.within::<Opportunity>(Some(touchpoint.id)) {
        chance(setter, flow, opportunity);
    }
    flow.gap(6.0);
    flow.rule();
    flow.gap(6.0);
}

/// What is better there than it needs to be.
fn delights(setter: &mut Setter<'_>, flow: &mut Flow, touchpoint: Id) {
    let frame = flow.frame;
    for (number, delight) in setter.facts.document.within::<Delight>(Some(touchpoint)).enumerate() {
        let said = setter.set(&delight.text, BODY, frame.measure.min(510.0) - LABEL);
        let shown = album::beside(setter, delight.picture, &delight.picture_text, &delight.text, PICTURE);
        flow.keep((BODY.line() * 2.0).max(shown.height));
        if number == 0 {
            let label = setter.say("report-delights", SMALL, LABEL - 4.0);
            let y = flow.y;
            flow.page.tagged(Role::Paragraph, |page| page.text(label, frame.left, y + 1.2));
        }
        flow.text(Role::Paragraph, said, frame.left + LABEL);
        beneath(flow, shown, LABEL);
    }
}

/// A record's picture under its words.
fn beneath(flow: &mut Flow, shown: Drawing, indent: f32) {
    if !shown.items.is_empty() {
        flow.gap(3.0);
        flow.place(shown, flow.frame.left + indent);
        flow.gap(2.0);
    }
}

/// The pictures of a stage or touchpoint side by side, in rows.
fn pictures(setter: &mut Setter<'_>, flow: &mut Flow, parent: Id) {
    const GAP: f32 = 14.0;
    let frame = flow.frame;
    let pictures: Vec<&Picture> = setter.facts.document.within(Some(parent)).collect();
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // A few.
    let fit = (((frame.measure + GAP) / (PICTURE + GAP)) as usize).max(1);
    for shown in pictures.chunks(fit) {
        let mut row = Drawing::default();
        for (column, picture) in shown.iter().enumerate() {
            let drawing = album::picture(setter, picture, PICTURE);
            row.height = row.height.max(drawing.height);
            row.place(drawing, column as f32 * (PICTURE + GAP), 0.0);
        }
        flow.gap(6.0);
        flow.place(row, frame.left);
    }
}

/// A pain with its figures, and the quotes that it rests on.
fn hurt(setter: &mut Setter<'_>, flow: &mut Flow, pain: &PainPoint, touchpoint: &Touchpoint) {
    let facts = setter.facts;
    let frame = flow.frame;
    let width = frame.measure.min(510.0) - INDENT;
    flow.gap(5.0);
    let title = setter.set(&pain.title, BODY.strong(), width);
    let text = setter.set(&pain.description, BODY.in_colour(QUIET), width);
    let shown = album::beside(setter, pain.picture, &pain.picture_text, &pain.title, PICTURE);
    // A picture stays with what it shows.
    let beneath_it = if shown.items.is_empty() { 28.0 } else { text.height() + shown.height + 20.0 };
    flow.keep((title.height() + beneath_it).min(frame.room()));
    let top = flow.y;
    if let Some(score) = facts.pain(pain.id) {
        charts::badge(&mut flow.page, setter.shaper, at(frame.left, top), 14.0, score.band);
    }
    flow.leading(Role::Heading(4), title, frame.left + INDENT, Some(&Target::Dest(pain_dest(pain.id))));
    flow.text(Role::Paragraph, text, frame.left + INDENT);
    let figures = facts.particulars(pain, touchpoint);
    let figures = setter.set(&figures, SMALL.in_colour(INK), width);
    flow.text(Role::Paragraph, figures, frame.left + INDENT);
    beneath(flow, shown, INDENT);
    for nugget in pain.evidence.iter().filter_map(|id| facts.library.find::<Evidence>(*id)) {
        quote(setter, flow, nugget, width);
    }
}

/// What somebody said or saw, with where it comes from.
fn quote(setter: &mut Setter<'_>, flow: &mut Flow, nugget: &Evidence, width: f32) {
    let facts = setter.facts;
    let left = flow.frame.left + INDENT;
    let said = setter.set(&facts.said(nugget), BODY.sized(8.8), width - 10.0);
    let source = setter.set(&facts.source(nugget), SMALLEST, width - 10.0);
    flow.gap(3.0);
    flow.keep((said.height() + source.height()).min(60.0));
    let top = flow.y;
    flow.text(Role::Paragraph, said, left + 10.0);
    let target = Target::Dest(super::evidence::nugget_dest(nugget.id));
    flow.leading(Role::Paragraph, source, left + 10.0, Some(&target));
    if flow.y > top {
        flow.page.line(at(left + 2.0, top + 1.0), at(left + 2.0, flow.y - 1.0), solid(HAIRLINE, 2.0));
    }
}

/// What could be done.
fn chance(setter: &mut Setter<'_>, flow: &mut Flow, opportunity: &Opportunity) {
    let facts = setter.facts;
    let frame = flow.frame;
    let width = frame.measure.min(510.0) - INDENT;
    flow.gap(5.0);
    let title = setter.set(&opportunity.title, BODY.strong().in_colour(ACCENT), width);
    let why = setter.set(&opportunity.hypothesis, BODY.in_colour(QUIET), width);
    let shown =
        album::beside(setter, opportunity.picture, &opportunity.picture_text, &opportunity.title, PICTURE);
    let beneath_it = if shown.items.is_empty() { 26.0 } else { why.height() + shown.height + 20.0 };
    flow.keep((title.height() + beneath_it).min(frame.room()));
    let y = flow.y;
    let arrow = [at(2.0, 0.0), at(8.0, 0.0), at(5.5, -2.5), at(8.0, 0.0), at(5.5, 2.5)];
    for pair in [(arrow[0], arrow[1]), (arrow[2], arrow[3]), (arrow[3], arrow[4])] {
        let put = |point: crate::scene::Point| at(frame.left + point.x, y + 6.5 + point.y);
        flow.page.line(put(pair.0), put(pair.1), solid(theme::ACCENT, 1.2));
    }
    flow.text(Role::Heading(4), title, frame.left + INDENT);
    flow.text(Role::Paragraph, why, frame.left + INDENT);
    beneath(flow, shown, INDENT);
    let mut parts = vec![setter.name("opportunity-status", opportunity.status)];
    if let Some(days) = opportunity.effort {
        parts.push(facts.effort(Some(days)));
    }
    if let Some(owner) = opportunity.owner.and_then(|id| facts.library.find::<Department>(id)) {
        parts.push(Facts::quoted(&owner.name));
    }
    if !opportunity.due.is_empty() {
        parts.push(facts.words.date(&opportunity.due));
    }
    let parts = setter.set(&parts.join(" · "), SMALL, width);
    flow.text(Role::Paragraph, parts, frame.left + INDENT);
}
