//! The one bridge to the session: requests as bytes in and out, and one ordered channel for what changes.

use tauri::State;
use tauri::ipc::{Channel, InvokeBody, InvokeResponseBody, Request, Response};

use crate::desk::Desk;

/// One request of the page: JSON in, JSON out, both as raw bytes.
///
/// # Errors
/// Never by itself: what the session refuses is part of its reply.
#[tauri::command]
pub(crate) async fn request(desk: State<'_, Desk>, request: Request<'_>) -> Result<Response, ()> {
    let InvokeBody::Raw(ask) = request.body() else { return Err(()) };
    let (client, ask) = (desk.client(), ask.clone());
    let reply = tauri::async_runtime::spawn_blocking(move || client.request_json(&ask));
    Ok(Response::new(reply.await.map_err(|_| ())?))
}

/// Sends everything that changes through the page's channel from now on, in order.
#[tauri::command]
#[expect(clippy::needless_pass_by_value, reason = "commands are handed their state by value")]
pub(crate) fn listen(desk: State<'_, Desk>, feed: Channel<InvokeResponseBody>) {
    desk.client().listen(move |event| feed.send(InvokeResponseBody::Json(event)).is_ok());
}
