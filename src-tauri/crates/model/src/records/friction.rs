//! Pain points, opportunities and delight: what costs customers and what would win them.

use super::{Count, part, record, words};
use crate::{Id, Placement};

part! {
    /// One rater's vote on how severe a pain point is.
    #[derive(Eq)]
    #[serde(default)]
    Vote {
        /// Who votes.
        rater: String,
        /// From 1 (a trifle) to 5 (they leave).
        severity: u8,
    }
}

words! {
    /// How often, in words, where nobody has counted.
    FrequencyWord {
        /// Few customers.
        #[default]
        Few,
        /// Some customers.
        Some,
        /// Most customers.
        Most,
        /// Almost all customers.
        AlmostAll,
    }
}

/// How many of those who pass the touchpoint hit the pain.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    serde::Serialize,
    serde::Deserialize,
    schemars::JsonSchema,
    ts_rs::TS,
)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Frequency {
    /// Nobody knows.
    #[default]
    Unknown,
    /// `k` of `n` observed, k <= n.
    Counted(Count),
    /// A percentage without its `n`; counts as if ten had been observed.
    Share {
        /// 0..=1.
        share: f64,
    },
    /// A share known exactly, e.g. from the whole log; no uncertainty.
    Known {
        /// 0..=1.
        share: f64,
    },
    /// Only a word for it.
    Word {
        /// The word.
        word: FrequencyWord,
    },
}

part! {
    /// A share of one department in owning something.
    #[derive(Copy)]
    #[serde(default)]
    Owner {
        /// The department.
        department: Id,
        /// Its weight among the owners, above 0; weights need not add up to anything.
        weight: f64,
    }
}

words! {
    /// What has been decided about a pain point.
    PainStatus {
        /// Nothing yet.
        #[default]
        Open,
        /// It is known and accepted as real.
        Acknowledged,
        /// Somebody works on it.
        InWork,
        /// It is gone; it no longer counts in the score.
        Fixed,
        /// It stays; it still counts.
        WillNotFix,
    }
}

record! {
    /// A pain point: friction strong enough to be written down. Stands in its touchpoint's column.
    PainPoint {
        /// Its touchpoint and its place there.
        placement: Placement,
        /// The record of another map that it was copied from, to tell what has become of it.
        origin: Option<Id>,
        /// What hurts, in one line.
        title: String,
        /// The rest of it.
        description: String,
        /// Its category.
        category: Option<Id>,
        /// How severe, one vote a rater.
        votes: Vec<Vote>,
        /// How many dots a workshop gave it.
        dots: u32,
        /// How often.
        frequency: Frequency,
        /// Whether the frequency is a share of visits and not of customers.
        per_visit: bool,
        /// Of `n` people who hit it, `k` left or called for help.
        outcomes: Option<Count>,
        /// The share of those lost at the touchpoint who named it as a reason, 0..=1. Not a frequency: it splits the loss that
        /// was counted there.
        reason: Option<f64>,
        /// Whose it is, by weight; empty means the owner of the touchpoint.
        owners: Vec<Owner>,
        /// What has been decided.
        status: PainStatus,
        /// Effort to fix it, in person-days, 0 or more.
        effort: Option<f64>,
        /// What it rests on.
        evidence: Vec<Id>,
        /// A picture of it: an asset.
        picture: Option<Id>,
        /// What the picture shows, for those who cannot see it.
        picture_text: String,
    }
}

words! {
    /// How far an opportunity has come.
    OpportunityStatus {
        /// An idea.
        #[default]
        Idea,
        /// Planned.
        Planned,
        /// Being done.
        InWork,
        /// Done.
        Done,
        /// Rejected.
        Rejected,
    }
}

record! {
    /// An opportunity: what could answer one or more pain points. Stands in a touchpoint's column.
    Opportunity {
        /// Its touchpoint and its place there.
        placement: Placement,
        /// The record of another map that it was copied from, to tell what has become of it.
        origin: Option<Id>,
        /// What to do, in one line.
        title: String,
        /// If ... then ... because ...
        hypothesis: String,
        /// The pain points it answers.
        pains: Vec<Id>,
        /// How many dots a workshop gave it.
        dots: u32,
        /// The share of those pains' loss it should remove, 0..=1.
        reduction: Option<f64>,
        /// Effort, in person-days, 0 or more.
        effort: Option<f64>,
        /// Which department does it.
        owner: Option<Id>,
        /// How far it has come.
        status: OpportunityStatus,
        /// When it is due, as YYYY-MM-DD; empty if not set.
        due: String,
        /// What came of it.
        result: String,
        /// A picture of it: an asset.
        picture: Option<Id>,
        /// What the picture shows, for those who cannot see it.
        picture_text: String,
    }
}

record! {
    /// A moment of delight. Never scored: delight does not pay for friction.
    Delight {
        /// Its touchpoint and its place there.
        placement: Placement,
        /// The record of another map that it was copied from, to tell what has become of it.
        origin: Option<Id>,
        /// What delights.
        text: String,
        /// What it rests on.
        evidence: Vec<Id>,
        /// A picture of it: an asset.
        picture: Option<Id>,
        /// What the picture shows, for those who cannot see it.
        picture_text: String,
    }
}
