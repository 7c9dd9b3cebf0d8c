//! Pictures of dots that people put on a map: read, turned upright, made no finer than paper shows, and packed as a PDF
//! takes them.

use std::fmt;
use std::io::{Cursor, Read, Write};

use flate2::{Compression, read::ZlibDecoder, write::ZlibEncoder};
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{DynamicImage, ExtendedColorType, ImageDecoder, ImageEncoder, ImageFormat, ImageReader, Limits};

/// Dots an inch that are kept, at the size at which a picture is printed: what printing houses ask for, and all that an office
/// printer shows. More would only make the file heavy.
const DENSITY: f32 = 300.0;
/// Points in an inch.
const INCH: f32 = 72.0;
/// A picture of more dots is not read: it would take more memory than a machine has to spare.
const MOST_DOTS: u64 = 50_000_000;
/// How faithfully a photograph is packed again, of 100.
const FAITH: u8 = 85;

/// A picture that can be printed.
#[derive(Clone, PartialEq)]
pub struct Raster {
    /// Dots across.
    pub width: u32,
    /// Dots down.
    pub height: u32,
    /// The dots.
    pub dots: Dots,
}

/// Dots as they are packed.
#[derive(Clone, PartialEq)]
pub enum Dots {
    /// A JPEG in colour, or in grey.
    Jpeg {
        /// The file.
        bytes: Vec<u8>,
        /// Whether it has no colour.
        is_grey: bool,
    },
    /// Red, green and blue, row by row, deflated.
    Plain {
        /// The colours.
        colours: Vec<u8>,
        /// How opaque each dot is, deflated; `None` if all are.
        opacity: Option<Vec<u8>>,
    },
}

/// Why a picture cannot be printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Flaw {
    /// It is no picture, or a damaged one.
    Broken,
    /// It has too many dots.
    Huge,
}

impl fmt::Debug for Raster {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} x {} dots", self.width, self.height)
    }
}

impl Raster {
    /// Reads a picture file, to be printed no larger than this, in points.
    pub(crate) fn of(bytes: &[u8], room: [f32; 2]) -> Result<Raster, Flaw> {
        let broken = |_| Flaw::Broken;
        let mut reader =
            ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|_| Flaw::Broken)?;
        let format = reader.format().ok_or(Flaw::Broken)?;
        let mut limits = Limits::default();
        limits.max_alloc = Some(MOST_DOTS * 8);
        reader.limits(limits);
        let mut decoder = reader.into_decoder().map_err(broken)?;
        let (width, height) = decoder.dimensions();
        if u64::from(width) * u64::from(height) > MOST_DOTS {
            return Err(Flaw::Huge);
        }
        let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
        let mut picture = DynamicImage::from_decoder(decoder).map_err(broken)?;
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // A part of a page.
        let most = room.map(|side| (side / INCH * DENSITY).ceil() as u32);
        if format == ImageFormat::Jpeg
            && fits([width, height], most)
            && orientation == Orientation::NoTransforms
            && let Some(is_grey) = printable(bytes)
        {
            return Ok(Raster { width, height, dots: Dots::Jpeg { bytes: bytes.to_vec(), is_grey } });
        }
        picture.apply_orientation(orientation);
        if !fits([picture.width(), picture.height()], most) {
            picture = shrunk(picture, most);
        }
        let packed = if format == ImageFormat::Jpeg { photograph(&picture) } else { drawing(&picture) };
        Ok(Raster { width: picture.width(), height: picture.height(), dots: packed.ok_or(Flaw::Broken)? })
    }

    /// How many bytes its dots take.
    pub(crate) fn size(&self) -> usize {
        match &self.dots {
            Dots::Jpeg { bytes, .. } => bytes.len(),
            Dots::Plain { colours, opacity } => colours.len() + opacity.as_ref().map_or(0, Vec::len),
        }
    }

    /// The picture as a file of its own, with its media type.
    pub(crate) fn file(&self) -> Option<(&'static str, Vec<u8>)> {
        if let Dots::Jpeg { bytes, .. } = &self.dots {
            return Some(("image/jpeg", bytes.clone()));
        }
        let mut file = Vec::new();
        let dots = self.opened()?;
        PngEncoder::new(&mut file)
            .write_image(&dots, self.width, self.height, ExtendedColorType::Rgba8)
            .ok()?;
        Some(("image/png", file))
    }

    /// Red, green, blue and opacity of every dot, row by row.
    pub(crate) fn opened(&self) -> Option<Vec<u8>> {
        match &self.dots {
            Dots::Jpeg { bytes, .. } => {
                let picture = image::load_from_memory_with_format(bytes, ImageFormat::Jpeg).ok()?;
                Some(picture.into_rgba8().into_raw())
            }
            Dots::Plain { colours, opacity } => {
                let colours = unpacked(colours)?;
                let opacity = opacity.as_deref().map(unpacked);
                let opacity = match opacity {
                    Some(opacity) => opacity?,
                    None => vec![u8::MAX; colours.len() / 3],
                };
                let dots = colours.chunks_exact(3).zip(opacity);
                Some(dots.flat_map(|(dot, opacity)| [dot[0], dot[1], dot[2], opacity]).collect())
            }
        }
    }
}

fn fits(sides: [u32; 2], most: [u32; 2]) -> bool {
    sides[0] <= most[0] && sides[1] <= most[1]
}

/// The picture with no more dots than that. A filter takes its time over every dot, so large ones are averaged first.
fn shrunk(mut picture: DynamicImage, most: [u32; 2]) -> DynamicImage {
    let rough = most.map(|side| side * 2);
    if !fits([picture.width(), picture.height()], rough) {
        picture = picture.thumbnail(rough[0], rough[1]);
    }
    picture.resize(most[0], most[1], FilterType::Triangle)
}

fn photograph(picture: &DynamicImage) -> Option<Dots> {
    let mut bytes = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut bytes, FAITH);
    picture.to_rgb8().write_with_encoder(encoder).ok()?;
    Some(Dots::Jpeg { bytes, is_grey: false })
}

fn drawing(picture: &DynamicImage) -> Option<Dots> {
    let dots = picture.to_rgba8().into_raw();
    let colours: Vec<u8> = dots.chunks_exact(4).flat_map(|dot| [dot[0], dot[1], dot[2]]).collect();
    let opacity: Vec<u8> = dots.chunks_exact(4).map(|dot| dot[3]).collect();
    let is_opaque = opacity.iter().all(|opacity| *opacity == u8::MAX);
    let opacity = if is_opaque { None } else { Some(packed(&opacity)?) };
    Some(Dots::Plain { colours: packed(&colours)?, opacity })
}

fn packed(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::new(6));
    encoder.write_all(bytes).ok()?;
    encoder.finish().ok()
}

fn unpacked(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    ZlibDecoder::new(bytes).read_to_end(&mut out).ok()?;
    Some(out)
}

/// Whether a JPEG is one that every reader of a PDF takes as it is, and if so, whether it is grey: whole, eight bits deep, of
/// one or three colours.
fn printable(bytes: &[u8]) -> Option<bool> {
    if !bytes.ends_with(&[0xFF, 0xD9]) {
        return None;
    }
    let mut at = 2;
    loop {
        let segment = bytes.get(at..at + 10)?;
        let (marker, length) = (segment[1], u16::from_be_bytes([segment[2], segment[3]]));
        if segment[0] != 0xFF {
            return None;
        }
        // The frame's head: plain, extended or progressive.
        if matches!(marker, 0xC0..=0xC2) {
            let (depth, colours) = (segment[4], segment[9]);
            return (depth == 8 && matches!(colours, 1 | 3)).then_some(colours == 1);
        }
        at += 2 + usize::from(length);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Where the pictures are to be printed: 300 by 150 dots.
    const ROOM: [f32; 2] = [72.0, 36.0];

    #[allow(clippy::cast_possible_truncation)] // Colours.
    fn written(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
        let mut picture = image::RgbaImage::new(width, height);
        for (x, y, dot) in picture.enumerate_pixels_mut() {
            *dot = image::Rgba([(x % 256) as u8, (y % 256) as u8, 60, if x < y { 255 } else { 90 }]);
        }
        let mut file = Cursor::new(Vec::new());
        let picture = DynamicImage::from(picture);
        let picture = if format == ImageFormat::Jpeg { picture.into_rgb8().into() } else { picture };
        picture.write_to(&mut file, format).unwrap_or_default();
        file.into_inner()
    }

    #[test]
    fn a_small_photograph_stays_as_it_is() {
        let file = written(40, 30, ImageFormat::Jpeg);
        let raster = Raster::of(&file, ROOM);
        assert!(
            matches!(&raster, Ok(Raster { dots: Dots::Jpeg { bytes, is_grey: false }, .. }) if *bytes == file)
        );
    }

    #[test]
    fn a_drawing_keeps_its_colours_and_what_shows_through() {
        let file = written(40, 30, ImageFormat::Png);
        let opened = Raster::of(&file, ROOM).ok().and_then(|raster| raster.opened()).unwrap_or_default();
        assert_eq!(opened.len(), 40 * 30 * 4);
        assert_eq!(opened[(20 * 40 + 5) * 4..][..4], [5, 20, 60, 255]);
        assert_eq!(opened[(2 * 40 + 5) * 4..][..4], [5, 2, 60, 90]);
    }

    #[test]
    fn no_picture_is_finer_than_paper() {
        for format in [ImageFormat::Jpeg, ImageFormat::Png] {
            for (size, kept) in [
                ((3000, 20), (300, 2)),
                ((500, 500), (150, 150)),
                ((320, 100), (300, 94)),
                ((300, 150), (300, 150)),
            ] {
                let raster = Raster::of(&written(size.0, size.1, format), ROOM);
                assert_eq!(raster.map(|it| (it.width, it.height)), Ok(kept), "{format:?} {size:?}");
            }
        }
    }

    #[test]
    fn what_cannot_be_read_is_told() {
        let whole = written(40, 30, ImageFormat::Png);
        for file in [&b"no picture"[..], &[], &whole[..whole.len() / 2], &whole[..20]] {
            assert_eq!(Raster::of(file, ROOM), Err(Flaw::Broken));
        }
        let mut huge = whole;
        // Width and height of the head, and the check sum that makes it believable.
        huge[16..24].copy_from_slice(&[0, 0, 0xFF, 0xFF, 0, 0, 0xFF, 0xFF]);
        let mut sum = flate2::Crc::new();
        sum.update(&huge[12..29]);
        huge[29..33].copy_from_slice(&sum.sum().to_be_bytes());
        assert_eq!(Raster::of(&huge, ROOM), Err(Flaw::Huge));
    }
}
