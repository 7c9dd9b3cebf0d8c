//! Invariants: what must hold of every document, checked on open and on import, with repairs that are real.

use std::collections::BTreeSet;

use crate::apply::{may_stand, park, remove_all};
use crate::limits;
use crate::patch::Facts;
use crate::refs::drop_dangling;
use crate::{Document, Id, Kind, Map, OrderKey, Patch, Place, Record};

/// What is wrong with a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// Its kind does not belong in this document; it is removed.
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
    let mut facts = Facts::default();
    let mut foreign = BTreeSet::new();
    for record in document.records() {
        let id = record.id();
        let is_other_map = record.kind() == Kind::Map && id != document.id();
        if record.kind().scope() != document.scope() || is_other_map || id.is_nil() {
            problems.push(Problem { id, kind: ProblemKind::WrongDocument });
            foreign.insert(id);
        }
    }
    remove_all(document, &foreign, &mut facts);
    for record in document.records().filter(|record| !foreign.contains(&record.id())) {
        mend_record(document, record, &foreign, &mut problems, &mut facts);
    }
    number_unsound(document, &mut problems, &mut facts);
    if document.scope() == crate::Scope::Map && document.map().is_none() {
        let id = document.id();
        problems.push(Problem { id, kind: ProblemKind::NoMap });
        let stranger = document.get(id).cloned();
        facts.0.insert(id, (stranger, Some(Record::Map(Map { id, ..Map::default() }))));
    }
    (problems, facts.into())
}

fn mend_record(
    document: &Document,
    record: &Record,
    foreign: &BTreeSet<Id>,
    problems: &mut Vec<Problem>,
    facts: &mut Facts,
) {
    let id = record.id();
    let mut note = |kind| problems.push(Problem { id, kind });
    if let Some(at) = record.placement() {
        let place = Place { parent: at.parent, lane: at.lane, ..Place::default() };
        let in_foreign = at.parent.is_some_and(|parent| foreign.contains(&parent));
        if in_foreign || may_stand(document, record.kind(), &place).is_err() {
            note(ProblemKind::WrongPlace);
            park(document, id, facts);
        }
    }
    let (before, mut after) = match facts.0.get(&id) {
        Some((Some(before), Some(after))) => (before.clone(), after.clone()),
        Some((_, None)) => return,
        _ => (record.clone(), record.clone()),
    };
    for field in drop_dangling(&mut after, document, |named| foreign.contains(&named)) {
        note(ProblemKind::Dangling { field });
    }
    for breach in limits::mend(&mut after) {
        note(ProblemKind::OutOfBounds { field: breach.field, rule: breach.rule });
    }
    if after != before {
        facts.0.insert(id, (Some(before), Some(after)));
    }
}

/// Gives sound order keys to records that have none, and with them to all their siblings, keeping their order.
fn number_unsound(document: &Document, problems: &mut Vec<Problem>, facts: &mut Facts) {
    let mut rows = BTreeSet::new();
    for record in document.records() {
        let Some(at) = record.placement().filter(|at| !at.order.is_sound()) else { continue };
        problems.push(Problem { id: record.id(), kind: ProblemKind::BadOrder });
        rows.insert((record.kind(), at.parent, at.lane));
    }
    for (kind, parent, lane) in rows {
        let siblings: Vec<_> =
            document.siblings(kind, &Place { parent, lane, ..Place::default() }).cloned().collect();
        for ((_, id), order) in siblings.iter().zip(OrderKey::spread(siblings.len())) {
            let Some(before) = document.get(*id) else { continue };
            let fact = facts.0.entry(*id).or_insert_with(|| (Some(before.clone()), Some(before.clone())));
            if let Some(placement) = fact.1.as_mut().and_then(Record::placement_mut) {
                placement.order = order;
            }
        }
    }
}
