//! An open workspace and its clients: what windows, browsers and terminals hold in their hands.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver};
use std::thread::{self, JoinHandle};

use journey_model::Language;
use journey_store::Store;
use serde::Serialize;

use crate::desk::Desk;
use crate::dto::Event;
use crate::requests::Reply;
use crate::room::{self, Door, Job};
use crate::shelf::Shelf;
use crate::watch::Watch;
use crate::works::{CalledOff, Works};
use crate::{Failure, Request};

/// Which workspace to open, and how.
#[derive(Clone, Debug)]
pub struct Options {
    /// The workspace's file; made if there is none.
    pub path: PathBuf,
    /// The person's language, in which a new workspace is furnished.
    pub language: Language,
    /// Whether a workspace without any map gets the sample.
    pub with_sample: bool,
}

/// An open workspace. Cheap to clone; closed when the last clone and the last client are gone.
#[derive(Clone)]
pub struct Session(Arc<Rooms>);

/// One who asks: a window, a browser's page, a command. Cheap to clone.
#[derive(Clone)]
pub struct Client {
    session: Session,
    caller: Caller,
}

/// Who asks, and with whose name edits are signed.
#[derive(Clone, Debug)]
pub(crate) struct Caller {
    pub(crate) client: Arc<str>,
    pub(crate) author: Arc<str>,
}

/// The rooms at work, and the way to them.
struct Rooms {
    /// Open until the last client has gone.
    desk: Option<Door<Desk>>,
    threads: Vec<JoinHandle<()>>,
}

impl Session {
    /// Opens a workspace; makes and furnishes it if there is none.
    ///
    /// # Errors
    /// `workspace-...`, `disk-full`: why it cannot be opened. The file is unchanged then.
    pub fn open(options: Options) -> Result<Session, Failure> {
        let store = Store::open(&options.path, &crate::now())?;
        let no_thread = |error: std::io::Error| Failure::internal(error);
        let (watch, watching) = room::open(Watch::new(store.reader()?)).map_err(no_thread)?;
        let called_off = CalledOff::default();
        let works = Works { watch: watch.clone(), called_off: called_off.clone() };
        let (shelf, reading) = room::open(Shelf::new(store.reader()?, works)).map_err(no_thread)?;
        let mut desk = Desk::new(store, watch, shelf, called_off)?;
        desk.furnish(options.language, options.with_sample)?;
        let (desk, working) = room::open(desk).map_err(no_thread)?;
        Ok(Session(Arc::new(Rooms { desk: Some(desk), threads: vec![working, watching, reading] })))
    }

    /// Where a person's own workspace lies: in the system's folder for the data of programs.
    ///
    /// # Errors
    /// `workspace-no-home`: the system does not say where that is.
    pub fn default_path() -> Result<PathBuf, Failure> {
        crate::places::workspace().ok_or_else(|| Failure::new("workspace-no-home"))
    }

    /// A client with a name of its own. Its edits are signed with the author's name.
    pub fn client(&self, author: &str) -> Client {
        self.client_named(&uuid::Uuid::now_v7().to_string(), author)
    }

    /// A client under a name that the host gives it: all that ask under one name are the same client. Without a name it is
    /// one of its own.
    pub fn client_named(&self, name: &str, author: &str) -> Client {
        if name.is_empty() {
            return self.client(author);
        }
        let caller = Caller { client: name.into(), author: signature(author).into() };
        Client { session: self.clone(), caller }
    }

    /// The way to the desk, as long as the workspace is open.
    fn desk(&self) -> Option<&Door<Desk>> {
        self.0.desk.as_ref()
    }
}

impl Client {
    /// Asks and waits for the reply. Not to be called from within a listener.
    ///
    /// # Errors
    /// Why it could not be done.
    pub fn request(&self, request: Request) -> Result<serde_json::Value, Failure> {
        let reply = wait(|answer| self.ask(Door::go_in, request, answer))?;
        serde_json::to_value(reply).map_err(Failure::internal)
    }

    /// Asks in JSON, `{"kind": ..., ...}`, and waits for the reply in JSON: `{"ok": ...}` or `{"error": {"code", "args"}}`.
    pub fn request_json(&self, request: &[u8]) -> Vec<u8> {
        json_of(&wait(|answer| self.ask_json(Door::go_in, request, answer)))
    }

    /// Asks in JSON without waiting: the reply is handed on from another thread.
    pub fn send(&self, request: &[u8], reply: impl FnOnce(Vec<u8>) + Send + 'static) {
        self.ask_json(Door::hand_in, request, Answer::new(move |outcome| reply(json_of(&outcome))));
    }

    /// Is told of everything that changes from now on, in order, as the JSON of an [`Event`]; until it says `false`. Called
    /// from a thread that all listeners share: it must not ask anything itself, nor take its time.
    pub fn listen(&self, mut tell: impl FnMut(String) -> bool + Send + 'static) {
        self.hear(move |event| serde_json::to_string(event).is_ok_and(&mut tell));
    }

    /// Everything that changes from now on, in order, until it is dropped.
    pub fn feed(&self) -> Receiver<Event> {
        let (send, events) = mpsc::channel();
        self.hear(move |event| send.send(event.clone()).is_ok());
        events
    }

    fn hear(&self, tell: impl FnMut(&Event) -> bool + Send + 'static) {
        let caller = self.caller.clone();
        let listen = move |desk: &mut Desk| desk.watch.hand_in(move |watch| watch.listen(caller, tell));
        if let Some(desk) = self.session.desk() {
            desk.hand_in(listen);
        }
    }

    fn ask(&self, enter: Enter, request: Request, answer: Answer) {
        let caller = self.caller.clone();
        if let Some(desk) = self.session.desk() {
            enter(desk, Box::new(move |desk| request.answer(desk, caller, answer)));
        }
    }

    fn ask_json(&self, enter: Enter, request: &[u8], answer: Answer) {
        match serde_json::from_slice(request) {
            Ok(request) => self.ask(enter, request, answer),
            Err(error) => answer.give(Err(Failure::new("bad-request").with("why", error))),
        }
    }
}

/// How a request comes to the desk.
type Enter = fn(&Door<Desk>, Job<Desk>);

/// Asks, and waits for the answer.
fn wait(ask: impl FnOnce(Answer)) -> Outcome {
    let (send, outcome) = mpsc::channel();
    ask(Answer::new(move |outcome| {
        // Whoever asked waits below.
        let _ = send.send(outcome);
    }));
    outcome.recv().unwrap_or_else(|_| Err(Failure::internal("no reply")))
}

impl Caller {
    /// The program itself.
    pub(crate) fn program() -> Caller {
        Caller { client: "".into(), author: "Desire Path".into() }
    }
}

/// Somebody waits for this to be given. Dropped without it, they are told that something broke.
pub(crate) struct Answer(Option<Box<dyn FnOnce(Outcome) + Send>>);

/// What comes of a request.
type Outcome = Result<Reply, Failure>;

impl Answer {
    fn new(give: impl FnOnce(Outcome) + Send + 'static) -> Answer {
        Answer(Some(Box::new(give)))
    }

    /// Gives the answer.
    pub(crate) fn give(mut self, outcome: Outcome) {
        if let Some(give) = self.0.take() {
            give(outcome);
        }
    }
}

impl Drop for Answer {
    fn drop(&mut self) {
        if let Some(give) = self.0.take() {
            give(Err(Failure::internal("the request broke off")));
        }
    }
}

impl Drop for Rooms {
    /// Waits until everything that was asked is done and the file is closed.
    fn drop(&mut self) {
        drop(self.desk.take());
        // The last client may have been held by a room itself, which cannot wait for its own end.
        if self.threads.iter().all(|thread| thread.thread().id() != thread::current().id()) {
            for thread in self.threads.drain(..) {
                let _ = thread.join();
            }
        }
    }
}

/// An author's name as it is written: one line, not too long, and never empty.
fn signature(author: &str) -> String {
    let line: String = author.chars().filter(|letter| !letter.is_control()).take(100).collect();
    let line = line.trim();
    if line.is_empty() { "me".to_owned() } else { line.to_owned() }
}

fn json_of(outcome: &Outcome) -> Vec<u8> {
    #[derive(Serialize)]
    #[serde(rename_all = "lowercase")]
    enum Said<'a> {
        Ok(&'a Reply),
        Error(&'a Failure),
    }
    let said = match outcome {
        Ok(reply) => Said::Ok(reply),
        Err(failure) => Said::Error(failure),
    };
    serde_json::to_vec(&said).unwrap_or_else(|_| br#"{"error":{"code":"internal","args":{}}}"#.to_vec())
}
