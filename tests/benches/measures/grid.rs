//! The grid on a map of 5,000 cards (60 touchpoints, 12 lanes) beside one of 50, in Chromium on what `desirepath serve`
//! offers; then what the window's own WebKit makes of the large one. Ratios and differences are taken within one run.

use std::fmt::Write as _;

use journey_tests::browser::{Browser, Kind};
use journey_tests::desk::Desk;
use serde_json::{Value, json};

use crate::Measure;

/// Milliseconds of a frame.
const FRAME: f64 = 1000.0 / 60.0;
const ROUNDS: usize = 3;
const EDITS: usize = 7;
const FEELINGS: [i32; 5] = [-2, -1, 0, 1, 2];

/// In Chromium.
pub(crate) fn measures() -> Result<Vec<Measure>, String> {
    Ok(Found::of(Kind::Chromium)?.measures(Kind::Chromium))
}

/// In the window's own WebKit, drawn as it is for a person.
pub(crate) fn in_window() -> Result<Vec<Measure>, String> {
    Ok(Found::of(Kind::Window)?.measures(Kind::Window))
}

/// What is found out in one engine, in one run.
struct Found {
    nodes: f64,
    open: f64,
    plain: f64,
    key: f64,
    key_over: f64,
    edit: f64,
    edit_over: f64,
    dropped: f64,
    /// Only where the driver can drag.
    lag: Option<f64>,
}

impl Found {
    /// The figures under the names that they have in an engine.
    fn measures(self, engine: Kind) -> Vec<Measure> {
        let is_window = engine == Kind::Window;
        let told = |[here, in_window]: [&'static str; 2], value, unit, goal| Measure {
            name: if is_window { in_window } else { here },
            value,
            unit,
            goal,
        };
        // How well it scrolls in the window depends on the machine's graphics, so that is only told.
        let most_dropped = if is_window { None } else { Some(0.05) };
        let mut measures = vec![
            told(["grid-nodes", "window-grid-nodes"], self.nodes, "nodes", Some(4000.0)),
            told(
                ["grid-open-to-plain", "window-grid-open-to-plain"],
                self.open / self.plain,
                "times",
                Some(0.25),
            ),
            told(["grid-open", "window-grid-open"], self.open, "ms", None),
            told(["grid-open-plain", "window-grid-open-plain"], self.plain, "ms", None),
            told(["grid-key-over-small", "window-grid-key-over-small"], self.key_over, "ms", Some(FRAME)),
            told(["grid-key", "window-grid-key"], self.key, "ms", None),
            told(["grid-edit-over-small", "window-grid-edit-over-small"], self.edit_over, "ms", Some(FRAME)),
            told(["grid-edit", "window-grid-edit"], self.edit, "ms", None),
            told(["grid-scroll-dropped", "window-grid-scroll-dropped"], self.dropped, "part", most_dropped),
        ];
        measures.extend(self.lag.map(|lag| Measure {
            name: "grid-drag-behind",
            value: lag,
            unit: "frames",
            goal: Some(0.0),
        }));
        measures
    }

    fn of(engine: Kind) -> Result<Found, String> {
        let desk = Desk::default();
        let large = map(&desk, "Large", 60, 5000);
        let small = map(&desk, "Small", 10, 50);
        let page = Page::open(engine, &desk);
        let (mut windowed, mut plain) = (Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            windowed.push(page.show(&large, false)?);
            plain.push(page.show(&large, true)?);
        }
        page.show(&small, false)?;
        let few = page.edits()?;
        page.show(&large, false)?;
        let nodes = page.nodes();
        let many = page.edits()?;
        Ok(Found {
            nodes,
            open: middle(windowed),
            plain: middle(plain),
            key: many.0,
            key_over: many.0 - few.0,
            edit: many.1,
            edit_over: many.1 - few.1,
            dropped: page.number(SCROLL)?,
            lag: if engine == Kind::Chromium { Some(page.drag()?) } else { None },
        })
    }
}

/// A map of so many touchpoints over twelve lanes, with so many cards spread over the eight that hold cards.
fn map(desk: &Desk, title: &str, touchpoints: usize, cards: usize) -> String {
    let map = desk.say(&["new", "--template", "blank", "--title", title]).trim().to_owned();
    let there = desk.json(&["show", &map, "--json"]);
    let ids = |list: &str| there[list].as_array().into_iter().flatten().map(|record| record["id"].clone());
    let gone: Vec<Value> = ids("stages").chain(ids("lanes")).collect();
    let mut edits = vec![json!({"kind": "remove", "ids": gone})];
    let id = |kind: usize, number: usize| format!("01900000-{touchpoints:04}-7000-8{kind:03}-{number:012}");
    let lanes = [
        "touchpoints",
        "actions",
        "thoughts",
        "emotions",
        "painPoints",
        "opportunities",
        "delight",
        "metrics",
        "notes",
        "notes",
        "notes",
        "notes",
    ];
    for (number, kind) in lanes.iter().enumerate() {
        let record = json!({"type": "lane", "id": id(1, number), "kind": kind});
        edits.push(json!({"kind": "add", "record": record}));
    }
    for number in 0..touchpoints.div_ceil(6) {
        let record = json!({"type": "stage", "id": id(2, number), "title": format!("Stage {number}")});
        edits.push(json!({"kind": "add", "record": record}));
    }
    for number in 0..touchpoints {
        let feeling = json!({"value": FEELINGS[number % FEELINGS.len()], "word": ""});
        let record = json!({"type": "touchpoint", "id": id(3, number), "title": format!("Touchpoint {number}"),
            "action": "Does what is asked", "thought": "Wonders how long it will take", "emotion": feeling});
        edits.push(json!({"kind": "add", "record": record, "at": {"parent": id(2, number / 6)}}));
    }
    for number in 0..cards {
        let lane = 4 + number % 8;
        let mut text = format!("Card {number}");
        for word in ["waits", "for", "an", "answer", "that", "does", "not", "come"].iter().take(number % 9) {
            // Writing to a string cannot fail.
            let _ = write!(text, " {word}");
        }
        let (kind, field) = match lanes[lane] {
            "painPoints" => ("painPoint", "title"),
            "opportunities" => ("opportunity", "title"),
            "delight" => ("delight", "text"),
            "metrics" => ("metric", "name"),
            _ => ("note", "text"),
        };
        let record = json!({"type": kind, "id": id(4, number), field: text});
        let mut at = json!({"parent": id(3, number / 8 % touchpoints)});
        if kind == "note" {
            at["lane"] = id(1, lane).into();
        }
        edits.push(json!({"kind": "add", "record": record, "at": at}));
    }
    desk.edit(&map, &edits.into());
    map
}

/// Scrolls for two seconds, across and then down, and tells what part of the frames came late.
const SCROLL: &str = "
    const done = arguments[arguments.length - 1];
    const grid = document.querySelector('[data-testid=grid]');
    grid.scrollTo(0, 0);
    const frames = [];
    let last = 0;
    const step = (now) => {
        if (last) frames.push(now - last);
        last = now;
        if (frames.length < 120) {
            grid.scrollBy(frames.length < 60 ? 40 : 0, frames.length < 60 ? 0 : 40);
            requestAnimationFrame(step);
        } else done(frames.slice(2).filter((time) => time > 25).length / (frames.length - 2));
    };
    requestAnimationFrame(step);";

/// Opens a map from the gallery and tells how long it took until it was drawn. As a plain grid, the grid takes its window for
/// endless and draws everything.
const SHOW: &str = "
    const [map, isPlain, done] = arguments;
    for (const name of ['clientWidth', 'clientHeight']) {
        const whole = window.wholeSizes ??= {};
        whole[name] ??= Object.getOwnPropertyDescriptor(Element.prototype, name);
        Object.defineProperty(Element.prototype, name, { configurable: true, get() {
            return isPlain && this.dataset?.testid === 'grid' ? 1e6 : whole[name].get.call(this);
        } });
    }
    performance.clearMarks('map-drawn');
    const start = performance.now();
    document.querySelector(`[data-testid=map-card][data-id='${map}'] a`).click();
    const look = () => {
        const drawn = performance.getEntriesByName('map-drawn')[0];
        if (drawn) setTimeout(() => done(drawn.startTime - start), 300);
        else setTimeout(look, 10);
    };
    look();";

/// Notes from now on when keys go down and what is painted after them; on a page that notes already, begins anew.
const WATCH: &str = "
    const isWatched = 'paints' in window;
    window.paints = { key: [], edit: [] };
    if (isWatched) return;
    const painted = (began, list) => requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => list.push(performance.now() - began);
        channel.port2.postMessage(null);
    });
    window.addEventListener('keydown', (event) => {
        const began = performance.now();
        if (event.key.length === 1) painted(began, window.paints.key);
        if (event.key !== 'Enter') return;
        const undo = document.querySelector('[data-testid=undo]');
        const before = undo.title;
        const wait = () => (undo.title === before ? requestAnimationFrame(wait) : painted(began, window.paints.edit));
        requestAnimationFrame(wait);
    }, { capture: true });";

/// How many frames a dragged card was elsewhere than where the pointer last was.
const FOLLOW: &str = "
    window.behind = 0;
    let at = null;
    window.addEventListener('pointermove', (event) => (at = event), { capture: true });
    const look = () => {
        const ghost = document.querySelector('.lifted');
        if (ghost && at) {
            const box = ghost.style.transform.match(/translate\\(([-\\d.]+)px, ([-\\d.]+)px/);
            window.grip ??= [at.clientX - box[1], at.clientY - box[2]];
            const off = Math.hypot(at.clientX - box[1] - window.grip[0], at.clientY - box[2] - window.grip[1]);
            if (off > 1) window.behind += 1;
        }
        requestAnimationFrame(look);
    };
    requestAnimationFrame(look);";

struct Page<'a>(Browser<'a>);

impl<'a> Page<'a> {
    fn open(engine: Kind, desk: &'a Desk) -> Page<'a> {
        let browser = Browser::open_as_is(engine, desk);
        browser.wait(
            "the gallery or a map",
            "return document.querySelector('[data-testid=map-card], [data-testid=grid]') !== null",
            &[],
        );
        Page(browser)
    }

    /// Milliseconds from the click in the gallery to the map.
    fn show(&self, map: &str, is_plain: bool) -> Result<f64, String> {
        if self.0.count("[data-testid=grid]") > 0 {
            self.0.run("document.querySelector('[data-testid=to-gallery]').click()", &[]);
        }
        self.0.see("[data-testid=map-card]");
        let took = self.0.run_async(SHOW, &[map.into(), is_plain.into()]);
        self.0.see("[data-testid=grid] [data-testid=card]");
        took.as_f64().ok_or_else(|| "the page does not say when it was drawn".to_owned())
    }

    fn nodes(&self) -> f64 {
        self.0.count("*") as f64
    }

    fn number(&self, script: &str) -> Result<f64, String> {
        self.0.run_async(script, &[]).as_f64().ok_or_else(|| "no figure".to_owned())
    }

    /// Milliseconds from a key to its paint, and from the key that commits an edit to its paint.
    fn edits(&self) -> Result<(f64, f64), String> {
        let lane = "[data-testid=lane-painPoints] [data-testid=card]";
        self.0.run(WATCH, &[]);
        self.0.click(lane);
        for round in 0..EDITS {
            self.0.type_text(&format!("new {round}"));
            self.0.press("Ctrl+Enter");
            let noted = "return window.paints.edit.length > arguments[0]";
            self.0.wait("the edit to be painted", noted, &[round.into()]);
        }
        let middle_of = |list: &str| {
            let script = format!("return window.paints.{list}");
            let times: Vec<f64> =
                self.0.run(&script, &[]).as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
            if times.is_empty() { Err("no key was painted".to_owned()) } else { Ok(middle(times)) }
        };
        Ok((middle_of("key")?, middle_of("edit")?))
    }

    /// Frames in which a dragged card lay behind the pointer.
    fn drag(&self) -> Result<f64, String> {
        self.0.run("document.querySelector('[data-testid=grid]').scrollTo(0, 0)", &[]);
        self.0.run(FOLLOW, &[]);
        self.0.drag_by("", 0, "[data-testid=lane-painPoints] [data-testid=card]", (320.0, 40.0));
        self.0.run("return window.behind", &[]).as_f64().ok_or_else(|| "no figure".to_owned())
    }
}

fn middle(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}
