//! The desk: the one thread that changes the workspace. It owns the store's writer, the documents at hand and what authors
//! could undo. Everything that is asked passes here in order; what only reads is handed on to the watch and the shelf.

mod edit;
mod follow;
mod guard;
mod maps;
mod snapshots;
mod start;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use journey_model::{Cause, Document, Entry, Id, Label, Patch, Verb, check, repair};
use journey_store::Store;

use crate::dto::{self, ask};
use crate::failure::STALE;
use crate::room::{Door, Room};
use crate::shelf::Shelf;
use crate::steps::Steps;
use crate::touched::Touched;
use crate::watch::{Told, Watch};
use crate::works::CalledOff;
use crate::{Caller, Failure};

/// What the desk owns.
pub(crate) struct Desk {
    store: Store,
    at_hand: BTreeMap<Id, AtHand>,
    /// Maps that have been taken off the gallery.
    removed: BTreeSet<Id>,
    /// Moves on when another process has written.
    version: i64,
    pub(crate) watch: Door<Watch>,
    pub(crate) shelf: Door<Shelf>,
    called_off: CalledOff,
    first_start: bool,
}

/// A document at hand.
struct AtHand {
    document: Document,
    revision: u64,
    steps: Steps,
    touched: Touched,
    /// The newest revision, for the watch to see whether a score is still worth working out.
    newest: Arc<AtomicU64>,
}

/// An entry to be: what was done and why.
struct Draft {
    /// The revision that the author had seen.
    base: u64,
    label: Label,
    cause: Cause,
    patch: Patch,
}

impl Room for Desk {
    const NAME: &'static str = "desk";

    fn look_around(&mut self) {
        // What cannot be read now shows with the next request that needs it.
        let _ = self.notice_others();
    }

    fn forget(&mut self) {
        self.at_hand.clear();
        self.watch.hand_in(Watch::forget);
    }
}

impl Desk {
    /// A desk before an open store.
    pub(crate) fn new(
        store: Store,
        watch: Door<Watch>,
        shelf: Door<Shelf>,
        called_off: CalledOff,
    ) -> Result<Desk, Failure> {
        let version = store.data_version()?;
        let (at_hand, removed) = (BTreeMap::new(), BTreeSet::new());
        let first_start = false;
        let mut desk = Desk { store, at_hand, removed, version, watch, shelf, called_off, first_start };
        desk.note_removed()?;
        Ok(desk)
    }

    pub(crate) fn hello(&mut self, caller: &Caller, _: ask::Nothing) -> Result<dto::Hello, Failure> {
        Ok(dto::Hello {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            path: self.store.path().display().to_string(),
            author: caller.author.to_string(),
            client: caller.client.to_string(),
            first_start: self.first_start,
        })
    }

    pub(crate) fn call_off(&mut self, caller: &Caller, ask: ask::OfWork) -> Result<dto::Nothing, Failure> {
        self.called_off.add(caller, ask.work);
        Ok(dto::Nothing {})
    }

    /// Fetches a document to hand, mended if its rows break an invariant.
    pub(crate) fn fetch(&mut self, id: Id) -> Result<(), Failure> {
        if self.at_hand.contains_key(&id) {
            return Ok(());
        }
        if self.removed.contains(&id) {
            return Err(Failure::gone(id));
        }
        let (document, revision) = self.store.load(id)?.ok_or_else(|| Failure::gone(id))?;
        let problems = check(&document);
        let mending = if problems.is_empty() { Patch::default() } else { repair(&document) };
        self.at_hand.insert(id, AtHand::new(document, revision));
        if !mending.is_empty() {
            for problem in &problems {
                eprintln!("{id}: mended {} of {}", problem.kind.code(), problem.id);
            }
            let label = Label { verb: Verb::Change, count: count(problems.len()), ..Label::default() };
            let draft = Draft { base: revision, label, cause: Cause::Repair, patch: mending };
            if let Err(failure) = self.commit(id, &Caller::program(), draft) {
                self.at_hand.remove(&id);
                return Err(failure);
            }
        }
        Ok(())
    }

    fn at_hand(&mut self, id: Id) -> Result<&mut AtHand, Failure> {
        self.fetch(id)?;
        self.at_hand.get_mut(&id).ok_or_else(|| Failure::gone(id))
    }

    /// Writes a patch and its entry in one transaction; only then moves on in memory and tells the watch. Returns the
    /// new revision.
    fn commit(&mut self, id: Id, caller: &Caller, draft: Draft) -> Result<u64, Failure> {
        self.commit_in(fresh_id(), id, caller, draft)
    }

    /// The same as a part of an act that other documents have parts in.
    fn commit_in(&mut self, act: Id, id: Id, caller: &Caller, draft: Draft) -> Result<u64, Failure> {
        let open = self.at_hand.get_mut(&id).ok_or_else(|| Failure::gone(id))?;
        let entry = Entry {
            revision: open.revision + 1,
            base: draft.base,
            transaction: act,
            author: caller.author.to_string(),
            time: now(),
            label: draft.label,
            cause: draft.cause,
            patch: draft.patch,
        };
        self.store.commit(id, &entry)?;
        let entry = Arc::new(entry);
        open.document.advance(&entry.patch);
        open.revision = entry.revision;
        open.steps.note(&entry);
        open.touched.note(entry.clone(), &caller.client);
        open.newest.store(entry.revision, Ordering::Release);
        let revision = entry.revision;
        let told = Told { document: id, entry, origin: caller.client.clone(), newest: open.newest.clone() };
        self.watch.hand_in(move |watch| watch.tell(told));
        Ok(revision)
    }

    /// Does something with a document; if another process has written it meanwhile, reads it anew and does it once more.
    fn settle<T>(
        &mut self,
        id: Id,
        mut attempt: impl FnMut(&mut Desk) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        match attempt(self) {
            Err(failure) if failure.code == STALE => {
                self.read_anew(id)?;
                attempt(self)
            }
            outcome => outcome,
        }
    }

    /// Looks whether other processes have written, and reads anew what they have changed.
    fn notice_others(&mut self) -> Result<(), Failure> {
        let version = self.store.data_version()?;
        if version == self.version {
            return Ok(());
        }
        self.note_removed()?;
        let mut changed = Vec::new();
        for (id, open) in &self.at_hand {
            if self.removed.contains(id) || self.store.revision(*id)? != open.revision {
                changed.push(*id);
            }
        }
        for id in changed {
            self.read_anew(id)?;
        }
        self.watch.hand_in(Watch::look_again);
        self.version = version;
        Ok(())
    }

    fn note_removed(&mut self) -> Result<(), Failure> {
        let documents = self.store.documents()?.into_iter();
        self.removed =
            documents.filter(|document| document.removed.is_some()).map(|document| document.id).collect();
        Ok(())
    }

    /// Reads a document anew after another process has written it.
    fn read_anew(&mut self, id: Id) -> Result<(), Failure> {
        let Some(old) = self.at_hand.remove(&id) else { return Ok(()) };
        let stands = !self.removed.contains(&id);
        if let Some((document, revision)) = self.store.load(id)?.filter(|_| stands) {
            let mut open = AtHand::new(document, revision);
            open.touched = old.touched;
            for entry in self.store.history(id, old.revision, usize::MAX)? {
                open.touched.note(Arc::new(entry), &Arc::from(""));
            }
            self.at_hand.insert(id, open);
        }
        self.watch.hand_in(move |watch| watch.tell_reload(id));
        Ok(())
    }
}

impl AtHand {
    fn new(document: Document, revision: u64) -> AtHand {
        AtHand {
            document,
            revision,
            steps: Steps::default(),
            touched: Touched::since(revision),
            newest: Arc::new(AtomicU64::new(revision)),
        }
    }
}

/// A fresh id.
pub(crate) fn fresh_id() -> Id {
    Id(uuid::Uuid::now_v7())
}

/// The time, UTC, RFC 3339, to the millisecond.
pub(crate) fn now() -> String {
    jiff::Timestamp::now().strftime("%Y-%m-%dT%H:%M:%S%.3fZ").to_string()
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
