//! Text that runs from right to left, and the order in which the words of a line are seen.

use std::ops::Range;
use std::rc::Rc;

use unicode_bidi::{BidiInfo, Level};

use super::wrap::Placed;

/// How a text is nested.
pub(super) struct Nesting {
    /// How deeply each byte is.
    pub(super) levels: Vec<Level>,
    /// The paragraphs whose first strong letter is read from the right.
    from_right: Vec<Range<usize>>,
}

impl Nesting {
    /// The nesting of a text; `None` if all of it runs from left to right, as most texts do.
    pub(super) fn of(text: &str) -> Option<Nesting> {
        if !text.chars().any(is_from_right) {
            return None;
        }
        let BidiInfo { levels, paragraphs, .. } = BidiInfo::new(text, None);
        let from_right = paragraphs.into_iter().filter(|it| it.level.is_rtl()).map(|it| it.range).collect();
        Some(Nesting { levels, from_right })
    }

    /// Whether the lines of the paragraph at this byte begin at the right.
    pub(super) fn begins_right(&self, at: usize) -> bool {
        self.from_right.iter().any(|paragraph| paragraph.contains(&at))
    }
}

/// From the one to the other. The arrow points to the right, and so must the words around it stand, whichever way each is read.
pub(crate) fn arrowed(from: &str, to: &str) -> String {
    /// Turns nothing and is not seen, but is a letter that is read from the left.
    const LEFT: char = '\u{200e}';
    if from.chars().chain(to.chars()).any(is_from_right) {
        format!("{LEFT}{from} {LEFT}→{LEFT} {to}")
    } else {
        format!("{from} → {to}")
    }
}

/// Whether a character belongs to a script that runs from right to left, or makes others do so.
const fn is_from_right(character: char) -> bool {
    matches!(character, '\u{590}'..='\u{8ff}' | '\u{200f}' | '\u{202b}' | '\u{2067}' | '\u{fb1d}'..='\u{fdff}'
        | '\u{fe70}'..='\u{feff}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// The stretches of a part of the text that are nested alike.
pub(super) fn stretches(
    part: Range<usize>,
    levels: Option<&[Level]>,
) -> impl Iterator<Item = (Range<usize>, Level)> {
    let nested = levels.and_then(|levels| levels.get(part.clone()));
    let plain = nested.is_none().then(|| (part.clone(), Level::ltr()));
    let mut start = part.start;
    let runs = nested.unwrap_or_default().chunk_by(|one, next| one == next);
    let runs = runs.map(move |run| {
        let stretch = start..start + run.len();
        start = stretch.end;
        (stretch, run[0])
    });
    plain.into_iter().chain(runs)
}

/// Sorts the words of a line from left to right. The spaces at its end are nobody's.
pub(super) fn sort_by_sight(line: &mut Vec<Placed>) {
    if line.iter().all(|placed| placed.level == Level::ltr()) {
        return;
    }
    if let Some(last) = line.last_mut() {
        last.word = Rc::new(last.word.bare(last.level.is_rtl()));
    }
    let levels: Vec<Level> = line.iter().map(|placed| placed.level).collect();
    let order = BidiInfo::reorder_visual(&levels);
    *line = order.into_iter().map(|place| line[place].clone()).collect();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_seen_in_the_order_of_their_script() {
        let seen = |text: &str| {
            let nesting = Nesting::of(text);
            let levels = nesting.as_ref().map(|nesting| &nesting.levels[..]);
            let stretches: Vec<_> = stretches(0..text.len(), levels).collect();
            let levels: Vec<Level> = stretches.iter().map(|(_, level)| *level).collect();
            let order = BidiInfo::reorder_visual(&levels).into_iter();
            order.map(|place| text[stretches[place].0.clone()].trim().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(seen("one two"), ["one two"]);
        assert_eq!(seen("שלום world"), ["world", "שלום"]);
        assert_eq!(seen("a שלום 12 b"), ["a", "12", "שלום", "b"]);
        assert_eq!(seen("שלום → עולם"), ["שלום → עולם"]);
        let bare = |text: &String| text.replace('\u{200e}', "").trim().to_owned();
        let way: Vec<String> = seen(&arrowed("שלום", "עולם")).iter().map(bare).collect();
        assert_eq!(way.iter().filter(|it| !it.is_empty()).collect::<Vec<_>>(), ["שלום", "→", "עולם"]);
    }
}
