//! How a command ends: the exit code that says what went wrong.

use std::process::ExitCode;

/// The exit code of an error code; `Args` documents them.
pub(crate) fn exit_code(code: &str) -> ExitCode {
    ExitCode::from(match code {
        "disk-full" => 3,
        code if code.starts_with("workspace-") => 3,
        code if code.starts_with("file-") => 4,
        _ => 1,
    })
}

/// Which exit code says that the doctor found something.
pub(crate) const UNWELL: u8 = 5;

/// Which exit code says that the checks found something as grave as was asked for.
pub(crate) const FOUND: u8 = 6;
