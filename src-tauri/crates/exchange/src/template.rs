//! Templates: maps to begin from, written once in every language.
//!
//! A template is the native format as people write it by hand: records stand within each other, an `id` is a name with a `#`
//! before it by which other records mean this one, and every value that differs by language is `{"en": ..., "ru": ...}`. The
//! starter library beside them holds what every template may name without saying it again.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use journey_model::{Document, Extra, Id, Kind, LaneKind, Language, OrderKey, Placement, Record};
use serde::Deserialize;
use serde_json::Value;

use crate::native::{LIBRARY_LISTS, MAP_LISTS};
use crate::{Parcel, closure};

/// The files, by the names that people ask for; the sample first.
macro_rules! files {
    ($($name:literal)*) => {
        &[$(($name, include_str!(concat!("../../../../assets/templates/", $name, ".json"))),)*]
    };
}

const FILES: &[(&str, &str)] = files! {
    "meal-kit" "simple-shop" "online-shop" "bank-account" "clinic-visit" "saas-onboarding" "call-centre" "delivery" "blank"
};

const STARTER: &str = include_str!("../../../../assets/templates/starter.json");

/// A text in every language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Said {
    /// In English.
    pub en: String,
    /// In Russian.
    pub ru: String,
}

impl Said {
    /// The text in one language.
    pub fn of(&self, language: Language) -> &str {
        match language {
            Language::En => &self.en,
            Language::Ru => &self.ru,
        }
    }
}

/// A template as it is offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateInfo {
    /// The name by which it is asked for.
    pub name: &'static str,
    /// What a map made from it is called at first.
    pub title: Said,
    /// What it is good for, in a sentence.
    pub summary: Said,
}

/// All templates, in the order in which they are offered.
pub fn templates() -> &'static [TemplateInfo] {
    static ALL: LazyLock<Vec<TemplateInfo>> = LazyLock::new(|| {
        let said = |value: &Value| Said::deserialize(value).unwrap_or_default();
        let info = |(name, text): &(&'static str, &str)| {
            let file: Value = serde_json::from_str(text).unwrap_or_default();
            TemplateInfo { name, title: said(&file["map"]["title"]), summary: said(&file["about"]) }
        };
        FILES.iter().map(info).collect()
    });
    &ALL
}

/// A map made from a template, in a language, and what it uses of a library. `None` if there is no such template.
pub fn make(name: &str, language: Language, fresh: &mut impl FnMut() -> Id) -> Option<Parcel> {
    let (_, text) = FILES.iter().find(|(known, _)| *known == name)?;
    let mut builder = Builder { names: BTreeMap::new(), records: Vec::new(), notes: None, fresh };
    let starter = builder.read(STARTER, language)?;
    let file = builder.read(text, language)?;
    let library = builder.library(&[&starter, &file])?;

    let Value::Object(mut map) = file["map"].clone() else { return None };
    let id = (builder.fresh)();
    map.insert("id".to_owned(), id.to_string().into());
    map.insert("language".to_owned(), serde_json::to_value(language).ok()?);
    builder.record(Kind::Map, map)?;
    for (list, kind) in MAP_LISTS {
        let items = file.get(list).or_else(|| starter.get(list));
        builder.place(*kind, items.cloned().unwrap_or_default(), None)?;
    }
    let document = Document::of_records(id, builder.records);
    let library = closure(&document, &library);
    Some(Parcel { document, library })
}

/// What a new workspace's library holds before anybody has written into it: the categories of friction and the usual channels.
pub fn starter_library(language: Language, fresh: &mut impl FnMut() -> Id) -> Vec<Record> {
    let mut builder = Builder { names: BTreeMap::new(), records: Vec::new(), notes: None, fresh };
    let library = builder.read(STARTER, language).and_then(|starter| builder.library(&[&starter]));
    library.iter().flat_map(Document::records).cloned().collect()
}

/// Puts records together from a template. Whatever does not fit ends it with `None`; a test makes every template in every
/// language.
struct Builder<'a, F> {
    names: BTreeMap<String, Id>,
    records: Vec<Record>,
    /// The lane that notes lie in.
    notes: Option<Id>,
    fresh: &'a mut F,
}

impl<F: FnMut() -> Id> Builder<'_, F> {
    /// A file in one language, with real ids in the places of names.
    fn read(&mut self, text: &str, language: Language) -> Option<Value> {
        let language = serde_json::to_value(language).ok()?;
        let mut file = in_language(serde_json::from_str(text).ok()?, language.as_str()?);
        self.name(&file);
        self.put_ids(&mut file);
        Some(file)
    }

    /// Gives an id to every name that stands as one.
    fn name(&mut self, value: &Value) {
        if let Some(name) = value.get("id").and_then(Value::as_str) {
            let id = (self.fresh)();
            self.names.insert(name.to_owned(), id);
        }
        match value {
            Value::Object(fields) => fields.values().for_each(|value| self.name(value)),
            Value::Array(items) => items.iter().for_each(|value| self.name(value)),
            _ => {}
        }
    }

    fn put_ids(&self, value: &mut Value) {
        match value {
            Value::String(text) if text.starts_with('#') => {
                if let Some(id) = self.names.get(text) {
                    *text = id.to_string();
                }
            }
            Value::Object(fields) => fields.values_mut().for_each(|value| self.put_ids(value)),
            Value::Array(items) => items.iter_mut().for_each(|value| self.put_ids(value)),
            _ => {}
        }
    }

    /// The records of the libraries of these files.
    fn library(&mut self, files: &[&Value]) -> Option<Document> {
        for (list, kind) in LIBRARY_LISTS {
            for item in files.iter().filter_map(|file| file["library"][list].as_array()).flatten() {
                self.record(*kind, item.as_object()?.clone())?;
            }
        }
        Some(Document::of_records(Id::LIBRARY, std::mem::take(&mut self.records)))
    }

    /// Adds a list of records and what stands in them.
    fn place(&mut self, kind: Kind, items: Value, parent: Option<Id>) -> Option<()> {
        let Value::Array(items) = items else { return Some(()) };
        let keys: Vec<OrderKey> = OrderKey::spread(items.len()).collect();
        for (item, order) in items.into_iter().zip(keys) {
            let Value::Object(mut fields) = item else { return None };
            let inside = MAP_LISTS.iter().filter(|(_, inner)| inner.parents().contains(&kind));
            let inside: Vec<(Kind, Value)> =
                inside.filter_map(|(list, inner)| Some((*inner, fields.remove(*list)?))).collect();
            let lane = self.notes.filter(|_| kind == Kind::Note);
            let placement = Placement { parent, lane, order };
            fields.insert("placement".to_owned(), serde_json::to_value(placement).ok()?);
            let id = self.record(kind, fields)?;
            for (inner, items) in inside {
                self.place(inner, items, Some(id))?;
            }
        }
        Some(())
    }

    /// Adds one record and gives its id.
    fn record(&mut self, kind: Kind, mut fields: Extra) -> Option<Id> {
        fields.insert("type".to_owned(), kind.word().into());
        let mut record: Record = serde_json::from_value(Value::Object(fields)).ok()?;
        if record.id().is_nil() {
            record.set_id((self.fresh)());
        }
        if let Record::Lane(lane) = &record
            && lane.kind == LaneKind::Notes
        {
            self.notes = Some(lane.id);
        }
        let id = record.id();
        self.records.push(record);
        Some(id)
    }
}

/// The value with everything that differs by language said in one.
fn in_language(value: Value, language: &str) -> Value {
    match value {
        Value::Object(mut fields) => {
            if fields.len() == 2 && fields.contains_key("en") && fields.contains_key("ru") {
                return fields.remove(language).unwrap_or_default();
            }
            fields.into_iter().map(|(name, value)| (name, in_language(value, language))).collect()
        }
        Value::Array(items) => items.into_iter().map(|value| in_language(value, language)).collect(),
        other => other,
    }
}
