//! How many tests passed and failed, read from what their runners print.

/// Passed and failed, and the names of those that failed.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Count {
    pub(crate) passed: usize,
    pub(crate) failed: usize,
    pub(crate) names: Vec<String>,
}

/// Whose words are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Runner {
    /// cargo test: one `test result: ok. 3 passed; 1 failed; ...` for each binary.
    Cargo,
    /// vitest: `Tests  1 failed | 11 passed (12)` at its end.
    Vitest,
}

impl Runner {
    /// Adds what `line` says, if it is one of the lines that say something.
    pub(crate) fn read(self, line: &str, count: &mut Count) {
        let line = plain(line);
        let line = line.trim();
        let totals = match self {
            Self::Cargo => "test result: ",
            Self::Vitest => "Tests ",
        };
        if line.starts_with(totals) {
            count.passed += number_before(line, "passed");
            count.failed += number_before(line, "failed");
        } else if self == Self::Cargo {
            let name = line.strip_prefix("test ").and_then(|rest| rest.strip_suffix(" ... FAILED"));
            count.names.extend(name.map(str::to_owned));
        }
    }
}

/// The number that stands before `word`, or 0.
fn number_before(line: &str, word: &str) -> usize {
    let words: Vec<&str> = line.split([' ', ';', '|']).filter(|part| !part.is_empty()).collect();
    let pair = words.windows(2).find(|pair| pair[1] == word);
    pair.and_then(|pair| pair[0].parse().ok()).unwrap_or(0)
}

/// `line` without the terminal's colours (`ESC [ ... m`).
fn plain(line: &str) -> String {
    let mut parts = line.split("\u{1b}[");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + part.split_once('m').map_or(part, |(_, rest)| rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(runner: Runner, text: &str) -> Count {
        let mut count = Count::default();
        text.lines().for_each(|line| runner.read(line, &mut count));
        count
    }

    #[test]
    fn cargo_is_summed_over_its_binaries() {
        let text = "running 3 tests\n\
            test laws::inverse ... FAILED\n\
            test result: FAILED. 2 passed; 1 failed; 4 ignored; 0 measured; 0 filtered out; finished in 0.00s\n\
            test result: ok. 12 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1.20s\n";
        let expected = Count { passed: 14, failed: 1, names: vec!["laws::inverse".to_owned()] };
        assert_eq!(read(Runner::Cargo, text), expected);
    }

    #[test]
    fn vitest_counts_tests_and_not_files_with_or_without_colours() {
        let text =
            " Test Files  1 failed | 2 passed (3)\n      Tests  1 failed | 11 passed | 2 skipped (14)\n";
        assert_eq!(read(Runner::Vitest, text), Count { passed: 11, failed: 1, names: vec![] });
        let text = "\u{1b}[2m      Tests \u{1b}[22m \u{1b}[1m\u{1b}[32m7 passed\u{1b}[39m\u{1b}[22m\u{1b}[90m (7)\u{1b}[39m\n";
        assert_eq!(read(Runner::Vitest, text), Count { passed: 7, failed: 0, names: vec![] });
    }
}
