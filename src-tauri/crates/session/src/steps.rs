//! What authors could undo and redo. Nothing of this is stored: it follows from the causes in the history, so it is the
//! same after a restart and in another process.

use std::collections::BTreeMap;

use journey_model::{Cause, Entry, Id, Label};
use journey_store::{CauseKind, Reader, StoreError};

use crate::dto::UndoState;

/// How far back an author's entries are looked through.
const FAR: usize = 1000;

/// A step that can be undone or redone.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Step {
    /// The entry in which the author did it first.
    pub(crate) of: u64,
    /// The entries whose patches would be taken back, oldest first: the first one with all that was written in the same
    /// visit to a field, or the redo or undo that came last.
    pub(crate) at: Vec<u64>,
    /// The visit or act of the last of them.
    pub(crate) act: Id,
    /// What it did.
    pub(crate) label: Label,
}

/// Which way a step is gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    /// Undo.
    Back,
    /// Redo.
    Forth,
}

impl Way {
    /// The code that says that there is no such step.
    pub(crate) const fn nothing(self) -> &'static str {
        match self {
            Way::Back => "nothing-to-undo",
            Way::Forth => "nothing-to-redo",
        }
    }

    /// The cause of an entry that goes a step this way.
    pub(crate) const fn cause(self, of: u64) -> Cause {
        match self {
            Way::Back => Cause::Undo { of },
            Way::Forth => Cause::Redo { of },
        }
    }
}

/// One author's steps in one document, the last one last.
#[derive(Debug, Default)]
pub(crate) struct Stack {
    done: Vec<Step>,
    undone: Vec<Step>,
}

impl Stack {
    /// The step that would be next.
    pub(crate) fn next(&self, way: Way) -> Option<&Step> {
        match way {
            Way::Back => self.done.last(),
            Way::Forth => self.undone.last(),
        }
    }

    /// The next steps as the screen shows them.
    pub(crate) fn state(&self) -> UndoState {
        let label = |way| self.next(way).map(|step| step.label.clone());
        UndoState { undo: label(Way::Back), redo: label(Way::Forth) }
    }

    /// Follows an entry of the author.
    fn note(&mut self, revision: u64, act: Id, cause: CauseKind, of: Option<u64>, label: &Label) {
        let of = of.unwrap_or(revision);
        let step = Step { of, at: vec![revision], act, label: label.clone() };
        match cause {
            CauseKind::Edit | CauseKind::Restore => {
                match self.done.last_mut().filter(|last| last.act == act) {
                    Some(visited) => {
                        visited.at.push(revision);
                        visited.label.title.clone_from(&label.title);
                    }
                    None => self.done.push(step),
                }
                self.undone.clear();
            }
            CauseKind::Undo => {
                self.done.retain(|step| step.of != of);
                self.undone.push(step);
            }
            CauseKind::Redo => {
                self.undone.retain(|step| step.of != of);
                self.done.push(step);
            }
            CauseKind::Create | CauseKind::Repair | CauseKind::Follow => {}
        }
    }
}

/// The steps of all authors who have asked so far, in one document.
#[derive(Debug, Default)]
pub(crate) struct Steps(BTreeMap<String, Stack>);

impl Steps {
    /// An author's steps as of a revision, read from the history if nobody has asked for them before.
    pub(crate) fn of(
        &mut self,
        reader: &Reader,
        document: Id,
        revision: u64,
        author: &str,
    ) -> Result<&Stack, StoreError> {
        if !self.0.contains_key(author) {
            let mut stack = Stack::default();
            // Newer ones are followed when they come.
            let steps = reader.causes(document, author, FAR)?.into_iter().rev();
            for step in steps.filter(|step| step.revision <= revision) {
                stack.note(step.revision, step.act, step.cause, step.of, &step.label);
            }
            self.0.insert(author.to_owned(), stack);
        }
        Ok(self.0.entry(author.to_owned()).or_default())
    }

    /// Follows an entry that has been committed.
    pub(crate) fn note(&mut self, entry: &Entry) {
        let Some(stack) = self.0.get_mut(&entry.author) else { return };
        let (cause, of) = match entry.cause {
            Cause::Edit { .. } => (CauseKind::Edit, None),
            Cause::Create => (CauseKind::Create, None),
            Cause::Undo { of } => (CauseKind::Undo, Some(of)),
            Cause::Redo { of } => (CauseKind::Redo, Some(of)),
            Cause::Repair => (CauseKind::Repair, None),
            Cause::Restore { .. } => (CauseKind::Restore, None),
            Cause::Follow => (CauseKind::Follow, None),
        };
        stack.note(entry.revision, entry.transaction, cause, of, &entry.label);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn label(title: &str) -> Label {
        Label { title: title.to_owned(), ..Label::default() }
    }

    fn stack(entries: &[(CauseKind, Option<u64>)]) -> Stack {
        let mut stack = Stack::default();
        for (revision, (cause, of)) in (1..).zip(entries) {
            let act = Id(uuid::Uuid::from_u128(u128::from(revision)));
            stack.note(revision, act, *cause, *of, &label(&of.unwrap_or(revision).to_string()));
        }
        stack
    }

    #[test]
    fn stacks_follow_from_causes() {
        use CauseKind::{Create, Edit, Redo, Repair, Restore, Undo};
        /// A history, and what is undone and redone next: where the step stands, and which entry it is about.
        type Case = (&'static [(CauseKind, Option<u64>)], Option<(u64, u64)>, Option<(u64, u64)>);
        let cases: &[Case] = &[
            (&[], None, None),
            (&[(Create, None), (Repair, None)], None, None),
            (&[(Edit, None), (Edit, None)], Some((2, 2)), None),
            (&[(Edit, None), (Edit, None), (Undo, Some(2))], Some((1, 1)), Some((2, 3))),
            (&[(Edit, None), (Undo, Some(1)), (Redo, Some(1))], Some((1, 3)), None),
            (&[(Edit, None), (Undo, Some(1)), (Redo, Some(1)), (Undo, Some(1))], None, Some((1, 4))),
            (&[(Edit, None), (Undo, Some(1)), (Edit, None)], Some((3, 3)), None),
            (&[(Edit, None), (Undo, Some(1)), (Restore, None)], Some((3, 3)), None),
            // The entry that was undone lies further back than anybody looks.
            (&[(Undo, Some(90))], None, Some((90, 1))),
        ];
        for (entries, back, forth) in cases {
            let stack = stack(entries);
            let next = |way| stack.next(way).map(|step| (step.of, step.at[0]));
            assert_eq!((next(Way::Back), next(Way::Forth)), (*back, *forth), "{entries:?}");
        }
    }

    #[test]
    fn what_is_written_in_one_visit_is_one_step() {
        let mut stack = Stack::default();
        let entries = [(1, CauseKind::Edit, None), (7, CauseKind::Edit, None), (7, CauseKind::Edit, None)];
        for (revision, (act, cause, of)) in (1..).zip(entries) {
            stack.note(revision, Id(uuid::Uuid::from_u128(act)), cause, of, &label(&revision.to_string()));
        }
        let back = stack.next(Way::Back).unwrap();
        assert_eq!((back.of, &back.at[..], back.label.title.as_str()), (2, &[2, 3][..], "3"));
        stack.note(4, Id(uuid::Uuid::from_u128(8)), CauseKind::Undo, Some(2), &label("3"));
        assert_eq!(stack.next(Way::Back).unwrap().at, [1]);
        assert_eq!(stack.next(Way::Forth).unwrap().at, [4]);
        // What is written on after that is a step of its own.
        stack.note(5, Id(uuid::Uuid::from_u128(7)), CauseKind::Edit, None, &label("5"));
        assert_eq!(stack.next(Way::Back).unwrap().at, [5]);
    }
}
