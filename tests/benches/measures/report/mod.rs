//! The report: of the sample map through the session, and of a large one side by side with Typst and Chromium, where they are
//! installed. Processor time, not the clock's; the same words in all three.

mod large;
mod others;
mod sample;

use std::path::Path;

use journey_i18n::Language;
use journey_insight::Figures;
use journey_model::{PosterForm, ReportOptions, ReportPart};
use journey_report::scene::{Doc, Item};
use journey_report::text::Shaper;
use journey_report::{Content, Prints, layout, nobody, pdf};

use crate::Measure;
use large::Large;

/// How many times each is measured; the quickest counts.
const ROUNDS: usize = 3;

pub(crate) fn measures() -> Result<Vec<Measure>, String> {
    let mut found = sample::measures()?;
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let one = Large::new(1);
    let (mut tagged, mut untagged, mut size, mut bare_size) = (f64::MAX, f64::MAX, 0, 0);
    forget_peak();
    for _ in 0..ROUNDS {
        let (time, bytes) = processor(|| one.print(true))?;
        (tagged, size) = (tagged.min(time), bytes);
    }
    let peak = status("VmHWM:");
    for _ in 0..ROUNDS {
        let (time, bytes) = processor(|| one.print(false))?;
        (untagged, bare_size) = (untagged.min(time), bytes);
    }
    let ten = Large::new(10);
    let mut tenfold = f64::MAX;
    for _ in 0..ROUNDS {
        tenfold = tenfold.min(processor(|| ten.print(true))?.0);
    }
    let told = |name, value, unit| Measure { name, value, unit, goal: None };
    let kept = |name, value, unit, goal| Measure { name, value, unit, goal: Some(goal) };
    found.extend([
        told("report-large", tagged, "ms"),
        told("report-large-untagged", untagged, "ms"),
        kept("report-large-peak", peak, "MB", 120.0),
        told("report-large-size", size as f64 / 1024.0, "kB"),
        told("report-large-untagged-size", bare_size as f64 / 1024.0, "kB"),
        kept("report-tenfold-to-large", tenfold / tagged, "times", 10.0),
    ]);
    match others::typst(&one, folder.path()) {
        Ok((time, bytes)) => found.extend([
            told("report-large-typst", time, "ms"),
            kept("report-large-to-typst", tagged / time, "times", 1.0 / 6.0),
            kept("report-untagged-to-typst", untagged / time, "times", 1.0 / 9.0),
            kept("report-size-to-typst", size as f64 / bytes as f64, "times", 1.0),
        ]),
        Err(why) => eprintln!("Typst is not compared with: {why}"),
    }
    match others::chromium(&one, folder.path()) {
        Ok((time, bytes)) => found.extend([
            told("report-large-chromium", time, "ms"),
            kept("report-large-to-chromium", tagged / time, "times", 1.0 / 20.0),
            kept("report-size-to-chromium", size as f64 / bytes as f64, "times", 1.0),
        ]),
        Err(why) => eprintln!("Chromium is not compared with: {why}"),
    }
    Ok(found)
}

impl Large {
    /// Prints it; gives the size of the file.
    fn print(&self, is_tagged: bool) -> Result<usize, String> {
        let score = Figures::of(&self.map, &self.library).score(Figures::profile_of(&self.map));
        let options = ReportOptions {
            parts: vec![ReportPart::Poster, ReportPart::Evidence],
            poster: PosterForm::Sheet,
            ..ReportOptions::default()
        };
        let content = Content {
            map: &self.map,
            library: &self.library,
            score: &score,
            made: "2026-11-21T22:00:00Z",
            author: "",
            revision: 1,
            before: None,
            stages: &[],
            assets: &|_| None,
            prints: &Prints::default(),
            id: 1,
        };
        let mut doc = layout(&content, Language::Ru, &options, &mut Shaper::default(), &mut nobody)
            .map_err(|error| error.to_string())?;
        if !is_tagged {
            bare(&mut doc);
        }
        pdf::write(&doc, &mut nobody).map(|bytes| bytes.len()).map_err(|error| error.to_string())
    }
}

/// Takes the structure away.
fn bare(doc: &mut Doc) {
    for page in &mut doc.pages {
        page.items.retain(|item| !matches!(item, Item::Begin(..) | Item::End));
    }
}

/// Milliseconds of the processor's time that something takes on this thread, and what it gives.
fn processor<T>(work: impl FnOnce() -> Result<T, String>) -> Result<(f64, T), String> {
    let spent = || {
        // The system adds up what a thread has taken when that lets others go before it.
        std::thread::yield_now();
        let text =
            std::fs::read_to_string("/proc/thread-self/schedstat").map_err(|error| error.to_string())?;
        let first = text.split(' ').next().and_then(|number| number.parse::<f64>().ok());
        first.ok_or_else(|| "the system does not tell the processor's time".to_owned())
    };
    let before = spent()?;
    let made = work()?;
    Ok(((spent()? - before) / 1e6, made))
}

/// Lets the system measure the peak of memory anew.
fn forget_peak() {
    // Where it cannot, the peak is that of the whole run.
    let _ = std::fs::write(Path::new("/proc/self/clear_refs"), "5");
}

/// A figure of this process in megabytes.
fn status(key: &str) -> f64 {
    let text = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix(key));
    let kilobytes = line.and_then(|line| line.split_whitespace().next()?.parse::<f64>().ok());
    kilobytes.unwrap_or(0.0) / 1024.0
}
