//! Chance from a seed: the same seed gives the same draws on every machine. The figures themselves need none; only the
//! stability of ranks is drawn.

use std::ops::Range;

use crate::beta::Beta;

/// SplitMix64 (Steele, Lea and Flood 2014): a counter, well mixed. Small, fast, and passes the usual batteries of tests.
#[derive(Clone, Debug)]
pub(crate) struct Dice {
    counter: u64,
    /// The other one of the last pair of normal deviates.
    spare: Option<f64>,
}

/// Below this probability of lying beyond a bound, whole draws would be thrown away too often.
const OFTEN: f64 = 0.3;
/// Shapes small enough for few throws of Jöhnk's to be in vain, and large enough for none to vanish.
const SMALL: Range<f64> = 0.06..1.0;
/// After so many throws that do not count, the bound itself is taken: it is all but certain then.
const MOST_TRIES: u32 = 1000;

impl Dice {
    /// Dice that fall as the seed says.
    pub(crate) fn new(seed: u128) -> Dice {
        let half = |bits: u128| u64::try_from(bits & u128::from(u64::MAX)).unwrap_or_default();
        let mut dice = Dice { counter: half(seed), spare: None };
        dice.counter = dice.next() ^ half(seed >> 64);
        dice
    }

    fn next(&mut self) -> u64 {
        self.counter = self.counter.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.counter;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// Evenly in (0, 1), both ends left out.
    pub(crate) fn even(&mut self) -> f64 {
        ((self.next() >> 12) as f64 + 0.5) * 2f64.powi(-52)
    }

    /// How many failures come before a success whose probability is `p`, in `0..=most`.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // It is a count below `most`.
    pub(crate) fn misses(&mut self, p: f64, most: usize) -> usize {
        if p >= 1.0 {
            return 0;
        }
        let misses = self.even().ln() / (-p).ln_1p();
        if misses < most as f64 { misses as usize } else { most }
    }

    /// A standard normal deviate, by Marsaglia's polar method, which makes two at a time.
    fn normal(&mut self) -> f64 {
        if let Some(spare) = self.spare.take() {
            return spare;
        }
        loop {
            let (x, y) = (2.0 * self.even() - 1.0, 2.0 * self.even() - 1.0);
            let square = x * x + y * y;
            if square < 1.0 && square > 0.0 {
                let stretch = (-2.0 * square.ln() / square).sqrt();
                self.spare = Some(y * stretch);
                return x * stretch;
            }
        }
    }

    /// A gamma deviate of this shape (Marsaglia and Tsang 2000).
    fn gamma(&mut self, shape: f64) -> f64 {
        if shape < 1.0 {
            return self.gamma(shape + 1.0) * self.even().powf(1.0 / shape);
        }
        let d = shape - 1.0 / 3.0;
        let c = 1.0 / (9.0 * d).sqrt();
        loop {
            let x = self.normal();
            let v = (1.0 + c * x).powi(3);
            if v <= 0.0 {
                continue;
            }
            let u = self.even();
            let square = x * x;
            if u < 1.0 - 0.0331 * square * square || u.ln() < 0.5 * square + d * (1.0 - v + v.ln()) {
                return d * v;
            }
        }
    }

    /// A deviate of a Beta distribution.
    pub(crate) fn beta(&mut self, beta: Beta) -> f64 {
        let [a, b] = beta.shapes();
        if SMALL.contains(&a) && SMALL.contains(&b) {
            return self.beta_of_small(a, b);
        }
        let (hit, missed) = (self.gamma(a), self.gamma(b));
        let sum = hit + missed;
        if sum > 0.0 { hit / sum } else { 0.0 }
    }

    /// A deviate of a Beta distribution of small shapes (Jöhnk 1964), for which this is twice as fast.
    fn beta_of_small(&mut self, a: f64, b: f64) -> f64 {
        loop {
            let (hit, missed) = (self.even().powf(1.0 / a), self.even().powf(1.0 / b));
            let sum = hit + missed;
            if sum > 0.0 && sum <= 1.0 {
                return hit / sum;
            }
        }
    }

    /// A deviate of a Beta distribution, given that it is above `low`, which a share `above` of them are.
    pub(crate) fn beta_above(&mut self, beta: Beta, low: f64, above: f64) -> f64 {
        let [a, b] = beta.shapes();
        // Beyond `low` the density lies under (1 - x)^(tail - 1), touching it there.
        let tail = if a < 1.0 { b } else { b - (a - 1.0) * (1.0 - low) / low };
        if low <= 0.0 || above > OFTEN || tail <= 0.0 {
            let x = (0..MOST_TRIES).map(|_| self.beta(beta)).find(|x| *x > low);
            return x.unwrap_or(low);
        }
        for _ in 0..MOST_TRIES {
            let ln_left = self.even().ln() / tail;
            let x = 1.0 - (1.0 - low) * ln_left.exp();
            let accepted = (a - 1.0) * (x / low).ln() + (b - tail) * ln_left;
            if self.even().ln() < accepted {
                return x;
            }
        }
        low
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DRAWS: usize = 40_000;

    #[test]
    fn the_same_seed_falls_alike_and_another_differs() {
        let falls = |seed| (0..5).scan(Dice::new(seed), |dice, _| Some(dice.next())).collect::<Vec<_>>();
        assert_eq!(falls(7), falls(7));
        assert_ne!(falls(7), falls(8));
        assert_ne!(falls(7), falls(7 | 1 << 90));
    }

    #[test]
    fn draws_have_the_distribution_they_are_drawn_from() {
        let mut dice = Dice::new(1);
        for (a, b) in [(6.6, 5.4), (0.3, 1.7), (0.08, 0.42), (3.8, 0.2), (200.0, 3000.0)] {
            let beta = Beta::new(a, b).unwrap();
            for low in [0.0, beta.quantile(0.5), beta.quantile(0.9), beta.quantile(0.999)] {
                let above = beta.sf(low);
                if above < 1e-4 {
                    continue;
                }
                let at = beta.quantile(1.0 - 0.3 * above);
                let beyond = (0..DRAWS).filter(|_| dice.beta_above(beta, low, above) > at).count();
                let (expect, share) = (beta.sf(at) / above, beyond as f64 / DRAWS as f64);
                // Five standard deviations.
                let room = 5.0 * (expect * (1.0 - expect) / DRAWS as f64).sqrt() + 1e-9;
                assert!((share - expect).abs() < room, "{a} {b} above {low}: {share}, not {expect}");
            }
        }
    }

    #[test]
    fn successes_come_as_often_as_they_should() {
        let mut dice = Dice::new(3);
        for p in [1.0, 0.5, 0.01] {
            let (mut at, mut hits) = (dice.misses(p, DRAWS), 0);
            while at < DRAWS {
                hits += 1;
                at += 1 + dice.misses(p, DRAWS);
            }
            let expect = p * DRAWS as f64;
            assert!((f64::from(hits) - expect).abs() <= 5.0 * (expect * (1.0 - p)).sqrt(), "{p}: {hits}");
        }
    }
}
