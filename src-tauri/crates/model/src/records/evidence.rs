//! Evidence: what was heard, seen or counted, with its source, so that it can be told from opinion.

use super::{part, record, words};
use crate::Id;

words! {
    /// Where a nugget of evidence comes from.
    EvidenceKind {
        /// A customer's words.
        Quote,
        /// Something seen.
        Observation,
        /// An interview.
        Interview,
        /// A survey.
        Survey,
        /// A public review.
        Review,
        /// A support ticket.
        Ticket,
        /// A measured figure.
        Metric,
        /// Product analytics.
        Analytics,
        /// A workshop's finding.
        Workshop,
        /// Nobody has checked it yet.
        #[default]
        Assumption,
    }
}

part! {
    /// So many of so many: `k` of the `n` people observed.
    #[derive(Copy, Eq)]
    Count {
        /// How many of them, 0..=n.
        k: u32,
        /// How many were observed.
        n: u32,
    }
}

record! {
    /// A researcher's nugget. Immutable once saved: a correction is a new nugget that supersedes it.
    Evidence {
        /// What kind of evidence it is.
        kind: EvidenceKind,
        /// What was said, seen or counted.
        text: String,
        /// Where it comes from, in words.
        source: String,
        /// Where it can be read.
        url: String,
        /// The participant's code, never a name.
        participant: String,
        /// Which persona it speaks of.
        persona: Option<Id>,
        /// Which channel it speaks of.
        channel: Option<Id>,
        /// When, as YYYY-MM-DD; empty if not known.
        date: String,
        /// How it was gathered.
        method: String,
        /// The count, where there is one.
        count: Option<Count>,
        /// The figure that it states, in `unit`, where it states one that is not a count.
        value: Option<f64>,
        /// The figure's unit.
        unit: String,
        /// Whether one of the company's own people speaks and not a customer.
        staff: bool,
        /// Its tone: -1, 0 or +1.
        tone: Option<i8>,
        /// Its tags.
        tags: Vec<Id>,
        /// Pictures and files: assets.
        attachments: Vec<Id>,
        /// The nugget that this one corrects.
        supersedes: Option<Id>,
    }
}
