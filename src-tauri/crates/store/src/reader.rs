//! Reading: every answer is of one moment, and nobody who reads waits for who writes.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use journey_model::{Document, Entry, Id, Kind, Language, MapKind, MapStatus};
use rusqlite::{Connection, OptionalExtension, Row};
use serde::de::DeserializeOwned;

use crate::columns::{Shape, snake, tables};
use crate::history::{self, Snapshot, Step};
use crate::search::{self, Hit};
use crate::{Diagnosis, Progress, StoreError, doctor, door, load};

/// A connection that reads a workspace.
pub struct Reader {
    pub(crate) connection: Connection,
    pub(crate) file: PathBuf,
}

/// What a document is called and how large it is, without its records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shelf {
    /// The document; [`Id::LIBRARY`] for the library, whose title is empty.
    pub id: Id,
    /// The map's title.
    pub title: String,
    /// As-is or to-be.
    pub kind: MapKind,
    /// How far the map has come.
    pub status: MapStatus,
    /// The language of its contents.
    pub language: Language,
    /// Its revision.
    pub revision: u64,
    /// When it was last changed, UTC, RFC 3339.
    pub changed: String,
    /// When it was removed, UTC, RFC 3339, if it was.
    pub removed: Option<String>,
    /// How many records of each kind it holds; no entry means none.
    pub counts: BTreeMap<Kind, u64>,
}

/// A record that names another one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct User {
    /// Its document.
    pub document: Id,
    /// The record.
    pub id: Id,
    /// Its kind.
    pub kind: Kind,
    /// The field, as in its JSON.
    pub field: &'static str,
}

impl Reader {
    /// The workspace's file, as an absolute path.
    pub fn path(&self) -> &Path {
        &self.file
    }

    /// Another connection that reads the same workspace.
    pub fn reader(&self) -> Result<Reader, StoreError> {
        let connection = door::reader(&self.file).map_err(|error| error.at(&self.file))?;
        Ok(Reader { connection, file: self.file.clone() })
    }

    /// A number that changes when anybody has written through another connection, in this process or another one.
    pub fn data_version(&self) -> Result<i64, StoreError> {
        // Asked before every request: one kept statement, and no transaction around it.
        let ask = || self.connection.prepare_cached("PRAGMA data_version")?.query_row([], |row| row.get(0));
        ask().map_err(|error| StoreError::from(error).at(&self.file))
    }

    /// Every document, the library and removed maps too; what was changed last comes first.
    pub fn documents(&self) -> Result<Vec<Shelf>, StoreError> {
        self.read(shelves)
    }

    /// A document's records and its revision; `None` if it is not there.
    pub fn load(&self, document: Id) -> Result<Option<(Document, u64)>, StoreError> {
        self.read(|connection| {
            let Some(revision) = revision(connection, document)? else { return Ok(None) };
            Ok(Some((load::document(connection, document)?, revision)))
        })
    }

    /// A document's revision; 0 if it is not there.
    pub fn revision(&self, document: Id) -> Result<u64, StoreError> {
        self.read(|connection| Ok(revision(connection, document)?.unwrap_or(0)))
    }

    /// At most `limit` entries of a document's history after a revision, oldest first.
    pub fn history(&self, document: Id, after: u64, limit: usize) -> Result<Vec<Entry>, StoreError> {
        self.read(|connection| history::after(connection, document, after, limit))
    }

    /// One entry of a document's history.
    pub fn entry(&self, document: Id, revision: u64) -> Result<Option<Entry>, StoreError> {
        let Some(before) = revision.checked_sub(1) else { return Ok(None) };
        let found = self.history(document, before, 1)?;
        Ok(found.into_iter().find(|entry| entry.revision == revision))
    }

    /// An author's last entries in a document, newest first: what undo and redo are made of.
    pub fn causes(&self, document: Id, author: &str, limit: usize) -> Result<Vec<Step>, StoreError> {
        self.read(|connection| history::steps(connection, document, author, limit))
    }

    /// The bytes of an asset by their SHA-256.
    pub fn asset(&self, sha256: &str) -> Result<Option<Vec<u8>>, StoreError> {
        self.read(|connection| {
            let mut statement = connection.prepare_cached("SELECT bytes FROM content WHERE sha256 = ?1")?;
            Ok(statement.query_row([sha256], |row| row.get(0)).optional()?)
        })
    }

    /// A document's snapshots, oldest first.
    pub fn snapshots(&self, document: Id) -> Result<Vec<Snapshot>, StoreError> {
        self.read(|connection| history::snapshots(connection, document))
    }

    /// The document as a snapshot holds it; `None` if there is no such snapshot.
    pub fn snapshot(&self, id: Id) -> Result<Option<Document>, StoreError> {
        self.read(|connection| history::snapshot(connection, id))
    }

    /// The records that hold all these words or their beginnings, best first; those of removed maps are left out.
    pub fn search(&self, text: &str, limit: usize) -> Result<Vec<Hit>, StoreError> {
        self.read(|connection| search::find(connection, text, limit))
    }

    /// The records, in all documents, that name this record; what stands in it is not among them.
    pub fn users_of(&self, id: Id) -> Result<Vec<User>, StoreError> {
        self.read(|connection| users(connection, id))
    }

    /// The entries, of all documents, that bear the name of one transaction: documents and revisions.
    pub fn act(&self, transaction: Id) -> Result<Vec<(Id, u64)>, StoreError> {
        self.read(|connection| history::act(connection, transaction))
    }

    /// Examines the whole file: SQLite's own checks, the invariants of every document, history against rows, the
    /// full-text index, and the hashes of assets. Changes nothing.
    pub fn doctor(&self, progress: &mut dyn FnMut(Progress)) -> Result<Diagnosis, StoreError> {
        self.read(|connection| doctor::examine(connection, progress))
    }

    fn read<T>(&self, what: impl FnOnce(&Connection) -> Result<T, StoreError>) -> Result<T, StoreError> {
        let answer = || {
            let transaction = self.connection.unchecked_transaction()?;
            let answer = what(&transaction)?;
            transaction.commit()?;
            Ok(answer)
        };
        answer().map_err(|error: StoreError| error.at(&self.file))
    }
}

/// A document's revision, if it is there.
pub(crate) fn revision(connection: &Connection, document: Id) -> Result<Option<u64>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT revision FROM document WHERE id = ?1")?;
    Ok(statement.query_row([document.to_string()], |row| row.get(0)).optional()?)
}

fn shelves(connection: &Connection) -> Result<Vec<Shelf>, StoreError> {
    let mut counts: BTreeMap<Id, BTreeMap<Kind, u64>> = BTreeMap::new();
    for table in tables() {
        let sql = format!("SELECT document, count(*) FROM \"{}\" GROUP BY document", table.name);
        let mut statement = connection.prepare_cached(&sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            counts.entry(id_of(row, 0)?).or_default().insert(table.kind, row.get(1)?);
        }
    }
    let sql = "SELECT document.id, document.revision, document.changed, document.removed, \
                 map.title, map.kind, map.status, map.language \
               FROM document LEFT JOIN map ON map.id = document.id \
               ORDER BY document.changed DESC, document.id DESC";
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([])?;
    let mut shelves = Vec::new();
    while let Some(row) = rows.next()? {
        let id = id_of(row, 0)?;
        let mut shelf = Shelf {
            id,
            title: String::new(),
            kind: MapKind::default(),
            status: MapStatus::default(),
            language: Language::default(),
            revision: row.get(1)?,
            changed: row.get(2)?,
            removed: row.get(3)?,
            counts: counts.remove(&id).unwrap_or_default(),
        };
        if let Some(title) = row.get(4)? {
            shelf = Shelf {
                title,
                kind: word_of(row, 5)?,
                status: word_of(row, 6)?,
                language: word_of(row, 7)?,
                ..shelf
            };
        }
        shelves.push(shelf);
    }
    Ok(shelves)
}

fn users(connection: &Connection, id: Id) -> Result<Vec<User>, StoreError> {
    let sql = "SELECT kind FROM record WHERE id = ?1";
    let kind =
        connection.prepare_cached(sql)?.query_row([id.to_string()], |row| Ok(word_of(row, 0))).optional()?;
    let Some(kind) = kind.transpose()? else { return Ok(Vec::new()) };
    let mut users = Vec::new();
    for table in tables() {
        let name = &table.name;
        let mut ask = |sql: &str, field: &'static str| -> Result<(), StoreError> {
            let mut statement = connection.prepare_cached(sql)?;
            let mut rows = statement.query([id.to_string()])?;
            while let Some(row) = rows.next()? {
                users.push(User { document: id_of(row, 0)?, id: id_of(row, 1)?, kind: table.kind, field });
            }
            Ok(())
        };
        for column in &table.columns {
            if matches!(column.shape, Shape::Names(of) if of.is_none_or(|of| of == kind)) {
                let sql = format!("SELECT document, id FROM \"{name}\" WHERE \"{}\" = ?1", column.name);
                ask(&sql, column.field)?;
            }
        }
        for link in table.links.iter().filter(|link| link.target == kind) {
            let target = snake(kind.word());
            let sql = format!(
                "SELECT DISTINCT document, id FROM \"{}\" link JOIN \"{name}\" ON id = link.\"{name}\" \
                 WHERE link.\"{target}\" = ?1",
                link.name
            );
            ask(&sql, link.field)?;
        }
    }
    users.sort();
    Ok(users)
}

/// The id in a column.
pub(crate) fn id_of(row: &Row<'_>, index: usize) -> Result<Id, StoreError> {
    let text: String = row.get(index)?;
    text.parse().map_err(|_| StoreError::corrupt(format!("{text:?} is no id")))
}

/// The word of an enumeration in a column.
pub(crate) fn word_of<T: DeserializeOwned>(row: &Row<'_>, index: usize) -> Result<T, StoreError> {
    Ok(serde_json::from_value(serde_json::Value::String(row.get(index)?))?)
}

/// The JSON in a column.
pub(crate) fn json_of<T: DeserializeOwned>(row: &Row<'_>, index: usize) -> Result<T, StoreError> {
    let text: String = row.get(index)?;
    Ok(serde_json::from_str(&text)?)
}
