//! Which fields of a record name other records. One table; cascades, copies, imports, repairs and SQL links follow it.

use std::collections::BTreeSet;

use crate::draft::Draft;
use crate::{Document, Id, Kind, Owner, PersonaEmotion, PersonaShare, Record, Scope};

/// A field that holds references, whatever its shape.
trait Slot {
    fn each(&self, visit: &mut dyn FnMut(Id));
    /// Puts `turn(id)` in the place of each id; what turns into `None` is dropped.
    fn turn(&mut self, turn: &mut dyn FnMut(Id) -> Option<Id>);
    /// Makes one item of several that name the same record.
    fn once(&mut self);
}

impl Slot for Option<Id> {
    fn each(&self, visit: &mut dyn FnMut(Id)) {
        self.iter().copied().for_each(visit);
    }

    fn turn(&mut self, turn: &mut dyn FnMut(Id) -> Option<Id>) {
        *self = self.and_then(turn);
    }

    fn once(&mut self) {}
}

impl Slot for Vec<Id> {
    fn each(&self, visit: &mut dyn FnMut(Id)) {
        self.iter().copied().for_each(visit);
    }

    fn turn(&mut self, turn: &mut dyn FnMut(Id) -> Option<Id>) {
        *self = self.iter().copied().filter_map(turn).collect();
    }

    fn once(&mut self) {
        let mut seen = BTreeSet::new();
        self.retain(|id| seen.insert(*id));
    }
}

/// A list whose items each name one record beside other things.
macro_rules! slot_of_items {
    ($item:ty, $field:ident, $unite:expr) => {
        impl Slot for Vec<$item> {
            fn each(&self, visit: &mut dyn FnMut(Id)) {
                self.iter().map(|item| item.$field).for_each(visit);
            }

            fn turn(&mut self, turn: &mut dyn FnMut(Id) -> Option<Id>) {
                self.retain_mut(|item| turn(item.$field).map(|id| item.$field = id).is_some());
            }

            fn once(&mut self) {
                let mut items: Vec<$item> = Vec::with_capacity(self.len());
                for item in self.drain(..) {
                    match items.iter_mut().find(|other| other.$field == item.$field) {
                        Some(other) => $unite(other, &item),
                        None => items.push(item),
                    }
                }
                *self = items;
            }
        }
    };
}

slot_of_items!(Owner, department, |one: &mut Owner, other: &Owner| one.weight += other.weight);
slot_of_items!(PersonaShare, persona, |one: &mut PersonaShare, other: &PersonaShare| {
    one.share = (one.share + other.share).min(1.0);
});
slot_of_items!(PersonaEmotion, persona, |_: &mut PersonaEmotion, _: &PersonaEmotion| {});

/// Declares which fields of which kinds name records of which kind; `any` is any kind.
macro_rules! references {
    ($($kind:ident { $($field:ident: $target:ident),* })*) => {
        impl Record {
            /// Calls `visit` with every reference it holds, except where it stands: the field, the kind of record it
            /// should name (`None`: any of the map), and the id.
            pub fn references(&self, mut visit: impl FnMut(&'static str, Option<Kind>, Id)) {
                match self {
                    $(Record::$kind(record) => {
                        $(record.$field.each(&mut |id| visit(stringify!($field), target!($target), id));)*
                    })*
                    _ => { let _ = &mut visit; }
                }
            }

            /// Puts `turn(field, kind, id)` in the place of every reference; what turns into `None` is dropped.
            pub fn turn_references(
                &mut self,
                mut turn: impl FnMut(&'static str, Option<Kind>, Id) -> Option<Id>,
            ) {
                match self {
                    $(Record::$kind(record) => {
                        $(record.$field.turn(&mut |id| turn(stringify!($field), target!($target), id));)*
                    })*
                    _ => { let _ = &mut turn; }
                }
            }

            /// Makes one of several references of a field to the same record; what stood beside them is added up.
            pub(crate) fn name_once(&mut self) {
                // A route may come by the same place twice.
                if let Record::Path(path) = self {
                    return path.steps.dedup();
                }
                match self {
                    $(Record::$kind(record) => { $(record.$field.once();)* })*
                    _ => {}
                }
            }
        }
    };
}

macro_rules! target {
    (any) => {
        None
    };
    ($kind:ident) => {
        Some(Kind::$kind)
    };
}

references! {
    Persona { picture: Asset, channels: Channel }
    Evidence { persona: Persona, channel: Channel, tags: Tag, attachments: Asset, supersedes: Evidence }
    Map { baseline: Map, personas: Persona }
    Touchpoint {
        channels: Channel, owner: Department, supporting: Department, persona_emotions: Persona, evidence: Evidence
    }
    PainPoint { category: Category, owners: Department, evidence: Evidence, picture: Asset }
    Opportunity { pains: PainPoint, owner: Department, picture: Asset }
    Delight { evidence: Evidence, picture: Asset }
    Note { picture: Asset }
    Picture { asset: Asset }
    Path { steps: Touchpoint }
    Comment { on: any }
    Decision {
        about: any, persona: Persona, channel: Channel, department: Department, evidence: Evidence, pain: PainPoint
    }
}

/// A reference to a record that is not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dangling {
    /// The record that holds it.
    pub holder: Id,
    /// The field that holds it, in snake case.
    pub field: &'static str,
    /// What it names.
    pub missing: Id,
}

/// The references of these records that name nothing in the document or in the library. A baseline is another document
/// and not looked up here.
pub fn dangling<'a>(
    records: impl IntoIterator<Item = &'a Record>,
    document: &Document,
    library: &Document,
) -> Vec<Dangling> {
    let mut found = Vec::new();
    for record in records {
        record.references(|field, kind, id| {
            if kind != Some(Kind::Map) && !names(kind, id, document, library) {
                found.push(Dangling { holder: record.id(), field, missing: id });
            }
        });
    }
    found
}

fn names(kind: Option<Kind>, id: Id, document: &Document, library: &Document) -> bool {
    let home = match kind.map(Kind::scope) {
        Some(Scope::Library) => library,
        _ => document,
    };
    home.get(id).is_some_and(|record| kind.is_none_or(|kind| kind == record.kind()))
}

/// Whether a reference could be to a record of this document; those to other documents are not judged here.
pub(crate) fn is_within(draft: &Draft, kind: Option<Kind>) -> bool {
    kind.is_none_or(|kind| kind != Kind::Map && kind.scope() == draft.scope())
}

/// Drops a record's references to what is not in the document, leaving those to other documents alone. Returns the fields
/// that lost something.
pub(crate) fn drop_dangling(draft: &mut Draft, id: Id) -> Vec<&'static str> {
    let Some(mut record) = draft.get(id).cloned() else { return Vec::new() };
    let mut dropped = Vec::new();
    record.turn_references(|field, kind, id| {
        let fits = draft.get(id).is_some_and(|named| kind.is_none_or(|kind| kind == named.kind()));
        if fits || !is_within(draft, kind) {
            return Some(id);
        }
        dropped.push(field);
        None
    });
    if !dropped.is_empty() {
        draft.put(record);
    }
    dropped
}
