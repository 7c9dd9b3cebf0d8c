//! What no edit could make: records thrown together, as a damaged file or a foreign program might.

use journey_model::{Document, Frequency, Id, Kind, Record};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};
use uuid::Uuid;

use super::fields::{Sketch, contents, record};

/// One of a dozen ids, so that records meet; 0 is the nil id, 1 the id of the map.
pub fn loose_id() -> impl Strategy<Value = Id> {
    (0..12_u128).prop_map(|number| Id(Uuid::from_u128(number)))
}

/// Any JSON, small.
pub fn json() -> BoxedStrategy<Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,6}".prop_map(Value::from),
        loose_id().prop_map(|id| json!(id)),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Value::from),
            vec((".{0,6}|kind|value|k|n|share|id|parent|order", inner), 0..4)
                .prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
    .boxed()
}

/// Records of all kinds under ids from a dozen, standing anywhere, naming anything, holding anything.
pub fn broken_document() -> impl Strategy<Value = Document> {
    let number = prop_oneof![Just(None), select(&[f64::NAN, f64::INFINITY, -1.0, 1e300][..]).prop_map(Some)];
    let at = (proptest::option::of(loose_id()), proptest::option::of(loose_id()), key());
    let one = select(Kind::ALL).prop_flat_map(|kind| (Just(kind), contents(kind, false)));
    let record =
        (loose_id(), one, at, number).prop_map(|(id, (kind, contents), (parent, lane, order), number)| {
            let mut record = record(kind, &contents, loosely);
            record.set_id(id);
            if let Some(at) = record.placement_mut() {
                let loose = json!({"parent": parent, "lane": lane, "order": order});
                *at = serde_json::from_value(loose).expect("a placement");
            }
            if let Some(number) = number {
                spoil(&mut record, number);
            }
            record
        });
    (select(&[0, 1_u128][..]), vec(record, 0..12))
        .prop_map(|(id, records)| Document::of_records(Id(Uuid::from_u128(id)), records))
}

/// Order keys, sound and not.
fn key() -> BoxedStrategy<String> {
    prop_oneof![
        4 => "[1-3A-Cx-z]{1,3}",
        1 => Just(String::new()),
        1 => "[0A]{1,4}",
        1 => ".{0,4}",
        1 => (20..30_usize).prop_map(|length| "z".repeat(length)),
    ]
    .boxed()
}

/// The value with any of the dozen ids where records are to be picked.
fn loosely(sketch: &Sketch) -> Value {
    let pick = |_, number: u16| Some(Id(Uuid::from_u128(u128::from(number % 12))));
    sketch.fill(&pick).unwrap_or(Value::Null)
}

/// Numbers that JSON cannot carry, but a row can.
fn spoil(record: &mut Record, number: f64) {
    match record {
        Record::Persona(persona) => persona.share = Some(number),
        Record::Map(map) => map.customer_value = Some(number),
        Record::Lane(lane) => lane.height = Some(number),
        Record::Touchpoint(touchpoint) => touchpoint.visits = Some(number),
        Record::PainPoint(pain) => pain.frequency = Frequency::Known { share: number },
        Record::Opportunity(opportunity) => opportunity.reduction = Some(number),
        Record::Metric(metric) => metric.target = Some(number),
        Record::Path(path) => path.weight = number,
        _ => {}
    }
}
