//! What the program promises of speed, measured side by side in one run. Prints a table, or with `--json` a list of
//! name, value, unit, goal, ok and the machine. Nothing here is a test: figures depend on the machine, ratios less so.
//!
//! `cargo xtask bench [NAME] [--json]`: only the measures whose name begins with NAME.

mod checks;
mod edit;
mod grid;
mod report;
mod score;
mod start;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use journey_tests::desk::Program;
use serde_json::{Value, json};

/// One figure and what it should be.
struct Measure {
    name: &'static str,
    value: f64,
    unit: &'static str,
    /// The largest value that is good; `None` for what is told beside a ratio.
    goal: Option<f64>,
}

/// Measures what belongs together, or says why it cannot.
type Group = fn() -> Result<Vec<Measure>, String>;

/// The groups of measures, by the beginning of their names.
const GROUPS: &[(&str, Group)] = &[
    ("edit", edit::measures),
    ("score", score::measures),
    ("checks", checks::measures),
    ("report", report::measures),
    ("start", start::measures),
    ("grid", grid::measures),
    ("window", grid::in_window),
];

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    let as_json = words.iter().any(|word| word == "--json");
    let wanted = words.iter().find(|word| !word.starts_with("--"));
    let mut found = Vec::new();
    let mut failed = false;
    for (name, measures) in GROUPS {
        if wanted.is_some_and(|wanted| !wanted.starts_with(name)) {
            continue;
        }
        eprintln!("measuring {name} ...");
        match measures() {
            Ok(measures) => found.extend(measures),
            Err(why) => {
                eprintln!("{name} could not be measured: {why}");
                failed = true;
            }
        }
    }
    found.retain(|measure| wanted.is_none_or(|wanted| measure.name.starts_with(wanted.as_str())));
    if as_json {
        let machine = machine();
        let list: Vec<Value> = found.iter().map(|measure| measure.json(&machine)).collect();
        println!("{:#}", Value::from(list));
    } else {
        for measure in &found {
            println!("{measure}");
        }
    }
    let good = !failed && found.iter().all(Measure::is_good);
    if good { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

impl Measure {
    fn is_good(&self) -> bool {
        self.goal.is_none_or(|goal| self.value <= goal)
    }

    fn json(&self, machine: &Value) -> Value {
        json!({
            "name": self.name, "value": self.value, "unit": self.unit, "goal": self.goal, "ok": self.is_good(),
            "machine": machine,
        })
    }
}

impl std::fmt::Display for Measure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Measure { name, value, unit, goal } = self;
        write!(f, "{name:32} {value:10.3} {unit:6}")?;
        let Some(goal) = goal else { return Ok(()) };
        write!(f, "  goal {goal:8.3}  {}", if self.is_good() { "good" } else { "MISSED" })
    }
}

/// A program that is built for measuring and lies beside the others.
fn example(name: &str) -> Result<PathBuf, String> {
    let window = Program::Window.path();
    let folder = window.parent().unwrap_or(Path::new("."));
    let program = folder.join("examples").join(name).with_extension(std::env::consts::EXE_EXTENSION);
    let is_there = program.is_file();
    is_there.then_some(program).ok_or_else(|| format!("{name} is not built; `cargo xtask bench` builds it"))
}

/// What the figures were measured on.
fn machine() -> Value {
    let said = |path: &str, key: &str| {
        let text = std::fs::read_to_string(path).ok()?;
        let line = text.lines().find(|line| line.starts_with(key))?;
        Some(line.split_once(':')?.1.trim().to_owned())
    };
    json!({
        "cpu": said("/proc/cpuinfo", "model name"),
        "cores": std::thread::available_parallelism().map_or(0, std::num::NonZero::get),
        "memory": said("/proc/meminfo", "MemTotal"),
        "system": std::env::consts::OS,
        "optimised": !cfg!(debug_assertions),
    })
}

/// The middle one of a list of times.
fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

/// How long something takes, and what it gave.
fn timed<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let start = Instant::now();
    let made = work();
    (start.elapsed(), made)
}
