//! How often a pain is met by those who pass its touchpoint, and how sure that is.

use journey_model::{Count, Frequency, FrequencyWord, Profile};

use crate::beta::{Beta, Moments};
use crate::gamma::ln_gamma_rise;

/// What is believed before anybody counts: a share of 0.3, as firmly as if two people had been seen.
const PRIOR_MEAN: f64 = 0.3;
const PRIOR_WEIGHT: f64 = 2.0;
/// How many people a percentage without its `n` is worth.
const BARE_SHARE_WEIGHT: f64 = 10.0;

/// By how much a profile multiplies the odds of whatever is assumed rather than observed: the hazard table, and what is
/// believed of severity and frequency before anybody has voted or counted.
pub(crate) const fn odds_factor(profile: Profile) -> f64 {
    match profile {
        Profile::Lenient => 0.5,
        Profile::Standard => 1.0,
        Profile::Strict => 2.0,
    }
}

/// The share whose odds are `odds`.
pub(crate) fn share_of_odds(odds: f64) -> f64 {
    odds / (1.0 + odds)
}

/// The share of a touchpoint's customers who meet a pain, ready to be weighed under any profile.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Incidence {
    source: Source,
    /// Visits a journey over which a share of visits adds up; 1 for a share of customers.
    visits: f64,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Source {
    /// Known exactly.
    Known(f64),
    /// As a person put it: a Beta distribution of its own.
    Said { a: f64, b: f64 },
    /// Seen so often, and so often not.
    Counted { hit: f64, missed: f64 },
}

impl Incidence {
    /// From what a pain point's record says. `visits` is given if the frequency is a share of visits: how many there are
    /// in a journey. Figures out of range are moved to its nearest end.
    pub fn of(frequency: &Frequency, visits: Option<f64>) -> Incidence {
        let source = match *frequency {
            Frequency::Unknown => Source::Counted { hit: 0.0, missed: 0.0 },
            Frequency::Counted(Count { k, n }) => {
                Source::Counted { hit: k.min(n).into(), missed: n.saturating_sub(k).into() }
            }
            Frequency::Share { share } => {
                let hit = BARE_SHARE_WEIGHT * within(share);
                Source::Counted { hit, missed: BARE_SHARE_WEIGHT - hit }
            }
            Frequency::Known { share } => Source::Known(within(share)),
            Frequency::Word { word } => {
                let (a, b) = match word {
                    FrequencyWord::Few => (0.2, 3.8),
                    FrequencyWord::Some => (1.2, 2.8),
                    FrequencyWord::Most => (2.8, 1.2),
                    FrequencyWord::AlmostAll => (3.8, 0.2),
                };
                Source::Said { a, b }
            }
        };
        let visits = visits.filter(|v| v.is_finite() && *v > 0.0).unwrap_or(1.0);
        Incidence { source, visits }
    }

    /// Its distribution under a profile, of one visit where it is a share of visits; `None` if it is known exactly.
    pub fn distribution(&self, profile: Profile) -> Option<Beta> {
        let (a, b) = self.shapes(profile)?;
        Beta::new(a, b)
    }

    /// Mean and variance of the share of customers who meet the pain.
    ///
    /// A share `g` of visits is `1 - (1 - g)^visits` of customers; its moments are exact, from those of `(1 - g)^visits`.
    #[allow(clippy::float_cmp)] // One visit is exactly one.
    pub(crate) fn moments(&self, profile: Profile) -> Moments {
        match self.shapes(profile) {
            Some((a, b)) if self.visits == 1.0 => Moments::of_beta(a, b),
            Some((a, b)) => self.over_visits(a, b),
            None => Moments { mean: self.of_customers(self.known()), variance: 0.0 },
        }
    }

    /// The share of customers, given a share of visits.
    pub(crate) fn of_customers(&self, share: f64) -> f64 {
        -(self.visits * (-share).ln_1p()).exp_m1()
    }

    /// The share known exactly; 0 for all else.
    pub(crate) fn known(&self) -> f64 {
        if let Source::Known(share) = self.source { share } else { 0.0 }
    }

    fn shapes(&self, profile: Profile) -> Option<(f64, f64)> {
        match self.source {
            Source::Known(_) => None,
            Source::Said { a, b } => Some((a, b)),
            Source::Counted { hit, missed } => {
                let prior = PRIOR_WEIGHT * prior_mean(profile);
                Some((prior + hit, PRIOR_WEIGHT - prior + missed))
            }
        }
    }

    /// `1 - g` is Beta(b, a), whose moments of any order are ratios of gamma functions.
    fn over_visits(&self, a: f64, b: f64) -> Moments {
        let ln_moment = |order: f64| ln_gamma_rise(b, order) - ln_gamma_rise(a + b, order);
        let (ln_once, ln_twice) = (ln_moment(self.visits), ln_moment(2.0 * self.visits));
        let variance = (2.0 * ln_once).exp() * (ln_twice - 2.0 * ln_once).exp_m1();
        Moments { mean: (-ln_once.exp_m1()).clamp(0.0, 1.0), variance: variance.max(0.0) }
    }
}

/// The share believed before anybody counts. Written out, because odds that went through a division would differ from
/// the 0.3 of the standard profile in the last digit.
fn prior_mean(profile: Profile) -> f64 {
    let odds = odds_factor(profile) * PRIOR_MEAN;
    odds / (1.0 - PRIOR_MEAN + odds)
}

fn within(share: f64) -> f64 {
    if share.is_nan() { 0.0 } else { share.clamp(0.0, 1.0) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moments(frequency: Frequency, visits: Option<f64>) -> Moments {
        Incidence::of(&frequency, visits).moments(Profile::Standard)
    }

    fn check(got: Moments, mean: f64, second: f64) {
        assert!((got.mean - mean).abs() < 1e-12, "{} is not {mean}", got.mean);
        let square = got.variance + got.mean * got.mean;
        assert!((square - second).abs() < 1e-12, "{square} is not {second}");
    }

    #[test]
    fn every_way_to_say_how_often() {
        check(moments(Frequency::Unknown, None), 0.3, 0.16);
        check(moments(Frequency::Counted(Count { k: 6, n: 10 }), None), 0.55, 0.321_538_461_538_461_5);
        check(moments(Frequency::Share { share: 0.6 }, None), 0.55, 0.321_538_461_538_461_5);
        check(moments(Frequency::Known { share: 0.5 }, None), 0.5, 0.25);
        let words = [(FrequencyWord::Few, 0.05), (FrequencyWord::Some, 0.3), (FrequencyWord::Most, 0.7)];
        for (word, mean) in words.into_iter().chain([(FrequencyWord::AlmostAll, 0.95)]) {
            check(moments(Frequency::Word { word }, None), mean, mean * (4.0 * mean + 1.0) / 5.0);
        }
    }

    #[test]
    fn a_share_of_visits_adds_up_over_visits() {
        check(moments(Frequency::Known { share: 0.2 }, Some(3.0)), 0.488, 0.488 * 0.488);
        // E (1-g)^2 and E (1-g)^4 of Beta(6.6, 5.4) as products.
        let order = |m: u32| (0..m).map(|j| (5.4 + f64::from(j)) / (12.0 + f64::from(j))).product::<f64>();
        check(
            moments(Frequency::Counted(Count { k: 6, n: 10 }), Some(2.0)),
            1.0 - order(2),
            1.0 - 2.0 * order(2) + order(4),
        );
        let once = moments(Frequency::Unknown, None);
        let barely = moments(Frequency::Unknown, Some(1.0 + 1e-12));
        assert!((once.mean - barely.mean).abs() < 1e-11 && (once.variance - barely.variance).abs() < 1e-11);
    }

    #[test]
    fn nonsense_is_moved_into_range() {
        check(moments(Frequency::Known { share: 7.0 }, None), 1.0, 1.0);
        check(moments(Frequency::Known { share: f64::NAN }, Some(f64::INFINITY)), 0.0, 0.0);
        let beyond = moments(Frequency::Counted(Count { k: 9, n: 4 }), Some(-3.0));
        assert_eq!(beyond, moments(Frequency::Counted(Count { k: 4, n: 4 }), None));
    }

    #[test]
    fn a_profile_moves_what_is_assumed_and_nothing_else() {
        let mean = |frequency: Frequency, profile| Incidence::of(&frequency, None).moments(profile).mean;
        assert!((mean(Frequency::Unknown, Profile::Lenient) - 3.0 / 17.0).abs() < 1e-15);
        assert!((mean(Frequency::Unknown, Profile::Strict) - 6.0 / 13.0).abs() < 1e-15);
        for said in [Frequency::Known { share: 0.4 }, Frequency::Word { word: FrequencyWord::Most }] {
            assert_eq!(mean(said, Profile::Lenient).to_bits(), mean(said, Profile::Strict).to_bits());
        }
    }
}
