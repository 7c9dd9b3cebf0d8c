//! The book: the parts bound one after another, with running heads, page numbers and labels, the contents, the outline and
//! the places that links lead to.

use journey_model::ReportPart;

use crate::ReportError;
use crate::drawing::{Drawing, solid};
use crate::facts::Facts;
use crate::parts::{self, Leaf, Section};
use crate::scene::{Dest, Doc, OutlineEntry, Page, Role, at};
use crate::setter::Setter;
use crate::theme::{FAINT, HAIRLINE, QUIET, SMALL, SMALLEST};

/// Binds the parts that were asked for into the document.
///
/// # Errors
/// It was called off.
pub(crate) fn bind(setter: &mut Setter<'_>, doc: &mut Doc) -> Result<(), ReportError> {
    let mut sections = parts::make(setter)?;
    if setter.options.has(ReportPart::Contents) && sections.len() > 2 {
        let after = sections.iter().take_while(|section| section.part < ReportPart::Contents).count();
        let contents = parts::contents(setter, &sections, after);
        sections.splice(after..after, contents);
    }
    for section in sections {
        doc.outline.push(OutlineEntry {
            title: section.title.clone(),
            dest: section.dest.clone(),
            children: section.entries.iter().map(entry).collect(),
        });
        let name = section.title;
        for leaf in section.leaves {
            add(setter, doc, leaf, &name);
        }
    }
    drop_lost_links(doc);
    Ok(())
}

fn entry((title, dest): &(String, String)) -> OutlineEntry {
    OutlineEntry { title: title.clone(), dest: dest.clone(), children: Vec::new() }
}

fn add(setter: &mut Setter<'_>, doc: &mut Doc, mut leaf: Leaf, part: &str) {
    let page = doc.pages.len();
    let number = (page + 1).to_string();
    if leaf.framed {
        furnish(setter, &mut leaf.drawing, part, &number);
    }
    doc.dests.extend(leaf.drawing.dests.into_iter().map(|(name, point)| Dest {
        name,
        page,
        point: at(point.x.max(0.0), point.y.max(0.0)),
    }));
    doc.pages.push(Page {
        label: leaf.label.unwrap_or(number),
        width: leaf.width,
        height: leaf.height,
        items: leaf.drawing.items,
    });
}

/// The running head and the foot.
fn furnish(setter: &mut Setter<'_>, page: &mut Drawing, part: &str, number: &str) {
    let frame = setter.frame;
    let title = Facts::quoted(&setter.facts.title());
    let half = frame.measure / 2.0 - 10.0;
    // As much larger as the text between them.
    let times = frame.over_a4().sqrt();
    let small = SMALLEST.in_colour(FAINT).sized(SMALLEST.size * times);
    let map = setter.line(&title, small, half);
    let part = setter.line(part, small, half);
    let date = setter.facts.words.date(setter.facts.day);
    let date = setter.set(&date, small, half);
    let number = setter.set(number, SMALL.strong().in_colour(QUIET).sized(SMALL.size * times), half);
    page.tagged(Role::Artifact, |page| {
        page.text(map, frame.left, 30.0);
        page.text_within(part, frame.left, 30.0, frame.measure, 1.0);
        page.line(at(frame.left, 44.0), at(frame.right(), 44.0), solid(HAIRLINE, 0.5));
        page.text(date, frame.left, frame.height - 36.0);
        page.text_within(number, frame.left, frame.height - 36.5, frame.measure, 1.0);
    });
}

/// A part that was not asked for cannot be led to.
fn drop_lost_links(doc: &mut Doc) {
    let places: std::collections::HashSet<&str> = doc.dests.iter().map(|dest| dest.name.as_str()).collect();
    for page in &mut doc.pages {
        page.items.retain(|item| match item {
            crate::scene::Item::Link(_, crate::scene::Target::Dest(name)) => places.contains(name.as_str()),
            _ => true,
        });
    }
}

impl Section {
    /// How many pages it has.
    pub(crate) fn len(&self) -> usize {
        self.leaves.len()
    }

    /// On which of its pages a place lies.
    pub(crate) fn page_of(&self, dest: &str) -> usize {
        let holds = |leaf: &Leaf| leaf.drawing.dests.iter().any(|(name, _)| name == dest);
        self.leaves.iter().position(holds).unwrap_or(0)
    }
}
