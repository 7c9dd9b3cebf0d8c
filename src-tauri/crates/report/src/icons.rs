//! Small line pictures of the channels, drawn on a grid of ten by ten.

use journey_model::ChannelKind;

use crate::drawing::{Drawing, solid};
use crate::scene::{Colour, Segment, at};

/// Side of the grid that the pictures are drawn on.
const GRID: f32 = 10.0;

/// The picture of a channel: steps `M`ove, `L`ine, `C`urve and `Z` for close, with their points.
const fn outline(kind: ChannelKind) -> &'static str {
    match kind {
        ChannelKind::Web => "M 1 2 L 9 2 L 9 8 L 1 8 Z M 1 4 L 9 4",
        ChannelKind::App => "M 3 .5 L 7 .5 L 7 9.5 L 3 9.5 Z M 4.6 8.2 L 5.4 8.2",
        ChannelKind::Store => {
            "M 1.5 4 L 1.5 9 L 8.5 9 L 8.5 4 M .5 4 L 2 1 L 8 1 L 9.5 4 Z M 4 9 L 4 6 L 6 6 L 6 9"
        }
        ChannelKind::Phone => {
            "M 2 1 L 3.6 1 L 4.3 3.4 L 3.2 4.2 C 3.7 5.3 4.7 6.3 5.8 6.8 L 6.6 5.7 L 9 6.4 L 9 8 C 9 8.6 8.6 9 8 9 C 4.1 8.7 1.3 5.9 1 2 C 1 1.4 1.4 1 2 1 Z"
        }
        ChannelKind::Email => "M 1 2 L 9 2 L 9 8 L 1 8 Z M 1 2.4 L 5 5.6 L 9 2.4",
        ChannelKind::Push => {
            "M 2 7.5 L 8 7.5 L 7.3 6.4 L 7.3 4.2 C 7.3 2.6 6.4 1.6 5 1.6 C 3.6 1.6 2.7 2.6 2.7 4.2 L 2.7 6.4 Z M 4.3 9 L 5.7 9"
        }
        ChannelKind::Messenger => "M 1 1.5 L 9 1.5 L 9 7 L 4.8 7 L 2.5 9 L 2.5 7 L 1 7 Z",
        ChannelKind::Social => {
            "M 5 5 C 3.6 5 3.6 1.4 5 1.4 C 6.4 1.4 6.4 5 5 5 Z M 1.5 9 C 1.7 5.6 8.3 5.6 8.5 9"
        }
        ChannelKind::Courier => {
            "M .5 2.5 L 6 2.5 L 6 7.2 L .5 7.2 Z M 6 4 L 8.2 4 L 9.5 5.6 L 9.5 7.2 L 6 7.2 M 2.4 8.6 L 2.6 8.6 M 7.6 8.6 L 7.8 8.6"
        }
        ChannelKind::Paper => {
            "M 2 .7 L 6.2 .7 L 8.2 2.7 L 8.2 9.3 L 2 9.3 Z M 3.6 4.6 L 6.6 4.6 M 3.6 6.6 L 6.6 6.6"
        }
        ChannelKind::Person => {
            "M 3.2 4.6 C 1.8 4.6 1.8 1.4 3.2 1.4 C 4.6 1.4 4.6 4.6 3.2 4.6 Z M .6 8.8 C .8 5.4 5.6 5.4 5.8 8.8 M 6.6 4.2 C 8 4.2 8 1.6 6.6 1.6 M 7.4 5.8 C 8.6 6.2 9.3 7.2 9.4 8.8"
        }
        ChannelKind::Other => "M 5 1.5 L 8.5 5 L 5 8.5 L 1.5 5 Z",
    }
}

/// Draws a channel's picture with its top left corner here.
pub(crate) fn channel(drawing: &mut Drawing, kind: ChannelKind, x: f32, y: f32, side: f32, colour: Colour) {
    let scale = side / GRID;
    let mut segments = Vec::new();
    let mut tokens = outline(kind).split(' ');
    while let Some(step) = tokens.next() {
        let mut point = || {
            let mut number =
                || tokens.next().and_then(|token| token.parse::<f32>().ok()).unwrap_or(0.0) * scale;
            let (dx, dy) = (number(), number());
            at(x + dx, y + dy)
        };
        segments.push(match step {
            "M" => Segment::Move(point()),
            "L" => Segment::Line(point()),
            "C" => Segment::Curve(point(), point(), point()),
            _ => Segment::Close,
        });
    }
    drawing.path(segments, None, Some(solid(colour, 0.75)));
}
