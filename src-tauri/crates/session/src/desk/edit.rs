//! Edits, and taking them back.

use std::collections::BTreeSet;

use journey_model::{Cause, Document, Edit, Entry, Id, Kept, Label, Patch, Record, apply, undo};
use journey_store::Store;

use super::{Desk, Draft, fresh_id};
use crate::dto::{self, ask};
use crate::failure::STALE;
use crate::steps::{Step, Way};
use crate::touched::keep;
use crate::{Caller, Failure};

impl Desk {
    /// Does what the edit means. An edit that changes nothing leaves no trace.
    pub(crate) fn edit(&mut self, caller: &Caller, ask: ask::OfEdit) -> Result<dto::Done, Failure> {
        let ask::OfEdit { document: id, base_revision, mut edit, visit } = ask;
        edit.name(&mut fresh_id);
        let act = visit.unwrap_or_else(fresh_id);
        self.settle(id, |desk| desk.apply(act, visit, caller, id, base_revision, edit.clone()))
    }

    fn apply(
        &mut self,
        act: Id,
        visit: Option<Id>,
        caller: &Caller,
        id: Id,
        base: Option<u64>,
        mut edit: Edit,
    ) -> Result<dto::Done, Failure> {
        let now = self.at_hand(id)?.revision;
        let base = base.unwrap_or(now);
        if base > now {
            return Err(Failure::new(STALE).with("stored", now));
        }
        self.look_back(id, base)?;
        let open = self.at_hand(id)?;
        if let Some(conflict) = open.touched.conflict(&open.document, &edit, base, &caller.client) {
            let title = open.document.get(conflict.id).map_or("", |record| record.title());
            let failure = Failure::new("conflict").with("record", conflict.id).with("field", conflict.field);
            return Err(failure.with("title", title));
        }
        let mut patch = apply(&open.document, &edit)?;
        let unseen = open.touched.unseen(&patch, base, &caller.client);
        if !unseen.is_empty() {
            keep(&mut edit, &unseen);
            patch = apply(&open.document, &edit)?;
        }
        if patch.is_empty() {
            return Ok(dto::Done { revision: now, added: Vec::new() });
        }
        if let (Id::LIBRARY, Edit::Replace { ids, by }) = (id, &edit) {
            self.replace_in_maps(act, caller, ids, *by)?;
        }
        self.guard(id, &patch)?;
        let added = in_order_of(&edit, patch.added.iter().map(Record::id));
        let given_up = visit.map(|visit| self.given_up(visit, caller, id, &patch)).transpose()?.flatten();
        let (label, cause) = match given_up {
            Some(step) => (step.label, Way::Back.cause(step.of)),
            None => (Label::of(&edit, &patch), Cause::Edit { edit }),
        };
        let draft = Draft { base, label, cause, patch };
        let revision = self.commit_in(act, id, caller, draft)?;
        Ok(dto::Done { revision, added })
    }

    /// The author's last step, if it is this visit and the patch leaves everything as it was before: whoever gives up what they
    /// have written takes it back, and has no step that changes nothing.
    fn given_up(
        &mut self,
        visit: Id,
        caller: &Caller,
        id: Id,
        patch: &Patch,
    ) -> Result<Option<Step>, Failure> {
        let Some(open) = self.at_hand.get_mut(&id) else { return Err(Failure::gone(id)) };
        let stack = open.steps.of(&self.store, id, open.revision, &caller.author)?;
        let Some(step) = stack.next(Way::Back).filter(|step| step.act == visit) else { return Ok(None) };
        let entries = entries_of(&self.store, id, step)?;
        let (back, kept) = undo_all(&open.document, &entries);
        Ok((kept.is_empty() && back == *patch).then(|| step.clone()))
    }

    /// Sees to it that what was written after `base` is known, also from before the document was fetched.
    fn look_back(&mut self, id: Id, base: u64) -> Result<(), Failure> {
        let known = self.at_hand(id)?.touched.known_since();
        if base < known {
            let count = usize::try_from(known - base).unwrap_or(usize::MAX);
            let entries = self.store.history(id, base, count)?;
            self.at_hand(id)?.touched.look_back(base, entries);
        }
        Ok(())
    }

    pub(crate) fn undo(&mut self, caller: &Caller, ask: ask::OfDocument) -> Result<dto::Undone, Failure> {
        self.settle(ask.document, |desk| desk.go(caller, ask.document, Way::Back))
    }

    pub(crate) fn redo(&mut self, caller: &Caller, ask: ask::OfDocument) -> Result<dto::Undone, Failure> {
        self.settle(ask.document, |desk| desk.go(caller, ask.document, Way::Forth))
    }

    /// Goes one of the author's steps back or forth. Redo is the undo of an undo. What others have built on stays, and the
    /// step is used up even if nothing of it could be gone.
    fn go(&mut self, caller: &Caller, id: Id, way: Way) -> Result<dto::Undone, Failure> {
        self.fetch(id)?;
        let Some(open) = self.at_hand.get_mut(&id) else { return Err(Failure::gone(id)) };
        let stack = open.steps.of(&self.store, id, open.revision, &caller.author)?;
        let Some(step) = stack.next(way).cloned() else { return Err(Failure::new(way.nothing())) };
        let entries = entries_of(&self.store, id, &step)?;
        // The history may have been cut short since.
        let [.., newest] = &entries[..] else { return Err(Failure::new(way.nothing())) };
        let undone = newest.transaction;
        let base = open.revision;
        let (patch, mut kept) = undo_all(&open.document, &entries);
        let (patch, lost) = self.without_missing(id, patch)?;
        kept.extend(lost);
        let act = fresh_id();
        let replacement = self.replacement(id, step.of)?;
        if let (Way::Forth, Some(Edit::Replace { ids, by })) = (way, &replacement) {
            self.replace_in_maps(act, caller, ids, *by)?;
        }
        self.guard_users(id, &patch)?;
        let draft = Draft { base, label: step.label.clone(), cause: way.cause(step.of), patch };
        let revision = self.commit_in(act, id, caller, draft)?;
        if way == Way::Back && replacement.is_some() {
            self.take_back_in_maps(act, caller, undone)?;
        }
        Ok(dto::Undone { revision, label: step.label, kept })
    }
}

/// What a step consists of, the oldest first, as far as the history still has it.
fn entries_of(store: &Store, id: Id, step: &Step) -> Result<Vec<Entry>, Failure> {
    let mut entries = Vec::new();
    for revision in &step.at {
        entries.extend(store.entry(id, *revision)?);
    }
    Ok(entries)
}

/// Takes entries back, the last one first, as one patch.
fn undo_all(document: &Document, entries: &[Entry]) -> (Patch, Vec<Kept>) {
    let [earlier @ .., last] = entries else { return (Patch::default(), Vec::new()) };
    let (mut patch, mut kept) = undo(document, &last.patch);
    if earlier.is_empty() {
        return (patch, kept);
    }
    let mut before = document.clone();
    before.advance(&patch);
    for entry in earlier.iter().rev() {
        let (next, more) = undo(&before, &entry.patch);
        before.advance(&next);
        patch = patch.then(next);
        let news: Vec<Kept> = more.into_iter().filter(|other| !kept.contains(other)).collect();
        kept.extend(news);
    }
    (patch, kept)
}

/// The ids of new records: those that the edit names in its order, then the copies in theirs.
fn in_order_of(edit: &Edit, added: impl Iterator<Item = Id>) -> Vec<Id> {
    fn named(edit: &Edit, ids: &mut Vec<Id>) {
        match edit {
            Edit::Add { record, .. } => ids.push(record.id()),
            Edit::All { edits } => edits.iter().for_each(|edit| named(edit, ids)),
            _ => {}
        }
    }
    let mut ids = Vec::new();
    named(edit, &mut ids);
    let mut left: BTreeSet<Id> = added.collect();
    ids.retain(|id| left.remove(id));
    ids.extend(left);
    ids
}
