//! Plain text for a terminal: tables that fit 80 columns, and text that cannot drive the terminal.

use std::io::IsTerminal;

use journey_i18n::Words;

/// So many columns has a terminal at least.
const WIDE: usize = 80;

/// Whether text is coloured: only for people, at a terminal, and not if they have said no.
#[derive(Clone, Copy)]
pub(crate) struct Paint(bool);

impl Paint {
    /// What is fit for stdout.
    pub(crate) fn of_stdout() -> Paint {
        let refused = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let is_dumb = std::env::var_os("TERM").is_some_and(|terminal| terminal == "dumb");
        Paint(!refused && !is_dumb && std::io::stdout().is_terminal())
    }

    /// A text with its first line set off.
    pub(crate) fn heading(self, text: &str) -> String {
        let (head, rest) = text.split_at(text.find('\n').unwrap_or(text.len()));
        if self.0 { format!("\u{1b}[1m{head}\u{1b}[0m{rest}") } else { text.to_owned() }
    }

    /// A text on the colour of a band.
    pub(crate) fn band(self, letter: &str, text: &str) -> String {
        // The nearest to the bands' colours in the palette of 256 that every terminal has.
        let (ground, ink) = match letter {
            "A" => (25, 231),
            "B" => (117, 16),
            "C" => (229, 16),
            "D" => (208, 16),
            _ => (88, 231),
        };
        if self.0 { format!("\u{1b}[48;5;{ground};38;5;{ink}m{text}\u{1b}[0m") } else { text.to_owned() }
    }
}

/// Lines under a heading.
pub(crate) fn heading_and(heading: &str, lines: &[String], paint: Paint) -> String {
    let lines = lines.iter().flat_map(|line| wrap(line, 2));
    paint.heading(&std::iter::once(heading.to_owned()).chain(lines).collect::<Vec<_>>().join("\n"))
}

/// A column of a table.
#[derive(Clone, Copy)]
pub(crate) enum Align {
    Left,
    Right,
}

/// Rows as aligned columns, two spaces between them; in the widest of the left ones what is too wide for 80 goes on in the next
/// line.
pub(crate) fn table(columns: &[(&str, Align)], rows: &[Vec<String>]) -> String {
    let mut widths: Vec<usize> = columns.iter().map(|(head, _)| head.chars().count()).collect();
    for row in rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(cell.chars().count());
        }
    }
    let total: usize = widths.iter().sum::<usize>() + 2 * widths.len().saturating_sub(1);
    let widest =
        (0..widths.len()).filter(|at| matches!(columns[*at].1, Align::Left)).max_by_key(|at| widths[*at]);
    if let Some(widest) = widest {
        widths[widest] = widths[widest].saturating_sub(total.saturating_sub(WIDE)).max(12);
    }
    let heads: Vec<String> = columns.iter().map(|(head, _)| (*head).to_owned()).collect();
    let lines = std::iter::once(&heads).chain(rows).flat_map(|row| {
        let cells: Vec<Vec<String>> =
            row.iter().zip(&widths).map(|(cell, width)| folded(&plain(cell), *width)).collect();
        let height = cells.iter().map(Vec::len).max().unwrap_or_default();
        let line = |at: usize| {
            let parts = cells.iter().zip(columns).zip(&widths).map(|((cell, (_, align)), width)| {
                let part = cell.get(at).map_or("", String::as_str);
                match align {
                    Align::Left => format!("{part:<width$}"),
                    Align::Right => format!("{part:>width$}"),
                }
            });
            parts.collect::<Vec<_>>().join("  ").trim_end().to_owned()
        };
        (0..height).map(line).collect::<Vec<_>>()
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// A text as lines that stand in by some spaces and fit 80 columns; a word that is longer is cut short.
pub(crate) fn wrap(text: &str, indent: usize) -> Vec<String> {
    let lines = folded(text, WIDE - indent).into_iter();
    lines.map(|line| " ".repeat(indent) + &line).collect()
}

/// A text as lines of so much room.
fn folded(text: &str, room: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut left = 0;
    for word in text.split(' ').filter(|word| !word.is_empty()).map(|word| fit(word, room)) {
        let length = word.chars().count();
        match lines.last_mut() {
            Some(line) if length < left => {
                line.push(' ');
                line.push_str(&word);
                left -= length + 1;
            }
            _ => {
                lines.push(word);
                left = room - length;
            }
        }
    }
    lines
}

/// A large figure as far as it can be relied on, to two places; what is little is never nothing.
pub(crate) fn about(value: f64, words: &Words) -> String {
    if value > 0.0 && value < 0.5 {
        return format!("< {}", words.number(1.0, 0));
    }
    let step = 10_f64.powf(value.abs().log10().floor() - 1.0).max(1.0);
    words.number((value / step).round() * step, 0)
}

/// The text in one line, without letters that a terminal would obey.
pub(crate) fn plain(text: &str) -> String {
    text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect()
}

fn fit(text: &str, width: usize) -> String {
    if text.chars().count() <= width {
        return text.to_owned();
    }
    text.chars().take(width.saturating_sub(1)).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whom_it_is_for_gets_colour() {
        assert_eq!(Paint(false).heading("a\nb"), "a\nb");
        assert_eq!(Paint(false).band("E", "bad"), "bad");
        assert_eq!(Paint(true).heading("a\nb"), "\u{1b}[1ma\u{1b}[0m\nb");
        assert_eq!(Paint(true).band("A", "good"), "\u{1b}[48;5;25;38;5;231mgood\u{1b}[0m");
    }

    #[test]
    fn a_table_fits_eighty_columns_and_folds_only_the_widest() {
        let rows =
            vec![vec!["x".repeat(200), "12".to_owned()], vec!["y\u{1b}[2J".to_owned(), "3".to_owned()]];
        let text = table(&[("Title", Align::Left), ("Points", Align::Right)], &rows);
        assert!(text.lines().all(|line| line.chars().count() <= 80), "{text}");
        assert!(text.contains("    12") && text.contains('…') && !text.contains('\u{1b}'), "{text}");
        let rows = vec![vec!["a word and ".repeat(10), "12".to_owned()]];
        let text = table(&[("Title", Align::Left), ("Points", Align::Right)], &rows);
        assert_eq!(text.lines().count(), 3, "{text}");
        assert_eq!(text.matches("word").count(), 10, "nothing is lost: {text}");
        assert!(
            text.lines().nth(1).unwrap().ends_with("12") && text.lines().all(|line| line.len() <= 80),
            "{text}"
        );
    }

    #[test]
    fn what_is_large_is_told_as_far_as_it_is_known() {
        let words = Words::of(journey_i18n::Language::En);
        let told = [0.0, 0.2, 1.4, 99.4, 149.0, 5_951.0, 833_203.0].map(|value| about(value, words));
        assert_eq!(told, ["0", "< 1", "1", "99", "150", "6,000", "830,000"]);
    }

    #[test]
    fn a_long_text_becomes_lines_of_eighty() {
        let text = format!("{} {}", "word ".repeat(60), "x".repeat(200));
        let lines = wrap(&text, 4);
        assert!(lines.len() > 4 && lines.iter().all(|line| line.chars().count() <= 80), "{lines:?}");
        assert!(lines.iter().all(|line| line.starts_with("    ") && !line.ends_with(' ')), "{lines:?}");
        assert_eq!(wrap("a b", 2), ["  a b"]);
    }
}
