//! Writing: the one connection of a process that changes a workspace. Every call is one transaction, all or nothing, and
//! what a call has acknowledged survives a power cut.

use std::fs::{self, File};
use std::ops::Deref;
use std::path::Path;

use journey_model::{Entry, Id};
use rusqlite::{Connection, Transaction, TransactionBehavior, params};
use sha2::{Digest, Sha256};

use crate::door::{self, Found};
use crate::history::{self, Snapshot, Written};
use crate::reader::{Reader, revision};
use crate::{StoreError, Trouble, load, migrate, rows};

/// The one writer of a workspace in this process. Other processes may have their own: whoever comes second to a revision
/// is told so. It reads, too.
pub struct Store {
    reader: Reader,
}

impl Deref for Store {
    type Target = Reader;

    fn deref(&self) -> &Reader {
        &self.reader
    }
}

impl Store {
    /// Opens a workspace; makes the file, and the folders on the way to it, where there is none. An older file is backed
    /// up and brought up to date. `now` is the time, UTC, RFC 3339.
    ///
    /// # Errors
    /// Says what is wrong with the file, which is not changed then.
    pub fn open(path: &Path, now: &str) -> Result<Store, StoreError> {
        let file = std::path::absolute(path).map_err(|error| StoreError::from(error).at(path))?;
        let connection = enter(&file, now).map_err(|error| error.at(&file))?;
        Ok(Store { reader: Reader { connection, file } })
    }

    /// Writes an entry: its patch's rows, itself, and the document's new revision. A document that is not there is made
    /// by revision 1.
    ///
    /// # Errors
    /// [`StoreError::Stale`] if the entry's revision is not the one after the stored one; [`StoreError::Reference`] if
    /// a record would name what is not there.
    pub fn commit(&mut self, document: Id, entry: &Entry) -> Result<(), StoreError> {
        let written = Written::of(entry)?;
        self.write(|transaction| {
            let of = document.to_string();
            let sql = "UPDATE document SET revision = ?2, changed = ?3 WHERE id = ?1 AND revision = ?2 - 1";
            let moved = transaction.prepare_cached(sql)?.execute(params![of, entry.revision, entry.time])?;
            if moved == 0 {
                // It is not there, or somebody else has written meanwhile.
                let stored = revision(transaction, document)?;
                if stored.is_some() || entry.revision != 1 {
                    return Err(StoreError::Stale { stored: stored.unwrap_or(0) });
                }
                let sql = "INSERT INTO document (id, revision, changed) VALUES (?1, ?2, ?3)";
                transaction.execute(sql, params![of, entry.revision, entry.time])?;
            }
            rows::write(transaction, document, &entry.patch)?;
            history::append(transaction, document, entry, &written)
        })
    }

    /// Marks a map as removed at a time, or takes that back. Its records and history stay.
    pub fn set_removed(&mut self, map: Id, when: Option<&str>) -> Result<(), StoreError> {
        self.write(|transaction| {
            let sql = "UPDATE document SET removed = ?2 WHERE id = ?1";
            exists(transaction.execute(sql, params![map.to_string(), when])?, map)
        })
    }

    /// Removes a map for good: records, history, snapshots. The bytes of assets stay; they belong to the library.
    pub fn purge(&mut self, map: Id) -> Result<(), StoreError> {
        if map == Id::LIBRARY {
            return Err(StoreError::Refused("the library cannot be removed".to_owned()));
        }
        self.write(|transaction| {
            rows::clear(transaction, map)?;
            let name = map.to_string();
            transaction.execute("DELETE FROM history WHERE document = ?1", [&name])?;
            transaction.execute("DELETE FROM snapshot WHERE document = ?1", [&name])?;
            exists(transaction.execute("DELETE FROM document WHERE id = ?1", [&name])?, map)
        })
    }

    /// Keeps bytes under their SHA-256, which is returned as 64 lower-case hex digits. The same bytes are kept once.
    pub fn put_asset(&mut self, bytes: &[u8]) -> Result<String, StoreError> {
        let sha256 = hash(bytes);
        self.write(|transaction| {
            let sql = "INSERT INTO content (sha256, bytes) VALUES (?1, ?2) ON CONFLICT DO NOTHING";
            transaction.prepare_cached(sql)?.execute(params![sha256, bytes])?;
            Ok(())
        })?;
        Ok(sha256)
    }

    /// Keeps a document as it is now under a name. Returns the revision that it holds.
    ///
    /// # Errors
    /// [`StoreError::Gone`] if there is no such document, [`StoreError::Refused`] if the snapshot's id is taken.
    pub fn take_snapshot(
        &mut self,
        document: Id,
        snapshot: Id,
        name: &str,
        author: &str,
        time: &str,
    ) -> Result<u64, StoreError> {
        self.write(|transaction| {
            let revision = revision(transaction, document)?.ok_or(StoreError::Gone(document))?;
            let snapshot = Snapshot {
                id: snapshot,
                document,
                revision,
                name: name.to_owned(),
                author: author.to_owned(),
                time: time.to_owned(),
            };
            history::keep_snapshot(transaction, &snapshot, &load::document(transaction, document)?)?;
            Ok(revision)
        })
    }

    /// Runs the work in one transaction that holds the right to write from its start. If anything fails, all is undone.
    fn write<T>(
        &mut self,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let Reader { connection, file } = &mut self.reader;
        let run = || {
            let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let done = work(&transaction)?;
            transaction.commit()?;
            Ok(done)
        };
        run().map_err(|error: StoreError| error.at(file))
    }
}

impl Drop for Store {
    /// Brings what the log holds into the file, so that a copy of that one file holds everything. Readers that outlive the
    /// writer could not; whatever is still read by others stays in the log, where nothing is lost.
    fn drop(&mut self) {
        let _ = self.reader.connection.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(()));
    }
}

fn enter(file: &Path, now: &str) -> Result<Connection, StoreError> {
    let found = door::look(file)?;
    if found != Found::Nothing {
        return prepare(file, found, now);
    }
    if let Some(parent) = file.parent() {
        fs::create_dir_all(parent)?;
    }
    prepare(file, found, now).map_err(|error| {
        // SQLite says only that it could not; the system says why. What could not be made leaves nothing behind.
        let reason = match error.trouble() {
            Some(Trouble::Unreachable(_)) => File::create_new(file).err().map(StoreError::from),
            _ => None,
        };
        if fs::metadata(file).is_ok_and(|made| made.len() == 0) {
            let _ = fs::remove_file(file);
        }
        reason.unwrap_or(error)
    })
}

fn prepare(file: &Path, found: Found, now: &str) -> Result<Connection, StoreError> {
    let mut connection = door::writer(file)?;
    if found != Found::Workspace {
        migrate::found(&mut connection, now)?;
    }
    migrate::bring_up(&mut connection, file)?;
    // A disk that cannot hold the log's index keeps the mode it has, which is as safe and lets readers wait.
    connection.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(()))?;
    Ok(connection)
}

/// SHA-256 as 64 lower-case hex digits.
pub(crate) fn hash(bytes: &[u8]) -> String {
    format!("{:x}", Sha256::digest(bytes))
}

fn exists(touched: usize, document: Id) -> Result<(), StoreError> {
    if touched == 1 { Ok(()) } else { Err(StoreError::Gone(document)) }
}

#[cfg(test)]
mod tests {
    use journey_model::{Cause, Label, Note, Patch};

    use super::*;

    fn entry(revision: u64, text: &str) -> Entry {
        let id = Id(uuid::Uuid::from_u128(u128::from(revision)));
        let note = Note { id, text: text.to_owned(), ..Note::default() };
        Entry {
            revision,
            base: revision - 1,
            transaction: id,
            author: String::new(),
            time: String::new(),
            label: Label::default(),
            cause: Cause::Create,
            patch: Patch { added: vec![note.into()], ..Patch::default() },
        }
    }

    #[test]
    fn a_full_disk_takes_a_commit_back_and_leaves_the_store_usable() {
        let folder = tempfile::tempdir().unwrap();
        let mut store = Store::open(&folder.path().join("new"), "").unwrap();
        let map = Id(uuid::Uuid::from_u128(7));
        store.commit(map, &entry(1, "kept")).unwrap();
        let pages = door::pragma(&store.connection, "page_count").unwrap();
        let limit = |store: &Store, pages: i64| {
            door::pragma(&store.connection, &format!("max_page_count = {pages}")).unwrap()
        };
        limit(&store, pages + 2);
        let before = store.load(map).unwrap();
        let full = store.commit(map, &entry(2, &"lost ".repeat(10_000))).unwrap_err();
        assert_eq!(full.code(), "disk-full");
        assert_eq!(store.load(map).unwrap(), before);
        assert!(store.search("lost", 1).unwrap().is_empty());
        limit(&store, pages + 100);
        store.commit(map, &entry(2, "found")).unwrap();
        assert_eq!(store.search("found", 2).unwrap().len(), 1);
    }
}
