//! One record made of several, and two of one: everything that stood in them, named them or was written in them has a
//! place afterwards.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::apply::{EditError, has_room, is_free, park_if_lost, remove, sound};
use crate::draft::Draft;
use crate::gap::Gap;
use crate::{Fields, Id, Kind, Order, Place, Placement, Record, Scope};

/// Texts that go on where another one ends. Names, codes and the like stay what they are.
const PROSE: &[&str] =
    &["description", "action", "thought", "goal", "text", "caption", "hypothesis", "summary", "listening"];

/// What adds up: both took their time, both were given dots.
const SUMS: &[&str] = &["minutes", "dots"];

/// What two items of a list have in common if they speak of the same thing.
const KEYS: &[&str] = &["rater", "department", "persona", "date"];

/// What both halves of a split record have: whose it is, through what, how many come by.
const SHARED: &[&str] = &["color", "phase", "channels", "owner", "supporting", "reach", "visits"];

/// Puts one record in the place of others, or nothing. What is of another document is only named differently.
pub(crate) fn replace(draft: &mut Draft, ids: &[Id], by: Option<Id>) -> Result<(), EditError> {
    let named: BTreeSet<Id> = ids.iter().copied().filter(|id| Some(*id) != by).collect();
    if let (Scope::Library, Some(gone)) = (draft.scope(), ids.iter().find(|id| draft.get(**id).is_none())) {
        return Err(EditError::Gone(*gone));
    }
    let here: Vec<Id> =
        ids.iter().copied().filter(|id| named.contains(id) && draft.get(*id).is_some()).collect();
    for id in here.iter().copied().chain(by.filter(|_| !here.is_empty())) {
        let kind = draft.get(id).ok_or(EditError::Gone(id))?.kind();
        let is_alike = here.first().and_then(|id| draft.get(*id)).is_some_and(|first| first.kind() == kind);
        // What is never changed takes nothing in.
        let is_fixed = by.is_some() && matches!(kind, Kind::Evidence | Kind::Comment);
        if !is_alike || is_fixed || kind == Kind::Map {
            return Err(EditError::Fixed { kind });
        }
    }
    if let Some(by) = by {
        for id in &here {
            fill(draft, by, *id);
            settle_in(draft, *id, by);
        }
        for id in &here {
            name_anew(draft, *id, by);
        }
        for id in &here {
            draft.take(*id);
        }
    }
    let mut holders = BTreeSet::new();
    for id in &named {
        holders.extend(draft.naming(*id));
    }
    for holder in holders {
        let mut record = draft.get(holder).cloned().ok_or(EditError::Gone(holder))?;
        record.turn_references(
            |_, _, id| if named.contains(&id) && draft.get(id).is_none() { by } else { Some(id) },
        );
        record.name_once();
        sound(draft, &record)?;
        draft.put(record);
    }
    if let Some(heir) = by.and_then(|by| draft.get(by)).filter(|_| !here.is_empty()) {
        sound(draft, heir)?;
    }
    if by.is_none() { remove(draft, &here, &[]) } else { Ok(()) }
}

/// Everything that names the one names the other.
fn name_anew(draft: &mut Draft, id: Id, by: Id) {
    for holder in draft.naming(id) {
        draft.change(holder, |record| {
            record.turn_references(|_, _, named| Some(if named == id { by } else { named }));
            record.name_once();
        });
    }
}

/// What is lacking in the one is taken from the other; lists are united, and prose goes on.
fn fill(draft: &mut Draft, by: Id, from: Id) {
    let (Some(ours), Some(theirs)) = (draft.get(by), draft.get(from)) else { return };
    let (Some(mut fields), Some(other)) = (fields_of(ours), fields_of(theirs)) else { return };
    let (kind, extra) = (ours.kind(), theirs.extra().clone());
    for (name, theirs) in other {
        if matches!(name.as_str(), "id" | "placement") || extra.contains_key(&name) {
            continue;
        }
        let ours = fields.entry(name.clone()).or_insert(Value::Null);
        if is_blank(ours) {
            *ours = theirs;
            continue;
        }
        match (&mut *ours, theirs) {
            (Value::Array(ours), Value::Array(theirs)) => {
                for item in theirs {
                    if !ours.iter().any(|other| is_same(other, &item)) {
                        ours.push(item);
                    }
                }
            }
            (Value::String(text), Value::String(more))
                if PROSE.contains(&name.as_str()) && !text.contains(&more) =>
            {
                *text = format!("{text}\n{more}");
            }
            (Value::Bool(is_so), Value::Bool(too)) if name == "momentOfTruth" => *is_so |= too,
            (Value::Number(some), Value::Number(more)) if SUMS.contains(&name.as_str()) => {
                *ours = match (some.as_u64(), more.as_u64()) {
                    (Some(some), Some(more)) => Value::from(some.saturating_add(more)),
                    _ => Value::from(some.as_f64().unwrap_or(0.0) + more.as_f64().unwrap_or(0.0)),
                };
            }
            _ => {}
        }
    }
    if let Ok(record) = Record::of_fields(kind, fields) {
        draft.put(record);
    }
}

fn is_blank(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        // A frequency that nobody knows; remarks that nobody counted.
        Value::Object(fields) => fields.values().all(|field| *field == 0 || *field == "unknown"),
        _ => false,
    }
}

/// Whether two items of a list are one: the same, or of the same rater, department, persona, day.
fn is_same(one: &Value, other: &Value) -> bool {
    let key = |item: &Value| KEYS.iter().find_map(|key| item.get(key).cloned());
    one == other || key(one).is_some_and(|one| Some(one) == key(other))
}

/// What stands in the one stands in the other, after what is there.
fn settle_in(draft: &mut Draft, from: Id, by: Id) {
    let turned = |id: Option<Id>| id.map(|id| if id == from { by } else { id });
    for (place, ids) in rows_of(draft, draft.inside(from)) {
        put(draft, &ids, turned(place.parent), turned(place.lane));
    }
}

/// Records by the rows that they stand in, each row in its order.
fn rows_of(draft: &Draft, ids: impl IntoIterator<Item = Id>) -> Vec<(Placement, Vec<Id>)> {
    let mut rows: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for id in ids {
        let Some(record) = draft.get(id) else { continue };
        let Some(at) = record.placement() else { continue };
        rows.entry((record.kind(), at.parent, at.lane)).or_default().push((at.clone(), id));
    }
    let sorted = |mut row: Vec<(Placement, Id)>| {
        row.sort_by(|(a, one), (b, other)| (&a.order, one).cmp(&(&b.order, other)));
        let place = row.first().map(|(at, _)| at.clone()).unwrap_or_default();
        (place, row.into_iter().map(|(_, id)| id).collect())
    };
    rows.into_values().map(sorted).collect()
}

/// Puts siblings at the end of another row.
fn put(draft: &mut Draft, ids: &[Id], parent: Option<Id>, lane: Option<Id>) {
    let Some(kind) = ids.first().and_then(|id| draft.get(*id)).map(Record::kind) else { return };
    let place = Place { parent, lane, order: Order::Last };
    let movers = ids.iter().copied().collect();
    let keys = Gap::find(draft, kind, &place, &movers).keys(draft, ids.len());
    for (id, order) in ids.iter().zip(keys) {
        draft.change(*id, |record| {
            if let Some(placement) = record.placement_mut() {
                *placement = Placement { parent, lane, order };
            }
        });
        park_if_lost(draft, *id);
    }
}

/// Makes two of a touchpoint or a stage: the other half stands right after it and takes what is said.
pub(crate) fn split(
    draft: &mut Draft,
    id: Id,
    seed: Id,
    title: &str,
    take: &[Id],
    fields: &[String],
) -> Result<(), EditError> {
    let one = draft.get(id).ok_or(EditError::Gone(id))?;
    let kind = one.kind();
    let (Kind::Touchpoint | Kind::Stage, Some(at)) = (kind, one.placement().cloned()) else {
        return Err(EditError::Fixed { kind });
    };
    is_free(draft, seed, kind)?;
    has_room(draft, 1)?;
    let no_field = |field: &str| EditError::NoField { kind, field: field.to_owned() };
    let blank = Record::of_fields(kind, Fields::default()).ok();
    let (Some(blank), Some(mut rest)) = (blank.as_ref().and_then(fields_of), fields_of(one)) else {
        return Err(no_field(""));
    };
    let mut other = blank.clone();
    for field in SHARED {
        if let Some(value) = rest.get(*field) {
            other.insert((*field).to_owned(), value.clone());
        }
    }
    for field in fields {
        let is_own = matches!(field.as_str(), "id" | "placement" | "title") || !blank.contains_key(field);
        let (Some(empty), Some(value), false) = (blank.get(field), rest.get(field).cloned(), is_own) else {
            return Err(no_field(field));
        };
        rest.insert(field.clone(), empty.clone());
        other.insert(field.clone(), value);
    }
    other.insert("title".to_owned(), title.into());
    let made = |fields: Fields| Record::of_fields(kind, fields).map_err(|_| no_field(""));
    let (rest, mut other) = (made(rest)?, made(other)?);
    other.set_id(seed);
    let place = Place { parent: at.parent, lane: None, order: Order::After(id) };
    let order = Gap::find(draft, kind, &place, &BTreeSet::new()).keys(draft, 1).remove(0);
    if let Some(placement) = other.placement_mut() {
        *placement = Placement { parent: at.parent, lane: None, order };
    }
    sound(draft, &other)?;
    // The gap may have numbered the siblings anew: only what is written changes here.
    draft.change(id, |record| {
        let at = record.placement().cloned();
        *record = rest;
        if let (Some(placement), Some(at)) = (record.placement_mut(), at) {
            *placement = at;
        }
    });
    draft.put(other);
    let inside: BTreeSet<Id> = draft.inside(id).into_iter().collect();
    if let Some(stranger) = take.iter().find(|taken| !inside.contains(taken)) {
        let kind = draft.get(*stranger).ok_or(EditError::Gone(*stranger))?.kind();
        return Err(EditError::WrongPlace { kind });
    }
    for (at, ids) in rows_of(draft, take.iter().copied().collect::<BTreeSet<_>>()) {
        put(draft, &ids, Some(seed), at.lane);
    }
    // Whoever came by the one comes by both.
    for holder in draft.naming(id) {
        draft.change(holder, |record| {
            if let Record::Path(path) = record {
                let halves = |step: &Id| if *step == id { vec![id, seed] } else { vec![*step] };
                path.steps = path.steps.iter().flat_map(halves).collect();
            }
        });
    }
    Ok(())
}

fn fields_of(record: &Record) -> Option<Fields> {
    let Ok(Value::Object(mut fields)) = serde_json::to_value(record) else { return None };
    fields.remove("type");
    Some(fields)
}
