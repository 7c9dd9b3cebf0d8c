//! Guarded undo: takes one's own work back and leaves everybody else's alone.
//!
//! Undo is a new patch forward. A field goes back only if it still holds what was written; a record comes back only into
//! a parent that is there, else it goes to the parking lot. Redo is the undo of an undo.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use crate::apply::{may_stand, park, remove_all};
use crate::patch::Facts;
use crate::refs::drop_dangling;
use crate::{Change, Document, Id, Patch, Place, Record};

/// Something that an undo left as it is, because somebody else has been there since.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "kind", rename_all = "camelCase")]
#[ts(export)]
pub enum Kept {
    /// The record is gone.
    Gone {
        /// The record.
        id: Id,
    },
    /// The record holds other work by now and was not removed.
    Changed {
        /// The record.
        id: Id,
    },
    /// A field holds something else by now.
    Field {
        /// The record.
        id: Id,
        /// The field, as in the record's JSON.
        field: String,
    },
    /// The record came back, but into the parking lot: what it stood in is gone.
    Parked {
        /// The record.
        id: Id,
    },
}

/// The patch that takes another one back as far as nobody has built on it, and what it had to leave.
pub fn undo(document: &Document, patch: &Patch) -> (Patch, Vec<Kept>) {
    let mut kept = Vec::new();
    let mut facts = Facts::default();
    take_out(document, &patch.added, &mut facts, &mut kept);
    for change in &patch.updated {
        put_back(document, change, &mut facts, &mut kept);
    }
    let returning: BTreeSet<Id> = patch.removed.iter().map(Record::id).collect();
    for record in &patch.removed {
        if document.get(record.id()).is_some() {
            kept.push(Kept::Changed { id: record.id() });
        } else {
            facts.0.insert(record.id(), (None, Some(record.clone())));
        }
    }
    settle(document, &returning, &mut facts, &mut kept);
    (facts.into(), kept)
}

/// Removes what had been added, unless others have changed it; parks what others have put into it.
fn take_out(document: &Document, added: &[Record], facts: &mut Facts, kept: &mut Vec<Kept>) {
    let mut gone = BTreeSet::new();
    for record in added {
        match document.get(record.id()) {
            None => kept.push(Kept::Gone { id: record.id() }),
            Some(now) if same_but_for_order(now, record) => {
                gone.insert(record.id());
            }
            Some(_) => kept.push(Kept::Changed { id: record.id() }),
        }
    }
    // What stays keeps what it stands in.
    let mut stays: Vec<Id> = added.iter().map(Record::id).filter(|id| !gone.contains(id)).collect();
    while let Some(id) = stays.pop() {
        let at = document.get(id).and_then(Record::placement);
        for holder in at.into_iter().flat_map(|at| [at.parent, at.lane]).flatten() {
            if gone.remove(&holder) {
                kept.push(Kept::Changed { id: holder });
                stays.push(holder);
            }
        }
    }
    for id in &gone {
        let inside = document.get(*id).map(|record| document.inside(record)).unwrap_or_default();
        for inner in inside.into_iter().filter(|inner| !gone.contains(inner)) {
            park(document, inner, facts);
            kept.push(Kept::Parked { id: inner });
        }
    }
    remove_all(document, &gone, facts);
}

/// A record's siblings may have been numbered anew; that is nobody's work.
fn same_but_for_order(now: &Record, then: &Record) -> bool {
    let mut then = then.clone();
    if let (Some(then), Some(now)) = (then.placement_mut(), now.placement()) {
        then.order.clone_from(&now.order);
    }
    then == *now
}

/// Puts each field back that still holds what was written.
fn put_back(document: &Document, change: &Change, facts: &mut Facts, kept: &mut Vec<Kept>) {
    let id = change.after.id();
    let Some(now) = document.get(id) else {
        kept.push(Kept::Gone { id });
        return;
    };
    let (Some(was), Some(wrote), Some(mut fields)) =
        (fields_of(&change.before), fields_of(&change.after), fields_of(now))
    else {
        return;
    };
    let names: BTreeSet<&String> = was.keys().chain(wrote.keys()).collect();
    for name in names.into_iter().filter(|name| was.get(*name) != wrote.get(*name)) {
        if fields.get(name) == wrote.get(name) {
            match was.get(name) {
                Some(value) => fields.insert(name.clone(), value.clone()),
                None => fields.remove(name),
            };
        } else {
            kept.push(Kept::Field { id, field: name.clone() });
        }
    }
    if let Ok(after) = serde_json::from_value(Value::Object(fields)) {
        let fact = facts.0.entry(id).or_insert_with(|| (Some(now.clone()), None));
        fact.1 = Some(after);
    }
}

/// Sees to it that everything that comes back stands somewhere and names only what is there.
fn settle(document: &Document, returning: &BTreeSet<Id>, facts: &mut Facts, kept: &mut Vec<Kept>) {
    let mut draft = document.clone();
    draft.advance(&std::mem::take(facts).into());
    for id in returning {
        mend_place(&mut draft, *id, kept);
    }
    let touched: Vec<Id> =
        draft.records().map(Record::id).filter(|id| document.get(*id) != draft.get(*id)).collect();
    for id in &touched {
        if !returning.contains(id) {
            mend_place(&mut draft, *id, kept);
        }
    }
    for id in touched {
        let Some(record) = draft.get(id) else { continue };
        let mut mended = record.clone();
        if !drop_dangling(&mut mended, &draft, |_| false).is_empty() {
            draft.advance(&Patch { added: vec![mended], ..Patch::default() });
        }
    }
    let was = document.records().filter(|record| draft.get(record.id()) != Some(record));
    facts.0.extend(was.map(|record| (record.id(), (Some(record.clone()), draft.get(record.id()).cloned()))));
    let new = draft.records().filter(|record| document.get(record.id()).is_none());
    facts.0.extend(new.map(|record| (record.id(), (None, Some(record.clone())))));
}

fn mend_place(draft: &mut Document, id: Id, kept: &mut Vec<Kept>) {
    let Some(record) = draft.get(id) else { return };
    let Some(at) = record.placement() else { return };
    let place = Place { parent: at.parent, lane: at.lane, ..Place::default() };
    if may_stand(draft, record.kind(), &place).is_err() {
        let mut facts = Facts::default();
        park(draft, id, &mut facts);
        draft.advance(&facts.into());
        kept.push(Kept::Parked { id });
    }
}

fn fields_of(record: &Record) -> Option<serde_json::Map<String, Value>> {
    match serde_json::to_value(record) {
        Ok(Value::Object(fields)) => Some(fields),
        _ => None,
    }
}
