//! Several people, windows and processes on one workspace.

use std::time::{Duration, Instant};

use journey_session::dto::Event;
use journey_session::model::{Edit, PainPoint, Record, Stage, Touchpoint};

use super::support::*;

#[test]
fn two_clients_on_one_field_and_on_two() {
    let workspace = Workspace::new();
    let session = workspace.open();
    let (ann, bob) = (session.client("ann"), session.client("bob"));
    let (map, _, touchpoint) = small_map(&ann);
    let base = Some(sheet(&ann, map).revision);

    edit(&bob, map, base, set(touchpoint, "title", "Bob's")).unwrap();
    let failure = edit(&ann, map, base, set(touchpoint, "title", "Ann's")).unwrap_err();
    assert_eq!(failure.code, "conflict");
    assert_eq!(failure.args["field"], "title");
    assert_eq!(failure.args["record"], touchpoint.to_string());
    assert_eq!(failure.args["title"], "Bob's");
    let both = Edit::All { edits: vec![set(touchpoint, "thought", "?"), set(touchpoint, "title", "Ann's")] };
    assert_eq!(code(edit(&ann, map, base, both)), "conflict", "all of it or none");
    assert_eq!(records(&ann, map).find::<Touchpoint>(touchpoint).unwrap().thought, "");

    edit(&ann, map, base, set(touchpoint, "thought", "Ann's")).expect("another field");
    edit(&ann, map, base, set(touchpoint, "title", "Bob's")).expect("the same value");
    edit(&bob, map, base, set(touchpoint, "title", "Bob's again")).expect("one's own field");
    edit(&ann, map, None, set(touchpoint, "title", "Ann's")).expect("on what is there now");
    assert_eq!(code(edit(&ann, map, Some(1000), set(touchpoint, "title", "?"))), "stale");
}

#[test]
fn one_author_in_two_windows_is_two_clients() {
    let workspace = Workspace::new();
    let session = workspace.open();
    let (left, right) = (session.client("ann"), session.client("ann"));
    let (map, _, touchpoint) = small_map(&left);
    let base = Some(sheet(&left, map).revision);
    edit(&left, map, base, set(touchpoint, "title", "Left")).unwrap();
    assert_eq!(code(edit(&right, map, base, set(touchpoint, "title", "Right"))), "conflict");
    let named = session.client_named(&hello(&left).client, "ann");
    edit(&named, map, base, set(touchpoint, "title", "Left again")).expect("the same name, the same client");
    assert_eq!(undo(&right, map).unwrap().label.title, "Left again", "steps are the author's");
}

#[test]
fn what_the_remover_has_not_seen_is_parked() {
    let workspace = Workspace::new();
    let session = workspace.open();
    let (ann, bob) = (session.client("ann"), session.client("bob"));
    let (map, stage_id, touchpoint_id) = small_map(&ann);
    let seen = put(&bob, map, pain("Seen"), Some(touchpoint_id));
    let other_stage = put(&ann, map, stage("Other"), None);
    let moved = put(&ann, map, touchpoint("Moved"), Some(other_stage));
    let base = sheet(&ann, map).revision;
    let unseen = put(&bob, map, pain("Unseen"), Some(touchpoint_id));
    edit(&bob, map, None, Edit::Move { ids: vec![moved], to: within(Some(stage_id)) }).unwrap();
    let own = put(&ann, map, pain("Own"), Some(touchpoint_id));

    edit(&ann, map, Some(base), remove(stage_id)).unwrap();
    let now = records(&ann, map);
    let mut parked: Vec<_> = now.parked().map(Record::id).collect();
    parked.sort();
    let mut expected = vec![unseen, moved];
    expected.sort();
    assert_eq!(parked, expected);
    for gone in [stage_id, touchpoint_id, seen, own] {
        assert!(now.get(gone).is_none());
    }
    undo(&ann, map).unwrap();
    let now = records(&ann, map);
    assert_eq!(now.find::<PainPoint>(unseen).unwrap().placement.parent, Some(touchpoint_id));
    assert_eq!(now.parked().count(), 0);
}

#[test]
fn two_processes_see_each_other() {
    let workspace = Workspace::new();
    let (here, there) = (workspace.open(), workspace.open());
    let (ann, bob) = (here.client("ann"), there.client("bob"));
    let (map, stage_id, touchpoint_id) = small_map(&ann);
    assert_eq!(records(&bob, map), records(&ann, map));
    let base = sheet(&ann, map).revision;
    let feed = ann.feed();

    // Nobody asks anything here: the other process is noticed all the same.
    edit(&bob, map, None, set(touchpoint_id, "title", "Bob's")).unwrap();
    let began = Instant::now();
    while next(&feed) != (Event::Reload { document: map }) {}
    assert!(began.elapsed() < Duration::from_secs(10));
    assert_eq!(sheet(&ann, map).revision, base + 1);

    // On what has moved on since: one field fits, the other one is somebody else's by now.
    edit(&bob, map, None, set(stage_id, "goal", "Bob's")).unwrap();
    let done = edit(&ann, map, Some(base), set(stage_id, "title", "Ann's")).unwrap();
    assert_eq!(done.revision, base + 3);
    assert_eq!(code(edit(&ann, map, Some(base), set(stage_id, "goal", "Ann's"))), "conflict");
    let of_both = records(&bob, map);
    let at = of_both.find::<Stage>(stage_id).unwrap();
    assert_eq!((at.title.as_str(), at.goal.as_str()), ("Ann's", "Bob's"));
    assert_eq!(undo(&bob, map).unwrap().revision, base + 4);
    assert_eq!(records(&ann, map), records(&bob, map));
}

#[test]
fn two_processes_that_write_at_once_lose_nothing() {
    const EACH: usize = 40;
    let workspace = Workspace::new();
    let (here, there) = (workspace.open(), workspace.open());
    let (map, _, touchpoint) = small_map(&here.client("ann"));
    let base = sheet(&here.client("ann"), map).revision;
    std::thread::scope(|scope| {
        for (session, name) in [(&here, "ann"), (&there, "bob")] {
            let client = session.client(name);
            scope.spawn(move || {
                for number in 0..EACH {
                    let adding =
                        || edit(&client, map, None, add(pain(&format!("{name} {number}")), Some(touchpoint)));
                    // A third writer may come between the two attempts; whoever is told so asks again.
                    while let Err(failure) = adding() {
                        assert_eq!(failure.code, "stale");
                    }
                }
            });
        }
    });
    let end = sheet(&here.client("ann"), map);
    assert_eq!(end.revision, base + 2 * EACH as u64);
    let pains = end.records.iter().filter(|record| matches!(record, Record::PainPoint(_))).count();
    assert_eq!(pains, 2 * EACH);
}
