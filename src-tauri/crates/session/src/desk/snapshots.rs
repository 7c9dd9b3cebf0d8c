//! Snapshots and assets: named versions of a map, and the pictures and files that maps show.

use journey_model::{Asset, Cause, Change, Document, Edit, Id, Kind, Label, Patch, Place, Record, Verb};

use super::{Desk, Draft, fresh_id, now};
use crate::dto::{self, ask};
use crate::{Caller, Failure, files};

/// The largest picture or file that is kept.
const LARGEST_ASSET: usize = 64 * 1024 * 1024;

impl Desk {
    pub(crate) fn take_snapshot(
        &mut self,
        caller: &Caller,
        ask: ask::OfSnapshot,
    ) -> Result<dto::SnapshotCard, Failure> {
        self.fetch(ask.document)?;
        let (id, author, time) = (fresh_id(), caller.author.to_string(), now());
        let revision = self.store.take_snapshot(ask.document, id, &ask.name, &author, &time)?;
        Ok(dto::SnapshotCard { id, name: ask.name, author, time, revision })
    }

    /// Makes a map as it was, in one step that can be undone. What the library has lost since is left out.
    pub(crate) fn restore_snapshot(
        &mut self,
        caller: &Caller,
        ask: ask::OfRestore,
    ) -> Result<dto::Done, Failure> {
        let id = ask.document;
        let then = self.store.snapshot(ask.snapshot)?.filter(|then| then.id() == id);
        let then = then.ok_or_else(|| Failure::new("snapshot-gone"))?;
        self.settle(id, |desk| {
            let open = desk.at_hand(id)?;
            let base = open.revision;
            let patch = difference(&open.document, &then);
            let (patch, _) = desk.without_missing(id, patch)?;
            desk.guard_users(id, &patch)?;
            if patch.is_empty() {
                return Ok(dto::Done { revision: base, added: Vec::new() });
            }
            let title = then.map().map(|map| map.title.chars().take(80).collect()).unwrap_or_default();
            let label = Label { verb: Verb::Change, kind: Some(Kind::Map), title, count: 1 };
            let added = patch.added.iter().map(Record::id).collect();
            let cause = Cause::Restore { snapshot: ask.snapshot };
            let revision = desk.commit(id, caller, Draft { base, label, cause, patch })?;
            Ok(dto::Done { revision, added })
        })
    }

    /// Keeps a picture or file and names it in the library. The same bytes are kept and named once.
    pub(crate) fn add_asset(&mut self, caller: &Caller, ask: ask::OfAsset) -> Result<dto::AssetRef, Failure> {
        let bytes = files::bytes_of(&ask.bytes)?;
        if bytes.len() > LARGEST_ASSET {
            let limit = format!("{} MB", LARGEST_ASSET / 1024 / 1024);
            return Err(Failure::new("asset-too-large").with("limit", limit));
        }
        let sha256 = self.store.put_asset(&bytes)?;
        let library = &self.at_hand(Id::LIBRARY)?.document;
        if let Some(known) = library.all::<Asset>().find(|asset| asset.sha256 == sha256) {
            return Ok(dto::AssetRef { asset: known.id });
        }
        let size = super::count(bytes.len());
        let asset = Asset { name: ask.name, sha256, media_type: ask.media_type, size, ..Asset::default() };
        let edit = Edit::Add { record: asset.into(), at: Place::default() };
        let done =
            self.edit(caller, ask::OfEdit { document: Id::LIBRARY, base_revision: None, edit, visit: None })?;
        let asset = done.added.first().copied().unwrap_or_default();
        Ok(dto::AssetRef { asset })
    }
}

/// The patch that makes one document of another.
fn difference(now: &Document, then: &Document) -> Patch {
    let mut patch = Patch::default();
    for after in then.records() {
        match now.get(after.id()) {
            None => patch.added.push(after.clone()),
            Some(before) if before != after => {
                patch.updated.push(Change { before: before.clone(), after: after.clone() });
            }
            Some(_) => {}
        }
    }
    patch.removed.extend(now.records().filter(|record| then.get(record.id()).is_none()).cloned());
    patch
}
