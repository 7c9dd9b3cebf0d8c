//! `cargo xtask`: sets a machine up, then runs, tests, measures and packs the program.
//!
//! It has no dependency, so that it compiles in a second on a machine that has nothing but Rust. It never holds a rule of the
//! program itself: those are tested in `tests/`, and this room only calls them.

mod bindings;
mod commands;
mod count;
mod error;
mod house;
mod machine;
mod steps;
mod web;

use std::process::ExitCode;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [name, arguments @ ..] = words.as_slice() else {
        eprintln!("{}", commands::help());
        return ExitCode::from(2);
    };
    let asks_for_help = |word: &String| matches!(word.as_str(), "--help" | "-h");
    if asks_for_help(name) || arguments.first().is_some_and(asks_for_help) {
        println!("{}", commands::help());
        return ExitCode::SUCCESS;
    }
    // What follows `--` is for the program itself.
    let arguments = arguments.strip_prefix(&["--".to_owned()]).unwrap_or(arguments);
    let Some(command) = commands::TABLE.iter().find(|command| command.name == *name) else {
        eprintln!("{}", commands::help());
        return ExitCode::from(2);
    };
    match (command.run)(&house::House::open(), arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            if !matches!(error, error::Error::Told) {
                eprintln!("error: {error}");
            }
            ExitCode::from(error.exit_code())
        }
    }
}
