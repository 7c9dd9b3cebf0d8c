//! The shell: a window, its dialogs and one bridge to the session. It knows no maps, no friction and no SQL.

mod bridge;
mod desk;
mod display;
mod files;

use std::path::PathBuf;

use tauri::{Context, Manager, WebviewUrl, WebviewWindowBuilder};

pub use display::prepare_display;

use desk::Desk;

/// Opens the window on the workspace named on the command line, or else on the user's own, and runs until it is closed.
///
/// # Errors
/// The window could not be made.
pub fn run(context: Context) -> tauri::Result<()> {
    let asked_for = std::env::args_os().nth(1).map(PathBuf::from);
    let mut builder = tauri::Builder::default().plugin(tauri_plugin_dialog::init());
    if asked_for.is_none() {
        // One window for the user's own workspace; a file asked for by name gets a window of its own.
        builder = builder.plugin(tauri_plugin_single_instance::init(|app, _, _| {
            if let Some(window) = app.get_webview_window("main") {
                // Both are a courtesy: a window that cannot be raised is still there.
                let _ = window.unminimize();
                let _ = window.set_focus();
            }
        }));
    }
    let opening = desk::begin(asked_for);
    builder
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .invoke_handler(tauri::generate_handler![
            bridge::request,
            bridge::listen,
            files::save_file,
            files::open_file,
            files::switch_workspace,
        ])
        .setup(move |app| {
            let Some(desk) = Desk::take(app.handle(), opening) else {
                app.handle().exit(3);
                return Ok(());
            };
            app.manage(desk);
            WebviewWindowBuilder::new(app, "main", WebviewUrl::App("index.html".into()))
                .title("Desire Path")
                .inner_size(1440.0, 900.0)
                .min_inner_size(640.0, 480.0)
                .build()?;
            Ok(())
        })
        .run(context)
}
