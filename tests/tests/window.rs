//! The real window: its own WebKit, its own bridge and the system's dialog, on a screen in memory.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used)] // A test file: a panic is a failure told.

use journey_tests::browser::{Browser, Kind};
use journey_tests::desk::{Desk, LANGUAGES};
use journey_tests::journey::Journey;
use journey_tests::pdf;
use journey_tests::screens;

#[test]
fn a_map_is_drawn_changed_reopened_and_printed() {
    let desk = Desk::default();
    let browser = Browser::open(Kind::Window, &desk);
    let mut journey = Journey::start(&desk, browser);
    let [_, touchpoint, pain] = journey.build();
    let at = journey.drag_undo_redo(&pain, &touchpoint);
    journey.restart(&pain, &at);
    let file = desk.path("from the window.pdf");
    journey.browser.click("[data-testid=export]");
    journey.browser.see("[data-testid=preview-page]");
    journey.browser.save_as("[data-testid=export-save]", &file);
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
        let browser = Browser::open(Kind::Window, &desk);
        browser.see("[data-testid=grid]");
        found.extend(screens::violations(&browser, at));
    }
    assert!(found.is_empty(), "{} violations:\n{}", found.len(), found.join("\n"));
}
