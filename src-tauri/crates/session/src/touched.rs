//! Who wrote what lately in one document, so that nobody's work is overwritten or removed unseen.

use std::collections::VecDeque;
use std::sync::Arc;

use journey_model::{Change, Document, Edit, Entry, Id, Patch, Record};
use serde_json::Value;

/// So many entries are kept at hand; an edit based on an older revision has them read from the history.
const RECENT: usize = 500;

/// The entries after a revision, oldest first, each with the client that asked for it.
#[derive(Debug, Default)]
pub(crate) struct Touched {
    since: u64,
    recent: VecDeque<(Arc<str>, Arc<Entry>)>,
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
        Touched { since: revision, recent: VecDeque::new() }
    }

    /// The revision from which on it knows.
    pub(crate) fn known_since(&self) -> u64 {
        self.since
    }

    /// Follows an entry. Before the first one there was nothing to see.
    pub(crate) fn note(&mut self, entry: Arc<Entry>, client: &Arc<str>) {
        if entry.revision == 1 {
            *self = Touched::since(entry.revision);
            return;
        }
        self.recent.push_back((client.clone(), entry));
        while self.recent.len() > RECENT {
            self.since = self.recent.pop_front().map_or(self.since, |(_, entry)| entry.revision);
        }
    }

    /// Learns of the entries up to the one from which on it knows: the history's, of clients that are no longer there.
    pub(crate) fn look_back(&mut self, base: u64, entries: Vec<Entry>) {
        for entry in entries.into_iter().rev() {
            self.recent.push_front((Arc::from(""), Arc::new(entry)));
        }
        self.since = base;
    }

    /// Whether, after `base`, the last one to do this was another client.
    fn is_by_another(&self, base: u64, client: &str, did: impl Fn(&Patch) -> bool) -> bool {
        let unseen = self.recent.iter().rev().take_while(|(_, entry)| entry.revision > base);
        let last = unseen.into_iter().find(|(_, entry)| did(&entry.patch));
        last.is_some_and(|(by, _)| **by != *client)
    }

    /// The first field that the edit would overwrite although another client has changed it after `base`.
    pub(crate) fn conflict(
        &self,
        document: &Document,
        edit: &Edit,
        base: u64,
        client: &str,
    ) -> Option<Conflict> {
        if self.recent.back().is_none_or(|(_, last)| last.revision <= base) {
            return None;
        }
        match edit {
            Edit::All { edits } => edits.iter().find_map(|edit| self.conflict(document, edit, base, client)),
            Edit::Set { id, fields } => {
                let now = fields_of(document.get(*id)?);
                let wrote = |field: &str| {
                    self.is_by_another(base, client, |patch| {
                        changes_of(patch, *id).any(|change| writes(change, field))
                    })
                };
                let overwritten =
                    fields.iter().find(|(field, value)| now.get(*field) != Some(*value) && wrote(field));
                overwritten.map(|(field, _)| Conflict { id: *id, field: field.clone() })
            }
            _ => None,
        }
    }

    /// What the patch would remove although another client has put it there after `base`.
    pub(crate) fn unseen(&self, patch: &Patch, base: u64, client: &str) -> Vec<Id> {
        let is_new = |id: &Id| {
            self.is_by_another(base, client, |patch| {
                let placed = |change: &Change| change.before.placement() != change.after.placement();
                patch.added.iter().any(|record| record.id() == *id) || changes_of(patch, *id).any(placed)
            })
        };
        patch.removed.iter().map(Record::id).filter(is_new).collect()
    }
}

fn changes_of(patch: &Patch, id: Id) -> impl Iterator<Item = &Change> {
    patch.updated.iter().filter(move |change| change.after.id() == id)
}

fn writes(change: &Change, field: &str) -> bool {
    fields_of(&change.before).get(field) != fields_of(&change.after).get(field)
}

/// Makes every removal in the edit leave these records in the parking lot.
pub(crate) fn keep(edit: &mut Edit, unseen: &[Id]) {
    match edit {
        Edit::Remove { keep, .. } => keep.extend(unseen),
        Edit::Replace { ids, by: None } => {
            *edit = Edit::Remove { ids: std::mem::take(ids), keep: unseen.to_vec() };
        }
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
