//! The one table of requests. The TypeScript types, the window's bridge, the bridge over HTTP and the dispatch derive from it.

use std::sync::Arc;

use journey_insight::Score;
use serde::{Deserialize, Serialize};
use ts_rs::{Config, ExportError, TS, TypeVisitor};

use crate::Failure;
use crate::dto::{self, Event, ask};

macro_rules! requests {
    ($($(#[$doc:meta])* $kind:ident = $word:literal: $ask:ty => $reply:ty, by $handler:ident;)*) => {
        /// What a client can ask. In JSON the kind stands beside the fields as `kind`.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[serde(tag = "kind")]
        pub enum Request { $($(#[$doc])* #[serde(rename = $word)] $kind($ask),)* }

        /// What is answered, one kind for each kind of request. In JSON it stands bare.
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[serde(untagged)]
        pub enum Reply { $($(#[$doc])* $kind($reply),)* }

        /// The kinds of request.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum RequestKind { $($(#[$doc])* $kind,)* }

        impl RequestKind {
            /// All of them: the word, the TypeScript type of what is asked and of the reply.
            pub fn table(config: &Config) -> Vec<(&'static str, String, String)> {
                vec![$(($word, <$ask>::name(config), <$reply>::name(config)),)*]
            }

            /// Writes the TypeScript types of all that is asked, replied and told on the feed, a file for each.
            ///
            /// # Errors
            /// When a file cannot be written.
            pub fn write_types(config: &Config) -> Result<(), ExportError> {
                let mut files = Files { config, outcome: Ok(()) };
                $(files.visit::<$ask>(); files.visit::<$reply>(); <$reply>::visit_generics(&mut files);)*
                files.visit::<Failure>();
                files.visit::<Event>();
                files.outcome
            }
        }
    };
}

requests! {
    /// Who is there.
    Hello = "hello": ask::Nothing => dto::Hello, by hello;
    /// The gallery, newest first, with what has been removed.
    Maps = "maps": ask::Nothing => Vec<dto::MapCard>, by maps;
    /// The templates.
    Templates = "templates": ask::InLanguage => Vec<dto::TemplateCard>, by templates;
    /// A whole document.
    Open = "open": ask::OfDocument => dto::Sheet, by open;
    /// An edit.
    Edit = "edit": ask::OfEdit => dto::Done, by edit;
    /// Takes the author's last step back.
    Undo = "undo": ask::OfDocument => dto::Undone, by undo;
    /// Brings back what was undone last.
    Redo = "redo": ask::OfDocument => dto::Undone, by redo;
    /// A new map.
    NewMap = "newMap": ask::NewMap => dto::MapRef, by new_map;
    /// A copy of a map.
    DuplicateMap = "duplicateMap": ask::OfDocument => dto::MapRef, by duplicate_map;
    /// Takes a map off the gallery.
    RemoveMap = "removeMap": ask::OfDocument => dto::Nothing, by remove_map;
    /// Brings a removed map back.
    BringBackMap = "bringBackMap": ask::OfDocument => dto::Nothing, by bring_back_map;
    /// The friction score, also under conditions.
    Score = "score": ask::OfScore => Arc<Score>, by score;
    /// A file to hand out.
    Export = "export": ask::OfExport => dto::ExportedFile, by export;
    /// A map from a file.
    Import = "import": ask::OfImport => dto::ImportedMap, by import;
    /// The history of a document.
    History = "history": ask::OfHistory => dto::Entries, by history;
    /// Takes a snapshot.
    TakeSnapshot = "takeSnapshot": ask::OfSnapshot => dto::SnapshotCard, by take_snapshot;
    /// The snapshots of a map, newest first.
    Snapshots = "snapshots": ask::OfDocument => Vec<dto::SnapshotCard>, by snapshots;
    /// Makes a map as it was at a snapshot, in one step that can be undone.
    RestoreSnapshot = "restoreSnapshot": ask::OfRestore => dto::Done, by restore_snapshot;
    /// Finds records by their words.
    Search = "search": ask::OfSearch => Vec<dto::Hit>, by search;
    /// Keeps a picture or file.
    AddAsset = "addAsset": ask::OfAsset => dto::AssetRef, by add_asset;
    /// A picture's or file's bytes.
    Asset = "asset": ask::OfAssetId => dto::AssetBytes, by asset;
    /// Looks for faults in the file, the records and the history.
    Doctor = "doctor": ask::Nothing => dto::Diagnosis, by doctor;
}

/// Writes each type it visits that has a file of its own; lists have none.
struct Files<'a> {
    config: &'a Config,
    outcome: Result<(), ExportError>,
}

impl TypeVisitor for Files<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if self.outcome.is_ok() && T::output_path().is_some() {
            self.outcome = T::export_all(self.config);
        }
    }
}
