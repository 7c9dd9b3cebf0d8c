//! The same datum is asked for at two touchpoints of one path, and nothing on the way passes it on.
//!
//! False alarms: identity that the law wants checked again.

use std::collections::BTreeMap;

use super::walk::{Step, Walk, is_data, plain};
use super::{Finding, Rule};

pub(super) fn look(walk: &Walk, found: &mut Vec<Finding>) {
    for route in &walk.routes {
        // Where each datum was asked for first, and whether it has been passed on since.
        let mut known: BTreeMap<String, (&Step, bool)> = BTreeMap::new();
        for step in walk.along(route) {
            for ask in step.at.asks.iter().filter(|ask| is_data(ask)) {
                let datum = plain(&ask.datum);
                match known.get(&datum) {
                    _ if datum.is_empty() => {}
                    Some((first, false)) if first.at.id != step.at.id => {
                        found.push(
                            Finding::about_datum(Rule::AskTwice, [step.at.id], datum)
                                .at(step.at.id)
                                .pointing_at([first.at.id])
                                .text("datum", ask.datum.trim())
                                .text("first", first.at.title.as_str())
                                .text("again", step.at.title.as_str()),
                        );
                    }
                    Some(_) => {}
                    None => {
                        known.insert(datum, (step, false));
                    }
                }
            }
            for passed in &step.at.passes {
                if let Some((_, is_passed)) = known.get_mut(&plain(passed)) {
                    *is_passed = true;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Rule::AskTwice;
    use super::super::trial::check;

    #[test]
    fn the_address_is_asked_for_again() {
        let lines = "Account | asks personalData:Address\n Menu\n Order | asks form:address , payment:card";
        check(AskTwice, lines, &["Order + address"]);
        let thrice = "A | asks form:size\n B | asks form:size\n C | asks form:size";
        check(AskTwice, thrice, &["B + size", "C + size"]);
    }

    #[test]
    fn passed_on_or_not_the_same_or_nothing_to_keep() {
        check(AskTwice, "A | asks form:address | passes Address\n B\n C | asks form:address", &[]);
        check(AskTwice, "A | asks form:address\n B | passes address\n C | asks form:address", &[]);
        check(AskTwice, "A | asks form:address\n B | asks form:name", &[]);
        check(AskTwice, "A | asks form\n B | asks form", &[]);
        check(AskTwice, "A | asks time:a day\n B | asks time:a day", &[]);
        check(AskTwice, "A | asks form:name, registration:name", &[]);
    }

    #[test]
    fn nobody_comes_past_both() {
        let lines = "Site | asks form:address\n Call | asks form:address\n > Site 0.5 | steps Site\n > Call 0.5 | steps Call";
        check(AskTwice, lines, &[]);
    }
}
