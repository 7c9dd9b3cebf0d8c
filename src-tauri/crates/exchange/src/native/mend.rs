//! Mending what was read beyond what the model mends, and telling it in the words of an import.

use std::collections::{BTreeMap, BTreeSet};

use journey_model::{Document, Evidence, Id, Kind, Problem, ProblemKind, Record, Scope};

use super::read::ImportProblem;

/// Puts the model's findings into the words of an import.
pub(super) struct Teller {
    places: BTreeMap<Id, (String, usize)>,
    pub(super) problems: Vec<ImportProblem>,
}

impl Teller {
    /// Tells on what has been told already; `places` says where in the file each record stood.
    pub(super) const fn new(places: BTreeMap<Id, (String, usize)>, problems: Vec<ImportProblem>) -> Teller {
        Teller { places, problems }
    }

    /// Tells what was wrong with records of a document that is sound by now.
    pub(super) fn tell(&mut self, document: &Document, problems: Vec<Problem>) {
        for problem in problems {
            let record = document.get(problem.id);
            let title = record.map(Record::title).unwrap_or_default().chars().take(80).collect();
            let kind = record.map(Record::kind).map_or("", Kind::word);
            let mut args = vec![("title", title), ("kind", kind.to_owned())];
            match &problem.kind {
                ProblemKind::Dangling { field } => args.push(("field", (*field).to_owned())),
                ProblemKind::OutOfBounds { field, rule } => {
                    args.push(("field", field.clone()));
                    args.push(("rule", (*rule).to_owned()));
                }
                _ => {}
            }
            let (path, line) = self.places.get(&problem.id).cloned().unwrap_or(("map".to_owned(), 1));
            self.problems.push(ImportProblem { path, line, code: mended(&problem.kind), args });
        }
    }
}

/// The code under which an import tells what has been mended.
const fn mended(problem: &ProblemKind) -> &'static str {
    match problem {
        ProblemKind::WrongDocument => "mended-wrong-document",
        ProblemKind::NoMap => "mended-no-map",
        ProblemKind::WrongPlace => "mended-wrong-place",
        ProblemKind::BadOrder => "mended-bad-order",
        ProblemKind::Dangling { .. } => "mended-dangling",
        ProblemKind::OutOfBounds { .. } => "mended-out-of-bounds",
    }
}

/// Drops the map's references to a library that is not in the file, and its comparison with itself.
pub(super) fn drop_strangers(
    document: &Document,
    library: &Document,
    dropped: &mut Vec<Problem>,
) -> Document {
    let records = document.records().cloned().map(|mut record| {
        let holder = record.id();
        record.turn_references(|field, kind, id| {
            let fits = match kind {
                Some(Kind::Map) => id != document.id(),
                Some(kind) if kind.scope() == Scope::Library => {
                    library.get(id).is_some_and(|named| named.kind() == kind)
                }
                _ => true,
            };
            if !fits {
                dropped.push(Problem { id: holder, kind: ProblemKind::Dangling { field } });
            }
            fits.then_some(id)
        });
        record
    });
    Document::of_records(document.id(), records.collect::<Vec<_>>())
}

/// Cuts chains of corrections that lead back to their start.
pub(super) fn cut_loops(library: &Document, cut: &mut Vec<Problem>) -> Document {
    let mut walked = BTreeSet::new();
    let mut ends = BTreeSet::new();
    for start in library.all::<Evidence>() {
        let mut chain = BTreeSet::new();
        let mut at = Some(start.id);
        while let Some(id) = at.filter(|id| !walked.contains(id)) {
            if !chain.insert(id) {
                ends.insert(id);
                break;
            }
            at = library.find::<Evidence>(id).and_then(|evidence| evidence.supersedes);
        }
        walked.append(&mut chain);
    }
    let records = library.records().cloned().map(|mut record| {
        if let Record::Evidence(evidence) = &mut record
            && ends.contains(&evidence.id)
        {
            evidence.supersedes = None;
            cut.push(Problem { id: evidence.id, kind: ProblemKind::Dangling { field: "supersedes" } });
        }
        record
    });
    Document::of_records(library.id(), records.collect::<Vec<_>>())
}
