//! A document as it would be: a thin layer of changed records over one that stays as it is.
//!
//! Edits, undo and repairs are worked out here, so that they cost what they touch and not what the map holds, and each
//! step sees what the ones before it have done. The layer is the patch.

use std::collections::BTreeSet;
use std::ops::Bound;

use crate::document::Sibling;
use crate::{Document, Id, Kind, Patch, Place, Record, Scope};

/// A document with changes that have not happened yet.
pub(crate) struct Draft<'a> {
    base: &'a Document,
    /// The touched records as they are now. What is touched and not in here is gone.
    layer: Document,
    touched: BTreeSet<Id>,
    /// How many of the base's records are touched.
    covered: usize,
}

impl<'a> Draft<'a> {
    pub(crate) fn of(base: &'a Document) -> Draft<'a> {
        Draft { base, layer: Document::new(base.id()), touched: BTreeSet::new(), covered: 0 }
    }

    /// The document that lies below.
    pub(crate) fn base(&self) -> &'a Document {
        self.base
    }

    pub(crate) fn id(&self) -> Id {
        self.base.id()
    }

    pub(crate) fn scope(&self) -> Scope {
        self.base.scope()
    }

    pub(crate) fn len(&self) -> usize {
        self.base.len() - self.covered + self.layer.len()
    }

    pub(crate) fn get(&self, id: Id) -> Option<&Record> {
        if self.touched.contains(&id) { self.layer.get(id) } else { self.base.get(id) }
    }

    pub(crate) fn put(&mut self, record: Record) {
        self.touch(record.id());
        self.layer.put(record);
    }

    pub(crate) fn take(&mut self, id: Id) {
        self.touch(id);
        self.layer.take(id);
    }

    /// Changes a record, if it is here.
    pub(crate) fn change(&mut self, id: Id, change: impl FnOnce(&mut Record)) {
        if let Some(mut record) = self.get(id).cloned() {
            change(&mut record);
            self.put(record);
        }
    }

    /// The ids of everything touched so far.
    pub(crate) fn touched(&self) -> Vec<Id> {
        self.touched.iter().copied().collect()
    }

    /// The ids of the records that name this one, in a field or by where they stand.
    pub(crate) fn naming(&self, id: Id) -> Vec<Id> {
        self.base.naming(id).filter(|holder| self.is_bare(holder)).chain(self.layer.naming(id)).collect()
    }

    /// The ids of everything that stands directly in a record or, for a lane, lies in it.
    pub(crate) fn inside(&self, id: Id) -> Vec<Id> {
        let stands_in = |at: &crate::Placement| at.parent == Some(id) || at.lane == Some(id);
        let mut inside = self.naming(id);
        inside.retain(|inner| self.get(*inner).and_then(Record::placement).is_some_and(stands_in));
        inside
    }

    /// All siblings in a place, in order.
    pub(crate) fn siblings(&self, kind: Kind, place: &Place) -> Vec<Sibling> {
        let bare = self.base.row(kind, place).iter().filter(|(_, id)| self.is_bare(id));
        let mut all: Vec<_> = bare.chain(self.layer.row(kind, place)).cloned().collect();
        all.sort();
        all
    }

    /// The first sibling from here on, leaving some out.
    pub(crate) fn next(
        &self,
        kind: Kind,
        place: &Place,
        from: Bound<&Sibling>,
        without: &BTreeSet<Id>,
    ) -> Option<Sibling> {
        let range = (from, Bound::Unbounded);
        let stays = |(_, id): &&Sibling| !without.contains(id);
        let bare = self.base.row(kind, place).range(range).find(|it| stays(it) && self.is_bare(&it.1));
        let laid = self.layer.row(kind, place).range(range).find(stays);
        bare.into_iter().chain(laid).min().cloned()
    }

    /// The last sibling up to here, leaving some out.
    pub(crate) fn previous(
        &self,
        kind: Kind,
        place: &Place,
        to: Bound<&Sibling>,
        without: &BTreeSet<Id>,
    ) -> Option<Sibling> {
        let range = (Bound::Unbounded, to);
        let stays = |(_, id): &&Sibling| !without.contains(id);
        let bare = self.base.row(kind, place).range(range).rfind(|it| stays(it) && self.is_bare(&it.1));
        let laid = self.layer.row(kind, place).range(range).rfind(stays);
        bare.into_iter().chain(laid).max().cloned()
    }

    /// The facts of all changes.
    pub(crate) fn into_patch(self) -> Patch {
        let Draft { base, mut layer, touched, .. } = self;
        Patch::of_facts(touched.into_iter().map(|id| (base.get(id).cloned(), layer.take(id))))
    }

    fn is_bare(&self, id: &Id) -> bool {
        !self.touched.contains(id)
    }

    fn touch(&mut self, id: Id) {
        if self.touched.insert(id) && self.base.get(id).is_some() {
            self.covered += 1;
        }
    }
}
