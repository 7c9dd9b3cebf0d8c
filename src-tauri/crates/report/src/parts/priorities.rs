//! Effort against customers won back: which pains are worth their work. Numbers on the chart are ranks.

use journey_model::ReportPart;

use super::Section;
use super::pains::{self, Told};
use crate::drawing::{Drawing, solid};
use crate::facts::Pain;
use crate::scene::{Rect, Role, at};
use crate::setter::Setter;
use crate::theme::{ACCENT_TINT, FAINT, HAIRLINE, INK, PAPER, SMALL, SMALLEST};

const COLUMNS: [Told; 6] = [Told::Rank, Told::Name, Told::Owner, Told::Won, Told::Effort, Told::PerDay];

/// More points than this lie on each other.
const CHARTED: usize = 40;

pub(super) fn section(setter: &mut Setter<'_>) -> Option<Section> {
    let facts = setter.facts;
    let mut worth: Vec<(&Pain<'_>, f64, f64)> = facts
        .pains
        .iter()
        .filter_map(|pain| {
            let days = pain.record.effort.filter(|days| *days > 0.0)?;
            Some((pain, days, pain.score.recovered / days))
        })
        .collect();
    if worth.is_empty() {
        return None;
    }
    worth.sort_by(|a, b| b.2.total_cmp(&a.2));
    let lead = facts.say("report-priorities-lead");
    let mut flow = super::begin(setter, ReportPart::Priorities, &lead);
    let (width, tallest) = (flow.frame.measure, flow.frame.room() * 0.42);
    let chart = chart(setter, &worth[..worth.len().min(CHARTED)], width, tallest);
    let left = flow.frame.left;
    flow.place(chart, left);
    flow.gap(14.0);
    let pains = worth.iter().map(|(pain, ..)| *pain);
    pains::table(setter, &mut flow, &COLUMNS, pains, |_, _, _| ());
    let unknown = facts.pains.len() - worth.len();
    let unknown =
        (unknown > 0).then(|| facts.words.say("report-priorities-unknown", &[("count", unknown.into())]));
    for note in [pains::about_money(facts), unknown].into_iter().flatten() {
        flow.gap(8.0);
        let note = setter.set(&note, SMALL, flow.frame.reading());
        flow.text(Role::Paragraph, note, left);
    }
    Some(Section::flowing(setter, ReportPart::Priorities, flow))
}

/// A round number at or above another: 1, 2 or 5 times a power of ten.
fn round_above(value: f64) -> f64 {
    let power = 10_f64.powf(value.max(0.01).log10().floor());
    [1.0, 2.0, 5.0, 10.0].into_iter().map(|step| step * power).find(|step| *step >= value).unwrap_or(value)
}

#[allow(clippy::cast_possible_truncation)] // Shares of a page's width.
fn chart(setter: &mut Setter<'_>, worth: &[(&Pain<'_>, f64, f64)], width: f32, tallest: f32) -> Drawing {
    const AXIS: f32 = 34.0;
    let facts = setter.facts;
    let height = (width * 0.48).clamp(180.0, 300.0).min(tallest);
    let most_days = round_above(worth.iter().map(|(_, days, _)| *days).fold(0.0, f64::max));
    let most_won = round_above(worth.iter().map(|(pain, ..)| pain.score.recovered).fold(0.0, f64::max));
    let field = Rect::new(AXIS, 6.0, width - AXIS, height);
    // Efforts differ by factors: their roots are spread evenly.
    let x_of = |days: f64| field.x + field.w * (days / most_days).sqrt() as f32;
    let y_of = |won: f64| field.bottom() - field.h * (won / most_won) as f32;
    let mut chart = Drawing::default();
    let named = |(pain, days, _): &(&Pain<'_>, f64, f64)| {
        let rank = facts.rank(pain.record.id).unwrap_or_default();
        format!("{rank}: {}, +{}", facts.effort(Some(*days)), facts.fine(pain.score.recovered))
    };
    let alt = facts.words.say(
        "report-priorities-alt",
        &[("points", worth.iter().map(named).collect::<Vec<_>>().join("; ").into())],
    );
    chart.figure(alt, |chart| {
        chart.rect(Rect::new(field.x, field.y, field.w / 2.0, field.h / 2.0), ACCENT_TINT);
        for step in 0..=4_u8 {
            let share = f64::from(step) / 4.0;
            let y = y_of(most_won * share);
            chart.line(at(field.x, y), at(field.right(), y), solid(HAIRLINE, 0.5));
            let won = setter.set(&format!("+{}", facts.fine(most_won * share)), SMALLEST, AXIS);
            chart.text_within(won, 0.0, y - SMALLEST.line() / 2.0, AXIS - 5.0, 1.0);
            let days = most_days * share * share;
            let x = x_of(days);
            chart.line(at(x, field.y), at(x, field.bottom()), solid(HAIRLINE, 0.5));
            let days = setter.set(&facts.fine(days), SMALLEST, 60.0);
            let own = days.width();
            chart.text(days, (x - own / 2.0).min(width - own), field.bottom() + 4.0);
        }
        for (key, x, y, shift) in [
            ("report-quadrant-now", field.x + 6.0, field.y + 4.0, 0.0),
            ("report-quadrant-plan", field.x + field.w / 2.0, field.y + 4.0, 1.0),
            ("report-quadrant-by-the-way", field.x + 6.0, field.bottom() - 15.0, 0.0),
            ("report-quadrant-later", field.x + field.w / 2.0, field.bottom() - 15.0, 1.0),
        ] {
            let word = setter.say(key, SMALL.in_colour(FAINT), field.w / 2.0 - 12.0);
            chart.text_within(word, x, y, field.w / 2.0 - 6.0, shift);
        }
        let mut taken: Vec<Rect> = Vec::new();
        for (pain, days, _) in worth {
            let (x, mut y) = (x_of(*days), y_of(pain.score.recovered));
            // Points in one place stand beside each other.
            let mut x = x.min(field.right() - 8.0).max(field.x + 8.0);
            y = y.clamp(field.y + 8.0, field.bottom() - 8.0);
            while taken.iter().any(|other| other.holds(at(x, y))) {
                x += 9.0;
                if x > field.right() - 8.0 {
                    (x, y) = (field.x + 8.0, (y - 16.0).max(field.y + 8.0));
                    break;
                }
            }
            taken.push(Rect::new(x - 8.0, y - 8.0, 16.0, 16.0));
            chart.circle(at(x, y), 7.2, Some(INK), Some(solid(PAPER, 1.0)));
            let rank = facts.rank(pain.record.id).unwrap_or_default().to_string();
            let rank = setter.set(&rank, SMALLEST.strong().in_colour(PAPER), 20.0);
            chart.text_within(rank, x - 10.0, y - SMALLEST.line() / 2.0, 20.0, 0.5);
        }
    });
    let label = setter.say("report-axis-effort", SMALL, field.w);
    let foot = field.bottom() + 15.0;
    chart.height =
        chart.tagged(Role::Paragraph, |chart| chart.text_within(label, field.x, foot, field.w, 1.0));
    chart
}
