//! What can go wrong, as it crosses the boundary: a stable code and the words that its sentence needs.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A request that could not be done. The sentence for people is `error-{code}` in the translations.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS, thiserror::Error)]
#[error("{code} {args:?}")]
#[ts(export)]
pub struct Failure {
    /// The stable code.
    pub code: String,
    /// The arguments of the sentence, by name.
    pub args: BTreeMap<String, String>,
}

impl Failure {
    /// A failure without arguments.
    pub fn new(code: &str) -> Failure {
        Failure { code: code.to_owned(), args: BTreeMap::new() }
    }

    /// The same with an argument more.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Failure {
        self.args.insert(name.to_owned(), value.to_string());
        self
    }
}
