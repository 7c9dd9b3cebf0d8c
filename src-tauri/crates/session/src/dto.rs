//! What crosses the boundary: plain data that TypeScript sees under the same names.

pub mod ask;

use std::collections::BTreeMap;
use std::sync::Arc;

use journey_insight::checks::{Judged, Rule};
use journey_insight::{Band, Contrast, Score};
use journey_model::{
    Decision, Difference, Edit, Entry, Id, Kept, Kind, Label, MapKind, MapStatus, Record, ReportOptions,
    ReportPart,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Failure;

pub use ask::Nothing;
pub use journey_insight::checks::Level;

/// Declares plain data that crosses the boundary.
macro_rules! dto {
    ($($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty,)* })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
        #[serde(rename_all = "camelCase")]
        pub struct $name { $($(#[$field_doc])* pub $field: $type,)* }
    )*};
}

dto! {
    /// The workspace that is open and the client that asks.
    Hello {
        /// The program's version.
        version: String,
        /// The workspace's file.
        path: String,
        /// The author that this client's edits are signed with.
        author: String,
        /// Names this client on the feed.
        client: String,
        /// Whether the workspace has just been made, with the sample in it.
        first_start: bool,
    }

    /// A map as the gallery shows it.
    MapCard {
        /// The map.
        id: Id,
        /// Its title.
        title: String,
        /// As-is or to-be.
        kind: MapKind,
        /// How far it has come.
        status: MapStatus,
        /// Its revision.
        #[ts(type = "number")]
        revision: u64,
        /// When it was changed last, UTC, RFC 3339.
        changed: String,
        /// Since when it has been removed, if it has.
        removed: Option<String>,
        /// How many stages, touchpoints and pain points it has.
        stages: u32,
        /// Touchpoints.
        touchpoints: u32,
        /// Pain points.
        pain_points: u32,
        /// The friction index, 0..=100.
        index: f64,
        /// The friction band.
        band: Band,
        /// What it looks like.
        sketch: MapSketch,
    }

    /// All the records of a map or of the library, as of a revision.
    Sheet {
        /// The map, or the nil id for the library.
        id: Id,
        /// The revision.
        #[ts(type = "number")]
        revision: u64,
        /// The records.
        records: Vec<Record>,
        /// What this author could undo and redo.
        undo: UndoState,
        /// The friction score. `null` for the library.
        score: Option<Arc<Score>>,
    }

    /// Where a document stands after an edit.
    Done {
        /// The revision; unchanged if the edit changed nothing.
        #[ts(type = "number")]
        revision: u64,
        /// The ids of the records it added, in the order of the edit.
        added: Vec<Id>,
    }

    /// What an undo or redo did.
    Undone {
        /// The revision after it.
        #[ts(type = "number")]
        revision: u64,
        /// What was taken back or brought back.
        label: Label,
        /// What was left as it is, because somebody else has been there.
        kept: Vec<Kept>,
    }

    /// A map by name.
    MapRef {
        /// The map.
        map: Id,
    }

    /// A template as the gallery offers it.
    TemplateCard {
        /// The name to ask for it by.
        name: String,
        /// Its title in the language asked for.
        title: String,
        /// What it is good for.
        summary: String,
        /// What it looks like.
        sketch: MapSketch,
    }

    /// A map in a few strokes, for a picture of it.
    #[derive(Default)]
    MapSketch {
        /// How many touchpoints each stage has.
        stages: Vec<u32>,
        /// How each touchpoint feels, from -2 to +2, where it is said.
        feelings: Vec<Option<i8>>,
        /// How many of 100 customers who come to each touchpoint are lost there.
        losses: Vec<f64>,
        /// The band of each of these.
        bands: Vec<Band>,
        /// How many pain points each touchpoint has.
        pains: Vec<u32>,
    }

    /// What the journey checks find on a map.
    Checked {
        /// The map's revision.
        #[ts(type = "number")]
        revision: u64,
        /// The findings, the gravest first and then in the order of the journey.
        findings: Vec<FindingCard>,
        /// The decisions about what is no longer found.
        bygone: Vec<Decision>,
    }

    /// A finding, what was decided about it, and the edits by which to decide. Its sentences stand in `checks.ftl` under
    /// `check-<rule>-title`, `-message` (with the finding's `args`), `-why`, `-fix` and `-caution`.
    FindingCard {
        /// The finding and the decision.
        #[serde(flatten)]
        judged: Judged,
        /// Makes it a pain point and says so. `null` where its rule suggests none, or where it is one already.
        accept: Option<Edit>,
        /// Dismisses it. The reason goes into `record.reason` of an `add` or `fields.reason` of a `set`.
        dismiss: Edit,
        /// Postpones it; the reason goes where it goes in `dismiss`.
        postpone: Edit,
        /// Takes the decision away again. `null` where there is none.
        reopen: Option<Edit>,
    }

    /// A rule of the journey checks.
    RuleCard {
        /// The rule.
        rule: Rule,
        /// How much its findings matter.
        severity: Level,
        /// The key of the category of the pain point that it suggests. `null` if it suggests none.
        category: Option<String>,
        /// The vote that it suggests, 1..=5.
        vote: Option<u8>,
    }

    /// A file made by an export.
    ExportedFile {
        /// What to call it.
        name: String,
        /// Its media type.
        media_type: String,
        /// Its bytes, base64.
        bytes: String,
        /// Letters that no font has, as `U+4F60`.
        missing_glyphs: Vec<String>,
    }

    /// A page of a report as it will be, among all its pages.
    Preview {
        /// How the report is made.
        options: ReportOptions,
        /// All the parts that a report can have, in their order.
        parts: Vec<ReportPart>,
        /// Those that were asked for and have nothing to say in this map.
        silent: Vec<ReportPart>,
        /// All pages.
        pages: Vec<PreviewPage>,
        /// Which of them is shown, from 0.
        page: u32,
        /// It, as SVG.
        svg: String,
        /// The size of its smallest text, in points.
        smallest: f64,
        /// Letters that no font has, as `U+4F60`.
        missing_glyphs: Vec<String>,
    }

    /// A page of a report.
    PreviewPage {
        /// What it is called: its number, or a name of its own.
        label: String,
        /// The part it belongs to.
        part: String,
        /// Its width in points.
        width: f64,
        /// Its height in points.
        height: f64,
    }

    /// A map read from a file.
    ImportedMap {
        /// The new map.
        map: Id,
        /// What was wrong and has been mended or left out.
        problems: Vec<ImportNote>,
    }

    /// Something wrong in an imported file, mended or left out.
    ImportNote {
        /// Where: the line if known, else 0.
        line: u32,
        /// Where: the path within the file.
        path: String,
        /// What.
        failure: Failure,
    }

    /// A snapshot: a named version of a map.
    SnapshotCard {
        /// The snapshot.
        id: Id,
        /// Its name.
        name: String,
        /// Who took it.
        author: String,
        /// When, UTC, RFC 3339.
        time: String,
        /// The revision it holds.
        #[ts(type = "number")]
        revision: u64,
    }

    /// What is different between two maps, or between a map and what it was.
    Comparison {
        /// What the earlier one is called: its title, or the snapshot's name.
        title: String,
        /// What is different, in the order of the later map.
        differences: Vec<Difference>,
        /// The records of the later map, each with the one it was in the earlier.
        pairs: BTreeMap<Id, Id>,
        /// The earlier map's records.
        before: Vec<Record>,
        /// The earlier map's score, on the later one's friction scale.
        score_before: Arc<Score>,
        /// The later map's score.
        score_after: Arc<Score>,
        /// What is different between the two scores.
        contrast: Contrast,
    }

    /// A hit of a search.
    Hit {
        /// The document.
        document: Id,
        /// The record.
        id: Id,
        /// Its kind.
        kind: Kind,
        /// The words around the hit.
        snippet: String,
    }

    /// Where a record of the library is used.
    Use {
        /// The record of the library.
        of: Id,
        /// The document that uses it: a map, or the nil id for the library.
        document: Id,
        /// The map's title.
        map: String,
        /// Whether that map has been taken off the gallery.
        is_removed: bool,
        /// The record that names it.
        id: Id,
        /// Its kind.
        kind: Kind,
        /// What it is called.
        title: String,
        /// In which of its fields.
        field: String,
    }

    /// An asset by name.
    AssetRef {
        /// The asset, a record of the library.
        asset: Id,
    }

    /// The bytes of an asset.
    AssetBytes {
        /// The media type.
        media_type: String,
        /// The bytes, base64.
        bytes: String,
    }

    /// What the doctor found.
    Diagnosis {
        /// Whether all is well.
        healthy: bool,
        /// What is not.
        problems: Vec<Failure>,
        /// How many documents were looked at.
        documents: u32,
        /// How many records were looked at.
        records: u32,
    }

    /// What changed in a document, in the order of its revisions.
    ChangeEvent {
        /// The map, or the nil id for the library.
        document: Id,
        /// The revision after it.
        #[ts(type = "number")]
        revision: u64,
        /// The client whose request it was.
        origin: String,
        /// Who.
        author: String,
        /// What, in words to be.
        label: Label,
        /// Records that were added.
        added: Vec<Record>,
        /// Records that changed, as they are now.
        updated: Vec<Record>,
        /// Records that are gone.
        removed: Vec<Id>,
        /// The record that the author's focus should go to after an undo or redo.
        focus: Option<Id>,
        /// What the receiving client's author could undo and redo now.
        undo: UndoState,
        /// The friction score as it is now, or the last one where a newer change of the map follows at once; `null` for the
        /// library.
        score: Option<Arc<Score>>,
    }
}

/// What an author could undo and redo next.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct UndoState {
    /// What undo would take back.
    pub undo: Option<Label>,
    /// What redo would bring back.
    pub redo: Option<Label>,
}

/// What goes out on a client's feed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Event {
    /// A document changed.
    Change(Box<ChangeEvent>),
    /// A document changed in a way that is best read anew: another process wrote it.
    Reload {
        /// The document.
        document: Id,
    },
    /// The gallery changed: maps made, renamed, removed or brought back.
    Gallery,
    /// How far work is that this client waits for.
    Progress {
        /// The name that the client gave it.
        work: String,
        /// What is being done.
        stage: WorkStage,
        /// How many steps of that are done.
        done: u32,
        /// Of how many.
        of: u32,
    },
}

/// What is being done for an export.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum WorkStage {
    /// Parts are laid out.
    Laying,
    /// Pages are written.
    Writing,
}

/// The format of an export.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ExportFormat {
    /// The report.
    Pdf,
    /// The native format.
    Json,
    /// The poster as a picture of lines.
    Svg,
    /// The poster as a picture of dots.
    Png,
}

/// Entries of a history, newest first.
pub type Entries = Vec<Entry>;
