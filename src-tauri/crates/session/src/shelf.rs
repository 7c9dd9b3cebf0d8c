//! The shelf: whatever takes its time and only reads. It has a connection of its own, so that no edit waits for it.

mod export;

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use journey_exchange::{Parcel, template};
use journey_insight::{Conditions, Figures, Stability};
use journey_model::{Document, Id, Problem, ProblemKind, Record, check};
use journey_report::Prints;
use journey_store::{Finding, Reader};

use crate::desk::fresh_id;
use crate::dto::{self, ask};
use crate::failure::camel;
use crate::room::Room;
use crate::sketch::sketch;
use crate::works::Works;
use crate::{Caller, Failure};
use export::Pages;

/// What the shelf owns.
pub(crate) struct Shelf {
    reader: Reader,
    works: Works,
    pages: Option<Pages>,
    prints: Prints,
}

impl Room for Shelf {
    const NAME: &'static str = "shelf";

    fn forget(&mut self) {
        self.pages = None;
        self.prints = Prints::default();
    }
}

impl Shelf {
    /// A shelf beside a workspace.
    pub(crate) fn new(reader: Reader, works: Works) -> Shelf {
        Shelf { reader, works, pages: None, prints: Prints::default() }
    }

    pub(crate) fn templates(
        &mut self,
        _: &Caller,
        ask: ask::InLanguage,
    ) -> Result<Vec<dto::TemplateCard>, Failure> {
        let card = |info: &template::TemplateInfo| dto::TemplateCard {
            name: info.name.to_owned(),
            title: info.title.of(ask.language).to_owned(),
            summary: info.summary.of(ask.language).to_owned(),
            sketch: template::make(info.name, ask.language, &mut fresh_id)
                .map(|parcel| sketch_of(&parcel))
                .unwrap_or_default(),
        };
        Ok(template::templates().iter().map(card).collect())
    }

    pub(crate) fn stability(&mut self, _: &Caller, ask: ask::OfStability) -> Result<Stability, Failure> {
        let ask::OfStability { of, top } = ask;
        let (map, _) = self.load(of.document)?;
        let (library, _) = self.load(Id::LIBRARY)?;
        let profile = of.profile.unwrap_or(Figures::profile_of(&map));
        let conditions = Conditions { without: of.without, done: of.done, profile };
        let figures = Figures::of(&map, &library).under(&map, &conditions);
        Ok(figures.stability(profile, usize::try_from(top).unwrap_or(usize::MAX), map.id().0.as_u128()))
    }

    pub(crate) fn history(&mut self, _: &Caller, ask: ask::OfHistory) -> Result<dto::Entries, Failure> {
        let newest = self.reader.revision(ask.document)?;
        if newest == 0 && ask.document != Id::LIBRARY {
            return Err(Failure::gone(ask.document));
        }
        let last = ask.before.map_or(newest, |before| newest.min(before.saturating_sub(1)));
        let after = last.saturating_sub(u64::from(ask.limit));
        let count = usize::try_from(last - after).unwrap_or(usize::MAX);
        let mut entries = self.reader.history(ask.document, after, count)?;
        entries.retain(|entry| entry.revision <= last);
        entries.reverse();
        Ok(entries)
    }

    pub(crate) fn snapshots(
        &mut self,
        _: &Caller,
        ask: ask::OfDocument,
    ) -> Result<Vec<dto::SnapshotCard>, Failure> {
        let snapshots = self.reader.snapshots(ask.document)?.into_iter().rev();
        let card = |snapshot: journey_store::Snapshot| dto::SnapshotCard {
            id: snapshot.id,
            name: snapshot.name,
            author: snapshot.author,
            time: snapshot.time,
            revision: snapshot.revision,
        };
        Ok(snapshots.map(card).collect())
    }

    pub(crate) fn search(&mut self, _: &Caller, ask: ask::OfSearch) -> Result<Vec<dto::Hit>, Failure> {
        let hits = self.reader.search(&ask.text, usize::try_from(ask.limit).unwrap_or(usize::MAX))?;
        let hit = |hit: journey_store::Hit| dto::Hit {
            document: hit.document,
            id: hit.id,
            kind: hit.kind,
            snippet: hit.snippet,
        };
        Ok(hits.into_iter().map(hit).collect())
    }

    pub(crate) fn uses(&mut self, _: &Caller, ask: ask::OfRecords) -> Result<Vec<dto::Use>, Failure> {
        let removed: BTreeSet<Id> = self
            .reader
            .documents()?
            .into_iter()
            .filter(|card| card.removed.is_some())
            .map(|card| card.id)
            .collect();
        let mut documents = BTreeMap::new();
        let mut uses = Vec::new();
        for of in ask.ids {
            for user in self.reader.users_of(of)? {
                if let Entry::Vacant(empty) = documents.entry(user.document) {
                    empty.insert(self.load(user.document)?.0);
                }
                let document = documents.get(&user.document);
                let title = document.and_then(|document| document.get(user.id)).map(Record::title);
                uses.push(dto::Use {
                    of,
                    document: user.document,
                    map: document.and_then(Document::map).map(|map| map.title.clone()).unwrap_or_default(),
                    is_removed: removed.contains(&user.document),
                    id: user.id,
                    kind: user.kind,
                    title: title.unwrap_or_default().to_owned(),
                    field: camel(user.field),
                });
            }
        }
        Ok(uses)
    }

    pub(crate) fn doctor(&mut self, _: &Caller, _: ask::Nothing) -> Result<dto::Diagnosis, Failure> {
        let found = self.reader.doctor(&mut |_| ())?;
        let (broken, others): (Vec<&Finding>, Vec<&Finding>) =
            found.findings.iter().partition(|finding| finding.code.starts_with("problem-"));
        let mut problems: Vec<Failure> = others.into_iter().map(of_finding).collect();
        for id in broken.into_iter().filter_map(|finding| finding.document).collect::<BTreeSet<_>>() {
            let (document, _) = self.load(id)?;
            problems.extend(check(&document).iter().map(|problem| of_problem(&document, problem)));
        }
        Ok(dto::Diagnosis {
            healthy: found.is_sound(),
            problems,
            documents: u32::try_from(found.documents).unwrap_or(u32::MAX),
            records: u32::try_from(found.records).unwrap_or(u32::MAX),
        })
    }

    fn load(&self, id: Id) -> Result<(Document, u64), Failure> {
        self.reader.load(id)?.ok_or_else(|| Failure::gone(id))
    }
}

fn sketch_of(Parcel { document, library }: &Parcel) -> dto::MapSketch {
    let library = Document::of_records(Id::LIBRARY, library.iter().cloned());
    sketch(document, &Figures::of(document, &library).score(Figures::profile_of(document)))
}

fn of_finding(finding: &Finding) -> Failure {
    let mut failure = Failure::new(finding.code).with("why", &finding.detail);
    if let Some(document) = finding.document {
        failure = failure.with("document", document);
    }
    if let Some(record) = finding.record {
        failure = failure.with("record", record);
    }
    failure
}

/// A broken invariant, with what its sentence needs.
fn of_problem(document: &Document, problem: &Problem) -> Failure {
    let record = document.get(problem.id);
    let title: String = record.map_or("", |record| record.title()).chars().take(80).collect();
    let failure = Failure::new(problem.kind.code())
        .with("title", title)
        .with("kind", record.map_or("", |record| record.kind().word()))
        .with("document", document.id())
        .with("record", problem.id);
    match &problem.kind {
        ProblemKind::Dangling { field } => failure.with("field", camel(field)),
        ProblemKind::OutOfBounds { field, rule } => failure.with("field", field).with("rule", rule),
        _ => failure,
    }
}
