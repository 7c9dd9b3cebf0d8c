//! Builds the map of a described journey in the built program, once with keys alone and once with the mouse (and keys only for
//! words), takes all of it back and brings all of it again. Tells how many keys and clicks it took, how many nodes the page has
//! and how long it was. `cargo xtask walkthrough` runs it; with `--window` in the window, else in Chromium.
#![allow(clippy::unwrap_used, clippy::panic, reason = "what goes wrong is told where it goes wrong")]

use std::process::ExitCode;
use std::time::Instant;

use journey_tests::browser::{Browser, Kind};
use journey_tests::desk::Desk;
use serde_json::Value;

/// The journey: stages, their touchpoints, how each feels in a word and from -2 to 2, whose it is, and what hurts there.
type Touchpoint = (&'static str, &'static str, i32, &'static str, &'static [&'static str]);
const JOURNEY: &[(&str, [Touchpoint; 3])] = &[
    (
        "Hears of it",
        [
            ("A friend's word", "curious", 1, "Marketing", &[]),
            ("Advert", "doubtful", 0, "Marketing", &["Promises more than the page keeps"]),
            (
                "Home page",
                "lost",
                -1,
                "Marketing",
                &["Prices are nowhere", "Three menus with the same words"],
            ),
        ],
    ),
    (
        "Compares",
        [
            ("Price list", "annoyed", -1, "Sales", &["Fees stand in the small print"]),
            ("Chat", "ignored", -2, "Service", &["Nobody answers in the evening"]),
            ("Trial", "pleased", 1, "Product", &[]),
        ],
    ),
    (
        "Signs up",
        [
            ("Account", "patient", 0, "Product", &["Asks for the phone number twice"]),
            (
                "Card",
                "distrustful",
                -2,
                "Sales",
                &["Wants the card before the trial ends", "No word on how to cancel"],
            ),
            ("Contract", "tired", -1, "Sales", &["Eleven pages to accept"]),
        ],
    ),
    (
        "Receives",
        [
            (
                "Delivery",
                "tied down",
                -1,
                "Logistics",
                &["A window of ten hours", "No call before the courier comes"],
            ),
            ("Unpacking", "proud", 2, "Logistics", &[]),
            (
                "Setting up",
                "stuck",
                -2,
                "Product",
                &["The manual shows another model", "The app wants a restart"],
            ),
        ],
    ),
    (
        "Uses",
        [
            ("Every day", "content", 1, "Product", &["Forgets what was set"]),
            ("Help line", "worn out", -2, "Service", &["Twenty minutes of music", "Every agent asks anew"]),
            ("Bill", "surprised", -1, "Sales", &["A fee that nobody named"]),
        ],
    ),
    (
        "Leaves or stays",
        [
            ("Renewal", "wary", 0, "Sales", &["Renews without asking"]),
            ("Cancelling", "trapped", -2, "Service", &["Only by letter"]),
            ("Winning back", "amused", 0, "Marketing", &["Offers what was refused before"]),
        ],
    ),
];

/// How the map is built.
type Way = fn(&mut Walk<'_>);

fn main() -> ExitCode {
    let engine = if std::env::args().any(|word| word == "--window") { Kind::Window } else { Kind::Chromium };
    let ways: [(&str, Way); 2] = [("keys", by_keys), ("mouse", by_mouse)];
    let mut is_good = true;
    for (name, build) in ways {
        let desk = Desk::default();
        let mut walk = Walk::start(engine, &desk);
        let empty = walk.bytes();
        let began = Instant::now();
        build(&mut walk);
        walk.rest();
        let seconds = began.elapsed().as_secs_f64();
        let built = walk.bytes();
        let (wrong, nodes) = (faults(&built), walk.browser.count("*"));
        let (keys, clicks) = (walk.keys, walk.clicks);
        walk.all("Ctrl+z", "undo");
        let is_empty = walk.bytes() == empty;
        walk.all("Ctrl+Shift+z", "redo");
        let is_back = walk.bytes() == built;
        println!("{name:<6} {keys:>5} keys  {clicks:>4} clicks  {nodes:>5} nodes  {seconds:>6.1} s");
        println!("       undone to the empty map: {is_empty}; redone to the same bytes: {is_back}");
        for fault in &wrong {
            println!("       {fault}");
        }
        is_good &=
            wrong.is_empty() && is_empty && is_back && seconds < 600.0 && (name != "keys" || clicks == 0);
    }
    if is_good { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// What the map that was built lacks of the journey.
fn faults(map: &str) -> Vec<String> {
    let map: Value = serde_json::from_str(map).unwrap();
    let titles = |list: &str| -> Vec<String> {
        map[list]
            .as_array()
            .into_iter()
            .flatten()
            .map(|record| record["title"].as_str().unwrap().to_owned())
            .collect()
    };
    let mut faults = Vec::new();
    let mut compare = |what: &str, wanted: Vec<&str>, mut got: Vec<String>| {
        got.sort();
        let mut wanted: Vec<String> = wanted.into_iter().map(str::to_owned).collect();
        wanted.sort();
        if got != wanted {
            faults.push(format!("{what}: {got:?} in place of {wanted:?}"));
        }
    };
    let touchpoints = || JOURNEY.iter().flat_map(|(_, touchpoints)| touchpoints);
    compare("stages", JOURNEY.iter().map(|(stage, _)| *stage).collect(), titles("stages"));
    compare("touchpoints", touchpoints().map(|(name, ..)| *name).collect(), titles("touchpoints"));
    compare(
        "pain points",
        touchpoints().flat_map(|(.., pains)| pains.iter().copied()).collect(),
        titles("painPoints"),
    );
    let there = map["touchpoints"].as_array().cloned().unwrap_or_default();
    for (name, word, value, owner, pains) in touchpoints() {
        let Some(found) = there.iter().find(|touchpoint| touchpoint["title"] == *name) else { continue };
        let departments = map["library"]["departments"].as_array().cloned().unwrap_or_default();
        let owned = departments.iter().find(|department| department["id"] == found["owner"]);
        if owned.is_none_or(|department| department["name"] != *owner) {
            faults.push(format!("{name} is not owned by {owner}"));
        }
        if found["emotion"]["value"] != *value || found["emotion"]["word"] != *word {
            faults.push(format!("{name} feels {} in place of {word} ({value})", found["emotion"]));
        }
        for pain in map["painPoints"].as_array().into_iter().flatten() {
            let is_here = pain["placement"]["parent"] == found["id"];
            if is_here != pains.iter().any(|title| pain["title"] == *title) {
                let where_it_is = if is_here { "stands at" } else { "is not at" };
                faults.push(format!("{} {where_it_is} {name}", pain["title"]));
            }
        }
    }
    faults
}

/// Keys alone, from the sample that the first start opens.
fn by_keys(walk: &mut Walk<'_>) {
    // Stages: the three of the template get other names, three are new.
    walk.press("Ctrl+Home");
    for (index, (stage, _)) in JOURNEY.iter().enumerate() {
        if index < 3 {
            walk.strike("F2 F2");
        }
        walk.type_text(stage);
        match index {
            0 | 1 => walk.strike("Ctrl+Enter ArrowRight"),
            // Enter goes on with a new one; on an empty one it stops.
            _ => walk.press("Enter"),
        }
    }
    walk.press("Enter");
    walk.strike("Ctrl+Home ArrowDown");
    for (index, (_, touchpoints)) in JOURNEY.iter().enumerate() {
        walk.strike(if index < 3 { "F2 F2" } else { "Enter" });
        for (name, ..) in touchpoints {
            walk.type_text(name);
            walk.press("Enter");
        }
        walk.press("Enter");
        walk.press("ArrowRight");
    }
    walk.go_to_lane("emotions");
    for (_, touchpoints) in JOURNEY {
        for (_, word, value, ..) in touchpoints {
            walk.type_text(word);
            for _ in 0..value.abs() {
                walk.press(if *value > 0 { "ArrowUp" } else { "ArrowDown" });
            }
            walk.press("Tab");
        }
    }
    walk.press("Escape");
    walk.go_to_lane("painPoints");
    for (_, touchpoints) in JOURNEY {
        for (.., pains) in touchpoints {
            for pain in *pains {
                walk.type_text(pain);
                walk.press("Enter");
            }
            walk.strike(if pains.is_empty() { "ArrowRight" } else { "Enter ArrowRight" });
        }
    }
    walk.go_to_lane("departments");
    for (_, touchpoints) in JOURNEY {
        for (_, _, _, owner, _) in touchpoints {
            walk.type_text(owner);
            walk.press("Enter");
            walk.press("ArrowRight");
        }
    }
}

/// The mouse for everything but the words.
fn by_mouse(walk: &mut Walk<'_>) {
    for (index, (stage, _)) in JOURNEY.iter().enumerate() {
        if index < 3 {
            // In the middle of a stage's head its phase may be changed.
            walk.double_click(&format!("{} .title", nth("stage", index)));
            walk.browser.see("[data-testid=editor]");
            walk.strike("F2");
        } else {
            walk.click(&format!("{} [data-testid=add-stage]", nth("stage", index - 1)));
        }
        walk.type_text(stage);
        walk.press("Ctrl+Enter");
        walk.rest();
    }
    for (index, (_, touchpoints)) in JOURNEY.iter().enumerate() {
        for (at, (name, ..)) in touchpoints.iter().enumerate() {
            let column = 3 * index + at;
            if index < 3 && at == 0 {
                walk.double_click(&format!("{} .title", nth("touchpoint", column)));
                walk.browser.see("[data-testid=editor]");
                walk.strike("F2");
            } else if at == 0 {
                walk.click("[data-testid=touchpoint-place] [data-testid=add-touchpoint]");
            } else {
                walk.click(&format!("{} [data-testid=add-touchpoint]", nth("touchpoint", column - 1)));
            }
            walk.type_text(name);
            walk.press("Ctrl+Enter");
            walk.rest();
        }
    }
    for (index, (_, word, value, owner, pains)) in
        JOURNEY.iter().flat_map(|(_, touchpoints)| touchpoints).enumerate()
    {
        let column = walk.column(index);
        let point =
            format!("[data-testid=lane-emotions] [data-spot$='|{column}|'] [data-testid=emotion-point]");
        walk.pull(&point, *value);
        walk.type_text(word);
        walk.press("Ctrl+Enter");
        for pain in *pains {
            walk.click(&format!(
                "[data-testid=lane-painPoints] [data-spot$='|{column}|'] [data-testid=add-card]"
            ));
            walk.type_text(pain);
            walk.press("Ctrl+Enter");
            walk.rest();
        }
        walk.double_click(&format!("[data-testid=lane-departments] [data-spot$='|{column}|']"));
        walk.wait("the list", "return document.querySelector('[data-testid=picker] input') !== null");
        walk.type_text(owner);
        walk.click("[data-testid=picker] [role=option]");
        walk.wait("the list to close", "return !document.querySelector('[data-testid=picker]')");
        walk.rest();
    }
}

/// The element of this sort that stands in this place in the map.
fn nth(testid: &str, index: usize) -> String {
    format!(":nth-child({} of [data-testid={testid}])", index + 1)
}

/// A person at work, whose keys and clicks are counted.
struct Walk<'a> {
    desk: &'a Desk,
    browser: Browser<'a>,
    map: String,
    keys: usize,
    clicks: usize,
}

impl<'a> Walk<'a> {
    /// Opens an empty map, as the gallery makes it.
    fn start(engine: Kind, desk: &'a Desk) -> Walk<'a> {
        let map = desk.say(&["new", "--template", "blank", "--title", "Walkthrough"]).trim().to_owned();
        let browser = Browser::open(engine, desk);
        browser.see("[data-testid=map-card], [data-testid=grid]");
        if browser.count("[data-testid=grid]") > 0 {
            browser.click("[data-testid=to-gallery]");
        }
        browser.click(&format!("[data-testid=map-card][data-id='{map}'] a"));
        browser.see("[data-testid=grid]");
        browser.see("[data-spot]:focus");
        Walk { desk, browser, map, keys: 0, clicks: 0 }
    }

    fn bytes(&self) -> String {
        self.desk.say(&["show", &self.map, "--json"])
    }

    fn press(&mut self, chord: &str) {
        self.keys += 1;
        self.browser.press(chord);
    }

    fn strike(&mut self, chords: &str) {
        for chord in chords.split(' ') {
            self.press(chord);
        }
    }

    fn type_text(&mut self, text: &str) {
        self.keys += text.chars().count();
        self.browser.type_text(text);
    }

    fn click(&mut self, selector: &str) {
        self.clicks += 1;
        self.browser.click(selector);
    }

    fn double_click(&mut self, selector: &str) {
        self.clicks += 2;
        self.browser.double_click(selector);
    }

    /// Pulls a point of the emotions from 0 to how it should be. Above and below the scale there is room for words.
    fn pull(&mut self, point: &str, value: i32) {
        self.clicks += 1;
        let step = "
            const lane = document.querySelector('[data-testid=lane-emotions]').getBoundingClientRect();
            return (lane.height - 80) / 4;";
        let step = self.browser.run(step, &[]).as_f64().unwrap();
        self.browser.drag_by("", 0, point, (0.0, -step * f64::from(value)));
    }

    fn wait(&self, what: &str, script: &str) {
        self.browser.wait(what, script, &[]);
    }

    /// Until everything is on disk and drawn.
    fn rest(&self) {
        let saved = "return document.querySelector('[data-testid=saved]').dataset.unsaved === '0'";
        self.wait("everything to be saved", saved);
        // The next of several may only now be on its way.
        std::thread::sleep(std::time::Duration::from_millis(40));
        self.wait("everything to be saved", saved);
        // Rows have grown round what they hold by then.
        let drawn = "
            const done = arguments[arguments.length - 1];
            requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(true))));";
        self.browser.run_async(drawn, &[]);
    }

    /// The key of a column.
    fn column(&self, index: usize) -> String {
        let script = "return document.querySelectorAll('[data-testid=touchpoint]')[arguments[0]]?.dataset.id";
        self.browser.wait("the column", script, &[index.into()]).as_str().unwrap().to_owned()
    }

    /// Goes to the first cell of a lane, down from the corner as often as the eye says.
    fn go_to_lane(&mut self, kind: &str) {
        self.strike("Ctrl+Home ArrowDown");
        let script = "
            const lanes = [...document.querySelectorAll('[data-testid^=lane-][data-id]')];
            return 1 + lanes.findIndex((lane) => lane.dataset.testid === `lane-${arguments[0]}`);";
        for _ in 0..self.browser.run(script, &[kind.into()]).as_u64().unwrap() {
            self.press("ArrowDown");
        }
    }

    /// Presses a key until there is nothing more to do for it.
    fn all(&mut self, chord: &str, button: &str) {
        self.browser.press("Escape");
        let script = "
            const button = document.querySelector(`[data-testid=${arguments[0]}]`);
            return button.disabled ? 'none' : button.title;";
        loop {
            let before = self.browser.run(script, &[button.into()]);
            if before == "none" {
                return;
            }
            self.browser.press(chord);
            self.rest();
        }
    }
}
