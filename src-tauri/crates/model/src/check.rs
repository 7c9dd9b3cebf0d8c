//! Invariants: what must hold of every document, checked on open and on import, with repairs that are real.

use std::collections::BTreeMap;

use crate::apply::park_if_lost;
use crate::draft::Draft;
use crate::gap::number_row;
use crate::limits;
use crate::refs::drop_dangling;
use crate::{Document, Id, Kind, Map, Patch, Place, Record, Scope};

/// What is wrong with a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// Its kind does not belong in this document, or its id cannot name it; it is removed.
    WrongDocument,
    /// The document is a map's and lacks the map's own record; an empty one is added.
    NoMap,
    /// It stands in what is not there or cannot hold it; it goes to the parking lot, or into the map itself.
    WrongPlace,
    /// Its order key is none; its siblings are numbered anew.
    BadOrder,
    /// A field names what is not there; the reference is dropped.
    Dangling {
        /// The field.
        field: &'static str,
    },
    /// A field holds what it may not; it is brought into its bounds.
    OutOfBounds {
        /// The field.
        field: String,
        /// The rule, see [`Breach::rule`](crate::Breach::rule).
        rule: &'static str,
    },
}

impl ProblemKind {
    /// The stable code under which the problem is known outside.
    pub const fn code(&self) -> &'static str {
        match self {
            ProblemKind::WrongDocument => "problem-wrong-document",
            ProblemKind::NoMap => "problem-no-map",
            ProblemKind::WrongPlace => "problem-wrong-place",
            ProblemKind::BadOrder => "problem-bad-order",
            ProblemKind::Dangling { .. } => "problem-dangling",
            ProblemKind::OutOfBounds { .. } => "problem-out-of-bounds",
        }
    }
}

/// An invariant that does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The record.
    pub id: Id,
    /// What is wrong with it.
    pub kind: ProblemKind,
}

/// Every invariant that does not hold. Empty for every document that edits can reach.
pub fn check(document: &Document) -> Vec<Problem> {
    mend(document).0
}

/// The patch after which all invariants hold; empty if they do already.
pub fn repair(document: &Document) -> Patch {
    mend(document).1
}

/// The document repaired, and what was wrong with it.
pub fn repaired(mut document: Document) -> (Document, Vec<Problem>) {
    let (problems, patch) = mend(&document);
    document.advance(&patch);
    (document, problems)
}

fn mend(document: &Document) -> (Vec<Problem>, Patch) {
    let mut problems = Vec::new();
    let mut draft = Draft::of(document);
    for record in document.records() {
        let (id, kind) = (record.id(), record.kind());
        let is_own = id == document.id();
        if kind.scope() != document.scope() || is_own != (kind == Kind::Map) || id.is_nil() {
            problems.push(Problem { id, kind: ProblemKind::WrongDocument });
            draft.take(id);
        }
    }
    if document.scope() == Scope::Map && document.map().is_none() {
        let id = document.id();
        problems.push(Problem { id, kind: ProblemKind::NoMap });
        draft.put(Record::Map(Map { id, ..Map::default() }));
    }
    for record in document.records() {
        mend_record(&mut draft, record.id(), &mut problems);
    }
    number_unsound(&mut draft, &mut problems);
    (problems, draft.into_patch())
}

fn mend_record(draft: &mut Draft, id: Id, problems: &mut Vec<Problem>) {
    let mut note = |kind| problems.push(Problem { id, kind });
    if park_if_lost(draft, id) {
        note(ProblemKind::WrongPlace);
    }
    for field in drop_dangling(draft, id) {
        note(ProblemKind::Dangling { field });
    }
    let Some(mut record) = draft.get(id).cloned() else { return };
    let breaches = limits::mend(&mut record);
    if !breaches.is_empty() {
        draft.put(record);
    }
    for breach in breaches {
        note(ProblemKind::OutOfBounds { field: breach.field, rule: breach.rule });
    }
}

/// Gives sound order keys to records that have none, and with them to all their siblings, keeping their order.
fn number_unsound(draft: &mut Draft, problems: &mut Vec<Problem>) {
    let mut rows = BTreeMap::new();
    for id in draft.base().records().map(Record::id) {
        let Some(record) = draft.get(id) else { continue };
        let Some(at) = record.placement().filter(|at| !at.order.is_sound()) else { continue };
        problems.push(Problem { id, kind: ProblemKind::BadOrder });
        let place = Place { parent: at.parent, lane: at.lane, ..Place::default() };
        rows.insert((record.kind(), at.parent, at.lane), place);
    }
    for ((kind, ..), place) in rows {
        number_row(draft, kind, &place);
    }
}
