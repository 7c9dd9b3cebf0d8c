//! All the words of a language, by key.

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::Language;
use crate::number::Shape;
use crate::quotes::nested;

type Bundle = FluentBundle<FluentResource>;

/// The texts of a language's files, built into the program.
macro_rules! texts {
    ($language:literal: $($file:literal)*) => {
        &[$(include_str!(concat!("../../../../assets/i18n/", $language, "/", $file, ".ftl")),)*]
    };
}

const ENGLISH: &[&str] =
    texts!("en": "common" "errors" "report" "ui" "editor" "workshop" "friction" "checks" "cli");
const RUSSIAN: &[&str] =
    texts!("ru": "common" "errors" "report" "ui" "editor" "workshop" "friction" "checks" "cli");

/// Something that a sentence names: a word, or a number on which the form of other words may depend.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A word, put in as it is.
    Text(String),
    /// A number, written as the language writes numbers.
    Number(f64),
}

/// All the words of one language.
pub struct Words {
    language: Language,
    bundle: Bundle,
}

impl Words {
    /// The words of a language. Read once, at their first use.
    pub fn of(language: Language) -> &'static Words {
        static ALL: [LazyLock<Words>; 2] =
            [LazyLock::new(|| Words::read(Language::En)), LazyLock::new(|| Words::read(Language::Ru))];
        match language {
            Language::En => &ALL[0],
            Language::Ru => &ALL[1],
        }
    }

    /// The language they are of.
    pub fn language(&self) -> Language {
        self.language
    }

    /// Whether there is a sentence under this key.
    pub fn knows(&self, key: &str) -> bool {
        self.bundle.get_message(key).is_some_and(|message| message.value().is_some())
    }

    /// The sentence under a key, with its arguments put in. A key that is not there comes back itself, so that a gap is seen
    /// and nothing is lost.
    pub fn say(&self, key: &str, arguments: &[(&str, Value)]) -> String {
        let message = self.bundle.get_message(key);
        let Some(pattern) = message.as_ref().and_then(fluent_bundle::FluentMessage::value) else {
            return key.to_owned();
        };
        let arguments: FluentArgs =
            arguments.iter().map(|(name, value)| (*name, FluentValue::from(value))).collect();
        let said = self.bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new());
        nested(said.into_owned(), self.language)
    }

    /// The word for a value of an enumeration, e.g. `name("lane-kind", "painPoints")`: what [`say`](Words::say) gives under
    /// [`key`].
    pub fn name(&self, family: &str, word: &str) -> String {
        self.say(&key(family, word), &[])
    }

    /// What an entry of the history did: its verb (`add`), the kind of record as in JSON (`painPoint`; `None` if of several),
    /// the title if it was one that has any, and how many they were.
    pub fn did(&self, verb: &str, kind: Option<&str>, title: &str, count: u32) -> String {
        let form = match (count, title) {
            (0 | 1, "") => "-untitled",
            (0 | 1, _) => "",
            _ => "-many",
        };
        let kind = kind.unwrap_or("other");
        let arguments = [("kind", kind.into()), ("title", title.into()), ("count", count.into())];
        self.say(&(key("did", verb) + form), &arguments)
    }

    /// A number with exactly so many decimals, thousands set apart.
    pub fn number(&self, value: f64, decimals: usize) -> String {
        Shape { least: decimals, most: decimals, grouped: true }.write(value, self.language)
    }

    /// A day in words. Takes `YYYY-MM-DD`, or a time that begins so; anything else comes back as it was.
    pub fn date(&self, day: &str) -> String {
        let parts: Vec<&str> = day.get(..10).unwrap_or_default().split('-').collect();
        let number = |text: &str, within: std::ops::RangeInclusive<u8>| {
            text.parse().ok().filter(|number| within.contains(number)).map(f64::from)
        };
        let [year, month, date] = parts[..] else { return day.to_owned() };
        match (year.parse::<u16>(), number(month, 1..=12), number(date, 1..=31)) {
            (Ok(_), Some(month), Some(date)) => {
                self.say("date-long", &[("day", date.into()), ("month", month.into()), ("year", year.into())])
            }
            _ => day.to_owned(),
        }
    }

    fn read(language: Language) -> Words {
        let (texts, format): (_, fn(&FluentValue, &_) -> _) = match language {
            Language::En => (ENGLISH, |value, _| written(value, Language::En)),
            Language::Ru => (RUSSIAN, |value, _| written(value, Language::Ru)),
        };
        let id: LanguageIdentifier = language.tag().parse().unwrap_or_default();
        let mut bundle = Bundle::new_concurrent(vec![id]);
        // Marks of direction around arguments would end up in files and on paper; both languages run left to right.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(format));
        // What a test has found sound can only fail here by a slip in the program; the other words are still worth having.
        let _ = bundle.add_builtins();
        for text in texts {
            let resource =
                FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(readable, _)| readable);
            let _ = bundle.add_resource(resource);
        }
        Words { language, bundle }
    }
}

/// The key of an enumeration's value: its family, and its word in kebab case.
pub fn key(family: &str, word: &str) -> String {
    let mut key = family.to_owned();
    if !word.starts_with(char::is_uppercase) {
        key.push('-');
    }
    for letter in word.chars() {
        if letter.is_uppercase() {
            key.push('-');
        }
        key.extend(letter.to_lowercase());
    }
    key
}

/// A number in a sentence, as the language writes it and as the sentence asks for; nothing for what is no number.
fn written(value: &FluentValue, language: Language) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let asked = &number.options;
    let least = asked.minimum_fraction_digits.unwrap_or(0);
    let most = asked.maximum_fraction_digits.unwrap_or(Shape::PLAIN.most.max(least));
    let shape = Shape { least: least.min(most), most, grouped: asked.use_grouping };
    Some(shape.write(number.value, language))
}

impl<'a> From<&'a Value> for FluentValue<'a> {
    fn from(value: &'a Value) -> FluentValue<'a> {
        match value {
            Value::Text(text) => text.as_str().into(),
            Value::Number(number) => (*number).into(),
        }
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Value {
        Value::Text(text.to_owned())
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Value {
        Value::Text(text.clone())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Value {
        Value::Text(text)
    }
}

impl From<f64> for Value {
    fn from(number: f64) -> Value {
        Value::Number(number)
    }
}

impl From<u32> for Value {
    fn from(number: u32) -> Value {
        Value::Number(number.into())
    }
}

impl From<u64> for Value {
    fn from(number: u64) -> Value {
        Value::Number(number as f64)
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Value {
        Value::Number(number as f64)
    }
}

impl From<usize> for Value {
    fn from(number: usize) -> Value {
        Value::Number(number as f64)
    }
}
