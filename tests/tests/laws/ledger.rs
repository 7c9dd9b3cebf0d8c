//! Who wrote what: what undo must leave alone.

use std::collections::{BTreeMap, BTreeSet};

use journey_model::{Document, Edit, Id, Patch, Place, apply};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::{fields_of, holders};

/// What others wrote and nobody has written over since.
#[derive(Default)]
pub(crate) struct Ledger {
    theirs: BTreeMap<Id, BTreeMap<String, Value>>,
    /// All that we ever wrote: who writes the same agrees with us, and goes back with us.
    ours: BTreeSet<(Id, String, String)>,
}

impl Ledger {
    /// Follows what was done.
    pub(crate) fn note(&mut self, patch: &Patch, is_theirs: bool) {
        for record in &patch.removed {
            self.theirs.remove(&record.id());
        }
        for record in &patch.added {
            self.theirs.remove(&record.id());
            for (field, value) in fields_of(record) {
                self.write(record.id(), field, value, is_theirs);
            }
        }
        for change in &patch.updated {
            let before = fields_of(&change.before);
            for (field, value) in fields_of(&change.after) {
                // Siblings get numbered anew; that is nobody's work.
                let is_number = field == "placement" && holders(&change.before) == holders(&change.after);
                if before.get(&field) != Some(&value) && !is_number {
                    self.write(change.after.id(), field, value, is_theirs);
                }
            }
        }
    }

    fn write(&mut self, id: Id, field: String, mut value: Value, is_theirs: bool) {
        if let Some(order) = value.get_mut("order") {
            order.take();
        }
        let written = self.theirs.entry(id).or_default();
        written.remove(&field);
        let fact = (id, field, value.to_string());
        if !is_theirs {
            self.ours.insert(fact);
        } else if !self.ours.contains(&fact) {
            written.insert(fact.1, value);
        }
        if written.is_empty() {
            self.theirs.remove(&id);
        }
    }

    /// Every value stands as it was written; only a record whose place is gone may have been parked, and then it is free.
    pub(crate) fn still_hold(&mut self, now: &Document) -> Result<(), TestCaseError> {
        for (id, written) in &mut self.theirs {
            let Some(record) = now.get(*id) else {
                return Err(TestCaseError::fail(format!("{id} is lost: {written:?}")));
            };
            let fields = fields_of(record);
            if let Some(value) = written.get("placement") {
                let place: Place =
                    serde_json::from_value(json!({"parent": value["parent"], "lane": value["lane"]}))
                        .unwrap();
                let then = (place.parent, place.lane);
                let is_gone = apply(now, &Edit::Move { ids: vec![*id], to: place }).is_err();
                if is_gone {
                    prop_assert_eq!(holders(record), Some((None, None)));
                    written.remove("placement");
                } else {
                    prop_assert_eq!(holders(record), Some(then), "{:?}", record);
                }
            }
            for (field, value) in written.iter().filter(|(field, _)| *field != "placement") {
                prop_assert_eq!(fields.get(field), Some(value), "{} of {:?}", field, record);
            }
        }
        self.theirs.retain(|_, written| !written.is_empty());
        Ok(())
    }
}
