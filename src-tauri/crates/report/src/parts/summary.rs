//! The page that is enough: what a manager who reads nothing else should know. How many customers are lost, what to do
//! first and whose it is, and what the figure rests on. It is always one page: what is long is quoted here and stands whole
//! in the other parts.

use journey_insight::Band;
use journey_model::{ReportPart, Touchpoint};

use super::{Section, dest};
use crate::charts::{self, Feeling};
use crate::drawing::{Drawing, solid};
use crate::facts::{DEAREST, Facts, Grade, Pain};
use crate::flow::Flow;
use crate::scene::{Rect, Role, Target, at};
use crate::setter::Setter;
use crate::theme::{self, ACCENT, BODY, FAINT, FIGURE, HAIRLINE, HEADING, INK, LEAD, QUIET, SMALL, SMALLEST};

/// Room between two columns.
const GUTTER: f32 = 26.0;

/// The name of the place of a pain on the poster.
pub(crate) fn pain_dest(pain: journey_model::Id) -> String {
    format!("pain-{pain}")
}

pub(super) fn section(setter: &mut Setter<'_>) -> Option<Section> {
    let mut flow = Flow::new(setter.frame);
    flow.page.dest(dest(ReportPart::Summary), at(0.0, 0.0));
    let frame = setter.frame;
    let head = head(setter, frame.measure);
    flow.place(head, frame.left);
    if setter.facts.is_scored() && frame.width > frame.height {
        let width = (frame.measure - GUTTER) / 2.0;
        let left = vec![(0, hero(setter, width)), (2, scale(setter, width)), (4, feelings(setter, width))];
        let right = vec![(1, first(setter, width)), (3, rests(setter, width))];
        let top = flow.y;
        spread(&mut flow, left, frame.left);
        flow.y = top;
        spread(&mut flow, right, frame.left + width + GUTTER);
    } else if setter.facts.is_scored() {
        let width = frame.measure;
        let blocks = vec![
            (0, hero(setter, width)),
            (2, scale(setter, width)),
            (1, first(setter, width)),
            (4, feelings(setter, width)),
            (3, rests(setter, width)),
        ];
        spread(&mut flow, blocks, frame.left);
    } else {
        let sentence = setter.facts.sentence();
        let sentence = setter.set(&sentence, LEAD, frame.reading());
        flow.gap(16.0);
        flow.text(Role::Paragraph, sentence, frame.left);
        let blocks = vec![(0, steps(setter, frame.reading())), (1, feelings(setter, frame.measure))];
        flow.gap(8.0);
        spread(&mut flow, blocks, frame.left);
    }
    Some(Section { foot: None, ..Section::flowing(setter, ReportPart::Summary, flow) })
}

/// What makes a figure of a map that has none yet.
fn steps(setter: &mut Setter<'_>, width: f32) -> Drawing {
    let mut block = Drawing::default();
    let heading = setter.say("report-first-steps", HEADING, width);
    let mut y = block.tagged(Role::Heading(2), |block| block.text(heading, 0.0, 0.0)) + 5.0;
    for (number, step) in (1..).zip(["pains", "votes", "counts"]) {
        let number = setter.set(&number.to_string(), BODY.strong().in_colour(ACCENT), 20.0);
        let said = setter.say(&format!("report-first-step-{step}"), BODY, width - 20.0);
        block.line(at(0.0, y), at(width, y), solid(HAIRLINE, 0.6));
        let top = y + 4.5;
        y = block.tagged(Role::Paragraph, |block| {
            block.text(number, 0.0, top);
            block.text(said, 20.0, top)
        }) + 4.5;
    }
    block.height = y;
    block
}

/// A block, and how much depends on it: 0 is the most.
type Weighed = (u8, Drawing);

/// Blocks under each other, the white between them as the page allows.
fn spread(flow: &mut Flow, blocks: Vec<Weighed>, x: f32) {
    let mut blocks: Vec<Weighed> = blocks.into_iter().filter(|(_, block)| !block.items.is_empty()).collect();
    let filled = |blocks: &[Weighed]| blocks.iter().map(|(_, block)| block.height).sum::<f32>();
    // Texts that are all long leave no room for what also stands elsewhere.
    while blocks.len() > 1 && filled(&blocks) + 5.0 * blocks.len() as f32 > flow.left() {
        let least = blocks.iter().map(|(weight, _)| *weight).max();
        blocks.retain(|(weight, _)| Some(*weight) != least);
    }
    let gap = ((flow.left() - filled(&blocks)) / blocks.len().max(1) as f32).clamp(5.0, 17.0);
    for (_, block) in blocks {
        let (height, y) = (block.height, flow.y + gap);
        flow.page.place(block, x, y);
        flow.y = y + height;
    }
}

/// The line of particulars, title and scenario.
fn head(setter: &mut Setter<'_>, width: f32) -> Drawing {
    let (facts, map) = (setter.facts, setter.facts.map);
    let mut head = Drawing::default();
    let particulars = [
        facts.say("report-kicker"),
        setter.name("map-kind", map.kind),
        setter.name("map-status", map.status),
        facts.words.date(facts.day),
    ];
    let kicker = setter.set(&particulars.join(" · "), SMALL.strong().in_colour(ACCENT), width);
    let mut y = head.tagged(Role::Paragraph, |head| head.text(kicker, 0.0, 0.0));
    let title = setter.set(&Facts::cut(&facts.title(), 70), HEADING.sized(22.0), width);
    y = head.tagged(Role::Heading(1), |head| head.text(title, 0.0, y + 2.0));
    let scenario = if map.scenario.trim().is_empty() { &map.summary } else { &map.scenario };
    if !scenario.trim().is_empty() {
        let scenario = Facts::cut(scenario, 190);
        let scenario = setter.set(&scenario, BODY.sized(10.0).in_colour(QUIET), width.min(460.0));
        y = head.tagged(Role::Paragraph, |head| head.text(scenario, 0.0, y + 2.0));
    }
    head.line(at(0.0, y + 7.0), at(width, y + 7.0), solid(HAIRLINE, 0.6));
    head.height = y + 7.0;
    head
}

/// The people, the number and the sentence.
fn hero(setter: &mut Setter<'_>, width: f32) -> Drawing {
    let side = if width < 420.0 { 96.0 } else { 122.0 };
    let (facts, score) = (setter.facts, setter.facts.score);
    let x = side + if width < 420.0 { 16.0 } else { GUTTER };
    let room = width - x;
    let sentence = facts.sentence();
    let lead = setter.set(&sentence, LEAD.sized(if width < 420.0 { 10.5 } else { 12.5 }), room);
    let mut hero = Drawing::default();
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // 0..=100.
    let lost = score.index.round().clamp(0.0, 100.0) as usize;
    hero.figure(sentence, |hero| charts::hundred(hero, 0.0, 0.0, side, lost));

    let figure = facts.whole(score.index);
    // Words ("under 1") are set smaller than digits.
    let large = if width < 420.0 { FIGURE.sized(44.0) } else { FIGURE };
    let is_number = figure.chars().all(|c| c.is_ascii_digit());
    let figure = setter.set(&figure, if is_number { large } else { large.sized(26.0) }, room);
    let line = large.line();
    let lift = (line - figure.height()) / 2.0;
    let right = x + figure.width() + 9.0;
    hero.tagged(Role::Paragraph, |hero| hero.text(figure, x - 2.0, lift - 7.0));
    let of = setter.say("report-of-hundred", SMALL, room);
    let index = setter.say("friction-index", SMALL, room);
    let beside = right + of.width().max(index.width()) + 14.0;
    hero.tagged(Role::Paragraph, |hero| {
        let under = hero.text(index, right, line * 0.18);
        hero.text(of, right, under);
    });
    let badge = 26.0;
    charts::badge(&mut hero, setter.shaper, at(beside, line * 0.16), badge, score.band);
    let words = (width - beside - badge - 7.0).max(40.0);
    let word = setter.name("band", score.band);
    let word = setter.set(&word, SMALL.strong().in_colour(INK), words);
    let after = beside + badge + 7.0;
    let mut under = hero.tagged(Role::Paragraph, |hero| hero.text(word, after, line * 0.18));
    if score.possibly.is_some() {
        let band = facts.words.say("report-band-is", &[("band", facts.band().as_str().into())]);
        let band = setter.set(&band, SMALL, words);
        under = hero.tagged(Role::Paragraph, |hero| hero.text(band, after, under));
    }
    let below = (line - 2.0).max(under + 2.0);
    let mut bottom = hero.tagged(Role::Paragraph, |hero| hero.text(lead, x, below));
    if let Some(said) = facts.loss_a_period() {
        let a_period = setter.set(&said, SMALL, room);
        bottom = hero.tagged(Role::Paragraph, |hero| hero.text(a_period, x, bottom + 3.0));
    }
    hero.height = bottom.max(side);
    hero
}

/// The index on the scale of bands, with its interval.
fn scale(setter: &mut Setter<'_>, width: f32) -> Drawing {
    let (facts, score) = (setter.facts, setter.facts.score);
    let [low, high] = score.interval80;
    let range = facts.range(low, high);
    let alt = facts.words.say(
        "report-scale-alt",
        &[
            ("index", facts.whole(score.index).as_str().into()),
            ("range", range.as_str().into()),
            ("band", facts.band().as_str().into()),
        ],
    );
    let mut scale = Drawing::default();
    let height = scale.figure(alt, |page| {
        charts::scale(page, setter.shaper, at(0.0, 0.0), width, score.index, score.interval80)
    });
    let caption = facts.words.say("report-scale-caption", &[("range", range.as_str().into())]);
    let caption = setter.set(&caption, SMALL, width);
    scale.height = scale.tagged(Role::Paragraph, |page| page.text(caption, 0.0, height + 2.0));
    scale
}

/// What to do first: whose, how much work, how many customers it keeps, how sure that is.
fn first(setter: &mut Setter<'_>, width: f32) -> Drawing {
    let facts = setter.facts;
    let narrow = width < 420.0;
    let (won, effort) = if narrow { (52.0, 52.0) } else { (64.0, 66.0) };
    let bar = if narrow { 0.0 } else { 96.0 };
    let text = width - 20.0 - bar - won - effort - if narrow { 10.0 } else { 24.0 };
    let columns = Columns { text, bar: (width - effort - won - bar - 8.0, bar), won, effort, width };
    let mut block = Drawing::default();
    let heading = setter.say("report-first", HEADING, width);
    let mut y = block.tagged(Role::Heading(2), |block| block.text(heading, 0.0, 0.0)) + 3.0;
    let style = SMALLEST.in_colour(FAINT);
    let mut labels = vec![
        ("report-column-pain", 20.0, text, 0.0),
        ("report-column-won", width - effort - won, won, 1.0),
        ("report-column-effort", width - effort, effort, 1.0),
    ];
    if !narrow {
        labels.insert(1, ("report-column-part", columns.bar.0, bar, 0.0));
    }
    let labels: Vec<_> = labels
        .into_iter()
        .map(|(key, x, room, shift)| (setter.say(key, style, room), x, room, shift))
        .collect();
    let tallest = labels.iter().map(|(label, ..)| label.height()).fold(0.0, f32::max);
    for (label, x, room, shift) in labels {
        let top = y + tallest - label.height();
        block.tagged(Role::Paragraph, |block| block.text_within(label, x, top, room, shift));
    }
    y += tallest + 3.0;
    let widest = facts.pains.first().map_or(1.0, |pain| pain.score.points);
    for (rank, pain) in facts.pains.iter().take(DEAREST).enumerate() {
        y = row(setter, &mut block, &columns, rank + 1, pain, widest, y);
    }
    let rest = facts.pains.len().saturating_sub(DEAREST);
    if rest > 0 {
        let more = facts.words.say("report-more-pains", &[("count", rest.into())]);
        let more = setter.set(&more, SMALL, text);
        let (own, height) = (more.width(), more.height());
        block.tagged(Role::Paragraph, |block| {
            let area = Rect::new(20.0, y + 2.0, own, height);
            let target = Target::Dest(dest(ReportPart::Friction));
            block.link(area, target, |block| block.text(more, 20.0, y + 2.0));
        });
        y += height + 2.0;
    }
    block.height = y;
    block
}

/// Where the columns of the things to do stand.
struct Columns {
    text: f32,
    /// Left edge and width of the bars; no width where there is no room for them.
    bar: (f32, f32),
    won: f32,
    effort: f32,
    width: f32,
}

fn row(
    setter: &mut Setter<'_>,
    block: &mut Drawing,
    columns: &Columns,
    rank: usize,
    pain: &Pain<'_>,
    widest: f64,
    top: f32,
) -> f32 {
    let facts = setter.facts;
    block.line(at(0.0, top), at(columns.width, top), solid(HAIRLINE, 0.6));
    let top = top + 4.5;
    let number = setter.set(&rank.to_string(), BODY.strong().in_colour(ACCENT), 20.0);
    block.tagged(Role::Paragraph, |block| block.text(number, 0.0, top));
    let title = setter.set(&Facts::cut(&pain.record.title, 70), BODY.strong(), columns.text);
    let area = Rect::new(20.0, top, title.width(), title.height());
    let mut y = block.tagged(Role::Paragraph, |block| {
        let target = Target::Dest(pain_dest(pain.record.id));
        block.link(area, target, |block| block.text(title, 20.0, top))
    });
    let place = setter.line(&pain.touchpoint.title, SMALL, columns.text * 0.6);
    let beside = 20.0 + place.width() + 10.0;
    let room = columns.text + 20.0 - beside;
    block.tagged(Role::Paragraph, |block| block.text(place, 20.0, y + 1.0));
    let owners = facts.owners(pain.record, pain.touchpoint);
    y = setter.codes(block, &owners, beside, y + 0.5, room).max(y + 12.0);
    let (x, width) = columns.bar;
    if width > 0.0 {
        charts::bar(block, Rect::new(x, top + 4.0, width - 28.0, 5.0), pain.score.points / widest, INK);
        let points = setter.set(&facts.narrow(pain.score.points), BODY.strong(), 40.0);
        block.tagged(Role::Paragraph, |block| block.text(points, x + width - 22.0, top));
        y = y.max(sureness(setter, block, pain, x, top + BODY.line() + 1.0, width));
    } else {
        y = sureness(setter, block, pain, 20.0, y + 1.0, columns.text);
    }
    let won = facts.gain(pain.score.recovered);
    let won = setter.set(&won, BODY.strong().in_colour(ACCENT), columns.won);
    let money = facts.money_of(pain).unwrap_or_default();
    let won = won.under(setter.set(&money, SMALLEST, columns.won));
    let right = columns.width - columns.effort;
    let kept = block
        .tagged(Role::Paragraph, |block| block.text_within(won, right - columns.won, top, columns.won, 1.0));
    let effort = facts.effort(pain.record.effort);
    let effort = setter.set(&effort, BODY.in_colour(QUIET), columns.effort);
    let under =
        block.tagged(Role::Paragraph, |block| block.text_within(effort, right, top, columns.effort, 1.0));
    y.max(under).max(kept) + 4.0
}

/// What a pain rests on, and how sure it is that it is among the first. Gives the bottom edge.
fn sureness(
    setter: &mut Setter<'_>,
    block: &mut Drawing,
    pain: &Pain<'_>,
    x: f32,
    y: f32,
    width: f32,
) -> f32 {
    let facts = setter.facts;
    let right = setter.grade(block, facts.grade(pain.record), x, y, width);
    let Some(sure) = facts.stability().pains.get(pain.record.id).copied() else { return y + SMALL.line() };
    let sure = super::pains::sureness(facts, sure);
    let sure = facts.words.say("report-sure-first", &[("sure", sure.as_str().into())]);
    let beside = setter.set(&sure, SMALL, f32::MAX);
    let (x, y) =
        if right + 8.0 + beside.width() <= x + width { (right + 8.0, y) } else { (x, y + SMALL.line()) };
    let room = width - 2.0;
    let sure = if beside.width() <= room { beside } else { setter.set(&sure, SMALL, room) };
    block.tagged(Role::Paragraph, |block| block.text(sure, x, y))
}

/// The curve of emotion in small, with what is remembered of it.
fn feelings(setter: &mut Setter<'_>, width: f32) -> Drawing {
    const HEIGHT: f32 = 42.0;
    let mut block = Drawing::default();
    let facts = setter.facts;
    let felt: Vec<(&Touchpoint, f32)> = facts
        .document
        .touchpoints()
        .filter_map(|touchpoint| Some((touchpoint, f32::from(touchpoint.emotion.as_ref()?.value))))
        .collect();
    if felt.len() < 2 {
        return block;
    }
    let side = if width < 420.0 { 120.0 } else { 168.0 };
    let chart = width - side - GUTTER;
    let step = chart / felt.len() as f32;
    let mut x = step / 2.0;
    let points: Vec<Feeling> = felt
        .iter()
        .map(|(_, value)| {
            let feeling = Feeling { x, value: *value };
            x += step;
            feeling
        })
        .collect();
    let said = facts.remembered();
    let marked = |index: usize| [facts.peak, facts.end].contains(&Some(felt[index].0.id));
    block.line(at(0.0, 0.0), at(width, 0.0), solid(HAIRLINE, 0.6));
    let place = Rect::new(0.0, 11.0, chart, HEIGHT);
    block.figure(said.clone(), |block| charts::emotion(block, place, &points, (step * 0.2).min(2.2), marked));
    let heading = setter.say("report-feelings", HEADING, side);
    let text = setter.set(&said, SMALL, side);
    let left = chart + GUTTER;
    let y = block.tagged(Role::Heading(2), |block| block.text(heading, left, 6.0)) + 2.0;
    let y = block.tagged(Role::Paragraph, |block| block.text(text, left, y));
    block.height = y.max(HEIGHT + 15.0);
    block
}

/// Whose friction it is, and what the figure rests on.
fn rests(setter: &mut Setter<'_>, width: f32) -> Drawing {
    let gutter = if width < 420.0 { 16.0 } else { GUTTER };
    let narrow = (width - gutter) * 0.38;
    let shares = whose(setter, narrow);
    let rests = what(setter, width - narrow - gutter);
    let tallest = shares.height.max(rests.height);
    let mut block = Drawing { height: tallest + 9.0, ..Drawing::default() };
    block.line(at(0.0, 0.0), at(width, 0.0), solid(HAIRLINE, 0.6));
    block.place(shares, 0.0, 9.0);
    let middle = narrow + gutter / 2.0;
    block.line(at(middle, 9.0), at(middle, 9.0 + tallest), solid(HAIRLINE, 0.6));
    block.place(rests, narrow + gutter, 9.0);
    block
}

/// Departments' shares as bars.
fn whose(setter: &mut Setter<'_>, width: f32) -> Drawing {
    const SHOWN: usize = 5;
    let facts = setter.facts;
    let mut drawing = Drawing::default();
    let heading = setter.say("report-whose", HEADING, width);
    let mut y = drawing.tagged(Role::Heading(2), |drawing| drawing.text(heading, 0.0, 0.0)) + 5.0;
    let largest = facts.shares.first().map_or(1.0, |share| share.part);
    for share in facts.shares.iter().take(SHOWN) {
        let percent = facts.percent(share.part);
        let percent = setter.set(&percent, BODY.strong(), 60.0);
        drawing.tagged(Role::Paragraph, |drawing| drawing.text_within(percent, 0.0, y - 1.0, width, 1.0));
        let bottom = setter.named(&mut drawing, share.department, 0.0, y, width - 50.0);
        let hue = share.department.map_or(FAINT, |department| theme::department(department.color).0);
        charts::bar(&mut drawing, Rect::new(0.0, bottom + 3.0, width, 4.0), share.part / largest, hue);
        y = bottom + 12.0;
    }
    let others: f64 = facts.shares.iter().skip(SHOWN).map(|share| share.part).sum();
    if others > 0.0 {
        let others = facts.words.say("report-others", &[("share", facts.percent(others).as_str().into())]);
        let others = setter.set(&others, SMALL, width);
        y = drawing.tagged(Role::Paragraph, |drawing| drawing.text(others, 0.0, y)) + 5.0;
    }
    drawing.height = y - 5.0;
    drawing
}

/// What the figure rests on and what would change it.
fn what(setter: &mut Setter<'_>, width: f32) -> Drawing {
    let (facts, score) = (setter.facts, setter.facts.score);
    let mut drawing = Drawing::default();
    let heading = setter.say("report-rests", HEADING, width);
    let mut y = drawing.tagged(Role::Heading(2), |drawing| drawing.text(heading, 0.0, 0.0)) + 5.0;
    let say = |key: &str, arguments: &[(&str, String)]| {
        let arguments: Vec<_> =
            arguments.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
        facts.words.say(key, &arguments)
    };
    let mut sentences = vec![
        say("report-rests-evidence", &[("share", facts.percent(score.evidence_coverage))]),
        say("report-rests-scale", &[("range", facts.range(score.lenient, score.strict))]),
        say(
            "report-rests-overlap",
            &[("range", facts.range(score.overlap_same_people, score.overlap_different_people))],
        ),
    ];
    let changes = sentences.len();
    if let Some(pain) = facts.pains.iter().find(|pain| facts.grade(pain.record) != Grade::Counted) {
        sentences.push(say("report-change-count", &[("pain", Facts::cut(&pain.record.title, 60))]));
    }
    if let Some(pain) = facts.pains.iter().max_by(|a, b| a.score.recovered.total_cmp(&b.score.recovered)) {
        let rest = (score.index - pain.score.recovered).max(0.0);
        let arguments = [
            ("pain", Facts::cut(&pain.record.title, 60)),
            ("index", facts.whole(rest)),
            ("band", theme::letter(Band::of(rest)).to_owned()),
        ];
        sentences.push(say("report-change-remove", &arguments));
    }
    for (index, sentence) in sentences.iter().enumerate() {
        if index == changes {
            let heading = setter.say("report-changes", HEADING, width);
            y = drawing.tagged(Role::Heading(2), |drawing| drawing.text(heading, 0.0, y + 5.0)) + 4.0;
        }
        let block = setter.set(sentence, SMALL.in_colour(INK), width);
        y = drawing.tagged(Role::Paragraph, |drawing| drawing.text(block, 0.0, y)) + 2.0;
    }
    drawing.height = y;
    drawing
}
