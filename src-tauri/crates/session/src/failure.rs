//! What can go wrong, as it crosses the boundary: a stable code and the words that its sentence needs.

use std::collections::BTreeMap;

use journey_exchange::native::ImportError;
use journey_i18n::{Value, Words};
use journey_model::{EditError, Id};
use journey_report::ReportError;
use journey_store::StoreError;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The code that says that a document has moved on.
pub(crate) const STALE: &str = "stale";

/// A request that could not be done. The sentence for people is `error-{code}` in the translations.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS, thiserror::Error)]
#[error("{code} {args:?}")]
pub struct Failure {
    /// The stable code.
    pub code: String,
    /// The arguments of the sentence, by name.
    pub args: BTreeMap<String, String>,
}

impl Failure {
    /// A failure without arguments.
    pub fn new(code: &str) -> Failure {
        Failure { code: code.to_owned(), args: BTreeMap::new() }
    }

    /// The same with an argument more.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Failure {
        self.args.insert(name.to_owned(), value.to_string());
        self
    }

    /// The sentence that tells a person what happened and what to do.
    pub fn sentence(&self, words: &Words) -> String {
        let args: Vec<(&str, Value)> =
            self.args.iter().map(|(name, value)| (name.as_str(), Value::from(value.as_str()))).collect();
        words.say(&format!("error-{}", self.code), &args)
    }

    /// The failure of whoever asks for a document that is not there.
    pub(crate) fn gone(document: Id) -> Failure {
        Failure::new("map-gone").with("map", document)
    }

    /// The failure of what cannot go wrong.
    pub(crate) fn internal(why: impl ToString) -> Failure {
        Failure::new("internal").with("why", why)
    }

    fn of(code: &str, args: Vec<(&'static str, String)>) -> Failure {
        args.into_iter().fold(Failure::new(code), |failure, (name, value)| failure.with(name, value))
    }
}

impl From<EditError> for Failure {
    fn from(error: EditError) -> Failure {
        let failure = Failure::new(error.code());
        match error {
            EditError::Gone(id) | EditError::IdTaken(id) => failure.with("id", id),
            EditError::WrongDocument { kind }
            | EditError::WrongPlace { kind }
            | EditError::Fixed { kind } => failure.with("kind", kind.word()),
            EditError::NoField { kind, field } => failure.with("kind", kind.word()).with("field", field),
            EditError::WrongType { field, why } => failure.with("field", field).with("why", why),
            EditError::OutOfBounds { field, rule } => failure.with("field", field).with("rule", rule),
            EditError::NoSuchReference { field, missing } => {
                failure.with("field", field).with("missing", missing)
            }
            EditError::TooMany => failure,
        }
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Failure {
        match error {
            StoreError::Stale { stored } => Failure::new(STALE).with("stored", stored),
            StoreError::Gone(id) => Failure::gone(id),
            error => Failure::of(error.code(), error.args()),
        }
    }
}

impl From<ImportError> for Failure {
    fn from(error: ImportError) -> Failure {
        Failure::of(error.code(), error.args())
    }
}

impl From<ReportError> for Failure {
    fn from(error: ReportError) -> Failure {
        match error {
            ReportError::NoMap => Failure::new("map-gone"),
            ReportError::NothingAsked => Failure::new("report-empty"),
            ReportError::CalledOff => Failure::new("called-off"),
            ReportError::PictureTooLarge { most } => Failure::new("picture-too-large").with("most", most),
            error => Failure::new("export-failed").with("why", error),
        }
    }
}

/// A field's name as in the record's JSON.
pub(crate) fn camel(field: &str) -> String {
    let mut words = field.split('_');
    let mut name = words.next().unwrap_or_default().to_owned();
    for word in words {
        let mut letters = word.chars();
        name.extend(letters.next().map(|letter| letter.to_ascii_uppercase()));
        name.push_str(letters.as_str());
    }
    name
}
