//! What can go wrong with a workspace, told apart so that each case has its own sentence.

use std::path::{Path, PathBuf};

use journey_model::Id;
use rusqlite::ErrorCode;
use rusqlite::ffi::{SQLITE_CONSTRAINT_FOREIGNKEY, SQLITE_IOERR_SHMSIZE};

/// Why the store could not do what it was asked. Nothing has been changed then, and the store can still be used.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The trouble is with the file.
    #[error("{}: {trouble}", path.display())]
    Workspace {
        /// The workspace's file.
        path: PathBuf,
        /// What is wrong with it.
        trouble: Trouble,
    },
    /// Somebody else has written since: the document must be read again, and the edit applied to what it is now.
    #[error("the document stands at revision {stored} by now")]
    Stale {
        /// The revision that the document has.
        stored: u64,
    },
    /// After the commit a record would name another one that is not there.
    #[error("a record would name another one that is not there")]
    Reference,
    /// A value cannot be stored.
    #[error("this cannot be stored: {0}")]
    Refused(String),
    /// There is no such document or snapshot.
    #[error("there is no {0} in this workspace")]
    Gone(Id),
}

/// What can be wrong with a workspace's file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Trouble {
    /// It is a folder.
    #[error("this is a folder")]
    Folder,
    /// It is a text.
    #[error("this is a text file")]
    Text,
    /// It is no SQLite file, or an encrypted one.
    #[error("this is no SQLite file, or it is encrypted")]
    NotSqlite,
    /// It is a SQLite file of another program.
    #[error("this SQLite file belongs to another program")]
    Foreign,
    /// A newer program made it.
    #[error("this file has format {found}, and only formats up to {known} are known here")]
    Newer {
        /// The version of its format.
        found: i64,
        /// The newest version that is known here.
        known: i64,
    },
    /// A part of it is missing.
    #[error("a part of this file is missing")]
    Truncated,
    /// Its contents are damaged.
    #[error("this file is damaged: {0}")]
    Corrupt(String),
    /// Another program holds it.
    #[error("another program holds this file")]
    Locked,
    /// It may not be written.
    #[error("this file cannot be written")]
    ReadOnly,
    /// It cannot be reached: no permission to read it, or something on the way to it is no folder.
    #[error("this file cannot be reached: {0}")]
    Unreachable(String),
    /// There is no room left.
    #[error("the disk is full")]
    DiskFull,
    /// The disk or the system failed.
    #[error("the disk or the system failed: {0}")]
    Device(String),
}

impl Trouble {
    const fn code(&self) -> &'static str {
        match self {
            Trouble::Folder => "workspace-is-folder",
            Trouble::Text => "workspace-is-text",
            Trouble::NotSqlite => "workspace-not-sqlite",
            Trouble::Foreign => "workspace-foreign",
            Trouble::Newer { .. } => "workspace-newer",
            Trouble::Truncated => "workspace-truncated",
            Trouble::Corrupt(_) => "workspace-corrupt",
            Trouble::Locked => "workspace-locked",
            Trouble::ReadOnly => "workspace-read-only",
            Trouble::Unreachable(_) => "workspace-unreachable",
            Trouble::DiskFull => "disk-full",
            Trouble::Device(_) => "workspace-device",
        }
    }
}

impl StoreError {
    /// The stable code under which the error is known outside.
    pub const fn code(&self) -> &'static str {
        match self {
            StoreError::Workspace { trouble, .. } => trouble.code(),
            StoreError::Stale { .. } => "stale-revision",
            StoreError::Reference => "reference-missing",
            StoreError::Refused(_) => "store-refused",
            StoreError::Gone(_) => "document-gone",
        }
    }

    /// What a sentence about it needs, by name: `path`, `found` and `known` (versions), `stored` (a revision), `id`,
    /// `why` (what SQLite or the system says, in English, for the log).
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            StoreError::Workspace { path, trouble } => {
                let mut args = vec![("path", path.display().to_string())];
                match trouble {
                    Trouble::Newer { found, known } => {
                        args.extend([("found", found.to_string()), ("known", known.to_string())]);
                    }
                    Trouble::Corrupt(why) | Trouble::Unreachable(why) | Trouble::Device(why) => {
                        args.push(("why", why.clone()));
                    }
                    _ => {}
                }
                args
            }
            StoreError::Stale { stored } => vec![("stored", stored.to_string())],
            StoreError::Refused(why) => vec![("why", why.clone())],
            StoreError::Gone(id) => vec![("id", id.to_string())],
            StoreError::Reference => Vec::new(),
        }
    }

    /// What is wrong with the file, if that is it.
    pub const fn trouble(&self) -> Option<&Trouble> {
        match self {
            StoreError::Workspace { trouble, .. } => Some(trouble),
            _ => None,
        }
    }

    /// Says which file it is about.
    pub(crate) fn at(self, file: &Path) -> StoreError {
        match self {
            StoreError::Workspace { trouble, .. } => StoreError::Workspace { path: file.to_owned(), trouble },
            other => other,
        }
    }

    pub(crate) fn corrupt(why: impl Into<String>) -> StoreError {
        Trouble::Corrupt(why.into()).into()
    }
}

impl From<Trouble> for StoreError {
    fn from(trouble: Trouble) -> StoreError {
        StoreError::Workspace { path: PathBuf::new(), trouble }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> StoreError {
        let why = error.to_string();
        let failure = match &error {
            rusqlite::Error::SqliteFailure(failure, _) => failure,
            rusqlite::Error::ToSqlConversionFailure(_) => return StoreError::Refused(why),
            // All else is a table or a row that is not as this program makes them.
            _ => return StoreError::corrupt(why),
        };
        match (failure.code, failure.extended_code) {
            (ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked, _) => Trouble::Locked.into(),
            (ErrorCode::NotADatabase, _) => Trouble::NotSqlite.into(),
            (ErrorCode::DatabaseCorrupt | ErrorCode::Unknown, _) => Trouble::Corrupt(why).into(),
            (ErrorCode::DiskFull, _) | (_, SQLITE_IOERR_SHMSIZE) => Trouble::DiskFull.into(),
            (ErrorCode::ReadOnly, _) => Trouble::ReadOnly.into(),
            (ErrorCode::CannotOpen | ErrorCode::PermissionDenied, _) => Trouble::Unreachable(why).into(),
            (_, SQLITE_CONSTRAINT_FOREIGNKEY) => StoreError::Reference,
            (ErrorCode::ConstraintViolation | ErrorCode::TooBig | ErrorCode::TypeMismatch, _) => {
                StoreError::Refused(why)
            }
            _ => Trouble::Device(why).into(),
        }
    }
}

impl From<std::io::Error> for StoreError {
    fn from(error: std::io::Error) -> StoreError {
        use std::io::ErrorKind;
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Trouble::DiskFull.into(),
            ErrorKind::ReadOnlyFilesystem => Trouble::ReadOnly.into(),
            ErrorKind::IsADirectory => Trouble::Folder.into(),
            _ => Trouble::Unreachable(error.to_string()).into(),
        }
    }
}

impl From<serde_json::Error> for StoreError {
    fn from(error: serde_json::Error) -> StoreError {
        StoreError::corrupt(format!("a stored JSON text cannot be read: {error}"))
    }
}
