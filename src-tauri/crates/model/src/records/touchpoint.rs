//! Touchpoints: what is asked of the customer, what is given, and how it feels.

use super::{Count, part, record, words};
use crate::{Id, Placement};

words! {
    /// What a touchpoint is to the journey; the journey checks need it.
    TouchpointKind {
        /// A step like any other.
        #[default]
        Step,
        /// The company offers something more.
        Offer,
        /// The customer waits.
        Wait,
        /// The customer buys again.
        Repeat,
        /// The customer leaves or cancels.
        Exit,
    }
}

words! {
    /// What can be asked of a customer.
    AskKind {
        /// Money, or a card.
        Payment,
        /// Personal data.
        PersonalData,
        /// An account.
        Registration,
        /// A signature or consent to terms.
        Contract,
        /// An installation.
        Install,
        /// A call.
        Call,
        /// A form.
        Form,
        /// Time, waiting.
        Time,
        /// The order itself.
        Order,
        /// A visit in person.
        Visit,
        /// A document.
        Document,
        /// Something else.
        #[default]
        Other,
    }
}

words! {
    /// What can be given to a customer.
    GiveKind {
        /// They see what is offered.
        SeeOffer,
        /// They see the price.
        SeePrice,
        /// They can try it.
        Try,
        /// They see the terms.
        Terms,
        /// They see where things stand.
        Status,
        /// They get an answer.
        Answer,
        /// They get the product.
        Product,
        /// They get a confirmation.
        Confirmation,
        /// They see how to cancel.
        CancelRule,
        /// Something else.
        #[default]
        Other,
    }
}

part! {
    /// One thing asked of the customer.
    #[derive(Eq)]
    #[serde(default)]
    Ask {
        /// What is asked.
        kind: AskKind,
        /// The datum asked for, in words, e.g. "card number"; may be empty.
        datum: String,
    }
}

part! {
    /// How a touchpoint feels.
    #[derive(Eq)]
    #[serde(default)]
    Emotion {
        /// From -2 (very bad) to +2 (very good).
        value: i8,
        /// The customer's word for it, e.g. "curious".
        word: String,
    }
}

part! {
    /// How a touchpoint feels to one persona.
    #[derive(Eq)]
    #[serde(default)]
    PersonaEmotion {
        /// Whose emotion it is.
        persona: Id,
        /// What it is.
        emotion: Emotion,
    }
}

part! {
    /// How many remarks of each tone were counted at a touchpoint.
    #[derive(Copy, Eq)]
    #[serde(default)]
    Tones {
        /// Positive remarks.
        positive: u32,
        /// Neutral remarks.
        neutral: u32,
        /// Negative remarks.
        negative: u32,
    }
}

record! {
    /// A touchpoint: one meeting of customer and company, a column of the grid. Stands in a stage.
    Touchpoint {
        /// Its stage and its place there.
        placement: Placement,
        /// The record of another map that it was copied from, to tell what has become of it.
        origin: Option<Id>,
        /// What it is called.
        title: String,
        /// What happens.
        description: String,
        /// What it is to the journey.
        kind: TouchpointKind,
        /// What the customer does.
        action: String,
        /// What the customer thinks.
        thought: String,
        /// What the customer wants done here, a tag shared by the touchpoints that do the same job.
        job: String,
        /// Through which channels.
        channels: Vec<Id>,
        /// The department that answers for it.
        owner: Option<Id>,
        /// The departments that help.
        supporting: Vec<Id>,
        /// What is asked of the customer.
        asks: Vec<Ask>,
        /// What is given to the customer.
        gives: Vec<GiveKind>,
        /// What the next touchpoint receives.
        passes: Vec<String>,
        /// Whether the hand-off to the next touchpoint is warm: somebody stays until the other has taken over.
        warm: bool,
        /// Which data asked for earlier are used here.
        uses: Vec<String>,
        /// How it feels.
        emotion: Option<Emotion>,
        /// How it feels to single personas, where they differ.
        persona_emotions: Vec<PersonaEmotion>,
        /// Share of the customers still in the journey who pass it, 0..=1; `None` counts as 1.
        reach: Option<f64>,
        /// Of `n` customers who passed it, `k` were lost here: counted, e.g. by analytics. Replaces what its pains would say.
        lost: Option<Count>,
        /// Visits per journey, above 0; `None` counts as 1.
        visits: Option<f64>,
        /// How long it takes, in minutes, 0 or more.
        minutes: Option<f64>,
        /// Whether the journey is won or lost here.
        moment_of_truth: bool,
        /// The systems behind it.
        backstage: Vec<String>,
        /// Evidence of what happens here.
        evidence: Vec<Id>,
        /// Remarks counted by tone.
        tones: Tones,
    }
}
