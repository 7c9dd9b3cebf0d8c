//! Reading the native format. Nothing in a file is believed: what cannot be a map is refused, and what can be mended is mended
//! and told, with its place.

use std::collections::{BTreeMap, BTreeSet};

use journey_model::{Document, Extra, Id, Kind, LIMITS, Record, Scope, repaired};
use serde_json::Value;
use serde_json::value::RawValue;
use sha2::{Digest, Sha256};

use super::mend::{Teller, cut_loops, drop_strangers};
use super::scan::{Lines, is_too_deep};
use super::{AssetBytes, FORMAT, LIBRARY_LISTS, MAP_LISTS, VERSION};
use crate::Parcel;

/// What was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Imported {
    /// The map and what it uses of the library, sound.
    pub parcel: Parcel,
    /// The bytes of its pictures and files, each true to its hash.
    pub assets: Vec<AssetBytes>,
    /// What was wrong in the file and has been mended or left out.
    pub problems: Vec<ImportProblem>,
}

/// Something wrong in the file that did not keep it from being read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportProblem {
    /// Where in the file's structure, e.g. `touchpoints[3].reach`.
    pub path: String,
    /// On which line, from 1.
    pub line: usize,
    /// What, as a stable code.
    pub code: &'static str,
    /// The words that the code's sentence needs.
    pub args: Vec<(&'static str, String)>,
}

/// Why a file cannot be read at all.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// It is not JSON in UTF-8.
    #[error("not JSON: line {line}, column {column}")]
    NotJson {
        /// The line where it stops being JSON, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
    },
    /// It is JSON, but not of this format.
    #[error("not a {FORMAT}")]
    NotOurs,
    /// A newer program wrote it.
    #[error("version {version} of the format is newer than {VERSION}")]
    Newer {
        /// The version it says it has.
        version: String,
    },
    /// It holds more records than a map may.
    #[error("more than {} records", LIMITS.records)]
    TooLarge,
    /// It is nested deeper than any map.
    #[error("nested too deeply")]
    TooDeep,
}

impl ImportError {
    /// The stable code under which the error is known outside.
    pub const fn code(&self) -> &'static str {
        match self {
            ImportError::Empty => "import-empty",
            ImportError::NotJson { .. } => "import-not-json",
            ImportError::NotOurs => "import-not-ours",
            ImportError::Newer { .. } => "import-newer",
            ImportError::TooLarge => "import-too-large",
            ImportError::TooDeep => "import-too-deep",
        }
    }

    /// The words that the code's sentence needs.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            ImportError::NotJson { line, column } => {
                vec![("line", line.to_string()), ("column", column.to_string())]
            }
            ImportError::Newer { version } => vec![("version", version.clone())],
            ImportError::TooLarge => vec![("limit", LIMITS.records.to_string())],
            ImportError::Empty | ImportError::NotOurs | ImportError::TooDeep => Vec::new(),
        }
    }
}

/// Reads a map from a file's bytes. Total: every input is either read or refused with a reason.
///
/// # Errors
/// If the file is no map at all; see [`ImportError`]. What is wrong with parts of it is told in [`Imported::problems`].
pub fn read(bytes: &[u8]) -> Result<Imported, ImportError> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let readable = String::from_utf8_lossy(&bytes[..error.valid_up_to()]);
        let (line, column) = Lines::of(&readable).place(readable.len());
        ImportError::NotJson { line, column }
    })?;
    if text.trim().is_empty() {
        return Err(ImportError::Empty);
    }
    if is_too_deep(text) {
        return Err(ImportError::TooDeep);
    }
    let parts: BTreeMap<String, &RawValue> = serde_json::from_str(text).map_err(|error| {
        if error.is_data() {
            return ImportError::NotOurs;
        }
        ImportError::NotJson { line: error.line().max(1), column: error.column().max(1) }
    })?;
    let mut reader = Reader { lines: Lines::of(text), found: Vec::new(), problems: Vec::new() };
    reader.believe(&parts)?;
    let assets = reader.parts(&parts)?;
    Ok(reader.settle(assets))
}

/// A record with its place in the file.
struct Found {
    record: Record,
    path: String,
    line: usize,
}

struct Reader<'a> {
    lines: Lines<'a>,
    found: Vec<Found>,
    problems: Vec<ImportProblem>,
}

impl Reader<'_> {
    /// Whether the file says that it is of this format, and of a version that is known here.
    fn believe(&self, parts: &BTreeMap<String, &RawValue>) -> Result<(), ImportError> {
        let format = parts.get("format").ok_or(ImportError::NotOurs)?;
        if self.value(format)? != FORMAT {
            return Err(ImportError::NotOurs);
        }
        let Some(version) = parts.get("version") else { return Ok(()) };
        let version = self.value(version)?;
        match version.as_f64() {
            Some(number) if number > f64::from(VERSION) => {
                Err(ImportError::Newer { version: version.to_string() })
            }
            Some(_) => Ok(()),
            None => Err(ImportError::NotOurs),
        }
    }

    /// Reads every part of the file; gives the bytes of pictures and files.
    fn parts(&mut self, parts: &BTreeMap<String, &RawValue>) -> Result<Vec<AssetBytes>, ImportError> {
        if let Some(map) = parts.get("map") {
            self.record(map, "map".to_owned(), Kind::Map)?;
        }
        self.lists(parts, "", MAP_LISTS)?;
        let mut library = BTreeMap::new();
        if let Some(part) = parts.get("library") {
            match serde_json::from_str::<BTreeMap<String, &RawValue>>(part.get()) {
                Ok(lists) => library = lists,
                Err(error) => self.wrong_type("library", self.lines.line_of(part), &error),
            }
        }
        self.lists(&library, "library.", LIBRARY_LISTS)?;
        let known = |name: &str| ["format", "version", "map", "library", "assets"].contains(&name);
        for (name, part) in parts.iter().filter(|(name, _)| !known(name) && !is_list(MAP_LISTS, name)) {
            self.unknown(name.clone(), self.lines.line_of(part));
        }
        for (name, part) in library.iter().filter(|(name, _)| !is_list(LIBRARY_LISTS, name)) {
            self.unknown(format!("library.{name}"), self.lines.line_of(part));
        }
        Ok(parts.get("assets").map(|part| self.asset_bytes(part)).unwrap_or_default())
    }

    fn lists(
        &mut self,
        parts: &BTreeMap<String, &RawValue>,
        prefix: &str,
        lists: &[(&str, Kind)],
    ) -> Result<(), ImportError> {
        for (name, kind) in lists {
            let Some(part) = parts.get(*name) else { continue };
            let path = format!("{prefix}{name}");
            let items = self.items(part, &path);
            if self.found.len() + items.len() > LIMITS.records {
                return Err(ImportError::TooLarge);
            }
            for (index, item) in items.into_iter().enumerate() {
                self.record(item, format!("{path}[{index}]"), *kind)?;
            }
        }
        Ok(())
    }

    fn items<'p>(&mut self, part: &'p RawValue, path: &str) -> Vec<&'p RawValue> {
        serde_json::from_str(part.get()).unwrap_or_else(|error| {
            self.wrong_type(path, self.lines.line_of(part), &error);
            Vec::new()
        })
    }

    fn record(&mut self, part: &RawValue, path: String, kind: Kind) -> Result<(), ImportError> {
        let line = self.lines.line_of(part);
        let Value::Object(mut fields) = self.value(part)? else {
            let args = vec![("where", path.clone()), ("why", String::new())];
            self.problems.push(ImportProblem { path, line, code: "import-wrong-type", args });
            return Ok(());
        };
        let mut record = of_fields(kind, fields.clone());
        if record.is_err() {
            self.leave_out(part, &path, kind, &mut fields);
            record = of_fields(kind, fields.clone());
        }
        let Ok(record) = record else { return Ok(()) };
        if let Ok(kept) = serde_json::to_value(&record) {
            let mut lost = Vec::new();
            left_behind(&Value::Object(fields), &kept, &path, &mut lost);
            for path in lost {
                self.unknown(path, line);
            }
        }
        self.found.push(Found { record, path, line });
        Ok(())
    }

    /// Takes out of a record the fields that are not of their types.
    fn leave_out(&mut self, part: &RawValue, path: &str, kind: Kind, fields: &mut Extra) {
        let places: BTreeMap<String, &RawValue> = serde_json::from_str(part.get()).unwrap_or_default();
        fields.retain(|field, value| {
            let alone = Extra::from_iter([(field.clone(), value.clone())]);
            let Err(error) = of_fields(kind, alone) else { return true };
            // Without a readable id it is given one, and that is told then.
            if field != "id" {
                let line = self.lines.line_of(places.get(field).unwrap_or(&part));
                self.wrong_type(&format!("{path}.{field}"), line, &error);
            }
            false
        });
    }

    fn asset_bytes(&mut self, part: &RawValue) -> Vec<AssetBytes> {
        let mut assets: BTreeMap<String, AssetBytes> = BTreeMap::new();
        for (index, item) in self.items(part, "assets").into_iter().enumerate() {
            let asset: Option<AssetBytes> = serde_json::from_str(item.get()).ok();
            match asset.filter(|asset| hash(&asset.bytes) == asset.sha256) {
                Some(asset) => {
                    assets.insert(asset.sha256.clone(), asset);
                }
                None => self.bad_asset(format!("assets[{index}]"), self.lines.line_of(item)),
            }
        }
        assets.into_values().collect()
    }

    /// Makes one sound map of what was found.
    fn settle(mut self, assets: Vec<AssetBytes>) -> Imported {
        self.drop_empty_assets(&assets);
        let map = self.name_all();
        let places: BTreeMap<Id, (String, usize)> =
            self.found.iter().map(|found| (found.record.id(), (found.path.clone(), found.line))).collect();
        let (own, shared): (Vec<Record>, Vec<Record>) = self
            .found
            .into_iter()
            .map(|found| found.record)
            .partition(|record| record.kind().scope() == Scope::Map);

        let mut teller = Teller::new(places, self.problems);
        let (mut library, problems) = repaired(Document::of_records(Id::LIBRARY, shared));
        teller.tell(&library, problems);
        let mut loops = Vec::new();
        library = cut_loops(&library, &mut loops);
        teller.tell(&library, loops);

        let (document, problems) = repaired(Document::of_records(map, own));
        teller.tell(&document, problems);
        let mut dangling = Vec::new();
        let document = drop_strangers(&document, &library, &mut dangling);
        teller.tell(&document, dangling);

        let mut library: Vec<Record> = library.records().cloned().collect();
        library.sort_by_key(|record| (record.kind(), record.id()));
        Imported { parcel: Parcel { document, library }, assets, problems: teller.problems }
    }

    /// Gives every record an id of its own and returns the map's. Made from the map's id, so that reading is deterministic.
    fn name_all(&mut self) -> Id {
        let mut taken: BTreeSet<Id> = self.found.iter().map(|found| found.record.id()).collect();
        let mut seen = BTreeSet::from([Id::LIBRARY]);
        let is_map = |found: &&Found| found.record.kind() == Kind::Map;
        let map = self.found.iter().find(is_map).map(|found| found.record.id()).unwrap_or_default();
        let mut steps = 0;
        let mut free = || loop {
            steps += 1;
            let id = map.following(steps);
            if taken.insert(id) {
                return id;
            }
        };
        let mut named = None;
        for found in &mut self.found {
            let id = found.record.id();
            if !seen.insert(id) {
                found.record.set_id(free());
                let code = if id.is_nil() { "import-bad-id" } else { "import-twice" };
                let args = vec![("where", found.path.clone())];
                self.problems.push(ImportProblem { path: found.path.clone(), line: found.line, code, args });
            }
            if found.record.kind() == Kind::Map {
                named = Some(found.record.id());
            }
        }
        named.unwrap_or_else(free)
    }

    /// Leaves out the records of pictures and files whose bytes did not come with them, and sets the sizes of the others.
    fn drop_empty_assets(&mut self, assets: &[AssetBytes]) {
        let sizes: BTreeMap<&str, usize> =
            assets.iter().map(|asset| (asset.sha256.as_str(), asset.bytes.len())).collect();
        let mut empty = Vec::new();
        self.found.retain_mut(|found| {
            let Record::Asset(asset) = &mut found.record else { return true };
            let size = sizes.get(asset.sha256.as_str()).and_then(|size| u32::try_from(*size).ok());
            asset.size = size.unwrap_or_default();
            if size.is_none() {
                empty.push((found.path.clone(), found.line));
            }
            size.is_some()
        });
        for (path, line) in empty {
            self.bad_asset(path, line);
        }
    }

    /// A part of the file as a value. What is no JSON within it makes the whole file none.
    fn value(&self, part: &RawValue) -> Result<Value, ImportError> {
        serde_json::from_str(part.get()).map_err(|error| {
            let (line, column) = self.lines.place_of(part, &error);
            ImportError::NotJson { line, column }
        })
    }

    fn wrong_type(&mut self, path: &str, line: usize, error: &serde_json::Error) {
        let why = error.to_string();
        // The place that the parser names is one within the part that it was given.
        let why = why.split(" at line ").next().unwrap_or_default().to_owned();
        let args = vec![("where", path.to_owned()), ("why", why)];
        self.problems.push(ImportProblem { path: path.to_owned(), line, code: "import-wrong-type", args });
    }

    fn unknown(&mut self, path: String, line: usize) {
        let args = vec![("where", path.clone())];
        self.problems.push(ImportProblem { path, line, code: "import-unknown", args });
    }

    fn bad_asset(&mut self, path: String, line: usize) {
        let args = vec![("where", path.clone())];
        self.problems.push(ImportProblem { path, line, code: "import-bad-asset", args });
    }
}

/// A record of its fields.
fn of_fields(kind: Kind, mut fields: Extra) -> Result<Record, serde_json::Error> {
    fields.insert("type".to_owned(), kind.word().into());
    serde_json::from_value(Value::Object(fields))
}

/// The paths of what was in the file and is not in the record that was made of it.
fn left_behind(read: &Value, kept: &Value, path: &str, lost: &mut Vec<String>) {
    match (read, kept) {
        (Value::Object(read), Value::Object(kept)) => {
            for (name, value) in read {
                match kept.get(name) {
                    Some(kept) => left_behind(value, kept, &format!("{path}.{name}"), lost),
                    None if value.is_null() => {}
                    None => lost.push(format!("{path}.{name}")),
                }
            }
        }
        (Value::Array(read), Value::Array(kept)) => {
            for (index, (value, kept)) in read.iter().zip(kept).enumerate() {
                left_behind(value, kept, &format!("{path}[{index}]"), lost);
            }
        }
        _ => {}
    }
}

fn is_list(lists: &[(&str, Kind)], name: &str) -> bool {
    lists.iter().any(|(list, _)| *list == name)
}

fn hash(bytes: &[u8]) -> String {
    use std::fmt::Write;
    Sha256::digest(bytes).iter().fold(String::new(), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
