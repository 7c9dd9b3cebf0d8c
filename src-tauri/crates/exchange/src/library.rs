//! What a map leans on outside itself, and how a map from elsewhere settles into a library that has things of its own.

use std::collections::{BTreeMap, BTreeSet};

use journey_model::{Document, Evidence, Id, Kind, Record, Scope};

use crate::Parcel;

/// The records of a library that a map uses, and those that they use in turn, in the order of their kinds and ids.
pub fn closure(document: &Document, library: &Document) -> Vec<Record> {
    let mut used = BTreeSet::new();
    let mut to_visit: Vec<&Record> = document.records().collect();
    while let Some(record) = to_visit.pop() {
        record.references(|_, kind, id| {
            let Some(named) = library.get(id).filter(|named| kind == Some(named.kind())) else { return };
            if used.insert((named.kind(), id)) {
                to_visit.push(named);
            }
        });
    }
    used.into_iter().filter_map(|(_, id)| library.get(id).cloned()).collect()
}

/// The same map with a fresh id for the map and for each of its records. What it names in the library stays as it is.
#[must_use]
pub fn renamed(document: &Document, fresh: &mut impl FnMut() -> Id) -> Document {
    copied(document, fresh, |_, _| ())
}

/// The same, and each record remembers the one it was copied from: what becomes of the copy can be compared with it.
#[must_use]
pub fn descended(document: &Document, fresh: &mut impl FnMut() -> Id) -> Document {
    copied(document, fresh, |copy, original| copy.set_origin(Some(original)))
}

fn copied(document: &Document, fresh: &mut impl FnMut() -> Id, mark: impl Fn(&mut Record, Id)) -> Document {
    let names: BTreeMap<Id, Id> = document.records().map(|record| (record.id(), fresh())).collect();
    let name = |id: Id| names.get(&id).copied().unwrap_or(id);
    let records = document.records().map(|record| {
        let original = record.id();
        let mut record = record.clone();
        record.set_id(name(original));
        mark(&mut record, original);
        // A baseline is another map, and a reference to the library is not to a record of this one.
        record.turn_references(|_, kind, id| Some(if is_own(kind) { name(id) } else { id }));
        if let Some(at) = record.placement_mut() {
            at.parent = at.parent.map(name);
            at.lane = at.lane.map(name);
        }
        record
    });
    Document::of_records(name(document.id()), records.collect::<Vec<_>>())
}

/// Settles a map into a library: what the library has already, by id or by name, is used as it stands there; the parcel comes
/// back with the records that are new to the library. An id that the library uses for something else is replaced.
#[must_use]
pub fn adopt(parcel: Parcel, library: &Document, fresh: &mut impl FnMut() -> Id) -> Parcel {
    let known: BTreeMap<(Kind, String), Id> =
        library.records().filter_map(|record| Some((known_as(record)?, record.id()))).collect();
    let mut names: BTreeMap<(Kind, Id), Id> = BTreeMap::new();
    let mut new = Vec::new();
    for record in parcel.library {
        let id = record.id();
        let settled = match library.get(id) {
            Some(there) if there.kind() == record.kind() => Some(id),
            _ => {
                // As it would be here, where what it names goes by the library's own ids.
                let mut own = record.clone();
                own.turn_references(|_, kind, id| {
                    Some(kind.and_then(|kind| names.get(&(kind, id)).copied()).unwrap_or(id))
                });
                known_as(&own).and_then(|name| known.get(&name)).copied()
            }
        };
        let own = settled.unwrap_or_else(|| {
            let own = if library.get(id).is_some() { fresh() } else { id };
            new.push((own, record.clone()));
            own
        });
        names.insert((record.kind(), id), own);
    }
    let turn = |record: &mut Record| {
        record.turn_references(|_, kind, id| {
            Some(kind.and_then(|kind| names.get(&(kind, id))).copied().unwrap_or(id))
        });
    };
    let records = parcel.document.records().cloned().map(|mut record| {
        turn(&mut record);
        record
    });
    let document = Document::of_records(parcel.document.id(), records.collect::<Vec<_>>());
    let new = new.into_iter().map(|(own, mut record)| {
        turn(&mut record);
        record.set_id(own);
        record
    });
    Parcel { document, library: new.collect() }
}

/// Whether a reference to records of this kind is to one of the map itself.
fn is_own(kind: Option<Kind>) -> bool {
    kind.is_none_or(|kind| kind.scope() == Scope::Map && kind != Kind::Map)
}

/// What makes two records of a library the same thing to people. Evidence is the same only if it says the same in every
/// field.
fn known_as(record: &Record) -> Option<(Kind, String)> {
    let name = match record {
        Record::Category(category) if !category.key.is_empty() => format!("key {}", category.key),
        Record::Asset(asset) => asset.sha256.clone(),
        Record::Evidence(evidence) => {
            serde_json::to_string(&Evidence { id: Id::default(), ..evidence.clone() }).ok()?
        }
        other => other.title().trim().to_lowercase(),
    };
    (!name.is_empty()).then(|| (record.kind(), name))
}
