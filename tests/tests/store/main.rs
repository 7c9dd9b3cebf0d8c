//! The store on real files: what goes in comes out, what fails leaves no trace, and several processes may share a file.

// What prepares a test and fails has failed the test, and may say so where it stands.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod damage;
mod desk;
mod faults;
mod migration;
mod records;
mod sharing;
