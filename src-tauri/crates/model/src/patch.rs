//! Patches: the facts that an edit became. SQL, undo, history and what the screen must change all come from them.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Id, Record};

/// A record before and after.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Change {
    /// As it was.
    pub before: Record,
    /// As it is.
    pub after: Record,
}

/// What a record was and what it is; `None` where it was not or is not there.
type Fact = (Option<Record>, Option<Record>);

/// What an edit changed, as facts. No id stands in it twice.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(default)]
pub struct Patch {
    /// Records that were not there.
    pub added: Vec<Record>,
    /// Records that changed.
    pub updated: Vec<Change>,
    /// Records that are gone.
    pub removed: Vec<Record>,
}

impl Patch {
    /// Whether it changes nothing.
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.updated.is_empty() && self.removed.is_empty()
    }

    /// The patch that takes this one back exactly.
    #[must_use]
    pub fn inverse(&self) -> Patch {
        Patch {
            added: self.removed.clone(),
            updated: self
                .updated
                .iter()
                .map(|change| Change { before: change.after.clone(), after: change.before.clone() })
                .collect(),
            removed: self.added.clone(),
        }
    }

    /// This patch and the next one as a single patch. What cancels out is left out.
    #[must_use]
    pub fn then(self, next: Patch) -> Patch {
        let mut facts: BTreeMap<Id, Fact> = self.into_facts().collect();
        for (id, (before, after)) in next.into_facts() {
            facts.entry(id).or_insert((before, None)).1 = after;
        }
        Patch::of_facts(facts.into_values())
    }

    /// Every record as it is after the patch.
    pub fn standing(&self) -> impl Iterator<Item = &Record> {
        self.added.iter().chain(self.updated.iter().map(|change| &change.after))
    }

    /// The ids of all records it touches.
    pub fn ids(&self) -> impl Iterator<Item = Id> + '_ {
        self.standing().chain(&self.removed).map(Record::id)
    }

    pub(crate) fn of_facts(facts: impl IntoIterator<Item = Fact>) -> Patch {
        let mut patch = Patch::default();
        for fact in facts {
            match fact {
                (None, Some(after)) => patch.added.push(after),
                (Some(before), Some(after)) if before != after => {
                    patch.updated.push(Change { before, after });
                }
                (Some(before), None) => patch.removed.push(before),
                _ => {}
            }
        }
        patch
    }

    fn into_facts(self) -> impl Iterator<Item = (Id, Fact)> {
        let added = self.added.into_iter().map(|record| (record.id(), (None, Some(record))));
        let updated = self
            .updated
            .into_iter()
            .map(|change| (change.after.id(), (Some(change.before), Some(change.after))));
        let removed = self.removed.into_iter().map(|record| (record.id(), (Some(record), None)));
        added.chain(updated).chain(removed)
    }
}
