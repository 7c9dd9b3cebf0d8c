//! All that is read beside the score, for whoever wants to know why: worked out when somebody asks, not at every edit.

use std::sync::Arc;

use journey_model::{Document, Id, Opportunity, OpportunityStatus};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::asking::Asking;
use crate::band::Band;
use crate::breadth::Breadth;
use crate::conditions::{Conditions, removed_by};
use crate::emotion::Memories;
use crate::estimate::{Doubts, Estimate, Volume};
use crate::figures::{Figures, TouchpointFigure};
use crate::grade::EvidenceGrade;
use crate::handoff::HandOffs;
use crate::route::Journey;
use crate::score::{OF, Score};
use crate::sources::Sources;
use crate::tonality::Tonality;
use crate::weigh::{TouchpointWeight, Weights};

/// How many questions are proposed.
const QUESTIONS: usize = 5;

/// What a map says of its friction, under conditions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Insights {
    /// The score under the conditions.
    pub score: Score,
    /// The index without them, under the same profile.
    pub index_as_is: f64,
    /// How many more of 100 customers stay under the conditions.
    pub recovered: f64,
    /// Customers and money a period, where the map says how many customers start.
    pub volume: Option<Volume>,
    /// The same without the conditions.
    pub volume_as_is: Option<Volume>,
    /// Where it comes from.
    pub sources: Sources,
    /// The pains, dearest first.
    pub pains: Vec<PainInsight>,
    /// The opportunities, what wins most first. Each is looked at alone, on the map under the conditions.
    pub opportunities: Vec<OpportunityInsight>,
    /// Where customers are lost, in the order of the journey.
    pub funnel: Vec<FunnelStep>,
    /// How many touchpoints lie on a customer's way, on average over the paths.
    pub length: f64,
    /// The share of the index without evidence: nobody has counted or measured it.
    pub debt: f64,
    /// What to ask next: what would narrow the interval most.
    pub questions: Vec<Question>,
    /// What customers say, by channel and department, and how often they meet each.
    pub tonality: Tonality,
    /// Where they are handed on.
    pub hand_offs: HandOffs,
    /// How broad the journey is after the purchase.
    pub breadth: Breadth,
    /// What is remembered of it.
    pub memories: Memories,
}

/// A pain and all that is told of it. Its means and points stand also in the score.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PainInsight {
    /// The pain point.
    pub id: Id,
    /// What it is called.
    pub title: Arc<str>,
    /// Its stage.
    pub stage: Id,
    /// Its touchpoint.
    pub touchpoint: Id,
    /// The share of customers still in the journey who pass its touchpoint.
    pub reach: f64,
    /// How often it is met by those who pass: `E f`, 0..=1.
    pub frequency: Estimate,
    /// How many of those who meet it are lost: `E h`, 0..=1.
    pub hazard: Estimate,
    /// `mu`: the share of those who pass whom it costs.
    pub lost: Estimate,
    /// `lambda = -ln(1 - mu)`.
    pub intensity: f64,
    /// Its part of the index.
    pub points: Estimate,
    /// Customers of 100 won if it alone were gone, if all else is as expected.
    pub recovered: Estimate,
    /// The same in customers a period.
    pub recovered_customers: Option<Estimate>,
    /// The same in money a period.
    pub recovered_money: Option<Estimate>,
    /// Its owners, with their parts; empty if nobody owns it.
    pub owners: Vec<Part>,
    /// What it rests on.
    pub grade: EvidenceGrade,
    /// Person-days to fix it.
    pub effort: Option<f64>,
    /// Customers of 100 won per person-day.
    pub priority: Option<f64>,
    /// Money a period won per person-day.
    pub priority_money: Option<f64>,
    /// By which share the index's standard deviation would shrink if its cost were known, 0..=1.
    pub narrows: f64,
}

/// A part of something that belongs to a department.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Part {
    /// The department.
    pub id: Id,
    /// Its part; together 1.
    pub part: f64,
}

/// What an opportunity would win.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OpportunityInsight {
    /// The opportunity.
    pub id: Id,
    /// What it is called.
    pub title: Arc<str>,
    /// How far it has come.
    pub status: OpportunityStatus,
    /// The index if it were done.
    pub index: f64,
    /// Customers of 100 won if it were done.
    pub recovered: f64,
    /// The pains that it answers.
    pub pains: Vec<Id>,
    /// The share that it takes of how often each of them is met, 0..=1; 1 where nobody has said.
    pub reduction: f64,
    /// The same in money a period.
    pub recovered_money: Option<f64>,
    /// Person-days it takes.
    pub effort: Option<f64>,
    /// Customers of 100 won per person-day.
    pub priority: Option<f64>,
}

/// A touchpoint as a step of the funnel.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FunnelStep {
    /// The touchpoint.
    pub touchpoint: Id,
    /// What it is called.
    pub title: Arc<str>,
    /// Customers of 100 who are still in the journey when they come to it, or past it.
    pub before: f64,
    /// The share of those who pass it.
    pub reach: f64,
    /// The share of those who pass whom its pains cost together: `1 - G`.
    pub lost_of_passing: f64,
    /// Customers of 100 who are lost here: the three multiplied. Depends on the order, as points do not.
    pub lost: f64,
    /// The band of the loss of those who come, whatever was lost before.
    pub band: Band,
    /// In customers a period.
    pub lost_customers: Option<f64>,
    /// Whether the loss was counted, and the pains made to add up to it.
    pub calibrated: bool,
}

/// A question whose answer would say most.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Question {
    /// The pain point.
    pub pain: Id,
    /// What is least known of it.
    pub about: Unknown,
    /// By which share the index's standard deviation would shrink, 0..=1.
    pub narrows: f64,
    /// The standard deviation that would be left.
    pub sd: f64,
}

/// What can be unknown of a pain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Unknown {
    /// How many of those who pass meet it.
    Frequency,
    /// How many of those who meet it are lost.
    Severity,
}

impl Insights {
    /// What a map says under conditions.
    pub fn of(map: &Document, library: &Document, conditions: &Conditions) -> Insights {
        let profile = conditions.profile;
        let plain = Figures::of(map, library);
        let figures = plain.under(map, conditions);
        let weights = Weights::of(&figures, profile);
        let journey = Journey::of(&figures, &weights.touchpoints);
        let (as_is, score) = (plain.score(profile), figures.score(profile));
        let doubts = Doubts::of(&figures, &weights, profile);
        let volume = Volume::of(map, &score);
        let asking = Asking::of(&figures, &weights, &journey);
        let mut insights = Insights {
            index_as_is: as_is.index,
            recovered: as_is.index - score.index,
            volume_as_is: Volume::of(map, &as_is),
            sources: Sources::of(map, library, &figures, &score, &doubts, volume.as_ref()),
            pains: Vec::with_capacity(figures.pains.len()),
            opportunities: Vec::new(),
            funnel: figures.funnel(map, &weights, &journey, volume.as_ref()),
            length: journey.length,
            debt: 1.0 - score.evidence_coverage,
            questions: Vec::new(),
            tonality: Tonality::of(map, library, &figures),
            hand_offs: HandOffs::of(map, &figures, &score),
            breadth: Breadth::of(map, &figures),
            memories: Memories::of(map, library),
            volume,
            score,
        };
        insights.add_pains(map, &figures, &doubts, &asking, conditions);
        insights.add_opportunities(map, &figures, conditions);
        insights
    }

    fn add_pains(
        &mut self,
        map: &Document,
        figures: &Figures,
        doubts: &Doubts,
        asking: &Asking,
        conditions: &Conditions,
    ) {
        for (place, touchpoint) in figures.touchpoints.iter().enumerate() {
            for number in touchpoint.pains.clone() {
                let (figure, doubt) = (&figures.pains[number], doubts.pain(number));
                let moments = figure.under(conditions.profile);
                let of = |moments: crate::Moments| Estimate::of_share(moments.mean, moments.variance);
                let score = self.score.pains.at(number);
                let lost = Estimate::of_share(doubt.lost, doubt.variance);
                let scale = |value: f64| if doubt.lost > 0.0 { value / doubt.lost } else { 0.0 };
                let recovered = Estimate { value: 1.0, low: scale(lost.low), high: scale(lost.high) }
                    .times(score.recovered);
                let points = {
                    let mut sum = crate::estimate::Sum::default();
                    sum.add(score.points, 1.0, doubt);
                    sum.estimate()
                };
                let effort = (figure.effort > 0.0).then_some(figure.effort);
                let recovered_money = self.volume.as_ref().and_then(|volume| volume.money(recovered));
                let narrows = asking.narrows(place, doubt);
                let id = figures.pain_ids[number];
                if !figure.grade.is_evidence() && narrows > 0.0 {
                    let about =
                        if doubt.of_frequency >= 0.5 { Unknown::Frequency } else { Unknown::Severity };
                    let sd = self.score.sd * (1.0 - narrows);
                    self.questions.push(Question { pain: id, about, narrows, sd });
                }
                let owners = figures.owners[figure.owners.clone()].iter();
                self.pains.push(PainInsight {
                    id,
                    title: title_of(map, id),
                    stage: figures.stages[touchpoint.stage],
                    touchpoint: touchpoint.id,
                    reach: touchpoint.reach,
                    frequency: of(moments.incidence),
                    hazard: of(moments.hazard),
                    lost,
                    intensity: score.intensity,
                    points,
                    recovered,
                    recovered_customers: self.volume.as_ref().map(|volume| volume.customers(recovered)),
                    recovered_money,
                    owners: owners
                        .map(|(number, part)| Part { id: figures.departments[*number], part: *part })
                        .collect(),
                    grade: figure.grade,
                    effort,
                    priority: effort.map(|days| recovered.value / days),
                    priority_money: effort.and_then(|days| Some(recovered_money?.value / days)),
                    narrows,
                });
            }
        }
        self.pains.sort_by(|a, b| b.points.value.total_cmp(&a.points.value));
        self.questions.sort_by(|a, b| b.narrows.total_cmp(&a.narrows));
        self.questions.truncate(QUESTIONS);
    }

    fn add_opportunities(&mut self, map: &Document, figures: &Figures, conditions: &Conditions) {
        for opportunity in
            map.all::<Opportunity>().filter(|opportunity| opportunity.placement.parent.is_some())
        {
            let alone = Conditions {
                done: vec![opportunity.id],
                profile: conditions.profile,
                ..Conditions::default()
            };
            let index = figures.under(map, &alone).what_if(conditions.profile, &[]).index;
            let recovered = (self.score.index - index).max(0.0);
            let effort = opportunity.effort.filter(|days| days.is_finite() && *days > 0.0);
            let money = |volume: &Volume| Some(recovered / OF * volume.entering * volume.value?);
            self.opportunities.push(OpportunityInsight {
                id: opportunity.id,
                title: opportunity.title.as_str().into(),
                status: opportunity.status,
                index,
                recovered,
                pains: opportunity.pains.clone(),
                reduction: removed_by(opportunity),
                recovered_money: self.volume.as_ref().and_then(money),
                effort,
                priority: effort.map(|days| recovered / days),
            });
        }
        self.opportunities.sort_by(|a, b| b.recovered.total_cmp(&a.recovered));
    }
}

/// What a record of the map is called.
fn title_of(map: &Document, id: Id) -> Arc<str> {
    map.get(id).map_or("", |record| record.title()).into()
}

impl Figures {
    fn funnel(
        &self,
        map: &Document,
        weights: &Weights,
        journey: &Journey,
        volume: Option<&Volume>,
    ) -> Vec<FunnelStep> {
        let steps = self.touchpoints.iter().zip(&weights.touchpoints).zip(&journey.parts);
        let step =
            |((figure, weight), part): ((&TouchpointFigure, &TouchpointWeight), &crate::route::Part)| {
                let lost = OF * part.lost_here;
                FunnelStep {
                    touchpoint: figure.id,
                    title: title_of(map, figure.id),
                    before: OF * part.before,
                    reach: figure.reach,
                    lost_of_passing: weight.of_passing,
                    lost,
                    band: Band::of(OF * weight.loss),
                    lost_customers: volume.map(|volume| lost / OF * volume.entering),
                    calibrated: figure.observed.is_some(),
                }
            };
        steps.map(step).collect()
    }
}
