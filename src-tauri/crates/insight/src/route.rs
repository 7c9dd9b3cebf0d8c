//! From touchpoints to the whole journey: alternative paths, each a product over its touchpoints, mixed by weight.

use crate::figures::Figures;
use crate::weigh::{Otherwise, TouchpointWeight};

/// The journey as a whole.
#[derive(Clone, Debug, Default)]
pub(crate) struct Journey {
    /// `1 - S`: the share of customers lost.
    pub(crate) loss: f64,
    /// `S`.
    pub(crate) survival: f64,
    /// `-ln S`.
    pub(crate) intensity: f64,
    /// The variance of `S`.
    pub(crate) variance: f64,
    /// Touchpoints on a path, on average.
    pub(crate) length: f64,
    /// The loss if other things were assumed.
    pub(crate) otherwise: Otherwise<f64>,
    /// What each touchpoint is to the whole.
    pub(crate) parts: Vec<Part>,
}

/// What a touchpoint is to the whole journey.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Part {
    /// The journey's loss over its intensity, summed over the paths that pass here: times the touchpoint's intensity it is
    /// the touchpoint's part of the loss.
    pub(crate) loss_per_intensity: f64,
    /// `S / S_t`, summed over the paths that pass here.
    pub(crate) rest: f64,
    /// The share of all customers who are still in the journey before it, on the routes that pass here.
    pub(crate) before: f64,
    /// The share of all customers who are lost here; depends on the order.
    pub(crate) lost_here: f64,
}

impl Journey {
    pub(crate) fn of(figures: &Figures, touchpoints: &[TouchpointWeight]) -> Journey {
        let mut journey = Journey { parts: vec![Part::default(); touchpoints.len()], ..Journey::default() };
        let mut intensities = Vec::with_capacity(figures.routes.len());
        for route in &figures.routes {
            let passed = || route.steps.iter().map(|step| &touchpoints[*step]);
            let intensity: f64 = passed().map(|touchpoint| touchpoint.intensity).sum();
            let loss = -(-intensity).exp_m1();
            let loss_per_intensity = if intensity > 0.0 { loss / intensity } else { 1.0 };

            let mut before = 1.0;
            for step in &route.steps {
                let (touchpoint, part) = (&touchpoints[*step], &mut journey.parts[*step]);
                part.loss_per_intensity += route.weight * loss_per_intensity;
                part.rest += route.weight * (touchpoint.intensity - intensity).exp();
                part.before += route.weight * before;
                part.lost_here += route.weight * before * touchpoint.loss;
                before *= 1.0 - touchpoint.loss;
            }
            let otherwise = passed().fold(Otherwise::default(), |sum: Otherwise<f64>, touchpoint| {
                sum.zip_with(touchpoint.otherwise, |lost, loss| lost + loss * (1.0 - lost))
            });
            journey.otherwise = journey.otherwise.zip_with(otherwise, |sum, lost| sum + route.weight * lost);
            journey.loss += route.weight * loss;
            journey.survival += route.weight * (-intensity).exp();
            journey.length += route.weight * route.steps.len() as f64;
            intensities.push(intensity);
        }
        if figures.routes.is_empty() {
            journey.survival = 1.0;
            return journey;
        }
        journey.intensity = mixed_intensity(figures, &intensities);
        journey.variance = variance(figures, touchpoints, &intensities);
        journey
    }
}

/// `-ln` of the mixed survival, finite even where every path loses all its customers to the last digit.
fn mixed_intensity(figures: &Figures, intensities: &[f64]) -> f64 {
    let least = intensities.iter().copied().fold(f64::INFINITY, f64::min);
    let paths = figures.routes.iter().zip(intensities);
    let mixed: f64 = paths.map(|(route, intensity)| route.weight * (least - intensity).exp()).sum();
    // Weights add up to 1 only to the last bit, which must not win customers who were never there.
    (least - mixed.ln()).max(0.0)
}

/// The variance of the mixed survival. Touchpoints are independent of each other; paths are alike in those they share.
fn variance(figures: &Figures, touchpoints: &[TouchpointWeight], intensities: &[f64]) -> f64 {
    let paths = figures.routes.len();
    let mut variance = 0.0;
    for p in 0..paths {
        for q in p..paths {
            let both = (1 << p) | (1 << q);
            let shared =
                figures.touchpoints.iter().zip(touchpoints).filter(|(figure, _)| figure.on & both == both);
            let spread: f64 = shared.map(|(_, touchpoint)| touchpoint.spread).sum();
            // E S_p S_q - E S_p E S_q = (exp(spread) - 1) E S_p E S_q, without a power that could overflow.
            let covariance = -(spread - intensities[p] - intensities[q]).exp() * (-spread).exp_m1();
            let times = if p == q { 1.0 } else { 2.0 };
            variance += times * figures.routes[p].weight * figures.routes[q].weight * covariance;
        }
    }
    variance
}
