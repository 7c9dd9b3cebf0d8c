//! The score: every figure that is shown of a map's friction, under the names by which it is written and read.

use std::collections::HashMap;
use std::fmt;
use std::marker::PhantomData;

use journey_model::{Id, Profile};
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};
use ts_rs::TS;

use crate::band::{Band, BandProbabilities, Chance};
use crate::figures::Figures;
use crate::grade::EvidenceGrade;
use crate::route::Journey;
use crate::weigh::Weights;

/// Customers of whom the index speaks.
pub(crate) const OF: f64 = 100.0;

/// The friction of a map. Figures "of 100 customers" are of 100 who start the journey. Records stand under their ids; what they
/// are called is the map's to say.
///
/// Scores under different profiles are not comparable. Where nothing is uncertain (no pains, or nobody reached) the
/// interval is a point and `beta_S` is `None`.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize, TS)]
pub struct Score {
    /// How many of 100 customers meet friction strong enough to leave, defect or call for help: `100 (1 - S)`.
    pub index: f64,
    /// The expected share of customers who stay, 0..=1.
    #[serde(rename = "S")]
    pub survival: f64,
    /// `-ln S`: friction on a scale on which touchpoints add up.
    #[serde(rename = "Lambda")]
    pub intensity: f64,
    /// The index's standard deviation.
    pub sd: f64,
    /// The shapes of the Beta distribution with the mean and variance of `S`.
    #[serde(rename = "beta_S")]
    pub beta: Option<[f64; 2]>,
    /// The index's 80 % interval.
    pub interval80: [f64; 2],
    /// The index under the lenient profile. The lower one of the range, except where votes that differ meet outcomes that
    /// contradict them: a milder scale can make such votes weigh more.
    pub lenient: f64,
    /// The index under the strict profile.
    pub strict: f64,
    /// The index if at each touchpoint the same people suffer everything.
    pub overlap_same_people: f64,
    /// The index if at each touchpoint every pain hits different people.
    pub overlap_different_people: f64,
    /// The index's band.
    pub band: Band,
    /// The next most probable band, where the band itself is less probable than 60 %.
    pub possibly: Option<Band>,
    /// How probable each band is.
    pub band_probs: BandProbabilities,
    /// The index of an average touchpoint, for comparing maps of different length: `100 (1 - S^(1/T))`.
    pub density: f64,
    /// The share of the index that rests on counts, metrics or outcomes, 0..=1; 1 if there is no friction.
    pub evidence_coverage: f64,
    /// The profile it was scored under.
    pub profile: Profile,
    /// By stage, in the order of the journey.
    #[ts(as = "HashMap<String, StageScore>")]
    pub stages: Keyed<StageScore>,
    /// By touchpoint, in the order of the journey.
    #[ts(as = "HashMap<String, TouchpointScore>")]
    pub touchpoints: Keyed<TouchpointScore>,
    /// By pain, in the order of the journey.
    #[ts(as = "HashMap<String, PainScore>")]
    pub pains: Keyed<PainScore>,
    /// Each department's points. With `nobody` they add up to the index.
    #[ts(as = "HashMap<String, f64>")]
    pub departments: Keyed<f64>,
    /// The points of pains that no department owns.
    pub nobody: f64,
    /// Customers of 100 won per person-day, for pains whose effort is known.
    #[ts(as = "HashMap<String, f64>")]
    pub recovered_per_effort_day: Keyed<f64>,
}

/// What a stage costs.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize, TS)]
pub struct StageScore {
    /// Its part of the index.
    pub points: f64,
    /// Customers of 100 lost in it.
    pub lost_here: f64,
}

/// What a touchpoint costs.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize, TS)]
pub struct TouchpointScore {
    /// The share of those still in the journey who stay in it here.
    #[serde(rename = "S")]
    pub survival: f64,
    /// Of 100 who are still in the journey, how many are lost here: `100 (1 - S)`.
    pub loss: f64,
    /// The band of that.
    pub band: Band,
    /// Its part of the index, whatever the order.
    pub points: f64,
    /// Customers of 100 lost here, given what was lost before: the funnel's view.
    pub lost_here: f64,
    /// Whether the loss was counted here, and its pains made to add up to it.
    #[serde(default)]
    pub calibrated: bool,
}

/// What a pain costs.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize, TS)]
pub struct PainScore {
    /// The expected share of those who pass its touchpoint who meet it.
    #[serde(rename = "Ef")]
    pub incidence: f64,
    /// The expected share of those who meet it who are lost.
    #[serde(rename = "Eh")]
    pub hazard: f64,
    /// The share of those who pass whom it costs: `Ef Eh`.
    #[serde(rename = "x")]
    pub lost: f64,
    /// `-ln(1 - x)`.
    #[serde(rename = "lam")]
    pub intensity: f64,
    /// Its part of the index.
    pub points: f64,
    /// The band of that.
    pub band: Band,
    /// Customers of 100 won if it alone were gone.
    pub recovered: f64,
    /// What it rests on.
    pub grade: EvidenceGrade,
}

/// Figures by record, in the order of the journey; written as an object whose keys are ids.
#[derive(Clone, Debug, PartialEq)]
pub struct Keyed<T>(Vec<(Id, T)>);

impl<T> Keyed<T> {
    /// Each record's id and figures.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (Id, &T)> {
        self.0.iter().map(|(id, figures)| (*id, figures))
    }

    /// The figures of one record. Looks through all of them.
    pub fn get(&self, id: Id) -> Option<&T> {
        self.iter().find(|(key, _)| *key == id).map(|(_, figures)| figures)
    }

    /// The figures of the so-manieth record.
    pub(crate) fn at(&self, number: usize) -> &T {
        &self.0[number].1
    }

    /// How many records there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<T: Serialize> Serialize for Keyed<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (id, figures) in &self.0 {
            map.serialize_entry(id, figures)?;
        }
        map.end()
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Keyed<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries<T>(PhantomData<T>);

        impl<'de, T: Deserialize<'de>> Visitor<'de> for Entries<T> {
            type Value = Keyed<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object whose keys are ids")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Keyed<T>, A::Error> {
                std::iter::from_fn(|| entries.next_entry().transpose()).collect::<Result<_, _>>().map(Keyed)
            }
        }

        deserializer.deserialize_map(Entries(PhantomData))
    }
}

impl<T> FromIterator<(Id, T)> for Keyed<T> {
    fn from_iter<I: IntoIterator<Item = (Id, T)>>(entries: I) -> Self {
        Keyed(entries.into_iter().collect())
    }
}

impl Figures {
    /// The score under a profile.
    pub fn score(&self, profile: Profile) -> Score {
        let weights = Weights::of(self, profile);
        let journey = Journey::of(self, &weights.touchpoints);
        let index = OF * journey.loss;
        let chance = Chance::of(&journey);
        let band = Band::of(index);
        let band_probs = chance.bands(band);
        let split = Split::of(self, &weights, &journey);
        let effort = |((id, pain), figure): (&(Id, PainScore), &crate::figures::PainFigure)| {
            (figure.effort > 0.0).then(|| (*id, pain.recovered / figure.effort))
        };

        Score {
            index,
            survival: journey.survival,
            intensity: plain(journey.intensity),
            sd: OF * journey.variance.sqrt(),
            beta: chance.shapes(),
            interval80: chance.interval80(index),
            lenient: OF * journey.otherwise.lenient,
            strict: OF * journey.otherwise.strict,
            overlap_same_people: OF * journey.otherwise.same_people,
            overlap_different_people: OF * journey.otherwise.different_people,
            band,
            possibly: band_probs.possibly(band),
            band_probs,
            density: if journey.length > 0.0 {
                plain(-OF * (-journey.intensity / journey.length).exp_m1())
            } else {
                0.0
            },
            evidence_coverage: if index > 0.0 { (split.evidenced / index).min(1.0) } else { 1.0 },
            profile,
            recovered_per_effort_day: split.pains.iter().zip(&self.pains).filter_map(effort).collect(),
            stages: Keyed(split.stages),
            touchpoints: Keyed(split.touchpoints),
            pains: Keyed(split.pains),
            departments: self
                .departments
                .iter()
                .zip(split.departments)
                .map(|(id, points)| (*id, points))
                .collect(),
            nobody: split.nobody,
        }
    }
}

/// No figure is ever minus zero.
fn plain(figure: f64) -> f64 {
    figure + 0.0
}

/// The index split over what it comes from.
struct Split {
    stages: Vec<(Id, StageScore)>,
    touchpoints: Vec<(Id, TouchpointScore)>,
    pains: Vec<(Id, PainScore)>,
    departments: Vec<f64>,
    nobody: f64,
    evidenced: f64,
}

impl Split {
    fn of(figures: &Figures, weights: &Weights, journey: &Journey) -> Split {
        let stage = |id: &Id| (*id, StageScore { points: 0.0, lost_here: 0.0 });
        let mut split = Split {
            stages: figures.stages.iter().map(stage).collect(),
            touchpoints: Vec::with_capacity(figures.touchpoints.len()),
            pains: Vec::with_capacity(figures.pains.len()),
            departments: vec![0.0; figures.departments.len()],
            nobody: 0.0,
            evidenced: 0.0,
        };
        for ((figure, weight), part) in
            figures.touchpoints.iter().zip(&weights.touchpoints).zip(&journey.parts)
        {
            let points = OF * part.loss_per_intensity * weight.intensity;
            let lost_here = OF * part.lost_here;
            let (_, stage) = &mut split.stages[figure.stage];
            stage.points += points;
            stage.lost_here += lost_here;
            let (survival, loss) = (1.0 - weight.loss, OF * weight.loss);
            let (band, calibrated) = (Band::of(loss), figure.observed.is_some());
            let score = TouchpointScore { survival, loss, band, points, lost_here, calibrated };
            split.touchpoints.push((figure.id, score));

            let each = if weight.of_pains > 0.0 { points / weight.of_pains } else { 0.0 };
            for number in figure.pains.clone() {
                let pain = &weights.pains[number];
                let points = each * pain.intensity;
                split.give(figures, number, points);
                let score = PainScore {
                    incidence: pain.incidence,
                    hazard: pain.hazard,
                    lost: pain.lost,
                    intensity: plain(pain.intensity),
                    points,
                    band: Band::of(points),
                    recovered: OF * part.rest * weight.won_without(pain),
                    grade: figures.pains[number].grade,
                };
                split.pains.push((figures.pain_ids[number], score));
            }
        }
        split
    }

    /// A pain's points go to its owners by weight, or to nobody.
    fn give(&mut self, figures: &Figures, pain: usize, points: f64) {
        let pain = &figures.pains[pain];
        if pain.grade.is_evidence() {
            self.evidenced += points;
        }
        if pain.owners.is_empty() {
            self.nobody += points;
        }
        for (department, part) in &figures.owners[pain.owners.clone()] {
            self.departments[*department] += points * part;
        }
    }
}
