//! Random records, edits and documents that shrink, for property tests.
//!
//! What a random edit points at is known only when the document is there, so strategies make [`Deed`]s and [`Sketch`]es,
//! which pick by number; on a document they become edits and values. A smaller number picks an earlier record.

mod broken;
mod deeds;
mod fields;

pub use broken::{broken_document, json, loose_id};
pub use deeds::{Deed, Names, Spot, bare, crowded, deed, deeds, maps, split, starter};
pub use fields::{Sketch, Sort, contents, fields, record};
