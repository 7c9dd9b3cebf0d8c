//! The map's table as a person sees it in a browser: where the focus is, what stands in which cell, what is selected. Places
//! are named by what is written there: `Pains/A/p1` is a card, `Pains/A` its cell, `heads/A` a touchpoint, `stages/One` a
//! stage, `Pains/label` a lane.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::browser::{Browser, Kind};
use crate::desk::Desk;

const PATIENCE: Duration = Duration::from_secs(20);

/// Reads the page by the names of places.
const READ: &str = r"
    const clean = (element) => (element?.querySelector('textarea')?.value ?? element?.innerText ?? '').trim();
    const all = (selector) => [...document.querySelectorAll(selector)];
    const lanes = new Map(all('[data-testid^=lane-][data-id]')
        .map((lane) => [lane.dataset.id, clean(lane.querySelector('[role=rowheader]'))]));
    const stageAt = (column) => clean(document.querySelector(`[data-spot='stages|${column}|'] .title`));
    const columns = new Map(all('[data-spot^=\'heads|\']').map((head) => {
        const column = head.dataset.spot.split('|')[1];
        const isPlace = head.dataset.testid === 'touchpoint-place';
        return [column, column === 'label' ? 'label' : isPlace ? stageAt(column) : clean(head.querySelector('.title'))];
    }));
    const nameOf = (spot) => {
        const [row, column, card] = spot.split('|');
        if (row === 'stages') return `stages/${stageAt(column)}`;
        const name = `${lanes.get(row) ?? row}/${column === 'label' ? 'label' : columns.get(column)}`;
        return card ? `${name}/${clean(document.querySelector(`[data-spot='${spot}'] .title`))}` : name;
    };
    const spots = () => new Map(all('[data-spot]').map((element) => [nameOf(element.dataset.spot), element]));
    const cell = (name) => {
        const element = spots().get(name);
        if (!element) return null;
        const cards = [...element.querySelectorAll('[data-testid=card] .title')].map(clean);
        return cards.length ? cards.join(', ') : clean(element.querySelector('p'));
    };
    const probe = (what) => {
        const here = document.activeElement;
        if (what === 'focus') {
            if (here.matches('[data-testid=editor]')) return `writing ${here.value}`;
            if (here.dataset.spot) return nameOf(here.dataset.spot);
            return here.closest('dialog')?.dataset.testid ?? here.closest('[role=menu]')?.role
                ?? here.closest('[data-testid]')?.dataset.testid ?? here.closest('[data-region]')?.dataset.region ?? 'outside';
        }
        if (what === 'caret') return `${here.selectionStart}-${here.selectionEnd}`;
        if (what === 'selected') return all('.selected [data-testid=card], [data-testid=card].selected').map((card) =>
            clean(card.querySelector('.title'))).join(', ');
        if (what === 'said') return document.querySelector('[data-testid=spoken]').innerText.trim();
        if (what === 'zoom') return document.querySelector('[data-testid=zoom]').innerText.replace(/\s/g, ' ').trim();
        if (what === 'enlarged') return String(parseInt(probe('zoom')) > 100);
        if (what === 'scroll') { const { scrollLeft, scrollTop } = document.querySelector('[data-testid=grid]');
            return `${Math.round(scrollLeft)},${Math.round(scrollTop)}`; }
        if (what === 'stages') return all('[data-testid=stage] .title').map(clean).join(', ');
        if (what === 'heads') return all('[data-testid=touchpoint] .title').map(clean).join(', ');
        if (what === 'lanes') return [...lanes.values()].join(', ');
        if (what === 'dim') return all('[data-testid=card].dim .title').map(clean).join(', ');
        if (what === 'marks') return String(all('mark').length);
        if (what.startsWith('see ')) return String(document.querySelector(what.slice(4)) !== null);
        return cell(what);
    };
";

/// A map of a browser's own, small enough to be seen as a whole: stages One (A, B), Two (C) and Three (nothing); the lanes
/// Actions, Pains (p1, p2 and p3 at A, p4 at B), Notes (n1 at A) and More.
pub struct Table<'a> {
    desk: &'a Desk,
    /// The browser it is open in.
    pub browser: Browser<'a>,
    map: String,
}

fn id(number: u32) -> String {
    format!("01900000-0000-7000-8000-{number:012}")
}

impl<'a> Table<'a> {
    /// Makes the map and opens it.
    pub fn open(engine: Kind, desk: &'a Desk) -> Table<'a> {
        let map = desk.say(&["new", "--template", "blank", "--title", "Table"]).trim().to_owned();
        let there = desk.json(&["show", &map, "--json"]);
        let ids = |list: &str| -> Vec<Value> {
            there[list].as_array().into_iter().flatten().map(|record| record["id"].clone()).collect()
        };
        let gone = [ids("stages"), ids("lanes")].concat();
        let mut edits = vec![json!({"kind": "remove", "ids": gone})];
        let mut add = |number: u32, kind: &str, fields: Value, parent: Option<u32>, lane: Option<u32>| {
            let mut record = fields;
            record["type"] = kind.into();
            record["id"] = id(number).into();
            let mut at = json!({"order": "last"});
            if let Some(parent) = parent {
                at["parent"] = id(parent).into();
            }
            if let Some(lane) = lane {
                at["lane"] = id(lane).into();
            }
            edits.push(json!({"kind": "add", "record": record, "at": at}));
        };
        for (number, kind, title) in [
            (1, "touchpoints", ""),
            (2, "actions", "Actions"),
            (3, "painPoints", "Pains"),
            (4, "notes", "Notes"),
            (5, "notes", "More"),
        ] {
            add(number, "lane", json!({"kind": kind, "title": title}), None, None);
        }
        for (number, title) in [(11, "One"), (12, "Two"), (13, "Three")] {
            add(number, "stage", json!({"title": title}), None, None);
        }
        for (number, title, stage) in [(21, "A", 11), (22, "B", 11), (23, "C", 12)] {
            add(number, "touchpoint", json!({"title": title}), Some(stage), None);
        }
        for (number, title, touchpoint) in [(31, "p1", 21), (32, "p2", 21), (33, "p3", 21), (34, "p4", 22)] {
            add(number, "painPoint", json!({"title": title}), Some(touchpoint), None);
        }
        add(41, "note", json!({"text": "n1"}), Some(21), Some(4));
        desk.edit(&map, &edits.into());
        let browser = Browser::open(engine, desk);
        browser.wait(
            "the gallery or a map",
            "return document.querySelector('[data-testid=map-card], [data-testid=grid]') !== null",
            &[],
        );
        if browser.count("[data-testid=grid]") == 1 {
            browser.click("[data-testid=to-gallery]");
        }
        browser.click(&format!("[data-testid=map-card][data-id='{map}'] a"));
        browser.see("[data-testid=lane-painPoints]");
        Table { desk, browser, map }
    }

    /// The map as the core has it, byte by byte.
    pub fn bytes(&self) -> String {
        self.desk.say(&["show", &self.map, "--json"])
    }

    /// The records of a list, as the core has them.
    pub fn records(&self, list: &str) -> Vec<Value> {
        self.desk.json(&["show", &self.map, "--json"])[list].as_array().cloned().unwrap_or_default()
    }

    /// What the page says of something; see `READ`.
    pub fn probe(&self, what: &str) -> String {
        let script = format!("{READ} return probe(arguments[0]);");
        self.browser.run(&script, &[what.into()]).as_str().unwrap_or("(nothing)").to_owned()
    }

    /// Waits until the page says this of something.
    ///
    /// # Errors
    /// It goes on saying something else.
    pub fn says(&self, what: &str, wanted: &str) -> Result<(), String> {
        let began = Instant::now();
        loop {
            let said = self.probe(what);
            if said == wanted {
                return Ok(());
            }
            if began.elapsed() > PATIENCE {
                return Err(format!("{what}: wanted {wanted:?}, got {said:?}"));
            }
            std::thread::sleep(Duration::from_millis(30));
        }
    }

    /// Gives a place the focus, with nothing selected.
    pub fn go(&self, place: &str) {
        self.browser.press("Escape");
        self.browser.press("Escape");
        let script = format!(
            "{READ} const found = spots().get(arguments[0]); found?.focus(); return found !== undefined;"
        );
        self.browser.wait(place, &script, &[place.into()]);
    }

    /// Waits until everything is on disk, the focus has followed and nothing moves on the screen.
    pub fn rest(&self) {
        let saved = "return document.querySelector('[data-testid=saved]').dataset.unsaved === '0'";
        self.browser.wait("everything to be saved", saved, &[]);
        let drawn = "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done(null)));";
        self.browser.run_async(drawn, &[]);
    }

    /// Whether there is such a place.
    pub fn has(&self, place: &str) -> bool {
        let script = format!("{READ} return spots().has(arguments[0]);");
        self.browser.run(&script, &[place.into()]).as_bool().unwrap()
    }

    /// The selector of a place.
    pub fn selector(&self, place: &str) -> String {
        let script = format!("{READ} return spots().get(arguments[0])?.dataset.spot;");
        let spot = self.browser.wait(place, &script, &[place.into()]);
        format!("[data-spot='{}']", spot.as_str().unwrap())
    }

    /// Presses keys, written one after the other; what stands in quotes is typed.
    pub fn keys(&self, keys: &str) {
        for key in keys.split_whitespace() {
            match key.strip_prefix('\'').and_then(|text| text.strip_suffix('\'')) {
                Some(text) => self.browser.type_text(text),
                None => self.browser.press(key),
            }
        }
    }

    /// Everything that stands in the table.
    pub fn all(&self) -> String {
        let script = format!(
            "{READ} return JSON.stringify([probe('stages'), probe('heads'), probe('lanes'),
                ...[...lanes.values()].flatMap((lane) => [...columns.values()].map((column) => cell(`${{lane}}/${{column}}`)))]);"
        );
        self.browser.run(&script, &[]).as_str().unwrap().to_owned()
    }
}
