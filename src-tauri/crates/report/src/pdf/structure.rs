//! The structure tree: which marked stretches of which page belong to which heading, paragraph, figure or table, so that
//! the document can be read aloud in its order.

use std::collections::BTreeMap;
use std::io::Write as _;

use lopdf::{Document, ObjectId};

use super::file::{Loose, reference, text};
use crate::scene::Role;

/// What is drawn: text is read; shapes are read only as part of a figure.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    Text,
    Shape,
}

enum Kid {
    Element(usize),
    Marked { page: usize, number: i64 },
    Annotation { page: usize, key: i64 },
}

struct Element {
    tag: &'static str,
    /// What a heading cell is the heading of.
    scope: Option<&'static str>,
    alt: Option<String>,
    parent: usize,
    kids: Vec<Kid>,
}

/// The stretch of a stream that is open.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Open {
    Nothing,
    Artifact,
    Element(usize),
}

/// Elements of all pages. The first is the document itself.
pub(super) struct Structure {
    elements: Vec<Element>,
    /// Begun and not ended; `None` is an artifact.
    stack: Vec<Option<usize>>,
    open: Open,
    page: usize,
    /// For every page, the element of each marked stretch, by number.
    marks: Vec<Vec<usize>>,
    /// For every link, its element.
    links: Vec<usize>,
}

/// The tag of links.
const LINK: &str = "Link";
/// Links count upwards from a number that no document has pages for, so that pages keep theirs in the parent tree.
const FIRST_LINK: i64 = 1_000_000;

impl Default for Structure {
    fn default() -> Self {
        let document = Element { tag: "Document", scope: None, alt: None, parent: 0, kids: Vec::new() };
        Structure {
            elements: vec![document],
            stack: Vec::new(),
            open: Open::Nothing,
            page: 0,
            marks: Vec::new(),
            links: Vec::new(),
        }
    }
}

impl Structure {
    pub(super) fn begin_page(&mut self, page: usize) {
        self.page = page;
        self.marks.resize_with(page + 1, Vec::new);
    }

    pub(super) fn end_page(&mut self, out: &mut Vec<u8>) {
        self.close_mark(out);
    }

    pub(super) fn begin(&mut self, role: Role, alt: Option<&str>, out: &mut Vec<u8>) {
        self.close_mark(out);
        // Nothing within an artifact is read.
        let is_read = role != Role::Artifact && !matches!(self.stack.last(), Some(None));
        let element = is_read.then(|| self.add(tag(role), scope(role), alt.map(str::to_owned)));
        self.stack.push(element);
    }

    pub(super) fn end(&mut self, out: &mut Vec<u8>) {
        self.close_mark(out);
        self.stack.pop();
    }

    /// Opens the stretch that what is drawn next belongs to, unless it is open already.
    pub(super) fn mark(&mut self, mark: Mark, out: &mut Vec<u8>) {
        let wanted = match self.stack.last() {
            Some(Some(element)) if mark == Mark::Text || self.elements[*element].tag == "Figure" => {
                Open::Element(*element)
            }
            _ => Open::Artifact,
        };
        if wanted == self.open {
            return;
        }
        self.close_mark(out);
        self.open = wanted;
        match wanted {
            Open::Element(element) => {
                let page = self.page;
                let numbers = &mut self.marks[page];
                let number = i64::try_from(numbers.len()).unwrap_or(i64::MAX);
                numbers.push(element);
                self.elements[element].kids.push(Kid::Marked { page, number });
                let _ = writeln!(out, "/{} <</MCID {number}>> BDC", self.elements[element].tag);
            }
            Open::Artifact => out.extend_from_slice(b"/Artifact BMC\n"),
            Open::Nothing => {}
        }
    }

    pub(super) fn close_mark(&mut self, out: &mut Vec<u8>) {
        if self.open != Open::Nothing {
            out.extend_from_slice(b"EMC\n");
            self.open = Open::Nothing;
        }
    }

    /// Puts a link into the element of its words, or into one of its own where it has none. Gives its key in the parent tree.
    pub(super) fn link(&mut self) -> i64 {
        let element = match self.stack.last() {
            Some(Some(element)) if self.elements[*element].tag == LINK => *element,
            _ => self.add(LINK, None, None),
        };
        let key = self.next_key();
        self.links.push(element);
        self.elements[element].kids.push(Kid::Annotation { page: self.page, key });
        key
    }

    fn next_key(&self) -> i64 {
        FIRST_LINK + i64::try_from(self.links.len()).unwrap_or(0)
    }

    fn add(&mut self, tag: &'static str, scope: Option<&'static str>, alt: Option<String>) -> usize {
        let parent = self.stack.iter().rev().flatten().next().copied().unwrap_or(0);
        let element = self.elements.len();
        self.elements.push(Element { tag, scope, alt, parent, kids: Vec::new() });
        self.elements[parent].kids.push(Kid::Element(element));
        element
    }

    /// Writes the tree and gives its root. `links` are the links' objects by their keys.
    pub(super) fn write(
        &self,
        document: &mut Document,
        loose: &mut Loose,
        pages: &[ObjectId],
        links: &BTreeMap<i64, u32>,
    ) -> ObjectId {
        let root = document.new_object_id();
        let ids: Vec<u32> = self.elements.iter().map(|_| document.new_object_id().0).collect();
        let page_of = |page: usize| pages.get(page).map_or(0, |(number, _)| *number);
        for (place, element) in self.elements.iter().enumerate() {
            let out = loose.object(ids[place]);
            out.extend_from_slice(b"<</Type/StructElem/S/");
            out.extend_from_slice(element.kind().as_bytes());
            out.extend_from_slice(b"/P ");
            reference(out, if place == 0 { root.0 } else { ids[element.parent] });
            let own = element.kids.iter().find_map(Kid::page);
            if let Some(page) = own {
                out.extend_from_slice(b"/Pg ");
                reference(out, page_of(page));
            }
            out.extend_from_slice(b"/K[");
            for kid in &element.kids {
                match kid {
                    Kid::Element(child) => {
                        out.push(b' ');
                        reference(out, ids[*child]);
                    }
                    Kid::Marked { page, number } if own == Some(*page) => drop(write!(out, " {number}")),
                    Kid::Marked { page, number } => {
                        out.extend_from_slice(b"<</Type/MCR/Pg ");
                        reference(out, page_of(*page));
                        let _ = write!(out, "/MCID {number}>>");
                    }
                    Kid::Annotation { page, key } => {
                        out.extend_from_slice(b"<</Type/OBJR/Pg ");
                        reference(out, page_of(*page));
                        out.extend_from_slice(b"/Obj ");
                        reference(out, links.get(key).copied().unwrap_or(0));
                        out.extend_from_slice(b">>");
                    }
                }
            }
            out.push(b']');
            if let Some(alt) = &element.alt {
                out.extend_from_slice(b"/Alt");
                text(out, alt);
            }
            if let Some(scope) = element.scope {
                let _ = write!(out, "/A<</O/Table/Scope/{scope}>>");
            }
            out.extend_from_slice(b">>");
        }
        let tree = document.new_object_id();
        let out = loose.object(tree.0);
        out.extend_from_slice(b"<</Nums[");
        for (page, marks) in self.marks.iter().enumerate() {
            let _ = write!(out, " {page}[");
            for element in marks {
                out.push(b' ');
                reference(out, ids[*element]);
            }
            out.push(b']');
        }
        for (key, element) in (FIRST_LINK..).zip(&self.links) {
            let _ = write!(out, " {key} ");
            reference(out, ids[*element]);
        }
        out.extend_from_slice(b"]>>");
        let out = loose.object(root.0);
        out.extend_from_slice(b"<</Type/StructTreeRoot/K ");
        reference(out, ids[0]);
        out.extend_from_slice(b"/ParentTree ");
        reference(out, tree.0);
        let _ = write!(out, "/ParentTreeNextKey {}>>", self.next_key());
        root
    }
}

impl Element {
    /// What it is: words that lead to a part which was not asked for are words.
    fn kind(&self) -> &'static str {
        let leads = || self.kids.iter().any(|kid| matches!(kid, Kid::Annotation { .. }));
        if self.tag == LINK && !leads() { "Span" } else { self.tag }
    }
}

impl Kid {
    /// On which page it is marked.
    const fn page(&self) -> Option<usize> {
        match self {
            Kid::Marked { page, .. } => Some(*page),
            _ => None,
        }
    }
}

const fn tag(role: Role) -> &'static str {
    match role {
        Role::Artifact => "Artifact",
        Role::Heading(0 | 1) => "H1",
        Role::Heading(2) => "H2",
        Role::Heading(3) => "H3",
        Role::Heading(4) => "H4",
        Role::Heading(5) => "H5",
        Role::Heading(_) => "H6",
        Role::Paragraph => "P",
        Role::Section => "Sect",
        Role::Figure => "Figure",
        Role::Link => LINK,
        Role::List => "L",
        Role::ListItem => "LI",
        Role::Table => "Table",
        Role::Row => "TR",
        Role::HeaderCell | Role::RowHeader => "TH",
        Role::Cell => "TD",
    }
}

const fn scope(role: Role) -> Option<&'static str> {
    match role {
        Role::HeaderCell => Some("Column"),
        Role::RowHeader => Some("Row"),
        _ => None,
    }
}
