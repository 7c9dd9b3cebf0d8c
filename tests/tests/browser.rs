//! The pages in Chromium, on what `desirepath serve` offers: the same journey as in the window, and every main screen.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used)] // A test file: a panic is a failure told.

use std::time::{Duration, Instant};

use journey_tests::browser::{Browser, Kind};
use journey_tests::desk::{Desk, LANGUAGES};
use journey_tests::journey::Journey;
use journey_tests::pdf;
use journey_tests::screens;

#[test]
fn a_map_is_drawn_changed_reopened_and_printed() {
    let desk = Desk::default();
    let browser = Browser::open(Kind::Chromium, &desk);
    let downloads = browser.downloads();
    let mut journey = Journey::start(&desk, browser);
    let [_, touchpoint, pain] = journey.build();
    let at = journey.drag_undo_redo(&pain, &touchpoint);
    journey.restart(&pain, &at);
    journey.browser.click("[data-testid=export]");
    let began = Instant::now();
    let file = loop {
        let files = std::fs::read_dir(&downloads).into_iter().flatten().flatten().map(|entry| entry.path());
        if let Some(file) =
            files.into_iter().find(|file| file.extension().is_some_and(|ending| ending == "pdf"))
        {
            break file;
        }
        assert!(began.elapsed() < Duration::from_secs(60), "nothing was saved");
        std::thread::sleep(Duration::from_millis(100));
    };
    let text = pdf::text(&file);
    for wanted in
        ["Meal-kit sign-up", "Советует друзьям", "Отзыв в магазине", "Ёлка: просят «подписку»", "30"]
    {
        assert!(text.contains(wanted), "{wanted:?} is missing from\n{text}");
    }
    assert_eq!(desk.json(&["doctor", "--json"])["healthy"], true);
}

#[test]
fn every_screen_can_be_used_by_everybody() {
    let mut found = Vec::new();
    for (at, language) in LANGUAGES.into_iter().enumerate() {
        let desk = Desk::speaking(language);
        let browser = Browser::open(Kind::Chromium, &desk);
        browser.see("[data-testid=grid]");
        found.extend(screens::violations(&browser, at));
    }
    assert!(found.is_empty(), "{} violations:\n{}", found.len(), found.join("\n"));
}
