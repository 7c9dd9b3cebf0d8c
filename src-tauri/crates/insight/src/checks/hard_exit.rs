//! Leaving takes more requests than joining did, or goes through a channel in which one cannot join.
//!
//! The way in are the touchpoints that ask for something, up to the first confirmation or else through the purchase.
//!
//! False alarms: products whose ending is regulated.

use std::collections::BTreeSet;

use journey_model::{GiveKind, Id, Phase, TouchpointKind};

use super::walk::{Step, Walk};
use super::{Finding, Rule};

pub(super) fn look(walk: &Walk, found: &mut Vec<Finding>) {
    for route in &walk.routes {
        let steps = walk.along(route);
        let Some(first) = steps.iter().position(|step| step.at.kind == TouchpointKind::Exit) else { continue };
        let way_out: Vec<&Step> =
            steps[first..].iter().copied().filter(|step| step.at.kind == TouchpointKind::Exit).collect();
        let way_in = way_in(&steps[..first]);
        if way_in.is_empty() {
            continue;
        }
        let asks = |steps: &[&Step]| steps.iter().map(|step| step.at.asks.len()).sum::<usize>();
        let (out, into) = (asks(&way_out), asks(&way_in));
        let (leaves, joins) = (channels(&way_out), channels(&way_in));
        let elsewhere = !leaves.is_empty() && !joins.is_empty() && leaves.is_disjoint(&joins);
        if out <= into && !elsewhere {
            continue;
        }
        let at = way_out[0].at;
        let leaves: Vec<Id> = leaves.into_iter().collect();
        let joins: Vec<Id> = joins.into_iter().collect();
        found.push(
            Finding::about(Rule::HardExit, [at.id])
                .at(at.id)
                .pointing_at(way_out[1..].iter().chain(&way_in).map(|step| step.at.id))
                .text("why", if elsewhere { "channel" } else { "asks" })
                .count("out", out)
                .count("into", into)
                .text("leaves", walk.names(&leaves))
                .text("joins", walk.names(&joins)),
        );
    }
}

fn way_in<'a>(steps: &[&'a Step<'a>]) -> Vec<&'a Step<'a>> {
    let confirmed = steps.iter().position(|step| step.gives_any(&[GiveKind::Confirmation]));
    let bought = steps.iter().rposition(|step| step.phase == Phase::Buy);
    let end = confirmed.or(bought).map_or(0, |last| last + 1);
    steps[..end].iter().copied().filter(|step| !step.at.asks.is_empty()).collect()
}

/// The channels in which all of it can be done, or, if there is no such channel, some of it.
fn channels(steps: &[&Step]) -> BTreeSet<Id> {
    let mut sets = steps
        .iter()
        .map(|step| step.at.channels.iter().copied().collect::<BTreeSet<Id>>())
        .filter(|channels| !channels.is_empty());
    let Some(first) = sets.next() else { return BTreeSet::new() };
    let (common, all) = sets.fold((first.clone(), first), |(common, all), set| (&common & &set, &all | &set));
    if common.is_empty() { all } else { common }
}

#[cfg(test)]
mod tests {
    use super::super::Rule::HardExit;
    use super::super::trial::check;

    #[test]
    fn joined_on_the_site_and_left_by_letter() {
        let lines = "# buy\n Account | asks registration, form | via web\n Order | asks order | via web email | gives confirmation\n # after\n";
        check(HardExit, &format!("{lines} Letter | kind exit | asks form | via email"), &["Letter"]);
        check(HardExit, &format!("{lines} Call | kind exit | asks form, form, call, time | via web"), &["Call"]);
        let two = "# buy\n Account | asks form | via web\n # after\n A | kind exit | asks form\n B | kind exit | asks call";
        check(HardExit, two, &["A"]);
    }

    #[test]
    fn out_the_way_they_came_in() {
        let lines = "# buy\n Account | asks registration, form | via web\n # after\n";
        check(HardExit, &format!("{lines} Stop | kind exit | asks form | via web phone"), &[]);
        check(HardExit, &format!("{lines} Stop | kind exit | asks form, form"), &[]);
        check(HardExit, &format!("{lines} Stop | asks form, form, form | via phone"), &[]);
        check(HardExit, "# buy\n Menu | via web\n # after\n Stop | kind exit | asks form | via phone", &[]);
    }
}
