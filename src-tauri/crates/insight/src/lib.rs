//! What a map says: how many customers it loses to friction, whose friction that is, and what would change it.
//!
//! This room is pure. It reads documents of the model and returns figures; it never stores, asks a clock or opens
//! a file, and the same map always has the same score. The index says how many of 100 customers who start the journey meet
//! friction strong enough to leave, defect or call for help; every figure has a closed form, but for the stability of ranks,
//! which is drawn from a seed.
//!
//! A [`Figures`] is a map boiled down to numbers in flat rows; [`Figures::score`] weighs it, and
//! [`Figures::what_if`] weighs it without some pains. [`Insights`] is what is read beside the score, and worked out when asked.
//! Emotion and tone are lines of their own: they never touch the score.

// Formulas keep the letters of the pages they come from.
#![allow(clippy::many_single_char_names)]

mod asking;
mod band;
mod beta;
mod breadth;
mod calibrate;
pub mod checks;
mod conditions;
mod contrast;
mod dice;
mod emotion;
mod estimate;
mod figures;
mod follow;
mod frequency;
mod gamma;
mod grade;
mod handoff;
mod insights;
mod method;
mod route;
mod score;
mod severity;
mod sources;
mod stability;
mod tonality;
mod tone;
mod weigh;
mod what_if;

pub use band::{Band, BandProbabilities};
pub use beta::{Beta, Moments};
pub use breadth::Breadth;
pub use conditions::Conditions;
pub use contrast::{Contrast, PainContrast, less_probability};
pub use emotion::{Memories, Memory, PersonaMemory, memory};
pub use estimate::{Estimate, Volume};
pub use figures::Figures;
pub use frequency::Incidence;
pub use grade::EvidenceGrade;
pub use handoff::{HandOff, HandOffs};
pub use insights::{FunnelStep, Insights, OpportunityInsight, PainInsight, Part, Question, Unknown};
pub use method::{BandEnd, Belief, Method, ProfileTable, WordShapes};
pub use score::{Keyed, PainScore, Score, StageScore, TouchpointScore};
pub use severity::{HAZARDS, Severity, hazard};
pub use sources::{Share, Source, Sources};
pub use stability::{DRAWS, MOST_SURE, Stability};
pub use tonality::{Contacts, Meeting, Tonality, ToneCell};
pub use tone::{Tone, tone};
pub use what_if::WhatIf;
