//! Maps in and out of files: one module per format, and the templates that maps begin from.
//!
//! This room turns bytes into documents and documents into bytes. It opens no file, asks no clock and makes no ids: where
//! fresh ids are needed, they are passed in. What it reads it distrusts, and says what it had to mend.

mod library;
pub mod native;
pub mod template;

pub use library::{adopt, closure, descended, renamed};

use journey_model::{Document, Record};

/// A map as it comes from outside: its own records, and those of the library that it leans on.
#[derive(Clone, Debug, PartialEq)]
pub struct Parcel {
    /// The map.
    pub document: Document,
    /// What it uses of a library, and what that uses in turn.
    pub library: Vec<Record>,
}
