//! Two pain points of one touchpoint and one category rest on the same evidence, or are told in nearly the same words: the
//! same pain counted twice.
//!
//! False alarms: many; two pains may share their words, or one observation may show both.

use std::ops::Range;

use super::walk::{Pain, Walk};
use super::{Finding, Rule};

/// The share of common words from which two texts are alike.
const ALIKE: f64 = 0.6;
/// How many of the cards before it a card is compared with: who has more of one category at one touchpoint has another
/// trouble than doubles.
const NEIGHBOURS: usize = 16;
/// Letters of a word that count, so that its endings do not.
const STEM: usize = 5;
/// Bits of a letter.
const LETTER: u32 = 21;

/// The first letters of a word, side by side: comparing them is comparing numbers.
type Stem = u128;

pub(super) fn look(walk: &Walk, found: &mut Vec<Finding>) {
    // Lists for all touchpoints: thousands of cards are read without an allocation for each.
    let (mut cards, mut stems, mut twins) = (Vec::new(), Vec::new(), Vec::new());
    for step in &walk.steps {
        cards.clear();
        stems.clear();
        for (at, pain) in walk.pains_at(step).iter().enumerate() {
            cards.push(Card { at, pain, words: add_words(&pain.it.title, &mut stems) });
        }
        cards.sort_by_key(|card| (card.pain.it.category, card.at));
        for group in cards.chunk_by(|one, other| one.pain.it.category == other.pain.it.category) {
            for (place, card) in group.iter().enumerate() {
                let before = &group[place.saturating_sub(NEIGHBOURS)..place];
                let twin = before.iter().find(|other| other.is_like(card, &stems));
                twins.extend(twin.map(|twin| (card.at, twin.pain, card.pain)));
            }
        }
        twins.sort_by_key(|(at, ..)| *at);
        found.extend(twins.drain(..).map(|(_, one, other)| finding(walk, one, other)));
    }
}

struct Card<'a> {
    /// Its place among the cards of the touchpoint.
    at: usize,
    pain: &'a Pain<'a>,
    /// Where the stems of its words stand, each once.
    words: Range<usize>,
}

impl Card<'_> {
    fn is_like(&self, other: &Card, stems: &[Stem]) -> bool {
        let (one, another) = (&self.pain.it.evidence, &other.pain.it.evidence);
        let words = |card: &Card| &stems[card.words.clone()];
        one.iter().any(|id| another.contains(id)) || alike(words(self), words(other))
    }
}

fn finding(walk: &Walk, one: &Pain, other: &Pain) -> Finding {
    // Counted once, the milder of the two drops out.
    let won = |pain: &Pain| pain.figures.map_or(0.0, |figures| figures.recovered);
    Finding::about(Rule::Duplicate, [one.it.id, other.it.id])
        .text("one", one.it.title.as_str())
        .text("other", other.it.title.as_str())
        .number("apart", walk.score.index)
        .number("merged", walk.score.index - won(one).min(won(other)))
}

/// Adds the stems of a text's words, each once, and tells where they stand.
fn add_words(text: &str, stems: &mut Vec<Stem>) -> Range<usize> {
    let first = stems.len();
    let words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| word.chars().count() > 2);
    for stem in words.map(stem) {
        if !stems[first..].contains(&stem) {
            stems.push(stem);
        }
    }
    first..stems.len()
}

fn stem(word: &str) -> Stem {
    let letters = word.chars().flat_map(char::to_lowercase).take(STEM);
    letters.fold(0, |stem, letter| stem << LETTER | Stem::from(u32::from(letter)))
}

/// Whether two lists of different words have most in common: the share of the common ones among all.
fn alike(one: &[Stem], other: &[Stem]) -> bool {
    let (few, many) = if one.len() < other.len() { (one, other) } else { (other, one) };
    if few.is_empty() || (few.len() as f64) < ALIKE * many.len() as f64 {
        return false;
    }
    let common = few.iter().filter(|word| many.contains(word)).count();
    common as f64 >= ALIKE * (few.len() + many.len() - common) as f64
}

#[cfg(test)]
mod tests {
    use super::super::Rule::Duplicate;
    use super::super::trial::check;
    use super::{Stem, add_words, alike};

    #[test]
    fn one_pain_on_two_cards() {
        check(Duplicate, "Card\n ! The card comes before the menu\n ! Card comes before the menu!", &["The card comes before the menu + Card comes before the menu!"]);
        let shared = "Card\n ~ Six of ten\n ! Too early | evidence Six of ten\n ! Nobody trusts it | evidence Six of ten";
        let mixed = "Card\n ! Slow page | category waiting\n ! Long form | category trust\n ! A long form! | category trust\n ! The slow page | category waiting";
        check(Duplicate, mixed, &["Long form + A long form!", "Slow page + The slow page"]);
        check(Duplicate, shared, &["Too early + Nobody trusts it"]);
    }

    #[test]
    fn other_words_or_elsewhere_or_of_another_sort() {
        check(Duplicate, "Card\n ! The card comes first\n ! Nine questions", &[]);
        check(Duplicate, "Card\n ! Slow page\n Menu\n ! Slow page", &[]);
        check(Duplicate, "Card\n ! Slow page | category waiting\n ! Slow page | category trust", &[]);
        check(Duplicate, "Card\n ! Slow page\n ! Slow page | status fixed", &[]);
        check(Duplicate, "Card\n !\n !", &[]);
    }

    fn words(text: &str) -> Vec<Stem> {
        let mut stems = Vec::new();
        add_words(text, &mut stems);
        stems
    }

    #[test]
    fn endings_do_not_count() {
        assert!(alike(&words("Карту требуют раньше меню"), &words("Карта требуется раньше меню")));
        assert!(!alike(&words("Карту требуют раньше меню"), &words("Адрес спрашивают дважды")));
    }
}
