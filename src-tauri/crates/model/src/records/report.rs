//! How a map's report is made: which parts it has, on what paper, in which colours. Plain data that is remembered with the
//! map; what the words mean on paper the report knows.

use super::{Lane, LaneKind, words};

words! {
    /// A part of the report, in the order in which the parts stand.
    ReportPart {
        /// Title, scenario, personas, date, author.
        Cover,
        /// What stands where.
        Contents,
        /// The page that is enough.
        #[default]
        Summary,
        /// The whole map.
        Poster,
        /// A section for every stage.
        Stages,
        /// All pains, ranked.
        Friction,
        /// A page for every department, to be handed out alone.
        Departments,
        /// Where customers and company meet: tonality by channel and department, hand-offs, breadth after the purchase.
        Meetings,
        /// Effort against customers won back.
        Priorities,
        /// The map beside the one it is compared with.
        Comparison,
        /// What the journey checks found, and what was decided.
        Findings,
        /// Every nugget with its source.
        Evidence,
        /// How the figures are made, with every assumption.
        Method,
        /// What the words mean.
        Glossary,
    }
}

words! {
    /// What the report is printed on.
    Paper {
        /// 210 by 297 mm.
        #[default]
        A4,
        /// 297 by 420 mm.
        A3,
        /// 8.5 by 11 inches.
        Letter,
        /// 11 by 17 inches.
        Tabloid,
    }
}

words! {
    /// How the poster is put on paper.
    PosterForm {
        /// One page as large as the map needs, its smallest text at 7 points.
        #[default]
        Whole,
        /// One sheet of paper, up to A0: the smallest on which all can be read, else scaled down to A0.
        Sheet,
        /// Pages of A4 to be glued together.
        TiledA4,
        /// Pages of A3 to be glued together.
        TiledA3,
    }
}

words! {
    /// The colours of the print.
    Palette {
        /// As on the screen.
        #[default]
        Colour,
        /// A scale of friction that is told apart in grey.
        Grey,
        /// Black and white, patterns for colours.
        Patterns,
        /// Outlines for filled areas.
        InkSaving,
    }
}

/// A lane that is asked for.
#[derive(
    Clone, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize, schemars::JsonSchema, ts_rs::TS,
)]
#[serde(untagged)]
pub enum LaneChoice {
    /// All lanes of a kind; one of the usual kinds need not be among the map's.
    Kind(LaneKind),
    /// The lane of this title.
    Title(String),
}

impl LaneChoice {
    /// Whether a lane is meant.
    pub fn means(&self, lane: &Lane) -> bool {
        match self {
            LaneChoice::Kind(kind) => lane.kind == *kind,
            LaneChoice::Title(title) => lane.title.trim() == title.trim(),
        }
    }
}

/// How a report is made.
#[derive(
    Clone, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize, schemars::JsonSchema, ts_rs::TS,
)]
#[serde(rename_all = "camelCase", default)]
pub struct ReportOptions {
    /// Its parts. They stand in the order of [`ReportPart::ALL`], whatever the order here.
    pub parts: Vec<ReportPart>,
    /// The paper of all pages but the poster's.
    pub paper: Paper,
    /// Whether that paper lies on its long side.
    pub landscape: bool,
    /// How the poster is put on paper.
    pub poster: PosterForm,
    /// The lanes on the poster; empty means those that the map shows.
    pub lanes: Vec<LaneChoice>,
    /// The colours of the print.
    pub palette: Palette,
}

impl Default for ReportOptions {
    fn default() -> ReportOptions {
        ReportOptions {
            parts: ReportPart::ALL.to_vec(),
            paper: Paper::default(),
            landscape: false,
            poster: PosterForm::default(),
            lanes: Vec::new(),
            palette: Palette::default(),
        }
    }
}

impl ReportOptions {
    /// Whether the report has a part.
    pub fn has(&self, part: ReportPart) -> bool {
        self.parts.contains(&part)
    }
}
