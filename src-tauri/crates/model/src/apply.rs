//! From intent to facts: what an edit does to a document. Deterministic, and all or nothing.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::draft::Draft;
use crate::gap::Gap;
use crate::limits::{self, Breach, LIMITS};
use crate::refs::{drop_dangling, is_within};
use crate::reshape;
use crate::{Document, Edit, Fields, Id, Kind, LaneKind, Order, Patch, Place, Placement, Record};

/// Why an edit cannot be done. Nothing has been changed then.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EditError {
    /// It names a record that is not there (any more).
    #[error("there is no record {0} here")]
    Gone(Id),
    /// It adds a record under an id that is taken or nil.
    #[error("the id {0} cannot be given to a new record")]
    IdTaken(Id),
    /// Records of this kind do not belong in this document.
    #[error("a {} does not belong here", kind.word())]
    WrongDocument {
        /// The kind.
        kind: Kind,
    },
    /// A record cannot stand there.
    #[error("a {} cannot stand there", kind.word())]
    WrongPlace {
        /// The kind of the record that was to be placed.
        kind: Kind,
    },
    /// It sets a field that this kind of record does not have, or that is not set this way.
    #[error("a {} has no field {field:?} to set", kind.word())]
    NoField {
        /// The kind.
        kind: Kind,
        /// The field.
        field: String,
    },
    /// A field's new value is not of the field's type.
    #[error("the value of {field:?} is not of its type: {why}")]
    WrongType {
        /// The field.
        field: String,
        /// What the parser says.
        why: String,
    },
    /// A field's new value is out of its bounds.
    #[error("the value of {field:?} breaks the rule {rule:?}")]
    OutOfBounds {
        /// The field.
        field: String,
        /// The rule, see [`Breach::rule`].
        rule: &'static str,
    },
    /// A reference names nothing.
    #[error("{field:?} names {missing}, which is not there")]
    NoSuchReference {
        /// The field.
        field: String,
        /// What it names.
        missing: Id,
    },
    /// Evidence is not changed, and the map's own record is not removed.
    #[error("a {} cannot be changed this way", kind.word())]
    Fixed {
        /// The kind.
        kind: Kind,
    },
    /// The document would grow over [`LIMITS`].
    #[error("a document holds at most {} records", LIMITS.records)]
    TooMany,
}

impl EditError {
    /// The stable code under which the error is known outside.
    pub const fn code(&self) -> &'static str {
        match self {
            EditError::Gone(_) => "record-gone",
            EditError::IdTaken(_) => "id-taken",
            EditError::WrongDocument { .. } => "wrong-document",
            EditError::WrongPlace { .. } => "wrong-place",
            EditError::NoField { .. } => "no-field",
            EditError::WrongType { .. } => "wrong-type",
            EditError::OutOfBounds { .. } => "out-of-bounds",
            EditError::NoSuchReference { .. } => "no-such-reference",
            EditError::Fixed { .. } => "fixed-record",
            EditError::TooMany => "too-many-records",
        }
    }
}

impl From<Breach> for EditError {
    fn from(breach: Breach) -> EditError {
        EditError::OutOfBounds { field: breach.field, rule: breach.rule }
    }
}

/// The facts that an edit becomes on this document. References to other documents are not looked up here; see
/// [`dangling`](crate::dangling).
///
/// # Errors
/// Says why the edit cannot be done; the document is not changed either way.
pub fn apply(document: &Document, edit: &Edit) -> Result<Patch, EditError> {
    let mut draft = Draft::of(document);
    work_in(&mut draft, edit)?;
    Ok(draft.into_patch())
}

fn work_in(draft: &mut Draft, edit: &Edit) -> Result<(), EditError> {
    match edit {
        Edit::Add { record, at } => add(draft, record.clone(), at),
        Edit::Set { id, fields } => set(draft, *id, fields),
        Edit::Move { ids, to } => move_to(draft, ids, to),
        Edit::Remove { ids, keep } => remove(draft, ids, keep),
        Edit::Duplicate { ids, seed } => duplicate(draft, ids, *seed),
        Edit::Replace { ids, by } => reshape::replace(draft, ids, *by),
        Edit::Split { id, seed, title, take, fields } => {
            reshape::split(draft, *id, *seed, title, take, fields)
        }
        Edit::All { edits } => edits.iter().try_for_each(|edit| work_in(draft, edit)),
    }
}

fn add(draft: &mut Draft, mut record: Record, at: &Place) -> Result<(), EditError> {
    let kind = record.kind();
    is_free(draft, record.id(), kind)?;
    // The map's own record, and no other, bears the document's id.
    let is_own = record.id() == draft.id();
    if kind.scope() != draft.scope() || is_own != (kind == Kind::Map) {
        return Err(EditError::WrongDocument { kind });
    }
    has_room(draft, 1)?;
    if kind.is_placed() {
        may_stand(draft, kind, at)?;
        let order = Gap::find(draft, kind, at, &BTreeSet::new()).keys(draft, 1).remove(0);
        if let Some(placement) = record.placement_mut() {
            *placement = Placement { parent: at.parent, lane: at.lane, order };
        }
    }
    sound(draft, &record)?;
    draft.put(record);
    Ok(())
}

fn set(draft: &mut Draft, id: Id, fields: &Fields) -> Result<(), EditError> {
    let before = draft.get(id).ok_or(EditError::Gone(id))?;
    let kind = before.kind();
    if kind == Kind::Evidence {
        return Err(EditError::Fixed { kind });
    }
    let after = with_fields(before, fields)?;
    if let Some(breach) = limits::breach_in(&after, fields) {
        return Err(breach.into());
    }
    names_what_is_here(draft, &after)?;
    draft.put(after);
    // A lane that takes up something else lets go of what lies in it.
    if kind == Kind::Lane {
        for inner in draft.inside(id) {
            park_if_lost(draft, inner);
        }
    }
    Ok(())
}

/// The record with other contents for some fields.
fn with_fields(before: &Record, fields: &Fields) -> Result<Record, EditError> {
    let kind = before.kind();
    let no_field = |field: &str| EditError::NoField { kind, field: field.to_owned() };
    let Ok(Value::Object(mut whole)) = serde_json::to_value(before) else { return Err(no_field("")) };
    for (field, value) in fields {
        if matches!(field.as_str(), "id" | "type" | "placement") || before.extra().contains_key(field) {
            return Err(no_field(field));
        }
        whole.insert(field.clone(), value.clone());
    }
    whole.remove("type");
    let after = Record::of_fields(kind, whole).map_err(|error| {
        // The parser names no field: with each field alone in its place, the one that fails is found.
        let culprit = fields.iter().find(|(field, value)| {
            fields.len() == 1
                || with_fields(before, &Fields::from_iter([((*field).clone(), (*value).clone())])).is_err()
        });
        let field = culprit.map(|(field, _)| field.clone()).unwrap_or_default();
        EditError::WrongType { field, why: error.to_string() }
    })?;
    match after.extra().keys().find(|field| !before.extra().contains_key(*field)) {
        Some(unknown) => Err(no_field(unknown)),
        None => Ok(after),
    }
}

fn move_to(draft: &mut Draft, ids: &[Id], to: &Place) -> Result<(), EditError> {
    let mut by_kind: BTreeMap<Kind, Vec<Id>> = BTreeMap::new();
    let mut seen = BTreeSet::new();
    for id in ids {
        let record = draft.get(*id).ok_or(EditError::Gone(*id))?;
        if seen.insert(*id) {
            by_kind.entry(record.kind()).or_default().push(*id);
        }
    }
    for (kind, movers) in by_kind {
        if !kind.is_placed() {
            return Err(EditError::WrongPlace { kind });
        }
        may_stand(draft, kind, to)?;
        let keys = Gap::find(draft, kind, to, &seen).keys(draft, movers.len());
        for (id, order) in movers.into_iter().zip(keys) {
            draft.change(id, |record| {
                if let Some(placement) = record.placement_mut() {
                    *placement = Placement { parent: to.parent, lane: to.lane, order };
                }
            });
        }
    }
    Ok(())
}

/// Removes records, with what stands in them; of that, what is to be kept is parked.
pub(crate) fn remove(draft: &mut Draft, ids: &[Id], keep: &[Id]) -> Result<(), EditError> {
    for id in ids {
        let kind = draft.get(*id).ok_or(EditError::Gone(*id))?.kind();
        if kind == Kind::Map {
            return Err(EditError::Fixed { kind });
        }
    }
    let named: BTreeSet<Id> = ids.iter().copied().collect();
    let keep: BTreeSet<Id> = keep.iter().copied().filter(|id| !named.contains(id)).collect();
    let mut gone = BTreeSet::new();
    let mut to_visit = ids.to_vec();
    while let Some(id) = to_visit.pop() {
        if gone.insert(id) {
            let (kept, lost): (Vec<_>, Vec<_>) =
                draft.inside(id).into_iter().partition(|inner| keep.contains(inner));
            to_visit.extend(lost);
            for inner in kept {
                park(draft, inner);
            }
        }
    }
    take_all(draft, gone);
    Ok(())
}

/// Lays a record in the parking lot.
pub(crate) fn park(draft: &mut Draft, id: Id) {
    draft.change(id, |record| {
        if let Some(placement) = record.placement_mut() {
            placement.parent = None;
            placement.lane = None;
        }
    });
}

/// Parks a record if it stands where it may not, and says whether it did.
pub(crate) fn park_if_lost(draft: &mut Draft, id: Id) -> bool {
    let Some(record) = draft.get(id) else { return false };
    let Some(at) = record.placement() else { return false };
    let place = Place { parent: at.parent, lane: at.lane, ..Place::default() };
    let is_lost = may_stand(draft, record.kind(), &place).is_err();
    if is_lost {
        park(draft, id);
    }
    is_lost
}

/// Removes these records, the remarks on them, and every reference to them.
fn take_all(draft: &mut Draft, gone: BTreeSet<Id>) {
    let mut to_take: Vec<Id> = gone.into_iter().collect();
    let mut holders = BTreeSet::new();
    while let Some(id) = to_take.pop() {
        draft.take(id);
        for holder in draft.naming(id) {
            match draft.get(holder) {
                Some(Record::Comment(_)) => to_take.push(holder),
                _ => {
                    holders.insert(holder);
                }
            }
        }
    }
    for id in holders {
        drop_dangling(draft, id);
    }
}

fn duplicate(draft: &mut Draft, ids: &[Id], seed: Id) -> Result<(), EditError> {
    for id in ids {
        let kind = draft.get(*id).ok_or(EditError::Gone(*id))?.kind();
        if kind == Kind::Map {
            return Err(EditError::Fixed { kind });
        }
    }
    let mut inner = BTreeSet::new();
    let mut to_visit = ids.to_vec();
    while let Some(id) = to_visit.pop() {
        to_visit.extend(draft.inside(id).into_iter().filter(|id| inner.insert(*id)));
    }
    // What stands in another original is copied with it.
    let mut is_top = BTreeSet::new();
    let tops: Vec<Id> = ids.iter().copied().filter(|id| !inner.contains(id) && is_top.insert(*id)).collect();
    let whole: Vec<Id> = tops.iter().copied().chain(inner).collect();
    has_room(draft, whole.len())?;
    let copies: BTreeMap<Id, Id> =
        whole.iter().copied().zip((0..).map(|step| seed.following(step))).collect();
    let copy_of = |id: Id| copies.get(&id).copied().unwrap_or(id);
    for id in whole {
        let Some(mut copy) = draft.get(id).cloned() else { continue };
        let kind = copy.kind();
        is_free(draft, copy_of(id), kind)?;
        copy.set_id(copy_of(id));
        copy.set_origin(None);
        copy.turn_references(|_, _, id| Some(copy_of(id)));
        if let Some(at) = copy.placement_mut() {
            if is_top.contains(&id) {
                let place = Place { parent: at.parent, lane: at.lane, order: Order::After(id) };
                at.order = Gap::find(draft, kind, &place, &BTreeSet::new()).keys(draft, 1).remove(0);
            }
            at.parent = at.parent.map(copy_of);
            at.lane = at.lane.map(copy_of);
        }
        draft.put(copy);
    }
    Ok(())
}

/// Whether an id can be given to a new record. One that this very step has removed can come back only as what it was.
pub(crate) fn is_free(draft: &Draft, id: Id, kind: Kind) -> Result<(), EditError> {
    let was_other = draft.base().get(id).is_some_and(|was| was.kind() != kind);
    if id.is_nil() || was_other || draft.get(id).is_some() { Err(EditError::IdTaken(id)) } else { Ok(()) }
}

/// Whether so many records more may be added.
pub(crate) fn has_room(draft: &Draft, count: usize) -> Result<(), EditError> {
    if draft.len() + count > LIMITS.records { Err(EditError::TooMany) } else { Ok(()) }
}

/// Whether a record of this kind may stand in this place.
fn may_stand(draft: &Draft, kind: Kind, place: &Place) -> Result<(), EditError> {
    let wrong = EditError::WrongPlace { kind };
    if let Some(parent) = place.parent {
        let parent = draft.get(parent).ok_or(EditError::Gone(parent))?;
        if !kind.parents().contains(&parent.kind()) {
            return Err(wrong);
        }
    }
    let wanted = match kind {
        Kind::Note => Some(LaneKind::Notes),
        Kind::Picture => Some(LaneKind::Pictures),
        _ => None,
    };
    match (wanted, place.lane) {
        (_, None) => Ok(()),
        (Some(wanted), Some(lane)) => match draft.get(lane) {
            Some(Record::Lane(lane)) if lane.kind == wanted => Ok(()),
            Some(_) => Err(wrong),
            None => Err(EditError::Gone(lane)),
        },
        (None, Some(_)) => Err(wrong),
    }
}

/// Whether a record as it would be keeps to its bounds and names only what is here.
pub(crate) fn sound(draft: &Draft, record: &Record) -> Result<(), EditError> {
    if let Some(breach) = limits::breach(record) {
        return Err(breach.into());
    }
    names_what_is_here(draft, record)
}

fn names_what_is_here(draft: &Draft, record: &Record) -> Result<(), EditError> {
    let mut missing = None;
    record.references(|field, kind, id| {
        let named = if id == record.id() { Some(record) } else { draft.get(id) };
        let fits = named.is_some_and(|named| kind.is_none_or(|kind| kind == named.kind()));
        if is_within(draft, kind) && !fits {
            missing.get_or_insert(EditError::NoSuchReference { field: field.to_owned(), missing: id });
        }
    });
    missing.map_or(Ok(()), Err)
}
