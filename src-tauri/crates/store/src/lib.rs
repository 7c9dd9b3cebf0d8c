//! Where maps live: one SQLite file, one transaction a commit.
//!
//! This room turns patches into rows and rows into records, keeps their history, and opens files with care. It never
//! decides what an edit does, never repairs, and never changes a file that is not a workspace. Times and ids are passed in.

mod columns;
mod doctor;
mod door;
mod error;
mod history;
mod load;
mod migrate;
mod reader;
mod rows;
mod schema;
mod search;
mod store;

pub use doctor::{Diagnosis, Finding, Part, Progress};
pub use error::{StoreError, Trouble};
pub use history::{CauseKind, Snapshot, Step};
pub use reader::{Reader, Shelf, User};
pub use search::Hit;
pub use store::Store;
