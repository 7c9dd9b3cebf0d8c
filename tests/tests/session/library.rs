//! The library and the maps that use it: where a name is used, and one name in the place of others everywhere, as one act.

use journey_session::dto::{Diagnosis, Use, ask};
use journey_session::model::{
    Cause, Department, Edit, Evidence, Id, Owner, PainPoint, Persona, PersonaShare, Touchpoint,
};
use journey_session::{Client, Request};
use serde_json::json;

use super::support::*;

fn department(client: &Client, name: &str) -> Id {
    put(client, Id::LIBRARY, Department { name: name.into(), ..Department::default() }, None)
}

/// A map whose touchpoint, and its pain, belong to the one, helped by the other.
fn map_of(client: &Client, one: Id, other: Id) -> (Id, Id, Id) {
    let (map, _, touchpoint) = small_map(client);
    let owners = json!([{"department": one, "weight": 2}, {"department": other, "weight": 1}]);
    let pain = put(client, map, pain("Waits"), Some(touchpoint));
    edit(client, map, None, set(touchpoint, "owner", one.to_string())).unwrap();
    edit(client, map, None, set(touchpoint, "supporting", json!([other, one]))).unwrap();
    edit(client, map, None, set(pain, "owners", owners)).unwrap();
    (map, touchpoint, pain)
}

fn owners(client: &Client, (map, touchpoint, pain): (Id, Id, Id)) -> (Option<Id>, Vec<Id>, Vec<Owner>) {
    let map = records(client, map);
    let touchpoint = map.find::<Touchpoint>(touchpoint).unwrap();
    (touchpoint.owner, touchpoint.supporting.clone(), map.find::<PainPoint>(pain).unwrap().owners.clone())
}

fn uses(client: &Client, ids: &[Id]) -> Vec<Use> {
    let request = json!({"kind": "uses", "ids": ids}).to_string();
    let reply: serde_json::Value = serde_json::from_slice(&client.request_json(request.as_bytes())).unwrap();
    serde_json::from_value(reply["ok"].clone()).unwrap()
}

fn is_healthy(client: &Client) -> bool {
    ask::<Diagnosis>(client, Request::Doctor(ask::Nothing {})).unwrap().healthy
}

#[test]
fn one_department_takes_the_place_of_another_in_all_maps() {
    let workspace = Workspace::new();
    let session = workspace.open();
    let client = session.client("ann");
    let (billing, payments) = (department(&client, "Billing"), department(&client, "Payments"));
    let maps = [map_of(&client, billing, payments), map_of(&client, billing, payments)];
    let before = maps.map(|map| owners(&client, map));
    ask::<serde_json::Value>(&client, Request::RemoveMap(of(maps[1].0))).unwrap();
    let replace = Edit::Replace { ids: vec![billing], by: Some(payments) };
    edit(&client, Id::LIBRARY, None, replace).unwrap();
    ask::<serde_json::Value>(&client, Request::BringBackMap(of(maps[1].0))).unwrap();
    let merged = (Some(payments), vec![payments], vec![Owner { department: payments, weight: 3.0 }]);
    let now = || maps.map(|map| owners(&client, map));
    assert_eq!(now(), [merged.clone(), merged.clone()], "also in what had been taken off the gallery");
    assert!(records(&client, Id::LIBRARY).get(billing).is_none());
    assert!(is_healthy(&client));
    let stays = undo(&client, maps[0].0).unwrap().label.title;
    assert_eq!(stays, "Waits", "a map's own steps are the author's; what it followed is not among them");
    redo(&client, maps[0].0).unwrap();

    // One act, taken back as one; what somebody has changed since stays.
    edit(&client, maps[1].0, None, set(maps[1].1, "owner", serde_json::Value::Null)).unwrap();
    undo(&client, Id::LIBRARY).unwrap();
    assert!(records(&client, Id::LIBRARY).get(billing).is_some());
    let [first, second] = now();
    assert_eq!(first, before[0]);
    assert_eq!(second, (None, before[1].1.clone(), before[1].2.clone()));
    edit(&client, maps[1].0, None, set(maps[1].1, "owner", billing.to_string())).unwrap();
    redo(&client, Id::LIBRARY).unwrap();
    assert_eq!(now(), [merged.clone(), merged.clone()], "also where it was named meanwhile");
    // Another process finds the same, and takes it back just as well.
    drop(client);
    drop(session);
    let client = workspace.open().client("ann");
    undo(&client, Id::LIBRARY).unwrap();
    assert_eq!(maps.map(|map| owners(&client, map)), before);
    assert!(is_healthy(&client));
}

#[test]
fn what_is_used_can_be_removed_without_a_heir() {
    let workspace = Workspace::new();
    let session = workspace.open();
    let client = session.client("ann");
    let (billing, payments) = (department(&client, "Billing"), department(&client, "Payments"));
    let map = map_of(&client, billing, payments);
    let before = owners(&client, map);
    edit(&client, Id::LIBRARY, None, Edit::Replace { ids: vec![billing, payments], by: None }).unwrap();
    assert_eq!(owners(&client, map), (None, Vec::new(), Vec::new()));
    let library = records(&client, Id::LIBRARY);
    assert!([billing, payments].iter().all(|id| library.get(*id).is_none()));
    undo(&client, Id::LIBRARY).unwrap();
    assert_eq!(owners(&client, map), before);
    let entries: Vec<journey_session::model::Entry> =
        ask(&client, Request::History(ask::OfHistory { document: map.0, before: None, limit: 2 })).unwrap();
    assert!(entries.iter().all(|entry| entry.cause == Cause::Follow));
}

/// Evidence is not merged, for it is never changed; but it can go, also from where it is linked.
#[test]
fn evidence_goes_without_a_heir_only() {
    let workspace = Workspace::new();
    let session = workspace.open();
    let client = session.client("ann");
    let [one, other] = ["One", "Other"].map(|text| {
        let nugget = Evidence { text: text.into(), ..Evidence::default() };
        put(&client, Id::LIBRARY, nugget, None)
    });
    let (map, _, touchpoint) = small_map(&client);
    edit(&client, map, None, set(touchpoint, "evidence", json!([one, other]))).unwrap();
    let merge = Edit::Replace { ids: vec![one], by: Some(other) };
    assert_eq!(code(edit(&client, Id::LIBRARY, None, merge)), "fixed-record");
    edit(&client, Id::LIBRARY, None, Edit::Replace { ids: vec![one], by: None }).unwrap();
    assert_eq!(records(&client, map).find::<Touchpoint>(touchpoint).unwrap().evidence, [other]);
    undo(&client, Id::LIBRARY).unwrap();
    assert_eq!(records(&client, map).find::<Touchpoint>(touchpoint).unwrap().evidence, [one, other]);
}

#[test]
fn shares_of_merged_personas_add_up() {
    let workspace = Workspace::new();
    let session = workspace.open();
    let client = session.client("ann");
    let persona = |name: &str, needs: &[&str]| {
        let needs = needs.iter().map(|need| (*need).to_owned()).collect();
        put(&client, Id::LIBRARY, Persona { name: name.into(), needs, ..Persona::default() }, None)
    };
    let (anna, twin) = (persona("Anna", &["time"]), persona("Anya", &["time", "price"]));
    let (map, ..) = small_map(&client);
    let shares = json!([{"persona": anna, "share": 0.25}, {"persona": twin, "share": 0.5}]);
    edit(&client, map, None, set(map, "personas", shares)).unwrap();
    edit(&client, Id::LIBRARY, None, Edit::Replace { ids: vec![twin], by: Some(anna) }).unwrap();
    assert_eq!(records(&client, map).map().unwrap().personas, [PersonaShare { persona: anna, share: 0.75 }]);
    let library = records(&client, Id::LIBRARY);
    let anna: &Persona = library.find(anna).unwrap();
    assert_eq!(anna.needs, ["time", "price"], "what was known of the one is known of the other");
}

#[test]
fn replacing_asks_for_what_is_there() {
    let workspace = Workspace::new();
    let session = workspace.open();
    let client = session.client("ann");
    let (billing, payments) = (department(&client, "Billing"), department(&client, "Payments"));
    let persona = put(&client, Id::LIBRARY, Persona::default(), None);
    let map = map_of(&client, billing, payments);
    let before = owners(&client, map);
    let nobody = Id::LIBRARY.following(7);
    for (ids, by, expected) in [
        (vec![billing], Some(persona), "fixed-record"),
        (vec![billing], Some(nobody), "record-gone"),
        (vec![nobody], Some(billing), "record-gone"),
        (vec![nobody], None, "record-gone"),
    ] {
        assert_eq!(code(edit(&client, Id::LIBRARY, None, Edit::Replace { ids, by })), expected);
    }
    assert_eq!(owners(&client, map), before, "nothing was changed");
}

#[test]
fn a_name_tells_where_it_is_used() {
    let workspace = Workspace::new();
    let session = workspace.open();
    let client = session.client("ann");
    let (billing, idle) = (department(&client, "Billing"), department(&client, "Idle"));
    let (map, touchpoint, pain) = map_of(&client, billing, idle);
    edit(&client, map, None, set(map, "title", "Shop")).unwrap();
    let found = uses(&client, &[billing]);
    let mut places: Vec<_> = found.iter().map(|of| (of.id, of.field.as_str(), of.title.as_str())).collect();
    places.sort_by_key(|(_, field, _)| (*field).to_owned());
    assert_eq!(
        places,
        [
            (touchpoint, "owner", "Touchpoint"),
            (pain, "owners", "Waits"),
            (touchpoint, "supporting", "Touchpoint")
        ]
    );
    assert!(
        found.iter().all(|of| of.of == billing && of.document == map && of.map == "Shop" && !of.is_removed)
    );
    assert_eq!(uses(&client, &[Id::LIBRARY.following(9)]), []);
}
