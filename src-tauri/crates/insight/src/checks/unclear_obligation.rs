//! A payment or contract is asked for, and nothing at or before it says what it commits to: neither the terms nor how to
//! cancel.
//!
//! False alarms: the terms are shown but not marked on the map.

use journey_model::{AskKind, GiveKind};

use super::walk::Walk;
use super::{Finding, Rule};

const COMMITMENTS: [AskKind; 2] = [AskKind::Payment, AskKind::Contract];
const TERMS: [GiveKind; 2] = [GiveKind::Terms, GiveKind::CancelRule];

pub(super) fn look(walk: &Walk, found: &mut Vec<Finding>) {
    for route in &walk.routes {
        let steps = walk.along(route);
        let Some(first) = steps.iter().position(|step| step.asks_any(&COMMITMENTS)) else { continue };
        if steps[..=first].iter().any(|step| step.gives_any(&TERMS)) {
            continue;
        }
        let at = steps[first].at;
        let ask = if steps[first].asks_any(&[AskKind::Contract]) { "contract" } else { "payment" };
        found.push(
            Finding::about(Rule::UnclearObligation, [at.id])
                .at(at.id)
                .text("askAt", at.title.as_str())
                .text("ask", ask),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::super::Rule::UnclearObligation;
    use super::super::trial::check;

    #[test]
    fn nothing_says_what_it_commits_to() {
        check(UnclearObligation, "Card | asks payment\n Order | gives terms", &["Card"]);
        check(UnclearObligation, "Menu | gives seePrice\n Plan | asks contract", &["Plan"]);
        check(UnclearObligation, "Card | asks payment\n Plan | asks contract", &["Card"]);
    }

    #[test]
    fn the_terms_stand_at_it_or_before_it() {
        check(UnclearObligation, "Card | asks payment | gives terms", &[]);
        check(UnclearObligation, "Rules | gives cancelRule\n Ad\n Card | asks payment, contract", &[]);
        check(UnclearObligation, "Account | asks registration, form", &[]);
    }
}
