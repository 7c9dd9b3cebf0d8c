//! What each field may hold. One function says it, and the same one mends: an edit that needs mending is refused, an
//! import that needs mending is mended and says so.

use serde_json::Value;

use crate::{Count, Fields, Frequency, Record};

/// The bounds that are shared by all fields of a sort.
pub struct Limits {
    /// Characters in one field of text.
    pub text: usize,
    /// Items in one list.
    pub list: usize,
    /// Records in one document.
    pub records: usize,
    /// The largest amount: money, volume, days, minutes, pixels.
    pub amount: f64,
}

/// The bounds in force.
pub const LIMITS: Limits = Limits { text: 100_000, list: 20_000, records: 200_000, amount: 1e12 };

/// A field that holds what it may not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Breach {
    /// The field, as in the record's JSON.
    pub field: String,
    /// What it must be, as a word that the translations know: `text`, `list`, `control`, `share`, `amount`, `above-zero`,
    /// `vote`, `emotion`, `tone`, `count`, `finite`.
    pub rule: &'static str,
}

/// The first field of a record that holds what it may not.
pub fn breach(record: &Record) -> Option<Breach> {
    mend(&mut record.clone()).into_iter().next()
}

/// The first of these fields, new to the record, that holds what it may not. Whatever else the record holds was looked at
/// when it came.
pub(crate) fn breach_in(record: &Record, fields: &Fields) -> Option<Breach> {
    let text = |(field, value): (&String, &Value)| {
        mend_value(&mut value.clone()).map(|rule| Breach { field: field.clone(), rule })
    };
    mend_bounds(&mut record.clone()).into_iter().next().or_else(|| fields.iter().find_map(text))
}

/// Brings every field into its bounds and says which ones needed it.
pub(crate) fn mend(record: &mut Record) -> Vec<Breach> {
    let mut found = mend_bounds(record);
    // Last, because it goes by way of JSON, which has no word for what is not finite.
    found.extend(mend_text(record));
    found
}

/// Brings every figure into its bounds.
fn mend_bounds(record: &mut Record) -> Vec<Breach> {
    let mut found = Vec::new();
    let mut note = |field: &str, rule: &'static str, broken: bool| {
        if broken {
            found.push(Breach { field: field.to_owned(), rule });
        }
    };
    match record {
        Record::Persona(persona) => {
            note("share", "share", optional_share(&mut persona.share));
            note("responseHours", "above-zero", above_zero(&mut persona.response_hours));
        }
        Record::Evidence(evidence) => {
            note("count", "count", optional_count(&mut evidence.count));
            note("value", "finite", finite(&mut evidence.value));
            note("tone", "tone", evidence.tone.as_mut().is_some_and(|tone| clamp(tone, -1, 1)));
        }
        Record::Map(map) => {
            for persona in &mut map.personas {
                note("personas", "share", share(&mut persona.share));
            }
            note("entryVolume", "amount", amount(&mut map.entry_volume));
            note("customerValue", "amount", amount(&mut map.customer_value));
        }
        Record::Lane(lane) => note("height", "above-zero", above_zero(&mut lane.height)),
        Record::Touchpoint(touchpoint) => {
            note("reach", "share", optional_share(&mut touchpoint.reach));
            note("visits", "above-zero", above_zero(&mut touchpoint.visits));
            note("lost", "count", optional_count(&mut touchpoint.lost));
            note("minutes", "amount", amount(&mut touchpoint.minutes));
            if let Some(emotion) = &mut touchpoint.emotion {
                note("emotion", "emotion", clamp(&mut emotion.value, -2, 2));
            }
            for persona in &mut touchpoint.persona_emotions {
                note("personaEmotions", "emotion", clamp(&mut persona.emotion.value, -2, 2));
            }
        }
        Record::PainPoint(pain) => {
            for vote in &mut pain.votes {
                note("votes", "vote", clamp(&mut vote.severity, 1, 5));
            }
            note("frequency", frequency_rule(&pain.frequency), frequency(&mut pain.frequency));
            note("outcomes", "count", optional_count(&mut pain.outcomes));
            note("reason", "share", optional_share(&mut pain.reason));
            note("effort", "amount", amount(&mut pain.effort));
            for owner in &mut pain.owners {
                let sound = owner.weight.is_finite() && owner.weight > 0.0 && owner.weight <= LIMITS.amount;
                note("owners", "above-zero", !sound);
                owner.weight = if sound { owner.weight } else { 1.0 };
            }
        }
        Record::Opportunity(opportunity) => {
            note("reduction", "share", optional_share(&mut opportunity.reduction));
            note("effort", "amount", amount(&mut opportunity.effort));
        }
        Record::Metric(metric) => {
            note("target", "finite", finite(&mut metric.target));
            let values = metric.values.len();
            metric.values.retain(|value| value.value.is_finite());
            note("values", "finite", values != metric.values.len());
        }
        Record::Path(path) => note("weight", "share", share(&mut path.weight)),
        _ => {}
    }
    found
}

fn frequency_rule(frequency: &Frequency) -> &'static str {
    if matches!(frequency, Frequency::Counted(_)) { "count" } else { "share" }
}

fn frequency(frequency: &mut Frequency) -> bool {
    match frequency {
        Frequency::Counted(counted) => count(counted),
        Frequency::Share { share: of } | Frequency::Known { share: of } => share(of),
        Frequency::Unknown | Frequency::Word { .. } => false,
    }
}

fn clamp<T: Ord + Copy>(value: &mut T, low: T, high: T) -> bool {
    let within = (*value).clamp(low, high);
    std::mem::replace(value, within) != within
}

fn share(value: &mut f64) -> bool {
    if (0.0..=1.0).contains(value) {
        return false;
    }
    *value = if value.is_nan() { 0.0 } else { value.clamp(0.0, 1.0) };
    true
}

fn optional_share(value: &mut Option<f64>) -> bool {
    value.as_mut().is_some_and(share)
}

fn amount(value: &mut Option<f64>) -> bool {
    drop_unless(value, |value| (0.0..=LIMITS.amount).contains(&value))
}

fn above_zero(value: &mut Option<f64>) -> bool {
    drop_unless(value, |value| value > 0.0 && value <= LIMITS.amount)
}

fn finite(value: &mut Option<f64>) -> bool {
    drop_unless(value, f64::is_finite)
}

fn drop_unless(value: &mut Option<f64>, sound: impl Fn(f64) -> bool) -> bool {
    let broken = value.is_some_and(|value| !sound(value));
    *value = value.filter(|_| !broken);
    broken
}

fn count(value: &mut Count) -> bool {
    clamp(&mut value.k, 0, value.n)
}

fn optional_count(value: &mut Option<Count>) -> bool {
    value.as_mut().is_some_and(count)
}

/// Bounds every text and list, wherever in the record it stands.
fn mend_text(record: &mut Record) -> Vec<Breach> {
    let mut found = Vec::new();
    let Ok(Value::Object(mut fields)) = serde_json::to_value(&*record) else { return found };
    for (field, value) in &mut fields {
        if let Some(rule) = mend_value(value) {
            found.push(Breach { field: field.clone(), rule });
        }
    }
    if !found.is_empty() {
        // Shortening texts and lists leaves every field of the type it had.
        if let Ok(mended) = serde_json::from_value(Value::Object(fields)) {
            *record = mended;
        }
    }
    found
}

fn mend_value(value: &mut Value) -> Option<&'static str> {
    match value {
        Value::String(text) => {
            let too_long = text.len() > LIMITS.text && text.chars().count() > LIMITS.text;
            if too_long {
                *text = text.chars().take(LIMITS.text).collect();
            }
            let control = text.contains(is_control);
            if control {
                text.retain(|letter| !is_control(letter));
            }
            too_long.then_some("text").or(control.then_some("control"))
        }
        Value::Array(items) => {
            let too_long = items.len() > LIMITS.list;
            items.truncate(LIMITS.list);
            items.iter_mut().fold(too_long.then_some("list"), |found, item| mend_value(item).or(found))
        }
        Value::Object(fields) => fields.values_mut().fold(None, |found, item| mend_value(item).or(found)),
        _ => None,
    }
}

/// Letters that no one types and that break terminals, tables and printed pages.
fn is_control(letter: char) -> bool {
    letter.is_control() && !matches!(letter, '\n' | '\t' | '\r')
}
