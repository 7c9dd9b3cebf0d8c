//! History: who changed what, when and why. An entry carries everything that another machine would need to follow.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Edit, Id, Kind, Patch};

/// Why a patch came to be.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "kind", rename_all = "camelCase")]
#[allow(clippy::large_enum_variant, reason = "an entry has one, and most are edits")]
pub enum Cause {
    /// A person's edit.
    Edit {
        /// What they meant.
        edit: Edit,
    },
    /// The document came to be: made from a template, imported, copied.
    Create,
    /// An entry was taken back.
    Undo {
        /// Its revision.
        of: u64,
    },
    /// An undo was taken back.
    Redo {
        /// The revision of the entry that is in force again.
        of: u64,
    },
    /// A broken invariant was mended.
    Repair,
    /// The library put one of its records in the place of others, or took that back; so did this map, in the same
    /// transaction.
    Follow,
    /// A snapshot was restored.
    Restore {
        /// The snapshot.
        snapshot: Id,
    },
}

/// What an entry's label says was done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub enum Verb {
    /// Records were added.
    Add,
    /// Records were changed.
    #[default]
    Change,
    /// Records were put elsewhere.
    Move,
    /// Records were removed.
    Remove,
    /// Records were copied.
    Duplicate,
    /// Several records became one.
    Merge,
    /// One record became two.
    Split,
}

/// What an entry did, in a form every language can put into words.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Label {
    /// What was done.
    pub verb: Verb,
    /// To which kind of record, if to one kind only.
    pub kind: Option<Kind>,
    /// What it is called, if it was one; at most 80 characters.
    pub title: String,
    /// To how many the person pointed.
    pub count: u32,
}

/// An entry of a document's history: rows and entry are written in one transaction, and never changed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct Entry {
    /// The document's revision after it, counted from 1 without gaps.
    #[ts(type = "number")]
    pub revision: u64,
    /// The revision its author had seen.
    #[ts(type = "number")]
    pub base: u64,
    /// Names this entry on every machine.
    pub transaction: Id,
    /// Who.
    pub author: String,
    /// When, UTC, RFC 3339.
    pub time: String,
    /// What, in words to be.
    pub label: Label,
    /// Why.
    pub cause: Cause,
    /// The facts.
    pub patch: Patch,
}

impl Label {
    /// The label of an edit that became this patch.
    pub fn of(edit: &Edit, patch: &Patch) -> Label {
        let verb = match edit {
            Edit::Add { .. } => Verb::Add,
            Edit::Move { .. } => Verb::Move,
            Edit::Remove { .. } => Verb::Remove,
            Edit::Duplicate { .. } => Verb::Duplicate,
            Edit::Replace { by: Some(_), .. } if !patch.removed.is_empty() => Verb::Merge,
            Edit::Replace { .. } if !patch.removed.is_empty() => Verb::Remove,
            Edit::Set { .. } | Edit::Replace { .. } => Verb::Change,
            Edit::Split { .. } => Verb::Split,
            Edit::All { edits } => match edits.as_slice() {
                [only] => return Label::of(only, patch),
                // Many of one sort are that sort.
                all if all.iter().all(|edit| matches!(edit, Edit::Add { .. })) => Verb::Add,
                all if all.iter().all(|edit| matches!(edit, Edit::Move { .. })) => Verb::Move,
                _ => Verb::Change,
            },
        };
        let named: BTreeSet<Id> = match edit {
            Edit::Add { record, .. } => BTreeSet::from([record.id()]),
            Edit::Set { id, .. } | Edit::Split { id, .. } => BTreeSet::from([*id]),
            Edit::Move { ids, .. } | Edit::Remove { ids, .. } => ids.iter().copied().collect(),
            Edit::Replace { by: Some(by), .. } if !patch.removed.is_empty() => BTreeSet::from([*by]),
            Edit::Replace { ids, .. } if !patch.removed.is_empty() => ids.iter().copied().collect(),
            Edit::Duplicate { .. } | Edit::Replace { .. } | Edit::All { .. } => patch.ids().collect(),
        };
        let mut touched: Vec<_> =
            patch.standing().chain(&patch.removed).filter(|record| named.contains(&record.id())).collect();
        // That something was decided goes without saying beside what came of it.
        if touched.iter().any(|record| record.kind() != Kind::Decision) {
            touched.retain(|record| record.kind() != Kind::Decision);
        }
        let kind = touched.first().map(|record| record.kind());
        Label {
            verb,
            kind: kind.filter(|kind| touched.iter().all(|record| record.kind() == *kind)),
            title: match touched.as_slice() {
                [one] => one.title().chars().take(80).collect(),
                _ => String::new(),
            },
            count: u32::try_from(touched.len()).unwrap_or(u32::MAX),
        }
    }
}
