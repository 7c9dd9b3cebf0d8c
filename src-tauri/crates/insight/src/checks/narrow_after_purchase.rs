//! After the first purchase the journey narrows: fewer than half of the customers' ways, fewer than two touchpoints, or one
//! department where there were several.
//!
//! False alarms: many for one-off purchases and for maps that end at the sale on purpose.

use std::collections::BTreeSet;

use journey_model::Phase;

use super::walk::{Step, Walk};
use super::{Finding, Rule};

/// How much of its width the journey should keep.
const ENOUGH: f64 = 0.5;

pub(super) fn look(walk: &Walk, found: &mut Vec<Finding>) {
    let (after, before): (Vec<&Step>, Vec<&Step>) =
        walk.steps.iter().partition(|step| matches!(step.phase, Phase::Use | Phase::After));
    if !before.iter().any(|step| step.phase == Phase::Buy) {
        return;
    }
    let width = |steps: &[&Step]| steps.iter().map(|step| step.reach()).sum::<f64>();
    let departments =
        |steps: &[&Step]| steps.iter().filter_map(|step| step.at.owner).collect::<BTreeSet<_>>().len();
    let kept = width(&after) / width(&before).max(f64::MIN_POSITIVE);
    let (had, has) = (departments(&before), departments(&after));
    if kept >= ENOUGH && after.len() >= 2 && (has != 1 || had <= 1) {
        return;
    }
    found.push(
        Finding::about(Rule::NarrowAfterPurchase, [])
            .pointing_at(after.iter().map(|step| step.at.id))
            .number("share", (100.0 * kept).min(100.0).round())
            .count("touchpoints", after.len())
            .count("departments", has),
    );
}

#[cfg(test)]
mod tests {
    use super::super::Rule::NarrowAfterPurchase;
    use super::super::trial::check;

    #[test]
    fn nothing_much_comes_after_the_sale() {
        check(NarrowAfterPurchase, "# buy\n A\n B\n C\n # use\n D\n E | reach 0.2", &[""]);
        check(NarrowAfterPurchase, "# buy\n A\n # use\n B", &[""]);
        let one = "# before\n A | by Sales\n # buy\n B | by Shop\n # use\n C | by Help\n # after\n D | by Help";
        check(NarrowAfterPurchase, one, &[""]);
        check(NarrowAfterPurchase, "# buy\n A", &[""]);
    }

    #[test]
    fn as_wide_as_before_or_no_purchase_on_the_map() {
        check(NarrowAfterPurchase, "# buy\n A\n B\n # use\n C\n # after\n D | reach 0.5", &[]);
        let two = "# before\n A | by Sales\n # buy\n B | by Shop\n # use\n C | by Help\n # after\n D | by Shop";
        check(NarrowAfterPurchase, two, &[]);
        check(NarrowAfterPurchase, "# buy\n A | by Us\n # use\n B | by Us\n C | by Us", &[]);
        check(NarrowAfterPurchase, "# before\n A\n B\n C\n # use\n D", &[]);
    }
}
