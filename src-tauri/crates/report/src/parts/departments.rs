//! The departments, a page each that can be handed out alone: how much of the friction is theirs, which pains, and what they
//! are asked to do by when.

use journey_model::{Department, Id, Opportunity, ReportPart, Touchpoint};

use super::Section;
use super::pains::{self, Told};
use crate::charts;
use crate::drawing::Drawing;
use crate::facts::{Facts, Pain, Share};
use crate::flow::Flow;
use crate::parts::summary::pain_dest;
use crate::scene::{Rect, Role, Target, at};
use crate::setter::Setter;
use crate::table::{Cell, Column, Table};
use crate::theme::{self, BODY, FIGURE, HEADING, INK, LEAD, SMALL};

/// What is told of a department's pains.
const PAINS: [Told; 6] = [Told::Rank, Told::Name, Told::Points, Told::Won, Told::Effort, Told::Evidence];

/// Where a department's page is.
fn department_dest(department: &Department) -> String {
    format!("department-{}", department.id)
}

pub(super) fn section(setter: &mut Setter<'_>) -> Option<Section> {
    let facts = setter.facts;
    let mut departments: Vec<&Department> =
        facts.shares.iter().filter_map(|share| share.department).collect();
    let owning = facts.document.touchpoints().filter_map(|touchpoint: &Touchpoint| touchpoint.owner);
    for department in owning.filter_map(|id| facts.library.find::<Department>(id)) {
        if departments.iter().all(|known| known.id != department.id) {
            departments.push(department);
        }
    }
    if departments.is_empty() {
        return None;
    }
    let lead = facts.say("report-departments-lead");
    let mut flow = super::begin(setter, ReportPart::Departments, &lead);
    overview(setter, &mut flow);
    let mut entries = Vec::new();
    for department in departments {
        entries.push((department.name.clone(), department_dest(department)));
        let usual = page(setter, department);
        let frame = setter.frame;
        flow.append(if usual.pages() == 1 && frame.is_bare(usual.y) {
            setter.frame.white = super::CLOSER;
            let closer = page(setter, department);
            setter.frame = frame;
            if closer.pages() == 0 { closer } else { usual }
        } else {
            usual
        });
    }
    // The last one's page is handed out alone, too.
    Some(Section { entries, foot: None, ..Section::flowing(setter, ReportPart::Departments, flow) })
}

/// All departments with their shares, as bars, each with what costs it most.
fn overview(setter: &mut Setter<'_>, flow: &mut Flow) {
    let facts = setter.facts;
    let largest = facts.shares.first().map_or(1.0, |share| share.part);
    let frame = flow.frame;
    let names = frame.measure * 0.4;
    for Share { department, part, points } in &facts.shares {
        let mut row = Drawing::default();
        let under = setter.named(&mut row, *department, 0.0, 0.0, names - 10.0);
        let hue = department.map_or(theme::FAINT, |department| theme::department(department.color).0);
        charts::bar(&mut row, Rect::new(names, 3.0, frame.measure - names - 130.0, 6.0), part / largest, hue);
        let said = facts.words.say(
            "report-share-and-points",
            &[
                ("share", facts.percent(*part).as_str().into()),
                ("points", facts.fine(*points).as_str().into()),
            ],
        );
        let said = setter.set(&said, BODY, 124.0);
        row.tagged(Role::Paragraph, |row| row.text_within(said, frame.measure - 124.0, -1.0, 124.0, 1.0));
        row.height = under.max(13.0) + 2.0;
        let own: Vec<&Pain<'_>> = facts
            .pains
            .iter()
            .filter(|pain| match department {
                Some(department) => owns(facts, department, pain),
                None => facts.owners(pain.record, pain.touchpoint).is_empty(),
            })
            .collect();
        if let Some(costliest) = own.first() {
            let title = Facts::quoted(&costliest.record.title);
            let said = facts.words.say("report-department-costliest", &[("pain", title.into())]);
            let said = setter.set(&said, BODY, frame.measure - names);
            let area = Rect::new(names, row.height, said.width(), said.height());
            let target = Target::Dest(pain_dest(costliest.record.id));
            row.height = row
                .tagged(Role::Paragraph, |row| row.link(area, target, |row| row.text(said, area.x, area.y)));
        }
        let tasks = department.map_or(0, |department| asked(facts, department).count());
        let counts = [("pains", own.len().into()), ("tasks", tasks.into())];
        let counts =
            setter.set(&facts.words.say("report-department-counts", &counts), SMALL, frame.measure - names);
        let top = row.height + 1.0;
        row.height = row.tagged(Role::Paragraph, |row| row.text(counts, names, top)) + 14.0;
        flow.place(row, frame.left);
    }
}

/// What a department is asked to do.
fn asked<'a>(
    facts: &'a Facts<'_>,
    department: &'a Department,
) -> impl Iterator<Item = (&'a Opportunity, &'a Touchpoint)> {
    facts.opportunities().filter(|(task, touchpoint)| task.owner.or(touchpoint.owner) == Some(department.id))
}

/// A department's own pages.
fn page(setter: &mut Setter<'_>, department: &Department) -> Flow {
    let facts = setter.facts;
    let frame = setter.frame;
    let mut flow = Flow::new(frame);
    flow.page.dest(department_dest(department), at(0.0, 0.0));
    let (hue, _) = theme::department(department.color);
    flow.page.rounded(Rect::new(frame.left, flow.y, frame.measure, 5.0), 2.5, Some(hue), None);
    flow.gap(14.0);
    let name = setter.set(&department.name, HEADING.sized(20.0), frame.measure);
    flow.text(Role::Heading(2), name, frame.left);
    if !department.contact.trim().is_empty() {
        let contact = setter.set(&department.contact, SMALL, frame.measure);
        flow.text(Role::Paragraph, contact, frame.left);
    }
    flow.gap(6.0);
    let share = facts.shares.iter().find(|share| share.department.is_some_and(|it| it.id == department.id));
    let points = share.map_or(0.0, |share| share.points);
    let part = share.map_or(0.0, |share| share.part);
    let figure = setter.set(&facts.fine(points), FIGURE.sized(34.0), 120.0);
    let beside = frame.left + figure.width() + 14.0;
    let sentence = facts.words.say(
        if part > 0.0 { "report-department-sentence" } else { "report-department-none" },
        &[
            ("share", facts.percent(part).as_str().into()),
            ("index", facts.whole(facts.score.index).as_str().into()),
        ],
    );
    let sentence = setter.set(&sentence, LEAD.sized(11.5), frame.right() - beside);
    let height = figure.height().max(sentence.height());
    flow.keep(height + 60.0);
    let y = flow.y;
    flow.page.tagged(Role::Paragraph, |page| page.text(figure, frame.left, y));
    flow.page.tagged(Role::Paragraph, |page| page.text(sentence, beside, y + 4.0));
    flow.y += height + 10.0;

    let pains: Vec<&Pain<'_>> = facts.pains.iter().filter(|pain| owns(facts, department, pain)).collect();
    if !pains.is_empty() {
        title(setter, &mut flow, "report-department-pains");
        pains::table(setter, &mut flow, &PAINS, pains, |_, _, _| ());
    }
    let tasks: Vec<(&Opportunity, &Touchpoint)> = asked(facts, department).collect();
    if !tasks.is_empty() {
        title(setter, &mut flow, "report-department-tasks");
        tasks_of(setter, &mut flow, &tasks);
    }
    for (key, is_giving) in [("report-department-gives", true), ("report-department-takes", false)] {
        hand_offs(setter, &mut flow, department, key, is_giving);
    }
    let owned: Vec<&str> = facts
        .document
        .touchpoints()
        .filter(|touchpoint: &&Touchpoint| touchpoint.owner == Some(department.id))
        .map(|touchpoint| touchpoint.title.as_str())
        .collect();
    list(setter, &mut flow, "report-department-owns", &owned);
    let helped: Vec<&str> = facts
        .document
        .touchpoints()
        .filter(|touchpoint: &&Touchpoint| touchpoint.supporting.contains(&department.id))
        .map(|touchpoint| touchpoint.title.as_str())
        .collect();
    list(setter, &mut flow, "report-department-helps", &helped);
    flow
}

fn owns(facts: &Facts<'_>, department: &Department, pain: &Pain<'_>) -> bool {
    facts.owners(pain.record, pain.touchpoint).iter().any(|owner| owner.id == department.id)
}

fn title(setter: &mut Setter<'_>, flow: &mut Flow, key: &str) {
    flow.space(8.0);
    let heading = setter.say(key, HEADING, flow.frame.measure);
    let left = flow.frame.left;
    flow.heading(3, heading, left, 70.0);
    flow.gap(4.0);
}

fn tasks_of(setter: &mut Setter<'_>, flow: &mut Flow, tasks: &[(&Opportunity, &Touchpoint)]) {
    const COLUMNS: [Column; 4] = [
        Column("report-column-task", 5.4, 0.0),
        Column("report-column-status", 1.2, 0.0),
        Column("report-column-due", 1.5, 0.0),
        Column("report-column-effort", 1.2, 1.0),
    ];
    let facts = setter.facts;
    let mut table = Table::begin(flow, setter, &COLUMNS);
    for (task, _) in tasks {
        let name = setter.set(&task.title, BODY.strong(), table.width(0));
        let name = name.under(setter.set(&task.hypothesis, SMALL, table.width(0)));
        let status = setter.name("opportunity-status", task.status);
        let due = if task.due.is_empty() { facts.say("report-no-date") } else { facts.words.date(&task.due) };
        let cells = vec![
            Cell::Text(name),
            Cell::Text(setter.set(&status, SMALL.in_colour(INK), table.width(1))),
            Cell::Text(setter.set(&due, SMALL.in_colour(INK), table.width(2))),
            Cell::Text(setter.set(&facts.effort(task.effort), SMALL.in_colour(INK), table.width(3))),
        ];
        table.row(flow, cells, 0);
    }
    table.end(flow);
}

/// Where customers come from other departments, or go to them.
fn hand_offs(setter: &mut Setter<'_>, flow: &mut Flow, department: &Department, key: &str, is_giving: bool) {
    const COLUMNS: [Column; 4] = [
        Column("report-column-hand-off", 5.0, 0.0),
        Column("report-column-other-department", 1.7, 0.0),
        Column("report-column-per-hundred", 1.3, 1.0),
        Column("report-column-points", 0.9, 1.0),
    ];
    let facts = setter.facts;
    let owner = |id: Id| facts.document.find::<Touchpoint>(id).and_then(|touchpoint| touchpoint.owner);
    let found = facts.insights().hand_offs.places.iter().filter(|place| place.owner).filter_map(|place| {
        let (from, to) = (owner(place.from), owner(place.to));
        let (own, other) = if is_giving { (from, to) } else { (to, from) };
        (own == Some(department.id)).then_some((place, other))
    });
    let found: Vec<_> = found.collect();
    if found.is_empty() {
        return;
    }
    title(setter, flow, key);
    let mut table = Table::begin(flow, setter, &COLUMNS);
    for (place, other) in found {
        let other = other.and_then(|id| facts.library.find::<Department>(id));
        let mut named = Drawing::default();
        named.height = setter.named(&mut named, other, 0.0, 0.0, table.width(1));
        super::meetings::hand_off(setter, flow, &mut table, place, Cell::Drawn(named));
    }
    table.end(flow);
}

/// Names in a row, under a heading.
fn list(setter: &mut Setter<'_>, flow: &mut Flow, key: &str, names: &[&str]) {
    if names.is_empty() {
        return;
    }
    title(setter, flow, key);
    let names: Vec<String> = names.iter().map(|name| Facts::quoted(name)).collect();
    let left = flow.frame.left;
    let names = setter.set(&names.join(" · "), BODY, flow.frame.measure);
    flow.text(Role::Paragraph, names, left);
}
