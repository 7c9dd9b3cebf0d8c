//! The native format: a map as JSON that people can read, compare and write by hand.
//!
//! The same map always gives the same bytes, and what is written reads back as the same map.

mod mend;
mod read;
mod scan;

pub use read::{ImportError, ImportProblem, Imported, read};

use std::collections::BTreeMap;

use base64::engine::general_purpose::STANDARD as BASE64;
use journey_model::{
    Asset, Category, Channel, Comment, Decision, Delight, Department, Document, Evidence, Id, Kind, Lane,
    Map, Metric, Note, Opportunity, PainPoint, Path, Persona, Picture, Record, Scope, Stage, Tag, Touchpoint,
};
use schemars::JsonSchema;
use serde::Serialize;

use crate::closure;

/// What the file says it is.
pub const FORMAT: &str = "desire-path-map";

/// The version of the format that this program writes, and the newest that it reads.
pub const VERSION: u32 = 1;

/// A file in the native format.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct NativeFile {
    /// Always `desire-path-map`.
    pub format: String,
    /// The version of the format, from 1.
    pub version: u32,
    /// The map itself.
    pub map: Map,
    /// What stands in it.
    #[serde(flatten)]
    pub records: MapRecords,
    /// What it uses of the workspace's library.
    pub library: LibraryRecords,
    /// The bytes of its pictures and files.
    pub assets: Vec<AssetBytes>,
}

/// The bytes of a picture or file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, serde::Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct AssetBytes {
    /// SHA-256 of the bytes, 64 lower-case hex digits.
    pub sha256: String,
    /// The media type, e.g. `image/png`.
    pub media_type: String,
    /// The bytes, base64.
    #[serde(with = "base64_text")]
    #[schemars(with = "String")]
    pub bytes: Vec<u8>,
}

mod base64_text {
    use base64::Engine;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub(super) fn serialize<S: Serializer>(bytes: &[u8], to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&super::BASE64.encode(bytes))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<u8>, D::Error> {
        super::BASE64.decode(String::deserialize(from)?).map_err(D::Error::custom)
    }
}

/// Declares the lists of a part of the file, one per kind, in the order in which they are written.
macro_rules! lists {
    ($(#[$doc:meta])* $name:ident as $table:ident { $($field:ident = $word:literal: $kind:ident,)* }) => {
        $(#[$doc])*
        #[derive(Default, Serialize, JsonSchema)]
        pub struct $name {
            $(
                #[doc = concat!("All records of the kind `", stringify!($kind), "`, in document order.")]
                #[serde(rename = $word)]
                pub $field: Vec<$kind>,
            )*
        }

        impl $name {
            fn push(&mut self, record: Record) {
                match record {
                    $(Record::$kind(record) => self.$field.push(record),)*
                    // Another part's.
                    _ => {}
                }
            }
        }

        /// The names of these lists.
        pub(crate) const $table: &[(&str, Kind)] = &[$(($word, Kind::$kind),)*];
    };
}

lists! {
    /// What stands in a map.
    MapRecords as MAP_LISTS {
        lanes = "lanes": Lane,
        stages = "stages": Stage,
        touchpoints = "touchpoints": Touchpoint,
        pain_points = "painPoints": PainPoint,
        opportunities = "opportunities": Opportunity,
        delights = "delights": Delight,
        notes = "notes": Note,
        pictures = "pictures": Picture,
        metrics = "metrics": Metric,
        paths = "paths": Path,
        comments = "comments": Comment,
        decisions = "decisions": Decision,
    }
}

lists! {
    /// What a map uses of the library.
    LibraryRecords as LIBRARY_LISTS {
        departments = "departments": Department,
        channels = "channels": Channel,
        personas = "personas": Persona,
        categories = "categories": Category,
        tags = "tags": Tag,
        assets = "assets": Asset,
        evidence = "evidence": Evidence,
    }
}

/// Writes a map, with what it uses of the library. `bytes_of` gives the bytes that lie under a hash.
///
/// # Errors
/// If a record cannot be put into JSON, which no sound document holds.
pub fn write(
    document: &Document,
    library: &Document,
    mut bytes_of: impl FnMut(&str) -> Option<Vec<u8>>,
) -> Result<String, serde_json::Error> {
    let mut records = MapRecords::default();
    for record in in_order(document) {
        records.push(record.clone());
    }
    let mut used = LibraryRecords::default();
    for record in closure(document, library) {
        used.push(record);
    }
    let hashes: BTreeMap<&str, &Asset> =
        used.assets.iter().map(|asset| (asset.sha256.as_str(), asset)).collect();
    let assets = hashes.into_iter().filter_map(|(hash, asset)| {
        let bytes = bytes_of(hash)?;
        Some(AssetBytes { sha256: hash.to_owned(), media_type: asset.media_type.clone(), bytes })
    });
    let file = NativeFile {
        format: FORMAT.to_owned(),
        version: VERSION,
        map: document.map().cloned().unwrap_or_default(),
        records,
        assets: assets.collect(),
        library: used,
    };
    Ok(serde_json::to_string_pretty(&file)? + "\n")
}

/// The JSON Schema of the format, made from the types.
pub fn schema() -> serde_json::Value {
    schemars::schema_for!(NativeFile).to_value()
}

/// The records of a map as a reader meets them: what stands in the same thing together, in order.
fn in_order(document: &Document) -> Vec<&Record> {
    let mut places: BTreeMap<Id, usize> = BTreeMap::new();
    let mut ordered = Vec::with_capacity(document.len());
    for kind in Kind::ALL.iter().filter(|kind| kind.scope() == Scope::Map) {
        let mut of_kind: Vec<&Record> = document.records().filter(|record| record.kind() == *kind).collect();
        of_kind.sort_by_cached_key(|record| {
            let at = record.placement();
            // What lies in the parking lot comes last.
            let place = |id: Option<Id>| id.and_then(|id| places.get(&id)).copied().unwrap_or(usize::MAX);
            let order = at.map(|at| at.order.clone());
            (place(at.and_then(|at| at.parent)), place(at.and_then(|at| at.lane)), order, record.id())
        });
        for record in of_kind {
            places.insert(record.id(), ordered.len());
            ordered.push(record);
        }
    }
    ordered
}
