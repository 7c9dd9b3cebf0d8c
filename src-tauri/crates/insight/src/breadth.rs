//! How broad the journey is after the purchase: many maps end at the till.

use std::collections::BTreeSet;

use journey_model::{Document, Phase, Stage, Touchpoint};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::figures::Figures;

/// What there is after the purchase, beside what there is before.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Breadth {
    /// Touchpoints that a customer meets after the purchase, on average.
    pub after: f64,
    /// Touchpoints that a customer meets up to the purchase, on average.
    pub before: f64,
    /// The first over the second; `null` if there is nothing before.
    pub ratio: Option<f64>,
    /// How many touchpoints after the purchase count as equally reached: the Hill number `exp(entropy)` of their reach.
    pub hill: f64,
    /// How many departments own what comes after.
    pub departments: u32,
}

impl Breadth {
    pub(crate) fn of(map: &Document, figures: &Figures) -> Breadth {
        let (mut before, mut reaches, mut departments) = (0.0, Vec::new(), BTreeSet::new());
        for figure in &figures.touchpoints {
            let reach = figure.reach * figures.taking(figure);
            let phase = map.find::<Stage>(figures.stages[figure.stage]).map(|stage| stage.phase);
            if matches!(phase, Some(Phase::Use | Phase::After)) {
                reaches.push(reach);
                departments.extend(map.find::<Touchpoint>(figure.id).and_then(|touchpoint| touchpoint.owner));
            } else {
                before += reach;
            }
        }
        let after: f64 = reaches.iter().sum();
        let share = |reach: &f64| reach / after;
        let entropy: f64 =
            reaches.iter().filter(|reach| **reach > 0.0).map(|reach| -share(reach) * share(reach).ln()).sum();
        Breadth {
            after,
            before,
            ratio: (before > 0.0).then(|| after / before),
            hill: if after > 0.0 { entropy.exp() } else { 0.0 },
            departments: u32::try_from(departments.len()).unwrap_or(u32::MAX),
        }
    }
}
