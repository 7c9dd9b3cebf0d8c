//! What is different between two maps, of which the later was made of the earlier, or between a map and what it was.
//!
//! A record of the later map is the earlier one's if it bears its id, or was copied from it. What stays is looked at for what
//! it says and where it stands; among siblings only those count as moved that left the order of the others.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Document, Id, Kind, Record};

/// What is told apart: what stands in the journey. Lanes are only how it is looked at.
const KINDS: &[Kind] = &[
    Kind::Stage,
    Kind::Metric,
    Kind::Touchpoint,
    Kind::PainPoint,
    Kind::Opportunity,
    Kind::Delight,
    Kind::Note,
    Kind::Picture,
    Kind::Path,
];

/// A record that is not as it was. Without `before` it is new, without `after` it is gone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Difference {
    /// What kind of record it is.
    pub kind: Kind,
    /// The record in the earlier map.
    pub before: Option<Id>,
    /// The record in the later map.
    pub after: Option<Id>,
    /// The record of the later map in which it stands, or in which it would stand if it were not gone.
    pub within: Option<Id>,
    /// Whether it stands elsewhere.
    pub moved: bool,
    /// The fields that say something else, as in the record's JSON.
    pub fields: Vec<String>,
}

/// What is different, and what is the same.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Differences {
    /// What is different, in the order of the later map; what is gone stands at the end, in the order of the earlier.
    pub differences: Vec<Difference>,
    /// The records of the later map, each with the one that it was.
    pub pairs: BTreeMap<Id, Id>,
}

/// Compares a map with an earlier one.
pub fn differences(before: &Document, after: &Document) -> Differences {
    let (was, is) = (reading(before), reading(after));
    let pairs = pairs(before, after, &is);
    let later: BTreeMap<Id, Id> = pairs.iter().map(|(after, before)| (*before, *after)).collect();
    let moved = moved(before, after, &pairs);
    let mut found = Vec::new();
    for (kind, id) in is {
        let within = after.get(id).and_then(parent);
        let Some(original) = pairs.get(&id) else {
            let (before, fields) = (None, Vec::new());
            found.push(Difference { kind, before, after: Some(id), within, moved: false, fields });
            continue;
        };
        let fields = match (before.get(*original), after.get(id)) {
            (Some(before), Some(after)) => fields(before, after, &later),
            _ => Vec::new(),
        };
        let moved = moved.contains(&id);
        if moved || !fields.is_empty() {
            found.push(Difference { kind, before: Some(*original), after: Some(id), within, moved, fields });
        }
    }
    for (kind, id) in was.into_iter().filter(|(_, id)| !later.contains_key(id)) {
        let within = before.get(id).and_then(parent).and_then(|parent| later.get(&parent).copied());
        let (moved, fields) = (false, Vec::new());
        found.push(Difference { kind, before: Some(id), after: None, within, moved, fields });
    }
    Differences { differences: found, pairs }
}

fn parent(record: &Record) -> Option<Id> {
    record.placement()?.parent
}

/// What stands in a map, as one reads it: each record before what stands in it.
fn reading(document: &Document) -> Vec<(Kind, Id)> {
    fn walk(document: &Document, of: Option<Kind>, parent: Option<Id>, read: &mut Vec<(Kind, Id)>) {
        let fits = |kind: &&Kind| of.is_none_or(|of| kind.parents().contains(&of));
        for kind in KINDS.iter().copied().filter(|kind| fits(&kind)) {
            for id in document.standing(kind, parent) {
                read.push((kind, id));
                walk(document, Some(kind), Some(id), read);
            }
        }
    }
    let mut read = Vec::new();
    walk(document, None, None, &mut read);
    read
}

/// Which record each one was. One that bears the id comes before one that was copied, and no record is two.
fn pairs(before: &Document, after: &Document, is: &[(Kind, Id)]) -> BTreeMap<Id, Id> {
    let mut pairs = BTreeMap::new();
    let mut taken = BTreeSet::new();
    let mut pair = |kind: Kind, id: Id, original: Id| {
        let is_one = before.get(original).is_some_and(|record| record.kind() == kind);
        if is_one && !pairs.contains_key(&id) && taken.insert(original) {
            pairs.insert(id, original);
        }
    };
    for (kind, id) in is {
        pair(*kind, *id, *id);
    }
    for (kind, id) in is {
        if let Some(origin) = after.get(*id).and_then(Record::origin) {
            pair(*kind, *id, origin);
        }
    }
    pairs
}

/// What stands elsewhere: in something else, or in another order among those that stay.
fn moved(before: &Document, after: &Document, pairs: &BTreeMap<Id, Id>) -> BTreeSet<Id> {
    let mut moved = BTreeSet::new();
    let mut rows: BTreeMap<(Kind, Option<Id>), Vec<Id>> = BTreeMap::new();
    for (kind, id) in reading(after).into_iter().filter(|(_, id)| pairs.contains_key(id)) {
        let is = after.get(id).and_then(parent);
        let was = pairs.get(&id).and_then(|original| before.get(*original)).and_then(parent);
        if is.map(|parent| pairs.get(&parent).copied()) == was.map(Some) {
            rows.entry((kind, is)).or_default().push(id);
        } else {
            moved.insert(id);
        }
    }
    for ((kind, parent), ids) in rows {
        let was = parent.and_then(|parent| pairs.get(&parent).copied());
        let ranks: BTreeMap<Id, usize> = before.standing(kind, was).zip(0..).collect();
        let order: Vec<usize> = ids.iter().filter_map(|id| ranks.get(pairs.get(id)?).copied()).collect();
        let stayed = longest_rise(&order);
        moved.extend(ids.iter().zip(&order).filter(|(_, rank)| !stayed.contains(rank)).map(|(id, _)| *id));
    }
    moved
}

/// The longest series of these, in their order, of which each is greater than the one before.
fn longest_rise(numbers: &[usize]) -> BTreeSet<usize> {
    // For each length the place of the least number that ends a series of it, and for each number the one before it.
    let mut ends: Vec<usize> = Vec::new();
    let mut earlier: Vec<Option<usize>> = Vec::with_capacity(numbers.len());
    for (place, number) in numbers.iter().enumerate() {
        let length = ends.partition_point(|end| numbers[*end] < *number);
        earlier.push(length.checked_sub(1).map(|shorter| ends[shorter]));
        if length == ends.len() {
            ends.push(place);
        } else {
            ends[length] = place;
        }
    }
    let mut rise = BTreeSet::new();
    let mut next = ends.last().copied();
    while let Some(place) = next {
        rise.insert(numbers[place]);
        next = earlier[place];
    }
    rise
}

/// The fields of a record that say something else than they did. What names a record that stays says the same.
fn fields(before: &Record, after: &Record, later: &BTreeMap<Id, Id>) -> Vec<String> {
    let mut was = before.clone();
    was.set_id(after.id());
    was.set_origin(after.origin());
    was.turn_references(|_, _, id| Some(later.get(&id).copied().unwrap_or(id)));
    if let (Some(was), Some(is)) = (was.placement_mut(), after.placement()) {
        is.clone_into(was);
    }
    if &was == after {
        return Vec::new();
    }
    let (Ok(was), Ok(is)) = (serde_json::to_value(&was), serde_json::to_value(after)) else {
        return Vec::new();
    };
    let names = |value: &serde_json::Value| {
        value.as_object().into_iter().flat_map(|fields| fields.keys().cloned()).collect::<BTreeSet<_>>()
    };
    names(&was).union(&names(&is)).filter(|name| was.get(name) != is.get(name)).cloned().collect()
}
