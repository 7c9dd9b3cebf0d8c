//! What customers say, channel by channel and department by department, and how often they meet each.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use journey_model::{Document, Evidence, Id, PainPoint, Touchpoint};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::figures::Figures;
use crate::score::OF;
use crate::sources::name;
use crate::tone::{Tone, tone};

/// A channel or a department.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Contacts {
    /// Which; `null` for none.
    pub id: Option<Id>,
    /// What it is called; empty for none.
    pub title: Arc<str>,
    /// How often 100 customers meet it.
    pub contacts: f64,
}

/// What is said in a channel of a department.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ToneCell {
    /// The channel; `null` for touchpoints without one.
    pub channel: Option<Id>,
    /// The department; `null` for touchpoints that nobody owns.
    pub department: Option<Id>,
    /// How often 100 customers meet the department in this channel.
    pub contacts: f64,
    /// Positive remarks.
    pub positive: u32,
    /// Neutral remarks.
    pub neutral: u32,
    /// Negative remarks.
    pub negative: u32,
    /// Their tone. Greyed where they are few.
    #[serde(flatten)]
    pub tone: Tone,
    /// The touchpoints where customers meet, and how often at each.
    pub touchpoints: Vec<Meeting>,
    /// The pieces of evidence that have a tone.
    pub evidence: Vec<Id>,
}

/// How often 100 customers meet a department in a channel at a touchpoint.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Meeting {
    /// The touchpoint.
    pub id: Id,
    /// The share of customers who pass it.
    pub passing: f64,
    /// How often each of them does.
    pub visits: f64,
    /// How many channels share it.
    pub channels: u32,
    /// `100 passing visits / channels`.
    pub contacts: f64,
}

/// Tone by channel and department.
///
/// Remarks are those counted at a touchpoint and the evidence with a tone that it or its pains rest on. What was counted at a
/// touchpoint of several channels is told in each of them; evidence that names its channel only in that one. Contacts of
/// such a touchpoint are shared equally.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Tonality {
    /// The channels, in the order in which customers meet them.
    pub channels: Vec<Contacts>,
    /// The departments, in the order in which customers meet them: `100 sum r visits` over the touchpoints each owns.
    pub departments: Vec<Contacts>,
    /// The pairs in which they meet.
    pub cells: Vec<ToneCell>,
}

#[derive(Default)]
struct Said {
    contacts: f64,
    counts: [u32; 3],
    touchpoints: Vec<Meeting>,
    evidence: BTreeSet<Id>,
}

impl Tonality {
    pub(crate) fn of(map: &Document, library: &Document, figures: &Figures) -> Tonality {
        let mut cells: BTreeMap<(Option<Id>, Option<Id>), Said> = BTreeMap::new();
        let mut order = Vec::new();
        let mut cell = |channel: Option<Id>, department: Option<Id>, say: &mut dyn FnMut(&mut Said)| {
            let said = cells.entry((channel, department)).or_insert_with(|| {
                order.push((channel, department));
                Said::default()
            });
            say(said);
        };
        for figure in &figures.touchpoints {
            let Some(touchpoint) = map.find::<Touchpoint>(figure.id) else { continue };
            let visits =
                touchpoint.visits.filter(|visits| visits.is_finite() && *visits > 0.0).unwrap_or(1.0);
            let passing = figure.reach * figures.taking(figure);
            let channels = channels(touchpoint);
            let meeting = Meeting {
                id: touchpoint.id,
                passing,
                visits,
                channels: u32::try_from(channels.len()).unwrap_or(u32::MAX),
                contacts: OF * passing * visits / channels.len() as f64,
            };
            let tones = touchpoint.tones;
            for channel in &channels {
                cell(*channel, touchpoint.owner, &mut |said| {
                    said.contacts += meeting.contacts;
                    said.touchpoints.push(meeting);
                    said.add([tones.positive, tones.neutral, tones.negative]);
                });
            }
            for evidence in toned(touchpoint, map, library) {
                let sign = evidence.tone.unwrap_or(0).signum();
                let counts = [u32::from(sign > 0), u32::from(sign == 0), u32::from(sign < 0)];
                let own = evidence.channel.map(|channel| vec![Some(channel)]);
                for channel in own.as_ref().unwrap_or(&channels) {
                    cell(*channel, touchpoint.owner, &mut |said| {
                        if said.evidence.insert(evidence.id) {
                            said.add(counts);
                        }
                    });
                }
            }
        }
        let mut tonality = Tonality::default();
        for key in order {
            let ((channel, department), Some(said)) = (key, cells.remove(&key)) else { continue };
            meet(&mut tonality.channels, channel, said.contacts, map, library);
            meet(&mut tonality.departments, department, said.contacts, map, library);
            let [positive, neutral, negative] = said.counts;
            tonality.cells.push(ToneCell {
                channel,
                department,
                contacts: said.contacts,
                positive,
                neutral,
                negative,
                tone: tone(positive, neutral, negative),
                touchpoints: said.touchpoints,
                evidence: said.evidence.into_iter().collect(),
            });
        }
        for met in [&mut tonality.channels, &mut tonality.departments] {
            met.sort_by_key(|one| one.id.is_none());
        }
        tonality
    }
}

impl Said {
    fn add(&mut self, counts: [u32; 3]) {
        for (sum, count) in self.counts.iter_mut().zip(counts) {
            *sum = sum.saturating_add(count);
        }
    }
}

fn channels(touchpoint: &Touchpoint) -> Vec<Option<Id>> {
    if touchpoint.channels.is_empty() {
        return vec![None];
    }
    let distinct: BTreeSet<Id> = touchpoint.channels.iter().copied().collect();
    distinct.into_iter().map(Some).collect()
}

/// The evidence with a tone that a touchpoint or its pains rest on, each once.
fn toned<'a>(touchpoint: &Touchpoint, map: &Document, library: &'a Document) -> Vec<&'a Evidence> {
    let of_pains = map.within::<PainPoint>(Some(touchpoint.id)).flat_map(|pain| &pain.evidence);
    let ids: BTreeSet<Id> = touchpoint.evidence.iter().chain(of_pains).copied().collect();
    let all = ids.into_iter().filter_map(|id| library.find::<Evidence>(id));
    all.filter(|evidence| evidence.tone.is_some()).collect()
}

fn meet(met: &mut Vec<Contacts>, id: Option<Id>, contacts: f64, map: &Document, library: &Document) {
    if let Some(one) = met.iter_mut().find(|one| one.id == id) {
        one.contacts += contacts;
        return;
    }
    let title = id.map_or_else(|| "".into(), |id| name(id, map, library));
    met.push(Contacts { id, title, contacts });
}
