//! One pass over the pains: what each costs, and what is left of the customers after each touchpoint.
//!
//! This is the hot path. A pain costs one logarithm and some divisions; nothing is allocated. Survival is kept as its
//! complement (the loss) and as its logarithm, so that neither a thousandth of a customer nor ten thousand pains in a row
//! lose their digits.

use journey_model::Profile;

use crate::figures::{Figures, PainFigure, TouchpointFigure};

/// Where a growing product is put away as its logarithm.
const LARGE: f64 = 1e100;

/// A pain, weighed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PainWeight {
    /// `E f`: the expected share of those passing who meet it.
    pub(crate) incidence: f64,
    /// `E h`: the expected share of those who are lost.
    pub(crate) hazard: f64,
    /// `mu = E f E h`: the share of those passing whom it costs.
    pub(crate) lost: f64,
    /// `-ln(1 - mu)`.
    pub(crate) intensity: f64,
}

/// A touchpoint, weighed.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct TouchpointWeight {
    /// `1 - S_t`: the share of those still in the journey who are lost here.
    pub(crate) loss: f64,
    /// `1 - G`: the share of those who pass who are lost here.
    pub(crate) of_passing: f64,
    /// `-ln S_t`.
    pub(crate) intensity: f64,
    /// The sum of its pains' intensities.
    pub(crate) of_pains: f64,
    /// `ln(E S_t^2 / (E S_t)^2)`: how unsure `S_t` is.
    pub(crate) spread: f64,
    /// `r G`: what taking a pain out multiplies, see [`TouchpointWeight::won_without`].
    pub(crate) passing: f64,
    /// The loss if other things were assumed.
    pub(crate) otherwise: Otherwise<f64>,
}

/// One figure for each other assumption that is printed beside the index.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Otherwise<T> {
    /// The lenient profile.
    pub(crate) lenient: T,
    /// The strict profile.
    pub(crate) strict: T,
    /// At each touchpoint the same people suffer everything.
    pub(crate) same_people: T,
    /// At each touchpoint every pain hits different people.
    pub(crate) different_people: T,
}

impl<T: Copy> Otherwise<T> {
    /// Each figure with its fellow.
    pub(crate) fn zip_with<U: Copy, V>(self, other: Otherwise<U>, with: impl Fn(T, U) -> V) -> Otherwise<V> {
        Otherwise {
            lenient: with(self.lenient, other.lenient),
            strict: with(self.strict, other.strict),
            same_people: with(self.same_people, other.same_people),
            different_people: with(self.different_people, other.different_people),
        }
    }
}

/// All the weights of a map, in the order of its figures.
#[derive(Clone, Debug)]
pub(crate) struct Weights {
    pub(crate) pains: Vec<PainWeight>,
    pub(crate) touchpoints: Vec<TouchpointWeight>,
}

impl Weights {
    pub(crate) fn of(figures: &Figures, profile: Profile) -> Weights {
        let mut pains = Vec::with_capacity(figures.pains.len());
        let weigh = |touchpoint: &TouchpointFigure| {
            TouchpointWeight::of(touchpoint, &figures.pains[touchpoint.pains.clone()], profile, &mut pains)
        };
        let touchpoints = figures.touchpoints.iter().map(weigh).collect();
        Weights { pains, touchpoints }
    }
}

impl TouchpointWeight {
    /// Weighs a touchpoint, and appends its pains' weights to `weighed`.
    fn of(
        figure: &TouchpointFigure,
        pains: &[PainFigure],
        profile: Profile,
        weighed: &mut Vec<PainWeight>,
    ) -> TouchpointWeight {
        let reach = figure.reach;
        let (mut loss, mut intensity, mut survival) = (0.0, 0.0, 1.0);
        // The product of 1 + z, less 1, and the logarithm of what has been put away of it.
        let (mut excess, mut put_away) = (0.0, 0.0);
        let mut otherwise = Otherwise::default();
        for pain in pains {
            let moments = pain.under(profile);
            let (f, h) = (moments.incidence, moments.hazard);
            // Below 1, because votes leave some share of a customer who stays: the logarithms are finite.
            let mu = pain.lost(profile);
            let kept = 1.0 - mu;
            // Var(f h) = Var f E h^2 + (E f)^2 Var h.
            let variance = f.variance * (h.variance + h.mean * h.mean) + f.mean * f.mean * h.variance;
            let z = variance / (kept * kept);
            excess += z * (1.0 + excess);
            if excess > LARGE {
                put_away += excess.ln_1p();
                excess = 0.0;
            }
            let own = -(-mu).ln_1p();
            intensity += own;
            survival *= kept;
            loss += mu * (1.0 - loss);

            otherwise.lenient += pain.lost(Profile::Lenient) * (1.0 - otherwise.lenient);
            otherwise.strict += pain.lost(Profile::Strict) * (1.0 - otherwise.strict);
            otherwise.same_people = mu.max(otherwise.same_people);
            otherwise.different_people = (otherwise.different_people + mu).min(1.0);
            weighed.push(PainWeight { incidence: f.mean, hazard: h.mean, lost: mu, intensity: own });
        }
        let of_pains = intensity;
        if let Some(observed) = figure.observed {
            (excess, put_away) = ((observed.doubt * of_pains).exp_m1(), 0.0);
        }
        let mut spread = put_away + excess.ln_1p();
        let of_passing = loss;
        loss *= reach;
        if reach < 1.0 {
            intensity = -(-loss).ln_1p();
            // Var S_t = r^2 (G2 - G^2) = r^2 G^2 (G2 / G^2 - 1). What has been put away goes with a G that leaves nothing.
            let kept = (1.0 - loss) / (reach * survival);
            spread = (excess / (kept * kept)).ln_1p();
        }
        let otherwise = otherwise.zip_with(otherwise, |loss, _| loss * reach);
        TouchpointWeight {
            loss,
            of_passing,
            intensity,
            of_pains,
            spread,
            passing: reach * survival,
            otherwise,
        }
    }

    /// What the touchpoint's `S_t` gains if a pain here is taken out: `r G / (1 - mu) - r G`.
    pub(crate) fn won_without(&self, pain: &PainWeight) -> f64 {
        self.passing / (1.0 - pain.lost) * pain.lost
    }
}

#[cfg(test)]
mod tests {
    use journey_model::{Count, Frequency};

    use super::*;
    use crate::figures::PainMoments;
    use crate::frequency::Incidence;
    use crate::severity::Severity;

    fn weigh(reach: f64, pains: &[PainFigure]) -> TouchpointWeight {
        let figure = TouchpointFigure {
            id: journey_model::Id::default(),
            stage: 0,
            reach,
            visits: 1.0,
            pains: 0..pains.len(),
            on: 1,
            counted: false,
            observed: None,
        };
        TouchpointWeight::of(&figure, pains, Profile::Standard, &mut Vec::new())
    }

    fn pain(frequency: Frequency, vote: u8, outcomes: Option<Count>) -> PainFigure {
        PainFigure::new(&Incidence::of(&frequency, None), &Severity::of([vote], outcomes))
    }

    #[test]
    fn the_logarithms_agree_with_the_plain_formulas() {
        let pains: Vec<_> = (1..=5).map(|vote| pain(Frequency::Unknown, vote, None)).collect();
        for reach in [1.0, 0.7, 0.01] {
            let (mut g, mut g2) = (1.0, 1.0);
            for pain in &pains {
                let PainMoments { incidence: f, hazard: h } = *pain.under(Profile::Standard);
                let mu = f.mean * h.mean;
                g *= 1.0 - mu;
                g2 *= 1.0 - 2.0 * mu + (f.variance + f.mean.powi(2)) * (h.variance + h.mean.powi(2));
            }
            let (s, r) = (1.0 - reach + reach * g, reach);
            let s2 = (1.0 - r).powi(2) + 2.0 * r * (1.0 - r) * g + r * r * g2;
            let weight = weigh(reach, &pains);
            assert!((1.0 - weight.loss - s).abs() < 1e-15);
            assert!((weight.intensity + s.ln()).abs() < 1e-15);
            assert!((weight.spread - (s2 / (s * s)).ln()).abs() < 1e-13);
        }
    }

    #[test]
    fn doubt_adds_up_over_more_pains_than_a_product_can_hold() {
        let unsure = pain(Frequency::Unknown, 5, None);
        let (one, many) = (weigh(1.0, std::slice::from_ref(&unsure)), weigh(1.0, &vec![unsure; 10_000]));
        assert!((many.spread / (1e4 * one.spread) - 1.0).abs() < 1e-9);
        assert!((many.intensity / (1e4 * one.intensity) - 1.0).abs() < 1e-9);
    }

    #[test]
    fn ten_thousand_deadly_pains_stay_finite() {
        let deadly = pain(Frequency::Known { share: 1.0 }, 5, Some(Count { k: u32::MAX, n: u32::MAX }));
        let unsure = pain(Frequency::Unknown, 5, None);
        for reach in [1.0, 1.0 - f64::EPSILON / 2.0, 0.5, 0.0] {
            for pains in [vec![deadly.clone(); 10_000], vec![unsure.clone(); 10_000]] {
                let weight = weigh(reach, &pains);
                for figure in [weight.loss, weight.intensity, weight.of_pains, weight.spread, weight.passing]
                {
                    assert!(figure.is_finite() && figure >= 0.0, "{weight:?}");
                }
                assert!((weight.loss - reach).abs() < 1e-12);
                assert!(weight.spread <= weight.intensity + 1e-9, "{weight:?}");
            }
        }
    }
}
