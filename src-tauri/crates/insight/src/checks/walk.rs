//! The map laid out for the checks: the touchpoints in the order in which customers come past them, read once for all rules.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use journey_model::{
    Ask, AskKind, Channel, ChannelKind, Delight, Document, Evidence, GiveKind, Id, PainPoint, Path, Phase,
    Stage, Touchpoint,
};

use crate::figures::{MOST_PATHS, scored};
use crate::{PainScore, Score};

/// A map, laid out.
pub(super) struct Walk<'a> {
    pub(super) map: &'a Document,
    pub(super) library: &'a Document,
    pub(super) score: &'a Score,
    pub(super) stages: Vec<&'a Stage>,
    /// The touchpoints that stand in stages.
    pub(super) steps: Vec<Step<'a>>,
    /// The pains at them that are not fixed.
    pub(super) pains: Vec<Pain<'a>>,
    /// At least one, unless there are no touchpoints.
    pub(super) routes: Vec<Route>,
}

/// A touchpoint of the journey.
pub(super) struct Step<'a> {
    pub(super) at: &'a Touchpoint,
    /// The number of its stage.
    pub(super) stage: usize,
    pub(super) phase: Phase,
    /// Its pains.
    pub(super) pains: Range<usize>,
}

/// A pain point and its figures.
pub(super) struct Pain<'a> {
    pub(super) it: &'a PainPoint,
    pub(super) figures: Option<&'a PainScore>,
}

/// A way through the touchpoints.
pub(super) struct Route {
    /// The path; `None` is all touchpoints in order.
    pub(super) path: Option<Id>,
    /// The numbers of its touchpoints.
    pub(super) steps: Vec<usize>,
}

impl<'a> Walk<'a> {
    pub(super) fn of(map: &'a Document, library: &'a Document, score: &'a Score) -> Walk<'a> {
        let mut walk = Walk {
            map,
            library,
            score,
            stages: map.stages().collect(),
            steps: Vec::new(),
            pains: Vec::new(),
            routes: Vec::new(),
        };
        // The score lists the same pains in the same order.
        let mut figures = score.pains.iter().peekable();
        for (number, stage) in walk.stages.iter().enumerate() {
            for at in map.within::<Touchpoint>(Some(stage.id)) {
                let first = walk.pains.len();
                for it in scored(map, at.id) {
                    let figures = figures.next_if(|(id, _)| *id == it.id).map(|(_, figures)| figures);
                    walk.pains.push(Pain { it, figures });
                }
                let pains = first..walk.pains.len();
                walk.steps.push(Step { at, stage: number, phase: stage.phase, pains });
            }
        }
        walk.lay_routes();
        walk
    }

    /// The touchpoints along a route.
    pub(super) fn along(&self, route: &Route) -> Vec<&Step<'a>> {
        route.steps.iter().map(|step| &self.steps[*step]).collect()
    }

    /// The pains at a touchpoint.
    pub(super) fn pains_at(&self, step: &Step) -> &[Pain<'a>] {
        &self.pains[step.pains.clone()]
    }

    /// What a record of the library is called.
    pub(super) fn name(&self, id: Id) -> &'a str {
        self.library.get(id).map_or("", |record| record.title())
    }

    /// What several records of the library are called.
    pub(super) fn names(&self, ids: &[Id]) -> String {
        ids.iter().map(|id| self.name(*id)).collect::<Vec<_>>().join(", ")
    }

    /// What kind of channel it is.
    pub(super) fn channel_kind(&self, id: Id) -> ChannelKind {
        self.library.find::<Channel>(id).map(|channel| channel.kind).unwrap_or_default()
    }

    /// Whether people of the company meet the customer here.
    pub(super) fn is_staffed(&self, step: &Step) -> bool {
        step.at.channels.iter().any(|channel| {
            matches!(
                self.channel_kind(*channel),
                ChannelKind::Phone | ChannelKind::Store | ChannelKind::Person
            )
        })
    }

    /// The evidence that the map rests on, each once.
    pub(super) fn evidence(&self) -> Vec<&'a Evidence> {
        let at_steps = self.steps.iter().flat_map(|step| &step.at.evidence);
        let at_pains = self.pains.iter().flat_map(|pain| &pain.it.evidence);
        let at_delights = self.map.all::<Delight>().flat_map(|delight| &delight.evidence);
        let all: BTreeSet<Id> = at_steps.chain(at_pains).chain(at_delights).copied().collect();
        all.into_iter().filter_map(|id| self.library.find(id)).collect()
    }

    /// The map's paths, the heaviest, or one through everything if it has none that anybody takes.
    fn lay_routes(&mut self) {
        let numbers: BTreeMap<Id, usize> = self.steps.iter().map(|step| step.at.id).zip(0..).collect();
        let mut paths: Vec<&Path> = self.map.within::<Path>(None).filter(|path| path.weight > 0.0).collect();
        paths.sort_by(|a, b| b.weight.total_cmp(&a.weight));
        for path in paths.into_iter().take(MOST_PATHS) {
            let mut passed = BTreeSet::new();
            let known = path.steps.iter().filter_map(|id| numbers.get(id).copied());
            let steps: Vec<usize> = known.filter(|number| passed.insert(*number)).collect();
            if !steps.is_empty() {
                self.routes.push(Route { path: Some(path.id), steps });
            }
        }
        if self.routes.is_empty() && !self.steps.is_empty() {
            self.routes.push(Route { path: None, steps: (0..self.steps.len()).collect() });
        }
    }
}

impl Step<'_> {
    /// Whether nothing has been said of it but what it is called.
    pub(super) fn is_bare(&self) -> bool {
        let at = self.at;
        at.asks.is_empty()
            && at.gives.is_empty()
            && at.channels.is_empty()
            && at.owner.is_none()
            && at.emotion.is_none()
            && self.pains.is_empty()
    }

    pub(super) fn asks_any(&self, kinds: &[AskKind]) -> bool {
        self.at.asks.iter().any(|ask| kinds.contains(&ask.kind))
    }

    pub(super) fn gives_any(&self, kinds: &[GiveKind]) -> bool {
        self.at.gives.iter().any(|give| kinds.contains(give))
    }

    /// The share of customers who pass.
    pub(super) fn reach(&self) -> f64 {
        self.at.reach.filter(|reach| !reach.is_nan()).unwrap_or(1.0).clamp(0.0, 1.0)
    }

    /// Contacts per 100 customers.
    pub(super) fn contacts(&self) -> f64 {
        let visits = self.at.visits.filter(|visits| visits.is_finite() && *visits > 0.0).unwrap_or(1.0);
        100.0 * self.reach() * visits
    }
}

/// What a customer comes for: to see what there is, what it costs, or to try it.
pub(super) const VALUE: [GiveKind; 3] = [GiveKind::SeeOffer, GiveKind::SeePrice, GiveKind::Try];

/// The first thing of value that is given here, as its sentence knows it.
pub(super) fn value_of(step: &Step) -> Option<&'static str> {
    VALUE.into_iter().find(|give| step.at.gives.contains(give)).map(|give| match give {
        GiveKind::SeePrice => "seePrice",
        GiveKind::Try => "try",
        _ => "seeOffer",
    })
}

/// Whether something is told with it that the company could keep.
pub(super) fn is_data(ask: &Ask) -> bool {
    use AskKind::{Document, Form, Payment, PersonalData, Registration};
    matches!(ask.kind, Document | Form | Payment | PersonalData | Registration)
}

/// A text as it is compared: by its words, however they are written.
pub(super) fn plain(text: &str) -> String {
    text.trim().to_lowercase()
}

/// The plain mean of a pain's votes.
pub(super) fn mean_vote(pain: &PainPoint) -> Option<f64> {
    let sum: u32 = pain.votes.iter().map(|vote| u32::from(vote.severity)).sum();
    let count = u32::try_from(pain.votes.len()).ok().filter(|count| *count > 0)?;
    Some(f64::from(sum) / f64::from(count))
}
