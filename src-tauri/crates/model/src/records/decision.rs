//! Decisions: what people make of what the journey checks find. The finding itself is worked out anew each time and stored
//! nowhere; a decision names it by what it is about, so that it sticks for as long as the finding stands.

use super::{record, words};
use crate::Id;

words! {
    /// What was decided about a finding.
    Verdict {
        /// It is friction, and has become a pain point.
        Accepted,
        /// It is none, for the reason given.
        Dismissed,
        /// Later.
        #[default]
        Postponed,
    }
}

record! {
    /// What was decided about a finding of the journey checks.
    Decision {
        /// The rule that found it, e.g. `pay-before-value`.
        rule: String,
        /// The records of the map that the finding is about, in any order.
        about: Vec<Id>,
        /// The datum or job it is about, where the records do not say it.
        datum: String,
        /// The persona it is about.
        persona: Option<Id>,
        /// The channel it is about.
        channel: Option<Id>,
        /// The department it is about.
        department: Option<Id>,
        /// The evidence it is about.
        evidence: Vec<Id>,
        /// What was decided.
        verdict: Verdict,
        /// Why.
        reason: String,
        /// Who decided.
        author: String,
        /// When, as YYYY-MM-DD.
        date: String,
        /// The pain point that it became.
        pain: Option<Id>,
    }
}
