//! Files that come from anywhere: read, mended and told, or refused; never believed, and nothing lost.

use std::sync::LazyLock;

use journey_tests::desk::{Desk, LANGUAGES};
use serde_json::{Value, json};

/// The sample in the native format.
static SAMPLE: LazyLock<Value> = LazyLock::new(|| {
    let desk = Desk::default();
    desk.json(&["show", &desk.sample(), "--json"])
});

/// The sample, tampered with.
fn sample(change: impl FnOnce(&mut Value)) -> String {
    let mut map = SAMPLE.clone();
    change(&mut map);
    map.to_string()
}

/// Refused in every language, and the workspace has no map more.
fn refused(code: &str, file: &str) {
    for language in LANGUAGES {
        let desk = Desk::speaking(language);
        let path = desk.file("map.json", file);
        desk.run(&["import", path.to_str().unwrap()]).refused(1, code);
        assert_eq!(desk.json(&["maps", "--json"]), json!([]), "{code}");
        assert_eq!(std::fs::read_to_string(path).unwrap().len(), file.len(), "{code}: the file was changed");
    }
}

/// Read, with these problems told in every language; sound afterwards, and the same again when read back. Returns the map.
fn mended(codes: &[&str], file: &str) -> Value {
    let mut read = Value::Null;
    for language in LANGUAGES {
        let desk = Desk::speaking(language);
        let path = desk.file("map.json", file);
        let ended = desk.run(&["import", path.to_str().unwrap()]);
        assert_eq!(ended.code, 0, "{codes:?}: {}", ended.err);
        for code in codes {
            assert!(ended.err.contains(&format!("[{code}]")), "{code} is not told: {}", ended.err);
        }
        assert!(!codes.is_empty() || ended.err.is_empty(), "told for nothing: {}", ended.err);
        assert!(
            !ended.err.contains("error-") && !ended.err.contains("mended-mended"),
            "a bare key: {}",
            ended.err
        );
        let is_said = |letter: char| {
            if language == "ru" { matches!(letter, 'а'..='я') } else { letter.is_ascii_lowercase() }
        };
        assert!(ended.err.lines().all(|line| line.contains(is_said)), "{}", ended.err);
        let map = ended.text().trim();
        assert_eq!(desk.json(&["doctor", "--json"])["healthy"], true);
        read = desk.json(&["show", map, "--json"]);
        let again = desk.feed(&["import", "-"], read.to_string().as_bytes());
        assert_eq!((again.code, again.err.as_str()), (0, ""), "what was mended once is sound");
    }
    read
}

#[test]
fn what_is_no_map_is_refused() {
    refused("import-empty", "");
    refused("import-empty", " \n\t");
    refused("import-not-json", r#"{"format": "desire-path-map", "#);
    refused("import-not-json", &sample(|_| {}).replace("Meal-kit", r"Meal \ud800 kit"));
    refused("import-not-ours", "[1, 2, 3]");
    refused("import-not-ours", r#"{"name": "somebody else's"}"#);
    refused("import-not-ours", "\"desire-path-map\"");
    refused("import-newer", &sample(|map| map["version"] = 99.into()));
    let deep = "[".repeat(100_000) + &"]".repeat(100_000);
    refused("import-too-deep", &format!(r#"{{"format": "desire-path-map", "version": 1, "map": {deep}}}"#));
}

#[test]
fn a_million_records_are_refused_in_good_time() {
    let notes = vec!["{}"; 1_000_000].join(",");
    let began = std::time::Instant::now();
    refused(
        "import-too-large",
        &format!(r#"{{"format": "desire-path-map", "version": 1, "map": {{}}, "notes": [{notes}]}}"#),
    );
    assert!(began.elapsed().as_secs() < 60, "{:?}", began.elapsed());
}

#[test]
fn fields_of_a_newer_program_are_kept() {
    let map = mended(
        &[],
        &sample(|map| {
            map["map"]["mood"] = json!({"colour": ["blue", 7, null]});
            map["stages"][0]["weather"] = "rain".into();
        }),
    );
    assert_eq!(map["map"]["mood"], json!({"colour": ["blue", 7, null]}));
    assert_eq!(map["stages"][0]["weather"], "rain");
}

#[test]
fn lists_that_nobody_knows_are_told() {
    mended(&["import-unknown"], &sample(|map| map["bananas"] = json!([{"id": 1}])));
}

#[test]
fn wrong_types_are_left_out_and_told() {
    let map = mended(
        &["import-wrong-type"],
        &sample(|map| {
            map["stages"][0]["title"] = 5.into();
            map["stages"][1] = "a stage".into();
            map["touchpoints"][0]["reach"] = "often".into();
            map["opportunities"] = "none".into();
        }),
    );
    assert_eq!(map["touchpoints"].as_array().map(Vec::len), SAMPLE["touchpoints"].as_array().map(Vec::len));
}

#[test]
fn what_stands_in_itself_is_parked() {
    let map = mended(
        &["mended-wrong-place"],
        &sample(|map| {
            let (stage, touchpoint) = (map["stages"][0]["id"].clone(), map["touchpoints"][0]["id"].clone());
            map["stages"][0]["placement"]["parent"] = touchpoint;
            map["touchpoints"][0]["placement"]["parent"] = stage;
            let pain = map["painPoints"][0]["id"].clone();
            map["painPoints"][0]["placement"]["parent"] = pain;
        }),
    );
    for list in ["stages", "touchpoints", "painPoints"] {
        assert_eq!(
            map[list].as_array().map(Vec::len),
            SAMPLE[list].as_array().map(Vec::len),
            "{list}: something is lost"
        );
    }
}

#[test]
fn ten_megabytes_in_one_field_are_cut_and_told() {
    let map = mended(
        &["mended-out-of-bounds"],
        &sample(|map| map["map"]["summary"] = "ы".repeat(5_000_000).into()),
    );
    assert_eq!(map["map"]["summary"].as_str().unwrap().chars().count(), 100_000);
}

#[test]
fn a_file_that_is_not_there_is_told() {
    for language in LANGUAGES {
        let desk = Desk::speaking(language);
        desk.run(&["import", "no-such-file.json"]).refused(4, "file-not-found");
        desk.run(&["import", "."]).refused(4, "file-is-folder");
    }
}
