//! People of a department talk to customers, and the map holds nothing from them: no evidence by an employee and no pain
//! point of the category "staff" where they work.
//!
//! False alarms: they were asked, and it was written down elsewhere.

use std::collections::BTreeMap;

use journey_model::{Category, Evidence, Id};

use super::walk::{Step, Walk};
use super::{Finding, Rule, Subject};

/// Contacts per 100 customers from which the staff should be asked.
const MANY: f64 = 10.0;

pub(super) fn look(walk: &Walk, found: &mut Vec<Finding>) {
    let mut departments: BTreeMap<Id, Vec<&Step>> = BTreeMap::new();
    for step in walk.steps.iter().filter(|step| walk.is_staffed(step)) {
        if let Some(owner) = step.at.owner {
            departments.entry(owner).or_default().push(step);
        }
    }
    for (department, steps) in departments {
        let contacts: f64 = steps.iter().map(|step| step.contacts()).sum();
        if contacts < MANY || steps.iter().any(|step| speaks(walk, step)) {
            continue;
        }
        let subject = Subject { department: Some(department), ..Subject::default() };
        found.push(
            Finding::new(Rule::StaffBlind, subject)
                .pointing_at(steps.iter().map(|step| step.at.id))
                .text("department", walk.name(department))
                .number("contacts", contacts.round()),
        );
    }
}

/// Whether anything here comes from the staff.
fn speaks(walk: &Walk, step: &Step) -> bool {
    let of_staff = |id: &Id| walk.library.find::<Evidence>(*id).is_some_and(|evidence| evidence.staff);
    let is_about_staff = |id: Id| walk.library.find::<Category>(id).is_some_and(|category| category.key == "staff");
    step.at.evidence.iter().any(of_staff)
        || walk.pains_at(step).iter().any(|pain| {
            pain.it.category.is_some_and(is_about_staff) || pain.it.evidence.iter().any(of_staff)
        })
}

#[cfg(test)]
mod tests {
    use super::super::Rule::StaffBlind;
    use super::super::trial::check;

    #[test]
    fn nobody_has_asked_them() {
        check(StaffBlind, "Counter | via store | by Shop\n ~ Nice | quote", &["Shop"]);
        check(StaffBlind, "Call | via phone | by Help | reach 0.1", &["Help"]);
    }

    #[test]
    fn asked_or_hardly_met_or_no_people() {
        check(StaffBlind, "Counter | via store | by Shop\n ~ We queue too | staff", &[]);
        check(StaffBlind, "Counter | via store | by Shop\n ! Two tills for ten | category staff", &[]);
        check(StaffBlind, "Call | via phone | by Help | reach 0.05", &[]);
        check(StaffBlind, "Order | via web | by Shop\n Call | via phone", &[]);
    }
}
