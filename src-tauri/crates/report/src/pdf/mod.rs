//! From a scene to the bytes of a PDF. printpdf makes the document with its pages, fonts and graphics states; content
//! streams are written here, and lopdf adds what printpdf has no words for: structure, nested outline, language, XMP,
//! stable ids and compressed objects. The same scene always gives the same bytes.

mod codes;
mod content;
mod finish;
mod srgb;
mod structure;

use printpdf::{
    ExtendedGraphicsState, ExtendedGraphicsStateId, Op, PdfDocument, PdfPage, PdfSaveOptions, Pt,
};

use crate::ReportError;
use crate::scene::Doc;
use content::Writer;
use structure::Structure;

/// Writes the document.
///
/// # Errors
/// [`ReportError::Font`] when a face cannot be subset, [`ReportError::Write`] when the file cannot be put together.
pub fn write(doc: &Doc) -> Result<Vec<u8>, ReportError> {
    let mut writer = Writer::default();
    let mut structure = Structure::default();
    let pages: Vec<_> =
        doc.pages.iter().enumerate().map(|(index, page)| writer.page(index, page, &mut structure)).collect();
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
    finish::finish(document, doc, pages, &structure, &glyph_of_code)
}
