//! What can be told of a JSON text before it is parsed: where a byte stands, and how deep the text goes.

use serde_json::value::RawValue;

/// How deep a file may be nested. A record of the format stands three levels deep and needs five more.
const DEEPEST: usize = 100;

/// Whether brackets are nested deeper than any map needs. Brackets within strings do not count.
pub(super) fn is_too_deep(text: &str) -> bool {
    let (mut depth, mut in_string, mut escaped) = (0_usize, false, false);
    for byte in text.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_string => escaped = true,
            b'"' => in_string = !in_string,
            b'[' | b'{' if !in_string => {
                depth += 1;
                if depth > DEEPEST {
                    return true;
                }
            }
            b']' | b'}' if !in_string => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    false
}

/// The lines of a text, so that a place in it can be told.
pub(super) struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    /// The lines of a text.
    pub(super) fn of(text: &'a str) -> Lines<'a> {
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(index, _)| index + 1);
        Lines { text, starts: std::iter::once(0).chain(ends).collect() }
    }

    /// Line and column of a byte, both from 1; columns count characters.
    pub(super) fn place(&self, byte: usize) -> (usize, usize) {
        let line = self.line(byte);
        let start = self.starts[line - 1];
        let before = self.text.get(start..byte).unwrap_or_default();
        (line, before.chars().count() + 1)
    }

    /// The line on which a part of this very text begins.
    pub(super) fn line_of(&self, part: &RawValue) -> usize {
        self.line(self.offset(part))
    }

    /// Line and column of an error within a part of this text.
    pub(super) fn place_of(&self, part: &RawValue, error: &serde_json::Error) -> (usize, usize) {
        let (line, column) = self.place(self.offset(part));
        match error.line() {
            0 | 1 => (line, column + error.column().saturating_sub(1)),
            within => (line + within - 1, error.column()),
        }
    }

    fn line(&self, byte: usize) -> usize {
        self.starts.partition_point(|start| *start <= byte).max(1)
    }

    fn offset(&self, part: &RawValue) -> usize {
        let offset = (part.get().as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize);
        offset.min(self.text.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn depth_is_counted_outside_of_strings() {
        let cases = [
            ("[".repeat(100), false),
            ("[".repeat(101), true),
            ("{\"a\":".repeat(101), true),
            (format!("\"{}\"", "[".repeat(1000)), false),
            (format!("\"\\\"{}\"", "[".repeat(1000)), false),
            (format!("\"\\\\\"{}", "[".repeat(1000)), true),
            ("[],".repeat(1000), false),
        ];
        for (text, too_deep) in cases {
            assert_eq!(is_too_deep(&text), too_deep, "{text:.40}");
        }
    }

    #[test]
    fn places_are_counted_as_editors_count_them() {
        let lines = Lines::of("аб\nв\n");
        assert_eq!(lines.place(0), (1, 1));
        assert_eq!(lines.place(2), (1, 2));
        assert_eq!(lines.place(5), (2, 1));
        assert_eq!(lines.place(8), (3, 1));
    }
}
