//! The structure tree: which marked stretches of which page belong to which heading, paragraph, figure or table, so that
//! the document can be read aloud in its order.

use std::collections::BTreeMap;
use std::io::Write as _;

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary, text_string};

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

    /// Adds an element for a link and gives the link's key in the parent tree.
    pub(super) fn link(&mut self) -> i64 {
        let element = self.add("Link", None, None);
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

    /// Writes the tree and gives its root. `annotations` are the links' objects by their keys.
    pub(super) fn write(
        &self,
        document: &mut Document,
        pages: &[ObjectId],
        annotations: &BTreeMap<i64, ObjectId>,
    ) -> ObjectId {
        let root = document.new_object_id();
        let ids: Vec<ObjectId> = self.elements.iter().map(|_| document.new_object_id()).collect();
        for (element, id) in self.elements.iter().zip(&ids) {
            let is_root = *id == ids[0];
            let kids = element.kids.iter().filter_map(|kid| match kid {
                Kid::Element(child) => Some(Object::Reference(ids[*child])),
                Kid::Marked { page, number } => Some(Object::Dictionary(dictionary! {
                    "Type" => "MCR",
                    "Pg" => pages.get(*page).copied()?,
                    "MCID" => *number,
                })),
                Kid::Annotation { page, key } => Some(Object::Dictionary(dictionary! {
                    "Type" => "OBJR",
                    "Pg" => pages.get(*page).copied()?,
                    "Obj" => *annotations.get(key)?,
                })),
            });
            let mut written = dictionary! {
                "Type" => "StructElem",
                "S" => element.tag,
                "P" => if is_root { root } else { ids[element.parent] },
                "K" => kids.collect::<Vec<_>>(),
            };
            if let Some(alt) = &element.alt {
                written.set("Alt", text_string(alt));
            }
            if let Some(scope) = element.scope {
                written.set("A", dictionary! { "O" => "Table", "Scope" => scope });
            }
            document.set_object(*id, written);
        }
        let by_page = (0_i64..).zip(&self.marks).map(|(page, marks)| {
            let elements: Vec<Object> = marks.iter().map(|element| ids[*element].into()).collect();
            (page, Object::Array(elements))
        });
        let by_link = (FIRST_LINK..).zip(&self.links).map(|(key, element)| (key, ids[*element].into()));
        let nums: Vec<Object> = by_page.chain(by_link).flat_map(|(key, value)| [key.into(), value]).collect();
        let tree = document.add_object(dictionary! { "Nums" => nums });
        let written: Dictionary = dictionary! {
            "Type" => "StructTreeRoot",
            "K" => ids[0],
            "ParentTree" => tree,
            "ParentTreeNextKey" => self.next_key(),
        };
        document.set_object(root, written);
        root
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
