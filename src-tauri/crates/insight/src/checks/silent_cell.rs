//! Many contacts of a department in a channel, and too few remarks to tell their tone.
//!
//! False alarms: hardly any.

use std::collections::BTreeMap;

use journey_model::Id;

use super::walk::{Step, Walk};
use super::{Finding, Rule, Subject};

/// Contacts per 100 customers from which the tone should be known.
const MANY: f64 = 10.0;
/// Remarks that are enough to tell a tone.
const ENOUGH: u64 = 5;

pub(super) fn look(walk: &Walk, found: &mut Vec<Finding>) {
    let mut cells: BTreeMap<(Id, Id), (f64, u64, Vec<&Step>)> = BTreeMap::new();
    for step in &walk.steps {
        let Some(owner) = step.at.owner else { continue };
        let tones = step.at.tones;
        for channel in &step.at.channels {
            let (contacts, remarks, steps) = cells.entry((owner, *channel)).or_default();
            *contacts += step.contacts();
            *remarks += [tones.positive, tones.neutral, tones.negative].map(u64::from).iter().sum::<u64>();
            steps.push(step);
        }
    }
    for ((department, channel), (contacts, remarks, steps)) in cells {
        if contacts < MANY || remarks >= ENOUGH {
            continue;
        }
        let subject =
            Subject { channel: Some(channel), department: Some(department), ..Subject::default() };
        found.push(
            Finding::new(Rule::SilentCell, subject)
                .pointing_at(steps.iter().map(|step| step.at.id))
                .number("contacts", contacts.round())
                .text("channel", walk.name(channel))
                .text("department", walk.name(department))
                .count("remarks", usize::try_from(remarks).unwrap_or(usize::MAX)),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::super::Rule::SilentCell;
    use super::super::trial::check;

    #[test]
    fn many_contacts_and_no_tone() {
        check(SilentCell, "Call | via phone | by Help | reach 0.2 | tones 1 1 2", &["phone + Help"]);
        check(SilentCell, "A | via web | by Help | reach 0.06\n B | via web | by Help | reach 0.06", &["web + Help"]);
        check(SilentCell, "Call | via phone | by Help | reach 0.02 | visits 5", &["phone + Help"]);
    }

    #[test]
    fn few_contacts_or_enough_remarks() {
        check(SilentCell, "Call | via phone | by Help | reach 0.2 | tones 2 1 2", &[]);
        check(SilentCell, "A | via web | by Help | tones 3 0 0\n B | via web | by Help | tones 0 1 1", &[]);
        check(SilentCell, "Call | via phone | by Help | reach 0.09", &[]);
        check(SilentCell, "Call | via phone | reach 0.2\n Form | by Help", &[]);
    }
}
