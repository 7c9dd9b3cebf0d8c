//! The words on screen and on paper, in every language the program speaks.
//!
//! The words lie in `assets/i18n`, in the files that the screen reads as well. This room knows keys, numbers and dates; it
//! knows nothing of maps, and never decides what is said when.

mod language;
mod number;
mod quotes;
mod words;

pub use language::Language;
pub use words::{Value, Words, key};
