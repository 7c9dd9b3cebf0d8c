//! The journey checks as a whole: that the table of rules, their words and the templates agree, and what holds on every map.
//! What each rule finds is tested beside the rule.
#![allow(clippy::unwrap_used)] // A test file: a panic is a failure told.

use std::collections::BTreeSet;

use journey_exchange::template::{make, starter_library, templates};
use journey_i18n::{Language as Tongue, Value, Words};
use journey_insight::checks::{Arg, Finding, Rule, Subject, check, judge};
use journey_insight::{Band, Figures, Score};
use journey_model::{
    AskKind, Category, Decision, Document, Id, Kind, Language, OrderKey, PainPoint, Record, Verdict,
};
use journey_tests::arbitrary::{broken_document, maps};
use proptest::prelude::*;
use proptest::sample::select;
use uuid::Uuid;

const PARTS: [&str; 5] = ["title", "message", "why", "fix", "caution"];

fn score(map: &Document, library: &Document) -> Score {
    Figures::of(map, library).score(Figures::profile_of(map))
}

fn found(map: &Document, library: &Document) -> Vec<Finding> {
    check(map, library, &score(map, library))
}

fn rules(findings: &[Finding]) -> Vec<&str> {
    findings.iter().map(|finding| finding.rule.word()).collect()
}

fn ids() -> impl FnMut() -> Id {
    let mut last = 0;
    move || {
        last += 1;
        Id(Uuid::from_u128(last))
    }
}

fn template(name: &str) -> (Document, Document) {
    let parcel = make(name, Language::En, &mut ids()).unwrap();
    (parcel.document, Document::of_records(Id::LIBRARY, parcel.library))
}

/// The map with its records changed, or left out.
fn with(map: &Document, change: impl Fn(Record) -> Option<Record>) -> Document {
    Document::of_records(map.id(), map.records().cloned().filter_map(change))
}

#[test]
fn every_rule_speaks_both_languages_and_no_sentence_is_left_over() {
    let expected: BTreeSet<String> = Rule::ALL
        .iter()
        .flat_map(|rule| PARTS.map(|part| format!("check-{}-{part}", rule.word())))
        .chain(["check-give".to_owned()])
        .collect();
    for text in
        [include_str!("../../assets/i18n/en/checks.ftl"), include_str!("../../assets/i18n/ru/checks.ftl")]
    {
        let keys =
            text.lines().filter(|line| line.starts_with("check-")).filter_map(|line| line.split(" =").next());
        let keys: BTreeSet<String> = keys.map(str::to_owned).collect();
        assert_eq!(keys, expected);
    }
}

#[test]
fn what_rules_suggest_is_a_category_that_ships() {
    let starter = starter_library(Language::En, &mut ids());
    let keys: BTreeSet<&str> = starter
        .iter()
        .filter_map(|record| <&Category>::try_from(record).ok().map(|category| category.key.as_str()))
        .collect();
    for suggestion in Rule::ALL.iter().filter_map(|rule| rule.suggestion()) {
        assert!(keys.contains(suggestion.category), "{}", suggestion.category);
    }
}

/// Every sentence that a template calls for has all that it names, in both languages.
#[test]
fn no_sentence_has_a_gap() {
    for info in templates() {
        let (map, library) = template(info.name);
        for finding in found(&map, &library) {
            for tongue in Tongue::ALL {
                let args: Vec<(&str, Value)> = finding
                    .args
                    .iter()
                    .map(|(name, arg)| match arg {
                        Arg::Number(number) => (name.as_str(), Value::from(*number)),
                        Arg::Text(text) => (name.as_str(), Value::from(text)),
                    })
                    .collect();
                for part in PARTS {
                    let said =
                        Words::of(*tongue).say(&format!("check-{}-{part}", finding.rule.word()), &args);
                    assert!(!said.is_empty() && !said.contains(['{', '}', '$']), "{said}");
                }
            }
        }
    }
}

/// What nobody has written down is found all the same: the order of what is asked and given tells it.
#[test]
fn payment_before_value_is_found_by_structure_alone() {
    let (map, library) = template("meal-kit");
    let bare = with(&map, |record| (record.kind() != Kind::PainPoint).then_some(record));
    assert_eq!(bare.all::<PainPoint>().count(), 0);
    let findings = found(&bare, &library);
    assert_eq!(findings[0].rule, Rule::PayBeforeValue);
    assert_eq!(findings[0].args["ask"], Arg::Text("Plan and card".to_owned()));
    assert_eq!(findings[0].args["giveAt"], Arg::Text("This week's menu".to_owned()));
    assert_eq!(findings[0].key, found(&map, &library)[0].key, "the pain makes no difference to it");
    let free = with(&bare, |mut record| {
        if let Record::Touchpoint(touchpoint) = &mut record {
            touchpoint.asks.retain(|ask| ask.kind != AskKind::Payment);
        }
        Some(record)
    });
    assert!(
        !rules(&found(&free, &library)).contains(&"pay-before-value"),
        "nothing is asked for, nothing is found"
    );
}

/// What each template calls for: each of these was looked at and is fair.
#[test]
fn templates_call_for_what_is_fair() {
    for (name, expected) in TEMPLATES {
        let (map, library) = template(name);
        assert_eq!(rules(&found(&map, &library)), *expected, "{name}");
    }
    assert_eq!(TEMPLATES.len(), templates().len());
}

const TEMPLATES: &[(&str, &[&str])] = &[
    (
        "meal-kit",
        &[
            "pay-before-value",
            "ask-before-give",
            "unclear-obligation",
            "handoff-no-context",
            "blind-delivery",
            "bad-ending",
            "hard-exit",
            "no-feedback",
            "data-without-use",
        ],
    ),
    ("simple-shop", &[]),
    ("online-shop", &["handoff-no-context", "second-chance", "no-feedback", "no-feedback", "staff-blind"]),
    (
        "bank-account",
        &[
            "ask-twice",
            "wrong-channel",
            "handoff-no-context",
            "blind-delivery",
            "assumption-map",
            "bad-ending",
            "second-chance",
            "no-feedback",
            "no-feedback",
            "no-feedback",
            "staff-blind",
        ],
    ),
    (
        "clinic-visit",
        &[
            "wrong-channel",
            "wrong-channel",
            "wrong-channel",
            "wrong-channel",
            "wrong-channel",
            "second-chance",
            "no-feedback",
            "no-feedback",
            "no-feedback",
            "staff-blind",
            "staff-blind",
        ],
    ),
    ("saas-onboarding", &["assumption-map", "bad-ending", "second-chance", "no-feedback", "no-feedback"]),
    (
        "call-centre",
        &[
            "ask-twice",
            "wrong-channel",
            "handoff-no-context",
            "blind-delivery",
            "second-chance",
            "no-feedback",
            "no-feedback",
            "no-feedback",
            "staff-blind",
            "staff-blind",
        ],
    ),
    (
        "delivery",
        &[
            "ask-twice",
            "wrong-channel",
            "wrong-channel",
            "wrong-channel",
            "wrong-channel",
            "second-chance",
            "no-feedback",
            "staff-blind",
            "staff-blind",
        ],
    ),
    ("blank", &[]),
];

/// The counter-sample has the figures of its vector, and next to nothing to find.
#[test]
fn a_simple_shop_is_smooth() {
    let (map, library) = template("simple-shop");
    let score = score(&map, &library);
    assert!((score.index - 0.392_858_435_214).abs() < 1e-9, "{}", score.index);
    assert!((score.lenient - 0.168_581_814_029).abs() < 1e-9, "{}", score.lenient);
    assert!((score.strict - 0.917_342_313_555).abs() < 1e-9, "{}", score.strict);
    assert_eq!(score.band, Band::A);
}

fn decision(finding: &Finding, id: Id, verdict: Verdict) -> Decision {
    let Subject { about, datum, persona, channel, department, evidence } = finding.subject.clone();
    let rule = finding.rule.word().to_owned();
    Decision {
        id,
        rule,
        about,
        datum,
        persona,
        channel,
        department,
        evidence,
        verdict,
        ..Decision::default()
    }
}

/// Decisions stick for as long as their finding stands, in whatever order they name its records; after that they are kept.
#[test]
fn decisions_find_their_findings_again() {
    let (map, library) = template("meal-kit");
    let findings = found(&map, &library);
    let mut fresh = ids();
    let mut decided: Vec<Record> = Vec::new();
    for finding in &findings {
        let mut decision =
            decision(finding, Id(Uuid::from_u128(fresh().0.as_u128() << 64)), Verdict::Dismissed);
        decision.about.reverse();
        decision.evidence.reverse();
        decided.push(decision.into());
    }
    let gone = Decision {
        id: Id(Uuid::from_u128(7 << 100)),
        rule: "pay-before-value".into(),
        ..Decision::default()
    };
    let all = map.records().cloned().chain(decided).chain([gone.clone().into()]);
    let map = Document::of_records(map.id(), all.collect::<Vec<_>>());
    let judgement = judge(found(&map, &library), &map);
    assert_eq!(judgement.findings.len(), findings.len(), "a decision changes nothing but itself");
    assert!(judgement.findings.iter().all(|judged| !judged.open && judged.decision.is_some()));
    assert_eq!(judgement.bygone, [gone]);
}

/// An accepted finding whose pain point is gone again asks anew.
#[test]
fn accepted_means_that_the_pain_is_there() {
    let (map, library) = template("meal-kit");
    let finding = found(&map, &library).remove(0);
    let pain = map.all::<PainPoint>().next().unwrap().id;
    for (pain, open) in [(Some(pain), false), (None, true)] {
        let accepted =
            Decision { pain, ..decision(&finding, Id(Uuid::from_u128(7 << 100)), Verdict::Accepted) };
        let all = map.records().cloned().chain([accepted.into()]);
        let map = Document::of_records(map.id(), all.collect::<Vec<_>>());
        assert_eq!(judge(found(&map, &library), &map).findings[0].open, open);
    }
}

/// Rules that ask nothing of the order of the journey.
const ORDER_FREE: [Rule; 12] = [
    Rule::NoOwner,
    Rule::NarrowAfterPurchase,
    Rule::Unanswered,
    Rule::BlindDelivery,
    Rule::AssumptionMap,
    Rule::SilentCell,
    Rule::NoFeedback,
    Rule::Inconsistent,
    Rule::OnePersona,
    Rule::EvidenceConflict,
    Rule::StaffBlind,
    Rule::SplitVotes,
];

fn sound(map: &Document, library: &Document) -> Result<(), TestCaseError> {
    let findings = found(map, library);
    let keys: BTreeSet<&str> = findings.iter().map(|finding| finding.key.as_str()).collect();
    prop_assert_eq!(keys.len(), findings.len(), "each finding has a name of its own");
    prop_assert!(findings.is_sorted_by_key(|finding| std::cmp::Reverse(finding.severity)));
    for finding in &findings {
        let records: BTreeSet<Id> = finding.records.iter().copied().collect();
        prop_assert_eq!(records.len(), finding.records.len(), "{:?} points at something twice", finding);
        for id in records.into_iter().chain(finding.place) {
            prop_assert!(map.get(id).or_else(|| library.get(id)).is_some(), "{finding:?} points at nothing");
        }
        for arg in finding.args.values() {
            prop_assert!(!matches!(arg, Arg::Number(number) if !number.is_finite()), "{:?}", finding);
        }
        prop_assert_eq!(finding.place.is_some(), finding.rule.suggestion().is_some(), "{:?}", finding);
    }
    prop_assert_eq!(&found(map, library), &findings, "the same map gives the same findings");
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn checks_are_sound_on_every_map((map, library) in maps()) {
        sound(&map, &library)?;
    }

    #[test]
    fn checks_survive_what_no_edit_could_make(map in broken_document(), library in broken_document()) {
        let library = Document::of_records(Id::LIBRARY, library.records().cloned().collect::<Vec<_>>());
        let findings = found(&map, &library);
        let _ = judge(findings, &map);
    }

    #[test]
    fn what_needs_no_order_is_found_in_any_order((map, library) in maps(), by in 1..97_u128) {
        let mut keys: Vec<OrderKey> = OrderKey::spread(97).collect();
        keys.rotate_left(usize::try_from(by).unwrap());
        let shuffled = with(&map, |mut record| {
            let key = usize::try_from(record.id().0.as_u128().wrapping_mul(by) % 97).unwrap();
            if let Some(at) = record.placement_mut() {
                at.order = keys[key].clone();
            }
            Some(record)
        });
        let of = |map: &Document| -> BTreeSet<String> {
            let free = found(map, &library).into_iter().filter(|finding| ORDER_FREE.contains(&finding.rule));
            free.map(|finding| finding.key).collect()
        };
        prop_assert_eq!(of(&map), of(&shuffled));
    }

    #[test]
    fn a_decision_changes_no_finding((map, library) in maps(), verdict in select(Verdict::ALL)) {
        let findings = found(&map, &library);
        let decided = findings.iter().zip(1_u128..).map(|(finding, number)| {
            Record::from(decision(finding, Id(Uuid::from_u128(number << 100)), verdict))
        });
        let all = map.records().cloned().chain(decided);
        let after = Document::of_records(map.id(), all.collect::<Vec<_>>());
        let judgement = judge(found(&after, &library), &after);
        for (judged, finding) in judgement.findings.iter().zip(&findings) {
            prop_assert_eq!(&judged.finding, finding);
            prop_assert_eq!(judged.decision.as_ref().map(|decision| decision.verdict), Some(verdict));
            prop_assert_eq!(judged.open, verdict == Verdict::Accepted, "no pain point came of it here");
        }
        prop_assert_eq!(judgement.findings.len(), findings.len());
    }
}
