//! The journey checks as they are answered: the findings of a map, and beside each the edits by which a person decides.
//!
//! A decision is a record like any other, so it is undone, written in history and carried along by exports like any other.

use journey_i18n::{Value, Words};
use journey_insight::Score;
use journey_insight::checks::{Arg, Finding, Judged, Rule, check, judge};
use journey_model::{
    Category, Decision, Document, Edit, Fields, Id, Language, PainPoint, Place, Verdict, Vote,
};

use crate::{dto, tongue};

/// What the checks find on a map, with the edits by which this author could decide today.
pub(crate) fn checked(
    map: &Document,
    revision: u64,
    library: &Document,
    score: &Score,
    author: &str,
) -> dto::Checked {
    let judgement = judge(check(map, library, score), map);
    let bench = Bench { map, library, author, today: crate::now().chars().take(10).collect() };
    dto::Checked {
        revision,
        findings: judgement.findings.into_iter().map(|judged| bench.card(judged)).collect(),
        bygone: judgement.bygone,
    }
}

/// How many findings on a map nobody has decided about.
pub(crate) fn open(map: &Document, library: &Document, score: &Score) -> u32 {
    let judgement = judge(check(map, library, score), map);
    let open = judgement.findings.iter().filter(|judged| judged.open).count();
    u32::try_from(open).unwrap_or(u32::MAX)
}

/// The table of rules.
pub(crate) fn rules() -> Vec<dto::RuleCard> {
    let card = |rule: &Rule| {
        let suggestion = rule.suggestion();
        dto::RuleCard {
            rule: *rule,
            severity: rule.level(),
            category: suggestion.map(|suggestion| suggestion.category.to_owned()),
            vote: suggestion.map(|suggestion| suggestion.vote),
        }
    };
    Rule::ALL.iter().map(card).collect()
}

/// Where decisions are prepared.
struct Bench<'a> {
    map: &'a Document,
    library: &'a Document,
    author: &'a str,
    today: String,
}

impl Bench<'_> {
    fn card(&self, judged: Judged) -> dto::FindingCard {
        dto::FindingCard {
            accept: if judged.open { self.accept(&judged) } else { None },
            dismiss: self.decide(&judged, Verdict::Dismissed, None),
            postpone: self.decide(&judged, Verdict::Postponed, None),
            reopen: judged
                .decision
                .as_ref()
                .map(|decision| Edit::Remove { ids: vec![decision.id], keep: Vec::new() }),
            judged,
        }
    }

    /// The pain point that a finding becomes, and the decision that says so, as one step.
    fn accept(&self, judged: &Judged) -> Option<Edit> {
        let finding = &judged.finding;
        let (suggestion, place) = (finding.rule.suggestion()?, finding.place?);
        let category = self.library.all::<Category>().find(|category| category.key == suggestion.category);
        // The decision names the pain point, so that is given its id here.
        let id = Id(uuid::Uuid::now_v7());
        let pain = PainPoint {
            id,
            title: self.say(finding, "title"),
            description: self.say(finding, "message"),
            category: category.map(|category| category.id),
            votes: vec![Vote { rater: self.author.to_owned(), severity: suggestion.vote }],
            ..PainPoint::default()
        };
        let at = Place { parent: Some(place), ..Place::default() };
        let edits =
            vec![Edit::Add { record: pain.into(), at }, self.decide(judged, Verdict::Accepted, Some(id))];
        Some(Edit::All { edits })
    }

    /// A decision, new or in the place of the one there is.
    fn decide(&self, judged: &Judged, verdict: Verdict, pain: Option<Id>) -> Edit {
        let subject = judged.finding.subject.clone();
        let decision = Decision {
            rule: judged.finding.rule.word().to_owned(),
            about: subject.about,
            datum: subject.datum,
            persona: subject.persona,
            channel: subject.channel,
            department: subject.department,
            evidence: subject.evidence,
            verdict,
            author: self.author.to_owned(),
            date: self.today.clone(),
            pain,
            ..Decision::default()
        };
        match &judged.decision {
            Some(there) => Edit::Set { id: there.id, fields: renewed(&decision) },
            None => Edit::Add { record: decision.into(), at: Place::default() },
        }
    }

    /// A sentence of the rule, in the language of the map.
    fn say(&self, finding: &Finding, part: &str) -> String {
        let language: Language = self.map.map().map(|map| map.language).unwrap_or_default();
        sentence(finding, part, Words::of(tongue::tongue(language)))
    }
}

/// What a rule says of a finding: its `title`, `message`, `why`, `fix` or `caution`.
fn sentence(finding: &Finding, part: &str, words: &Words) -> String {
    let value = |arg: &Arg| match arg {
        Arg::Number(number) => Value::from(*number),
        Arg::Text(text) => Value::from(text),
    };
    let args: Vec<(&str, Value)> =
        finding.args.iter().map(|(name, arg)| (name.as_str(), value(arg))).collect();
    words.say(&format!("check-{}-{part}", finding.rule.word()), &args)
}

impl dto::FindingCard {
    /// What its rule says of it: the `title`, `message`, `why`, `fix` or `caution`.
    pub fn sentence(&self, part: &str, words: &Words) -> String {
        sentence(&self.judged.finding, part, words)
    }
}

/// What changes when a decision takes the place of another about the same finding.
fn renewed(decision: &Decision) -> Fields {
    let mut fields = Fields::new();
    if let Ok(serde_json::Value::Object(whole)) = serde_json::to_value(decision) {
        fields.extend(
            whole.into_iter().filter(|(name, _)| {
                matches!(name.as_str(), "verdict" | "reason" | "author" | "date" | "pain")
            }),
        );
    }
    fields
}
