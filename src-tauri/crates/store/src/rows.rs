//! Records to rows: what a patch says, done to the tables. Runs inside the caller's transaction.
//!
//! Only what a patch changes is written: an update sets the columns that differ and nothing else.

use journey_model::{Change, Document, Id, Patch, Record};
use rusqlite::types::Value as Sql;
use rusqlite::{Connection, OptionalExtension, params, params_from_iter};
use serde_json::Value as Json;

use crate::columns::{Column, Link, Shape, Table, list, marks, snake, table};
use crate::{StoreError, search};

/// A record's fields, as in its JSON.
pub(crate) type Fields = serde_json::Map<String, Json>;

/// Makes the patch's facts true in the rows of a document.
pub(crate) fn write(connection: &Connection, document: Id, patch: &Patch) -> Result<(), StoreError> {
    for record in &patch.removed {
        remove(connection, document, record)?;
    }
    // Everything is registered before anything is placed: what stands in something asks the register for its kind.
    let added: Vec<Fields> = patch.added.iter().map(fields_of).collect::<Result<_, _>>()?;
    for (record, fields) in patch.added.iter().zip(&added) {
        register(connection, document, record, fields)?;
    }
    for (record, fields) in patch.added.iter().zip(&added) {
        insert(connection, document, record, fields)?;
    }
    for change in &patch.updated {
        update(connection, document, change)?;
    }
    Ok(())
}

/// Removes all rows of a document's records.
pub(crate) fn clear(connection: &Connection, document: Id) -> Result<(), StoreError> {
    let document = document.to_string();
    for Table { name, links, .. } in crate::columns::tables() {
        for link in links {
            let inside = format!("SELECT id FROM \"{name}\" WHERE document = ?1");
            let sql = format!("DELETE FROM \"{}\" WHERE \"{name}\" IN ({inside})", link.name);
            connection.execute(&sql, [&document])?;
        }
        connection.execute(&format!("DELETE FROM \"{name}\" WHERE document = ?1"), [&document])?;
    }
    search::clear(connection, &document)?;
    connection.execute("DELETE FROM record WHERE document = ?1", [&document])?;
    Ok(())
}

/// The record's fields.
pub(crate) fn fields_of(record: &Record) -> Result<Fields, StoreError> {
    match serde_json::to_value(record) {
        Ok(Json::Object(mut fields)) => {
            fields.remove("type");
            Ok(fields)
        }
        Ok(_) => Err(StoreError::Refused(format!("{} is no object", record.id()))),
        Err(error) => Err(StoreError::Refused(error.to_string())),
    }
}

/// Writes the rows of records that are registered already.
pub(crate) fn refill(connection: &Connection, document: &Document) -> Result<(), StoreError> {
    for record in document.records() {
        insert(connection, document.id(), record, &fields_of(record)?)?;
    }
    Ok(())
}

fn register(
    connection: &Connection,
    document: Id,
    record: &Record,
    fields: &Fields,
) -> Result<(), StoreError> {
    let sql = "INSERT INTO record (id, document, kind) VALUES (?1, ?2, ?3)";
    let mut statement = connection.prepare_cached(sql)?;
    statement.execute(params![record.id().to_string(), document.to_string(), record.kind().word()])?;
    search::insert(connection, connection.last_insert_rowid(), &search::text(table(record.kind()), fields))
}

fn insert(connection: &Connection, document: Id, record: &Record, fields: &Fields) -> Result<(), StoreError> {
    let table = table(record.kind());
    fits(table, fields)?;
    let id = record.id().to_string();
    let mut values = vec![Sql::Text(id.clone()), Sql::Text(document.to_string()), extra(record)];
    for column in &table.columns {
        values.push(bind(connection, table, column, column.of(fields))?);
    }
    let names = list(&["id", "document", "extra"].map(str::to_owned), "", &table.columns);
    let sql = format!("INSERT INTO \"{}\" ({names}) VALUES ({})", table.name, marks(values.len()));
    connection.prepare_cached(&sql)?.execute(params_from_iter(values))?;
    table.links.iter().try_for_each(|link| tie(connection, table, link, &id, fields))
}

fn update(connection: &Connection, document: Id, change: &Change) -> Result<(), StoreError> {
    let (before, after) = (fields_of(&change.before)?, fields_of(&change.after)?);
    let table = table(change.after.kind());
    fits(table, &after)?;
    let id = change.after.id().to_string();
    let mut names = Vec::new();
    let mut values = Vec::new();
    for column in table.columns.iter().filter(|column| column.of(&before) != column.of(&after)) {
        names.push(format!("\"{}\" = ?", column.name));
        values.push(bind(connection, table, column, column.of(&after))?);
    }
    if change.before.extra() != change.after.extra() {
        names.push("extra = ?".to_owned());
        values.push(extra(&change.after));
    }
    if !names.is_empty() {
        let sql = format!("UPDATE \"{}\" SET {} WHERE id = ? AND document = ?", table.name, names.join(", "));
        values.extend([Sql::Text(id.clone()), Sql::Text(document.to_string())]);
        one(connection.prepare_cached(&sql)?.execute(params_from_iter(values))?, &id)?;
    }
    for link in table.links.iter().filter(|link| before.get(link.field) != after.get(link.field)) {
        untie(connection, table, link, &id)?;
        tie(connection, table, link, &id, &after)?;
    }
    let text = search::text(table, &after);
    if text != search::text(table, &before) {
        search::update(connection, &id, &text)?;
    }
    Ok(())
}

fn remove(connection: &Connection, document: Id, record: &Record) -> Result<(), StoreError> {
    let table = table(record.kind());
    let id = record.id().to_string();
    for link in &table.links {
        untie(connection, table, link, &id)?;
    }
    let sql = format!("DELETE FROM \"{}\" WHERE id = ?1 AND document = ?2", table.name);
    one(connection.prepare_cached(&sql)?.execute([&id, &document.to_string()])?, &id)?;
    search::remove(connection, &id)?;
    connection.prepare_cached("DELETE FROM record WHERE id = ?1")?.execute([&id])?;
    Ok(())
}

/// Writes the rows of a link.
fn tie(
    connection: &Connection,
    table: &Table,
    link: &Link,
    id: &str,
    fields: &Fields,
) -> Result<(), StoreError> {
    let Some(Json::Array(items)) = fields.get(link.field) else { return Ok(()) };
    if items.is_empty() {
        return Ok(());
    }
    let first = [&table.name, "position", &snake(link.target.word())].map(|name| format!("\"{name}\""));
    let names = list(&first, "", &link.columns);
    let marks = marks(first.len() + link.columns.len());
    let sql = format!("INSERT INTO \"{}\" ({names}) VALUES ({marks})", link.name);
    let mut statement = connection.prepare_cached(&sql)?;
    for (position, item) in (0i64..).zip(items) {
        let target = link.key.map_or(Some(item), |key| item.get(key)).and_then(Json::as_str);
        let target = target.ok_or_else(|| misfit(link.field, item))?;
        let mut values = vec![Sql::Text(id.to_owned()), Sql::Integer(position), Sql::Text(target.to_owned())];
        for column in &link.columns {
            let value = item.as_object().map_or(&Json::Null, |item| column.of(item));
            values.push(bind(connection, table, column, value)?);
        }
        statement.execute(params_from_iter(values))?;
    }
    Ok(())
}

fn untie(connection: &Connection, table: &Table, link: &Link, id: &str) -> Result<(), StoreError> {
    let sql = format!("DELETE FROM \"{}\" WHERE \"{}\" = ?1", link.name, table.name);
    connection.prepare_cached(&sql)?.execute([id])?;
    Ok(())
}

/// A field's value as its column holds it.
fn bind(connection: &Connection, table: &Table, column: &Column, value: &Json) -> Result<Sql, StoreError> {
    let bound = match (column.shape, value) {
        (_, Json::Null) => Some(Sql::Null),
        (Shape::Json(_), value) => Some(Sql::Text(value.to_string())),
        (Shape::Flag, Json::Bool(flag)) => Some(Sql::Integer(i64::from(*flag))),
        (Shape::Whole(..), value) => value.as_i64().map(Sql::Integer),
        (Shape::Share | Shape::Amount | Shape::AboveZero | Shape::Finite, value) => {
            value.as_f64().map(Sql::Real)
        }
        (Shape::Parent(_), Json::String(id)) => {
            let own = parent_column(connection, table, id)? == column.name;
            Some(if own { Sql::Text(id.clone()) } else { Sql::Null })
        }
        (_, Json::String(text)) => Some(Sql::Text(text.clone())),
        _ => None,
    };
    bound.ok_or_else(|| misfit(column.field, value))
}

/// Which of a table's parent columns is for this record. One that is not there gets the first one, and is refused at
/// COMMIT.
fn parent_column(connection: &Connection, table: &Table, id: &str) -> Result<String, StoreError> {
    let mut parents = table.columns.iter().filter(|column| matches!(column.shape, Shape::Parent(_)));
    let first = parents.next().map(|column| column.name.clone()).unwrap_or_default();
    if parents.next().is_none() {
        return Ok(first);
    }
    let mut statement = connection.prepare_cached("SELECT kind FROM record WHERE id = ?1")?;
    let kind: Option<String> = statement.query_row([id], |row| row.get(0)).optional()?;
    Ok(kind.map_or(first, |kind| snake(&kind)))
}

fn extra(record: &Record) -> Sql {
    let extra = record.extra();
    if extra.is_empty() { Sql::Null } else { Sql::Text(Json::Object(extra.clone()).to_string()) }
}

/// A placement that has no column would be lost without a word.
fn fits(table: &Table, fields: &Fields) -> Result<(), StoreError> {
    let Some(Json::Object(placement)) = fields.get("placement").filter(|_| table.kind.is_placed()) else {
        return Ok(());
    };
    let has_column = |part: &String| {
        table.columns.iter().any(|column| column.field == "placement" && column.part == Some(part))
    };
    match placement.iter().find(|(part, value)| !value.is_null() && !has_column(part)) {
        Some((part, value)) => Err(misfit(part, value)),
        None => Ok(()),
    }
}

fn misfit(field: &str, value: &Json) -> StoreError {
    let value: String = value.to_string().chars().take(80).collect();
    StoreError::Refused(format!("{field} = {value}"))
}

/// A patch speaks of rows that are there; if one is not, the file is not what its revision says.
fn one(touched: usize, id: &str) -> Result<(), StoreError> {
    if touched == 1 { Ok(()) } else { Err(StoreError::corrupt(format!("the row of {id} is missing"))) }
}
