//! The report: nothing sticks out or overlaps, everything can be found and copied, other people's tools find nothing wrong.
//!
//! `BLESS=1` writes the reference texts anew.

// A check that cannot make its document has failed, and may say so where it stands.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::float_cmp)]
#![allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // Sizes of pages in whole pixels.

#[path = "report/outputs.rs"]
mod outputs;
#[path = "report/pictures.rs"]
mod pictures;
#[path = "report/reading.rs"]
mod reading;
#[path = "report/sample.rs"]
mod sample;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use journey_i18n::Language;
use journey_insight::{Figures, Score};
use journey_model::{Palette, Record, ReportOptions};
use journey_report::pdf::write;
use journey_report::scene::{Doc, Item, Page, Rect, Target, TextRun};
use journey_report::text::Shaper;
use journey_report::{Content, Pdf, Prints, ReportError, layout, nobody, pdf};
use sample::{Sample, empty, hostile, large, meal_kit};

fn score(sample: &Sample) -> Score {
    Figures::of(&sample.map, &sample.library).score(Figures::profile_of(&sample.map))
}

fn content<'a>(sample: &'a Sample, score: &'a Score) -> Content<'a> {
    // Tests read their pictures themselves.
    let prints: &'static Prints = Box::leak(Box::default());
    Content {
        map: &sample.map,
        library: &sample.library,
        score,
        made: "2026-11-21T22:00:00Z",
        author: "",
        revision: 3,
        before: None,
        stages: &[],
        assets: &|_| None,
        prints,
        id: 7,
    }
}

/// A sample as a document, made once for all tests.
struct Case {
    name: String,
    sample: Sample,
    language: Language,
    doc: Doc,
    pdf: Pdf,
}

impl Case {
    fn of(name: &str, sample: Sample, language: Language) -> Case {
        Case::made(name, sample, language, &ReportOptions::default())
    }

    fn made(name: &str, sample: Sample, language: Language, options: &ReportOptions) -> Case {
        let score = score(&sample);
        let content = content(&sample, &score);
        let mut shaper = Shaper::default();
        let doc = layout(&content, language, options, &mut shaper, &mut nobody).unwrap();
        let missing_glyphs = shaper.missing().clone();
        let pdf = Pdf { bytes: write(doc.clone(), &mut nobody).unwrap(), missing_glyphs };
        Case { name: format!("{name} in {}", language.tag()), sample, language, doc, pdf }
    }

    /// The PDF as a file, for other people's tools.
    fn filed(&self) -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("report.pdf");
        std::fs::write(&path, &self.pdf.bytes).unwrap();
        (folder, path)
    }
}

static CASES: LazyLock<Vec<Case>> = LazyLock::new(|| {
    let mut cases =
        vec![Case::of("hostile", hostile(), Language::En), Case::of("large", large(), Language::Ru)];
    let lying = ReportOptions { landscape: true, palette: Palette::Patterns, ..ReportOptions::default() };
    cases.push(Case::made("lying", meal_kit(Language::Ru), Language::Ru, &lying));
    for language in Language::ALL {
        cases.push(Case::of("meal-kit", meal_kit(*language), *language));
        cases.push(Case::of("empty", empty(), *language));
    }
    cases
});

fn case(name: &str) -> &'static Case {
    CASES.iter().find(|case| case.name.starts_with(name)).unwrap()
}

fn meal_kits() -> impl Iterator<Item = &'static Case> {
    CASES.iter().filter(|case| case.name.starts_with("meal-kit"))
}

fn texts(page: &Page) -> impl Iterator<Item = &TextRun> {
    page.items.iter().filter_map(|item| match item {
        Item::Text(run) => Some(run),
        _ => None,
    })
}

/// The box that a run's letters fill, from the top of its capitals to the foot of its descenders.
fn area(run: &TextRun) -> Rect {
    Rect::new(run.x, run.baseline - run.size * 0.73, run.width(), run.size * 0.9)
}

#[test]
fn nothing_leaves_the_page() {
    for Case { name, doc, .. } in CASES.iter() {
        for page in &doc.pages {
            let inside = |x: f32, y: f32| (0.0..=page.width).contains(&x) && (0.0..=page.height).contains(&y);
            for run in texts(page) {
                let Rect { x, y, w, h } = area(run);
                let text = run.text();
                let shown = text.trim_end();
                assert!(inside(x, y), "{name}: {shown:?} at {x}, {y}");
                // Spaces at the end of a line draw nothing.
                let spaces = run.size * 0.3 * (text.len() - shown.len()) as f32;
                assert!(inside(x + w - spaces, y + h), "{name}: {shown:?} ends at {}, {}", x + w, y + h);
            }
            for item in &page.items {
                if let Item::Rect(rect, _) = item {
                    assert!(
                        inside(rect.x, rect.y) && inside(rect.right(), rect.bottom()),
                        "{name}: {rect:?}"
                    );
                }
            }
        }
    }
}

/// Two texts of a page of which one lies on the other.
fn overlap(page: &Page) -> Option<String> {
    let mut areas: Vec<(Rect, String)> =
        texts(page).map(|run| (area(run), run.text())).filter(|(_, text)| !text.trim().is_empty()).collect();
    areas.sort_by(|a, b| a.0.y.total_cmp(&b.0.y));
    for (index, (upper, first)) in areas.iter().enumerate() {
        let below = areas[index + 1..].iter().take_while(|(lower, _)| lower.y < upper.bottom() - 0.5);
        for (lower, second) in below {
            let apart = lower.x >= upper.right() - 3.0 || upper.x >= lower.right() - 3.0;
            if !apart {
                return Some(format!("{first:?} and {second:?} at {upper:?} and {lower:?}"));
            }
        }
    }
    None
}

/// A word of a page that was cut between its letters for want of room: it ends a line without a space, and goes on in the next.
fn cut_word(page: &Page) -> Option<String> {
    /// What stands under the name of the index, as a line of its own.
    const UNITS: [&str; 2] = ["of 100 ", "из\u{a0}100 "];
    page.items.windows(2).find_map(|pair| {
        let [Item::Text(line), Item::Text(next)] = pair else { return None };
        let step = (next.baseline - line.baseline) / line.size;
        let is_next = (1.0..=1.5).contains(&step) && (line.size - next.size).abs() < 0.01;
        let (end, start) = (line.text().chars().next_back()?, next.text().chars().next()?);
        let goes_on = end.is_lowercase() && start.is_lowercase() && line.face() == next.face();
        let is_unit = UNITS.iter().any(|unit| next.text().starts_with(unit));
        (is_next && goes_on && !is_unit).then(|| format!("{}-{}", line.text(), next.text()))
    })
}

#[test]
fn no_word_is_cut() {
    for Case { name, doc, .. } in CASES.iter().filter(|case| !case.name.starts_with("hostile")) {
        for page in &doc.pages {
            assert_eq!(cut_word(page), None, "{name}, page {}", page.label);
        }
    }
}

#[test]
fn no_text_lies_on_another() {
    for Case { name, doc, .. } in CASES.iter() {
        for page in &doc.pages {
            assert_eq!(overlap(page), None, "{name}");
        }
    }
}

#[test]
fn the_smallest_text_can_be_read() {
    for Case { name, doc, .. } in CASES.iter() {
        for page in &doc.pages {
            assert!(texts(page).all(|run| run.size >= 7.0), "{name}");
        }
    }
}

#[test]
fn every_link_and_outline_entry_lands() {
    for Case { name, doc, .. } in CASES.iter() {
        let places: BTreeSet<&str> = doc.dests.iter().map(|dest| dest.name.as_str()).collect();
        assert_eq!(places.len(), doc.dests.len(), "{name}: places share a name");
        for item in doc.pages.iter().flat_map(|page| &page.items) {
            if let Item::Link(_, Target::Dest(place)) = item {
                assert!(places.contains(place.as_str()), "{name}: {place}");
            }
        }
        for entry in &doc.outline {
            assert!(places.contains(entry.dest.as_str()), "{name}: {}", entry.dest);
            assert!(entry.children.iter().all(|child| places.contains(child.dest.as_str())), "{name}");
        }
    }
}

#[test]
fn the_same_map_gives_the_same_bytes() {
    let sample = meal_kit(Language::Ru);
    let again = Case::of("meal-kit", meal_kit(Language::Ru), Language::Ru);
    assert!(case("meal-kit in ru").pdf.bytes == again.pdf.bytes);
    let score = score(&sample);
    let later = Content { id: 8, ..content(&sample, &score) };
    assert!(pdf(&later, Language::Ru, &ReportOptions::default()).unwrap().bytes != again.pdf.bytes);
}

#[test]
fn what_no_face_has_is_listed() {
    let missing = &case("hostile").pdf.missing_glyphs;
    assert!("你ש﷽".chars().all(|letter| missing.contains(&letter)), "{missing:?}");
    assert!(meal_kits().all(|case| case.pdf.missing_glyphs.is_empty()));
}

#[test]
fn what_cannot_be_printed_has_a_code() {
    let sample = meal_kit(Language::En);
    let score = score(&sample);
    let nothing = ReportOptions { parts: Vec::new(), ..ReportOptions::default() };
    let asked = pdf(&content(&sample, &score), Language::En, &nothing).map(|_| ());
    assert_eq!(asked, Err(ReportError::NothingAsked));
    let library = Content { map: &sample.library, ..content(&sample, &score) };
    assert_eq!(pdf(&library, Language::En, &ReportOptions::default()).map(|_| ()), Err(ReportError::NoMap));
}

/// What a tool prints about a file; fails when the tool does.
fn told(tool: &str, arguments: &[&str], path: &Path) -> String {
    let output = Command::new(tool)
        .args(arguments)
        .arg(path)
        .args(if tool == "pdftotext" { &["-"][..] } else { &[] })
        .output()
        .unwrap_or_else(|error| {
            panic!("{tool}, which `cargo xtask setup` installs, does not start: {error}")
        });
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && errors.trim().is_empty(), "{tool}: {errors}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn other_tools_find_nothing_wrong() {
    for case in CASES.iter() {
        let name = &case.name;
        let (_folder, path) = case.filed();
        let report = told("qpdf", &["--check"], &path);
        assert!(report.contains("No syntax or stream encoding errors"), "{name}: {report}");
        let fonts = told("pdffonts", &[], &path);
        let rows: Vec<&str> = fonts.lines().skip(2).collect();
        assert!(!rows.is_empty(), "{name}");
        for row in rows {
            // Columns from the right: object number and generation, then unicode, subset, embedded.
            let columns: Vec<&str> = row.split_whitespace().rev().skip(2).take(3).collect();
            assert_eq!(columns, ["yes", "yes", "yes"], "{name}: {row}");
        }
        assert!(!told("pdftotext", &[], &path).trim().is_empty(), "{name}");
        let facts = told("pdfinfo", &[], &path);
        assert!(facts.contains("Tagged:          yes"), "{name}: {facts}");
    }
}

#[test]
fn enormous_pages_use_a_larger_unit() {
    let (_folder, path) = case("large").filed();
    let objects = told("qpdf", &["--json", "--json-key=qpdf"], &path);
    let sizes: Vec<f64> = objects
        .split("\"/MediaBox\": [")
        .skip(1)
        .flat_map(|rest| {
            rest.split(']').next().unwrap().split(',').map(|number| number.trim().parse().unwrap())
        })
        .collect();
    assert!(!sizes.is_empty() && sizes.iter().all(|size| *size <= 14_400.0), "{sizes:?}");
    assert!(objects.contains("\"/UserUnit\""));
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_title_is_found_and_copied_right() {
    for Case { sample, language, .. } in meal_kits() {
        let (_folder, path) = case(&format!("meal-kit in {}", language.tag())).filed();
        let text = squeezed(&told("pdftotext", &["-raw"], &path));
        for record in sample.map.records() {
            let shown = matches!(
                record,
                Record::Map(_)
                    | Record::Stage(_)
                    | Record::Touchpoint(_)
                    | Record::PainPoint(_)
                    | Record::Opportunity(_)
            );
            let title = squeezed(record.title());
            assert!(!shown || text.contains(&title), "{title:?} is not found in {}", language.tag());
        }
    }
}

#[test]
fn the_sample_reads_as_it_should() {
    for case in meal_kits() {
        let language = case.language;
        let (_folder, path) = case.filed();
        let text = told("pdftotext", &["-raw"], &path);
        let reference = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("reference")
            .join(format!("report-meal-kit.{}.txt", language.tag()));
        if std::env::var_os("BLESS").is_some() {
            std::fs::write(&reference, &text).unwrap();
        }
        let expected = std::fs::read_to_string(&reference).unwrap_or_default();
        for (number, (read, wanted)) in text.lines().zip(expected.lines()).enumerate() {
            assert_eq!(read, wanted, "line {} of {}", number + 1, reference.display());
        }
        assert_eq!(text.lines().count(), expected.lines().count(), "{}", reference.display());
    }
}
