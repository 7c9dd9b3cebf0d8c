//! A desk of one's own: a folder with a workspace in it, and the real `desirepath` at work on that. Nothing of the person's
//! who runs the tests is read or written.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// The languages, as they are typed.
pub const LANGUAGES: [&str; 2] = ["en", "ru"];

/// The programs that are tried out.
#[derive(Clone, Copy, Debug)]
pub enum Program {
    /// `desirepath`, the command line.
    Terminal,
    /// `desire-path`, the window.
    Window,
}

impl Program {
    /// Where it lies: where the environment says, or else where cargo has put it, beside this test.
    pub fn path(self) -> PathBuf {
        let (variable, name) = match self {
            Program::Terminal => ("DESIREPATH_CLI", "desirepath"),
            Program::Window => ("DESIREPATH_WINDOW", "desire-path"),
        };
        let beside = || {
            let test = std::env::current_exe().unwrap();
            test.parent()
                .and_then(Path::parent)
                .unwrap()
                .join(name)
                .with_extension(std::env::consts::EXE_EXTENSION)
        };
        let path = std::env::var_os(variable).map_or_else(beside, PathBuf::from);
        assert!(
            path.is_file(),
            "{} is not there: build it, or say in {variable} where it is",
            path.display()
        );
        path
    }
}

/// A folder with a workspace that is made on first use.
pub struct Desk {
    folder: TempDir,
    workspace: PathBuf,
    language: &'static str,
}

/// How a command ended.
pub struct Ended {
    /// The exit code; -1 if it was killed.
    pub code: i32,
    /// What it wrote to stdout.
    pub out: Vec<u8>,
    /// What it wrote to stderr.
    pub err: String,
}

impl Default for Desk {
    fn default() -> Desk {
        Desk::speaking("en")
    }
}

impl Desk {
    /// A desk whose program speaks this language.
    pub fn speaking(language: &'static str) -> Desk {
        let folder = TempDir::new().unwrap();
        let workspace = folder.path().join("workspace.sqlite");
        Desk { folder, workspace, language }
    }

    /// The same desk with its workspace elsewhere.
    #[must_use]
    pub fn on(self, workspace: PathBuf) -> Desk {
        Desk { workspace, ..self }
    }

    /// A path within its folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The workspace's file.
    pub fn workspace(&self) -> &Path {
        &self.workspace
    }

    /// A file in its folder with these bytes.
    pub fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        std::fs::write(&path, bytes).unwrap();
        path
    }

    /// What a program finds in its environment, so that it knows no home but this folder.
    pub fn surroundings(&self) -> Vec<(&'static str, PathBuf)> {
        let folders = [
            ("HOME", ""),
            ("XDG_DATA_HOME", "data"),
            ("XDG_CONFIG_HOME", "config"),
            ("XDG_CACHE_HOME", "cache"),
            ("XDG_STATE_HOME", "state"),
        ];
        let language = if self.language == "ru" { "ru_RU.UTF-8" } else { "en_US.UTF-8" };
        let words = [("USER", "Ann"), ("LANG", language)].map(|(name, value)| (name, value.into()));
        folders.map(|(name, folder)| (name, self.path(folder))).into_iter().chain(words).collect()
    }

    /// A program at home in this folder.
    pub fn program(&self, program: Program) -> Command {
        let mut command = Command::new(program.path());
        command.current_dir(self.folder.path()).stdin(Stdio::null()).envs(self.surroundings());
        command
    }

    /// `desirepath` on the workspace, with these arguments.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = self.program(Program::Terminal);
        command.arg("--workspace").arg(self.workspace()).args(["--lang", self.language]).args(arguments);
        command
    }

    /// Runs it to its end.
    pub fn run(&self, arguments: &[&str]) -> Ended {
        Ended::of(self.command(arguments).output().unwrap())
    }

    /// Runs it with this on stdin.
    pub fn feed(&self, arguments: &[&str], stdin: &[u8]) -> Ended {
        let mut command = self.command(arguments);
        let mut child =
            command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        // A command that refuses before it has read all of it closes the pipe, which is its good right.
        let _ = child.stdin.take().unwrap().write_all(stdin);
        Ended::of(child.wait_with_output().unwrap())
    }

    /// What a command that succeeds and complains of nothing prints.
    pub fn say(&self, arguments: &[&str]) -> String {
        self.run(arguments).said()
    }

    /// The same, read as JSON.
    pub fn json(&self, arguments: &[&str]) -> Value {
        serde_json::from_str(&self.say(arguments)).unwrap()
    }

    /// The sample, as a new map: its id.
    pub fn sample(&self) -> String {
        self.say(&["new", "--template", "meal-kit"]).trim().to_owned()
    }

    /// Applies these edits as one step. What the command prints.
    pub fn edit(&self, map: &str, edits: &Value) -> Value {
        let ended = self.feed(&["edit", map, "-"], edits.to_string().as_bytes());
        serde_json::from_str(&ended.said()).unwrap()
    }
}

impl Ended {
    fn of(output: Output) -> Ended {
        Ended {
            code: output.status.code().unwrap_or(-1),
            out: output.stdout,
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Its stdout as text.
    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.out).unwrap()
    }

    /// Its stdout, if it succeeded and complained of nothing.
    pub fn said(self) -> String {
        assert_eq!((self.code, self.err.as_str()), (0, ""), "stdout: {}", self.text());
        String::from_utf8(self.out).unwrap()
    }

    /// Holds that it was refused: this exit code, nothing on stdout, and on stderr the error's code with a sentence. Returns
    /// the sentence.
    pub fn refused(&self, exit: i32, code: &str) -> String {
        assert_eq!(self.code, exit, "{code}: {}", self.err);
        assert_eq!(self.text(), "", "{code}: stdout holds more than what was asked for");
        let sentence = self.err.trim_end().strip_prefix(&format!("error[{code}]: "));
        let sentence = sentence.unwrap_or_else(|| panic!("wanted {code}, got {}", self.err));
        assert!(sentence.contains(' ') && !sentence.contains("error-"), "{code} has no sentence: {sentence}");
        assert!(!sentence.contains(['{', '\u{2068}']), "{code} has a gap in its sentence: {sentence}");
        sentence.to_owned()
    }
}

/// Whether a text is written in Cyrillic letters, for the most part.
pub fn is_russian(text: &str) -> bool {
    let cyrillic = text.chars().filter(|letter| matches!(letter, 'А'..='я' | 'ё' | 'Ё')).count();
    2 * cyrillic > text.chars().filter(|letter| letter.is_alphabetic()).count()
}
