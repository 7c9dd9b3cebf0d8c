//! The friction panel in Chromium: what it shows is what the core says, and what is done in it is done to the map.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used)] // A test file: a panic is a failure told.

use journey_tests::browser::{Browser, Kind};
use journey_tests::desk::{Desk, LANGUAGES};
use journey_tests::screens;
use serde_json::{Value, json};

const PANEL: &str = "[data-testid=friction-panel]";

/// The sample on the screen, and what the core says of it.
struct Panel<'a> {
    desk: &'a Desk,
    browser: Browser<'a>,
    map: String,
}

impl<'a> Panel<'a> {
    /// Opened by its key, at a page.
    fn open(desk: &'a Desk, page: &str) -> Panel<'a> {
        let browser = Browser::open(Kind::Chromium, desk);
        browser.see("[data-testid=grid]");
        browser.click("[data-testid=end-hints]");
        let map = desk.json(&["maps", "--json"])[0]["id"].as_str().unwrap().to_owned();
        browser.press("F9");
        browser.see(PANEL);
        browser.click(&format!("[data-testid=friction-tab-{page}]"));
        browser.see(&format!("[data-page={page}] section"));
        Panel { desk, browser, map }
    }

    fn score(&self, more: &[&str]) -> Value {
        self.desk.json(&[&["score", self.map.as_str(), "--json"], more].concat())
    }

    /// The full figure behind what is written in such an element.
    fn value(&self, selector: &str) -> f64 {
        let script = "return document.querySelector(arguments[0])?.dataset.value ?? null";
        self.browser.wait(selector, script, &[selector.into()]).as_str().unwrap().parse().unwrap()
    }

    /// Waits until the figure behind such an element is this one.
    fn shows(&self, selector: &str, wanted: f64) {
        let script = "
            const [selector, wanted] = arguments;
            return Math.abs(Number(document.querySelector(selector)?.dataset.value) - wanted) < 1e-9";
        self.browser.wait(&format!("{selector} to show {wanted}"), script, &[selector.into(), wanted.into()]);
    }

    fn records(&self, list: &str) -> Vec<Value> {
        self.desk.json(&["show", &self.map, "--json"])[list].as_array().unwrap().clone()
    }

    /// Waits until the core holds what is claimed.
    fn holds(&self, what: &str, claim: impl Fn(&Panel<'_>) -> bool) {
        let began = std::time::Instant::now();
        while !claim(self) {
            let is_late = began.elapsed().as_secs() > 30;
            if is_late {
                self.browser.picture("failed");
            }
            assert!(!is_late, "the core does not hold that {what}");
            std::thread::sleep(std::time::Duration::from_millis(100));
        }
    }
}

/// The figures in a sentence, in their order.
fn figures(sentence: &str) -> Vec<f64> {
    let words = sentence.split(|letter: char| !letter.is_ascii_digit() && letter != '.');
    words.filter_map(|figure| figure.trim_end_matches('.').parse().ok()).collect()
}

#[test]
fn the_panel_tells_what_the_core_scores() {
    let desk = Desk::default();
    let panel = Panel::open(&desk, "summary");
    let browser = &panel.browser;
    let score = panel.score(&[]);
    let index = score["index"].as_f64().unwrap();
    panel.shows("[data-testid=friction-index]", index);
    assert!(browser.text("[data-testid=friction-sentence]").contains("30 of 100"));
    let lost = "return document.querySelectorAll('[data-testid=icon-array] [data-fate=lost]').length";
    assert_eq!(browser.run(lost, &[]), 30);

    // However it is split, the bars add up to it.
    for way in ["stages", "touchpoints", "departments", "channels", "categories", "personas"] {
        let choose =
            "document.querySelector(`[data-testid=sources-switch] input[value=${arguments[0]}]`).click()";
        browser.run(choose, &[way.into()]);
        browser.see(&format!("[data-testid=sources][data-way={way}] [data-testid=source]"));
        let sum = "return [...document.querySelectorAll('[data-testid=source]')]
            .reduce((sum, source) => sum + Number(source.dataset.points), 0)";
        let sum = browser.run(sum, &[]).as_f64().unwrap();
        assert!((sum - index).abs() < 1e-9, "{way}: {sum} instead of {index}");
    }

    // Money stands beside what it assumes.
    assert!((panel.value("[data-testid=lost-money]") - index / 100.0 * 20_000.0 * 140.0).abs() < 1e-6);
    let assumed = browser.text("[data-testid=money-assumptions]");
    assert!(assumed.contains("20,000") && assumed.contains("140"), "{assumed}");

    // Another scale only looks.
    browser.run("document.querySelector('[data-testid=profile-switch] input[value=strict]').click()", &[]);
    panel.shows("[data-testid=friction-index]", score["strict"].as_f64().unwrap());
    assert_eq!(panel.score(&[])["profile"], "standard");

    browser.press("Escape");
    browser.wait("the panel to close", "return !document.querySelector(arguments[0])", &[PANEL.into()]);
    browser.wait("the focus to be on the map", "return document.activeElement.dataset.spot ?? null", &[]);
}

#[test]
fn another_map_stands_beside_this_one_as_the_command_line_compares_them() {
    let desk = Desk::default();
    let sample = desk.sample();
    let made = desk.run(&["new", "--template", "simple-shop"]);
    assert_eq!(made.code, 0, "{}", made.err);
    let shop = String::from_utf8(made.out).unwrap().trim().to_owned();
    let told = desk.json(&["compare", &shop, &sample, "--json"]);
    let browser = Browser::open(Kind::Chromium, &desk);
    let visit =
        "const to = new URL(location.href); to.searchParams.set('map', arguments[0]); location.href = to";
    browser.run(visit, &[sample.clone().into()]);
    browser.see("[data-testid=grid]");
    browser.press("F9");
    browser.see("[data-testid=other-map]");
    let panel = Panel { desk: &desk, browser, map: sample };
    let browser = &panel.browser;
    assert_eq!(browser.count("[data-testid=comparison]"), 0, "nothing is compared before it is asked for");

    // By the keyboard: the button, the first letters, Enter.
    browser.run("document.querySelector('[data-testid=other-map]').focus()", &[]);
    browser.press("Enter");
    browser.see("[data-testid=picker]");
    browser.type_text("shop");
    browser.press("Enter");
    browser.see(&format!("[data-testid=comparison][data-other='{shop}']"));
    panel.shows("[data-testid=compared-there]", told["scoreBefore"]["index"].as_f64().unwrap());
    panel.shows("[data-testid=compared-here]", told["scoreAfter"]["index"].as_f64().unwrap());
    let recovered = told["contrast"]["recovered"].as_f64().unwrap();
    panel.shows("[data-testid=contrast]", recovered);
    let lower = told["contrast"]["probabilityLower"].as_f64().unwrap();
    panel.shows("[data-testid=contrast-sure]", if recovered < 0.0 { 1.0 - lower } else { lower });
    let sentence = browser.text("[data-testid=contrast]");
    let more = format!("{:.0} of 100 customers more", -recovered);
    assert!(sentence.contains(&more) && sentence.contains("most likely real: >"), "{sentence}");
    assert!(browser.text("[data-testid=compared-scale]").contains("Standard"));
    assert!(browser.violations().is_empty(), "{:?}", browser.violations());

    // Each pain stands where the core says that it is.
    let pains = told["contrast"]["pains"].as_array().unwrap();
    for (sort, absent) in [("here", "before"), ("there", "after")] {
        let count = pains.iter().filter(|pain| pain[absent].is_null()).count();
        assert!(count > 0, "the sample has other pains than the shop");
        panel.shows(&format!("[data-testid=contrast-{sort}]"), count as f64);
    }
    assert_eq!(browser.count("[data-testid=contrast-pain]"), pains.len() as u64);

    // Looking on another scale does not change it, and that is said.
    browser.run("document.querySelector('[data-testid=profile-switch] input[value=strict]').click()", &[]);
    panel.shows("[data-testid=friction-index]", panel.score(&[])["strict"].as_f64().unwrap());
    assert!(browser.text("[data-testid=compared-scale]").contains("(Strict) does not count here"));
    panel.shows("[data-testid=contrast]", recovered);
}

#[test]
fn the_sum_behind_the_index_comes_out() {
    let desk = Desk::default();
    let panel = Panel::open(&desk, "summary");
    let browser = &panel.browser;
    browser.click("[data-testid=why-index] [aria-expanded=false]");
    let formula = browser.text("[data-testid=formula-index]");
    let figures = figures(&formula);
    let [.., hundred, one, share, index] = figures[..] else { panic!("{formula}") };
    assert!((hundred * (one - share) - index).abs() < 0.01, "{formula}");
    assert!((share - panel.score(&[])["S"].as_f64().unwrap()).abs() < 1e-4, "{formula}");
}

/// Each row of each list, and each cell of the matrix, can be asked why it says what it says.
#[test]
fn every_figure_answers_why() {
    let desk = Desk::default();
    let panel = Panel::open(&desk, "summary");
    let browser = &panel.browser;
    let silent = |page: &str, rows: &[&str]| {
        browser.click(&format!("[data-testid=friction-tab-{page}]"));
        for row in rows {
            browser.see(&format!("[data-page={page}] {row}"));
            let script = "return [...document.querySelectorAll(arguments[0])]
                .filter((row) => !row.matches('[aria-expanded]') && !row.querySelector('[aria-expanded]')).length";
            assert_eq!(browser.run(script, &[(*row).into()]), 0, "{page}: {row}");
        }
    };
    // What costs nothing has no terms.
    silent("summary", &["[data-testid=source]:not([data-points='0'])"]);
    silent("pains", &["[data-testid=pain]", "[data-testid=question]"]);
    silent("whatIf", &["[data-testid=answer]"]);
    silent("journey", &["[data-testid=funnel] > li", "[data-testid=hand-offs] > li"]);
    silent("journey", &["[data-testid=tonality] td button", "[data-testid=tone-sum]"]);

    // The terms are those of the core, and they make the figure.
    let score = panel.score(&[]);
    let steps = score["insights"]["funnel"].as_array().unwrap();
    let at = steps.iter().position(|step| step["lost"].as_f64().unwrap() > 10.0).unwrap();
    let row = format!("[data-testid=funnel] > li:nth-child({})", at + 1);
    browser.click(&format!("{row} [aria-expanded=false]"));
    let formula = browser.text(&format!("{row} .formula"));
    let figures = figures(&formula);
    let [before, reach, share, lost, ..] = figures[..] else { panic!("{formula}") };
    assert!((before * reach * share - lost).abs() < 0.01, "{formula}");
    assert!((lost - steps[at]["lost"].as_f64().unwrap()).abs() < 0.01, "{formula}");
    browser.click("[data-testid=tone-sum]");
    let sum = browser.text("[data-testid=tone-open]");
    assert!(sum.contains("Contacts: Growth"), "{sum}");
    assert!(browser.violations().is_empty(), "{:?}", browser.violations());
}

/// A loss that was counted is typed in where it was counted, and reasons where they were named; the score follows both.
#[test]
fn a_counted_loss_and_its_reasons_are_written_on_the_screen() {
    let desk = Desk::default();
    let panel = Panel::open(&desk, "journey");
    let browser = &panel.browser;
    browser.press("Escape");
    let pain = &panel.records("painPoints")[0];
    let (id, touchpoint) = (pain["id"].as_str().unwrap(), pain["placement"]["parent"].as_str().unwrap());
    let write = |thing: &str, field: &str, text: &str| {
        browser.click(thing);
        browser.press("Ctrl+Enter");
        browser.click(&format!("[data-testid=inspector] [data-testid={field}]"));
        browser.type_text(text);
        browser.press("Enter");
    };
    write(&format!("[data-testid=touchpoint][data-id='{touchpoint}']"), "lost", "30 of 100");
    let at = |panel: &Panel<'_>| panel.score(&[])["touchpoints"][touchpoint].clone();
    panel.holds("the loss is the one that was counted", |panel| {
        at(panel)["calibrated"] == true && (at(panel)["loss"].as_f64().unwrap() - 30.0).abs() < 1e-9
    });
    write(&format!("[data-testid=card][data-id='{id}']"), "reason", "80");
    panel.holds("the only reason that was named takes all of it", |panel| {
        let points = &panel.score(&[])["pains"][id]["points"];
        (points.as_f64().unwrap() - at(panel)["points"].as_f64().unwrap()).abs() < 1e-9
    });
    browser.press("F9");
    browser.see("[data-testid=funnel]");
    assert!(browser.text("[data-testid=funnel]").contains("counted"));
}

/// Evidence that states figures is written down on the screen, and a check reads it.
#[test]
fn figures_that_cannot_both_hold_are_found() {
    let desk = Desk::default();
    let panel = Panel::open(&desk, "findings");
    let browser = &panel.browser;
    browser.press("Escape");
    browser.click("[data-testid=card][data-kind=painPoint]");
    browser.press("Ctrl+Enter");
    let fill = |field: &str, text: &str| {
        browser.click(&format!("[data-testid=evidence-form] [data-testid={field}]"));
        browser.type_text(text);
    };
    for (text, value) in [("Most leave", "86"), ("Hardly anybody leaves", "12")] {
        browser.click("[data-testid=link-evidence]");
        browser.see("[data-testid=picker]");
        browser.type_text(text);
        browser.press("Enter");
        browser.see("[data-testid=evidence-form]");
        fill("evidence-value", value);
        fill("evidence-unit", "%");
        fill("evidence-source", text);
        browser.click("[data-testid=evidence-staff]");
        browser.click("[data-testid=evidence-tags]");
        browser.see("[data-testid=picker]");
        browser.type_text("leaving");
        browser.press("Enter");
        browser.press("Escape");
        browser.click("[data-testid=save-evidence]");
        let gone = "return !document.querySelector('[data-testid=evidence-form]')";
        browser.wait("the form to close", gone, &[]);
    }
    let nugget = browser.text("[data-testid=inspector]");
    assert!(nugget.contains("states 86 %") && nugget.contains("staff"), "{nugget}");
    browser.press("Shift+F9");
    browser.see("[data-testid=finding][data-rule=evidence-conflict]");
    let found = browser.text("[data-testid=finding][data-rule=evidence-conflict]");
    assert!(found.contains("“leaving”: 12 % (“Hardly anybody leaves”) and 86 % (“Most leave”)"), "{found}");
    // What it points at stands in the library, and is a step away.
    browser.click("[data-testid=finding][data-rule=evidence-conflict] [data-testid=finding-record]");
    browser.see("[data-testid=correct-evidence]");
    browser.wait("the library", "return location.search.includes('library=evidence')", &[]);
}

#[test]
fn a_switch_shows_what_the_command_line_prints() {
    let desk = Desk::default();
    let panel = Panel::open(&desk, "whatIf");
    let browser = &panel.browser;
    let pains = panel.records("painPoints");
    let gone: Vec<&str> = pains[..2].iter().map(|pain| pain["id"].as_str().unwrap()).collect();
    let mut more = Vec::new();
    for pain in &gone {
        browser.click(&format!("[data-testid=answer][data-id='{pain}'] [role=switch]"));
        more.extend(["--what-if", pain]);
        panel.shows("[data-testid=what-if-index]", panel.score(&more)["index"].as_f64().unwrap());
    }
    let before = panel.score(&[])["index"].as_f64().unwrap();
    let after = panel.value("[data-testid=what-if-index]");
    panel.shows("[data-testid=what-if-recovered]", before - after);
    browser.click("[data-testid=what-if-clear]");
    panel.shows("[data-testid=what-if-index]", before);
    assert_eq!(panel.records("painPoints"), pains, "supposing changes nothing");
}

#[test]
fn effort_is_set_by_dragging_and_by_the_arrow_keys() {
    let desk = Desk::default();
    let panel = Panel::open(&desk, "whatIf");
    let browser = &panel.browser;
    let pains = panel.records("painPoints");
    let effort = |panel: &Panel<'_>, id: &str| {
        let pains = panel.records("painPoints");
        pains.iter().find(|pain| pain["id"] == id).unwrap()["effort"].as_f64()
    };
    let find = |days: f64| pains.iter().find(|pain| pain["effort"] == days).unwrap()["id"].as_str().unwrap();
    let (near, far) = (find(1.0), find(20.0));
    let point = |id: &str| format!("[data-testid=matrix-point][data-id='{id}']");
    // From where 20 days are to where 8 are.
    browser.drag(&point(far), &point(find(8.0)));
    panel.holds("the drag set the effort", |panel| effort(panel, far) == Some(8.0));
    let focus = "document.querySelector(arguments[0]).focus()";
    browser.run(focus, &[point(near).into()]);
    browser.press("ArrowRight");
    browser.press("ArrowRight");
    assert_eq!(effort(&panel, near), Some(1.0), "nothing is sent before it is kept");
    browser.press("Enter");
    panel.holds("the keys set the effort", |panel| effort(panel, near) == Some(3.0));
    browser.press("Ctrl+z");
    panel.holds("one step takes it back", |panel| effort(panel, near) == Some(1.0));
    panel.holds("and leaves the drag", |panel| effort(panel, far) == Some(8.0));
}

#[test]
fn a_finding_is_accepted_dismissed_and_taken_back() {
    let desk = Desk::default();
    let panel = Panel::open(&desk, "findings");
    let browser = &panel.browser;
    let pains = panel.records("painPoints").len();
    let open = || browser.count("[data-testid=finding]");
    browser.see("[data-testid=finding]");
    let before = open();
    assert_eq!(browser.text("[data-testid=findings-count]"), before.to_string());

    // Dismissing asks for a reason and keeps it.
    let first = "[data-testid=findings] > :first-child";
    let rule = browser.run("return document.querySelector(arguments[0]).dataset.rule", &[first.into()]);
    let rule = rule.as_str().unwrap();
    browser.click(&format!("{first} [data-testid=finding-dismiss]"));
    browser.see("[data-testid=finding-reason]");
    browser.type_text("The first box is a gift");
    browser.press("Enter");
    let decided = format!("[data-testid=decision][data-rule='{rule}'][data-verdict=dismissed]");
    browser.see(&decided);
    assert!(browser.text(&decided).contains("The first box is a gift"));
    assert_eq!(open(), before - 1);
    let kept = panel.records("decisions");
    assert_eq!((kept.len(), &kept[0]["reason"]), (1, &json!("The first box is a gift")));
    browser.click(&format!("{decided} [data-testid=finding-reopen]"));
    browser.wait("it to be open again", "return !document.querySelector('[data-testid=decision]')", &[]);
    assert_eq!(open(), before);

    // Accepting makes it a pain on the map, and undo takes both away in one step.
    browser.click("[data-testid=finding-accept]");
    browser.see("[data-testid=decision][data-verdict=accepted]");
    panel.holds("there is one pain more", |panel| panel.records("painPoints").len() == pains + 1);
    browser.click("[data-testid=undo]");
    panel.holds("the pain is gone", |panel| panel.records("painPoints").len() == pains);
    browser.wait("nothing to be decided", "return !document.querySelector('[data-testid=decision]')", &[]);

    // What it is about is one click away.
    browser.click("[data-testid=finding-record]");
    browser.wait("the focus to be on the map", "return document.activeElement.dataset.spot ?? null", &[]);
}

#[test]
fn heat_comes_and_goes_by_a_key() {
    let desk = Desk::default();
    let browser = Browser::open(Kind::Chromium, &desk);
    browser.see("[data-testid=friction]");
    browser.click("[data-testid=end-hints]");
    browser.see("[data-testid=touchpoint][data-band]");
    browser.see("[data-testid=card][data-band]");
    browser.press("F7");
    let cold = "return !document.querySelector('[data-testid=friction], [data-testid=grid] [data-band]')";
    browser.wait("the heat to go", cold, &[]);
    browser.press("F7");
    browser.see("[data-testid=friction]");
    browser.see("[data-testid=card][data-band]");
}

#[test]
fn every_page_of_it_can_be_used_by_everybody() {
    let mut found = Vec::new();
    for (at, language) in LANGUAGES.into_iter().enumerate() {
        let desk = Desk::speaking(language);
        let browser = Browser::open(Kind::Chromium, &desk);
        browser.see("[data-testid=grid]");
        found.extend(screens::friction_violations(&browser, at));
    }
    assert!(found.is_empty(), "{} violations:\n{}", found.len(), found.join("\n"));
}
