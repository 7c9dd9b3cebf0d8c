//! The tokens of paper: colours, type sizes and marks, the same as the screen's. Nothing else in this crate names a colour.

use journey_insight::Band;

use crate::scene::Colour;
use crate::text::{Style, Weight};

/// Ink of text.
pub(crate) const INK: Colour = Colour::hex(0x1B_2430);
/// Ink of what is read second.
pub(crate) const QUIET: Colour = Colour::hex(0x5B_6675);
/// Ink of units, axes and empty places.
pub(crate) const FAINT: Colour = Colour::hex(0x6F_7986);
/// Hairlines.
pub(crate) const HAIRLINE: Colour = Colour::hex(0xD8_DDE3);
/// Tint of bands and of people who are not lost.
pub(crate) const TINT: Colour = Colour::hex(0xF3_F5F7);
/// What is there but does not count: the rest of a bar, the customers who stay.
pub(crate) const REST: Colour = Colour::hex(0xDF_E4E9);
/// Paper.
pub(crate) const PAPER: Colour = Colour::hex(0xFF_FFFF);
/// The one accent: what to do, and where to click.
pub(crate) const ACCENT: Colour = Colour::hex(0x0F_6E66);
/// The accent's tint, behind opportunities.
pub(crate) const ACCENT_TINT: Colour = Colour::hex(0xEF_F8F6);
/// The accent's line around opportunities.
pub(crate) const ACCENT_LINE: Colour = Colour::hex(0xA9_D2CC);

/// Departments: eight hues that stay apart for every colour blindness (after Paul Tol's muted scheme), each with the ink
/// that reads on it.
const DEPARTMENTS: [(Colour, Colour); 8] = [
    (Colour::hex(0x33_2288), PAPER),
    (Colour::hex(0x44_AA99), INK),
    (Colour::hex(0x88_2255), PAPER),
    (Colour::hex(0x11_7733), PAPER),
    (Colour::hex(0xDD_CC77), INK),
    (Colour::hex(0xAA_4499), PAPER),
    (Colour::hex(0x88_CCEE), INK),
    (Colour::hex(0x99_9933), INK),
];

/// Stages and notes: eight very light tints.
const TINTS: [Colour; 8] = [
    Colour::hex(0xEE_F2F8),
    Colour::hex(0xEF_F6F1),
    Colour::hex(0xF8_F3EA),
    Colour::hex(0xF7_EFF3),
    Colour::hex(0xF1_F0F8),
    Colour::hex(0xEC_F5F6),
    Colour::hex(0xF6_F6EA),
    Colour::hex(0xF3_F1EE),
];

/// A department's hue and the ink on it.
pub(crate) fn department(number: u8) -> (Colour, Colour) {
    DEPARTMENTS[usize::from(number) % DEPARTMENTS.len()]
}

/// A stage's or note's tint.
pub(crate) fn tint(number: Option<u8>) -> Colour {
    number.map_or(TINT, |number| TINTS[usize::from(number) % TINTS.len()])
}

/// A friction band's colour and the ink on it. Used for friction and nothing else.
pub(crate) const fn band(band: Band) -> (Colour, Colour) {
    match band {
        Band::A => (Colour::hex(0x21_66AC), PAPER),
        Band::B => (Colour::hex(0x92_C5DE), INK),
        Band::C => (Colour::hex(0xFE_E391), INK),
        Band::D => (Colour::hex(0xEC_7014), INK),
        Band::E => (Colour::hex(0x8C_2D04), PAPER),
    }
}

/// A band's letter; always printed with its colour.
pub(crate) const fn letter(band: Band) -> &'static str {
    match band {
        Band::A => "A",
        Band::B => "B",
        Band::C => "C",
        Band::D => "D",
        Band::E => "E",
    }
}

const fn style(size: f32, leading: f32, weight: Weight, colour: Colour) -> Style {
    Style { size, leading, weight, colour }
}

/// The map's title.
const TITLE: Style = style(24.0, 1.18, Weight::Strong, INK);
/// A title this long, in letters, is a text and set as one.
const LONG_TITLE: usize = 160;

/// The style of a title: large, unless it is as long as a text.
pub(crate) fn title(text: &str, size: f32) -> Style {
    TITLE.sized(if text.chars().nth(LONG_TITLE).is_some() { 12.0 } else { size })
}

/// The number that is read first.
pub(crate) const FIGURE: Style = style(56.0, 1.0, Weight::Strong, INK);
/// The sentence that managers remember.
pub(crate) const LEAD: Style = style(13.0, 1.42, Weight::Regular, INK);
/// A heading on a page.
pub(crate) const HEADING: Style = style(11.5, 1.3, Weight::Strong, INK);
/// Running text.
pub(crate) const BODY: Style = style(9.2, 1.42, Weight::Regular, INK);
/// Labels and remarks.
pub(crate) const SMALL: Style = style(7.6, 1.4, Weight::Regular, QUIET);
/// The smallest text there is; nothing on paper is smaller.
pub(crate) const SMALLEST: Style = style(7.0, 1.35, Weight::Regular, QUIET);

/// Whether a colour is a department's hue.
pub(crate) fn is_department(colour: Colour) -> bool {
    DEPARTMENTS.iter().any(|(hue, _)| *hue == colour)
}

/// Whether a colour is one of the light tints behind things.
pub(crate) fn is_quiet(colour: Colour) -> bool {
    colour == TINT || colour == ACCENT_TINT || colour == REST || TINTS.contains(&colour)
}
