//! Prints a map so many times as large as the large one, once, and tells what that took: milliseconds of the processor, bytes of
//! the file, and the peak of memory in megabytes. In a process of its own, as an export is: memory that an earlier report has
//! left behind would flatter the small map. `print TIMES [untagged]`.
#![allow(clippy::unwrap_used, reason = "what goes wrong is told where it goes wrong")]

use journey_i18n::Language;
use journey_insight::Figures;
use journey_model::{PosterForm, ReportOptions, ReportPart};
use journey_report::scene::{Doc, Item};
use journey_report::text::Shaper;
use journey_report::{Content, Prints, layout, nobody, pdf};
use journey_tests::large::Large;
use mimalloc::MiMalloc;
use serde_json::json;

/// As in the programs.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let large = Large::new(words[0].parse().unwrap());
    let is_tagged = words.get(1).is_none_or(|word| word != "untagged");
    // Where the system cannot begin to measure anew, the peak is that of the whole run.
    let _ = std::fs::write("/proc/self/clear_refs", "5");
    let before = processor();
    let size = print(&large, is_tagged);
    let time = processor() - before;
    println!("{}", json!({"time": time, "size": size, "peak": peak()}));
}

/// Gives the size of the file.
fn print(large: &Large, is_tagged: bool) -> usize {
    let score = Figures::of(&large.map, &large.library).score(Figures::profile_of(&large.map));
    let options = ReportOptions {
        parts: vec![ReportPart::Poster, ReportPart::Evidence],
        poster: PosterForm::Sheet,
        ..ReportOptions::default()
    };
    let content = Content {
        map: &large.map,
        library: &large.library,
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
    let mut doc = layout(&content, Language::Ru, &options, &mut Shaper::default(), &mut nobody).unwrap();
    if !is_tagged {
        bare(&mut doc);
    }
    pdf::write(doc, &mut nobody).unwrap().len()
}

/// Takes the structure away.
fn bare(doc: &mut Doc) {
    for page in &mut doc.pages {
        page.items.retain(|item| !matches!(item, Item::Begin(..) | Item::End));
    }
}

/// Milliseconds that this thread has had the processor.
fn processor() -> f64 {
    // The system adds them up when a thread lets others go before it.
    std::thread::yield_now();
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap();
    text.split(' ').next().unwrap().parse::<f64>().unwrap() / 1e6
}

/// The peak of memory in megabytes.
fn peak() -> f64 {
    let text = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    line.split_whitespace().next().unwrap().parse::<f64>().unwrap() / 1024.0
}
