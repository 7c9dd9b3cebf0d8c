//! From intent to facts: what an edit does to a document. Deterministic, and all or nothing.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::limits::{self, Breach, LIMITS};
use crate::patch::Facts;
use crate::refs::{drop_dangling, is_within};
use crate::{Document, Edit, Fields, Id, Kind, LaneKind, Order, OrderKey, Patch, Place, Placement, Record};

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
    match edit {
        Edit::Add { record, at } => add(document, record.clone(), at),
        Edit::Set { id, fields } => set(document, *id, fields),
        Edit::Move { ids, to } => move_to(document, ids, to),
        Edit::Remove { ids, keep } => remove(document, ids, keep),
        Edit::Duplicate { ids, seed } => duplicate(document, ids, *seed),
        Edit::All { edits } => all(document, edits),
    }
}

fn all(document: &Document, edits: &[Edit]) -> Result<Patch, EditError> {
    if let [only] = edits {
        return apply(document, only);
    }
    let mut draft = document.clone();
    let mut whole = Patch::default();
    for edit in edits {
        let patch = apply(&draft, edit)?;
        draft.advance(&patch);
        whole = whole.then(patch);
    }
    Ok(whole)
}

fn add(document: &Document, mut record: Record, at: &Place) -> Result<Patch, EditError> {
    let (id, kind) = (record.id(), record.kind());
    if id.is_nil() || document.get(id).is_some() {
        return Err(EditError::IdTaken(id));
    }
    let is_other_map = kind == Kind::Map && id != document.id();
    if kind.scope() != document.scope() || is_other_map {
        return Err(EditError::WrongDocument { kind });
    }
    if document.len() >= LIMITS.records {
        return Err(EditError::TooMany);
    }
    let mut facts = Facts::default();
    if kind.is_placed() {
        may_stand(document, kind, at)?;
        let row = Spot::find(document, kind, at, &BTreeSet::new());
        let order = row.keys(document, 1, &mut facts).remove(0);
        if let Some(placement) = record.placement_mut() {
            *placement = Placement { parent: at.parent, lane: at.lane, order };
        }
    }
    sound(document, &record)?;
    facts.0.insert(id, (None, Some(record)));
    Ok(facts.into())
}

fn set(document: &Document, id: Id, fields: &Fields) -> Result<Patch, EditError> {
    let before = document.get(id).ok_or(EditError::Gone(id))?;
    let kind = before.kind();
    if kind == Kind::Evidence {
        return Err(EditError::Fixed { kind });
    }
    let after = with_fields(before, fields)?;
    sound(document, &after)?;
    let mut facts = Facts::default();
    facts.0.insert(id, (Some(before.clone()), Some(after)));
    Ok(facts.into())
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
    let after: Record = serde_json::from_value(Value::Object(whole)).map_err(|error| {
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

fn move_to(document: &Document, ids: &[Id], to: &Place) -> Result<Patch, EditError> {
    let mut facts = Facts::default();
    let mut by_kind: BTreeMap<Kind, Vec<Id>> = BTreeMap::new();
    let mut seen = BTreeSet::new();
    for id in ids {
        let record = document.get(*id).ok_or(EditError::Gone(*id))?;
        if seen.insert(*id) {
            by_kind.entry(record.kind()).or_default().push(*id);
        }
    }
    for (kind, movers) in by_kind {
        if !kind.is_placed() {
            return Err(EditError::WrongPlace { kind });
        }
        may_stand(document, kind, to)?;
        let spot = Spot::find(document, kind, to, &seen);
        let keys = spot.keys(document, movers.len(), &mut facts);
        for (id, order) in movers.into_iter().zip(keys) {
            let Some(before) = document.get(id) else { continue };
            let mut after = before.clone();
            if let Some(placement) = after.placement_mut() {
                *placement = Placement { parent: to.parent, lane: to.lane, order };
            }
            facts.0.insert(id, (Some(before.clone()), Some(after)));
        }
    }
    Ok(facts.into())
}

fn remove(document: &Document, ids: &[Id], keep: &[Id]) -> Result<Patch, EditError> {
    let mut facts = Facts::default();
    let mut gone = BTreeSet::new();
    let mut to_visit = Vec::new();
    for id in ids {
        let record = document.get(*id).ok_or(EditError::Gone(*id))?;
        if record.kind() == Kind::Map {
            return Err(EditError::Fixed { kind: Kind::Map });
        }
        to_visit.push(*id);
    }
    while let Some(id) = to_visit.pop() {
        let Some(record) = document.get(id) else { continue };
        if !gone.insert(id) {
            continue;
        }
        for inner in document.inside(record) {
            if keep.contains(&inner) && !ids.contains(&inner) {
                park(document, inner, &mut facts);
            } else {
                to_visit.push(inner);
            }
        }
    }
    gone.retain(|id| !facts.0.contains_key(id));
    remove_all(document, &gone, &mut facts);
    Ok(facts.into())
}

/// Lays a record in the parking lot.
pub(crate) fn park(document: &Document, id: Id, facts: &mut Facts) {
    let Some(before) = document.get(id) else { return };
    let mut after = before.clone();
    if let Some(placement) = after.placement_mut() {
        placement.parent = None;
        placement.lane = None;
    }
    facts.0.insert(id, (Some(before.clone()), Some(after)));
}

/// Removes these records, the comments on them, and every reference to them.
pub(crate) fn remove_all(document: &Document, gone: &BTreeSet<Id>, facts: &mut Facts) {
    let is_remark = |record: &Record| match record {
        Record::Comment(comment) => comment.on.is_some_and(|on| gone.contains(&on)),
        _ => false,
    };
    for record in document.records() {
        let id = record.id();
        if gone.contains(&id) || is_remark(record) {
            facts.0.insert(id, (Some(record.clone()), None));
            continue;
        }
        let mut names_gone = false;
        record.references(|_, _, id| names_gone |= gone.contains(&id));
        if names_gone {
            let fact = facts.0.entry(id).or_insert_with(|| (Some(record.clone()), Some(record.clone())));
            if let Some(after) = &mut fact.1 {
                drop_dangling(after, document, |id| gone.contains(&id));
            }
        }
    }
}

fn duplicate(document: &Document, ids: &[Id], seed: Id) -> Result<Patch, EditError> {
    if seed.is_nil() {
        return Err(EditError::IdTaken(seed));
    }
    let mut originals = Vec::new();
    for id in ids {
        let record = document.get(*id).ok_or(EditError::Gone(*id))?;
        if record.kind() == Kind::Map {
            return Err(EditError::Fixed { kind: Kind::Map });
        }
        // What stands in another original is copied with it.
        let mut above = record.placement().and_then(|at| at.parent);
        while let Some(parent) = above.filter(|parent| !ids.contains(parent)) {
            above = document.get(parent).and_then(Record::placement).and_then(|at| at.parent);
        }
        if above.is_none() && !originals.contains(id) {
            originals.push(*id);
        }
    }
    let mut whole = originals.clone();
    let mut next = 0;
    while let Some(id) = whole.get(next) {
        let inner = document.get(*id).map(|record| document.inside(record)).unwrap_or_default();
        whole.extend(inner);
        next += 1;
    }
    let copies: BTreeMap<Id, Id> =
        whole.iter().copied().zip((0..).map(|step| seed.following(step))).collect();
    if document.len() + copies.len() > LIMITS.records {
        return Err(EditError::TooMany);
    }
    let copy_of = |id: Id| copies.get(&id).copied().unwrap_or(id);
    let mut facts = Facts::default();
    for id in &whole {
        let Some(record) = document.get(*id) else { continue };
        let mut copy = record.clone();
        copy.set_id(copy_of(*id));
        copy.turn_references(|_, _, id| Some(copy_of(id)));
        let is_top = originals.contains(id);
        let order = copy.placement().filter(|_| is_top).map(|at| {
            let place = Place { parent: at.parent, lane: at.lane, order: Order::After(*id) };
            Spot::find(document, record.kind(), &place, &BTreeSet::new())
                .keys(document, 1, &mut facts)
                .remove(0)
        });
        if let Some(placement) = copy.placement_mut() {
            placement.parent = placement.parent.map(copy_of);
            placement.lane = placement.lane.map(copy_of);
            placement.order = order.unwrap_or_else(|| placement.order.clone());
        }
        if document.get(copy.id()).is_some() {
            return Err(EditError::IdTaken(copy.id()));
        }
        facts.0.insert(copy.id(), (None, Some(copy)));
    }
    Ok(facts.into())
}

/// Whether a record of this kind may stand in this place.
pub(crate) fn may_stand(document: &Document, kind: Kind, place: &Place) -> Result<(), EditError> {
    let wrong = EditError::WrongPlace { kind };
    if let Some(parent) = place.parent {
        let parent = document.get(parent).ok_or(EditError::Gone(parent))?;
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
        (Some(wanted), Some(lane)) => match document.get(lane) {
            Some(Record::Lane(lane)) if lane.kind == wanted => Ok(()),
            Some(_) => Err(wrong),
            None => Err(EditError::Gone(lane)),
        },
        (None, Some(_)) => Err(wrong),
    }
}

/// Whether a record as it would be keeps to its bounds and names only what is here.
fn sound(document: &Document, record: &Record) -> Result<(), EditError> {
    if let Some(breach) = limits::breach(record) {
        return Err(breach.into());
    }
    let mut missing = None;
    record.references(|field, kind, id| {
        let fits = document.get(id).is_some_and(|named| kind.is_none_or(|kind| kind == named.kind()));
        if is_within(document, kind) && !fits && id != record.id() {
            missing.get_or_insert(EditError::NoSuchReference { field: field.to_owned(), missing: id });
        }
    });
    missing.map_or(Ok(()), Err)
}

/// The gap between two siblings into which records are to go.
struct Spot {
    /// The siblings' keys and ids in order, without those that move.
    siblings: Vec<(OrderKey, Id)>,
    /// How many siblings stand before the gap.
    before: usize,
}

impl Spot {
    fn find(document: &Document, kind: Kind, place: &Place, movers: &BTreeSet<Id>) -> Spot {
        let all: Vec<_> = document.siblings(kind, place).cloned().collect();
        // An anchor that moves itself stands for the gap it leaves.
        let at = |anchor: Id, side: usize| {
            all.iter().position(|(_, id)| *id == anchor).map_or(all.len(), |index| index + side)
        };
        let end = match place.order {
            Order::First => 0,
            Order::Last => all.len(),
            Order::After(anchor) => at(anchor, 1),
            Order::Before(anchor) => at(anchor, 0),
        };
        let stays = |sibling: &&(OrderKey, Id)| !movers.contains(&sibling.1);
        let before = all[..end].iter().filter(stays).count();
        let siblings = all.iter().filter(stays).cloned().collect();
        Spot { siblings, before }
    }

    /// `count` keys in order for the gap. Where they would not fit or grow long, the siblings are numbered anew, and
    /// that becomes part of the facts.
    fn keys(&self, document: &Document, count: usize, facts: &mut Facts) -> Vec<OrderKey> {
        let high = self.siblings.get(self.before).map(|(key, _)| key);
        let mut low = self.before.checked_sub(1).map(|index| self.siblings[index].0.clone());
        let mut keys = Vec::with_capacity(count);
        for _ in 0..count {
            let key = OrderKey::between(low.as_ref(), high);
            let fits = low.as_ref().is_none_or(|low| *low < key) && high.is_none_or(|high| key < *high);
            if !fits || key.is_long() {
                return self.number_anew(document, count, facts);
            }
            low = Some(key.clone());
            keys.push(key);
        }
        keys
    }

    fn number_anew(&self, document: &Document, count: usize, facts: &mut Facts) -> Vec<OrderKey> {
        let mut keys: Vec<_> = OrderKey::spread(self.siblings.len() + count).collect();
        let ours = keys.splice(self.before..self.before + count, []).collect();
        for ((_, id), order) in self.siblings.iter().zip(keys) {
            let Some(before) = document.get(*id) else { continue };
            let fact = facts.0.entry(*id).or_insert_with(|| (Some(before.clone()), Some(before.clone())));
            if let Some(placement) = fact.1.as_mut().and_then(Record::placement_mut) {
                placement.order = order;
            }
        }
        ours
    }
}
