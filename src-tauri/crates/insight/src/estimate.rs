//! Figures with the room in which they lie: what is lost by a part of the map, in customers and in money.

use journey_model::{Document, Period, Profile};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::beta::Beta;
use crate::figures::Figures;
use crate::score::{OF, Score};
use crate::weigh::Weights;

/// How much of what a mean allows a variance may take, so that there is a distribution with both.
const WIDEST: f64 = 0.95;

/// A figure and its 80 % interval.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct Estimate {
    /// What is expected.
    pub value: f64,
    /// The lower end: 10 % lie below.
    pub low: f64,
    /// The upper end: 10 % lie above.
    pub high: f64,
}

impl Estimate {
    /// A share with this mean and variance, as a Beta distribution has it.
    pub(crate) fn of_share(mean: f64, variance: f64) -> Estimate {
        let variance = variance.min(WIDEST * mean * (1.0 - mean));
        let worth = mean * (1.0 - mean) / variance - 1.0;
        let ends =
            Beta::new(mean * worth, (1.0 - mean) * worth).map(|beta| [0.1, 0.9].map(|p| beta.quantile(p)));
        let [low, high] = ends.unwrap_or([mean; 2]);
        Estimate { value: mean, low, high }
    }

    /// The same in another unit.
    #[must_use]
    pub fn times(self, factor: f64) -> Estimate {
        Estimate { value: self.value * factor, low: self.low * factor, high: self.high * factor }
    }
}

/// What customers of 100 come to, where it is known how many start the journey.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Volume {
    /// How many customers start the journey in a period. Assumed: the map says so.
    pub entering: f64,
    /// The period.
    pub period: Period,
    /// What one customer is worth. Assumed: the map says so. Without it there is no money anywhere.
    pub value: Option<f64>,
    /// The currency of that.
    pub currency: String,
    /// Customers lost in a period.
    pub customers: Estimate,
    /// Money lost in a period.
    pub money: Option<Estimate>,
}

impl Volume {
    pub(crate) fn of(map: &Document, score: &Score) -> Option<Volume> {
        let sound = |amount: &f64| amount.is_finite() && *amount >= 0.0;
        let map = map.map()?;
        let entering = map.entry_volume.filter(sound)?;
        let value = map.customer_value.filter(sound);
        let [low, high] = score.interval80;
        let customers = Estimate { value: score.index, low, high }.times(entering / OF);
        Some(Volume {
            entering,
            period: map.period,
            value,
            currency: map.currency.clone(),
            customers,
            money: value.map(|value| customers.times(value)),
        })
    }

    /// What customers of 100 are in customers.
    pub(crate) fn customers(&self, of_100: Estimate) -> Estimate {
        of_100.times(self.entering / OF)
    }

    /// What customers of 100 are in money.
    pub(crate) fn money(&self, of_100: Estimate) -> Option<Estimate> {
        self.value.map(|value| self.customers(of_100).times(value))
    }
}

/// How unsure it is what each pain costs, in the order of the figures.
pub(crate) struct Doubts(Vec<Doubt>);

/// What a pain costs those who pass.
#[derive(Clone, Copy)]
pub(crate) struct Doubt {
    /// `mu`.
    pub(crate) lost: f64,
    /// Its variance.
    pub(crate) variance: f64,
    /// The part of the variance that comes from how often it is met; the rest comes from how severe it is.
    pub(crate) of_frequency: f64,
    /// The share of all customers who pass.
    pub(crate) passing: f64,
}

impl Doubts {
    pub(crate) fn of(figures: &Figures, weights: &Weights, profile: Profile) -> Doubts {
        let mut doubts = Vec::with_capacity(figures.pains.len());
        for touchpoint in &figures.touchpoints {
            let passing = touchpoint.reach * figures.taking(touchpoint);
            for number in touchpoint.pains.clone() {
                let moments = figures.pains[number].under(profile);
                let (f, h) = (moments.incidence, moments.hazard);
                let by_frequency = f.variance * (h.variance + h.mean * h.mean);
                let by_severity = f.mean * f.mean * h.variance;
                let weight = &weights.pains[number];
                let variance = match touchpoint.observed {
                    Some(observed) => {
                        (1.0 - weight.lost).powi(2) * (observed.doubt * weight.intensity).exp_m1()
                    }
                    None => by_frequency + by_severity,
                };
                let whole = by_frequency + by_severity;
                let of_frequency = if whole > 0.0 { by_frequency / whole } else { 0.0 };
                doubts.push(Doubt { lost: weight.lost, variance, of_frequency, passing });
            }
        }
        Doubts(doubts)
    }

    pub(crate) fn pain(&self, number: usize) -> Doubt {
        self.0[number]
    }
}

/// Adds up pains or parts of pains, to say in the end how unsure their sum is.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Sum {
    pub(crate) points: f64,
    mean: f64,
    variance: f64,
}

impl Sum {
    /// A part of a pain that costs `points`.
    pub(crate) fn add(&mut self, points: f64, part: f64, doubt: Doubt) {
        let weight = part * doubt.passing;
        self.points += part * points;
        self.mean += weight * doubt.lost;
        self.variance += weight * weight * doubt.variance;
    }

    /// The points, as unsure in proportion as the pains that they come from.
    pub(crate) fn estimate(self) -> Estimate {
        if self.mean <= 0.0 {
            return Estimate { value: self.points, low: self.points, high: self.points };
        }
        let share = self.points / OF;
        let relative = self.variance / (self.mean * self.mean);
        let ends = Estimate::of_share(share, share * share * relative).times(OF);
        Estimate { value: self.points, ..ends }
    }
}
