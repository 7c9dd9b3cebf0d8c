//! Making a file and bringing an older one up to date, with a backup beside it first. All or nothing.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::time::Duration;

use journey_model::{Document, Id};
use rusqlite::backup::Backup;
use rusqlite::{Connection, TransactionBehavior, params};

use crate::columns::{Table, table};
use crate::door::{beside, known, pragma, reader};
use crate::schema::{self, APPLICATION, VERSION};
use crate::{StoreError, load, rows, search};

/// What brings a file to a version.
type Step = fn(&Connection) -> Result<(), StoreError>;

/// The steps, each for files older than its version. The tables come first: what follows reads records from them.
const STEPS: &[(i64, Step)] = &[(4, renew_tables), (2, add_search)];

/// Makes the tables and the library in an empty file, unless another process has just done it.
pub(crate) fn found(connection: &mut Connection, now: &str) -> Result<(), StoreError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    if pragma(&transaction, "user_version")? == 0 {
        schema::create(&transaction)?;
        transaction.execute(
            "INSERT INTO document (id, revision, changed) VALUES (?1, 0, ?2)",
            params![Id::LIBRARY.to_string(), now],
        )?;
        stamp(&transaction)?;
    }
    transaction.commit()?;
    Ok(())
}

/// Brings a file to the version of this program.
pub(crate) fn bring_up(connection: &mut Connection, file: &Path) -> Result<(), StoreError> {
    known(pragma(connection, "user_version")?)?;
    if pragma(connection, "user_version")? == VERSION {
        return Ok(());
    }
    // Tables are dropped and made anew on the way: what they name is checked when all are there again. Inside a transaction
    // SQLite would not hear this.
    connection.execute_batch("PRAGMA foreign_keys = OFF")?;
    let done = step_up(connection, file);
    connection.execute_batch("PRAGMA foreign_keys = ON")?;
    done
}

fn step_up(connection: &mut Connection, file: &Path) -> Result<(), StoreError> {
    // From here nobody else writes, so that the backup holds what the steps start from.
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let version = pragma(&transaction, "user_version")?;
    if version == VERSION {
        return Ok(());
    }
    let backup = back_up(file)?;
    let done = STEPS
        .iter()
        .filter(|(to, _)| *to > version)
        .try_for_each(|(_, step)| step(&transaction))
        .and_then(|()| nothing_dangles(&transaction))
        .and_then(|()| stamp(&transaction))
        .and_then(|()| Ok(transaction.commit()?));
    if done.is_err() {
        // The file is as it was, so its copy is of no use. If it stays, it does no harm.
        let _ = std::fs::remove_file(backup);
    }
    done
}

fn stamp(connection: &Connection) -> Result<(), StoreError> {
    connection
        .execute_batch(&format!("PRAGMA application_id = {APPLICATION}; PRAGMA user_version = {VERSION};"))?;
    Ok(())
}

/// Copies the file, log and all, to a new one beside it that needs no log.
fn back_up(file: &Path) -> Result<PathBuf, StoreError> {
    let name = |copy: u32| match copy {
        1 => beside(file, &format!(".before-v{VERSION}.backup")),
        copy => beside(file, &format!(".before-v{VERSION}.{copy}.backup")),
    };
    let backup = (1..1000).map(name).find(|path| !path.exists()).unwrap_or_else(|| name(1000));
    let copied = copy(file, &backup);
    if copied.is_err() {
        let _ = std::fs::remove_file(&backup);
    }
    copied.map(|()| backup)
}

fn copy(file: &Path, backup: &Path) -> Result<(), StoreError> {
    let from = reader(file)?;
    let mut to = Connection::open(backup)?;
    Backup::new(&from, &mut to)?.run_to_completion(1000, Duration::ZERO, None)?;
    to.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(()))?;
    Ok(())
}

/// Versions 3 and 4: the tables have all that records have come to hold. Every record is read from the columns that are there and
/// written into tables of today's form, so that a field that an older program kept without knowing it finds its column.
fn renew_tables(connection: &Connection) -> Result<(), StoreError> {
    let found = Table::found(|name| columns_of(connection, name))?;
    let documents = documents(connection)?.into_iter();
    let documents: Vec<Document> =
        documents.map(|id| load::document_from(connection, id, &found)).collect::<Result<_, _>>()?;
    schema::drop_records(connection, &found)?;
    schema::create_records(connection)?;
    documents.iter().try_for_each(|document| rows::refill(connection, document))
}

fn columns_of(connection: &Connection, table: &str) -> Result<BTreeSet<String>, StoreError> {
    let mut columns = connection.prepare_cached("SELECT name FROM pragma_table_info(?1)")?;
    let names = columns.query_map([table], |row| row.get(0))?;
    Ok(names.collect::<Result<_, _>>()?)
}

fn documents(connection: &Connection) -> Result<Vec<Id>, StoreError> {
    let mut documents = connection.prepare("SELECT id FROM document")?;
    let ids: Vec<String> = documents.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let parsed =
        ids.iter().map(|id| id.parse().map_err(|_| StoreError::corrupt(format!("{id} is no document's id"))));
    parsed.collect()
}

/// What the foreign keys would have said at the commit.
fn nothing_dangles(connection: &Connection) -> Result<(), StoreError> {
    let mut broken = connection.prepare("SELECT \"table\", parent FROM pragma_foreign_key_check")?;
    let mut rows = broken.query([])?;
    match rows.next()? {
        Some(row) => {
            let (table, parent): (String, String) = (row.get(0)?, row.get(1)?);
            Err(StoreError::corrupt(format!("a row of {table} names nothing in {parent}")))
        }
        None => Ok(()),
    }
}

/// Version 2: everything people wrote can be searched.
fn add_search(connection: &Connection) -> Result<(), StoreError> {
    connection.execute_batch(schema::SEARCH)?;
    let mut number = connection.prepare("SELECT number FROM record WHERE id = ?1")?;
    for id in documents(connection)? {
        for record in load::document(connection, id)?.records() {
            let number = number.query_row([record.id().to_string()], |row| row.get(0))?;
            let text = search::text(table(record.kind()), &rows::fields_of(record)?);
            search::insert(connection, number, &text)?;
        }
    }
    Ok(())
}
