//! Two or more pain points that each lose a quarter of those who meet them stand before the first repeat purchase: few
//! customers forgive twice before they come a second time.
//!
//! Where nobody buys again on the map, the way ends where customers leave.
//!
//! False alarms: few; the pains may hit different people.

use journey_model::TouchpointKind;

use super::walk::Walk;
use super::{Finding, Rule};

/// The expected share of those who meet a pain and are lost, from which it is serious.
const SERIOUS: f64 = 0.25;

pub(super) fn look(walk: &Walk, found: &mut Vec<Finding>) {
    for route in &walk.routes {
        let steps = walk.along(route);
        let ends = |kind: TouchpointKind| steps.iter().position(|step| step.at.kind == kind);
        let end = ends(TouchpointKind::Repeat).or_else(|| ends(TouchpointKind::Exit)).unwrap_or(steps.len());
        let hits: Vec<_> = steps[..end]
            .iter()
            .flat_map(|step| walk.pains_at(step))
            .filter(|pain| pain.figures.is_some_and(|figures| figures.hazard >= SERIOUS))
            .map(|pain| pain.it)
            .collect();
        if hits.len() >= 2 {
            found.push(
                Finding::about(Rule::SecondChance, route.path)
                    .pointing_at(hits.iter().map(|pain| pain.id))
                    .count("pains", hits.len())
                    .text("first", hits[0].title.as_str())
                    .text("second", hits[1].title.as_str()),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Rule::SecondChance;
    use super::super::trial::check;

    #[test]
    fn two_serious_hits_before_they_come_again() {
        check(SecondChance, "Card\n ! Early | votes 4\n Box\n ! Late | votes 5\n Again | kind repeat", &[""]);
        check(SecondChance, "Card\n ! Early | votes 4\n ! Dear | votes 4", &[""]);
        check(SecondChance, "Card\n ! A | votes 4\n ! B | votes 4\n > All 1 | steps Card", &["All"]);
    }

    #[test]
    fn one_hit_or_milder_ones_or_after_they_came_again() {
        check(SecondChance, "Card\n ! Early | votes 4\n Box\n ! Late | votes 3", &[]);
        check(SecondChance, "Card\n ! Early | votes 4\n Again | kind repeat\n ! Dear | votes 5", &[]);
        check(SecondChance, "Card\n ! Early | votes 4\n Stop | kind exit\n ! Letters | votes 5", &[]);
        check(SecondChance, "Card\n ! Early | votes 4\n ! Dear | votes 5 | status fixed", &[]);
    }
}
