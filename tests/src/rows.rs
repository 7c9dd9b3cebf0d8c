//! What the map's table answers to, tried row by row on one map: keys, and what the page says then. Each row that changes
//! something is one undo step (or as many as it says), after which everything is as it was.

use std::thread;
use std::time::{Duration, Instant};

use crate::table::Table;

/// What is tried: its name, where the focus is, what is pressed, what the page says then, and how many steps that was.
pub type Row = (&'static str, &'static str, &'static str, &'static [(&'static str, &'static str)], u32);

impl Table<'_> {
    /// Tries each row. All failures are told at the end.
    pub fn try_rows(&self, rows: &[Row]) {
        let mut failures = Vec::new();
        for (name, at, keys, claims, steps) in rows {
            self.rest();
            let before = self.all();
            if !self.has(at) {
                failures.push(format!("{name}: there is no {at} any more in {before}"));
                break;
            }
            self.go(at);
            self.keys(keys);
            let wrong: Vec<String> =
                claims.iter().filter_map(|(what, wanted)| self.says(what, wanted).err()).collect();
            let mut failed = !wrong.is_empty();
            if failed {
                failures.push(format!("{name}: {}", wrong.join("; ")));
            }
            for _ in 0..*steps {
                self.keys("Escape Escape Escape Ctrl+z");
                thread::sleep(Duration::from_millis(250));
            }
            let began = Instant::now();
            while self.all() != before && began.elapsed().as_secs() < 20 {
                self.browser.press("Escape");
                thread::sleep(Duration::from_millis(50));
            }
            if self.all() != before {
                failures.push(format!("{name}: {steps} steps back leave {} where {before} was", self.all()));
                failed = true;
            }
            if failed {
                self.browser.picture(&format!("failed-{}", name.replace(' ', "-")));
            }
        }
        assert!(failures.is_empty(), "{} rows fail:\n{}", failures.len(), failures.join("\n"));
    }

    /// Holds a claim on what the page says.
    pub fn holds(&self, name: &str, what: &str, wanted: &str) {
        if let Err(wrong) = self.says(what, wanted) {
            self.browser.picture("failed");
            panic!("{name}: {wrong}");
        }
    }

    /// Takes one step back and holds that everything is as it was.
    pub fn take_back(&self, name: &str, before: &str) {
        self.browser.press("Ctrl+z");
        let began = Instant::now();
        while self.all() != before {
            assert!(began.elapsed().as_secs() < 20, "{name}: one step back leaves {}", self.all());
            thread::sleep(Duration::from_millis(50));
        }
    }
}
