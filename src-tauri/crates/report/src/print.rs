//! Print: a laid-out document in the colours of the paper it is meant for. Every output is printed from the same scene, so
//! this is done once, on the scene.

use journey_insight::Band;
use journey_model::Palette;

use crate::drawing::solid;
use crate::scene::{Colour, Doc, Item, Outline, Rect, Segment, Stroke, at};
use crate::theme;

const BLACK: Colour = Colour::hex(0);
const WHITE: Colour = Colour::hex(0xFF_FFFF);
/// The scale of friction whose steps are told apart in grey, with the ink on each.
const GREY: [(Colour, Colour); 5] = [
    (Colour::hex(0xFF_FFD4), theme::INK),
    (Colour::hex(0xFE_D98E), theme::INK),
    (Colour::hex(0xFE_9929), theme::INK),
    (Colour::hex(0xD9_5F0E), WHITE),
    (Colour::hex(0x99_3404), WHITE),
];

/// Prints a document in a palette.
pub(crate) fn print(doc: &mut Doc, palette: Palette) {
    if palette == Palette::Colour {
        return;
    }
    for page in &mut doc.pages {
        let mut press = Press { palette, out: Vec::with_capacity(page.items.len()), last: None };
        for item in page.items.drain(..) {
            press.item(item);
        }
        page.items = press.out;
    }
}

/// A page being printed anew.
struct Press {
    palette: Palette,
    out: Vec<Item>,
    /// The area that was filled last with a colour that means something, and the ink that reads on it now.
    last: Option<(Rect, Colour, bool)>,
}

impl Press {
    fn item(&mut self, item: Item) {
        match item {
            Item::Rect(rect, colour) => self.filled(edges(rect), rect, colour, None),
            Item::Path { outline, fill: Some(fill), stroke } => {
                let bounds = outline.bounds().unwrap_or_default();
                self.filled(outline, bounds, fill, stroke);
            }
            Item::Path { outline, fill: None, stroke } => {
                let stroke = stroke.map(|stroke| self.line(stroke));
                self.out.push(Item::Path { outline, fill: None, stroke });
            }
            Item::Text(mut run) => {
                let on = self
                    .last
                    .filter(|(area, ..)| area.grown(0.5).holds(at(run.x, run.baseline - run.size * 0.3)));
                run.colour = match on {
                    Some((_, ink, plate)) => {
                        if plate {
                            let plate = Rect::new(
                                run.x - 1.0,
                                run.baseline - run.size * 0.82,
                                run.width() + 2.0,
                                run.size * 1.02,
                            );
                            self.out.push(Item::Rect(plate, WHITE));
                        }
                        ink
                    }
                    None => self.ink(run.colour),
                };
                self.out.push(Item::Text(run));
            }
            other => self.out.push(other),
        }
    }

    /// The ink of text and lines.
    fn ink(&self, colour: Colour) -> Colour {
        if self.palette == Palette::Patterns && colour != WHITE { BLACK } else { colour }
    }

    fn line(&self, stroke: Stroke) -> Stroke {
        // Black is heavier than the grey it stands for.
        let is_light = self.palette == Palette::Patterns && stroke.colour == theme::HAIRLINE;
        let width = if is_light { stroke.width * 0.5 } else { stroke.width };
        Stroke { colour: self.ink(stroke.colour), width, ..stroke }
    }

    /// An area that was filled: what it means decides how it is filled now.
    fn filled(&mut self, outline: Outline, bounds: Rect, colour: Colour, stroke: Option<Stroke>) {
        let stroke = stroke.map(|stroke| self.line(stroke));
        if let Some(step) = Band::ALL.iter().position(|band| theme::band(*band).0 == colour) {
            return self.band(outline, bounds, step, stroke);
        }
        if theme::is_department(colour) {
            if self.palette == Palette::Grey {
                self.last = None;
                self.out.push(Item::Path { outline, fill: Some(colour), stroke });
                return;
            }
            // The code says which; the outline holds it together.
            let edge = if self.palette == Palette::Patterns { BLACK } else { colour };
            let ink = if self.palette == Palette::Patterns { BLACK } else { theme::INK };
            self.last = Some((bounds, ink, false));
            let stroke = Some(stroke.unwrap_or(solid(edge, 0.9)));
            self.out.push(Item::Path { outline, fill: Some(WHITE), stroke });
            return;
        }
        let fill = match self.palette {
            Palette::Patterns if theme::is_quiet(colour) => WHITE,
            Palette::Patterns if colour != WHITE => BLACK,
            Palette::InkSaving if theme::is_quiet(colour) && colour != theme::REST => WHITE,
            _ => colour,
        };
        let edge = match self.palette {
            Palette::Patterns if fill == WHITE && colour != WHITE => Some(solid(BLACK, 0.4)),
            Palette::InkSaving if fill == WHITE && colour != WHITE => Some(solid(theme::HAIRLINE, 0.6)),
            _ => None,
        };
        if colour == WHITE || theme::is_quiet(colour) {
            self.last = None;
        }
        self.out.push(Item::Path { outline, fill: Some(fill), stroke: stroke.or(edge) });
    }

    fn band(&mut self, outline: Outline, bounds: Rect, step: usize, stroke: Option<Stroke>) {
        if self.palette != Palette::Patterns {
            let (fill, ink) = GREY[step];
            self.last = Some((bounds, ink, false));
            self.out.push(Item::Path { outline, fill: Some(fill), stroke });
            return;
        }
        let last = Band::ALL.len() - 1;
        let fill = if step == last { BLACK } else { WHITE };
        let edge = stroke.unwrap_or(solid(BLACK, 0.6));
        self.last = Some((bounds, if step == last { WHITE } else { BLACK }, (1..last).contains(&step)));
        self.out.push(Item::Path { outline, fill: Some(fill), stroke: None });
        if (1..last).contains(&step) {
            self.hatch(bounds, [7.0, 4.2, 3.4][step - 1], true);
            if step == last - 1 {
                self.hatch(bounds, 3.4, false);
            }
        }
        self.out.push(Item::Path { outline: edges(bounds), fill: None, stroke: Some(edge) });
    }

    /// Slanted lines over an area, rising or falling.
    fn hatch(&mut self, area: Rect, step: f32, rising: bool) {
        let mut segments = Vec::new();
        let mut along = -area.h + step / 2.0;
        while along < area.w {
            // The line runs from the area's foot to its head, one to the right for one up; what sticks out is cut.
            let (from, to) = ((-along).max(0.0), (area.w - along).min(area.h));
            if from < to {
                let put = |up: f32| {
                    let y = if rising { area.bottom() - up } else { area.y + up };
                    at(area.x + along + up, y)
                };
                segments.extend([Segment::Move(put(from)), Segment::Line(put(to))]);
            }
            along += step;
        }
        let outline = Outline::Free(segments);
        self.out.push(Item::Path { outline, fill: None, stroke: Some(solid(BLACK, 0.6)) });
    }
}

fn edges(rect: Rect) -> Outline {
    Outline::Free(vec![
        Segment::Move(at(rect.x, rect.y)),
        Segment::Line(at(rect.right(), rect.y)),
        Segment::Line(at(rect.right(), rect.bottom())),
        Segment::Line(at(rect.x, rect.bottom())),
        Segment::Close,
    ])
}
