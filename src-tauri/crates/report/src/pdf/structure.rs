//! The structure tree: which marked stretches of which page belong to which heading, paragraph, figure or table, so that
//! the document can be read aloud in its order.

use std::io::Write as _;

use lopdf::ObjectId;

use super::ReportError;
use super::file::{File, reference, text};
use super::numbers::whole;
use crate::scene::Role;

/// What is drawn: text is read; shapes are read only as part of a figure.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    Text,
    Shape,
}

/// A thing's number among its like. Large documents have hundreds of thousands of elements, so what there is of each is kept small.
type Number = u32;

#[derive(Clone, Copy)]
enum Kid {
    Element(Number),
    Marked { page: Number, number: Number },
    Annotation { page: Number, link: Number },
}

struct Element {
    /// `None` for the document itself.
    role: Option<Role>,
    alt: Option<Box<str>>,
    parent: Number,
    /// Its first and its last kid.
    kids: Option<(Number, Number)>,
}

/// The stretch of a stream that is open.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Open {
    Nothing,
    Artifact,
    Element(Number),
}

/// Elements of all pages. The first is the document itself.
pub(super) struct Structure {
    elements: Vec<Element>,
    /// The kids of all elements, each with the next one of the same element.
    kids: Vec<(Kid, Option<Number>)>,
    /// Begun and not ended; `None` is an artifact.
    stack: Vec<Option<Number>>,
    open: Open,
    /// For every page so far, the element of each marked stretch, by number.
    marks: Vec<Vec<Number>>,
    /// For every link, its element.
    links: Vec<Number>,
}

/// Links count upwards from a number that no document has pages for, so that pages keep theirs in the parent tree.
const FIRST_LINK: u32 = 1_000_000;

impl Default for Structure {
    fn default() -> Self {
        let document = Element { role: None, alt: None, parent: 0, kids: None };
        Structure {
            elements: vec![document],
            kids: Vec::new(),
            stack: Vec::new(),
            open: Open::Nothing,
            marks: Vec::new(),
            links: Vec::new(),
        }
    }
}

impl Structure {
    pub(super) fn begin_page(&mut self) {
        self.marks.push(Vec::new());
    }

    pub(super) fn end_page(&mut self, out: &mut Vec<u8>) {
        self.close_mark(out);
    }

    pub(super) fn begin(&mut self, role: Role, alt: Option<&str>, out: &mut Vec<u8>) {
        self.close_mark(out);
        // Nothing within an artifact is read.
        let is_read = role != Role::Artifact && !matches!(self.stack.last(), Some(None));
        let element = is_read.then(|| self.add(role, alt));
        self.stack.push(element);
    }

    pub(super) fn end(&mut self, out: &mut Vec<u8>) {
        self.close_mark(out);
        self.stack.pop();
    }

    /// Opens the stretch that what is drawn next belongs to, unless it is open already.
    pub(super) fn mark(&mut self, mark: Mark, out: &mut Vec<u8>) {
        let wanted = match self.stack.last() {
            Some(Some(element)) if mark == Mark::Text || self.role(*element) == Some(Role::Figure) => {
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
                let page = self.page();
                let Some(numbers) = self.marks.last_mut() else { return };
                let number = counted(numbers.len());
                numbers.push(element);
                self.give(element, Kid::Marked { page, number });
                out.push(b'/');
                out.extend_from_slice(tag(self.role(element)).as_bytes());
                out.extend_from_slice(b" <</MCID ");
                whole(out, number);
                out.extend_from_slice(b">> BDC\n");
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
    pub(super) fn link(&mut self) -> u32 {
        let element = match self.stack.last() {
            Some(Some(element)) if self.role(*element) == Some(Role::Link) => *element,
            _ => self.add(Role::Link, None),
        };
        let link = counted(self.links.len());
        self.links.push(element);
        self.give(element, Kid::Annotation { page: self.page(), link });
        FIRST_LINK + link
    }

    /// The page that is being written.
    fn page(&self) -> Number {
        counted(self.marks.len().saturating_sub(1))
    }

    fn role(&self, element: Number) -> Option<Role> {
        self.elements.get(element as usize).and_then(|element| element.role)
    }

    fn add(&mut self, role: Role, alt: Option<&str>) -> Number {
        let parent = self.stack.iter().rev().flatten().next().copied().unwrap_or(0);
        let element = counted(self.elements.len());
        self.elements.push(Element { role: Some(role), alt: alt.map(Box::from), parent, kids: None });
        self.give(parent, Kid::Element(element));
        element
    }

    /// Gives an element one more kid.
    fn give(&mut self, element: Number, kid: Kid) {
        let number = counted(self.kids.len());
        self.kids.push((kid, None));
        let Some(element) = self.elements.get_mut(element as usize) else { return };
        let (first, last) = element.kids.map_or((number, None), |(first, last)| (first, Some(last)));
        element.kids = Some((first, number));
        if let Some((_, next)) = last.and_then(|last| self.kids.get_mut(last as usize)) {
            *next = Some(number);
        }
    }

    fn kids(&self, element: &Element) -> impl Iterator<Item = Kid> {
        let kid = |number: Number| self.kids.get(number as usize).copied();
        let first = element.kids.and_then(|(first, _)| kid(first));
        std::iter::successors(first, move |(_, next)| kid((*next)?)).map(|(kid, _)| kid)
    }

    /// Writes the tree and gives its root. `links` are the links' objects, in their order.
    pub(super) fn write(
        &self,
        file: &mut File<'_>,
        pages: &[ObjectId],
        links: &[u32],
    ) -> Result<ObjectId, ReportError> {
        let (root, tree) = (file.number(), file.number());
        let first = file.number();
        for _ in 1..self.elements.len() {
            file.number();
        }
        let id_of = |element: Number| first + element;
        for (id, element) in (first..).zip(&self.elements) {
            let parent = if id == first { root } else { id_of(element.parent) };
            file.object(id, |out| self.element(out, element, parent, id_of, pages, links))?;
        }
        file.object(tree, |out| {
            out.extend_from_slice(b"<</Nums[");
            for (page, marks) in self.marks.iter().enumerate() {
                let _ = write!(out, " {page}[");
                for element in marks {
                    out.push(b' ');
                    reference(out, id_of(*element));
                }
                out.push(b']');
            }
            for (key, element) in (FIRST_LINK..).zip(&self.links) {
                let _ = write!(out, " {key} ");
                reference(out, id_of(*element));
            }
            out.extend_from_slice(b"]>>");
        })?;
        file.object(root, |out| {
            out.extend_from_slice(b"<</Type/StructTreeRoot/K ");
            reference(out, first);
            out.extend_from_slice(b"/ParentTree ");
            reference(out, tree);
            let _ = write!(out, "/ParentTreeNextKey {}>>", FIRST_LINK + counted(self.links.len()));
        })?;
        Ok((root, 0))
    }

    fn element(
        &self,
        out: &mut Vec<u8>,
        element: &Element,
        parent: u32,
        id_of: impl Fn(Number) -> u32,
        pages: &[ObjectId],
        links: &[u32],
    ) {
        let page_of = |page: Number| pages.get(page as usize).map_or(0, |(number, _)| *number);
        out.extend_from_slice(b"<</Type/StructElem/S/");
        out.extend_from_slice(self.kind(element).as_bytes());
        out.extend_from_slice(b"/P ");
        reference(out, parent);
        let own = self.kids(element).find_map(Kid::page);
        if let Some(page) = own {
            out.extend_from_slice(b"/Pg ");
            reference(out, page_of(page));
        }
        out.extend_from_slice(b"/K[");
        for kid in self.kids(element) {
            match kid {
                Kid::Element(child) => {
                    out.push(b' ');
                    reference(out, id_of(child));
                }
                Kid::Marked { page, number } if own == Some(page) => {
                    out.push(b' ');
                    whole(out, number);
                }
                Kid::Marked { page, number } => {
                    out.extend_from_slice(b"<</Type/MCR/Pg ");
                    reference(out, page_of(page));
                    let _ = write!(out, "/MCID {number}>>");
                }
                Kid::Annotation { page, link } => {
                    out.extend_from_slice(b"<</Type/OBJR/Pg ");
                    reference(out, page_of(page));
                    out.extend_from_slice(b"/Obj ");
                    reference(out, links.get(link as usize).copied().unwrap_or(0));
                    out.extend_from_slice(b">>");
                }
            }
        }
        out.push(b']');
        if let Some(alt) = &element.alt {
            out.extend_from_slice(b"/Alt");
            text(out, alt);
        }
        if let Some(scope) = element.role.and_then(scope) {
            let _ = write!(out, "/A<</O/Table/Scope/{scope}>>");
        }
        out.extend_from_slice(b">>");
    }

    /// What an element is: words that lead to a part which was not asked for are words.
    fn kind(&self, element: &Element) -> &'static str {
        let leads = || self.kids(element).any(|kid| matches!(kid, Kid::Annotation { .. }));
        if element.role == Some(Role::Link) && !leads() { "Span" } else { tag(element.role) }
    }
}

impl Kid {
    /// On which page it is marked.
    const fn page(self) -> Option<Number> {
        match self {
            Kid::Marked { page, .. } => Some(page),
            _ => None,
        }
    }
}

/// How many there are, as the number of the next one.
fn counted(there: usize) -> Number {
    Number::try_from(there).unwrap_or(Number::MAX)
}

const fn tag(role: Option<Role>) -> &'static str {
    let Some(role) = role else { return "Document" };
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
        Role::Link => "Link",
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
