//! What the report says, gathered from the map and its score before anything is drawn: ranks, owners, grades of evidence,
//! rounded figures. The pages only set it.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use journey_i18n::Words;
use journey_insight::{
    Band, Conditions, EvidenceGrade, Figures, Insights, PainInsight, PainScore, Score, Stability, Volume,
};
use journey_model::{
    Count, Department, Document, Emotion, Evidence, EvidenceKind, Frequency, Id, Map, Opportunity, PainPoint,
    Persona, Stage, Touchpoint,
};
use unicode_segmentation::UnicodeSegmentation;

use crate::Content;
use crate::charts::{self, Feeling};

/// What a pain rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Grade {
    /// Somebody counted.
    Counted,
    /// Somebody said or saw it.
    Quoted,
    /// Nobody has checked.
    Assumed,
}

impl Grade {
    /// Its word's key.
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Grade::Counted => "report-grade-counted",
            Grade::Quoted => "report-grade-quoted",
            Grade::Assumed => "report-grade-assumed",
        }
    }
}

/// A pain that scores, with all that is said about it.
pub(crate) struct Pain<'a> {
    pub(crate) record: &'a PainPoint,
    pub(crate) touchpoint: &'a Touchpoint,
    pub(crate) score: &'a PainScore,
}

/// A department's part of the index; `None` is what nobody owns.
pub(crate) struct Share<'a> {
    pub(crate) department: Option<&'a Department>,
    /// Its part of the index, 0..=1.
    pub(crate) part: f64,
    pub(crate) points: f64,
}

/// The facts of one report.
pub(crate) struct Facts<'a> {
    pub(crate) document: &'a Document,
    pub(crate) library: &'a Document,
    pub(crate) map: &'a Map,
    pub(crate) score: &'a Score,
    pub(crate) words: &'static Words,
    /// The day the report was made, as YYYY-MM-DD.
    pub(crate) day: &'a str,
    /// Pains that score, the costliest first.
    pub(crate) pains: Vec<Pain<'a>>,
    /// Departments, the largest share first.
    pub(crate) shares: Vec<Share<'a>>,
    /// Who made the report; may be empty.
    pub(crate) author: &'a str,
    /// The map's revision.
    pub(crate) revision: u64,
    /// Stages that the poster shows; none means all.
    stages: &'a [Id],
    /// The touchpoint of the strongest feeling; of two equally strong ones the negative.
    pub(crate) peak: Option<Id>,
    /// The touchpoint of the last feeling.
    pub(crate) end: Option<Id>,
    /// The map that this one is compared with.
    pub(crate) before: Option<&'a Document>,
    insights: OnceCell<Insights>,
    by_pain: OnceCell<BTreeMap<Id, usize>>,
    stability: OnceCell<Stability>,
    ranks: BTreeMap<Id, usize>,
    losses: BTreeMap<Id, f64>,
    scores: BTreeMap<Id, &'a PainScore>,
}

/// Longest title that a sentence quotes whole, in letters.
const QUOTED: usize = 90;
/// Of so many pains it is told how surely they are the dearest: those that the summary names.
pub(crate) const DEAREST: usize = 3;
/// A touchpoint has about half of all friction from this share on.
pub(crate) const ABOUT_HALF: f64 = 0.45;

impl<'a> Facts<'a> {
    pub(crate) fn of(content: &Content<'a>, map: &'a Map, words: &'static Words) -> Facts<'a> {
        let (document, library, score) = (content.map, content.library, content.score);
        let scores: BTreeMap<Id, &PainScore> = score.pains.iter().collect();
        let mut pains: Vec<Pain<'a>> = document
            .touchpoints()
            .flat_map(|touchpoint| {
                document.within::<PainPoint>(Some(touchpoint.id)).map(move |record| (record, touchpoint))
            })
            .filter_map(|(record, touchpoint)| {
                Some(Pain { record, touchpoint, score: *scores.get(&record.id)? })
            })
            .filter(|pain| pain.score.points > 0.0)
            .collect();
        pains.sort_by(|a, b| b.score.points.total_cmp(&a.score.points));
        let part = |points: f64| if score.index > 0.0 { points / score.index } else { 0.0 };
        let mut shares: Vec<Share<'a>> = score
            .departments
            .iter()
            .map(|(id, points)| (library.find(id), *points))
            .chain([(None, score.nobody)])
            .filter(|(_, points)| *points > 0.0)
            .map(|(department, points)| Share { department, part: part(points), points })
            .collect();
        shares.sort_by(|a, b| b.points.total_cmp(&a.points));
        let losses = score.touchpoints.iter().map(|(id, touchpoint)| (id, touchpoint.loss)).collect();
        let ranks = pains.iter().map(|pain| pain.record.id).zip(1..).collect();
        let felt: Vec<(Id, Feeling)> = document
            .touchpoints()
            .filter_map(|touchpoint| {
                let value = f32::from(touchpoint.emotion.as_ref()?.value);
                Some((touchpoint.id, Feeling { x: 0.0, value }))
            })
            .collect();
        let (ids, feelings): (Vec<Id>, Vec<Feeling>) = felt.into_iter().unzip();
        let (peak, end) = charts::remembered(&feelings).map(|(peak, end)| (ids[peak], ids[end])).unzip();
        Facts {
            document,
            library,
            map,
            score,
            words,
            day: content.day(),
            pains,
            shares,
            author: content.author,
            revision: content.revision,
            stages: content.stages,
            peak,
            end,
            before: content.before,
            insights: OnceCell::new(),
            by_pain: OnceCell::new(),
            stability: OnceCell::new(),
            ranks,
            losses,
            scores,
        }
    }

    /// A word or sentence without figures.
    pub(crate) fn say(&self, key: &str) -> String {
        self.words.say(key, &[])
    }

    /// What the map is called, or the words for a map without a name.
    pub(crate) fn title(&self) -> String {
        if self.map.title.trim().is_empty() { self.say("report-untitled") } else { self.map.title.clone() }
    }

    /// The personas who make this journey, each with its share where there are several.
    pub(crate) fn travellers(&self) -> impl Iterator<Item = (&'a Persona, Option<f64>)> + use<'a> {
        let (entries, library) = (&self.map.personas, self.library);
        entries.iter().filter_map(move |entry| {
            let share = Some(entry.share).filter(|share| entries.len() > 1 && *share > 0.0);
            Some((library.find(entry.persona)?, share))
        })
    }

    /// The stages that the poster shows.
    pub(crate) fn shown(&self) -> impl Iterator<Item = &'a Stage> {
        let wanted = self.stages;
        self.document.stages().filter(move |stage| wanted.is_empty() || wanted.contains(&stage.id))
    }

    /// Whether the poster shows the whole map.
    pub(crate) fn is_whole(&self) -> bool {
        self.stages.is_empty()
    }

    /// Whether there is anything to score. A map without pains is not a smooth one; nobody has looked yet.
    pub(crate) fn is_scored(&self) -> bool {
        !self.pains.is_empty()
    }

    /// How many of 100 customers who reach a touchpoint are lost there; `None` for what is not scored.
    pub(crate) fn loss(&self, touchpoint: Id) -> Option<f64> {
        self.losses.get(&touchpoint).copied()
    }

    /// A pain's figures; `None` for one that does not score.
    pub(crate) fn pain(&self, pain: Id) -> Option<&'a PainScore> {
        self.scores.get(&pain).copied()
    }

    /// The band of what is lost in a stage of those who enter it.
    pub(crate) fn stage_band(&self, stage: Id) -> Option<Band> {
        let losses =
            self.document.within::<Touchpoint>(Some(stage)).filter_map(|touchpoint| self.loss(touchpoint.id));
        let stays = losses.map(|loss| 1.0 - loss / 100.0).reduce(|all, one| all * one)?;
        Some(Band::of(100.0 * (1.0 - stays)))
    }

    /// The touchpoint that holds about half of the friction or more, with its share.
    pub(crate) fn dominant(&self) -> Option<(&'a Touchpoint, f64)> {
        let (id, score) = self.score.touchpoints.iter().max_by(|a, b| a.1.points.total_cmp(&b.1.points))?;
        let share = if self.score.index > 0.0 { score.points / self.score.index } else { 0.0 };
        let several = self.score.touchpoints.iter().filter(|(_, other)| other.points > 0.0).count() > 1;
        (several && share >= ABOUT_HALF).then_some((self.document.find(id)?, share))
    }

    /// Who owns a pain: its own owners, else the touchpoint's department.
    pub(crate) fn owners(&self, pain: &PainPoint, touchpoint: &Touchpoint) -> Vec<&'a Department> {
        let named: Vec<_> = pain
            .owners
            .iter()
            .filter(|owner| owner.weight > 0.0)
            .filter_map(|owner| self.library.find(owner.department))
            .collect();
        if named.is_empty() {
            touchpoint.owner.and_then(|id| self.library.find(id)).into_iter().collect()
        } else {
            named
        }
    }

    /// What a pain rests on.
    pub(crate) fn grade(&self, pain: &PainPoint) -> Grade {
        match EvidenceGrade::of(pain, self.library, false) {
            EvidenceGrade::Measured | EvidenceGrade::Counted => Grade::Counted,
            EvidenceGrade::Quoted => Grade::Quoted,
            EvidenceGrade::Judged | EvidenceGrade::Assumed => Grade::Assumed,
        }
    }

    /// All that is known beside the score; worked out when a part first asks.
    pub(crate) fn insights(&self) -> &Insights {
        self.insights
            .get_or_init(|| Insights::of(self.document, self.library, &Conditions::as_is(self.document)))
    }

    /// All that is told of a pain beside the score.
    pub(crate) fn insight(&self, pain: Id) -> Option<&PainInsight> {
        let pains = &self.insights().pains;
        let places = self.by_pain.get_or_init(|| pains.iter().map(|insight| insight.id).zip(0..).collect());
        pains.get(*places.get(&pain)?)
    }

    /// Customers and money a period, where the map says how many start.
    pub(crate) fn volume(&self) -> Option<&Volume> {
        self.insights().volume.as_ref()
    }

    /// What a pain's customers bring in a period if they are kept; `None` where nobody has said what one is worth.
    pub(crate) fn money_of(&self, pain: &Pain<'_>) -> Option<String> {
        let money = self.insight(pain.record.id)?.recovered_money?;
        Some(self.amount(money.value, &self.volume()?.currency))
    }

    /// How sure it is that a pain is among the dearest, and how many those are.
    pub(crate) fn stability(&self) -> &Stability {
        self.stability.get_or_init(|| {
            let figures = Figures::of(self.document, self.library);
            figures.stability(self.score.profile, DEAREST, self.document.id().0.as_u128())
        })
    }

    /// How severe a pain is, 1..=5: the mean of its votes. `None` if nobody has voted.
    pub(crate) fn severity(pain: &PainPoint) -> Option<f32> {
        let votes = pain.votes.iter().map(|vote| f32::from(vote.severity));
        (!pain.votes.is_empty()).then(|| votes.sum::<f32>() / pain.votes.len() as f32)
    }

    /// A title as it is quoted inside a sentence: the whole of it stands on its card.
    pub(crate) fn quoted(title: &str) -> String {
        Facts::cut(title, QUOTED)
    }

    /// A title of at most so many letters, as it stands inside a sentence.
    pub(crate) fn cut(title: &str, letters: usize) -> String {
        let title = title.trim();
        // The sentence has quotation marks of its own.
        let bare = [('«', '»'), ('“', '”'), ('"', '"')]
            .iter()
            .find_map(|(open, close)| title.strip_prefix(*open)?.strip_suffix(*close));
        let title = bare.filter(|bare| !bare.contains(['«', '“', '"'])).unwrap_or(title);
        let mut cut: String = title.graphemes(true).take(letters).collect();
        if cut.len() < title.len() {
            cut.push('…');
        }
        cut
    }

    /// How often a pain is met, in words; empty where nobody has said.
    pub(crate) fn often(&self, pain: &PainPoint) -> String {
        match pain.frequency {
            Frequency::Counted(count) => self.count(count),
            Frequency::Share { share } | Frequency::Known { share } => self.percent(share),
            Frequency::Word { word } => self.words.name("frequency-word", &format!("{word:?}")),
            Frequency::Unknown => String::new(),
        }
    }

    /// A feeling in the customer's word, or in the scale's.
    pub(crate) fn feeling(&self, emotion: &Emotion) -> String {
        if !emotion.word.trim().is_empty() {
            return emotion.word.clone();
        }
        let sign = match emotion.value {
            ..0 => "minus-",
            0 => "",
            1.. => "plus-",
        };
        self.say(&format!("emotion-{sign}{}", emotion.value.unsigned_abs().min(2)))
    }

    /// A pain's figures in one line.
    pub(crate) fn particulars(&self, pain: &PainPoint, touchpoint: &Touchpoint) -> String {
        let mut parts = vec![self.say(self.grade(pain).key())];
        parts.extend(Some(self.often(pain)).filter(|often| !often.is_empty()));
        if let Some(severity) = Facts::severity(pain) {
            let severity = self.fine(f64::from(severity));
            parts.push(self.words.say("report-severity", &[("severity", severity.as_str().into())]));
        }
        if let Some(score) = self.pain(pain.id) {
            let points = self.fine(score.points);
            parts.push(self.words.say("report-points", &[("points", points.as_str().into())]));
        }
        parts.extend(self.owners(pain, touchpoint).iter().map(|owner| Facts::quoted(&owner.name)));
        parts.join(" · ")
    }

    /// What a nugget says, in quotation marks if it is somebody's words.
    pub(crate) fn said(&self, nugget: &Evidence) -> String {
        let text = nugget.text.trim();
        let has_marks = text.starts_with(['«', '“', '"', '„']);
        if nugget.kind == EvidenceKind::Quote && !has_marks { self.quote(text) } else { text.to_owned() }
    }

    /// Where a nugget comes from, in one line.
    pub(crate) fn source(&self, nugget: &Evidence) -> String {
        let kind = self.words.name("evidence-kind", &format!("{:?}", nugget.kind));
        let date = if nugget.date.is_empty() { String::new() } else { self.words.date(&nugget.date) };
        let parts = [kind, nugget.source.clone(), nugget.participant.clone(), date];
        parts.into_iter().filter(|part| !part.trim().is_empty()).collect::<Vec<_>>().join(" · ")
    }

    /// So many of so many, in words.
    pub(crate) fn count(&self, count: Count) -> String {
        self.words.say("count-k-of-n", &[("k", f64::from(count.k).into()), ("n", f64::from(count.n).into())])
    }

    /// A pain's place in the ranking, from 1.
    pub(crate) fn rank(&self, pain: Id) -> Option<usize> {
        self.ranks.get(&pain).copied()
    }

    /// The opportunities that are still worth something, in the order of the journey.
    pub(crate) fn opportunities(&self) -> impl Iterator<Item = (&'a Opportunity, &'a Touchpoint)> {
        let document = self.document;
        document.touchpoints().flat_map(move |touchpoint| {
            document.within::<Opportunity>(Some(touchpoint.id)).map(move |record| (record, touchpoint))
        })
    }
}
