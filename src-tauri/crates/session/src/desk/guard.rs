//! What a patch may not do beyond its own document: name what the library lacks, or take from the library what maps use.

use std::collections::BTreeSet;

use journey_model::{Dangling, Document, Id, Kept, Map, Patch, Record, dangling};

use super::Desk;
use crate::Failure;
use crate::failure::camel;

impl Desk {
    /// Refuses a patch that names what is not there, or removes what maps use.
    ///
    /// # Errors
    /// `no-such-reference`, `in-use`.
    pub(super) fn guard(&mut self, id: Id, patch: &Patch) -> Result<(), Failure> {
        self.guard_users(id, patch)?;
        if let Some(dangling) = self.missing(id, patch)?.into_iter().next() {
            let failure = Failure::new("no-such-reference").with("field", camel(dangling.field));
            return Err(failure.with("missing", dangling.missing));
        }
        Ok(())
    }

    /// Refuses to take records from the library that maps use.
    pub(super) fn guard_users(&mut self, id: Id, patch: &Patch) -> Result<(), Failure> {
        if id != Id::LIBRARY {
            return Ok(());
        }
        for record in &patch.removed {
            let users = self.store.users_of(record.id())?;
            let users = users.iter().filter(|user| user.document != Id::LIBRARY).count();
            if users > 0 {
                let failure = Failure::new("in-use").with("count", users).with("title", record.title());
                return Err(failure.with("kind", record.kind().word()));
            }
        }
        Ok(())
    }

    /// Leaves out of a patch what the library no longer holds, and says which fields lost something.
    pub(super) fn without_missing(
        &mut self,
        id: Id,
        mut patch: Patch,
    ) -> Result<(Patch, Vec<Kept>), Failure> {
        let missing = self.missing(id, &patch)?;
        let gone: BTreeSet<Id> = missing.iter().map(|dangling| dangling.missing).collect();
        if !gone.is_empty() {
            let after = patch.updated.iter_mut().map(|change| &mut change.after);
            for record in patch.added.iter_mut().chain(after) {
                record.turn_references(|_, _, id| (!gone.contains(&id)).then_some(id));
            }
        }
        let kept = missing
            .into_iter()
            .map(|dangling| Kept::Field { id: dangling.holder, field: camel(dangling.field) })
            .collect();
        Ok((patch, kept))
    }

    /// References that the patch brings and that name nothing.
    fn missing(&mut self, id: Id, patch: &Patch) -> Result<Vec<Dangling>, Failure> {
        self.fetch(Id::LIBRARY)?;
        self.fetch(id)?;
        let empty = Document::new(id);
        let (document, library) = match (self.at_hand.get(&id), self.at_hand.get(&Id::LIBRARY)) {
            (Some(open), Some(library)) => (&open.document, &library.document),
            _ => (&empty, &empty),
        };
        let new: BTreeSet<Id> = patch.added.iter().map(Record::id).collect();
        // What was wrong before is not this patch's fault.
        let before = dangling(patch.updated.iter().map(|change| &change.before), document, library);
        let mut found = dangling(patch.standing(), document, library);
        found.retain(|dangling| !new.contains(&dangling.missing) && !before.contains(dangling));
        for map in patch.standing().filter_map(|record| <&Map>::try_from(record).ok()) {
            if let Some(baseline) = map.baseline.filter(|baseline| *baseline != id)
                && self.store.revision(baseline)? == 0
            {
                found.push(Dangling { holder: id, field: "baseline", missing: baseline });
            }
        }
        Ok(found)
    }
}
