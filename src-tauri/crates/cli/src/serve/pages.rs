//! The built UI, carried inside the program.

use axum::http::{StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "../../../ui/dist"]
struct Pages;

/// A file of the UI; every other path is the page itself.
pub(crate) async fn page(uri: Uri) -> Response {
    let path = uri.path().trim_start_matches('/');
    match Pages::get(path).or_else(|| Pages::get("index.html")) {
        Some(file) => {
            let kind = file.metadata.mimetype().to_owned();
            ([(header::CONTENT_TYPE, kind)], file.data).into_response()
        }
        None => (
            StatusCode::NOT_FOUND,
            "This program was built without its pages: cargo xtask setup builds them.\n",
        )
            .into_response(),
    }
}

/// Whether the UI was built when the program was.
pub(crate) fn are_there() -> bool {
    Pages::get("index.html").is_some()
}
