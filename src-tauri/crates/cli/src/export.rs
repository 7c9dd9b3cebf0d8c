//! Export: what can be said of a report on the command line, and the files that come of it.

use std::path::{Path, PathBuf};

use clap::builder::{PossibleValuesParser, TypedValueParser};
use journey_i18n::Value;
use journey_session::dto::{ExportFormat, ExportedFile, MapCard, Sheet, ask};
use journey_session::model::{
    Id, Lane, LaneChoice, Palette, Paper, PosterForm, Record, ReportOptions, ReportPart,
};
use journey_session::{Failure, Request, contents_language, files};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::commands::{Desk, read_in, write_out};
use crate::print::plain;
use crate::progress;

/// Which maps go where, and how their reports are made. What is not said is taken from the file named by --report, or else
/// from what was chosen for the map last.
#[derive(Debug, clap::Args)]
pub(crate) struct Export {
    /// The maps; several are written into a folder
    #[arg(required_unless_present = "all")]
    maps: Vec<String>,
    /// All maps of the workspace
    #[arg(long, conflicts_with = "maps")]
    all: bool,
    /// The file; `-` is stdout. For several maps: the folder
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
    /// The format, where the file's ending does not say it
    #[arg(long, value_parser = words(&[ExportFormat::Pdf, ExportFormat::Svg, ExportFormat::Png, ExportFormat::Json]))]
    format: Option<ExportFormat>,
    /// How the report is made, as JSON: {"parts", "paper", "landscape", "poster", "lanes", "palette"}
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
    /// The report's parts, separated by commas
    #[arg(long, value_name = "PARTS", value_delimiter = ',', value_parser = words(ReportPart::ALL))]
    parts: Option<Vec<ReportPart>>,
    /// The paper
    #[arg(long, value_parser = words(Paper::ALL))]
    paper: Option<Paper>,
    /// The paper lies on its long side
    #[arg(long)]
    landscape: bool,
    /// How the poster is put on paper
    #[arg(long, value_parser = words(PosterForm::ALL))]
    poster: Option<PosterForm>,
    /// The lanes on the poster, separated by commas: kinds (actions, painPoints, ...) or titles of the map's own lanes
    #[arg(long, value_name = "LANES", value_delimiter = ',', value_parser = lane)]
    lanes: Option<Vec<LaneChoice>>,
    /// The colours of the print
    #[arg(long, value_parser = words(Palette::ALL))]
    palette: Option<Palette>,
    /// Only these stages in a picture: ids, separated by commas
    #[arg(long, value_name = "STAGES", value_delimiter = ',')]
    stages: Vec<String>,
    /// Dots an inch of a PNG
    #[arg(long, value_name = "DOTS", value_parser = clap::value_parser!(u32).range(10..=2400))]
    dpi: Option<u32>,
}

/// Reads one of these words, which are the same as in JSON.
fn words<T>(all: &'static [T]) -> impl TypedValueParser<Value = T>
where
    T: Serialize + DeserializeOwned + Clone + Send + Sync + 'static,
{
    // Said once in the life of the program, which keeps them.
    let word = |value: &T| Some(&*serde_json::to_value(value).ok()?.as_str()?.to_owned().leak());
    let known: Vec<&'static str> = all.iter().filter_map(word).collect();
    PossibleValuesParser::new(known).try_map(|word| serde_json::from_value::<T>(word.into()))
}

/// Reads a lane's kind or title.
fn lane(text: &str) -> Result<LaneChoice, serde_json::Error> {
    serde_json::from_value(text.into())
}

impl Export {
    /// Writes the files.
    pub(crate) fn run(&self, desk: &Desk) -> Result<(), Failure> {
        let maps: Vec<Id> = if self.all {
            let maps: Vec<MapCard> = desk.ask(Request::Maps(ask::Nothing {}))?;
            maps.into_iter().filter(|map| map.removed.is_none()).map(|map| map.id).collect()
        } else {
            self.maps.iter().map(|map| desk.find(map)).collect::<Result<_, _>>()?
        };
        let given = self.given()?;
        if let ([map], false) = (maps.as_slice(), self.all) {
            let file = self.file(desk, *map, self.format_of(&self.output)?, given)?;
            return write_out(&self.output, &files::bytes_of(&file.bytes)?);
        }
        std::fs::create_dir_all(&self.output).map_err(|error| files::file_failure(&self.output, &error))?;
        let format = self.format.unwrap_or(ExportFormat::Pdf);
        let mut taken = std::collections::BTreeSet::new();
        for map in maps {
            let file = self.file(desk, map, format, given.clone())?;
            let path = self.output.join(unlike(&mut taken, &file.name));
            write_out(&path, &files::bytes_of(&file.bytes)?)?;
        }
        Ok(())
    }

    /// A map in the native format.
    pub(crate) fn native(desk: &Desk, document: Id) -> Result<Vec<u8>, Failure> {
        let language = contents_language(desk.language);
        let format = ExportFormat::Json;
        let (report, stages, dpi, work) = (None, Vec::new(), None, None);
        let ask = ask::OfExport { document, format, language, report, stages, dpi, work };
        let file: ExportedFile = desk.ask(Request::Export(ask))?;
        files::bytes_of(&file.bytes)
    }

    fn format_of(&self, output: &Path) -> Result<ExportFormat, Failure> {
        let ending = output.extension().map(|ending| ending.to_string_lossy().to_lowercase());
        let named = ending.and_then(|ending| serde_json::from_value(ending.into()).ok());
        self.format
            .or(named)
            .ok_or_else(|| Failure::new("export-unknown-format").with("path", output.display()))
    }

    fn file(
        &self,
        desk: &Desk,
        document: Id,
        format: ExportFormat,
        given: Option<ReportOptions>,
    ) -> Result<ExportedFile, Failure> {
        let stages = self
            .stages
            .iter()
            .map(|id| id.parse().map_err(|_| Failure::new("bad-request").with("why", plain(id))))
            .collect::<Result<Vec<Id>, Failure>>()?;
        let report = match given {
            Some(given) => Some(given),
            None if self.says_something() => Some(self.upon(remembered(desk, document)?)),
            None => None,
        };
        if let Some(report) = &report {
            check_lanes(desk, document, &report.lanes)?;
        }
        let language = contents_language(desk.language);
        let ask = ask::OfExport { document, format, language, report, stages, dpi: self.dpi, work: None };
        let file = progress::watched(desk, ask)?;
        if !file.missing_glyphs.is_empty() {
            let letters = file.missing_glyphs.join(" ");
            let said = desk.words.say("cli-missing-glyphs", &[("letters", Value::from(letters.as_str()))]);
            eprintln!("{said}");
        }
        Ok(file)
    }

    /// What the file of options says, and on top of it what was typed.
    fn given(&self) -> Result<Option<ReportOptions>, Failure> {
        let Some(path) = &self.report else { return Ok(None) };
        let bad = |error: serde_json::Error| {
            Failure::new("report-options").with("path", path.display()).with("why", error)
        };
        Ok(Some(self.upon(serde_json::from_slice(&read_in(path)?).map_err(bad)?)))
    }

    fn says_something(&self) -> bool {
        self.landscape
            || self.parts.is_some()
            || self.paper.is_some()
            || self.poster.is_some()
            || self.lanes.is_some()
            || self.palette.is_some()
    }

    fn upon(&self, options: ReportOptions) -> ReportOptions {
        ReportOptions {
            parts: self.parts.clone().unwrap_or(options.parts),
            paper: self.paper.unwrap_or(options.paper),
            landscape: self.landscape || options.landscape,
            poster: self.poster.unwrap_or(options.poster),
            lanes: self.lanes.clone().unwrap_or(options.lanes),
            palette: self.palette.unwrap_or(options.palette),
        }
    }
}

/// How a map's report was made last.
fn remembered(desk: &Desk, document: Id) -> Result<ReportOptions, Failure> {
    let own = records(desk, document)?.into_iter().find_map(|record| match record {
        Record::Map(map) => map.report,
        _ => None,
    });
    Ok(own.unwrap_or_default())
}

/// Refuses the title of a lane that the map does not have.
fn check_lanes(desk: &Desk, document: Id, lanes: &[LaneChoice]) -> Result<(), Failure> {
    let titled = lanes.iter().filter(|choice| matches!(choice, LaneChoice::Title(_)));
    let titled: Vec<&LaneChoice> = titled.collect();
    if titled.is_empty() {
        return Ok(());
    }
    let own: Vec<Lane> = records(desk, document)?
        .into_iter()
        .filter_map(|record| match record {
            Record::Lane(lane) => Some(lane),
            _ => None,
        })
        .collect();
    let unknown = titled.into_iter().find(|choice| !own.iter().any(|lane| choice.means(lane)));
    let Some(LaneChoice::Title(title)) = unknown else { return Ok(()) };
    let known: Vec<&str> =
        own.iter().map(|lane| lane.title.trim()).filter(|title| !title.is_empty()).collect();
    Err(Failure::new("no-such-lane")
        .with("title", plain(title))
        .with("titles", if known.is_empty() { "–".into() } else { plain(&known.join(", ")) }))
}

fn records(desk: &Desk, document: Id) -> Result<Vec<Record>, Failure> {
    let sheet: Sheet = desk.ask(Request::Open(ask::OfDocument { document }))?;
    Ok(sheet.records)
}

/// A name that no file before it has.
fn unlike(taken: &mut std::collections::BTreeSet<String>, name: &str) -> String {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let mut number = 1;
    loop {
        let tried = if number == 1 { name.to_owned() } else { format!("{stem} {number}.{ending}") };
        if taken.insert(tried.to_lowercase()) {
            return tried;
        }
        number += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::unlike;

    #[test]
    fn maps_of_one_name_get_files_of_their_own() {
        let mut taken = std::collections::BTreeSet::new();
        let names = ["a.pdf", "A.pdf", "a.pdf"].map(|name| unlike(&mut taken, name));
        assert_eq!(names, ["a.pdf", "A 2.pdf", "a 3.pdf"]);
    }
}
