//! Following an edit: nearly all edits change one pain or one touchpoint where it stands, and only their figures are made anew.

use journey_model::{Change, Document, Kind, PainPoint, PainStatus, Patch, Record, Touchpoint};

use crate::figures::{Figures, pain_figure, reach};

impl Figures {
    /// Follows a patch that the map has been through. Tells whether it could: if not, the figures are to be made anew.
    #[must_use]
    pub fn follow(&mut self, library: &Document, patch: &Patch) -> bool {
        let matters = |record: &Record| {
            matches!(record.kind(), Kind::Stage | Kind::Touchpoint | Kind::PainPoint | Kind::Path)
        };
        !patch.added.iter().chain(&patch.removed).any(matters)
            && patch.updated.iter().all(|change| self.follow_change(library, change))
    }

    fn follow_change(&mut self, library: &Document, change: &Change) -> bool {
        match (&change.before, &change.after) {
            (Record::PainPoint(before), Record::PainPoint(after)) => self.follow_pain(library, before, after),
            (Record::Touchpoint(before), Record::Touchpoint(after)) => self.follow_touchpoint(before, after),
            (Record::Stage(before), Record::Stage(after)) => before.placement == after.placement,
            (_, Record::Path(_)) => false,
            _ => true,
        }
    }

    fn follow_pain(&mut self, library: &Document, before: &PainPoint, after: &PainPoint) -> bool {
        let scores = |pain: &PainPoint| pain.status != PainStatus::Fixed;
        let stays = before.placement == after.placement && before.owners == after.owners;
        if !stays || scores(before) != scores(after) {
            return false;
        }
        let Some(number) = self.pain_ids.iter().position(|id| *id == after.id) else {
            // Fixed, or in the parking lot: it does not score.
            return !scores(after) || after.placement.parent.is_none();
        };
        let stands = self.touchpoints.partition_point(|touchpoint| touchpoint.pains.end <= number);
        let touchpoint = &self.touchpoints[stands];
        if touchpoint.counted {
            return false;
        }
        let owners = self.pains[number].owners.clone();
        self.pains[number] = pain_figure(after, owners, touchpoint.visits, false, library);
        true
    }

    fn follow_touchpoint(&mut self, before: &Touchpoint, after: &Touchpoint) -> bool {
        let stays = before.placement == after.placement && before.owner == after.owner;
        if !stays || before.lost != after.lost || before.visits != after.visits {
            return false;
        }
        let Some(touchpoint) = self.touchpoints.iter_mut().find(|touchpoint| touchpoint.id == after.id)
        else {
            return after.placement.parent.is_none();
        };
        touchpoint.reach = reach(after);
        true
    }
}
