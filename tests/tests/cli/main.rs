//! The command line, end to end on real files: what people and scripts see of it, and what they see when something is wrong.
#![allow(clippy::unwrap_used)] // A test file: a panic is a failure told.

mod check;
mod edits;
mod figures;
mod files;
mod handed;
mod imports;
mod maps;
mod score;
