//! Where a line must not break, though the general rules would let it.
//!
//! A dash does not begin a line; a number stays with what it counts; and a short preposition does not hang at the end of
//! a line (a rule of Russian typesetting).

/// The no-break space.
pub(crate) const NBSP: char = '\u{a0}';

/// Longest Russian preposition or conjunction that is tied to the word after it, in letters.
const SHORT: usize = 2;
/// Longest word that is tied to the number before it, in letters: units and counted things.
const UNIT: usize = 4;

/// The text with no-break spaces where words belong together; control characters gone, line ends kept.
pub(crate) fn glue(text: &str) -> String {
    let mut glued = String::with_capacity(text.len() + 8);
    let mut rest = text.chars();
    // The word that ended at the last space, as far as the rules need it.
    let mut word = String::new();
    while let Some(character) = rest.next() {
        match character {
            '\r' if rest.as_str().starts_with('\n') => {}
            '\n' | '\r' | '\u{2028}' | '\u{2029}' | '\u{85}' => {
                glued.push('\n');
                word.clear();
            }
            ' ' | '\t' => {
                let next = rest.as_str();
                let letters = next.char_indices().take(UNIT + 1).take_while(|(_, c)| !c.is_whitespace());
                let end = letters.last().map_or(0, |(at, letter)| at + letter.len_utf8());
                glued.push(if ties(&word, &next[..end]) { NBSP } else { ' ' });
                word.clear();
            }
            control if control.is_control() => {}
            // These would turn letters round against their own direction.
            '\u{202d}' | '\u{202e}' => {}
            other => {
                glued.push(other);
                word.push(other);
            }
        }
    }
    glued
}

fn ties(before: &str, after: &str) -> bool {
    let letters = before.trim_start_matches(['(', '«', '“', '„', '"', '[']);
    let short = letters.chars().count() <= SHORT
        && !letters.is_empty()
        && letters.chars().all(|c| matches!(c, 'а'..='я' | 'А'..='Я' | 'ё' | 'Ё'));
    let number = before.ends_with(|c: char| c.is_ascii_digit())
        && after.chars().count() <= UNIT
        && after.chars().any(char::is_alphabetic);
    let counted = matches!(letters, "№" | "No." | "§") && !after.is_empty();
    short || number || counted || matches!(after, "—" | "–")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, glued: &str) {
        assert_eq!(glue(text).replace(NBSP, "_"), glued);
    }

    #[test]
    fn words_that_belong_together_stay_together() {
        check("он ушёл в магазин", "он_ушёл в_магазин");
        check("Карта — это путь", "Карта_— это путь");
        check("заказ № 15, за 10 дней", "заказ №_15, за_10_дней");
        check("(в начале)", "(в_начале)");
        check("30 of 100 customers", "30_of 100 customers");
        check("a way to go", "a way to go");
    }

    #[test]
    fn control_characters_go_and_line_ends_stay() {
        check("a\u{0}b\r\nc\u{7}\td\re", "ab\nc d\ne");
    }
}
