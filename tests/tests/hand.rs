//! A hand that is faster than the core, and one that rests: what it does is done in its order, and a visit is one step. In
//! Chromium on what `desirepath serve` offers.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::panic)] // A test file: a panic is a failure told.

use journey_tests::browser::Kind;
use journey_tests::desk::Desk;
use journey_tests::table::Table;

/// Whoever types faster than the core answers: all that is pressed is done in its order, where the focus is by then.
#[test]
fn a_fast_hand_types_where_it_went() {
    let desk = Desk::default();
    let table = Table::open(Kind::Chromium, &desk);
    let slowly = "
        const ask = window.fetch;
        const rest = () => new Promise((done) => setTimeout(done, 150));
        window.fetch = async (...what) => { await rest(); const reply = await ask(...what); await rest(); return reply; };";
    table.browser.run(slowly, &[]);
    table.try_rows(&[
        (
            "where a move led",
            "Pains/A/p1",
            "Alt+ArrowRight 'new' Ctrl+Enter",
            &[("Pains/B", "p4, p1, new"), ("Pains/A", "p2, p3")],
            2,
        ),
        (
            "and on from there",
            "Pains/A/p1",
            "Alt+ArrowRight ArrowRight 'new' Ctrl+Enter",
            &[("Pains/C", "new"), ("Pains/B", "p4, p1")],
            2,
        ),
        (
            "after what is gone",
            "Pains/A/p2",
            "Delete 'x' Enter 'y' Space 'z' Ctrl+Enter",
            &[("Pains/A", "p1, p3, x, y z")],
            3,
        ),
        (
            "after what was doubled while it was written",
            "Pains/C",
            "'a' Ctrl+d 'b' Enter 'c' Ctrl+Enter",
            &[("Pains/C", "a, a, b, c")],
            4,
        ),
        (
            "mended on the way",
            "Pains/A/p1",
            "Alt+ArrowDown 'xz' Backspace 'y' ArrowLeft '_' Ctrl+Enter",
            &[("Pains/A", "p2, p1, x_y, p3")],
            2,
        ),
        (
            "where undo led",
            "Pains/A/p1",
            "Alt+ArrowRight Ctrl+z 'new' Ctrl+Enter",
            &[("Pains/A", "p1, new, p2, p3"), ("Pains/B", "p4")],
            1,
        ),
        (
            "into what was opened",
            "Pains/A/p1",
            "Alt+ArrowRight Ctrl+k 'dupl' Enter",
            &[("Pains/B", "p4, p1, p1")],
            2,
        ),
        (
            "under an owner who is new",
            "Pains/A/p1",
            "Ctrl+Shift+o 'Sales' Enter 'new' Ctrl+Enter",
            &[("Pains/A", "p1, new, p2, p3")],
            2,
        ),
    ]);

    // A click that comes too early is kept, too.
    table.rest();
    let before = table.all();
    table.go("Pains/A/p1");
    let p4 = table.selector("Pains/B/p4");
    table.keys("Alt+ArrowRight 'x'");
    table.browser.click(&p4);
    table.keys("'y' Ctrl+Enter");
    table.holds("a click", "Pains/B", "p4, y, p1, x");
    for _ in 0..2 {
        table.browser.press("Ctrl+z");
    }
    table.take_back("a click", &before);
}

/// What an input method is given belongs to it: no key of it is a command, and the text is whole.
#[test]
fn what_is_composed_is_left_alone() {
    let desk = Desk::default();
    let table = Table::open(Kind::Chromium, &desk);
    let pressed = |key: &str| {
        let script = "
            for (const how of [{ isComposing: true }, { keyCode: 229 }]) {
                const event = { key: arguments[0], code: arguments[0], bubbles: true, cancelable: true, ...how };
                document.activeElement.dispatchEvent(new KeyboardEvent('keydown', event));
            }";
        table.browser.run(script, &[key.into()]);
    };
    table.go("Pains/A/p1");
    for key in ["k", "Process", "Enter", "Delete", "ArrowDown"] {
        pressed(key);
        table.holds(key, "focus", "Pains/A/p1");
    }
    table.keys("Enter");
    table.browser.compose("ねk");
    for key in ["Enter", "Escape", "Tab", "ArrowUp", "F2"] {
        pressed(key);
        table.holds(key, "focus", "writing p1ねk");
    }
    table.browser.compose_end("ねこ");
    table.keys("Ctrl+Enter");
    table.holds("the word", "Pains/A", "p1ねこ, p2, p3");

    // From then on a word that is composed on a card begins a new one.
    table.go("Pains/B/p4");
    table.browser.compose("ね");
    let shown = "return document.querySelector('[data-testid=editor]')?.value === 'ね'";
    table.browser.wait("what is composed to be shown", shown, &[]);
    table.browser.compose("ねk");
    table.browser.compose_end("ねこ");
    table.holds("taken over", "focus", "writing ねこ");
    table.keys("'!' Ctrl+Enter");
    table.holds("kept", "Pains/B", "p4, ねこ!");
    table.go("Pains/C");
    table.browser.compose("い");
    table.browser.compose("");
    table.holds("thought better of", "focus", "Pains/C");
    table.holds("thought better of", "Pains/C", "");
    table.go("Pains/A/p2");
    table.keys("'x' Ctrl+Enter Delete Ctrl+z Ctrl+z");
    table.holds("letters and keys", "Pains/A", "p1ねこ, p2, p3");
}

/// However long somebody rests while they write: a visit to a field is one step.
#[test]
fn one_visit_is_one_step() {
    let desk = Desk::default();
    let table = Table::open(Kind::Chromium, &desk);
    let before = table.all();
    let rest = || {
        std::thread::sleep(std::time::Duration::from_millis(900));
        table.rest();
    };
    for (at, keys) in [("Pains/A/p1", "Enter"), ("Pains/A/p1", ""), ("heads/B", "F2"), ("stages/Two", "F2")] {
        table.go(at);
        table.keys(keys);
        for word in ["'one'", "'two'", "'three'"] {
            table.keys(word);
            rest();
        }
        table.keys("Ctrl+Enter");
        assert!(table.all().contains("onetwothree"), "{at}: {}", table.all());
        table.take_back(at, &before);
        table.keys("Ctrl+Shift+z");
        std::thread::sleep(std::time::Duration::from_millis(250));
        assert!(table.all().contains("onetwothree"), "{at}: {}", table.all());
        table.take_back(at, &before);
    }
    // In the inspector, too.
    table.go("Pains/A/p1");
    table.keys("Ctrl+Enter");
    table.browser.wait(
        "the field",
        "return document.activeElement.closest('[data-testid=inspector]') !== null",
        &[],
    );
    for word in ["'one'", "'two'"] {
        table.keys(word);
        rest();
    }
    table.keys("Enter F6");
    assert!(table.all().contains("onetwo"), "{}", table.all());
    table.go("Pains/A/p2");
    table.take_back("the inspector", &before);

    // A slider that is moved several times keeps the focus, and is one step.
    table.go("Pains/A/p1");
    table.keys("Ctrl+Enter");
    let slider = "document.querySelector('[data-testid=inspector] [role=slider]')";
    table.browser.wait("the severity", &format!("return {slider} !== null"), &[]);
    table.browser.run(&format!("{slider}.focus()"), &[]);
    table.keys("ArrowUp");
    table.rest();
    table.keys("ArrowUp ArrowUp");
    table.rest();
    let now = format!("return document.activeElement === {slider} && {slider}.ariaValueNow === '3'");
    table.browser.wait("the third step", &now, &[]);
    let votes = || table.records("painPoints")[0]["votes"].clone();
    assert_eq!(votes()[0]["severity"], 3);
    table.keys("Escape Ctrl+z");
    table.rest();
    assert_eq!(votes(), serde_json::json!([]));
}

/// Escape forgets what was written, also what a rest has sent: nothing is left of it, in the map or among the steps.
#[test]
fn what_is_given_up_leaves_nothing() {
    let desk = Desk::default();
    let table = Table::open(Kind::Chromium, &desk);
    let start = table.all();
    table.go("Notes/A/n1");
    table.keys("Enter '!' Ctrl+Enter");
    table.holds("something to take back", "Notes/A", "n1!");
    table.rest();
    let before = table.all();
    // A text, a field in which nothing stood, a new card, a new touchpoint, a stage.
    for (at, keys) in [
        ("Pains/A/p2", "F2"),
        ("Actions/A", ""),
        ("Pains/C", ""),
        ("heads/B", "Ctrl+Alt+="),
        ("stages/Two", "F2"),
    ] {
        table.go(at);
        table.keys(keys);
        for word in ["'quill'", "'pen'"] {
            table.keys(word);
            std::thread::sleep(std::time::Duration::from_millis(900));
            table.rest();
        }
        assert!(table.bytes().contains("quillpen"), "{at} is not kept after a rest");
        table.keys("Escape");
        table.rest();
        table.holds(at, "focus", at);
        assert_eq!(table.all(), before, "{at}");
        assert!(!table.bytes().contains("quill"), "{at}: {}", table.bytes());
    }
    table.take_back("the step before", &start);
}
