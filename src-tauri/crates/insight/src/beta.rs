//! The Beta distribution: the shape of everything uncertain here, from how often a pain is met to the index itself.
//!
//! Library routines lose digits where a map needs them most (a shape of 0.2, a quantile of 1e-7, shapes of a million),
//! so tails and quantiles are computed on logarithms: Loader's saddle-point form of the density, the continued fraction
//! 8.17.22 of the Digital Library of Mathematical Functions, and Newton's method on the logarithm of the tail. Never
//! sampled.

use crate::gamma::{HALF_LN_TAU, stirling_error};

/// How many terms of the continued fraction are taken at most. About the square root of the smaller shape is needed, and
/// counts fit into 32 bits.
const MOST_TERMS: u32 = 1_000_000;
/// How many steps Newton's method takes at most; ten are usual.
const MOST_STEPS: u32 = 200;

/// A mean and a variance: all that the score needs to know of a share.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Moments {
    /// The mean, 0..=1.
    pub mean: f64,
    /// The variance, 0 or more.
    pub variance: f64,
}

impl Moments {
    /// Of a Beta distribution: `a / (a + b)`, and `mean (1 - mean) / (a + b + 1)`.
    pub(crate) fn of_beta(a: f64, b: f64) -> Moments {
        let n = a + b;
        let mean = a / n;
        Moments { mean, variance: mean * (b / n) / (n + 1.0) }
    }
}

/// A Beta distribution on 0..=1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Beta {
    a: f64,
    b: f64,
    /// The part of the density's logarithm that does not depend on the value.
    ln_scale: f64,
}

impl Beta {
    /// The distribution with these shapes, if both are finite and above 0.
    pub fn new(a: f64, b: f64) -> Option<Beta> {
        if !(a > 0.0 && b > 0.0 && (a + b).is_finite()) {
            return None;
        }
        let n = a + b;
        let ln_scale = 0.5 * (a.ln() + b.ln() - n.ln()) - HALF_LN_TAU - stirling_error(a) - stirling_error(b)
            + stirling_error(n);
        Some(Beta { a, b, ln_scale })
    }

    /// The weight of what happened and of what did not.
    pub fn shapes(self) -> [f64; 2] {
        [self.a, self.b]
    }

    /// Its mean and variance.
    pub fn moments(self) -> Moments {
        Moments::of_beta(self.a, self.b)
    }

    /// The probability of at most `x`.
    pub fn cdf(self, x: f64) -> f64 {
        self.tails(Point::at(x)).below()
    }

    /// The probability of more than `x`, accurate even when tiny.
    pub fn sf(self, x: f64) -> f64 {
        self.tails(Point::at(x)).above()
    }

    /// The middle of its logit: the logit of its mean.
    pub(crate) fn logit_middle(self) -> f64 {
        self.a.ln() - self.b.ln()
    }

    /// How wide its logit spreads.
    pub(crate) fn logit_scale(self) -> f64 {
        (1.0 / self.a + 1.0 / self.b).sqrt()
    }

    /// The density of its logit.
    pub(crate) fn logit_density(self, logit: f64) -> f64 {
        self.ln_kernel(Point::of_logit(logit)).exp()
    }

    /// The probability of at most the value with this logit.
    pub(crate) fn cdf_at(self, logit: f64) -> f64 {
        self.tails(Point::of_logit(logit)).below()
    }

    /// The probability of more than the value with this logit.
    pub(crate) fn sf_at(self, logit: f64) -> f64 {
        self.tails(Point::of_logit(logit)).above()
    }

    /// The probability of lying between `low` and `high`, accurate in both tails.
    pub fn mass(self, low: f64, high: f64) -> f64 {
        let mass = if low > self.moments().mean {
            self.sf(low) - self.sf(high)
        } else {
            self.cdf(high) - self.cdf(low)
        };
        mass.max(0.0)
    }

    /// The value that a share `p` of the distribution does not exceed. 0 and 1 at the ends of `p`, and beyond them.
    pub fn quantile(self, p: f64) -> f64 {
        if p.is_nan() || p <= 0.0 {
            return 0.0;
        }
        if p >= 1.0 {
            return 1.0;
        }
        Point::of_logit(self.logit_of_quantile(p.ln())).x
    }

    /// The logit of the quantile of `exp(ln_p)`.
    ///
    /// The logarithm of the distribution function is concave in the logit, so that Newton's method stays at or below the
    /// root after its first step and can not run away.
    fn logit_of_quantile(self, ln_p: f64) -> f64 {
        let mut logit = self.a.ln() - self.b.ln();
        for taken in 0..MOST_STEPS {
            let point = Point::of_logit(logit);
            let kernel = self.ln_kernel(point);
            let below = self.tails_with(point, kernel).ln_below();
            // The density over the logit is the kernel itself.
            let step = (ln_p - below) * (below - kernel).exp();
            // Steps go up after the first; one that does not is rounding.
            if !step.is_finite() || (taken > 0 && step <= 1e-15 * (1.0 + logit.abs())) {
                break;
            }
            logit += step;
        }
        logit
    }

    /// `ln(x^a (1 - x)^b / B(a, b))`.
    fn ln_kernel(self, point: Point) -> f64 {
        let Beta { a, b, ln_scale } = self;
        let n = a + b;
        // x n = a (1 + e) and y n = b (1 + f), with a e + b f = 0: only what is left of the logarithms counts.
        let excess = b * point.x - a * point.y;
        let left = |e: f64, ln: f64| if e.abs() < 0.5 { e.ln_1p() - e } else { ln - e };
        a * left(excess / a, (n / a).ln() + point.ln_x)
            + b * left(-excess / b, (n / b).ln() + point.ln_y)
            + ln_scale
    }

    fn tails(self, point: Point) -> Tail {
        self.tails_with(point, self.ln_kernel(point))
    }

    fn tails_with(self, point: Point, ln_kernel: f64) -> Tail {
        if point.x <= 0.0 && point.ln_x == f64::NEG_INFINITY {
            return Tail::Below(f64::NEG_INFINITY);
        }
        if point.y <= 0.0 && point.ln_y == f64::NEG_INFINITY {
            return Tail::Above(f64::NEG_INFINITY);
        }
        let Beta { a, b, .. } = self;
        if point.x * (a + b + 2.0) < a + 1.0 {
            Tail::Below(ln_kernel - a.ln() - ln_fraction(a, b, point.x))
        } else {
            Tail::Above(ln_kernel - b.ln() - ln_fraction(b, a, point.y))
        }
    }
}

/// The logarithm of the continued fraction `1 + d1 / (1 + d2 / (1 + ...))` below the incomplete Beta function, by Lentz's
/// method. `x` lies below the mean, or little above it.
fn ln_fraction(a: f64, b: f64, x: f64) -> f64 {
    const TINY: f64 = 1e-300;
    let off_zero = |v: f64| if v.abs() < TINY { TINY } else { v };
    let (mut value, mut c, mut d) = (1.0, 1.0, 0.0);
    for term in 1..=MOST_TERMS {
        let m = f64::from(term / 2);
        let coefficient = if term % 2 == 0 {
            m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m))
        } else {
            -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0))
        };
        d = 1.0 / off_zero(1.0 + coefficient * d);
        c = off_zero(1.0 + coefficient / c);
        value *= c * d;
        if (c * d - 1.0).abs() < 3e-16 {
            break;
        }
    }
    f64::ln(value)
}

/// A value between 0 and 1 with its distance from 1 and both logarithms, each accurate on its own.
#[derive(Clone, Copy)]
struct Point {
    x: f64,
    y: f64,
    ln_x: f64,
    ln_y: f64,
}

impl Point {
    fn at(x: f64) -> Point {
        let x = x.clamp(0.0, 1.0);
        Point { x, y: 1.0 - x, ln_x: x.ln(), ln_y: (-x).ln_1p() }
    }

    fn of_logit(logit: f64) -> Point {
        let small = (-logit.abs()).exp();
        let (near, far) = (1.0 / (1.0 + small), small / (1.0 + small));
        let (ln_near, ln_far) = (-small.ln_1p(), -logit.abs() - small.ln_1p());
        if logit > 0.0 {
            Point { x: near, y: far, ln_x: ln_near, ln_y: ln_far }
        } else {
            Point { x: far, y: near, ln_x: ln_far, ln_y: ln_near }
        }
    }
}

/// The logarithm of the tail that was computed; the other follows from it.
#[derive(Clone, Copy)]
enum Tail {
    Below(f64),
    Above(f64),
}

impl Tail {
    fn ln_below(self) -> f64 {
        match self {
            Tail::Below(ln) => ln,
            Tail::Above(ln) => (-ln.exp().min(1.0)).ln_1p(),
        }
    }

    fn below(self) -> f64 {
        match self {
            Tail::Below(ln) => ln.exp().min(1.0),
            Tail::Above(ln) => -ln.exp_m1().min(0.0),
        }
    }

    fn above(self) -> f64 {
        match self {
            Tail::Below(ln) => -ln.exp_m1().min(0.0),
            Tail::Above(ln) => ln.exp().min(1.0),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn beta(a: f64, b: f64) -> Beta {
        Beta::new(a, b).unwrap()
    }

    fn close(got: f64, expect: f64, relative: f64) {
        assert!((got - expect).abs() <= relative * expect.abs(), "got {got}, expected {expect}");
    }

    #[test]
    fn closed_forms() {
        // Beta(a, 1) is x^a, Beta(1, b) is 1 - (1 - x)^b, Beta(1/2, 1/2) is the arcsine law.
        for x in [1e-12, 0.003, 0.4, 0.97] {
            close(beta(0.2067, 1.0).cdf(x), x.powf(0.2067), 1e-14);
            close(beta(1.0, 52.4).sf(x), (1.0 - x).powf(52.4), 1e-12);
            close(beta(0.5, 0.5).cdf(x), x.sqrt().asin() * std::f64::consts::FRAC_2_PI, 1e-14);
        }
        for p in [1e-9, 0.1, 0.5, 0.9] {
            close(beta(0.01, 1.0).quantile(p), p.powf(100.0), 1e-12);
            close(beta(1.0, 7.0).quantile(p), -((-p).ln_1p() / 7.0).exp_m1(), 1e-14);
        }
        close(beta(3.0, 3.0).quantile(0.5), 0.5, 1e-15);
    }

    #[test]
    fn ends_and_nonsense() {
        assert_eq!(Beta::new(0.0, 1.0), None);
        assert_eq!(Beta::new(1.0, f64::INFINITY), None);
        assert_eq!(Beta::new(f64::NAN, 1.0), None);
        let some = beta(0.3, 4.0);
        assert_eq!((some.cdf(0.0), some.cdf(1.0), some.sf(0.0), some.sf(1.0)), (0.0, 1.0, 1.0, 0.0));
        assert_eq!((some.cdf(-1.0), some.cdf(2.0)), (0.0, 1.0));
        assert_eq!((some.quantile(0.0), some.quantile(1.0), some.quantile(f64::NAN)), (0.0, 1.0, 0.0));
        close(some.mass(0.0, 1.0), 1.0, 1e-15);
    }

    #[test]
    fn a_billion_customers_are_no_trouble() {
        // By the central limit, with the skewness term of Cornish and Fisher.
        let many = beta(3e8, 7e8);
        let sd = many.moments().variance.sqrt();
        let z = 1.281_551_565_544_600_5;
        let skew = 2.0 * (7e8 - 3e8) * (1e9f64 + 1.0).sqrt() / ((1e9 + 2.0) * (3e8f64 * 7e8).sqrt());
        let bend = skew * (z * z - 1.0) / 6.0;
        for (p, z) in [(0.9, z + bend), (0.1, bend - z)] {
            assert!(((many.quantile(p) - 0.3) / sd - z).abs() < 1e-8, "{p}");
        }
    }

    #[test]
    fn the_upper_end_keeps_its_digits() {
        let p = 1.0 - 2f64.powi(-43);
        close(beta(1.0, 7.0).quantile(p), 1.0 - 2f64.powf(-43.0 / 7.0), 1e-14);
    }

    proptest! {
        #[test]
        fn the_quantile_undoes_the_distribution(ln_a in -4.0..9.0f64, ln_b in -4.0..9.0f64, p in 1e-6..0.999_999f64) {
            let some = beta(ln_a.exp(), ln_b.exp());
            let x = some.quantile(p);
            prop_assert!((0.0..=1.0).contains(&x));
            // Where the value itself is told from 0 and 1.
            if x > 1e-290 && x < 1.0 - 1e-3 {
                prop_assert!((some.cdf(x) / p - 1.0).abs() < 1e-10, "{} of {:?}", some.cdf(x), some);
            }
        }

        #[test]
        fn both_tails_are_one(ln_a in -4.0..9.0f64, ln_b in -4.0..9.0f64, x in 0.0..1.0f64) {
            let some = beta(ln_a.exp(), ln_b.exp());
            prop_assert!((some.cdf(x) + some.sf(x) - 1.0).abs() < 1e-14);
            let [a, b] = some.shapes();
            prop_assert!((some.cdf(x) - beta(b, a).sf(1.0 - x)).abs() < 1e-9);
        }

        #[test]
        fn an_independent_library_agrees(a in 0.2..60.0f64, b in 0.2..60.0f64, x in 0.01..0.99f64) {
            let theirs = statrs::function::beta::beta_reg(a, b, x);
            prop_assert!((beta(a, b).cdf(x) - theirs).abs() < 1e-11, "{} {}", beta(a, b).cdf(x), theirs);
        }

        #[test]
        fn never_decreasing(a in 0.01..50.0f64, b in 0.01..50.0f64, x in 0.0..1.0f64, y in 0.0..1.0f64) {
            let some = beta(a, b);
            let (low, high) = (x.min(y), x.max(y));
            prop_assert!(some.cdf(low) <= some.cdf(high) + 1e-14);
            prop_assert!((some.mass(low, high) - (some.cdf(high) - some.cdf(low))).abs() < 1e-13);
        }
    }
}
