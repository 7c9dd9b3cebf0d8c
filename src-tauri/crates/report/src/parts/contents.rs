//! The contents: what stands where, every line a link.

use journey_model::ReportPart;

use super::Section;
use crate::drawing::{Drawing, solid};
use crate::facts::Facts;
use crate::flow::Flow;
use crate::scene::{Rect, Role, Target, at};
use crate::setter::Setter;
use crate::theme::{BODY, HAIRLINE, HEADING, INK, QUIET};

/// Sets the contents of these sections, which will stand before the section number `after`.
pub(super) fn pages(setter: &mut Setter<'_>, sections: &[Section], after: usize) -> Section {
    // How many pages the contents take depends on their lines alone, so they are set twice at most.
    let first = set(setter, sections, after, 0);
    let columns = if setter.frame.step().is_some() { 2 } else { 1 };
    let own = first.leaves.len().div_ceil(columns);
    set(setter, sections, after, own)
}

fn set(setter: &mut Setter<'_>, sections: &[Section], after: usize, own: usize) -> Section {
    let lead = setter.facts.say("report-contents-lead");
    let mut flow = super::begin(setter, ReportPart::Contents, &lead);
    let mut page = 1;
    for (index, section) in sections.iter().enumerate() {
        if index == after {
            page += own;
        }
        let entries = if section.entries.len() > LONGEST { &[][..] } else { &section.entries[..] };
        flow.space(8.0);
        flow.keep(40.0);
        flow.rule();
        flow.gap(6.0);
        // A part without pages of its own ends the one before it.
        let first = if section.len() == 0 { page - 1 } else { page };
        line(setter, &mut flow, &section.title, first, &section.dest, true);
        for (title, dest) in entries {
            line(setter, &mut flow, &Facts::quoted(title), page + section.page_of(dest), dest, false);
        }
        page += section.len();
    }
    Section::flowing(setter, ReportPart::Contents, flow)
}

/// A part with more entries than this is named alone; the outline has them all.
const LONGEST: usize = 24;

fn line(setter: &mut Setter<'_>, flow: &mut Flow, title: &str, page: usize, dest: &str, is_part: bool) {
    const NUMBER: f32 = 40.0;
    let frame = flow.frame;
    let style = if is_part { HEADING } else { BODY.in_colour(QUIET) };
    let indent = if is_part { 0.0 } else { 14.0 };
    let title = setter.set(title, style, frame.measure - NUMBER - indent);
    let number = setter.set(&page.to_string(), if is_part { HEADING } else { BODY.in_colour(INK) }, NUMBER);
    let height = title.height();
    flow.keep(height + 2.0);
    let y = flow.y;
    flow.page.tagged(Role::Paragraph, |page: &mut Drawing| {
        let area = Rect::new(frame.left, y, frame.measure, height);
        page.link(area, Target::Dest(dest.to_owned()), |page| {
            page.text(title, frame.left + indent, y);
            page.text_within(number, frame.left, y, frame.measure, 1.0);
        });
    });
    if !is_part {
        let foot = y + height + 1.0;
        flow.page.line(at(frame.left + indent, foot), at(frame.right(), foot), solid(HAIRLINE, 0.3));
    }
    flow.y += height + 3.0;
}
