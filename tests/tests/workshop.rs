//! The workshop kit in Chromium: what the room does lands in the map, each deed as one step, and two maps can be compared.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used)] // A test file: a panic is a failure told.

use journey_tests::browser::{Browser, Kind};
use journey_tests::desk::{Desk, LANGUAGES};
use journey_tests::journey::Journey;
use journey_tests::screens::{self, ASKING, DOTS, MENU, SECRETS, SNAPSHOTS, TIMER, TO_BE, VOTES};
use serde_json::{Value, json};

fn closed(browser: &Browser<'_>) {
    browser.wait("the tool to be away", "return !document.querySelector('dialog[open]')", &[]);
}

#[test]
fn a_journey_is_presented_against_the_clock() {
    let desk = Desk::default();
    let browser = Browser::open(Kind::Chromium, &desk);
    let journey = Journey::start(&desk, browser);
    let browser = &journey.browser;

    // Stage by stage: forth, back, a blank screen, the pointer, out again.
    browser.press("F5");
    assert_eq!(browser.text("[data-testid=slide-number]"), "1 of 7");
    browser.press("ArrowRight");
    browser.press("PageDown");
    assert_eq!(browser.text("[data-testid=slide-number]"), "3 of 7");
    browser.press("ArrowLeft");
    assert!(browser.text("[data-testid=present] h2").contains("Discover"));
    browser.press("b");
    browser.see("[data-testid=blank-screen]");
    browser.press("b");
    assert_eq!(browser.count("[data-testid=blank-screen]"), 0);
    browser.press("l");
    browser.see("[data-testid=laser-dot]");
    browser.press("Escape");
    closed(browser);
    let stage = browser.run("return document.activeElement.dataset.testid", &[]);
    assert_eq!(stage, "stage", "the focus is where the room has arrived");

    // The clock is in sight, stands still when it is told to, and goes on.
    browser.choose(MENU, TIMER);
    browser.click("[data-testid=minutes-1]");
    browser.wait(
        "the clock to go",
        "return document.querySelector('[data-testid=clock-face]').innerText < '0:59'",
        &[],
    );
    browser.click("[data-testid=clock-pause]");
    let face = browser.text("[data-testid=clock-face]");
    std::thread::sleep(std::time::Duration::from_millis(1300));
    assert_eq!(browser.text("[data-testid=clock-face]"), face);
}

#[test]
fn a_workshop_is_held() {
    let desk = Desk::default();
    let browser = Browser::open(Kind::Chromium, &desk);
    let journey = Journey::start(&desk, browser);
    let browser = &journey.browser;

    // Votes are hidden until all are in, and land in the pain as one step.
    let pains = journey.records("painPoints");
    let pain = pains[0]["id"].as_str().unwrap().to_owned();
    let votes = |pain: &str| {
        let pains = journey.records("painPoints");
        pains.iter().find(|other| other["id"] == *pain).unwrap()["votes"].clone()
    };
    let before = votes(&pain);
    browser.click(&format!("[data-testid=card][data-id='{pain}']"));
    browser.choose(MENU, VOTES);
    browser.click("[data-testid=person]");
    browser.type_text("Ann, Ben");
    browser.press("Enter");
    browser.click("[data-testid=begin-votes]");
    assert!(browser.text("[data-testid=rater]").contains("Ann"));
    browser.press("5");
    assert!(browser.text("[data-testid=rater]").contains("Ben"));
    assert!(!browser.text("[data-testid=voting] ol").contains('5'), "nobody sees Ann's vote");
    assert_eq!(votes(&pain), before, "nothing is told before all are in");
    // Put away half way it goes on where it was.
    browser.press("Escape");
    closed(browser);
    browser.choose(MENU, VOTES);
    assert!(browser.text("[data-testid=rater]").contains("Ben"));
    browser.press("3");
    browser.click("[data-testid=reveal]");
    let ann = json!({"rater": "Ann", "severity": 5});
    journey.holds("the votes are in", |_| votes(&pain).as_array().unwrap().contains(&ann));
    assert_eq!(votes(&pain).as_array().unwrap().len(), before.as_array().unwrap().len() + 2);
    browser.press("Escape");
    closed(browser);
    browser.press("Ctrl+z");
    journey.holds("one step takes them back", |_| votes(&pain) == before);

    // Dots: each gives their own, the sums stand on the cards.
    browser.choose(MENU, DOTS);
    browser.click("[data-testid=begin-dots]");
    for _ in 0..2 {
        browser.click("li:nth-child(2) [data-testid=give-dot]");
    }
    browser.click("[data-testid=next-person]");
    browser.press("Escape");
    closed(browser);
    browser.choose(MENU, DOTS);
    browser.click("li:nth-child(2) [data-testid=give-dot]");
    browser.click("[data-testid=next-person]");
    browser.see("[data-testid=ranks]");
    let dotted = |journey: &Journey<'_>| -> Vec<u64> {
        journey.records("painPoints").iter().map(|pain| pain["dots"].as_u64().unwrap()).collect()
    };
    journey.holds("three dots are kept", |journey| dotted(journey).contains(&3));
    browser.click("[data-testid=sort-by-dots]");
    journey.holds("what has most stands first", |journey| dotted(journey)[0] == 3 || dotted(journey)[1] == 0);
    browser.press("Escape");
    closed(browser);
    browser.see("[data-testid=card-dots]");

    // What is written privately is not on the map before it is turned over; then it is, in one step.
    browser.choose(MENU, SECRETS);
    for said in ["The menu came too late", "Nobody told me the price"] {
        browser.click("[data-testid=secret]");
        browser.type_text(said);
        browser.press("Enter");
    }
    assert!(browser.text("[data-testid=pile]").contains('2'));
    assert!(!browser.text("[data-testid=secrets]").contains("too late"));
    assert!(journey.titled("painPoints", "The menu came too late").is_none());
    browser.click("[data-testid=reveal-secrets]");
    browser.click("[data-testid=place-secrets]");
    journey.id("painPoints", "Nobody told me the price");
    closed(browser);
    browser.click("[data-testid=undo]");
    journey.holds("both go in one step", |journey| {
        journey.titled("painPoints", "The menu came too late").is_none()
            && journey.titled("painPoints", "Nobody told me the price").is_none()
    });

    // What has not been asked yet is asked, and answered where it is asked.
    browser.choose(MENU, ASKING);
    let first = browser.text("[data-testid=asking] .asked");
    let count = journey.records("painPoints").len();
    browser.click("[data-testid=asking] input");
    browser.type_text("It promises what it does not show");
    browser.press("Enter");
    journey.holds("the answer is a card", |journey| journey.records("painPoints").len() == count + 1);
    browser.click("[data-testid=next-question]");
    browser.wait(
        "another question",
        "return document.querySelector('[data-testid=asking] .asked').innerText !== arguments[0]",
        &[first.into()],
    );
    browser.press("Escape");

    // A snapshot is named with the date, and brings the map back.
    browser.choose(MENU, SNAPSHOTS);
    browser.click("[data-testid=take-snapshot]");
    assert!(browser.text("[data-testid=snapshot]").contains("After the workshop of"));
    browser.press("Escape");
    closed(browser);
    browser.click(&format!("[data-testid=card][data-id='{pain}']"));
    browser.press("Delete");
    journey.holds("a pain is gone", |journey| journey.records("painPoints").len() == count);
    browser.choose(MENU, SNAPSHOTS);
    browser.click("[data-testid=restore-snapshot]");
    journey.holds("it is back", |journey| journey.records("painPoints").len() == count + 1);
    closed(browser);
}

#[test]
fn what_should_be_is_compared_with_what_is() {
    let desk = Desk::default();
    let browser = Browser::open(Kind::Chromium, &desk);
    browser.see("[data-testid=grid]");
    let ids = || -> Vec<Value> {
        desk.json(&["maps", "--json"]).as_array().unwrap().iter().map(|map| map["id"].clone()).collect()
    };
    let as_is = ids()[0].clone();
    browser.choose(MENU, TO_BE);
    browser.click("[data-testid=make-to-be]");
    browser.wait(
        "the new map",
        "return !location.search.includes(arguments[0]) && document.querySelector('[data-testid=grid]') !== null
            && !document.querySelector('dialog[open]')",
        std::slice::from_ref(&as_is),
    );
    let to_be = ids().into_iter().find(|id| *id != as_is).unwrap();
    let to_be = to_be.as_str().unwrap();
    let map = desk.json(&["show", to_be, "--json"]);
    assert_eq!((&map["map"]["kind"], &map["map"]["baseline"]), (&json!("toBe"), &as_is));

    // One pain goes, another moves, a touchpoint is renamed, a pain is new.
    let card = "[data-testid=lane-painPoints] [data-testid=card]";
    browser.click(card);
    browser.press("Delete");
    browser.wait("one fewer", "return document.querySelectorAll(arguments[0]).length === 3", &[card.into()]);
    browser.choose(MENU, TO_BE);
    browser.see("[data-testid=ghost]");
    assert_eq!(browser.text("[data-testid=legend-gone] strong"), "1");
    let sure = browser.text("[data-testid=probability]");
    assert!(sure.contains('%'), "{sure}");
    let change = browser.text("[data-testid=score-change]");
    assert!(change.contains("30") && change.contains("16"), "{change}");

    // The comparison follows the map.
    browser.click(card);
    browser.press("Alt+ArrowRight");
    browser.see("[data-testid=mark-moved]");
    browser.click(card);
    browser.type_text("New on purpose");
    browser.press("Ctrl+Enter");
    browser.see("[data-testid=mark-added]");
    // What is gone with all that stood in it is drawn where it stood.
    let touchpoint = "[data-testid=touchpoint]";
    let before = browser.count(touchpoint);
    browser.click(&format!(":nth-child(2 of {touchpoint}) .foot"));
    browser.press("Delete");
    browser.see("[data-testid=lane-touchpoints] [data-testid=gone-column]");
    browser.see("[data-testid=lane-painPoints] [data-testid=gone-column]");
    assert_eq!(browser.count(touchpoint), before - 1);
    let order = "
        const left = (element) => element.getBoundingClientRect().left;
        const [first, second] = [...document.querySelectorAll('[data-testid=touchpoint]')].map(left);
        const ghost = left(document.querySelector('[data-testid=gone-column]'));
        return first < ghost && ghost < second;";
    browser.wait("the ghost between its neighbours", order, &[]);
    browser.press("Ctrl+Home");
    browser.press("Delete");
    browser.see("[data-testid=gone-stage]");
    browser.picture("compared-gone");
    for _ in 0..2 {
        browser.press("Ctrl+z");
    }
    browser.wait("no ghost columns", "return !document.querySelector('[data-testid=gone-column]')", &[]);

    browser.press("F8");
    browser.wait(
        "the first difference",
        "return document.querySelector('[data-testid=legend] .where').innerText.startsWith('1 ')",
        &[],
    );
    browser.press("Shift+F8");
    browser.wait(
        "round to the last",
        "return !document.querySelector('[data-testid=legend] .where').innerText.startsWith('1 ')",
        &[],
    );
    browser.click("[data-testid=compare-end]");
    browser.wait(
        "no marks",
        "return !document.querySelector('[data-testid^=mark-], [data-testid=ghost]')",
        &[],
    );
}

#[test]
fn a_persona_has_a_curve_of_its_own() {
    let desk = Desk::default();
    let browser = Browser::open(Kind::Chromium, &desk);
    let journey = Journey::start(&desk, browser);
    let browser = &journey.browser;
    let first = || journey.records("touchpoints")[0].clone();
    let before = first();
    assert_eq!(before["personaEmotions"], json!([]));
    browser.click("[data-testid=voice]");
    browser.click("[data-testid=lane-emotions] [role=gridcell]");
    browser.press("Enter");
    browser.press("ArrowDown");
    browser.press("ArrowDown");
    browser.press("Enter");
    let value = before["emotion"]["value"].as_i64().unwrap() - 2;
    journey.holds("the persona feels something of her own", |_| {
        first()["personaEmotions"][0]["emotion"]["value"] == value
    });
    assert_eq!(first()["emotion"], before["emotion"], "everybody feels as before");
    browser.click("[data-testid=overlay]");
    browser.wait(
        "the curves of the others",
        "return document.querySelectorAll('[data-testid=line-behind]').length === 2",
        &[],
    );
    browser.click("[data-testid=undo]");
    journey.holds("one step takes it back", |_| first()["personaEmotions"] == json!([]));

    // However long somebody rests over a slider or a word, Escape leaves the emotion as it was, and no step.
    for keys in [["Enter", "ArrowDown", "ArrowDown"], ["F2", "F2", "x"]] {
        browser.click("[data-testid=lane-emotions] [role=gridcell]");
        for key in keys {
            browser.press(key);
        }
        journey.holds("it is kept after a rest", |_| first()["personaEmotions"] != json!([]));
        browser.press("ArrowDown");
        std::thread::sleep(std::time::Duration::from_millis(900));
        browser.press("Escape");
        journey.holds("it is as before", |_| first() == before);
    }
    browser.see("[data-testid=undo]:disabled");
}

#[test]
fn the_screen_suits_its_reader() {
    let desk = Desk::default();
    let browser = Browser::open(Kind::Chromium, &desk);
    browser.see("[data-testid=hints]");
    for _ in 0..4 {
        browser.click("[data-testid=next-hint]");
    }
    browser.click("[data-testid=next-hint]");
    assert_eq!(browser.count("[data-testid=hints]"), 0);
    browser.click("[data-testid=theme]");
    browser.click("[data-testid=theme-contrast]");
    for _ in 0..5 {
        browser.click("[data-testid=larger]");
    }
    assert_eq!(browser.text("[data-testid=scale]").replace('\u{a0}', " "), "200 %");
    browser.press("Escape");
    let looks = "const root = document.documentElement;
        return [root.dataset.theme, getComputedStyle(root).fontSize,
            Math.round(document.querySelector('[data-testid=touchpoint]').getBoundingClientRect().width)]";
    assert_eq!(browser.run(looks, &[]), json!(["contrast", "32px", 432]));
    // Whoever comes back finds it so, and is taught nothing twice.
    browser.run("location.reload()", &[]);
    browser.see("[data-testid=grid]");
    browser.wait("the same looks", "return document.documentElement.dataset.theme === 'contrast'", &[]);
    assert_eq!(browser.run(looks, &[]), json!(["contrast", "32px", 432]));
    assert_eq!(browser.count("[data-testid=hints]"), 0);

    // A slide that is larger than the screen is moved by keys.
    browser.press("F5");
    let end = "const slide = document.querySelector('[data-testid=present] .slide');
        return slide.scrollHeight > slide.clientHeight && slide.scrollTop + slide.clientHeight >= slide.scrollHeight - 1";
    for _ in 0..6 {
        browser.press("ArrowDown");
    }
    browser.wait("the foot of the slide", end, &[]);
    browser.press("Escape");
    closed(&browser);

    // However large it is, everything can be reached: the heads leave the lanes their room, and no deed is cut off.
    browser.click("[data-testid=lane-painPoints] [data-testid=card]");
    let lowest = "[data-testid=lane-notes] [data-testid=card]";
    browser.click(lowest);
    browser.press("Ctrl+Home");
    browser.wait(
        "the stages to be in sight again",
        "return document.activeElement.dataset.testid === 'stage' && document.activeElement.getBoundingClientRect().top > 0",
        &[],
    );
    let whole = |selector: &str| {
        browser.see(selector);
        let script = "
            const found = document.querySelector(arguments[0]);
            const { left, right } = found.getBoundingClientRect();
            const box = (found.closest('section, dialog') ?? document.body).getBoundingClientRect();
            return left >= box.left - 1 && right <= box.right + 1 && right <= innerWidth";
        assert_eq!(browser.run(script, &[selector.into()]), json!(true), "{selector} is cut off");
    };
    browser.click("[data-testid=export]");
    whole("dialog[open] [data-testid=preview-select]");
    browser.press("Escape");
    closed(&browser);
    browser.click("[data-testid=to-gallery]");
    browser.click("[data-testid=library]");
    whole("[data-testid=library-page] [data-testid=merge]");
    whole("[data-testid=library-page] [data-testid=remove-name]");
}

#[test]
fn every_tool_can_be_used_by_everybody() {
    let mut found = Vec::new();
    for (at, language) in LANGUAGES.into_iter().enumerate() {
        let desk = Desk::speaking(language);
        let browser = Browser::open(Kind::Chromium, &desk);
        browser.see("[data-testid=grid]");
        found.extend(screens::workshop_violations(&browser, at));
    }
    assert!(found.is_empty(), "{} violations:\n{}", found.len(), found.join("\n"));
}
