//! Where the friction comes from: the index split over stages, touchpoints, departments, channels, categories and personas. Each
//! split adds up to the index.

use std::collections::BTreeMap;
use std::sync::Arc;

use journey_model::{Category, Document, Evidence, Id, Language, PainPoint, Touchpoint};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::band::Band;
use crate::estimate::{Doubt, Doubts, Estimate, Sum, Volume};
use crate::figures::{Figures, scored};
use crate::score::Score;

/// How many of its pains a part of the index names; the rest it sums up.
const NAMED: usize = 12;

/// A part of the index.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Source {
    /// What it comes from; `null` for what comes from none: pains that nobody owns, that are in no category.
    pub id: Option<Id>,
    /// What that is called; empty for none.
    pub title: Arc<str>,
    /// Its part of the index.
    pub points: Estimate,
    /// The band of that.
    pub band: Band,
    /// The same as a share of the index, 0..=1.
    pub share: f64,
    /// In customers a period, where the map says how many start.
    pub customers: Option<Estimate>,
    /// In money a period, where the map says what a customer is worth.
    pub money: Option<Estimate>,
    /// The pains that it is the sum of, the dearest first, as far as they are named.
    pub pains: Vec<Share>,
    /// How many more there are.
    pub others: u32,
    /// The points of those.
    pub others_points: f64,
}

/// What a part of the index has of a pain.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Share {
    /// The pain point.
    pub id: Id,
    /// The part of it that belongs here, 0..=1.
    pub part: f64,
    /// The points of that part.
    pub points: f64,
}

/// The index, split in six ways.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Sources {
    /// By stage, in the order of the journey.
    pub stages: Vec<Source>,
    /// By touchpoint, in the order of the journey.
    pub touchpoints: Vec<Source>,
    /// By department: a pain's owners share it by weight.
    pub departments: Vec<Source>,
    /// By channel: a touchpoint's channels share its pains equally.
    pub channels: Vec<Source>,
    /// By category.
    pub categories: Vec<Source>,
    /// By persona: those of whom a pain's evidence speaks share it by the number of pieces; a pain of which none speaks is
    /// shared by the personas of the map, as they share its customers.
    pub personas: Vec<Source>,
}

impl Sources {
    pub(crate) fn of(
        map: &Document,
        library: &Document,
        figures: &Figures,
        score: &Score,
        doubts: &Doubts,
        volume: Option<&Volume>,
    ) -> Sources {
        let [mut stages, mut touchpoints, mut departments] =
            [Split::default(), Split::default(), Split::default()];
        let [mut channels, mut categories, mut personas] =
            [Split::default(), Split::default(), Split::default()];
        let at_large = travellers(map);
        let mut number = 0;
        for stage in map.stages() {
            stages.open(Some(stage.id));
            for touchpoint in map.within::<Touchpoint>(Some(stage.id)) {
                touchpoints.open(Some(touchpoint.id));
                for pain in scored(map, touchpoint.id) {
                    let points = score.pains.at(number).points;
                    let doubt = doubts.pain(number);
                    let give = |split: &mut Split, to: &[(Option<Id>, f64)]| {
                        for (id, part) in to {
                            split.open(*id).add(pain.id, points, *part, doubt);
                        }
                    };
                    let owners = figures.owners[figures.pains[number].owners.clone()].iter();
                    let owners: Vec<_> =
                        owners.map(|(owner, part)| (Some(figures.departments[*owner]), *part)).collect();
                    give(&mut stages, &[(Some(stage.id), 1.0)]);
                    give(&mut touchpoints, &[(Some(touchpoint.id), 1.0)]);
                    give(&mut departments, &or_none(owners));
                    give(&mut channels, &equally(&touchpoint.channels));
                    give(&mut categories, &[(pain.category, 1.0)]);
                    give(&mut personas, &spoken_of(pain, library).unwrap_or_else(|| at_large.clone()));
                    number += 1;
                }
            }
        }
        let close = |split: Split| split.close(map, library, score.index, volume);
        Sources {
            stages: close(stages),
            touchpoints: close(touchpoints),
            departments: close(departments),
            channels: close(channels),
            categories: close(categories),
            personas: close(personas),
        }
    }
}

/// Sums by what they belong to, in the order in which they came.
#[derive(Default)]
struct Split {
    places: BTreeMap<Option<Id>, usize>,
    heaps: Vec<Heap>,
}

/// What belongs together: the sum, and what it is the sum of.
#[derive(Default)]
struct Heap {
    of: Option<Id>,
    sum: Sum,
    pains: Vec<Share>,
}

impl Heap {
    fn add(&mut self, id: Id, points: f64, part: f64, doubt: Doubt) {
        self.sum.add(points, part, doubt);
        if part > 0.0 {
            self.pains.push(Share { id, part, points: part * points });
        }
    }
}

impl Split {
    fn open(&mut self, of: Option<Id>) -> &mut Heap {
        let place = *self.places.entry(of).or_insert_with(|| {
            self.heaps.push(Heap { of, ..Heap::default() });
            self.heaps.len() - 1
        });
        &mut self.heaps[place]
    }

    /// The sums as parts of the index; what belongs to none comes last.
    fn close(
        mut self,
        map: &Document,
        library: &Document,
        index: f64,
        volume: Option<&Volume>,
    ) -> Vec<Source> {
        self.heaps.sort_by_key(|heap| heap.of.is_none());
        let source = |Heap { of: id, sum, mut pains }: Heap| {
            let points = sum.estimate();
            pains.sort_by(|a, b| b.points.total_cmp(&a.points));
            let others = pains.split_off(NAMED.min(pains.len()));
            Source {
                id,
                title: id.map_or_else(|| "".into(), |id| name(id, map, library)),
                points,
                band: Band::of(points.value),
                share: if index > 0.0 { points.value / index } else { 0.0 },
                customers: volume.map(|volume| volume.customers(points)),
                money: volume.and_then(|volume| volume.money(points)),
                pains,
                others: u32::try_from(others.len()).unwrap_or(u32::MAX),
                others_points: others.iter().map(|share| share.points).sum(),
            }
        };
        self.heaps.into_iter().map(source).collect()
    }
}

/// What a record is called; a category in the map's language.
pub(crate) fn name(id: Id, map: &Document, library: &Document) -> Arc<str> {
    if let Some(category) = library.find::<Category>(id) {
        let is_russian = map.map().is_some_and(|map| map.language == Language::Ru);
        return if is_russian { category.ru.as_str() } else { category.en.as_str() }.into();
    }
    map.get(id).or_else(|| library.get(id)).map_or("", |record| record.title()).into()
}

fn or_none(parts: Vec<(Option<Id>, f64)>) -> Vec<(Option<Id>, f64)> {
    if parts.is_empty() { vec![(None, 1.0)] } else { parts }
}

fn equally(ids: &[Id]) -> Vec<(Option<Id>, f64)> {
    or_none(ids.iter().map(|id| (Some(*id), 1.0 / ids.len() as f64)).collect())
}

/// The personas of whom a pain's evidence speaks.
fn spoken_of(pain: &PainPoint, library: &Document) -> Option<Vec<(Option<Id>, f64)>> {
    let evidence = pain.evidence.iter().filter_map(|id| library.find::<Evidence>(*id));
    let personas: Vec<Id> = evidence.filter_map(|evidence| evidence.persona).collect();
    (!personas.is_empty()).then(|| equally(&personas))
}

/// The map's personas by their shares; what these leave belongs to none of them.
fn travellers(map: &Document) -> Vec<(Option<Id>, f64)> {
    let personas = map.map().map(|map| map.personas.as_slice()).unwrap_or_default();
    let share = |share: f64| if share.is_finite() { share.max(0.0) } else { 0.0 };
    let whole: f64 = personas.iter().map(|persona| share(persona.share)).sum();
    let over = whole.max(1.0);
    let mut parts: Vec<_> =
        personas.iter().map(|persona| (Some(persona.persona), share(persona.share) / over)).collect();
    if whole < 1.0 {
        parts.push((None, 1.0 - whole));
    }
    parts
}
