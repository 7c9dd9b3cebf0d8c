//! The bytes of the file: streams stand alone, all other objects are packed into compressed streams by the hundred, and a
//! compressed table says where each is.

use std::io::Write as _;

use flate2::{Compression, write::ZlibEncoder};
use lopdf::{Dictionary, Document, Object, StringFormat};

use super::numbers::{decimal, hexadecimal, whole};
use crate::ReportError;

/// How hard streams are packed: harder takes much longer and gains little.
const EFFORT: u32 = 4;
/// How many objects are packed together.
const PACK: usize = 400;
/// Of the format.
const VERSION: &str = "1.7";
/// Width of a row of the table: kind, place or pack, place in the pack.
const ROW: usize = 1 + 4 + 2;

/// Deflates streams, one after the other: what it needs for that is a third of a megabyte, and had once.
pub(super) struct Packer(ZlibEncoder<Vec<u8>>);

impl Default for Packer {
    fn default() -> Self {
        Packer(ZlibEncoder::new(Vec::new(), Compression::new(EFFORT)))
    }
}

impl Packer {
    /// Deflates bytes.
    pub(super) fn packed(&mut self, bytes: &[u8]) -> Result<Vec<u8>, ReportError> {
        let packed = self.0.write_all(bytes).and_then(|()| self.0.reset(Vec::with_capacity(bytes.len() / 4)));
        packed.map_err(|error| ReportError::Write(error.to_string()))
    }
}

/// The file being written: the document with its objects as trees of values, and beside it what is written as it stands, because
/// a document has thousands of elements and links, and a tree for each would take longer than all the rest.
pub(super) struct File<'a> {
    pub(super) document: Document,
    pub(super) packer: &'a mut Packer,
    out: Vec<u8>,
    /// A row for every object, by number.
    table: Vec<[u8; ROW]>,
    /// Objects that will be packed next: their heads, what they are, and their numbers.
    heads: Vec<u8>,
    pack: Vec<u8>,
    packed: Vec<u32>,
}

impl<'a> File<'a> {
    pub(super) fn new(document: Document, packer: &'a mut Packer) -> File<'a> {
        let out = format!("%PDF-{VERSION}\n%\u{e2}\u{e3}\u{cf}\u{d3}\n").into_bytes();
        File {
            document,
            packer,
            out,
            table: Vec::new(),
            heads: Vec::new(),
            pack: Vec::new(),
            packed: Vec::new(),
        }
    }

    /// The number of a new object.
    pub(super) fn number(&mut self) -> u32 {
        self.document.new_object_id().0
    }

    /// Writes an object as it stands.
    pub(super) fn object(
        &mut self,
        number: u32,
        write: impl FnOnce(&mut Vec<u8>),
    ) -> Result<(), ReportError> {
        whole(&mut self.heads, number);
        self.heads.push(b' ');
        whole(&mut self.heads, u32::try_from(self.pack.len()).unwrap_or(u32::MAX));
        self.heads.push(b' ');
        self.packed.push(number);
        write(&mut self.pack);
        self.pack.push(b'\n');
        if self.packed.len() < PACK { Ok(()) } else { self.close_pack() }
    }

    /// Writes a new stream, deflated already, and gives its number.
    pub(super) fn deflated(&mut self, content: &[u8]) -> u32 {
        let number = self.number();
        let mut dictionary = Dictionary::new();
        dictionary.set("Filter", "FlateDecode");
        self.stream(number, &dictionary, content);
        number
    }

    /// Writes the document's own objects, and the table of all; gives the bytes.
    pub(super) fn close(mut self) -> Result<Vec<u8>, ReportError> {
        for ((number, _), object) in std::mem::take(&mut self.document.objects) {
            if let Object::Stream(stream) = object {
                self.stream(number, &stream.dict, &stream.content);
            } else {
                self.object(number, |out| value(out, &object))?;
            }
        }
        self.close_pack()?;
        self.finish()
    }

    fn row(&mut self, number: u32, kind: u8, place: usize, within: u16) {
        let place = u32::try_from(place).unwrap_or(u32::MAX).to_be_bytes();
        let within = within.to_be_bytes();
        let row = number as usize;
        if self.table.len() <= row {
            self.table.resize(row + 1, [0; ROW]);
        }
        self.table[row] = [kind, place[0], place[1], place[2], place[3], within[0], within[1]];
    }

    fn stream(&mut self, number: u32, dictionary: &Dictionary, content: &[u8]) {
        self.row(number, 1, self.out.len(), 0);
        let _ = write!(self.out, "{number} 0 obj\n<<");
        for (key, entry) in dictionary.iter().filter(|(key, _)| key.as_slice() != b"Length") {
            name(&mut self.out, key);
            value(&mut self.out, entry);
        }
        let _ = writeln!(self.out, "/Length {}>>stream", content.len());
        self.out.extend_from_slice(content);
        self.out.extend_from_slice(b"\nendstream\nendobj\n");
    }

    fn close_pack(&mut self) -> Result<(), ReportError> {
        if self.packed.is_empty() {
            return Ok(());
        }
        let number = self.number();
        let members = std::mem::take(&mut self.packed);
        for (within, member) in (0..).zip(&members) {
            self.row(*member, 2, number as usize, within);
        }
        let first = self.heads.len();
        let mut bytes = std::mem::take(&mut self.heads);
        bytes.append(&mut self.pack);
        let mut dictionary = Dictionary::new();
        dictionary.set("Type", "ObjStm");
        dictionary.set("N", i64::try_from(members.len()).unwrap_or(i64::MAX));
        dictionary.set("First", i64::try_from(first).unwrap_or(i64::MAX));
        dictionary.set("Filter", "FlateDecode");
        let packed = self.packer.packed(&bytes)?;
        self.stream(number, &dictionary, &packed);
        Ok(())
    }

    /// The table of objects, with what the reader needs first.
    fn finish(mut self) -> Result<Vec<u8>, ReportError> {
        let number = self.number();
        let place = self.out.len();
        self.row(number, 1, place, 0);
        // What differs from the row above packs better than the row itself.
        let mut rows = Vec::with_capacity(self.table.len() * (ROW + 1));
        let mut above = [0_u8; ROW];
        for row in &self.table {
            rows.push(2);
            rows.extend(row.iter().zip(above).map(|(byte, above)| byte.wrapping_sub(above)));
            above = *row;
        }
        let integer = |value: usize| Object::Integer(i64::try_from(value).unwrap_or(i64::MAX));
        let mut dictionary = Dictionary::new();
        dictionary.set("Type", "XRef");
        dictionary.set("Size", integer(self.table.len()));
        dictionary.set("W", vec![integer(1), integer(4), integer(2)]);
        dictionary.set("Filter", "FlateDecode");
        let mut parameters = Dictionary::new();
        parameters.set("Predictor", 12);
        parameters.set("Columns", integer(ROW));
        dictionary.set("DecodeParms", parameters);
        for key in [&b"Root"[..], b"Info", b"ID"] {
            if let Ok(entry) = self.document.trailer.get(key) {
                dictionary.set(key, entry.clone());
            }
        }
        let rows = self.packer.packed(&rows)?;
        self.stream(number, &dictionary, &rows);
        let _ = write!(self.out, "startxref\n{place}\n%%EOF\n");
        Ok(self.out)
    }
}

/// Writes any value.
fn value(out: &mut Vec<u8>, object: &Object) {
    match object {
        // A stream is never a part of a value.
        Object::Null | Object::Stream(_) => out.extend_from_slice(b" null"),
        Object::Boolean(is) => out.extend_from_slice(if *is { b" true" } else { b" false" }),
        Object::Integer(integer) => drop(write!(out, " {integer}")),
        Object::Real(real) => drop(write!(out, " {real}")),
        Object::Name(bytes) => name(out, bytes),
        Object::String(bytes, StringFormat::Literal) => literal(out, bytes),
        Object::String(bytes, StringFormat::Hexadecimal) => hexadecimal(out, bytes),
        Object::Array(values) => {
            out.push(b'[');
            for one in values {
                value(out, one);
            }
            out.push(b']');
        }
        Object::Dictionary(dictionary) => {
            out.extend_from_slice(b"<<");
            for (key, entry) in dictionary {
                name(out, key);
                value(out, entry);
            }
            out.extend_from_slice(b">>");
        }
        Object::Reference((number, _)) => {
            out.push(b' ');
            reference(out, *number);
        }
    }
}

/// Writes the name of another object.
pub(super) fn reference(out: &mut Vec<u8>, number: u32) {
    whole(out, number);
    out.extend_from_slice(b" 0 R");
}

fn name(out: &mut Vec<u8>, bytes: &[u8]) {
    out.push(b'/');
    for byte in bytes {
        if byte.is_ascii_graphic() && !b"#/%()<>[]{}".contains(byte) {
            out.push(*byte);
        } else {
            let _ = write!(out, "#{byte:02X}");
        }
    }
}

/// Writes bytes as a string.
pub(super) fn literal(out: &mut Vec<u8>, bytes: &[u8]) {
    out.push(b'(');
    for byte in bytes {
        match byte {
            b'(' | b')' | b'\\' => out.extend_from_slice(&[b'\\', *byte]),
            // A reader would take it for an end of line and make another of it.
            b'\r' => out.extend_from_slice(b"\\r"),
            _ => out.push(*byte),
        }
    }
    out.push(b')');
}

/// Writes a text that people read.
pub(super) fn text(out: &mut Vec<u8>, text: &str) {
    if text.is_ascii() {
        return literal(out, text.as_bytes());
    }
    let mut bytes = vec![0xFE, 0xFF];
    bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    literal(out, &bytes);
}

/// Writes a number with at most two decimals, set apart from what stands before it.
pub(super) fn spaced(out: &mut Vec<u8>, number: f32) {
    out.push(b' ');
    decimal(out, number);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_written_as_readers_take_them() {
        let mut out = Vec::new();
        let mut dictionary = Dictionary::new();
        dictionary.set("A b#", vec![Object::Integer(-3), Object::Real(0.5), Object::Null]);
        dictionary.set("S", Object::string_literal("a(b)\\\r"));
        dictionary.set("R", Object::Reference((12, 0)));
        value(&mut out, &Object::Dictionary(dictionary));
        assert_eq!(String::from_utf8_lossy(&out), "<</A#20b#23[ -3 0.5 null]/S(a\\(b\\)\\\\\\r)/R 12 0 R>>");
    }

    #[test]
    fn what_is_packed_is_found_again() {
        let mut document = Document::with_version("1.7");
        let numbers: Vec<u32> = (0..1000).map(|_| document.new_object_id().0).collect();
        document.trailer.set("Root", Object::Reference((1, 0)));
        let mut packer = Packer::default();
        let mut file = File::new(document, &mut packer);
        for number in &numbers {
            assert_eq!(file.object(*number, |out| drop(write!(out, "<</Own {number}>>"))), Ok(()));
        }
        let read = file.close().ok().and_then(|bytes| Document::load_mem(&bytes).ok());
        let own =
            |number: u32| read.as_ref()?.get_dictionary((number, 0)).ok()?.get(b"Own").ok()?.as_i64().ok();
        for number in numbers {
            assert_eq!(own(number), Some(i64::from(number)));
        }
    }
}
