//! Desire Path on the command line: the same requests as the window sends, for scripts, tests and machines without a
//! display. What is asked for goes to stdout and nothing else does; errors go to stderr with their code.

mod args;
mod check;
mod commands;
mod compare;
mod export;
mod outcome;
mod outline;
mod print;
mod progress;
mod score;
mod serve;

use std::process::ExitCode;

use clap::Parser;
use journey_i18n::Words;
use mimalloc::MiMalloc;

#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    let args = args::Args::parse();
    let language = args.language();
    match commands::run(&args, language) {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("error[{}]: {}", failure.code, failure.sentence(Words::of(language)));
            outcome::exit_code(&failure.code)
        }
    }
}
