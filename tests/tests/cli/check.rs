//! The journey checks as the command line tells them.

use journey_tests::desk::{Desk, LANGUAGES, is_russian};
use serde_json::{Value, json};

/// A map of one stage in which the card comes before the menu, by this id.
fn card_before_menu(desk: &Desk) -> String {
    let map = desk.say(&["new", "--title", "Club"]).trim().to_owned();
    let stage = desk
        .edit(&map, &json!([{"kind": "add", "record": {"type": "stage", "title": "Join", "phase": "buy"}}]));
    let at = json!({"parent": stage["added"][0]});
    desk.edit(
        &map,
        &json!([
            {"kind": "add", "record": {"type": "touchpoint", "title": "Card", "asks": [{"kind": "payment"}]}, "at": at},
            {"kind": "add", "record": {"type": "touchpoint", "title": "Menu", "gives": ["seeOffer", "terms"]}, "at": at},
        ]),
    );
    map
}

fn rules(found: &Value) -> Vec<&str> {
    found["findings"].as_array().unwrap().iter().map(|finding| finding["rule"].as_str().unwrap()).collect()
}

#[test]
fn payment_before_value_is_found_without_its_pain() {
    let desk = Desk::default();
    let map = desk.sample();
    let shown = desk.json(&["show", &map, "--json"]);
    let pains: Vec<Value> =
        shown["painPoints"].as_array().unwrap().iter().map(|pain| pain["id"].clone()).collect();
    desk.edit(&map, &json!([{"kind": "remove", "ids": pains}]));
    let found = desk.json(&["check", &map, "--json"]);
    let first = &found["findings"][0];
    assert_eq!((&first["rule"], &first["severity"]), (&json!("pay-before-value"), &json!("critical")));
    let touchpoints = shown["touchpoints"].as_array().unwrap();
    let id_of = |title: &str| &touchpoints.iter().find(|it| it["title"] == title).unwrap()["id"];
    assert_eq!(first["records"], json!([id_of("Plan and card"), id_of("This week's menu")]));
    assert!(first["message"].as_str().unwrap().contains("“Plan and card”"), "{first}");
    let page = desk.say(&["check", &map]);
    assert!(page.starts_with("Critical: Payment before value [pay-before-value]\n"), "{page}");
}

#[test]
fn the_page_fits_a_terminal_in_both_languages() {
    for language in LANGUAGES {
        let desk = Desk::speaking(language);
        for template in ["meal-kit", "online-shop", "bank-account", "call-centre"] {
            let map = desk.say(&["new", "--template", template]).trim().to_owned();
            let page = desk.say(&["check", &map, "--all"]);
            assert!(page.lines().all(|line| line.chars().count() <= 80), "{page}");
            assert!(!page.contains(['\u{1b}', '{']), "{page}");
            assert_eq!(is_russian(&page), language == "ru", "{page}");
        }
    }
}

#[test]
fn a_script_may_stop_at_what_is_open_and_grave() {
    let desk = Desk::default();
    let map = card_before_menu(&desk);
    let clean = desk.say(&["new", "--title", "Empty"]).trim().to_owned();
    for (map, level, code) in
        [(&map, "critical", 6), (&map, "major", 6), (&map, "minor", 6), (&clean, "minor", 0)]
    {
        let ended = desk.run(&["check", map, "--fail-on", level]);
        assert_eq!((ended.code, ended.err.as_str()), (code, ""), "{level}");
        assert!(!ended.out.is_empty());
    }
    let found = desk.json(&["check", &map, "--json"]);
    let first = &found["findings"][0];
    let edit = json!({"kind": "add", "record": {
        "type": "decision", "rule": first["rule"], "about": [first["records"][0]], "verdict": "dismissed",
        "author": "Ann", "date": "2026-11-25", "reason": "A club of friends",
    }});
    desk.edit(&map, &json!([edit]));
    // What is decided stops nobody and is shown on demand.
    assert_eq!(desk.run(&["check", &map, "--fail-on", "critical"]).code, 0);
    assert!(!rules(&desk.json(&["check", &map, "--json"])).contains(&"pay-before-value"));
    let all = desk.json(&["check", &map, "--json", "--all"]);
    assert_eq!((&all["findings"][0]["open"], rules(&all)[0]), (&json!(false), "pay-before-value"));
    let page = desk.say(&["check", &map, "--all"]);
    assert!(page.contains("Dismissed (Ann, 2026-11-25)") && page.contains("A club of friends"), "{page}");
    assert!(desk.say(&["check", &map]).contains("One finding is decided"));
}

#[test]
fn what_cannot_be_checked_is_said() {
    let desk = Desk::default();
    desk.run(&["check", "library"]).refused(1, "map-gone");
    desk.run(&["check", "nonsense"]).refused(1, "map-gone");
    assert_eq!(desk.run(&["check", "x", "--fail-on", "info"]).code, 2);
}
