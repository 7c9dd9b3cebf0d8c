//! The pictures of one report: each is read once, and shown small or large with its caption; what cannot be printed is told in
//! its place.

use std::collections::BTreeMap;
use std::sync::Arc;

use journey_model::{Asset, Document, Id, Picture};

use crate::drawing::{Drawing, solid};
use crate::raster::{Flaw, Raster};
use crate::scene::{Item, Rect, Role};
use crate::setter::Setter;
use crate::theme::{HAIRLINE, SMALL};

/// Widest and tallest that a picture is shown, in points; larger it would be coarse.
const WIDEST: f32 = 250.0;
const TALLEST: f32 = 190.0;
/// How many points a dot takes at most: pictures of few dots stay small.
const COARSEST: f32 = 1.0;

/// Pictures that have been read.
pub(crate) struct Album<'a> {
    bytes: &'a dyn Fn(&str) -> Option<Vec<u8>>,
    known: BTreeMap<Id, Result<Arc<Raster>, &'static str>>,
}

impl<'a> Album<'a> {
    /// An empty album that takes its pictures from here.
    pub(crate) fn new(bytes: &'a dyn Fn(&str) -> Option<Vec<u8>>) -> Album<'a> {
        Album { bytes, known: BTreeMap::new() }
    }

    /// A picture, or the key of the sentence that says why there is none.
    fn open(&mut self, id: Id, library: &Document) -> Result<Arc<Raster>, &'static str> {
        let bytes = self.bytes;
        let read = || {
            let asset = library.find::<Asset>(id).ok_or("report-picture-gone")?;
            let bytes = bytes(&asset.sha256).ok_or("report-picture-gone")?;
            Raster::of(&bytes).map(Arc::new).map_err(|flaw| match flaw {
                Flaw::Broken => "report-picture-broken",
                Flaw::Huge => "report-picture-huge",
            })
        };
        self.known.entry(id).or_insert_with(read).clone()
    }
}

/// A picture with its caption, as wide as it is at most.
pub(crate) fn picture(setter: &mut Setter<'_>, picture: &Picture, width: f32) -> Drawing {
    let mut drawing = Drawing::default();
    let said = match picture.asset.map(|asset| setter.album.open(asset, setter.facts.library)) {
        Some(Ok(raster)) => {
            let (across, down) = (raster.width as f32, raster.height as f32);
            let scale = (width.min(WIDEST) / across).min(TALLEST / down).min(COARSEST);
            let place = Rect::new(0.0, 0.0, across * scale, down * scale);
            let alt = if picture.caption.trim().is_empty() {
                setter.facts.say("report-picture-alt")
            } else {
                picture.caption.clone()
            };
            drawing.figure(alt, |drawing| {
                drawing.items.push(Item::Image(place, raster));
                drawing.rounded(place, 0.0, None, Some(solid(HAIRLINE, 0.5)));
            });
            drawing.height = place.h + 3.0;
            String::new()
        }
        Some(Err(why)) => setter.facts.say(why),
        None => setter.facts.say("report-picture-none"),
    };
    for text in [&picture.caption, &said] {
        let text = setter.set(text, SMALL, width);
        if !text.is_empty() {
            let top = drawing.height;
            drawing.height = drawing.tagged(Role::Paragraph, |drawing| drawing.text(text, 0.0, top)) + 1.0;
        }
    }
    drawing
}
