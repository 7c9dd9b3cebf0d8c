//! The words as the files hold them: both languages say the same things with the same arguments, and nothing is missing.

// A check that cannot read the words has failed, and may say so where it stands.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast;
use fluent_syntax::parser::parse;
use journey_i18n::{Language, Value, Words, key};

/// What a message says: the arguments it names itself, and the messages and terms it leans on.
#[derive(Debug, Default)]
struct Message {
    arguments: BTreeSet<String>,
    leans_on: BTreeSet<String>,
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..")
}

/// Every file of a language with the messages in it; a term's name begins with a dash.
fn files(language: Language) -> BTreeMap<String, BTreeMap<String, Message>> {
    let folder = root().join("assets/i18n").join(language.tag());
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let text = fs::read_to_string(&path).unwrap();
        let resource =
            parse(text).unwrap_or_else(|(_, errors)| panic!("{}/{name}: {errors:?}", language.tag()));
        let mut messages = BTreeMap::new();
        for entry in resource.body {
            let (key, patterns) = match entry {
                ast::Entry::Message(message) => {
                    (message.id.name, message.value.into_iter().collect::<Vec<_>>())
                }
                ast::Entry::Term(term) => (format!("-{}", term.id.name), vec![term.value]),
                ast::Entry::Junk { content } => panic!("{}/{name}: {content}", language.tag()),
                _ => continue,
            };
            let mut message = Message::default();
            for pattern in &patterns {
                read_pattern(pattern, &mut message);
            }
            assert!(
                messages.insert(key.clone(), message).is_none(),
                "{}/{name}: {key} twice",
                language.tag()
            );
        }
        files.insert(name, messages);
    }
    files
}

fn read_pattern(pattern: &ast::Pattern<String>, message: &mut Message) {
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression } = element {
            read_expression(expression, message);
        }
    }
}

fn read_expression(expression: &ast::Expression<String>, message: &mut Message) {
    match expression {
        ast::Expression::Inline(inline) => read_inline(inline, message),
        ast::Expression::Select { selector, variants } => {
            read_inline(selector, message);
            for variant in variants {
                read_pattern(&variant.value, message);
            }
        }
    }
}

fn read_inline(inline: &ast::InlineExpression<String>, message: &mut Message) {
    match inline {
        ast::InlineExpression::VariableReference { id } => {
            message.arguments.insert(id.name.clone());
        }
        ast::InlineExpression::MessageReference { id, .. } => {
            message.leans_on.insert(id.name.clone());
        }
        ast::InlineExpression::TermReference { id, .. } => {
            message.leans_on.insert(format!("-{}", id.name));
        }
        ast::InlineExpression::FunctionReference { id, arguments } => {
            assert_eq!(id.name, "NUMBER", "only NUMBER is known on screen and on paper alike");
            arguments.positional.iter().for_each(|argument| read_inline(argument, message));
        }
        ast::InlineExpression::Placeable { expression } => read_expression(expression, message),
        ast::InlineExpression::StringLiteral { .. } | ast::InlineExpression::NumberLiteral { .. } => {}
    }
}

/// Every message with all the arguments it needs, those of the messages it leans on among them.
fn messages(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let all: BTreeMap<String, Message> = files(language).into_values().flatten().collect();
    let whole = |key: &String| {
        let (mut arguments, mut to_read) = (BTreeSet::new(), vec![key]);
        while let Some(key) = to_read.pop() {
            let message = all.get(key).unwrap_or_else(|| panic!("{}: no message {key}", language.tag()));
            arguments.extend(message.arguments.iter().cloned());
            to_read.extend(&message.leans_on);
        }
        arguments
    };
    all.keys().filter(|key| !key.starts_with('-')).map(|key| (key.clone(), whole(key))).collect()
}

#[test]
fn every_language_says_the_same_things() {
    let english = messages(Language::En);
    assert!(english.len() > 200, "{}", english.len());
    for language in Language::ALL {
        let other = messages(*language);
        let missing: Vec<_> = english.keys().filter(|key| !other.contains_key(*key)).collect();
        let foreign: Vec<_> = other.keys().filter(|key| !english.contains_key(*key)).collect();
        assert!(missing.is_empty(), "{} lacks {missing:?}", language.tag());
        assert!(foreign.is_empty(), "only {} has {foreign:?}", language.tag());
        for (key, arguments) in &english {
            assert_eq!(arguments, &other[key], "{}: the arguments of {key}", language.tag());
        }
    }
}

#[test]
fn no_key_stands_in_two_files() {
    for language in Language::ALL {
        let mut seen: BTreeMap<String, String> = BTreeMap::new();
        for (file, messages) in files(*language) {
            for key in messages.into_keys() {
                if let Some(other) = seen.insert(key.clone(), file.clone()) {
                    panic!("{}: {key} stands in {other} and {file}", language.tag());
                }
            }
        }
    }
}

#[test]
fn every_sentence_can_be_said() {
    for language in Language::ALL {
        let words = Words::of(*language);
        for (key, arguments) in messages(*language) {
            let arguments: Vec<_> =
                arguments.iter().map(|name| (name.as_str(), Value::from(5_usize))).collect();
            let said = words.say(&key, &arguments);
            assert!(words.knows(&key), "{} does not know {key}", language.tag());
            assert!(
                !said.trim().is_empty() && !said.contains(['{', '}']),
                "{}: {key}: {said}",
                language.tag()
            );
            assert!(!said.contains('\u{2068}'), "{}: {key} is isolated", language.tag());
        }
    }
}

/// The program's own code, by file, without its tests; in files with these endings.
fn code(endings: &[&str]) -> BTreeMap<String, String> {
    let mut folders = vec![root().join("src-tauri"), root().join("ui/src")];
    let mut code = BTreeMap::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            let ending = path.extension().unwrap_or_default().to_string_lossy().into_owned();
            if path.is_dir() && path.file_name().is_some_and(|name| name != "target" && name != "tests") {
                folders.push(path);
            } else if endings.contains(&ending.as_str()) {
                let text = fs::read_to_string(&path).unwrap();
                let own = text.split("#[cfg(test)]").next().unwrap().to_owned();
                code.insert(path.display().to_string(), own);
            }
        }
    }
    code
}

/// The text literals that follow each `mark` in a text.
fn literals_after<'a>(text: &'a str, mark: &str) -> Vec<&'a str> {
    let first = |rest: &'a str| Some(rest.trim_start().strip_prefix('"')?.split_once('"')?.0);
    text.split(mark).skip(1).filter_map(first).collect()
}

#[test]
fn no_key_that_the_code_says_is_missing() {
    let code = code(&["rs"]);
    let said: Vec<(&String, &str)> = code
        .iter()
        .flat_map(|(file, text)| literals_after(text, ".say(").into_iter().map(move |key| (file, key)))
        .collect();
    assert!(said.iter().any(|(_, key)| *key == "date-long"));
    let gaps: Vec<_> = said.iter().filter(|(_, key)| !Words::of(Language::En).knows(key)).collect();
    assert!(gaps.is_empty(), "these are said and stand nowhere: {gaps:#?}");
}

/// Codes that never reach a person: one room gives them, and the next turns them into one of its own.
const TURNED: &[&str] = &[
    "document-gone",
    "stale-revision",
    "report-no-map",
    "report-nothing-asked",
    "report-font",
    "report-write",
];

/// The codes of errors, as the Rust code names them.
fn codes() -> BTreeSet<String> {
    let code = code(&["rs"]);
    let mut codes = BTreeSet::new();
    for text in code.values() {
        for body in text.split("fn code(").skip(1) {
            let body = body.split("\n    }\n").next().unwrap();
            codes.extend(literals_after(body, "=>"));
        }
        for mark in ["Failure::new(", ".note(", "code: ", "STALE: &str = "] {
            codes.extend(literals_after(text, mark));
        }
    }
    let is_code = |code: &&str| code.contains('-') || *code == "stale" || *code == "internal";
    codes.into_iter().filter(is_code).filter(|code| !TURNED.contains(code)).map(str::to_owned).collect()
}

#[test]
fn every_error_has_its_sentence() {
    let codes = codes();
    for known in
        ["record-gone", "problem-dangling", "workspace-newer", "import-not-json", "map-gone", "doctor-replay"]
    {
        assert!(codes.contains(known), "{known} is not found in the code");
    }
    let english = Words::of(Language::En);
    let gaps: Vec<_> = codes.iter().filter(|code| !english.knows(&format!("error-{code}"))).collect();
    assert!(gaps.is_empty(), "these codes have no sentence: {gaps:#?}");
}

#[test]
fn every_sentence_about_an_error_has_its_error() {
    let code: String = code(&["rs", "ts", "svelte"]).into_values().collect();
    let files = files(Language::En);
    let errors = files["errors.ftl"].keys().filter_map(|key| key.strip_prefix("error-"));
    let unused: Vec<_> = errors
        .filter(|error| !["\"", "'"].iter().any(|mark| code.contains(&format!("{mark}{error}{mark}"))))
        .collect();
    assert!(unused.is_empty(), "no code leads to these sentences: {unused:#?}");
}

#[test]
fn a_missing_key_comes_back_itself() {
    assert_eq!(Words::of(Language::Ru).say("no-such-key", &[]), "no-such-key");
}

#[test]
fn plurals_follow_the_language() {
    let cases = [
        (1_usize, "1 клиент", "1 customer"),
        (2, "2 клиента", "2 customers"),
        (5, "5 клиентов", "5 customers"),
        (11, "11 клиентов", "11 customers"),
        (21, "21 клиент", "21 customers"),
        (101, "101 клиент", "101 customers"),
        (12_345, "12\u{a0}345 клиентов", "12,345 customers"),
    ];
    for (count, russian, english) in cases {
        let said = |language| Words::of(language).say("count-customers", &[("count", Value::from(count))]);
        assert_eq!(said(Language::Ru), russian);
        assert_eq!(said(Language::En), english);
    }
    let half = Words::of(Language::Ru).say("count-days", &[("count", 1.5.into())]);
    assert_eq!(half, "1,5 человеко-дня");
}

#[test]
fn dates_are_said_in_words() {
    let cases = [
        ("2026-11-21", "21 November 2026", "21 ноября 2026 г."),
        ("2026-05-01T09:30:00Z", "1 May 2026", "1 мая 2026 г."),
        ("2026-13-01", "2026-13-01", "2026-13-01"),
        ("in spring", "in spring", "in spring"),
        ("весной 2026 г.", "весной 2026 г.", "весной 2026 г."),
        ("", "", ""),
    ];
    for (day, english, russian) in cases {
        assert_eq!(Words::of(Language::En).date(day), english);
        assert_eq!(Words::of(Language::Ru).date(day), russian);
    }
}

#[test]
fn words_of_enumerations_have_keys() {
    assert_eq!(key("lane-kind", "painPoints"), "lane-kind-pain-points");
    assert_eq!(key("kind", "PainPoint"), "kind-pain-point");
    assert_eq!(Words::of(Language::Ru).name("lane-kind", "painPoints"), "Боли");
    assert_eq!(Words::of(Language::En).name("ask-kind", "personalData"), "Personal data");
}

#[test]
fn history_is_told_in_words() {
    let russian = Words::of(Language::Ru);
    assert_eq!(russian.did("add", Some("painPoint"), "Долго ждать", 1), "Добавление боли «Долго ждать»");
    assert_eq!(russian.did("remove", Some("note"), "", 1), "Удаление заметки");
    assert_eq!(russian.did("move", Some("touchpoint"), "", 3), "Перемещение: 3 точки контакта");
    assert_eq!(russian.did("change", None, "", 21), "Изменение: 21 запись");
    let english = Words::of(Language::En);
    assert_eq!(english.did("add", Some("painPoint"), "Slow", 1), "Add pain point “Slow”");
}
