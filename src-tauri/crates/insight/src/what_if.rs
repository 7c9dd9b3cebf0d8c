//! What if some pains were gone: the same map without them, without building it.

use std::collections::BTreeSet;

use journey_model::{Id, Profile};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::figures::Figures;

/// The score without some pains.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct WhatIf {
    /// The index without them, 0..=100.
    pub index: f64,
    /// How many more of 100 customers would stay.
    pub recovered: f64,
}

impl Figures {
    /// What the index would be if these pains were gone. Ids that name no pain of the map change nothing.
    pub fn what_if(&self, profile: Profile, gone: &[Id]) -> WhatIf {
        let gone: BTreeSet<Id> = gone.iter().copied().collect();
        let index = self.index(profile, |_| false);
        let without = self.index(profile, |pain| gone.contains(&self.pain_ids[pain]));
        WhatIf { index: without, recovered: (index - without).max(0.0) }
    }

    /// The index alone, without the pains whose number is `out`.
    fn index(&self, profile: Profile, out: impl Fn(usize) -> bool) -> f64 {
        let lost = |sum: f64, loss: f64| sum + loss * (1.0 - sum);
        let losses: Vec<f64> = self
            .touchpoints
            .iter()
            .map(|touchpoint| {
                let stay = touchpoint.pains.clone().filter(|pain| !out(*pain));
                touchpoint.reach * stay.map(|pain| self.pains[pain].lost(profile)).fold(0.0, lost)
            })
            .collect();
        let of_route = |steps: &[usize]| steps.iter().map(|step| losses[*step]).fold(0.0, lost);
        100.0 * self.routes.iter().map(|route| route.weight * of_route(&route.steps)).sum::<f64>()
    }
}
