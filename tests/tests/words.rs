//! Every word of the model has a name in every language: whatever a map can hold can be shown and printed.
#![allow(clippy::unwrap_used)] // A test file: a panic is a failure told.

use journey_i18n::{Language, Words, key};
use journey_model::{
    AskKind, Better, ChannelKind, EvidenceKind, FrequencyWord, GiveKind, Kind, LaneKind, MapKind, MapStatus,
    OpportunityStatus, PainStatus, Period, Phase, Profile, Record, TouchpointKind, Verdict,
};
use serde::Serialize;
use serde_json::{Value, json};

/// Every language knows a name for each of these words.
fn check<W: Serialize>(family: &str, words: &[W]) {
    assert!(!words.is_empty());
    for word in words {
        let word = serde_json::to_value(word).unwrap();
        let word = word.as_str().unwrap();
        let key = key(family, word);
        for language in Language::ALL {
            assert!(Words::of(*language).knows(&key), "{} has no {key}", language.tag());
        }
    }
}

#[test]
fn every_word_of_the_model_has_a_name() {
    check("kind", Kind::ALL);
    check("map-kind", MapKind::ALL);
    check("map-status", MapStatus::ALL);
    check("profile", Profile::ALL);
    check("period", Period::ALL);
    check("language", journey_model::Language::ALL);
    check("phase", Phase::ALL);
    check("lane-kind", LaneKind::ALL);
    check("better", Better::ALL);
    check("touchpoint-kind", TouchpointKind::ALL);
    check("ask-kind", AskKind::ALL);
    check("ask-to", AskKind::ALL);
    check("give-kind", GiveKind::ALL);
    check("give-to", GiveKind::ALL);
    check("channel-kind", ChannelKind::ALL);
    check("frequency-word", FrequencyWord::ALL);
    check("frequency", &["unknown", "counted", "share", "known", "word"]);
    check("pain-status", PainStatus::ALL);
    check("opportunity-status", OpportunityStatus::ALL);
    check("evidence-kind", EvidenceKind::ALL);
    check("verdict", Verdict::ALL);
    check("check-level", &["info", "minor", "major", "critical"]);
    check("emotion", &["minus-2", "minus-1", "0", "plus-1", "plus-2"]);
    check("severity", &["1", "2", "3", "4", "5"]);
    check("band", &["a", "b", "c", "d", "e"]);
    check("tone", &["positive", "neutral", "negative"]);
}

#[test]
fn kinds_have_a_form_of_their_own_in_every_sentence() {
    for language in Language::ALL {
        let words = Words::of(*language);
        for form in ["kind-name", "kind-object", "kind-count"] {
            let say = |kind: &str| words.say(form, &[("kind", kind.into()), ("count", 5_usize.into())]);
            for kind in Kind::ALL {
                assert_ne!(say(kind.word()), say("other"), "{}: {form} of {}", language.tag(), kind.word());
            }
        }
    }
}

#[test]
fn every_field_of_a_record_has_a_name() {
    for kind in Kind::ALL {
        let record: Record = serde_json::from_value(json!({"type": kind.word()})).unwrap();
        let Value::Object(fields) = serde_json::to_value(record).unwrap() else { continue };
        for field in fields.keys().filter(|field| !["id", "type", "placement"].contains(&field.as_str())) {
            let say = |language| Words::of(language).say("field-name", &[("field", field.into())]);
            let nameless = say(Language::Ru) == *field;
            assert!(!nameless, "{} has no name for {}.{field}", Language::Ru.tag(), kind.word());
        }
    }
}
