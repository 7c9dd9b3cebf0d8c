//! What a journey map is: its records, the edits a person can make, the patches they become, and the laws they keep.
//!
//! This room is pure. It never reads a file, a clock or a source of randomness: ids and times are passed in, so the same
//! map and the same edit always give the same patch.

mod apply;
mod check;
mod differences;
mod document;
mod draft;
mod edit;
mod gap;
mod history;
mod id;
mod limits;
mod order;
mod patch;
mod place;
mod records;
mod refs;
mod reshape;
mod undo;

pub use apply::{EditError, apply};
pub use check::{Problem, ProblemKind, check, repair, repaired};
pub use differences::{Difference, Differences, differences};
pub use document::Document;
pub use edit::{Edit, Fields};
pub use history::{Cause, Entry, Label, Verb};
pub use id::Id;
pub use limits::{Breach, LIMITS, Limits, breach};
pub use order::OrderKey;
pub use patch::{Change, Patch};
pub use place::{Order, Place, Placement};
pub use records::*;
pub use refs::{Dangling, dangling};
pub use undo::{Kept, undo};
