//! The name of a record, unique everywhere and forever.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// A record's id: a UUID of version 7, so that ids sort by the time they were made.
///
/// The nil id names no record. In an [`Edit::Add`](crate::Edit::Add) it asks the session for a fresh one; as a
/// document's id it names the workspace's library.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS,
)]
#[ts(as = "String")]
pub struct Id(pub Uuid);

impl Id {
    /// The id of the library: the document that holds what all maps of a workspace share.
    pub const LIBRARY: Id = Id(Uuid::nil());

    /// Whether this is the nil id.
    pub fn is_nil(self) -> bool {
        self.0.is_nil()
    }

    /// The id `steps` after this one. Copies of a record take the ids that follow one fresh id, so that an edit which
    /// makes many records needs only one name from outside.
    #[must_use]
    pub fn following(self, steps: u64) -> Id {
        const COUNTER: u128 = (1 << 62) - 1;
        let all = self.0.as_u128();
        Id(Uuid::from_u128((all & !COUNTER) | ((all & COUNTER).wrapping_add(u128::from(steps)) & COUNTER)))
    }
}

impl std::fmt::Display for Id {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl std::str::FromStr for Id {
    type Err = uuid::Error;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Id)
    }
}
