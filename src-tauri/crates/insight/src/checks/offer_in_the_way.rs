//! An extra offer stands between the beginning of the purchase and its confirmation.
//!
//! False alarms: a choice that truly completes what is bought.

use journey_model::{AskKind, GiveKind, Phase, TouchpointKind};

use super::walk::{Step, Walk};
use super::{Finding, Rule};

pub(super) fn look(walk: &Walk, found: &mut Vec<Finding>) {
    for route in &walk.routes {
        let steps = walk.along(route);
        let Some(start) = steps.iter().position(|step| begins(step)) else { continue };
        let Some(length) = steps[start..].iter().position(|step| step.gives_any(&[GiveKind::Confirmation])) else {
            continue;
        };
        for step in steps[start..start + length].iter().filter(|step| step.at.kind == TouchpointKind::Offer) {
            found.push(
                Finding::about(Rule::OfferInTheWay, [step.at.id])
                    .at(step.at.id)
                    .pointing_at([steps[start + length].at.id])
                    .text("touchpoint", step.at.title.as_str()),
            );
        }
    }
}

/// Whether the customer is about to buy.
fn begins(step: &Step) -> bool {
    step.phase == Phase::Buy || step.asks_any(&[AskKind::Order, AskKind::Payment, AskKind::Contract])
}

#[cfg(test)]
mod tests {
    use super::super::Rule::OfferInTheWay;
    use super::super::trial::check;

    #[test]
    fn an_offer_on_the_way_to_the_till() {
        check(OfferInTheWay, "# buy\n Basket\n Insurance | kind offer\n Done | gives confirmation", &["Insurance"]);
        check(OfferInTheWay, "Basket | asks order\n Wrap | kind offer\n Done | gives confirmation", &["Wrap"]);
    }

    #[test]
    fn before_the_choice_or_after_the_confirmation() {
        check(OfferInTheWay, "Ad | kind offer\n Basket | asks order\n Done | gives confirmation", &[]);
        check(OfferInTheWay, "# buy\n Basket\n Done | gives confirmation\n More | kind offer", &[]);
        check(OfferInTheWay, "# buy\n Basket\n Insurance\n Done | gives confirmation", &[]);
        check(OfferInTheWay, "# buy\n Basket\n Insurance | kind offer", &[]);
    }
}
