//! The method: how the figures are made, with every assumption; first in plain words, then in formulas.

use journey_insight::{Band, HAZARDS};
use journey_model::{Frequency, ReportPart};

use super::Section;
use crate::charts;
use crate::facts::Grade;
use crate::flow::Flow;
use crate::scene::{Role, at};
use crate::setter::Setter;
use crate::table::{Cell, Table};
use crate::theme::{BODY, HEADING, INK, QUIET, SMALL, TINT};

/// The paragraphs in plain words, by the ends of their keys.
const WORDS: [&str; 8] =
    ["outcome", "touchpoints", "severity", "frequency", "independence", "interval", "owners", "emotion"];
/// The formulas, by the ends of their keys; what each says stands beside it.
const FORMULAS: [&str; 9] =
    ["hazard", "counted", "votes", "touchpoint", "index", "variance", "points", "recovered", "tone"];

pub(super) fn section(setter: &mut Setter<'_>) -> Option<Section> {
    let lead = setter.facts.say("report-method-lead");
    let mut flow = super::begin(setter, ReportPart::Method, &lead);
    let (left, reading) = (flow.frame.left, flow.frame.reading());
    for word in WORDS {
        let heading = setter.say(&format!("report-method-{word}"), HEADING.sized(10.5), reading);
        flow.heading(2, heading, left, 40.0);
        flow.gap(1.5);
        let text = setter.say(&format!("report-method-{word}-is"), BODY, reading);
        flow.text(Role::Paragraph, text, left);
        flow.gap(8.0);
    }
    scales(setter, &mut flow);
    assumptions(setter, &mut flow);
    formulas(setter, &mut flow);
    Some(Section::flowing(setter, ReportPart::Method, flow))
}

/// A heading, on one page with so much of what follows it.
fn title(setter: &mut Setter<'_>, flow: &mut Flow, key: &str, room: f32) {
    flow.space(10.0);
    let heading = setter.say(key, HEADING, flow.frame.measure);
    let left = flow.frame.left;
    flow.heading(2, heading, left, room);
    flow.gap(5.0);
}

/// The scale of severity with its hazards, and the bands.
fn scales(setter: &mut Setter<'_>, flow: &mut Flow) {
    let facts = setter.facts;
    // A table of five rows is not worth two pages.
    title(setter, flow, "report-method-scale", 140.0);
    let heads = ["report-column-vote", "report-column-means", "report-column-lost"].map(|key| facts.say(key));
    let mut table = Table::with_heads(flow, setter, &heads, &[(0.9, 0.0), (3.0, 0.0), (4.0, 0.0)]);
    for (vote, hazard) in (1_u8..).zip(HAZARDS) {
        let word = facts.words.name("severity", &vote.to_string());
        let cells = [(vote.to_string(), BODY.strong()), (word, BODY), (facts.percent(hazard), BODY)];
        let cells = cells
            .iter()
            .enumerate()
            .map(|(column, (text, style))| Cell::Text(setter.set(text, *style, table.width(column))))
            .collect();
        table.row(flow, cells, 0);
    }
    table.end(flow);
    flow.gap(12.0);
    let left = flow.frame.left;
    // A scale that is cut in two is none.
    flow.keep(Band::ALL.len() as f32 * (BODY.line() + 4.0));
    let mut start = 0.0;
    for band in Band::ALL {
        let word = setter.name("band", band);
        let said = facts.words.say(
            "report-band-from-to",
            &[
                ("word", word.as_str().into()),
                ("from", facts.words.number(start, 0).as_str().into()),
                ("to", facts.words.number(band.end(), 0).as_str().into()),
            ],
        );
        let said = setter.set(&said, BODY, flow.frame.reading());
        let y = flow.y;
        charts::badge(&mut flow.page, setter.shaper, at(left, y), 13.0, band);
        flow.text(Role::Paragraph, said, left + 20.0);
        flow.gap(4.0);
        start = band.end();
    }
    flow.gap(6.0);
}

/// What this very map assumes.
fn assumptions(setter: &mut Setter<'_>, flow: &mut Flow) {
    let facts = setter.facts;
    title(setter, flow, "report-method-here", 40.0);
    let profile = setter.name("profile", facts.score.profile);
    let count =
        |is: &dyn Fn(&crate::facts::Pain<'_>) -> bool| facts.pains.iter().filter(|pain| is(pain)).count();
    let unknown = count(&|pain| matches!(pain.record.frequency, Frequency::Unknown));
    let worded = count(&|pain| matches!(pain.record.frequency, Frequency::Word { .. }));
    let unrated = count(&|pain| pain.record.votes.is_empty() && pain.record.outcomes.is_none());
    let assumed = count(&|pain| facts.grade(pain.record) == Grade::Assumed);
    let paths = facts.document.within::<journey_model::Path>(None).count();
    let unreached = facts.document.touchpoints().filter(|touchpoint| touchpoint.reach.is_none()).count();
    let of =
        |key: &str, number: usize| (number > 0).then(|| facts.words.say(key, &[("count", number.into())]));
    let sentences = [
        Some(facts.words.say("report-here-profile", &[("profile", profile.as_str().into())])),
        of("report-here-unreached", unreached),
        of("report-here-unknown", unknown),
        of("report-here-worded", worded),
        of("report-here-unrated", unrated),
        of("report-here-assumed", assumed),
        Some(if paths == 0 {
            facts.say("report-here-one-path")
        } else {
            facts.words.say("report-here-paths", &[("count", paths.into())])
        }),
        facts.loss_a_period(),
        facts.volume().map(|_| facts.say("report-here-volume")),
    ];
    let left = flow.frame.left;
    for sentence in sentences.into_iter().flatten() {
        let sentence = setter.set(&sentence, BODY, flow.frame.reading() - 12.0);
        flow.keep(sentence.height().min(40.0));
        let y = flow.y;
        flow.page.circle(at(left + 3.0, y + BODY.line() / 2.0), 1.5, Some(QUIET), None);
        flow.text(Role::Paragraph, sentence, left + 12.0);
        flow.gap(3.0);
    }
    flow.gap(6.0);
}

fn formulas(setter: &mut Setter<'_>, flow: &mut Flow) {
    title(setter, flow, "report-method-formulas", 70.0);
    let frame = flow.frame;
    for formula in FORMULAS {
        let text =
            setter.say(&format!("report-formula-{formula}"), BODY.in_colour(INK), frame.measure - 20.0);
        let note = setter.say(&format!("report-formula-{formula}-is"), SMALL, frame.measure - 20.0);
        let height = text.height() + note.height() + 10.0;
        flow.keep(height + 5.0);
        let y = flow.y;
        let place = crate::scene::Rect::new(frame.left, y, frame.measure, height);
        flow.page.rounded(place, 4.0, Some(TINT), None);
        flow.page.tagged(Role::Paragraph, |page| {
            let under = page.text(text, frame.left + 10.0, y + 5.0);
            page.text(note, frame.left + 10.0, under)
        });
        flow.y += height + 5.0;
    }
}
