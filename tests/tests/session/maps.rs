//! Maps as wholes: made, copied, carried in and out, removed and brought back; snapshots, search and files.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use journey_session::dto::{
    AssetBytes, AssetRef, Comparison, Diagnosis, Done, ExportFormat, ExportedFile, Hit, ImportedMap, MapRef,
    Nothing, SnapshotCard, TemplateCard, ask, ask::Earlier,
};
use journey_session::model::{
    Cause, Department, Document, Id, Kind, Language, MapKind, PainPoint, Persona, Profile, Record, Touchpoint,
};
use journey_session::{Client, Failure, Request};
use serde_json::Value;

use super::support::*;

fn export(client: &Client, document: Id, format: ExportFormat) -> ExportedFile {
    let ask = ask::OfExport {
        document,
        format,
        language: Language::En,
        report: None,
        stages: Vec::new(),
        dpi: None,
        work: None,
    };
    super::support::ask(client, Request::Export(ask)).unwrap()
}

fn import(client: &Client, bytes: &str) -> Result<ImportedMap, Failure> {
    let ask = ask::OfImport { name: "map.json".to_owned(), bytes: bytes.to_owned() };
    super::support::ask(client, Request::Import(ask))
}

fn doctor(client: &Client) -> Diagnosis {
    ask(client, Request::Doctor(ask::Nothing {})).unwrap()
}

#[test]
fn every_template_makes_a_sound_map() {
    let workspace = Workspace::new();
    let session = workspace.open();
    let client = session.client("ann");
    let language = Language::En;
    let templates: Vec<TemplateCard> =
        ask(&client, Request::Templates(ask::InLanguage { language })).unwrap();
    assert_eq!(templates[0].name, "meal-kit");
    for template in &templates {
        let map = new_map(&client, &template.name);
        assert_eq!(records(&client, map).map().unwrap().title, template.title);
        let strokes = &template.sketch;
        let touchpoints = records(&client, map).touchpoints().count();
        assert_eq!(strokes.stages.iter().sum::<u32>() as usize, touchpoints, "{}", template.name);
        assert_eq!((strokes.feelings.len(), strokes.losses.len()), (touchpoints, touchpoints));
        let card = maps(&client).into_iter().find(|card| card.id == map).unwrap();
        assert_eq!(card.sketch.feelings, strokes.feelings);
    }
    let titles: Vec<_> = maps(&client).into_iter().map(|card| card.title).collect();
    assert_eq!(titles.len(), templates.len());
    let named = || {
        let library = sheet(&client, Id::LIBRARY).records;
        library.iter().filter(|record| record.kind() != Kind::Evidence).count()
    };
    let once = named();
    new_map(&client, "meal-kit");
    assert_eq!(named(), once, "the library has it all by now, but for evidence, which is nobody else's");
    assert_eq!(doctor(&client), Diagnosis { problems: vec![], healthy: true, ..doctor(&client) });
    let ask = ask::NewMap { template: "?".to_owned(), language, title: None };
    assert_eq!(code(client.request(Request::NewMap(ask))), "unknown-template");
}

#[test]
fn a_to_be_map_knows_what_it_was_made_of() {
    let workspace = Workspace::new();
    let session = workspace.open();
    let client = session.client("ann");
    let as_is = new_map(&client, "meal-kit");
    let make = |document, title: &str| {
        let ask = ask::OfToBe { document, title: title.to_owned() };
        super::support::ask::<MapRef>(&client, Request::MakeToBe(ask))
    };
    let to_be = make(as_is, "Menu first").unwrap().map;
    let compare = |document, with| {
        let ask = ask::OfDifferences { document, with };
        super::support::ask::<Comparison>(&client, Request::Differences(ask))
    };
    let card = records(&client, to_be).map().unwrap().clone();
    assert_eq!((card.title.as_str(), card.kind, card.baseline), ("Menu first", MapKind::ToBe, Some(as_is)));
    let same = compare(to_be, Earlier::Map { map: as_is }).unwrap();
    assert_eq!(same.differences, []);
    assert_eq!(same.score_before.index.to_bits(), same.score_after.index.to_bits());

    let before = records(&client, to_be);
    let pain = before.all::<PainPoint>().next().unwrap();
    let origin = pain.origin.unwrap();
    edit(&client, to_be, None, remove(pain.id)).unwrap();
    let found = compare(to_be, Earlier::Map { map: as_is }).unwrap();
    assert!(found.score_after.index < found.score_before.index);
    let gone = found.differences.iter().find(|found| found.after.is_none()).unwrap();
    assert_eq!((gone.kind, gone.before), (Kind::PainPoint, Some(origin)));
    assert!(found.before.iter().any(|record| record.id() == origin));

    // A snapshot is compared by the map's own ids; nothing is compared with what is not there.
    let card: SnapshotCard = super::support::ask(
        &client,
        Request::TakeSnapshot(ask::OfSnapshot { document: to_be, name: "Then".to_owned() }),
    )
    .unwrap();
    put(&client, to_be, stage("New"), None);
    let found = compare(to_be, Earlier::Snapshot { snapshot: card.id }).unwrap();
    assert_eq!((found.title.as_str(), found.differences.len()), ("Then", 1));
    assert_eq!(code(compare(as_is, Earlier::Snapshot { snapshot: card.id })), "snapshot-gone");
    assert_eq!(code(compare(as_is, Earlier::Map { map: Id::LIBRARY.following(7) })), "map-gone");
    assert_eq!(code(make(Id::LIBRARY, "No map")), "map-gone");
}

#[test]
fn a_copy_is_a_map_of_its_own() {
    let workspace = Workspace::new();
    let session = workspace.open();
    let client = session.client("ann");
    let original = new_map(&client, "meal-kit");
    let duplicate = |_| ask::<MapRef>(&client, Request::DuplicateMap(of(original))).unwrap().map;
    let copies: Vec<Id> = (0..2).map(duplicate).collect();
    let title = records(&client, original).map().unwrap().title.clone();
    let titles: Vec<_> =
        copies.iter().map(|map| records(&client, *map).map().unwrap().title.clone()).collect();
    assert_eq!(titles, [format!("{title} (2)"), format!("{title} (3)")]);
    let (from, to) = (records(&client, original), records(&client, copies[0]));
    assert_eq!(from.len(), to.len());
    assert!(to.records().all(|record| from.get(record.id()).is_none()));
    let index = |map| maps(&client).into_iter().find(|card| card.id == map).unwrap().index;
    assert!((index(original) - index(copies[0])).abs() < 1e-12);
    remove_everything(&client, copies[0]);
    assert_eq!(records(&client, original), from);
}

fn remove_everything(client: &Client, map: Id) {
    let stages: Vec<Id> = records(client, map).stages().map(|stage| stage.id).collect();
    let edit = journey_session::model::Edit::Remove { ids: stages, keep: vec![] };
    super::support::edit(client, map, None, edit).unwrap();
    assert_eq!(maps(client).into_iter().find(|card| card.id == map).unwrap().touchpoints, 0);
}

#[test]
fn what_is_exported_is_imported_as_the_same_map() {
    let (one, other) = (Workspace::new(), Workspace::new());
    let (here, there) = (one.open(), other.open());
    let (ann, bob) = (here.client("ann"), there.client("bob"));
    let map = new_map(&ann, "meal-kit");
    let picture = add_asset(&ann, b"a picture");
    let persona =
        Record::Persona(Persona { name: "Ann".into(), picture: Some(picture), ..Persona::default() });
    let persona = put(&ann, Id::LIBRARY, persona, None);
    let shares = serde_json::json!([{ "persona": persona, "share": 1.0 }]);
    edit(&ann, map, None, set(map, "personas", shares)).unwrap();

    let file = export(&ann, map, ExportFormat::Json);
    assert_eq!(file.media_type, "application/json");
    let imported = import(&bob, &file.bytes).unwrap();
    assert_eq!((imported.map, imported.problems), (map, vec![]), "its ids are free there");
    let theirs = records(&bob, map);
    assert_eq!(records(&ann, map).len(), theirs.len());
    assert_eq!(sheet(&ann, map).score.unwrap().pains, sheet(&bob, map).score.unwrap().pains);
    let asset: AssetBytes = ask(&bob, Request::Asset(ask::OfAssetId { asset: picture })).unwrap();
    assert_eq!(BASE64_STANDARD.decode(asset.bytes).unwrap(), b"a picture");

    let again = import(&bob, &file.bytes).unwrap();
    assert_ne!(again.map, map, "its ids are taken by now");
    assert_eq!(records(&bob, again.map).len(), theirs.len());
    let back = import(&ann, &export(&bob, map, ExportFormat::Json).bytes).unwrap();
    assert_eq!(records(&ann, back.map).len(), theirs.len());
    assert_eq!(code(undo(&bob, map)), "nothing-to-undo", "importing is no step");
    assert!(doctor(&ann).healthy && doctor(&bob).healthy);
}

#[test]
fn the_same_file_into_the_same_library_is_the_same_file_again() {
    let workspace = Workspace::new();
    let session = workspace.open();
    let client = session.client("ann");
    let map = new_map(&client, "meal-kit");
    let file = export(&client, map, ExportFormat::Json);
    client.request(Request::RemoveMap(of(map))).unwrap();
    let copy = import(&client, &file.bytes).unwrap().map;
    let count = |bytes: &str| {
        let text = BASE64_STANDARD.decode(bytes).unwrap();
        let file: Value = serde_json::from_slice(&text).unwrap();
        let lists = file
            .as_object()
            .unwrap()
            .iter()
            .map(|(name, list)| (name.clone(), list.as_array().map(Vec::len)));
        lists.collect::<Vec<_>>()
    };
    assert_eq!(count(&export(&client, copy, ExportFormat::Json).bytes), count(&file.bytes));
}

#[test]
fn a_map_is_exported_as_a_report() {
    let workspace = Workspace::new();
    let session = workspace.open();
    let client = session.client("ann");
    let map = new_map(&client, "meal-kit");
    edit(&client, map, None, set(map, "title", "A/B: \"test\"")).unwrap();
    let file = export(&client, map, ExportFormat::Pdf);
    assert_eq!((file.name.as_str(), file.media_type.as_str()), ("A-B- -test-.pdf", "application/pdf"));
    assert!(BASE64_STANDARD.decode(file.bytes).unwrap().starts_with(b"%PDF-"));
}

#[test]
fn what_is_no_map_is_refused_and_what_is_broken_is_told() {
    let workspace = Workspace::new();
    let session = workspace.open();
    let client = session.client("ann");
    let import_text = |text: &str| import(&client, &BASE64_STANDARD.encode(text));
    for (text, expected) in [
        ("", "import-empty"),
        ("{", "import-not-json"),
        ("[]", "import-not-ours"),
        (r#"{"format":"desire-path-map","version":99}"#, "import-newer"),
        (&"[".repeat(10_000), "import-too-deep"),
    ] {
        assert_eq!(code(import_text(text)), expected);
    }
    assert_eq!(code(import(&client, "no base64!")), "bad-request");
    assert_eq!(maps(&client), [], "nothing came of any of it");
    let broken = r#"{"format":"desire-path-map","version":1,
        "map": {"id":"019aa000-0000-7000-8000-000000000001","title":"Broken","baseline":"019aa000-0000-7000-8000-00000000ffff"},
        "stages": [{"id":"019aa000-0000-7000-8000-000000000002","title":7,"placement":{"order":"V"}}]}"#;
    let imported = import_text(broken).unwrap();
    let codes: Vec<_> = imported.problems.iter().map(|note| note.failure.code.as_str()).collect();
    assert_eq!(codes, ["import-wrong-type"]);
    assert_eq!((imported.problems[0].line, imported.problems[0].path.as_str()), (3, "stages[0].title"));
    assert_eq!(records(&client, imported.map).map().unwrap().baseline, None, "no such map is here");
}

#[test]
fn removed_maps_leave_the_gallery_and_come_back() {
    let workspace = Workspace::new();
    let session = workspace.open();
    let client = session.client("ann");
    let (map, stage_id, _) = small_map(&client);
    let before = records(&client, map);
    let _: Nothing = ask(&client, Request::RemoveMap(of(map))).unwrap();
    assert!(maps(&client)[0].removed.is_some());
    assert_eq!(code(client.request(Request::Open(of(map)))), "map-gone");
    assert_eq!(code(edit(&client, map, None, set(stage_id, "title", "?"))), "map-gone");
    assert_eq!(code(undo(&client, map)), "map-gone");
    let elsewhere = workspace.open().client("bob");
    assert_eq!(code(elsewhere.request(Request::Open(of(map)))), "map-gone");
    let _: Nothing = ask(&elsewhere, Request::BringBackMap(of(map))).unwrap();
    assert_eq!(records(&client, map), before);
    assert_eq!(maps(&client)[0].removed, None);
    undo(&client, map).expect("its steps are there");
    for nothing in [Id::LIBRARY, stage_id] {
        assert_eq!(code(client.request(Request::RemoveMap(of(nothing)))), "map-gone");
    }
}

#[test]
fn a_snapshot_is_restored_in_one_step() {
    let workspace = Workspace::new();
    let session = workspace.open();
    let client = session.client("ann");
    let map = new_map(&client, "meal-kit");
    let before = records(&client, map);
    let ask = ask::OfSnapshot { document: map, name: "After the workshop".to_owned() };
    let taken: SnapshotCard = super::support::ask(&client, Request::TakeSnapshot(ask)).unwrap();
    remove_everything(&client, map);
    edit(&client, map, None, add(stage("New"), None)).unwrap();
    let after = records(&client, map);

    let restore = || Request::RestoreSnapshot(ask::OfRestore { document: map, snapshot: taken.id });
    let done: Done = super::support::ask(&client, restore()).unwrap();
    assert_eq!(records(&client, map), before);
    let history = ask::OfHistory { document: map, before: None, limit: 1 };
    let entries: journey_session::dto::Entries =
        super::support::ask(&client, Request::History(history)).unwrap();
    assert_eq!(entries[0].cause, Cause::Restore { snapshot: taken.id });
    assert_eq!(entries[0].revision, done.revision);
    assert_eq!(undo(&client, map).unwrap().kept, []);
    assert_eq!(records(&client, map), after);
    redo(&client, map).unwrap();
    assert_eq!(records(&client, map), before);
    let snapshots: Vec<SnapshotCard> = super::support::ask(&client, Request::Snapshots(of(map))).unwrap();
    assert_eq!(snapshots, [taken]);
    let other = new_map(&client, "blank");
    let stranger = Request::RestoreSnapshot(ask::OfRestore { document: other, snapshot: snapshots[0].id });
    assert_eq!(code(client.request(stranger)), "snapshot-gone");
    assert!(doctor(&client).healthy);
}

fn add_asset(client: &Client, bytes: &[u8]) -> Id {
    let ask = ask::OfAsset {
        name: "a.png".to_owned(),
        media_type: "image/png".to_owned(),
        bytes: BASE64_STANDARD.encode(bytes),
    };
    super::support::ask::<AssetRef>(client, Request::AddAsset(ask)).unwrap().asset
}

#[test]
fn pictures_are_kept_once() {
    let workspace = Workspace::new();
    let session = workspace.open();
    let client = session.client("ann");
    let (one, same, other) = (add_asset(&client, b"1"), add_asset(&client, b"1"), add_asset(&client, b"2"));
    assert_eq!(one, same);
    assert_ne!(one, other);
    let asset: AssetBytes = ask(&client, Request::Asset(ask::OfAssetId { asset: other })).unwrap();
    assert_eq!((asset.media_type.as_str(), asset.bytes.as_str()), ("image/png", "Mg=="));
    let nothing = Request::Asset(ask::OfAssetId { asset: Id::LIBRARY });
    assert_eq!(code(client.request(nothing)), "asset-gone");
}

#[test]
fn words_are_found_wherever_they_stand() {
    let workspace = Workspace::new();
    let session = workspace.open();
    let client = session.client("ann");
    let (map, _, touchpoint_id) = small_map(&client);
    let found = |text: &str| {
        let ask = ask::OfSearch { text: text.to_owned(), limit: 10 };
        let hits: Vec<Hit> = super::support::ask(&client, Request::Search(ask)).unwrap();
        hits.into_iter().map(|hit| (hit.document, hit.id)).collect::<Vec<_>>()
    };
    let pain = put(&client, map, pain("Ёлка before the price"), Some(touchpoint_id));
    assert_eq!(found("елка PRICE"), [(map, pain)]);
    edit(&client, map, None, remove(pain)).unwrap();
    assert_eq!(found("елка"), []);
    undo(&client, map).unwrap();
    assert_eq!(found("елка"), [(map, pain)]);
}

#[test]
fn the_score_answers_what_if() {
    let workspace = Workspace::new();
    let session = workspace.open();
    let client = session.client("ann");
    let map = new_map(&client, "meal-kit");
    let score = |without: Vec<Id>, profile| {
        let ask = ask::OfScore { document: map, without, done: Vec::new(), profile };
        client.request(Request::Score(ask)).unwrap()
    };
    let as_it_is = score(vec![], None);
    assert!((as_it_is["index"].as_f64().unwrap() - 29.757_235_057_408).abs() < 1e-9);
    let strict = score(vec![], Some(Profile::Strict));
    assert_eq!(strict["index"], as_it_is["strict"]);
    let pains = as_it_is["pains"].as_object().unwrap();
    let (pain, figures) = pains.iter().next().unwrap();
    let without = score(vec![pain.parse().unwrap(), Id::LIBRARY, map], None);
    let recovered = as_it_is["index"].as_f64().unwrap() - without["index"].as_f64().unwrap();
    assert!((recovered - figures["recovered"].as_f64().unwrap()).abs() < 1e-9);
    assert_eq!(score(vec![], None), as_it_is, "nothing was changed");
}

#[test]
fn the_library_keeps_what_maps_use() {
    let workspace = Workspace::new();
    let session = workspace.open();
    let client = session.client("ann");
    let (map, _, touchpoint_id) = small_map(&client);
    let department = Department { name: "Billing".into(), ..Department::default() };
    let department = put(&client, Id::LIBRARY, department, None);
    let nobody = serde_json::to_value(map).unwrap();
    let failure = edit(&client, map, None, set(touchpoint_id, "owner", nobody)).unwrap_err();
    assert_eq!((failure.code.as_str(), failure.args["field"].as_str()), ("no-such-reference", "owner"));

    edit(&client, map, None, set(touchpoint_id, "owner", department.to_string())).unwrap();
    let failure = edit(&client, Id::LIBRARY, None, remove(department)).unwrap_err();
    assert_eq!((failure.code.as_str(), failure.args["title"].as_str()), ("in-use", "Billing"));
    assert_eq!(failure.args["count"], "1");
    assert_eq!(code(undo(&client, Id::LIBRARY)), "in-use", "undo asks just the same");
    edit(&client, map, None, set(touchpoint_id, "owner", Value::Null)).unwrap();
    edit(&client, Id::LIBRARY, None, remove(department)).unwrap();
    let undone = undo(&client, map).unwrap();
    assert_eq!(undone.kept.len(), 1, "the department is gone by now: {:?}", undone.kept);
    let now: Document = records(&client, map);
    assert_eq!(now.find::<Touchpoint>(touchpoint_id).unwrap().owner, None);
}

#[test]
fn history_is_read_in_pages() {
    let workspace = Workspace::new();
    let session = workspace.open();
    let client = session.client("ann");
    let (map, stage_id, _) = small_map(&client);
    for number in 0..5 {
        edit(&client, map, None, set(stage_id, "title", number.to_string())).unwrap();
    }
    let page = |before, limit| {
        let ask = ask::OfHistory { document: map, before, limit };
        let entries: journey_session::dto::Entries =
            super::support::ask(&client, Request::History(ask)).unwrap();
        entries.into_iter().map(|entry| entry.revision).collect::<Vec<_>>()
    };
    assert_eq!(page(None, 3), [8, 7, 6]);
    assert_eq!(page(Some(6), 3), [5, 4, 3]);
    assert_eq!(page(Some(3), 10), [2, 1]);
    assert_eq!(page(Some(1), 10), [0; 0]);
    assert_eq!(page(Some(100), 1), [8]);
    assert_eq!(page(None, 0), [0; 0]);
}
