//! The glossary: what the words of the report mean.

use journey_model::ReportPart;

use super::Section;
use crate::scene::Role;
use crate::setter::Setter;
use crate::theme::{BODY, QUIET};

/// The words, by the ends of their keys, in the order in which they are needed.
const TERMS: [&str; 16] = [
    "index",
    "interval",
    "band",
    "points",
    "won",
    "stage",
    "touchpoint",
    "reach",
    "pain",
    "severity",
    "frequency",
    "evidence",
    "coverage",
    "assumption",
    "moment",
    "memory",
];

pub(super) fn section(setter: &mut Setter<'_>) -> Option<Section> {
    let lead = setter.facts.say("report-glossary-lead");
    let mut flow = super::begin(setter, ReportPart::Glossary, &lead);
    let frame = flow.frame;
    let terms = 132.0;
    for term in TERMS {
        let name = setter.say(&format!("report-term-{term}"), BODY.strong(), terms - 12.0);
        let meaning = setter.say(
            &format!("report-term-{term}-is"),
            BODY.in_colour(QUIET),
            (frame.measure - terms).min(frame.reading()),
        );
        flow.keep(meaning.height().max(name.height()) + 12.0);
        flow.rule();
        flow.gap(5.0);
        let y = flow.y;
        flow.page.tagged(Role::Paragraph, |page| page.text(name, frame.left, y));
        flow.text(Role::Paragraph, meaning, frame.left + terms);
        flow.gap(5.0);
    }
    Some(Section::flowing(setter, ReportPart::Glossary, flow))
}
