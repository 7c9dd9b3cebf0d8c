//! The personas who make the journey: who they are, what they want and need, in their own words.

use journey_model::{Channel, Persona};

use crate::album::{self, PORTRAIT};
use crate::facts::Facts;
use crate::flow::Flow;
use crate::scene::Role;
use crate::setter::Setter;
use crate::theme::{BODY, HEADING, INK, LEAD, QUIET, SMALL};

/// Between a portrait and what is said beside it.
const GAP: f32 = 16.0;
/// Room for what a line is about.
const LABEL: f32 = 96.0;

/// Tells of all of them under a heading of their own; nothing where none is named.
pub(super) fn travellers(setter: &mut Setter<'_>, flow: &mut Flow) {
    let facts = setter.facts;
    let frame = flow.frame;
    let travellers: Vec<(&Persona, Option<f64>)> = facts.travellers().collect();
    if travellers.is_empty() {
        return;
    }
    let heading = setter.say("report-travellers", HEADING.sized(16.0), frame.measure);
    flow.strong_rule();
    flow.gap(9.0);
    flow.heading(2, heading, frame.left, 110.0);
    flow.gap(8.0);
    // Those without a portrait stand in line with those who have one.
    let is_seen = travellers.iter().any(|(persona, _)| persona.picture.is_some());
    let left = frame.left + if is_seen { PORTRAIT + GAP } else { 0.0 };
    for (persona, share) in travellers {
        told(setter, flow, persona, share, left);
        flow.gap(14.0);
    }
    flow.gap(4.0);
}

fn told(setter: &mut Setter<'_>, flow: &mut Flow, persona: &Persona, share: Option<f64>, left: f32) {
    let facts = setter.facts;
    let frame = flow.frame;
    let width = (frame.right() - left).min(frame.reading());
    let portrait = album::portrait(setter, persona);
    let name = setter.set(&persona.name, HEADING, width);
    flow.keep((name.height() + 40.0).max(portrait.height).min(frame.room()));
    let (top, foot, pages) = (flow.y, flow.y + portrait.height, flow.pages());
    flow.page.place(portrait, frame.left, top + 2.0);
    flow.text(Role::Heading(3), name, left);
    let share = share.map(|share| facts.words.say("report-share", &[("share", facts.percent(share).into())]));
    let about: Vec<String> = [Some(persona.segment.clone()), share].into_iter().flatten().collect();
    let about: Vec<String> = about.into_iter().filter(|it| !it.trim().is_empty()).collect();
    for (text, style) in [(about.join(" · "), SMALL), (persona.summary.clone(), BODY)] {
        let text = setter.set(&text, style, width);
        flow.text(Role::Paragraph, text, left);
    }
    if !persona.quote.trim().is_empty() {
        let quote = setter.set(&facts.quote(&persona.quote), LEAD.sized(10.5).in_colour(QUIET), width);
        flow.gap(3.0);
        flow.text(Role::Paragraph, quote, left);
    }
    flow.gap(4.0);
    for (key, lines) in [
        ("report-goals", persona.goals.clone()),
        ("report-needs", persona.needs.clone()),
        ("report-frustrations", persona.frustrations.clone()),
        ("report-prefers", reached(facts, persona)),
    ] {
        let label = setter.say(key, SMALL, LABEL - 6.0);
        let lines = lines.iter().filter(|line| !line.trim().is_empty());
        for (number, line) in lines.enumerate() {
            let line = setter.set(line, BODY.in_colour(INK), width - LABEL);
            flow.keep(BODY.line().max(label.height()));
            let y = flow.y;
            if number == 0 {
                let label = label.clone();
                flow.page.tagged(Role::Paragraph, |page| page.text(label, left, y + 1.2));
            }
            flow.text(Role::Paragraph, line, left + LABEL);
        }
        flow.gap(1.5);
    }
    if flow.pages() == pages {
        flow.y = flow.y.max(foot);
    }
}

/// Through which channels they like to be reached, and how soon they expect an answer.
fn reached(facts: &Facts<'_>, persona: &Persona) -> Vec<String> {
    let channels: Vec<String> = persona
        .channels
        .iter()
        .filter_map(|id| facts.library.find::<Channel>(*id))
        .map(|channel| Facts::quoted(&channel.name))
        .collect();
    let hours = persona.response_hours.map(|hours| {
        let hours = facts.words.number(hours, usize::from(hours.fract() > 0.05));
        facts.words.say("report-answers-within", &[("hours", hours.into())])
    });
    [Some(channels.join(", ")), hours].into_iter().flatten().collect()
}
