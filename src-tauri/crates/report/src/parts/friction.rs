//! Friction, ranked: every pain that costs customers, with what it costs, how sure that is, whose it is and what removing
//! it would bring. Links to the card on the poster and to the evidence.

use journey_model::ReportPart;

use super::Section;
use super::pains::{self, Told};
use crate::scene::{Role, at};
use crate::setter::Setter;
use crate::theme::SMALL;

const COLUMNS: [Told; 9] = [
    Told::RankAndSure,
    Told::Name,
    Told::Owner,
    Told::Severity,
    Told::Often,
    Told::PointsAndRange,
    Told::Won,
    Told::Effort,
    Told::Evidence,
];

/// Where a pain's row is.
pub(crate) fn row_dest(pain: journey_model::Id) -> String {
    format!("row-{pain}")
}

pub(super) fn section(setter: &mut Setter<'_>) -> Option<Section> {
    let facts = setter.facts;
    let lead = if facts.is_scored() {
        facts.words.say("report-friction-lead", &[("count", facts.pains.len().into())])
    } else {
        facts.say("report-sentence-none")
    };
    let mut flow = super::begin(setter, ReportPart::Friction, &lead);
    if facts.is_scored() {
        pains::table(setter, &mut flow, &COLUMNS, &facts.pains, |flow, pain, _| {
            flow.page.dest(row_dest(pain.record.id), at(0.0, (flow.y - 40.0).max(0.0)));
        });
        flow.gap(8.0);
        let mut note = facts.say("report-friction-note");
        if let Some(money) = pains::about_money(facts) {
            note = format!("{note} {money}");
        }
        let note = setter.set(&note, SMALL, flow.frame.reading());
        let left = flow.frame.left;
        flow.text(Role::Paragraph, note, left);
    }
    Some(Section::flowing(setter, ReportPart::Friction, flow))
}
