//! What the map's table answers to, row by row: keys, pointer and clipboard, in Chromium on what `desirepath serve` offers.
//! Each row that changes something is one undo step (or as many as it says), after which everything is as it was.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::panic)] // A test file: a panic is a failure told.

use journey_tests::browser::Kind;
use journey_tests::desk::Desk;
use journey_tests::rows::Row;
use journey_tests::table::Table;

/// Tries each row on one map in one browser. All failures are told at the end.
fn try_rows(rows: &[Row]) {
    let desk = Desk::default();
    Table::open(Kind::Chromium, &desk).try_rows(rows);
}

#[test]
fn the_focus_goes_where_the_keys_say() {
    try_rows(&[
        ("down to the next card", "Pains/A/p1", "ArrowDown", &[("focus", "Pains/A/p2")], 0),
        ("down to the next lane", "Pains/A/p3", "ArrowDown", &[("focus", "Notes/A/n1")], 0),
        ("up to the lane before", "Pains/A/p1", "ArrowUp", &[("focus", "Actions/A")], 0),
        ("right, as far down as there is", "Pains/A/p3", "ArrowRight", &[("focus", "Pains/B/p4")], 0),
        ("right into an empty cell", "Pains/B/p4", "ArrowRight", &[("focus", "Pains/C")], 0),
        ("left to the label", "Pains/A/p1", "ArrowLeft", &[("focus", "Pains/label")], 0),
        ("home", "Pains/C", "Home", &[("focus", "Pains/A/p1")], 0),
        ("end", "Pains/A/p1", "End", &[("focus", "Pains/Three")], 0),
        ("the first corner", "Pains/B/p4", "Ctrl+Home", &[("focus", "stages/One")], 0),
        ("the last corner", "Pains/A/p1", "Ctrl+End", &[("focus", "More/Three")], 0),
        ("a screen of lanes down", "stages/One", "PageDown", &[("focus", "Pains/A/p1")], 0),
        ("a screen of lanes up", "More/A", "PageUp", &[("focus", "Actions/A")], 0),
        ("from stage to stage", "stages/One", "ArrowRight", &[("focus", "stages/Two")], 0),
        ("from the card to its cell", "Pains/A/p2", "Escape", &[("focus", "Pains/A")], 0),
        ("out of the grid, never trapped", "Pains/A/p1", "Tab", &[("focus", "editor-find")], 0),
        ("and back in again", "Pains/A/p2", "Tab Shift+Tab", &[("focus", "Pains/A/p2")], 0),
        ("to the next part of the screen", "Pains/A/p1", "F6 F6", &[("focus", "Pains/A/p1")], 0),
    ]);
}

#[test]
fn typing_makes_and_changes_cards() {
    try_rows(&[
        ("a letter starts a card", "Pains/A/p1", "'x'", &[("focus", "writing x")], 0),
        (
            "after the focus",
            "Pains/A/p1",
            "'new' Ctrl+Enter",
            &[("Pains/A", "p1, new, p2, p3"), ("focus", "Pains/A/new")],
            1,
        ),
        ("a Russian letter too", "Pains/C", "'ёж' Ctrl+Enter", &[("Pains/C", "ёж")], 1),
        (
            "Enter edits, caret at the end",
            "Pains/A/p1",
            "Enter '!' Ctrl+Enter",
            &[("Pains/A", "p1!, p2, p3")],
            1,
        ),
        ("Enter in an empty cell makes a card", "Pains/C", "Enter", &[("focus", "writing ")], 0),
        (
            "Enter goes on",
            "Pains/C",
            "'a' Enter 'b' Enter Enter",
            &[("Pains/C", "a, b"), ("focus", "Pains/C/b")],
            2,
        ),
        (
            "Shift+Enter makes one above",
            "Pains/A/p2",
            "Shift+Enter 'x' Ctrl+Enter",
            &[("Pains/A", "p1, x, p2, p3")],
            1,
        ),
        (
            "Shift+Enter in a text is a line",
            "Pains/C",
            "'a' Shift+Enter 'b'",
            &[("focus", "writing a\nb")],
            0,
        ),
        (
            "Tab goes on in the next column",
            "Pains/A/p3",
            "'x' Tab 'y' Ctrl+Enter",
            &[("Pains/A", "p1, p2, p3, x"), ("Pains/B", "p4, y")],
            2,
        ),
        (
            "Shift+Tab in the one before",
            "Pains/B/p4",
            "'x' Shift+Tab 'y' Ctrl+Enter",
            &[("Pains/B", "p4, x"), ("Pains/A", "p1, p2, p3, y")],
            2,
        ),
        ("F2 edits", "Pains/A/p2", "F2", &[("focus", "writing p2"), ("caret", "2-2")], 0),
        ("F2 again selects all", "Pains/A/p2", "F2 F2", &[("caret", "0-2")], 0),
        (
            "Escape leaves it as it was",
            "Pains/A/p2",
            "F2 'zzz' Escape",
            &[("Pains/A", "p1, p2, p3"), ("focus", "Pains/A/p2")],
            0,
        ),
        (
            "Escape forgets a new one",
            "Pains/A/p2",
            "'zzz' Escape",
            &[("Pains/A", "p1, p2, p3"), ("focus", "Pains/A/p2")],
            0,
        ),
        ("a field is written on, never over", "Actions/A", "'goes' Enter", &[("Actions/A", "goes")], 1),
        ("a touchpoint is named", "heads/B", "Enter '2' Ctrl+Enter", &[("heads", "A, B2, C")], 1),
        ("a stage is named", "stages/Two", "F2 '2' Ctrl+Enter", &[("stages", "One, Two2, Three")], 1),
        (
            "a lane is named",
            "More/label",
            "F2 '2' Ctrl+Enter",
            &[("lanes", "Actions, Pains, Notes, More2")],
            1,
        ),
        (
            "Delete, and the next has the focus",
            "Pains/A/p2",
            "Delete",
            &[("Pains/A", "p1, p3"), ("focus", "Pains/A/p3"), ("see [data-testid=toast] button", "true")],
            1,
        ),
        ("Backspace too", "Pains/A/p3", "Backspace", &[("Pains/A", "p1, p2"), ("focus", "Pains/A/p2")], 1),
        ("Ctrl+D doubles", "Pains/A/p1", "Ctrl+d", &[("Pains/A", "p1, p1, p2, p3")], 1),
        ("Ctrl+D in a text keeps it first", "Pains/C", "'x' Ctrl+d", &[("Pains/C", "x, x")], 2),
        (
            "Ctrl+Enter shows the details",
            "Pains/A/p1",
            "Ctrl+Enter",
            &[("see [data-testid=inspector]", "true")],
            0,
        ),
    ]);
}

#[test]
fn things_move_by_keys() {
    try_rows(&[
        ("up", "Pains/A/p2", "Alt+ArrowUp", &[("Pains/A", "p2, p1, p3"), ("focus", "Pains/A/p2")], 1),
        (
            "down",
            "Pains/A/p2",
            "Alt+ArrowDown",
            &[("Pains/A", "p1, p3, p2"), ("said", "Moved: p2, now 3 of 3 in A")],
            1,
        ),
        (
            "to the right",
            "Pains/A/p1",
            "Alt+ArrowRight",
            &[("Pains/B", "p4, p1"), ("focus", "Pains/B/p1")],
            1,
        ),
        ("to the left", "Pains/B/p4", "Alt+ArrowLeft", &[("Pains/A", "p1, p2, p3, p4")], 1),
        ("to the lane below", "Notes/A/n1", "Alt+Shift+ArrowDown", &[("More/A", "n1"), ("Notes/A", "")], 1),
        (
            "several to the lane below, each in its column",
            "Notes/C",
            "'n2' Ctrl+Enter Shift+ArrowLeft Shift+ArrowLeft Alt+Shift+ArrowDown",
            &[("More/A", "n1"), ("More/C", "n2"), ("Notes/C", "")],
            2,
        ),
        ("a touchpoint", "heads/A", "Alt+ArrowRight", &[("heads", "B, A, C")], 1),
        (
            "a touchpoint into the next stage",
            "heads/B",
            "Alt+ArrowRight",
            &[("focus", "heads/B"), ("heads", "A, B, C")],
            1,
        ),
        ("a stage", "stages/One", "Alt+ArrowRight", &[("stages", "Two, One, Three")], 1),
        (
            "a lane",
            "Notes/label",
            "Alt+ArrowUp",
            &[("lanes", "Actions, Notes, Pains, More"), ("said", "Moved: Notes, 2 of 4")],
            1,
        ),
        (
            "several, each in its cell",
            "Pains/A/p1",
            "Shift+ArrowDown Alt+ArrowDown",
            &[("Pains/A", "p3, p1, p2")],
            1,
        ),
        (
            "several to the right",
            "Pains/A/p1",
            "Shift+ArrowDown Alt+ArrowRight",
            &[("Pains/A", "p3"), ("Pains/B", "p4, p1, p2")],
            1,
        ),
        (
            "several columns at once",
            "Pains/A/p1",
            "Shift+ArrowRight Alt+ArrowRight",
            &[("Pains/A", "p2, p3"), ("Pains/B", "p1"), ("Pains/C", "p4")],
            1,
        ),
        (
            "cut, go, paste",
            "Pains/A/p2",
            "Ctrl+x ArrowRight Ctrl+v",
            &[("Pains/A", "p1, p3"), ("Pains/B", "p4, p2")],
            1,
        ),
        ("move to, found by typing", "Pains/A/p2", "Ctrl+Shift+m 'C' Enter", &[("Pains/C", "p2")], 1),
        ("move to, out of a text", "Pains/A/p2", "F2 '!' Ctrl+Shift+m 'C' Enter", &[("Pains/C", "p2!")], 2),
        ("insert a touchpoint", "heads/A", "Ctrl+Alt+= 'N' Ctrl+Enter", &[("heads", "A, N, B, C")], 1),
        ("insert a stage", "stages/One", "Ctrl+Alt+= 'N' Ctrl+Enter", &[("stages", "One, N, Two, Three")], 1),
        (
            "insert a lane",
            "Pains/label",
            "Ctrl+Alt+= 'N' Ctrl+Enter",
            &[("lanes", "Actions, Pains, N, Notes, More")],
            1,
        ),
        ("take a touchpoint out", "heads/A", "Ctrl+Alt+-", &[("heads", "B, C")], 1),
    ]);
}

#[test]
fn many_are_selected() {
    try_rows(&[
        (
            "down the lane",
            "Pains/A/p1",
            "Shift+ArrowDown Shift+ArrowDown",
            &[("selected", "p1, p2, p3"), ("said", "3 selected")],
            0,
        ),
        (
            "and back again",
            "Pains/A/p1",
            "Shift+ArrowDown Shift+ArrowDown Shift+ArrowUp",
            &[("selected", "p1, p2")],
            0,
        ),
        ("across the columns", "Pains/A/p1", "Shift+ArrowRight", &[("selected", "p1, p4")], 0),
        (
            "one by one",
            "Pains/A/p1",
            "Ctrl+Space ArrowDown ArrowDown Ctrl+Space",
            &[("selected", "p1, p3")],
            0,
        ),
        ("and not any more", "Pains/A/p1", "Ctrl+Space Ctrl+Space", &[("selected", "")], 0),
        ("the cell", "Pains/A/p1", "Ctrl+a", &[("selected", "p1, p2, p3")], 0),
        ("the lane", "Pains/A/p1", "Ctrl+a Ctrl+a", &[("selected", "p1, p2, p3, p4")], 0),
        ("the map", "Pains/A/p1", "Ctrl+a Ctrl+a Ctrl+a", &[("selected", "p1, p2, p3, p4, n1")], 0),
        (
            "Escape first goes to the cell",
            "Pains/A/p1",
            "Ctrl+a Escape",
            &[("selected", "p1, p2, p3"), ("focus", "Pains/A")],
            0,
        ),
        ("and then lets go", "Pains/A/p1", "Ctrl+a Escape Escape", &[("selected", "")], 0),
        ("all of them are deleted", "Pains/A/p1", "Shift+ArrowDown Delete", &[("Pains/A", "p3")], 1),
    ]);
}

#[test]
fn what_is_sought_is_found() {
    try_rows(&[
        (
            "the palette does anything",
            "Pains/A/p1",
            "Ctrl+k 'dupl' Enter",
            &[("Pains/A", "p1, p1, p2, p3")],
            1,
        ),
        ("the palette finds cards", "Actions/A", "Ctrl+k 'p4' Enter", &[("focus", "Pains/B/p4")], 0),
        ("the palette keeps what is written", "Pains/C", "'x' Ctrl+k Escape", &[("Pains/C", "x")], 1),
        ("search marks", "Actions/A", "Ctrl+f 'p'", &[("marks", "4"), ("focus", "find")], 0),
        (
            "search goes on",
            "Actions/A",
            "Ctrl+f 'p' Enter Enter Escape",
            &[("focus", "Pains/A/p3"), ("marks", "0")],
            0,
        ),
        ("shortcuts are listed", "Pains/A/p1", "Ctrl+/", &[("focus", "shortcuts")], 0),
        (
            "undo brings the focus back",
            "Pains/A/p1",
            "Alt+ArrowRight ArrowUp ArrowUp Ctrl+z",
            &[("focus", "Pains/A/p1")],
            0,
        ),
        (
            "redo goes with it",
            "Pains/A/p1",
            "Alt+ArrowRight Ctrl+z ArrowUp Ctrl+y",
            &[("focus", "Pains/B/p1")],
            1,
        ),
        ("larger", "Pains/A/p1", "Ctrl+=", &[("zoom", "110 %")], 0),
        ("as large as life", "Pains/A/p1", "Ctrl+0", &[("zoom", "100 %")], 0),
        ("smaller", "Pains/A/p1", "Ctrl+-", &[("zoom", "90 %")], 0),
        ("the whole map", "Pains/A/p1", "Ctrl+1", &[("zoom", "100 %"), ("scroll", "0,0")], 0),
        ("what is selected", "Pains/A/p1", "Ctrl+2", &[("enlarged", "true")], 0),
        (
            "while writing, too",
            "Pains/A/p1",
            "Ctrl+0 F2 Ctrl+=",
            &[("zoom", "110 %"), ("focus", "writing p1")],
            0,
        ),
        ("the menu", "Pains/A/p1", "Shift+F10", &[("focus", "menu")], 0),
        (
            "the menu moves as a drag would",
            "Pains/A/p2",
            "Shift+F10 'm' Enter",
            &[("Pains/A", "p2, p1, p3")],
            1,
        ),
    ]);
}

#[test]
fn the_pointer_selects_moves_and_copies() {
    let desk = Desk::default();
    let table = Table::open(Kind::Chromium, &desk);
    let browser = &table.browser;
    let before = table.all();
    let [p1, p2, p4] = ["Pains/A/p1", "Pains/A/p2", "Pains/B/p4"].map(|place| table.selector(place));

    browser.click(&p2);
    table.holds("click", "focus", "Pains/A/p2");
    browser.click_with("Ctrl", &p4);
    table.holds("Ctrl+click", "selected", "p2, p4");
    browser.click_with("Ctrl", &p4);
    table.holds("Ctrl+click again", "selected", "p2");
    browser.click(&p1);
    table.holds("click lets go", "selected", "");
    browser.click_with("Shift", &p2);
    table.holds("Shift+click", "selected", "p1, p2");

    browser.drag(&p1, &p4);
    table.holds("several are dragged", "Pains/A", "p3");
    table.take_back("several are dragged", &before);
    browser.click(&p1);
    browser.drag(&p1, &table.selector("Pains/C"));
    table.holds("one is dragged", "Pains/C", "p1");
    table.take_back("one is dragged", &before);
    browser.drag_by("Alt", 0, &p1, (216.0, 60.0));
    table.holds("Alt+drag copies", "Pains/A", "p1, p2, p3");
    table.holds("Alt+drag copies", "Pains/B", "p4, p1");
    table.take_back("Alt+drag copies", &before);

    browser.drag_given_up(&p1, (216.0, 60.0));
    assert_eq!(browser.count(".lifted"), 0, "Escape puts down what is dragged");
    table.rest();
    assert_eq!(table.all(), before, "Escape leaves everything where it was");

    browser.drag_by("", 0, &table.selector("Pains/C"), (-600.0, -80.0));
    table.holds("a frame selects", "selected", "p1, p2, p4");
    table.keys("Escape Escape");

    browser.double_click(&p1);
    table.holds("double-click edits", "focus", "writing p1");
    browser.press("Escape");
    browser.double_click(&table.selector("Pains/C"));
    table.holds("double-click in an empty cell", "focus", "writing ");
    browser.press("Escape");
    browser.click_aside(&p1);
    table.holds("the other button", "focus", "menu");
    let menu = browser.text("[role=menu]");
    for wanted in
        ["Move up", "Move down", "Move left", "Move right", "Move to…", "Duplicate", "Cut", "Copy", "Delete"]
    {
        assert!(menu.contains(wanted), "{wanted} is not in the menu: {menu}");
    }
    browser.press("Escape");

    // From very far a card is taken out of the block that its cell is drawn as.
    table.go("stages/One");
    for _ in 0..5 {
        browser.press("Ctrl+-");
    }
    let cell = table.selector("Pains/A");
    let block = format!("{cell} [data-testid=block]");
    browser.see(&block);
    browser.drag_by("", 0, &block, (140.0, 0.0));
    table.holds("out of a block", "Pains/A", "p1, p3");
    browser.press("Ctrl+0");
    table.take_back("out of a block", &before);

    // There must be something to pull at.
    for _ in 0..6 {
        browser.press("Ctrl+=");
    }
    browser.run("document.querySelector('[data-testid=grid]').scrollTo(0, 0)", &[]);
    browser.drag_by("", 1, &table.selector("Actions/A"), (-120.0, -40.0));
    table.holds("the middle button pulls", "scroll", "120,40");
    table.go("Pains/A/p1");
    browser.run("document.querySelector('[data-testid=grid]').scrollTo(0, 0)", &[]);
    browser.drag_by("Space", 0, &table.selector("Actions/A"), (-100.0, -30.0));
    table.holds("the space bar pulls", "scroll", "100,30");
    assert_eq!(table.all(), before, "pulling changes nothing");
    browser.press("Ctrl+0");
    browser.wheel("Ctrl", &p1, -60);
    browser.wait(
        "the wheel to zoom",
        "return document.querySelector('[data-testid=zoom]').innerText !== '100 %'",
        &[],
    );
}

#[test]
fn the_clipboard_speaks_with_spreadsheets() {
    let desk = Desk::default();
    let table = Table::open(Kind::Chromium, &desk);
    let browser = &table.browser;
    let before = table.all();

    table.go("Pains/A/p1");
    table.keys("Shift+ArrowRight");
    table.holds("two are selected", "selected", "p1, p4");
    let (text, html) = browser.copied();
    assert_eq!(text, "p1\tp4");
    assert!(html.contains("<td>p1</td><td>p4</td>"), "{html}");
    table.go("Pains/B/p4");
    browser.press("Ctrl+a");
    table.keys("Ctrl+c");
    table.go("Notes/C");
    table.keys("Ctrl+v");
    table.holds("a pain point is a note among notes", "Notes/C", "p4");
    table.take_back("pasted inside", &before);

    // A whole touchpoint, with what stands in it.
    table.go("heads/A");
    table.keys("Ctrl+c");
    table.go("heads/C");
    table.keys("Ctrl+v");
    table.holds("a touchpoint is copied", "heads", "A, B, C, A");
    let copies = table.records("painPoints").iter().filter(|pain| pain["title"] == "p1").count();
    assert_eq!(copies, 2, "what stands in it comes with it");
    table.take_back("a touchpoint is copied", &before);

    // From a spreadsheet: columns to touchpoints, rows to lanes, lines to cards.
    table.go("Actions/A");
    browser.paste(&[("text/plain", "does\tlooks\n\"one\ntwo\"\tthree\n")]);
    table.holds("a table", "Pains/A", "p1, p2, p3, one, two");
    table.holds("a table", "Pains/B", "p4, three");
    table.holds("a table", "Actions/B", "looks");
    table.take_back("a table", &before);

    // What does not fit is shown first.
    table.go("Notes/C");
    let wide = "<table><tr><td>x</td><td>y</td><td>z</td></tr><tr><td>1</td><td>2</td><td>3</td></tr><tr><td>l</td></tr></table>";
    browser.paste(&[("text/html", wide), ("text/plain", "x\ty\tz")]);
    browser.see("[data-testid=filling]");
    let shown = browser.text("[data-testid=filling]");
    assert!(shown.contains("2 touchpoints are new") && shown.contains("1 lane of notes is new"), "{shown}");
    assert_eq!(table.all(), before, "nothing is changed before it is wanted");
    browser.press("Enter");
    browser.wait("the dialog to close", "return !document.querySelector('[data-testid=filling]')", &[]);
    table.holds("what did not fit", "heads", "A, B, C, Untitled, Untitled");
    table.take_back("what did not fit", &before);

    table.go("Pains/A/p1");
    browser.paste(&[("text/plain", "a\r\n\r\nb\n")]);
    table.holds("lines", "Pains/A", "p1, a, b, p2, p3");
    table.take_back("lines", &before);
    table.go("heads/A");
    browser.paste(&[("text/plain", "N\nM")]);
    table.holds("lines at a head", "heads", "A, N, M, B, C");
    table.take_back("lines at a head", &before);

    // A table that is pasted into a text is asked about; as text it stays one.
    table.go("Pains/C");
    table.keys("'x'");
    browser.paste(&[("text/plain", "a\tb")]);
    browser.see("[data-testid=filling]");
    browser.click("[data-testid=as-text]");
    browser.wait("a text", "return document.activeElement.matches('[data-testid=editor]')", &[]);
    table.keys("Ctrl+Enter");
    table.holds("as text", "Pains/C", "x, a\tb");
    table.keys("Ctrl+z");
    table.take_back("as text", &before);

    // A picture; the lane for it comes with it.
    table.go("Pains/C");
    browser.paste_picture("Basket.png");
    browser.wait("the picture", "return document.querySelector('[data-testid=card] img') !== null", &[]);
    assert_eq!(table.records("pictures")[0]["caption"], "Basket");
    table.take_back("a picture", &before);

    // A card that can carry it is given it, whether it has the focus or it is dropped there; what is left over stands beside.
    let carried = |number: usize| table.records("painPoints")[number]["pictureText"].clone();
    table.go("Pains/B/p4");
    browser.paste_picture("Basket.png");
    browser.see("[data-kind=painPoint] img[alt=Basket]");
    assert_eq!((carried(3), table.records("pictures").len()), ("Basket".into(), 0));
    table.take_back("a picture on a card", &before);
    browser.wait("no picture", "return document.querySelector('[data-testid=card] img') === null", &[]);
    table.go("Pains/B/p4");
    browser.drop_pictures(&table.selector("Pains/A/p1"), &["Till.png", "Queue.png"]);
    browser.see("[data-kind=painPoint] img[alt=Till]");
    browser.see("[data-kind=picture] img[alt=Queue]");
    assert_eq!((carried(0), table.records("pictures").len()), ("Till".into(), 1));
}

#[test]
fn shortcuts_are_the_same_under_a_russian_layout() {
    let desk = Desk::default();
    let table = Table::open(Kind::Chromium, &desk);
    let before = table.all();
    table.go("Pains/A/p1");
    table.keys("Alt+ArrowRight");
    table.holds("moved", "Pains/B", "p4, p1");
    table.browser.press_in_russian('я', "KeyZ");
    table.holds("Ctrl+Я", "Pains/A", "p1, p2, p3");
    table.browser.press_in_russian('в', "KeyD");
    table.holds("Ctrl+В", "Pains/A", "p1, p1, p2, p3");
    table.take_back("Ctrl+В", &before);
    table.browser.press_in_russian('ф', "KeyA");
    table.holds("Ctrl+Ф", "selected", "p1, p2, p3");
    table.browser.press_in_russian('.', "Slash");
    table.holds("Ctrl+.", "focus", "shortcuts");
    table.browser.press("Escape");
    table.browser.wait("the list to be gone", "return !document.querySelector('dialog')", &[]);
    table.browser.press_in_russian('л', "KeyK");
    table.holds("Ctrl+Л", "focus", "palette");
}
