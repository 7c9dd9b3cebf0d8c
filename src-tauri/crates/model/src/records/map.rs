//! The map itself and what gives it its shape: stages, lanes, notes, pictures, metrics, paths and comments.

use super::{ReportOptions, part, record, words};
use crate::{Id, Placement};

words! {
    /// Whether the map shows what is or what should be.
    MapKind {
        /// The journey as it is.
        #[default]
        AsIs,
        /// The journey as it should be.
        ToBe,
    }
}

words! {
    /// How far the map has come.
    MapStatus {
        /// Being drawn.
        #[default]
        Draft,
        /// Being reviewed.
        InReview,
        /// Agreed on.
        Approved,
    }
}

words! {
    /// The profile of the friction scale: the odds of loss are halved, as in the table, or doubled.
    Profile {
        /// Half the odds.
        Lenient,
        /// The table as it stands.
        #[default]
        Standard,
        /// Twice the odds.
        Strict,
    }
}

words! {
    /// The span of time over which customers and money are told.
    Period {
        /// Seven days.
        Week,
        /// A month.
        #[default]
        Month,
        /// Three months.
        Quarter,
        /// A year.
        Year,
    }
}

words! {
    /// A language that the program speaks.
    Language {
        /// English.
        #[default]
        En,
        /// Russian.
        Ru,
    }
}

part! {
    /// A persona on this map, and its share of the customers who start the journey.
    #[derive(Copy)]
    #[serde(default)]
    PersonaShare {
        /// The persona.
        persona: Id,
        /// Share, 0..=1.
        share: f64,
    }
}

record! {
    /// The map: what journey it shows, for whom, and at what scale.
    Map {
        /// What it is called.
        title: String,
        /// What it is about, in a few sentences.
        summary: String,
        /// The scenario: who sets out for what.
        scenario: String,
        /// As-is or to-be.
        kind: MapKind,
        /// The as-is map that this to-be map is compared with.
        baseline: Option<Id>,
        /// How far it has come.
        status: MapStatus,
        /// The personas who travel it.
        personas: Vec<PersonaShare>,
        /// Customers who start the journey in a period, 0 or more.
        entry_volume: Option<f64>,
        /// The period over which they start it.
        period: Period,
        /// What one customer is worth, in `currency`, 0 or more.
        customer_value: Option<f64>,
        /// The currency's code or sign.
        currency: String,
        /// The profile of the friction scale.
        profile: Profile,
        /// The language its contents are written in.
        language: Language,
        /// How its report was made last; `None` if nobody has chosen yet.
        report: Option<ReportOptions>,
    }
}

words! {
    /// When in the customer's life with the product a stage lies.
    Phase {
        /// Before the purchase.
        #[default]
        Before,
        /// The purchase.
        Buy,
        /// Use.
        Use,
        /// After use.
        After,
    }
}

record! {
    /// A stage: a part of the journey with a goal of its own.
    Stage {
        /// Its place among the stages.
        placement: Placement,
        /// The record of another map that it was copied from, to tell what has become of it.
        origin: Option<Id>,
        /// What it is called.
        title: String,
        /// What the customer wants to reach in it.
        goal: String,
        /// Its hue: a number of the quiet palette, from 0; `None` is neutral.
        color: Option<u8>,
        /// When in the customer's life it lies.
        phase: Phase,
        /// How many customers entered it, counted.
        entered: Option<u32>,
        /// How the company listens to customers here; empty if it does not.
        listening: String,
    }
}

words! {
    /// What a lane shows.
    LaneKind {
        /// The touchpoints.
        Touchpoints,
        /// What customers do.
        Actions,
        /// What customers think.
        Thoughts,
        /// The channels.
        Channels,
        /// The emotion curve.
        Emotions,
        /// The pain points.
        PainPoints,
        /// The opportunities.
        Opportunities,
        /// The owners.
        Departments,
        /// The evidence.
        Evidence,
        /// The metrics.
        Metrics,
        /// The systems behind.
        Backstage,
        /// Moments of delight.
        Delight,
        /// Free notes.
        #[default]
        Notes,
        /// Pictures.
        Pictures,
    }
}

record! {
    /// A lane: a row of the grid.
    Lane {
        /// Its place among the lanes.
        placement: Placement,
        /// The record of another map that it was copied from, to tell what has become of it.
        origin: Option<Id>,
        /// What it is called; empty means the word for its kind.
        title: String,
        /// What it shows.
        kind: LaneKind,
        /// Whether it is hidden.
        hidden: bool,
        /// Its height in pixels at 100 %, above 0; `None` fits its contents.
        height: Option<f64>,
    }
}

record! {
    /// A free note in a lane of notes. Stands in a touchpoint's or a stage's column.
    Note {
        /// Its column, lane and place there.
        placement: Placement,
        /// The record of another map that it was copied from, to tell what has become of it.
        origin: Option<Id>,
        /// What it says.
        text: String,
        /// Its hue: a number of the quiet palette, from 0; `None` is paper.
        color: Option<u8>,
        /// A picture of it: an asset.
        picture: Option<Id>,
        /// What the picture shows, for those who cannot see it.
        picture_text: String,
    }
}

record! {
    /// A picture in a lane of pictures. Stands in a touchpoint's or a stage's column.
    Picture {
        /// Its column, lane and place there.
        placement: Placement,
        /// The record of another map that it was copied from, to tell what has become of it.
        origin: Option<Id>,
        /// The picture: an asset.
        asset: Option<Id>,
        /// What it shows, also for those who cannot see it.
        caption: String,
    }
}

words! {
    /// Which way a metric gets better.
    Better {
        /// More is better.
        #[default]
        Up,
        /// Less is better.
        Down,
    }
}

part! {
    /// A metric's value on a day.
    #[serde(default)]
    DatedValue {
        /// The day, as YYYY-MM-DD.
        date: String,
        /// The value, in the metric's unit.
        value: f64,
    }
}

record! {
    /// A measure of a stage or touchpoint: NPS, CSAT, conversion.
    Metric {
        /// What it measures and its place there.
        placement: Placement,
        /// The record of another map that it was copied from, to tell what has become of it.
        origin: Option<Id>,
        /// What it is called.
        name: String,
        /// Its unit.
        unit: String,
        /// Which way is better.
        better: Better,
        /// What it should reach, in its unit.
        target: Option<f64>,
        /// What it was, day by day.
        values: Vec<DatedValue>,
    }
}

record! {
    /// A route through the touchpoints. Maps without paths have one: all touchpoints in order.
    Path {
        /// Its place among the paths.
        placement: Placement,
        /// The record of another map that it was copied from, to tell what has become of it.
        origin: Option<Id>,
        /// What it is called.
        title: String,
        /// The share of customers who take it, 0..=1, relative to the other paths' weights.
        weight: f64,
        /// The touchpoints, in the order they are passed.
        steps: Vec<Id>,
    }
}

record! {
    /// A remark on any record of the map.
    Comment {
        /// The record it is about.
        on: Option<Id>,
        /// Who wrote it.
        author: String,
        /// What it says.
        text: String,
        /// When it was written, UTC, RFC 3339.
        time: String,
        /// Whether it has been dealt with.
        resolved: bool,
    }
}
