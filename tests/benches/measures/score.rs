//! Scoring a map of ten thousand pain points: a pass, the draws, and how soon after an edit everybody has the new score.

use std::path::Path;
use std::sync::mpsc;
use std::time::{Duration, Instant};

use journey_insight::Figures;
use journey_model::{Id, Map, apply};
use journey_session::dto::{Event, MapRef, Sheet, ask};
use journey_session::model::{
    Count, Document, Edit, Frequency, Language, PainPoint, Place, Record, Stage, Touchpoint, Vote,
};
use journey_session::{Client, Options, Request, Session};
use serde::de::DeserializeOwned;

use crate::{Measure, median, timed};

const PAINS: usize = 10_000;
const TOUCHPOINTS: usize = 100;
const EDITS: usize = 100;
/// How many of the dearest the draws ask for.
const TOP: usize = 5;

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

pub(crate) fn measures() -> Result<Vec<Measure>, String> {
    all().map_err(|error| error.to_string())
}

fn all() -> Outcome<Vec<Measure>> {
    let folder = tempfile::tempdir()?;
    let desk = Desk::with_pains(&folder.path().join("large.sqlite"))?;
    let (map, library) = (desk.document(desk.map)?, desk.document(Id::LIBRARY)?);
    let (made, figures) = timed(|| Figures::of(&map, &library));
    let profile = Figures::profile_of(&map);
    let passes = (0..300).map(|_| timed(|| std::hint::black_box(figures.score(profile))).0).collect();
    let draws = (0..9).map(|seed| timed(|| std::hint::black_box(figures.stability(profile, TOP, seed))).0);
    let (draws, told) = (draws.collect(), desk.edits()?);
    let measure =
        |name, time: Duration, goal| Measure { name, value: time.as_secs_f64() * 1000.0, unit: "ms", goal };
    Ok(vec![
        measure("score-10000-pains", median(passes), Some(1.0)),
        measure("score-4000-draws", median(draws), Some(200.0)),
        measure("score-on-the-feed", median(told.events), Some(5.0)),
        measure("score-on-the-feed-as-json", median(told.texts), None),
        measure("score-figures-made-anew", made, None),
        Measure {
            name: "score-allocations-a-pain",
            value: allocations(&map, &library),
            unit: "",
            goal: Some(0.1),
        },
    ])
}

/// How many allocations figures made anew, a score and the draws take together, for each pain.
fn allocations(map: &Document, library: &Document) -> f64 {
    let profile = Figures::profile_of(map);
    let counted = allocation_counter::measure(|| {
        let figures = Figures::of(map, library);
        std::hint::black_box((figures.score(profile), figures.stability(profile, TOP, 1)));
    });
    counted.count_total as f64 / PAINS as f64
}

/// A map through the session.
struct Desk {
    client: Client,
    map: Id,
    pains: Vec<Id>,
}

/// How long after the answer to an edit the event with the new score was there.
struct Told {
    events: Vec<Duration>,
    texts: Vec<Duration>,
}

impl Desk {
    fn with_pains(path: &Path) -> Outcome<Desk> {
        let options = Options { path: path.to_owned(), language: Language::En, with_sample: false };
        let client = Session::open(options)?.client("bench");
        let new = ask::NewMap { template: "blank".to_owned(), language: Language::En, title: None };
        let made: MapRef = read(client.request(Request::NewMap(new))?)?;
        let mut desk = Desk { client, map: made.map, pains: Vec::new() };
        let stage = desk.add(vec![(Stage { title: "Sign up".into(), ..Stage::default() }.into(), None)])?[0];
        let touchpoint = |column: usize| {
            let reach = Some(if column.is_multiple_of(2) { 0.5 } else { 1.0 });
            Touchpoint { title: format!("Step {column}"), reach, ..Touchpoint::default() }
        };
        let columns = (0..TOUCHPOINTS).map(|column| (touchpoint(column).into(), Some(stage))).collect();
        for (column, parent) in desk.add(columns)?.into_iter().enumerate() {
            let pain = |row: usize| {
                let severity = u8::try_from((column + row) % 5).unwrap_or_default() + 1;
                let votes =
                    vec![Vote { rater: "a".into(), severity }, Vote { rater: "b".into(), severity: 3 }];
                let k = u32::try_from(row % 10).unwrap_or_default();
                let frequency = Frequency::Counted(Count { k, n: 100 });
                let title = format!("Something that hurts, number {row}");
                PainPoint { title, votes, frequency, ..PainPoint::default() }
            };
            let pains = (0..PAINS / TOUCHPOINTS).map(|row| (pain(row).into(), Some(parent))).collect();
            desk.pains.extend(desk.add(pains)?);
        }
        Ok(desk)
    }

    fn add(&self, records: Vec<(Record, Option<Id>)>) -> Outcome<Vec<Id>> {
        let add = |(record, parent)| Edit::Add { record, at: Place { parent, ..Place::default() } };
        let edits = records.into_iter().map(add).collect();
        let ask =
            ask::OfEdit { document: self.map, base_revision: None, edit: Edit::All { edits }, visit: None };
        let done: journey_session::dto::Done = read(self.client.request(Request::Edit(ask))?)?;
        Ok(done.added)
    }

    fn document(&self, id: Id) -> Outcome<Document> {
        let sheet: Sheet = read(self.client.request(Request::Open(ask::OfDocument { document: id }))?)?;
        Ok(Document::of_records(id, sheet.records))
    }

    /// Votes on one pain after the other, and waits each time until the feed has the new score.
    fn edits(&self) -> Outcome<Told> {
        let (mut events, mut texts) = (Vec::new(), Vec::new());
        let feed = self.client.feed();
        for round in 0..EDITS {
            let answered = self.vote(round)?;
            let event = feed.recv()?;
            events.push(answered.elapsed());
            let Event::Change(change) = event else { return Err("something else was told".into()) };
            let score = change.score.ok_or("no score was told")?;
            if !score.index.is_finite() {
                return Err("no figure was told".into());
            }
        }
        drop(feed);
        let (send, told) = mpsc::channel();
        self.client.listen(move |text| send.send(text.len()).is_ok());
        for round in EDITS..2 * EDITS {
            let answered = self.vote(round)?;
            told.recv()?;
            texts.push(answered.elapsed());
        }
        Ok(Told { events, texts })
    }

    /// One more vote on a pain; when it was answered.
    fn vote(&self, round: usize) -> Outcome<Instant> {
        let severity = u8::try_from(round % 5).unwrap_or_default() + 1;
        let votes = serde_json::to_value([Vote { rater: "a".into(), severity }])?;
        let edit = Edit::Set {
            id: self.pains[(round * 37) % self.pains.len()],
            fields: serde_json::Map::from_iter([("votes".to_owned(), votes)]),
        };
        let ask = ask::OfEdit { document: self.map, base_revision: None, edit, visit: None };
        self.client.request(Request::Edit(ask))?;
        Ok(Instant::now())
    }
}

fn read<T: DeserializeOwned>(reply: serde_json::Value) -> Outcome<T> {
    Ok(serde_json::from_value(reply)?)
}

/// A map of as many pains, without a workspace.
pub(crate) fn map_of_pains() -> Result<Document, String> {
    let mut ids = (1_u128..).map(|number| Id(uuid::Uuid::from_u128(number)));
    let mut fresh = || ids.next().unwrap_or_default();
    let map = Map { id: fresh(), ..Map::default() };
    let stage = Stage { id: fresh(), ..Stage::default() };
    let mut document = Document::new(map.id);
    let stage_id = stage.id;
    let mut add = |record: Record, parent| {
        let at = Place { parent, ..Place::default() };
        let patch = apply(&document, &Edit::Add { record, at }).map_err(|error| error.to_string())?;
        document.advance(&patch);
        Ok::<_, String>(())
    };
    add(map.into(), None)?;
    add(stage.into(), None)?;
    for column in 0..TOUCHPOINTS {
        let touchpoint = Touchpoint { id: fresh(), reach: Some(0.5), ..Touchpoint::default() };
        let parent = touchpoint.id;
        add(touchpoint.into(), Some(stage_id))?;
        for row in 0..PAINS / TOUCHPOINTS {
            let severity = u8::try_from((column + row) % 5).unwrap_or_default() + 1;
            let votes = vec![Vote { rater: "a".into(), severity }, Vote { rater: "b".into(), severity: 3 }];
            let frequency =
                Frequency::Counted(Count { k: u32::try_from(row % 10).unwrap_or_default(), n: 100 });
            add(PainPoint { id: fresh(), votes, frequency, ..PainPoint::default() }.into(), Some(parent))?;
        }
    }
    Ok(document)
}
