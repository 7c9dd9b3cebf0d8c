//! How a command ends: the sentence on stderr and the exit code.

use std::process::ExitCode;

use journey_i18n::{Value, Words};
use journey_session::Failure;

/// The sentence that tells a person what happened and what to do.
pub(crate) fn sentence(failure: &Failure, words: &Words) -> String {
    let args: Vec<(&str, Value)> =
        failure.args.iter().map(|(name, value)| (name.as_str(), Value::from(value.as_str()))).collect();
    words.say(&format!("error-{}", failure.code), &args)
}

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
