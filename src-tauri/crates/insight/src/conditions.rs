//! Other conditions than the map's own: pains that are gone, opportunities that are done. They scale how often a pain is met,
//! and change nothing else.

use std::collections::{BTreeMap, BTreeSet};

use journey_model::{Document, Id, Opportunity, Profile};

use crate::figures::Figures;

/// Under which conditions a map is looked at.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Conditions {
    /// Pain points taken as gone.
    pub without: Vec<Id>,
    /// Opportunities taken as done: each leaves `1 - reduction` of how often the pains it answers are met, and nothing of
    /// them if nobody has said how much it should remove.
    pub done: Vec<Id>,
    /// The profile to score under.
    pub profile: Profile,
}

impl Conditions {
    /// The map as it is.
    pub fn as_is(map: &Document) -> Conditions {
        Conditions { profile: Figures::profile_of(map), ..Conditions::default() }
    }

    /// What is left of each pain that they touch, as a share of how often it is met.
    fn left(&self, map: &Document) -> BTreeMap<Id, f64> {
        let mut left: BTreeMap<Id, f64> = self.without.iter().map(|pain| (*pain, 0.0)).collect();
        for opportunity in self.done.iter().filter_map(|id| map.find::<Opportunity>(*id)) {
            let stays = 1.0 - removed_by(opportunity);
            // Named twice, a pain is answered once.
            for pain in opportunity.pains.iter().collect::<BTreeSet<_>>() {
                *left.entry(*pain).or_insert(1.0) *= stays;
            }
        }
        left
    }
}

/// The share that an opportunity takes of how often its pains are met.
pub(crate) fn removed_by(opportunity: &Opportunity) -> f64 {
    opportunity.reduction.unwrap_or(1.0).clamp(0.0, 1.0)
}

impl Figures {
    /// The same map under conditions. Ids that name nothing change nothing.
    #[must_use]
    pub fn under(&self, map: &Document, conditions: &Conditions) -> Figures {
        let mut figures = self.clone();
        let left = conditions.left(map);
        if left.is_empty() {
            return figures;
        }
        for (pain, id) in figures.pains.iter_mut().zip(&self.pain_ids) {
            if let Some(left) = left.get(id) {
                pain.scale(*left);
            }
        }
        figures
    }
}
