//! The journey checks and what people decide about them: plain edits, undone and carried along like any others.

use std::collections::BTreeSet;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use journey_session::dto::{
    Checked, ExportFormat, ExportedFile, FindingCard, ImportedMap, RuleCard, TemplateCard, ask,
};
use journey_session::model::{
    Category, Decision, Document, Edit, Id, Kind, Language, PainPoint, Record, Verb, Verdict,
};
use journey_session::{Client, Request};
use journey_tests::arbitrary::maps;
use proptest::prelude::*;
use serde_json::json;

use super::support::{Workspace, ask, edit, new_map, of, records, redo, remove, undo};

fn check(client: &Client, map: Id) -> Checked {
    ask(client, Request::Check(of(map))).unwrap()
}

fn rule(card: &FindingCard) -> &'static str {
    card.judged.finding.rule.word()
}

fn keys(checked: &Checked) -> Vec<String> {
    checked.findings.iter().map(|card| card.judged.finding.key.clone()).collect()
}

/// The edit with a reason in it, as the screen puts it there.
fn because(edit: &Edit, reason: &str) -> Edit {
    let mut edit = edit.clone();
    match &mut edit {
        Edit::Add { record: Record::Decision(decision), .. } => reason.clone_into(&mut decision.reason),
        Edit::Set { fields, .. } => {
            fields.insert("reason".to_owned(), json!(reason));
        }
        other => panic!("{other:?} decides nothing"),
    }
    edit
}

#[test]
fn the_first_thing_found_in_the_sample_is_payment_before_value() {
    let workspace = Workspace::new();
    let client = workspace.open().client("Ann");
    let map = new_map(&client, "meal-kit");
    let checked = check(&client, map);
    assert_eq!(rule(&checked.findings[0]), "pay-before-value");
    assert_eq!(checked.bygone, []);
    assert_eq!(checked.revision, 1);
    assert!(checked.findings.iter().all(|card| card.judged.open && card.reopen.is_none()));
    assert_eq!(open_findings(&client, map), checked.findings.len());
    edit(&client, map, None, checked.findings[0].postpone.clone()).unwrap();
    assert_eq!(open_findings(&client, map), checked.findings.len() - 1, "what is decided is not counted");
    undo(&client, map).unwrap();
    let rules: Vec<RuleCard> = ask(&client, Request::Rules(ask::Nothing {})).unwrap();
    assert_eq!(rules.len(), 25);
    for card in &checked.findings {
        let of_rule = rules.iter().find(|it| it.rule == card.judged.finding.rule).unwrap();
        assert_eq!(card.accept.is_some(), of_rule.vote.is_some(), "{}", rule(card));
    }
}

/// Every finding of every template becomes a pain point in one step, and the step can be taken back.
#[test]
fn what_is_accepted_becomes_a_pain_point_in_one_step() {
    let workspace = Workspace::new();
    let client = workspace.open().client("Ann");
    let templates: Vec<TemplateCard> =
        ask(&client, Request::Templates(ask::InLanguage { language: Language::En })).unwrap();
    let mut accepted = BTreeSet::new();
    for template in templates {
        let map = new_map(&client, &template.name);
        let before = records(&client, map);
        for (at, card) in check(&client, map).findings.iter().enumerate() {
            let Some(accept) = &card.accept else { continue };
            let done = edit(&client, map, None, accept.clone()).unwrap();
            let after = records(&client, map);
            let pain: &PainPoint = after.find(done.added[0]).unwrap();
            let decision: &Decision = after.find(done.added[1]).unwrap();
            let suggestion = card.judged.finding.rule.suggestion().unwrap();
            let library = records(&client, Id::LIBRARY);
            let category: &Category = library.find(pain.category.unwrap()).unwrap();
            assert_eq!(pain.placement.parent, card.judged.finding.place);
            assert_eq!(
                (category.key.as_str(), pain.votes[0].severity),
                (suggestion.category, suggestion.vote)
            );
            assert!(
                !pain.title.is_empty()
                    && !pain.title.starts_with("check-")
                    && !pain.description.contains('{')
            );
            assert_eq!((decision.verdict, decision.pain), (Verdict::Accepted, Some(pain.id)));
            assert_eq!((decision.rule.as_str(), decision.author.as_str()), (rule(card), "Ann"));
            let again = check(&client, map);
            let found = again.findings.iter().find(|it| it.judged.finding.key == card.judged.finding.key);
            let found = found.expect("it still stands: the structure has not changed");
            assert!(!found.judged.open && found.accept.is_none() && found.reopen.is_some());
            let undone = undo(&client, map).unwrap().label;
            assert_eq!((undone.verb, undone.kind), (Verb::Add, Some(Kind::PainPoint)));
            assert_eq!(undone.title, pain.title);
            assert_eq!(records(&client, map), before, "{}", rule(card));
            assert!(check(&client, map).findings[at].judged.open);
            redo(&client, map).unwrap();
            assert_eq!(records(&client, map), after);
            undo(&client, map).unwrap();
            accepted.insert(rule(card));
        }
    }
    assert!(accepted.len() >= 4, "{accepted:?}");
}

#[test]
fn a_dismissal_keeps_its_reason_and_can_be_thought_better_of() {
    let workspace = Workspace::new();
    let client = workspace.open().client("Ann");
    let map = new_map(&client, "meal-kit");
    let before = records(&client, map);
    let first = check(&client, map).findings.remove(0);
    edit(&client, map, None, because(&first.dismiss, "A gift card")).unwrap();
    let dismissed = check(&client, map).findings.remove(0);
    let decision = dismissed.judged.decision.clone().unwrap();
    assert!(!dismissed.judged.open && dismissed.accept.is_none());
    assert_eq!((decision.verdict, decision.reason.as_str()), (Verdict::Dismissed, "A gift card"));
    assert!(decision.date.len() == 10 && decision.date.starts_with("20"), "{}", decision.date);
    // The same decision holds another verdict then.
    edit(&client, map, None, because(&dismissed.postpone, "After the launch")).unwrap();
    let postponed = check(&client, map).findings.remove(0);
    let later = postponed.judged.decision.clone().unwrap();
    assert_eq!((later.id, later.verdict), (decision.id, Verdict::Postponed));
    assert_eq!(later.reason, "After the launch");
    edit(&client, map, None, postponed.reopen.unwrap()).unwrap();
    assert!(check(&client, map).findings[0].judged.open);
    assert_eq!(records(&client, map), before);
}

/// Whoever takes the pain point off the map has not taken the card from before the menu.
#[test]
fn what_was_accepted_asks_again_when_its_pain_point_is_gone() {
    let workspace = Workspace::new();
    let client = workspace.open().client("Ann");
    let map = new_map(&client, "meal-kit");
    let accept = |client: &Client| {
        let card = check(client, map).findings.remove(0);
        assert!(card.judged.open);
        edit(client, map, None, card.accept.unwrap()).unwrap().added[0]
    };
    let pain = accept(&client);
    let decision = check(&client, map).findings[0].judged.decision.clone().unwrap();
    edit(&client, map, None, remove(pain)).unwrap();
    let again = accept(&client);
    assert_ne!(again, pain);
    let renewed = check(&client, map).findings.remove(0).judged;
    assert!(!renewed.open);
    assert_eq!(renewed.decision, Some(Decision { pain: Some(again), ..decision }));
}

#[test]
fn a_decision_outlives_its_finding_and_finds_it_again() {
    let workspace = Workspace::new();
    let client = workspace.open().client("Ann");
    let map = new_map(&client, "meal-kit");
    let all = keys(&check(&client, map));
    let first = check(&client, map).findings.remove(0);
    edit(&client, map, None, because(&first.dismiss, "A gift card")).unwrap();
    let decision = check(&client, map).findings[0].judged.decision.clone().unwrap();
    let touchpoint = first.judged.finding.place.unwrap();
    edit(&client, map, None, super::support::set(touchpoint, "asks", json!([]))).unwrap();
    let without = check(&client, map);
    assert!(without.findings.iter().all(|card| rule(card) != "pay-before-value"));
    assert_eq!(without.bygone, [decision]);
    undo(&client, map).unwrap();
    let again = check(&client, map);
    assert_eq!(keys(&again), all);
    assert!(!again.findings[0].judged.open && again.bygone.is_empty());
}

#[test]
fn decisions_travel_with_the_map() {
    let workspace = Workspace::new();
    let client = workspace.open().client("Ann");
    let map = new_map(&client, "meal-kit");
    for card in check(&client, map).findings {
        edit(&client, map, None, because(&card.dismiss, "It is so")).unwrap();
    }
    let language = Language::En;
    let (format, stages) = (ExportFormat::Json, Vec::new());
    let (report, dpi, work) = (None, None, None);
    let export = ask::OfExport { document: map, format, language, report, stages, dpi, work };
    let file: ExportedFile = ask(&client, Request::Export(export)).unwrap();
    let elsewhere = Workspace::new();
    for client in [client.clone(), elsewhere.open().client("Boris")] {
        let import = ask::OfImport { name: file.name.clone(), bytes: file.bytes.clone() };
        let imported: ImportedMap = ask(&client, Request::Import(import)).unwrap();
        assert_eq!(imported.problems, []);
        let checked = check(&client, imported.map);
        assert!(checked.findings.iter().all(|card| !card.judged.open), "{checked:?}");
        assert_eq!(checked.bygone, []);
    }
    let copy: Document = records(&client, map);
    assert!(copy.all::<Decision>().all(|decision| decision.author == "Ann"));
}

#[test]
fn only_maps_are_checked() {
    let workspace = Workspace::new();
    let client = workspace.open().client("Ann");
    for id in [Id::LIBRARY, "019a0000-0000-7000-8000-000000000000".parse().unwrap()] {
        let refused = ask::<Checked>(&client, Request::Check(of(id)));
        assert_eq!(refused.unwrap_err().code, "map-gone");
        let uncounted = ask::<usize>(&client, Request::OpenFindings(of(id)));
        assert_eq!(uncounted.unwrap_err().code, "map-gone");
    }
}

/// A map from elsewhere, with what it uses of the library.
fn brought(client: &Client, map: &Document, library: &Document) -> Id {
    let text = journey_exchange::native::write(map, library, |_| None).unwrap();
    let bytes = STANDARD.encode(text);
    let import = ask::OfImport { name: "random.json".to_owned(), bytes };
    ask::<ImportedMap>(client, Request::Import(import)).unwrap().map
}

proptest! {
    // Each case is a workspace of its own on the disk.
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever the map: one undo takes a decision back whole, and one redo makes it again.
    #[test]
    fn whatever_is_decided_can_be_taken_back((map, library) in maps()) {
        let workspace = Workspace::new();
        let client = workspace.open().client("Ann");
        let map = brought(&client, &map, &library);
        let (before, checked) = (records(&client, map), check(&client, map));
        prop_assert_eq!(open_findings(&client, map), checked.findings.iter().filter(|card| card.judged.open).count());
        for card in checked.findings.iter().take(6) {
            let dismiss = because(&card.dismiss, "It is so");
            for decided in [card.accept.clone(), Some(dismiss), Some(card.postpone.clone())].into_iter().flatten() {
                edit(&client, map, None, decided).unwrap();
                let after = records(&client, map);
                prop_assert!(after != before, "{} changes something", rule(card));
                undo(&client, map).unwrap();
                prop_assert_eq!(&records(&client, map), &before, "{}", rule(card));
                prop_assert_eq!(keys(&check(&client, map)), keys(&checked));
                redo(&client, map).unwrap();
                prop_assert_eq!(&records(&client, map), &after, "{}", rule(card));
                undo(&client, map).unwrap();
            }
        }
    }
}

/// How many findings the header counts.
fn open_findings(client: &Client, map: Id) -> usize {
    ask(client, Request::OpenFindings(of(map))).unwrap()
}
