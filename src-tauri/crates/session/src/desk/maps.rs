//! Maps as wholes: made from a template, copied, read from a file, taken off the gallery and brought back.

use std::collections::BTreeSet;

use journey_exchange::{Parcel, adopt, descended, native, renamed, template};
use journey_model::{Cause, Document, Id, Kind, Label, MapKind, MapStatus, Patch, Record, Verb};

use super::{AtHand, Desk, Draft, fresh_id, now};
use crate::dto::{self, ask};
use crate::watch::Watch;
use crate::{Caller, Failure, files};

impl Desk {
    pub(crate) fn new_map(&mut self, caller: &Caller, ask: ask::NewMap) -> Result<dto::MapRef, Failure> {
        let mut parcel = template::make(&ask.template, ask.language, &mut fresh_id)
            .ok_or_else(|| Failure::new("unknown-template").with("name", &ask.template))?;
        if let Some(title) = ask.title {
            parcel.document = titled(parcel.document, title);
        }
        Ok(dto::MapRef { map: self.take_in(caller, parcel)? })
    }

    pub(crate) fn duplicate_map(
        &mut self,
        caller: &Caller,
        ask: ask::OfDocument,
    ) -> Result<dto::MapRef, Failure> {
        self.fetch(ask.document)?;
        let titles = self.titles()?;
        let original = &self.at_hand(ask.document)?.document;
        let title = original.map().map(|map| map.title.clone()).ok_or_else(|| Failure::gone(ask.document))?;
        let numbered = |number: u32| format!("{title} ({number})");
        let title =
            (2..u32::MAX).map(numbered).find(|title| !titles.contains(title)).unwrap_or(title.clone());
        let document = titled(renamed(original, &mut fresh_id), title);
        Ok(dto::MapRef { map: self.take_in(caller, Parcel { document, library: Vec::new() })? })
    }

    /// A copy of a map that shows what should be. Map and records remember what they were copied from.
    pub(crate) fn make_to_be(&mut self, caller: &Caller, ask: ask::OfToBe) -> Result<dto::MapRef, Failure> {
        let original = &self.at_hand(ask.document)?.document;
        if original.map().is_none() {
            return Err(Failure::gone(ask.document));
        }
        let document = with_map(descended(original, &mut fresh_id), |map| {
            map.title = ask.title;
            map.kind = MapKind::ToBe;
            map.status = MapStatus::Draft;
            map.baseline = Some(ask.document);
        });
        Ok(dto::MapRef { map: self.take_in(caller, Parcel { document, library: Vec::new() })? })
    }

    pub(crate) fn import(
        &mut self,
        caller: &Caller,
        ask: ask::OfImport,
    ) -> Result<dto::ImportedMap, Failure> {
        let imported = native::read(&files::bytes_of(&ask.bytes)?)?;
        let mut parcel = imported.parcel;
        parcel.document = self.without_stranger_baseline(parcel.document)?;
        if self.store.revision(parcel.document.id())? > 0 {
            parcel.document = renamed(&parcel.document, &mut fresh_id);
        }
        for asset in &imported.assets {
            self.store.put_asset(&asset.bytes)?;
        }
        let map = match self.take_in(caller, parcel.clone()) {
            // Some id is taken by a record of another map.
            Err(failure) if failure.code == TAKEN => {
                parcel.document = renamed(&parcel.document, &mut fresh_id);
                self.take_in(caller, parcel)?
            }
            outcome => outcome?,
        };
        let notes = imported.problems.into_iter().map(|problem| {
            let failure = problem
                .args
                .iter()
                .fold(Failure::new(problem.code), |failure, (name, value)| failure.with(name, value));
            dto::ImportNote { line: super::count(problem.line), path: problem.path, failure }
        });
        Ok(dto::ImportedMap { map, problems: notes.collect() })
    }

    pub(crate) fn remove_map(&mut self, _: &Caller, ask: ask::OfDocument) -> Result<dto::Nothing, Failure> {
        self.set_removed(ask.document, Some(&now()))
    }

    pub(crate) fn bring_back_map(
        &mut self,
        _: &Caller,
        ask: ask::OfDocument,
    ) -> Result<dto::Nothing, Failure> {
        self.set_removed(ask.document, None)
    }

    fn set_removed(&mut self, id: Id, removed: Option<&str>) -> Result<dto::Nothing, Failure> {
        if id == Id::LIBRARY {
            return Err(Failure::gone(id));
        }
        self.store.set_removed(id, removed)?;
        self.at_hand.remove(&id);
        self.note_removed()?;
        self.watch.hand_in(move |watch| watch.tell_reload(id));
        self.watch.hand_in(Watch::tell_gallery);
        Ok(dto::Nothing {})
    }

    /// Makes a map of the workspace of a parcel: first what is new to the library, then the map.
    pub(super) fn take_in(&mut self, caller: &Caller, parcel: Parcel) -> Result<Id, Failure> {
        let parcel = self.settle(Id::LIBRARY, |desk| {
            let library = &desk.at_hand(Id::LIBRARY)?.document;
            let parcel = adopt(parcel.clone(), library, &mut fresh_id);
            desk.stock(caller, parcel.library.clone())?;
            Ok(parcel)
        })?;
        let id = parcel.document.id();
        let patch = Patch { added: parcel.document.records().cloned().collect(), ..Patch::default() };
        self.at_hand.insert(id, AtHand::new(Document::new(id), 0));
        let committed = self.commit(id, caller, create(label_of(&parcel.document), 0, patch));
        if committed.is_err() {
            self.at_hand.remove(&id);
        }
        committed.map(|_| id)
    }

    /// Puts records into the library that came with a map or with the program. Nobody's step, and so not to be undone.
    pub(super) fn stock(&mut self, caller: &Caller, records: Vec<Record>) -> Result<(), Failure> {
        if records.is_empty() {
            return Ok(());
        }
        let label = Label { verb: Verb::Add, count: super::count(records.len()), ..Label::default() };
        let base = self.at_hand(Id::LIBRARY)?.revision;
        let patch = Patch { added: records, ..Patch::default() };
        self.commit(Id::LIBRARY, caller, create(label, base, patch)).map(drop)
    }

    /// The titles of all maps.
    fn titles(&mut self) -> Result<BTreeSet<String>, Failure> {
        Ok(self.store.documents()?.into_iter().map(|card| card.title).collect())
    }

    /// A map that is compared with one that is not here is compared with none.
    fn without_stranger_baseline(&mut self, document: Document) -> Result<Document, Failure> {
        let Some(baseline) = document.map().and_then(|map| map.baseline) else { return Ok(document) };
        if self.store.revision(baseline)? > 0 {
            return Ok(document);
        }
        Ok(with_map(document, |map| map.baseline = None))
    }
}

/// The code under which the store refuses an id that another document's record has.
const TAKEN: &str = "store-refused";

fn create(label: Label, base: u64, patch: Patch) -> Draft {
    Draft { base, label, cause: Cause::Create, patch }
}

fn label_of(document: &Document) -> Label {
    let title = document.map().map(|map| map.title.chars().take(80).collect()).unwrap_or_default();
    Label { verb: Verb::Add, kind: Some(Kind::Map), title, count: 1 }
}

fn titled(document: Document, title: String) -> Document {
    with_map(document, |map| map.title = title)
}

fn with_map(mut document: Document, change: impl FnOnce(&mut journey_model::Map)) -> Document {
    if let Some(mut map) = document.map().cloned() {
        change(&mut map);
        document.advance(&Patch { added: vec![map.into()], ..Patch::default() });
    }
    document
}
