//! The last touchpoint of a path feels bad, or has a severe pain point.
//!
//! False alarms: few; a path that ends where the map was cut.

use super::unanswered::SEVERE;
use super::walk::{Walk, mean_vote};
use super::{Finding, Rule};

pub(super) fn look(walk: &Walk, found: &mut Vec<Finding>) {
    for route in &walk.routes {
        let Some(last) = route.steps.last().map(|step| &walk.steps[*step]) else { continue };
        let emotion = last.at.emotion.as_ref().map_or(0, |emotion| emotion.value);
        let severe = walk
            .pains_at(last)
            .iter()
            .find(|pain| mean_vote(pain.it).is_some_and(|mean| mean >= SEVERE));
        if emotion >= 0 && severe.is_none() {
            continue;
        }
        found.push(
            Finding::about(Rule::BadEnding, [last.at.id])
                .pointing_at(severe.map(|pain| pain.it.id))
                .text("touchpoint", last.at.title.as_str())
                .text("why", if emotion < 0 { "emotion" } else { "pain" })
                .number("emotion", emotion)
                .text("pain", severe.map_or("", |pain| &pain.it.title)),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::super::Rule::BadEnding;
    use super::super::trial::check;

    #[test]
    fn it_ends_on_a_low_note() {
        check(BadEnding, "Menu | emotion 2\n Exit | emotion -1", &["Exit"]);
        check(BadEnding, "Menu | emotion 2\n Exit | emotion 1\n ! Letters | votes 4 5", &["Exit"]);
        let paths = "Menu | emotion -1\n Box | emotion 2\n > A 0.5 | steps Menu\n > B 0.5 | steps Menu, Box";
        check(BadEnding, paths, &["Menu"]);
    }

    #[test]
    fn it_ends_well_or_nobody_has_said_how() {
        check(BadEnding, "Exit | emotion -2\n Gift | emotion 1", &[]);
        check(BadEnding, "Exit | emotion 0\n ! Letters | votes 4 3", &[]);
        check(BadEnding, "Exit", &[]);
        check(BadEnding, "Exit | emotion 1\n ! Letters | votes 5 | status fixed", &[]);
    }
}
