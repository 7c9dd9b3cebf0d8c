//! A map boiled down to numbers in flat rows, in the order of the journey: what the score is computed from.
//!
//! What does not score is left out here, once: what lies in the parking lot, pains that are fixed (those that will not be
//! fixed stay), and paths that nobody takes. Records are known by their ids alone: what they are called is read where it is
//! shown, so that figures are made without a copy of every title.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use journey_model::{Document, Id, Owner, PainPoint, PainStatus, Path, Profile, Touchpoint};

use crate::beta::Moments;
use crate::calibrate::{Observed, PROFILES, reason};
use crate::frequency::Incidence;
use crate::grade::EvidenceGrade;
use crate::severity::Severity;

/// The most paths that count, the heaviest first: as many as a touchpoint has bits to say which it lies on.
pub(crate) const MOST_PATHS: usize = 32;

/// A map's figures. Cheap to weigh again and again, under any profile.
#[derive(Clone, Debug, Default)]
pub struct Figures {
    pub(crate) stages: Vec<Id>,
    pub(crate) departments: Vec<Id>,
    pub(crate) touchpoints: Vec<TouchpointFigure>,
    pub(crate) pains: Vec<PainFigure>,
    /// The pains' ids, in the same order: weighing does not need them.
    pub(crate) pain_ids: Vec<Id>,
    /// All pains' owners, in the order of the pains: a department's number, and its part of the pain.
    pub(crate) owners: Vec<(usize, f64)>,
    /// At least one, with weights that add up to 1; none if there are no touchpoints.
    pub(crate) routes: Vec<RouteFigure>,
}

/// A touchpoint of the journey.
#[derive(Clone, Debug)]
pub(crate) struct TouchpointFigure {
    pub(crate) id: Id,
    /// The number of its stage.
    pub(crate) stage: usize,
    /// The share of customers still in the journey who pass it.
    pub(crate) reach: f64,
    /// Visits in a journey.
    pub(crate) visits: f64,
    /// Its pains.
    pub(crate) pains: Range<usize>,
    /// The routes it lies on, a bit for each.
    pub(crate) on: u32,
    /// Whether its loss was counted.
    pub(crate) counted: bool,
    /// The loss that was counted here, if its pains are calibrated to it.
    pub(crate) observed: Option<Observed>,
}

/// A pain, ready to be weighed.
#[derive(Clone, Debug)]
pub(crate) struct PainFigure {
    /// What it does to those who pass, under each profile: any score needs the outer two beside its own.
    under: [PainMoments; 3],
    /// Its owners.
    pub(crate) owners: Range<usize>,
    /// Person-days to fix it; 0 if nobody has said.
    pub(crate) effort: f64,
    /// What it rests on.
    pub(crate) grade: EvidenceGrade,
    /// How much stronger than modelled it is under each profile, so that its touchpoint loses what was counted there; 1 where
    /// nothing was.
    pub(crate) exponents: [f64; 3],
}

/// How often a pain is met, and how many of those who meet it are lost.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PainMoments {
    pub(crate) incidence: Moments,
    pub(crate) hazard: Moments,
}

impl PainMoments {
    /// `E f E h`: the expected share of those passing whom the pain costs, before any calibration.
    pub(crate) fn lost(&self) -> f64 {
        self.incidence.mean * self.hazard.mean
    }
}

impl PainFigure {
    pub(crate) fn new(incidence: &Incidence, severity: &Severity) -> PainFigure {
        let under = PROFILES.map(|profile| PainMoments {
            incidence: incidence.moments(profile),
            hazard: severity.moments(profile),
        });
        PainFigure { under, owners: 0..0, effort: 0.0, grade: EvidenceGrade::default(), exponents: [1.0; 3] }
    }

    /// Leaves a share of how often it is met.
    pub(crate) fn scale(&mut self, left: f64) {
        for moments in &mut self.under {
            moments.incidence.mean *= left;
            moments.incidence.variance *= left * left;
        }
    }

    /// How much stronger than modelled it is.
    pub(crate) const fn exponent(&self, profile: Profile) -> f64 {
        let [lenient, standard, strict] = self.exponents;
        match profile {
            Profile::Lenient => lenient,
            Profile::Standard => standard,
            Profile::Strict => strict,
        }
    }

    /// `-ln(1 - E f E h)`, as the model has it.
    pub(crate) fn modelled_intensity(&self, profile: Profile) -> f64 {
        -(-self.under(profile).lost()).ln_1p()
    }

    /// `mu`: the share of those passing whom it costs, calibrated if anything was counted.
    #[allow(clippy::float_cmp)] // An exponent of exactly one is no exponent.
    pub(crate) fn lost(&self, profile: Profile) -> f64 {
        let exponent = self.exponent(profile);
        if exponent == 1.0 {
            return self.under(profile).lost();
        }
        -(-exponent * self.modelled_intensity(profile)).exp_m1()
    }

    /// What it does under a profile.
    pub(crate) const fn under(&self, profile: Profile) -> &PainMoments {
        let [lenient, standard, strict] = &self.under;
        match profile {
            Profile::Lenient => lenient,
            Profile::Standard => standard,
            Profile::Strict => strict,
        }
    }
}

/// A route through the touchpoints.
#[derive(Clone, Debug)]
pub(crate) struct RouteFigure {
    pub(crate) weight: f64,
    /// The touchpoints' numbers, in the order in which they are passed, none twice.
    pub(crate) steps: Vec<usize>,
}

impl Figures {
    /// The figures of a map. The library says what evidence is worth.
    pub fn of(map: &Document, library: &Document) -> Figures {
        let mut figures = Figures::default();
        let mut departments = Departments::default();
        for stage in map.stages() {
            figures.stages.push(stage.id);
            for touchpoint in map.within::<Touchpoint>(Some(stage.id)) {
                let first = figures.pains.len();
                for pain in scored(map, touchpoint.id) {
                    figures.add_pain(pain, touchpoint, library, &mut departments);
                }
                let observed = figures.calibrate(touchpoint, first, map);
                figures.touchpoints.push(TouchpointFigure {
                    id: touchpoint.id,
                    stage: figures.stages.len() - 1,
                    reach: reach(touchpoint),
                    visits: touchpoint.visits.unwrap_or(1.0),
                    counted: is_counted(touchpoint),
                    pains: first..figures.pains.len(),
                    on: 0,
                    observed,
                });
            }
        }
        figures.add_routes(map);
        figures
    }

    /// Makes the pains from `first` on lose what was counted at their touchpoint, if anything was.
    fn calibrate(&mut self, touchpoint: &Touchpoint, first: usize, map: &Document) -> Option<Observed> {
        let observed = Observed::of(touchpoint.lost)?;
        let reasons: Vec<_> = scored(map, touchpoint.id).map(reason).collect();
        observed.calibrate(&mut self.pains[first..], &reasons).then_some(observed)
    }

    /// The share of customers who take a route that passes a touchpoint.
    pub(crate) fn taking(&self, touchpoint: &TouchpointFigure) -> f64 {
        let taken = self.routes.iter().zip(0..).filter(|(_, bit)| touchpoint.on & (1 << bit) != 0);
        taken.map(|(route, _)| route.weight).sum()
    }

    /// How many pains are weighed.
    pub fn pains(&self) -> usize {
        self.pains.len()
    }

    fn add_pain(
        &mut self,
        pain: &PainPoint,
        touchpoint: &Touchpoint,
        library: &Document,
        departments: &mut Departments,
    ) {
        let first = self.owners.len();
        let weight_of = |owner: &Owner| if owner.weight.is_finite() { owner.weight.max(0.0) } else { 0.0 };
        let whole: f64 = pain.owners.iter().map(weight_of).sum();
        if whole > 0.0 && whole.is_finite() {
            let parts = pain.owners.iter().map(|owner| (owner.department, weight_of(owner) / whole));
            for (department, part) in parts.filter(|(_, part)| *part > 0.0) {
                self.owners.push((departments.number(department, &mut self.departments), part));
            }
        } else if let Some(owner) = touchpoint.owner {
            self.owners.push((departments.number(owner, &mut self.departments), 1.0));
        }
        self.pain_ids.push(pain.id);
        let (owners, visits) = (first..self.owners.len(), touchpoint.visits.unwrap_or(1.0));
        self.pains.push(pain_figure(pain, owners, visits, is_counted(touchpoint), library));
    }

    /// The map's paths, or one through everything if it has none that anybody takes.
    fn add_routes(&mut self, map: &Document) {
        let numbers: BTreeMap<Id, usize> =
            self.touchpoints.iter().map(|touchpoint| touchpoint.id).zip(0..).collect();
        let taken = |path: &Path| {
            let mut passed = BTreeSet::new();
            let known = path.steps.iter().filter_map(|id| numbers.get(id).copied());
            let steps: Vec<_> = known.filter(|number| passed.insert(*number)).collect();
            let counts = path.weight.is_finite() && path.weight > 0.0 && !steps.is_empty();
            counts.then_some(RouteFigure { weight: path.weight, steps })
        };
        let mut routes: Vec<_> = map.within::<Path>(None).filter_map(taken).collect();
        routes.sort_by(|a, b| b.weight.total_cmp(&a.weight));
        routes.truncate(MOST_PATHS);
        if routes.is_empty() && !self.touchpoints.is_empty() {
            routes.push(RouteFigure { weight: 1.0, steps: (0..self.touchpoints.len()).collect() });
        }
        // Over the heaviest first, so that the sum stays finite.
        let heaviest = routes.first().map_or(1.0, |route| route.weight);
        let whole: f64 = routes.iter().map(|route| route.weight / heaviest).sum();
        for (bit, route) in routes.iter_mut().enumerate() {
            route.weight = route.weight / heaviest / whole;
            for step in &route.steps {
                self.touchpoints[*step].on |= 1 << bit;
            }
        }
        self.routes = routes;
    }

    /// The profile that a map is scored under, unless another is asked for.
    pub fn profile_of(map: &Document) -> Profile {
        map.map().map(|map| map.profile).unwrap_or_default()
    }
}

/// The departments met so far, numbered as they come.
#[derive(Default)]
struct Departments(BTreeMap<Id, usize>);

impl Departments {
    fn number(&mut self, id: Id, ids: &mut Vec<Id>) -> usize {
        *self.0.entry(id).or_insert_with(|| {
            ids.push(id);
            ids.len() - 1
        })
    }
}

/// The share of customers still in the journey who pass a touchpoint.
pub(crate) fn reach(touchpoint: &Touchpoint) -> f64 {
    touchpoint.reach.filter(|reach| !reach.is_nan()).unwrap_or(1.0).clamp(0.0, 1.0)
}

fn is_counted(touchpoint: &Touchpoint) -> bool {
    touchpoint.lost.is_some_and(|count| count.n > 0)
}

/// A pain's figure. `visits`: how many there are of its touchpoint in a journey; `counted`: whether the loss there was.
pub(crate) fn pain_figure(
    pain: &PainPoint,
    owners: Range<usize>,
    visits: f64,
    counted: bool,
    library: &Document,
) -> PainFigure {
    let severity = Severity::of(pain.votes.iter().map(|vote| vote.severity), pain.outcomes);
    PainFigure {
        owners,
        effort: pain.effort.filter(|days| days.is_finite() && *days > 0.0).unwrap_or(0.0),
        grade: EvidenceGrade::of(pain, library, counted),
        ..PainFigure::new(&Incidence::of(&pain.frequency, pain.per_visit.then_some(visits)), &severity)
    }
}

/// The pains of a touchpoint that score.
pub(crate) fn scored(map: &Document, touchpoint: Id) -> impl Iterator<Item = &PainPoint> {
    map.within::<PainPoint>(Some(touchpoint)).filter(|pain| pain.status != PainStatus::Fixed)
}
