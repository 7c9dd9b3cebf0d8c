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
use structure::Structure;

/// Writes the document.
///
/// # Errors
/// [`ReportError::Font`] when a face cannot be subset, [`ReportError::Write`] when the file cannot be put together,
/// [`ReportError::CalledOff`].
pub fn write(doc: &Doc, watch: &mut Watch<'_>) -> Result<Vec<u8>, ReportError> {
    let mut writer = Writer::default();
    let mut structure = Structure::default();
    let mut pages = Vec::with_capacity(doc.pages.len());
    for (done, page) in doc.pages.iter().enumerate() {
        Step { stage: Stage::Writing, done, of: doc.pages.len() }.look(watch)?;
        pages.push(writer.page(done, page, &mut structure)?);
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
    for page in &doc.pages {
        let unit = content::user_unit(page);
        let (width, height) = (Pt(page.width / unit), Pt(page.height / unit));
        // printpdf learns from the first page's operations which codes the fonts have; its stream is replaced later.
        skeleton.pages.push(PdfPage::new(width.into(), height.into(), std::mem::take(&mut uses)));
    }
    let mut warnings = Vec::new();
    let document = skeleton.to_lopdf_document(&PdfSaveOptions::default(), &mut warnings);
    let resources = finish::Used { glyph_of_code: &glyph_of_code, rasters: &writer.rasters };
    finish::finish(document, doc, pages, &structure, &resources)
}
