//! Pictures on paper: in every output, with their words; and what cannot be printed is told instead.

use std::cell::Cell;
use std::io::Cursor;
use std::ops::ControlFlow;
use std::path::PathBuf;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};
use journey_i18n::Language;
use journey_model::{
    Asset, Delight, Document, Id, Lane, LaneKind, Note, Picture, Placement, Record, ReportOptions, Touchpoint,
};
use journey_report::scene::{Doc, Item, Role, TextRun};
use journey_report::text::Shaper;
use journey_report::{Content, ReportError, layout, nobody, pdf, png, svg};

use super::{content, meal_kit, score, texts, told};
use crate::sample::Sample;

/// What lies in the workspace, under the hashes that the assets name.
fn bytes(sha256: &str) -> Option<Vec<u8>> {
    let written = |picture: DynamicImage, format| {
        let mut file = Cursor::new(Vec::new());
        picture.write_to(&mut file, format).unwrap();
        file.into_inner()
    };
    match sha256 {
        "photograph" => {
            let dots = RgbImage::from_fn(60, 40, |x, y| Rgb([(x * 4) as u8, (y * 6) as u8, 90]));
            Some(written(dots.into(), ImageFormat::Jpeg))
        }
        "drawing" => {
            let dots = RgbaImage::from_fn(50, 50, |x, y| Rgba([200, 30, 30, if x > y { 255 } else { 0 }]));
            Some(written(dots.into(), ImageFormat::Png))
        }
        "large" => {
            let dots = RgbImage::from_fn(3000, 2000, |x, y| Rgb([(x / 20) as u8, (y / 10) as u8, 90]));
            Some(written(dots.into(), ImageFormat::Jpeg))
        }
        "broken" => Some(b"\x89PNG\r\n\x1a\nand no more".to_vec()),
        _ => None,
    }
}

fn id(number: u64) -> Id {
    Id(uuid::Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 + u128::from(number)))
}

/// The sample with a lane of pictures, one of each kind at its first touchpoint.
fn pictured() -> Sample {
    let Sample { map, library } = meal_kit(Language::En);
    let touchpoint = map.touchpoints().next().map(|it: &Touchpoint| it.id);
    let (mut records, mut shared): (Vec<Record>, Vec<Record>) =
        (map.records().cloned().collect(), library.records().cloned().collect());
    let lane = Lane { id: id(90_000), kind: LaneKind::Pictures, ..Lane::default() };
    let order = lane.placement.order.clone();
    records.push(lane.into());
    for (number, kind) in (1..).zip(["photograph", "drawing", "broken", "gone"]) {
        let asset = Asset { id: id(90_100 + number), sha256: kind.into(), ..Asset::default() };
        records.push(
            Picture {
                id: id(90_200 + number),
                placement: Placement { parent: touchpoint, lane: Some(id(90_000)), order: order.clone() },
                asset: Some(asset.id),
                caption: format!("This is the {kind} one"),
                ..Picture::default()
            }
            .into(),
        );
        shared.push(asset.into());
    }
    Sample {
        map: Document::of_records(map.id(), records),
        library: Document::of_records(Id::LIBRARY, shared),
    }
}

/// The sample with this picture on everything that can have one.
fn told_in(kind: &str) -> Sample {
    let Sample { map, library } = meal_kit(Language::En);
    let asset = Asset { id: id(90_000), sha256: kind.into(), ..Asset::default() };
    let picture = Some(asset.id);
    let with = |record: &Record| {
        let mut record = record.clone();
        match &mut record {
            Record::Persona(it) => it.picture = picture,
            Record::Evidence(it) => it.attachments = picture.into_iter().collect(),
            Record::PainPoint(it) => it.picture = picture,
            Record::Opportunity(it) => {
                (it.picture, it.picture_text) = (picture, "What it could be".into());
            }
            Record::Delight(it) => it.picture = picture,
            _ => {}
        }
        record
    };
    let lane = Lane { id: id(90_001), kind: LaneKind::Notes, ..Lane::default() };
    let parent = map.touchpoints().next().map(|it: &Touchpoint| it.id);
    let placement = Placement { parent, lane: Some(lane.id), order: lane.placement.order.clone() };
    let note = Note { id: id(90_002), placement, text: "A note".into(), picture, ..Note::default() };
    let records: Vec<Record> = map.records().map(with).chain([lane.into(), note.into()]).collect();
    let shared: Vec<Record> = library.records().map(with).chain([asset.into()]).collect();
    Sample {
        map: Document::of_records(map.id(), records),
        library: Document::of_records(Id::LIBRARY, shared),
    }
}

fn laid_out(sample: &Sample) -> Doc {
    let score = score(sample);
    let content = Content { assets: &bytes, ..content(sample, &score) };
    layout(&content, Language::En, &ReportOptions::default(), &mut Shaper::default(), &mut nobody).unwrap()
}

fn filed(doc: &Doc) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("report.pdf");
    std::fs::write(&path, pdf::write(doc.clone(), &mut nobody).unwrap()).unwrap();
    (folder, path)
}

/// What the document says of each of its pictures.
fn figures(doc: &Doc) -> Vec<String> {
    let (mut shown, mut figures) = (Vec::new(), Vec::new());
    for item in doc.pages.iter().flat_map(|page| &page.items) {
        match item {
            Item::Begin(role, alt) => figures.push(alt.clone().filter(|_| *role == Role::Figure)),
            Item::End => drop(figures.pop()),
            Item::Image(rect, raster) => {
                let ratio = rect.w / rect.h * raster.height as f32 / raster.width as f32;
                assert!((ratio - 1.0).abs() < 0.02, "{rect:?} bends a picture of {raster:?}");
                shown.push(figures.last().cloned().flatten().unwrap());
            }
            _ => {}
        }
    }
    shown.sort();
    shown
}

#[test]
fn pictures_stand_on_the_poster_and_beside_their_touchpoint_with_their_words() {
    let doc = laid_out(&pictured());
    let twice = |words: &str| [words.to_owned(), words.to_owned()];
    assert_eq!(
        figures(&doc),
        [twice("This is the drawing one"), twice("This is the photograph one")].concat()
    );
    let said: String = doc.pages.iter().flat_map(texts).map(TextRun::text).collect();
    for (caption, why) in [
        ("This is the broken one", "its file is damaged, or is no picture"),
        ("This is the gone one", "no longer in the workspace"),
    ] {
        assert!(said.contains(caption) && said.contains(why), "{caption}");
    }
}

#[test]
fn pictures_are_in_every_output_and_other_tools_find_them() {
    let doc = laid_out(&pictured());
    let bytes = pdf::write(doc.clone(), &mut nobody).unwrap();
    assert!(bytes == pdf::write(laid_out(&pictured()), &mut nobody).unwrap(), "the same map, other bytes");
    let (_folder, path) = filed(&doc);
    let report = told("qpdf", &["--check"], &path);
    assert!(report.contains("No syntax or stream encoding errors"), "{report}");
    let list = told("pdfimages", &["-list"], &path);
    for [kind, size] in [["image", "60    40"], ["image", "50    50"], ["smask", "50    50"]] {
        assert!(list.lines().any(|line| line.contains(kind) && line.contains(size)), "{kind} {size}: {list}");
    }
    assert!(list.contains("jpeg"), "a photograph stays as it came: {list}");

    let poster = doc.pages.iter().find(|page| page.items.iter().any(|item| matches!(item, Item::Image(..))));
    let poster = poster.unwrap();
    let text = svg::write(poster, "", "");
    assert!(text.contains("data:image/jpeg;base64,") && text.contains("data:image/png;base64,"));
    let drawn = image::load_from_memory(&png::write(poster, 72, &mut nobody).unwrap()).unwrap().into_rgb8();
    let reds = drawn.pixels().filter(|dot| **dot == Rgb([200, 30, 30])).count();
    assert!((900..=1300).contains(&reds), "half of a square of 50 is red: {reds} dots");
}

#[test]
fn what_has_a_picture_shows_it_with_its_words() {
    let sample = told_in("photograph");
    let doc = laid_out(&sample);
    let shown = figures(&doc);
    let count = |words: &str| shown.iter().filter(|says| says.contains(words)).count();
    // On the cover, and beside what is told of the persona.
    assert_eq!(count("Portrait: Anna, feeds a family"), 2, "{shown:?}");
    // On the poster and beside their touchpoint.
    assert_eq!(count("Picture with “The card is demanded before the menu can be viewed”"), 2, "{shown:?}");
    let opportunities =
        sample.map.records().filter(|record| matches!(record, Record::Opportunity(_))).count();
    assert_eq!(count("What it could be"), 2 * opportunities, "{shown:?}");
    // On the poster; and the nuggets' in their appendix.
    assert_eq!(count("Picture with “A note”"), 1, "{shown:?}");
    assert!(count("My daughter asked who had cooked this") >= 1, "{shown:?}");
    let delights: Vec<&Delight> = sample.map.all::<Delight>().collect();
    assert!(!delights.is_empty());
    for delight in delights {
        assert!(count(&format!("Picture with “{}”", delight.text)) >= 1, "{shown:?}");
    }
    let said: String = doc.pages.iter().flat_map(texts).map(TextRun::text).collect();
    for wanted in ["Who makes this journey", "Food the children eat", "and I will get my card myself"] {
        assert!(said.contains(wanted), "{wanted}");
    }
    for page in &doc.pages {
        assert_eq!(super::overlap(page), None);
    }
    let (_folder, path) = filed(&doc);
    assert!(told("pdfinfo", &["-struct"], &path).contains("Figure"));
    told("qpdf", &["--check"], &path);
}

#[test]
fn pictures_that_cannot_be_printed_say_so_wherever_they_would_stand() {
    for (kind, why) in [("broken", "its file is damaged"), ("gone", "no longer in the workspace")] {
        let doc = laid_out(&told_in(kind));
        assert_eq!(figures(&doc), Vec::<String>::new());
        let said: String = doc.pages.iter().flat_map(texts).map(TextRun::text).collect();
        assert!(said.matches(why).count() > 20, "{kind}");
        for page in &doc.pages {
            assert_eq!(super::overlap(page), None);
        }
    }
}

/// Finer than 300 dots an inch nobody sees it; a cover's small face is the portrait of the next pages.
#[test]
fn pictures_are_as_fine_as_they_are_printed() {
    let (_folder, path) = filed(&laid_out(&told_in("large")));
    let list = told("pdfimages", &["-list"], &path);
    let fine: Vec<(u32, u32)> = list
        .lines()
        .skip(2)
        .map(|line| {
            let columns: Vec<&str> = line.split_whitespace().collect();
            (columns[0].parse().unwrap(), columns[12].parse().unwrap())
        })
        .collect();
    assert!(fine.len() > 20, "{list}");
    for (page, dots) in fine {
        assert!(if page == 1 { dots <= 600 } else { (295..=310).contains(&dots) }, "page {page}: {dots}");
    }
}

/// Gives the bytes of pictures, and counts how often it was asked.
fn counting(read: &Cell<i32>) -> impl Fn(&str) -> Option<Vec<u8>> {
    |sha256| {
        read.set(read.get() + 1);
        bytes(sha256)
    }
}

/// A part full of pictures is not read to its end for somebody who no longer wants it.
#[test]
fn no_picture_is_read_once_it_was_called_off() {
    let sample = told_in("photograph");
    let score = score(&sample);
    let read = Cell::new(0);
    let counted = counting(&read);
    let content = Content { assets: &counted, ..content(&sample, &score) };
    let mut watch = |_: journey_report::Step| {
        if read.get() < 1 { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    };
    let options = ReportOptions::default();
    let made = layout(&content, Language::En, &options, &mut Shaper::default(), &mut watch);
    assert_eq!((made.map(|_| ()), read.get()), (Err(ReportError::CalledOff), 1));
}

/// A preview is laid out anew at every choice; what it shows need not be read anew.
#[test]
fn pictures_are_read_once_for_all_layouts() {
    let sample = told_in("large");
    let score = score(&sample);
    let read = Cell::new(0);
    let counted = counting(&read);
    let content = Content { assets: &counted, ..content(&sample, &score) };
    let made = || {
        let options = ReportOptions::default();
        layout(&content, Language::En, &options, &mut Shaper::default(), &mut nobody).unwrap()
    };
    let first = made();
    // Once as large as on a card, and once as a portrait.
    assert_eq!(read.get(), 2);
    assert!(made() == first);
    assert_eq!(read.get(), 2);
}
