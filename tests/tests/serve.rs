//! `desirepath serve`: who may come in, what they hear, and what happens when two change one thing.
#![allow(clippy::unwrap_used)] // A test file: a panic is a failure told.

use std::fs;

use journey_tests::desk::Desk;
use journey_tests::http::Answer;
use journey_tests::serving::Serving;
use serde_json::{Value, json};

const ASK: &[u8] = br#"{"kind":"maps"}"#;

fn status(serving: &Serving, path: &str, headers: &[(&str, &str)]) -> u16 {
    let (method, body) = if path == "/request" { ("POST", ASK) } else { ("GET", &[][..]) };
    serving.http(method, path, headers, body).unwrap().status
}

#[test]
fn only_who_holds_the_token_is_answered() {
    let desk = Desk::default();
    let serving = Serving::start(&desk);
    let bearer = format!("Bearer {}", serving.token);
    assert_eq!(status(&serving, "/request", &[("Authorization", &bearer)]), 200);
    let longer = format!("{bearer}0");
    for wrong in ["", "Bearer ", "Bearer 0", &serving.token, &bearer[..bearer.len() - 1], &longer] {
        assert_eq!(status(&serving, "/request", &[("Authorization", wrong)]), 401, "{wrong:?} was let in");
    }
    assert_eq!(status(&serving, "/request", &[]), 401);
    assert!(serving.feed("page", &serving.token).is_ok());
    for wrong in ["", "0", &serving.token[1..]] {
        let Err(refused) = serving.feed("page", wrong) else { panic!("{wrong:?} was let in") };
        let tungstenite::Error::Http(answer) = *refused else { panic!("{refused}") };
        assert_eq!(answer.status(), 401);
    }
    let other = Serving::start(&Desk::default());
    assert_ne!(other.token, serving.token);
}

#[test]
fn other_people_s_pages_are_turned_away() {
    let desk = Desk::default();
    let serving = Serving::start(&desk);
    let bearer = format!("Bearer {}", serving.token);
    let own = format!("http://{}", serving.host);
    let port = serving.host.split(':').nth(1).unwrap();
    for (name, value, wanted) in [
        ("Origin", own.as_str(), 200),
        ("Host", &format!("localhost:{port}"), 200),
        ("Origin", "https://example.org", 403),
        ("Origin", "null", 403),
        ("Origin", "http://127.0.0.1:1", 403),
        ("Host", "example.org", 403),
        ("Host", &format!("example.org:{port}"), 403),
    ] {
        assert_eq!(
            status(&serving, "/request", &[("Authorization", &bearer), (name, value)]),
            wanted,
            "{name} {value}"
        );
        assert_eq!(status(&serving, "/", &[(name, value)]), wanted, "{name} {value}");
    }
}

#[test]
fn pages_are_told_to_keep_to_themselves() {
    let serving = Serving::start(&Desk::default());
    let page: Answer = serving.http("GET", "/", &[], &[]).unwrap();
    assert!(String::from_utf8_lossy(&page.body).contains("<html"), "{}", page.head);
    let policy = page.header("content-security-policy").unwrap();
    for rule in ["default-src 'none'", "script-src 'self'", "connect-src 'self'", "frame-ancestors 'none'"] {
        assert!(policy.contains(rule), "{policy}");
    }
    assert!(!policy.contains("unsafe"), "{policy}");
    assert_eq!(page.header("x-content-type-options"), Some("nosniff"));
    assert_eq!(page.header("access-control-allow-origin"), None);
}

/// The addresses on which a process listens, as the kernel tells: hexadecimal, bytes turned round.
#[cfg(target_os = "linux")]
fn listening(process: u32) -> Vec<String> {
    let sockets: Vec<String> = fs::read_dir(format!("/proc/{process}/fd"))
        .unwrap()
        .flatten()
        .filter_map(|entry| fs::read_link(entry.path()).ok()?.to_str().map(str::to_owned))
        .filter_map(|link| Some(link.strip_prefix("socket:[")?.strip_suffix(']')?.to_owned()))
        .collect();
    let tables =
        ["tcp", "tcp6"].map(|table| fs::read_to_string(format!("/proc/net/{table}")).unwrap_or_default());
    let rows = tables.iter().flat_map(|table| table.lines().skip(1));
    let rows = rows.map(|row| row.split_whitespace().collect::<Vec<_>>());
    // Local address, state (0A is LISTEN), inode.
    let ours = rows.filter(|row| row[3] == "0A" && sockets.iter().any(|socket| socket == row[9]));
    ours.map(|row| row[1].to_owned()).collect()
}

#[cfg(target_os = "linux")]
#[test]
fn it_listens_on_this_machine_only() {
    let serving = Serving::start(&Desk::default());
    let port: u16 = serving.host.strip_prefix("127.0.0.1:").unwrap().parse().unwrap();
    assert_eq!(listening(serving.process()), [format!("0100007F:{port:04X}")]);
}

#[test]
fn a_port_that_is_taken_is_told() {
    let desk = Desk::default();
    let serving = Serving::start(&desk);
    let port = serving.host.split(':').nth(1).unwrap();
    let sentence = Desk::default().run(&["serve", "--port", port]).refused(1, "serve-port");
    assert!(sentence.contains(port), "{sentence}");
}

/// The sample map that a first start brings.
fn sample(serving: &Serving) -> String {
    serving.maps()[0]["id"].as_str().unwrap().to_owned()
}

fn add(map: &str, title: &str) -> Value {
    json!({"kind": "edit", "document": map, "edit": {"kind": "add", "record": {"type": "stage", "title": title}}})
}

#[test]
fn both_pages_hear_everything_in_order_and_without_a_gap() {
    let desk = Desk::default();
    let serving = Serving::start(&desk);
    let map = sample(&serving);
    let mut feeds = ["ann", "ben"].map(|page| (page, serving.feed(page, &serving.token).unwrap()));
    // A feed hears what changes once it is known; a page asks for the map after that, as these do.
    for (page, _) in &feeds {
        serving.ask(page, &json!({"kind": "open", "document": map}));
    }
    let first = serving.maps()[0]["revision"].as_u64().unwrap();
    std::thread::scope(|scope| {
        for page in ["ann", "ben"] {
            let (serving, map) = (&serving, &map);
            scope.spawn(move || {
                for number in 0..10 {
                    serving.ask(page, &add(map, &format!("{page} {number}")));
                }
            });
        }
    });
    for (page, feed) in &mut feeds {
        let mut titles = Vec::new();
        for revision in first + 1..=first + 20 {
            let change = feed.next_change(&map);
            assert_eq!(change["revision"], revision, "{page} has a gap");
            let title = change["added"][0]["title"].as_str().unwrap().to_owned();
            assert_eq!(change["origin"], title.split(' ').next().unwrap(), "{page} cannot tell its own");
            titles.push(title);
        }
        for author in ["ann", "ben"] {
            let own: Vec<_> = titles.iter().filter(|title| title.starts_with(author)).collect();
            let wanted: Vec<_> = (0..10).map(|number| format!("{author} {number}")).collect();
            assert!(own.into_iter().eq(wanted.iter()), "{page} heard {titles:?}");
        }
    }
}

#[test]
fn who_comes_second_to_a_field_is_told_and_loses_nothing() {
    let desk = Desk::default();
    let serving = Serving::start(&desk);
    let map = sample(&serving);
    let sheet = serving.ask("ann", &json!({"kind": "open", "document": map}));
    let base = sheet["revision"].as_u64().unwrap();
    let stage = serving.records(&map, "stage")[0]["id"].as_str().unwrap().to_owned();
    let set = |field: &str, value: &str| {
        json!({"kind": "edit", "document": map, "baseRevision": base,
               "edit": {"kind": "set", "id": stage, "fields": {field: value}}})
    };
    serving.ask("ann", &set("title", "Ann's"));
    let refused = serving.try_ask("ben", &set("title", "Ben's")).unwrap();
    assert_eq!(refused["error"]["code"], "conflict", "{refused}");
    assert_eq!(refused["error"]["args"]["field"], "title", "the sentence says which field");
    serving.ask("ben", &set("goal", "Ben's"));
    let now = serving.records(&map, "stage").into_iter().find(|record| record["id"] == stage).unwrap();
    assert_eq!((&now["title"], &now["goal"]), (&"Ann's".into(), &"Ben's".into()));
}

#[test]
fn what_makes_no_sense_is_refused_and_serving_goes_on() {
    let desk = Desk::default();
    let serving = Serving::start(&desk);
    let bearer = format!("Bearer {}", serving.token);
    let deep = "[".repeat(200_000);
    for body in ["", "{", "[]", r#"{"kind":"nonsense"}"#, r#"{"kind":"edit"}"#, "\u{0}", &deep] {
        let answer =
            serving.http("POST", "/request", &[("Authorization", &bearer)], body.as_bytes()).unwrap();
        let reply: Value = serde_json::from_slice(&answer.body).unwrap();
        assert_eq!(reply["error"]["code"], "bad-request", "{body:.40}");
    }
    for path in ["/../../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "//etc/passwd"] {
        let answer = serving.http("GET", path, &[], &[]).unwrap();
        assert!(!String::from_utf8_lossy(&answer.body).contains("root:"), "{path}");
    }
    assert!(serving.maps().is_array());
}

#[test]
fn the_terminal_and_the_browser_see_each_other() {
    let desk = Desk::default();
    let serving = Serving::start(&desk);
    let map = sample(&serving);
    let mut feed = serving.feed("ann", &serving.token).unwrap();
    serving.ask("ann", &json!({"kind": "open", "document": map}));
    desk.say(&["rename", &map, "From the terminal"]);
    loop {
        let event = feed.next_event();
        if event["document"] == *map {
            break;
        }
    }
    assert_eq!(serving.records(&map, "map")[0]["title"], "From the terminal");
    serving.ask("ann", &add(&map, "From the browser"));
    assert!(desk.say(&["show", &map]).contains("From the browser"));
}
