//! What leaves the program as a file: the report, its pictures, the native format; and the pages as they will be.

use journey_exchange::native;
use journey_insight::{Figures, Score};
use journey_model::{Document, Id, Language, PosterForm, ReportOptions, ReportPart};
use journey_report::scene::{Doc, Item};
use journey_report::text::Shaper;
use journey_report::{Content, Watch, layout, nobody, part_place, pdf, png, svg};

use super::Shelf;
use crate::dto::{self, ExportFormat, ask};
use crate::tongue::tongue;
use crate::{Caller, Failure, files, fonts};

/// Dots an inch of a picture for which nobody has said how many.
const USUAL_DPI: u32 = 144;

/// A map with all that its report needs.
struct Source {
    map: Document,
    library: Document,
    /// The map that it is compared with.
    before: Option<Document>,
    score: Score,
    revision: u64,
    /// A number for this state of the map and the library.
    state: u128,
}

/// How a report is to be made.
struct Asked<'a> {
    language: Language,
    options: &'a ReportOptions,
    stages: &'a [Id],
}

/// The pages that were looked at last, and what they are pages of.
pub(super) struct Pages {
    of: (u128, Language, ReportOptions, Vec<Id>),
    doc: Doc,
    missing: Vec<String>,
}

impl Shelf {
    pub(crate) fn export(
        &mut self,
        caller: &Caller,
        ask: ask::OfExport,
    ) -> Result<dto::ExportedFile, Failure> {
        let source = self.source(ask.document)?;
        let title = source.title();
        let file = |ending: &str, media_type: &str, bytes: &[u8], missing_glyphs| dto::ExportedFile {
            name: file_name(&title, ending),
            media_type: media_type.to_owned(),
            bytes: files::text_of(bytes),
            missing_glyphs,
        };
        let options = ask.report.clone().unwrap_or_else(|| source.remembered());
        let mut watch = self.works.watched(caller, ask.work.as_deref());
        match ask.format {
            ExportFormat::Json => {
                let bytes_of = |sha256: &str| self.reader.asset(sha256).ok().flatten();
                let text = native::write(&source.map, &source.library, bytes_of)
                    .map_err(|error| Failure::new("export-failed").with("why", error))?;
                Ok(file("json", "application/json", text.as_bytes(), Vec::new()))
            }
            ExportFormat::Pdf => {
                let asked = Asked { language: ask.language, options: &options, stages: &ask.stages };
                let (doc, missing) = self.laid_out(&source, caller, &asked, &mut watch)?;
                Ok(file("pdf", "application/pdf", &pdf::write(doc, &mut watch)?, missing))
            }
            ExportFormat::Svg | ExportFormat::Png => {
                let parts = vec![ReportPart::Poster];
                let options = ReportOptions { parts, poster: PosterForm::Whole, ..options };
                let asked = Asked { language: ask.language, options: &options, stages: &ask.stages };
                let (doc, missing) = self.laid_out(&source, caller, &asked, &mut watch)?;
                let page = doc.pages.first().ok_or_else(|| Failure::gone(ask.document))?;
                if ask.format == ExportFormat::Svg {
                    let text = svg::write(page, &doc.meta.title, &doc.meta.subject);
                    Ok(file("svg", "image/svg+xml", text.as_bytes(), missing))
                } else {
                    let bytes = png::write(page, ask.dpi.unwrap_or(USUAL_DPI), &mut watch)?;
                    Ok(file("png", "image/png", &bytes, missing))
                }
            }
        }
    }

    pub(crate) fn preview(&mut self, caller: &Caller, ask: ask::OfPreview) -> Result<dto::Preview, Failure> {
        let source = self.source(ask.document)?;
        let options = ask.report.unwrap_or_else(|| source.remembered());
        let of = (source.state, ask.language, options, ask.stages);
        let pages = if let Some(pages) = self.pages.take().filter(|pages| pages.of == of) {
            pages
        } else {
            let asked = Asked { language: ask.language, options: &of.2, stages: &of.3 };
            let (doc, missing) = self.laid_out(&source, caller, &asked, &mut nobody)?;
            Pages { of, doc, missing }
        };
        let preview = pages.preview(ask.page).ok_or_else(|| Failure::gone(ask.document));
        self.pages = Some(pages);
        preview
    }

    /// The pages, and the letters that no font has.
    fn laid_out(
        &self,
        source: &Source,
        caller: &Caller,
        asked: &Asked<'_>,
        watch: &mut Watch<'_>,
    ) -> Result<(Doc, Vec<String>), Failure> {
        let content = Content {
            map: &source.map,
            library: &source.library,
            score: &source.score,
            made: &crate::now(),
            author: &caller.author,
            revision: source.revision,
            before: source.before.as_ref(),
            stages: asked.stages,
            assets: &|sha256| self.reader.asset(sha256).ok().flatten(),
            prints: &self.prints,
            id: source.state,
        };
        let mut shaper = Shaper::borrowing(fonts::with);
        let doc = layout(&content, tongue(asked.language), asked.options, &mut shaper, watch)?;
        let missing = shaper.missing().iter().map(|letter| format!("U+{:04X}", u32::from(*letter)));
        Ok((doc, missing.collect()))
    }

    fn source(&self, document: Id) -> Result<Source, Failure> {
        let (map, revision) = self.load(document)?;
        let (library, furnished) = self.load(Id::LIBRARY)?;
        if map.map().is_none() {
            return Err(Failure::gone(document));
        }
        let score = Figures::of(&map, &library).score(Figures::profile_of(&map));
        let state = document.0.as_u128() ^ u128::from(revision) ^ (u128::from(furnished) << 64);
        let baseline = map.map().and_then(|map| map.baseline);
        let before = baseline.map(|id| self.reader.load(id)).transpose()?.flatten().map(|(map, _)| map);
        Ok(Source { map, library, before, score, revision, state })
    }
}

impl Pages {
    /// One of the pages, among all of them.
    fn preview(&self, asked: u32) -> Option<dto::Preview> {
        let doc = &self.doc;
        let page_of =
            |dest: &str| doc.dests.iter().find(|it| it.name == dest).map_or(usize::MAX, |it| it.page);
        let begins: Vec<(usize, &str)> =
            doc.outline.iter().map(|entry| (page_of(&entry.dest), entry.title.as_str())).collect();
        let pages = doc.pages.iter().enumerate().map(|(index, page)| {
            let part = begins.iter().rev().find(|(first, _)| *first <= index);
            dto::PreviewPage {
                label: page.label.clone(),
                part: part.map_or("", |(_, title)| title).to_owned(),
                width: f64::from(page.width),
                height: f64::from(page.height),
            }
        });
        let shown = usize::try_from(asked).unwrap_or(0).min(doc.pages.len().saturating_sub(1));
        let page = doc.pages.get(shown)?;
        let sizes = page.items.iter().filter_map(|item| match item {
            Item::Text(run) => Some(run.size),
            _ => None,
        });
        let silent = |part: &&ReportPart| {
            self.of.2.has(**part)
                && **part != ReportPart::Contents
                && page_of(&part_place(**part)) == usize::MAX
        };
        Some(dto::Preview {
            options: self.of.2.clone(),
            parts: ReportPart::ALL.to_vec(),
            silent: ReportPart::ALL.iter().filter(silent).copied().collect(),
            pages: pages.collect(),
            page: u32::try_from(shown).unwrap_or(0),
            svg: svg::write(page, &page.label, ""),
            smallest: f64::from(sizes.reduce(f32::min).unwrap_or(0.0)),
            missing_glyphs: self.missing.clone(),
        })
    }
}

impl Source {
    fn title(&self) -> String {
        self.map.map().map(|map| map.title.clone()).unwrap_or_default()
    }

    /// How the map's report was made last.
    fn remembered(&self) -> ReportOptions {
        self.map.map().and_then(|map| map.report.clone()).unwrap_or_default()
    }
}

/// A file's name that every system takes.
fn file_name(title: &str, ending: &str) -> String {
    let is_awkward = |letter: char| letter.is_control() || "/\\:*?\"<>|".contains(letter);
    let name: String =
        title.chars().take(80).map(|letter| if is_awkward(letter) { '-' } else { letter }).collect();
    let name = name.trim_matches([' ', '.']);
    format!("{}.{ending}", if name.is_empty() { "map" } else { name })
}

#[cfg(test)]
mod tests {
    use super::file_name;

    #[test]
    fn file_names_suit_every_system() {
        for (title, name) in [
            ("Meal-kit sign-up", "Meal-kit sign-up.pdf"),
            ("а/б: \"в\"?", "а-б- -в--.pdf"),
            ("..", "map.pdf"),
            ("", "map.pdf"),
            (" x. ", "x.pdf"),
        ] {
            assert_eq!(file_name(title, "pdf"), name);
        }
        assert_eq!(file_name(&"я".repeat(300), "json").chars().count(), 85);
    }
}
