//! The main screens in both languages and both themes: free of what axe finds wrong, and pictured for people to look at.

use crate::browser::Browser;
use crate::desk::LANGUAGES;

/// The items of the menu of themes; the first is the system's.
const THEMES: [(&str, usize); 2] = [("light", 1), ("dark", 2)];

/// Visits every main screen, in every language and theme. Starts at a map. Returns what axe finds, a line each.
pub fn violations(browser: &Browser<'_>) -> Vec<String> {
    let mut found = Vec::new();
    for (at, language) in LANGUAGES.iter().enumerate() {
        for (theme, item) in THEMES {
            browser.choose("[data-testid=language]", at);
            browser.choose("[data-testid=theme]", item);
            let mut look = |screen: &str| {
                let name = format!("{screen}-{language}-{theme}");
                browser.picture(&name);
                found.extend(browser.violations().into_iter().map(|line| format!("{name}: {line}")));
            };
            look("map");
            browser.click("[data-testid=lane-painPoints] [data-testid=card]");
            browser.press("Ctrl+Enter");
            browser.see("[data-testid=inspector]");
            look("inspector");
            browser.press("Escape");
            browser.wait(
                "the inspector to close",
                "return !document.querySelector('[data-testid=inspector]')",
                &[],
            );
            browser.click("[data-testid=lane-painPoints] [data-testid=card]");
            browser.press("Ctrl+Shift+m");
            browser.see("dialog[open]");
            look("move-to");
            browser.press("Escape");
            browser.wait("the dialog to close", "return !document.querySelector('dialog[open]')", &[]);
            browser.click("[data-testid=to-gallery]");
            browser.see("[data-testid=map-card]");
            look("gallery");
            browser.click("[data-testid=new-map]");
            browser.see("dialog[open] [data-testid=template]");
            look("new-map");
            browser.press("Escape");
            browser.wait("the dialog to close", "return !document.querySelector('dialog[open]')", &[]);
            browser.click("[data-testid=map-card] a");
            browser.see("[data-testid=grid]");
        }
    }
    found
}
