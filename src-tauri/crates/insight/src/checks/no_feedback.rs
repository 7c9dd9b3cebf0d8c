//! A stage in which nobody listens: no listening post, no metric, and no evidence that was measured or asked for.
//!
//! False alarms: customers are heard elsewhere, in a survey of the whole journey.

use journey_model::{Evidence, EvidenceKind, Id, Metric};

use super::walk::Walk;
use super::{Finding, Rule};

pub(super) fn look(walk: &Walk, found: &mut Vec<Finding>) {
    for (number, stage) in walk.stages.iter().enumerate() {
        let steps: Vec<_> = walk.steps.iter().filter(|step| step.stage == number).collect();
        let has_metric = |parent: Id| walk.map.within::<Metric>(Some(parent)).next().is_some();
        let heard = !stage.listening.trim().is_empty()
            || has_metric(stage.id)
            || steps.iter().any(|step| {
                let of_pains = walk.pains_at(step).iter().flat_map(|pain| &pain.it.evidence);
                has_metric(step.at.id) || step.at.evidence.iter().chain(of_pains).any(|id| is_heard(walk, *id))
            });
        if !steps.is_empty() && !heard {
            found.push(
                Finding::about(Rule::NoFeedback, [stage.id])
                    .pointing_at(steps.iter().map(|step| step.at.id))
                    .text("stage", stage.title.as_str()),
            );
        }
    }
}

fn is_heard(walk: &Walk, id: Id) -> bool {
    use EvidenceKind::{Analytics, Metric, Survey, Ticket};
    let evidence = walk.library.find::<Evidence>(id);
    evidence.is_some_and(|evidence| matches!(evidence.kind, Analytics | Metric | Survey | Ticket))
}

#[cfg(test)]
mod tests {
    use super::super::Rule::NoFeedback;
    use super::super::trial::check;

    #[test]
    fn nobody_listens() {
        check(NoFeedback, "# buy | listening a survey\n Card\n # after\n Exit", &["after"]);
        check(NoFeedback, "# buy\n Card\n ~ Too dear | quote", &["buy"]);
    }

    #[test]
    fn any_way_to_hear_is_enough() {
        check(NoFeedback, "# buy | listening a survey\n Card", &[]);
        check(NoFeedback, "# buy\n % NPS\n Card", &[]);
        check(NoFeedback, "# buy\n Card\n ~ Three of ten | survey", &[]);
        check(NoFeedback, "# buy", &[]);
    }
}
