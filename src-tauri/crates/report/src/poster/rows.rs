//! The rows of the poster: what each lane shows in each column, and the curve over all of them.

use journey_model::{
    Channel, Delight, Department, Evidence, Id, Lane, LaneKind, Metric, Note, Opportunity, PainPoint,
    Picture, Touchpoint,
};

use super::{Band, COLUMN, MARGIN, PAD, cards, head};
use crate::charts::{self, Feeling};
use crate::drawing::Drawing;
use crate::scene::{Rect, Role};
use crate::setter::Setter;
use crate::theme::{FAINT, INK, QUIET, SMALL, SMALLEST};

/// Between two cards of a cell.
const STACK: f32 = 6.0;

/// A lane of cards: over each stage what belongs to the whole stage, below it each touchpoint's own.
pub(super) fn cells(setter: &mut Setter<'_>, bands: &[Band<'_>], lane: &Lane) -> Drawing {
    let mut row = Drawing::default();
    for band in bands {
        let wide = stack(stage_cards(setter, band, lane));
        let top = if wide.items.is_empty() { 0.0 } else { wide.height + STACK };
        row.height = row.height.max(wide.height);
        row.place(wide, band.x + PAD, 0.0);
        for column in &band.columns {
            let cell = stack(touchpoint_cards(setter, column.touchpoint, lane));
            if !cell.items.is_empty() {
                row.height = row.height.max(top + cell.height);
                row.place(cell, column.x, top);
            }
        }
    }
    row
}

/// Cards under each other.
fn stack(cards: Vec<Drawing>) -> Drawing {
    let mut cell = Drawing::default();
    for card in cards.into_iter().filter(|card| !card.items.is_empty()) {
        let y = if cell.items.is_empty() { 0.0 } else { cell.height + STACK };
        cell.height = y + card.height;
        cell.place(card, 0.0, y);
    }
    cell
}

fn stage_cards(setter: &mut Setter<'_>, band: &Band<'_>, lane: &Lane) -> Vec<Drawing> {
    let (document, stage) = (setter.facts.document, Some(band.stage.id));
    let width = band.width - 2.0 * PAD;
    match lane.kind {
        LaneKind::Metrics => {
            document.within::<Metric>(stage).map(|metric| cards::metric(setter, metric, width)).collect()
        }
        LaneKind::Notes => document
            .within::<Note>(stage)
            .filter(|note| note.placement.lane == Some(lane.id))
            .map(|note| cards::note(setter, note, width))
            .collect(),
        LaneKind::Pictures => document
            .within::<Picture>(stage)
            .filter(|picture| picture.placement.lane == Some(lane.id))
            .map(|picture| cards::picture(setter, picture, width))
            .collect(),
        _ => Vec::new(),
    }
}

fn touchpoint_cards(setter: &mut Setter<'_>, touchpoint: &Touchpoint, lane: &Lane) -> Vec<Drawing> {
    let (facts, parent) = (setter.facts, Some(touchpoint.id));
    let document = facts.document;
    match lane.kind {
        LaneKind::Touchpoints | LaneKind::Emotions => Vec::new(),
        LaneKind::Actions => vec![cards::plain(setter, &touchpoint.action, COLUMN)],
        LaneKind::Thoughts if touchpoint.thought.trim().is_empty() => Vec::new(),
        LaneKind::Thoughts => {
            vec![cards::plain(setter, &facts.quote(&touchpoint.thought), COLUMN)]
        }
        LaneKind::Channels => {
            let channels: Vec<&Channel> =
                touchpoint.channels.iter().filter_map(|id| facts.library.find(*id)).collect();
            let mut drawing = Drawing::default();
            drawing.height = head::channels(setter, &mut drawing, &channels, 3.0, 0.0, COLUMN - 6.0);
            vec![drawing]
        }
        LaneKind::PainPoints => document
            .within::<PainPoint>(parent)
            .map(|pain| cards::pain(setter, pain, touchpoint, COLUMN))
            .collect(),
        LaneKind::Opportunities => document
            .within::<Opportunity>(parent)
            .map(|opportunity| cards::opportunity(setter, opportunity, COLUMN))
            .collect(),
        LaneKind::Departments => {
            let departments: Vec<&Department> = touchpoint
                .owner
                .iter()
                .chain(&touchpoint.supporting)
                .filter_map(|id| facts.library.find(*id))
                .collect();
            let mut drawing = Drawing::default();
            drawing.height = setter.departments(&mut drawing, &departments, 3.0, 0.0, COLUMN - 6.0);
            vec![drawing]
        }
        LaneKind::Evidence => touchpoint
            .evidence
            .iter()
            .filter_map(|id| facts.library.find::<Evidence>(*id))
            .map(|nugget| cards::evidence(setter, nugget, COLUMN))
            .collect(),
        LaneKind::Metrics => {
            document.within::<Metric>(parent).map(|metric| cards::metric(setter, metric, COLUMN)).collect()
        }
        LaneKind::Backstage => vec![cards::plain(setter, &touchpoint.backstage.join(", "), COLUMN)],
        LaneKind::Delight => document
            .within::<Delight>(parent)
            .map(|delight| cards::delight(setter, delight, COLUMN))
            .collect(),
        LaneKind::Notes => document
            .within::<Note>(parent)
            .filter(|note| note.placement.lane == Some(lane.id))
            .map(|note| cards::note(setter, note, COLUMN))
            .collect(),
        LaneKind::Pictures => document
            .within::<Picture>(parent)
            .filter(|picture| picture.placement.lane == Some(lane.id))
            .map(|picture| cards::picture(setter, picture, COLUMN))
            .collect(),
    }
}

/// The curve of emotion over all columns; each point with its word.
pub(super) fn emotions(setter: &mut Setter<'_>, bands: &[Band<'_>]) -> Drawing {
    const HEIGHT: f32 = 104.0;
    const ABOVE: f32 = 30.0;
    let mut row = Drawing::default();
    let columns = || bands.iter().flat_map(|band| &band.columns);
    let felt: Vec<_> =
        columns().filter_map(|column| Some((column, column.touchpoint.emotion.as_ref()?))).collect();
    let (Some(first), Some(last)) = (bands.first(), bands.last()) else { return row };
    if felt.is_empty() {
        return row;
    }
    let place = Rect::new(first.x, ABOVE, last.x + last.width - first.x, HEIGHT);
    let feelings: Vec<Feeling> = felt
        .iter()
        .map(|(column, emotion)| Feeling { x: column.x + COLUMN / 2.0, value: f32::from(emotion.value) })
        .collect();
    // Of the whole journey, of which these may be a part.
    let is = |what: Option<Id>, index: usize| what == Some(felt[index].0.touchpoint.id);
    let (peak, end) = (setter.facts.peak, setter.facts.end);
    let marked = |index: usize| is(peak, index) || is(end, index);
    let alt = setter.facts.remembered();
    let points = row.figure(alt, |drawing| charts::emotion(drawing, place, &feelings, 3.0, marked));
    row.height = ABOVE + HEIGHT;
    for (key, middle) in
        [("emotion-plus-2", ABOVE), ("emotion-0", ABOVE + HEIGHT / 2.0), ("emotion-minus-2", ABOVE + HEIGHT)]
    {
        let word = setter.say(key, SMALLEST.in_colour(FAINT), first.x - MARGIN - 8.0);
        let y = middle - word.height() / 2.0;
        row.height = row.height.max(y + word.height());
        row.tagged(Role::Paragraph, |drawing| {
            drawing.text_within(word, MARGIN, y, first.x - MARGIN - 8.0, 1.0)
        });
    }
    for (index, ((column, emotion), point)) in felt.iter().zip(points).enumerate() {
        let word = setter.facts.feeling(emotion);
        let (mark, style) = match (is(peak, index), is(end, index)) {
            (true, true) => ("report-peak-end", SMALL.strong().in_colour(INK)),
            (true, false) => ("report-peak", SMALL.strong().in_colour(INK)),
            (false, true) => ("report-end", SMALL.strong().in_colour(INK)),
            (false, false) => ("", SMALL.in_colour(QUIET)),
        };
        let word = if mark.is_empty() {
            word
        } else {
            setter.facts.words.say(mark, &[("word", word.as_str().into())])
        };
        let block = setter.set(&word, style, COLUMN);
        let height = block.height();
        // Good feelings have their word above the line, bad ones below it.
        let y = if emotion.value < 0 { point.y + 8.0 } else { point.y - 8.0 - height };
        let y = y.max(0.0);
        row.height = row.height.max(y + height);
        row.tagged(Role::Paragraph, |drawing| drawing.text_within(block, column.x, y, COLUMN, 0.5));
    }
    row
}
