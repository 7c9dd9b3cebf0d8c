//! People's own names for things, shared by all maps of a workspace. Nothing here belongs to one map.

use super::{record, words};
use crate::Id;

record! {
    /// A department: whose friction it is.
    Department {
        /// What it is called.
        name: String,
        /// One to four letters that stand for it where space is short; empty means the first letters of the name.
        code: String,
        /// Its hue: a number of the palette of eight colours that stay apart for every colour blindness, from 0.
        color: u8,
        /// Who answers for it.
        contact: String,
    }
}

words! {
    /// What kind of channel it is.
    ChannelKind {
        /// A web site.
        Web,
        /// An application.
        App,
        /// A shop or office.
        Store,
        /// A call.
        Phone,
        /// E-mail.
        Email,
        /// A push notice.
        Push,
        /// A messenger.
        Messenger,
        /// A social network.
        Social,
        /// A courier.
        Courier,
        /// Paper: letter, leaflet, contract.
        Paper,
        /// A person face to face.
        Person,
        /// Something else.
        #[default]
        Other,
    }
}

record! {
    /// A channel through which customers and the company meet.
    Channel {
        /// What it is called.
        name: String,
        /// What kind of channel it is.
        kind: ChannelKind,
        /// The name of its icon; empty means the icon of its kind.
        icon: String,
    }
}

record! {
    /// A kind of customer whose journey is drawn.
    Persona {
        /// What it is called.
        name: String,
        /// The market segment.
        segment: String,
        /// Share of all customers, 0..=1.
        share: Option<f64>,
        /// Who this is, in a few sentences.
        summary: String,
        /// What they want to reach.
        goals: Vec<String>,
        /// What they need on the way.
        needs: Vec<String>,
        /// What annoys them.
        frustrations: Vec<String>,
        /// A sentence in their own words.
        quote: String,
        /// A portrait: an asset.
        picture: Option<Id>,
        /// The channels they prefer.
        channels: Vec<Id>,
        /// How soon they expect an answer, in hours, above 0.
        response_hours: Option<f64>,
    }
}

record! {
    /// A category of friction, with a word in both languages.
    Category {
        /// A stable key for the ones that ship with the program, e.g. `payment-before-value`; empty for people's own.
        key: String,
        /// The English word.
        en: String,
        /// The Russian word.
        ru: String,
    }
}

record! {
    /// A tag on evidence.
    Tag {
        /// The tag's word.
        name: String,
    }
}

record! {
    /// A picture or file. Its bytes lie in the workspace once, under their hash.
    Asset {
        /// What the file was called.
        name: String,
        /// SHA-256 of the bytes, 64 lower-case hex digits.
        sha256: String,
        /// The media type, e.g. `image/png`.
        media_type: String,
        /// How many bytes it has.
        size: u32,
    }
}
