//! What each command does: a request or two, and the reply on stdout.

use std::io::{IsTerminal, Write};
use std::path::Path;
use std::process::ExitCode;

use journey_i18n::{Language, Value, Words};
use journey_session::dto::{
    Checked, Comparison, Diagnosis, Done, Entries, ImportedMap, MapCard, MapRef, Sheet, TemplateCard, Undone,
    ask,
};
use journey_session::files;
use journey_session::insight::{Insights, Stability};
use journey_session::model::{self, Edit, Id};
use journey_session::{Client, Failure, Options, Request, Session, contents_language};
use serde::de::DeserializeOwned;

use crate::args::{Args, Command, FailOn};
use crate::export::Export;
use crate::outcome::{FOUND, UNWELL};
use crate::print::{Align, Paint, plain, table};
use crate::{check, compare, outline, score, serve};

/// One command at work: the client it asks through and the language it answers in.
pub(crate) struct Desk {
    pub(crate) client: Client,
    pub(crate) words: &'static Words,
    pub(crate) language: Language,
}

/// Does what was asked.
///
/// # Errors
/// Whatever the session refuses, and files that cannot be read or written.
pub(crate) fn run(args: &Args, language: Language) -> Result<ExitCode, Failure> {
    if let Command::Schema = &args.command {
        print_json(&journey_session::native_schema())?;
        return Ok(ExitCode::SUCCESS);
    }
    let author = args.author.clone().unwrap_or_else(files::user_name);
    let session = Session::open(Options {
        path: args.workspace.clone().map_or_else(Session::default_path, Ok)?,
        language: contents_language(language),
        with_sample: matches!(args.command, Command::Serve { .. }),
    })?;
    let words = Words::of(language);
    if let Command::Serve { port } = &args.command {
        return offer(session, &author, *port, words);
    }
    let client = session.client(&author);
    Desk { client, words, language }.run(&args.command)
}

fn offer(session: Session, author: &str, port: u16, words: &Words) -> Result<ExitCode, Failure> {
    if !serve::has_pages() {
        eprintln!("{}", words.say("cli-no-pages", &[]));
    }
    serve::serve(session, author, port, |address| {
        eprintln!("{}", words.say("cli-serving", &[]));
        // Whoever started us may be waiting for the line.
        let _ = say(address);
    })?;
    Ok(ExitCode::SUCCESS)
}

impl Desk {
    fn run(&self, command: &Command) -> Result<ExitCode, Failure> {
        match command {
            Command::New { template, title } => self.new_map(template, title.clone())?,
            Command::ToBe { map, title } => self.make_to_be(self.find(map)?, title.clone())?,
            Command::Templates { json } => self.templates(*json)?,
            Command::Maps { json } => self.maps(*json)?,
            Command::Show { map, json } => self.show(self.find(map)?, *json)?,
            Command::Rename { map, title } => self.rename(self.find(map)?, title)?,
            Command::Edit { map, file } => self.edit(self.find(map)?, file)?,
            Command::Undo { map } => self.undo(ask_of(self.find(map)?), Request::Undo)?,
            Command::Redo { map } => self.undo(ask_of(self.find(map)?), Request::Redo)?,
            Command::Score { map, json, what_if, done } => {
                self.score(self.find(map)?, *json, what_if, done)?;
            }
            Command::Compare { before, after, json } => {
                self.compare(self.find(before)?, self.find(after)?, *json)?;
            }
            Command::Export(export) => export.run(self)?,
            Command::Import { file } => self.import(file)?,
            Command::History { map, json, limit } => self.history(self.find(map)?, *json, *limit)?,
            Command::Remove { map } => self.quietly(Request::RemoveMap(ask_of(self.find(map)?)))?,
            Command::Restore { map } => {
                self.quietly(Request::BringBackMap(ask_of(self.find_removed(map)?)))?;
            }
            Command::Check { map, json, fail_on, all } => {
                return self.check(self.find(map)?, *json, *fail_on, *all);
            }
            Command::Doctor { json } => return self.doctor(*json),
            Command::Schema | Command::Serve { .. } => {}
        }
        Ok(ExitCode::SUCCESS)
    }

    /// Asks, and reads the reply as the type that the table of requests promises.
    pub(crate) fn ask<Reply: DeserializeOwned>(&self, request: Request) -> Result<Reply, Failure> {
        let reply = self.client.request(request)?;
        serde_json::from_value(reply).map_err(|error| Failure::new("internal").with("why", error))
    }

    fn quietly(&self, request: Request) -> Result<(), Failure> {
        self.client.request(request).map(drop)
    }

    /// The map that is meant: by id, by its only title, or the library.
    pub(crate) fn find(&self, name: &str) -> Result<Id, Failure> {
        self.find_among(name, |map| map.removed.is_none())
    }

    fn find_removed(&self, name: &str) -> Result<Id, Failure> {
        self.find_among(name, |map| map.removed.is_some())
    }

    fn find_among(&self, name: &str, is_meant: impl Fn(&MapCard) -> bool) -> Result<Id, Failure> {
        let maps: Vec<MapCard> = self.ask(Request::Maps(ask::Nothing {}))?;
        let maps: Vec<&MapCard> = maps.iter().filter(|map| is_meant(map)).collect();
        if let Some(map) = name.parse().ok().and_then(|id: Id| maps.iter().find(|map| map.id == id)) {
            return Ok(map.id);
        }
        let titled: Vec<_> = maps.iter().filter(|map| map.title == name).collect();
        match titled.as_slice() {
            [only] => Ok(only.id),
            [] if name == "library" => Ok(Id::LIBRARY),
            [] => Err(Failure::new("map-gone").with("map", plain(name))),
            several => {
                Err(Failure::new("map-ambiguous").with("map", plain(name)).with("count", several.len()))
            }
        }
    }

    fn new_map(&self, template: &str, title: Option<String>) -> Result<(), Failure> {
        let language = contents_language(self.language);
        let made: MapRef =
            self.ask(Request::NewMap(ask::NewMap { template: template.to_owned(), language, title }))?;
        say(&made.map)
    }

    fn make_to_be(&self, map: Id, title: Option<String>) -> Result<(), Failure> {
        let sheet: Sheet = self.ask(Request::Open(ask_of(map)))?;
        let was = sheet.records.iter().find(|record| record.id() == map).map_or("", |record| record.title());
        let title =
            title.unwrap_or_else(|| self.words.say("compare-to-be-name", &[("title", Value::from(was))]));
        let made: MapRef = self.ask(Request::MakeToBe(ask::OfToBe { document: map, title }))?;
        say(&made.map)
    }

    fn templates(&self, json: bool) -> Result<(), Failure> {
        let language = contents_language(self.language);
        let templates: Vec<TemplateCard> = self.ask(Request::Templates(ask::InLanguage { language }))?;
        if json {
            return print_json(&templates);
        }
        for template in templates {
            say(&format!("{:16}  {}", template.name, template.title))?;
        }
        Ok(())
    }

    fn maps(&self, json: bool) -> Result<(), Failure> {
        let maps: Vec<MapCard> = self.ask(Request::Maps(ask::Nothing {}))?;
        let maps: Vec<MapCard> = maps.into_iter().filter(|map| map.removed.is_none()).collect();
        if json {
            return print_json(&maps);
        }
        let columns = [
            (self.words.say("cli-map", &[]), Align::Left),
            (self.words.say("cli-index", &[]), Align::Right),
            (self.words.say("cli-id", &[]), Align::Right),
        ];
        let rows: Vec<_> = maps
            .iter()
            .map(|map| {
                vec![
                    map.title.clone(),
                    format!("{} {}", self.words.number(map.index, 0), map.band),
                    map.id.to_string(),
                ]
            })
            .collect();
        say(&table(&columns.each_ref().map(|(head, align)| (head.as_str(), *align)), &rows))
    }

    fn show(&self, map: Id, json: bool) -> Result<(), Failure> {
        if json && map != Id::LIBRARY {
            let file = Export::native(self, map)?;
            return write_out(Path::new("-"), &file);
        }
        let sheet: Sheet = self.ask(Request::Open(ask_of(map)))?;
        if json {
            return print_json(&sheet.records);
        }
        say(&outline::outline(sheet, self.words))
    }

    fn rename(&self, map: Id, title: &str) -> Result<(), Failure> {
        let fields = serde_json::Map::from_iter([("title".to_owned(), title.into())]);
        self.send(map, Edit::Set { id: map, fields }).map(drop)
    }

    fn edit(&self, map: Id, file: &Path) -> Result<(), Failure> {
        let bytes = read_in(file)?;
        let bad = |error: serde_json::Error| Failure::new("bad-request").with("why", error);
        let edits: serde_json::Value = serde_json::from_slice(&bytes).map_err(bad)?;
        let edit = if edits.is_array() {
            Edit::All { edits: serde_json::from_value(edits).map_err(bad)? }
        } else {
            serde_json::from_value(edits).map_err(bad)?
        };
        print_json(&self.send(map, edit)?)
    }

    fn send(&self, document: Id, edit: Edit) -> Result<Done, Failure> {
        self.ask(Request::Edit(ask::OfEdit { document, base_revision: None, edit, visit: None }))
    }

    fn undo(&self, of: ask::OfDocument, request: impl Fn(ask::OfDocument) -> Request) -> Result<(), Failure> {
        let undone: Undone = self.ask(request(of))?;
        if !undone.kept.is_empty() {
            eprintln!("{}", self.words.say("cli-kept", &[("count", Value::from(undone.kept.len()))]));
        }
        print_json(&undone)
    }

    fn score(&self, document: Id, json: bool, without: &[String], done: &[String]) -> Result<(), Failure> {
        let ids = |words: &[String]| {
            let id = |word: &String| {
                word.parse().map_err(|_| Failure::new("bad-request").with("why", plain(word)))
            };
            words.iter().map(id).collect::<Result<Vec<Id>, Failure>>()
        };
        let of = ask::OfScore { document, without: ids(without)?, done: ids(done)?, profile: None };
        let has_conditions = !of.without.is_empty() || !of.done.is_empty();
        let insights: Insights = self.ask(Request::Insights(of.clone()))?;
        let stability: Stability = self.ask(Request::Stability(ask::OfStability { of, top: score::TOP }))?;
        if json {
            return print_json(&score::json(&insights, &stability)?);
        }
        say(&score::page(&insights, &stability, has_conditions, self.words, Paint::of_stdout()))
    }

    fn compare(&self, before: Id, after: Id, json: bool) -> Result<(), Failure> {
        let ask = ask::OfDifferences { document: after, with: ask::Earlier::Map { map: before } };
        let comparison: Comparison = self.ask(Request::Differences(ask))?;
        if json {
            return print_json(&comparison);
        }
        let maps: Vec<MapCard> = self.ask(Request::Maps(ask::Nothing {}))?;
        let title = maps.iter().find(|map| map.id == after).map_or("", |map| &map.title);
        say(&compare::page(&comparison, title, self.words, Paint::of_stdout()))
    }

    fn import(&self, file: &Path) -> Result<(), Failure> {
        let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let bytes = files::text_of(&read_in(file)?);
        let imported: ImportedMap = self.ask(Request::Import(ask::OfImport { name, bytes }))?;
        for note in &imported.problems {
            let what = note.failure.sentence(self.words);
            eprintln!("{} {}: [{}] {}", note.line, plain(&note.path), note.failure.code, plain(&what));
        }
        say(&imported.map)
    }

    fn history(&self, document: Id, json: bool, limit: u32) -> Result<(), Failure> {
        let ask = ask::OfHistory { document, before: None, limit };
        let entries: Entries = self.ask(Request::History(ask))?;
        if json {
            return print_json(&entries);
        }
        for entry in entries {
            let did = did(&entry.label, self.words);
            say(&format!(
                "{:>6}  {}  {}  {}",
                entry.revision,
                entry.time,
                plain(&entry.author),
                plain(&did)
            ))?;
        }
        Ok(())
    }

    fn check(
        &self,
        document: Id,
        json: bool,
        fail_on: Option<FailOn>,
        all: bool,
    ) -> Result<ExitCode, Failure> {
        let found: Checked = self.ask(Request::Check(ask_of(document)))?;
        if json {
            print_json(&check::listed(&found, self.words, all))?;
        } else {
            let coloured = std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none();
            say(&check::page(&found, self.words, all, coloured))?;
        }
        let is_grave = fail_on.is_some_and(|fail_on| check::has_open(&found, fail_on));
        Ok(if is_grave { ExitCode::from(FOUND) } else { ExitCode::SUCCESS })
    }

    fn doctor(&self, json: bool) -> Result<ExitCode, Failure> {
        let found: Diagnosis = self.ask(Request::Doctor(ask::Nothing {}))?;
        if json {
            print_json(&found)?;
        } else {
            for problem in &found.problems {
                say(&format!("[{}] {}", problem.code, problem.sentence(self.words)))?;
            }
            let counts =
                [("documents", Value::from(found.documents)), ("records", Value::from(found.records))];
            let key = if found.healthy { "cli-healthy" } else { "cli-unwell" };
            say(&self.words.say(key, &counts))?;
        }
        Ok(if found.healthy { ExitCode::SUCCESS } else { ExitCode::from(UNWELL) })
    }
}

/// What an entry of a history did, in words.
fn did(label: &model::Label, words: &Words) -> String {
    let verb = serde_json::to_value(label.verb).unwrap_or_default();
    words.did(verb.as_str().unwrap_or_default(), label.kind.map(model::Kind::word), &label.title, label.count)
}

fn ask_of(document: Id) -> ask::OfDocument {
    ask::OfDocument { document }
}

/// Prints a line. A reader that has gone away is nobody's mistake.
fn say(line: &(impl std::fmt::Display + ?Sized)) -> Result<(), Failure> {
    write_out(Path::new("-"), format!("{line}\n").as_bytes())
}

fn print_json(value: &impl serde::Serialize) -> Result<(), Failure> {
    let text =
        serde_json::to_string_pretty(value).map_err(|error| Failure::new("internal").with("why", error))?;
    say(&text)
}

pub(crate) fn read_in(file: &Path) -> Result<Vec<u8>, Failure> {
    if file != Path::new("-") {
        return files::read_whole(file);
    }
    let all = files::read_from(std::io::stdin()).map_err(|error| files::file_failure(file, &error))?;
    all.ok_or_else(|| Failure::new("import-too-large"))
}

/// Writes to stdout, or to a file that is whole or not there.
pub(crate) fn write_out(output: &Path, bytes: &[u8]) -> Result<(), Failure> {
    if output != Path::new("-") {
        return files::write_whole(output, bytes);
    }
    let mut stdout = std::io::stdout().lock();
    match stdout.write_all(bytes).and_then(|()| stdout.flush()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            Err(files::file_failure(output, &error))
        }
        _ => Ok(()),
    }
}
