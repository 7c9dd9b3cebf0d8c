//! What each request carries.

use journey_model::{Edit, Id, Language, Profile, ReportOptions};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::ExportFormat;

/// What a map can be compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Earlier {
    /// Another map, as a rule its baseline.
    Map {
        /// The map.
        map: Id,
    },
    /// The map itself as it was.
    Snapshot {
        /// The snapshot.
        snapshot: Id,
    },
}

/// Declares what a request carries.
macro_rules! asks {
    ($($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty,)* })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
        #[serde(rename_all = "camelCase")]
        pub struct $name { $($(#[$field_doc])* pub $field: $type,)* }
    )*};
}

asks! {
    /// Nothing to say.
    Nothing {}

    /// One document: a map, or the nil id for the library.
    OfDocument {
        /// The document.
        document: Id,
    }

    /// An edit of a document.
    OfEdit {
        /// The document: a map, or the nil id for the library.
        document: Id,
        /// The revision that the author has seen; absent means the newest.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(type = "number", optional)]
        base_revision: Option<u64>,
        /// The edit.
        edit: Edit,
        /// The visit to a field of which this is a part: what follows on each other in one visit is one step.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        visit: Option<Id>,
    }

    /// A to-be map to make of a map as it is.
    OfToBe {
        /// The map as it is.
        document: Id,
        /// What to call the new one.
        title: String,
    }

    /// What a map is compared with.
    OfDifferences {
        /// The map.
        document: Id,
        /// The earlier one.
        with: Earlier,
    }

    /// A new map.
    NewMap {
        /// The template's name.
        template: String,
        /// The language of its contents.
        language: Language,
        /// Its title; absent means the template's.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        title: Option<String>,
    }

    /// Which language to answer in.
    InLanguage {
        /// The language.
        language: Language,
    }

    /// A score under conditions.
    OfScore {
        /// The map.
        document: Id,
        /// Pain points taken as gone.
        #[serde(default)]
        without: Vec<Id>,
        /// Opportunities taken as done.
        #[serde(default)]
        #[ts(optional, as = "Option<Vec<Id>>")]
        done: Vec<Id>,
        /// Another profile than the map's.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        profile: Option<Profile>,
    }

    /// How stable the ranking of pains is under conditions.
    OfStability {
        /// The map and the conditions.
        #[serde(flatten)]
        of: OfScore,
        /// Of how many of the dearest.
        top: u32,
    }

    /// An export.
    OfExport {
        /// The map.
        document: Id,
        /// The format.
        format: ExportFormat,
        /// The language of the report.
        language: Language,
        /// How the report is made; absent means as the map's was made last.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        report: Option<ReportOptions>,
        /// Only these stages on the poster; none means all.
        #[serde(default)]
        #[ts(optional, as = "Option<Vec<Id>>")]
        stages: Vec<Id>,
        /// Dots an inch of a PNG.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        dpi: Option<u32>,
        /// A name for the work, under which its progress is told and it can be called off; absent means nobody wants to.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        work: Option<String>,
    }

    /// Work that is under way or waits its turn.
    OfWork {
        /// The name that this client gave it.
        work: String,
    }

    /// A page of a report to be looked at.
    OfPreview {
        /// The map.
        document: Id,
        /// The language of the report.
        language: Language,
        /// How the report is made; absent means as the map's was made last.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        report: Option<ReportOptions>,
        /// Only these stages on the poster; none means all.
        #[serde(default)]
        #[ts(optional, as = "Option<Vec<Id>>")]
        stages: Vec<Id>,
        /// The page, from 0; beyond the last means the last.
        page: u32,
    }

    /// A file to read a map from.
    OfImport {
        /// What the file is called.
        name: String,
        /// Its bytes, base64.
        bytes: String,
    }

    /// A stretch of history, newest first.
    OfHistory {
        /// The document.
        document: Id,
        /// Only entries before this revision; absent means from the newest.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(type = "number", optional)]
        before: Option<u64>,
        /// At most so many.
        limit: u32,
    }

    /// A snapshot to take.
    OfSnapshot {
        /// The map.
        document: Id,
        /// What to call it.
        name: String,
    }

    /// A snapshot to restore.
    OfRestore {
        /// The map.
        document: Id,
        /// The snapshot.
        snapshot: Id,
    }

    /// Words to search for.
    OfSearch {
        /// The words.
        text: String,
        /// At most so many hits.
        limit: u32,
    }

    /// Records of the library.
    OfRecords {
        /// The records.
        ids: Vec<Id>,
    }

    /// A picture or file to keep.
    OfAsset {
        /// What it is called.
        name: String,
        /// Its media type.
        media_type: String,
        /// Its bytes, base64.
        bytes: String,
    }

    /// An asset.
    OfAssetId {
        /// The asset.
        asset: Id,
    }
}
