//! A page as PNG, drawn from the same scene as everything else.

use std::io::Write as _;

use rustybuzz::ttf_parser::{GlyphId, OutlineBuilder};
use tiny_skia::{
    ColorU8, FillRule, FilterQuality, IntSize, LineCap, LineJoin, Mask, Paint, Path, PathBuilder, Pixmap,
    PixmapPaint, Rect as Area, Stroke as Pen, StrokeDash, Transform,
};

use crate::ReportError;
use crate::raster::Raster;
use crate::scene::{Colour, Item, Outline, Page, Rect, Segment, Stroke, TextRun};
use crate::watch::{Stage, Watch, Work};

/// A picture with more pixels is not drawn: it would take more memory than a machine has to spare.
const MOST_PIXELS: f32 = 80_000_000.0;
/// So many items are drawn between two looks at the watch: on a large picture some of them take milliseconds.
const AT_ONCE: usize = 64;
/// So many dots are packed between two looks at the watch.
const DOTS_AT_ONCE: usize = 2_000_000;
/// Dots in an inch at which a point is a pixel.
const POINTS: f32 = 72.0;

/// Draws a page at so many dots an inch.
///
/// # Errors
/// [`ReportError::PictureTooLarge`] with the most dots an inch that can be had; [`ReportError::Write`] if it cannot be packed;
/// [`ReportError::CalledOff`].
pub fn write(page: &Page, dpi: u32, watch: &mut Watch<'_>) -> Result<Vec<u8>, ReportError> {
    let scale = dpi.max(1) as f32 / POINTS;
    let (width, height) = (page.width * scale, page.height * scale);
    let most = (MOST_PIXELS / (page.width * page.height)).sqrt() * POINTS;
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // Checked against the largest picture.
    let (columns, rows, most) = (width.ceil() as u32, height.ceil() as u32, most.floor() as u32);
    let pixmap = if width * height <= MOST_PIXELS { Pixmap::new(columns, rows) } else { None };
    let Some(mut pixmap) = pixmap else { return Err(ReportError::PictureTooLarge { most }) };
    pixmap.fill(tiny_skia::Color::WHITE);
    let mut easel =
        Easel { pixmap, scale: Transform::from_scale(scale, scale), clips: Vec::new(), alphas: Vec::new() };
    let mut work = Work::new(watch, Stage::Writing);
    let stretch = (DOTS_AT_ONCE / easel.pixmap.width() as usize).max(1);
    let stretches = (easel.pixmap.height() as usize).div_ceil(stretch);
    let drawn = page.items.len().div_ceil(AT_ONCE);
    for (done, items) in page.items.chunks(AT_ONCE).enumerate() {
        work.step(done, drawn + stretches)?;
        for item in items {
            easel.item(item);
        }
    }
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, easel.pixmap.width(), easel.pixmap.height());
    encoder.set_color(png::ColorType::Rgb);
    let mut writer = encoder.write_header()?;
    let mut packer = writer.stream_writer()?;
    let row = easel.pixmap.width() as usize * 4;
    for (done, rows) in easel.pixmap.data().chunks(stretch * row).enumerate() {
        work.step(drawn + done, drawn + stretches)?;
        // Paper shows through nothing, so the dots are their own colours.
        let colours: Vec<u8> = rows.chunks_exact(4).flat_map(|dot| [dot[0], dot[1], dot[2]]).collect();
        packer.write_all(&colours)?;
    }
    packer.finish()?;
    writer.finish()?;
    Ok(file)
}

impl From<std::io::Error> for ReportError {
    fn from(error: std::io::Error) -> Self {
        ReportError::Write(error.to_string())
    }
}

impl From<png::EncodingError> for ReportError {
    fn from(error: png::EncodingError) -> Self {
        ReportError::Write(error.to_string())
    }
}

struct Easel {
    pixmap: Pixmap,
    scale: Transform,
    /// What is shown, and how opaque it is; one of both for every push, `None` where it leaves things as they are.
    clips: Vec<Option<Mask>>,
    alphas: Vec<f32>,
}

impl Easel {
    fn item(&mut self, item: &Item) {
        match item {
            Item::Rect(rect, colour) => {
                if let Some(area) = Area::from_xywh(rect.x, rect.y, rect.w.max(0.01), rect.h.max(0.01)) {
                    self.fill(&PathBuilder::from_rect(area), *colour);
                }
            }
            Item::Path { outline, fill, stroke } => {
                let Some(path) = path(outline) else { return };
                if let Some(colour) = fill {
                    self.fill(&path, *colour);
                }
                if let Some(stroke) = stroke {
                    self.stroke(&path, *stroke);
                }
            }
            Item::Text(run) => {
                if let Some(path) = letters(run) {
                    self.fill(&path, run.colour);
                }
            }
            Item::Image(rect, raster) => self.image(*rect, raster),
            Item::PushClip(rect) => {
                let mask = self.mask(*rect);
                self.clips.push(mask);
                self.alphas.push(1.0);
            }
            Item::PushAlpha(alpha) => {
                self.clips.push(None);
                self.alphas.push(*alpha);
            }
            Item::Pop => {
                self.clips.pop();
                self.alphas.pop();
            }
            Item::Begin(..) | Item::End | Item::Link(..) => {}
        }
    }

    fn image(&mut self, rect: Rect, raster: &Raster) {
        let drawn = raster.opened().and_then(|mut dots| {
            for dot in dots.chunks_exact_mut(4) {
                let colour = ColorU8::from_rgba(dot[0], dot[1], dot[2], dot[3]).premultiply();
                dot[..3].copy_from_slice(&[colour.red(), colour.green(), colour.blue()]);
            }
            Pixmap::from_vec(dots, IntSize::from_wh(raster.width, raster.height)?)
        });
        let Some(drawn) = drawn else { return };
        let (across, down) = (rect.w / raster.width as f32, rect.h / raster.height as f32);
        let place = self.scale.pre_concat(Transform::from_row(across, 0.0, 0.0, down, rect.x, rect.y));
        let opacity = self.alphas.iter().product::<f32>().clamp(0.0, 1.0);
        let paint = PixmapPaint { opacity, quality: FilterQuality::Bilinear, ..PixmapPaint::default() };
        let mask = self.clips.iter().rev().flatten().next();
        self.pixmap.draw_pixmap(0, 0, drawn.as_ref(), &paint, place, mask);
    }

    fn mask(&self, rect: Rect) -> Option<Mask> {
        let mut mask = Mask::new(self.pixmap.width(), self.pixmap.height())?;
        let area = PathBuilder::from_rect(Area::from_xywh(rect.x, rect.y, rect.w, rect.h)?);
        mask.fill_path(&area, FillRule::Winding, true, self.scale);
        Some(mask)
    }

    fn paint(&self, colour: Colour) -> Paint<'static> {
        let alpha = self.alphas.iter().product::<f32>().clamp(0.0, 1.0) * 255.0;
        let mut paint = Paint { anti_alias: true, ..Paint::default() };
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // 0..=255.
        paint.set_color_rgba8(colour.red, colour.green, colour.blue, alpha.round() as u8);
        paint
    }

    fn fill(&mut self, path: &Path, colour: Colour) {
        let paint = self.paint(colour);
        let mask = self.clips.iter().rev().flatten().next();
        self.pixmap.fill_path(path, &paint, FillRule::Winding, self.scale, mask);
    }

    fn stroke(&mut self, path: &Path, stroke: Stroke) {
        let paint = self.paint(stroke.colour);
        let pen = Pen {
            width: stroke.width,
            line_cap: LineCap::Round,
            line_join: LineJoin::Round,
            dash: stroke.dash.and_then(|(dash, gap)| StrokeDash::new(vec![dash, gap], 0.0)),
            ..Pen::default()
        };
        let mask = self.clips.iter().rev().flatten().next();
        self.pixmap.stroke_path(path, &paint, &pen, self.scale, mask);
    }
}

fn path(outline: &Outline) -> Option<Path> {
    let mut builder = PathBuilder::new();
    outline.each(|segment| match segment {
        Segment::Move(to) => builder.move_to(to.x, to.y),
        Segment::Line(to) => builder.line_to(to.x, to.y),
        Segment::Curve(first, second, to) => {
            builder.cubic_to(first.x, first.y, second.x, second.y, to.x, to.y);
        }
        Segment::Close => builder.close(),
    });
    builder.finish()
}

/// A run's letters as one path on the page.
fn letters(run: &TextRun) -> Option<Path> {
    struct Hand {
        builder: PathBuilder,
        x: f32,
        y: f32,
        scale: f32,
    }
    impl Hand {
        fn at(&self, x: f32, y: f32) -> (f32, f32) {
            (self.x + x * self.scale, self.y - y * self.scale)
        }
    }
    impl OutlineBuilder for Hand {
        fn move_to(&mut self, x: f32, y: f32) {
            let (x, y) = self.at(x, y);
            self.builder.move_to(x, y);
        }
        fn line_to(&mut self, x: f32, y: f32) {
            let (x, y) = self.at(x, y);
            self.builder.line_to(x, y);
        }
        fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
            let ((x1, y1), (x, y)) = (self.at(x1, y1), self.at(x, y));
            self.builder.quad_to(x1, y1, x, y);
        }
        fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
            let ((x1, y1), (x2, y2), (x, y)) = (self.at(x1, y1), self.at(x2, y2), self.at(x, y));
            self.builder.cubic_to(x1, y1, x2, y2, x, y);
        }
        fn close(&mut self) {
            self.builder.close();
        }
    }
    let face = run.face().parsed()?;
    let scale = run.size / face.units_per_em() as f32;
    let mut hand = Hand { builder: PathBuilder::new(), x: 0.0, y: 0.0, scale };
    let mut pen = run.x;
    for (glyph, _) in run.glyphs() {
        hand.x = pen + glyph.x_off * run.size / 1000.0;
        hand.y = run.baseline - glyph.y_off * run.size / 1000.0;
        face.outline_glyph(GlyphId(glyph.gid), &mut hand);
        pen += glyph.advance * run.size / 1000.0;
    }
    hand.builder.finish()
}

#[cfg(test)]
mod tests {
    use std::ops::ControlFlow;

    use super::*;
    use crate::nobody;
    use crate::watch::Step;

    fn page(width: f32, height: f32) -> Page {
        let items = vec![Item::Rect(Rect::new(0.0, 0.0, width / 2.0, height), Colour::hex(0))];
        Page { label: "1".into(), width, height, items }
    }

    #[test]
    fn a_page_has_the_pixels_that_were_asked_for() {
        let png = write(&page(72.0, 36.0), 144, &mut nobody).unwrap_or_default();
        let dots = image::load_from_memory(&png).map(image::DynamicImage::into_rgb8).unwrap_or_default();
        assert_eq!(dots.dimensions(), (144, 72));
        assert_eq!([10, 130].map(|x| dots.get_pixel(x, 10).0), [[0; 3], [255; 3]]);
    }

    /// Packing alone takes a second for a picture as large as a wall.
    #[test]
    fn a_large_picture_is_called_off_while_it_is_packed() {
        let mut looks = 0;
        let mut watch = |step: Step| {
            looks += 1;
            if step.done == 3 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        };
        let made = write(&page(4000.0, 3000.0), 72, &mut watch);
        assert_eq!((made, looks), (Err(ReportError::CalledOff), 4));
    }

    #[test]
    fn what_is_too_large_says_what_can_be_had() {
        let most = match write(&page(7200.0, 7200.0), 1200, &mut nobody) {
            Err(ReportError::PictureTooLarge { most }) => most,
            other => panic!("{other:?}"),
        };
        assert!(most > 80 && most < 100, "{most}");
    }
}
