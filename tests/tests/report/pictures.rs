//! Pictures on paper: in every output, with their words; and what cannot be printed is told instead.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};
use journey_i18n::Language;
use journey_model::{
    Asset, Document, Id, Lane, LaneKind, Picture, Placement, Record, ReportOptions, Touchpoint,
};
use journey_report::scene::{Doc, Item, Role};
use journey_report::text::Shaper;
use journey_report::{Content, layout, nobody, pdf, png, svg};

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
        "broken" => Some(b"\x89PNG\r\n\x1a\nand no more".to_vec()),
        _ => None,
    }
}

/// The sample with a lane of pictures, one of each kind at its first touchpoint.
fn pictured() -> Sample {
    let Sample { map, library } = meal_kit(Language::En);
    let id = |number: u64| {
        Id(uuid::Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 + u128::from(number)))
    };
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

fn laid_out(sample: &Sample) -> Doc {
    let score = score(sample);
    let content = Content { assets: &bytes, ..content(sample, &score) };
    layout(&content, Language::En, &ReportOptions::default(), &mut Shaper::default(), &mut nobody).unwrap()
}

#[test]
fn pictures_stand_on_the_poster_and_beside_their_touchpoint_with_their_words() {
    let doc = laid_out(&pictured());
    let (mut shown, mut figures) = (Vec::new(), Vec::new());
    for item in doc.pages.iter().flat_map(|page| &page.items) {
        match item {
            Item::Begin(role, alt) => figures.push(alt.clone().filter(|_| *role == Role::Figure)),
            Item::End => drop(figures.pop()),
            Item::Image(rect, raster) => {
                let ratio = rect.w / rect.h * raster.height as f32 / raster.width as f32;
                assert!((ratio - 1.0).abs() < 0.01, "{rect:?} bends a picture of {raster:?}");
                shown.push(figures.last().cloned().flatten().unwrap());
            }
            _ => {}
        }
    }
    shown.sort();
    let twice = |words: &str| [words.to_owned(), words.to_owned()];
    assert_eq!(shown, [twice("This is the drawing one"), twice("This is the photograph one")].concat());
    let said: String = doc.pages.iter().flat_map(texts).map(|run| run.text.as_str()).collect();
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
    let bytes = pdf::write(&doc, &mut nobody).unwrap();
    assert!(bytes == pdf::write(&laid_out(&pictured()), &mut nobody).unwrap(), "the same map, other bytes");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("report.pdf");
    std::fs::write(&path, &bytes).unwrap();
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
