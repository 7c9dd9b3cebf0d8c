//! The one table of requests. The TypeScript types, the window's bridge, the bridge over HTTP and the dispatch derive from it.

use std::sync::Arc;

use journey_insight::{Insights, Method, Score, Stability};
use serde::{Deserialize, Serialize};
use ts_rs::{Config, ExportError, TS, TypeVisitor};

use crate::desk::Desk;
use crate::dto::{self, Event, ask};
use crate::session::Answer;
use crate::{Caller, Failure};

macro_rules! requests {
    ($($(#[$doc:meta])* $kind:ident = $word:literal: $ask:ty => $reply:ty, by $room:ident.$handler:ident;)*) => {
        /// What a client can ask. In JSON the kind stands beside the fields as `kind`.
        // There is one at a time, and nearly all are edits.
        #[allow(clippy::large_enum_variant)]
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[serde(tag = "kind")]
        pub enum Request { $($(#[$doc])* #[serde(rename = $word)] $kind($ask),)* }

        /// What is answered, one kind for each kind of request. In JSON it stands bare.
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[serde(untagged)]
        pub(crate) enum Reply { $($(#[$doc])* $kind($reply),)* }

        impl Request {
            /// Has the request done in its room, and the answer given there.
            pub(crate) fn answer(self, desk: &mut Desk, caller: Caller, answer: Answer) {
                if let Request::Open(ask) = &self
                    && let Err(failure) = desk.fetch(ask.document)
                {
                    return answer.give(Err(failure));
                }
                match self {
                    $(Request::$kind(ask) => in_room!($room, desk, |room| {
                        answer.give(room.$handler(&caller, ask).map(Reply::$kind));
                    }),)*
                }
            }
        }

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

/// Does something in the room named: at the desk at once, elsewhere in its turn.
macro_rules! in_room {
    (desk, $desk:ident, |$room:ident| $job:block) => {{
        let $room = $desk;
        $job
    }};
    ($elsewhere:ident, $desk:ident, |$room:ident| $job:block) => {
        $desk.$elsewhere.hand_in(move |$room| $job)
    };
}

requests! {
    /// Who is there.
    Hello = "hello": ask::Nothing => dto::Hello, by desk.hello;
    /// The gallery, newest first, with what has been removed.
    Maps = "maps": ask::Nothing => Vec<dto::MapCard>, by watch.maps;
    /// The templates.
    Templates = "templates": ask::InLanguage => Vec<dto::TemplateCard>, by shelf.templates;
    /// A whole document.
    Open = "open": ask::OfDocument => dto::Sheet, by watch.open;
    /// An edit.
    Edit = "edit": ask::OfEdit => dto::Done, by desk.edit;
    /// Takes the author's last step back.
    Undo = "undo": ask::OfDocument => dto::Undone, by desk.undo;
    /// Brings back what was undone last.
    Redo = "redo": ask::OfDocument => dto::Undone, by desk.redo;
    /// A new map.
    NewMap = "newMap": ask::NewMap => dto::MapRef, by desk.new_map;
    /// A copy of a map.
    DuplicateMap = "duplicateMap": ask::OfDocument => dto::MapRef, by desk.duplicate_map;
    /// A to-be map made of a map as it is.
    MakeToBe = "makeToBe": ask::OfToBe => dto::MapRef, by desk.make_to_be;
    /// What is different between a map and an earlier one, or what it was.
    Differences = "differences": ask::OfDifferences => dto::Comparison, by watch.differences;
    /// Takes a map off the gallery.
    RemoveMap = "removeMap": ask::OfDocument => dto::Nothing, by desk.remove_map;
    /// Brings a removed map back.
    BringBackMap = "bringBackMap": ask::OfDocument => dto::Nothing, by desk.bring_back_map;
    /// The friction score, also under conditions.
    Score = "score": ask::OfScore => Arc<Score>, by watch.score;
    /// All that is read beside the score, under the same conditions.
    Insights = "insights": ask::OfScore => Arc<Insights>, by watch.insights;
    /// How probable it is that each pain is among the dearest, from draws that are the same for the same map.
    Stability = "stability": ask::OfStability => Stability, by shelf.stability;
    /// The tables that the score rests on.
    Method = "method": ask::Nothing => Method, by watch.method;
    /// What the journey checks find on a map, and what was decided about it.
    Check = "check": ask::OfDocument => dto::Checked, by watch.check;
    /// How many of its findings nobody has decided about.
    OpenFindings = "openFindings": ask::OfDocument => u32, by watch.open_findings;
    /// The rules of the journey checks.
    Rules = "rules": ask::Nothing => Vec<dto::RuleCard>, by watch.rules;
    /// A file to hand out.
    Export = "export": ask::OfExport => dto::ExportedFile, by shelf.export;
    /// Calls off work that is under way or waits its turn: it ends with the failure `called-off`.
    CallOff = "callOff": ask::OfWork => dto::Nothing, by desk.call_off;
    /// A page of the report as it will be.
    Preview = "preview": ask::OfPreview => dto::Preview, by shelf.preview;
    /// A map from a file.
    Import = "import": ask::OfImport => dto::ImportedMap, by desk.import;
    /// The history of a document.
    History = "history": ask::OfHistory => dto::Entries, by shelf.history;
    /// Takes a snapshot.
    TakeSnapshot = "takeSnapshot": ask::OfSnapshot => dto::SnapshotCard, by desk.take_snapshot;
    /// The snapshots of a map, newest first.
    Snapshots = "snapshots": ask::OfDocument => Vec<dto::SnapshotCard>, by shelf.snapshots;
    /// Makes a map as it was at a snapshot, in one step that can be undone.
    RestoreSnapshot = "restoreSnapshot": ask::OfRestore => dto::Done, by desk.restore_snapshot;
    /// Finds records by their words.
    Search = "search": ask::OfSearch => Vec<dto::Hit>, by shelf.search;
    /// Where records of the library are used, in all maps.
    Uses = "uses": ask::OfRecords => Vec<dto::Use>, by shelf.uses;
    /// Keeps a picture or file.
    AddAsset = "addAsset": ask::OfAsset => dto::AssetRef, by desk.add_asset;
    /// A picture's or file's bytes.
    Asset = "asset": ask::OfAssetId => dto::AssetBytes, by watch.asset;
    /// Looks for faults in the file, the records and the history.
    Doctor = "doctor": ask::Nothing => dto::Diagnosis, by shelf.doctor;
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
