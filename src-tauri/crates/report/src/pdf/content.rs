//! A page's items as the operators of a PDF content stream. Turns y upwards, remembers what is already set, and marks
//! what belongs to which structure element.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::ReportError;
use super::codes::{Codes, resource};
use super::file::Packer;
use super::numbers::{decimal, fraction};
use super::structure::{Mark, Structure};
use crate::raster::Raster;
use crate::scene::{Colour, Item, Outline, Page, Point, Rect, Segment, Stroke, Target, TextRun};
use crate::text::Face;

/// The largest side that readers must take, in units; larger pages use a larger unit.
const LARGEST_SIDE: f32 = 14_400.0;

/// How many points one unit of the page is: 1 for all but enormous pages.
pub(super) fn user_unit(page: &Page) -> f32 {
    (page.width.max(page.height) / LARGEST_SIDE).ceil().max(1.0)
}

/// A link, in page units from the bottom left corner: left, bottom, right, top.
pub(super) struct Annotation {
    pub(super) rect: [f32; 4],
    pub(super) target: Target,
    /// Its key in the structure's parent tree.
    pub(super) key: u32,
}

/// What a page becomes.
pub(super) struct Written {
    /// Its stream, deflated.
    pub(super) stream: Vec<u8>,
    pub(super) annotations: Vec<Annotation>,
}

/// Writes pages and gathers what they need: codes of text, degrees of opacity in percent, pictures.
#[derive(Default)]
pub(super) struct Writer {
    pub(super) codes: BTreeMap<Face, Codes>,
    pub(super) alphas: BTreeSet<u8>,
    pub(super) rasters: Vec<Arc<Raster>>,
}

/// What is set in the stream, to not set it twice.
#[derive(Clone, Default)]
struct State {
    fill: Option<Colour>,
    stroke: Option<Stroke>,
    font: Option<(Face, f32)>,
}

/// A stream being written.
struct Stream<'a> {
    out: Vec<u8>,
    height: f32,
    state: State,
    saved: Vec<State>,
    writer: &'a mut Writer,
}

impl Writer {
    /// Writes the next page into a stream, of which it takes the items; its elements go to the structure.
    pub(super) fn page(
        &mut self,
        page: &mut Page,
        structure: &mut Structure,
        packer: &mut Packer,
    ) -> Result<Written, ReportError> {
        let unit = user_unit(page);
        let mut stream = Stream {
            out: Vec::with_capacity(page.items.len() * 64),
            height: page.height,
            state: State::default(),
            saved: Vec::new(),
            writer: self,
        };
        if unit > 1.0 {
            stream.operator(&[1.0 / unit, 0.0, 0.0, 1.0 / unit, 0.0, 0.0], "cm");
        }
        stream.put("1 j 1 J\n");
        let mut annotations = Vec::new();
        structure.begin_page();
        for item in std::mem::take(&mut page.items) {
            match item {
                Item::Begin(role, alt) => structure.begin(role, alt.as_deref(), &mut stream.out),
                Item::End => structure.end(&mut stream.out),
                Item::Link(rect, target) => annotations.push(Annotation {
                    rect: [
                        rect.x / unit,
                        (page.height - rect.bottom()) / unit,
                        rect.right() / unit,
                        (page.height - rect.y) / unit,
                    ],
                    target,
                    key: structure.link(),
                }),
                Item::Text(run) => {
                    structure.mark(Mark::Text, &mut stream.out);
                    stream.text(&run);
                }
                Item::Rect(rect, colour) => {
                    structure.mark(Mark::Shape, &mut stream.out);
                    stream.fill(colour);
                    stream.rect(rect);
                    stream.put("f\n");
                }
                Item::Path { outline, fill, stroke } => {
                    structure.mark(Mark::Shape, &mut stream.out);
                    stream.path(&outline, fill, stroke);
                }
                Item::Image(rect, raster) => {
                    structure.mark(Mark::Shape, &mut stream.out);
                    stream.image(rect, &raster);
                }
                Item::PushClip(rect) => {
                    structure.close_mark(&mut stream.out);
                    stream.push();
                    stream.rect(rect);
                    stream.put("W n\n");
                }
                Item::PushAlpha(alpha) => {
                    structure.close_mark(&mut stream.out);
                    stream.push();
                    stream.alpha(alpha);
                }
                Item::Pop => {
                    structure.close_mark(&mut stream.out);
                    stream.pop();
                }
            }
        }
        structure.end_page(&mut stream.out);
        Ok(Written { stream: packer.packed(&stream.out)?, annotations })
    }
}

/// The name of a picture among the page's resources.
pub(super) fn raster_resource(number: usize) -> String {
    format!("I{number}")
}

/// The name of an opacity among the page's resources.
pub(super) fn alpha_resource(percent: u8) -> String {
    format!("A{percent}")
}

impl Stream<'_> {
    fn put(&mut self, text: &str) {
        self.out.extend_from_slice(text.as_bytes());
    }

    fn number(&mut self, value: f32) {
        decimal(&mut self.out, value);
        self.out.push(b' ');
    }

    fn operator(&mut self, numbers: &[f32], name: &str) {
        for value in numbers {
            self.number(*value);
        }
        self.put(name);
        self.out.push(b'\n');
    }

    fn point(&mut self, point: Point) {
        self.number(point.x);
        self.number(self.height - point.y);
    }

    fn rect(&mut self, rect: Rect) {
        self.operator(&[rect.x, self.height - rect.bottom(), rect.w, rect.h], "re");
    }

    fn colour(&mut self, colour: Colour, name: &str) {
        for part in [colour.red, colour.green, colour.blue] {
            // Three decimals tell all 256 steps apart.
            let thousandths = (u32::from(part) * 1000 + 127) / 255;
            fraction(&mut self.out, thousandths, 1000);
            self.out.push(b' ');
        }
        self.put(name);
        self.out.push(b'\n');
    }

    fn fill(&mut self, colour: Colour) {
        if self.state.fill.replace(colour) != Some(colour) {
            self.colour(colour, "rg");
        }
    }

    fn stroke(&mut self, stroke: Stroke) {
        let before = self.state.stroke.replace(stroke);
        if before.map(|stroke| stroke.colour) != Some(stroke.colour) {
            self.colour(stroke.colour, "RG");
        }
        if before.map(|stroke| stroke.width) != Some(stroke.width) {
            self.operator(&[stroke.width], "w");
        }
        if before.and_then(|stroke| stroke.dash) != stroke.dash {
            match stroke.dash {
                Some((dash, gap)) => {
                    self.put("[");
                    self.number(dash);
                    self.number(gap);
                    self.put("] 0 d\n");
                }
                None => self.put("[] 0 d\n"),
            }
        }
    }

    fn path(&mut self, outline: &Outline, fill: Option<Colour>, stroke: Option<Stroke>) {
        if let Some(colour) = fill {
            self.fill(colour);
        }
        if let Some(stroke) = stroke {
            self.stroke(stroke);
        }
        outline.each(|segment| match segment {
            Segment::Move(to) => {
                self.point(to);
                self.put("m\n");
            }
            Segment::Line(to) => {
                self.point(to);
                self.put("l\n");
            }
            Segment::Curve(first, second, to) => {
                self.point(first);
                self.point(second);
                self.point(to);
                self.put("c\n");
            }
            Segment::Close => self.put("h\n"),
        });
        self.put(match (fill, stroke) {
            (Some(_), Some(_)) => "B\n",
            (Some(_), None) => "f\n",
            (None, Some(_)) => "S\n",
            (None, None) => "n\n",
        });
    }

    fn image(&mut self, rect: Rect, raster: &Arc<Raster>) {
        let known = self.writer.rasters.iter().position(|other| Arc::ptr_eq(other, raster));
        let number = known.unwrap_or_else(|| {
            self.writer.rasters.push(Arc::clone(raster));
            self.writer.rasters.len() - 1
        });
        self.put("q ");
        self.operator(&[rect.w, 0.0, 0.0, rect.h, rect.x, self.height - rect.bottom()], "cm");
        self.put(&format!("/{} Do Q\n", raster_resource(number)));
    }

    fn push(&mut self) {
        self.saved.push(self.state.clone());
        self.put("q\n");
    }

    fn pop(&mut self) {
        if let Some(state) = self.saved.pop() {
            self.state = state;
            self.put("Q\n");
        }
    }

    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // Clamped to 0..=100.
    fn alpha(&mut self, alpha: f32) {
        let percent = (alpha.clamp(0.0, 1.0) * 100.0).round() as u8;
        self.writer.alphas.insert(percent);
        self.put(&format!("/{} gs\n", alpha_resource(percent)));
    }

    /// Writes a run. The reader moves its pen by the font's whole-number widths; where shaping wants it elsewhere
    /// (kerning, rounding that has added up) a correction goes between the glyphs.
    fn text(&mut self, run: &TextRun) {
        if run.glyphs().next().is_none() {
            return;
        }
        let face = run.face();
        self.fill(run.colour);
        self.put("BT ");
        if self.state.font.replace((face, run.size)) != Some((face, run.size)) {
            self.put(&format!("/{} ", resource(face)));
            self.number(run.size);
            self.put("Tf ");
        }
        self.number(run.x);
        self.number(self.height - run.baseline);
        self.put("Td [(");
        let codes = self.writer.codes.entry(face).or_default();
        let out = &mut self.out;
        let (mut wanted, mut pen, mut raised) = (0.0_f32, 0.0_f32, 0.0_f32);
        for (glyph, says) in run.glyphs() {
            if glyph.y_off.to_bits() != raised.to_bits() {
                out.extend_from_slice(b")] TJ ");
                decimal(out, glyph.y_off * run.size / 1000.0);
                out.extend_from_slice(b" Ts [(");
                raised = glyph.y_off;
            }
            let correction = (pen - (wanted + glyph.x_off)).round();
            if correction.abs() >= 1.0 {
                out.push(b')');
                decimal(out, correction);
                out.push(b'(');
                pen -= correction;
            }
            let (code, width) = codes.code(face, glyph.gid, says);
            for byte in code.to_be_bytes() {
                match byte {
                    b'(' | b')' | b'\\' => out.extend_from_slice(&[b'\\', byte]),
                    b'\r' => out.extend_from_slice(b"\\r"),
                    _ => out.push(byte),
                }
            }
            pen += f32::from(width);
            wanted += glyph.advance;
        }
        out.extend_from_slice(b")] TJ");
        if raised.to_bits() != 0 {
            out.extend_from_slice(b" 0 Ts");
        }
        out.extend_from_slice(b" ET\n");
    }
}
