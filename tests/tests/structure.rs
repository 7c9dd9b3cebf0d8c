//! The shape of a map and the library in Chromium: what the screen does is what the core holds, by key and by pointer, each
//! deed as one step.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used)] // A test file: a panic is a failure told.

use journey_tests::browser::{Browser, Kind};
use journey_tests::desk::{Desk, LANGUAGES};
use journey_tests::journey::Journey;
use journey_tests::screens;
use serde_json::{Value, json};

/// Whether there is such an element, by now.
fn gone(browser: &Browser<'_>, selector: &str) {
    browser.wait(
        &format!("{selector} to be away"),
        "return !document.querySelector(arguments[0])",
        &[selector.into()],
    );
}

/// What such a field holds.
fn value(browser: &Browser<'_>, selector: &str) -> String {
    let value = browser.run("return document.querySelector(arguments[0]).value", &[selector.into()]);
    value.as_str().unwrap().to_owned()
}

/// Puts a text in the place of what a field holds.
fn fill(browser: &Browser<'_>, selector: &str, text: &str) {
    browser.click(selector);
    browser.press("Ctrl+a");
    browser.type_text(text);
    browser.press("Tab");
}

/// Does something by the palette.
fn command(browser: &Browser<'_>, name: &str) {
    browser.press("Ctrl+k");
    browser.see("[data-testid=palette]");
    browser.type_text(name);
    browser.press("Enter");
    gone(browser, "[data-testid=palette]");
}

/// The sample, without the first hints.
fn sample(desk: &Desk) -> Journey<'_> {
    let journey = Journey::start(desk, Browser::open(Kind::Chromium, desk));
    if journey.browser.count("[data-testid=end-hints]") > 0 {
        journey.browser.click("[data-testid=end-hints]");
    }
    journey
}

fn id_of(record: &Value) -> String {
    record["id"].as_str().unwrap().to_owned()
}

fn head(id: &str) -> String {
    format!("[data-testid=touchpoint][data-id='{id}']")
}

fn field(journey: &Journey<'_>, list: &str, id: &str, field: &str) -> Value {
    let record = journey.records(list).into_iter().find(|record| record["id"] == *id);
    record.map_or(Value::Null, |record| record[field].clone())
}

fn library(desk: &Desk, kind: &str) -> Vec<Value> {
    let library = desk.json(&["show", "library", "--json"]);
    library.as_array().unwrap().iter().filter(|record| record["type"] == kind).cloned().collect()
}

#[test]
fn touchpoints_and_stages_are_split_merged_and_said_more_of() {
    let desk = Desk::default();
    let journey = sample(&desk);
    let browser = &journey.browser;
    let before = (journey.records("touchpoints"), journey.records("painPoints"));
    let card = id_of(journey.titled("touchpoints", "Plan and card").as_ref().unwrap());
    let [first, second] = [
        "The card is demanded before the menu can be viewed",
        "Nine questions, and no telling how many are left",
    ]
    .map(|title| id_of(journey.titled("painPoints", title).as_ref().unwrap()));

    // Two of one: what is said goes to the second.
    browser.click(&head(&card));
    command(browser, "Split");
    browser.see("[data-testid=split]");
    fill(browser, "[data-testid=split-title]", "The plan");
    browser.click(&format!("[data-testid=split-card][data-id='{second}']"));
    browser.click("[data-testid=split-field][data-id=thought]");
    browser.click("[data-testid=split-now]");
    let plan = journey.id("touchpoints", "The plan");
    assert_eq!((journey.parent(&first), journey.parent(&second)), (card.clone().into(), plan.clone().into()));
    assert_eq!(field(&journey, "touchpoints", &card, "thought"), "");
    assert!(field(&journey, "touchpoints", &plan, "thought").as_str().unwrap().contains("card"));
    assert_eq!(
        field(&journey, "touchpoints", &plan, "owner"),
        field(&journey, "touchpoints", &card, "owner")
    );

    // One of two, and everything is where it was; both steps can be taken back.
    browser.click(&head(&card));
    command(browser, "Merge with");
    journey.holds("the halves are one", |journey| journey.titled("touchpoints", "The plan").is_none());
    assert_eq!(journey.parent(&second), card);
    assert!(field(&journey, "touchpoints", &card, "thought").as_str().unwrap().contains("card"));
    browser.press("Ctrl+z");
    journey.holds("they are two again", |journey| journey.titled("touchpoints", "The plan").is_some());
    browser.press("Ctrl+z");
    journey.holds("and one", |journey| journey.titled("touchpoints", "The plan").is_none());
    assert_eq!((journey.records("touchpoints"), journey.records("painPoints")), before);

    // A stage's goal and phase are changed where they are read.
    let stages = journey.records("stages");
    let stage = id_of(&stages[0]);
    let at = |part: &str| format!("[data-testid=stage][data-id='{stage}'] [data-testid={part}]");
    browser.click(&at("stage-goal"));
    browser.press("Ctrl+a");
    browser.type_text("Dinner without thinking");
    browser.press("Enter");
    journey.holds("the goal is kept", |journey| {
        field(journey, "stages", &stage, "goal") == "Dinner without thinking"
    });
    browser.click(&at("stage-goal"));
    browser.type_text("!");
    browser.press("Escape");
    assert_eq!(browser.text(&at("stage-goal")), "Dinner without thinking", "Escape leaves it as it was");
    browser.click(&at("stage-phase"));
    browser.see("[role=menu]");
    browser.press("ArrowDown");
    browser.press("Enter");
    journey.holds("the phase is another", |journey| field(journey, "stages", &stage, "phase") == "buy");

    // A moment of truth shows on the head.
    browser.click(&head(&id_of(&before.0[0])));
    command(browser, "moment of truth");
    journey.holds("it is one", |journey| {
        field(journey, "touchpoints", &id_of(&before.0[0]), "momentOfTruth") == true
    });
    browser.see(&format!("{} .truth", head(&id_of(&before.0[0]))));
}

#[test]
fn owners_are_given_by_key_and_made_on_the_fly() {
    let desk = Desk::default();
    let journey = sample(&desk);
    let browser = &journey.browser;
    let touchpoint = id_of(&journey.records("touchpoints")[0]);
    let pain = id_of(&journey.records("painPoints")[0]);
    let logistics = id_of(library(&desk, "department").iter().find(|it| it["name"] == "Logistics").unwrap());
    browser.click(&head(&touchpoint));
    browser.press("Ctrl+Shift+o");
    browser.see("[data-testid=picker]");
    browser.type_text("Log");
    browser.press("Enter");
    journey.holds("it is Logistics'", |journey| {
        field(journey, "touchpoints", &touchpoint, "owner") == logistics
    });
    // A name that is not known becomes a department with a hue that nobody has.
    browser.click(&format!("[data-testid=card][data-id='{pain}']"));
    browser.press("Ctrl+Shift+o");
    browser.see("[data-testid=picker]");
    browser.type_text("Legal");
    browser.press("Enter");
    journey.holds("there is a new department", |_| {
        library(&desk, "department").iter().any(|it| it["name"] == "Legal")
    });
    let departments = library(&desk, "department");
    let legal = departments.iter().find(|it| it["name"] == "Legal").unwrap();
    let alike = departments.iter().filter(|it| it["color"] == legal["color"]).count();
    assert_eq!(alike, 1, "its colour is its own");
    journey.holds("the pain is theirs, too", |journey| {
        let owners = field(journey, "painPoints", &pain, "owners");
        owners.as_array().unwrap().iter().any(|owner| owner["department"] == legal["id"])
    });
    // The lane of departments is a swimlane: a track for each, and what leads from one to the next.
    browser.run(
        "document.querySelector('[data-testid=lane-departments]').scrollIntoView({ block: 'center' })",
        &[],
    );
    browser.see("[data-testid=swimlane] .line:not(.same)");
}

#[test]
fn lanes_are_added_hidden_and_resized_and_things_are_parked() {
    let desk = Desk::default();
    let journey = sample(&desk);
    let browser = &journey.browser;
    let lane = |kind: &str| journey.records("lanes").into_iter().find(|lane| lane["kind"] == kind).unwrap();
    let actions = id_of(&lane("actions"));
    let label = format!("[data-spot='{actions}|label|']");
    // By key, by pointer, and back to what it holds.
    browser.click(&label);
    browser.press("Ctrl+Shift+ArrowDown");
    journey.holds("it is higher", |_| lane("actions")["height"].as_f64().is_some());
    let by_key = lane("actions")["height"].as_f64().unwrap();
    browser.drag(
        "[data-testid=lane-actions] [data-testid=lane-edge]",
        "[data-testid=lane-emotions] [role=rowheader]",
    );
    journey.holds("it is higher still", |_| lane("actions")["height"].as_f64().unwrap() > by_key);
    browser.click(&label);
    command(browser, "As high as");
    journey.holds("it fits again", |_| lane("actions")["height"].is_null());
    // Every kind can be shown, also what is hidden, and another of the free ones added.
    command(browser, "Lanes");
    browser.click("[data-testid=toggle-lane][data-kind=metrics]");
    journey.holds("the metrics are shown", |_| lane("metrics")["hidden"] == false);
    let notes = || journey.records("lanes").iter().filter(|lane| lane["kind"] == "notes").count();
    let before = notes();
    browser.click("[data-testid=add-lane-kind][data-kind=notes]");
    journey.holds("there is another lane of notes", |_| notes() == before + 1);
    gone(browser, "dialog[open]");

    // To the parking lot by key, back by a question; there and back by hand.
    let pains = journey.records("painPoints");
    let [pain, other] = [0, 1].map(|at| id_of(&pains[at]));
    let home = journey.parent(&pain);
    let card = format!("[data-testid=card][data-id='{pain}']");
    browser.click(&card);
    browser.press("Ctrl+Alt+p");
    journey.holds("it is parked", |journey| journey.parent(&pain).is_null());
    let parked = format!("[data-testid=parked][data-id='{pain}']");
    browser.click(&parked);
    browser.see("[data-testid=move-to]");
    browser.type_text("Plan and card");
    browser.press("Enter");
    journey.holds("it is back", |journey| journey.parent(&pain) == home);
    gone(browser, "[data-testid=parking-lot]");
    browser.click(&card);
    browser.press("Ctrl+Alt+p");
    browser.see(&parked);
    let cell =
        format!("[data-testid=lane-painPoints] [data-spot$='|{}|'][role=gridcell]", home.as_str().unwrap());
    browser.drag(&parked, &cell);
    journey.holds("it was dragged out", |journey| journey.parent(&pain) == home);
    browser.click(&card);
    browser.press("Ctrl+Alt+p");
    browser.see(&parked);
    browser.drag(&format!("[data-testid=card][data-id='{other}']"), "[data-testid=parking-lot] .name");
    journey.holds("the other was dragged in", |journey| journey.parent(&other).is_null());
    browser.press("Ctrl+z");
    journey.holds("and came back", |journey| !journey.parent(&other).is_null());
}

#[test]
fn pictures_are_kept_and_broken_ones_told() {
    let desk = Desk::default();
    let journey = sample(&desk);
    let browser = &journey.browser;
    // A picture larger than anybody looks at, and one that is none.
    let paste = "
        const [side, done] = [arguments[0], arguments[arguments.length - 1]];
        const send = (blob, name) => {
            const data = new DataTransfer();
            data.items.add(new File([blob], name, { type: 'image/png' }));
            const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
            document.activeElement.dispatchEvent(event);
            done(true);
        };
        if (!side) return send(new Blob(['no picture']), 'torn.png');
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [side, side / 2];
        canvas.getContext('2d').fillRect(0, 0, side, 9);
        canvas.toBlob((blob) => send(blob, 'The form.png'));";
    browser.click("[data-testid=touchpoint]");
    browser.run_async(paste, &[json!(0)]);
    browser.wait(
        "a sentence that says what is wrong",
        "return [...document.querySelectorAll('[data-testid=toast]')].some((toast) => toast.innerText.includes('torn.png'))",
        &[],
    );
    assert!(journey.records("pictures").is_empty());
    browser.click("[data-testid=touchpoint]");
    browser.run_async(paste, &[json!(3000)]);
    journey.holds("there is a picture", |journey| journey.records("pictures").len() == 1);
    let picture = &journey.records("pictures")[0];
    assert_eq!(picture["caption"], "The form");
    let assets = library(&desk, "asset");
    let asset = assets.iter().find(|asset| asset["id"] == picture["asset"]).unwrap();
    assert_eq!(
        (asset["name"].as_str(), asset["mediaType"].as_str()),
        (Some("The form.png"), Some("image/png"))
    );
    browser.wait(
        "the picture, small, with its caption for those who do not see it",
        "const image = document.querySelector('[data-kind=picture] img');
         return image?.alt === 'The form' && image.naturalWidth === 480",
        &[],
    );

    // While its text is open a card carries what is pasted; the text goes on.
    browser.double_click("[data-testid=lane-painPoints] [data-testid=card] .title");
    browser.see("[data-testid=editor]");
    browser.run_async(paste, &[json!(600)]);
    let carried = |journey: &Journey<'_>| -> Vec<Value> {
        let pains = journey.records("painPoints").into_iter();
        pains.filter(|pain| pain["picture"].is_string()).collect()
    };
    journey.holds("the pain point carries it", |journey| carried(journey).len() == 1);
    assert_eq!(carried(&journey)[0]["pictureText"], "The form");
    assert_eq!(journey.records("pictures").len(), 1);
    browser.type_text("!");
    browser.press("Ctrl+Enter");
    browser.see("[data-kind=painPoint] img[alt='The form']");
    browser.press("Ctrl+Enter");
    browser.see("[data-testid=inspector] [data-testid=picture-text]");
    browser.click("[data-testid=no-picture]");
    journey.holds("it is taken away", |journey| carried(journey).is_empty());
}

#[test]
fn the_inspector_edits_whatever_has_the_focus() {
    let desk = Desk::default();
    let journey = sample(&desk);
    let browser = &journey.browser;
    let pains = journey.records("painPoints");
    let [one, two] = [id_of(&pains[0]), id_of(&pains[1])];
    let map = desk.json(&["maps", "--json"])[0]["id"].as_str().unwrap().to_owned();

    // What somebody else has written since is not replaced unseen, and can be on purpose.
    browser.click(&format!("[data-testid=card][data-id='{one}']"));
    browser.press("Ctrl+Enter");
    let title = "[data-testid=inspector] textarea";
    browser.click(title);
    browser.press("Ctrl+End");
    browser.type_text(" and mine");
    let ben = json!([{"kind": "set", "id": one, "fields": {"title": "Ben's words"}}]);
    let ben = desk.file("edits.json", ben.to_string());
    desk.say(&["--author", "Ben", "edit", &map, ben.to_str().unwrap()]);
    browser.wait(
        "the hint",
        "return document.querySelector('[data-testid=inspector] label em') !== null",
        &[],
    );
    browser.press("Enter");
    browser.wait(
        "the sentence",
        "return document.querySelector('[data-testid=inspector] [role=alert]') !== null",
        &[],
    );
    assert_eq!(field(&journey, "painPoints", &one, "title"), "Ben's words");
    assert!(value(browser, title).ends_with(" and mine"), "what was typed stays");
    browser.press("Enter");
    journey.holds("on purpose it is replaced", |journey| {
        field(journey, "painPoints", &one, "title").as_str().unwrap().ends_with(" and mine")
    });

    // Several at once: what they share is set for all in one step, what they do not stays their own.
    let titles = [&one, &two].map(|id| field(&journey, "painPoints", id, "title"));
    browser.click(&format!("[data-testid=card][data-id='{one}']"));
    browser.press("Shift+ArrowDown");
    browser.wait(
        "the two",
        "return document.querySelector('[data-testid=inspector] .tabs').innerText.includes('2 pain points')",
        &[],
    );
    browser.run(
        "const select = document.querySelector('[data-testid=inspector] [data-testid=status]');
         select.value = 'inWork'; select.dispatchEvent(new Event('change', { bubbles: true }))",
        &[],
    );
    let status = |journey: &Journey<'_>| [&one, &two].map(|id| field(journey, "painPoints", id, "status"));
    journey.holds("both are in work", |journey| status(journey) == ["inWork", "inWork"]);
    assert_eq!([&one, &two].map(|id| field(&journey, "painPoints", id, "title")), titles);
    browser.press("F6");
    browser.click(&format!("[data-testid=card][data-id='{two}']"));
    browser.press("Ctrl+z");
    journey.holds("one step took both back", |journey| {
        status(journey) == [pains[0]["status"].clone(), pains[1]["status"].clone()]
    });

    // A path, what it passes, and only it on the map.
    browser.click("[data-testid=inspect-map]");
    browser.click("[data-testid=add-path]");
    let left_out = id_of(&journey.records("touchpoints")[1]);
    browser.click(&format!("[data-testid=path-step][data-id='{left_out}']"));
    let steps = |journey: &Journey<'_>| journey.records("paths")[0]["steps"].as_array().unwrap().len();
    let all = journey.records("touchpoints").len();
    journey.holds("the path leaves one out", |journey| steps(journey) == all - 1);
    browser.click("[data-testid=inspect-map]");
    browser.click("[data-testid=show-path]");
    browser.see(&format!("{}.dim", head(&left_out)));
    assert_eq!(browser.count("[data-testid=touchpoint].dim"), 1);
    assert_eq!(value(browser, "[data-testid=filter-path]"), id_of(&journey.records("paths")[0]));
}

#[test]
fn evidence_and_remarks_are_written_where_they_are_needed() {
    let desk = Desk::default();
    let journey = sample(&desk);
    let browser = &journey.browser;
    let two = id_of(&journey.records("painPoints")[1]);
    // Evidence is written where it is needed, and stays as it is: a correction takes its place.
    browser.click(&format!("[data-testid=card][data-id='{two}']"));
    browser.press("Ctrl+Enter");
    browser.click("[data-testid=link-evidence]");
    browser.see("[data-testid=picker]");
    browser.type_text("Nine is too many");
    browser.press("Enter");
    browser.see("[data-testid=evidence-form]");
    fill(browser, "[data-testid=evidence-source]", "Interview 7");
    browser.click("[data-testid=save-evidence]");
    let linked = |journey: &Journey<'_>, id: &str| -> Vec<String> {
        let evidence = field(journey, "painPoints", id, "evidence");
        evidence.as_array().unwrap().iter().map(|id| id.as_str().unwrap().to_owned()).collect()
    };
    let nuggets = || library(&desk, "evidence");
    let with = |text: &str| nuggets().into_iter().find(|nugget| nugget["text"] == text);
    journey.holds("it is linked", |journey| {
        with("Nine is too many").is_some_and(|nugget| linked(journey, &two).contains(&id_of(&nugget)))
    });
    let first = with("Nine is too many").unwrap();
    assert_eq!(first["source"], "Interview 7");
    let of_first =
        format!("[data-testid=nugget][data-id='{}'] [data-testid=correct-evidence]", id_of(&first));
    browser.click(&of_first);
    browser.see("[data-testid=evidence-form]");
    fill(browser, "[data-testid=evidence-text]", "Nine is too many, said 6 of 8");
    browser.click("[data-testid=save-evidence]");
    journey.holds("the correction is linked in its place", |journey| {
        let Some(heir) = with("Nine is too many, said 6 of 8") else { return false };
        let linked = linked(journey, &two);
        heir["supersedes"] == first["id"]
            && linked.contains(&id_of(&heir))
            && !linked.contains(&id_of(&first))
    });
    assert_eq!(with("Nine is too many").as_ref(), Some(&first), "what was saved stays as it was");

    // A remark, and that it has been dealt with.
    browser.click("[data-testid=new-remark]");
    browser.type_text("Is it so?");
    browser.press("Enter");
    let remark = |journey: &Journey<'_>| journey.records("comments").into_iter().find(|it| it["on"] == *two);
    journey.holds("it is there", |journey| remark(journey).is_some_and(|it| it["text"] == "Is it so?"));
    browser.click("[data-testid=resolve]");
    journey.holds("it is dealt with", |journey| remark(journey).is_some_and(|it| it["resolved"] == true));
}

#[test]
fn metrics_and_chips_are_edited_in_the_inspector() {
    let desk = Desk::default();
    let journey = sample(&desk);
    let browser = &journey.browser;
    let metrics = journey.records("metrics");
    let metric = metrics.iter().find(|metric| !metric["placement"]["parent"].is_null()).unwrap();
    let id = id_of(metric);
    command(browser, "Lanes");
    browser.click("[data-testid=toggle-lane][data-kind=metrics]");
    browser.press("Escape");
    browser.click(&format!("[data-testid=card][data-id='{id}']"));
    browser.press("Ctrl+Enter");
    let count = metric["values"].as_array().unwrap().len();
    browser.click("[data-testid=add-value]");
    journey.holds("there is a value more", |journey| {
        field(journey, "metrics", &id, "values").as_array().unwrap().len() == count + 1
    });
    browser.wait(
        "a field for it",
        "return document.querySelectorAll('[data-testid=metric-value]').length === arguments[0]",
        &[json!(count + 1)],
    );
    browser.run("[...document.querySelectorAll('[data-testid=metric-value]')].at(-1).focus()", &[]);
    browser.press("Ctrl+a");
    browser.type_text("41,5");
    browser.press("Enter");
    journey.holds("it is what was typed", |journey| {
        field(journey, "metrics", &id, "values").as_array().unwrap().last().unwrap()["value"] == 41.5
    });
    fill(browser, "[data-testid=target]", "40");
    journey.holds("it has a target", |journey| field(journey, "metrics", &id, "target") == 40.0);
    let label = browser
        .run("return document.querySelector('[data-testid=metric-chart]').getAttribute('aria-label')", &[]);
    assert!(label.as_str().unwrap().contains("41.5"), "{label}");

    // What is passed on, as chips: a comma makes two, Backspace takes the last one up again.
    let touchpoint = id_of(&journey.records("touchpoints")[0]);
    browser.click(&head(&touchpoint));
    browser.click("[data-testid=passes]");
    let passes = |journey: &Journey<'_>| field(journey, "touchpoints", &touchpoint, "passes");
    browser.type_text("voucher; name");
    browser.press("Enter");
    journey.holds("both are passed on", |journey| {
        passes(journey).as_array().unwrap().ends_with(&[json!("voucher"), json!("name")])
    });
    browser.press("Backspace");
    journey.holds("one is taken up", |journey| !passes(journey).as_array().unwrap().contains(&json!("name")));
    assert_eq!(value(browser, "[data-testid=passes]"), "name");
    browser.type_text("s");
    browser.press("Enter");
    journey.holds("and put down mended", |journey| {
        passes(journey).as_array().unwrap().contains(&json!("names"))
    });
}

#[test]
fn a_name_of_the_library_takes_the_place_of_another_everywhere() {
    let desk = Desk::default();
    let journey = sample(&desk);
    let browser = &journey.browser;
    let before = journey.records("touchpoints");
    let department = |name: &str| library(&desk, "department").into_iter().find(|it| it["name"] == name);
    let growth = id_of(&department("Growth").unwrap());
    let support = id_of(&department("Support").unwrap());
    let owners = |journey: &Journey<'_>, of: &str| {
        journey.records("touchpoints").iter().filter(|touchpoint| touchpoint["owner"] == *of).count()
    };
    let (of_growth, of_support) = (owners(&journey, &growth), owners(&journey, &support));
    command(browser, "Library");
    let row = |id: &str| format!("[data-testid=name-row][data-id='{id}']");
    browser.click(&row(&growth));
    // Removing what is used asks what takes its place.
    browser.click("[data-testid=remove-name]");
    browser.click(&format!("[data-testid=heir][data-id='{support}']"));
    browser.click("[data-testid=replace]");
    journey
        .holds("Support owns what Growth did", |journey| owners(journey, &support) == of_growth + of_support);
    assert!(department("Growth").is_none());
    gone(browser, &row(&growth));
    // One act, and one step back.
    browser.click("[data-testid=toast] button");
    journey.holds("everything is back", |journey| journey.records("touchpoints") == before);
    assert!(department("Growth").is_some());
    browser.click("[data-testid=redo]");
    journey.holds("and forth", |journey| owners(journey, &growth) == 0);
    browser.click("[data-testid=undo]");
    journey.holds("and back again", |journey| journey.records("touchpoints") == before);
    // A new one that nobody uses goes without a question; twins are one at a touch.
    browser.click("[data-testid=add-name]");
    fill(browser, "[data-testid=library-page] [data-testid=name]", "Support");
    journey.holds("there are two of the name", |_| {
        library(&desk, "department").iter().filter(|it| it["name"] == "Support").count() == 2
    });
    browser.click("[data-testid=merge-twin]");
    journey.holds("there is one", |_| {
        library(&desk, "department").iter().filter(|it| it["name"] == "Support").count() == 1
    });
    // A persona's page, and the way to where she is met.
    browser.click("[data-testid=shelf-persona]");
    fill(browser, "[data-testid=needs]", "To see before to buy");
    journey.holds("her need is kept", |_| {
        library(&desk, "persona").iter().any(|it| it["needs"] == json!(["To see before to buy"]))
    });
    browser.click("[data-testid=shelf-department]");
    browser.click(&row(&growth));
    browser.click("[data-testid=use]");
    browser.see("[data-testid=grid]");
    browser.wait("the place", "return document.activeElement?.dataset.spot !== undefined", &[]);
}

#[test]
fn every_screen_of_structure_can_be_used_by_everybody() {
    let mut found = Vec::new();
    for (at, language) in LANGUAGES.into_iter().enumerate() {
        let desk = Desk::speaking(language);
        let browser = Browser::open(Kind::Chromium, &desk);
        browser.see("[data-testid=grid]");
        found.extend(screens::structure_violations(&browser, at));
    }
    assert!(found.is_empty(), "{} violations:\n{}", found.len(), found.join("\n"));
}
