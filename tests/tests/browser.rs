//! The pages in Chromium, on what `desirepath serve` offers: the same journey as in the window, and every main screen.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used)] // A test file: a panic is a failure told.

use std::time::{Duration, Instant};

use journey_tests::browser::{Browser, Kind};
use journey_tests::desk::{Desk, LANGUAGES};
use journey_tests::journey::Journey;
use journey_tests::pdf;
use journey_tests::screens;
use serde_json::json;

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
    journey.browser.see("[data-testid=preview-page]");
    journey.browser.click("[data-testid=export-save]");
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

#[test]
fn what_others_do_appears_and_what_is_being_typed_stays() {
    let desk = Desk::default();
    let browser = Browser::open(Kind::Chromium, &desk);
    browser.see("[data-testid=grid]");
    let map = desk.json(&["maps", "--json"])[0]["id"].as_str().unwrap().to_owned();
    let pain = desk.json(&["show", &map, "--json"])["painPoints"][0]["id"].as_str().unwrap().to_owned();
    let card = format!("[data-testid=card][data-id='{pain}']");
    browser.click(&card);
    browser.press("F2");
    browser.see("[data-testid=editor]");
    browser.type_text(" and more");
    let other = |edits: serde_json::Value| {
        let edits = desk.file("edits.json", edits.to_string());
        desk.say(&["--author", "Ben", "edit", &map, edits.to_str().unwrap()]);
    };
    other(json!([{"kind": "set", "id": pain, "fields": {"title": "Ben's words", "effort": 1}}]));
    other(
        json!([{"kind": "add", "record": {"type": "stage", "title": "Ben's stage"}, "at": {"order": "first"}}]),
    );
    browser.wait(
        "the other's stage",
        "return [...document.querySelectorAll('[data-testid=stage]')]
            .some((stage) => stage.innerText.includes(\"Ben's stage\"))",
        &[],
    );
    let typed = "return document.querySelector('[data-testid=editor]')?.value ?? ''";
    let text = browser.run(typed, &[]);
    assert!(text.as_str().unwrap().ends_with(" and more"), "the typist's text is gone: {text}");
    // Whoever goes on typing is told, and overwrites nothing that they have not seen.
    browser.type_text("!");
    browser.see("[data-testid=toast]");
    let title = || desk.json(&["show", &map, "--json"])["painPoints"][0]["title"].take();
    assert_eq!(title(), "Ben's words");
    let text = browser.run(typed, &[]);
    assert!(text.as_str().unwrap().ends_with(" and more!"), "the typist's text is gone: {text}");
}

#[test]
fn what_is_deleted_comes_back_from_the_toast() {
    let desk = Desk::default();
    let browser = Browser::open(Kind::Chromium, &desk);
    let journey = Journey::start(&desk, browser);
    let pains = journey.records("painPoints");
    let pain = pains[0]["id"].as_str().unwrap();
    let card = format!("[data-testid=card][data-id='{pain}']");
    journey.browser.click(&card);
    journey.browser.press("Delete");
    journey.holds("the pain is gone", |journey| journey.records("painPoints").len() + 1 == pains.len());
    assert_ne!(journey.browser.text("[data-testid=index-number]"), "30", "the index follows at once");
    journey.browser.click("[data-testid=toast] button");
    journey.holds("the pain is back", |journey| journey.records("painPoints").len() == pains.len());
    journey.browser.see(&card);
    journey.browser.wait(
        "the index to be what it was",
        "return document.querySelector('[data-testid=index-number]').innerText.trim() === '30'",
        &[],
    );
}
