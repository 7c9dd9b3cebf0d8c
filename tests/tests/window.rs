//! The real window: its own WebKit, its own bridge and the system's dialog, on a screen in memory.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used)] // A test file: a panic is a failure told.

use journey_tests::browser::{Browser, Kind};
use journey_tests::desk::{Desk, LANGUAGES};
use journey_tests::journey::Journey;
use journey_tests::pdf;
use journey_tests::screens;
use journey_tests::table::Table;

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

/// The rows that may differ from engine to engine; all of them are tried in Chromium.
#[test]
fn the_table_answers_as_in_chromium() {
    let desk = Desk::default();
    let table = Table::open(Kind::Window, &desk);
    let browser = &table.browser;
    table.try_rows(&[
        ("a letter starts a card", "Pains/A/p1", "'x' Ctrl+Enter", &[("Pains/A", "p1, x, p2, p3")], 1),
        ("Enter goes on", "Pains/C", "'a' Enter 'b' Enter Enter", &[("Pains/C", "a, b")], 2),
        ("Tab goes on", "Pains/B/p4", "'x' Tab 'y' Ctrl+Enter", &[("Pains/B", "p4, x"), ("Pains/C", "y")], 2),
        ("F2 again selects all", "Pains/A/p2", "F2 F2", &[("caret", "0-2")], 0),
        ("moved to the right", "Pains/A/p1", "Alt+ArrowRight 'x' Ctrl+Enter", &[("Pains/B", "p4, p1, x")], 2),
        (
            "several, each in its column",
            "Pains/A/p1",
            "Shift+ArrowRight Alt+ArrowRight",
            &[("Pains/B", "p1"), ("Pains/C", "p4")],
            1,
        ),
        ("deleted", "Pains/A/p2", "Delete", &[("Pains/A", "p1, p3"), ("focus", "Pains/A/p3")], 1),
        ("the menu", "Pains/A/p2", "Shift+F10 'm' Enter", &[("Pains/A", "p2, p1, p3")], 1),
        ("larger", "Pains/A/p1", "Ctrl+0 Ctrl+=", &[("zoom", "110 %")], 0),
        ("smaller", "Pains/A/p1", "Ctrl+0 Ctrl+-", &[("zoom", "90 %")], 0),
        ("what is selected", "Pains/A/p1", "Ctrl+2", &[("enlarged", "true")], 0),
        ("as large as life", "Pains/A/p1", "Ctrl+0", &[("zoom", "100 %")], 0),
    ]);

    let before = table.all();
    let [p1, p2, p4] = ["Pains/A/p1", "Pains/A/p2", "Pains/B/p4"].map(|place| table.selector(place));
    // The zoom has just changed: what is clicked must have come to its place.
    table.rest();
    browser.click(&p1);
    table.holds("click", "focus", "Pains/A/p1");
    browser.click_with("Ctrl", &p2);
    table.holds("Ctrl+click", "selected", "p1, p2");
    browser.drag(&p1, &p4);
    table.holds("several are dragged", "Pains/A", "p3");
    table.take_back("several are dragged", &before);
    table.keys("Escape Escape");
    browser.drag_by("", 0, &table.selector("Pains/C"), (-600.0, -80.0));
    table.holds("a frame selects", "selected", "p1, p2, p4");
    table.keys("Escape Escape");

    table.go("Actions/A");
    browser.paste(&[("text/plain", "does\tlooks\n\"one\ntwo\"\tthree\n")]);
    table.holds("a table is pasted", "Pains/A", "p1, p2, p3, one, two");
    table.take_back("a table is pasted", &before);
    table.go("Pains/B/p4");
    browser.paste_picture("Basket.png");
    browser.see("[data-testid=card] img");
    table.take_back("a picture is pasted", &before);
    table.go("Pains/A/p1");
    table.keys("Ctrl+x ArrowRight Ctrl+v");
    table.holds("cut, go, paste", "Pains/B", "p4, p1");
    table.take_back("cut, go, paste", &before);

    table.go("Pains/A/p1");
    browser.press_in_russian('в', "KeyD");
    table.holds("Ctrl+В", "Pains/A", "p1, p1, p2, p3");
    browser.press_in_russian('я', "KeyZ");
    table.holds("Ctrl+Я", "Pains/A", "p1, p2, p3");
    browser.press_in_russian('.', "Slash");
    table.holds("Ctrl+.", "focus", "shortcuts");
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
