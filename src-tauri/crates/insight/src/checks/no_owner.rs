//! Touchpoints that nobody answers for, and pain points that neither have owners of their own nor stand at a touchpoint
//! that has one.
//!
//! False alarms: hardly any; a map may be too young to have owners.

use super::{Finding, Rule};
use super::walk::Walk;

pub(super) fn look(walk: &Walk, found: &mut Vec<Finding>) {
    let ownerless = walk.steps.iter().filter(|step| step.at.owner.is_none());
    let touchpoints: Vec<_> = ownerless.clone().map(|step| step.at.id).collect();
    let pains: Vec<_> = ownerless
        .flat_map(|step| walk.pains_at(step))
        .filter(|pain| pain.it.owners.is_empty())
        .map(|pain| pain.it.id)
        .collect();
    if touchpoints.is_empty() {
        return;
    }
    found.push(
        Finding::about(Rule::NoOwner, [])
            .count("touchpoints", touchpoints.len())
            .count("pains", pains.len())
            .number("points", walk.score.nobody)
            .number("index", walk.score.index)
            .pointing_at(pains)
            .pointing_at(touchpoints),
    );
}

#[cfg(test)]
mod tests {
    use super::super::trial::{check, first};
    use super::super::{Arg, Rule::NoOwner};

    #[test]
    fn nobody_answers_for_it() {
        check(NoOwner, "Menu | by Sales\n Card\n ! Dear | votes 4", &[""]);
        let finding = first(NoOwner, "Menu | by Sales\n Card\n ! Dear | votes 4\n ! Slow");
        assert_eq!((&finding.args["pains"], &finding.args["touchpoints"]), (&Arg::Number(2.0), &Arg::Number(1.0)));
        assert_eq!(finding.records.len(), 3);
    }

    #[test]
    fn the_touchpoints_owner_has_its_pains() {
        check(NoOwner, "Menu | by Sales\n ! Dear | votes 4", &[]);
        check(NoOwner, "# buy", &[]);
    }
}
