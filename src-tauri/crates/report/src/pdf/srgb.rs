//! What the colours mean: a small ICC profile of sRGB, made here, so that print shops need not guess.

/// The white that profiles are written for, and the red, green and blue of sRGB seen in it, in 65536ths.
const WHITE: [u32; 3] = [0xF6D6, 0x1_0000, 0xD32D];
const RED: [u32; 3] = [0x6FA2, 0x38F5, 0x0390];
const GREEN: [u32; 3] = [0x6299, 0xB785, 0x18DA];
const BLUE: [u32; 3] = [0x24A0, 0x0F84, 0xB6CF];
/// The power that comes nearest to sRGB's curve, 2.2, in 256ths.
const POWER: u16 = 0x0233;
/// Length of a profile's head.
const HEAD: usize = 128;

/// The profile's bytes.
pub(super) fn profile() -> Vec<u8> {
    let tags: [(&[u8; 4], Vec<u8>); 9] = [
        (b"desc", described("sRGB")),
        (b"cprt", [b"text\0\0\0\0".as_slice(), b"Public domain\0"].concat()),
        (b"wtpt", colour(WHITE)),
        (b"rXYZ", colour(RED)),
        (b"gXYZ", colour(GREEN)),
        (b"bXYZ", colour(BLUE)),
        (b"rTRC", curve()),
        (b"gTRC", curve()),
        (b"bTRC", curve()),
    ];
    let mut table = number(tags.len());
    let mut bodies = Vec::new();
    let first = HEAD + 4 + tags.len() * 12;
    for (name, mut body) in tags {
        table.extend_from_slice(name);
        table.extend(number(first + bodies.len()));
        table.extend(number(body.len()));
        body.resize(body.len().next_multiple_of(4), 0);
        bodies.extend(body);
    }
    let mut out = number(first + bodies.len());
    out.extend_from_slice(b"\0\0\0\0\x02\x40\0\0mntrRGB XYZ ");
    // Made on the first day of 2026, wherever and whenever it is made.
    out.extend([2026_u16, 1, 1, 0, 0, 0].iter().flat_map(|part| part.to_be_bytes()));
    out.extend_from_slice(b"acsp");
    out.resize(68, 0);
    out.extend(WHITE.iter().flat_map(|part| part.to_be_bytes()));
    out.resize(HEAD, 0);
    out.extend(table);
    out.extend(bodies);
    out
}

fn number(value: usize) -> Vec<u8> {
    u32::try_from(value).unwrap_or(u32::MAX).to_be_bytes().to_vec()
}

/// A name, in Latin letters only: the two other forms are left empty.
fn described(name: &str) -> Vec<u8> {
    let mut out = b"desc\0\0\0\0".to_vec();
    out.extend(number(name.len() + 1));
    out.extend_from_slice(name.as_bytes());
    out.resize(out.len() + 1 + 8 + 3 + 67, 0);
    out
}

fn colour(parts: [u32; 3]) -> Vec<u8> {
    let mut out = b"XYZ \0\0\0\0".to_vec();
    out.extend(parts.iter().flat_map(|part| part.to_be_bytes()));
    out
}

fn curve() -> Vec<u8> {
    let mut out = b"curv\0\0\0\0".to_vec();
    out.extend(number(1));
    out.extend(POWER.to_be_bytes());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_profile_says_how_long_it_is_and_where_its_parts_are() {
        let bytes = profile();
        let read = |at: usize| {
            bytes.get(at..at + 4).and_then(|four| four.try_into().ok()).map_or(0, u32::from_be_bytes) as usize
        };
        assert_eq!(read(0), bytes.len());
        assert_eq!(bytes.get(36..40), Some(b"acsp".as_slice()));
        for tag in 0..read(HEAD) {
            let entry = HEAD + 4 + tag * 12;
            assert!(read(entry + 4) % 4 == 0 && read(entry + 4) + read(entry + 8) <= bytes.len());
        }
    }
}
