//! The main screens in both languages and every theme: free of what axe finds wrong, and pictured for people to look at.

use crate::browser::Browser;
use crate::desk::LANGUAGES;

const THEMES: [&str; 3] = ["light", "dark", "contrast"];

/// The workshop's menu, and its items by their number.
pub const MENU: &str = "[data-testid=workshop]";
/// Sets the timer.
pub const TIMER: usize = 2;
/// Votes on severity.
pub const VOTES: usize = 3;
/// Gives dots.
pub const DOTS: usize = 4;
/// Writes privately.
pub const SECRETS: usize = 5;
/// Asks what has not been asked.
pub const ASKING: usize = 6;
/// Lists the snapshots.
pub const SNAPSHOTS: usize = 7;
/// Makes a to-be map; where the map is one, compares it with the map as it is.
pub const TO_BE: usize = 8;

const PAIN: &str = "[data-testid=lane-painPoints] [data-testid=card]";

/// What is walked through in one language and one theme.
struct Walk<'a, 'b> {
    browser: &'a Browser<'b>,
    language: usize,
    theme: &'static str,
    found: &'a mut Vec<String>,
}

impl Walk<'_, '_> {
    /// Pictures a screen, and notes what axe finds wrong with it.
    fn look(&mut self, screen: &str) {
        self.browser.rest();
        let name = format!("{screen}-{}-{}", LANGUAGES[self.language], self.theme);
        self.browser.picture(&name);
        // Colours are the same in every language.
        if self.language == 0 || self.theme == THEMES[0] {
            self.found.extend(self.browser.violations().into_iter().map(|line| format!("{name}: {line}")));
        }
    }

    /// Closes what has the focus, and waits until it is away.
    fn gone(&self, what: &str) {
        self.browser.press("Escape");
        self.browser.wait(what, "return !document.querySelector(arguments[0])", &[what.into()]);
    }
}

/// Walks in each theme, in the language of this number. Returns what axe finds, a line each.
fn in_each_theme(
    browser: &Browser<'_>,
    language: usize,
    mut walk: impl FnMut(&mut Walk<'_, '_>),
) -> Vec<String> {
    let mut found = Vec::new();
    browser.choose("[data-testid=language]", language);
    for theme in THEMES {
        choose_theme(browser, theme);
        walk(&mut Walk { browser, language, theme, found: &mut found });
    }
    found
}

/// The main screens. Starts at a map.
pub fn violations(browser: &Browser<'_>, language: usize) -> Vec<String> {
    in_each_theme(browser, language, |walk| {
        if browser.count("[data-testid=hints]") > 0 {
            walk.look("hints");
            browser.click("[data-testid=end-hints]");
        }
        walk.look("map");
        browser.click(PAIN);
        browser.press("Ctrl+Enter");
        browser.see("[data-testid=inspector]");
        walk.look("inspector");
        walk.gone("[data-testid=inspector]");
        browser.click(PAIN);
        browser.press("Ctrl+Shift+m");
        browser.see("dialog[open]");
        walk.look("move-to");
        walk.gone("dialog[open]");
        browser.press("Ctrl+k");
        browser.see("[data-testid=palette]");
        walk.look("palette");
        walk.gone("[data-testid=palette]");
        browser.press("Ctrl+/");
        browser.see("[data-testid=shortcuts]");
        walk.look("shortcuts");
        walk.gone("[data-testid=shortcuts]");
        browser.press("Ctrl+f");
        browser.type_text("e");
        browser.see("[data-testid=find]");
        walk.look("find");
        walk.gone("[data-testid=find]");
        browser.press("Ctrl+End");
        browser.paste(&[("text/plain", "a\tb\nc\td")]);
        browser.see("[data-testid=filling]");
        walk.look("filling");
        walk.gone("[data-testid=filling]");
        browser.press("Ctrl+1");
        walk.look("small");
        browser.press("Ctrl+0");
        browser.click("[data-testid=export]");
        browser.see("[data-testid=preview-page]");
        walk.look("export");
        walk.gone("dialog[open]");
        browser.click("[data-testid=to-gallery]");
        browser.see("[data-testid=map-card]");
        walk.look("gallery");
        browser.click("[data-testid=new-map]");
        browser.see("dialog[open] [data-testid=template]");
        walk.look("new-map");
        walk.gone("dialog[open]");
        browser.click("[data-testid=map-card] a");
        browser.see("[data-testid=grid]");
    })
}

/// The same for the friction panel, page by page, beside the map and across the screen, and for what explains the method.
pub fn friction_violations(browser: &Browser<'_>, language: usize) -> Vec<String> {
    browser.click("[data-testid=end-hints]");
    in_each_theme(browser, language, |walk| {
        browser.press("F9");
        for page in ["summary", "pains", "whatIf", "journey", "findings"] {
            browser.click(&format!("[data-testid=friction-tab-{page}]"));
            browser.see(&format!("[data-page={page}] section"));
            // Whatever answers "why?" is open.
            let script = "document.querySelectorAll('[data-region=friction] button[aria-expanded=false]')
                .forEach((button) => button.click())";
            browser.run(script, &[]);
            walk.look(&format!("friction-{page}"));
        }
        browser.click("[data-testid=friction-tab-summary]");
        browser.click("[data-testid=friction-wide]");
        walk.look("friction-wide");
        browser.click("[data-testid=method-button]");
        for part in ["page", "appendix", "rules"] {
            browser.see("[data-testid=method-switch] input");
            let choose =
                "document.querySelector(`[data-testid=method-switch] input[value=${arguments[0]}]`).click()";
            browser.run(choose, &[part.into()]);
            browser.see(&format!("[data-part={part}]"));
            walk.look(&format!("friction-method-{part}"));
        }
        browser.press("Escape");
        browser.wait("the method to be away", "return !document.querySelector('dialog[open]')", &[]);
        browser.press("F9");
        browser.wait("the panel to be away", "return !document.querySelector('[data-region=friction]')", &[]);
    })
}

/// The same for the workshop kit: the presentation, the tools, and two maps compared.
pub fn workshop_violations(browser: &Browser<'_>, language: usize) -> Vec<String> {
    browser.click("[data-testid=end-hints]");
    in_each_theme(browser, language, |walk| {
        browser.click("[data-testid=theme]");
        walk.look("comforts");
        browser.press("Escape");
        browser.press("F5");
        browser.see("[data-testid=present]");
        walk.look("present-map");
        browser.press("ArrowRight");
        browser.press("ArrowRight");
        walk.look("present-stage");
        browser.press("End");
        walk.look("present-pains");
        walk.gone("dialog[open]");
        browser.choose(MENU, TIMER);
        browser.click("[data-testid=minutes-5]");
        browser.see("[data-testid=clock]");
        browser.click("[data-testid=clock-pause]");
        browser.choose(MENU, VOTES);
        if browser.count("[data-testid=votes] li") == 0 {
            browser.click("[data-testid=person]");
            browser.type_text("Ann, Ben");
            browser.press("Enter");
        }
        walk.look("votes-of-whom");
        browser.click("[data-testid=begin-votes]");
        walk.look("votes");
        browser.press("4");
        browser.press("2");
        browser.click("[data-testid=reveal]");
        browser.see("[data-testid=spread]");
        walk.look("votes-shown");
        walk.gone("dialog[open]");
        browser.choose(MENU, DOTS);
        browser.click("[data-testid=begin-dots]");
        browser.click("[data-testid=give-dot]");
        walk.look("dots");
        browser.click("[data-testid=next-person]");
        browser.click("[data-testid=next-person]");
        browser.see("[data-testid=ranks]");
        walk.look("dots-shown");
        walk.gone("dialog[open]");
        browser.choose(MENU, SECRETS);
        browser.click("[data-testid=secret]");
        browser.type_text("Меню / menu");
        browser.press("Enter");
        walk.look("secrets");
        browser.click("[data-testid=reveal-secrets]");
        walk.look("secrets-shown");
        walk.gone("dialog[open]");
        browser.choose(MENU, ASKING);
        browser.see("[data-testid=asking]");
        walk.look("asking");
        browser.press("Escape");
        browser.choose(MENU, SNAPSHOTS);
        browser.click("[data-testid=take-snapshot]");
        browser.see("[data-testid=snapshot]");
        walk.look("snapshots");
        walk.gone("dialog[open]");
        browser.click(PAIN);
        browser.press("Delete");
        browser.choose(MENU, SNAPSHOTS);
        browser.click("[data-testid=compare-snapshot]");
        browser.see("[data-testid=ghost]");
        walk.look("compared");
        browser.click("[data-testid=compare-end]");
    })
}

/// The same for the shape of a map and the library: the pages of the inspector, the dialogs, the library's pages.
pub fn structure_violations(browser: &Browser<'_>, language: usize) -> Vec<String> {
    browser.click("[data-testid=end-hints]");
    in_each_theme(browser, language, |walk| {
        browser.click("[data-testid=touchpoint]");
        browser.press("Ctrl+Enter");
        browser.see("[data-testid=inspector]");
        walk.look("inspector-touchpoint");
        browser.click("[data-testid=link-evidence]");
        browser.see("[data-testid=picker]");
        browser.type_text("43 / 120");
        browser.press("Enter");
        browser.see("[data-testid=evidence-form]");
        walk.look("evidence");
        walk.gone("dialog[open]");
        browser.click("[data-testid=inspect-map]");
        browser.see("[data-testid=add-path]");
        walk.look("inspector-map");
        browser.click("[data-testid=add-path]");
        browser.see("[data-testid=path-step]");
        walk.look("path");
        browser.click(PAIN);
        browser.press("Ctrl+a");
        browser.press("Ctrl+a");
        walk.look("several");
        browser.click("[data-testid=toggle-inspector]");
        browser.click("[data-testid=lane-actions] [role=rowheader]");
        browser.run("document.querySelector('[data-testid=add-lane]').click()", &[]);
        browser.see("[data-testid=lane-kinds]");
        walk.look("lanes");
        walk.gone("dialog[open]");
        browser.run(
            "document.querySelector('[data-testid=lane-departments]').scrollIntoView({ block: 'center' })",
            &[],
        );
        walk.look("swimlane");
        browser.click("[data-testid=to-gallery]");
        browser.click("[data-testid=library]");
        for shelf in ["department", "channel", "persona", "category", "tag", "evidence"] {
            browser.click(&format!("[data-testid=shelf-{shelf}]"));
            walk.look(&format!("library-{shelf}"));
        }
        browser.click("[data-testid=shelf-department]");
        browser.click("[data-testid=remove-name]");
        browser.see("[data-testid=replacing]");
        walk.look("replacing");
        walk.gone("dialog[open]");
        browser.click("[data-testid=to-gallery]");
        browser.click("[data-testid=map-card] a");
        browser.see("[data-testid=grid]");
    })
}

fn choose_theme(browser: &Browser<'_>, theme: &str) {
    browser.click("[data-testid=theme]");
    browser.click(&format!("[data-testid=theme-{theme}]"));
    browser.press("Escape");
    browser.wait("the panel to close", "return !document.querySelector('[data-testid=comforts]')", &[]);
}
