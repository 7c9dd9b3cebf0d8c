//! The parts of the report. One table says which there are and what makes each; the contents, the outline, the dialog and the
//! help of the command line follow from the words of [`ReportPart`].

// All makers are called alike: some always have something to say.
#![allow(clippy::unnecessary_wraps)]

mod comparison;
mod contents;
mod cover;
mod departments;
mod evidence;
mod findings;
pub(crate) mod friction;
mod glossary;
mod meetings;
mod method;
mod pains;
mod personas;
mod priorities;
mod stages;
pub(crate) mod summary;

use journey_i18n::key;
use journey_model::ReportPart;

use crate::ReportError;
use crate::drawing::{Drawing, solid};
use crate::flow::{Flow, Frame};
use crate::poster;
use crate::scene::at;
use crate::setter::Setter;
use crate::theme::{ACCENT, HEADING, LEAD, QUIET};

pub(crate) use contents::pages as contents;

/// What makes a part; `None` if this map has nothing to say there.
type Make = fn(&mut Setter<'_>) -> Option<Section>;

/// Who makes each part. The contents are made when all others are.
const PARTS: &[(ReportPart, Make)] = &[
    (ReportPart::Cover, cover::section),
    (ReportPart::Contents, |_| None),
    (ReportPart::Summary, summary::section),
    (ReportPart::Poster, poster::section),
    (ReportPart::Stages, stages::section),
    (ReportPart::Friction, friction::section),
    (ReportPart::Departments, departments::section),
    (ReportPart::Meetings, meetings::section),
    (ReportPart::Priorities, priorities::section),
    (ReportPart::Comparison, comparison::section),
    (ReportPart::Findings, findings::section),
    (ReportPart::Evidence, evidence::section),
    (ReportPart::Method, method::section),
    (ReportPart::Glossary, glossary::section),
];

/// A part, set.
pub(crate) struct Section {
    pub(crate) part: ReportPart,
    pub(crate) title: String,
    /// The name of its first place.
    pub(crate) dest: String,
    pub(crate) leaves: Vec<Leaf>,
    /// What stands in it, for the contents and the outline: title and place.
    pub(crate) entries: Vec<(String, String)>,
}

/// A page of a part.
pub(crate) struct Leaf {
    pub(crate) drawing: Drawing,
    pub(crate) width: f32,
    pub(crate) height: f32,
    /// Whether it has the running head and the page's number.
    pub(crate) framed: bool,
    /// A name of its own in place of its number.
    pub(crate) label: Option<String>,
}

impl Section {
    /// A part of flowing pages.
    pub(crate) fn flowing(setter: &Setter<'_>, part: ReportPart, flow: Flow) -> Section {
        let Frame { width, height, .. } = flow.frame;
        let leaf = |drawing| Leaf { drawing, width, height, framed: true, label: None };
        Section {
            part,
            title: title(setter, part),
            dest: dest(part),
            leaves: flow.finish().into_iter().map(leaf).collect(),
            entries: Vec::new(),
        }
    }
}

/// Makes the parts that were asked for, in their order.
pub(crate) fn make(setter: &mut Setter<'_>) -> Result<Vec<Section>, ReportError> {
    let wanted: Vec<Make> =
        PARTS.iter().filter(|(part, _)| setter.options.has(*part)).map(|(_, make)| *make).collect();
    let mut sections = Vec::new();
    for (done, make) in wanted.iter().enumerate() {
        setter.work.step(done, wanted.len())?;
        sections.extend(make(setter));
    }
    setter.work.look()?;
    Ok(sections)
}

/// What a part is called.
pub(crate) fn title(setter: &Setter<'_>, part: ReportPart) -> String {
    setter.facts.say(&key("report-part", &format!("{part:?}")))
}

/// The name of the place where a part begins; a document without such a place has nothing to say in that part.
pub fn dest(part: ReportPart) -> String {
    format!("part-{part:?}").to_lowercase()
}

/// Begins a part on a page of its own: its title, and a sentence that says what it is for.
pub(crate) fn begin(setter: &mut Setter<'_>, part: ReportPart, lead: &str) -> Flow {
    let frame = setter.frame;
    let mut flow = Flow::new(frame);
    flow.page.dest(dest(part), at(0.0, 0.0));
    flow.page.line(
        at(frame.left, frame.top - 3.0),
        at(frame.left + 28.0, frame.top - 3.0),
        solid(ACCENT, 2.4),
    );
    flow.y += 7.0;
    let name = title(setter, part);
    let name = setter.set(&name, HEADING.sized(23.0), frame.measure);
    flow.text(crate::scene::Role::Heading(1), name, frame.left);
    let lead = setter.set(lead, LEAD.sized(11.0).in_colour(QUIET), frame.reading());
    flow.y += 5.0;
    flow.text(crate::scene::Role::Paragraph, lead, frame.left);
    flow.y += 16.0;
    flow
}
