//! An empty window, built and opened as the real one is: what the start of the program is measured against.

use std::process::ExitCode;

use tauri::{WebviewUrl, WebviewWindowBuilder};

fn main() -> ExitCode {
    desire_path::prepare_display();
    let made = tauri::Builder::default()
        .setup(|app| {
            WebviewWindowBuilder::new(app, "main", WebviewUrl::App("index.html".into()))
                .title("Empty")
                .inner_size(1440.0, 900.0)
                .build()?;
            Ok(())
        })
        .run(tauri::generate_context!("examples/empty/tauri.conf.json"));
    if made.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
