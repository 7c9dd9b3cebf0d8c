//! How the report reads to those who do not see it: structure, order, links; and text that runs from right to left.

use journey_i18n::Language;
use journey_model::{Map, PosterForm, ReportOptions, ReportPart, Stage, Touchpoint};
use journey_report::scene::{Doc, Item, Role};
use journey_report::text::{LentFont, Shaper};
use journey_report::{ReportError, Stage as Work, layout, nobody, pdf};
use serde_json::Value;
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::OnceLock;

use super::{CASES, Case, case, content, meal_kit, score, squeezed, told};
use crate::sample::{Builder, Sample};

/// The headings of a document in the order in which they are read, from its scene.
fn headings(doc: &Doc) -> Vec<String> {
    let (mut found, mut roles): (Vec<String>, Vec<Role>) = (Vec::new(), Vec::new());
    for item in doc.pages.iter().flat_map(|page| &page.items) {
        match item {
            Item::Begin(role, _) => {
                roles.push(*role);
                if matches!(role, Role::Heading(_)) && !roles.contains(&Role::Artifact) {
                    found.push(String::new());
                }
            }
            Item::End => drop(roles.pop()),
            Item::Text(run)
                if matches!(roles[..], [.., Role::Heading(_)] | [.., Role::Heading(_), Role::Link]) =>
            {
                found.last_mut().unwrap().push_str(&run.text());
            }
            _ => {}
        }
    }
    found.iter().map(|heading| squeezed(heading)).collect()
}

#[test]
fn the_structure_reads_in_the_order_of_the_pages() {
    for name in ["meal-kit in en", "meal-kit in ru", "empty in en", "lying in ru"] {
        let case = case(name);
        let (_folder, path) = case.filed();
        let tree = told("pdfinfo", &["-struct-text"], &path);
        let mut read: Vec<String> = Vec::new();
        // How far the heading is indented whose words follow.
        let mut heading: Option<usize> = None;
        for line in tree.lines() {
            let depth = line.len() - line.trim_start().len();
            let line = line.trim();
            heading = heading.filter(|above| depth > *above);
            match line.strip_prefix('"').and_then(|line| line.strip_suffix('"')) {
                Some(text) if heading.is_some() => read.last_mut().unwrap().push_str(text),
                None if line.starts_with('H') && line.ends_with("(block)") => {
                    heading = Some(depth);
                    read.push(String::new());
                }
                _ => {}
            }
        }
        let read: Vec<String> = read.iter().map(|heading| squeezed(heading)).collect();
        assert_eq!(read, headings(&case.doc), "{name}");
        assert!(read.len() > 3 && !read.contains(&String::new()), "{name}: {read:?}");
    }
}

#[test]
fn heads_of_columns_and_rows_say_so_and_pictures_have_words() {
    let (_folder, path) = case("meal-kit in en").filed();
    let tree = told("pdfinfo", &["-struct"], &path);
    let lines: Vec<&str> = tree.lines().map(str::trim).collect();
    let (mut columns, mut rows) = (0, 0);
    for (number, line) in lines.iter().enumerate().filter(|(_, line)| line.starts_with("TH")) {
        match lines.get(number + 1) {
            Some(&"/Scope /Column") => columns += 1,
            Some(&"/Scope /Row") => rows += 1,
            other => panic!("{line} is the head of nothing: {other:?}"),
        }
    }
    assert!(columns > 20 && rows > 20, "{columns} heads of columns, {rows} of rows");
    for doc in CASES.iter().map(|case| &case.doc) {
        for item in doc.pages.iter().flat_map(|page| &page.items) {
            if let Item::Begin(Role::Figure, alt) = item {
                assert!(alt.as_ref().is_some_and(|alt| !alt.trim().is_empty()), "a figure without words");
            }
        }
    }
}

/// The objects of a file as qpdf tells them: by reference, what stands there.
fn objects(path: &Path) -> serde_json::Map<String, Value> {
    let text = told("qpdf", &["--json", "--json-key=qpdf"], path);
    let json: Value = serde_json::from_str(&text).unwrap();
    let objects = json["qpdf"][1].as_object().unwrap();
    objects
        .iter()
        .map(|(key, object)| (key.trim_start_matches("obj:").to_owned(), object["value"].clone()))
        .collect()
}

#[test]
fn every_link_in_the_file_lands_on_a_page() {
    for case in CASES.iter().filter(|case| !case.name.starts_with("hostile")) {
        let (_folder, path) = case.filed();
        let objects = objects(&path);
        let (mut inner, mut outer) = (0, 0);
        for link in objects.values().filter(|object| object["/Subtype"] == "/Link") {
            if let Some(place) = link["/Dest"].as_array() {
                let page = &objects[place[0].as_str().unwrap()];
                assert_eq!(page["/Type"], "/Page", "{}: {link}", case.name);
                let size = |side: usize| page["/MediaBox"][side].as_f64().unwrap() + 0.1;
                let [left, top] = [2, 3].map(|part| place[part].as_f64().unwrap());
                assert!(
                    (0.0..=size(2)).contains(&left) && (0.0..=size(3)).contains(&top),
                    "{}: {link}",
                    case.name
                );
                inner += 1;
            } else {
                assert!(link["/A"]["/URI"].is_string(), "{}: a link to nowhere: {link}", case.name);
                outer += 1;
            }
            assert_eq!(objects[link["/P"].as_str().unwrap()]["/Type"], "/Page", "{}", case.name);
        }
        let wanted = case.doc.pages.iter().flat_map(|page| &page.items);
        let wanted = wanted.filter(|item| matches!(item, Item::Link(..))).count();
        assert_eq!(inner + outer, wanted, "{}", case.name);
    }
}

/// Whoever hears or copies a link must get its words with it.
#[test]
fn links_hold_the_words_that_lead_elsewhere() {
    for case in CASES.iter() {
        let (_folder, path) = case.filed();
        let links = links_with_words(&case.name, &path);
        assert!(links > 0 || case.name.starts_with("empty"), "{}", case.name);
    }
    // A tile has the links of the words that are read on it.
    let tiled = ReportOptions {
        parts: vec![ReportPart::Poster, ReportPart::Friction],
        poster: PosterForm::TiledA4,
        ..ReportOptions::default()
    };
    let tiled = Case::made("tiled", meal_kit(Language::Ru), Language::Ru, &tiled);
    let (_folder, path) = tiled.filed();
    assert!(links_with_words(&tiled.name, &path) > 0);
    told("qpdf", &["--check"], &path);
    for page in &tiled.doc.pages {
        for item in &page.items {
            let Item::Link(rect, _) = item else { continue };
            assert!(rect.w > 0.0 && rect.right() <= page.width && rect.bottom() <= page.height, "{rect:?}");
        }
    }
}

/// How many links a file has; each must hold its words.
fn links_with_words(name: &str, path: &Path) -> usize {
    let objects = objects(path);
    let mut links = 0;
    for link in objects.values().filter(|object| object["/S"] == "/Link") {
        let kids: Vec<&Value> = link["/K"].as_array().unwrap().iter().collect();
        let leads = kids.iter().filter(|kid| kid["/Type"] == "/OBJR").count();
        let marked = kids.iter().filter(|kid| kid.is_number() || kid["/Type"] == "/MCR").count();
        assert!(leads == 1 && marked >= 1, "{name}: {link}");
        links += 1;
    }
    assert_eq!(links, objects.values().filter(|object| object["/Subtype"] == "/Link").count(), "{name}");
    links
}

/// A font of this machine that has Hebrew letters.
fn hebrew(letter: char) -> Option<&'static LentFont> {
    static FONT: OnceLock<Option<LentFont>> = OnceLock::new();
    let find = || {
        ["truetype/dejavu/DejaVuSans.ttf", "truetype/noto/NotoSansHebrew-Regular.ttf"]
            .iter()
            .find_map(|name| LentFont::of(std::fs::read(Path::new("/usr/share/fonts").join(name)).ok()?))
            .filter(|font| font.covers('ש'))
    };
    FONT.get_or_init(find).as_ref().filter(|font| font.covers(letter))
}

#[test]
fn text_from_right_to_left_is_seen_and_copied_in_its_order() {
    if hebrew('ש').is_none() {
        eprintln!("not tried: no font of this machine has Hebrew letters");
        return;
    }
    let title = "שלום לכל העולם";
    let mixed = "The map שלום לכל of this path";
    let mut b = Builder::new(Map { title: title.into(), scenario: mixed.into(), ..Map::default() });
    let stage = b.add(None, Stage { title: "Stage".into(), ..Stage::default() });
    b.add(Some(stage), Touchpoint { title: title.into(), ..Touchpoint::default() });
    let sample: Sample = b.done();
    let score = score(&sample);
    let options = ReportOptions { parts: vec![ReportPart::Cover], ..ReportOptions::default() };
    let mut shaper = Shaper::borrowing(hebrew);
    let doc = layout(&content(&sample, &score), Language::En, &options, &mut shaper, &mut nobody).unwrap();
    assert!(shaper.missing().is_empty());
    // On paper the first letter stands at the right.
    let x_of = |letter: char| {
        let runs = doc.pages.iter().flat_map(super::texts);
        let mut places = runs.filter(|run| run.size > 30.0).flat_map(|run| {
            let mut pen = run.x;
            let glyphs = run.glyphs().map(move |(glyph, says)| {
                let here = pen;
                pen += glyph.advance * run.size / 1000.0;
                (says, here)
            });
            glyphs.collect::<Vec<_>>()
        });
        places.find(|(said, _)| said.starts_with(letter)).unwrap().1
    };
    assert!(x_of('ש') > x_of('כ') && x_of('כ') > x_of('ה'), "{} {} {}", x_of('ש'), x_of('כ'), x_of('ה'));
    // Its title ends where the column does; what begins in English begins at the left.
    let edge = |wanted: &str, size: f32| {
        let runs = doc.pages.iter().flat_map(super::texts).filter(move |run| (run.size - size).abs() < 0.1);
        let found = runs.filter(|run| run.text().contains(wanted) || wanted.is_empty());
        found.fold((f32::MAX, 0.0_f32), |(low, high), run| (low.min(run.x), high.max(run.x + run.width())))
    };
    let (left, right) = edge("", 34.0);
    assert!(left > 200.0 && (right - 549.28).abs() < 1.0, "the title stands from {left} to {right}");
    assert!((edge("The map", 12.5).0 - 46.0).abs() < 0.1);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("report.pdf");
    std::fs::write(&path, pdf::write(doc, &mut nobody).unwrap()).unwrap();
    let bare = |text: &str| squeezed(&text.replace(|c| ('\u{202a}'..='\u{202e}').contains(&c), ""));
    let text = bare(&told("pdftotext", &[], &path));
    assert!(text.contains(title), "{text}");
    // Where directions meet, pdftotext loses the space; the order is what counts.
    let close = |text: &str| text.replace(' ', "");
    assert!(close(&text).contains(&close(mixed)), "{mixed} in {text}");
}

#[test]
fn work_that_is_called_off_stops_at_the_next_step() {
    let sample = meal_kit(Language::En);
    let score = score(&sample);
    let options = ReportOptions::default();
    let mut steps = Vec::new();
    let mut watch = |step: journey_report::Step| {
        // The same step is told again where it takes long.
        if steps.last() != Some(&step) {
            steps.push(step);
        }
        ControlFlow::Continue(())
    };
    let content = content(&sample, &score);
    let doc = layout(&content, Language::En, &options, &mut Shaper::default(), &mut watch).unwrap();
    let pages = doc.pages.len();
    pdf::write(doc, &mut watch).unwrap();
    let written = steps.iter().filter(|step| step.stage == Work::Writing);
    let written: Vec<(usize, usize)> = written.map(|step| (step.done, step.of)).collect();
    assert_eq!(written, (0..pages).map(|page| (page, pages)).collect::<Vec<_>>());
    assert_eq!(steps.len() - pages, options.parts.len());
    for stage in [Work::Laying, Work::Writing] {
        let mut left = 3;
        let mut watch = |step: journey_report::Step| {
            left -= i32::from(step.stage == stage);
            if left > 0 { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        };
        let made = layout(&content, Language::En, &options, &mut Shaper::default(), &mut watch)
            .and_then(|doc| pdf::write(doc, &mut watch));
        assert_eq!(made.map(|_| ()), Err(ReportError::CalledOff));
        assert_eq!(left, 0, "it went on after it was called off");
    }
}
