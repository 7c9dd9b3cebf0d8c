//! From the start of the process to the first paint: our window with the sample map, beside an empty window built the
//! same way. Both are started by the same driver, turn by turn.

use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use journey_tests::browser::{Browser, Kind};
use journey_tests::desk::{Desk, Program};

use crate::{Measure, example};

const ROUNDS: usize = 7;
/// Clock ticks a second in Linux's /proc, the same on every machine it runs on.
const TICKS: f64 = 100.0;

pub(crate) fn measures() -> Result<Vec<Measure>, String> {
    let window = Program::Window.path();
    let empty = example("empty")?;
    let desk = Desk::default();
    // The first start makes the workspace and is left with the sample open; what is measured is every later one, which opens
    // what was left.
    Browser::open(Kind::Window, &desk).see("[data-testid=grid] [data-testid=card]");
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        ours.push(first_paint(
            &Browser::open_as_is(Kind::Window, &desk),
            "[data-testid=grid] [data-testid=card]",
            &window,
        )?);
        theirs.push(first_paint(&Browser::open_other(&empty, &desk), "p", &empty)?);
    }
    let (ours, theirs) = (middle(ours), middle(theirs));
    Ok(vec![
        Measure { name: "start-to-empty-window", value: ours / theirs, unit: "times", goal: Some(1.2) },
        Measure { name: "start", value: ours, unit: "ms", goal: None },
        Measure { name: "start-empty-window", value: theirs, unit: "ms", goal: None },
    ])
}

/// Milliseconds from the start of the process to the paint of what is looked for, which is the first thing to be painted.
/// The engine tells when it painted, by the same measure in both windows; the system tells when the process began.
fn first_paint(browser: &Browser<'_>, selector: &str, program: &Path) -> Result<f64, String> {
    browser.see(selector);
    let script = "
        const drawn = performance.getEntriesByName('first-contentful-paint')[0];
        return drawn ? performance.timeOrigin + drawn.startTime : null;";
    let painted = browser
        .wait("the first paint", script, &[])
        .as_f64()
        .ok_or("the page does not say when it painted")?;
    Ok(painted - began(program)?)
}

/// When the newest process of a program began, in milliseconds since 1970.
fn began(program: &Path) -> Result<f64, String> {
    let failed = |error: std::io::Error| error.to_string();
    let uptime = std::fs::read_to_string("/proc/uptime").map_err(failed)?;
    let uptime: f64 = uptime.split(' ').next().unwrap_or_default().parse().map_err(|_| "no uptime")?;
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map_err(|error| error.to_string())?;
    let boot = now.as_secs_f64() - uptime;
    let mut newest: Option<f64> = None;
    for process in std::fs::read_dir("/proc").map_err(failed)?.flatten() {
        if std::fs::read_link(process.path().join("exe")).ok().as_deref() != Some(program) {
            continue;
        }
        let stat = std::fs::read_to_string(process.path().join("stat")).map_err(failed)?;
        let ticks =
            stat.rsplit(')').next().and_then(|rest| rest.split_whitespace().nth(19)?.parse::<f64>().ok());
        if let Some(ticks) = ticks {
            newest = Some(newest.map_or(ticks, |newest| newest.max(ticks)));
        }
    }
    newest
        .map(|since_boot| (boot + since_boot / TICKS) * 1000.0)
        .ok_or_else(|| "the process is gone".to_owned())
}

fn middle(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}
