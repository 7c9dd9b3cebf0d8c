//! The cover: which map, of whom, in what scenario, as of when; above it the journey's own curve.

use journey_model::{ReportPart, Touchpoint};

use super::{Leaf, Section, dest, title};
use crate::album;
use crate::charts::{self, Feeling};
use crate::drawing::{Drawing, solid};
use crate::facts::Facts;
use crate::flow::Flow;
use crate::scene::{Rect, Role, at};
use crate::setter::Setter;
use crate::theme::{self, ACCENT, BODY, FAINT, HAIRLINE, LEAD, QUIET, SMALL, SMALLEST};

/// Where the words of the cover begin, as a share of its height: as low as leaves them on one page.
const STARTS: [f32; 4] = [0.45, 0.38, 0.3, 0.2];

pub(super) fn section(setter: &mut Setter<'_>) -> Option<Section> {
    let frame = setter.frame;
    let mut flow = Flow::new(frame);
    for start in STARTS {
        flow = words(setter, start);
        if flow.pages() == 0 {
            break;
        }
    }
    let foot = setter.say("report-foot", SMALL.in_colour(FAINT), frame.measure);
    let mut leaves = flow.finish();
    if let Some(last) = leaves.last_mut() {
        last.artifact(|page| page.text(foot, frame.left, frame.height - 40.0));
    }
    let leaf =
        |drawing| Leaf { drawing, width: frame.width, height: frame.height, framed: false, label: None };
    Some(Section {
        part: ReportPart::Cover,
        title: title(setter, ReportPart::Cover),
        dest: dest(ReportPart::Cover),
        leaves: leaves.into_iter().map(leaf).collect(),
        entries: Vec::new(),
        foot: None,
    })
}

/// What the cover says, under the curve.
fn words(setter: &mut Setter<'_>, start: f32) -> Flow {
    let frame = setter.frame;
    let mut flow = Flow::new(frame);
    flow.page.dest(dest(ReportPart::Cover), at(0.0, 0.0));
    curve(setter, &mut flow.page, start * 0.34, start * 0.46);
    flow.y = frame.height * start;
    let width = frame.measure.min(560.0);
    let kicker = setter.say("report-kicker", BODY.strong().in_colour(ACCENT), width);
    flow.text(Role::Paragraph, kicker, frame.left);
    flow.gap(6.0);
    let name = setter.facts.title();
    let name = setter.set(&name, theme::title(&name, 34.0), width);
    flow.text(Role::Heading(1), name, frame.left);
    let map = setter.facts.map;
    for (text, style) in
        [(&map.scenario, LEAD.sized(12.5)), (&map.summary, BODY.sized(10.0).in_colour(QUIET))]
    {
        if !text.trim().is_empty() {
            flow.gap(10.0);
            let text = setter.set(text, style, width);
            flow.text(Role::Paragraph, text, frame.left);
        }
    }
    flow.gap(18.0);
    particulars(setter, &mut flow);
    flow
}

/// The journey's curve from edge to edge; a map that does not feel yet has the two paths that the program is named after.
fn curve(setter: &Setter<'_>, page: &mut Drawing, top: f32, height: f32) {
    let frame = setter.frame;
    let place = Rect::new(0.0, frame.height * top, frame.width, frame.height * height);
    let felt: Vec<f32> = setter
        .facts
        .document
        .touchpoints()
        .filter_map(|touchpoint: &Touchpoint| Some(f32::from(touchpoint.emotion.as_ref()?.value)))
        .collect();
    // More would be a saw.
    let felt: &[f32] =
        if (3..=40).contains(&felt.len()) { &felt } else { &[0.4, 1.2, 0.2, -1.0, -0.2, 1.0, 0.6] };
    let step = place.w / (felt.len() as f32 - 1.0);
    let mut x = 0.0;
    let feelings: Vec<Feeling> = felt
        .iter()
        .map(|value| {
            let feeling = Feeling { x, value: *value };
            x += step;
            feeling
        })
        .collect();
    page.artifact(|page| charts::ribbon(page, place, &feelings));
}

fn particulars(setter: &mut Setter<'_>, flow: &mut Flow) {
    const LABEL: f32 = 96.0;
    let facts = setter.facts;
    let author = facts.author.to_owned();
    let entries = [
        ("report-personas", named(facts)),
        ("report-kind", setter.name("map-kind", facts.map.kind)),
        ("report-status", setter.name("map-status", facts.map.status)),
        ("report-date", facts.words.date(facts.day)),
        ("report-author", author),
        ("report-version", facts.words.number(facts.revision as f64, 0)),
    ];
    let frame = flow.frame;
    for (key, value) in entries.into_iter().filter(|(_, value)| !value.is_empty()) {
        let width = frame.measure.min(560.0);
        let label = setter.say(key, SMALLEST.in_colour(FAINT), LABEL - 8.0);
        let value = setter.set(&value, BODY, width - LABEL);
        flow.keep(24.0);
        let y = flow.y;
        flow.page.line(at(frame.left, y), at(frame.left + width, y), solid(HAIRLINE, 0.5));
        flow.page.tagged(Role::Paragraph, |page| page.text(label, frame.left, y + 5.4));
        flow.gap(4.0);
        if key == "report-personas" {
            let row = faces(setter, width - LABEL);
            flow.y += if row.items.is_empty() { 0.0 } else { 3.0 };
            flow.place(row, frame.left + LABEL);
        }
        flow.text(Role::Paragraph, value, frame.left + LABEL);
        flow.gap(4.0);
    }
}

/// For whom the map is drawn.
fn named(facts: &Facts<'_>) -> String {
    let named: Vec<String> = facts
        .travellers()
        .map(|(persona, share)| match share {
            Some(share) => format!("{} ({})", persona.name, facts.percent(share)),
            None => persona.name.clone(),
        })
        .collect();
    if named.is_empty() { facts.say("report-no-persona") } else { named.join(", ") }
}

/// The faces of those for whom the map is drawn, in a row.
fn faces(setter: &mut Setter<'_>, width: f32) -> Drawing {
    const SIDE: f32 = 38.0;
    const STEP: f32 = SIDE + 6.0;
    let mut row = Drawing::default();
    let mut x = 0.0;
    for (persona, _) in setter.facts.travellers() {
        if x + SIDE > width {
            break;
        }
        if let Some(face) = album::face(setter, persona, SIDE) {
            row.height = face.height + 5.0;
            row.place(face, x, 0.0);
            x += STEP;
        }
    }
    row
}
