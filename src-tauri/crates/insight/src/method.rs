//! The tables that the score rests on, for whoever wants to read or print them: what is told of the method is what is
//! computed with.

use journey_model::{Frequency, FrequencyWord, Profile};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::band::Band;
use crate::frequency::{Incidence, odds_factor};
use crate::severity::{self, hazard};
use crate::stability::{DRAWS, MOST_SURE};

/// The method's tables.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Method {
    /// The profiles, the mildest first.
    pub profiles: Vec<ProfileTable>,
    /// The bands, the best first.
    pub bands: Vec<BandEnd>,
    /// What is believed of a frequency that is said in a word, in the order of the words.
    pub words: Vec<WordShapes>,
    /// How many customers one vote is worth.
    pub vote_worth: f64,
    /// How many customers votes alone are worth at most.
    pub most_worth: f64,
    /// How many draws say how stable a ranking is.
    pub draws: u32,
    /// The largest probability of a rank that is told.
    pub most_sure: f64,
}

/// A profile's table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProfileTable {
    /// The profile.
    pub profile: Profile,
    /// By how much it multiplies odds.
    pub odds: f64,
    /// The share lost at each severity from 1 to 5.
    pub hazards: [f64; 5],
    /// What is believed of a frequency of which nothing is known.
    pub unknown: Belief,
}

/// Where a band ends.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct BandEnd {
    /// The band.
    pub band: Band,
    /// The index at which it ends.
    pub end: f64,
}

/// What is believed of a frequency that is said in a word.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct WordShapes {
    /// The word.
    pub word: FrequencyWord,
    /// What that is taken to mean.
    pub belief: Belief,
}

/// A Beta distribution of a share.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Belief {
    /// Its shapes.
    pub shapes: [f64; 2],
    /// Its mean.
    pub mean: f64,
}

impl Method {
    /// The tables in force.
    pub fn tables() -> Method {
        let belief = |frequency: &Frequency, profile| {
            let beta = Incidence::of(frequency, None).distribution(profile);
            beta.map_or(Belief { shapes: [0.0; 2], mean: 0.0 }, |beta| Belief {
                shapes: beta.shapes(),
                mean: beta.moments().mean,
            })
        };
        let table = |profile: &Profile| ProfileTable {
            profile: *profile,
            odds: odds_factor(*profile),
            hazards: [1, 2, 3, 4, 5].map(|severity| hazard(severity, *profile)),
            unknown: belief(&Frequency::Unknown, *profile),
        };
        let word = |word: &FrequencyWord| WordShapes {
            word: *word,
            belief: belief(&Frequency::Word { word: *word }, Profile::Standard),
        };
        Method {
            profiles: Profile::ALL.iter().map(table).collect(),
            bands: Band::ALL.map(|band| BandEnd { band, end: band.end() }).to_vec(),
            words: FrequencyWord::ALL.iter().map(word).collect(),
            vote_worth: severity::VOTE_WORTH,
            most_worth: severity::WORTH.1,
            draws: u32::try_from(DRAWS).unwrap_or(u32::MAX),
            most_sure: MOST_SURE,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[allow(clippy::float_cmp)] // They are the same numbers.
    fn the_tables_are_those_that_are_computed_with() {
        let method = Method::tables();
        let standard = method.profiles.iter().find(|table| table.profile == Profile::Standard).unwrap();
        for (shown, used) in standard.hazards.iter().zip(severity::HAZARDS) {
            // By way of the odds, and back.
            assert!((shown - used).abs() < 1e-15, "{standard:?}");
        }
        assert_eq!(standard.unknown.shapes, [0.6, 1.4]);
        assert_eq!(method.words[0].belief.shapes, [0.2, 3.8]);
        assert_eq!(method.bands.last().unwrap().end, 100.0);
        let lenient = &method.profiles[0];
        assert!((lenient.hazards[3] - 0.25).abs() < 1e-12, "{lenient:?}");
    }
}
