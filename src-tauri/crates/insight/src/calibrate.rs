//! Calibration: where the loss at a touchpoint was counted, the pains there are made to add up to it.
//!
//! Each pain keeps its part. With `c = ln(1 - L/r) / ln G` every `mu` becomes `1 - (1 - mu)^c`, so that together they lose
//! exactly what was lost. Where those who left were asked for their reasons, the parts are the reasons': proportional to
//! `-ln(1 - a)` of the share `a` who named each.

use journey_model::{Count, PainPoint, Profile};

use crate::figures::PainFigure;

/// A share as near to everybody as a reason or a loss may come, in customers: half a one is left.
const LEAST_LEFT: f64 = 0.5;

/// The loss that was counted at a touchpoint, of those who passed it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Observed {
    /// `-ln(1 - L/r)`.
    intensity: f64,
    /// `ln(E G^2 / (E G)^2)` over the intensity: what it leaves in doubt.
    pub(crate) doubt: f64,
}

impl Observed {
    /// Of `n` who passed, `k` were lost; `None` if nobody was watched.
    pub(crate) fn of(count: Option<Count>) -> Option<Observed> {
        let Count { k, n } = count.filter(|count| count.n > 0)?;
        let (n, k) = (f64::from(n), f64::from(k.min(n)));
        let kept = (n - k).max(LEAST_LEFT) / n;
        let intensity = -kept.ln();
        // The variance of a share seen in n: kept (1 - kept) / (n + 1).
        let spread = ((1.0 - kept) / (kept * (n + 1.0))).ln_1p();
        Some(Observed { intensity, doubt: if intensity > 0.0 { spread / intensity } else { 0.0 } })
    }

    /// Makes a touchpoint's pains lose this, and tells whether there was anything to make it of.
    pub(crate) fn calibrate(&self, pains: &mut [PainFigure], reasons: &[Option<f64>]) -> bool {
        let weight = |pain: &PainFigure, reason: &Option<f64>, profile| {
            let own = pain.modelled_intensity(profile);
            match reason {
                _ if own <= 0.0 => 0.0,
                Some(share) => -(-share.clamp(0.0, 1.0 - f64::EPSILON)).ln_1p(),
                None => 0.0,
            }
        };
        let asked =
            pains.iter().zip(reasons).any(|(pain, reason)| weight(pain, reason, Profile::Standard) > 0.0);
        let part = |pain: &PainFigure, reason: &Option<f64>, profile| {
            if asked { weight(pain, reason, profile) } else { pain.modelled_intensity(profile) }
        };
        let wholes = PROFILES.map(|profile| {
            pains.iter().zip(reasons).map(|(pain, reason)| part(pain, reason, profile)).sum::<f64>()
        });
        if wholes.iter().any(|whole| *whole <= 0.0) {
            return false;
        }
        for (pain, reason) in pains.iter_mut().zip(reasons) {
            let exponent = |at: usize| {
                let own = pain.modelled_intensity(PROFILES[at]);
                if own > 0.0 {
                    part(pain, reason, PROFILES[at]) / wholes[at] * self.intensity / own
                } else {
                    1.0
                }
            };
            pain.exponents = [exponent(0), exponent(1), exponent(2)];
        }
        true
    }
}

/// The profiles in the order in which figures keep them.
pub(crate) const PROFILES: [Profile; 3] = [Profile::Lenient, Profile::Standard, Profile::Strict];

/// The shares of those lost who named each pain as a reason.
pub(crate) fn reason(pain: &PainPoint) -> Option<f64> {
    pain.reason.filter(|share| !share.is_nan())
}
