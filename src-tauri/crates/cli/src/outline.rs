//! A map as an outline: stages, their touchpoints, and what stands there.

use journey_i18n::Words;
use journey_session::dto::Sheet;
use journey_session::model::{Document, PainPoint, Touchpoint};

use crate::print::plain;

/// The outline of a map, one line a record.
pub(crate) fn outline(sheet: Sheet, words: &Words) -> String {
    let document = Document::of_records(sheet.id, sheet.records);
    let mut lines = Vec::new();
    if let Some(map) = document.map() {
        lines.push(plain(&map.title));
    }
    for stage in document.stages() {
        lines.push(format!("  {}", plain(&stage.title)));
        for touchpoint in document.within::<Touchpoint>(Some(stage.id)) {
            lines.push(format!("    {}", plain(&touchpoint.title)));
            for pain in document.within::<PainPoint>(Some(touchpoint.id)) {
                lines.push(format!("      - {}", plain(&pain.title)));
            }
        }
    }
    let parked: Vec<_> = document.parked().collect();
    if !parked.is_empty() {
        lines.push(format!("  {}", words.say("parking-lot", &[])));
        lines.extend(parked.iter().map(|record| format!("    {}", plain(record.title()))));
    }
    lines.join("\n")
}
