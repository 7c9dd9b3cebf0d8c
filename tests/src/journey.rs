//! What a person does with the program from the first start to the PDF, said once for every browser. What the screen shows is
//! checked against what the core holds, which the command line tells from the same file.

use serde_json::Value;

use crate::browser::{Browser, Kind};
use crate::desk::Desk;

/// The person's map, and what is asked of it.
pub struct Journey<'a> {
    desk: &'a Desk,
    /// The browser it is travelled in.
    pub browser: Browser<'a>,
    map: String,
}

/// The lane of pain points.
const PAINS: &str = "[data-testid=lane-painPoints]";

impl<'a> Journey<'a> {
    /// The first start: the sample stands there, and is also found by way of the gallery.
    pub fn start(desk: &'a Desk, browser: Browser<'a>) -> Journey<'a> {
        browser.see("[data-testid=grid]");
        let map = desk.json(&["maps", "--json"])[0]["id"].as_str().unwrap().to_owned();
        browser.click("[data-testid=to-gallery]");
        let card = format!("[data-testid=map-card][data-id='{map}']");
        assert!(browser.text(&card).contains("30"), "the gallery shows the index");
        browser.click(&format!("{card} a"));
        browser.see("[data-testid=grid]");
        assert_eq!(browser.text("[data-testid=index-number]"), "30");
        Journey { desk, browser, map }
    }

    /// The records of a list, as the core has them.
    pub fn records(&self, list: &str) -> Vec<Value> {
        let mut map = self.desk.json(&["show", &self.map, "--json"]);
        let Value::Array(records) = map[list].take() else { panic!("no {list}") };
        records
    }

    /// The record with this title, once the core has it.
    pub fn titled(&self, list: &str, title: &str) -> Option<Value> {
        self.records(list).into_iter().find(|record| record["title"] == title)
    }

    /// Waits until the core holds what is claimed: the screen may show it only then.
    pub fn holds(&self, what: &str, claim: impl Fn(&Journey<'_>) -> bool) {
        let began = std::time::Instant::now();
        while !claim(self) {
            if began.elapsed().as_secs() > 30 {
                self.browser.picture("failed");
                panic!("{:?}: the core does not hold that {what}", self.browser.engine());
            }
            std::thread::sleep(std::time::Duration::from_millis(100));
        }
    }

    /// The id of the record with this title, which the core holds by now.
    pub fn id(&self, list: &str, title: &str) -> String {
        self.holds(&format!("{title} is among {list}"), |journey| journey.titled(list, title).is_some());
        self.titled(list, title).unwrap()["id"].as_str().unwrap().to_owned()
    }

    /// The revision of the map.
    pub fn revision(&self) -> u64 {
        self.desk.json(&["maps", "--json"])[0]["revision"].as_u64().unwrap()
    }

    /// A stage after the last one, a touchpoint in it, a pain point there, all named by the keyboard. Returns their ids.
    pub fn build(&self) -> [String; 3] {
        let browser = &self.browser;
        // Only what is in sight is drawn.
        browser.press("Ctrl+End");
        let last = self.records("stages").last().unwrap()["id"].as_str().unwrap().to_owned();
        browser.click(&format!("[data-testid=stage][data-id='{last}'] [data-testid=add-stage]"));
        browser.see("[data-testid=editor]");
        browser.type_text("Советует друзьям");
        browser.press("Ctrl+Enter");
        let stage = self.id("stages", "Советует друзьям");

        browser.click(&format!(
            "[data-testid=touchpoint-place][data-spot*='{stage}'] [data-testid=add-touchpoint]"
        ));
        browser.see("[data-testid=editor]");
        browser.type_text("Отзыв в магазине");
        browser.press("Ctrl+Enter");
        let touchpoint = self.id("touchpoints", "Отзыв в магазине");

        browser.click(&pains_at(&touchpoint));
        browser.type_text("Ёлка: просят «подписку»");
        browser.see("[data-testid=editor]");
        browser.press("Ctrl+Enter");
        let pain = self.id("painPoints", "Ёлка: просят «подписку»");
        let placed = self.titled("painPoints", "Ёлка: просят «подписку»").unwrap();
        assert_eq!(placed["placement"]["parent"], *touchpoint, "the pain point stands where it was typed");
        [stage, touchpoint, pain]
    }

    /// Where a pain point stands.
    pub fn parent(&self, pain: &str) -> Value {
        let pain = self.records("painPoints").into_iter().find(|record| record["id"] == pain);
        pain.map_or(Value::Null, |pain| pain["placement"]["parent"].clone())
    }

    /// Drags a pain point to the touchpoint before its own, takes it back and brings it again, by the pointer and by the keys
    /// of two layouts.
    pub fn drag_undo_redo(&self, pain: &str, home: &str) -> String {
        let browser = &self.browser;
        let touchpoints = self.records("touchpoints");
        let other = touchpoints.iter().rev().find(|other| other["title"] == "“We miss you”").unwrap();
        let other = other["id"].as_str().unwrap().to_owned();
        let card = format!("{PAINS} [data-testid=card][data-id='{pain}']");
        browser.drag(&card, &pains_at(&other));
        self.holds("the drop moved the pain", |journey| journey.parent(pain) == other);
        browser.see(&format!("{PAINS} [data-testid=card][data-id='{pain}'][data-spot*='|{other}|']"));

        browser.click("[data-testid=undo]");
        self.holds("undo took the move back", |journey| journey.parent(pain) == home);
        browser.click("[data-testid=redo]");
        self.holds("redo moved it again", |journey| journey.parent(pain) == other);
        browser.click(&card);
        browser.press("Ctrl+z");
        self.holds("Ctrl+Z took it back", |journey| journey.parent(pain) == home);
        browser.press("Ctrl+Shift+z");
        self.holds("Ctrl+Shift+Z moved it again", |journey| journey.parent(pain) == other);
        browser.press_in_russian('я', "KeyZ");
        self.holds("Ctrl+Я, the same key, took it back", |journey| journey.parent(pain) == home);
        browser.press_in_russian('н', "KeyY");
        self.holds("Ctrl+Н moved it again", |journey| journey.parent(pain) == other);
        // Its keyboard twin.
        browser.press("Alt+ArrowRight");
        self.holds("Alt+Right moved it on", |journey| journey.parent(pain) == home);
        home.to_owned()
    }

    /// Ends the program, starts it again and finds everything as it was.
    pub fn restart(&mut self, pain: &str, at: &str) {
        let revision = self.revision();
        self.browser.restart();
        let link = format!("[data-testid=map-card][data-id='{}'] a", self.map);
        // The window comes back to the map that was left; a browser comes to another address, which knows of nothing.
        if self.browser.engine() == Kind::Chromium {
            self.browser.click(&link);
        }
        self.browser.see("[data-testid=grid]");
        assert_eq!((self.parent(pain), self.revision()), (at.into(), revision), "a restart changes nothing");
        // Only the cells in sight are drawn; the end of the journey is out of it.
        self.browser.run("document.querySelector('[data-testid=grid]').scrollLeft = 1e6", &[]);
        self.browser.see(&format!("{PAINS} [data-testid=card][data-id='{pain}']"));
    }
}

/// The cell of the pain points at a touchpoint.
fn pains_at(touchpoint: &str) -> String {
    format!("{PAINS} [data-spot$='|{touchpoint}|'][role=gridcell]")
}
