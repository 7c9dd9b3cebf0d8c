//! Where things stand in the house, and how its tools are started. The only place that spawns a program.

use std::env;
use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::error::Error;

/// On Windows npm is a script.
pub(crate) const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };

/// The work tree, and where cargo builds it.
pub(crate) struct House {
    /// The top of the work tree.
    pub(crate) root: PathBuf,
    /// Cargo's target directory, absolute.
    pub(crate) target: PathBuf,
}

impl House {
    /// The house this program was built in.
    pub(crate) fn open() -> Self {
        let root: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().skip(3).take(1).collect();
        let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
        let target = std::path::absolute(&target).unwrap_or(target);
        Self { root, target }
    }

    /// The web part, where npm works.
    pub(crate) fn ui(&self) -> PathBuf {
        self.root.join("ui")
    }

    /// A program that cargo has built: `place` is `debug`, `release` or a folder under one of them.
    pub(crate) fn built(&self, place: &str, name: &str) -> PathBuf {
        self.target.join(place).join(format!("{name}{}", env::consts::EXE_SUFFIX))
    }

    /// `cargo` at the top of the work tree.
    pub(crate) fn cargo<A: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = A>) -> Command {
        let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        command.args(arguments).current_dir(&self.root).env("CARGO_TARGET_DIR", &self.target);
        command
    }

    /// `npm` in the web part.
    pub(crate) fn npm<'a>(&self, arguments: impl IntoIterator<Item = &'a str>) -> Command {
        let mut command = Command::new(NPM);
        command.args(arguments).current_dir(self.ui());
        command
    }
}

/// Runs `command` to its end with this process's own input and output; anything but success is an error.
pub(crate) fn run(command: &mut Command) -> Result<(), Error> {
    let status = command.status().map_err(start_error(command))?;
    if status.success() { Ok(()) } else { Err(Error::Ended { program: name(command), code: status.code() }) }
}

/// Like [`run`], for work that prepares something: it reads nothing, and what it prints goes to stderr, which leaves stdout to
/// what the person asked for.
pub(crate) fn prepare(command: &mut Command) -> Result<(), Error> {
    run(command.stdin(Stdio::null()).stdout(io::stderr()))
}

/// What `program` prints when asked, or nothing when it is not here or does not succeed.
pub(crate) fn ask(program: &mut Command) -> Option<String> {
    let output = program.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Whether a program of this name is on the PATH.
pub(crate) fn is_here(program: &str) -> bool {
    let paths = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&paths)
        .any(|folder| folder.join(format!("{program}{}", env::consts::EXE_SUFFIX)).is_file())
}

/// How a command is called in sentences: its file name, without a path.
pub(crate) fn name(command: &Command) -> String {
    Path::new(command.get_program()).file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// For `map_err` where `command` is started.
pub(crate) fn start_error(command: &Command) -> impl FnOnce(io::Error) -> Error + use<> {
    let program = name(command);
    |source| Error::Start { program, source }
}
