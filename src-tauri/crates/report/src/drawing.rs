//! Drawing: the shapes that pages are made of, gathered in reading order. A drawing starts at its own origin and is moved
//! to its place when its size is known.

use crate::scene::{Colour, Item, Outline, Point, Rect, Role, Segment, Stroke, Target, at};
use crate::text::Block;

/// Items in reading order, from an origin of their own.
#[derive(Clone, Debug, Default)]
pub(crate) struct Drawing {
    pub(crate) items: Vec<Item>,
    /// Named places in it.
    pub(crate) dests: Vec<(String, Point)>,
    /// How much room it takes downwards.
    pub(crate) height: f32,
}

impl Drawing {
    /// A filled rectangle.
    pub(crate) fn rect(&mut self, rect: Rect, colour: Colour) {
        self.items.push(Item::Rect(rect, colour));
    }

    /// A rectangle with round corners.
    pub(crate) fn rounded(&mut self, rect: Rect, radius: f32, fill: Option<Colour>, stroke: Option<Stroke>) {
        self.items.push(Item::Path { outline: Outline::Rounded(rect, radius), fill, stroke });
    }

    /// A circle.
    pub(crate) fn circle(
        &mut self,
        centre: Point,
        radius: f32,
        fill: Option<Colour>,
        stroke: Option<Stroke>,
    ) {
        let rect = Rect::new(centre.x - radius, centre.y - radius, radius * 2.0, radius * 2.0);
        self.rounded(rect, radius, fill, stroke);
    }

    /// A straight line.
    pub(crate) fn line(&mut self, from: Point, to: Point, stroke: Stroke) {
        self.items.push(Item::Path { outline: Outline::Line(from, to), fill: None, stroke: Some(stroke) });
    }

    /// Any outline.
    pub(crate) fn path(&mut self, segments: Vec<Segment>, fill: Option<Colour>, stroke: Option<Stroke>) {
        self.items.push(Item::Path { outline: Outline::Free(segments), fill, stroke });
    }

    /// Text with its top left corner here. Gives its bottom edge.
    pub(crate) fn text(&mut self, block: Block, x: f32, y: f32) -> f32 {
        self.text_within(block, x, y, 0.0, 0.0)
    }

    /// Text in a width; `shift` 0 is left, 0.5 centred, 1 right. Gives its bottom edge.
    pub(crate) fn text_within(&mut self, block: Block, x: f32, y: f32, width: f32, shift: f32) -> f32 {
        let bottom = y + block.height();
        self.items.extend(block.placed(x, y, width, shift).map(Item::Text));
        bottom
    }

    /// What `draw` draws leads elsewhere; the whole rectangle answers.
    pub(crate) fn link<T>(&mut self, rect: Rect, target: Target, draw: impl FnOnce(&mut Drawing) -> T) -> T {
        self.tagged(Role::Link, |drawing| {
            let drawn = draw(drawing);
            drawing.items.push(Item::Link(rect, target));
            drawn
        })
    }

    /// Names a place.
    pub(crate) fn dest(&mut self, name: String, place: Point) {
        self.dests.push((name, place));
    }

    /// What `draw` draws has this role.
    pub(crate) fn tagged<T>(&mut self, role: Role, draw: impl FnOnce(&mut Drawing) -> T) -> T {
        self.items.push(Item::Begin(role, None));
        let drawn = draw(self);
        self.items.push(Item::End);
        drawn
    }

    /// What `draw` draws is a picture that says this.
    pub(crate) fn figure<T>(&mut self, says: String, draw: impl FnOnce(&mut Drawing) -> T) -> T {
        self.items.push(Item::Begin(Role::Figure, Some(says)));
        let drawn = draw(self);
        self.items.push(Item::End);
        drawn
    }

    /// What `draw` draws shows only inside the rectangle.
    pub(crate) fn clipped(&mut self, rect: Rect, draw: impl FnOnce(&mut Drawing)) {
        self.items.push(Item::PushClip(rect));
        draw(self);
        self.items.push(Item::Pop);
    }

    /// What `draw` draws is this opaque.
    pub(crate) fn faded(&mut self, alpha: f32, draw: impl FnOnce(&mut Drawing)) {
        self.items.push(Item::PushAlpha(alpha));
        draw(self);
        self.items.push(Item::Pop);
    }

    /// Adds another drawing with its origin here.
    pub(crate) fn place(&mut self, other: Drawing, dx: f32, dy: f32) {
        self.place_scaled(other, 1.0, dx, dy);
    }

    /// Adds another drawing, scaled, with its origin here.
    pub(crate) fn place_scaled(&mut self, other: Drawing, scale: f32, dx: f32, dy: f32) {
        self.items.extend(other.items.into_iter().map(|item| item.put(scale, dx, dy)));
        let put = |place: Point| at(place.x * scale + dx, place.y * scale + dy);
        self.dests.extend(other.dests.into_iter().map(|(name, place)| (name, put(place))));
    }

    /// What `draw` draws is page furniture and no part of the text.
    pub(crate) fn artifact<T>(&mut self, draw: impl FnOnce(&mut Drawing) -> T) -> T {
        self.tagged(Role::Artifact, draw)
    }
}

/// A solid line.
pub(crate) const fn solid(colour: Colour, width: f32) -> Stroke {
    Stroke { colour, width, dash: None }
}
