//! What the journey checks found on this map, and what was decided about each.

use journey_i18n::Value;
use journey_insight::checks::{Arg, Finding, Judged, check, judge};
use journey_model::ReportPart;

use super::Section;
use crate::scene::Role;
use crate::setter::Setter;
use crate::theme::{ACCENT, BODY, INK, QUIET, SMALL, SMALLEST};

/// Room for the grade of a finding beside it.
const SIDE: f32 = 92.0;

pub(super) fn section(setter: &mut Setter<'_>) -> Option<Section> {
    let facts = setter.facts;
    let judgement = judge(check(facts.document, facts.library, facts.score), facts.document);
    let open = judgement.findings.iter().filter(|judged| judged.open).count();
    let lead = facts
        .words
        .say("report-findings-lead", &[("count", judgement.findings.len().into()), ("open", open.into())]);
    let mut flow = super::begin(setter, ReportPart::Findings, &lead);
    let frame = flow.frame;
    let width = frame.reading().min(frame.measure - SIDE);
    for judged in &judgement.findings {
        let title = setter.set(&say(setter, &judged.finding, "title"), BODY.strong().sized(10.0), width);
        flow.keep(title.height() + 60.0);
        flow.rule();
        flow.gap(6.0);
        let level = setter.name("check-level", judged.finding.severity);
        let level = setter.set(&level, SMALL.in_colour(INK), SIDE - 10.0);
        let y = flow.y;
        flow.page.tagged(Role::Paragraph, |page| page.text(level, frame.left, y + 1.0));
        flow.text(Role::Heading(2), title, frame.left + SIDE);
        for (part, style) in [("message", BODY), ("fix", BODY.in_colour(ACCENT))] {
            let text = setter.set(&say(setter, &judged.finding, part), style, width);
            flow.text(Role::Paragraph, text, frame.left + SIDE);
            flow.gap(1.5);
        }
        let decided = decided(setter, judged);
        let decided = setter.set(&decided, SMALLEST.in_colour(QUIET), width);
        flow.text(Role::Paragraph, decided, frame.left + SIDE);
        flow.gap(7.0);
    }
    Some(Section::flowing(setter, ReportPart::Findings, flow))
}

/// A sentence of the rule that found it.
fn say(setter: &Setter<'_>, finding: &Finding, part: &str) -> String {
    let value = |arg: &Arg| match arg {
        Arg::Number(number) => Value::from(*number),
        Arg::Text(text) => Value::from(text),
    };
    let arguments: Vec<(&str, Value)> =
        finding.args.iter().map(|(name, arg)| (name.as_str(), value(arg))).collect();
    setter.facts.words.say(&format!("check-{}-{part}", finding.rule.word()), &arguments)
}

/// What was decided, by whom, when and why.
fn decided(setter: &Setter<'_>, judged: &Judged) -> String {
    let facts = setter.facts;
    let Some(decision) = judged.decision.as_ref() else { return facts.say("report-undecided") };
    let date = facts.words.date(&decision.date);
    let parts =
        [setter.name("verdict", decision.verdict), decision.author.clone(), date, decision.reason.clone()];
    parts.into_iter().filter(|part| !part.trim().is_empty()).collect::<Vec<_>>().join(" · ")
}
