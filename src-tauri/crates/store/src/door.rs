//! The door: looks at a path before SQLite may touch it, and opens connections.
//!
//! A file that is not a workspace is told apart and left as it is, to the byte, with nothing laid beside it. The look goes
//! through SQLite's own read-only, immutable mode: were this process to open and close the file by itself, the system
//! would drop the locks of its other connections.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, MAIN_DB, OpenFlags};

use crate::schema::{APPLICATION, VERSION};
use crate::{StoreError, Trouble};

/// How long a connection waits for others before it says that the file is locked.
const PATIENCE: Duration = Duration::from_secs(5);

/// Statements kept ready on a connection: there are some ten for every kind of record.
const STATEMENTS: usize = 256;

/// What stands at a path.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Found {
    /// Nothing.
    Nothing,
    /// An empty file.
    Empty,
    /// A workspace that this program knows.
    Workspace,
}

/// No SQLite file is shorter.
const SHORTEST: u64 = 512;

/// Says what stands at a path, or why it cannot be a workspace. Changes nothing.
pub(crate) fn look(file: &Path) -> Result<Found, StoreError> {
    let parent = file.parent().unwrap_or(file);
    let seen = match fs::metadata(file) {
        Ok(seen) => seen,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            if has_log(file) {
                return Err(Trouble::Truncated.into());
            }
            // Whoever may write the nearest folder that is there may make the ones that are not.
            let nearest = parent.ancestors().find_map(|folder| fs::metadata(folder).ok());
            return match nearest {
                Some(nearest) if nearest.permissions().readonly() => Err(Trouble::ReadOnly.into()),
                _ => Ok(Found::Nothing),
            };
        }
        Err(error) => return Err(error.into()),
    };
    if seen.is_dir() {
        return Err(Trouble::Folder.into());
    }
    if !seen.is_file() {
        return Err(Trouble::NotSqlite.into());
    }
    let is_empty = seen.len() == 0;
    match seen.len() {
        0 if has_log(file) => return Err(Trouble::Truncated.into()),
        0 => {}
        1..SHORTEST => return Err(sniff(file)?.into()),
        _ => peek(file)?,
    }
    let folder_is_fixed = fs::metadata(parent).is_ok_and(|parent| parent.permissions().readonly());
    if seen.permissions().readonly() || folder_is_fixed {
        return Err(Trouble::ReadOnly.into());
    }
    Ok(if is_empty { Found::Empty } else { Found::Workspace })
}

/// Whose SQLite file it is, and of which version.
fn peek(file: &Path) -> Result<(), StoreError> {
    let flags =
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let header = || -> rusqlite::Result<(i64, i64)> {
        let connection = Connection::open_with_flags(immutable(file), flags)?;
        Ok((pragma(&connection, "application_id")?, pragma(&connection, "user_version")?))
    };
    match header().map_err(StoreError::from) {
        Ok((APPLICATION, version)) => known(version),
        Ok(_) => Err(Trouble::Foreign.into()),
        // What the file lacks may stand in its log, which an immutable look does not read.
        Err(error) if matches!(error.trouble(), Some(Trouble::Corrupt(_))) && has_log(file) => Ok(()),
        Err(error) => match error.trouble() {
            Some(Trouble::NotSqlite | Trouble::Corrupt(_)) => Err(sniff(file)?.into()),
            _ => Err(error),
        },
    }
}

/// What a file is that SQLite cannot read. Nobody can hold locks on such a file, so that it may be read here.
fn sniff(file: &Path) -> Result<Trouble, StoreError> {
    const MAGIC: &[u8] = b"SQLite format 3\0";
    let mut start = Vec::new();
    let length = fs::metadata(file)?.len();
    fs::File::open(file)?.take(4096).read_to_end(&mut start)?;
    if !start.starts_with(MAGIC) {
        let is_text = |byte: &u8| *byte >= b' ' && *byte != 0x7f || b"\t\n\r\x0c".contains(byte);
        let is_wide = start.starts_with(b"\xff\xfe") || start.starts_with(b"\xfe\xff");
        let text = is_wide || start.iter().all(is_text);
        return Ok(if text { Trouble::Text } else { Trouble::NotSqlite });
    }
    // The header holds the size of a page at 16 (1 stands for 65536) and their number at 28, both with the high byte first.
    let number = |at: usize, size: usize| -> Option<u64> {
        Some(start.get(at..at + size)?.iter().fold(0, |sum, byte| sum << 8 | u64::from(*byte)))
    };
    let page = number(16, 2).map(|size| if size == 1 { 65536 } else { size });
    let whole = page.zip(number(28, 4)).map(|(size, pages)| size * pages);
    Ok(match whole {
        Some(whole) if whole <= length => Trouble::Corrupt("the header cannot be read".to_owned()),
        _ => Trouble::Truncated,
    })
}

/// Whether a version can be opened here.
pub(crate) fn known(version: i64) -> Result<(), StoreError> {
    if version > VERSION {
        return Err(Trouble::Newer { found: version, known: VERSION }.into());
    }
    if version < 1 {
        return Err(StoreError::corrupt(format!("the format has version {version}")));
    }
    Ok(())
}

/// Whether SQLite's log lies beside the file with something in it.
fn has_log(file: &Path) -> bool {
    fs::metadata(beside(file, "-wal")).is_ok_and(|log| log.len() > 0)
}

/// The path with an ending put after the file's whole name.
pub(crate) fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// The URI under which SQLite reads a file without locks, log or any trace.
fn immutable(file: &Path) -> String {
    let letter = |byte: &u8| match byte {
        b'\\' if cfg!(windows) => "/".to_owned(),
        b'/' | b':' | b'.' | b'-' | b'_' => char::from(*byte).to_string(),
        byte if byte.is_ascii_alphanumeric() => char::from(*byte).to_string(),
        byte => format!("%{byte:02X}"),
    };
    let path: String = file.as_os_str().as_encoded_bytes().iter().map(letter).collect();
    let scheme = if cfg!(windows) { "file:///" } else { "file:" };
    format!("{scheme}{path}?immutable=1")
}

/// Opens the one connection that writes.
pub(crate) fn writer(file: &Path) -> Result<Connection, StoreError> {
    let flags =
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(file, flags)?;
    if connection.is_readonly(MAIN_DB)? {
        return Err(Trouble::ReadOnly.into());
    }
    settle(&connection)?;
    Ok(connection)
}

/// Opens a connection that only reads.
pub(crate) fn reader(file: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(file, flags)?;
    settle(&connection)?;
    Ok(connection)
}

fn settle(connection: &Connection) -> Result<(), StoreError> {
    connection.busy_timeout(PATIENCE)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    connection.execute_batch(
        "PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF; \
         PRAGMA cell_size_check = ON;",
    )?;
    Ok(())
}

/// The value of a pragma that is a number.
pub(crate) fn pragma(connection: &Connection, name: &str) -> rusqlite::Result<i64> {
    connection.query_row(&format!("PRAGMA {name}"), [], |row| row.get(0))
}
