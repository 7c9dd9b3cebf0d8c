//! The desktop window of Desire Path. The context is made here, apart from the code, so that a change of the pages
//! rebuilds only this file.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

use mimalloc::MiMalloc;

#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    desire_path::prepare_display();
    match desire_path::run(tauri::generate_context!()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("desire-path: {error}");
            ExitCode::FAILURE
        }
    }
}
