//! The main screens in both languages and both themes: free of what axe finds wrong, and pictured for people to look at.

use crate::browser::Browser;
use crate::desk::LANGUAGES;

/// The items of the menu of themes; the first is the system's.
const THEMES: [(&str, usize); 2] = [("light", 1), ("dark", 2)];

const PAIN: &str = "[data-testid=lane-painPoints] [data-testid=card]";

/// Visits every main screen in both themes, in the language of this number. Starts at a map. Returns what axe finds, a line
/// each.
pub fn violations(browser: &Browser<'_>, language: usize) -> Vec<String> {
    let mut found = Vec::new();
    browser.choose("[data-testid=language]", language);
    for (theme, item) in THEMES {
        browser.choose("[data-testid=theme]", item);
        let mut look = |screen: &str| {
            browser.rest();
            let name = format!("{screen}-{}-{theme}", LANGUAGES[language]);
            browser.picture(&name);
            found.extend(browser.violations().into_iter().map(|line| format!("{name}: {line}")));
        };
        let gone = |what: &str| {
            browser.press("Escape");
            browser.wait(what, "return !document.querySelector(arguments[0])", &[what.into()]);
        };
        look("map");
        browser.click(PAIN);
        browser.press("Ctrl+Enter");
        browser.see("[data-testid=inspector]");
        look("inspector");
        gone("[data-testid=inspector]");
        browser.click(PAIN);
        browser.press("Ctrl+Shift+m");
        browser.see("dialog[open]");
        look("move-to");
        gone("dialog[open]");
        browser.click("[data-testid=to-gallery]");
        browser.see("[data-testid=map-card]");
        look("gallery");
        browser.click("[data-testid=new-map]");
        browser.see("dialog[open] [data-testid=template]");
        look("new-map");
        gone("dialog[open]");
        browser.click("[data-testid=map-card] a");
        browser.see("[data-testid=grid]");
    }
    found
}
