//! The head of the poster: what map it is, how heavy its friction is, the stages with their weather, the touchpoints.

use journey_insight::Band as FrictionBand;
use journey_model::{Channel, Department};

use super::{Band, COLUMN, MARGIN, PAD, phase, stage_dest};
use crate::charts;
use crate::drawing::{Drawing, solid};
use crate::icons;
use crate::scene::{Rect, Role, at};
use crate::setter::Setter;
use crate::text::Block;
use crate::theme::{self, ACCENT, BODY, FIGURE, HAIRLINE, PAPER, QUIET, REST, SMALL, SMALLEST};

/// A poster wider than this is read from afar.
const WIDE: f32 = 1500.0;

/// The map's title and its index. Gives the bottom edge.
pub(super) fn title(setter: &mut Setter<'_>, drawing: &mut Drawing, width: f32) -> f32 {
    const INDEX: f32 = 250.0;
    let (facts, score) = (setter.facts, setter.facts.score);
    let beside = if facts.is_scored() { INDEX + 30.0 } else { 0.0 };
    let measure = (width - 2.0 * MARGIN - beside).min(1000.0);
    let kicker = format!("{} · {}", setter.name("map-kind", facts.map.kind), facts.words.date(facts.day));
    let kicker = setter.set(&kicker, SMALL.strong().in_colour(ACCENT), measure);
    let title = facts.title();
    let title = setter.set(&title, theme::title(&title, if width > WIDE { 32.0 } else { 24.0 }), measure);
    let sentence = setter.set(&facts.sentence(), BODY.sized(10.5).in_colour(QUIET), measure.min(620.0));
    let mut y = drawing.tagged(Role::Paragraph, |drawing| drawing.text(kicker, MARGIN, MARGIN));
    y = drawing.tagged(Role::Heading(1), |drawing| drawing.text(title, MARGIN, y + 2.0));
    y = drawing.tagged(Role::Paragraph, |drawing| drawing.text(sentence, MARGIN, y + 4.0));
    if !facts.is_scored() {
        return y;
    }

    let left = width - MARGIN - INDEX;
    let number = facts.whole(score.index);
    let style =
        if number.chars().all(|c| c.is_ascii_digit()) { FIGURE.sized(40.0) } else { FIGURE.sized(20.0) };
    let number = setter.set(&number, style, INDEX - 50.0);
    let (line, own) = (number.height(), number.width());
    drawing.tagged(Role::Paragraph, |drawing| drawing.text(number, left, MARGIN + 20.0 - line / 2.0));
    let beside = left + own + 10.0;
    charts::badge(drawing, setter.shaper, at(beside, MARGIN + 7.0), 26.0, score.band);
    let heading = setter.say("friction-index", SMALL, INDEX);
    let band = facts.words.say("report-band-is", &[("band", facts.band().as_str().into())]);
    let band = setter.set(&band, SMALL, INDEX);
    drawing.tagged(Role::Paragraph, |drawing| {
        let under = drawing.text(heading, beside + 34.0, MARGIN + 9.0);
        drawing.text(band, beside + 34.0, under);
    });
    let place = at(left, MARGIN + 44.0);
    let alt = setter.facts.sentence();
    let height = drawing.figure(alt, |drawing| {
        charts::scale(drawing, setter.shaper, place, INDEX, score.index, score.interval80)
    });
    y.max(place.y + height)
}

/// The stages' names and the strip that shows where friction is heavy. Gives the bottom edge.
pub(super) fn stages(setter: &mut Setter<'_>, drawing: &mut Drawing, bands: &[Band<'_>], top: f32) -> f32 {
    let mut bottom = top;
    for band in bands {
        let stage = band.stage;
        if band.is_first {
            drawing.dest(stage_dest(stage.id), at((band.x - 20.0).max(0.0), (top - 20.0).max(0.0)));
        }
        let width = band.width - 2.0 * PAD;
        let phase = phase(setter, stage.phase);
        let phase = setter.set(&phase, SMALLEST, width - 24.0);
        let title = stage_title(setter, &stage.title, width - 28.0);
        let goal = if band.is_first { stage.goal.clone() } else { setter.facts.say("report-stage-goes-on") };
        let goal = setter.set(&goal, SMALL, width);
        let x = band.x + PAD;
        let mut y = drawing.tagged(Role::Paragraph, |drawing| drawing.text(phase, x, top + 8.0));
        y = drawing.tagged(Role::Heading(2), |drawing| drawing.text(title, x, y));
        if !goal.is_empty() {
            y = drawing.tagged(Role::Paragraph, |drawing| drawing.text(goal, x, y + 1.0));
        }
        if let Some(friction) = setter.facts.stage_band(stage.id).filter(|_| has_friction(setter, band)) {
            charts::badge(drawing, setter.shaper, at(x + width - 22.0, top + 11.0), 22.0, friction);
        }
        bottom = bottom.max(y);
    }
    weather(setter, drawing, bands, bottom + 7.0)
}

/// A stage's title, as large as leaves its words whole.
fn stage_title(setter: &mut Setter<'_>, title: &str, width: f32) -> Block {
    const SIZES: [f32; 3] = [19.0, 16.0, 13.0];
    let style = BODY.strong();
    let is_whole = |setter: &mut Setter<'_>, size: f32| {
        title.split_whitespace().all(|word| setter.shaper.measure(word, style.sized(size)) <= width)
    };
    let size = SIZES.into_iter().find(|size| is_whole(setter, *size)).unwrap_or(SIZES[0]);
    setter.set(title, style.sized(size), width)
}

fn has_friction(setter: &Setter<'_>, band: &Band<'_>) -> bool {
    band.columns.iter().any(|column| setter.facts.loss(column.touchpoint.id).is_some_and(|loss| loss > 0.0))
}

/// The strip under the stages: over each touchpoint its band, with how many are lost there. Gives the bottom edge.
fn weather(setter: &mut Setter<'_>, drawing: &mut Drawing, bands: &[Band<'_>], top: f32) -> f32 {
    const STRIP: f32 = 14.0;
    let facts = setter.facts;
    for column in bands.iter().flat_map(|band| &band.columns) {
        let place = Rect::new(column.x, top, COLUMN, STRIP);
        let Some(loss) = facts.loss(column.touchpoint.id).filter(|loss| *loss > 0.0) else {
            drawing.rounded(Rect::new(column.x, top + STRIP / 2.0 - 1.0, COLUMN, 2.0), 1.0, Some(REST), None);
            continue;
        };
        let friction = FrictionBand::of(loss);
        let (colour, ink) = theme::band(friction);
        drawing.rounded(place, 3.0, Some(colour), None);
        let said = facts.words.say(
            "report-lost-here",
            &[("band", theme::letter(friction).into()), ("lost", facts.whole(loss).as_str().into())],
        );
        let said = setter.set(&said, SMALL.strong().in_colour(ink), COLUMN - 8.0);
        let y = top + (STRIP - said.height()) / 2.0;
        drawing.tagged(Role::Paragraph, |drawing| drawing.text_within(said, column.x, y, COLUMN, 0.5));
    }
    top + STRIP
}

/// The heads of the columns: name, owner, channels. Gives the bottom edge.
pub(super) fn touchpoints(
    setter: &mut Setter<'_>,
    drawing: &mut Drawing,
    bands: &[Band<'_>],
    top: f32,
) -> f32 {
    let heads: Vec<(f32, Drawing, Option<&Department>)> = bands
        .iter()
        .flat_map(|band| &band.columns)
        .map(|column| {
            let owner = column.touchpoint.owner.and_then(|id| setter.facts.library.find::<Department>(id));
            (column.x, touchpoint(setter, column.touchpoint, owner), owner)
        })
        .collect();
    let height = heads.iter().map(|(_, head, _)| head.height).fold(0.0, f32::max);
    for (x, head, owner) in heads {
        let card = Rect::new(x, top, COLUMN, height);
        drawing.rounded(card, 6.0, Some(PAPER), Some(solid(HAIRLINE, 0.6)));
        if let Some(owner) = owner {
            let (hue, _) = theme::department(owner.color);
            drawing.clipped(Rect::new(x, top, COLUMN, 4.0), |drawing| {
                drawing.rounded(card, 6.0, Some(hue), None);
            });
        }
        drawing.place(head, x, top);
    }
    top + height
}

fn touchpoint(
    setter: &mut Setter<'_>,
    touchpoint: &journey_model::Touchpoint,
    owner: Option<&Department>,
) -> Drawing {
    const EDGE: f32 = 9.0;
    let width = COLUMN - 2.0 * EDGE;
    let mut drawing = Drawing::default();
    let title = setter.set(&touchpoint.title, BODY.strong().sized(10.5), width);
    let mut y = drawing.tagged(Role::Heading(3), |drawing| drawing.text(title, EDGE, 10.0));
    if touchpoint.moment_of_truth {
        let word = setter.say("moment-of-truth", SMALL.strong().in_colour(ACCENT), width - 11.0);
        let middle = y + 2.0 + SMALL.line() / 2.0;
        let diamond =
            [(4.0, -4.0), (8.0, 0.0), (4.0, 4.0), (0.0, 0.0)].map(|(dx, dy)| at(EDGE + dx, middle + dy));
        drawing.path(diamond_of(diamond), Some(ACCENT), None);
        y = drawing.tagged(Role::Paragraph, |drawing| drawing.text(word, EDGE + 11.0, y + 2.0));
    }
    let channels: Vec<&Channel> =
        touchpoint.channels.iter().filter_map(|id| setter.facts.library.find(*id)).collect();
    if !channels.is_empty() {
        y = self::channels(setter, &mut drawing, &channels, EDGE, y + 3.0, width);
    }
    if let Some(owner) = owner {
        y = setter.departments(&mut drawing, &[owner], EDGE, y + 5.0, width);
    }
    let description = setter.set(&touchpoint.description, SMALL, width);
    if !description.is_empty() {
        y = drawing.tagged(Role::Paragraph, |drawing| drawing.text(description, EDGE, y + 4.0));
    }
    drawing.height = y + 9.0;
    drawing
}

fn diamond_of(points: [crate::scene::Point; 4]) -> Vec<crate::scene::Segment> {
    use crate::scene::Segment::{Close, Line, Move};
    let [first, second, third, fourth] = points;
    vec![Move(first), Line(second), Line(third), Line(fourth), Close]
}

/// Channels with their pictures, in rows of a width. Gives the bottom edge.
pub(super) fn channels(
    setter: &mut Setter<'_>,
    drawing: &mut Drawing,
    channels: &[&Channel],
    x: f32,
    y: f32,
    width: f32,
) -> f32 {
    const ICON: f32 = 8.0;
    let (mut left, mut top, mut row) = (x, y, 0.0_f32);
    for channel in channels {
        let name = setter.label(&crate::facts::Facts::quoted(&channel.name), SMALL, width - ICON - 4.0);
        let own = ICON + 4.0 + name.width();
        if left > x && left + own > x + width {
            (left, top, row) = (x, top + row + 1.0, 0.0);
        }
        icons::channel(drawing, channel.kind, left, top + (SMALL.line() - ICON) / 2.0, ICON, QUIET);
        row = row.max(name.height());
        drawing.tagged(Role::Paragraph, |drawing| drawing.text(name, left + ICON + 4.0, top));
        left += own + 9.0;
    }
    top + row
}
