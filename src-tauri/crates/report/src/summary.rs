//! The page that is enough: what a manager who reads nothing else should know. How many customers are lost, what to do
//! first and whose it is, and what the figure rests on.

use journey_insight::Band;
use journey_model::{Persona, Touchpoint};

use crate::charts::{self, Feeling};
use crate::drawing::{Drawing, solid};
use crate::facts::{Facts, Grade, Pain};
use crate::flow::{Flow, LEFT, MEASURE};
use crate::scene::{Rect, Role, Target, at};
use crate::setter::{CHIP, Setter};
use crate::theme::{self, ACCENT, BODY, FAINT, FIGURE, HAIRLINE, HEADING, INK, LEAD, QUIET, SMALL, SMALLEST};

/// How many pains are named; the poster has them all.
const FIRST: usize = 4;
/// Room between two columns.
const GUTTER: f32 = 26.0;

/// The name of the place of a pain on the poster.
pub(crate) fn pain_dest(pain: journey_model::Id) -> String {
    format!("pain-{pain}")
}

/// Sets the summary.
pub(crate) fn pages(setter: &mut Setter<'_>) -> Vec<Drawing> {
    let mut flow = Flow::new();
    flow.page.dest("summary".into(), at(0.0, 0.0));
    head(&mut flow, setter);
    if setter.facts.is_scored() {
        hero(&mut flow, setter);
        first(&mut flow, setter);
        feelings(&mut flow, setter);
        rests(&mut flow, setter);
    } else {
        let sentence = setter.set(&setter.facts.sentence(), LEAD, MEASURE);
        flow.y += 16.0;
        flow.text(Role::Paragraph, sentence, LEFT);
        feelings(&mut flow, setter);
    }
    let foot = setter.facts.say("report-foot");
    flow.finish(setter, &foot)
}

/// Title, scenario, and the line of particulars.
fn head(flow: &mut Flow, setter: &mut Setter<'_>) {
    let (facts, map) = (setter.facts, setter.facts.map);
    let kicker = setter.say("report-kicker", SMALL.strong().in_colour(ACCENT), MEASURE);
    flow.text(Role::Paragraph, kicker, LEFT);
    flow.y += 3.0;
    let title = facts.title();
    let title = setter.set(&title, theme::title(&title, 24.0), MEASURE);
    flow.text(Role::Heading(1), title, LEFT);
    let scenario = if map.scenario.trim().is_empty() { &map.summary } else { &map.scenario };
    if !scenario.trim().is_empty() {
        flow.y += 3.0;
        let scenario = setter.set(scenario, BODY.sized(10.0).in_colour(QUIET), MEASURE * 0.86);
        flow.text(Role::Paragraph, scenario, LEFT);
    }
    flow.y += 9.0;
    flow.rule();
    flow.y += 6.0;
    let status = setter.name("map-status", map.status);
    let kind = setter.name("map-kind", map.kind);
    let date = facts.words.date(facts.day);
    particulars(
        flow,
        setter,
        &[
            ("report-personas", personas(facts)),
            ("report-kind", kind),
            ("report-status", status),
            ("report-date", date),
        ],
    );
    flow.y += 6.0;
    flow.rule();
}

fn personas(facts: &Facts<'_>) -> String {
    let named = facts.map.personas.iter().filter_map(|entry| {
        let persona: &Persona = facts.library.find(entry.persona)?;
        let several = facts.map.personas.len() > 1 && entry.share > 0.0;
        Some(if several {
            format!("{} ({})", persona.name, facts.percent(entry.share))
        } else {
            persona.name.clone()
        })
    });
    let named: Vec<String> = named.collect();
    if named.is_empty() { facts.say("report-no-persona") } else { named.join(", ") }
}

/// Labels with their values in columns; the first is as wide as two.
fn particulars(flow: &mut Flow, setter: &mut Setter<'_>, entries: &[(&str, String); 4]) {
    let unit = MEASURE / 5.0;
    let mut x = LEFT;
    let mut blocks = Vec::new();
    for (index, (key, value)) in entries.iter().enumerate() {
        let own = if index == 0 { unit * 2.0 } else { unit };
        blocks.push((
            x,
            setter.say(key, SMALLEST.in_colour(FAINT), own),
            setter.set(value, BODY, own - 10.0),
        ));
        x += own;
    }
    let tallest = blocks.iter().map(|(_, _, value)| value.height()).fold(0.0, f32::max);
    flow.keep(tallest + SMALLEST.line());
    let (top, mut bottom) = (flow.y, flow.y);
    for (x, label, value) in blocks {
        let under = flow.page.tagged(Role::Paragraph, |page| page.text(label, x, top));
        // A value longer than the page goes on over it alone; the others have long ended.
        flow.y = under;
        flow.text(Role::Paragraph, value, x);
        bottom = f32::max(bottom, flow.y);
    }
    flow.y = bottom;
}

/// The people, the number, the sentence and the scale.
fn hero(flow: &mut Flow, setter: &mut Setter<'_>) {
    const SIDE: f32 = 128.0;
    let (facts, score) = (setter.facts, setter.facts.score);
    let x = LEFT + SIDE + GUTTER;
    let width = MEASURE - SIDE - GUTTER;
    let sentence = facts.sentence();
    let lead = setter.set(&sentence, LEAD, width);
    flow.y += 16.0;
    flow.keep((FIGURE.line() + lead.height() + 12.0).max(SIDE) + 60.0);
    let top = flow.y;
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // 0..=100.
    let lost = score.index.round().clamp(0.0, 100.0) as usize;
    flow.page.figure(sentence, |page| charts::hundred(page, LEFT, top, SIDE, lost));

    let figure = facts.whole(score.index);
    // Words ("under 1") are set smaller than digits.
    let style = if figure.chars().all(|c| c.is_ascii_digit()) { FIGURE } else { FIGURE.sized(34.0) };
    let figure = setter.set(&figure, style, width);
    let right = x + figure.width() + 9.0;
    let line = FIGURE.line();
    let lift = (line - figure.height()) / 2.0;
    flow.page.tagged(Role::Paragraph, |page| page.text(figure, x - 2.0, top - 7.0 + lift));
    let of = setter.say("report-of-hundred", BODY.in_colour(QUIET), width);
    let index = setter.say("friction-index", BODY.in_colour(QUIET), width);
    let beside = right + of.width().max(index.width()) + 22.0;
    flow.page.tagged(Role::Paragraph, |page| {
        let under = page.text(index, right, top + 9.0);
        page.text(of, right, under);
    });
    charts::badge(&mut flow.page, setter.shaper, at(beside, top + 8.0), 28.0, score.band);
    let word = setter.name("band", score.band);
    let word = setter.set(&word, BODY.strong(), MEASURE + LEFT - beside - 36.0);
    let under = flow.page.tagged(Role::Paragraph, |page| page.text(word, beside + 36.0, top + 9.0));
    if score.possibly.is_some() {
        let band = facts.words.say("report-band-is", &[("band", facts.band().as_str().into())]);
        let band = setter.set(&band, BODY.in_colour(QUIET), MEASURE + LEFT - beside - 36.0);
        flow.page.tagged(Role::Paragraph, |page| page.text(band, beside + 36.0, under));
    }
    flow.y = top + line;
    flow.text(Role::Paragraph, lead, x);
    flow.y = flow.y.max(top + SIDE) + 9.0;
    flow.keep(50.0);
    let [low, high] = score.interval80;
    let alt = facts.words.say(
        "report-scale-alt",
        &[
            ("index", facts.whole(score.index).as_str().into()),
            ("range", facts.range(low, high).as_str().into()),
            ("band", facts.band().as_str().into()),
        ],
    );
    let place = at(LEFT, flow.y);
    let height = flow.page.figure(alt, |page| {
        charts::scale(page, setter.shaper, place, MEASURE, score.index, score.interval80)
    });
    flow.y += height + 2.0;
    let caption =
        facts.words.say("report-scale-caption", &[("range", facts.range(low, high).as_str().into())]);
    let caption = setter.set(&caption, SMALL, MEASURE);
    flow.text(Role::Paragraph, caption, LEFT);
}

/// Columns of the table of pains: left edge and width.
const RANK: f32 = 20.0;
const PART: (f32, f32) = (LEFT + 292.0, 92.0);
const WON: (f32, f32) = (LEFT + 400.0, 46.0);
const EFFORT: (f32, f32) = (LEFT + 450.0, MEASURE - 450.0);

/// What to do first.
fn first(flow: &mut Flow, setter: &mut Setter<'_>) {
    flow.y += 12.0;
    flow.heading(setter, "report-first", 60.0);
    let top = flow.y;
    let style = SMALLEST.in_colour(FAINT);
    let labels = [
        ("report-column-pain", LEFT + RANK, 240.0, 0.0),
        ("report-column-part", PART.0, PART.1 - 14.0, 0.0),
        ("report-column-won", WON.0 - 30.0, WON.1 + 30.0, 1.0),
        ("report-column-effort", EFFORT.0, EFFORT.1, 1.0),
    ];
    let mut bottom = top;
    flow.page.tagged(Role::Section, |page| {
        for (key, x, width, shift) in labels {
            let label = setter.say(key, style, width);
            bottom = bottom
                .max(page.tagged(Role::Paragraph, |page| page.text_within(label, x, top, width, shift)));
        }
    });
    flow.y = bottom + 3.0;
    let facts = setter.facts;
    let widest = facts.pains.first().map_or(1.0, |pain| pain.score.points);
    for (rank, pain) in facts.pains.iter().take(FIRST).enumerate() {
        row(flow, setter, rank + 1, pain, widest);
    }
    let rest = facts.pains.len().saturating_sub(FIRST);
    if rest > 0 {
        let more = facts.words.say("report-more-pains", &[("count", rest.into())]);
        let more = setter.set(&more, SMALL, MEASURE);
        flow.y += 2.0;
        flow.text(Role::Paragraph, more, LEFT + RANK);
    }
}

fn row(flow: &mut Flow, setter: &mut Setter<'_>, rank: usize, pain: &Pain<'_>, widest: f64) {
    const WIDTH: f32 = 258.0;
    let facts = setter.facts;
    let title = setter.set(&pain.record.title, BODY.strong(), WIDTH);
    let place = setter.set(&pain.touchpoint.title, SMALL, WIDTH);
    let owners = facts.owners(pain.record, pain.touchpoint);
    flow.keep(title.height() + place.height() + CHIP + 14.0);
    flow.rule();
    flow.y += 5.0;
    let top = flow.y;
    let number = setter.set(&rank.to_string(), BODY.strong().in_colour(ACCENT), RANK);
    flow.page.tagged(Role::Paragraph, |page| page.text(number, LEFT, top));
    let figures = figures(setter, pain, widest, top);
    let page = flow.number();
    let link_top = flow.y;
    flow.text(Role::Paragraph, title, LEFT + RANK);
    if flow.y > link_top {
        let area = Rect::new(LEFT + RANK, link_top, WIDTH, flow.y - link_top);
        flow.page.link(area, Target::Dest(pain_dest(pain.record.id)));
    }
    // The owners stand beside the touchpoint where there is room, else below it.
    let beside = LEFT + RANK + place.width() + 10.0;
    let room = LEFT + RANK + WIDTH - beside;
    let one_line = place.height() < SMALL.line() * 1.5;
    flow.y += 1.0;
    let top = flow.y;
    flow.text(Role::Paragraph, place, LEFT + RANK);
    if !owners.is_empty() {
        let beside_them = one_line && top < flow.y && setter.chips_width(&owners) <= room;
        let (x, y, width) = if beside_them {
            (beside, top, room)
        } else {
            flow.keep(CHIP + 4.0);
            (LEFT + RANK, flow.y + 2.0, WIDTH)
        };
        flow.y = flow.y.max(setter.departments(&mut flow.page, &owners, x, y, width));
    }
    // Read after the words that they belong to, however far those went.
    flow.put(page, figures);
    flow.y += 5.0;
}

/// A pain's figures at the right of its row: points, customers kept, effort, evidence.
fn figures(setter: &mut Setter<'_>, pain: &Pain<'_>, widest: f64, top: f32) -> Drawing {
    let facts = setter.facts;
    let mut drawing = Drawing::default();
    let bar = Rect::new(PART.0, top + 4.0, PART.1 - 26.0, 5.0);
    charts::bar(&mut drawing, bar, pain.score.points / widest, INK);
    let points = setter.set(&facts.narrow(pain.score.points), BODY.strong(), 60.0);
    drawing.tagged(Role::Paragraph, |drawing| drawing.text(points, PART.0 + PART.1 - 18.0, top));
    let won = facts.narrow(pain.score.recovered);
    let won = if pain.score.recovered >= 1.0 { format!("+{won}") } else { won };
    let won = setter.set(&won, BODY.strong().in_colour(ACCENT), WON.1);
    drawing.tagged(Role::Paragraph, |drawing| drawing.text_within(won, WON.0, top, WON.1, 1.0));
    let effort = match pain.record.effort {
        Some(days) => facts.words.say("report-effort", &[("days", days.into())]),
        None => facts.say("report-effort-unknown"),
    };
    let effort = setter.set(&effort, BODY.in_colour(QUIET), EFFORT.1);
    drawing.tagged(Role::Paragraph, |drawing| drawing.text_within(effort, EFFORT.0, top, EFFORT.1, 1.0));
    let grade = facts.grade(pain.record);
    setter.grade(&mut drawing, grade, PART.0, top + BODY.line() + 1.0, PART.1);
    drawing
}

/// The curve of emotion in small, with what is remembered of it.
fn feelings(flow: &mut Flow, setter: &mut Setter<'_>) {
    const HEIGHT: f32 = 42.0;
    const SIDE: f32 = 168.0;
    let facts = setter.facts;
    let felt: Vec<(&Touchpoint, f32)> = facts
        .document
        .touchpoints()
        .filter_map(|touchpoint| Some((touchpoint, f32::from(touchpoint.emotion.as_ref()?.value))))
        .collect();
    if felt.len() < 2 {
        return;
    }
    flow.y += 4.0;
    flow.keep(HEIGHT + 20.0);
    flow.rule();
    flow.y += 8.0;
    let width = MEASURE - SIDE - GUTTER;
    let step = width / felt.len() as f32;
    let mut x = LEFT + step / 2.0;
    let points: Vec<Feeling> = felt
        .iter()
        .map(|(_, value)| {
            let feeling = Feeling { x, value: *value };
            x += step;
            feeling
        })
        .collect();
    let Some((peak, end)) = charts::remembered(&points) else { return };
    let said = facts.words.say(
        "report-remembered",
        &[
            ("peak", Facts::quoted(&felt[peak].0.title).as_str().into()),
            ("end", Facts::quoted(&felt[end].0.title).as_str().into()),
        ],
    );
    let top = flow.y;
    let place = Rect::new(LEFT, top + 4.0, width, HEIGHT);
    flow.page.figure(said.clone(), |page| charts::emotion(page, place, &points, (step * 0.2).min(2.2)));
    let heading = setter.say("report-feelings", HEADING, SIDE);
    let text = setter.set(&said, SMALL, SIDE);
    flow.y =
        flow.page.tagged(Role::Heading(2), |page| page.text(heading, LEFT + width + GUTTER, top - 2.0)) + 2.0;
    flow.text(Role::Paragraph, text, LEFT + width + GUTTER);
    flow.y = flow.y.max(top + HEIGHT + 8.0);
}

/// Whose friction it is, and what the figure rests on.
fn rests(flow: &mut Flow, setter: &mut Setter<'_>) {
    let narrow = (MEASURE - GUTTER) * 0.4;
    let right = LEFT + narrow + GUTTER;
    let shares = whose(setter, narrow);
    let rests = what(setter, MEASURE - narrow - GUTTER);
    let tallest = shares.height.max(rests.height);
    flow.y += 5.0;
    flow.keep(tallest + 9.0);
    flow.rule();
    flow.y += 9.0;
    let (bottom, y) = (flow.y + tallest, flow.y);
    flow.page.place(shares, LEFT, y);
    flow.page.place(rests, right, y);
    flow.page.line(at(right - GUTTER / 2.0, y), at(right - GUTTER / 2.0, bottom), solid(HAIRLINE, 0.6));
    flow.y = bottom;
}

/// Departments' shares as bars.
fn whose(setter: &mut Setter<'_>, width: f32) -> Drawing {
    const SHOWN: usize = 6;
    let facts = setter.facts;
    let mut drawing = Drawing::default();
    let heading = setter.say("report-whose", HEADING, width);
    let mut y = drawing.tagged(Role::Heading(2), |drawing| drawing.text(heading, 0.0, 0.0)) + 5.0;
    let largest = facts.shares.first().map_or(1.0, |share| share.part);
    for share in facts.shares.iter().take(SHOWN) {
        let percent = facts.percent(share.part);
        let percent = setter.set(&percent, BODY.strong(), 60.0);
        drawing.tagged(Role::Paragraph, |drawing| drawing.text_within(percent, 0.0, y - 1.0, width, 1.0));
        let room = width - 50.0;
        let bottom = if let Some(department) = share.department {
            setter.departments(&mut drawing, &[department], 0.0, y, room)
        } else {
            let nobody = setter.say("nobody", SMALL, room);
            drawing.tagged(Role::Paragraph, |drawing| drawing.text(nobody, 0.0, y))
        };
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
        sentences.push(say("report-change-count", &[("pain", Facts::quoted(&pain.record.title))]));
    }
    if let Some(pain) = facts.pains.iter().max_by(|a, b| a.score.recovered.total_cmp(&b.score.recovered)) {
        let rest = (score.index - pain.score.recovered).max(0.0);
        let arguments = [
            ("pain", Facts::quoted(&pain.record.title)),
            ("index", facts.whole(rest)),
            ("band", theme::letter(Band::of(rest)).to_owned()),
        ];
        sentences.push(say("report-change-remove", &arguments));
    }
    for (index, sentence) in sentences.iter().enumerate() {
        if index == changes {
            let heading = setter.say("report-changes", HEADING, width);
            y = drawing.tagged(Role::Heading(2), |drawing| drawing.text(heading, 0.0, y + 6.0)) + 4.0;
        }
        let block = setter.set(sentence, SMALL.in_colour(INK), width);
        y = drawing.tagged(Role::Paragraph, |drawing| drawing.text(block, 0.0, y)) + 2.5;
    }
    drawing.height = y;
    drawing
}
