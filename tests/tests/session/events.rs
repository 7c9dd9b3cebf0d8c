//! The feed: everything that changes, to everybody, in one order, and what the first start shows.

use std::sync::mpsc;
use std::time::Duration;

use journey_session::dto::Event;
use journey_session::model::{Document, Id, Language, Map, Patch};
use journey_session::{Options, Session};
use serde_json::{Value, json};

use super::support::*;

#[test]
fn the_first_start_shows_the_sample() {
    for language in [Language::En, Language::Ru] {
        let workspace = Workspace::new();
        let options = Options { path: workspace.path(), language, with_sample: true };
        let session = Session::open(options.clone()).unwrap();
        let client = session.client("ann");
        assert!(hello(&client).first_start);
        let cards = maps(&client);
        assert_eq!(cards.len(), 1);
        assert!((cards[0].index - 29.757_235_057_408).abs() < 1e-9, "{}", cards[0].index);
        let sheet = sheet(&client, cards[0].id);
        let score = sheet.score.unwrap();
        assert!((score.index - 29.757_235_057_408).abs() < 1e-9);
        assert_eq!(score.band, cards[0].band);
        let records = Document::of_records(cards[0].id, sheet.records);
        assert_eq!(records.find::<Map>(cards[0].id).unwrap().language, language);
        assert_eq!(sheet.undo.undo, None);
        drop((client, session));

        let again = Session::open(options).unwrap().client("ann");
        assert!(!hello(&again).first_start);
        assert_eq!(maps(&again).len(), 1, "a start is the first one once");
    }
}

#[test]
fn a_workspace_without_the_sample_has_a_library() {
    let workspace = Workspace::new();
    let client = workspace.open().client("ann");
    assert_eq!(maps(&client), []);
    let library = sheet(&client, Id::LIBRARY);
    assert_eq!(library.score, None);
    assert!(library.records.len() > 17, "the categories and channels are there");
    assert_eq!(hello(&client).path, workspace.path().display().to_string());
    assert_eq!(hello(&client).author, "ann");
}

#[test]
fn revisions_come_without_gaps_whoever_writes() {
    const WRITERS: usize = 4;
    const EACH: usize = 25;
    let workspace = Workspace::new();
    let session = workspace.open();
    let watcher = session.client("watcher");
    let (map, _, touchpoint) = small_map(&watcher);
    let start = sheet(&watcher, map);
    let feeds: Vec<_> = (0..2).map(|_| session.client("watcher").feed()).collect();
    std::thread::scope(|scope| {
        for writer in 0..WRITERS {
            let client = session.client(&format!("writer {writer}"));
            scope.spawn(move || {
                for number in 0..EACH {
                    put(&client, map, pain(&number.to_string()), Some(touchpoint));
                }
            });
        }
    });
    let end = sheet(&watcher, map);
    assert_eq!(end.revision, start.revision + (WRITERS * EACH) as u64);
    for feed in feeds {
        let mut followed = Document::of_records(map, start.records.clone());
        let mut revision = start.revision;
        let mut last_score = None;
        while revision < end.revision {
            let change = next_change(&feed);
            assert_eq!((change.document, change.revision), (map, revision + 1));
            assert!(change.author.starts_with("writer ") && !change.origin.is_empty());
            assert_eq!(change.undo.undo, sheet(&watcher, map).undo.undo, "the steps of whoever listens");
            revision = change.revision;
            assert_eq!(change.updated, []);
            followed.advance(&Patch { added: change.added, ..Patch::default() });
            last_score = change.score;
        }
        assert_eq!(followed, Document::of_records(map, end.records.clone()));
        assert_eq!(last_score, end.score, "the last change always comes with its score");
    }
}

#[test]
fn the_author_is_told_like_everybody_else() {
    let workspace = Workspace::new();
    let session = workspace.open();
    let (ann, bob) = (session.client("ann"), session.client("bob"));
    let (map, stage_id, _) = small_map(&ann);
    // Whoever follows a map has opened it.
    sheet(&bob, map);
    let (of_ann, of_bob) = (ann.feed(), bob.feed());
    let done = edit(&ann, map, None, set(stage_id, "title", "New")).unwrap();
    let unchanged = edit(&ann, map, None, set(stage_id, "title", "New")).unwrap();
    assert_eq!(
        (unchanged.revision, unchanged.added),
        (done.revision, vec![]),
        "nothing changed, nothing told"
    );
    edit(&bob, map, None, set(map, "title", "Renamed")).unwrap();
    for (feed, steps) in [(&of_ann, true), (&of_bob, false)] {
        let change = next_change(feed);
        assert_eq!((change.revision, &change.origin), (done.revision, &hello(&ann).client));
        assert_eq!(change.updated.len(), 1);
        assert_eq!(change.undo.undo.is_some(), steps);
        assert!(matches!(next(feed), Event::Change(change) if change.author == "bob"));
        assert_eq!(next(feed), Event::Gallery);
    }
}

#[test]
fn hosts_speak_json() {
    let workspace = Workspace::new();
    let session = workspace.open();
    let client = session.client("ann");
    let (tell, told) = mpsc::channel();
    client.listen(move |event| tell.send(event).is_ok());
    let map = new_map(&client, "blank");
    let request = json!({
        "kind": "edit", "document": map,
        "edit": { "kind": "add", "record": { "type": "stage", "title": "Этап" } },
    });
    let (send, reply) = mpsc::channel();
    client.send(request.to_string().as_bytes(), move |bytes| send.send(bytes).unwrap());
    let reply: Value = serde_json::from_slice(&reply.recv_timeout(Duration::from_secs(20)).unwrap()).unwrap();
    assert_eq!(reply["ok"]["revision"], 2, "{reply}");
    let blocking: Value =
        serde_json::from_slice(&client.request_json(request.to_string().as_bytes())).unwrap();
    assert_eq!(blocking["ok"]["revision"], 3);

    let events: Vec<Value> = (0..4)
        .map(|_| serde_json::from_str(&told.recv_timeout(Duration::from_secs(20)).unwrap()).unwrap())
        .collect();
    let kinds: Vec<_> = events.iter().map(|event| event["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["change", "gallery", "change", "change"]);
    assert_eq!(events[2]["added"][0]["title"], "Этап");
    assert_eq!(events[2]["document"], json!(map));
    assert_eq!(events[3]["score"]["index"], 0.0);
}

#[test]
fn whoever_no_longer_listens_is_forgotten() {
    let workspace = Workspace::new();
    let session = workspace.open();
    let client = session.client("ann");
    let (tell, told) = mpsc::channel();
    client.listen(move |event| {
        tell.send(event).unwrap();
        false
    });
    let feed = client.feed();
    new_map(&client, "blank");
    next_change(&feed);
    assert_eq!(next(&feed), Event::Gallery);
    assert_eq!(told.iter().count(), 1, "the listener is dropped, and with it its end of the channel");
}

#[test]
fn every_kind_of_request_has_its_word() {
    let table = include_str!("../../../ui/src/lib/bindings/requests.ts");
    let words: Vec<_> = table.lines().filter_map(|line| line.strip_prefix("  ")?.split_once(": {")).collect();
    assert!(words.len() > 20, "{words:?}");
    let client = Workspace::new().open().client("ann");
    for (word, _) in words {
        let reply = client.request_json(json!({ "kind": word }).to_string().as_bytes());
        let reply: Value = serde_json::from_slice(&reply).unwrap();
        let why = reply["error"]["args"]["why"].as_str().unwrap_or_default();
        assert!(!why.contains("unknown variant"), "{word}: {reply}");
    }
}
