//! The bands of the index, and how probable each is.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::beta::Beta;
use crate::route::Journey;
use crate::score::OF;

/// A grade of the index.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
pub enum Band {
    /// Under 5.
    A,
    /// Under 15.
    B,
    /// Under 30.
    C,
    /// Under 50.
    D,
    /// From 50 up.
    E,
}

impl Band {
    /// All bands, the best first.
    pub const ALL: [Band; 5] = [Band::A, Band::B, Band::C, Band::D, Band::E];
    /// A band less probable than this is printed with the next most probable one beside it.
    const SURE: f64 = 0.6;

    /// The index at which the band ends.
    pub const fn end(self) -> f64 {
        match self {
            Band::A => 5.0,
            Band::B => 15.0,
            Band::C => 30.0,
            Band::D => 50.0,
            Band::E => OF,
        }
    }

    /// The band of an index.
    pub fn of(index: f64) -> Band {
        Band::ALL.into_iter().find(|band| index < band.end()).unwrap_or(Band::E)
    }
}

/// How probable each band is; together 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "UPPERCASE")]
pub struct BandProbabilities {
    /// Under 5.
    pub a: f64,
    /// From 5 to 15.
    pub b: f64,
    /// From 15 to 30.
    pub c: f64,
    /// From 30 to 50.
    pub d: f64,
    /// From 50 up.
    pub e: f64,
}

impl std::fmt::Display for Band {
    /// The band's letter.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        std::fmt::Debug::fmt(self, f)
    }
}

impl BandProbabilities {
    /// How probable a band is.
    pub const fn of(&self, band: Band) -> f64 {
        match band {
            Band::A => self.a,
            Band::B => self.b,
            Band::C => self.c,
            Band::D => self.d,
            Band::E => self.e,
        }
    }

    /// The most probable band but this one, if this one is not sure.
    pub(crate) fn possibly(&self, band: Band) -> Option<Band> {
        let others = Band::ALL.into_iter().filter(|other| *other != band);
        let next = others.max_by(|a, b| self.of(*a).total_cmp(&self.of(*b)));
        next.filter(|_| self.of(band) < Band::SURE)
    }

    fn each(probability: impl Fn(Band) -> f64) -> BandProbabilities {
        let [a, b, c, d, e] = Band::ALL.map(probability);
        BandProbabilities { a, b, c, d, e }
    }
}

/// The distribution of the share lost: the Beta with its mean and variance, if it is uncertain at all.
pub(crate) struct Chance(Option<Beta>);

impl Chance {
    pub(crate) fn of(journey: &Journey) -> Chance {
        let weight = journey.survival * journey.loss / journey.variance - 1.0;
        // Without variance the weight is infinite or no number, and there is no such distribution.
        Chance(Beta::new(journey.loss * weight, journey.survival * weight))
    }

    /// The shapes of the Beta distribution of `S`.
    pub(crate) fn shapes(&self) -> Option<[f64; 2]> {
        let [lost, kept] = self.0?.shapes();
        Some([kept, lost])
    }

    pub(crate) fn interval80(&self, index: f64) -> [f64; 2] {
        self.0.map_or([index; 2], |loss| [0.1, 0.9].map(|p| OF * loss.quantile(p)))
    }

    pub(crate) fn bands(&self, surely: Band) -> BandProbabilities {
        let Some(loss) = self.0 else {
            return BandProbabilities::each(|band| f64::from(u8::from(band == surely)));
        };
        let start = |band| Band::ALL.into_iter().take_while(|b| *b < band).last().map_or(0.0, Band::end);
        BandProbabilities::each(|band| loss.mass(start(band) / OF, band.end() / OF))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_band_begins_where_the_one_before_ends() {
        let at = |index: f64| Band::of(index);
        assert_eq!([at(0.0), at(4.999), at(5.0), at(14.999)], [Band::A, Band::A, Band::B, Band::B]);
        assert_eq!([at(15.0), at(30.0), at(50.0), at(100.0)], [Band::C, Band::D, Band::E, Band::E]);
    }

    #[test]
    fn an_unsure_band_names_the_next_one() {
        let unsure = BandProbabilities { c: 0.45, b: 0.33, d: 0.22, ..BandProbabilities::default() };
        assert_eq!(unsure.possibly(Band::C), Some(Band::B));
        let sure = BandProbabilities { c: 0.6, d: 0.4, ..BandProbabilities::default() };
        assert_eq!(sure.possibly(Band::C), None);
    }

    #[test]
    fn without_variance_there_is_no_doubt() {
        let certain = Chance::of(&Journey { survival: 1.0, ..Journey::default() });
        assert_eq!(certain.shapes(), None);
        assert_eq!(certain.interval80(0.0).map(f64::to_bits), [0, 0]);
        assert_eq!(certain.bands(Band::A), BandProbabilities { a: 1.0, ..BandProbabilities::default() });
    }
}
