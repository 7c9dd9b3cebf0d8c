//! What a report can be made as: parts, papers, posters in tiles, palettes and pictures.

use journey_i18n::Language;
use journey_model::{
    Document, Id, LaneChoice, LaneKind, PainPoint, Palette, Paper, PosterForm, Record, ReportOptions,
    ReportPart,
};
use journey_report::scene::{Colour, Doc, Item, Role, Target, TextRun};
use journey_report::text::Shaper;
use journey_report::{ReportError, layout, nobody, part_place, png, svg};

use super::{content, cut_word, large, meal_kit, overlap, score, texts};
use crate::sample::Sample;

fn laid_out(sample: &Sample, options: &ReportOptions) -> Doc {
    laid_out_in(Language::En, sample, options)
}

fn laid_out_in(language: Language, sample: &Sample, options: &ReportOptions) -> Doc {
    let score = score(sample);
    let content = content(sample, &score);
    layout(&content, language, options, &mut Shaper::default(), &mut nobody).unwrap()
}

fn only(parts: &[ReportPart]) -> ReportOptions {
    ReportOptions { parts: parts.to_vec(), ..ReportOptions::default() }
}

fn said(doc: &Doc) -> String {
    doc.pages.iter().flat_map(texts).map(TextRun::text).collect()
}

#[test]
fn every_part_stands_alone_and_on_every_paper() {
    let samples = Language::ALL.iter().map(|language| (*language, meal_kit(*language)));
    let samples: Vec<(Language, Sample)> = samples.collect();
    for part in
        ReportPart::ALL.iter().filter(|part| !matches!(part, ReportPart::Contents | ReportPart::Comparison))
    {
        // The papers take turns with the languages.
        for (number, paper) in Paper::ALL.iter().enumerate() {
            for landscape in [false, true] {
                let options = ReportOptions { paper: *paper, landscape, ..only(&[*part]) };
                let (language, sample) = &samples[(number + usize::from(landscape)) % samples.len()];
                let doc = laid_out_in(*language, sample, &options);
                assert!(doc.dests.iter().any(|dest| dest.name == part_place(*part)), "{part:?}");
                for page in doc.pages.iter().filter(|_| *part != ReportPart::Poster) {
                    assert_eq!(landscape, page.width > page.height, "{part:?}");
                    assert_eq!(overlap(page), None, "{part:?} {paper:?} {landscape}");
                    assert_eq!(cut_word(page), None, "{part:?} {paper:?} {landscape}");
                    for run in texts(page) {
                        let (right, text) = (run.x + run.width(), run.text());
                        let room = page.width + run.size * 0.3 * (text.len() - text.trim_end().len()) as f32;
                        assert!(right <= room && run.baseline < page.height, "{part:?} {paper:?}: {text:?}");
                    }
                }
            }
        }
    }
}

#[test]
fn the_summary_is_one_page_on_every_paper() {
    let sample = meal_kit(Language::En);
    for paper in Paper::ALL {
        for landscape in [false, true] {
            let options = ReportOptions { paper: *paper, landscape, ..only(&[ReportPart::Summary]) };
            assert_eq!(laid_out(&sample, &options).pages.len(), 1, "{paper:?}, {landscape}");
            // However long its words are, what to do first stands on it.
            let hostile = laid_out(&super::hostile(), &options);
            assert_eq!(hostile.pages.len(), 1, "{paper:?}, {landscape}");
            assert!(said(&hostile).contains("What to do first"), "{paper:?}, {landscape}");
        }
    }
}

/// A sheet twice as large shows the same page larger, and not a page with a third of it empty.
#[test]
fn the_summary_fills_a_larger_sheet() {
    let sample = meal_kit(Language::Ru);
    let filled = |paper: Paper, landscape: bool| {
        let options = ReportOptions { paper, landscape, ..only(&[ReportPart::Summary]) };
        let doc = laid_out_in(Language::Ru, &sample, &options);
        let page = &doc.pages[0];
        let own = texts(page).filter(|run| run.baseline < page.height - 50.0);
        own.map(|run| run.baseline).fold(0.0, f32::max) / page.height
    };
    for landscape in [false, true] {
        let usual = filled(Paper::A4, landscape);
        assert!(usual > 0.75, "{usual}");
        for paper in [Paper::A3, Paper::Tabloid] {
            let larger = filled(paper, landscape);
            assert!(larger > usual - 0.16, "{paper:?}, {landscape}: {larger}, and {usual} on A4");
        }
    }
}

/// Parts that have next to nothing to say stand under each other, and the contents know where.
#[test]
fn short_parts_share_a_page() {
    let doc = laid_out(&super::empty(), &ReportOptions::default());
    let page_of = |part| doc.dests.iter().find(|dest| dest.name == part_place(part)).map(|dest| dest.page);
    let [stages, friction, evidence] =
        [ReportPart::Stages, ReportPart::Friction, ReportPart::Evidence].map(page_of);
    assert!(stages.is_some() && stages == friction && stages == evidence, "{:?}", doc.dests);
}

/// The numbers of a document's contents, with the pages to which their lines lead, counted from 1.
fn contents(doc: &Doc) -> Vec<(String, usize)> {
    let page_of = |name: &str| doc.dests.iter().find(|dest| dest.name == name).map(|dest| dest.page);
    let first = page_of(&part_place(ReportPart::Contents)).unwrap();
    let (mut found, mut number) = (Vec::new(), String::new());
    let pages = doc.pages.iter().skip(first).take_while(|page| page.label.parse::<usize>().is_ok());
    let after = page_of(&part_place(ReportPart::Summary)).unwrap();
    for item in pages.take(after - first).flat_map(|page| &page.items) {
        match item {
            Item::Text(run) => run.text().trim().clone_into(&mut number),
            Item::Link(_, Target::Dest(name)) => {
                found.push((std::mem::take(&mut number), page_of(name).unwrap() + 1));
            }
            _ => {}
        }
    }
    found
}

#[test]
fn contents_say_where_everything_is() {
    for (paper, landscape) in
        [(Paper::A4, false), (Paper::A4, true), (Paper::A3, false), (Paper::A3, true), (Paper::Letter, true)]
    {
        let options = ReportOptions { paper, landscape, ..ReportOptions::default() };
        for (sample, lines) in [(meal_kit(Language::En), 20), (super::empty(), 8)] {
            let found = contents(&laid_out(&sample, &options));
            assert!(found.len() > lines, "{found:?}");
            for (number, page) in &found {
                assert_eq!(*number, page.to_string(), "{paper:?} {landscape}: {found:?}");
            }
        }
    }
}

#[test]
fn tiles_read_every_text_once_and_shrink_nothing() {
    let sample = meal_kit(Language::En);
    let whole = laid_out(&sample, &only(&[ReportPart::Poster]));
    for poster in [PosterForm::TiledA4, PosterForm::TiledA3] {
        let tiled = laid_out(&sample, &ReportOptions { poster, ..only(&[ReportPart::Poster]) });
        assert!(tiled.pages.len() > 2, "{poster:?}");
        assert!(tiled.pages.iter().flat_map(texts).all(|run| run.size >= 7.0));
        let mut read = Vec::new();
        for page in &tiled.pages[1..] {
            let mut roles = Vec::new();
            for item in &page.items {
                match item {
                    Item::Begin(role, _) => roles.push(*role),
                    Item::End => drop(roles.pop()),
                    Item::Text(run) if !roles.contains(&Role::Artifact) => read.push(run.text()),
                    _ => {}
                }
            }
        }
        for title in ["The card is demanded before the menu can be viewed", "A delivery window of ten hours"]
        {
            let found = read.concat().matches(title).count();
            let wanted = said(&whole).matches(title).count();
            assert!(found <= wanted, "{title} is read {found} times");
        }
        let names: Vec<&str> = tiled.dests.iter().map(|dest| dest.name.as_str()).collect();
        assert!(
            whole
                .dests
                .iter()
                .all(|dest| names.contains(&dest.name.as_str()) || dest.name.starts_with("part-"))
        );
    }
}

#[test]
fn one_sheet_is_a_sheet_of_paper() {
    let options = ReportOptions { poster: PosterForm::Sheet, ..only(&[ReportPart::Poster]) };
    let small = laid_out(&meal_kit(Language::En), &options);
    assert!(small.pages[0].width.max(small.pages[0].height) < 3371.0);
    assert!(
        small.pages.iter().flat_map(texts).all(|run| run.size >= 7.0),
        "the sample can be read on a sheet"
    );
    let large = laid_out(&large(), &options);
    let page = &large.pages[0];
    assert!((page.width.max(page.height) - 3370.39).abs() < 0.1, "{} x {}", page.width, page.height);
    assert!(said(&large).contains("A0"), "a sheet that had to be scaled down says so");
}

#[test]
fn patterns_are_black_and_white() {
    let options = ReportOptions { palette: Palette::Patterns, ..ReportOptions::default() };
    let (black, white) = (Colour::hex(0), Colour::hex(0xFF_FFFF));
    for page in laid_out(&meal_kit(Language::En), &options).pages {
        for item in &page.items {
            let colours = match item {
                Item::Rect(_, colour) => vec![*colour],
                Item::Path { fill, stroke, .. } => {
                    fill.iter().copied().chain(stroke.map(|stroke| stroke.colour)).collect()
                }
                Item::Text(run) => vec![run.colour],
                _ => Vec::new(),
            };
            assert!(colours.iter().all(|colour| [black, white].contains(colour)), "{item:?}");
        }
    }
}

#[test]
fn lanes_that_were_asked_for_are_the_ones_on_the_poster() {
    let sample = meal_kit(Language::En);
    let mut options = only(&[ReportPart::Poster]);
    assert!(said(&laid_out(&sample, &options)).contains("A delivery window of ten hours"));
    options.lanes = vec![LaneChoice::Kind(LaneKind::Actions)];
    let few = said(&laid_out(&sample, &options));
    assert!(!few.contains("A delivery window of ten hours") && few.contains("Taps the advert in the feed"));
}

#[test]
fn pictures_show_the_poster() {
    let doc = laid_out(&meal_kit(Language::En), &only(&[ReportPart::Poster]));
    let page = &doc.pages[0];
    let text = svg::write(page, &doc.meta.title, &doc.meta.subject);
    assert!(text.starts_with("<svg") && text.contains("<title>Meal-kit sign-up</title>"));
    let bytes = png::write(page, 72, &mut nobody).unwrap();
    assert!(bytes.starts_with(b"\x89PNG"));
    let size = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap());
    assert_eq!((size(16), size(20)), (page.width.ceil() as u32, page.height.ceil() as u32));
    assert!(
        matches!(png::write(page, 2400, &mut nobody), Err(ReportError::PictureTooLarge { most }) if most > 72)
    );
}

#[test]
fn figures_are_those_of_the_score() {
    let sample = meal_kit(Language::En);
    let score = score(&sample);
    let text = said(&laid_out(&sample, &only(&[ReportPart::Friction, ReportPart::Departments])));
    for (_, pain) in score.pains.iter().filter(|(_, pain)| pain.points > 0.0) {
        for figure in [format!("{:.1}", pain.points), format!("+{:.1}", pain.recovered)] {
            assert!(text.contains(&figure), "{figure} is missing");
        }
    }
    for (_, points) in score.departments.iter() {
        assert!(text.contains(&format!("{points:.1} points")), "{points}");
    }
    let [low, high] = score.interval80;
    let summary = said(&laid_out(&sample, &only(&[ReportPart::Summary])));
    assert!(summary.contains(&format!("{:.0}", score.index)), "{summary}");
    assert!(summary.contains(&format!("{low:.0}–{high:.0}")), "{summary}");
}

/// What a piece of evidence states, and that one's own people say so, stands in the appendix.
#[test]
fn evidence_is_told_with_its_figure() {
    let sample = meal_kit(Language::En);
    let used: Vec<Id> = sample.map.all::<PainPoint>().flat_map(|pain| pain.evidence.clone()).collect();
    let state = |mut record: Record| {
        if let Record::Evidence(evidence) = &mut record
            && evidence.id == used[0]
        {
            (evidence.count, evidence.value) = (None, Some(86.5));
            (evidence.unit, evidence.staff) = ("minutes".into(), true);
        }
        record
    };
    let library = Document::of_records(Id::LIBRARY, sample.library.records().cloned().map(state));
    let text = said(&laid_out(&Sample { library, ..sample }, &only(&[ReportPart::Evidence])));
    assert!(text.contains("86.5 minutes") && text.contains("staff"), "{text}");
}
