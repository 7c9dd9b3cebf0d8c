//! The customer is handed from one department to another, or from one channel to another, and nothing goes with them,
//! although they have told something already and will have to speak again.
//!
//! False alarms: what the next one knows passes outside the map.

use super::walk::{Step, Walk, is_data};
use super::{Finding, Rule};

pub(super) fn look(walk: &Walk, found: &mut Vec<Finding>) {
    for route in &walk.routes {
        let steps = walk.along(route);
        let mut has_told = false;
        for pair in steps.windows(2) {
            let [from, to] = pair else { continue };
            has_told |= from.at.asks.iter().any(is_data);
            let carries = from.at.warm || !from.at.passes.is_empty();
            let must_speak = !to.at.asks.is_empty() || walk.is_staffed(to);
            let Some(change) = change(from, to) else { continue };
            if has_told && must_speak && !carries {
                found.push(
                    Finding::about(Rule::HandoffNoContext, [from.at.id, to.at.id])
                        .at(to.at.id)
                        .text("from", from.at.title.as_str())
                        .text("to", to.at.title.as_str())
                        .text("change", change)
                        .text("fromOwner", from.at.owner.map_or("", |id| walk.name(id)))
                        .text("toOwner", to.at.owner.map_or("", |id| walk.name(id))),
                );
            }
        }
    }
}

/// What changes between two touchpoints, as far as it is known.
fn change(from: &Step, to: &Step) -> Option<&'static str> {
    let (one, other) = (&from.at.channels, &to.at.channels);
    if from.at.owner.zip(to.at.owner).is_some_and(|(from, to)| from != to) {
        return Some("owner");
    }
    let is_elsewhere = !one.is_empty() && !other.is_empty() && !one.iter().any(|id| other.contains(id));
    is_elsewhere.then_some("channel")
}

#[cfg(test)]
mod tests {
    use super::super::Rule::HandoffNoContext;
    use super::super::trial::check;

    #[test]
    fn who_has_told_everything_tells_it_again() {
        let lines = "Form | asks form:case | by Sales\n Call | by Help | asks call";
        check(HandoffNoContext, lines, &["Form + Call"]);
        let staffed = "Form | asks form | via web\n Wait | via web\n Counter | via store";
        check(HandoffNoContext, staffed, &["Wait + Counter"]);
    }

    #[test]
    fn something_goes_with_them_or_there_is_nothing_to_carry() {
        check(HandoffNoContext, "Form | asks form | by Sales | passes the case\n Call | by Help | asks call", &[]);
        check(HandoffNoContext, "Form | asks form | by Sales | warm\n Call | by Help | asks call", &[]);
        check(HandoffNoContext, "Ad | by Sales\n Form | by Help | asks form", &[]);
        check(HandoffNoContext, "Form | asks form | by Sales\n Menu | by Product", &[]);
        check(HandoffNoContext, "Form | asks form | by Sales | via web\n Call | by Sales | asks call | via web phone", &[]);
        check(HandoffNoContext, "Form | asks form | by Sales\n Call | asks call", &[]);
    }
}
