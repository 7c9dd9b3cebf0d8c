//! Order keys: fractions written as text, so that a record can be put between two others without touching them.
//!
//! The idea is the usual one of fractional indexing; the alphabet is chosen so that plain byte order is the order.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The digits, in byte order.
const DIGITS: &[u8] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// A longer key asks for its siblings to be numbered anew.
const LONGEST: usize = 24;

/// A record's place among its siblings: a fraction between 0 and 1 in base 62 without trailing zeros. Compared as text.
#[derive(
    Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS,
)]
pub struct OrderKey(String);

impl OrderKey {
    /// A key strictly between two others; `None` is the open end. Total: where the two leave no room (equal or
    /// reversed), the key goes after the lower one, and the caller numbers the siblings anew; so too where it has grown long.
    #[must_use]
    pub fn between(low: Option<&OrderKey>, high: Option<&OrderKey>) -> OrderKey {
        let low = low.map_or(&[][..], OrderKey::digits);
        let high = high.map(OrderKey::digits).filter(|high| low < *high);
        let mut key = Vec::with_capacity(low.len() + 1);
        let mut bounded = high;
        loop {
            let at = key.len();
            let floor = low.get(at).map_or(0, |digit| value(*digit));
            let ceiling = bounded.map_or(DIGITS.len(), |high| high.get(at).map_or(0, |digit| value(*digit)));
            if floor + 1 < ceiling {
                // At the open ends step by one, so that a list that only grows keeps short keys. Elsewhere halve, so that
                // a busy gap takes six records a digit from either side.
                let step = match (low.is_empty(), high.is_none()) {
                    (false, true) => floor + 1,
                    (true, false) => ceiling - 1,
                    _ => usize::midpoint(floor, ceiling),
                };
                key.push(DIGITS[step]);
                return OrderKey(key.into_iter().map(char::from).collect());
            }
            key.push(DIGITS[floor]);
            // Past the place where they part the upper key bounds nothing; nor does one without room below it.
            if floor != ceiling || bounded.is_some_and(|high| at + 1 >= high.len()) {
                bounded = None;
            }
        }
    }

    /// `count` keys in order, evenly spread, for numbering siblings anew.
    pub fn spread(count: usize) -> impl Iterator<Item = OrderKey> {
        let width = (1..=10).find(|width| 62_usize.pow(*width) > count + 1).unwrap_or(10);
        let step = 62_usize.pow(width) / (count + 1);
        (1..=count).map(move |index| {
            let mut rest = index * step;
            let mut digits: Vec<u8> = (0..width)
                .map(|_| {
                    let digit = DIGITS[rest % 62];
                    rest /= 62;
                    digit
                })
                .collect();
            digits.reverse();
            while digits.len() > 1 && digits.last() == Some(&b'0') {
                digits.pop();
            }
            OrderKey(digits.into_iter().map(char::from).collect())
        })
    }

    /// Whether it can serve as a key: only the digits, 1 to 24 of them, no trailing zero (nothing would fit below it).
    pub fn is_sound(&self) -> bool {
        (1..=LONGEST).contains(&self.0.len())
            && !self.0.ends_with('0')
            && self.0.bytes().all(|digit| DIGITS.contains(&digit))
    }

    /// The key as it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn digits(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

/// A digit's value; what is no digit counts as the nearest one below it.
fn value(digit: u8) -> usize {
    DIGITS.partition_point(|other| *other <= digit).saturating_sub(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(text: &str) -> OrderKey {
        OrderKey(text.to_owned())
    }

    #[test]
    fn between_is_between_and_sound() {
        let cases = [
            (None, None),
            (None, Some("1")),
            (None, Some("01")),
            (None, Some("0001")),
            (Some("z"), None),
            (Some("zzz"), None),
            (Some("A"), Some("B")),
            (Some("A"), Some("AV")),
            (Some("A"), Some("A1")),
            (Some("A"), Some("A01")),
            (Some("Az"), Some("B")),
            (Some("Azz"), Some("B")),
            (Some("V"), Some("V0001")),
        ];
        for (low, high) in cases {
            let (low, high) = (low.map(key), high.map(key));
            let found = OrderKey::between(low.as_ref(), high.as_ref());
            assert!(found.is_sound(), "{low:?} {high:?} gave {found:?}");
            assert!(low.as_ref().is_none_or(|low| *low < found), "{low:?} {high:?} gave {found:?}");
            assert!(high.as_ref().is_none_or(|high| found < *high), "{low:?} {high:?} gave {found:?}");
        }
    }

    #[test]
    fn between_is_total() {
        for (low, high) in [("B", "A"), ("A", "A"), ("", ""), ("я", "a"), ("A0", "A"), ("0", "00")] {
            assert!(!OrderKey::between(Some(&key(low)), Some(&key(high))).0.is_empty());
        }
    }

    #[test]
    fn appending_keeps_keys_short() {
        let mut last = OrderKey::between(None, None);
        for _ in 0..1000 {
            last = OrderKey::between(Some(&last), None);
        }
        assert!(last.0.len() < 20, "{last:?}");
    }

    #[test]
    fn spread_is_in_order() {
        for count in [0, 1, 2, 60, 61, 62, 63, 5000] {
            let keys: Vec<_> = OrderKey::spread(count).collect();
            assert_eq!(keys.len(), count);
            assert!(keys.iter().all(OrderKey::is_sound), "{count}");
            assert!(keys.is_sorted_by(|a, b| a < b), "{count}");
        }
    }
}
