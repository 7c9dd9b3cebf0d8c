//! The one table of what columns each kind of record has. The tables' SQL, the writing and reading of rows, and the text
//! that can be searched all derive from it; nothing else here knows a field by name.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use journey_model::{
    Better, ChannelKind, EvidenceKind, Kind, LaneKind, Language, MapKind, MapStatus, OpportunityStatus,
    PainStatus, Period, Phase, Profile, TouchpointKind, Verdict,
};
use serde::Serialize;
use serde_json::Value as Json;

/// What a column holds.
#[derive(Clone, Copy)]
pub(crate) enum Shape {
    /// What people wrote; it can be searched.
    Text,
    /// Text that nobody searches for: a date, a hash, an address.
    Code,
    /// A word of an enumeration.
    Words(fn() -> Vec<String>),
    /// Yes or no.
    Flag,
    /// A whole number within bounds.
    Whole(i64, i64),
    /// 0..=1.
    Share,
    /// 0 or more.
    Amount,
    /// Above 0.
    AboveZero,
    /// Any finite number.
    Finite,
    /// A list or an object, as JSON. What people wrote in it stands in the list itself (`""`) or in its items' fields.
    Json(&'static [&'static str]),
    /// The id of a record; `None`: of any kind.
    Names(Option<Kind>),
    /// The id of the record it stands in, where that is of this kind.
    Parent(Kind),
}

/// A column, and the field of the record's JSON that it holds.
pub(crate) struct Column {
    /// Its name in SQL.
    pub(crate) name: String,
    /// The field.
    pub(crate) field: &'static str,
    /// The part of the field, where the field is an object whose parts are columns of their own.
    pub(crate) part: Option<&'static str>,
    /// What it holds.
    pub(crate) shape: Shape,
    /// Whether it may hold nothing.
    pub(crate) optional: bool,
}

/// A field that names several records: a table of its own, a row for each.
pub(crate) struct Link {
    /// Its name in SQL.
    pub(crate) name: String,
    /// The field.
    pub(crate) field: &'static str,
    /// The kind of record it names.
    pub(crate) target: Kind,
    /// Where in an item the id stands; `None`: the item is the id.
    pub(crate) key: Option<&'static str>,
    /// What else an item holds.
    pub(crate) columns: Vec<Column>,
}

/// The columns and links of one kind of record.
pub(crate) struct Table {
    /// The kind.
    pub(crate) kind: Kind,
    /// Its name in SQL.
    pub(crate) name: String,
    /// Its columns, without `id`, `document` and `extra`, which all have.
    pub(crate) columns: Vec<Column>,
    /// Its links.
    pub(crate) links: Vec<Link>,
    /// What must hold between its columns.
    pub(crate) checks: Vec<&'static str>,
}

static TABLES: LazyLock<Vec<Table>> =
    LazyLock::new(|| Kind::ALL.iter().map(|kind| Table::of(*kind)).collect());

/// All tables, parents before what stands in them.
pub(crate) fn tables() -> &'static [Table] {
    &TABLES
}

/// The table of a kind.
pub(crate) fn table(kind: Kind) -> &'static Table {
    &TABLES[kind as usize]
}

impl Table {
    /// Of the tables, links and columns those that a file has: `columns` tells the columns of a table by its name, none for
    /// a table that is not there.
    pub(crate) fn found<E>(columns: impl Fn(&str) -> Result<BTreeSet<String>, E>) -> Result<Vec<Table>, E> {
        let mut found = Vec::new();
        for kind in Kind::ALL {
            let mut table = Table::of(*kind);
            let names = columns(&table.name)?;
            if names.is_empty() {
                continue;
            }
            table.columns.retain(|column| names.contains(&column.name));
            let mut links = Vec::new();
            for mut link in std::mem::take(&mut table.links) {
                let names = columns(&link.name)?;
                link.columns.retain(|column| names.contains(&column.name));
                links.extend((!names.is_empty()).then_some(link));
            }
            found.push(Table { links, ..table });
        }
        Ok(found)
    }

    fn of(kind: Kind) -> Table {
        let mut columns = placement(kind);
        columns.extend(fields(kind));
        let links = links(kind)
            .into_iter()
            .map(|link| Link { name: format!("{}_{}", snake(kind.word()), snake(link.field)), ..link })
            .collect();
        let checks = match kind {
            Kind::Evidence => vec!["count_k <= count_n"],
            Kind::Touchpoint => vec!["lost_k <= lost_n"],
            Kind::PainPoint => vec!["outcomes_k <= outcomes_n"],
            Kind::Note | Kind::Picture | Kind::Metric => vec!["stage IS NULL OR touchpoint IS NULL"],
            _ => Vec::new(),
        };
        Table { kind, name: snake(kind.word()), columns, links, checks }
    }
}

impl Column {
    /// What the record holds for this column.
    pub(crate) fn of<'a>(&self, fields: &'a serde_json::Map<String, Json>) -> &'a Json {
        let whole = fields.get(self.field).unwrap_or(&Json::Null);
        match self.part {
            Some(part) => whole.get(part).unwrap_or(&Json::Null),
            None => whole,
        }
    }

    fn or_null(self) -> Column {
        Column { optional: true, ..self }
    }
}

/// What is selected or inserted: `first`, then the columns' names, each after `prefix`.
pub(crate) fn list(first: &[String], prefix: &str, columns: &[Column]) -> String {
    let names = columns.iter().map(|column| format!("{prefix}\"{}\"", column.name));
    first.iter().cloned().chain(names).collect::<Vec<_>>().join(", ")
}

/// `count` question marks for values to be bound to.
pub(crate) fn marks(count: usize) -> String {
    vec!["?"; count].join(", ")
}

/// camelCase to snake_case.
pub(crate) fn snake(word: &str) -> String {
    let mut snake = String::with_capacity(word.len() + 4);
    for letter in word.chars() {
        if letter.is_ascii_uppercase() {
            snake.push('_');
        }
        snake.push(letter.to_ascii_lowercase());
    }
    snake
}

fn column(field: &'static str, shape: Shape) -> Column {
    Column { name: snake(field), field, part: None, shape, optional: false }
}

fn text(field: &'static str) -> Column {
    column(field, Shape::Text)
}

fn code(field: &'static str) -> Column {
    column(field, Shape::Code)
}

fn flag(field: &'static str) -> Column {
    column(field, Shape::Flag)
}

fn whole(field: &'static str, low: i64, high: i64) -> Column {
    column(field, Shape::Whole(low, high))
}

fn texts(field: &'static str) -> Column {
    column(field, Shape::Json(&[""]))
}

fn json(field: &'static str) -> Column {
    column(field, Shape::Json(&[]))
}

fn names(field: &'static str, kind: Kind) -> Column {
    column(field, Shape::Names(Some(kind))).or_null()
}

fn part(field: &'static str, part: &'static str, shape: Shape) -> Column {
    Column { name: format!("{}_{part}", snake(field)), part: Some(part), ..column(field, shape) }
}

/// A word of the enumeration whose words are `all`.
fn words(field: &'static str, all: fn() -> Vec<String>) -> Column {
    column(field, Shape::Words(all))
}

fn spell<T: Serialize>(all: &[T]) -> Vec<String> {
    let word = |word: &T| serde_json::to_value(word).ok()?.as_str().map(str::to_owned);
    all.iter().filter_map(word).collect()
}

fn link(field: &'static str, target: Kind) -> Link {
    Link { name: String::new(), field, target, key: None, columns: Vec::new() }
}

fn link_of_items(field: &'static str, key: &'static str, target: Kind, columns: Vec<Column>) -> Link {
    Link { key: Some(key), columns, ..link(field, target) }
}

const COUNT: Shape = Shape::Whole(0, u32::MAX as i64);
const EMOTION: Shape = Shape::Whole(-2, 2);

/// Where records of this kind stand: a column for each kind of parent, the lane, and the place among the siblings.
fn placement(kind: Kind) -> Vec<Column> {
    if !kind.is_placed() {
        return Vec::new();
    }
    let at = |name: String, of, shape| Column { name, ..part("placement", of, shape) };
    let mut columns: Vec<Column> = kind
        .parents()
        .iter()
        .map(|parent| at(snake(parent.word()), "parent", Shape::Parent(*parent)).or_null())
        .collect();
    if matches!(kind, Kind::Note | Kind::Picture) {
        columns.push(at("lane".to_owned(), "lane", Shape::Names(Some(Kind::Lane))).or_null());
    }
    columns.push(at("order_key".to_owned(), "order", Shape::Code));
    // A record of another document, which may be gone: no foreign key.
    columns.push(code("origin").or_null());
    columns
}

/// The columns of a kind besides its placement.
#[allow(clippy::too_many_lines)] // A table: a row for each kind.
fn fields(kind: Kind) -> Vec<Column> {
    use Shape::{AboveZero, Amount, Finite, Json, Names, Share, Text, Whole};
    match kind {
        Kind::Department => vec![text("name"), code("code"), whole("color", 0, 255), text("contact")],
        Kind::Channel => vec![text("name"), words("kind", || spell(ChannelKind::ALL)), code("icon")],
        Kind::Persona => vec![
            text("name"),
            text("segment"),
            column("share", Share).or_null(),
            text("summary"),
            texts("goals"),
            texts("needs"),
            texts("frustrations"),
            text("quote"),
            names("picture", Kind::Asset),
            column("responseHours", AboveZero).or_null(),
        ],
        Kind::Category => vec![code("key"), text("en"), text("ru")],
        Kind::Tag => vec![text("name")],
        Kind::Asset => vec![text("name"), code("sha256"), code("mediaType"), column("size", COUNT)],
        Kind::Evidence => vec![
            words("kind", || spell(EvidenceKind::ALL)),
            text("text"),
            text("source"),
            code("url"),
            code("participant"),
            names("persona", Kind::Persona),
            names("channel", Kind::Channel),
            code("date"),
            text("method"),
            part("count", "k", COUNT).or_null(),
            part("count", "n", COUNT).or_null(),
            column("value", Finite).or_null(),
            code("unit"),
            flag("staff"),
            column("tone", Whole(-1, 1)).or_null(),
            names("supersedes", Kind::Evidence),
        ],
        Kind::Map => vec![
            text("title"),
            text("summary"),
            text("scenario"),
            words("kind", || spell(MapKind::ALL)),
            // Another document, which may be gone: no foreign key.
            code("baseline").or_null(),
            words("status", || spell(MapStatus::ALL)),
            column("entryVolume", Amount).or_null(),
            words("period", || spell(Period::ALL)),
            column("customerValue", Amount).or_null(),
            code("currency"),
            words("profile", || spell(Profile::ALL)),
            words("language", || spell(Language::ALL)),
            json("report").or_null(),
        ],
        Kind::Lane => vec![
            text("title"),
            words("kind", || spell(LaneKind::ALL)),
            flag("hidden"),
            column("height", AboveZero).or_null(),
        ],
        Kind::Stage => vec![
            text("title"),
            text("goal"),
            whole("color", 0, 255).or_null(),
            words("phase", || spell(Phase::ALL)),
            column("entered", COUNT).or_null(),
            text("listening"),
        ],
        Kind::Touchpoint => vec![
            text("title"),
            text("description"),
            words("kind", || spell(TouchpointKind::ALL)),
            text("action"),
            text("thought"),
            text("job"),
            names("owner", Kind::Department),
            column("asks", Json(&["datum"])),
            json("gives"),
            texts("passes"),
            flag("warm"),
            texts("uses"),
            part("emotion", "value", EMOTION).or_null(),
            part("emotion", "word", Text).or_null(),
            column("reach", Share).or_null(),
            part("lost", "k", COUNT).or_null(),
            part("lost", "n", COUNT).or_null(),
            column("visits", AboveZero).or_null(),
            column("minutes", Amount).or_null(),
            flag("momentOfTruth"),
            texts("backstage"),
            part("tones", "positive", COUNT),
            part("tones", "neutral", COUNT),
            part("tones", "negative", COUNT),
        ],
        Kind::PainPoint => vec![
            text("title"),
            text("description"),
            names("category", Kind::Category),
            json("votes"),
            column("dots", COUNT),
            json("frequency"),
            flag("perVisit"),
            part("outcomes", "k", COUNT).or_null(),
            part("outcomes", "n", COUNT).or_null(),
            column("reason", Share).or_null(),
            words("status", || spell(PainStatus::ALL)),
            column("effort", Amount).or_null(),
            names("picture", Kind::Asset),
            text("pictureText"),
        ],
        Kind::Opportunity => vec![
            text("title"),
            text("hypothesis"),
            column("dots", COUNT),
            column("reduction", Share).or_null(),
            column("effort", Amount).or_null(),
            names("owner", Kind::Department),
            words("status", || spell(OpportunityStatus::ALL)),
            code("due"),
            text("result"),
            names("picture", Kind::Asset),
            text("pictureText"),
        ],
        Kind::Delight => vec![text("text"), names("picture", Kind::Asset), text("pictureText")],
        Kind::Note => vec![
            text("text"),
            whole("color", 0, 255).or_null(),
            names("picture", Kind::Asset),
            text("pictureText"),
        ],
        Kind::Picture => vec![names("asset", Kind::Asset), text("caption")],
        Kind::Metric => vec![
            text("name"),
            code("unit"),
            words("better", || spell(Better::ALL)),
            column("target", Finite).or_null(),
            json("values"),
        ],
        Kind::Path => vec![text("title"), column("weight", Share)],
        Kind::Comment => vec![
            column("on", Names(None)).or_null(),
            text("author"),
            text("text"),
            code("time"),
            flag("resolved"),
        ],
        Kind::Decision => vec![
            code("rule"),
            // Of any kind, and several: no foreign key.
            json("about"),
            text("datum"),
            names("persona", Kind::Persona),
            names("channel", Kind::Channel),
            names("department", Kind::Department),
            words("verdict", || spell(Verdict::ALL)),
            text("reason"),
            text("author"),
            code("date"),
            names("pain", Kind::PainPoint),
        ],
    }
}

/// The fields of a kind that name several records.
fn links(kind: Kind) -> Vec<Link> {
    use Shape::{AboveZero, Share, Text};
    match kind {
        Kind::Persona => vec![link("channels", Kind::Channel)],
        Kind::Evidence => vec![link("tags", Kind::Tag), link("attachments", Kind::Asset)],
        Kind::Map => {
            vec![link_of_items("personas", "persona", Kind::Persona, vec![column("share", Share)])]
        }
        Kind::Touchpoint => vec![
            link("channels", Kind::Channel),
            link("supporting", Kind::Department),
            link_of_items(
                "personaEmotions",
                "persona",
                Kind::Persona,
                vec![part("emotion", "value", EMOTION), part("emotion", "word", Text)],
            ),
            link("evidence", Kind::Evidence),
        ],
        Kind::PainPoint => vec![
            link_of_items("owners", "department", Kind::Department, vec![column("weight", AboveZero)]),
            link("evidence", Kind::Evidence),
        ],
        Kind::Opportunity => vec![link("pains", Kind::PainPoint)],
        Kind::Delight | Kind::Decision => vec![link("evidence", Kind::Evidence)],
        Kind::Path => vec![link("steps", Kind::Touchpoint)],
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use journey_model::{Id, Record};
    use serde_json::json;

    use super::*;

    #[test]
    fn the_table_knows_the_fields_of_every_kind_and_no_others() {
        for table in tables() {
            let bare = json!({"type": table.kind.word(), "id": Id::LIBRARY});
            let record: Record = serde_json::from_value(bare).unwrap();
            let fields = crate::rows::fields_of(&record).unwrap();
            let expected: BTreeSet<&str> =
                fields.keys().map(String::as_str).filter(|field| *field != "id").collect();
            let columns = table.columns.iter().map(|column| column.field);
            let known: BTreeSet<&str> = columns.chain(table.links.iter().map(|link| link.field)).collect();
            assert_eq!(known, expected, "{}", table.name);
        }
    }

    #[test]
    fn tables_stand_in_the_order_of_their_kinds() {
        assert!(Kind::ALL.iter().all(|kind| table(*kind).kind == *kind));
        assert_eq!(table(Kind::PainPoint).name, "pain_point");
    }
}
