//! Who touched what last in one document, so that nobody's work is overwritten or removed unseen.

use std::collections::HashMap;
use std::collections::hash_map::Entry as Slot;
use std::sync::Arc;

use journey_model::{Document, Edit, Entry, Id, Patch, Record};
use serde_json::Value;

/// The "field" under which a record's arrival is noted.
const ARRIVAL: &str = "";
const PLACEMENT: &str = "placement";

/// The last client and revision of every field that was written after a revision.
#[derive(Debug, Default)]
pub(crate) struct Touched {
    since: u64,
    last: HashMap<(Id, String), (Arc<str>, u64)>,
}

/// A field that another client has changed meanwhile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Conflict {
    /// The record.
    pub(crate) id: Id,
    /// The field, as in the record's JSON.
    pub(crate) field: String,
}

impl Touched {
    /// Knows of everything written after this revision.
    pub(crate) fn since(revision: u64) -> Touched {
        Touched { since: revision, last: HashMap::new() }
    }

    /// The revision from which on it knows.
    pub(crate) fn known_since(&self) -> u64 {
        self.since
    }

    /// Follows an entry. Entries of other processes and of earlier days have a client that nobody else has.
    pub(crate) fn note(&mut self, entry: &Entry, client: &Arc<str>) {
        self.since = self.since.min(entry.revision.saturating_sub(1));
        let mut touch = |id: Id, field: &str| match self.last.entry((id, field.to_owned())) {
            Slot::Occupied(mut slot) if slot.get().1 < entry.revision => {
                slot.insert((client.clone(), entry.revision));
            }
            Slot::Occupied(_) => {}
            Slot::Vacant(slot) => {
                slot.insert((client.clone(), entry.revision));
            }
        };
        for record in &entry.patch.added {
            touch(record.id(), ARRIVAL);
        }
        for change in &entry.patch.updated {
            let (before, after) = (fields_of(&change.before), fields_of(&change.after));
            let names = before.keys().chain(after.keys().filter(|name| !before.contains_key(*name)));
            for name in names.filter(|name| before.get(*name) != after.get(*name)) {
                touch(change.after.id(), name);
            }
        }
    }

    fn by_another(&self, id: Id, field: &str, base: u64, client: &str) -> bool {
        let last = self.last.get(&(id, field.to_owned()));
        last.is_some_and(|(by, revision)| *revision > base && **by != *client)
    }

    /// The first field that the edit would overwrite although another client has changed it after `base`.
    pub(crate) fn conflict(
        &self,
        document: &Document,
        edit: &Edit,
        base: u64,
        client: &str,
    ) -> Option<Conflict> {
        match edit {
            Edit::All { edits } => edits.iter().find_map(|edit| self.conflict(document, edit, base, client)),
            Edit::Set { id, fields } => {
                let now = fields_of(document.get(*id)?);
                let overwritten = fields.iter().find(|(field, value)| {
                    now.get(*field) != Some(*value) && self.by_another(*id, field, base, client)
                });
                overwritten.map(|(field, _)| Conflict { id: *id, field: field.clone() })
            }
            _ => None,
        }
    }

    /// What the patch would remove although another client has put it there after `base`.
    pub(crate) fn unseen(&self, patch: &Patch, base: u64, client: &str) -> Vec<Id> {
        let is_new = |id: &Id| {
            self.by_another(*id, ARRIVAL, base, client) || self.by_another(*id, PLACEMENT, base, client)
        };
        patch.removed.iter().map(Record::id).filter(is_new).collect()
    }
}

/// Makes every removal in the edit leave these records in the parking lot.
pub(crate) fn keep(edit: &mut Edit, unseen: &[Id]) {
    match edit {
        Edit::Remove { keep, .. } => keep.extend(unseen),
        Edit::All { edits } => edits.iter_mut().for_each(|edit| self::keep(edit, unseen)),
        _ => {}
    }
}

fn fields_of(record: &Record) -> serde_json::Map<String, Value> {
    match serde_json::to_value(record) {
        Ok(Value::Object(fields)) => fields,
        _ => serde_json::Map::new(),
    }
}
