//! A process killed in the midst of writing, again and again: whatever it has acknowledged is there, and the file is sound.
#![allow(clippy::unwrap_used)] // A test file: a panic is a failure told.

use std::collections::BTreeSet;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use journey_tests::desk::Desk;
use journey_tests::serving::Serving;
use serde_json::{Value, json};

const ROUNDS: u32 = 10;
const WRITERS: usize = 2;
/// Later rounds are left out when a slow machine has taken this long.
const LONGEST: Duration = Duration::from_secs(180);
/// Fewer rounds than these prove little.
const FEWEST: u32 = 3;

/// Sends edits until the server is gone. An edit counts from the moment at which its reply is here.
fn write(serving: &Serving, map: &str, name: &str, acknowledged: &Mutex<BTreeSet<String>>) {
    for number in 0.. {
        let title = format!("{name} {number}");
        let edit =
            json!({"kind": "add", "record": {"type": "stage", "title": title, "goal": "x".repeat(3000)}});
        match serving.try_ask(name, &json!({"kind": "edit", "document": map, "edit": edit})) {
            Ok(reply) => {
                assert!(reply["ok"]["revision"].is_u64(), "{reply}");
                acknowledged.lock().unwrap().insert(title);
            }
            // The server was killed; whether this edit came through is nobody's promise.
            Err(_) => return,
        }
    }
}

fn titles(records: impl IntoIterator<Item = Value>) -> BTreeSet<String> {
    records.into_iter().filter_map(|record| record["title"].as_str().map(str::to_owned)).collect()
}

#[test]
fn no_acknowledged_edit_is_lost() {
    let desk = Desk::default();
    let map = desk.sample();
    let acknowledged = Mutex::new(BTreeSet::new());
    let began = Instant::now();
    let mut rounds = 0;
    for round in 0..ROUNDS {
        if began.elapsed() > LONGEST && rounds >= FEWEST {
            break;
        }
        let serving = Serving::start(&desk);
        let before = acknowledged.lock().unwrap().len();
        std::thread::scope(|scope| {
            for writer in 0..WRITERS {
                let (serving, map, acknowledged) = (&serving, &map, &acknowledged);
                scope.spawn(move || write(serving, map, &format!("{round}.{writer}"), acknowledged));
            }
            // Another number of edits each time, so that the blow falls at other places of the log.
            let enough = before + 5 + 7 * round as usize;
            while acknowledged.lock().unwrap().len() < enough && began.elapsed() < 2 * LONGEST {
                std::thread::sleep(Duration::from_millis(1));
            }
            serving.strike();
        });
        drop(serving);
        let found = desk.json(&["doctor", "--json"]);
        assert_eq!(found["healthy"], true, "after round {round}: {found}");
        let acknowledged = acknowledged.lock().unwrap();
        assert!(acknowledged.len() > before, "round {round} acknowledged nothing");
        let rows = desk.json(&["show", &map, "--json"])["stages"].take();
        let rows = titles(rows.as_array().unwrap().clone());
        let history = desk.json(&["history", &map, "--json", "--limit", "100000"]);
        let history = history
            .as_array()
            .unwrap()
            .iter()
            .flat_map(|entry| entry["patch"]["added"].as_array().unwrap().clone());
        let history = titles(history);
        for (what, held) in [("the rows", rows), ("the history", history)] {
            let missing: Vec<_> = acknowledged.difference(&held).collect();
            assert!(missing.is_empty(), "after round {round}, {what} lack {missing:?}");
        }
        rounds += 1;
    }
    println!("{rounds} kills, {} acknowledged edits, none lost", acknowledged.lock().unwrap().len());
}
