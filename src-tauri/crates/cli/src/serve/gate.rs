//! Who may come in: holders of the token, from this machine, from this very address.

use std::fmt::Write;
use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// The token and the names under which this server is reached.
pub(crate) struct Gate {
    token: String,
    hosts: [String; 2],
}

impl Gate {
    /// A gate with a fresh token of 256 random bits.
    pub(crate) fn new(port: u16) -> Result<Gate, getrandom::Error> {
        let mut secret = [0_u8; 32];
        getrandom::fill(&mut secret)?;
        let mut token = String::with_capacity(2 * secret.len());
        for byte in secret {
            // Writing to a string cannot fail.
            let _ = write!(token, "{byte:02x}");
        }
        Ok(Gate { token, hosts: [format!("127.0.0.1:{port}"), format!("localhost:{port}")] })
    }

    /// The token.
    pub(crate) fn token(&self) -> &str {
        &self.token
    }

    /// Whether this is the token. Takes the same time whatever is wrong with it.
    pub(crate) fn admits(&self, token: &str) -> bool {
        let (ours, theirs) = (self.token.as_bytes(), token.as_bytes());
        ours.len() == theirs.len()
            && ours.iter().zip(theirs).fold(0, |differs, (ours, theirs)| differs | (ours ^ theirs)) == 0
    }

    /// Whether the request was meant for this server and comes from its own pages: another site's page can send here,
    /// and a name of its own can lead here, but neither can change these headers.
    fn is_ours(&self, headers: &HeaderMap) -> bool {
        let text = |name: HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
        let host_is_ours = |host: &str| self.hosts.iter().any(|ours| ours == host);
        let from_ours = match text(header::ORIGIN) {
            None => !headers.contains_key(header::ORIGIN),
            Some(origin) => origin.strip_prefix("http://").is_some_and(host_is_ours),
        };
        from_ours && text(header::HOST).is_some_and(host_is_ours)
    }
}

/// What the pages may do: run and style themselves from here, and nothing else.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; \
                      font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// Refuses requests from elsewhere, and tells browsers to keep the pages to themselves.
pub(crate) async fn only_from_here(State(gate): State<Arc<Gate>>, request: Request, next: Next) -> Response {
    if !gate.is_ours(request.headers()) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let mut response = next.run(request).await;
    for (name, value) in [
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::CACHE_CONTROL, "no-store"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    ] {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_token_opens_the_gate() {
        let gate = Gate::new(8000).unwrap();
        assert_eq!(gate.token().len(), 64);
        assert!(gate.admits(gate.token()));
        for wrong in ["", "0", &gate.token()[1..], &format!("{}0", gate.token()), &"0".repeat(64)] {
            assert!(!gate.admits(wrong), "{wrong:?} was let in");
        }
        assert_ne!(gate.token(), Gate::new(8000).unwrap().token());
    }

    #[test]
    fn only_its_own_pages_may_ask() {
        let gate = Gate::new(8000).unwrap();
        let cases = [
            (Some("127.0.0.1:8000"), None, true),
            (Some("localhost:8000"), Some("http://localhost:8000"), true),
            (Some("127.0.0.1:8000"), Some("http://127.0.0.1:9000"), false),
            (Some("127.0.0.1:8000"), Some("https://example.org"), false),
            (Some("127.0.0.1:8000"), Some("null"), false),
            (Some("example.org:8000"), None, false),
            (None, None, false),
        ];
        for (host, origin, expected) in cases {
            let mut headers = HeaderMap::new();
            for (name, value) in [(header::HOST, host), (header::ORIGIN, origin)] {
                if let Some(value) = value {
                    headers.insert(name, HeaderValue::from_static(value));
                }
            }
            assert_eq!(gate.is_ours(&headers), expected, "{host:?} {origin:?}");
        }
    }
}
