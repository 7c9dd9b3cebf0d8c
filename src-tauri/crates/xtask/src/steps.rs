//! The checks and tests of `cargo xtask test`: which there are, in which order they keep two cores busy, and what they add up to.

use std::io::{self, BufRead, BufReader, Write};
use std::process::{Command, Stdio};
use std::thread;
use std::time::Instant;

use crate::count::{Count, Runner};
use crate::error::Error;
use crate::house::{House, start_error};
use crate::machine::cargo_on_screen;

/// Steps of one lane follow each other; the lanes run side by side.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lane {
    /// Cargo's, which keeps every core busy for most of the time; told as it goes.
    Rust,
    /// npm's, in the gaps that are left; told when a step ends.
    Web,
}

/// One named check.
struct Step {
    name: &'static str,
    lane: Lane,
    /// Whose tests it runs; a step without is one check.
    tests: Option<Runner>,
    command: Command,
}

/// How a step went.
struct Outcome {
    name: &'static str,
    count: Count,
    seconds: f32,
}

/// All the steps. The build makes everything that the tests run, programs included, in the one set of features that
/// `--workspace` gives: whatever later says `--workspace` finds it ready.
fn table(house: &House, filters: &[String]) -> Vec<Step> {
    let rust = |name, command| Step { name, lane: Lane::Rust, tests: None, command };
    let web = |name, script| {
        let command = house.npm(["run", "--silent", script]);
        Step { name, lane: Lane::Web, tests: (script == "test").then_some(Runner::Vitest), command }
    };
    let cargo = |arguments: &[&str]| house.cargo(arguments);
    let mut test = vec!["test", "--workspace", "--no-fail-fast", "--"];
    test.extend(filters.iter().map(String::as_str));
    let mut test = cargo_on_screen(house, &test);
    test.envs(programs(house, "debug"));
    let mut bindings = Command::new(std::env::current_exe().unwrap_or_else(|_| "xtask".into()));
    bindings.args(["bindings", "--check"]);
    vec![
        // Also brings the crates of other systems, whose licences are looked at.
        rust("lock", cargo(&["fetch", "--locked"])),
        rust("format", cargo(&["fmt", "--all", "--check"])),
        rust("clippy", cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"])),
        rust("build", cargo(&["build", "--workspace", "--all-targets"])),
        rust("bindings", bindings),
        Step { name: "tests", lane: Lane::Rust, tests: Some(Runner::Cargo), command: test },
        web("ui-format", "format:check"),
        web("ui-lint", "lint"),
        web("ui-types", "check"),
        web("ui-words", "words"),
        web("ui-tests", "test"),
    ]
}

/// Where tests and benches find the programs they start.
pub(crate) fn programs(house: &House, profile: &str) -> [(&'static str, std::path::PathBuf); 2] {
    [
        ("DESIREPATH_CLI", house.built(profile, "desirepath")),
        ("DESIREPATH_WINDOW", house.built(profile, "desire-path")),
    ]
}

/// Runs the steps that `words` name, or, for words that name none, the Rust tests whose names contain them; all without words.
/// Ends with a line `N passed, N failed` over everything.
pub(crate) fn run(house: &House, words: &[String]) -> Result<(), Error> {
    let names: Vec<&str> = table(house, &[]).iter().map(|step| step.name).collect();
    let (mut chosen, filters): (Vec<String>, Vec<String>) =
        words.iter().cloned().partition(|word| names.contains(&word.as_str()));
    if !filters.is_empty() {
        chosen.extend(["build".to_owned(), "tests".to_owned()]);
    }
    let steps = table(house, &filters).into_iter();
    let steps: Vec<Step> =
        steps.filter(|step| chosen.is_empty() || chosen.iter().any(|name| name == step.name)).collect();
    let outcomes = run_lanes(steps);
    println!();
    let mut total = Count::default();
    for Outcome { name, count: Count { passed, failed, names }, seconds } in outcomes {
        let verdict = if failed == 0 { "ok" } else { "FAILED" };
        println!("{name:<10} {verdict:<6} {seconds:>7.1} s  {passed} passed, {failed} failed");
        for test in names {
            println!("           {test}");
        }
        total.passed += passed;
        total.failed += failed;
    }
    println!("\n{}", closing_line(&total));
    if total.failed == 0 { Ok(()) } else { Err(Error::Told) }
}

/// The line that everything adds up to, read by people and by whatever watches over the tests.
pub(crate) fn closing_line(total: &Count) -> String {
    format!("{} passed, {} failed", total.passed, total.failed)
}

fn run_lanes(steps: Vec<Step>) -> Vec<Outcome> {
    let all = steps.len();
    let numbered = (1..).zip(steps);
    let (rust, web): (Vec<_>, Vec<_>) = numbered.partition(|(_, step)| step.lane == Lane::Rust);
    let follow = |lane: Vec<(usize, Step)>| -> Vec<Outcome> {
        lane.into_iter()
            .map(|(number, step)| run_step(&format!("[{number}/{all}] {}", step.name), step))
            .collect()
    };
    thread::scope(|scope| {
        let web = scope.spawn(|| follow(web));
        let mut outcomes = follow(rust);
        outcomes.extend(web.join().unwrap_or_default());
        outcomes
    })
}

fn run_step(title: &str, mut step: Step) -> Outcome {
    println!("{title} ...");
    let began = Instant::now();
    let mut count = Count::default();
    let ended = match step.lane {
        Lane::Rust => stream(&mut step, &mut count),
        Lane::Web => collect(&mut step, &mut count),
    };
    let succeeded = ended.unwrap_or_else(|error| {
        println!("{error}");
        false
    });
    if succeeded && step.tests.is_some() && count.passed == 0 {
        println!("no test has run");
    }
    settle(&mut count, succeeded, step.tests.is_some());
    let seconds = began.elapsed().as_secs_f32();
    println!("{title} {} in {seconds:.1} s", if count.failed == 0 { "ok" } else { "FAILED" });
    Outcome { name: step.name, count, seconds }
}

/// A check is one, passed or failed. Tests are as many as were counted; a runner that fails without a failed test (it did not
/// compile, it crashed), or succeeds without having run any, is one failure.
fn settle(count: &mut Count, succeeded: bool, tests: bool) {
    match (succeeded, tests) {
        (true, false) => count.passed = 1,
        (true, true) => count.failed += usize::from(count.passed == 0),
        (false, _) => count.failed = count.failed.max(1),
    }
}

/// Lets the output through line by line and counts meanwhile.
fn stream(step: &mut Step, count: &mut Count) -> Result<bool, Error> {
    let command = step.command.stdin(Stdio::null());
    let Some(runner) = step.tests else {
        return Ok(command.status().map_err(start_error(command))?.success());
    };
    let mut child = command.stdout(Stdio::piped()).spawn().map_err(start_error(command))?;
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).split(b'\n').map_while(Result::ok) {
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            runner.read(&line, count);
        }
    }
    Ok(child.wait().map_err(start_error(&step.command))?.success())
}

/// Keeps the output until the end, so that it is not mixed with the other lane's, and shows it when it matters.
fn collect(step: &mut Step, count: &mut Count) -> Result<bool, Error> {
    let output = step.command.stdin(Stdio::null()).output().map_err(start_error(&step.command))?;
    let succeeded = output.status.success();
    if let Some(runner) = step.tests {
        String::from_utf8_lossy(&output.stdout).lines().for_each(|line| runner.read(line, count));
    }
    if !succeeded {
        let mut out = io::stdout().lock();
        // Nobody is left to tell when stdout is closed.
        let _ = out.write_all(&output.stdout).and_then(|()| out.write_all(&output.stderr));
    }
    Ok(succeeded)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settled(passed: usize, failed: usize, succeeded: bool, tests: bool) -> (usize, usize) {
        let mut count = Count { passed, failed, names: vec![] };
        settle(&mut count, succeeded, tests);
        (count.passed, count.failed)
    }

    #[test]
    fn a_check_is_one_and_a_crash_is_never_silent() {
        assert_eq!(settled(0, 0, true, false), (1, 0));
        assert_eq!(settled(0, 0, false, false), (0, 1));
        assert_eq!(settled(9, 0, true, true), (9, 0));
        assert_eq!(settled(9, 2, false, true), (9, 2));
        assert_eq!(settled(9, 0, false, true), (9, 1), "a test binary that was killed");
        assert_eq!(settled(0, 0, true, true), (0, 1), "a filter that matches nothing");
    }

    #[test]
    fn a_step_that_cannot_start_has_failed() {
        let step = Step {
            name: "nothing",
            lane: Lane::Rust,
            tests: Some(Runner::Cargo),
            command: Command::new("no-such-program-anywhere"),
        };
        assert_eq!(run_step("nothing", step).count.failed, 1);
    }
}
