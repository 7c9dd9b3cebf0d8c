//! The pictures of a report: each is read once for every size at which it is printed, and shown with its words; what cannot be
//! printed is told in its place.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::Arc;

use journey_model::{Asset, Document, Id, Persona, Picture};

use crate::drawing::{Drawing, solid};
use crate::facts::Facts;
use crate::raster::{Flaw, Raster};
use crate::scene::{Item, Rect, Role};
use crate::setter::Setter;
use crate::theme::{HAIRLINE, SMALL};
use crate::watch::Work;

/// How many points a dot takes at most: pictures of few dots stay small.
const COARSEST: f32 = 1.0;

/// What a picture is shown in. Each has its largest size, at which a picture is kept as fine as paper shows it; on a sheet or tile
/// that is enlarged it comes out as much coarser.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Room {
    /// Beside a persona's name.
    Portrait,
    /// Beside another that came with the same nugget.
    Small,
    /// On a card, and among a touchpoint's particulars.
    Card,
    /// Over a whole stage.
    Wide,
}

impl Room {
    /// Width and height in points.
    const fn size(self) -> [f32; 2] {
        match self {
            Room::Portrait => [PORTRAIT, 84.0],
            Room::Small => [SMALLER, 114.0],
            Room::Card => [150.0, 190.0],
            Room::Wide => [250.0, 190.0],
        }
    }
}

/// Width of a portrait.
pub(crate) const PORTRAIT: f32 = 66.0;
/// Width of a picture that stands beside another.
pub(crate) const SMALLER: f32 = 90.0;

/// Pictures made ready for paper, kept from one layout to the next: to read a large one takes longer than to lay out a page.
#[derive(Default)]
pub struct Prints(RefCell<BTreeMap<(String, Room), Print>>);

/// A picture, or what is wrong with its file.
type Print = Result<Arc<Raster>, Flaw>;

/// So many bytes of pictures are kept.
const KEPT: usize = 48 << 20;

impl Prints {
    /// Forgets all where they have become too many.
    fn tidy(&self) {
        let mut prints = self.0.borrow_mut();
        if prints.values().flatten().map(|raster| raster.size()).sum::<usize>() > KEPT {
            prints.clear();
        }
    }

    /// The picture under this hash, read where it is not known.
    fn print(&self, sha256: &str, room: Room, bytes: impl FnOnce() -> Option<Vec<u8>>) -> Option<Print> {
        let mut prints = self.0.borrow_mut();
        Some(match prints.entry((sha256.to_owned(), room)) {
            Entry::Occupied(known) => known.get().clone(),
            Entry::Vacant(unknown) => {
                unknown.insert(Raster::of(&bytes()?, room.size()).map(Arc::new)).clone()
            }
        })
    }
}

/// The pictures of a workspace, as a report needs them.
pub(crate) struct Album<'a> {
    bytes: &'a dyn Fn(&str) -> Option<Vec<u8>>,
    prints: &'a Prints,
}

impl<'a> Album<'a> {
    /// An album that takes its pictures from here.
    pub(crate) fn new(bytes: &'a dyn Fn(&str) -> Option<Vec<u8>>, prints: &'a Prints) -> Album<'a> {
        prints.tidy();
        Album { bytes, prints }
    }

    /// A picture, or the key of the sentence that says why there is none. None is read for work that was called off.
    fn open(
        &self,
        id: Id,
        room: Room,
        library: &Document,
        work: &mut Work<'_>,
    ) -> Result<Arc<Raster>, &'static str> {
        let asset = library.find::<Asset>(id).filter(|_| work.goes_on());
        let print =
            asset.and_then(|asset| self.prints.print(&asset.sha256, room, || (self.bytes)(&asset.sha256)));
        print.ok_or("report-picture-gone")?.map_err(|flaw| match flaw {
            Flaw::Broken => "report-picture-broken",
            Flaw::Huge => "report-picture-huge",
        })
    }
}

fn open(setter: &mut Setter<'_>, asset: Id, room: Room) -> Result<Arc<Raster>, &'static str> {
    setter.album.open(asset, room, setter.facts.library, &mut setter.work)
}

/// A picture in a frame, at most so wide, as a figure that says this; or the sentence that says why there is none.
fn framed(setter: &mut Setter<'_>, asset: Id, says: String, width: f32, room: Room) -> Drawing {
    let mut drawing = Drawing::default();
    match open(setter, asset, room) {
        Ok(raster) => {
            let [widest, tallest] = room.size();
            let (across, down) = (raster.width as f32, raster.height as f32);
            let scale = (width.min(widest) / across).min(tallest / down).min(COARSEST);
            let place = Rect::new(0.0, 0.0, across * scale, down * scale);
            drawing.figure(says, |drawing| {
                drawing.items.push(Item::Image(place, raster));
                drawing.rounded(place, 0.0, None, Some(solid(HAIRLINE, 0.5)));
            });
            drawing.height = place.h + 3.0;
        }
        Err(why) => words(setter, &mut drawing, why, width),
    }
    drawing
}

fn words(setter: &mut Setter<'_>, drawing: &mut Drawing, key: &str, width: f32) {
    let said = setter.say(key, SMALL, width);
    let top = drawing.height;
    drawing.height = drawing.tagged(Role::Paragraph, |drawing| drawing.text(said, 0.0, top)) + 1.0;
}

const fn room_of(width: f32) -> Room {
    if width <= SMALLER {
        Room::Small
    } else if width <= Room::Card.size()[0] {
        Room::Card
    } else {
        Room::Wide
    }
}

/// A picture of a lane of pictures with its caption, as wide as it is at most.
pub(crate) fn picture(setter: &mut Setter<'_>, picture: &Picture, width: f32) -> Drawing {
    let mut says = picture.caption.clone();
    if says.trim().is_empty() {
        says = setter.facts.say("report-picture-alt");
    }
    let mut drawing = match picture.asset {
        Some(asset) => framed(setter, asset, says, width, room_of(width)),
        None => Drawing::default(),
    };
    let caption = setter.set(&picture.caption, SMALL, width);
    if !caption.is_empty() {
        let top = drawing.height;
        drawing.height = drawing.tagged(Role::Paragraph, |drawing| drawing.text(caption, 0.0, top)) + 1.0;
    }
    if picture.asset.is_none() {
        words(setter, &mut drawing, "report-picture-none", width);
    }
    drawing
}

/// The picture that a record has beside its words, at most so wide: nothing where it has none. `says` is what it shows, where
/// somebody has said so, and `title` what it belongs to.
pub(crate) fn beside(
    setter: &mut Setter<'_>,
    asset: Option<Id>,
    says: &str,
    title: &str,
    width: f32,
) -> Drawing {
    let Some(asset) = asset else { return Drawing::default() };
    let says = if says.trim().is_empty() {
        setter.facts.words.say("report-picture-of", &[("title", Facts::quoted(title).as_str().into())])
    } else {
        says.to_owned()
    };
    framed(setter, asset, says, width, room_of(width))
}

/// A persona's portrait; nothing where there is none.
pub(crate) fn portrait(setter: &mut Setter<'_>, persona: &Persona) -> Drawing {
    let Some(asset) = persona.picture else { return Drawing::default() };
    let says = portrayed(setter, persona);
    framed(setter, asset, says, PORTRAIT, Room::Portrait)
}

/// A persona's face in a square of this side; `None` where there is nothing to show.
pub(crate) fn face(setter: &mut Setter<'_>, persona: &Persona, side: f32) -> Option<Drawing> {
    let raster = open(setter, persona.picture?, Room::Portrait).ok()?;
    let (across, down) = (raster.width as f32, raster.height as f32);
    let scale = (side / across).max(side / down);
    let (width, height) = (across * scale, down * scale);
    // A face stands in the middle, and higher than that.
    let place = Rect::new((side - width) / 2.0, (side - height) / 3.0, width, height);
    let square = Rect::new(0.0, 0.0, side, side);
    let mut drawing = Drawing { height: side, ..Drawing::default() };
    let says = portrayed(setter, persona);
    drawing.figure(says, |drawing| {
        drawing.clipped(square, |drawing| drawing.items.push(Item::Image(place, raster)));
        drawing.rounded(square, 0.0, None, Some(solid(HAIRLINE, 0.5)));
    });
    Some(drawing)
}

fn portrayed(setter: &Setter<'_>, persona: &Persona) -> String {
    setter.facts.words.say("report-portrait", &[("name", Facts::quoted(&persona.name).as_str().into())])
}
