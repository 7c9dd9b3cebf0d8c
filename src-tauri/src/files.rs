//! Files that the person chooses in the system's dialogs. The page never names a path.

use std::path::PathBuf;

use journey_session::{Failure, files};
use serde::Serialize;
use tauri::ipc::{InvokeBody, Request};
use tauri::{AppHandle, State};
use tauri_plugin_dialog::{DialogExt, FilePath};
use tokio::sync::oneshot;

use crate::desk::Desk;

/// A file that the person chose, read.
#[derive(Serialize)]
pub(crate) struct OpenedFile {
    name: String,
    bytes: String,
}

/// Asks where to save and writes the bytes there, whole or not at all. Returns whether the person went through with it.
///
/// # Errors
/// `bad-request`, or the file cannot be written.
#[tauri::command]
pub(crate) async fn save_file(app: AppHandle, request: Request<'_>) -> Result<bool, Failure> {
    let (InvokeBody::Raw(bytes), Some(name)) = (request.body(), file_name(&request)) else {
        return Err(Failure::new("bad-request").with("why", "a name and bytes are needed"));
    };
    let (send, chosen) = oneshot::channel();
    app.dialog().file().set_file_name(name).save_file(move |path| drop(send.send(path)));
    let Some(path) = path_of(chosen.await.ok().flatten()) else { return Ok(false) };
    files::write_whole(&path, bytes)?;
    Ok(true)
}

/// Asks which file to open and reads it. `None` if the person thought better of it.
///
/// # Errors
/// The file cannot be read.
#[tauri::command]
pub(crate) async fn open_file(app: AppHandle) -> Result<Option<OpenedFile>, Failure> {
    let (send, chosen) = oneshot::channel();
    app.dialog().file().pick_file(move |path| drop(send.send(path)));
    let Some(path) = path_of(chosen.await.ok().flatten()) else { return Ok(None) };
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let bytes = files::text_of(&files::read_whole(&path)?);
    Ok(Some(OpenedFile { name, bytes }))
}

/// Asks for another workspace, one that is there or a new one, and works on it from then on. Returns whether it did.
///
/// # Errors
/// The workspace cannot be opened; the one before stays.
#[tauri::command]
pub(crate) async fn switch_workspace(
    app: AppHandle,
    desk: State<'_, Desk>,
    is_new: bool,
) -> Result<bool, Failure> {
    let (send, chosen) = oneshot::channel();
    let dialog = app.dialog().file();
    let answer = move |path| drop(send.send(path));
    if is_new {
        dialog.set_file_name("workspace.sqlite").save_file(answer);
    } else {
        dialog.pick_file(answer);
    }
    let Some(path) = path_of(chosen.await.ok().flatten()) else { return Ok(false) };
    desk.switch(path)?;
    Ok(true)
}

fn path_of(chosen: Option<FilePath>) -> Option<PathBuf> {
    chosen?.into_path().ok()
}

/// The name that the page proposes, percent-encoded in a header, without anything that leads elsewhere.
fn file_name(request: &Request<'_>) -> Option<String> {
    let encoded = request.headers().get("name")?.to_str().ok()?;
    let name = percent_encoding::percent_decode_str(encoded).decode_utf8().ok()?;
    Some(name.replace(['/', '\\', '\0'], "-").trim_start_matches('.').to_owned())
}
