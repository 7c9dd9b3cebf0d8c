//! A language has a name among the words and another among the records of maps; here the one becomes the other.

use journey_i18n::Language as Tongue;
use journey_model::Language;

/// The language that contents are written in for somebody who reads this one.
pub fn contents_language(tongue: Tongue) -> Language {
    match tongue {
        Tongue::En => Language::En,
        Tongue::Ru => Language::Ru,
    }
}

/// The language in which to speak to somebody who asked for this one.
pub(crate) fn tongue(language: Language) -> Tongue {
    match language {
        Language::En => Tongue::En,
        Language::Ru => Tongue::Ru,
    }
}
