//! Numbers as a PDF has them: short, and written quickly, because pages are made of little else.

/// Writes a whole number.
#[allow(clippy::cast_possible_truncation)] // Digits.
pub(super) fn whole(out: &mut Vec<u8>, number: u32) {
    let mut digits = [0_u8; 10];
    let mut at = digits.len();
    let mut rest = number;
    loop {
        at -= 1;
        digits[at] = b'0' + (rest % 10) as u8;
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    out.extend_from_slice(&digits[at..]);
}

/// Writes a number with at most two decimals: a hundredth of a point is finer than any printer.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // Pages end long before 2^31 hundredths.
pub(super) fn decimal(out: &mut Vec<u8>, value: f32) {
    let hundredths = (f64::from(value) * 100.0).round() as i64;
    if hundredths < 0 {
        out.push(b'-');
    }
    fraction(out, hundredths.unsigned_abs() as u32, 100);
}

/// Writes `value / scale` in decimals without zeros at the end; `scale` is a power of ten.
#[allow(clippy::cast_possible_truncation)] // Digits.
pub(super) fn fraction(out: &mut Vec<u8>, value: u32, scale: u32) {
    whole(out, value / scale);
    let (mut rest, mut scale) = (value % scale, scale);
    if rest > 0 {
        out.push(b'.');
        while rest > 0 {
            scale /= 10;
            out.push(b'0' + (rest / scale) as u8);
            rest %= scale;
        }
    }
}

/// Writes bytes as a string of hexadecimal digits.
pub(super) fn hexadecimal(out: &mut Vec<u8>, bytes: &[u8]) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    out.push(b'<');
    for byte in bytes {
        out.extend([DIGITS[usize::from(byte >> 4)], DIGITS[usize::from(byte & 15)]]);
    }
    out.push(b'>');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short_and_right() {
        for (value, written) in [
            (0.0, "0"),
            (1.5, "1.5"),
            (-0.25, "-0.25"),
            (10.006, "10.01"),
            (-0.001, "0"),
            (14400.0, "14400"),
            (3.05, "3.05"),
        ] {
            let mut out = Vec::new();
            decimal(&mut out, value);
            assert_eq!(String::from_utf8_lossy(&out), written);
        }
    }

    #[test]
    fn whole_numbers_have_all_their_digits() {
        for number in [0, 9, 10, 4_096, u32::MAX] {
            let mut out = Vec::new();
            whole(&mut out, number);
            assert_eq!(String::from_utf8_lossy(&out), number.to_string());
        }
    }
}
