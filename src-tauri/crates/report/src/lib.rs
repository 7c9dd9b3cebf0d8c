//! The document a manager holds. Content becomes a layout (pure, done once), the layout a scene, the scene a PDF.
//!
//! This room never opens a file, asks a clock or draws at random: the map, its score, the date and the number of the
//! document are passed in, and the same content always gives the same bytes.

mod album;
mod book;
mod charts;
mod drawing;
mod facts;
mod flow;
mod icons;
mod parts;
pub mod pdf;
pub mod png;
mod poster;
mod print;
mod raster;
mod sayings;
pub mod scene;
mod setter;
pub mod svg;
mod table;
pub mod text;
mod theme;
mod watch;

use std::collections::BTreeSet;

use journey_i18n::{Language, Words};
use journey_insight::Score;
use journey_model::{Document, Id, ReportOptions};

use album::Album;
pub use album::Prints;
use facts::Facts;
use flow::Frame;
pub use parts::dest as part_place;
pub use raster::{Dots, Raster};
use scene::{Doc, Meta};
use setter::Setter;
use text::Shaper;
use watch::Work;
pub use watch::{Stage, Step, Watch, nobody};

/// What a report is made of.
#[derive(Clone, Copy)]
pub struct Content<'a> {
    /// The map.
    pub map: &'a Document,
    /// The workspace's library: departments, channels, personas, evidence.
    pub library: &'a Document,
    /// The map's score.
    pub score: &'a Score,
    /// When the report is made: UTC, RFC 3339.
    pub made: &'a str,
    /// Who makes it; may be empty.
    pub author: &'a str,
    /// The map's revision: what the report calls its version.
    pub revision: u64,
    /// The map that this one was made of, to be compared with; `None` if there is none.
    pub before: Option<&'a Document>,
    /// Stages that the poster is to show; none means all.
    pub stages: &'a [Id],
    /// The bytes of a picture or file by their hash; `None` if they are gone.
    pub assets: &'a dyn Fn(&str) -> Option<Vec<u8>>,
    /// The pictures that other layouts have read already.
    pub prints: &'a Prints,
    /// A number for this state of the map, e.g. of its id and revision: the same state, the same number.
    pub id: u128,
}

impl<'a> Content<'a> {
    fn day(&self) -> &'a str {
        self.made.get(..10).unwrap_or(self.made)
    }
}

/// A finished PDF.
#[derive(Clone, Debug)]
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// Characters that no face has; each is written as `[U+4F60]` in the document.
    pub missing_glyphs: BTreeSet<char>,
}

/// Why there is no report.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReportError {
    /// The document is a library, or its map's own record is missing.
    #[error("the document holds no map")]
    NoMap,
    /// No part was asked for.
    #[error("a report needs at least one part")]
    NothingAsked,
    /// A face could not be cut down to its used glyphs.
    #[error("the font {face} cannot be embedded: {reason}")]
    Font {
        /// The face.
        face: &'static str,
        /// What the font library says.
        reason: String,
    },
    /// A picture would have more pixels than can be drawn.
    #[error("a picture of that many pixels cannot be drawn; {most} dots an inch can be had")]
    PictureTooLarge {
        /// The most dots an inch that can be had.
        most: u32,
    },
    /// Whoever asked for it has thought better of it.
    #[error("the report was called off")]
    CalledOff,
    /// The file could not be put together.
    #[error("the PDF cannot be written: {0}")]
    Write(String),
}

impl ReportError {
    /// A name for the error that never changes.
    pub const fn code(&self) -> &'static str {
        match self {
            ReportError::NoMap => "report-no-map",
            ReportError::NothingAsked => "report-nothing-asked",
            ReportError::Font { .. } => "report-font",
            ReportError::PictureTooLarge { .. } => "picture-too-large",
            ReportError::CalledOff => "called-off",
            ReportError::Write(_) => "report-write",
        }
    }
}

/// Makes the report of a map as a PDF.
///
/// # Errors
/// [`ReportError::NoMap`] and [`ReportError::NothingAsked`] for content that cannot be set; the others when the file cannot be
/// put together.
pub fn pdf(content: &Content<'_>, language: Language, options: &ReportOptions) -> Result<Pdf, ReportError> {
    let mut shaper = Shaper::default();
    let doc = layout(content, language, options, &mut shaper, &mut nobody)?;
    Ok(Pdf { bytes: pdf::write(doc, &mut nobody)?, missing_glyphs: shaper.missing().clone() })
}

/// Lays the report out as a scene. The shaper afterwards knows which characters no face has.
///
/// # Errors
/// [`ReportError::NoMap`], [`ReportError::NothingAsked`] and [`ReportError::CalledOff`].
pub fn layout(
    content: &Content<'_>,
    language: Language,
    options: &ReportOptions,
    shaper: &mut Shaper,
    watch: &mut Watch<'_>,
) -> Result<Doc, ReportError> {
    let map = content.map.map().ok_or(ReportError::NoMap)?;
    let facts = Facts::of(content, map, Words::of(language));
    let frame = Frame::of(options.paper, options.landscape);
    let album = Album::new(content.assets, content.prints);
    let work = Work::new(watch, Stage::Laying);
    let mut setter = Setter { shaper, facts: &facts, options, frame, album, work };
    let mut doc = Doc {
        meta: Meta {
            title: facts.title(),
            subject: facts.sentence(),
            author: content.author.to_owned(),
            made: content.made.to_owned(),
            id: content.id,
        },
        lang: language.tag(),
        pages: Vec::new(),
        dests: Vec::new(),
        outline: Vec::new(),
    };
    book::bind(&mut setter, &mut doc)?;
    if doc.pages.is_empty() {
        return Err(ReportError::NothingAsked);
    }
    print::print(&mut doc, options.palette);
    Ok(doc)
}
