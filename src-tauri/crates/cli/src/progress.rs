//! How far an export is, on the last line of a terminal. Whoever redirects what is said sees none of it.

use std::io::{IsTerminal, Write};
use std::sync::mpsc;

use journey_session::dto::{Event, ExportedFile, WorkStage, ask};
use journey_session::{Failure, Request};

use crate::commands::Desk;

/// The only work that one command waits for.
const WORK: &str = "export";

/// What comes back while the work is done.
enum Heard {
    Event(String),
    Reply(Vec<u8>),
}

/// A reply as it is written.
#[derive(serde::Deserialize)]
#[serde(rename_all = "lowercase")]
enum Said {
    Ok(ExportedFile),
    Error(Failure),
}

/// Exports, and says meanwhile how far it is.
pub(crate) fn watched(desk: &Desk, ask: ask::OfExport) -> Result<ExportedFile, Failure> {
    if !std::io::stderr().is_terminal() {
        return desk.ask(Request::Export(ask));
    }
    let internal = |error: &dyn std::fmt::Display| Failure::new("internal").with("why", error);
    let (send, heard) = mpsc::channel();
    let events = send.clone();
    desk.client.listen(move |event| events.send(Heard::Event(event)).is_ok());
    let request = Request::Export(ask::OfExport { work: Some(WORK.to_owned()), ..ask });
    let request = serde_json::to_vec(&request).map_err(|error| internal(&error))?;
    // Whoever asked waits below.
    desk.client.send(&request, move |reply| drop(send.send(Heard::Reply(reply))));
    let mut last = String::new();
    let reply = loop {
        match heard.recv().map_err(|error| internal(&error))? {
            Heard::Event(event) => {
                if let Some(said) = said(desk, &event).filter(|said| *said != last) {
                    eprint!("\r\x1b[K{said}");
                    let _ = std::io::stderr().flush();
                    last = said;
                }
            }
            Heard::Reply(reply) => break reply,
        }
    };
    eprint!("\r\x1b[K");
    match serde_json::from_slice(&reply).map_err(|error| internal(&error))? {
        Said::Ok(file) => Ok(file),
        Said::Error(failure) => Err(failure),
    }
}

fn said(desk: &Desk, event: &str) -> Option<String> {
    let Ok(Event::Progress { stage, done, of, .. }) = serde_json::from_str(event) else { return None };
    let key = match stage {
        WorkStage::Laying => "export-laying",
        WorkStage::Writing => "export-writing",
    };
    Some(desk.words.say(key, &[("done", (done + 1).into()), ("of", of.into())]))
}
