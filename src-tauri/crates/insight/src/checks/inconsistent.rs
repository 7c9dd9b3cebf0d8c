//! The same job feels different in another channel, by two steps of emotion, or takes two requests more there.
//!
//! False alarms: channels that serve different needs on purpose.

use std::collections::BTreeMap;

use journey_model::Id;

use super::walk::{Step, Walk, plain};
use super::{Finding, Rule};

/// How far apart is too far, in steps of emotion and in requests.
const APART: f64 = 2.0;

/// What a job takes in one channel, over its touchpoints there.
#[derive(Default)]
struct Cell {
    emotion: f64,
    felt: u32,
    asks: usize,
    steps: u32,
}

impl Cell {
    fn emotion(&self) -> Option<f64> {
        (self.felt > 0).then(|| self.emotion / f64::from(self.felt))
    }

    fn asks(&self) -> f64 {
        self.asks as f64 / f64::from(self.steps.max(1))
    }
}

pub(super) fn look(walk: &Walk, found: &mut Vec<Finding>) {
    let mut jobs: BTreeMap<String, Vec<&Step>> = BTreeMap::new();
    for step in walk.steps.iter().filter(|step| !step.at.job.trim().is_empty()) {
        jobs.entry(plain(&step.at.job)).or_default().push(step);
    }
    for (job, steps) in jobs {
        let mut channels: BTreeMap<Id, Cell> = BTreeMap::new();
        for (step, channel) in steps.iter().flat_map(|step| step.at.channels.iter().map(move |id| (step, id))) {
            let cell = channels.entry(*channel).or_default();
            if let Some(emotion) = &step.at.emotion {
                cell.emotion += f64::from(emotion.value);
                cell.felt += 1;
            }
            cell.asks += step.at.asks.len();
            cell.steps += 1;
        }
        let felt = channels.iter().filter_map(|(id, cell)| Some((*id, cell.emotion()?)));
        // More requests are worse, as lower emotions are.
        let asked = channels.iter().map(|(id, cell)| (*id, -cell.asks()));
        let ends = [("emotion", ends(felt)), ("asks", ends(asked))];
        let Some((what, (worse, better))) =
            ends.into_iter().filter_map(|(what, ends)| Some((what, ends?))).find(|(_, (worse, better))| better.1 - worse.1 >= APART)
        else {
            continue;
        };
        found.push(
            Finding::about_datum(Rule::Inconsistent, [], job)
                .pointing_at(steps.iter().map(|step| step.at.id))
                .text("job", steps[0].at.job.trim())
                .text("what", what)
                .text("worse", walk.name(worse.0))
                .text("better", walk.name(better.0))
                .number("low", worse.1.abs() * if what == "asks" { 1.0 } else { worse.1.signum() })
                .number("high", better.1.abs() * if what == "asks" { 1.0 } else { better.1.signum() }),
        );
    }
}

type End = (Id, f64);

/// The lowest and the highest of some figures.
fn ends(figures: impl Iterator<Item = End> + Clone) -> Option<(End, End)> {
    let low = figures.clone().min_by(|a, b| a.1.total_cmp(&b.1))?;
    let high = figures.max_by(|a, b| a.1.total_cmp(&b.1))?;
    Some((low, high))
}

#[cfg(test)]
mod tests {
    use super::super::Rule::Inconsistent;
    use super::super::trial::check;

    #[test]
    fn better_on_the_phone_than_on_the_site() {
        let lines = "Site | job Get help | via web | emotion -1\n Call | job get help | via phone | emotion 1";
        check(Inconsistent, lines, &["get help"]);
        let asks = "Site | job buy | via web | asks form, form, form\n Shop | job buy | via store | asks payment";
        check(Inconsistent, asks, &["buy"]);
    }

    #[test]
    fn much_the_same_or_another_job_or_one_channel() {
        check(Inconsistent, "Site | job buy | via web | emotion 0\n Shop | job buy | via store | emotion 1", &[]);
        check(Inconsistent, "Site | job buy | via web | emotion -2\n Shop | job pay | via store | emotion 2", &[]);
        check(Inconsistent, "A | job buy | via web | emotion -2\n B | job buy | via web | emotion 2", &[]);
        check(Inconsistent, "A | via web | emotion -2\n B | via store | emotion 2", &[]);
        check(Inconsistent, "A | job buy | via web | asks form, form\n B | job buy | via store | asks form", &[]);
    }
}
