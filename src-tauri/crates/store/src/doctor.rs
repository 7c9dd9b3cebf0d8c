//! The doctor: says everything that is wrong with a workspace, and changes nothing.
//!
//! Rows are the truth; history must lead to them, the full-text index must follow them, and what they name must be there.

use std::collections::BTreeSet;

use journey_model::{Document, Id};
use rusqlite::{Connection, OptionalExtension};

use crate::columns::table;
use crate::reader::{id_of, revision};
use crate::store::hash;
use crate::{StoreError, Trouble, history, load, rows, search};

/// How many entries of history are held in memory at once.
const BATCH: usize = 500;

/// What is being examined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The file's pages and indexes.
    File,
    /// References between rows.
    References,
    /// Documents, one by one.
    Documents,
    /// The bytes of assets, one by one.
    Assets,
}

/// How far the examination has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// What is being examined.
    pub part: Part,
    /// How much of it is done.
    pub done: usize,
    /// How much of it there is.
    pub all: usize,
}

/// Something that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// A stable code: `doctor-file`, `doctor-reference`, `doctor-unreadable`, `doctor-register`, `doctor-history`,
    /// `doctor-replay`, `doctor-snapshot`, `doctor-search`, `doctor-asset-hash`, `doctor-asset-missing`, or the code of
    /// a broken invariant ([`ProblemKind::code`](journey_model::ProblemKind::code)).
    pub code: &'static str,
    /// The document it is in, if it is in one.
    pub document: Option<Id>,
    /// The record it is about, if it is about one.
    pub record: Option<Id>,
    /// More about it, in English.
    pub detail: String,
}

/// What the doctor found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diagnosis {
    /// Everything that is wrong; empty for a sound workspace.
    pub findings: Vec<Finding>,
    /// How many documents were examined.
    pub documents: usize,
    /// How many records.
    pub records: usize,
    /// How many entries of history.
    pub entries: usize,
    /// How many assets' bytes.
    pub assets: usize,
}

impl Diagnosis {
    /// Whether nothing is wrong.
    pub fn is_sound(&self) -> bool {
        self.findings.is_empty()
    }

    fn note(
        &mut self,
        code: &'static str,
        document: Option<Id>,
        record: Option<Id>,
        detail: impl Into<String>,
    ) {
        self.findings.push(Finding { code, document, record, detail: detail.into() });
    }

    /// What is damaged is a finding; all else is why the examination cannot go on.
    fn unless_damaged<T>(
        &mut self,
        document: Option<Id>,
        result: Result<T, StoreError>,
    ) -> Result<Option<T>, StoreError> {
        match result {
            Ok(found) => Ok(Some(found)),
            Err(StoreError::Workspace { trouble: Trouble::Corrupt(why), .. }) => {
                self.note("doctor-unreadable", document, None, why);
                Ok(None)
            }
            Err(error) => Err(error),
        }
    }
}

pub(crate) fn examine(
    connection: &Connection,
    progress: &mut dyn FnMut(Progress),
) -> Result<Diagnosis, StoreError> {
    let mut diagnosis = Diagnosis::default();
    progress(Progress { part: Part::File, done: 0, all: 1 });
    let pages = file(connection, &mut diagnosis);
    diagnosis.unless_damaged(None, pages)?;
    progress(Progress { part: Part::References, done: 0, all: 1 });
    let keys = references(connection, &mut diagnosis);
    diagnosis.unless_damaged(None, keys)?;
    let ids = documents(connection);
    let ids = diagnosis.unless_damaged(None, ids)?.unwrap_or_default();
    for (done, id) in ids.iter().enumerate() {
        progress(Progress { part: Part::Documents, done, all: ids.len() });
        let examined = document(connection, *id, &mut diagnosis);
        diagnosis.unless_damaged(Some(*id), examined)?;
    }
    let bytes = assets(connection, &mut diagnosis, progress);
    diagnosis.unless_damaged(None, bytes)?;
    Ok(diagnosis)
}

fn file(connection: &Connection, diagnosis: &mut Diagnosis) -> Result<(), StoreError> {
    // FTS5 notices what other connections have written when a query starts, not when it is examined.
    connection.query_row("SELECT rowid FROM search LIMIT 1", [], |_| Ok(())).optional()?;
    let mut statement = connection.prepare("PRAGMA integrity_check")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let line: String = row.get(0)?;
        if line != "ok" {
            diagnosis.note("doctor-file", None, None, line);
        }
    }
    Ok(())
}

fn references(connection: &Connection, diagnosis: &mut Diagnosis) -> Result<(), StoreError> {
    let mut statement = connection.prepare("PRAGMA foreign_key_check")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (table, number, parent): (String, Option<i64>, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        // Tables of links have no row numbers, and their rows no ids.
        let sql = format!("SELECT id FROM \"{table}\" WHERE rowid = ?1");
        let record: Option<String> = match number {
            Some(number) => connection
                .prepare(&sql)
                .and_then(|mut find| find.query_row([number], |row| row.get(0)).optional())
                .unwrap_or_default(),
            None => None,
        };
        let record = record.and_then(|id| id.parse().ok());
        let detail = format!("a row of {table} names a row of {parent} that is not there");
        diagnosis.note("doctor-reference", None, record, detail);
    }
    Ok(())
}

fn documents(connection: &Connection) -> Result<Vec<Id>, StoreError> {
    let mut statement = connection.prepare("SELECT id FROM document ORDER BY id")?;
    let mut rows = statement.query([])?;
    let mut ids = Vec::new();
    while let Some(row) = rows.next()? {
        ids.push(id_of(row, 0)?);
    }
    Ok(ids)
}

fn document(connection: &Connection, id: Id, diagnosis: &mut Diagnosis) -> Result<(), StoreError> {
    let document = load::document(connection, id)?;
    diagnosis.documents += 1;
    diagnosis.records += document.len();
    let revision = revision(connection, id)?.unwrap_or(0);
    // The library's revision 0 and the empty document before it are the same.
    if revision > 0 || !document.is_empty() {
        for problem in journey_model::check(&document) {
            diagnosis.note(problem.kind.code(), Some(id), Some(problem.id), format!("{:?}", problem.kind));
        }
    }
    register(connection, &document, diagnosis)?;
    replay(connection, &document, revision, diagnosis)
}

/// Whether the register and the full-text index say of every record what its row says.
fn register(
    connection: &Connection,
    document: &Document,
    diagnosis: &mut Diagnosis,
) -> Result<(), StoreError> {
    let here = Some(document.id());
    let sql = "SELECT record.id, record.kind, search.text FROM record \
               LEFT JOIN search ON search.rowid = record.number WHERE record.document = ?1";
    let mut statement = connection.prepare(sql)?;
    let mut rows = statement.query([document.id().to_string()])?;
    let mut unregistered: BTreeSet<Id> = document.records().map(journey_model::Record::id).collect();
    while let Some(row) = rows.next()? {
        let (id, kind, text): (Id, String, Option<String>) = (id_of(row, 0)?, row.get(1)?, row.get(2)?);
        unregistered.remove(&id);
        let Some(record) = document.get(id).filter(|record| record.kind().word() == kind) else {
            diagnosis.note("doctor-register", here, Some(id), format!("there is no such {kind}"));
            continue;
        };
        let expected = search::text(table(record.kind()), &rows::fields_of(record)?);
        if text.as_deref() != Some(expected.as_str()) {
            diagnosis.note("doctor-search", here, Some(id), "the full-text index holds another text");
        }
    }
    for id in unregistered {
        diagnosis.note("doctor-register", here, Some(id), "the record is not in the register");
    }
    Ok(())
}

/// Whether history leads to the rows: from nothing, or from the oldest snapshot that reaches what is left of it.
fn replay(
    connection: &Connection,
    document: &Document,
    revision: u64,
    diagnosis: &mut Diagnosis,
) -> Result<(), StoreError> {
    let id = document.id();
    let snapshots = history::snapshots(connection, id)?;
    let first = history::after(connection, id, 0, 1)?.first().map_or(revision + 1, |entry| entry.revision);
    let (mut at, mut replayed) = match snapshots.iter().find(|snapshot| snapshot.revision + 1 >= first) {
        _ if first == 1 => (0, Document::new(id)),
        Some(oldest) => {
            (oldest.revision, history::snapshot(connection, oldest.id)?.unwrap_or_else(|| Document::new(id)))
        }
        None => {
            let detail = format!("history begins at revision {first}, and no snapshot leads there");
            diagnosis.note("doctor-history", Some(id), None, detail);
            return Ok(());
        }
    };
    loop {
        let entries = history::after(connection, id, at, BATCH)?;
        if entries.is_empty() {
            break;
        }
        for entry in entries {
            if entry.revision != at + 1 {
                let detail = format!("revision {} is missing", at + 1);
                diagnosis.note("doctor-history", Some(id), None, detail);
                return Ok(());
            }
            at = entry.revision;
            replayed.advance(&entry.patch);
            diagnosis.entries += 1;
            for snapshot in snapshots.iter().filter(|snapshot| snapshot.revision == at) {
                if history::snapshot(connection, snapshot.id)?.as_ref() != Some(&replayed) {
                    let detail = format!("the snapshot {} is not what history says", snapshot.id);
                    diagnosis.note("doctor-snapshot", Some(id), None, detail);
                }
            }
        }
    }
    if at != revision {
        let detail = format!("history ends at revision {at}, the document has {revision}");
        diagnosis.note("doctor-history", Some(id), None, detail);
    }
    let ids: BTreeSet<Id> =
        document.records().chain(replayed.records()).map(journey_model::Record::id).collect();
    for record in ids.into_iter().filter(|record| document.get(*record) != replayed.get(*record)) {
        diagnosis.note("doctor-replay", Some(id), Some(record), "the row is not what history says");
    }
    Ok(())
}

fn assets(
    connection: &Connection,
    diagnosis: &mut Diagnosis,
    progress: &mut dyn FnMut(Progress),
) -> Result<(), StoreError> {
    let all = connection.query_row("SELECT count(*) FROM content", [], |row| row.get(0))?;
    let mut statement = connection.prepare("SELECT sha256, bytes FROM content")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        progress(Progress { part: Part::Assets, done: diagnosis.assets, all });
        diagnosis.assets += 1;
        let (sha256, bytes): (String, Vec<u8>) = (row.get(0)?, row.get(1)?);
        if hash(&bytes) != sha256 {
            diagnosis.note("doctor-asset-hash", None, None, format!("the bytes of {sha256} are others"));
        }
    }
    let sql = "SELECT document, id, sha256 FROM asset WHERE sha256 NOT IN (SELECT sha256 FROM content)";
    let mut statement = connection.prepare(sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let sha256: String = row.get(2)?;
        let detail = format!("the bytes of {sha256} are not there");
        diagnosis.note("doctor-asset-missing", Some(id_of(row, 0)?), Some(id_of(row, 1)?), detail);
    }
    Ok(())
}
