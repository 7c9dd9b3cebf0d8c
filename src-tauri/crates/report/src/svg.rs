//! A page as SVG. Letters are drawn by their outlines, each outline once, so that the picture looks the same wherever it is
//! opened and needs no font; what it says stands in its title and description.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use rustybuzz::ttf_parser::{GlyphId, OutlineBuilder};

use crate::scene::{Colour, Item, Outline, Page, Rect, Segment, Stroke};
use crate::text::Face;

/// Writes a page. `title` is what it is called, `says` what it shows to those who cannot see it.
pub fn write(page: &Page, title: &str, says: &str) -> String {
    let mut svg = Svg::default();
    for item in &page.items {
        svg.item(item);
    }
    let (width, height) = (short(page.width), short(page.height));
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}pt\" height=\"{height}pt\" \
         viewBox=\"0 0 {width} {height}\" role=\"img\"><title>{}</title><desc>{}</desc><defs>",
        escaped(title),
        escaped(says),
    );
    for ((face, gid), number) in &svg.glyphs {
        let _ = write!(out, "<path id=\"g{number}\" d=\"{}\"/>", outline(*face, *gid));
    }
    for (number, rect) in svg.clips.iter().enumerate() {
        let _ = write!(out, "<clipPath id=\"c{number}\"><path d=\"{}\"/></clipPath>", of_rect(*rect));
    }
    let _ = write!(
        out,
        "</defs><path fill=\"#fff\" d=\"M0 0H{width}V{height}H0z\"/>\
         <g stroke-linecap=\"round\" stroke-linejoin=\"round\">{}</g></svg>",
        svg.body
    );
    out
}

#[derive(Default)]
struct Svg {
    body: String,
    glyphs: BTreeMap<(Face, u16), usize>,
    clips: Vec<Rect>,
}

impl Svg {
    fn item(&mut self, item: &Item) {
        match item {
            Item::Rect(rect, colour) => {
                let _ = write!(self.body, "<path fill=\"{}\" d=\"{}\"/>", hex(*colour), of_rect(*rect));
            }
            Item::Path { outline, fill, stroke } => {
                let fill = fill.map_or_else(|| "none".to_owned(), hex);
                let _ = write!(self.body, "<path fill=\"{fill}\"{} d=\"", stroked(*stroke));
                path(&mut self.body, outline);
                self.body.push_str("\"/>");
            }
            Item::Text(run) => {
                // Outlines are in thousandths of the font size, upwards.
                let scale = run.size / 1000.0;
                let _ = write!(
                    self.body,
                    "<g fill=\"{}\" transform=\"matrix({scale} 0 0 -{scale} {} {})\">",
                    hex(run.colour),
                    short(run.x),
                    short(run.baseline)
                );
                let mut pen = 0.0;
                for (glyph, _) in run.glyphs() {
                    let next = self.glyphs.len();
                    let number = *self.glyphs.entry((run.face(), glyph.gid)).or_insert(next);
                    let (x, y) = (short(pen + glyph.x_off), short(glyph.y_off));
                    let _ = write!(self.body, "<use href=\"#g{number}\" x=\"{x}\"");
                    if glyph.y_off.abs() > 0.01 {
                        let _ = write!(self.body, " y=\"{y}\"");
                    }
                    self.body.push_str("/>");
                    pen += glyph.advance;
                }
                self.body.push_str("</g>");
            }
            Item::Image(rect, raster) => {
                let Some((media, file)) = raster.file() else { return };
                let file = BASE64_STANDARD.encode(file);
                let [x, y, w, h] = [rect.x, rect.y, rect.w, rect.h].map(short);
                let _ = write!(
                    self.body,
                    "<image x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\" preserveAspectRatio=\"none\" \
                     href=\"data:{media};base64,{file}\"/>"
                );
            }
            Item::PushClip(rect) => {
                let _ = write!(self.body, "<g clip-path=\"url(#c{})\">", self.clips.len());
                self.clips.push(*rect);
            }
            Item::PushAlpha(alpha) => {
                let _ = write!(self.body, "<g opacity=\"{}\">", short(*alpha));
            }
            Item::Pop => self.body.push_str("</g>"),
            Item::Begin(..) | Item::End | Item::Link(..) => {}
        }
    }
}

fn path(out: &mut String, outline: &Outline) {
    outline.each(|segment| {
        let _ = match segment {
            Segment::Move(to) => write!(out, "M{} {}", short(to.x), short(to.y)),
            Segment::Line(to) => write!(out, "L{} {}", short(to.x), short(to.y)),
            Segment::Curve(first, second, to) => write!(
                out,
                "C{} {} {} {} {} {}",
                short(first.x),
                short(first.y),
                short(second.x),
                short(second.y),
                short(to.x),
                short(to.y)
            ),
            Segment::Close => write!(out, "z"),
        };
    });
}

fn of_rect(rect: Rect) -> String {
    format!("M{} {}h{}v{}h-{}z", short(rect.x), short(rect.y), short(rect.w), short(rect.h), short(rect.w))
}

fn stroked(stroke: Option<Stroke>) -> String {
    let Some(Stroke { colour, width, dash }) = stroke else { return String::new() };
    let dash = dash.map_or_else(String::new, |(dash, gap)| {
        format!(" stroke-dasharray=\"{} {}\"", short(dash), short(gap))
    });
    format!(" stroke=\"{}\" stroke-width=\"{}\"{dash}", hex(colour), short(width))
}

/// A glyph's outline in thousandths of the font size.
fn outline(face: Face, gid: u16) -> String {
    struct Pen {
        scale: f32,
        out: String,
    }
    impl Pen {
        fn put(&mut self, step: char, numbers: &[f32]) {
            self.out.push(step);
            for (index, number) in numbers.iter().enumerate() {
                let gap = if index == 0 { "" } else { " " };
                let _ = write!(self.out, "{gap}{}", (number * self.scale).round());
            }
        }
    }
    impl OutlineBuilder for Pen {
        fn move_to(&mut self, x: f32, y: f32) {
            self.put('M', &[x, y]);
        }
        fn line_to(&mut self, x: f32, y: f32) {
            self.put('L', &[x, y]);
        }
        fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
            self.put('Q', &[x1, y1, x, y]);
        }
        fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
            self.put('C', &[x1, y1, x2, y2, x, y]);
        }
        fn close(&mut self) {
            self.out.push('z');
        }
    }
    let Some(parsed) = face.parsed() else { return String::new() };
    let mut pen = Pen { scale: 1000.0 / parsed.units_per_em() as f32, out: String::new() };
    parsed.outline_glyph(GlyphId(gid), &mut pen);
    pen.out
}

fn hex(colour: Colour) -> String {
    format!("#{:02x}{:02x}{:02x}", colour.red, colour.green, colour.blue)
}

/// A number with at most two decimals.
fn short(value: f32) -> String {
    let text = format!("{value:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" || text.is_empty() { "0".to_owned() } else { text.to_owned() }
}

/// Text as XML takes it: marks escaped, white for what it cannot hold.
pub(crate) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '\u{fffe}' | '\u{ffff}' => {}
            other if other.is_control() => escaped.push(' '),
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short() {
        assert_eq!([short(1.0), short(-0.001), short(12.345), short(10.0)], ["1", "0", "12.35", "10"]);
    }

    #[test]
    fn hostile_titles_stay_text() {
        assert_eq!(escaped("</rdf:li>&\u{0}\n\u{ffff}"), "&lt;/rdf:li&gt;&amp;  ");
        let page = Page { label: "1".into(), width: 10.0, height: 5.0, items: Vec::new() };
        let svg = write(&page, "</title><script>\u{0}", "&");
        assert!(svg.contains("&lt;/title&gt;&lt;script&gt; ") && !svg.contains("<script"));
    }
}
