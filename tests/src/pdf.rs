//! A PDF as other people's tools read it.

use std::path::Path;
use std::process::Command;

/// What a tool prints about a file. It must succeed.
pub fn tool(program: &str, arguments: &[&str], file: &Path) -> String {
    let output = Command::new(program).args(arguments).arg(file).output();
    let output = output.unwrap_or_else(|error| panic!("{program}: {error}; `cargo xtask setup` installs it"));
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// The text, in one line: how it is broken into lines is the layout's business.
pub fn text(file: &Path) -> String {
    let output = Command::new("pdftotext").arg(file).arg("-").output();
    let output = output.unwrap_or_else(|error| panic!("pdftotext: {error}; `cargo xtask setup` installs it"));
    assert!(output.status.success(), "pdftotext: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap().split_whitespace().collect::<Vec<_>>().join(" ")
}
