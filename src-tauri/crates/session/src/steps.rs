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
    /// The entry whose patch would be taken back: the first one, or the redo or undo that came last.
    pub(crate) at: u64,
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
    fn note(&mut self, revision: u64, cause: CauseKind, of: Option<u64>, label: &Label) {
        let of = of.unwrap_or(revision);
        let step = Step { of, at: revision, label: label.clone() };
        match cause {
            CauseKind::Edit | CauseKind::Restore => {
                self.done.push(step);
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
                stack.note(step.revision, step.cause, step.of, &step.label);
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
        stack.note(entry.revision, cause, of, &entry.label);
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
            stack.note(revision, *cause, *of, &label(&of.unwrap_or(revision).to_string()));
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
            let next = |way| stack.next(way).map(|step| (step.of, step.at));
            assert_eq!((next(Way::Back), next(Way::Forth)), (*back, *forth), "{entries:?}");
        }
    }
}
