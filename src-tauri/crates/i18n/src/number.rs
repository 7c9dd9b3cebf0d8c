//! Numbers as people write them. They come out as the screen's `Intl.NumberFormat` prints them, so that a figure reads the same
//! in the window and on paper.

use crate::Language;

/// How a number is to be written.
pub(crate) struct Shape {
    /// At least so many digits after the point.
    pub(crate) least: usize,
    /// At most so many; the rest is rounded, halves away from zero.
    pub(crate) most: usize,
    /// Whether thousands are set apart.
    pub(crate) grouped: bool,
}

impl Shape {
    /// How a number stands in a sentence that says nothing about it.
    pub(crate) const PLAIN: Shape = Shape { least: 0, most: 3, grouped: true };

    /// Writes a number in a language.
    pub(crate) fn write(&self, value: f64, language: Language) -> String {
        if value.is_nan() {
            return "–".to_owned();
        }
        let (group, point) = match language {
            Language::En => (',', '.'),
            Language::Ru => ('\u{a0}', ','),
        };
        let (whole, fraction) = if value.is_infinite() {
            ("∞".to_owned(), String::new())
        } else {
            rounded(value.abs(), self.least, self.most)
        };
        let is_nothing = whole == "0" && fraction.bytes().all(|digit| digit == b'0');
        let mut written = String::new();
        if value < 0.0 && !is_nothing {
            written.push('-');
        }
        for (index, digit) in whole.chars().enumerate() {
            if self.grouped && index > 0 && (whole.len() - index).is_multiple_of(3) {
                written.push(group);
            }
            written.push(digit);
        }
        if !fraction.is_empty() {
            written.push(point);
            written.push_str(&fraction);
        }
        written
    }
}

/// The digits before and after the point. Rounds the shortest decimal that names the number, as `Intl` does: 1.005 is one and
/// five thousandths to a reader, although the nearest double lies below it.
fn rounded(value: f64, least: usize, most: usize) -> (String, String) {
    let shortest = value.to_string();
    let (whole, fraction) = shortest.split_once('.').unwrap_or((&shortest, ""));
    let goes_up = fraction.as_bytes().get(most).is_some_and(|digit| *digit >= b'5');
    let kept = &fraction[..fraction.len().min(most)];
    let mut digits = [whole.as_bytes(), kept.as_bytes()].concat();
    if goes_up {
        let nines = digits.iter().rev().take_while(|digit| **digit == b'9').count();
        let start = digits.len() - nines;
        digits[start..].fill(b'0');
        match start.checked_sub(1) {
            Some(before) => digits[before] += 1,
            None => digits.insert(0, b'1'),
        }
    }
    let mut digits: String = digits.into_iter().map(char::from).collect();
    let mut fraction = digits.split_off(digits.len() - kept.len());
    while fraction.len() > least && fraction.ends_with('0') {
        fraction.pop();
    }
    while fraction.len() < least {
        fraction.push('0');
    }
    (digits, fraction)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_the_screen_writes_them() {
        // What Intl.NumberFormat gives for minimumFractionDigits, maximumFractionDigits; but a zero is never below
        // zero here, and what is no number is a dash.
        let cases = [
            (0.0, 0, 3, "0", "0"),
            (-0.0, 0, 3, "0", "0"),
            (7.0, 0, 3, "7", "7"),
            (999.0, 0, 3, "999", "999"),
            (1000.0, 0, 3, "1,000", "1\u{a0}000"),
            (12_345.0, 0, 3, "12,345", "12\u{a0}345"),
            (-1_234_567.0, 0, 3, "-1,234,567", "-1\u{a0}234\u{a0}567"),
            (1234.5678, 0, 3, "1,234.568", "1\u{a0}234,568"),
            (0.1 + 0.2, 0, 3, "0.3", "0,3"),
            (29.757_235_057_408, 0, 0, "30", "30"),
            (29.757_235_057_408, 1, 1, "29.8", "29,8"),
            (1.005, 2, 2, "1.01", "1,01"),
            (2.5, 0, 0, "3", "3"),
            (-2.5, 0, 0, "-3", "-3"),
            (0.4, 0, 0, "0", "0"),
            (-0.4, 0, 0, "0", "0"),
            (9.999, 0, 2, "10", "10"),
            (999.95, 1, 1, "1,000.0", "1\u{a0}000,0"),
            (5.0, 2, 2, "5.00", "5,00"),
            (1e15, 0, 0, "1,000,000,000,000,000", "1\u{a0}000\u{a0}000\u{a0}000\u{a0}000\u{a0}000"),
            (1e-9, 0, 3, "0", "0"),
            (f64::INFINITY, 0, 0, "∞", "∞"),
            (f64::NAN, 0, 0, "–", "–"),
        ];
        for (value, least, most, english, russian) in cases {
            let shape = Shape { least, most, grouped: true };
            assert_eq!(shape.write(value, Language::En), english, "{value}");
            assert_eq!(shape.write(value, Language::Ru), russian, "{value}");
        }
        let year = Shape { grouped: false, ..Shape::PLAIN };
        assert_eq!(year.write(2026.0, Language::En), "2026");
    }
}
