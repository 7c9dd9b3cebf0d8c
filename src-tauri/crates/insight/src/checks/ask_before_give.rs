//! An account, personal data, an installation, a call or a form is asked for before anything of value is given.
//!
//! False alarms: identification that the law wants first, as in banks and clinics.

use journey_model::AskKind;

use super::walk::{Walk, VALUE, value_of};
use super::{Finding, Rule};

const BARRIERS: [AskKind; 5] =
    [AskKind::Registration, AskKind::PersonalData, AskKind::Install, AskKind::Call, AskKind::Form];

pub(super) fn look(walk: &Walk, found: &mut Vec<Finding>) {
    for route in &walk.routes {
        let steps = walk.along(route);
        let Some(give) = steps.iter().position(|step| step.gives_any(&VALUE)) else { continue };
        let before = &steps[..give];
        let asks = || before.iter().flat_map(|step| &step.at.asks).filter(|ask| BARRIERS.contains(&ask.kind));
        let (Some(step), Some(ask)) = (before.iter().find(|step| step.asks_any(&BARRIERS)), asks().next()) else {
            continue;
        };
        let others = before.iter().map(|step| step.at.id);
        found.push(
            Finding::about(Rule::AskBeforeGive, [step.at.id])
                .at(step.at.id)
                .pointing_at(others.filter(|id| *id != step.at.id).chain([steps[give].at.id]))
                .text("ask", word(ask.kind))
                .text("askAt", step.at.title.as_str())
                .count("more", asks().count() - 1)
                .text("give", value_of(steps[give]).unwrap_or("seeOffer"))
                .text("giveAt", steps[give].at.title.as_str()),
        );
    }
}

/// The word by which the sentence says it.
fn word(ask: AskKind) -> &'static str {
    match ask {
        AskKind::PersonalData => "personalData",
        AskKind::Install => "install",
        AskKind::Call => "call",
        AskKind::Form => "form",
        _ => "registration",
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{check, first};
    use super::super::{Arg, Rule::AskBeforeGive};

    #[test]
    fn an_account_before_the_menu() {
        check(AskBeforeGive, "Account | asks registration\n Menu | gives seeOffer", &["Account"]);
        check(AskBeforeGive, "Ad\n App | asks install\n Quiz | asks form\n Menu | gives try", &["App"]);
        let lines = "App | asks install\n Quiz | asks form, personalData\n Menu | gives try";
        assert_eq!(first(AskBeforeGive, lines).args["more"], Arg::Number(2.0));
    }

    #[test]
    fn asked_after_or_with_the_value_or_where_none_is_marked() {
        check(AskBeforeGive, "Menu | gives seeOffer\n Account | asks registration", &[]);
        check(AskBeforeGive, "Menu | gives seePrice | asks form", &[]);
        check(AskBeforeGive, "Card | asks payment\n Queue | asks time\n Menu | gives seeOffer", &[]);
        check(AskBeforeGive, "Account | asks registration\n Box | gives product", &[]);
    }
}
