//! Text: from a string and a style to lines of shaped glyphs that fit a width. Nothing here knows where on a page it stands.

mod bidi;
mod faces;
mod glue;
mod shape;
mod wrap;

pub(crate) use bidi::arrowed;
pub use faces::{Face, LentFont, Weight};
pub use shape::{Lender, Shaper};
pub use wrap::Block;

use crate::scene::Colour;

/// How text is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Style {
    /// Font size in points.
    pub size: f32,
    /// Distance of baselines, as a multiple of the size.
    pub leading: f32,
    /// How heavy it is.
    pub weight: Weight,
    /// Its colour.
    pub colour: Colour,
}

impl Style {
    /// The same in another colour.
    #[must_use]
    pub const fn in_colour(self, colour: Colour) -> Style {
        Style { colour, ..self }
    }

    /// The same, set strong.
    #[must_use]
    pub const fn strong(self) -> Style {
        Style { weight: Weight::Strong, ..self }
    }

    /// The same at another size.
    #[must_use]
    pub const fn sized(self, size: f32) -> Style {
        Style { size, ..self }
    }

    /// Height of one line in points.
    pub fn line(self) -> f32 {
        self.size * self.leading
    }
}
