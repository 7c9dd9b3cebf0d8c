//! A datum is asked for, and neither this nor a later touchpoint uses it.
//!
//! Asked only of maps that say anywhere what is used: where nobody has written it down, nothing follows.
//!
//! False alarms: it is used off the map.

use std::collections::BTreeMap;

use journey_model::{Ask, AskKind};

use super::walk::{Walk, plain};
use super::{Finding, Rule};

pub(super) fn look(walk: &Walk, found: &mut Vec<Finding>) {
    let mut last_use: BTreeMap<String, usize> = BTreeMap::new();
    for (number, step) in walk.steps.iter().enumerate() {
        last_use.extend(step.at.uses.iter().map(|datum| (plain(datum), number)));
    }
    if last_use.is_empty() {
        return;
    }
    for (number, step) in walk.steps.iter().enumerate() {
        for ask in step.at.asks.iter().filter(|ask| could_be_dropped(ask)) {
            let datum = plain(&ask.datum);
            if !datum.is_empty() && last_use.get(&datum).is_none_or(|last| *last < number) {
                found.push(
                    Finding::about_datum(Rule::DataWithoutUse, [step.at.id], datum)
                        .at(step.at.id)
                        .text("datum", ask.datum.trim())
                        .text("touchpoint", step.at.title.as_str()),
                );
            }
        }
    }
}

/// An account or a payment is used by being made.
fn could_be_dropped(ask: &Ask) -> bool {
    matches!(ask.kind, AskKind::PersonalData | AskKind::Form | AskKind::Document)
}

#[cfg(test)]
mod tests {
    use super::super::Rule::DataWithoutUse;
    use super::super::trial::check;

    #[test]
    fn asked_for_and_forgotten() {
        let lines = "Form | asks form:Birthday, personalData:address\n Box | uses address";
        check(DataWithoutUse, lines, &["Form + birthday"]);
        check(DataWithoutUse, "Box | uses address\n Form | asks form:address", &["Form + address"]);
    }

    #[test]
    fn used_somewhere_or_nobody_says_what_is() {
        check(DataWithoutUse, "Form | asks form:Address\n Menu\n Box | uses address", &[]);
        check(DataWithoutUse, "Form | asks form:size | uses size", &[]);
        check(DataWithoutUse, "Form | asks form:birthday", &[]);
        check(DataWithoutUse, "Pay | asks payment:card, registration:e-mail, form\n Box | uses address", &[]);
    }
}
