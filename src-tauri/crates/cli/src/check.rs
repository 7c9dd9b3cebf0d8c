//! What the journey checks find as a page of plain text, the gravest first, and as JSON for scripts.

use journey_i18n::{Value, Words};
use journey_session::dto::{Checked, FindingCard, Level};
use serde::Serialize;
use serde_json::{Value as Json, json};

use crate::args::FailOn;
use crate::print::{plain, wrap};

/// How far the sentences stand in.
const INDENT: usize = 4;

/// Whether something that nobody has decided about is at least so grave.
pub(crate) fn has_open(found: &Checked, fail_on: FailOn) -> bool {
    let least = match fail_on {
        FailOn::Minor => Level::Minor,
        FailOn::Major => Level::Major,
        FailOn::Critical => Level::Critical,
    };
    found.findings.iter().any(|card| card.judged.open && card.judged.finding.severity >= least)
}

/// The findings as people read them; those that are decided only if all are wanted.
pub(crate) fn page(found: &Checked, words: &Words, all: bool, coloured: bool) -> String {
    let mut parts: Vec<String> = shown(found, all).map(|card| part(card, words, coloured)).collect();
    let open = found.findings.iter().filter(|card| card.judged.open).count();
    let decided = found.findings.len() - open;
    parts.push(words.say("cli-check-open", &[("count", Value::from(open))]));
    if decided > 0 && !all {
        let more = words.say("cli-check-decided", &[("count", Value::from(decided))]);
        parts.push(more);
    }
    parts.join("\n\n")
}

/// The findings as scripts read them.
pub(crate) fn listed(found: &Checked, words: &Words, all: bool) -> Json {
    let finding = |card: &FindingCard| {
        let finding = &card.judged.finding;
        json!({
            "rule": finding.rule,
            "severity": finding.severity,
            "key": finding.key,
            "records": finding.records,
            "place": finding.place,
            "args": finding.args,
            "title": card.sentence("title", words),
            "message": card.sentence("message", words),
            "fix": card.sentence("fix", words),
            "open": card.judged.open,
            "decision": card.judged.decision,
        })
    };
    json!({"findings": shown(found, all).map(finding).collect::<Vec<_>>()})
}

fn shown(found: &Checked, all: bool) -> impl Iterator<Item = &FindingCard> {
    found.findings.iter().filter(move |card| all || card.judged.open)
}

/// A finding: how grave and what; then what was found, what to do, and what was decided.
fn part(card: &FindingCard, words: &Words, coloured: bool) -> String {
    let finding = &card.judged.finding;
    let level = words.name("check-level", &word(&finding.severity));
    let head = format!("{level}: {} [{}]", card.sentence("title", words), finding.rule.word());
    let mut lines = vec![if coloured { paint(&head, finding.severity) } else { head }];
    let mut sentences = vec![card.sentence("message", words), card.sentence("fix", words)];
    if let Some(decision) = &card.judged.decision {
        let verdict = words.name("verdict", &word(&decision.verdict));
        let reason =
            if decision.reason.is_empty() { String::new() } else { format!(": {}", decision.reason) };
        sentences.push(format!("{verdict} ({}, {}){reason}", decision.author, decision.date));
    }
    for sentence in sentences {
        lines.extend(wrap(&plain(&sentence), INDENT));
    }
    lines.join("\n")
}

/// The word of an enumeration.
fn word(value: &impl Serialize) -> String {
    let word = serde_json::to_value(value).unwrap_or_default();
    word.as_str().unwrap_or_default().to_owned()
}

/// The line in bold, and the gravest in the colours of warning.
fn paint(line: &str, level: Level) -> String {
    let colour = match level {
        Level::Critical => "1;31",
        Level::Major => "1;33",
        Level::Minor | Level::Info => "1",
    };
    format!("\u{1b}[{colour}m{line}\u{1b}[0m")
}
