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

/// Sets the contents of these sections, which will stand before the section number `after`.
pub(crate) fn contents(setter: &mut Setter<'_>, sections: &[Section], after: usize) -> Option<Section> {
    fitted(setter, ReportPart::Contents, |setter| Some(contents::pages(setter, sections, after)))
}

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
    /// Where its last page ends, if something else may follow there.
    pub(crate) foot: Option<f32>,
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
    /// Whether a part of a few pages has its last lines on a page of their own.
    fn ends_alone(&self, frame: Frame) -> bool {
        const FEW: usize = 8;
        (2..=FEW).contains(&self.len()) && self.foot.is_some_and(|foot| frame.is_bare(foot))
    }

    /// A part of flowing pages.
    pub(crate) fn flowing(setter: &Setter<'_>, part: ReportPart, flow: Flow) -> Section {
        let Frame { width, height, .. } = flow.frame;
        let foot = Some(flow.y);
        let leaf = |drawing| Leaf { drawing, width, height, framed: true, label: None };
        Section {
            part,
            title: title(setter, part),
            dest: dest(part),
            leaves: flow.finish().into_iter().map(leaf).collect(),
            entries: Vec::new(),
            foot,
        }
    }
}

/// How much of the usual white there is where lines would else stand alone.
const CLOSER: f32 = 0.55;

/// Makes the parts that were asked for, in their order.
pub(crate) fn make(setter: &mut Setter<'_>) -> Result<Vec<Section>, ReportError> {
    let wanted: Vec<(ReportPart, Make)> =
        PARTS.iter().filter(|(part, _)| setter.options.has(*part)).copied().collect();
    let mut sections: Vec<Section> = Vec::new();
    for (done, (part, make)) in wanted.iter().enumerate() {
        setter.work.step(done, wanted.len())?;
        if let Some(section) = fitted(setter, *part, make) {
            sections.push(section);
        }
    }
    setter.work.look()?;
    Ok(share_pages(setter.frame, sections))
}

/// Makes a part for its paper. What is looked at first fills a larger sheet as it would fill A4; running text grows less. A part
/// whose last lines would have a page to themselves is set more closely, if they then find room before it.
pub(crate) fn fitted(
    setter: &mut Setter<'_>,
    part: ReportPart,
    make: impl Fn(&mut Setter<'_>) -> Option<Section>,
) -> Option<Section> {
    let paper = setter.frame;
    let times = match part {
        ReportPart::Poster => 1.0,
        ReportPart::Cover | ReportPart::Contents | ReportPart::Summary => paper.over_a4(),
        _ => paper.over_a4().sqrt(),
    };
    setter.frame = if times > 1.0 { paper.shrunk(times) } else { paper };
    let mut section = in_columns(setter, part, &make);
    if section.as_ref().is_some_and(|section| section.ends_alone(setter.frame)) {
        setter.frame.white = CLOSER;
        let closer = in_columns(setter, part, &make);
        if closer.as_ref().map(Section::len) < section.as_ref().map(Section::len) {
            section = closer;
        }
    }
    setter.frame = paper;
    let mut section = section?;
    if times > 1.0 {
        section.foot = section.foot.map(|foot| foot * times);
        for leaf in &mut section.leaves {
            let drawing = std::mem::take(&mut leaf.drawing);
            leaf.drawing.place_scaled(drawing, times, 0.0, 0.0);
            (leaf.width, leaf.height) = (paper.width, paper.height);
        }
    }
    Some(section)
}

/// Running text on a lying sheet stands in two columns: lines as long as the sheet tire the eye, and shorter ones leave half of it
/// empty. What one column has room for is set across.
fn in_columns(
    setter: &mut Setter<'_>,
    part: ReportPart,
    make: &impl Fn(&mut Setter<'_>) -> Option<Section>,
) -> Option<Section> {
    use ReportPart::{Contents, Findings, Glossary, Method, Stages};
    let sheet = setter.frame;
    if sheet.width < sheet.height || ![Contents, Stages, Findings, Method, Glossary].contains(&part) {
        return make(setter);
    }
    setter.frame = sheet.column();
    let narrow = make(setter);
    setter.frame = sheet;
    let mut section = match narrow {
        Some(section) if section.len() > 1 => section,
        _ => return make(setter),
    };
    let step = sheet.column().step().unwrap_or_default();
    let is_half = section.len() % 2 == 1;
    let mut columns = std::mem::take(&mut section.leaves).into_iter();
    while let Some(mut leaf) = columns.next() {
        if let Some(second) = columns.next() {
            leaf.drawing.place(second.drawing, step, 0.0);
        }
        section.leaves.push(leaf);
    }
    // Under two columns nothing follows.
    section.foot = section.foot.filter(|_| is_half);
    Some(section)
}

/// Short parts stand under each other: a page with a sentence on it is no page.
fn share_pages(frame: Frame, sections: Vec<Section>) -> Vec<Section> {
    const SHORT: f32 = 0.3;
    const BETWEEN: f32 = 34.0;
    let mut shared: Vec<Section> = Vec::with_capacity(sections.len());
    for mut section in sections {
        let height = section.foot.map_or(f32::MAX, |foot| foot - frame.top);
        let above = shared.iter_mut().rev().find(|above| above.len() > 0);
        if let (Some(above), [leaf]) = (above, &mut section.leaves[..])
            && let (Some(foot), Some(page)) = (above.foot, above.leaves.last_mut())
            && height < frame.room() * SHORT
            && foot + BETWEEN + height <= frame.bottom
        {
            page.drawing.place(std::mem::take(&mut leaf.drawing), 0.0, foot + BETWEEN - frame.top);
            above.foot = Some(foot + BETWEEN + height);
            section.leaves.clear();
        }
        shared.push(section);
    }
    shared
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
    flow.gap(7.0);
    let name = title(setter, part);
    let name = setter.set(&name, HEADING.sized(23.0), frame.measure);
    flow.text(crate::scene::Role::Heading(1), name, frame.left);
    let lead = setter.set(&kept_company(lead), LEAD.sized(11.0).in_colour(QUIET), frame.reading());
    flow.gap(5.0);
    flow.text(crate::scene::Role::Paragraph, lead, frame.left);
    flow.gap(16.0);
    flow
}

/// The text with its last word tied to the one before it: large type shows a word that has a line to itself.
fn kept_company(text: &str) -> String {
    const LONGEST: usize = 10;
    match text.trim_end().rsplit_once(' ') {
        Some((before, last)) if last.chars().count() <= LONGEST => format!("{before}\u{a0}{last}"),
        _ => text.to_owned(),
    }
}
