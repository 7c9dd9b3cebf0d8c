//! A score as a page of plain text: the sentence, then what costs most, whose it is and where, and what to ask next.

use journey_i18n::{Value, Words};
use journey_session::Failure;
use journey_session::insight::{Estimate, Insights, PainInsight, Source, Stability, Unknown, Volume};
use journey_session::model::Id;
use serde_json::Value as Json;

use crate::print::{Align, Paint, about, heading_and, plain, table, wrap};

/// Of how many of the dearest pains it is told how surely they are among them.
pub(crate) const TOP: u32 = 3;

/// The score with all its digits: its own figures on top, what is read beside it under `insights`, the ranks under `stability`.
pub(crate) fn json(insights: &Insights, stability: &Stability) -> Result<Json, Failure> {
    let value =
        |of: serde_json::Result<Json>| of.map_err(|error| Failure::new("internal").with("why", error));
    let mut rest = value(serde_json::to_value(insights))?;
    let mut score = rest["score"].take();
    if let (Some(score), Some(rest)) = (score.as_object_mut(), rest.as_object_mut()) {
        rest.remove("score");
        score.insert("insights".to_owned(), Json::Object(std::mem::take(rest)));
        score.insert("stability".to_owned(), value(serde_json::to_value(stability))?);
    }
    Ok(score)
}

/// The score as people read it. `has_conditions`: whether anything was taken as gone or done.
pub(crate) fn page(
    insights: &Insights,
    stability: &Stability,
    has_conditions: bool,
    words: &Words,
    paint: Paint,
) -> String {
    let page = Page { insights, stability, words, paint };
    let [band, coverage] = page.rating();
    let mut head = vec![page.sentence(), band, coverage, page.beside()];
    if has_conditions {
        let whole = |value: f64| words.number(value, 0);
        let (now, won) = (whole(insights.index_as_is), words.number(insights.recovered, 1));
        let arguments = [("now", Value::from(now.as_str())), ("won", Value::from(won.as_str()))];
        head.push(words.say("cli-what-if", &arguments));
    }
    head.extend(insights.volume.as_ref().map(|volume| money_lost(volume, words)));
    let sources = &insights.sources;
    let mut parts = vec![
        head.iter()
            .flat_map(|text| text.lines())
            .flat_map(|line| wrap(line, 0))
            .collect::<Vec<_>>()
            .join("\n"),
        page.pains(),
        page.sources("cli-stage", &sources.stages, "cli-no-stage"),
        page.sources("cli-touchpoint", &sources.touchpoints, "cli-no-stage"),
        page.sources("cli-department", &sources.departments, "cli-nobody"),
        page.sources("cli-channel", &sources.channels, "cli-no-channel"),
        page.sources("cli-category", &sources.categories, "cli-no-category"),
        page.sources("cli-persona", &sources.personas, "cli-no-persona"),
        page.questions(),
    ];
    parts.retain(|part| !part.is_empty());
    parts.join("\n\n")
}

/// What is lost in a period, and what that assumes.
fn money_lost(volume: &Volume, words: &Words) -> String {
    let span = |of: &Estimate| format!("{}–{}", about(of.low, words), about(of.high, words));
    let customers = volume.customers;
    let told = |of: Option<&Estimate>| of.map(|of| about(of.value, words)).unwrap_or_default();
    let worth = volume.value.map(|value| words.number(value, 0)).unwrap_or_default();
    let arguments = [
        ("customers", about(customers.value, words)),
        ("span", span(&customers)),
        ("money", told(volume.money.as_ref())),
        ("moneyspan", volume.money.as_ref().map(span).unwrap_or_default()),
        ("currency", plain(&volume.currency)),
        ("entering", words.number(volume.entering, 0)),
        ("worth", worth),
        (
            "period",
            serde_json::to_value(volume.period)
                .ok()
                .and_then(|word| Some(word.as_str()?.to_owned()))
                .unwrap_or_default(),
        ),
    ];
    let arguments: Vec<_> =
        arguments.iter().map(|(name, value)| (*name, Value::from(value.as_str()))).collect();
    words.say(if volume.money.is_some() { "cli-money" } else { "cli-customers" }, &arguments)
}

struct Page<'a> {
    insights: &'a Insights,
    stability: &'a Stability,
    words: &'a Words,
    paint: Paint,
}

impl Page<'_> {
    fn sentence(&self) -> String {
        let score = &self.insights.score;
        let figures = [
            ("low", score.interval80[0]),
            ("high", score.interval80[1]),
            ("lenient", score.lenient),
            ("strict", score.strict),
        ];
        let figures = figures.map(|(name, value)| (name, self.words.number(value, 0)));
        let arguments: Vec<_> =
            figures.iter().map(|(name, value)| (*name, Value::from(value.as_str()))).collect();
        let sentence = self.words.say("ui-index-sentence", &[("count", Value::from(score.index.round()))]);
        format!("{sentence} {}", self.words.say("cli-ranges", &arguments))
    }

    fn rating(&self) -> [String; 2] {
        let score = &self.insights.score;
        let band = score.band.to_string();
        let possibly = score.possibly.map(|band| band.to_string()).unwrap_or_default();
        let name = self.words.name("band", &band.to_lowercase());
        let arguments = [("band", &band), ("name", &name), ("possibly", &possibly)];
        let arguments = arguments.map(|(name, value)| (name, Value::from(value)));
        let key = if possibly.is_empty() { "cli-band" } else { "cli-band-possibly" };
        let coverage = self.words.number(100.0 * score.evidence_coverage, 0);
        let coverage = self.words.say("cli-coverage", &[("share", Value::from(coverage.as_str()))]);
        [self.paint.band(&band, &self.words.say(key, &arguments)), coverage]
    }

    /// What is always told beside the index: if pains overlap otherwise, the density, the scale.
    fn beside(&self) -> String {
        let score = &self.insights.score;
        let profile = serde_json::to_value(score.profile).unwrap_or_default();
        let figures = [
            ("same", about(score.overlap_same_people, self.words)),
            ("different", about(score.overlap_different_people, self.words)),
            ("density", self.words.number(score.density, 1)),
            ("profile", self.words.name("profile", profile.as_str().unwrap_or_default())),
        ];
        let arguments: Vec<_> =
            figures.iter().map(|(name, value)| (*name, Value::from(value.as_str()))).collect();
        self.words.say("cli-beside", &arguments)
    }

    /// The pains that cost anything, dearest first.
    fn pains(&self) -> String {
        let words = self.words;
        let columns = [
            ("cli-pain", Align::Left),
            ("cli-points", Align::Right),
            ("cli-interval", Align::Right),
            ("cli-recovered", Align::Right),
            ("cli-per-day", Align::Right),
            ("cli-rank", Align::Right),
            ("cli-grade-head", Align::Left),
        ];
        let row = |pain: &PainInsight| {
            vec![
                pain.title.to_string(),
                words.number(pain.points.value, 1),
                self.span(pain.points),
                words.number(pain.recovered.value, 1),
                pain.priority.map(|priority| words.number(priority, 1)).unwrap_or_default(),
                self.surely(pain.id),
                self.grade(pain),
            ]
        };
        let costly = self.insights.pains.iter().filter(|pain| pain.points.value > 0.0);
        self.listing(&columns, &costly.map(row).collect::<Vec<_>>())
    }

    fn grade(&self, pain: &PainInsight) -> String {
        let word = serde_json::to_value(pain.grade).unwrap_or_default();
        self.words.say("cli-grade", &[("grade", Value::from(word.as_str().unwrap_or_default()))])
    }

    /// How surely a pain is among the dearest. Nothing is surer than "> 90 %".
    fn surely(&self, pain: Id) -> String {
        let share = self.stability.pains.get(pain).copied().unwrap_or_default();
        let percent = self.words.number(100.0 * share, 0);
        let key = if share >= journey_session::insight::MOST_SURE { "cli-more-than" } else { "cli-percent" };
        self.words.say(key, &[("share", Value::from(percent.as_str()))])
    }

    /// What the index comes from, dearest first; nothing if all of it comes from none.
    fn sources(&self, head: &str, sources: &[Source], none: &str) -> String {
        let words = self.words;
        let mut costly: Vec<&Source> = sources.iter().filter(|source| source.points.value > 0.0).collect();
        if costly.iter().all(|source| source.id.is_none()) {
            return String::new();
        }
        costly.sort_by(|a, b| b.points.value.total_cmp(&a.points.value));
        let mut columns = vec![
            (head, Align::Left),
            ("cli-points", Align::Right),
            ("cli-interval", Align::Right),
            ("cli-share", Align::Right),
        ];
        let has_money = costly.iter().any(|source| source.money.is_some());
        if has_money {
            columns.push(("cli-money-head", Align::Right));
        }
        let row = |source: &&Source| {
            let title = if source.id.is_some() { source.title.to_string() } else { words.say(none, &[]) };
            let share = words.number(100.0 * source.share, 0);
            let share = words.say("cli-percent", &[("share", Value::from(share.as_str()))]);
            let money =
                has_money.then(|| source.money.map(|money| about(money.value, words)).unwrap_or_default());
            let cells = [title, words.number(source.points.value, 1), self.span(source.points), share];
            cells.into_iter().chain(money).collect()
        };
        self.listing(&columns, &costly.iter().map(row).collect::<Vec<_>>())
    }

    /// What would narrow the interval most, if somebody asked.
    fn questions(&self) -> String {
        let title =
            |id: Id| self.insights.pains.iter().find(|pain| pain.id == id).map(|pain| plain(&pain.title));
        let lines: Vec<String> = self
            .insights
            .questions
            .iter()
            .filter_map(|question| {
                let (title, narrows) =
                    (title(question.pain)?, self.words.number(100.0 * question.narrows, 0));
                let key = match question.about {
                    Unknown::Frequency => "cli-ask-frequency",
                    Unknown::Severity => "cli-ask-severity",
                };
                let arguments =
                    [("title", Value::from(title.as_str())), ("share", Value::from(narrows.as_str()))];
                Some(self.words.say(key, &arguments))
            })
            .collect();
        if lines.is_empty() {
            String::new()
        } else {
            heading_and(&self.words.say("cli-ask", &[]), &lines, self.paint)
        }
    }

    fn span(&self, of: Estimate) -> String {
        format!("{}–{}", self.words.number(of.low, 0), self.words.number(of.high, 0))
    }

    fn listing(&self, columns: &[(&str, Align)], rows: &[Vec<String>]) -> String {
        if rows.is_empty() {
            return String::new();
        }
        let heads: Vec<(String, Align)> =
            columns.iter().map(|(key, align)| (self.words.say(key, &[]), *align)).collect();
        let heads: Vec<(&str, Align)> = heads.iter().map(|(head, align)| (head.as_str(), *align)).collect();
        self.paint.heading(&table(&heads, rows))
    }
}
