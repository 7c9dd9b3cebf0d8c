//! Guarded undo: takes one's own work back and leaves everybody else's alone.
//!
//! Undo is a new patch forward. A field goes back only if it still holds what was written; a record comes back only into
//! a parent that is there, else it goes to the parking lot. Redo is the undo of an undo.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use crate::apply::{park, park_if_lost};
use crate::document::each_named;
use crate::draft::Draft;
use crate::refs::{drop_dangling, is_within};
use crate::{Change, Document, Fields, Id, Kind, Patch, Record};

/// Something that an undo left as it is, because somebody else has been there since.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "kind", rename_all = "camelCase")]
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
    let mut draft = Draft::of(document);
    for record in &patch.removed {
        if draft.get(record.id()).is_some() {
            kept.push(Kept::Changed { id: record.id() });
        } else {
            draft.put(record.clone());
        }
    }
    for change in &patch.updated {
        put_back(&mut draft, change, &mut kept);
    }
    // Last, when what named the added records because of this patch does so no more.
    take_out(&mut draft, &patch.added, &mut kept);
    settle(&mut draft, &mut kept);
    (draft.into_patch(), kept)
}

/// Puts each field back that still holds what was written.
fn put_back(draft: &mut Draft, change: &Change, kept: &mut Vec<Kept>) {
    let id = change.after.id();
    let Some(now) = draft.get(id).filter(|now| now.kind() == change.after.kind()) else {
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
        draft.put(after);
    }
}

/// Removes what had been added, unless others have built on it; parks what others have put into it.
fn take_out(draft: &mut Draft, added: &[Record], kept: &mut Vec<Kept>) {
    let ours: BTreeSet<Id> = added.iter().map(Record::id).collect();
    let mut gone = ours.clone();
    let mut stays = Vec::new();
    for record in added {
        let id = record.id();
        match draft.get(id) {
            None => {
                kept.push(Kept::Gone { id });
                gone.remove(&id);
            }
            Some(now) if is_untouched(now, record) && !is_named_by_others(draft, id, &ours) => {}
            Some(_) => stays.push(id),
        }
    }
    // What stays keeps what it names and what it stands in.
    while let Some(id) = stays.pop() {
        if gone.remove(&id)
            && let Some(record) = draft.get(id)
        {
            kept.push(Kept::Changed { id });
            each_named(record, |named| stays.push(named));
        }
    }
    for id in &gone {
        for inner in draft.inside(*id).into_iter().filter(|inner| !gone.contains(inner)) {
            park(draft, inner);
            kept.push(Kept::Parked { id: inner });
        }
    }
    for id in gone {
        draft.take(id);
    }
}

/// Whether a record is as it was added. The map's own record stays in any case. A record's siblings may have been
/// numbered anew; that is nobody's work.
fn is_untouched(now: &Record, then: &Record) -> bool {
    let mut then = then.clone();
    if let (Some(then), Some(now)) = (then.placement_mut(), now.placement()) {
        then.order.clone_from(&now.order);
    }
    then == *now && now.kind() != Kind::Map
}

/// Whether somebody's field names the record: a remark on it, an opportunity that answers it. What merely stands in it can
/// be parked.
fn is_named_by_others(draft: &Draft, id: Id, ours: &BTreeSet<Id>) -> bool {
    draft.naming(id).into_iter().filter(|holder| !ours.contains(holder)).any(|holder| {
        let mut is_named = false;
        if let Some(holder) = draft.get(holder) {
            holder.references(|_, kind, named| is_named |= named == id && is_within(draft, kind));
        }
        is_named
    })
}

/// Sees to it that everything touched stands somewhere, and so does what is in it, and names only what is there.
fn settle(draft: &mut Draft, kept: &mut Vec<Kept>) {
    for id in draft.touched() {
        for id in draft.inside(id).into_iter().chain([id]) {
            if park_if_lost(draft, id) {
                kept.push(Kept::Parked { id });
            }
        }
        drop_dangling(draft, id);
    }
}

fn fields_of(record: &Record) -> Option<Fields> {
    match serde_json::to_value(record) {
        Ok(Value::Object(fields)) => Some(fields),
        _ => None,
    }
}
