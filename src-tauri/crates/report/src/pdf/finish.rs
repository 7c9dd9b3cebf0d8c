//! What makes printpdf's document whole: streams, links, outline, structure, metadata, ids; and then its bytes.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::sync::Arc;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat, dictionary, text_string};

use super::ReportError;
use super::content::{Annotation, Written, raster_resource, user_unit};
use super::file::{self, File, Packer};
use super::numbers::whole;
use super::srgb;
use super::structure::Structure;
use crate::raster::{Dots, Raster};
use crate::scene::{Dest, Doc, Meta, OutlineEntry, Target};
use crate::svg::escaped;

const CREATOR: &str = "Desire Path";

impl From<lopdf::Error> for ReportError {
    fn from(error: lopdf::Error) -> Self {
        ReportError::Write(error.to_string())
    }
}

/// What the pages use.
pub(super) struct Used<'a> {
    /// Each font's name among the resources, and its map from codes to glyphs.
    pub(super) glyph_of_code: &'a [(String, Vec<u8>)],
    /// The pictures.
    pub(super) rasters: &'a [Arc<Raster>],
}

/// Completes the document and gives its bytes.
pub(super) fn finish(
    mut document: Document,
    doc: &Doc,
    pages: Vec<Written>,
    structure: &Structure,
    used: &Used<'_>,
    packer: &mut Packer,
) -> Result<Vec<u8>, ReportError> {
    document.prune_objects();
    document.renumber_objects();
    let ids = sheets(&mut document, pages.len())?;
    let mut file = File::new(document, packer);
    fonts(&mut file, &ids, used.glyph_of_code)?;
    rasters(&mut file.document, &ids, used.rasters)?;
    let places = places(doc, &ids);
    let mut links: Vec<u32> = Vec::new();
    for (index, (written, id)) in pages.into_iter().zip(&ids).enumerate() {
        let from = links.len();
        for annotation in &written.annotations {
            let number = file.number();
            file.object(number, |out| link(out, annotation, &places, *id))?;
            links.push(number);
        }
        let annotations = links.iter().skip(from).map(|number| Object::Reference((*number, 0)));
        let annotations: Vec<Object> = annotations.collect();
        let stream = Object::Reference((file.deflated(&written.stream), 0));
        let page = file.document.get_dictionary_mut(*id)?;
        page.set("Contents", stream);
        page.set("Annots", annotations);
        page.set("Tabs", "S");
        page.set("StructParents", i64::try_from(index).unwrap_or(0));
        let Some(laid) = doc.pages.get(index) else { continue };
        let unit = user_unit(laid);
        // printpdf has been to millimetres and back with it.
        let size = [0.0, 0.0, laid.width / unit, laid.height / unit];
        page.set("MediaBox", size.map(Object::Real).to_vec());
        if unit > 1.0 {
            page.set("UserUnit", unit);
        }
    }
    let root = structure.write(&mut file, &ids, &links)?;
    let outline = outline(&mut file.document, doc, &places);
    let labels = labels(doc);
    let xmp = file.document.add_object(
        Stream::new(
            dictionary! { "Type" => "Metadata", "Subtype" => "XML" },
            xmp(&doc.meta, doc.lang).into_bytes(),
        )
        .with_compression(false),
    );
    let mut profile = deflated(file.packer.packed(&srgb::profile())?);
    profile.dict.set("N", 3);
    let profile = file.document.add_object(profile);
    let catalog = file.document.catalog_mut()?;
    catalog.remove(b"PageLayout");
    let intent = dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => text_string("sRGB"),
        "Info" => text_string("sRGB"),
        "DestOutputProfile" => profile,
    };
    catalog.set("OutputIntents", vec![Object::Dictionary(intent)]);
    catalog.set("PageMode", if outline.is_some() { "UseOutlines" } else { "UseNone" });
    if let Some(outline) = outline {
        catalog.set("Outlines", outline);
    }
    catalog.set("PageLabels", labels);
    catalog.set("Lang", text_string(doc.lang));
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    catalog.set("StructTreeRoot", root);
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    catalog.set("Metadata", xmp);
    describe(&mut file.document, &doc.meta)?;
    file.close()
}

fn deflated(packed: Vec<u8>) -> Stream {
    Stream::new(dictionary! { "Filter" => "FlateDecode" }, packed).with_compression(false)
}

/// The pages, all of them like the one that printpdf has made.
fn sheets(document: &mut Document, count: usize) -> Result<Vec<ObjectId>, ReportError> {
    let first = document.page_iter().next();
    let first = first.ok_or_else(|| ReportError::Write("there is no page".to_owned()))?;
    let page = document.get_dictionary_mut(first)?;
    for own in [&b"TrimBox"[..], b"CropBox"] {
        page.remove(own);
    }
    let contents = page.remove(b"Contents");
    let like = page.clone();
    if let Some(contents) = contents {
        document.objects.remove(&contents.as_reference()?);
    }
    let mut ids = vec![first];
    ids.extend((1..count).map(|_| document.add_object(like.clone())));
    let tree = document.get_dictionary_mut(like.get(b"Parent")?.as_reference()?)?;
    tree.set("Count", i64::try_from(count).unwrap_or(i64::MAX));
    tree.set("Kids", ids.iter().copied().map(Object::Reference).collect::<Vec<Object>>());
    Ok(ids)
}

/// Puts the pictures among the resources of all pages.
fn rasters(document: &mut Document, pages: &[ObjectId], rasters: &[Arc<Raster>]) -> Result<(), ReportError> {
    let Some(page) = pages.first() else { return Ok(()) };
    let resources = document.get_dictionary(*page)?.get(b"Resources")?.as_reference()?;
    let table = document.get_dictionary(resources)?.get(b"XObject")?.as_reference()?;
    for (number, raster) in rasters.iter().enumerate() {
        let picture = |filter: &str, space: &str, bytes: &[u8]| {
            let dictionary = dictionary! {
                "Type" => "XObject",
                "Subtype" => "Image",
                "Width" => i64::from(raster.width),
                "Height" => i64::from(raster.height),
                "ColorSpace" => space,
                "BitsPerComponent" => 8,
                "Filter" => filter,
            };
            Stream::new(dictionary, bytes.to_vec()).with_compression(false)
        };
        let stream = match &raster.dots {
            Dots::Jpeg { bytes, is_grey } => {
                picture("DCTDecode", if *is_grey { "DeviceGray" } else { "DeviceRGB" }, bytes)
            }
            Dots::Plain { colours, opacity } => {
                let mut stream = picture("FlateDecode", "DeviceRGB", colours);
                if let Some(opacity) = opacity {
                    let mask = document.add_object(picture("FlateDecode", "DeviceGray", opacity));
                    stream.dict.set("SMask", mask);
                }
                stream
            }
        };
        let stream = document.add_object(stream);
        document.get_dictionary_mut(table)?.set(raster_resource(number), stream);
    }
    Ok(())
}

/// Gives every font its map from codes to glyphs, and packs its streams.
fn fonts(file: &mut File<'_>, pages: &[ObjectId], maps: &[(String, Vec<u8>)]) -> Result<(), ReportError> {
    let Some(page) = pages.first() else { return Ok(()) };
    let resources = file.document.get_dictionary(*page)?.get(b"Resources")?.as_reference()?;
    let table = file.document.get_dictionary(resources)?.get(b"Font")?.as_reference()?;
    for (name, map) in maps {
        let map = file.packer.packed(map)?;
        let map = Object::Reference((file.deflated(&map), 0));
        let document = &mut file.document;
        let font = document.get_dictionary(table)?.get(name.as_bytes())?.as_reference()?;
        let descendants = document.get_dictionary_mut(font)?.get_mut(b"DescendantFonts")?.as_array_mut()?;
        if let Some(descendant) = descendants.first_mut() {
            descendant.as_dict_mut()?.set("CIDToGIDMap", map);
        }
    }
    for object in file.document.objects.values_mut() {
        if let Object::Stream(stream) = object {
            stream.compress()?;
        }
    }
    Ok(())
}

/// A named place in page units; the zoom stays as it is.
#[derive(Clone, Copy)]
struct Place {
    page: ObjectId,
    left: f32,
    top: f32,
}

impl From<Place> for Object {
    fn from(Place { page, left, top }: Place) -> Object {
        Object::Array(vec![page.into(), "XYZ".into(), left.into(), top.into(), Object::Null])
    }
}

fn places<'a>(doc: &'a Doc, pages: &[ObjectId]) -> HashMap<&'a str, Place> {
    let place = |dest: &'a Dest| {
        let page = doc.pages.get(dest.page)?;
        let unit = user_unit(page);
        let (left, top) = (dest.point.x / unit, (page.height - dest.point.y) / unit);
        Some((dest.name.as_str(), Place { page: *pages.get(dest.page)?, left, top }))
    };
    doc.dests.iter().filter_map(place).collect()
}

/// What readers call the pages: runs of numbers, and names of their own.
fn labels(doc: &Doc) -> Dictionary {
    let mut nums: Vec<Object> = Vec::new();
    let mut next = None;
    for (index, page) in (0_i64..).zip(&doc.pages) {
        let number: Option<i64> = page.label.parse().ok();
        if number.is_none() || number != next {
            nums.push(index.into());
            let named = || dictionary! { "P" => text_string(&page.label) };
            let numbered = |number: i64| dictionary! { "S" => "D", "St" => number };
            nums.push(Object::Dictionary(number.map_or_else(named, numbered)));
        }
        next = number.map(|number| number + 1);
    }
    dictionary! { "Nums" => nums }
}

fn link(out: &mut Vec<u8>, annotation: &Annotation, places: &HashMap<&str, Place>, page: ObjectId) {
    out.extend_from_slice(b"<</Type/Annot/Subtype/Link/Rect[");
    for edge in annotation.rect {
        file::spaced(out, edge);
    }
    out.extend_from_slice(b"]/Border[0 0 0]/F 4/P ");
    file::reference(out, page.0);
    out.extend_from_slice(b"/StructParent ");
    whole(out, annotation.key);
    match &annotation.target {
        Target::Uri(uri) => {
            out.extend_from_slice(b"/A<</S/URI/URI");
            file::literal(out, escaped_uri(uri).as_bytes());
            out.extend_from_slice(b">>");
        }
        Target::Dest(name) => {
            if let Some(place) = places.get(name.as_str()) {
                out.extend_from_slice(b"/Dest[");
                file::reference(out, place.page.0);
                out.extend_from_slice(b"/XYZ");
                file::spaced(out, place.left);
                file::spaced(out, place.top);
                out.extend_from_slice(b" null]");
            }
        }
    }
    out.extend_from_slice(b">>");
}

/// Percent-encodes what an address must not hold, and nothing twice.
fn escaped_uri(uri: &str) -> String {
    let mut escaped = String::with_capacity(uri.len());
    for byte in uri.bytes() {
        match byte {
            b'!'..=b'~' if !matches!(byte, b'"' | b'<' | b'>' | b'\\' | b'^' | b'`' | b'{' | b'|' | b'}') => {
                escaped.push(char::from(byte));
            }
            _ => {
                let _ = write!(escaped, "%{byte:02X}");
            }
        }
    }
    escaped
}

/// Writes the outline, open at its first level, and gives its root.
fn outline(document: &mut Document, doc: &Doc, places: &HashMap<&str, Place>) -> Option<ObjectId> {
    if doc.outline.is_empty() {
        return None;
    }
    let root = document.new_object_id();
    let (first, last) = entries(document, &doc.outline, root, places)?;
    let count = i64::try_from(doc.outline.len()).unwrap_or(0);
    document.set_object(
        root,
        dictionary! { "Type" => "Outlines", "First" => first, "Last" => last, "Count" => count },
    );
    Some(root)
}

/// Writes sibling entries and gives the first and the last.
fn entries(
    document: &mut Document,
    siblings: &[OutlineEntry],
    parent: ObjectId,
    places: &HashMap<&str, Place>,
) -> Option<(ObjectId, ObjectId)> {
    let ids: Vec<ObjectId> = siblings.iter().map(|_| document.new_object_id()).collect();
    for (index, entry) in siblings.iter().enumerate() {
        let mut written = dictionary! { "Title" => text_string(&entry.title), "Parent" => parent };
        if let Some(place) = places.get(entry.dest.as_str()) {
            written.set("Dest", *place);
        }
        if let Some(before) = index.checked_sub(1).and_then(|before| ids.get(before)) {
            written.set("Prev", *before);
        }
        if let Some(after) = ids.get(index + 1) {
            written.set("Next", *after);
        }
        if let Some((first, last)) = entries(document, &entry.children, ids[index], places) {
            written.set("First", first);
            written.set("Last", last);
            written.set("Count", -i64::try_from(entry.children.len()).unwrap_or(0));
        }
        document.set_object(ids[index], written);
    }
    Some((*ids.first()?, *ids.last()?))
}

/// Writes the information dictionary and the file's id.
fn describe(document: &mut Document, meta: &Meta) -> Result<(), ReportError> {
    let digits: String = meta.made.chars().filter(char::is_ascii_digit).take(14).collect();
    let date = Object::string_literal(format!("D:{digits:0<14}Z"));
    let mut info = dictionary! {
        "Title" => text_string(&meta.title),
        "Subject" => text_string(&meta.subject),
        "Creator" => text_string(CREATOR),
        "Producer" => text_string(CREATOR),
        "CreationDate" => date.clone(),
        "ModDate" => date,
    };
    if !meta.author.is_empty() {
        info.set("Author", text_string(&meta.author));
    }
    let old = document.trailer.get(b"Info")?.as_reference()?;
    document.set_object(old, info);
    let id = Object::String(meta.id.to_be_bytes().to_vec(), StringFormat::Hexadecimal);
    document.trailer.set("ID", vec![id.clone(), id]);
    Ok(())
}

fn xmp(meta: &Meta, lang: &str) -> String {
    let mut author = String::new();
    if !meta.author.is_empty() {
        author =
            format!("<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>", escaped(&meta.author));
    }
    format!(
        "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n\
         <x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n\
         <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
         xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" \
         xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\">\n\
         <dc:format>application/pdf</dc:format>\n\
         <dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{title}</rdf:li></rdf:Alt></dc:title>\n\
         <dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">{subject}</rdf:li></rdf:Alt></dc:description>\n\
         <dc:language><rdf:Bag><rdf:li>{lang}</rdf:li></rdf:Bag></dc:language>{author}\n\
         <xmp:CreateDate>{made}</xmp:CreateDate><xmp:ModifyDate>{made}</xmp:ModifyDate>\n\
         <xmp:CreatorTool>{CREATOR}</xmp:CreatorTool><pdf:Producer>{CREATOR}</pdf:Producer>\n\
         <xmpMM:DocumentID>urn:uuid:{id:032x}</xmpMM:DocumentID>\n\
         </rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>",
        title = escaped(&meta.title),
        subject = escaped(&meta.subject),
        made = escaped(&meta.made),
        id = meta.id,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_escaped_once() {
        assert_eq!(escaped_uri("https://a.example/п?q=%20x y"), "https://a.example/%D0%BF?q=%20x%20y");
    }
}
