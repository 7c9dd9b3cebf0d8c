//! From a scene to the bytes of a PDF. printpdf makes the document with its pages, fonts and graphics states; content
//! streams, links and structure are written here, and so are the bytes of the file; lopdf holds what printpdf has no words for:
//! nested outline, language, XMP, stable ids. The same scene always gives the same bytes.

mod codes;
mod content;
mod file;
mod finish;
mod numbers;
mod srgb;
mod structure;

use printpdf::{
    ExtendedGraphicsState, ExtendedGraphicsStateId, Op, PdfDocument, PdfPage, PdfSaveOptions, Pt,
};

use crate::ReportError;
use crate::scene::Doc;
use crate::watch::{Stage, Step, Watch};
use content::Writer;
use file::Packer;
use structure::Structure;

/// Writes the document, and lets go of what is written.
///
/// # Errors
/// [`ReportError::Font`] when a face cannot be subset, [`ReportError::Write`] when the file cannot be put together,
/// [`ReportError::CalledOff`].
pub fn write(mut doc: Doc, watch: &mut Watch<'_>) -> Result<Vec<u8>, ReportError> {
    let mut writer = Writer::default();
    let mut structure = Structure::default();
    let mut packer = Packer::default();
    let mut pages = Vec::with_capacity(doc.pages.len());
    let of = doc.pages.len();
    for (done, page) in doc.pages.iter_mut().enumerate() {
        Step { stage: Stage::Writing, done, of }.look(watch)?;
        pages.push(writer.page(page, &mut structure, &mut packer)?);
    }
    let fonts = codes::embed(&writer.codes)?;

    let mut skeleton = PdfDocument::new("");
    for percent in &writer.alphas {
        let alpha = f32::from(*percent) / 100.0;
        let state =
            ExtendedGraphicsState::default().with_current_fill_alpha(alpha).with_current_stroke_alpha(alpha);
        skeleton
            .resources
            .extgstates
            .map
            .insert(ExtendedGraphicsStateId(content::alpha_resource(*percent)), state);
    }
    let mut glyph_of_code = Vec::new();
    let mut uses = vec![Op::StartTextSection];
    for font in fonts {
        glyph_of_code.push((font.id.0.clone(), font.glyph_of_code));
        uses.extend(font.uses);
        skeleton.resources.fonts.map.insert(font.id, font.font);
    }
    uses.push(Op::EndTextSection);
    // printpdf learns from the operations which codes the fonts have. Its one page is what all are made after.
    let (width, height) = (Pt(1.0), Pt(1.0));
    skeleton.pages.push(PdfPage::new(width.into(), height.into(), uses));
    let mut warnings = Vec::new();
    let document = skeleton.to_lopdf_document(&PdfSaveOptions::default(), &mut warnings);
    let resources = finish::Used { glyph_of_code: &glyph_of_code, rasters: &writer.rasters };
    finish::finish(document, &doc, pages, &structure, &resources, &mut packer)
}
