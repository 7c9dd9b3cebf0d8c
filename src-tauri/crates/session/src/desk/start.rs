//! The first start: a workspace that holds nothing gets the usual library and, where a person looks at it, the sample.

use journey_exchange::template;
use journey_model::{Id, Language};

use super::{Desk, fresh_id};
use crate::{Caller, Failure};

/// The template of the sample.
const SAMPLE: &str = "meal-kit";

impl Desk {
    /// Furnishes the workspace if nobody has written into it yet.
    pub(crate) fn furnish(&mut self, language: Language, with_sample: bool) -> Result<(), Failure> {
        if self.at_hand(Id::LIBRARY)?.revision == 0 {
            let caller = Caller::program();
            self.settle(Id::LIBRARY, |desk| {
                if desk.at_hand(Id::LIBRARY)?.revision > 0 {
                    return Ok(());
                }
                desk.first_start = true;
                desk.stock(&caller, template::starter_library(language, &mut fresh_id))
            })?;
        }
        let has_maps = self.store.documents()?.iter().any(|card| card.id != Id::LIBRARY);
        if with_sample && !has_maps {
            self.first_start = true;
            if let Some(parcel) = template::make(SAMPLE, language, &mut fresh_id) {
                self.take_in(&Caller::program(), parcel)?;
            }
        }
        Ok(())
    }
}
