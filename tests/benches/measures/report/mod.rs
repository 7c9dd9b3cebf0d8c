//! The report: of the sample map through the session, and of a large one side by side with Typst and Chromium, where they are
//! installed. Processor time, not the clock's; the same words in all three.

mod others;
mod sample;

use std::process::Command;

use journey_tests::large::Large;
use serde_json::Value;

use crate::{Measure, example};

/// How many times each is printed; the quickest counts.
const ROUNDS: usize = 9;

pub(crate) fn measures() -> Result<Vec<Measure>, String> {
    let mut found = sample::measures()?;
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let one = Large::new(1);
    // By turns, so that what else the machine does meets all of them.
    let (mut tagged, mut untagged, mut tenfold) = (Printed::NEVER, Printed::NEVER, Printed::NEVER);
    for _ in 0..ROUNDS {
        tagged = tagged.or_quicker(Printed::of(&["1"])?);
        untagged = untagged.or_quicker(Printed::of(&["1", "untagged"])?);
        tenfold = tenfold.or_quicker(Printed::of(&["10"])?);
    }
    let told = |name, value, unit| Measure { name, value, unit, goal: None };
    let kept = |name, value, unit, goal| Measure { name, value, unit, goal: Some(goal) };
    found.extend([
        told("report-large", tagged.time, "ms"),
        told("report-large-untagged", untagged.time, "ms"),
        kept("report-large-peak", tagged.peak, "MB", 120.0),
        told("report-large-size", tagged.size / 1024.0, "kB"),
        told("report-large-untagged-size", untagged.size / 1024.0, "kB"),
        kept("report-tenfold-to-large", tenfold.time / tagged.time, "times", 10.0),
    ]);
    match others::typst(&one, folder.path()) {
        Ok((time, bytes)) => found.extend([
            told("report-large-typst", time, "ms"),
            kept("report-large-to-typst", tagged.time / time, "times", 1.0 / 6.0),
            kept("report-untagged-to-typst", untagged.time / time, "times", 1.0 / 9.0),
            kept("report-size-to-typst", tagged.size / bytes as f64, "times", 1.0),
        ]),
        Err(why) => eprintln!("Typst is not compared with: {why}"),
    }
    match others::chromium(&one, folder.path()) {
        Ok((time, bytes)) => found.extend([
            told("report-large-chromium", time, "ms"),
            kept("report-large-to-chromium", tagged.time / time, "times", 1.0 / 20.0),
            kept("report-size-to-chromium", tagged.size / bytes as f64, "times", 1.0),
        ]),
        Err(why) => eprintln!("Chromium is not compared with: {why}"),
    }
    Ok(found)
}

/// What a report took.
struct Printed {
    /// Milliseconds of the processor.
    time: f64,
    /// Bytes of the file.
    size: f64,
    /// Megabytes.
    peak: f64,
}

impl Printed {
    const NEVER: Printed = Printed { time: f64::MAX, size: 0.0, peak: 0.0 };

    /// Printed by a program of its own.
    fn of(words: &[&str]) -> Result<Printed, String> {
        let ended =
            Command::new(example("print")?).args(words).output().map_err(|error| error.to_string())?;
        let told: Value = serde_json::from_slice(&ended.stdout).map_err(|error| error.to_string())?;
        let figure = |name: &str| told[name].as_f64().ok_or_else(|| format!("no {name} was told"));
        Ok(Printed { time: figure("time")?, size: figure("size")?, peak: figure("peak")? })
    }

    fn or_quicker(self, other: Printed) -> Printed {
        if other.time < self.time { other } else { self }
    }
}
