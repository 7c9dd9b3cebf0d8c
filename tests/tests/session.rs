//! The session on real files: edits, undo, several clients and several processes on one workspace, and what is told of it all.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A test file: a panic is a failure told.

mod session {
    mod checks;
    mod events;
    mod exports;
    mod failures;
    mod library;
    mod maps;
    mod people;
    mod support;
    mod undo;
}
