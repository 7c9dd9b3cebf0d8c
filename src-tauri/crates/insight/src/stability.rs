//! How stable the ranking of pains is: the probability of each to be among the dearest, from seeded draws of what it costs.
//!
//! What is ranked is the share of customers whom a pain costs: `r f h`, over the routes that pass it. Drawing thousands of pains
//! thousands of times would take a minute, and nearly all of those draws would only show that a small pain is small. So one
//! whole draw and a few partial ones find a bound that the dearest always pass; of each pain only those draws are made in
//! which it could pass the bound, each with the distribution that it has there. The result is that of drawing everything.

use journey_model::Profile;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use ts_rs::TS;

use crate::beta::{Beta, Moments};
use crate::dice::Dice;
use crate::figures::{Figures, PainFigure};
use crate::score::Keyed;

/// How many times all pains are drawn.
pub const DRAWS: usize = 4000;
/// The largest probability that is told: no ranking by judgement is surer. Printed as "> 90 %".
pub const MOST_SURE: f64 = 0.9;
/// How many draws the bound is found from.
const TRIAL_DRAWS: usize = 24;

/// How probable it is that each pain is among the dearest.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Stability {
    /// How many of the dearest are meant.
    pub top: u32,
    /// How many draws it rests on.
    pub draws: u32,
    /// The probability of each pain that was ever among them, at most 0.9, which stands for "more than 90 %"; of all others
    /// it is 0.
    #[ts(as = "HashMap<String, f64>")]
    pub pains: Keyed<f64>,
}

/// A share that is known or drawn.
#[derive(Clone, Copy)]
enum Share {
    Known(f64),
    Drawn(Beta),
}

/// A pain in the ranking: of all customers it costs `weight (1 - (1 - f h)^exponent)`.
struct Contender {
    weight: f64,
    exponent: f64,
    met: Share,
    lost: Share,
}

impl Figures {
    /// The stability of the ranking under a profile: of the `top` dearest, from [`DRAWS`] draws that the seed determines.
    pub fn stability(&self, profile: Profile, top: usize, seed: u128) -> Stability {
        self.stability_of(profile, top, seed, DRAWS)
    }

    /// The same from another number of draws.
    pub fn stability_of(&self, profile: Profile, top: usize, seed: u128, draws: usize) -> Stability {
        let contenders = self.contenders(profile);
        let top = top.clamp(1, contenders.len().max(1));
        let mut dice = Dice::new(seed);
        let bound = bound(&contenders, top, &mut dice);
        let times = times(&contenders, bound, top, draws, &mut dice);
        let share = |times: u32| (f64::from(times) / draws.max(1) as f64).min(MOST_SURE);
        let counted = self.pain_ids.iter().zip(times).filter(|(_, times)| *times > 0);
        Stability {
            top: u32::try_from(top).unwrap_or(u32::MAX),
            draws: u32::try_from(draws).unwrap_or(u32::MAX),
            pains: counted.map(|(id, times)| (*id, share(times))).collect(),
        }
    }

    fn contenders(&self, profile: Profile) -> Vec<Contender> {
        let mut contenders = Vec::with_capacity(self.pains.len());
        for touchpoint in &self.touchpoints {
            let weight = touchpoint.reach * self.taking(touchpoint);
            let pains = self.pains[touchpoint.pains.clone()].iter();
            contenders.extend(pains.map(|pain| Contender::of(pain, profile, weight)));
        }
        contenders
    }
}

impl Share {
    /// The Beta distribution with these moments; it is what most shares are, and near to what the others are.
    fn of(moments: Moments) -> Share {
        let Moments { mean, variance } = moments;
        let worth = mean * (1.0 - mean) / variance - 1.0;
        Beta::new(mean * worth, (1.0 - mean) * worth).map_or(Share::Known(mean), Share::Drawn)
    }

    fn draw(self, dice: &mut Dice) -> f64 {
        match self {
            Share::Known(share) => share,
            Share::Drawn(beta) => dice.beta(beta),
        }
    }

    /// The probability of more than `low`.
    fn above(self, low: f64) -> f64 {
        match self {
            Share::Known(share) => f64::from(u8::from(share > low)),
            Share::Drawn(beta) => beta.sf(low),
        }
    }

    fn draw_above(self, low: f64, above: f64, dice: &mut Dice) -> f64 {
        match self {
            Share::Known(share) => share,
            Share::Drawn(beta) => dice.beta_above(beta, low, above),
        }
    }

    /// Above `low` and at most `high`.
    fn draw_within(self, low: f64, high: f64, above: f64, dice: &mut Dice) -> f64 {
        loop {
            let share = self.draw_above(low, above, dice);
            if share <= high {
                return share;
            }
        }
    }

    /// The most that it can be.
    fn most(self) -> f64 {
        if let Share::Known(share) = self { share } else { 1.0 }
    }
}

impl Contender {
    fn of(pain: &PainFigure, profile: Profile, weight: f64) -> Contender {
        let moments = pain.under(profile);
        let (met, lost) = (Share::of(moments.incidence), Share::of(moments.hazard));
        Contender { weight, exponent: pain.exponent(profile), met, lost }
    }

    #[allow(clippy::float_cmp)] // An exponent of exactly one is no exponent.
    fn cost(&self, share: f64) -> f64 {
        let lost = if self.exponent == 1.0 { share } else { -(self.exponent * (-share).ln_1p()).exp_m1() };
        self.weight * lost
    }

    fn draw(&self, dice: &mut Dice) -> f64 {
        self.cost(self.met.draw(dice) * self.lost.draw(dice))
    }

    /// Makes those of so many draws in which it costs more than `bound`.
    fn draw_above(&self, bound: f64, draws: usize, dice: &mut Dice, mut found: impl FnMut(usize, f64)) {
        // A weight or exponent of 0 costs nothing in any draw.
        if bound >= self.weight || self.exponent <= 0.0 {
            return;
        }
        // What f h must exceed, and with it each of the two.
        let low = -((-bound / self.weight).ln_1p() / self.exponent).exp_m1();
        let (least, most) = (low / self.met.most(), self.lost.most());
        // Two ranges of what is lost: where less is lost, more must be met.
        let middle = low.sqrt().max(least).min(most);
        for (from, to) in [(least, middle), (middle, most)] {
            if from >= to {
                continue;
            }
            let met_low = low / to;
            let (met, lost) = (self.met.above(met_low), self.lost.above(from));
            let both = met * (lost - self.lost.above(to));
            if both.is_nan() || both <= 0.0 {
                continue;
            }
            let mut draw = dice.misses(both, draws);
            while draw < draws {
                let share =
                    self.lost.draw_within(from, to, lost, dice) * self.met.draw_above(met_low, met, dice);
                if share > low {
                    found(draw, self.cost(share));
                }
                draw += 1 + dice.misses(both, draws);
            }
        }
    }
}

/// How many times each is among the dearest. Costs of no more than `bound` are not drawn.
fn times(contenders: &[Contender], bound: f64, top: usize, draws: usize, dice: &mut Dice) -> Vec<u32> {
    let mut best = Best::new(top, draws);
    for (number, contender) in contenders.iter().enumerate() {
        contender.draw_above(bound, draws, dice, |draw, cost| best.enter(draw, cost, number));
    }
    let mut times = vec![0u32; contenders.len()];
    for (_, pain) in best.places.iter().filter(|(cost, _)| *cost > 0.0) {
        times[*pain] += 1;
    }
    times
}

/// A cost that in every draw more than `top` pains exceed.
fn bound(contenders: &[Contender], top: usize, dice: &mut Dice) -> f64 {
    let deep = top + top / 2 + 10;
    if contenders.len() <= 4 * deep {
        return 0.0;
    }
    // What lies far below the bound in one whole draw need not be drawn to find it.
    let mut whole: Vec<f64> = contenders.iter().map(|contender| contender.draw(dice)).collect();
    let floor = ranked(&mut whole, 4 * deep).max(0.0);
    let mut trials = vec![Vec::new(); TRIAL_DRAWS];
    for contender in contenders {
        contender.draw_above(floor, TRIAL_DRAWS, dice, |trial, cost| trials[trial].push(cost));
    }
    let of_trial = |costs: &mut Vec<f64>| if costs.len() > deep { ranked(costs, deep) } else { floor };
    trials.iter_mut().map(of_trial).fold(f64::INFINITY, f64::min)
}

/// The cost that so many others exceed.
fn ranked(costs: &mut [f64], rank: usize) -> f64 {
    *costs.select_nth_unstable_by(rank, |a, b| b.total_cmp(a)).1
}

/// The dearest pains of each draw.
struct Best {
    top: usize,
    /// `top` places a draw, the dearest first; a cost of 0 is nobody's.
    places: Vec<(f64, usize)>,
}

impl Best {
    fn new(top: usize, draws: usize) -> Best {
        Best { top, places: vec![(0.0, 0); top * draws] }
    }

    fn enter(&mut self, draw: usize, cost: f64, pain: usize) {
        let places = &mut self.places[draw * self.top..][..self.top];
        let rank = places.iter().position(|(other, _)| cost > *other);
        if let Some(rank) = rank {
            places[rank..].rotate_right(1);
            places[rank] = (cost, pain);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drawing_only_what_can_matter_is_drawing_everything() {
        let shares = [(0.6, 1.4), (3.6, 18.4), (1.6, 2.4), (9.0, 1.0), (0.1, 0.5)];
        let share = |n: usize| match shares[n % 5] {
            _ if n.is_multiple_of(7) => Share::Known(0.3),
            (a, b) => Share::Drawn(Beta::new(a, b).unwrap()),
        };
        let contender = |n: usize| Contender {
            weight: 1.0 / (1.0 + n as f64 / 40.0),
            exponent: if n.is_multiple_of(3) { 1.7 } else { 1.0 },
            met: share(n),
            lost: share(n / 5),
        };
        let contenders: Vec<Contender> = (0..400).map(contender).collect();
        let (draws, top, mut dice) = (10_000, 3, Dice::new(1));
        let bound = bound(&contenders, top, &mut dice);
        assert!(bound > 0.1, "{bound}");
        let few = times(&contenders, bound, top, draws, &mut dice);
        let all = times(&contenders, 0.0, top, draws, &mut dice);
        assert_eq!(few.iter().sum::<u32>(), 30_000, "in every draw there are three dearest");
        for (few, all) in few.into_iter().zip(all) {
            // Five standard deviations of the difference of two counts.
            let room = 5.0 * f64::from(few + all + 5).sqrt();
            assert!((f64::from(few) - f64::from(all)).abs() < room, "{few} is not {all}");
        }
    }
}
