//! Undo and redo: one's own steps, in any process, and nothing of anybody else's.

use journey_session::dto::Event;
use journey_session::model::{Cause, Edit, Id, Kept, PainPoint, Record, Stage, Touchpoint};

use super::support::*;

fn title_of(client: &journey_session::Client, map: Id, id: Id) -> Option<String> {
    records(client, map).get(id).map(|record| record.title().to_owned())
}

#[test]
fn steps_survive_the_process() {
    let workspace = Workspace::new();
    let (map, touchpoint) = {
        let client = workspace.open().client("ann");
        let (map, _, touchpoint) = small_map(&client);
        edit(&client, map, None, set(touchpoint, "title", "One")).unwrap();
        edit(&client, map, None, set(touchpoint, "title", "Two")).unwrap();
        (map, touchpoint)
    };
    let in_new_process = |go: &dyn Fn(&journey_session::Client)| {
        let client = workspace.open().client("ann");
        go(&client);
        title_of(&client, map, touchpoint).unwrap()
    };
    let back = |client: &journey_session::Client| drop(undo(client, map).unwrap());
    let forth = |client: &journey_session::Client| drop(redo(client, map).unwrap());
    assert_eq!(in_new_process(&back), "One");
    assert_eq!(in_new_process(&back), "Touchpoint");
    assert_eq!(in_new_process(&forth), "One");
    assert_eq!(in_new_process(&forth), "Two");
    assert_eq!(in_new_process(&back), "One");
    let client = workspace.open().client("ann");
    edit(&client, map, None, set(touchpoint, "title", "Three")).unwrap();
    assert_eq!(code(redo(&client, map)), "nothing-to-redo", "a new step leaves nothing to redo");
}

#[test]
fn all_the_way_back_and_forth_again() {
    let workspace = Workspace::new();
    let session = workspace.open();
    let client = session.client("ann");
    let map = new_map(&client, "meal-kit");
    let start = records(&client, map);
    let stages: Vec<Id> = start.stages().map(|stage| stage.id).collect();
    let touchpoints: Vec<Id> = start.touchpoints().map(|touchpoint| touchpoint.id).collect();
    let edits = [
        set(map, "title", "Another"),
        add(stage("New"), None),
        Edit::Duplicate { ids: vec![stages[0]], seed: Id::default() },
        Edit::Move { ids: vec![touchpoints[0], touchpoints[2]], to: within(Some(stages[2])) },
        remove(stages[1]),
        Edit::All { edits: vec![set(touchpoints[0], "thought", "?"), remove(touchpoints[0])] },
    ];
    let mut steps = vec![start.clone()];
    for step in &edits {
        edit(&client, map, None, step.clone()).unwrap();
        steps.push(records(&client, map));
    }
    for expected in steps.iter().rev().skip(1) {
        let undone = undo(&client, map).unwrap();
        assert_eq!(undone.kept, [], "{:?}", undone.label);
        assert_eq!(records(&client, map), *expected, "{:?}", undone.label);
    }
    assert_eq!(code(undo(&client, map)), "nothing-to-undo", "making the map is no step");
    for expected in &steps[1..] {
        let redone = redo(&client, map).unwrap();
        assert_eq!(records(&client, map), *expected, "{:?}", redone.label);
    }
    let state = sheet(&client, map).undo;
    assert_eq!((state.undo.is_some(), state.redo), (true, None));
}

#[test]
fn everybody_takes_back_their_own() {
    let workspace = Workspace::new();
    let session = workspace.open();
    let (ann, bob) = (session.client("ann"), session.client("bob"));
    let (map, stage_id, touchpoint) = small_map(&ann);
    edit(&ann, map, None, set(touchpoint, "title", "Ann's")).unwrap();
    edit(&bob, map, None, set(touchpoint, "thought", "Bob's")).unwrap();
    edit(&ann, map, None, set(stage_id, "goal", "Ann's too")).unwrap();

    let undone = undo(&bob, map).unwrap();
    assert_eq!(undone.label.title, "Ann's");
    let now = records(&ann, map);
    let at = now.find::<Touchpoint>(touchpoint).unwrap();
    assert_eq!((at.title.as_str(), at.thought.as_str()), ("Ann's", ""));
    assert_eq!(code(undo(&bob, map)), "nothing-to-undo");
    assert_eq!(sheet(&bob, map).undo.redo.unwrap(), undone.label);
    assert_eq!(sheet(&ann, map).undo.redo, None);
}

#[test]
fn what_others_built_on_stays_and_is_told() {
    let workspace = Workspace::new();
    let session = workspace.open();
    let (ann, bob) = (session.client("ann"), session.client("bob"));
    let (map, stage_id, _) = small_map(&ann);
    let added = put(&ann, map, touchpoint("Ann's"), Some(stage_id));
    let inside = put(&bob, map, pain("Bob's"), Some(added));

    let undone = undo(&ann, map).unwrap();
    assert_eq!(undone.kept, [Kept::Parked { id: inside }]);
    let now = records(&ann, map);
    assert!(now.get(added).is_none());
    assert_eq!(now.parked().map(Record::id).collect::<Vec<_>>(), [inside]);

    edit(&ann, map, None, set(stage_id, "title", "Ann's stage")).unwrap();
    edit(&bob, map, None, set(stage_id, "title", "Bob's stage")).unwrap();
    let undone = undo(&ann, map).unwrap();
    assert_eq!(undone.kept, [Kept::Field { id: stage_id, field: "title".to_owned() }]);
    assert_eq!(title_of(&ann, map, stage_id).unwrap(), "Bob's stage");
    let label = undo(&ann, map).unwrap().label;
    assert_eq!(label.title, "Touchpoint", "a step that could not be gone is used up all the same");
}

#[test]
fn undo_says_where_to_look_and_why_it_was() {
    let workspace = Workspace::new();
    let session = workspace.open();
    let client = session.client("ann");
    let (map, stage_id, touchpoint) = small_map(&client);
    let feed = client.feed();
    edit(&client, map, None, remove(touchpoint)).unwrap();
    undo(&client, map).unwrap();
    redo(&client, map).unwrap();
    let foci: Vec<_> = (0..3).map(|_| next_change(&feed).focus).collect();
    assert_eq!(foci, [None, Some(touchpoint), Some(stage_id)]);
    assert!(!matches!(feed.try_recv(), Ok(Event::Reload { .. })));

    let ask = journey_session::dto::ask::OfHistory { document: map, before: None, limit: 3 };
    let entries: journey_session::dto::Entries =
        super::support::ask(&client, journey_session::Request::History(ask)).unwrap();
    let removal = entries[2].revision;
    assert_eq!(entries[0].cause, Cause::Redo { of: removal });
    assert_eq!(entries[1].cause, Cause::Undo { of: removal });
    assert!(matches!(entries[2].cause, Cause::Edit { .. }));
}

#[test]
fn one_visit_to_a_field_is_one_step() {
    let workspace = Workspace::new();
    let session = workspace.open();
    let (ann, bob) = (session.client("ann"), session.client("bob"));
    let (map, stage_id, touchpoint) = small_map(&ann);
    let start = records(&ann, map);
    let write = |visit: u128, edit| in_visit(&ann, map, Id(uuid::Uuid::from_u128(visit)), edit).unwrap();
    let card = Id(uuid::Uuid::from_u128(99));
    let new = PainPoint { id: card, ..pain("Pai") };
    write(1, set(touchpoint, "title", "On"));
    write(1, set(touchpoint, "title", "One"));
    write(2, add(new, Some(touchpoint)));
    write(2, set(card, "title", "Pain"));
    let written = records(&ann, map);
    assert_eq!(undo(&ann, map).unwrap().label.title, "Pain");
    assert_eq!(undo(&ann, map).unwrap().label.title, "One");
    assert_eq!(records(&ann, map), start);
    redo(&ann, map).unwrap();
    redo(&ann, map).unwrap();
    assert_eq!(records(&ann, map), written);

    // What somebody else writes between the pieces stays.
    write(3, set(stage_id, "title", "St"));
    edit(&bob, map, None, set(stage_id, "goal", "Bob's")).unwrap();
    write(3, set(stage_id, "title", "Stage 2"));
    assert_eq!(undo(&ann, map).unwrap().kept, []);
    let now = records(&ann, map);
    let at = now.find::<Stage>(stage_id).unwrap();
    assert_eq!((at.title.as_str(), at.goal.as_str()), ("Stage", "Bob's"));
}

#[test]
fn a_visit_that_is_given_up_is_no_step() {
    let workspace = Workspace::new();
    let session = workspace.open();
    let (ann, bob) = (session.client("ann"), session.client("bob"));
    let (map, stage_id, touchpoint) = small_map(&ann);
    let write = |visit: u128, edit| in_visit(&ann, map, Id(uuid::Uuid::from_u128(visit)), edit).unwrap();
    write(1, set(stage_id, "title", "Before"));
    let start = records(&ann, map);
    let was = start.find::<Touchpoint>(touchpoint).unwrap().title.clone();

    // A text that is written and left as it was; redo still has what was written.
    write(2, set(touchpoint, "title", "On"));
    write(2, set(touchpoint, "title", "One"));
    write(2, set(touchpoint, "title", was.as_str()));
    assert_eq!(records(&ann, map), start);
    redo(&ann, map).unwrap();
    assert_eq!(records(&ann, map).find::<Touchpoint>(touchpoint).unwrap().title, "One");
    undo(&ann, map).unwrap();

    // Something new that is not wanted after all.
    let card = Id(uuid::Uuid::from_u128(99));
    write(3, add(PainPoint { id: card, ..pain("Pai") }, Some(touchpoint)));
    write(3, set(card, "title", "Pain"));
    write(3, remove(card));
    assert_eq!(records(&ann, map), start);
    assert_eq!(undo(&ann, map).unwrap().label.title, "Before");
    redo(&ann, map).unwrap();

    // What others have written meanwhile is not given up; nor is another visit's.
    write(4, set(stage_id, "title", "Stage 2"));
    edit(&bob, map, None, set(stage_id, "goal", "Bob's")).unwrap();
    write(4, set(stage_id, "title", "Before"));
    write(5, set(stage_id, "title", "Stage 3"));
    write(6, set(stage_id, "title", "Before"));
    assert_eq!(undo(&ann, map).unwrap().label.title, "Before");
    assert_eq!(records(&ann, map).find::<Stage>(stage_id).unwrap().title, "Stage 3");
    undo(&ann, map).unwrap();
    assert_eq!(undo(&ann, map).unwrap().label.title, "Before");
    let now = records(&ann, map);
    let at = now.find::<Stage>(stage_id).unwrap();
    assert_eq!((at.title.as_str(), at.goal.as_str()), ("Stage", "Bob's"));
}
