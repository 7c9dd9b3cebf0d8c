//! What to ask next: how much narrower the interval would be if one pain's share were known.

use crate::estimate::Doubt;
use crate::figures::Figures;
use crate::route::Journey;
use crate::weigh::{TouchpointWeight, Weights};

/// The doubt of the whole index, taken apart.
pub(crate) struct Asking<'a> {
    figures: &'a Figures,
    weights: &'a Weights,
    journey: &'a Journey,
    /// For each pair of routes: `-ln` of both survivals, and the spread that they share.
    pairs: Vec<Pair>,
}

struct Pair {
    both: u32,
    weight: f64,
    intensity: f64,
    spread: f64,
}

impl<'a> Asking<'a> {
    pub(crate) fn of(figures: &'a Figures, weights: &'a Weights, journey: &'a Journey) -> Asking<'a> {
        let sum = |bits: u32, of: fn(&TouchpointWeight) -> f64| {
            let shared = figures.touchpoints.iter().zip(&weights.touchpoints);
            shared.filter(|(figure, _)| figure.on & bits == bits).map(|(_, weight)| of(weight)).sum::<f64>()
        };
        let intensities: Vec<f64> =
            (0..figures.routes.len()).map(|route| sum(1 << route, |weight| weight.intensity)).collect();
        let mut pairs = Vec::new();
        for (p, first) in figures.routes.iter().enumerate() {
            for (q, second) in figures.routes.iter().enumerate().skip(p) {
                let both = (1 << p) | (1 << q);
                let times = if p == q { 1.0 } else { 2.0 };
                pairs.push(Pair {
                    both,
                    weight: times * first.weight * second.weight,
                    intensity: intensities[p] + intensities[q],
                    spread: sum(both, |weight| weight.spread),
                });
            }
        }
        Asking { figures, weights, journey, pairs }
    }

    /// By which share the index's standard deviation would shrink if it were known what a pain costs those who pass, 0..=1.
    pub(crate) fn narrows(&self, touchpoint: usize, doubt: Doubt) -> f64 {
        if self.journey.variance <= 0.0 {
            return 0.0;
        }
        let (figure, weight) = (&self.figures.touchpoints[touchpoint], &self.weights.touchpoints[touchpoint]);
        let z = doubt.variance / (1.0 - doubt.lost).powi(2);
        // The touchpoint's spread without this pain's: of `1 + excess` the factor `1 + z` is taken out.
        let kept = (1.0 - weight.loss) / weight.passing;
        let known = if figure.reach < 1.0 {
            let excess = weight.spread.exp_m1() * kept * kept;
            let left = ((1.0 + excess) / (1.0 + z) - 1.0).max(0.0);
            (left / (kept * kept)).ln_1p()
        } else {
            (weight.spread - z.ln_1p()).max(0.0)
        };
        let less = weight.spread - known;
        let gone = |pair: &Pair| {
            // exp(spread) - exp(spread - less), over E S_p E S_q.
            pair.weight * (pair.spread - pair.intensity).exp() * -(-less).exp_m1()
        };
        let passing = self.pairs.iter().filter(|pair| figure.on & pair.both == pair.both);
        let left = (1.0 - passing.map(gone).sum::<f64>() / self.journey.variance).clamp(0.0, 1.0);
        1.0 - left.sqrt()
    }
}
