//! Cards: a pain, an opportunity, a note, a nugget, each on a piece of paper as wide as its column.

use journey_model::{
    Delight, Department, Evidence, Id, Metric, Note, Opportunity, PainPoint, Picture, Touchpoint,
};

use crate::album;
use crate::charts;
use crate::drawing::{Drawing, solid};
use crate::facts::Facts;
use crate::parts::friction::row_dest;
use crate::parts::summary::pain_dest;
use crate::scene::{Colour, Rect, Role, Stroke, Target, at};
use crate::setter::Setter;
use crate::text::{Block, Style};
use crate::theme::{self, ACCENT, ACCENT_LINE, ACCENT_TINT, BODY, HAIRLINE, INK, PAPER, QUIET, SMALL};

/// White inside a card.
const EDGE: f32 = 8.0;
/// A card's title.
const NAME: Style = BODY.strong().sized(8.8);

/// A card being set, from top to bottom.
struct Card {
    drawing: Drawing,
    y: f32,
    width: f32,
}

impl Card {
    fn new(width: f32) -> Card {
        Card { drawing: Drawing::default(), y: EDGE, width }
    }

    /// Room for text.
    fn inner(&self) -> f32 {
        self.width - 2.0 * EDGE
    }

    fn text(&mut self, block: Block) {
        self.leading(block, None);
    }

    /// Text that may lead elsewhere.
    fn leading(&mut self, block: Block, target: Option<Target>) {
        if block.is_empty() {
            return;
        }
        let (top, area) = (self.y, Rect::new(EDGE, self.y, block.width(), block.height()));
        let draw = |drawing: &mut Drawing| match target {
            Some(target) => drawing.link(area, target, |drawing| drawing.text(block, EDGE, top)),
            None => drawing.text(block, EDGE, top),
        };
        self.y = self.drawing.tagged(Role::Paragraph, draw) + 1.5;
    }

    /// The picture that a record has.
    fn shown(&mut self, setter: &mut Setter<'_>, asset: Option<Id>, says: &str, title: &str) {
        let shown = album::beside(setter, asset, says, title, self.inner());
        if !shown.items.is_empty() {
            let height = shown.height;
            self.drawing.place(shown, EDGE, self.y + 1.5);
            self.y += height + 3.0;
        }
    }

    /// The card on its paper.
    fn on(self, paper: Colour, line: Option<Stroke>) -> Drawing {
        let height = self.y + EDGE - 1.5;
        let mut card = Drawing { height, ..Drawing::default() };
        card.rounded(Rect::new(0.0, 0.0, self.width, height), 5.0, Some(paper), line);
        card.place(self.drawing, 0.0, 0.0);
        card
    }
}

/// A pain point: how severe it is at its edge, what it rests on and whom it costs at its foot.
pub(super) fn pain(
    setter: &mut Setter<'_>,
    pain: &PainPoint,
    touchpoint: &Touchpoint,
    width: f32,
) -> Drawing {
    const SCALE: f32 = 13.0;
    let facts = setter.facts;
    let mut card = Card::new(width);
    let inner = card.inner() - SCALE;
    let title = setter.set(&pain.title, NAME, inner);
    card.leading(title, Some(Target::Dest(row_dest(pain.id))));
    let under = card.y.max(EDGE + 26.0);
    card.drawing.dest(pain_dest(pain.id), at(-30.0, -30.0));
    if let Some(mean) = Facts::severity(pain) {
        let word = facts.words.name("severity", &format!("{:.0}", mean.clamp(1.0, 5.0)));
        let place = Rect::new(width - EDGE - 6.0, EDGE, 6.0, 25.0);
        card.drawing.figure(word, |drawing| charts::severity(drawing, place, Some(mean)));
        card.y = under;
    }
    card.text(setter.set(&pain.description, SMALL, card.inner()));
    card.shown(setter, pain.picture, &pain.picture_text, &pain.title);
    let often = facts.often(pain);
    card.y += 2.0;
    let grade = facts.grade(pain);
    let right = setter.grade(&mut card.drawing, grade, EDGE, card.y, 90.0);
    let often = setter.set(&often, SMALL, (width - EDGE - 22.0 - right - 6.0).max(30.0));
    let mut bottom = card.y + SMALL.line();
    if !often.is_empty() {
        let (x, y) = (right + 6.0, card.y);
        bottom = bottom.max(card.drawing.tagged(Role::Paragraph, |drawing| drawing.text(often, x, y)));
    }
    if let Some(score) = facts.pain(pain.id) {
        let side = 13.0;
        let place = at(width - EDGE - side, card.y - 1.5);
        charts::badge(&mut card.drawing, setter.shaper, place, side, score.band);
        bottom = bottom.max(card.y + side - 1.5);
    }
    card.y = bottom + 1.5;
    let owners = facts.owners(pain, touchpoint);
    if !pain.owners.is_empty() && !owners.is_empty() {
        let (y, inner) = (card.y + 2.0, card.inner());
        card.y = setter.departments(&mut card.drawing, &owners, EDGE, y, inner) + 1.5;
    }
    card.on(PAPER, Some(solid(HAIRLINE, 0.8)))
}

/// An opportunity: what to do, why, who, how much work.
pub(super) fn opportunity(setter: &mut Setter<'_>, opportunity: &Opportunity, width: f32) -> Drawing {
    let facts = setter.facts;
    let mut card = Card::new(width);
    card.text(setter.set(&opportunity.title, NAME, card.inner()));
    card.text(setter.set(&opportunity.hypothesis, SMALL.in_colour(INK), card.inner()));
    card.shown(setter, opportunity.picture, &opportunity.picture_text, &opportunity.title);
    let mut particulars = vec![setter.name("opportunity-status", opportunity.status)];
    if let Some(days) = opportunity.effort {
        particulars.push(facts.effort(Some(days)));
    }
    if !opportunity.due.is_empty() {
        particulars.push(facts.words.date(&opportunity.due));
    }
    card.text(setter.set(&particulars.join(" · "), SMALL.in_colour(ACCENT), card.inner()));
    if let Some(owner) = opportunity.owner.and_then(|id| facts.library.find::<Department>(id)) {
        let (y, inner) = (card.y + 1.0, card.inner());
        card.y = setter.departments(&mut card.drawing, &[owner], EDGE, y, inner) + 1.5;
    }
    card.on(ACCENT_TINT, Some(solid(ACCENT_LINE, 0.8)))
}

/// A moment of delight.
pub(super) fn delight(setter: &mut Setter<'_>, delight: &Delight, width: f32) -> Drawing {
    let mut card = Card::new(width);
    card.text(setter.set(&delight.text, BODY.sized(8.8), card.inner()));
    card.shown(setter, delight.picture, &delight.picture_text, &delight.text);
    card.on(PAPER, Some(solid(HAIRLINE, 0.8)))
}

/// A note.
pub(super) fn note(setter: &mut Setter<'_>, note: &Note, width: f32) -> Drawing {
    let mut card = Card::new(width);
    card.text(setter.set(&note.text, BODY.sized(8.8), card.inner()));
    card.shown(setter, note.picture, &note.picture_text, &note.text);
    let paper = note.color.map_or(PAPER, |_| theme::tint(note.color));
    card.on(paper, Some(solid(HAIRLINE, 0.8)))
}

/// A picture, with what it shows in words.
pub(super) fn picture(setter: &mut Setter<'_>, picture: &Picture, width: f32) -> Drawing {
    let mut card = Card::new(width);
    let shown = album::picture(setter, picture, card.inner());
    let height = shown.height;
    card.drawing.place(shown, EDGE, card.y);
    card.y += height + 1.0;
    card.on(PAPER, Some(solid(HAIRLINE, 0.8)))
}

/// A nugget of evidence with its source; a source with an address is a link.
pub(super) fn evidence(setter: &mut Setter<'_>, nugget: &Evidence, width: f32) -> Drawing {
    let facts = setter.facts;
    let mut card = Card::new(width);
    let said = facts.said(nugget);
    card.text(setter.set(&said, BODY.sized(8.4), card.inner()));
    let count = nugget.count.map(|count| facts.count(count));
    let kind = setter.name("evidence-kind", nugget.kind);
    let parts = [Some(kind), count, Some(nugget.source.clone()).filter(|source| !source.is_empty())];
    let source = parts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let linked = nugget.url.starts_with("https://") || nugget.url.starts_with("http://");
    let source = setter.set(&source, SMALL.in_colour(if linked { ACCENT } else { QUIET }), card.inner());
    card.leading(source, linked.then(|| Target::Uri(nugget.url.clone())));
    card.on(PAPER, Some(solid(HAIRLINE, 0.8)))
}

/// A measure: its latest value against its target.
pub(super) fn metric(setter: &mut Setter<'_>, metric: &Metric, width: f32) -> Drawing {
    let facts = setter.facts;
    let mut card = Card::new(width);
    card.text(setter.set(&metric.name, SMALL, card.inner()));
    let written = |value: f64| {
        let decimals = usize::from(value.fract().abs() > 1e-9);
        format!("{} {}", facts.words.number(value, decimals), metric.unit).trim().to_owned()
    };
    if let Some(latest) = metric.values.iter().max_by(|a, b| a.date.cmp(&b.date)) {
        card.text(setter.set(&written(latest.value), NAME.sized(13.0), card.inner()));
    }
    if let Some(target) = metric.target {
        let target = facts.words.say("report-target", &[("value", written(target).as_str().into())]);
        card.text(setter.set(&target, SMALL, card.inner()));
    }
    card.on(PAPER, Some(solid(HAIRLINE, 0.8)))
}

/// Plain text without paper.
pub(super) fn plain(setter: &mut Setter<'_>, text: &str, width: f32) -> Drawing {
    let mut drawing = Drawing::default();
    let block = setter.set(text, BODY.sized(8.8), width - 6.0);
    drawing.height = block.height();
    if !block.is_empty() {
        drawing.tagged(Role::Paragraph, |drawing| drawing.text(block, 3.0, 0.0));
    }
    drawing
}
