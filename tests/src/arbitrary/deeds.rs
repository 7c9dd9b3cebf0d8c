//! What random people do to a document.

use journey_model::{Document, Edit, Id, Kind, LaneKind, Order, OrderKey, Place, Record, Scope, apply};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};
use uuid::Uuid;

use super::fields::{Sketch, contents, kinds, record};

/// Something a person does, before it is known to which records.
#[derive(Clone, Debug)]
pub enum Deed {
    /// Adds a record.
    Add(Kind, Vec<(&'static str, Sketch)>, Spot),
    /// Sets fields of the so-manieth record of a kind.
    Set(Kind, u16, Vec<(&'static str, Sketch)>),
    /// Moves records.
    Move(Vec<(Kind, u16)>, Spot),
    /// Removes records; of what is in them keeps some.
    Remove(Vec<u16>, Vec<u16>),
    /// Copies records.
    Duplicate(Vec<u16>),
    /// Puts one record of a kind in the place of others of it, or nothing.
    Replace(Kind, Vec<u16>, Option<u16>),
    /// Makes two of one, of which the other takes some of what is in it, and some fields.
    Split(Kind, u16, Vec<bool>, Vec<&'static str>),
    /// Does several things in one step.
    All(Vec<Deed>),
}

/// A place, by number among those that would do.
#[derive(Clone, Debug)]
pub struct Spot {
    parent: u16,
    lane: u16,
    side: u8,
    anchor: u16,
}

/// Ids that nobody has been given yet.
#[derive(Clone, Debug, Default)]
pub struct Names(u32);

impl Names {
    /// The next one, with a million free ones after it.
    pub fn fresh(&mut self) -> Id {
        self.0 += 1;
        Id(Uuid::from_u128(0x0197_0000_0000_7000_8000 << 48 | u128::from(self.0) << 20))
    }
}

impl Spot {
    /// The place on a document for a record of this kind.
    pub fn on(&self, document: &Document, kind: Kind) -> Place {
        let among = |number: u16, ids: Vec<Id>| ids.get(usize::from(number) % ids.len().max(1)).copied();
        let all = |fits: &dyn Fn(&Record) -> bool| -> Vec<Id> {
            document.records().filter(|record| fits(record)).map(Record::id).collect()
        };
        let wanted = match kind {
            Kind::Note => Some(LaneKind::Notes),
            Kind::Picture => Some(LaneKind::Pictures),
            _ => None,
        };
        // One in eight stands in no parent, one in four in no lane.
        let parents = all(&|record| kind.parents().contains(&record.kind()) && self.parent % 8 != 7);
        let lanes = all(&|record| {
            matches!(record, Record::Lane(lane) if Some(lane.kind) == wanted) && self.lane % 4 != 3
        });
        let (parent, lane) = (among(self.parent, parents), among(self.lane, lanes));
        let siblings = all(&|record| {
            record.kind() == kind
                && record.placement().is_some_and(|at| at.parent == parent && at.lane == lane)
        });
        let order = match (self.side % 4, among(self.anchor, siblings)) {
            (1, _) => Order::First,
            (2, Some(anchor)) => Order::After(anchor),
            (3, Some(anchor)) => Order::Before(anchor),
            _ => Order::Last,
        };
        Place { parent, lane, order }
    }
}

impl Deed {
    /// The edit that it is on a document; `None` if there is nothing it could be done to.
    pub fn on(&self, document: &Document, names: &mut Names) -> Option<Edit> {
        let of_kind = |kind: Option<Kind>, number: u16| {
            let fits = |record: &&Record| kind.is_none_or(|kind| kind == record.kind());
            let all: Vec<_> = document.records().filter(fits).map(Record::id).collect();
            all.get(usize::from(number) % all.len().max(1)).copied()
        };
        let any = |numbers: &[u16]| -> Vec<Id> {
            let chosen = numbers.iter().filter_map(|number| of_kind(None, *number));
            chosen.filter(|id| *id != document.id()).collect()
        };
        let mut edit = match self {
            Deed::Add(kind, contents, spot) => Edit::Add {
                record: record(*kind, contents, |sketch| sketch.on(document)),
                at: spot.on(document, *kind),
            },
            Deed::Set(kind, of, contents) => Edit::Set {
                id: of_kind(Some(*kind), *of)?,
                fields: contents.iter().map(|(name, it)| ((*name).to_owned(), it.on(document))).collect(),
            },
            Deed::Move(of, spot) => Edit::Move {
                ids: of.iter().filter_map(|(kind, number)| of_kind(Some(*kind), *number)).collect(),
                to: spot.on(document, of.first()?.0),
            },
            Deed::Remove(of, keep) => Edit::Remove { ids: any(of), keep: any(keep) },
            Deed::Duplicate(of) => Edit::Duplicate { ids: any(of), seed: Id::default() },
            Deed::Replace(kind, of, by) => Edit::Replace {
                ids: of.iter().filter_map(|number| of_kind(Some(*kind), *number)).collect(),
                by: by.and_then(|number| of_kind(Some(*kind), number)),
            },
            Deed::Split(kind, of, take, fields) => {
                let id = of_kind(Some(*kind), *of)?;
                let stands = |record: &&Record| record.placement().is_some_and(|at| at.parent == Some(id));
                let inside = document.records().filter(stands).map(Record::id);
                Edit::Split {
                    id,
                    seed: Id::default(),
                    title: "The other half".to_owned(),
                    take: inside.zip(take).filter(|(_, is_taken)| **is_taken).map(|(id, _)| id).collect(),
                    fields: fields.iter().map(|field| (*field).to_owned()).collect(),
                }
            }
            Deed::All(deeds) => {
                let mut now = document.clone();
                let mut edits = Vec::new();
                for deed in deeds {
                    let Some(edit) = deed.on(&now, names) else { continue };
                    if let Ok(patch) = apply(&now, &edit) {
                        now.advance(&patch);
                        edits.push(edit);
                    }
                }
                Edit::All { edits }
            }
        };
        edit.name(&mut || names.fresh());
        Some(edit)
    }
}

/// One thing done to a document of this scope.
pub fn deed(scope: Scope) -> BoxedStrategy<Deed> {
    one(scope).prop_recursive(2, 8, 4, |inner| vec(inner, 0..4).prop_map(Deed::All)).boxed()
}

/// Up to so many things done one after another.
pub fn deeds(scope: Scope, most: usize) -> BoxedStrategy<Vec<Deed>> {
    vec(deed(scope), 0..=most).boxed()
}

fn one(scope: Scope) -> BoxedStrategy<Deed> {
    let kinds = kinds(scope);
    let kinds_of_replaced = kinds.clone();
    let placed: Vec<Kind> = kinds.iter().copied().filter(|kind| kind.is_placed()).collect();
    let new: Vec<Kind> = kinds.iter().copied().filter(|kind| *kind != Kind::Map).collect();
    let picks = |most| vec(0..64_u16, 1..=most);
    let add = select(new)
        .prop_flat_map(|kind| (Just(kind), contents(kind, true), spot()))
        .prop_map(|(kind, contents, spot)| Deed::Add(kind, contents, spot));
    let set = select(kinds)
        .prop_flat_map(|kind| (Just(kind), 0..64_u16, contents(kind, true)))
        .prop_map(|(kind, of, contents)| Deed::Set(kind, of, contents));
    let remove = (picks(2), vec(0..64_u16, 0..4)).prop_map(|(of, keep)| Deed::Remove(of, keep));
    let duplicate = picks(3).prop_map(Deed::Duplicate);
    let replaced: Vec<Kind> = kinds_of_replaced
        .into_iter()
        .filter(|kind| !matches!(kind, Kind::Map | Kind::Evidence | Kind::Comment))
        .collect();
    let replace = (select(replaced), picks(2), proptest::option::weighted(0.8, 0..64_u16))
        .prop_map(|(kind, of, by)| Deed::Replace(kind, of, by));
    if placed.is_empty() {
        return prop_oneof![5 => add, 3 => set, 2 => remove, 1 => duplicate, 2 => replace].boxed();
    }
    let alike = (select(placed), vec(0..64_u16, 1..5))
        .prop_map(|(kind, of)| of.into_iter().map(|number| (kind, number)).collect());
    let mixed = vec((select(&[Kind::PainPoint, Kind::Delight, Kind::Note][..]), 0..64_u16), 1..4);
    let shift = (prop_oneof![3 => alike, 1 => mixed], spot()).prop_map(|(of, to)| Deed::Move(of, to));
    prop_oneof![5 => add, 4 => set, 5 => shift, 2 => remove, 2 => duplicate, 2 => replace, 2 => split()]
        .boxed()
}

/// A touchpoint or a stage that is made two.
pub fn split() -> BoxedStrategy<Deed> {
    let halves = |kind: Kind, fields: &'static [&'static str]| {
        let some = proptest::sample::subsequence(fields, 0..=fields.len());
        (0..64_u16, vec(any::<bool>(), 12), some)
            .prop_map(move |(of, take, fields)| Deed::Split(kind, of, take, fields))
    };
    let of_touchpoint = &[
        "action",
        "thought",
        "asks",
        "gives",
        "passes",
        "backstage",
        "emotion",
        "evidence",
        "minutes",
        "tones",
    ];
    prop_oneof![3 => halves(Kind::Touchpoint, of_touchpoint), 1 => halves(Kind::Stage, &["goal", "entered"])]
        .boxed()
}

fn spot() -> impl Strategy<Value = Spot> {
    (0..32_u16, 0..32_u16, 0..4_u8, 0..64_u16).prop_map(|(parent, lane, side, anchor)| Spot {
        parent,
        lane,
        side,
        anchor,
    })
}

/// A small document in which every relation between records occurs.
pub fn starter(scope: Scope) -> Document {
    let id = |number: u32| json!(Uuid::from_u128(0x0196_0000_0000_7000_8000 << 48 | u128::from(number)));
    let none = Value::Null;
    let library = [
        json!({"type": "asset", "name": "face.png"}),
        json!({"type": "channel", "name": "Web"}),
        json!({"type": "tag", "name": "price"}),
        json!({"type": "persona", "name": "Anna", "picture": id(1), "channels": [id(2)]}),
        json!({"type": "evidence", "text": "Too dear", "persona": id(4), "tags": [id(3)]}),
        json!({"type": "evidence", "text": "Too dear, 3 of 5", "supersedes": id(5), "attachments": [id(1)]}),
        json!({"type": "department", "name": "Sales"}),
    ];
    let map = [
        (json!({"type": "stage", "title": "Choose"}), none.clone(), none.clone()),
        (json!({"type": "stage", "title": "Pay"}), none.clone(), none.clone()),
        (json!({"type": "lane", "kind": "notes"}), none.clone(), none.clone()),
        (json!({"type": "lane", "kind": "pictures"}), none.clone(), none.clone()),
        (json!({"type": "touchpoint", "title": "Menu"}), id(1), none.clone()),
        (json!({"type": "touchpoint", "title": "Card"}), id(2), none.clone()),
        (json!({"type": "touchpoint", "title": "Receipt"}), id(2), none.clone()),
        (json!({"type": "painPoint", "title": "Card before menu"}), id(6), none.clone()),
        (json!({"type": "painPoint", "title": "No price"}), id(6), none.clone()),
        (json!({"type": "opportunity", "pains": [id(8), id(9)]}), id(6), none.clone()),
        (json!({"type": "note", "text": "Ask Anna"}), id(6), id(3)),
        (json!({"type": "note", "text": "Ask Boris"}), id(2), id(3)),
        (json!({"type": "picture", "caption": "The form"}), id(7), id(4)),
        (json!({"type": "path", "steps": [id(5), id(6), id(7)]}), none.clone(), none.clone()),
        (json!({"type": "comment", "on": id(8), "text": "Is it so?"}), none.clone(), none.clone()),
        (json!({"type": "comment", "on": id(15), "text": "It is."}), none.clone(), none),
    ];
    let rows: Vec<_> = match scope {
        Scope::Library => library.into_iter().map(|row| (row, Value::Null, Value::Null)).collect(),
        Scope::Map => map.into_iter().collect(),
    };
    let mut edits = Vec::new();
    for (number, (mut record, parent, lane)) in (1..).zip(rows) {
        record["id"] = id(number);
        edits.push(json!({"kind": "add", "record": record, "at": {"parent": parent, "lane": lane}}));
    }
    let edit: Edit = serde_json::from_value(json!({"kind": "all", "edits": edits})).expect("edits");
    let mut document = bare(scope);
    let patch = apply(&document, &edit).expect("the starter can be made");
    document.advance(&patch);
    document
}

/// A document that holds nothing but what it must.
pub fn bare(scope: Scope) -> Document {
    match scope {
        Scope::Library => Document::new(Id::LIBRARY),
        Scope::Map => {
            let id = Id(Uuid::from_u128(0x0195_0000_0000_7000_8000 << 48 | 1));
            Document::of_records(id, [Record::Map(journey_model::Map { id, ..Default::default() })])
        }
    }
}

/// The same document with every sibling on the same order key, as two machines can leave them: no gap has room.
pub fn crowded(document: &Document) -> Document {
    let key: OrderKey = serde_json::from_value(json!("V")).expect("a key is text");
    let records = document.records().cloned().map(|mut record| {
        if let Some(at) = record.placement_mut() {
            at.order.clone_from(&key);
        }
        record
    });
    Document::of_records(document.id(), records)
}

/// Random maps with the library they name, as people could have made them.
pub fn maps() -> impl Strategy<Value = (Document, Document)> {
    let made = |scope| {
        let starts = vec![bare(scope), starter(scope), crowded(&starter(scope))];
        (select(starts), deeds(scope, 30)).prop_map(|(mut now, deeds)| {
            let mut names = Names::default();
            for deed in deeds {
                if let Some(Ok(patch)) = deed.on(&now, &mut names).map(|edit| apply(&now, &edit)) {
                    now.advance(&patch);
                }
            }
            now
        })
    };
    (made(Scope::Map), made(Scope::Library))
}
