//! The gamma function, as far as Beta distributions need it, without the cancellation that `ln Γ` brings for large
//! arguments: everything is said as a distance from Stirling's formula.

/// Half the logarithm of two pi.
pub(crate) const HALF_LN_TAU: f64 = 0.918_938_533_204_672_7;

/// The rest of Stirling's series from `1 / (12 z)` on; below 1e-16 of error from `SERIES_FROM` up.
const SERIES: [f64; 7] =
    [1.0 / 12.0, -1.0 / 360.0, 1.0 / 1260.0, -1.0 / 1680.0, 1.0 / 1188.0, -691.0 / 360_360.0, 1.0 / 156.0];
const SERIES_FROM: f64 = 12.0;

/// What Stirling's formula misses: `ln Γ(z) - (z - 1/2) ln z + z - ln(2 pi) / 2`, for `z > 0`.
pub(crate) fn stirling_error(mut z: f64) -> f64 {
    let mut shifted = 0.0;
    while z < SERIES_FROM {
        // Γ(z + 1) = z Γ(z), written for the error alone.
        shifted += (z + 0.5) * (1.0 / z).ln_1p() - 1.0;
        z += 1.0;
    }
    let square = 1.0 / (z * z);
    shifted + SERIES.iter().rev().fold(0.0, |sum, term| sum * square + term) / z
}

/// `ln Γ(z + step) - ln Γ(z)` for `z > 0`, `step >= 0`, without subtracting two large numbers.
pub(crate) fn ln_gamma_rise(z: f64, step: f64) -> f64 {
    (z - 0.5) * (step / z).ln_1p() + step * (z + step).ln() - step + stirling_error(z + step)
        - stirling_error(z)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ln_gamma(z: f64) -> f64 {
        (z - 0.5) * z.ln() - z + HALF_LN_TAU + stirling_error(z)
    }

    #[test]
    fn gamma_is_right_at_points_known_in_closed_form() {
        let check = |z: f64, expect: f64| {
            assert!((ln_gamma(z) - expect).abs() < 1e-14 * (1.0 + expect.abs()), "ln Γ({z})");
        };
        check(0.5, std::f64::consts::PI.ln() / 2.0);
        check(1.0, 0.0);
        check(2.0, 0.0);
        check(5.0, 24f64.ln());
        check(
            12.5,
            (1..=12).map(|k| (f64::from(k) - 0.5).ln()).sum::<f64>() + std::f64::consts::PI.ln() / 2.0,
        );
        // Γ(z) is 1/z less Euler's constant when z is tiny.
        check(1e-9, -(1e-9f64.ln()) - 0.577_215_664_901_532_9e-9);
    }

    #[test]
    fn a_rise_by_whole_steps_is_a_product() {
        for z in [0.2067, 1.0, 57.3, 1e9] {
            let product = z * (z + 1.0) * (z + 2.0);
            assert!((ln_gamma_rise(z, 3.0) - product.ln()).abs() < 1e-13 * product.ln().abs().max(1.0));
            assert!(ln_gamma_rise(z, 0.0).abs() < 1e-15);
        }
    }
}
