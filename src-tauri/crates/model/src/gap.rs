//! The gap between two siblings into which records are to go, and the order keys that fit it.

use std::collections::BTreeSet;
use std::ops::Bound::{Excluded, Included, Unbounded};

use crate::document::Sibling;
use crate::draft::Draft;
use crate::{Id, Kind, Order, OrderKey, Place};

/// A gap in a row of siblings, seen without the records that move into it.
pub(crate) struct Gap<'a> {
    kind: Kind,
    place: &'a Place,
    movers: &'a BTreeSet<Id>,
    low: Option<Sibling>,
    high: Option<Sibling>,
}

impl<'a> Gap<'a> {
    /// The gap that a place means. An anchor that moves itself stands for the gap it leaves; one that is no sibling
    /// means the end of the row.
    pub(crate) fn find(draft: &Draft, kind: Kind, place: &'a Place, movers: &'a BTreeSet<Id>) -> Gap<'a> {
        let next = |from| draft.next(kind, place, from, movers);
        let previous = |to| draft.previous(kind, place, to, movers);
        let anchor = match place.order {
            Order::After(anchor) | Order::Before(anchor) => sibling(draft, kind, place, anchor),
            Order::First | Order::Last => None,
        };
        let (low, high) = match (place.order, &anchor) {
            (Order::First, _) => (None, next(Unbounded)),
            (Order::After(_), Some(anchor)) => (previous(Included(anchor)), next(Excluded(anchor))),
            (Order::Before(_), Some(anchor)) => (previous(Excluded(anchor)), next(Included(anchor))),
            _ => (previous(Unbounded), None),
        };
        Gap { kind, place, movers, low, high }
    }

    /// `count` keys in order for the gap. Where they would not fit or grow long, the siblings are numbered anew.
    pub(crate) fn keys(&self, draft: &mut Draft, count: usize) -> Vec<OrderKey> {
        let high = self.high.as_ref().map(|(key, _)| key);
        let mut low = self.low.as_ref().map(|(key, _)| key.clone());
        let mut keys = Vec::with_capacity(count);
        for _ in 0..count {
            let key = OrderKey::between(low.as_ref(), high);
            let fits = low.as_ref().is_none_or(|low| *low < key) && high.is_none_or(|high| key < *high);
            if !fits || !key.is_sound() {
                return self.number_anew(draft, count);
            }
            low = Some(key.clone());
            keys.push(key);
        }
        keys
    }

    fn number_anew(&self, draft: &mut Draft, count: usize) -> Vec<OrderKey> {
        let mut siblings = draft.siblings(self.kind, self.place);
        siblings.retain(|(_, id)| !self.movers.contains(id));
        let before = siblings.partition_point(|sibling| self.low.as_ref().is_some_and(|low| sibling <= low));
        let mut keys: Vec<_> = OrderKey::spread(siblings.len() + count).collect();
        let ours = keys.splice(before..before + count, []).collect();
        give(draft, siblings, keys);
        ours
    }
}

/// Numbers a whole row anew, keeping its order.
pub(crate) fn number_row(draft: &mut Draft, kind: Kind, place: &Place) {
    let siblings = draft.siblings(kind, place);
    let keys = OrderKey::spread(siblings.len()).collect();
    give(draft, siblings, keys);
}

fn give(draft: &mut Draft, siblings: Vec<Sibling>, keys: Vec<OrderKey>) {
    for ((_, id), order) in siblings.into_iter().zip(keys) {
        draft.change(id, |record| {
            if let Some(placement) = record.placement_mut() {
                placement.order = order;
            }
        });
    }
}

/// The anchor with its key, if it is a sibling in this place.
fn sibling(draft: &Draft, kind: Kind, place: &Place, anchor: Id) -> Option<Sibling> {
    let record = draft.get(anchor).filter(|record| record.kind() == kind)?;
    let at = record.placement().filter(|at| at.parent == place.parent && at.lane == place.lane)?;
    Some((at.order.clone(), record.id()))
}
