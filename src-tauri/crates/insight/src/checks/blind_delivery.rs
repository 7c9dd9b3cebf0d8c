//! The customer waits and is not told where things stand, or nobody answers for the wait.
//!
//! False alarms: hardly any; the status may be marked at a touchpoint of its own.

use journey_model::{GiveKind, TouchpointKind};

use super::walk::Walk;
use super::{Finding, Rule};

pub(super) fn look(walk: &Walk, found: &mut Vec<Finding>) {
    for step in walk.steps.iter().filter(|step| step.at.kind == TouchpointKind::Wait) {
        let missing = match (step.gives_any(&[GiveKind::Status]), step.at.owner) {
            (true, Some(_)) => continue,
            (false, Some(_)) => "status",
            (true, None) => "owner",
            (false, None) => "both",
        };
        found.push(
            Finding::about(Rule::BlindDelivery, [step.at.id])
                .at(step.at.id)
                .text("touchpoint", step.at.title.as_str())
                .text("missing", missing)
                .text("owner", step.at.owner.map_or("", |id| walk.name(id))),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::super::Rule::BlindDelivery;
    use super::super::trial::check;

    #[test]
    fn waiting_in_the_dark() {
        check(BlindDelivery, "Parcel | kind wait | by Depot | gives product", &["Parcel"]);
        check(BlindDelivery, "Parcel | kind wait | gives status", &["Parcel"]);
        check(BlindDelivery, "Parcel | kind wait", &["Parcel"]);
    }

    #[test]
    fn a_status_and_somebody_to_ask() {
        check(BlindDelivery, "Parcel | kind wait | by Depot | gives product status", &[]);
        check(BlindDelivery, "Unpacking | gives product", &[]);
    }
}
