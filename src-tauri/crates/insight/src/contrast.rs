//! Two scores beside each other: how far apart they are, and how probable it is that the difference is real.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use journey_model::{Document, Id};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::beta::Beta;
use crate::score::{PainScore, Score};

/// Half the steps of the integral, and how fine they are.
const STEPS: i32 = 400;
const FINE: f64 = 1.0 / 40.0;

/// What is different between the score of a map and of what was made of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Contrast {
    /// By how much the index is lower: customers of 100 won. Below 0 if more are lost.
    pub recovered: f64,
    /// The probability that the later index is the lower one: from the two Beta distributions, as if they were independent.
    pub probability_lower: f64,
    /// The probability that the difference is real: that the index which is lower is so, 0..=1.
    pub sure: f64,
    /// The pains that are not as they were, what changes most first.
    pub pains: Vec<PainContrast>,
}

/// A pain before and after. Without `before` it is new, without `after` it is gone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PainContrast {
    /// The pain in the earlier map.
    pub before: Option<Id>,
    /// The pain in the later map.
    pub after: Option<Id>,
    /// What it is called now, or was.
    pub title: Arc<str>,
    /// Its part of the earlier index.
    pub points_before: f64,
    /// Its part of the later index.
    pub points_after: f64,
    /// Whether it costs those who pass something else than it did; points may change because of others.
    pub changed: bool,
}

impl Contrast {
    /// Of two maps, each with its score, both under one profile. `pairs` says of records of the later map which they were in
    /// the earlier.
    pub fn of(
        earlier: (&Document, &Score),
        later: (&Document, &Score),
        pairs: &BTreeMap<Id, Id>,
    ) -> Contrast {
        let ((map_before, before), (map_after, after)) = (earlier, later);
        let title = |map: &Document, id| map.get(id).map_or("", |record| record.title()).into();
        let earlier: BTreeMap<Id, &PainScore> = before.pains.iter().collect();
        let mut stayed = BTreeSet::new();
        let mut found = Vec::new();
        for (id, is) in after.pains.iter() {
            let original = pairs.get(&id).filter(|original| earlier.contains_key(original)).copied();
            let was = original.and_then(|original| earlier.get(&original));
            stayed.extend(original);
            found.push(PainContrast {
                before: original,
                after: Some(id),
                title: title(map_after, id),
                points_before: was.map_or(0.0, |was| was.points),
                points_after: is.points,
                changed: was.is_none_or(|was| was.lost.to_bits() != is.lost.to_bits()),
            });
        }
        let gone = before.pains.iter().filter(|(id, _)| !stayed.contains(id));
        found.extend(gone.map(|(id, was)| PainContrast {
            before: Some(id),
            after: None,
            title: title(map_before, id),
            points_before: was.points,
            points_after: 0.0,
            changed: true,
        }));
        let change = |pain: &PainContrast| (pain.points_after - pain.points_before).abs();
        found.retain(|pain| pain.changed || change(pain) > 0.0);
        found.sort_by(|a, b| change(b).total_cmp(&change(a)));
        let (recovered, lower) = (before.index - after.index, probability_lower(before, after));
        let sure = if recovered < 0.0 { 1.0 - lower } else { lower };
        Contrast { recovered, probability_lower: lower, sure, pains: found }
    }
}

/// The probability that the index of `after` is lower than that of `before`; of two that are certain and equal, a half.
fn probability_lower(before: &Score, after: &Score) -> f64 {
    let staying = |score: &Score| score.beta.and_then(|[a, b]| Beta::new(a, b));
    match (staying(before), staying(after)) {
        (Some(was), Some(is)) => less_probability(was, is),
        (Some(was), None) => was.cdf(after.survival),
        (None, Some(is)) => is.sf(before.survival),
        (None, None) if after.index < before.index => 1.0,
        (None, None) if after.index > before.index => 0.0,
        (None, None) => 0.5,
    }
}

/// The probability that a draw of the first is less than one of the second, to 1e-9.
///
/// The integral of one's density times the other's distribution, over the logit: there both are smooth and die away at both
/// ends. Stepped by the hyperbolic sine, they do so doubly exponentially, and the plain sum of equal steps is as exact as any
/// rule. The density is the narrower one's, on whose scale the other's distribution is smooth.
pub fn less_probability(first: Beta, second: Beta) -> f64 {
    if first.logit_scale() < second.logit_scale() {
        // P(X < Y): the density of X times the chance that Y is more.
        first.mean_of(|point| second.sf_at(point))
    } else {
        second.mean_of(|point| first.cdf_at(point))
    }
}

impl Beta {
    /// The mean of something smooth.
    fn mean_of(self, of: impl Fn(f64) -> f64) -> f64 {
        let (middle, scale) = (self.logit_middle(), self.logit_scale());
        let mut sum = 0.0;
        let mut whole = 0.0;
        for step in -STEPS..=STEPS {
            let u = f64::from(step) * FINE;
            let logit = middle + scale * u.sinh();
            let weight = self.logit_density(logit) * u.cosh();
            if weight > 0.0 {
                whole += weight;
                sum += weight * of(logit);
            }
        }
        if whole > 0.0 { (sum / whole).clamp(0.0, 1.0) } else { 0.5 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn beta(a: f64, b: f64) -> Beta {
        Beta::new(a, b).unwrap()
    }

    /// For whole shapes the probability is a finite sum.
    fn exact(a: u32, b: u32, c: u32, d: u32) -> f64 {
        let ln_beta = |x: f64, y: f64| {
            let gamma = |z: f64| crate::gamma::ln_gamma_rise(1.0, z - 1.0);
            gamma(x) + gamma(y) - gamma(x + y)
        };
        let [a, b, d] = [a, b, d].map(f64::from);
        // P(X < Y) with X of Beta(a, b) and Y of Beta(c, d).
        let term =
            |i: f64| (ln_beta(a + i, b + d) - (d + i).ln() - ln_beta(1.0 + i, d) - ln_beta(a, b)).exp();
        (0..c).map(|i| term(f64::from(i))).sum()
    }

    #[test]
    fn it_agrees_with_the_closed_form_of_whole_shapes() {
        for (a, b, c, d) in [(1, 1, 1, 1), (9, 4, 52, 1), (2, 7, 3, 5), (40, 400, 1, 1), (300, 100, 290, 120)]
        {
            let first = beta(f64::from(a), f64::from(b));
            let found = less_probability(first, beta(f64::from(c), f64::from(d)));
            assert!(
                (found - exact(a, b, c, d)).abs() < 1e-9,
                "{a} {b} {c} {d}: {found}, not {}",
                exact(a, b, c, d)
            );
        }
    }

    #[test]
    fn one_or_the_other_is_less() {
        for (a, b, c, d) in
            [(0.2, 52.0, 9.1, 3.8), (0.01, 0.3, 1e6, 2e6), (3e8, 7e8, 3e8, 7e8), (1e-3, 1e-3, 5.0, 5.0)]
        {
            let (first, second) = (beta(a, b), beta(c, d));
            let whole = less_probability(first, second) + less_probability(second, first);
            assert!((whole - 1.0).abs() < 1e-9, "{a} {b} {c} {d}: {whole}");
        }
        assert!((less_probability(beta(3e8, 7e8), beta(3e8, 7e8)) - 0.5).abs() < 1e-9);
    }
}
