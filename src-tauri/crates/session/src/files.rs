//! Files at the edge of the program: read whole or refused, written whole or not at all.

use std::io::{Read, Write};
use std::path::Path;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;

use crate::Failure;

/// Larger files are not read.
const LARGEST: u64 = 512 * 1024 * 1024;

/// Reads a file.
///
/// # Errors
/// `file-not-found`, `file-no-permission`, `file-is-folder`, `import-too-large` or `file-io`.
pub fn read_whole(path: &Path) -> Result<Vec<u8>, Failure> {
    let file = std::fs::File::open(path).map_err(|error| file_failure(path, &error))?;
    read_from(file)
        .map_err(|error| file_failure(path, &error))?
        .ok_or_else(|| Failure::new("import-too-large"))
}

/// Reads all there is, or `None` if it is more than a file may be.
///
/// # Errors
/// The source cannot be read.
pub fn read_from(source: impl Read) -> std::io::Result<Option<Vec<u8>>> {
    let mut bytes = Vec::new();
    source.take(LARGEST + 1).read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 <= LARGEST).then_some(bytes))
}

/// Writes a file: first beside its place, then into it, so that a full disk or a lost power supply leaves the old file. What is
/// no file but a device is written to as it stands.
///
/// # Errors
/// `file-not-found` (the folder), `file-no-permission`, `file-is-folder`, `file-in-use`, `file-disk-full` or `file-io`.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let failed = |error: std::io::Error| file_failure(path, &error);
    // What a link leads to is written, and the link stays one.
    let place = std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    if let Ok(old) = std::fs::metadata(&place) {
        if old.is_dir() {
            return Err(failed(std::io::ErrorKind::IsADirectory.into()));
        }
        if !old.is_file() {
            let mut device = std::fs::OpenOptions::new().write(true).open(&place).map_err(failed)?;
            return device.write_all(bytes).and_then(|()| device.flush()).map_err(failed);
        }
        if old.permissions().readonly() {
            return Err(failed(std::io::ErrorKind::PermissionDenied.into()));
        }
    }
    let folder = place.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut file = tempfile::Builder::new();
    #[cfg(unix)]
    file.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = file.tempfile_in(folder).map_err(failed)?;
    file.write_all(bytes).and_then(|()| file.as_file().sync_all()).map_err(failed)?;
    file.persist(&place).map(drop).map_err(|refused| failed(refused.error))
}

/// What Windows says of a file that another program holds.
const HELD: [i32; 2] = [32, 33];

/// What an I/O error means to the person who named the file.
pub fn file_failure(path: &Path, error: &std::io::Error) -> Failure {
    use std::io::ErrorKind;
    let is_held = cfg!(windows) && error.raw_os_error().is_some_and(|number| HELD.contains(&number));
    let code = match error.kind() {
        _ if is_held => "file-in-use",
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => "file-in-use",
        ErrorKind::NotFound => "file-not-found",
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => "file-no-permission",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "file-disk-full",
        ErrorKind::IsADirectory => "file-is-folder",
        _ => "file-io",
    };
    Failure::new(code).with("path", path.display()).with("why", error)
}

/// Bytes as the text in which requests and replies carry them.
pub fn text_of(bytes: &[u8]) -> String {
    BASE64_STANDARD.encode(bytes)
}

/// The bytes that a request or reply carries as text.
///
/// # Errors
/// `bad-request`: it is no base64.
pub fn bytes_of(text: &str) -> Result<Vec<u8>, Failure> {
    BASE64_STANDARD.decode(text).map_err(|error| Failure::new("bad-request").with("why", error))
}

/// The name that edits are signed with where nobody gave another: the system user's.
pub fn user_name() -> String {
    ["USER", "USERNAME", "LOGNAME"]
        .iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()))
        .unwrap_or_else(|| "me".to_owned())
}
