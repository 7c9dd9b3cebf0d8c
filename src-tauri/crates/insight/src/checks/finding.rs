//! A finding: which rule, what it is about, and what its sentence names.

use std::collections::BTreeMap;

use journey_model::{Decision, Id};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Level, Rule};

/// What the checks have found. Worked out anew each time; a decision finds it again by its subject.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Finding {
    /// The rule that found it.
    pub rule: Rule,
    /// How much it matters.
    pub severity: Level,
    /// Names it among the findings of the map, for as long as it stands.
    pub key: String,
    /// The records it points at, of the map and of the library, none twice.
    pub records: Vec<Id>,
    /// The touchpoint at which the pain point would stand that it becomes.
    pub place: Option<Id>,
    /// What its sentence names.
    pub args: BTreeMap<String, Arg>,
    /// What a decision knows it by.
    #[serde(skip)]
    pub subject: Subject,
}

/// What a finding is about: with its rule, what tells it from all others.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Subject {
    /// Records of the map, sorted.
    pub about: Vec<Id>,
    /// The datum or job, where the records do not say it.
    pub datum: String,
    /// A persona.
    pub persona: Option<Id>,
    /// A channel.
    pub channel: Option<Id>,
    /// A department.
    pub department: Option<Id>,
    /// Evidence, sorted.
    pub evidence: Vec<Id>,
}

/// Something that a finding's sentence names.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(untagged)]
pub enum Arg {
    /// A number.
    Number(f64),
    /// People's own words, or a word by which the sentence chooses its form.
    Text(String),
}

impl Finding {
    /// A finding of a rule about something, which it also points at.
    pub(super) fn new(rule: Rule, mut subject: Subject) -> Finding {
        subject.about.sort_unstable();
        subject.evidence.sort_unstable();
        let mut finding = Finding {
            rule,
            severity: rule.level(),
            key: key(rule, &subject),
            records: Vec::new(),
            place: None,
            args: BTreeMap::new(),
            subject: Subject::default(),
        };
        finding.point_at(subject.ids());
        finding.subject = subject;
        finding
    }

    /// A finding about these records of the map.
    pub(super) fn about(rule: Rule, about: impl IntoIterator<Item = Id>) -> Finding {
        Finding::new(rule, Subject { about: about.into_iter().collect(), ..Subject::default() })
    }

    /// A finding about a datum at a record.
    pub(super) fn about_datum(rule: Rule, about: impl IntoIterator<Item = Id>, datum: String) -> Finding {
        Finding::new(rule, Subject { about: about.into_iter().collect(), datum, ..Subject::default() })
    }

    /// The same, with a pain point to stand at this touchpoint.
    pub(super) fn at(self, touchpoint: Id) -> Finding {
        Finding { place: Some(touchpoint), ..self }
    }

    /// The same, pointing at more records.
    pub(super) fn pointing_at(mut self, records: impl IntoIterator<Item = Id>) -> Finding {
        self.point_at(records);
        self
    }

    /// The same, with a number for its sentence.
    pub(super) fn number(mut self, name: &str, number: impl Into<f64>) -> Finding {
        self.args.insert(name.to_owned(), Arg::Number(number.into()));
        self
    }

    /// The same, with a count for its sentence.
    pub(super) fn count(self, name: &str, count: usize) -> Finding {
        self.number(name, u32::try_from(count).unwrap_or(u32::MAX))
    }

    /// The same, with a text for its sentence.
    pub(super) fn text(mut self, name: &str, text: impl Into<String>) -> Finding {
        self.args.insert(name.to_owned(), Arg::Text(text.into()));
        self
    }

    fn point_at(&mut self, records: impl IntoIterator<Item = Id>) {
        // What a finding is about are a few records; the rest comes from one place each and has no doubles.
        let about = self.records.len();
        let more: Vec<Id> = records.into_iter().filter(|id| !self.records[..about].contains(id)).collect();
        self.records.extend(more);
    }
}

impl Subject {
    /// The subject that a decision names.
    pub fn of(decision: &Decision) -> Subject {
        let sorted = |ids: &[Id]| {
            let mut ids = ids.to_vec();
            ids.sort_unstable();
            ids
        };
        Subject {
            about: sorted(&decision.about),
            datum: decision.datum.clone(),
            persona: decision.persona,
            channel: decision.channel,
            department: decision.department,
            evidence: sorted(&decision.evidence),
        }
    }

    fn ids(&self) -> impl Iterator<Item = Id> {
        let one = [self.persona, self.channel, self.department].into_iter().flatten();
        self.about.iter().copied().chain(one).chain(self.evidence.iter().copied())
    }
}

fn key(rule: Rule, subject: &Subject) -> String {
    let mut key = rule.word().to_owned();
    for id in subject.ids() {
        key.push('/');
        key.push_str(&id.to_string());
    }
    if !subject.datum.is_empty() {
        key.push('/');
        key.push_str(&subject.datum);
    }
    key
}
