//! A score as a page of plain text: the sentence, then what costs most, whose it is and where.

use journey_i18n::{Value, Words};
use serde_json::Value as Json;

use crate::print::{Align, table};

/// The score as people read it; `--json` has all the digits.
pub(crate) fn page(score: &Json, words: &Words) -> String {
    let of = |name: &str| score[name].as_f64().unwrap_or_default();
    let whole = |value: f64| words.number(value, 0);
    let end = |at: usize| whole(score["interval80"][at].as_f64().unwrap_or_default());
    let band = |name: &str| score[name].as_str().unwrap_or_default();
    let sentence = words.say(
        "cli-score",
        &[
            ("index", Value::from(whole(of("index")).as_str())),
            ("low", Value::from(end(0).as_str())),
            ("high", Value::from(end(1).as_str())),
            ("lenient", Value::from(whole(of("lenient")).as_str())),
            ("strict", Value::from(whole(of("strict")).as_str())),
        ],
    );
    let rated = [("band", Value::from(band("band"))), ("possibly", Value::from(band("possibly")))];
    let rating = if score["possibly"].is_null() { "cli-band" } else { "cli-band-possibly" };
    let coverage = Value::from(words.number(100.0 * of("evidence_coverage"), 0).as_str());
    let mut parts = vec![
        sentence,
        words.say(rating, &rated),
        words.say("cli-coverage", &[("share", coverage)]),
        listing(words, "cli-pain", &score["pains"], |pain| {
            Some((title(pain), points(pain), recovered(pain)))
        }),
        listing(words, "cli-touchpoint", &score["touchpoints"], |one| Some((title(one), points(one), None))),
    ];
    let names = &score["department_names"];
    let mut departments: Vec<(String, f64, Option<f64>)> = entries(&score["departments"])
        .filter_map(|(id, points)| Some((names[id].as_str()?.to_owned(), points.as_f64()?, None)))
        .collect();
    departments.push((words.say("cli-nobody", &[]), of("nobody"), None));
    parts.push(ranked(words, "cli-department", departments));
    parts.retain(|part| !part.is_empty());
    parts.join("\n\n")
}

fn entries(object: &Json) -> impl Iterator<Item = (&String, &Json)> {
    object.as_object().into_iter().flatten()
}

fn title(figures: &Json) -> String {
    figures["title"].as_str().unwrap_or_default().to_owned()
}

fn points(figures: &Json) -> f64 {
    figures["points"].as_f64().unwrap_or_default()
}

fn recovered(figures: &Json) -> Option<f64> {
    figures["recovered"].as_f64()
}

type Row = (String, f64, Option<f64>);

fn listing(words: &Words, head: &str, figures: &Json, row: impl Fn(&Json) -> Option<Row>) -> String {
    ranked(words, head, entries(figures).filter_map(|(_, figures)| row(figures)).collect())
}

/// The rows that cost anything, dearest first.
fn ranked(words: &Words, head: &str, mut rows: Vec<Row>) -> String {
    rows.retain(|(_, points, _)| *points > 0.0);
    rows.sort_by(|a, b| b.1.total_cmp(&a.1));
    if rows.is_empty() {
        return String::new();
    }
    let has_recovered = rows.iter().any(|(_, _, recovered)| recovered.is_some());
    let mut columns = vec![(words.say(head, &[]), Align::Left), (words.say("cli-points", &[]), Align::Right)];
    if has_recovered {
        columns.push((words.say("cli-recovered", &[]), Align::Right));
    }
    let rows: Vec<Vec<String>> = rows
        .into_iter()
        .map(|(name, points, recovered)| {
            let figures = [Some(points), recovered].into_iter().flatten();
            std::iter::once(name).chain(figures.map(|figure| words.number(figure, 1))).collect()
        })
        .collect();
    let columns: Vec<_> = columns.iter().map(|(head, align)| (head.as_str(), *align)).collect();
    table(&columns, &rows)
}
