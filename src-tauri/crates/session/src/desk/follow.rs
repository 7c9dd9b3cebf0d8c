//! What the library replaces is replaced in all maps: one act, with an entry in every document that it touches, which is
//! taken back and brought again as one.

use std::collections::BTreeSet;

use journey_model::{Cause, Edit, Id, Label, Patch, apply, undo};

use super::{Desk, Draft};
use crate::{Caller, Failure};

impl Desk {
    /// Puts one record of the library in the place of others in every map that names them, also in those that have been taken
    /// off the gallery. The library follows last: what is cut short leaves nothing without a name, and can be done again.
    pub(super) fn replace_in_maps(
        &mut self,
        act: Id,
        caller: &Caller,
        ids: &[Id],
        by: Option<Id>,
    ) -> Result<(), Failure> {
        let mut maps = BTreeSet::new();
        for id in ids {
            maps.extend(self.store.users_of(*id)?.into_iter().map(|user| user.document));
        }
        maps.remove(&Id::LIBRARY);
        let edit = Edit::Replace { ids: ids.to_vec(), by };
        maps.into_iter().try_for_each(|map| {
            self.follow(act, caller, map, |desk| {
                let patch = apply(&desk.at_hand(map)?.document, &edit)?;
                desk.guard(map, &patch)?;
                Ok((Label::of(&edit, &patch), patch))
            })
        })
    }

    /// Takes back what an act has done in maps. What somebody has changed since stays.
    pub(super) fn take_back_in_maps(&mut self, act: Id, caller: &Caller, undone: Id) -> Result<(), Failure> {
        let parts = self.store.act(undone)?;
        parts.into_iter().filter(|(map, _)| *map != Id::LIBRARY).try_for_each(|(map, revision)| {
            let Some(entry) = self.store.entry(map, revision)? else { return Ok(()) };
            self.follow(act, caller, map, |desk| {
                let (patch, _) = undo(&desk.at_hand(map)?.document, &entry.patch);
                Ok((entry.label.clone(), desk.without_missing(map, patch)?.0))
            })
        })
    }

    /// The replacement that an entry of the library was made by, if it was one.
    pub(super) fn replacement(&mut self, id: Id, revision: u64) -> Result<Option<Edit>, Failure> {
        if id != Id::LIBRARY {
            return Ok(None);
        }
        Ok(match self.store.entry(id, revision)?.map(|entry| entry.cause) {
            Some(Cause::Edit { edit: edit @ Edit::Replace { .. } }) => Some(edit),
            _ => None,
        })
    }

    fn follow(
        &mut self,
        act: Id,
        caller: &Caller,
        map: Id,
        make: impl Fn(&mut Desk) -> Result<(Label, Patch), Failure>,
    ) -> Result<(), Failure> {
        let was_removed = self.removed.remove(&map);
        let outcome = self.settle(map, |desk| {
            let (label, patch) = make(desk)?;
            let base = desk.at_hand(map)?.revision;
            let draft = Draft { base, label, cause: Cause::Follow, patch };
            if draft.patch.is_empty() { Ok(()) } else { desk.commit_in(act, map, caller, draft).map(drop) }
        });
        if was_removed {
            self.removed.insert(map);
            self.at_hand.remove(&map);
        }
        outcome
    }
}
