//! The same requests over loopback, for browsers: HTTP for requests, a WebSocket for the feed, the built UI as files.
//!
//! Listens on 127.0.0.1 only, and answers only those who hold the token printed in the address. It knows nothing of maps.

mod gate;
mod pages;

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::ws::{Message, WebSocket};
use axum::extract::{DefaultBodyLimit, Query, State, WebSocketUpgrade};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use journey_session::{Failure, Session};
use serde::Deserialize;
use tokio::net::TcpListener;

use gate::Gate;
pub(crate) use pages::are_there as has_pages;

/// Pictures and whole maps go through; what is larger is refused.
const LARGEST_BODY: usize = 256 * 1024 * 1024;

#[derive(Clone)]
struct Desk {
    session: Session,
    author: Arc<str>,
    gate: Arc<Gate>,
}

/// Serves until the process is ended. `ready` gets the address to open as soon as it answers.
///
/// # Errors
/// `serve-port` if the port cannot be had, `serve-failed` if serving breaks off.
pub(crate) fn serve(
    session: Session,
    author: &str,
    port: u16,
    ready: impl FnOnce(&str),
) -> Result<(), Failure> {
    let failed = |error: &dyn std::fmt::Display| Failure::new("serve-failed").with("why", error);
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .map_err(|error| failed(&error))?;
    runtime.block_on(async {
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        let listener = TcpListener::bind(address)
            .await
            .map_err(|error| Failure::new("serve-port").with("port", port).with("why", error))?;
        let address = listener.local_addr().map_err(|error| failed(&error))?;
        let gate = Arc::new(Gate::new(address.port()).map_err(|error| failed(&error))?);
        ready(&format!("http://{address}/#token={}", gate.token()));
        let desk = Desk { session, author: author.into(), gate };
        axum::serve(listener, router(desk)).await.map_err(|error| failed(&error))
    })
}

fn router(desk: Desk) -> Router {
    Router::new()
        .route("/request", post(request))
        .route("/feed", get(feed))
        .fallback(get(pages::page))
        .layer(DefaultBodyLimit::max(LARGEST_BODY))
        .layer(axum::middleware::from_fn_with_state(desk.gate.clone(), gate::only_from_here))
        .with_state(desk)
}

/// One request: JSON in, JSON out. `x-client` names the page, so that its own changes can be told on the feed.
async fn request(State(desk): State<Desk>, headers: HeaderMap, body: Bytes) -> Response {
    let bearer = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
    if !bearer.and_then(|value| value.strip_prefix("Bearer ")).is_some_and(|token| desk.gate.admits(token)) {
        return StatusCode::UNAUTHORIZED.into_response();
    }
    let name = headers.get("x-client").and_then(|value| value.to_str().ok()).unwrap_or("browser");
    let client = desk.session.client_named(name, &desk.author);
    match tokio::task::spawn_blocking(move || client.request_json(&body)).await {
        Ok(reply) => ([(header::CONTENT_TYPE, "application/json")], reply).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

#[derive(Deserialize)]
struct FeedAsk {
    token: String,
    #[serde(default)]
    client: String,
}

/// The feed: one JSON text a change, in order.
async fn feed(State(desk): State<Desk>, Query(ask): Query<FeedAsk>, upgrade: WebSocketUpgrade) -> Response {
    if !desk.gate.admits(&ask.token) {
        return StatusCode::UNAUTHORIZED.into_response();
    }
    let (send, events) = tokio::sync::mpsc::unbounded_channel();
    let client = desk.session.client_named(&ask.client, &desk.author);
    client.listen(move |event| send.send(event).is_ok());
    upgrade.on_upgrade(move |socket| forward(socket, events))
}

async fn forward(mut socket: WebSocket, mut events: tokio::sync::mpsc::UnboundedReceiver<String>) {
    loop {
        tokio::select! {
            event = events.recv() => {
                let Some(event) = event else { return };
                if socket.send(Message::text(event)).await.is_err() {
                    return;
                }
            }
            // Nothing is said this way; a closed or broken socket ends the feed.
            heard = socket.recv() => if !matches!(heard, Some(Ok(_))) { return },
        }
    }
}
