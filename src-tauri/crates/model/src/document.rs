//! A document: the records of one map, or of the library, with the indexes that make finding them quick.

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use crate::{Id, Kind, Map, OfKind, OrderKey, Patch, Place, Placement, Record, Scope, Stage, Touchpoint};

/// Siblings are records of one kind in one parent and one lane.
type Row = (Kind, Option<Id>, Option<Id>);

/// A record among its siblings: they are in the order of these.
pub(crate) type Sibling = (OrderKey, Id);

/// A row in which nothing stands.
static EMPTY: BTreeSet<Sibling> = BTreeSet::new();

/// The records of one map, or of the workspace's library: the same shape, edits and history for both.
#[derive(Clone, Debug, Default)]
pub struct Document {
    id: Id,
    records: BTreeMap<Id, Record>,
    kinds: BTreeMap<Kind, BTreeSet<Id>>,
    rows: BTreeMap<Row, BTreeSet<Sibling>>,
    /// What is named, and by whom.
    names: BTreeSet<(Id, Id)>,
}

impl PartialEq for Document {
    fn eq(&self, other: &Document) -> bool {
        self.id == other.id && self.records == other.records
    }
}

impl Document {
    /// An empty document. [`Id::LIBRARY`] makes it the library; any other id is the id of its map.
    pub fn new(id: Id) -> Document {
        Document { id, ..Document::default() }
    }

    /// A document of these records; of two with one id the later stays.
    pub fn of_records(id: Id, records: impl IntoIterator<Item = Record>) -> Document {
        let mut document = Document::new(id);
        for record in records {
            document.put(record);
        }
        document
    }

    /// Its id: the map's, or [`Id::LIBRARY`].
    pub fn id(&self) -> Id {
        self.id
    }

    /// Which kinds of record belong in it.
    pub fn scope(&self) -> Scope {
        if self.id == Id::LIBRARY { Scope::Library } else { Scope::Map }
    }

    /// How many records it holds.
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// Whether it holds none.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// A record, if it is here.
    pub fn get(&self, id: Id) -> Option<&Record> {
        self.records.get(&id)
    }

    /// A record of one type, if it is here and of that type.
    pub fn find<'a, R>(&'a self, id: Id) -> Option<&'a R>
    where
        &'a R: TryFrom<&'a Record>,
    {
        self.get(id)?.try_into().ok()
    }

    /// All records, by id.
    pub fn records(&self) -> impl Iterator<Item = &Record> {
        self.records.values()
    }

    /// All records of one type, by id.
    pub fn all<'a, R>(&'a self) -> impl Iterator<Item = &'a R>
    where
        R: OfKind + 'a,
        &'a R: TryFrom<&'a Record>,
    {
        self.kinds.get(&R::KIND).into_iter().flatten().filter_map(|id| self.find(*id))
    }

    /// The records of one type that stand in a parent, in order; notes and pictures of all lanes together.
    pub fn within<'a, R>(&'a self, parent: Option<Id>) -> impl Iterator<Item = &'a R>
    where
        R: OfKind + 'a,
        &'a R: TryFrom<&'a Record>,
    {
        self.standing(R::KIND, parent).filter_map(|id| self.find(id))
    }

    /// The ids of the records of one kind that stand in a parent, in order; of all lanes together.
    pub(crate) fn standing(&self, kind: Kind, parent: Option<Id>) -> impl Iterator<Item = Id> + '_ {
        self.rows
            .range((kind, parent, None)..)
            .take_while(move |((of_kind, within, _), _)| *of_kind == kind && *within == parent)
            .flat_map(|(_, row)| row)
            .map(|(_, id)| *id)
    }

    /// The map's own record. `None` in the library.
    pub fn map(&self) -> Option<&Map> {
        self.find(self.id)
    }

    /// The stages, in order.
    pub fn stages(&self) -> impl Iterator<Item = &Stage> {
        self.within(None)
    }

    /// The touchpoints that stand in stages, in the order of the journey.
    pub fn touchpoints(&self) -> impl Iterator<Item = &Touchpoint> {
        self.stages().flat_map(|stage| self.within(Some(stage.id)))
    }

    /// What lies in the parking lot: records whose kind needs a parent and that have none.
    pub fn parked(&self) -> impl Iterator<Item = &Record> {
        Kind::ALL
            .iter()
            .filter(|kind| kind.can_park())
            .flat_map(|kind| {
                self.rows
                    .range((*kind, None, None)..)
                    .take_while(move |((of, parent, _), _)| of == kind && parent.is_none())
            })
            .flat_map(|(_, row)| row)
            .filter_map(|(_, id)| self.get(*id))
    }

    /// Makes the patch's facts true here.
    pub fn advance(&mut self, patch: &Patch) {
        for record in &patch.removed {
            self.take(record.id());
        }
        for record in patch.standing() {
            self.put(record.clone());
        }
    }

    /// The siblings in a place, in order.
    pub(crate) fn row(&self, kind: Kind, place: &Place) -> &BTreeSet<Sibling> {
        self.rows.get(&(kind, place.parent, place.lane)).unwrap_or(&EMPTY)
    }

    /// The ids of the records that name this one, in a field or by where they stand.
    pub(crate) fn naming(&self, id: Id) -> impl Iterator<Item = Id> {
        let highest = Id(Uuid::max());
        self.names.range((id, Id::default())..=(id, highest)).map(|(_, holder)| *holder)
    }

    pub(crate) fn put(&mut self, record: Record) {
        self.take(record.id());
        self.kinds.entry(record.kind()).or_default().insert(record.id());
        if let Some(at) = record.placement() {
            self.rows.entry(row(record.kind(), at)).or_default().insert((at.order.clone(), record.id()));
        }
        each_named(&record, |named| {
            self.names.insert((named, record.id()));
        });
        self.records.insert(record.id(), record);
    }

    pub(crate) fn take(&mut self, id: Id) -> Option<Record> {
        let record = self.records.remove(&id)?;
        if let Some(of_kind) = self.kinds.get_mut(&record.kind()) {
            of_kind.remove(&id);
        }
        each_named(&record, |named| {
            self.names.remove(&(named, id));
        });
        if let Some(at) = record.placement() {
            let row = row(record.kind(), at);
            if let Some(siblings) = self.rows.get_mut(&row) {
                siblings.remove(&(at.order.clone(), id));
                if siblings.is_empty() {
                    self.rows.remove(&row);
                }
            }
        }
        Some(record)
    }
}

fn row(kind: Kind, at: &Placement) -> Row {
    (kind, at.parent, at.lane)
}

/// Every id that a record names, in a field or by where it stands.
pub(crate) fn each_named(record: &Record, mut visit: impl FnMut(Id)) {
    if let Some(at) = record.placement() {
        at.parent.into_iter().chain(at.lane).for_each(&mut visit);
    }
    record.references(|_, _, id| visit(id));
}
