//! Two maps beside each other as a page of plain text: both indices, whether the difference is real, and which pains made it.

use journey_i18n::{Value, Words};
use journey_session::dto::Comparison;
use journey_session::insight::{MOST_SURE, PainContrast, Score};

use crate::print::{Align, Paint, about, plain, table, wrap};

/// The comparison as people read it. `title`: what the later map is called.
pub(crate) fn page(comparison: &Comparison, title: &str, words: &Words, paint: Paint) -> String {
    let contrast = &comparison.contrast;
    let index = |title: &str, score: &Score| {
        let [low, high] = score.interval80;
        let figures = [score.index, low, high].map(|figure| about(figure, words));
        let band = score.band.to_string();
        let arguments = [
            ("title", plain(title)),
            ("index", figures[0].clone()),
            ("low", figures[1].clone()),
            ("high", figures[2].clone()),
            ("band", band.clone()),
        ];
        let arguments: Vec<_> =
            arguments.iter().map(|(name, value)| (*name, Value::from(value.as_str()))).collect();
        paint.band(&band, &wrap(&words.say("cli-compared", &arguments), 0).join("\n"))
    };
    let is_lower = contrast.recovered >= 0.0;
    let key = if contrast.sure >= MOST_SURE { "cli-more-than" } else { "cli-percent" };
    let sure = words.number(100.0 * contrast.sure.min(MOST_SURE), 0);
    let sure = words.say(key, &[("share", Value::from(sure.as_str()))]);
    let won = words.number(contrast.recovered.abs(), 0);
    let arguments = [("won", Value::from(won.as_str())), ("sure", Value::from(sure.as_str()))];
    let difference = words.say(if is_lower { "cli-fewer-lost" } else { "cli-more-lost" }, &arguments);
    let difference = wrap(&difference, 0).join("\n");
    let head = [
        index(&comparison.title, &comparison.score_before),
        index(title, &comparison.score_after),
        difference,
    ];
    let listing = changes(&contrast.pains, words);
    if listing.is_empty() {
        head.join("\n")
    } else {
        format!("{}\n\n{}", head.join("\n"), paint.heading(&listing))
    }
}

fn changes(pains: &[PainContrast], words: &Words) -> String {
    let costly: Vec<_> = pains.iter().filter(|pain| pain.points_before + pain.points_after > 0.0).collect();
    if costly.is_empty() {
        return String::new();
    }
    let heads = ["cli-pain", "cli-before", "cli-after", "cli-became"].map(|key| words.say(key, &[]));
    let aligns = [Align::Left, Align::Right, Align::Right, Align::Left];
    let columns: Vec<_> = heads.iter().map(String::as_str).zip(aligns).collect();
    let row = |pain: &&PainContrast| {
        let became = match (pain.before, pain.after) {
            (_, None) => "cli-pain-gone",
            (None, _) => "cli-pain-new",
            _ if pain.changed => "cli-pain-changed",
            _ => "cli-pain-same",
        };
        let points =
            |is_there: bool, points: f64| if is_there { words.number(points, 1) } else { String::new() };
        vec![
            pain.title.to_string(),
            points(pain.before.is_some(), pain.points_before),
            points(pain.after.is_some(), pain.points_after),
            words.say(became, &[]),
        ]
    };
    table(&columns, &costly.iter().map(row).collect::<Vec<_>>())
}
