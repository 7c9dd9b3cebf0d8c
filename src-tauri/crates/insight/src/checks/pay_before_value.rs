//! Payment is asked for before anything of value is given: nobody can see what there is, what it costs, or try it.
//!
//! The pain is structural: it shows in the order of what is asked and given, whether or not somebody has written it down.
//!
//! False alarms: gift cards, deposits, invoices between companies, paid trials whose offer is shown outside the map.

use journey_model::AskKind;

use super::walk::{Step, Walk, VALUE, value_of};
use super::{Finding, Rule};

pub(super) fn look(walk: &Walk, found: &mut Vec<Finding>) {
    for route in &walk.routes {
        let steps = walk.along(route);
        let Some(ask) = steps.iter().position(|step| step.asks_any(&[AskKind::Payment])) else { continue };
        let give = steps.iter().position(|step| step.gives_any(&VALUE));
        if give.is_some_and(|give| give <= ask) {
            continue;
        }
        let later = give.map(|give| (give - ask, steps[give]));
        found.push(finding(steps[ask], later));
    }
}

fn finding(ask: &Step, later: Option<(usize, &Step)>) -> Finding {
    let finding =
        Finding::about(Rule::PayBeforeValue, [ask.at.id]).at(ask.at.id).text("ask", ask.at.title.as_str());
    match later {
        Some((distance, give)) => finding
            .pointing_at([give.at.id])
            .text("give", value_of(give).unwrap_or("seeOffer"))
            .text("giveAt", give.at.title.as_str())
            .count("steps", distance),
        None => finding.text("give", "never").text("giveAt", "").count("steps", 0),
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{check, first};
    use super::super::{Arg, Rule::PayBeforeValue};

    #[test]
    fn the_card_comes_before_the_menu() {
        check(PayBeforeValue, "Card | asks payment\n Menu | gives seeOffer", &["Card"]);
        check(PayBeforeValue, "Account | asks registration\n Card | asks payment\n Menu | gives seePrice", &["Card"]);
        check(PayBeforeValue, "Card | asks payment:card number", &["Card"]);
        let lines = "Card | asks payment\n Plan | asks form\n Menu | gives seeOffer";
        assert_eq!(first(PayBeforeValue, lines).args["steps"], Arg::Number(2.0));
    }

    #[test]
    fn what_is_seen_first_or_at_once_may_be_paid_for() {
        check(PayBeforeValue, "Menu | gives seeOffer\n Card | asks payment", &[]);
        check(PayBeforeValue, "Counter | gives seePrice | asks payment", &[]);
        check(PayBeforeValue, "Trial | gives try\n Card | asks payment\n Menu | gives seeOffer", &[]);
        check(PayBeforeValue, "Account | asks registration\n Menu | gives seeOffer", &[]);
        check(PayBeforeValue, "", &[]);
    }

    #[test]
    fn each_path_is_walked_and_the_same_finding_told_once() {
        let lines = "Menu | gives seeOffer\n Card | asks payment\n Box | gives product";
        check(PayBeforeValue, lines, &[]);
        check(PayBeforeValue, &format!("{lines}\n > Long 0.5 | steps Menu, Card\n > Short 0.5 | steps Card, Box"), &["Card"]);
        check(PayBeforeValue, &format!("{lines}\n > A 0.5 | steps Card, Menu\n > B 0.5 | steps Card, Box"), &["Card"]);
        check(PayBeforeValue, &format!("{lines}\n > Nobody 0 | steps Card, Menu"), &[]);
    }
}
