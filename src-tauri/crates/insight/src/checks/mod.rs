//! The journey checks: what the structure of a map gives away although nobody has written it down.
//!
//! One file for each rule, with its tests beside it; one table of rules, from which panel, report, command line and tests
//! derive. A check looks and changes nothing: it never touches the score, and what people decide about a finding is a record
//! of its own. What each rule says, why, and what to do stands in `checks.ftl` under `check-<rule>-...`.

mod decided;
mod finding;
#[cfg(test)]
mod trial;
mod walk;

pub use decided::{Judged, Judgement, judge};
pub use finding::{Arg, Finding, Subject};

use std::collections::BTreeSet;

use journey_model::Document;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Score;
use walk::{Step, Walk};

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Level {
    /// Worth knowing.
    Info,
    /// Worth mending.
    Minor,
    /// Costs customers.
    Major,
    /// Costs many customers.
    Critical,
}

/// The pain point that a rule suggests when its finding is accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Suggestion {
    /// The key of its category.
    pub category: &'static str,
    /// The severity it is voted at first, 1..=5.
    pub vote: u8,
}

macro_rules! rules {
    ($($(#[$doc:meta])* $rule:ident = $word:literal in $module:ident: $level:ident
        $(, suggests $category:literal at $vote:literal)?;)*) => {
        $(mod $module;)*

        /// The rules, the gravest first.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        pub enum Rule { $($(#[$doc])* #[serde(rename = $word)] $rule,)* }

        impl Rule {
            /// All of them.
            pub const ALL: &'static [Rule] = &[$(Rule::$rule,)*];

            /// Its name.
            pub const fn word(self) -> &'static str {
                match self { $(Rule::$rule => $word,)* }
            }

            /// How much its findings matter.
            pub const fn level(self) -> Level {
                match self { $(Rule::$rule => Level::$level,)* }
            }

            /// The pain point it suggests; `None` where what it finds is mended on the map itself.
            pub const fn suggestion(self) -> Option<Suggestion> {
                match self { $(Rule::$rule => suggestion!($($category, $vote)?),)* }
            }

            fn look(self, walk: &Walk, found: &mut Vec<Finding>) {
                match self { $(Rule::$rule => $module::look(walk, found),)* }
            }
        }
    };
}

macro_rules! suggestion {
    () => {
        None
    };
    ($category:literal, $vote:literal) => {
        Some(Suggestion { category: $category, vote: $vote })
    };
}

rules! {
    /// Payment is asked for before anything of value is given.
    PayBeforeValue = "pay-before-value" in pay_before_value: Critical, suggests "trust" at 4;
    /// Something else is asked for before anything of value is given.
    AskBeforeGive = "ask-before-give" in ask_before_give: Major, suggests "forced-registration" at 3;
    /// Nothing says what a payment or contract commits to.
    UnclearObligation = "unclear-obligation" in unclear_obligation: Major, suggests "trust" at 3;
    /// The same datum is asked for again.
    AskTwice = "ask-twice" in ask_twice: Major, suggests "repeated-data-entry" at 3;
    /// A persona uses none of a touchpoint's channels.
    WrongChannel = "wrong-channel" in wrong_channel: Major, suggests "wrong-channel" at 4;
    /// A hand-off carries nothing over.
    HandoffNoContext = "handoff-no-context" in handoff_no_context: Major, suggests "repeated-data-entry" at 3;
    /// Touchpoints or pain points belong to nobody.
    NoOwner = "no-owner" in no_owner: Major;
    /// The journey narrows after the first purchase.
    NarrowAfterPurchase = "narrow-after-purchase" in narrow_after_purchase: Major;
    /// Something severe was observed, and nothing has been decided.
    Unanswered = "unanswered" in unanswered: Major;
    /// The way from the order to its confirmation is long.
    LongCheckout = "long-checkout" in long_checkout: Major, suggests "too-many-steps" at 3;
    /// The customer waits without a status, or nobody answers for the wait.
    BlindDelivery = "blind-delivery" in blind_delivery: Major, suggests "waiting" at 3;
    /// Less than half of the score rests on evidence.
    AssumptionMap = "assumption-map" in assumption_map: Major;
    /// The journey ends badly.
    BadEnding = "bad-ending" in bad_ending: Major;
    /// Leaving is harder than joining.
    HardExit = "hard-exit" in hard_exit: Major, suggests "trust" at 4;
    /// Several serious pains come before the second purchase.
    SecondChance = "second-chance" in second_chance: Major;
    /// Many contacts, and nobody knows their tone.
    SilentCell = "silent-cell" in silent_cell: Minor;
    /// Nobody listens to customers in a stage.
    NoFeedback = "no-feedback" in no_feedback: Minor;
    /// An extra offer interrupts the purchase.
    OfferInTheWay = "offer-in-the-way" in offer_in_the_way: Minor, suggests "irrelevant-offer" at 2;
    /// The same job feels different in another channel.
    Inconsistent = "inconsistent" in inconsistent: Minor;
    /// One persona, or none, for several kinds of customers.
    OnePersona = "one-persona" in one_persona: Minor;
    /// A datum is asked for and never used.
    DataWithoutUse = "data-without-use" in data_without_use: Minor, suggests "too-many-steps" at 2;
    /// Two figures for the same thing cannot both hold.
    EvidenceConflict = "evidence-conflict" in evidence_conflict: Minor;
    /// Nobody has asked the staff who talk to customers.
    StaffBlind = "staff-blind" in staff_blind: Minor;
    /// Two cards look like one pain.
    Duplicate = "duplicate" in duplicate: Minor;
    /// Raters disagree.
    SplitVotes = "split-votes" in split_votes: Info;
}

/// What the checks find on a map, the gravest first and then in the order of the journey. The score is the map's own. A map of
/// which nothing but the headings is there yet gives nothing away.
pub fn check(map: &Document, library: &Document, score: &Score) -> Vec<Finding> {
    let walk = Walk::of(map, library, score);
    if walk.steps.iter().all(Step::is_bare) { Vec::new() } else { look(&walk) }
}

fn look(walk: &Walk) -> Vec<Finding> {
    let mut found = Vec::new();
    for rule in Rule::ALL {
        rule.look(walk, &mut found);
    }
    // Several paths may lead past the same thing.
    let mut seen = BTreeSet::new();
    let is_new: Vec<bool> =
        found.iter().map(|finding| seen.insert((finding.rule, &finding.subject))).collect();
    found.into_iter().zip(is_new).filter_map(|(finding, is_new)| is_new.then_some(finding)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_map_of_bare_headings_gives_nothing_away() {
        let map = trial::map("# before\n Menu\n # buy\n Card");
        let library = Document::new(journey_model::Id::LIBRARY);
        let score = crate::Figures::of(&map, &library).score(crate::Figures::profile_of(&map));
        assert_eq!(check(&map, &library, &score), []);
    }

    #[test]
    fn the_gravest_rules_come_first_and_each_has_one_word() {
        assert!(Rule::ALL.is_sorted_by_key(|rule| std::cmp::Reverse(rule.level())));
        for rule in Rule::ALL {
            assert_eq!(serde_json::to_value(rule).unwrap(), rule.word());
            assert!(rule.suggestion().is_none_or(|suggestion| (1..=5).contains(&suggestion.vote)));
        }
    }
}
