//! The way from the order to its confirmation is long: more than five touchpoints, or more than eight things asked for.
//!
//! False alarms: goods that need configuring, purchases by companies.

use journey_model::{AskKind, GiveKind};

use super::walk::Walk;
use super::{Finding, Rule};

const MOST_STEPS: usize = 5;
const MOST_ASKS: usize = 8;

pub(super) fn look(walk: &Walk, found: &mut Vec<Finding>) {
    for route in &walk.routes {
        let steps = walk.along(route);
        let Some(order) = steps.iter().position(|step| step.asks_any(&[AskKind::Order])) else { continue };
        let to_confirm = steps[order..].iter().position(|step| step.gives_any(&[GiveKind::Confirmation]));
        let Some(length) = to_confirm else { continue };
        let checkout = &steps[order..=order + length];
        let asks: usize = checkout.iter().map(|step| step.at.asks.len()).sum();
        if checkout.len() > MOST_STEPS || asks > MOST_ASKS {
            let at = checkout[0].at;
            found.push(
                Finding::about(Rule::LongCheckout, [at.id])
                    .at(at.id)
                    .pointing_at(checkout[1..].iter().map(|step| step.at.id))
                    .count("steps", checkout.len())
                    .count("asks", asks),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Rule::LongCheckout;
    use super::super::trial::check;

    #[test]
    fn six_touchpoints_or_nine_questions() {
        let six = "Basket | asks order\n A\n B\n C\n D\n Done | gives confirmation";
        check(LongCheckout, six, &["Basket"]);
        let nine = "Basket | asks order, form, form, form\n Pay | asks form, form, form, form, payment | gives confirmation";
        check(LongCheckout, nine, &["Basket"]);
    }

    #[test]
    fn five_touchpoints_and_eight_questions() {
        check(LongCheckout, "Basket | asks order\n A\n B\n C\n Done | gives confirmation\n D\n E", &[]);
        let eight = "Basket | asks order, form, form, form\n Pay | asks form, form, form, payment | gives confirmation";
        check(LongCheckout, eight, &[]);
        check(LongCheckout, "Basket | asks order\n A\n B\n C\n D\n E\n F", &[]);
        check(LongCheckout, "Sent | gives confirmation\n A\n B\n C\n D\n E\n Basket | asks order", &[]);
    }
}
