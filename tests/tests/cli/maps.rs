//! Maps made, listed, named, and the terms in which a command answers.

use journey_tests::desk::{Desk, LANGUAGES, is_russian};
use serde_json::Value;

#[test]
fn a_new_map_is_its_id_and_nothing_else() {
    let desk = Desk::default();
    let said = desk.say(&["new", "--template", "meal-kit"]);
    let id = said.strip_suffix('\n').unwrap();
    assert!(id.len() == 36 && id.chars().all(|letter| letter == '-' || letter.is_ascii_hexdigit()), "{said}");
    assert!(desk.workspace().is_file(), "the workspace is made where it is absent");
    let maps = desk.say(&["maps"]);
    assert!(maps.contains(id) && maps.contains("Meal-kit sign-up") && maps.contains("30 C"), "{maps}");
    let cards = desk.json(&["maps", "--json"]);
    assert_eq!(cards[0]["id"], id);
    assert_eq!((&cards[0]["stages"], &cards[0]["painPoints"]), (&5.into(), &4.into()));
}

#[test]
fn a_template_speaks_the_language_asked_for() {
    for language in LANGUAGES {
        let desk = Desk::speaking(language);
        desk.sample();
        let title = desk.json(&["maps", "--json"])[0]["title"].as_str().unwrap().to_owned();
        assert_eq!(is_russian(&title), language == "ru", "{title}");
        let listed = desk.json(&["templates", "--json"]);
        assert!(listed.as_array().unwrap().iter().any(|template| template["name"] == "meal-kit"));
    }
}

#[test]
fn a_map_answers_to_its_id_and_to_a_title_that_is_its_own() {
    let desk = Desk::default();
    let first = desk.sample();
    desk.say(&["rename", "Meal-kit sign-up", "Checkout"]);
    assert_eq!(desk.json(&["show", "Checkout", "--json"])["map"]["id"], *first);
    assert_eq!(desk.json(&["show", &first, "--json"])["map"]["title"], "Checkout");
    let second = desk.say(&["new", "--title", "Checkout"]).trim().to_owned();
    let sentence = desk.run(&["show", "Checkout"]).refused(1, "map-ambiguous");
    assert!(sentence.contains("Checkout"), "{sentence}");
    assert_eq!(desk.json(&["show", &second, "--json"])["map"]["title"], "Checkout");
    desk.run(&["show", "Meal-kit sign-up"]).refused(1, "map-gone");
}

#[test]
fn a_to_be_map_is_made_of_a_map_as_it_is() {
    let desk = Desk::default();
    let map = desk.sample();
    for (arguments, title) in
        [(&[][..], "Meal-kit sign-up: as it should be"), (&["--title", "Menu first"][..], "Menu first")]
    {
        let made = desk.say(&[&["to-be", &map][..], arguments].concat()).trim().to_owned();
        let told = &desk.json(&["show", &made, "--json"])["map"];
        assert_eq!((told["title"].as_str(), told["kind"].as_str()), (Some(title), Some("toBe")));
        assert_eq!(told["baseline"], *map);
    }
    desk.run(&["to-be", "library"]).refused(1, "map-gone");
}

#[test]
fn a_removed_map_comes_back() {
    let desk = Desk::default();
    let map = desk.sample();
    desk.say(&["remove", &map]);
    assert_eq!(desk.json(&["maps", "--json"]), Value::Array(vec![]));
    desk.run(&["show", &map]).refused(1, "map-gone");
    desk.say(&["restore", &map]);
    assert_eq!(desk.json(&["maps", "--json"])[0]["id"], *map);
}

#[test]
fn an_outline_shows_stages_touchpoints_and_pains() {
    let desk = Desk::default();
    let map = desk.sample();
    let outline = desk.say(&["show", &map]);
    let lines: Vec<&str> = outline.lines().collect();
    assert_eq!(lines[0], "Meal-kit sign-up");
    for line in ["  Discover", "    Plan and card", "      - Leaving takes letters and days"] {
        assert!(lines.contains(&line), "{line:?} is missing from\n{outline}");
    }
}

#[test]
fn wrong_usage_is_told_apart() {
    let desk = Desk::default();
    for arguments in [&["nonsense"][..], &[], &["show"], &["maps", "--nonsense"], &["serve", "--port", "x"]] {
        let ended = desk.run(arguments);
        assert_eq!((ended.code, ended.text()), (2, ""), "{arguments:?}: {}", ended.err);
        assert!(!ended.err.is_empty());
    }
    assert!(!desk.workspace().exists(), "wrong usage makes no workspace");
}

#[test]
fn the_help_documents_every_exit_code() {
    let desk = Desk::default();
    let help = desk.say(&["--help"]);
    for command in [
        "new", "maps", "show", "rename", "edit", "undo", "redo", "score", "compare", "export", "import",
        "history", "doctor", "serve", "schema",
    ] {
        assert!(help.contains(&format!("\n  {command} ")), "{command} is missing from\n{help}");
    }
    for code in 0..=5 {
        assert!(help.contains(&format!("{code} ")), "exit code {code} is not documented");
    }
}

#[test]
fn the_doctor_finds_a_sound_workspace_healthy() {
    for language in LANGUAGES {
        let desk = Desk::speaking(language);
        desk.sample();
        let found = desk.json(&["doctor", "--json"]);
        assert_eq!((&found["healthy"], &found["documents"]), (&true.into(), &2.into()), "{found}");
        assert!(found["records"].as_u64() > Some(50));
        assert_eq!(is_russian(&desk.say(&["doctor"])), language == "ru");
    }
}

#[test]
fn the_doctor_s_finding_is_an_exit_code() {
    let desk = Desk::default();
    desk.sample();
    let file = rusqlite::Connection::open(desk.workspace()).unwrap();
    file.execute("UPDATE pain_point SET title = 'written past the history'", ()).unwrap();
    drop(file);
    let ended = desk.run(&["doctor"]);
    assert_eq!(ended.code, 5, "{}", ended.err);
    assert!(ended.text().contains("[doctor-replay]"), "{}", ended.text());
}

#[test]
fn a_closed_workspace_is_one_file_that_can_be_copied() {
    let desk = Desk::default();
    let map = desk.sample();
    let copy = Desk::default();
    std::fs::copy(desk.workspace(), copy.workspace()).unwrap();
    assert_eq!(copy.say(&["show", &map]), desk.say(&["show", &map]));
}

#[test]
fn the_schema_is_one_that_the_sample_keeps() {
    let desk = Desk::default();
    let schema = desk.json(&["schema"]);
    assert!(!desk.workspace().exists(), "the schema needs no workspace");
    desk.sample();
    let map = desk.json(&["show", "Meal-kit sign-up", "--json"]);
    for (name, value) in map.as_object().unwrap() {
        let part = &schema["properties"][name];
        assert!(part.is_object(), "the schema does not know {name}");
        let wanted = part["type"].as_str();
        let is_kept = match wanted {
            Some("array") => value.is_array(),
            Some("string") => value.is_string(),
            Some("integer") => value.is_u64(),
            _ => value.is_object(),
        };
        assert!(is_kept, "{name} is no {wanted:?}");
    }
    let required: Vec<_> = schema["required"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    assert!(
        ["format", "version", "map", "stages", "library"].iter().all(|name| required.contains(name)),
        "{required:?}"
    );
}
