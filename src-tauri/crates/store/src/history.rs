//! History and snapshots as rows. Both hold records as JSON, in a format with a number.

use journey_model::{Cause, Document, Entry, Id, Label, Record};
use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::reader::{id_of, json_of, word_of};
use crate::{StoreError, Trouble};

/// The format of the JSON that is written here.
const FORMAT: i64 = 1;

/// JSON readers stop at 128 levels; what is written stays well below, so that it can be read again.
const DEEPEST: usize = 120;

/// An entry of history, as undo needs it.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The entry's revision.
    pub revision: u64,
    /// The act it is a part of.
    pub act: Id,
    /// Why it came to be.
    pub cause: CauseKind,
    /// For an undo or a redo: the revision it is about.
    pub of: Option<u64>,
    /// What it did.
    pub label: Label,
}

/// Why an entry came to be, without what it says about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum CauseKind {
    /// See [`Cause::Edit`].
    Edit,
    /// See [`Cause::Create`].
    Create,
    /// See [`Cause::Undo`].
    Undo,
    /// See [`Cause::Redo`].
    Redo,
    /// See [`Cause::Repair`].
    Repair,
    /// See [`Cause::Restore`].
    Restore,
    /// See [`Cause::Follow`].
    Follow,
}

/// A named version of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot {
    /// Its id.
    pub id: Id,
    /// The document.
    pub document: Id,
    /// The document's revision that it holds.
    pub revision: u64,
    /// What it is called.
    pub name: String,
    /// Who took it.
    pub author: String,
    /// When, UTC, RFC 3339.
    pub time: String,
}

/// An entry's parts as they are stored, made before the transaction begins so that it is short.
pub(crate) struct Written {
    label: String,
    cause: String,
    patch: String,
}

impl Written {
    pub(crate) fn of(entry: &Entry) -> Result<Written, StoreError> {
        Ok(Written {
            label: written(&entry.label)?,
            cause: written(&entry.cause)?,
            patch: written(&entry.patch)?,
        })
    }
}

fn written<T: serde::Serialize>(part: &T) -> Result<String, StoreError> {
    let json = serde_json::to_string(part).map_err(|error| StoreError::Refused(error.to_string()))?;
    if depth(&json) > DEEPEST {
        return Err(StoreError::Refused(format!("lists and objects more than {DEEPEST} levels deep")));
    }
    Ok(json)
}

/// How many levels of lists and objects a JSON text has.
fn depth(json: &str) -> usize {
    let (mut level, mut deepest, mut quoted, mut escaped) = (0usize, 0, false, false);
    for byte in json.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            b'[' | b'{' if !quoted => {
                level += 1;
                deepest = deepest.max(level);
            }
            b']' | b'}' if !quoted => level -= 1,
            _ => {}
        }
    }
    deepest
}

fn cause_kind(cause: &Cause) -> (&'static str, Option<u64>) {
    match cause {
        Cause::Edit { .. } => ("edit", None),
        Cause::Create => ("create", None),
        Cause::Undo { of } => ("undo", Some(*of)),
        Cause::Redo { of } => ("redo", Some(*of)),
        Cause::Repair => ("repair", None),
        Cause::Restore { .. } => ("restore", None),
        Cause::Follow => ("follow", None),
    }
}

/// The entries, of all documents, that were written as one act.
pub(crate) fn act(connection: &Connection, transaction: Id) -> Result<Vec<(Id, u64)>, StoreError> {
    let sql = "SELECT document, revision FROM history WHERE transaction_id = ?1 ORDER BY document, revision";
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([transaction.to_string()])?;
    let mut entries = Vec::new();
    while let Some(row) = rows.next()? {
        entries.push((id_of(row, 0)?, row.get(1)?));
    }
    Ok(entries)
}

pub(crate) fn append(
    connection: &Connection,
    document: Id,
    entry: &Entry,
    written: &Written,
) -> Result<(), StoreError> {
    let (kind, of) = cause_kind(&entry.cause);
    let sql = "INSERT INTO history (document, revision, base, format, transaction_id, author, time, cause_kind, \
               cause_of, label, cause, patch) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)";
    connection.prepare_cached(sql)?.execute(params![
        document.to_string(),
        entry.revision,
        entry.base,
        FORMAT,
        entry.transaction.to_string(),
        entry.author,
        entry.time,
        kind,
        of,
        written.label,
        written.cause,
        written.patch,
    ])?;
    Ok(())
}

/// What a stored entry consists of, in the order that [`entry_of`] reads it.
const ENTRY: &str = "revision, base, format, transaction_id, author, time, label, cause, patch";

/// The entries after a revision, oldest first.
pub(crate) fn after(
    connection: &Connection,
    document: Id,
    revision: u64,
    limit: usize,
) -> Result<Vec<Entry>, StoreError> {
    let sql = format!(
        "SELECT {ENTRY} FROM history WHERE document = ?1 AND revision > ?2 ORDER BY revision LIMIT ?3"
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let mut rows = statement.query(params![document.to_string(), revision, limit])?;
    let mut entries = Vec::new();
    while let Some(row) = rows.next()? {
        entries.push(entry_of(row)?);
    }
    Ok(entries)
}

fn entry_of(row: &Row<'_>) -> Result<Entry, StoreError> {
    known(row.get(2)?)?;
    Ok(Entry {
        revision: row.get(0)?,
        base: row.get(1)?,
        transaction: id_of(row, 3)?,
        author: row.get(4)?,
        time: row.get(5)?,
        label: json_of(row, 6)?,
        cause: json_of(row, 7)?,
        patch: json_of(row, 8)?,
    })
}

fn known(format: i64) -> Result<(), StoreError> {
    if format > FORMAT { Err(Trouble::Newer { found: format, known: FORMAT }.into()) } else { Ok(()) }
}

/// An author's last entries, newest first.
pub(crate) fn steps(
    connection: &Connection,
    document: Id,
    author: &str,
    limit: usize,
) -> Result<Vec<Step>, StoreError> {
    let sql = "SELECT revision, transaction_id, cause_kind, cause_of, label FROM history \
               WHERE document = ?1 AND author = ?2 ORDER BY revision DESC LIMIT ?3";
    let mut statement = connection.prepare_cached(sql)?;
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let mut rows = statement.query(params![document.to_string(), author, limit])?;
    let mut steps = Vec::new();
    while let Some(row) = rows.next()? {
        steps.push(Step {
            revision: row.get(0)?,
            act: id_of(row, 1)?,
            cause: word_of(row, 2)?,
            of: row.get(3)?,
            label: json_of(row, 4)?,
        });
    }
    Ok(steps)
}

pub(crate) fn keep_snapshot(
    connection: &Connection,
    snapshot: &Snapshot,
    document: &Document,
) -> Result<(), StoreError> {
    let records: Vec<&Record> = document.records().collect();
    let sql = "INSERT INTO snapshot (id, document, revision, name, author, time, format, records) \
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
    connection.prepare_cached(sql)?.execute(params![
        snapshot.id.to_string(),
        snapshot.document.to_string(),
        snapshot.revision,
        snapshot.name,
        snapshot.author,
        snapshot.time,
        FORMAT,
        written(&records)?,
    ])?;
    Ok(())
}

/// A document's snapshots, oldest first.
pub(crate) fn snapshots(connection: &Connection, document: Id) -> Result<Vec<Snapshot>, StoreError> {
    let sql = "SELECT id, document, revision, name, author, time FROM snapshot \
               WHERE document = ?1 ORDER BY revision, time, id";
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([document.to_string()])?;
    let mut snapshots = Vec::new();
    while let Some(row) = rows.next()? {
        snapshots.push(Snapshot {
            id: id_of(row, 0)?,
            document: id_of(row, 1)?,
            revision: row.get(2)?,
            name: row.get(3)?,
            author: row.get(4)?,
            time: row.get(5)?,
        });
    }
    Ok(snapshots)
}

/// The document as a snapshot holds it.
pub(crate) fn snapshot(connection: &Connection, id: Id) -> Result<Option<Document>, StoreError> {
    let sql = "SELECT document, format, records FROM snapshot WHERE id = ?1";
    let read = |row: &Row<'_>| -> rusqlite::Result<(String, i64, String)> {
        Ok((row.get(0)?, row.get(1)?, row.get(2)?))
    };
    let found = connection.prepare_cached(sql)?.query_row([id.to_string()], read).optional()?;
    let Some((document, format, records)) = found else { return Ok(None) };
    known(format)?;
    let document = document.parse().map_err(|_| StoreError::corrupt("a snapshot without a document"))?;
    let records: Vec<Record> = serde_json::from_str(&records)?;
    Ok(Some(Document::of_records(document, records)))
}

#[cfg(test)]
mod tests {
    use super::depth;

    #[test]
    fn depth_counts_levels_and_not_letters() {
        for (json, levels) in [
            ("1", 0),
            ("[]", 1),
            (r#"{"a":[1,{"b":[]}]}"#, 4),
            (r#"["[[[{{{"]"#, 1),
            (r#"["\"[[", [1]]"#, 2),
            (r#"["\\", [1]]"#, 2),
        ] {
            assert_eq!(depth(json), levels, "{json}");
        }
    }
}
