//! Where a record stands, and where a person wants it to stand.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Id, OrderKey};

/// Where a record stands. One field, changed as a whole, because its parts make no sense apart.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Placement {
    /// The record it stands in: a stage's touchpoints, a touchpoint's pain points. `None` for what stands in the map
    /// itself (stages, lanes, paths); for everything else `None` is the parking lot.
    pub parent: Option<Id>,
    /// The lane of a note or a picture; `None` for all else, whose lane follows from its kind.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub lane: Option<Id>,
    /// Its place among its siblings: they are sorted by (order, id).
    pub order: OrderKey,
}

/// Where a person wants a record: the intent that becomes a [`Placement`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Place {
    /// The record it should stand in; `None` is the map itself or the parking lot, as in [`Placement::parent`].
    #[ts(optional)]
    pub parent: Option<Id>,
    /// The lane, for notes and pictures.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub lane: Option<Id>,
    /// Which side of which sibling.
    #[ts(optional, as = "Option<Order>")]
    pub order: Order,
}

/// Which side of which sibling.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub enum Order {
    /// Before all siblings.
    First,
    /// After all siblings.
    #[default]
    Last,
    /// Right after this sibling.
    After(Id),
    /// Right before this sibling.
    Before(Id),
}
