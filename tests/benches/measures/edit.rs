//! A durable edit through the session, beside a bare transaction that writes the same rows into a file of the same form.

use std::path::Path;
use std::time::Duration;

use journey_session::dto::{Done, MapRef, ask};
use journey_session::model::{Edit, Id, Language, PainPoint, Place, Record, Stage, Touchpoint, Vote};
use journey_session::{Client, Options, Request, Session};
use rusqlite::{Connection, params};
use serde::de::DeserializeOwned;

use crate::{Measure, median, timed};

const ROUNDS: usize = 300;
const SMALL: usize = 100;
const LARGE: usize = 10_000;

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

pub(crate) fn measures() -> Result<Vec<Measure>, String> {
    side_by_side().map_err(|error| error.to_string())
}

fn side_by_side() -> Outcome<Vec<Measure>> {
    let folder = tempfile::tempdir()?;
    let small = Desk::with_records(&folder.path().join("small.sqlite"), SMALL)?;
    let large = Desk::with_records(&folder.path().join("large.sqlite"), LARGE)?;
    // The bare file holds what the small one holds; its edits are written by hand.
    small.retitle("Payment is demanded before the menu can be viewed")?;
    let copy = folder.path().join("bare.sqlite");
    Connection::open(folder.path().join("small.sqlite"))?
        .execute("VACUUM INTO ?1", [copy.to_string_lossy().as_ref()])?;
    let bare = Bare::open(&copy, small.map)?;
    let title = |round| format!("Payment is demanded before the menu can be viewed, round {round}");
    // Turn by turn, so that whatever else the machine does falls on both alike; and only two at a time, because the
    // large map is scored behind the back of whatever comes after its edit.
    let (mut through, mut by_hand) = (Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        through.push(small.retitle(&title(round))?);
        by_hand.push(bare.retitle(small.pain, &title(round))?);
    }
    let (mut on_small, mut on_large) = (Vec::new(), Vec::new());
    for round in ROUNDS..2 * ROUNDS {
        on_small.push(small.retitle(&title(round))?);
        on_large.push(large.retitle(&title(round))?);
    }
    let ratio = |of: &[Duration], to: &[Duration]| {
        median(of.to_vec()).as_secs_f64() / median(to.to_vec()).as_secs_f64().max(f64::MIN_POSITIVE)
    };
    let time = median(through.clone()).as_secs_f64() * 1000.0;
    Ok(vec![
        Measure {
            name: "edit-to-bare-transaction",
            value: ratio(&through, &by_hand),
            unit: "times",
            goal: Some(1.3),
        },
        Measure {
            name: "edit-10000-to-100-records",
            value: ratio(&on_large, &on_small),
            unit: "times",
            goal: Some(2.0),
        },
        Measure { name: "edit", value: time, unit: "ms", goal: None },
    ])
}

/// A map through the session, and the pain point whose title changes.
struct Desk {
    client: Client,
    map: Id,
    pain: Id,
}

impl Desk {
    fn with_records(path: &Path, count: usize) -> Outcome<Desk> {
        let options = Options { path: path.to_owned(), language: Language::En, with_sample: false };
        let client = Session::open(options)?.client("bench");
        let new = ask::NewMap { template: "blank".to_owned(), language: Language::En, title: None };
        let made: MapRef = read(client.request(Request::NewMap(new))?)?;
        let mut desk = Desk { client, map: made.map, pain: Id::default() };
        let stage = desk.add(vec![(Stage { title: "Sign up".into(), ..Stage::default() }.into(), None)])?[0];
        let columns = (count / 50).max(1);
        let touchpoints = desk.add(
            (0..columns)
                .map(|column| {
                    (
                        Touchpoint { title: format!("Step {column}"), ..Touchpoint::default() }.into(),
                        Some(stage),
                    )
                })
                .collect(),
        )?;
        for touchpoint in touchpoints {
            let pains = (0..count / columns).map(|row| {
                let votes = vec![Vote { rater: "Ann".into(), severity: 3 }];
                let title = format!("Something that hurts, number {row}");
                (PainPoint { title, votes, ..PainPoint::default() }.into(), Some(touchpoint))
            });
            desk.pain = desk.add(pains.collect())?[0];
        }
        Ok(desk)
    }

    fn add(&self, records: Vec<(Record, Option<Id>)>) -> Outcome<Vec<Id>> {
        let edits = records
            .into_iter()
            .map(|(record, parent)| Edit::Add { record, at: Place { parent, ..Place::default() } })
            .collect();
        Ok(self.edit(Edit::All { edits })?.added)
    }

    fn edit(&self, edit: Edit) -> Outcome<Done> {
        read(self.client.request(Request::Edit(ask::OfEdit {
            document: self.map,
            base_revision: None,
            visit: None,
            edit,
        }))?)
    }

    fn retitle(&self, title: &str) -> Outcome<Duration> {
        let fields = serde_json::Map::from_iter([("title".to_owned(), title.into())]);
        let (time, done) = timed(|| self.edit(Edit::Set { id: self.pain, fields }));
        done.map(|_| time)
    }
}

fn read<T: DeserializeOwned>(reply: serde_json::Value) -> Outcome<T> {
    Ok(serde_json::from_value(reply)?)
}

/// The same rows written by hand, with the same promises of durability.
struct Bare {
    connection: Connection,
    map: String,
    /// The entry of history that such an edit leaves: label, cause and patch.
    entry: (String, String, String),
}

impl Bare {
    /// Opens a file in which the last entry of history is that of such an edit.
    fn open(path: &Path, map: Id) -> Outcome<Bare> {
        let (connection, map) = (Connection::open(path)?, map.to_string());
        connection.execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;",
        )?;
        let sql =
            "SELECT label, cause, patch FROM history WHERE document = ?1 ORDER BY revision DESC LIMIT 1";
        let entry = connection.query_row(sql, [&map], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        Ok(Bare { connection, map, entry })
    }

    fn retitle(&self, pain: Id, title: &str) -> Outcome<Duration> {
        let pain = pain.to_string();
        let sql = "SELECT number FROM record WHERE id = ?1";
        let number: i64 = self.connection.query_row(sql, [&pain], |row| row.get(0))?;
        let (time, done) = timed(|| self.write(&pain, number, title));
        done.map(|()| time).map_err(Into::into)
    }

    fn write(&self, pain: &str, number: i64, title: &str) -> rusqlite::Result<()> {
        let (bare, now) = (&self.connection, "2026-11-21T12:00:00Z");
        let (label, cause, patch) = &self.entry;
        bare.execute_batch("BEGIN IMMEDIATE")?;
        bare.prepare_cached("UPDATE pain_point SET title = ?2 WHERE id = ?1")?.execute([pain, title])?;
        bare.prepare_cached("DELETE FROM search WHERE rowid = ?1")?.execute([number])?;
        bare.prepare_cached("INSERT INTO search (rowid, text, spellings) VALUES (?1, ?2, '')")?
            .execute(params![number, title])?;
        bare.prepare_cached("UPDATE document SET revision = revision + 1, changed = ?2 WHERE id = ?1")?
            .execute([&self.map, now])?;
        bare.prepare_cached(
            "INSERT INTO history (document, revision, base, format, transaction_id, author, time, cause_kind, label, \
             cause, patch) SELECT id, revision, revision - 1, 1, ?2, 'bench', ?3, 'edit', ?4, ?5, ?6 FROM document \
             WHERE id = ?1",
        )?
        .execute(params![self.map, pain, now, label, cause, patch])?;
        bare.execute_batch("COMMIT")
    }
}
