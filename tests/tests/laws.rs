//! The laws of the model, tried on random documents, edits and authors. What failed once is tried first ever after: see
//! `proptest-regressions/`. `PROPTEST_CASES` sets how many cases each law is tried on.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a law that is broken has to say so"
)]

use std::collections::BTreeSet;

use journey_model::{
    Cause, Document, Edit, Entry, Id, Kept, Kind, Label, Order, OrderKey, Patch, Place, Record, Scope, apply,
    check, repair, repaired, undo,
};
use journey_tests::arbitrary::{
    Deed, Names, bare, broken_document, contents, crowded, deed, deeds, fields, json, loose_id, record,
    split, starter,
};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::FileFailurePersistence;
use serde_json::{Map, Value, json};
use uuid::Uuid;

use crate::laws::ledger::Ledger;

mod laws {
    pub(crate) mod ledger;
}

/// Few enough cases that all laws together take seconds.
const CASES: u32 = 96;

fn config() -> ProptestConfig {
    let is_asked = std::env::var_os("PROPTEST_CASES").is_some();
    let default = ProptestConfig::default();
    ProptestConfig {
        cases: if is_asked { default.cases } else { CASES },
        failure_persistence: Some(Box::new(FileFailurePersistence::Direct("proptest-regressions/laws.txt"))),
        ..default
    }
}

/// A document to start from, and what is then done to it.
fn stories() -> impl Strategy<Value = (Document, Vec<Deed>)> {
    select(&[Scope::Map, Scope::Map, Scope::Library][..]).prop_flat_map(|scope| {
        let starts = vec![bare(scope), starter(scope), crowded(&starter(scope))];
        (select(starts), deeds(scope, 14))
    })
}

/// One edit that was done.
struct Step {
    before: Document,
    edit: Edit,
    patch: Patch,
    after: Document,
}

/// The deeds as far as they can be done, one after another.
fn steps(start: &Document, deeds: &[Deed]) -> Vec<Step> {
    let mut names = Names::default();
    let mut now = start.clone();
    let mut steps = Vec::new();
    for deed in deeds {
        let Some(edit) = deed.on(&now, &mut names) else { continue };
        let Ok(patch) = apply(&now, &edit) else { continue };
        let after = advanced(&now, &patch);
        steps.push(Step { before: now, edit, patch, after: after.clone() });
        now = after;
    }
    steps
}

fn advanced(document: &Document, patch: &Patch) -> Document {
    let mut document = document.clone();
    document.advance(patch);
    document
}

fn last<'a>(start: &'a Document, steps: &'a [Step]) -> &'a Document {
    steps.last().map_or(start, |step| &step.after)
}

/// A patch names no id twice, and a record never becomes one of another kind.
fn is_plain(patch: &Patch) -> bool {
    let ids: Vec<Id> = patch.ids().collect();
    ids.iter().collect::<BTreeSet<_>>().len() == ids.len()
        && patch.updated.iter().all(|change| {
            change.before.id() == change.after.id()
                && change.before.kind() == change.after.kind()
                && change.before != change.after
        })
}

fn fields_of(record: &Record) -> Map<String, Value> {
    match serde_json::to_value(record) {
        Ok(Value::Object(fields)) => fields,
        other => panic!("a record is an object, not {other:?}"),
    }
}

/// Where a record stands, without its place among the siblings.
fn holders(record: &Record) -> Option<(Option<Id>, Option<Id>)> {
    record.placement().map(|at| (at.parent, at.lane))
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn what_is_done_can_be_taken_back_and_done_again((start, deeds) in stories()) {
        for Step { before, patch, after, edit } in steps(&start, &deeds) {
            prop_assert_eq!(&advanced(&after, &patch.inverse()), &before, "revert of {:?}", edit);
            let (back, kept) = undo(&after, &patch);
            prop_assert_eq!((&advanced(&after, &back), &kept), (&before, &vec![]), "undo of {:?}", edit);
            prop_assert_eq!(&back, &sorted(patch.inverse()), "undo of {:?}", edit);
            let (again, kept) = undo(&before, &back);
            prop_assert_eq!((advanced(&before, &again), kept), (after, vec![]), "redo of {:?}", edit);
        }
    }

    #[test]
    fn a_whole_story_can_be_taken_back_and_told_again((start, deeds) in stories()) {
        let steps = steps(&start, &deeds);
        let mut now = last(&start, &steps).clone();
        let mut taken_back = Vec::new();
        for step in steps.iter().rev() {
            let (back, kept) = undo(&now, &step.patch);
            prop_assert_eq!(kept, vec![]);
            now.advance(&back);
            taken_back.push(back);
        }
        prop_assert_eq!(&now, &start);
        for back in taken_back.iter().rev() {
            now.advance(&undo(&now, back).0);
        }
        prop_assert_eq!(&now, last(&start, &steps));
    }

    #[test]
    fn what_edits_can_reach_is_sound((start, deeds) in stories()) {
        prop_assert_eq!(check(&start), vec![]);
        for step in steps(&start, &deeds) {
            prop_assert!(is_plain(&step.patch), "{:?}", step.patch);
            prop_assert_eq!(check(&step.after), vec![], "after {:?}", step.edit);
            prop_assert_eq!(repair(&step.after), Patch::default());
        }
    }

    #[test]
    fn whatever_is_broken_can_be_repaired(broken in broken_document()) {
        let problems = check(&broken);
        let patch = repair(&broken);
        prop_assert_eq!(problems.is_empty(), patch.is_empty());
        let ids: Vec<Id> = patch.ids().collect();
        prop_assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
        let (mended, told) = repaired(broken.clone());
        prop_assert_eq!(told, problems);
        prop_assert_eq!(check(&mended), vec![]);
        prop_assert_eq!(repair(&mended), Patch::default());
        for record in broken.records() {
            let is_own = record.id() == broken.id();
            let is_named = !record.id().is_nil() && is_own == (record.kind() == Kind::Map);
            let belongs = is_named && record.kind().scope() == broken.scope();
            let still = mended.get(record.id()).filter(|it| it.kind() == record.kind());
            prop_assert_eq!(still.is_some(), belongs, "{:?}", record);
        }
    }

    #[test]
    fn broken_documents_and_wild_edits_only_get_refused(
        broken in broken_document(),
        id in loose_id(),
        other in loose_id(),
        loose in loose_id(),
        wild in json(),
        field in 0..40_usize,
    ) {
        let kind = broken.get(id).map_or(Kind::Note, Record::kind);
        let known = fields(kind);
        let field = known.get(field).map_or("placement", |(name, _)| *name);
        let edits = [
            json!({"kind": "set", "id": id, "fields": {field: wild.clone()}}),
            json!({"kind": "set", "id": id, "fields": wild.clone()}),
            json!({"kind": "add", "record": {"type": kind, "id": other, field: wild.clone()}, "at": {"parent": id}}),
            json!({"kind": "move", "ids": [id, other], "to": {"parent": other, "lane": id, "order": {"after": id}}}),
            json!({"kind": "remove", "ids": [id, other, id], "keep": [id, other]}),
            json!({"kind": "duplicate", "ids": [id, other, id], "seed": other}),
            json!({"kind": "replace", "ids": [id, other, id], "by": other}),
            json!({"kind": "replace", "ids": [id, other]}),
            json!({"kind": "split", "id": id, "seed": loose, "title": "Half", "take": [other, other], "fields": [field]}),
            json!({"kind": "all", "edits": [{"kind": "remove", "ids": [id]}, {"kind": "add", "record": {"type": "stage", "id": id}}]}),
            wild,
        ];
        for edit in edits {
            let Ok(edit) = serde_json::from_value::<Edit>(edit) else { continue };
            if let Ok(patch) = apply(&broken, &edit) {
                prop_assert!(is_plain(&patch) , "{:?}", edit);
                undo(&broken, &patch);
                undo(&advanced(&broken, &patch), &patch);
            }
        }
    }

    #[test]
    fn wild_values_in_a_sound_document_leave_it_sound(
        field in 0..40_usize,
        number in 0..64_usize,
        wild in json(),
        scope in select(&[Scope::Map, Scope::Library][..]),
    ) {
        let document = starter(scope);
        let record = document.records().nth(number % document.len()).unwrap();
        let known = fields(record.kind());
        let (field, _) = known[field % known.len()];
        let edit = Edit::Set { id: record.id(), fields: Map::from_iter([(field.to_owned(), wild)]) };
        if let Ok(patch) = apply(&document, &edit) {
            prop_assert_eq!(check(&advanced(&document, &patch)), vec![]);
        }
    }

    #[test]
    fn patches_put_together_do_what_they_do_one_by_one((start, deeds) in stories(), cut in 0..8_usize) {
        let patches: Vec<Patch> = steps(&start, &deeds).into_iter().map(|step| step.patch).collect();
        let end = patches.iter().fold(start.clone(), |now, patch| advanced(&now, patch));
        let together = |patches: &[Patch]| patches.iter().cloned().fold(Patch::default(), Patch::then);
        let whole = together(&patches);
        prop_assert!(is_plain(&whole));
        prop_assert_eq!(&advanced(&start, &whole), &end);
        prop_assert_eq!(&advanced(&end, &whole.inverse()), &start);
        let (head, tail) = patches.split_at(cut.min(patches.len()));
        prop_assert_eq!(sorted(together(head).then(together(tail))), sorted(whole));
    }

    /// Where one record takes the place of others, it stands for them wherever they were named, and nothing else goes.
    #[test]
    fn what_is_replaced_is_named_no_more_and_nothing_else_is_lost((start, deeds) in stories()) {
        for Step { before, edit, patch, after } in steps(&start, &deeds) {
            let Edit::Replace { ids, by } = edit else { continue };
            let gone: BTreeSet<Id> = ids.iter().copied().filter(|id| Some(*id) != by).collect();
            for record in after.records() {
                record.references(|field, _, id| assert!(!gone.contains(&id), "{field} of {record:?}"));
            }
            let Some(by) = by else { continue };
            let lost: BTreeSet<Id> = patch.removed.iter().map(Record::id).collect();
            prop_assert_eq!(&lost, &gone);
            for record in before.records().filter(|record| !gone.contains(&record.id())) {
                let now = after.get(record.id()).unwrap();
                let turned = |id: Option<Id>| id.map(|id| if gone.contains(&id) { by } else { id });
                let moved = holders(record).map(|(parent, lane)| (turned(parent), turned(lane)));
                // A lane of another kind cannot hold it; then it is parked, in sight.
                let parked = (None, None);
                prop_assert!(holders(now) == moved || holders(now) == Some(parked), "{:?}", now);
                let mut named = Vec::new();
                record.references(|field, _, id| named.push((field, if gone.contains(&id) { by } else { id })));
                let mut names = Vec::new();
                now.references(|field, _, id| names.push((field, id)));
                prop_assert!(named.iter().all(|name| names.contains(name)), "{:?} became {:?}", record, now);
            }
        }
    }

    /// Two halves put together again are the whole they were made of.
    #[test]
    fn what_is_split_can_be_merged(
        before in vec(deed(Scope::Map), 0..6),
        splits in vec(split(), 1..4),
        start in select(vec![starter(Scope::Map), crowded(&starter(Scope::Map))]),
    ) {
        let steps_before = steps(&start, &before);
        let mut names = Names::default();
        for _ in 0..100 { names.fresh(); }
        let whole = last(&start, &steps_before).clone();
        for deed in splits {
            let Some(edit) = deed.on(&whole, &mut names) else { continue };
            let Edit::Split { id, seed, ref take, .. } = edit else { continue };
            let halves = advanced(&whole, &apply(&whole, &edit).unwrap());
            prop_assert_eq!(halves.len(), whole.len() + 1);
            for record in whole.records().filter(|record| record.placement().is_some_and(|at| at.parent == Some(id))) {
                let parent = halves.get(record.id()).unwrap().placement().unwrap().parent;
                prop_assert_eq!(parent, Some(if take.contains(&record.id()) { seed } else { id }));
            }
            let merge = Edit::Replace { ids: vec![seed], by: Some(id) };
            let was_named = !whole.get(id).unwrap().title().is_empty();
            let again = advanced(&halves, &apply(&halves, &merge).unwrap());
            let plain = |document: &Document| -> Vec<Value> {
                document.records().map(|record| {
                    let mut fields = fields_of(record);
                    // What went there and back stands after what stayed.
                    if let Some(Value::Object(at)) = fields.get_mut("placement") {
                        at.remove("order");
                    }
                    // Who has no name takes the other's.
                    if !was_named && record.id() == id {
                        fields.remove("title");
                    }
                    if let Record::Path(path) = record {
                        let mut steps = path.steps.clone();
                        steps.dedup();
                        fields["steps"] = json!(steps);
                    }
                    Value::Object(fields)
                }).collect()
            };
            prop_assert_eq!(plain(&again), plain(&whole));
        }
    }

    #[test]
    fn several_edits_in_one_step_do_what_they_do_one_by_one((start, deeds) in stories()) {
        let steps = steps(&start, &deeds);
        let all = Edit::All { edits: steps.iter().map(|step| step.edit.clone()).collect() };
        let patch = apply(&start, &all);
        prop_assert_eq!(patch.map(|patch| advanced(&start, &patch)), Ok(last(&start, &steps).clone()));
    }

    #[test]
    fn history_from_nothing_gives_the_document((start, deeds) in stories()) {
        let created = Patch { added: start.records().cloned().collect(), ..Patch::default() };
        let steps = steps(&start, &deeds);
        let patches = std::iter::once(&created).chain(steps.iter().map(|step| &step.patch));
        let replayed = patches.fold(Document::new(start.id()), |now, patch| advanced(&now, patch));
        prop_assert_eq!(&replayed, last(&start, &steps));
        // The indexes, too, are what they would be for these records alone.
        let loaded = Document::of_records(start.id(), replayed.records().cloned());
        prop_assert_eq!(format!("{:?}", loaded.touchpoints().collect::<Vec<_>>()), format!("{:?}", replayed.touchpoints().collect::<Vec<_>>()));
        prop_assert_eq!(loaded.parked().collect::<Vec<_>>(), replayed.parked().collect::<Vec<_>>());
    }

    #[test]
    fn all_that_is_written_can_be_read((start, deeds) in stories(), extra in vec(("x-[a-z]{1,4}", json()), 0..3)) {
        for Step { edit, patch, .. } in steps(&start, &deeds) {
            let entry = Entry {
                revision: 7,
                base: 6,
                transaction: Id(Uuid::from_u128(7)),
                author: "Anna".to_owned(),
                time: "2026-11-21T12:00:00Z".to_owned(),
                label: Label::of(&edit, &patch),
                cause: Cause::Edit { edit },
                patch,
            };
            let written = serde_json::to_string(&entry).unwrap();
            prop_assert_eq!(serde_json::from_str::<Entry>(&written).unwrap(), entry);
        }
        for record in start.records() {
            let mut newer = fields_of(record);
            newer.extend(extra.iter().cloned());
            let newer = Value::Object(newer);
            let read: Record = serde_json::from_value(newer.clone()).unwrap();
            prop_assert_eq!(read.extra().len(), extra.iter().map(|(name, _)| name).collect::<BTreeSet<_>>().len());
            prop_assert_eq!(serde_json::to_value(&read).unwrap(), newer);
            let written = serde_json::to_string(&read).unwrap();
            prop_assert_eq!(serde_json::from_str::<Record>(&written).unwrap(), read);
        }
    }

    #[test]
    fn fields_of_a_newer_program_outlive_edits_and_undo(value in json(), deeds in deeds(Scope::Map, 8)) {
        let newer = starter(Scope::Map).records().map(|record| {
            let mut fields = fields_of(record);
            fields.insert("x-new".to_owned(), value.clone());
            serde_json::from_value(Value::Object(fields)).unwrap()
        }).collect::<Vec<Record>>();
        let ids: BTreeSet<Id> = newer.iter().map(Record::id).collect();
        let start = Document::of_records(bare(Scope::Map).id(), newer);
        for step in steps(&start, &deeds) {
            let back = advanced(&step.after, &undo(&step.after, &step.patch).0);
            for record in step.after.records().chain(back.records()).filter(|record| ids.contains(&record.id())) {
                prop_assert_eq!(record.extra().get("x-new"), Some(&value));
            }
        }
    }

    #[test]
    fn records_go_where_they_are_put(
        count in 1..7_usize,
        moves in vec((vec(0..7_usize, 1..4), 0..4_u8, 0..7_usize), 0..40),
    ) {
        let mut document = bare(Scope::Map);
        let stage = |number: usize| Id(Uuid::from_u128(100 + number as u128));
        let mut expected: Vec<Id> = (0..count).map(stage).collect();
        for id in &expected {
            let record = record(Kind::Stage, &[], |_| Value::Null);
            document.advance(&add(&document, record, *id, Order::Last));
        }
        for (movers, side, anchor) in moves {
            let mut movers: Vec<Id> = movers.into_iter().map(|number| stage(number % count)).collect();
            let anchor = stage(anchor % count);
            let order = [Order::First, Order::Last, Order::After(anchor), Order::Before(anchor)][usize::from(side)];
            let edit = Edit::Move { ids: movers.clone(), to: Place { order, ..Place::default() } };
            document.advance(&apply(&document, &edit).unwrap());
            // An anchor that moves itself stands for the gap it leaves.
            let mut seen = BTreeSet::new();
            movers.retain(|id| seen.insert(*id));
            let end = match order {
                Order::First => 0,
                Order::Last => count,
                Order::After(anchor) => expected.iter().position(|id| *id == anchor).unwrap() + 1,
                Order::Before(anchor) => expected.iter().position(|id| *id == anchor).unwrap(),
            };
            let stay = |ids: &[Id]| ids.iter().copied().filter(|id| !movers.contains(id)).collect::<Vec<_>>();
            let (before, after) = (stay(&expected[..end]), stay(&expected[end..]));
            expected = before.into_iter().chain(movers.iter().copied()).chain(after).collect();
            prop_assert_eq!(document.stages().map(|stage| stage.id).collect::<Vec<_>>(), expected.clone());
        }
    }

    #[test]
    fn copies_stand_right_after_their_originals(
        count in 1..7_usize,
        is_crowded in any::<bool>(),
        originals in proptest::collection::btree_set(0..7_usize, 1..5),
    ) {
        let stage = |number: usize| Id(Uuid::from_u128(100 + number as u128));
        let mut document = bare(Scope::Map);
        for number in 0..count {
            let record = record(Kind::Stage, &[], |_| Value::Null);
            document.advance(&add(&document, record, stage(number), Order::Last));
        }
        if is_crowded {
            document = crowded(&document);
        }
        let ids: Vec<Id> = originals.into_iter().filter(|number| *number < count).map(stage).collect();
        let seed = stage(1000);
        let edit = Edit::Duplicate { ids: ids.clone(), seed };
        document.advance(&apply(&document, &edit).unwrap());
        let copy = |id: Id| ids.iter().position(|it| *it == id).map(|index| seed.following(index as u64));
        let expected = (0..count).map(stage).flat_map(|id| [Some(id), copy(id)]).flatten();
        let found: Vec<Id> = document.stages().map(|stage| stage.id).collect();
        prop_assert_eq!(found, expected.collect::<Vec<_>>());
    }

    #[test]
    fn order_keys_are_total(low in "\\PC{0,6}|[0-9A-Za-z]{0,30}", high in "\\PC{0,6}|[0-9A-Za-z]{0,30}") {
        let key = |text: &str| serde_json::from_value::<OrderKey>(json!(text)).unwrap();
        let (low, high) = (key(&low), key(&high));
        for (low, high) in [(Some(&low), Some(&high)), (None, Some(&high)), (Some(&low), None)] {
            let between = OrderKey::between(low, high);
            prop_assert!(between.is_sound() || between.as_str().len() > 24, "{:?}", between);
            let are_sound = low.is_none_or(OrderKey::is_sound) && high.is_none_or(OrderKey::is_sound);
            let is_gap = low.zip(high).is_none_or(|(low, high)| low < high);
            if are_sound && is_gap {
                prop_assert!(low.is_none_or(|low| *low < between), "{:?} after {:?}", between, low);
                prop_assert!(high.is_none_or(|high| between < *high), "{:?} before {:?}", between, high);
            }
        }
    }

    #[test]
    fn copies_take_ids_of_their_own(seed in any::<u128>(), steps in vec(any::<u64>(), 2..20)) {
        let seed = Id(Uuid::from_u128(seed));
        let steps: BTreeSet<u64> = steps.into_iter().map(|step| step >> 2).collect();
        let ids: BTreeSet<Id> = steps.iter().map(|step| seed.following(*step)).collect();
        prop_assert_eq!(ids.len(), steps.len());
        prop_assert_eq!(seed.following(0), seed);
    }

    #[test]
    fn a_named_edit_needs_nothing_from_outside(document in Just(starter(Scope::Map)), deed in deed(Scope::Map)) {
        let Some(mut edit) = deed.on(&document, &mut Names::default()) else { return Ok(()) };
        let named = edit.clone();
        edit.name(&mut || unreachable!("it has all its names"));
        prop_assert_eq!(&edit, &named);
        prop_assert_eq!(apply(&document, &edit), apply(&document, &named));
    }

    #[test]
    fn undo_leaves_the_work_of_others_alone(
        start in select(vec![starter(Scope::Map), crowded(&starter(Scope::Map))]),
        deeds in vec((any::<bool>(), deed(Scope::Map)), 0..16),
    ) {
        let mut names = Names::default();
        let mut now = start;
        let mut ours = Vec::new();
        let mut theirs = Ledger::default();
        for (is_ours, deed) in &deeds {
            let Some(edit) = deed.on(&now, &mut names) else { continue };
            let Ok(patch) = apply(&now, &edit) else { continue };
            now.advance(&patch);
            theirs.note(&patch, !is_ours);
            if *is_ours {
                ours.push(patch);
            }
        }
        let mut taken_back = Vec::new();
        for patch in ours.iter().rev() {
            let (back, _) = undo(&now, patch);
            prop_assert!(is_plain(&back));
            now.advance(&back);
            taken_back.push(back);
            prop_assert_eq!(check(&now), vec![]);
            theirs.still_hold(&now)?;
        }
        for back in taken_back.iter().rev() {
            let (again, _) = undo(&now, back);
            now.advance(&again);
            prop_assert_eq!(check(&now), vec![]);
            theirs.still_hold(&now)?;
        }
    }

    #[test]
    fn undo_says_what_it_left(text in "[a-z]{1,3}", theirs in "[A-Z]{1,3}") {
        let start = starter(Scope::Map);
        let stage = start.stages().next().unwrap().id;
        let set = |now: &Document, text: &str| {
            let fields = Map::from_iter([("title".to_owned(), json!(text))]);
            apply(now, &Edit::Set { id: stage, fields }).unwrap()
        };
        let first = set(&start, &text);
        let after = advanced(&start, &first);
        let after = advanced(&after, &set(&after, &theirs));
        let kept = Kept::Field { id: stage, field: "title".to_owned() };
        prop_assert_eq!(undo(&after, &first), (Patch::default(), vec![kept]));
    }
}

/// The patch with its records by id, as the model itself gives it.
fn sorted(mut patch: Patch) -> Patch {
    patch.added.sort_by_key(Record::id);
    patch.updated.sort_by_key(|change| change.after.id());
    patch.removed.sort_by_key(Record::id);
    patch
}

fn add(document: &Document, mut record: Record, id: Id, order: Order) -> Patch {
    record.set_id(id);
    apply(document, &Edit::Add { record, at: Place { order, ..Place::default() } }).unwrap()
}

/// The worst that can be done to order keys: always into the same gap.
#[test]
fn keys_stay_short_in_the_busiest_gap() {
    check_gap(10_000, |first, _, _| Order::After(first));
    check_gap(2_000, |_, second, _| Order::Before(second));
    check_gap(2_000, |_, _, newest| Order::After(newest));
    check_gap(2_000, |_, _, _| Order::First);
    check_gap(2_000, |_, _, _| Order::Last);
}

/// Puts so many stages where the first two and the newest say, looking at what it costs.
fn check_gap(count: u128, order: impl Fn(Id, Id, Id) -> Order) {
    let mut document = bare(Scope::Map);
    let stage = |number: u128| Id(Uuid::from_u128(1_000_000 + number));
    let new = || record(Kind::Stage, &[], |_| Value::Null);
    document.advance(&add(&document, new(), stage(0), Order::Last));
    document.advance(&add(&document, new(), stage(1), Order::Last));
    let (mut renumbered, mut newest) = (0, stage(0));
    for number in 2..count {
        let patch = add(&document, new(), stage(number), order(stage(0), stage(1), newest));
        renumbered += patch.updated.len();
        document.advance(&patch);
        newest = stage(number);
    }
    let keys: Vec<&str> = document.stages().map(|stage| stage.placement.order.as_str()).collect();
    assert_eq!(keys.len() as u128, count);
    assert!(keys.is_sorted_by(|a, b| a < b));
    assert!(keys.iter().all(|key| key.len() <= 24));
    // A gap takes about 120 before its n siblings are numbered anew: on average n / 240 for each one put there.
    let bound = usize::try_from(count * count / 200).unwrap();
    assert!(renumbered < bound, "{renumbered} siblings numbered anew for {count}");
}

/// The table from which random records are made knows every field of every kind.
#[test]
fn the_table_of_fields_is_whole() {
    for kind in Kind::ALL {
        let whole = fields_of(&record(*kind, &[], |_| Value::Null));
        let not_content = ["id", "type", "placement"];
        let all: BTreeSet<&str> =
            whole.keys().map(String::as_str).filter(|field| !not_content.contains(field)).collect();
        assert_eq!(all, fields(*kind).iter().map(|(name, _)| *name).collect(), "{kind:?}");
        let _ = contents(*kind, false);
    }
}
