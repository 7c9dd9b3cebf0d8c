//! The languages that the program speaks, and how a system's name for one is understood.

/// A language that the program speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// English; spoken to whoever asks for a language that is not here.
    #[default]
    En,
    /// Russian.
    Ru,
}

impl Language {
    /// All of them.
    pub const ALL: &'static [Language] = &[Language::En, Language::Ru];

    /// The language that a BCP 47 tag (`ru-RU`) or a POSIX locale (`ru_RU.UTF-8`) asks for; English if it is none of ours.
    pub fn of(tag: &str) -> Language {
        let first =
            tag.trim().split(|letter: char| !letter.is_ascii_alphanumeric()).next().unwrap_or_default();
        let asked = |language: &&Language| {
            first.eq_ignore_ascii_case(language.tag()) || first.eq_ignore_ascii_case(language.long_code())
        };
        Language::ALL.iter().find(asked).copied().unwrap_or_default()
    }

    /// The language that the system is set to.
    pub fn of_system() -> Language {
        sys_locale::get_locale().map_or_else(Language::default, |tag| Language::of(&tag))
    }

    /// Its BCP 47 tag, which is also its folder in `assets/i18n`.
    pub const fn tag(self) -> &'static str {
        match self {
            Language::En => "en",
            Language::Ru => "ru",
        }
    }

    /// Its ISO 639-2 code, which some systems write.
    const fn long_code(self) -> &'static str {
        match self {
            Language::En => "eng",
            Language::Ru => "rus",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_and_locales_are_understood() {
        let cases = [
            ("ru", Language::Ru),
            ("ru-RU", Language::Ru),
            ("RU_ru.UTF-8", Language::Ru),
            ("ru_RU.KOI8-R@euro", Language::Ru),
            ("rus", Language::Ru),
            (" ru ", Language::Ru),
            ("en-GB", Language::En),
            ("C.UTF-8", Language::En),
            ("run", Language::En),
            ("de", Language::En),
            ("", Language::En),
        ];
        for (tag, language) in cases {
            assert_eq!(Language::of(tag), language, "{tag:?}");
        }
    }
}
