//! The shape of the file: the SQL of every table, made from the one table of columns.
//!
//! People may open a workspace with any SQLite tool, so names are words and every rule that can be said in SQL is said.

use rusqlite::Connection;

use crate::StoreError;
use crate::columns::{Column, Link, Shape, Table, snake, tables};

/// "DPth" in the file's header: this SQLite file is a workspace of this program.
pub(crate) const APPLICATION: i64 = 0x4450_7468;

/// The version of the file's format that is written here.
pub(crate) const VERSION: i64 = 4;

/// What is not a record: documents with their revisions, the register of all records, history, snapshots, bytes.
const FRAME: &str = "
CREATE TABLE document (
  id TEXT PRIMARY KEY,
  revision INTEGER NOT NULL CHECK (revision >= 0),
  changed TEXT NOT NULL,
  removed TEXT
) STRICT;

CREATE TABLE record (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  document TEXT NOT NULL REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL
) STRICT;

CREATE TABLE history (
  document TEXT NOT NULL REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  base INTEGER NOT NULL CHECK (base >= 0),
  format INTEGER NOT NULL,
  transaction_id TEXT NOT NULL,
  author TEXT NOT NULL,
  time TEXT NOT NULL,
  cause_kind TEXT NOT NULL,
  cause_of INTEGER,
  label TEXT NOT NULL CHECK (json_valid(label)),
  cause TEXT NOT NULL CHECK (json_valid(cause)),
  patch TEXT NOT NULL CHECK (json_valid(patch)),
  PRIMARY KEY (document, revision)
) STRICT;
CREATE INDEX history_author ON history (document, author, revision);

CREATE TABLE snapshot (
  id TEXT PRIMARY KEY,
  document TEXT NOT NULL REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
  revision INTEGER NOT NULL CHECK (revision >= 0),
  name TEXT NOT NULL,
  author TEXT NOT NULL,
  time TEXT NOT NULL,
  format INTEGER NOT NULL,
  records TEXT NOT NULL CHECK (json_valid(records))
) STRICT;
CREATE INDEX snapshot_document ON snapshot (document, revision);

CREATE TABLE content (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  bytes BLOB NOT NULL
) STRICT;
";

/// The full-text index: a row for each record, under its number in the register, with everything people wrote in it and
/// the other spellings of words that have some. Every commit walks the table of words that await it, which never shrinks
/// again; so it is kept small, lest one large import slow all edits after it. New in version 2.
pub(crate) const SEARCH: &str = "CREATE VIRTUAL TABLE search USING fts5 (
  text, spellings, tokenize = 'unicode61 remove_diacritics 2', columnsize = 0
);
INSERT INTO search (search, rank) VALUES ('hashsize', 65536);";

/// Makes all tables in an empty file.
pub(crate) fn create(connection: &Connection) -> Result<(), StoreError> {
    connection.execute_batch(FRAME)?;
    create_records(connection)?;
    connection.execute_batch(SEARCH)?;
    Ok(())
}

/// Makes the tables of the records.
pub(crate) fn create_records(connection: &Connection) -> Result<(), StoreError> {
    for table in tables() {
        connection.execute_batch(&record_table(table))?;
        for link in &table.links {
            connection.execute_batch(&link_table(table, link))?;
        }
    }
    Ok(())
}

/// Drops the tables of the records, whatever columns they have.
pub(crate) fn drop_records(connection: &Connection, tables: &[Table]) -> Result<(), StoreError> {
    let links = tables.iter().flat_map(|table| &table.links).map(|link| &link.name);
    for name in links.chain(tables.iter().map(|table| &table.name)) {
        connection.execute_batch(&format!("DROP TABLE \"{name}\""))?;
    }
    Ok(())
}

fn record_table(table: &Table) -> String {
    let name = &table.name;
    let mut lines = vec![
        format!("id TEXT PRIMARY KEY {}", references("record")),
        format!("document TEXT NOT NULL {}", references("document")),
    ];
    lines.extend(table.columns.iter().map(definition));
    lines.push("extra TEXT CHECK (json_valid(extra))".to_owned());
    lines.extend(table.checks.iter().map(|check| format!("CHECK ({check})")));
    lines.extend(whole_or_nothing(&table.columns));
    let mut statements = vec![
        format!("CREATE TABLE \"{name}\" (\n  {}\n) STRICT;\n", lines.join(",\n  ")),
        format!("CREATE INDEX \"{name}_document\" ON \"{name}\" (document);\n"),
    ];
    // Whoever removes a record asks every table that may name it.
    for column in table.columns.iter().filter(|column| target(column.shape).is_some()) {
        let column = &column.name;
        statements.push(format!(
            "CREATE INDEX \"{name}_{column}\" ON \"{name}\" (\"{column}\") WHERE \"{column}\" IS NOT NULL;\n"
        ));
    }
    statements.concat()
}

fn link_table(table: &Table, link: &Link) -> String {
    let (name, holder, target) = (&link.name, &table.name, snake(link.target.word()));
    let mut lines = vec![
        format!("\"{holder}\" TEXT NOT NULL {}", references(holder)),
        "position INTEGER NOT NULL CHECK (position >= 0)".to_owned(),
        format!("\"{target}\" TEXT NOT NULL {}", references(&target)),
    ];
    lines.extend(link.columns.iter().map(definition));
    lines.push(format!("PRIMARY KEY (\"{holder}\", position)"));
    format!(
        "CREATE TABLE \"{name}\" (\n  {}\n) STRICT, WITHOUT ROWID;\n\
         CREATE INDEX \"{name}_{target}\" ON \"{name}\" (\"{target}\");\n",
        lines.join(",\n  ")
    )
}

/// The table that a column's ids are looked up in.
fn target(shape: Shape) -> Option<String> {
    match shape {
        Shape::Names(kind) => Some(kind.map_or("record".to_owned(), |kind| snake(kind.word()))),
        Shape::Parent(kind) => Some(snake(kind.word())),
        _ => None,
    }
}

/// Checked at COMMIT and never acting on its own: what goes with what is said by the patch.
fn references(table: &str) -> String {
    format!("REFERENCES \"{table}\" (id) DEFERRABLE INITIALLY DEFERRED")
}

fn definition(column: &Column) -> String {
    let name = format!("\"{}\"", column.name);
    let kind = match column.shape {
        Shape::Flag | Shape::Whole(..) => "INTEGER",
        Shape::Share | Shape::Amount | Shape::AboveZero | Shape::Finite => "REAL",
        _ => "TEXT",
    };
    let presence = if column.optional { "" } else { " NOT NULL" };
    let rule = match column.shape {
        Shape::Words(all) => format!(" CHECK ({name} IN ('{}'))", all().join("', '")),
        Shape::Flag => format!(" CHECK ({name} IN (0, 1))"),
        Shape::Whole(low, high) => format!(" CHECK ({name} BETWEEN {low} AND {high})"),
        Shape::Share => format!(" CHECK ({name} BETWEEN 0 AND 1)"),
        Shape::Amount => format!(" CHECK ({name} >= 0)"),
        Shape::AboveZero => format!(" CHECK ({name} > 0)"),
        Shape::Json(_) => format!(" CHECK (json_valid({name}))"),
        Shape::Text | Shape::Code | Shape::Finite | Shape::Names(_) | Shape::Parent(_) => String::new(),
    };
    let key = target(column.shape).map(|table| format!(" {}", references(&table))).unwrap_or_default();
    format!("{name} {kind}{presence}{rule}{key}")
}

/// Of a field whose parts are columns, all parts are there or none.
fn whole_or_nothing(columns: &[Column]) -> Vec<String> {
    let parts = |column: &&Column| column.optional && column.part.is_some() && column.field != "placement";
    let optional: Vec<&Column> = columns.iter().filter(parts).collect();
    optional
        .windows(2)
        .filter(|pair| pair[0].field == pair[1].field)
        .map(|pair| format!("CHECK ((\"{}\" IS NULL) = (\"{}\" IS NULL))", pair[0].name, pair[1].name))
        .collect()
}
