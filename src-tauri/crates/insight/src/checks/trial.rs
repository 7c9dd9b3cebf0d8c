//! Maps for the rules' tests, a line for each record:
//!
//! ```text
//! * Anna 0.6 | via web app                            a persona of the map, and her share
//! @ Max                                               a persona of the library alone
//! # buy | listening a survey                          a stage of this phase
//! Card | asks payment:card number, form | via web     a touchpoint in it
//! ! Too early | votes 4 5 | seen 6/10 | by Sales      a pain point at it
//! + Show the menu first                               an opportunity that answers the pain point
//! ~ Six of ten left | metric | value 86 | tags x      evidence of what happens at the touchpoint
//! % NPS                                               a metric of the stage
//! > Phone 0.5 | steps Card, Call                      a path
//! ```

use std::collections::BTreeMap;

use journey_model::{Document, Id, OrderKey, Record};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::walk::Walk;
use super::{Finding, Rule, look};
use crate::Figures;

/// The rule finds exactly this on the map: each finding by the names of what it is about, joined by ` + `.
pub(super) fn check(rule: Rule, lines: &str, expected: &[&str]) {
    let trial = Trial::of(lines);
    let found: Vec<String> =
        trial.findings().iter().filter(|finding| finding.rule == rule).map(|it| trial.about(it)).collect();
    assert_eq!(found, expected, "{lines}");
}

/// What the rule finds first on the map.
pub(super) fn first(rule: Rule, lines: &str) -> Finding {
    Trial::of(lines).findings().into_iter().find(|finding| finding.rule == rule).expect("something is found")
}

/// The map alone.
pub(super) fn map(lines: &str) -> Document {
    Trial::of(lines).map
}

struct Trial {
    map: Document,
    library: Document,
}

impl Trial {
    fn of(lines: &str) -> Trial {
        let mut draft = Draft::default();
        draft.add("map", json!({}), &Value::Null);
        for line in lines.lines().map(str::trim).filter(|line| !line.is_empty()) {
            draft.line(line);
        }
        let personas = std::mem::take(&mut draft.personas);
        draft.records[0]["personas"] = personas.into();
        let (map, library): (Vec<Record>, Vec<Record>) = draft
            .records
            .into_iter()
            .map(|record| serde_json::from_value::<Record>(record).expect("a record"))
            .partition(|record| record.kind().scope() == journey_model::Scope::Map);
        let map = Document::of_records(map[0].id(), map);
        Trial { map, library: Document::of_records(Id::LIBRARY, library) }
    }

    fn findings(&self) -> Vec<Finding> {
        let score = Figures::of(&self.map, &self.library).score(Figures::profile_of(&self.map));
        look(&Walk::of(&self.map, &self.library, &score))
    }

    fn about(&self, finding: &Finding) -> String {
        let subject = &finding.subject;
        let one = [subject.persona, subject.channel, subject.department].into_iter().flatten();
        let ids = subject.about.iter().copied().chain(one).chain(subject.evidence.iter().copied());
        let record = |id| self.map.get(id).or_else(|| self.library.get(id)).expect("it is there");
        for id in &finding.records {
            record(*id);
        }
        let names = ids.map(|id| record(id).title().to_owned());
        names.chain(Some(subject.datum.clone()).filter(|it| !it.is_empty())).collect::<Vec<_>>().join(" + ")
    }
}

#[derive(Default)]
struct Draft {
    records: Vec<Value>,
    names: BTreeMap<String, Value>,
    personas: Vec<Value>,
    stage: Value,
    touchpoint: Value,
    pain: Value,
}

impl Draft {
    fn line(&mut self, line: &str) {
        let (sign, rest) = match line.split_at(1) {
            (sign @ ("*" | "@" | "#" | "!" | "+" | "~" | "%" | ">"), rest) => (sign, rest),
            _ => ("", line),
        };
        let mut parts = rest.split('|').map(str::trim);
        let title = parts.next().unwrap_or_default();
        let options: Vec<(&str, &str)> =
            parts.map(|part| part.split_once(' ').unwrap_or((part, ""))).collect();
        let (name, share) = title.rsplit_once(' ').unwrap_or((title, ""));
        match sign {
            "*" => {
                let fields = self.fields(json!({"name": name}), &options);
                let persona = self.add("persona", fields, &Value::Null);
                self.names.insert(name.to_owned(), persona.clone());
                self.personas.push(json!({"persona": persona, "share": number(share)}));
            }
            "@" => {
                let persona = self.add("persona", json!({"name": title}), &Value::Null);
                self.names.insert(title.to_owned(), persona);
            }
            "#" => {
                let fields = self.fields(json!({"title": title, "phase": title}), &options);
                self.stage = self.add("stage", fields, &Value::Null);
            }
            "!" => {
                let fields = self.fields(json!({"title": title}), &options);
                self.pain = self.add("painPoint", fields, &self.touchpoint.clone());
            }
            "+" => {
                let fields = self.fields(json!({"title": title, "pains": [self.pain]}), &options);
                self.add("opportunity", fields, &self.touchpoint.clone());
            }
            "~" => {
                let fields = self.fields(json!({"text": title}), &options);
                let evidence = self.add("evidence", fields, &Value::Null);
                self.names.insert(title.to_owned(), evidence.clone());
                let touchpoint = self.touchpoint.clone();
                let record = self.records.iter_mut().find(|record| record["id"] == touchpoint);
                let list = &mut record.expect("a touchpoint")["evidence"];
                *list = list.as_array().into_iter().flatten().cloned().chain([evidence]).collect();
            }
            "%" => {
                self.add("metric", json!({"name": title}), &self.stage.clone());
            }
            ">" => {
                let fields = self.fields(json!({"title": name, "weight": number(share)}), &options);
                self.add("path", fields, &Value::Null);
            }
            _ => {
                if self.stage.is_null() {
                    self.stage = self.add("stage", json!({"title": "before"}), &Value::Null);
                }
                let fields = self.fields(json!({"title": title}), &options);
                self.touchpoint = self.add("touchpoint", fields, &self.stage.clone());
                self.names.insert(title.to_owned(), self.touchpoint.clone());
            }
        }
    }

    fn fields(&mut self, mut fields: Value, options: &[(&str, &str)]) -> Value {
        let list = |text: &str| text.split(',').map(|item| item.trim().to_owned()).collect::<Vec<_>>();
        let asks = |text: &str| -> Vec<Value> {
            let ask = |item: &String| {
                let (kind, datum) = item.split_once(':').unwrap_or((item, ""));
                json!({"kind": kind, "datum": datum})
            };
            list(text).iter().map(ask).collect()
        };
        for (word, rest) in options {
            let words = || rest.split_whitespace();
            let (field, value) = match *word {
                "asks" => ("asks", asks(rest).into()),
                "gives" => ("gives", words().collect()),
                "passes" | "uses" => (*word, list(rest).into()),
                "warm" | "staff" => (*word, true.into()),
                "reach" | "visits" | "minutes" | "value" => (*word, number(rest)),
                "emotion" => ("emotion", json!({"value": number(rest)})),
                "via" => ("channels", words().map(|kind| self.named("channel", kind)).collect()),
                "tags" => ("tags", words().map(|name| self.named("tag", name)).collect()),
                "steps" => ("steps", list(rest).iter().map(|name| self.names[name].clone()).collect()),
                "category" => ("category", self.named("category", rest)),
                "persona" => ("persona", self.names[*rest].clone()),
                "by" => ("owner", self.named("department", rest)),
                "votes" => ("votes", words().map(|vote| json!({"severity": number(vote)})).collect()),
                "seen" => {
                    let (k, n) = rest.split_once('/').expect("k/n");
                    ("frequency", json!({"kind": "counted", "k": number(k), "n": number(n)}))
                }
                "count" => {
                    let (k, n) = rest.split_once('/').expect("k/n");
                    ("count", json!({"k": number(k), "n": number(n)}))
                }
                "known" => ("frequency", json!({"kind": "known", "share": number(rest)})),
                "tones" => {
                    let tones: Vec<Value> = words().map(number).collect();
                    ("tones", json!({"positive": tones[0], "neutral": tones[1], "negative": tones[2]}))
                }
                "evidence" => ("evidence", json!([self.names[*rest]])),
                "metric" | "survey" | "quote" => ("kind", json!(word)),
                field => (field, json!(rest)),
            };
            fields[field] = value;
        }
        fields
    }

    /// The record of the library with this name.
    fn named(&mut self, kind: &str, name: &str) -> Value {
        let known = format!("{kind} {name}");
        if let Some(id) = self.names.get(&known) {
            return id.clone();
        }
        let fields = match kind {
            "channel" => json!({"name": name, "kind": name}),
            "category" => json!({"key": name, "en": name}),
            _ => json!({"name": name}),
        };
        let id = self.add(kind, fields, &Value::Null);
        self.names.insert(known, id.clone());
        id
    }

    fn add(&mut self, kind: &str, fields: Value, parent: &Value) -> Value {
        // Ids are given in order, so equal keys keep the order of the lines.
        let id = json!(Id(Uuid::from_u128(self.records.len() as u128 + 1)));
        let Value::Object(mut record) = fields else { panic!("fields") };
        let placement = json!({"parent": parent, "order": OrderKey::between(None, None)});
        record.extend(Map::from_iter([
            ("type".to_owned(), json!(kind)),
            ("id".to_owned(), id.clone()),
            ("placement".to_owned(), placement),
        ]));
        self.records.push(record.into());
        id
    }
}

fn number(text: &str) -> Value {
    if let Ok(whole) = text.parse::<i64>() {
        return whole.into();
    }
    json!(text.parse::<f64>().expect("a number"))
}
