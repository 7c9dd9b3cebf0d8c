//! Rows to records. Runs inside the caller's transaction, so that all tables are read as of one moment.

use std::collections::HashMap;

use journey_model::{Document, Id, Record};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row};
use serde_json::{Number, Value as Json};

use crate::StoreError;
use crate::columns::{Column, Shape, Table, list, snake, tables};
use crate::rows::Fields;

/// All records of a document.
pub(crate) fn document(connection: &Connection, id: Id) -> Result<Document, StoreError> {
    document_from(connection, id, tables())
}

/// All records of a document, from the tables and columns that are there.
pub(crate) fn document_from(
    connection: &Connection,
    id: Id,
    tables: &[Table],
) -> Result<Document, StoreError> {
    let mut records = Vec::new();
    for table in tables {
        read_table(connection, table, id, &mut records)?;
    }
    Ok(Document::of_records(id, records))
}

fn read_table(
    connection: &Connection,
    table: &Table,
    document: Id,
    records: &mut Vec<Record>,
) -> Result<(), StoreError> {
    let document = document.to_string();
    let names = list(&["id".to_owned(), "extra".to_owned()], "", &table.columns);
    let sql = format!("SELECT {names} FROM \"{}\" WHERE document = ?1", table.name);
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query([&document])?;
    let mut found: Vec<Fields> = Vec::new();
    let mut places = HashMap::new();
    while let Some(row) = rows.next()? {
        let id: String = row.get(0)?;
        let mut fields = Fields::new();
        if let Some(extra) = row.get_ref(1)?.as_str_or_null().map_err(rusqlite::Error::from)? {
            fields = serde_json::from_str(extra)?;
        }
        for (index, column) in table.columns.iter().enumerate() {
            read_column(&mut fields, column, row, index + 2)?;
        }
        fields.insert("type".to_owned(), Json::String(table.kind.word().to_owned()));
        fields.insert("id".to_owned(), Json::String(id.clone()));
        if !table.links.is_empty() {
            places.insert(id, found.len());
        }
        found.push(fields);
    }
    read_links(connection, table, &document, &places, &mut found)?;
    for fields in found {
        let id = fields.get("id").and_then(Json::as_str).unwrap_or_default().to_owned();
        let record = serde_json::from_value(Json::Object(fields))
            .map_err(|error| StoreError::corrupt(format!("{} {id}: {error}", table.name)))?;
        records.push(record);
    }
    Ok(())
}

fn read_links(
    connection: &Connection,
    table: &Table,
    document: &str,
    places: &HashMap<String, usize>,
    found: &mut [Fields],
) -> Result<(), StoreError> {
    if found.is_empty() {
        return Ok(());
    }
    let holder = &table.name;
    for link in &table.links {
        let ids = [format!("link.\"{holder}\""), format!("link.\"{}\"", snake(link.target.word()))];
        let names = list(&ids, "link.", &link.columns);
        let sql = format!(
            "SELECT {names} FROM \"{holder}\" holder CROSS JOIN \"{}\" link ON link.\"{holder}\" = holder.id \
             WHERE holder.document = ?1 ORDER BY holder.rowid, link.position",
            link.name
        );
        let mut statement = connection.prepare_cached(&sql)?;
        let mut rows = statement.query([document])?;
        while let Some(row) = rows.next()? {
            let at = places.get(row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?);
            let Some(fields) = at.and_then(|at| found.get_mut(*at)) else { continue };
            let target = Json::String(row.get(1)?);
            let item = match link.key {
                None => target,
                Some(key) => {
                    let mut item = Fields::new();
                    item.insert(key.to_owned(), target);
                    for (index, column) in link.columns.iter().enumerate() {
                        read_column(&mut item, column, row, index + 2)?;
                    }
                    Json::Object(item)
                }
            };
            let list = fields.entry(link.field).or_insert_with(|| Json::Array(Vec::new()));
            if let Json::Array(list) = list {
                list.push(item);
            }
        }
    }
    Ok(())
}

/// Puts a column's value into the field it belongs to. What is not there is left out: the record's default stands in.
fn read_column(fields: &mut Fields, column: &Column, row: &Row<'_>, index: usize) -> Result<(), StoreError> {
    let value = match (column.shape, row.get_ref(index)?) {
        (_, ValueRef::Null) => return Ok(()),
        (Shape::Flag, ValueRef::Integer(flag)) => Json::Bool(flag != 0),
        (_, ValueRef::Integer(whole)) => Json::Number(whole.into()),
        (_, ValueRef::Real(real)) => Number::from_f64(real).map_or(Json::Null, Json::Number),
        (Shape::Json(_), ValueRef::Text(text)) => serde_json::from_slice(text)?,
        (_, ValueRef::Text(_)) => Json::String(row.get(index)?),
        (_, ValueRef::Blob(_)) => {
            return Err(StoreError::corrupt(format!("the column {} holds a blob", column.name)));
        }
    };
    match column.part {
        None => {
            fields.insert(column.field.to_owned(), value);
        }
        Some(part) => {
            let whole = fields.entry(column.field).or_insert_with(|| Json::Object(Fields::new()));
            if let Json::Object(whole) = whole {
                whole.insert(part.to_owned(), value);
            }
        }
    }
    Ok(())
}
