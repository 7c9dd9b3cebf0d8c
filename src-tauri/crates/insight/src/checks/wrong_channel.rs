//! A persona on the map uses none of a touchpoint's channels.
//!
//! What comes to the customer by itself, by courier or on paper, and whom they meet where they are anyway, needs no habit and
//! is left out.
//!
//! False alarms: the persona's channels are not all written down.

use std::collections::BTreeSet;

use journey_model::{ChannelKind, Id, Persona};

use super::walk::{Step, Walk};
use super::{Finding, Rule, Subject};

pub(super) fn look(walk: &Walk, found: &mut Vec<Finding>) {
    let Some(map) = walk.map.map() else { return };
    let passed: BTreeSet<usize> = walk.routes.iter().flat_map(|route| route.steps.iter().copied()).collect();
    for of_map in map.personas.iter().filter(|persona| persona.share > 0.0) {
        let Some(persona) = walk.library.find::<Persona>(of_map.persona) else { continue };
        let uses: BTreeSet<Id> = persona.channels.iter().copied().collect();
        for step in passed.iter().map(|number| &walk.steps[*number]) {
            if uses.is_empty() || !needs_habit(walk, step) || step.at.channels.iter().any(|id| uses.contains(id)) {
                continue;
            }
            let subject = Subject { about: vec![step.at.id], persona: Some(persona.id), ..Subject::default() };
            found.push(
                Finding::new(Rule::WrongChannel, subject)
                    .at(step.at.id)
                    .text("persona", persona.name.as_str())
                    .number("share", (100.0 * of_map.share).round())
                    .text("touchpoint", step.at.title.as_str())
                    .text("channels", walk.names(&step.at.channels)),
            );
        }
    }
}

fn needs_habit(walk: &Walk, step: &Step) -> bool {
    let comes_by_itself = |id: &Id| {
        use ChannelKind::{Courier, Other, Paper, Person};
        matches!(walk.channel_kind(*id), Courier | Paper | Person | Other)
    };
    !step.at.channels.is_empty() && !step.at.channels.iter().any(comes_by_itself)
}

#[cfg(test)]
mod tests {
    use super::super::Rule::WrongChannel;
    use super::super::trial::check;

    #[test]
    fn whoever_only_calls_does_not_see_the_app() {
        check(WrongChannel, "* Anna 0.6 | via phone\n Order | via web app", &["Order + Anna"]);
        let two = "* Anna 0.6 | via phone\n * Max 0.4 | via app\n Order | via web\n Help | via phone";
        check(WrongChannel, two, &["Order + Anna", "Order + Max", "Help + Max"]);
    }

    #[test]
    fn one_channel_is_enough_and_what_is_not_said_is_not_wrong() {
        check(WrongChannel, "* Anna 0.6 | via phone web\n Order | via web app", &[]);
        check(WrongChannel, "* Anna 0.6\n Order | via web", &[]);
        check(WrongChannel, "* Anna 0.6 | via web\n Order", &[]);
        check(WrongChannel, "* Anna 0 | via phone\n Order | via web", &[]);
        check(WrongChannel, "* Anna 0.6 | via phone\n Box | via courier push\n Card | via paper\n Doctor | via person", &[]);
        check(WrongChannel, "* Anna 1 | via phone\n Web | via web\n Call | via phone\n > All 1 | steps Call", &[]);
    }
}
