//! Which values each field of each kind of record may hold: one table for new records, for edits and for broken ones.

use journey_model::{
    AskKind, Better, ChannelKind, Document, EvidenceKind, FrequencyWord, GiveKind, Id, Kind, LaneKind,
    Language, MapKind, MapStatus, OpportunityStatus, PainStatus, Paper, Period, Phase, Profile, Record,
    ReportPart, Scope, TouchpointKind, Verdict,
};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::Union;
use serde::Serialize;
use serde_json::{Map, Value, json};

/// What sort of value a field holds.
#[derive(Clone, Copy)]
pub enum Sort {
    /// Text.
    Text,
    /// A list of texts.
    Texts,
    /// Yes or no.
    Flag,
    /// One of these words.
    Word(fn() -> Vec<Value>),
    /// A list of these words.
    Words(fn() -> Vec<Value>),
    /// 0..=1.
    Share,
    /// 0..=1 or none.
    MaybeShare,
    /// 0 or more, or none.
    Amount,
    /// More than 0, or none.
    AboveZero,
    /// Any number, or none.
    Number,
    /// 0..=255.
    Byte,
    /// 0..=255 or none.
    MaybeByte,
    /// A count that fits 32 bits.
    Whole,
    /// A count that fits 32 bits, or none.
    MaybeWhole,
    /// `k` of `n`, or none.
    Count,
    /// -1, 0, +1 or none.
    Tone,
    /// Remarks by tone.
    Tones,
    /// An emotion or none.
    Emotion,
    /// Emotions by persona.
    PersonaEmotions,
    /// What is asked.
    Asks,
    /// Votes.
    Votes,
    /// How often.
    Frequency,
    /// Owners by weight.
    Owners,
    /// Personas by share.
    PersonaShares,
    /// Dated values.
    Values,
    /// A record of this kind or none.
    One(Kind),
    /// Records of this kind.
    Many(Kind),
    /// How a report is made.
    Report,
    /// Any record of the document, or none.
    Any,
    /// Any records of the document.
    AnyOf,
}

macro_rules! words {
    ($name:ident) => {
        || as_values($name::ALL)
    };
}

fn as_values<T: Serialize>(words: &[T]) -> Vec<Value> {
    words.iter().map(|word| json!(word)).collect()
}

/// The fields of a kind, without its id, type and placement.
#[allow(clippy::too_many_lines, reason = "a table")]
pub fn fields(kind: Kind) -> &'static [(&'static str, Sort)] {
    use Sort::{
        AboveZero, Amount, Any, AnyOf, Asks, Byte, Count, Emotion, Flag, Frequency, Many, MaybeByte,
        MaybeShare, MaybeWhole, Number, One, Owners, PersonaEmotions, PersonaShares, Report, Share, Text,
        Texts, Tone, Tones, Values, Votes, Whole, Word, Words,
    };
    match kind {
        Kind::Department => &[("name", Text), ("code", Text), ("color", Byte), ("contact", Text)],
        Kind::Channel => &[("name", Text), ("kind", Word(words!(ChannelKind))), ("icon", Text)],
        Kind::Persona => &[
            ("name", Text),
            ("segment", Text),
            ("share", MaybeShare),
            ("summary", Text),
            ("goals", Texts),
            ("needs", Texts),
            ("frustrations", Texts),
            ("quote", Text),
            ("picture", One(Kind::Asset)),
            ("channels", Many(Kind::Channel)),
            ("responseHours", AboveZero),
        ],
        Kind::Category => &[("key", Text), ("en", Text), ("ru", Text)],
        Kind::Tag => &[("name", Text)],
        Kind::Asset => &[("name", Text), ("sha256", Text), ("mediaType", Text), ("size", Whole)],
        Kind::Evidence => &[
            ("kind", Word(words!(EvidenceKind))),
            ("text", Text),
            ("source", Text),
            ("url", Text),
            ("participant", Text),
            ("persona", One(Kind::Persona)),
            ("channel", One(Kind::Channel)),
            ("date", Text),
            ("method", Text),
            ("count", Count),
            ("value", Number),
            ("unit", Text),
            ("staff", Flag),
            ("tone", Tone),
            ("tags", Many(Kind::Tag)),
            ("attachments", Many(Kind::Asset)),
            ("supersedes", One(Kind::Evidence)),
        ],
        Kind::Map => &[
            ("title", Text),
            ("summary", Text),
            ("scenario", Text),
            ("kind", Word(words!(MapKind))),
            ("baseline", One(Kind::Map)),
            ("status", Word(words!(MapStatus))),
            ("personas", PersonaShares),
            ("entryVolume", Amount),
            ("period", Word(words!(Period))),
            ("customerValue", Amount),
            ("currency", Text),
            ("profile", Word(words!(Profile))),
            ("language", Word(words!(Language))),
            ("report", Report),
        ],
        Kind::Lane => &[
            ("title", Text),
            ("kind", Word(words!(LaneKind))),
            ("hidden", Flag),
            ("height", AboveZero),
            ("origin", One(Kind::Map)),
        ],
        Kind::Stage => &[
            ("origin", One(Kind::Map)),
            ("title", Text),
            ("goal", Text),
            ("color", MaybeByte),
            ("phase", Word(words!(Phase))),
            ("entered", MaybeWhole),
            ("listening", Text),
        ],
        Kind::Touchpoint => &[
            ("origin", One(Kind::Map)),
            ("title", Text),
            ("description", Text),
            ("kind", Word(words!(TouchpointKind))),
            ("action", Text),
            ("thought", Text),
            ("job", Text),
            ("channels", Many(Kind::Channel)),
            ("owner", One(Kind::Department)),
            ("supporting", Many(Kind::Department)),
            ("asks", Asks),
            ("gives", Words(words!(GiveKind))),
            ("passes", Texts),
            ("warm", Flag),
            ("uses", Texts),
            ("emotion", Emotion),
            ("personaEmotions", PersonaEmotions),
            ("reach", MaybeShare),
            ("lost", Count),
            ("visits", AboveZero),
            ("minutes", Amount),
            ("momentOfTruth", Flag),
            ("backstage", Texts),
            ("evidence", Many(Kind::Evidence)),
            ("tones", Tones),
        ],
        Kind::PainPoint => &[
            ("origin", One(Kind::Map)),
            ("title", Text),
            ("description", Text),
            ("category", One(Kind::Category)),
            ("votes", Votes),
            ("dots", Whole),
            ("frequency", Frequency),
            ("perVisit", Flag),
            ("outcomes", Count),
            ("reason", MaybeShare),
            ("owners", Owners),
            ("status", Word(words!(PainStatus))),
            ("effort", Amount),
            ("evidence", Many(Kind::Evidence)),
            ("picture", One(Kind::Asset)),
            ("pictureText", Text),
        ],
        Kind::Opportunity => &[
            ("origin", One(Kind::Map)),
            ("title", Text),
            ("hypothesis", Text),
            ("pains", Many(Kind::PainPoint)),
            ("dots", Whole),
            ("reduction", MaybeShare),
            ("effort", Amount),
            ("owner", One(Kind::Department)),
            ("status", Word(words!(OpportunityStatus))),
            ("due", Text),
            ("result", Text),
            ("picture", One(Kind::Asset)),
            ("pictureText", Text),
        ],
        Kind::Delight => &[
            ("origin", One(Kind::Map)),
            ("text", Text),
            ("evidence", Many(Kind::Evidence)),
            ("picture", One(Kind::Asset)),
            ("pictureText", Text),
        ],
        Kind::Note => &[
            ("origin", One(Kind::Map)),
            ("text", Text),
            ("color", MaybeByte),
            ("picture", One(Kind::Asset)),
            ("pictureText", Text),
        ],
        Kind::Picture => &[("origin", One(Kind::Map)), ("asset", One(Kind::Asset)), ("caption", Text)],
        Kind::Metric => &[
            ("origin", One(Kind::Map)),
            ("name", Text),
            ("unit", Text),
            ("better", Word(words!(Better))),
            ("target", Number),
            ("values", Values),
        ],
        Kind::Path => &[
            ("origin", One(Kind::Map)),
            ("title", Text),
            ("weight", Share),
            ("steps", Many(Kind::Touchpoint)),
        ],
        Kind::Comment => &[("on", Any), ("author", Text), ("text", Text), ("time", Text), ("resolved", Flag)],
        Kind::Decision => &[
            ("rule", Text),
            ("about", AnyOf),
            ("datum", Text),
            ("persona", One(Kind::Persona)),
            ("channel", One(Kind::Channel)),
            ("department", One(Kind::Department)),
            ("evidence", Many(Kind::Evidence)),
            ("verdict", Word(words!(Verdict))),
            ("reason", Text),
            ("author", Text),
            ("date", Text),
            ("pain", One(Kind::PainPoint)),
        ],
    }
}

/// A value whose references are still to be picked.
#[derive(Clone, Debug)]
pub enum Sketch {
    /// A value without references.
    Plain(Value),
    /// The so-manieth record of a kind, or of all.
    Pick(Option<Kind>, u16),
    /// A list; what picks nothing is left out.
    List(Vec<Sketch>),
    /// An object; where a field picks nothing there is none of it.
    Object(Vec<(&'static str, Sketch)>),
}

impl Sketch {
    /// The value, its references picked by `pick`.
    pub fn fill(&self, pick: &impl Fn(Option<Kind>, u16) -> Option<Id>) -> Option<Value> {
        match self {
            Sketch::Plain(value) => Some(value.clone()),
            Sketch::Pick(kind, number) => pick(*kind, *number).map(|id| json!(id)),
            Sketch::List(items) => Some(items.iter().filter_map(|item| item.fill(pick)).collect()),
            Sketch::Object(fields) => {
                let fill = |(name, value): &(&str, Sketch)| Some(((*name).to_owned(), value.fill(pick)?));
                fields.iter().map(fill).collect::<Option<Map<_, _>>>().map(Value::Object)
            }
        }
    }

    /// The value on a document: references within it pick from its records, others are any id.
    pub fn on(&self, document: &Document) -> Value {
        let pick = |kind: Option<Kind>, number: u16| {
            let elsewhere = kind.is_some_and(|kind| kind == Kind::Map || kind.scope() != document.scope());
            if elsewhere {
                return Some(Id(uuid::Uuid::from_u128(0x0190 << 112 | u128::from(number % 8 + 1))));
            }
            let fits = |record: &&Record| kind.is_none_or(|kind| kind == record.kind());
            let all: Vec<Id> = document.records().filter(fits).map(Record::id).collect();
            all.get(usize::from(number) % all.len().max(1)).copied()
        };
        self.fill(&pick).unwrap_or(Value::Null)
    }
}

/// Some of a kind's fields, each with a value; `sound` ones keep to their bounds.
pub fn contents(kind: Kind, sound: bool) -> BoxedStrategy<Vec<(&'static str, Sketch)>> {
    let one = fields(kind).iter().map(|(name, sort)| {
        let name = *name;
        value(*sort, sound).prop_map(move |value| (name, value)).boxed()
    });
    vec(Union::new(one), 0..4).boxed()
}

/// A record of a kind, with these contents.
pub fn record(kind: Kind, contents: &[(&'static str, Sketch)], fill: impl Fn(&Sketch) -> Value) -> Record {
    let mut whole = Map::from_iter([("type".to_owned(), json!(kind))]);
    whole.extend(contents.iter().map(|(name, value)| ((*name).to_owned(), fill(value))));
    serde_json::from_value(Value::Object(whole)).expect("the table of fields has the right sorts")
}

fn text(sound: bool) -> BoxedStrategy<String> {
    let typed = select(&["", "Menu", "Меню", "a b\n", "\u{1f600}", "e\u{301}", "\"\\", "'; --", "<b>"][..]);
    let typed = typed.prop_map(str::to_owned);
    if sound {
        return prop_oneof![8 => typed, 1 => "[^\\p{Cc}]{0,12}"].boxed();
    }
    let long = (99_999..100_002_usize).prop_map(|length| "ж".repeat(length));
    prop_oneof![200 => typed, 20 => ".{0,12}", 20 => Just("\u{7}a\0".to_owned()), 1 => long].boxed()
}

fn number(sound: bool, within: std::ops::Range<f64>) -> BoxedStrategy<f64> {
    let within = prop_oneof![Just(within.start), within];
    if sound {
        return within.boxed();
    }
    prop_oneof![within, any::<f64>().prop_filter("JSON has no word for it", |it| it.is_finite())].boxed()
}

fn maybe<T: Serialize + std::fmt::Debug>(value: impl Strategy<Value = T> + 'static) -> BoxedStrategy<Sketch> {
    plain(proptest::option::weighted(0.8, value))
}

fn plain<T: Serialize + std::fmt::Debug>(value: impl Strategy<Value = T> + 'static) -> BoxedStrategy<Sketch> {
    value.prop_map(|value| Sketch::Plain(json!(value))).boxed()
}

fn whole<T: Arbitrary + Copy + 'static>(
    sound: bool,
    within: impl Strategy<Value = T> + 'static,
) -> BoxedStrategy<T> {
    if sound { within.boxed() } else { prop_oneof![within, any::<T>()].boxed() }
}

fn count(sound: bool) -> BoxedStrategy<Value> {
    let (k, n) = (0..9_u32, 0..9_u32);
    (k, n).prop_map(move |(k, n)| json!({"k": if sound { k.min(n) } else { k }, "n": n})).boxed()
}

fn pick(kind: Option<Kind>) -> impl Strategy<Value = Sketch> {
    (0..24_u16).prop_map(move |number| Sketch::Pick(kind, number))
}

fn value(sort: Sort, sound: bool) -> BoxedStrategy<Sketch> {
    let named = |list: &'static str, value: BoxedStrategy<Sketch>, kind: Kind| {
        let item = (pick(Some(kind)), value).prop_map(move |(id, value)| {
            Sketch::Object(vec![
                (if kind == Kind::Department { "department" } else { "persona" }, id),
                (list, value),
            ])
        });
        vec(item, 0..4).prop_map(Sketch::List).boxed()
    };
    let emotion = move || {
        (whole(sound, -2..=2_i8), text(sound)).prop_map(|(value, word)| json!({"value": value, "word": word}))
    };
    match sort {
        Sort::Text => plain(text(sound)),
        Sort::Texts => plain(vec(text(sound), 0..4)),
        Sort::Flag => plain(any::<bool>()),
        Sort::Word(words) => plain(select(words())),
        Sort::Words(words) => plain(vec(select(words()), 0..4)),
        Sort::Share => plain(number(sound, 0.0..1.0)),
        Sort::MaybeShare => maybe(number(sound, 0.0..1.0)),
        Sort::Amount => maybe(number(sound, 0.0..1e6)),
        Sort::AboveZero => maybe(number(sound, 1e-3..1e6)),
        Sort::Number => maybe(number(sound, -1e300..1e300)),
        Sort::Byte => plain(any::<u8>()),
        Sort::MaybeByte => maybe(any::<u8>()),
        Sort::Whole => plain(any::<u32>()),
        Sort::MaybeWhole => maybe(any::<u32>()),
        Sort::Count => maybe(count(sound)),
        Sort::Tone => maybe(whole(sound, -1..=1_i8)),
        Sort::Tones => plain((0..9_u32).prop_map(|count| json!({"positive": count, "negative": count / 2}))),
        Sort::Emotion => maybe(emotion()),
        Sort::PersonaEmotions => named("emotion", plain(emotion()), Kind::Persona),
        Sort::Asks => plain(vec(
            (select(AskKind::ALL), text(sound))
                .prop_map(|(kind, datum)| json!({"kind": kind, "datum": datum})),
            0..4,
        )),
        Sort::Votes => plain(vec(
            (text(sound), whole(sound, 1..=5_u8))
                .prop_map(|(rater, severity)| json!({"rater": rater, "severity": severity})),
            0..4,
        )),
        Sort::Frequency => plain(prop_oneof![
            Just(json!({"kind": "unknown"})),
            count(sound).prop_map(|count| json!({"kind": "counted", "k": count["k"], "n": count["n"]})),
            number(sound, 0.0..1.0).prop_map(|share| json!({"kind": "share", "share": share})),
            number(sound, 0.0..1.0).prop_map(|share| json!({"kind": "known", "share": share})),
            select(FrequencyWord::ALL).prop_map(|word| json!({"kind": "word", "word": word})),
        ]),
        Sort::Owners => named("weight", plain(number(sound, 1e-3..9.0)), Kind::Department),
        Sort::PersonaShares => named("share", plain(number(sound, 0.0..1.0)), Kind::Persona),
        Sort::Values => plain(vec(
            (text(sound), number(sound, -1e9..1e9))
                .prop_map(|(date, value)| json!({"date": date, "value": value})),
            0..4,
        )),
        Sort::Report => {
            maybe((vec(select(ReportPart::ALL), 0..4), select(Paper::ALL), any::<bool>()).prop_map(
                |(parts, paper, landscape)| json!({"parts": parts, "paper": paper, "landscape": landscape}),
            ))
        }
        Sort::One(kind) => prop_oneof![1 => Just(Sketch::Plain(Value::Null)), 4 => pick(Some(kind))].boxed(),
        Sort::Many(kind) => vec(pick(Some(kind)), 0..4).prop_map(Sketch::List).boxed(),
        Sort::AnyOf => vec(pick(None), 0..4).prop_map(Sketch::List).boxed(),
        Sort::Any => prop_oneof![1 => Just(Sketch::Plain(Value::Null)), 4 => pick(None)].boxed(),
    }
}

/// Which kinds live in a document.
pub(super) fn kinds(scope: Scope) -> Vec<Kind> {
    Kind::ALL.iter().copied().filter(|kind| kind.scope() == scope).collect()
}
