//! The use cases: what a person can ask of an open workspace, whatever window, browser or terminal they ask from.
//!
//! Three threads share the work. The desk alone changes the workspace, one request after the other; the watch scores what
//! changed and tells every client in one order; the shelf reads what takes its time. This room never draws and knows no
//! window, socket or terminal.

// The table of requests calls all handlers in one way: each takes its request, and each may fail.
#![allow(clippy::needless_pass_by_value, clippy::unnecessary_wraps, clippy::unused_self)]

mod checks;
mod desk;
pub mod dto;
mod failure;
pub mod files;
mod fonts;
mod places;
mod requests;
mod room;
mod session;
mod shelf;
mod sketch;
mod steps;
mod tongue;
mod touched;
mod watch;
mod works;

pub use failure::Failure;
/// The figures that replies carry.
pub use journey_insight as insight;
/// The records and edits that requests carry.
pub use journey_model as model;
pub use requests::{Request, RequestKind};
pub use session::{Client, Options, Session};
pub use tongue::contents_language;

pub(crate) use desk::now;
pub(crate) use session::Caller;

/// The JSON Schema of the files that maps are exported to and imported from.
pub fn native_schema() -> serde_json::Value {
    journey_exchange::native::schema()
}
