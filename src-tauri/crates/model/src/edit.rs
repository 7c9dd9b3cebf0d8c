//! Edits: what a person means to do. The same few words serve every kind of record.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Id, Place, Record};

/// Fields by name, as in the record's JSON.
pub type Fields = serde_json::Map<String, serde_json::Value>;

/// What a person means to do with one document. [`apply`](crate::apply) turns it into facts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "kind", rename_all = "camelCase")]
#[allow(clippy::large_enum_variant, reason = "edits are few and short-lived")]
pub enum Edit {
    /// A new record. With a nil or absent id the session gives it one.
    Add {
        /// The record; its placement is not read.
        record: Record,
        /// Where it should stand.
        #[serde(default)]
        #[ts(optional, as = "Option<Place>")]
        at: Place,
    },
    /// Other contents for some fields of a record; where it stands is changed by `Move`.
    Set {
        /// The record.
        id: Id,
        /// The fields, each with its whole new value.
        #[ts(type = "{ [field: string]: unknown }")]
        fields: Fields,
    },
    /// Records put elsewhere, in the order given.
    Move {
        /// The records.
        ids: Vec<Id>,
        /// Where to.
        to: Place,
    },
    /// Records removed, with what stands in them.
    Remove {
        /// The records.
        ids: Vec<Id>,
        /// What stands in them but goes to the parking lot: the work of others that the remover has not seen.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[ts(optional, as = "Option<Vec<Id>>")]
        keep: Vec<Id>,
    },
    /// Copies of records, with what stands in them, each right after its original.
    Duplicate {
        /// The records.
        ids: Vec<Id>,
        /// The copies take the ids that follow this one. With a nil or absent id the session gives one.
        #[serde(default)]
        #[ts(optional, as = "Option<Id>")]
        seed: Id,
    },
    /// One record in the place of others of its kind, or nothing. What named them names it, what stands in them stands in it,
    /// and what they hold fills what it lacks. Records of the library are replaced in all maps.
    Replace {
        /// The records that go.
        ids: Vec<Id>,
        /// What takes their place. Without it what names them names nothing.
        #[serde(default)]
        #[ts(optional)]
        by: Option<Id>,
    },
    /// A touchpoint or stage made two: a new one right after it, which belongs to whom and through what the first does.
    Split {
        /// The record.
        id: Id,
        /// The id of the new one. With a nil or absent id the session gives one.
        #[serde(default)]
        #[ts(optional, as = "Option<Id>")]
        seed: Id,
        /// What the new one is called.
        title: String,
        /// What stands in the record and goes to the new one.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[ts(optional, as = "Option<Vec<Id>>")]
        take: Vec<Id>,
        /// The fields whose contents go to the new one.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[ts(optional, as = "Option<Vec<String>>")]
        fields: Vec<String>,
    },
    /// Several edits as one step: all of them or none.
    All {
        /// The edits, each applied to what the ones before it left.
        edits: Vec<Edit>,
    },
}

impl Edit {
    /// Gives a fresh id to everything that asks for one, so that applying the edit needs nothing from outside.
    pub fn name(&mut self, fresh: &mut impl FnMut() -> Id) {
        match self {
            Edit::Add { record, .. } if record.id().is_nil() => record.set_id(fresh()),
            Edit::Duplicate { seed, .. } | Edit::Split { seed, .. } if seed.is_nil() => *seed = fresh(),
            Edit::All { edits } => edits.iter_mut().for_each(|edit| edit.name(&mut *fresh)),
            _ => {}
        }
    }
}
