//! An export that takes its time, in Chromium and in the real window: it is told how far it is, it can be called off, and then
//! nothing is left of it but the sentence that says so.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used)] // A test file: a panic is a failure told.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use journey_tests::browser::{Browser, Kind};
use journey_tests::desk::Desk;
use journey_tests::pdf;
use serde_json::{Value, json};
use uuid::Uuid;

/// How many pains the map has: laying them out takes longer than it takes to think better of it.
const PAINS: u32 = 1000;
const TITLE: &str = "The whole of the bank";

/// The sample with a thousand pains, as another map: its id.
fn large(desk: &Desk) -> String {
    let sample = desk.sample();
    let mut map: Value =
        serde_json::from_str(&desk.say(&["export", &sample, "--format", "json", "-o", "-"])).unwrap();
    map["map"]["title"] = TITLE.into();
    let few = map["painPoints"].as_array().unwrap().clone();
    let more = few.iter().cycle().zip(1..=PAINS).map(|(pain, number)| {
        let mut pain = pain.clone();
        pain["id"] =
            Uuid::from_u128((0x0190_0000_0000_7000_8000 << 48) + u128::from(number)).to_string().into();
        pain["title"] = format!("Pain {number}").into();
        pain["frequency"] = json!({"kind": "counted", "k": 1, "n": 90});
        pain
    });
    map["painPoints"].as_array_mut().unwrap().extend(more);
    desk.feed(&["import", "-"], map.to_string().as_bytes()).said().trim().to_owned()
}

/// The reports on the desk, finished or not, wherever they lie.
fn reports(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            found.extend(reports(&path));
        } else if name.starts_with(".tmp") || name.contains(".pdf") {
            found.push(path);
        }
    }
    found
}

fn is_called_off_and_made_after_all(engine: Kind) {
    let desk = Desk::default();
    let map = large(&desk);
    let browser = Browser::open(engine, &desk);
    browser.click(&format!("[data-testid=map-card][data-id='{map}'] a"));
    browser.wait(
        "the large map",
        "return [...document.querySelectorAll('[data-testid=card]')].some((it) => /Pain \\d/.test(it.innerText))",
        &[],
    );
    browser.click("[data-testid=export]");
    browser.see("[data-testid=preview-page]");

    browser.click("[data-testid=export-save]");
    let said = browser.wait(
        "how far it is",
        "const said = document.querySelector('[data-testid=export-progress]')?.innerText ?? '';
         return /^(Laying out|Writing): \\d+ of \\d+$/.test(said.trim()) && said",
        &[],
    );
    assert_eq!(browser.count("progress"), 1, "{said} is seen as a bar, too");
    browser.click("[data-testid=export-call-off]");
    browser.wait(
        "that it was called off",
        "return document.querySelector('[data-testid=export-dialog]').innerText.includes(arguments[0])",
        &["The export is called off; nothing was written.".into()],
    );
    assert_eq!(browser.count("[data-testid=export-progress]"), 0);
    assert_eq!(browser.count("[data-testid=toast]"), 0, "nothing else is said");
    assert_eq!(reports(&desk.path("")), Vec::<PathBuf>::new());

    let file = match engine {
        Kind::Window => {
            let file = desk.path("after all.pdf");
            browser.save_as("[data-testid=export-save]", &file);
            file
        }
        Kind::Chromium => {
            browser.click("[data-testid=export-save]");
            downloaded(&browser.downloads())
        }
    };
    let text = pdf::text(&file);
    assert!(text.contains(TITLE) && text.contains(&format!("Pain {PAINS}")));
    assert_eq!(reports(&desk.path("")), [file], "one report, and no half ones beside it");
}

fn downloaded(folder: &Path) -> PathBuf {
    let began = Instant::now();
    loop {
        if let [file] = &reports(folder)[..]
            && file.extension().is_some_and(|ending| ending == "pdf")
        {
            return file.clone();
        }
        assert!(began.elapsed() < Duration::from_secs(60), "nothing was saved");
        std::thread::sleep(Duration::from_millis(100));
    }
}

#[test]
fn a_long_export_is_called_off_in_chromium() {
    is_called_off_and_made_after_all(Kind::Chromium);
}

#[test]
fn a_long_export_is_called_off_in_the_window() {
    is_called_off_and_made_after_all(Kind::Window);
}
