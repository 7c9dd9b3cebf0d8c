//! Every record a workspace holds, each a plain struct with an id.
//!
//! A record's JSON field names are its SQL columns in camel case; unknown fields of newer programs are kept in `extra`.
//! One list at the foot of this file names all kinds; tables, TypeScript types and the JSON Schema derive from it.

mod decision;
mod evidence;
mod friction;
mod library;
mod map;
mod report;
mod touchpoint;

pub use decision::*;
pub use evidence::*;
pub use friction::*;
pub use library::*;
pub use map::*;
pub use report::*;
pub use touchpoint::*;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Id, Placement};

/// Fields that this program does not know, kept as they came.
pub type Extra = serde_json::Map<String, serde_json::Value>;

/// Declares a record: a struct with an id, the fields named, and the fields that a newer program may have added.
macro_rules! record {
    ($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty,)* }) => {
        $(#[$doc])*
        #[derive(
            Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize, schemars::JsonSchema, ts_rs::TS,
        )]
        #[serde(rename_all = "camelCase", default)]
        pub struct $name {
            /// The record's name, unique everywhere.
            pub id: crate::Id,
            $($(#[$field_doc])* pub $field: $type,)*
            /// Fields of a newer program, kept.
            #[serde(flatten)]
            #[ts(skip)]
            #[schemars(skip)]
            pub extra: crate::Extra,
        }
    };
}

/// Declares a part of a record: a small struct that stands in one of its fields.
macro_rules! part {
    ($(#[$meta:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty,)* }) => {
        #[derive(
            Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize, schemars::JsonSchema, ts_rs::TS,
        )]
        $(#[$meta])*
        pub struct $name { $($(#[$field_doc])* pub $field: $type,)* }
    };
}

/// Declares an enumeration stored as its word in camel case.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$word_doc:meta])* $word:ident,)* }) => {
        $(#[$doc])*
        #[derive(
            Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
            schemars::JsonSchema, ts_rs::TS,
        )]
        #[serde(rename_all = "camelCase")]
        pub enum $name { $($(#[$word_doc])* $word,)* }

        impl $name {
            /// All the words, in their order.
            pub const ALL: &'static [$name] = &[$($name::$word,)*];
        }
    };
}
pub(crate) use {part, record, words};

/// Declares [`Kind`] and [`Record`] from one list.
macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident = $word:literal in $scope:ident, placed: $placed:tt,)*) => {
        /// The kinds of record, each a table of its own.
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS,
        )]
        pub enum Kind { $($(#[$doc])* #[serde(rename = $word)] $kind,)* }

        impl Kind {
            /// All kinds, parents before what stands in them.
            pub const ALL: &'static [Kind] = &[$(Kind::$kind,)*];

            /// Whether records of this kind live in the library or in a map.
            pub const fn scope(self) -> Scope {
                match self { $(Kind::$kind => Scope::$scope,)* }
            }

            /// Whether records of this kind stand somewhere and are ordered among siblings.
            pub const fn is_placed(self) -> bool {
                match self { $(Kind::$kind => stands!($placed),)* }
            }

            /// The word that names this kind in JSON and in the arguments of errors.
            pub const fn word(self) -> &'static str {
                match self { $(Kind::$kind => $word,)* }
            }
        }

        /// Any record, with its kind beside it as `type`.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
        #[serde(tag = "type")]
        #[allow(clippy::large_enum_variant, reason = "the largest, touchpoints and pains, are also the most frequent")]
        pub enum Record { $($(#[$doc])* #[serde(rename = $word)] $kind($kind),)* }

        impl Record {
            /// A record of a known kind, from its fields without their `type`.
            pub(crate) fn of_fields(kind: Kind, fields: Extra) -> serde_json::Result<Record> {
                let fields = serde_json::Value::Object(fields);
                match kind { $(Kind::$kind => serde_json::from_value(fields).map(Record::$kind),)* }
            }

            /// Its kind.
            pub const fn kind(&self) -> Kind {
                match self { $(Record::$kind(_) => Kind::$kind,)* }
            }

            /// Its id.
            pub const fn id(&self) -> Id {
                match self { $(Record::$kind(record) => record.id,)* }
            }

            /// Gives it another id.
            pub const fn set_id(&mut self, id: Id) {
                match self { $(Record::$kind(record) => record.id = id,)* }
            }

            /// Where it stands, for the kinds that stand somewhere.
            pub const fn placement(&self) -> Option<&Placement> {
                match self { $(Record::$kind(record) => placed!(record, $placed, &),)* }
            }

            /// Where it stands, to be changed.
            pub const fn placement_mut(&mut self) -> Option<&mut Placement> {
                match self { $(Record::$kind(record) => placed!(record, $placed, &mut),)* }
            }

            /// The record of another map that it was copied from, for the kinds that stand somewhere.
            pub const fn origin(&self) -> Option<Id> {
                match self { $(Record::$kind(record) => origin!(record, $placed),)* }
            }

            /// Says which record of another map it was copied from. What stands nowhere does not remember.
            pub const fn set_origin(&mut self, origin: Option<Id>) {
                match self { $(Record::$kind(record) => set_origin!(record, origin, $placed),)* }
            }

            /// The fields of a newer program that it carries.
            pub const fn extra(&self) -> &Extra {
                match self { $(Record::$kind(record) => &record.extra,)* }
            }
        }

        $(
            impl From<$kind> for Record {
                fn from(record: $kind) -> Record { Record::$kind(record) }
            }

            impl<'a> TryFrom<&'a Record> for &'a $kind {
                type Error = ();
                fn try_from(record: &'a Record) -> Result<Self, ()> {
                    if let Record::$kind(record) = record { Ok(record) } else { Err(()) }
                }
            }

            impl OfKind for $kind { const KIND: Kind = Kind::$kind; }
        )*
    };
}

macro_rules! placed {
    ($record:ident, no, $($borrow:tt)*) => {{ let _ = $record; None }};
    ($record:ident, yes, $($borrow:tt)*) => { Some($($borrow)* $record.placement) };
}

macro_rules! origin {
    ($record:ident, no) => {{
        let _ = $record;
        None
    }};
    ($record:ident, yes) => {
        $record.origin
    };
}

macro_rules! set_origin {
    ($record:ident, $origin:ident, no) => {{
        let _ = ($record, $origin);
    }};
    ($record:ident, $origin:ident, yes) => {
        $record.origin = $origin
    };
}

macro_rules! stands {
    (no) => {
        false
    };
    (yes) => {
        true
    };
}

/// Where records of a kind live.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// In the workspace's library, shared by all maps.
    Library,
    /// In one map.
    Map,
}

/// A record type that knows its kind; with it a [`Document`](crate::Document) gives records of one type.
pub trait OfKind {
    /// The kind of this type.
    const KIND: Kind;
}

kinds! {
    /// A department that owns touchpoints and pain points.
    Department = "department" in Library, placed: no,
    /// A channel customers use.
    Channel = "channel" in Library, placed: no,
    /// A kind of customer.
    Persona = "persona" in Library, placed: no,
    /// A category of friction.
    Category = "category" in Library, placed: no,
    /// A tag on evidence.
    Tag = "tag" in Library, placed: no,
    /// A picture or file, by its hash.
    Asset = "asset" in Library, placed: no,
    /// A researcher's nugget.
    Evidence = "evidence" in Library, placed: no,
    /// The map itself.
    Map = "map" in Map, placed: no,
    /// A lane of the grid.
    Lane = "lane" in Map, placed: yes,
    /// A stage of the journey.
    Stage = "stage" in Map, placed: yes,
    /// A touchpoint: a column of the grid.
    Touchpoint = "touchpoint" in Map, placed: yes,
    /// Something that costs customers.
    PainPoint = "painPoint" in Map, placed: yes,
    /// An idea that answers pain points.
    Opportunity = "opportunity" in Map, placed: yes,
    /// A moment of delight.
    Delight = "delight" in Map, placed: yes,
    /// A free note.
    Note = "note" in Map, placed: yes,
    /// A picture on the map.
    Picture = "picture" in Map, placed: yes,
    /// A measure of a stage or touchpoint.
    Metric = "metric" in Map, placed: yes,
    /// A route through the touchpoints.
    Path = "path" in Map, placed: yes,
    /// A remark on a record.
    Comment = "comment" in Map, placed: no,
    /// What was decided about a finding of the journey checks.
    Decision = "decision" in Map, placed: no,
}

impl Kind {
    /// The kinds that a record of this kind may stand in. Empty for what stands in the map itself.
    pub const fn parents(self) -> &'static [Kind] {
        match self {
            Kind::Touchpoint => &[Kind::Stage],
            Kind::PainPoint | Kind::Opportunity | Kind::Delight => &[Kind::Touchpoint],
            Kind::Note | Kind::Picture | Kind::Metric => &[Kind::Touchpoint, Kind::Stage],
            _ => &[],
        }
    }

    /// Whether a record of this kind can lie in the parking lot.
    pub const fn can_park(self) -> bool {
        !self.parents().is_empty()
    }
}

impl Record {
    /// What a person calls it: its title, name or text. Empty if it has none.
    pub fn title(&self) -> &str {
        match self {
            Record::Department(r) => &r.name,
            Record::Channel(r) => &r.name,
            Record::Persona(r) => &r.name,
            Record::Category(r) => &r.en,
            Record::Tag(r) => &r.name,
            Record::Asset(r) => &r.name,
            Record::Evidence(r) => &r.text,
            Record::Map(r) => &r.title,
            Record::Lane(r) => &r.title,
            Record::Stage(r) => &r.title,
            Record::Touchpoint(r) => &r.title,
            Record::PainPoint(r) => &r.title,
            Record::Opportunity(r) => &r.title,
            Record::Delight(r) => &r.text,
            Record::Note(r) => &r.text,
            Record::Picture(r) => &r.caption,
            Record::Metric(r) => &r.name,
            Record::Path(r) => &r.title,
            Record::Comment(r) => &r.text,
            Record::Decision(r) => &r.reason,
        }
    }
}
