//! The use cases: what a person can ask of an open workspace, whatever window, browser or terminal they ask from.
//!
//! One thread owns the workspace and its writer. Requests reach it in order and are answered; what changed goes out on
//! one ordered feed to every client. This room never draws and knows no window, socket or terminal.

pub mod dto;
mod failure;
mod requests;

pub use failure::Failure;
pub use requests::{Reply, Request, RequestKind};
