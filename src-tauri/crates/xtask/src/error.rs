//! What can go wrong between this house and its tools, each with a sentence that says what to do.

use std::fmt;
use std::io;
use std::path::PathBuf;

/// Why a command of `cargo xtask` did not do what was asked.
#[derive(Debug)]
pub(crate) enum Error {
    /// A program that is not here, or may not be started.
    Start { program: String, source: io::Error },
    /// A program that ended with anything but success; `code` is absent when a signal ended it.
    Ended { program: String, code: Option<i32> },
    /// Something a person has to install; the sentence says what and how.
    Needed(String),
    /// The generated types differ from those in the tree.
    Stale(Vec<PathBuf>),
    /// Words on the command line that no command knows.
    Usage(String),
    /// A failure that has been told already, with nothing to add.
    Told,
    /// A file that could not be read, written or removed.
    File { path: PathBuf, source: io::Error },
}

impl Error {
    /// What the process ends with: a program's own code, 2 for misuse, otherwise 1.
    pub(crate) fn exit_code(&self) -> u8 {
        match self {
            Self::Ended { code: Some(code), .. } => u8::try_from(*code).unwrap_or(1),
            Self::Usage(_) => 2,
            _ => 1,
        }
    }

    /// Makes an error of an [`io::Error`] about `path`; for `map_err`.
    pub(crate) fn file(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        |source| Self::File { path, source }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Start { program, source } => write!(to, "{program} cannot be started: {source}"),
            Self::Ended { program, code: Some(code) } => write!(to, "{program} ended with {code}"),
            Self::Ended { program, code: None } => write!(to, "{program} was ended by a signal"),
            Self::Needed(sentence) | Self::Usage(sentence) => to.write_str(sentence),
            Self::Stale(paths) => {
                writeln!(
                    to,
                    "the generated types are not those in the tree; `cargo xtask bindings` makes them:"
                )?;
                paths.iter().try_for_each(|path| writeln!(to, "  {}", path.display()))
            }
            Self::Told => Ok(()),
            Self::File { path, source } => write!(to, "{}: {source}", path.display()),
        }
    }
}
