//! `desirepath serve` at work, and a client of it that writes its own headers: what a browser does, and what one never would.

use std::io::{BufRead, BufReader};
use std::net::TcpStream;
use std::process::{Child, Stdio};
use std::sync::Mutex;

use serde_json::{Value, json};
use tungstenite::WebSocket;

use crate::desk::Desk;
use crate::http::{self, Answer, PATIENCE};

/// A server on a desk's workspace; killed when it is dropped.
pub struct Serving {
    child: Mutex<Child>,
    /// `127.0.0.1:PORT`.
    pub host: String,
    /// What opens its gate.
    pub token: String,
}

impl Serving {
    /// Starts it, and waits until it has said where it answers.
    pub fn start(desk: &Desk) -> Serving {
        let mut command = desk.command(&["serve"]);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let (host, token) = line
            .trim()
            .strip_prefix("http://")
            .and_then(|rest| rest.split_once("/#token="))
            .unwrap_or_else(|| panic!("no address: {line:?}"));
        let (host, token) = (host.to_owned(), token.to_owned());
        Serving { child: Mutex::new(child), host, token }
    }

    /// The address that a person would open.
    pub fn address(&self) -> String {
        format!("http://{}/#token={}", self.host, self.token)
    }

    /// Its process.
    pub fn process(&self) -> u32 {
        self.child.lock().unwrap().id()
    }

    /// Kills it without a word of warning, and waits until it is gone.
    pub fn strike(&self) {
        let mut child = self.child.lock().unwrap();
        // It may have gone by itself; then there is nothing to end.
        let _ = child.kill();
        let _ = child.wait();
    }

    /// Sends one request with these headers.
    ///
    /// # Errors
    /// The connection broke off before the whole answer came.
    pub fn http(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: &[u8],
    ) -> std::io::Result<Answer> {
        http::send(&self.host, method, path, headers, body)
    }

    /// Asks as the page named does. The whole reply, `{"ok": ...}` or `{"error": ...}`.
    ///
    /// # Errors
    /// The connection broke off before the reply came.
    pub fn try_ask(&self, page: &str, ask: &Value) -> std::io::Result<Value> {
        let bearer = format!("Bearer {}", self.token);
        let headers = [("Authorization", bearer.as_str()), ("X-Client", page)];
        let answer = self.http("POST", "/request", &headers, ask.to_string().as_bytes())?;
        Ok(serde_json::from_slice(&answer.body)?)
    }

    /// Asks something that is not refused.
    pub fn ask(&self, page: &str, ask: &Value) -> Value {
        let mut reply = self.try_ask(page, ask).unwrap();
        assert!(reply.get("ok").is_some(), "{ask} was refused: {reply}");
        reply["ok"].take()
    }

    /// The maps that are there.
    pub fn maps(&self) -> Value {
        self.ask("test", &json!({"kind": "maps"}))
    }

    /// The records of a kind in a document, as the core has them.
    pub fn records(&self, document: &str, kind: &str) -> Vec<Value> {
        let mut sheet = self.ask("test", &json!({"kind": "open", "document": document}));
        let Value::Array(records) = sheet["records"].take() else { panic!("no records") };
        records.into_iter().filter(|record| record["type"] == kind).collect()
    }

    /// The feed, as the page named hears it.
    ///
    /// # Errors
    /// The server refuses it.
    pub fn feed(&self, page: &str, token: &str) -> Result<Feed, Box<tungstenite::Error>> {
        let stream = TcpStream::connect(&self.host).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        let address = format!("ws://{}/feed?token={token}&client={page}", self.host);
        match tungstenite::client(address, stream) {
            Ok((socket, _)) => Ok(Feed(socket)),
            Err(tungstenite::HandshakeError::Failure(error)) => Err(Box::new(error)),
            Err(tungstenite::HandshakeError::Interrupted(_)) => panic!("the feed was not answered"),
        }
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        self.strike();
    }
}

/// An open feed.
pub struct Feed(WebSocket<TcpStream>);

impl Feed {
    /// The next event.
    pub fn next_event(&mut self) -> Value {
        loop {
            if let tungstenite::Message::Text(text) = self.0.read().unwrap() {
                return serde_json::from_str(&text).unwrap();
            }
        }
    }

    /// The next change of a document.
    pub fn next_change(&mut self, document: &str) -> Value {
        loop {
            let event = self.next_event();
            if event["kind"] == "change" && event["document"] == document {
                return event;
            }
        }
    }
}
