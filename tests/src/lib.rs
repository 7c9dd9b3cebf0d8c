//! What the tests of the whole house share. Nothing here is shipped.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::missing_panics_doc,
    reason = "what prepares a test has failed with it, and may say so where it stands"
)]

pub mod arbitrary;
pub mod browser;
pub mod desk;
pub mod http;
pub mod journey;
pub mod large;
mod lent;
pub mod pdf;
pub mod rows;
pub mod screens;
pub mod serving;
pub mod table;
