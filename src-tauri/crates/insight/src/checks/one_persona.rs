//! No persona travels the map, or one does while its evidence speaks of several.
//!
//! False alarms: a map drawn for one kind of customer on purpose, which its scope should say.

use std::collections::BTreeSet;

use super::walk::Walk;
use super::{Finding, Rule};

pub(super) fn look(walk: &Walk, found: &mut Vec<Finding>) {
    let Some(map) = walk.map.map() else { return };
    let heard: BTreeSet<_> = walk.evidence().iter().filter_map(|evidence| evidence.persona).collect();
    let is_narrow = match map.personas.len() {
        0 => !walk.steps.is_empty(),
        1 => heard.len() >= 2,
        _ => false,
    };
    if is_narrow {
        found.push(
            Finding::about(Rule::OnePersona, [])
                .pointing_at(map.personas.iter().map(|persona| persona.persona))
                .count("personas", map.personas.len())
                .count("heard", heard.len()),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::super::Rule::OnePersona;
    use super::super::trial::check;

    #[test]
    fn nobody_travels_it() {
        check(OnePersona, "Menu", &[""]);
    }

    #[test]
    fn one_travels_as_one_is_heard() {
        check(OnePersona, "* Anna 1\n Menu\n ~ Nice | persona Anna\n ~ Dear | persona Anna", &[]);
        check(OnePersona, "* Anna 0.5\n * Max 0.5\n Menu\n ~ Nice | persona Anna\n ~ Dear | persona Max", &[]);
        check(OnePersona, "* Anna 1\n Menu", &[]);
        check(OnePersona, "# buy", &[]);
    }

    #[test]
    fn one_travels_and_two_are_heard() {
        check(OnePersona, "* Anna 1\n @ Max\n Menu\n ~ Nice | persona Anna\n ~ Dear | persona Max", &[""]);
    }
}
