//! The full-text index: one row a record with everything people wrote in it, kept by the transaction that writes the
//! record. Case and accents do not matter; ё is found as е, too, as Russians write both.

use journey_model::{Id, Kind};
use rusqlite::{Connection, params};
use serde_json::Value as Json;

use crate::StoreError;
use crate::columns::{Column, Shape, Table};
use crate::reader::{id_of, word_of};
use crate::rows::Fields;

/// A record that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The document it belongs to.
    pub document: Id,
    /// The record.
    pub id: Id,
    /// Its kind.
    pub kind: Kind,
    /// A dozen words around what was found.
    pub snippet: String,
}

/// Everything that people wrote in a record, a line for each field.
pub(crate) fn text(table: &Table, fields: &Fields) -> String {
    let mut text = String::new();
    for column in &table.columns {
        gather(column, column.of(fields), &mut text);
    }
    for link in table.links.iter().filter(|link| !link.columns.is_empty()) {
        for item in fields.get(link.field).and_then(Json::as_array).into_iter().flatten() {
            let Some(item) = item.as_object() else { continue };
            link.columns.iter().for_each(|column| gather(column, column.of(item), &mut text));
        }
    }
    text
}

fn gather(column: &Column, value: &Json, text: &mut String) {
    let mut say = |words: &Json| {
        if let Some(words) = words.as_str().filter(|words| !words.is_empty()) {
            if !text.is_empty() {
                text.push('\n');
            }
            text.push_str(words);
        }
    };
    match column.shape {
        Shape::Text => say(value),
        Shape::Json(keys) => {
            for item in value.as_array().into_iter().flatten() {
                for key in keys {
                    say(if key.is_empty() { item } else { &item[*key] });
                }
            }
        }
        _ => {}
    }
}

/// The words of a text that have ё, spelled with е.
fn spellings(text: &str) -> String {
    let words = text.split_whitespace().filter(|word| word.contains(['ё', 'Ё']));
    words.map(plain).collect::<Vec<_>>().join(" ")
}

fn plain(word: &str) -> String {
    word.replace('ё', "е").replace('Ё', "Е")
}

/// What the index is asked for one word.
fn wanted(word: &str) -> String {
    let plain = plain(word);
    if plain == word { format!("\"{word}\"*") } else { format!("(\"{word}\"* OR \"{plain}\"*)") }
}

pub(crate) fn insert(connection: &Connection, number: i64, text: &str) -> Result<(), StoreError> {
    let sql = "INSERT INTO search (rowid, text, spellings) VALUES (?1, ?2, ?3)";
    connection.prepare_cached(sql)?.execute(params![number, text, spellings(text)])?;
    Ok(())
}

pub(crate) fn update(connection: &Connection, id: &str, text: &str) -> Result<(), StoreError> {
    let sql = "UPDATE search SET text = ?2, spellings = ?3 \
               WHERE rowid = (SELECT number FROM record WHERE id = ?1)";
    connection.prepare_cached(sql)?.execute([id, text, &spellings(text)])?;
    Ok(())
}

pub(crate) fn remove(connection: &Connection, id: &str) -> Result<(), StoreError> {
    let sql = "DELETE FROM search WHERE rowid = (SELECT number FROM record WHERE id = ?1)";
    connection.prepare_cached(sql)?.execute([id])?;
    Ok(())
}

/// Forgets all records of a document.
pub(crate) fn clear(connection: &Connection, document: &str) -> Result<(), StoreError> {
    let sql = "DELETE FROM search WHERE rowid IN (SELECT number FROM record WHERE document = ?1)";
    connection.execute(sql, [document])?;
    Ok(())
}

/// The records that hold all these words or their beginnings, best first; not those of removed maps.
pub(crate) fn find(connection: &Connection, text: &str, limit: usize) -> Result<Vec<Hit>, StoreError> {
    let words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let wanted = words.map(wanted).collect::<Vec<_>>().join(" AND ");
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    let sql = "SELECT record.document, record.id, record.kind, snippet(search, 0, '', '', '…', 12) \
               FROM search \
               JOIN record ON record.number = search.rowid \
               JOIN document ON document.id = record.document \
               WHERE search MATCH ?1 AND document.removed IS NULL \
               ORDER BY search.rank, search.rowid LIMIT ?2";
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query(params![wanted, i64::try_from(limit).unwrap_or(i64::MAX)])?;
    let mut hits = Vec::new();
    while let Some(row) = rows.next()? {
        hits.push(Hit {
            document: id_of(row, 0)?,
            id: id_of(row, 1)?,
            kind: word_of(row, 2)?,
            snippet: row.get(3)?,
        });
    }
    Ok(hits)
}
