//! The watch: sees every entry in order, keeps its own copy of the documents that somebody looks at, scores them and tells
//! all who listen. It runs beside the desk, so that no edit waits for a score or for a slow listener. It changes nothing.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use journey_insight::{Band, Conditions, Contrast, Figures, Insights, Method, Score};
use journey_model::{Asset, Differences, Document, Entry, Id, Kind, Record, differences};
use journey_store::Reader;

use crate::dto::{self, ChangeEvent, Event, MapSketch, ask};
use crate::room::Room;
use crate::sketch::sketch;
use crate::steps::Steps;
use crate::{Caller, Failure, checks, files};

/// What the watch owns.
pub(crate) struct Watch {
    reader: Reader,
    mirrors: BTreeMap<Id, Mirror>,
    listeners: Vec<Listener>,
    /// The figures of the gallery's cards, each with the revisions of the map and of the library it was made of.
    figures: BTreeMap<Id, (Revisions, CardFigures)>,
}

/// What a map's card shows besides what the store knows.
#[derive(Clone)]
struct CardFigures {
    index: f64,
    band: Band,
    sketch: MapSketch,
}

/// The revisions of a map and of the library.
type Revisions = (u64, u64);

/// A document as the watch has seen it.
struct Mirror {
    document: Document,
    revision: u64,
    steps: Steps,
    /// What the score is computed from.
    figures: Option<Followed>,
    /// The last score that was worked out, and of what.
    score: Option<(Revisions, Arc<Score>)>,
}

/// Figures, and what they have not followed yet.
struct Followed {
    figures: Figures,
    /// The library's revision that they were made with.
    library: u64,
    /// The entries since, oldest first.
    since: Vec<Arc<Entry>>,
}

/// Figures that fall behind by more entries than this are made anew.
const FAR_BEHIND: usize = 50;

/// Somebody who listens, and how to tell them: they say whether they still do.
struct Listener {
    caller: Caller,
    tell: Box<dyn FnMut(&Event) -> bool + Send>,
}

/// An entry that the desk has committed.
pub(crate) struct Told {
    pub(crate) document: Id,
    pub(crate) entry: Arc<Entry>,
    pub(crate) origin: Arc<str>,
    /// The document's newest revision by now.
    pub(crate) newest: Arc<AtomicU64>,
}

impl Room for Watch {
    const NAME: &'static str = "watch";

    fn forget(&mut self) {
        self.mirrors.clear();
    }
}

impl Watch {
    /// A watch over a workspace.
    pub(crate) fn new(reader: Reader) -> Watch {
        Watch { reader, mirrors: BTreeMap::new(), listeners: Vec::new(), figures: BTreeMap::new() }
    }

    /// Tells somebody of everything from now on, in order.
    pub(crate) fn listen(&mut self, caller: Caller, tell: impl FnMut(&Event) -> bool + Send + 'static) {
        self.listeners.push(Listener { caller, tell: Box::new(tell) });
    }

    /// Follows an entry and tells of it.
    pub(crate) fn tell(&mut self, told: Told) {
        let Told { document: id, entry, origin, newest } = told;
        if let Some(mirror) = self.mirrors.get_mut(&id) {
            mirror.follow(&entry);
        }
        if self.listeners.is_empty() {
            return;
        }
        let is_newest = newest.load(Ordering::Acquire) <= entry.revision;
        let score = if is_newest { self.score_of(id).ok() } else { self.last_score_of(id) };
        let is_of_gallery = entry.patch.ids().any(|record| record == id);
        let mut event = Event::Change(Box::new(ChangeEvent {
            document: id,
            revision: entry.revision,
            origin: origin.to_string(),
            focus: focus(&entry),
            author: entry.author.clone(),
            label: entry.label.clone(),
            updated: entry.patch.updated.iter().map(|change| change.after.clone()).collect(),
            added: entry.patch.added.clone(),
            removed: entry.patch.removed.iter().map(Record::id).collect(),
            undo: dto::UndoState::default(),
            score,
        }));
        let mut listeners = std::mem::take(&mut self.listeners);
        listeners.retain_mut(|listener| {
            if let Event::Change(change) = &mut event {
                change.undo = self.undo_state(id, &listener.caller.author).unwrap_or_default();
            }
            (listener.tell)(&event)
        });
        self.listeners.append(&mut listeners);
        if is_of_gallery {
            self.tell_gallery();
        }
    }

    /// Tells that a document is to be read anew.
    pub(crate) fn tell_reload(&mut self, document: Id) {
        self.mirrors.remove(&document);
        self.tell_all(&Event::Reload { document });
    }

    /// Tells that the gallery has changed.
    pub(crate) fn tell_gallery(&mut self) {
        self.tell_all(&Event::Gallery);
    }

    /// Another process has written: what it changed is read anew when somebody asks for it.
    pub(crate) fn look_again(&mut self) {
        let reader = &self.reader;
        self.mirrors
            .retain(|id, mirror| reader.revision(*id).is_ok_and(|revision| revision == mirror.revision));
        self.tell_gallery();
    }

    pub(crate) fn open(&mut self, caller: &Caller, ask: ask::OfDocument) -> Result<dto::Sheet, Failure> {
        let id = ask.document;
        let score = if id == Id::LIBRARY { None } else { Some(self.score_of(id)?) };
        let undo = self.undo_state(id, &caller.author)?;
        let mirror = self.mirror(id)?;
        let records = mirror.document.records().cloned().collect();
        Ok(dto::Sheet { id, revision: mirror.revision, records, undo, score })
    }

    pub(crate) fn score(&mut self, _: &Caller, ask: ask::OfScore) -> Result<Arc<Score>, Failure> {
        let as_it_is = self.score_of(ask.document)?;
        let profile = ask.profile.unwrap_or(as_it_is.profile);
        if ask.without.is_empty() && ask.done.is_empty() && profile == as_it_is.profile {
            return Ok(as_it_is);
        }
        let (map, library) = self.pair(ask.document)?;
        let conditions = Conditions { without: ask.without, done: ask.done, profile };
        Ok(Arc::new(Figures::of(map, library).under(map, &conditions).score(profile)))
    }

    pub(crate) fn method(&mut self, _: &Caller, _: ask::Nothing) -> Result<Method, Failure> {
        Ok(Method::tables())
    }

    pub(crate) fn insights(&mut self, _: &Caller, ask: ask::OfScore) -> Result<Arc<Insights>, Failure> {
        let profile = ask.profile.unwrap_or(self.score_of(ask.document)?.profile);
        let (map, library) = self.pair(ask.document)?;
        let conditions = Conditions { without: ask.without, done: ask.done, profile };
        Ok(Arc::new(Insights::of(map, library, &conditions)))
    }

    /// Compares a map with an earlier one. Both are scored on the later one's friction scale: others cannot be compared.
    pub(crate) fn differences(
        &mut self,
        _: &Caller,
        ask: ask::OfDifferences,
    ) -> Result<dto::Comparison, Failure> {
        let score_after = self.score_of(ask.document)?;
        let (title, before) = match ask.with {
            ask::Earlier::Map { map } => {
                let before = self.reader.load(map)?.ok_or_else(|| Failure::gone(map))?.0;
                (before.map().map(|map| map.title.clone()).unwrap_or_default(), before)
            }
            ask::Earlier::Snapshot { snapshot } => {
                let gone = || Failure::new("snapshot-gone");
                let before = self.reader.snapshot(snapshot)?.filter(|then| then.id() == ask.document);
                let taken = self.reader.snapshots(ask.document)?.into_iter().find(|card| card.id == snapshot);
                (taken.ok_or_else(gone)?.name, before.ok_or_else(gone)?)
            }
        };
        let figures = Figures::of(&before, &self.mirror(Id::LIBRARY)?.document);
        let score_before = Arc::new(figures.score(score_after.profile));
        let after = &self.mirror(ask.document)?.document;
        let Differences { differences, pairs } = differences(&before, after);
        let contrast = Contrast::of((&before, &score_before), (after, &score_after), &pairs);
        let before = before.records().cloned().collect();
        Ok(dto::Comparison { title, differences, pairs, before, score_before, score_after, contrast })
    }

    pub(crate) fn check(&mut self, caller: &Caller, ask: ask::OfDocument) -> Result<dto::Checked, Failure> {
        let score = self.score_of(ask.document)?;
        let revision = self.mirror(ask.document)?.revision;
        let (map, library) = self.pair(ask.document)?;
        Ok(checks::checked(map, revision, library, &score, &caller.author))
    }

    /// How much of it asks for a decision: for whoever only shows that there is something.
    pub(crate) fn open_findings(&mut self, _: &Caller, ask: ask::OfDocument) -> Result<u32, Failure> {
        let score = self.score_of(ask.document)?;
        let (map, library) = self.pair(ask.document)?;
        Ok(checks::open(map, library, &score))
    }

    pub(crate) fn rules(&mut self, _: &Caller, _: ask::Nothing) -> Result<Vec<dto::RuleCard>, Failure> {
        Ok(checks::rules())
    }

    pub(crate) fn maps(&mut self, _: &Caller, _: ask::Nothing) -> Result<Vec<dto::MapCard>, Failure> {
        let mut cards = Vec::new();
        for shelf in self.reader.documents()?.into_iter().filter(|shelf| shelf.id != Id::LIBRARY) {
            let CardFigures { index, band, sketch } = self.figures(shelf.id, shelf.revision)?;
            let count =
                |kind| shelf.counts.get(&kind).map_or(0, |count| u32::try_from(*count).unwrap_or(u32::MAX));
            cards.push(dto::MapCard {
                id: shelf.id,
                stages: count(Kind::Stage),
                touchpoints: count(Kind::Touchpoint),
                pain_points: count(Kind::PainPoint),
                title: shelf.title,
                kind: shelf.kind,
                status: shelf.status,
                revision: shelf.revision,
                changed: shelf.changed,
                removed: shelf.removed,
                index,
                band,
                sketch,
            });
        }
        Ok(cards)
    }

    pub(crate) fn asset(&mut self, _: &Caller, ask: ask::OfAssetId) -> Result<dto::AssetBytes, Failure> {
        let gone = || Failure::new("asset-gone");
        let asset = self.mirror(Id::LIBRARY)?.document.find::<Asset>(ask.asset).cloned().ok_or_else(gone)?;
        let bytes = self.reader.asset(&asset.sha256)?.ok_or_else(gone)?;
        Ok(dto::AssetBytes { media_type: asset.media_type, bytes: files::text_of(&bytes) })
    }

    /// Tells one client of what only they wait for.
    pub(crate) fn tell_one(&mut self, client: &str, event: &Event) {
        self.listeners.retain_mut(|listener| *listener.caller.client != *client || (listener.tell)(event));
    }

    fn tell_all(&mut self, event: &Event) {
        self.listeners.retain_mut(|listener| (listener.tell)(event));
    }

    fn mirror(&mut self, id: Id) -> Result<&mut Mirror, Failure> {
        if !self.mirrors.contains_key(&id) {
            let (document, revision) = self.reader.load(id)?.ok_or_else(|| Failure::gone(id))?;
            self.mirrors.insert(
                id,
                Mirror { document, revision, steps: Steps::default(), figures: None, score: None },
            );
        }
        self.mirrors.get_mut(&id).ok_or_else(|| Failure::gone(id))
    }

    /// A map and the library, as they have been seen.
    fn pair(&mut self, id: Id) -> Result<(&Document, &Document), Failure> {
        self.mirror(id)?;
        self.mirror(Id::LIBRARY)?;
        let seen = |id: &Id| self.mirrors.get(id).map(|mirror| &mirror.document);
        seen(&id).zip(seen(&Id::LIBRARY)).ok_or_else(|| Failure::gone(id))
    }

    fn undo_state(&mut self, id: Id, author: &str) -> Result<dto::UndoState, Failure> {
        self.mirror(id)?;
        let Some(mirror) = self.mirrors.get_mut(&id) else { return Err(Failure::gone(id)) };
        Ok(mirror.steps.of(&self.reader, id, mirror.revision, author)?.state())
    }

    /// A map's score, worked out once for each of its revisions and of the library's.
    fn score_of(&mut self, id: Id) -> Result<Arc<Score>, Failure> {
        if id == Id::LIBRARY {
            return Err(Failure::gone(id));
        }
        self.mirror(id)?;
        self.mirror(Id::LIBRARY)?;
        let Some(mut mirror) = self.mirrors.remove(&id) else { return Err(Failure::gone(id)) };
        let score = self.mirrors.get(&Id::LIBRARY).map(|library| mirror.score_with(library));
        self.mirrors.insert(id, mirror);
        score.ok_or_else(|| Failure::gone(id))
    }

    fn last_score_of(&self, id: Id) -> Option<Arc<Score>> {
        let (_, score) = self.mirrors.get(&id)?.score.as_ref()?;
        Some(score.clone())
    }

    /// Index and band for the gallery. The documents that are read only for this are not kept.
    fn figures(&mut self, id: Id, revision: u64) -> Result<CardFigures, Failure> {
        let with = self.mirror(Id::LIBRARY)?.revision;
        if let Some((made_of, figures)) = self.figures.get(&id)
            && *made_of == (revision, with)
        {
            return Ok(figures.clone());
        }
        let was_here = self.mirrors.contains_key(&id);
        let score = self.score_of(id)?;
        let mirror = self.mirror(id)?;
        let sketch = sketch(&mirror.document, &score);
        let (made_of, figures) =
            ((mirror.revision, with), CardFigures { index: score.index, band: score.band, sketch });
        self.figures.insert(id, (made_of, figures.clone()));
        if !was_here {
            self.mirrors.remove(&id);
        }
        Ok(figures)
    }
}

impl Followed {
    /// The figures after all that has happened since, if they can follow it.
    fn up_to_date(mut self, library: &Mirror) -> Option<Figures> {
        let is_same = self.library == library.revision;
        let follows = |entry: &Arc<Entry>| self.figures.follow(&library.document, &entry.patch);
        (is_same && self.since.iter().all(follows)).then_some(self.figures)
    }
}

impl Mirror {
    /// Follows an entry, unless it was read when the entry was there already.
    fn follow(&mut self, entry: &Arc<Entry>) {
        if entry.revision == self.revision + 1 {
            self.document.advance(&entry.patch);
            self.revision = entry.revision;
            self.steps.note(entry);
            self.figures = self.figures.take().filter(|followed| followed.since.len() < FAR_BEHIND);
            if let Some(followed) = &mut self.figures {
                followed.since.push(entry.clone());
            }
        }
    }

    /// The score with the library as it is.
    fn score_with(&mut self, library: &Mirror) -> Arc<Score> {
        let revisions = (self.revision, library.revision);
        if let Some((made_of, score)) = &self.score
            && *made_of == revisions
        {
            return score.clone();
        }
        let figures = self.figures.take().and_then(|followed| followed.up_to_date(library));
        let figures = figures.unwrap_or_else(|| Figures::of(&self.document, &library.document));
        let score = Arc::new(figures.score(Figures::profile_of(&self.document)));
        self.figures = Some(Followed { figures, library: library.revision, since: Vec::new() });
        self.score = Some((revisions, score.clone()));
        score
    }
}

/// Where the author's eyes should go after an entry that they did not make by hand.
fn focus(entry: &Entry) -> Option<Id> {
    use journey_model::Cause::{Redo, Restore, Undo};
    if !matches!(entry.cause, Undo { .. } | Redo { .. } | Restore { .. }) {
        return None;
    }
    let parent_of = |record: &Record| record.placement().and_then(|at| at.parent);
    entry.patch.standing().next().map(Record::id).or_else(|| entry.patch.removed.first().and_then(parent_of))
}
