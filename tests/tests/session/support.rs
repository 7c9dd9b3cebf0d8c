//! What the tests of the session share: a workspace in a folder of its own, and requests in one line.

use std::path::PathBuf;
use std::sync::mpsc::Receiver;
use std::time::Duration;

use journey_session::dto::{ChangeEvent, Done, Event, Hello, MapCard, MapRef, Sheet, Undone, ask};
use journey_session::model::{
    Document, Edit, Fields, Id, Language, Note, PainPoint, Place, Record, Stage, Touchpoint,
};
use journey_session::{Client, Failure, Options, Request, Session};
use serde::de::DeserializeOwned;
use serde_json::Value;
use tempfile::TempDir;

/// A workspace's file in a folder of its own.
pub(super) struct Workspace {
    folder: TempDir,
}

impl Workspace {
    pub(super) fn new() -> Workspace {
        Workspace { folder: TempDir::new().unwrap() }
    }

    pub(super) fn path(&self) -> PathBuf {
        self.folder.path().join("workspace.sqlite")
    }

    /// What another process would do: a session of its own on the same file.
    pub(super) fn open(&self) -> Session {
        self.open_with(false)
    }

    pub(super) fn open_with(&self, with_sample: bool) -> Session {
        Session::open(Options { path: self.path(), language: Language::En, with_sample }).unwrap()
    }

    /// A plain connection, as any SQLite tool has one.
    pub(super) fn sqlite(&self) -> rusqlite::Connection {
        rusqlite::Connection::open(self.path()).unwrap()
    }
}

/// Asks, and reads the reply as the type that the table of requests promises.
pub(super) fn ask<T: DeserializeOwned>(client: &Client, request: Request) -> Result<T, Failure> {
    client.request(request).map(|reply| serde_json::from_value(reply).unwrap())
}

pub(super) fn of(document: Id) -> ask::OfDocument {
    ask::OfDocument { document }
}

pub(super) fn hello(client: &Client) -> Hello {
    ask(client, Request::Hello(ask::Nothing {})).unwrap()
}

pub(super) fn maps(client: &Client) -> Vec<MapCard> {
    ask(client, Request::Maps(ask::Nothing {})).unwrap()
}

pub(super) fn new_map(client: &Client, template: &str) -> Id {
    let language = Language::En;
    let ask = ask::NewMap { template: template.to_owned(), language, title: None };
    self::ask::<MapRef>(client, Request::NewMap(ask)).unwrap().map
}

pub(super) fn sheet(client: &Client, document: Id) -> Sheet {
    ask(client, Request::Open(of(document))).unwrap()
}

pub(super) fn records(client: &Client, document: Id) -> Document {
    Document::of_records(document, sheet(client, document).records)
}

pub(super) fn edit(client: &Client, document: Id, base: Option<u64>, edit: Edit) -> Result<Done, Failure> {
    ask(client, Request::Edit(ask::OfEdit { document, base_revision: base, edit, visit: None }))
}

pub(super) fn in_visit(client: &Client, document: Id, visit: Id, edit: Edit) -> Result<Done, Failure> {
    ask(client, Request::Edit(ask::OfEdit { document, base_revision: None, edit, visit: Some(visit) }))
}

pub(super) fn undo(client: &Client, document: Id) -> Result<Undone, Failure> {
    ask(client, Request::Undo(of(document)))
}

pub(super) fn redo(client: &Client, document: Id) -> Result<Undone, Failure> {
    ask(client, Request::Redo(of(document)))
}

pub(super) fn code<T: std::fmt::Debug>(outcome: Result<T, Failure>) -> String {
    outcome.unwrap_err().code
}

pub(super) fn set(id: Id, field: &str, value: impl Into<Value>) -> Edit {
    Edit::Set { id, fields: Fields::from_iter([(field.to_owned(), value.into())]) }
}

pub(super) fn remove(id: Id) -> Edit {
    Edit::Remove { ids: vec![id], keep: Vec::new() }
}

pub(super) fn within(parent: Option<Id>) -> Place {
    Place { parent, ..Place::default() }
}

pub(super) fn add(record: impl Into<Record>, parent: Option<Id>) -> Edit {
    Edit::Add { record: record.into(), at: within(parent) }
}

pub(super) fn stage(title: &str) -> Stage {
    Stage { title: title.to_owned(), ..Stage::default() }
}

pub(super) fn touchpoint(title: &str) -> Touchpoint {
    Touchpoint { title: title.to_owned(), ..Touchpoint::default() }
}

pub(super) fn pain(title: &str) -> PainPoint {
    PainPoint { title: title.to_owned(), ..PainPoint::default() }
}

pub(super) fn note(text: &str) -> Note {
    Note { text: text.to_owned(), ..Note::default() }
}

/// Adds a record and gives its id.
pub(super) fn put(client: &Client, document: Id, record: impl Into<Record>, parent: Option<Id>) -> Id {
    edit(client, document, None, add(record, parent)).unwrap().added[0]
}

/// A blank map with a stage and a touchpoint in it.
pub(super) fn small_map(client: &Client) -> (Id, Id, Id) {
    let map = new_map(client, "blank");
    let stage = put(client, map, stage("Stage"), None);
    let touchpoint = put(client, map, touchpoint("Touchpoint"), Some(stage));
    (map, stage, touchpoint)
}

/// The next event of a feed.
pub(super) fn next(feed: &Receiver<Event>) -> Event {
    feed.recv_timeout(Duration::from_secs(20)).expect("an event")
}

/// The next change on a feed; what else is told before is passed over.
pub(super) fn next_change(feed: &Receiver<Event>) -> ChangeEvent {
    loop {
        if let Event::Change(change) = next(feed) {
            return *change;
        }
    }
}
