//! Quotation marks within quotation marks: a title that has its own stands in a sentence that quotes it.

use crate::Language;

/// The outer pair of a language, and the pair that stands within it.
const fn pairs(language: Language) -> [(char, char); 2] {
    match language {
        Language::En => [('“', '”'), ('‘', '’')],
        Language::Ru => [('«', '»'), ('„', '“')],
    }
}

/// The text with every pair that stands within another as the language writes it there.
pub(crate) fn nested(text: String, language: Language) -> String {
    let [(open, close), (inner, inner_end)] = pairs(language);
    if text.find(open) == text.rfind(open) {
        return text;
    }
    let mut depth = 0;
    let mark = |letter: char| {
        if letter == open {
            depth += 1;
            return if depth > 1 { inner } else { open };
        }
        if letter == close && depth > 0 {
            depth -= 1;
            return if depth > 0 { inner_end } else { close };
        }
        letter
    };
    text.chars().map(mark).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(language: Language, text: &str, wanted: &str) {
        assert_eq!(nested(text.to_owned(), language), wanted);
    }

    #[test]
    fn what_stands_within_is_told_apart() {
        check(Language::En, "ends at ““We miss you””, which", "ends at “‘We miss you’”, which");
        check(Language::En, "after “Looking for “pause””, and", "after “Looking for ‘pause’”, and");
        check(Language::Ru, "на «Ищет «паузу»» и", "на «Ищет „паузу“» и");
    }

    #[test]
    fn what_stands_beside_or_has_no_fellow_is_left() {
        check(Language::En, "“one” and “two”", "“one” and “two”");
        check(Language::En, "nothing ” open “ yet", "nothing ” open “ yet");
        check(Language::Ru, "«раз» и «два»", "«раз» и «два»");
    }
}
