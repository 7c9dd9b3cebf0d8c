//! Hand-offs: where customers pass from one department or channel to another.

use std::collections::BTreeMap;

use journey_model::{Document, Id, Touchpoint};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::figures::Figures;
use crate::score::Score;

/// A pair of touchpoints that fewer customers than this pass one after the other is not listed by itself.
const RARE: f64 = 0.01;

/// The hand-offs of a journey.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HandOffs {
    /// How often the owner or the channel changes along the way, for a customer.
    pub per_customer: f64,
    /// How often the owner changes.
    pub owner_changes: f64,
    /// How often the channel changes.
    pub channel_changes: f64,
    /// The points of pains where a customer has just been handed on.
    pub points: f64,
    /// Where it happens, what costs most first.
    pub places: Vec<HandOff>,
}

/// Two touchpoints of which the second takes over from the first.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HandOff {
    /// Who hands on.
    pub from: Id,
    /// Who takes over.
    pub to: Id,
    /// How often, for a customer.
    pub per_customer: f64,
    /// Whether the owner changes.
    pub owner: bool,
    /// Whether the channel changes: they have none in common.
    pub channel: bool,
    /// How many pass the second, for a customer, wherever they come from.
    pub passing: f64,
    /// The points of all the pains at the second.
    pub whole: f64,
    /// The points of those who come from the first: `whole` by their part of those who pass.
    pub points: f64,
}

impl HandOffs {
    pub(crate) fn of(map: &Document, figures: &Figures, score: &Score) -> HandOffs {
        let touchpoints: Vec<&Touchpoint> =
            figures.touchpoints.iter().filter_map(|figure| map.find(figure.id)).collect();
        if touchpoints.len() < figures.touchpoints.len() {
            return HandOffs::default();
        }
        let mut found: BTreeMap<(usize, usize), f64> = BTreeMap::new();
        for route in &figures.routes {
            for (place, from) in route.steps.iter().enumerate() {
                // Customers who pass `from` and none of those between.
                let mut coming = route.weight * figures.touchpoints[*from].reach;
                for to in &route.steps[place + 1..] {
                    let reach = figures.touchpoints[*to].reach;
                    *found.entry((*from, *to)).or_default() += coming * reach;
                    coming *= 1.0 - reach;
                    if coming < RARE * RARE {
                        break;
                    }
                }
            }
        }
        let mut handoffs = HandOffs::default();
        for ((from, to), per_customer) in found {
            let (owner, channel) = changes(touchpoints[from], touchpoints[to]);
            if !owner && !channel {
                continue;
            }
            let figure = &figures.touchpoints[to];
            let passing = figure.reach * figures.taking(figure);
            let whole = score.touchpoints.at(to).points;
            let points = if passing > 0.0 { whole * per_customer / passing } else { 0.0 };
            handoffs.per_customer += per_customer;
            handoffs.owner_changes += if owner { per_customer } else { 0.0 };
            handoffs.channel_changes += if channel { per_customer } else { 0.0 };
            handoffs.points += points;
            if per_customer >= RARE {
                let (from, to) = (touchpoints[from].id, touchpoints[to].id);
                handoffs.places.push(HandOff {
                    from,
                    to,
                    per_customer,
                    owner,
                    channel,
                    passing,
                    whole,
                    points,
                });
            }
        }
        handoffs.places.sort_by(|a, b| b.points.total_cmp(&a.points));
        handoffs
    }
}

/// Whether the owner and the channel change. What is not known does not.
fn changes(from: &Touchpoint, to: &Touchpoint) -> (bool, bool) {
    let owner = from.owner.is_some() && to.owner.is_some() && from.owner != to.owner;
    let apart = !from.channels.iter().any(|channel| to.channels.contains(channel));
    (owner, apart && !from.channels.is_empty() && !to.channels.is_empty())
}
