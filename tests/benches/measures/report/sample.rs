//! The report of the sample map. Export runs on one thread, so the time on the clock is at least that of the processor.

use journey_session::dto::{ExportFormat, MapCard, ask};
use journey_session::model::Language;
use journey_session::{Failure, Options, Request, Session};

use crate::{Measure, median, timed};

pub(crate) fn measures() -> Result<Vec<Measure>, String> {
    sample().map_err(|failure| failure.to_string())
}

fn sample() -> Result<Vec<Measure>, Failure> {
    let folder = tempfile::tempdir().map_err(|error| Failure::new("file-io").with("why", error))?;
    let path = folder.path().join("workspace.sqlite");
    let session = Session::open(Options { path, language: Language::En, with_sample: true })?;
    let client = session.client("bench");
    let maps = client.request(Request::Maps(ask::Nothing {}))?;
    let maps: Vec<MapCard> =
        serde_json::from_value(maps).map_err(|error| Failure::new("internal").with("why", error))?;
    let document = maps.first().map(|map| map.id).unwrap_or_default();
    let export = |language| {
        let ask = ask::OfExport {
            document,
            format: ExportFormat::Pdf,
            language,
            report: None,
            stages: Vec::new(),
            dpi: None,
            work: None,
        };
        let (time, file) = timed(|| client.request(Request::Export(ask)));
        file.map(|_| time)
    };
    let first = export(Language::Ru)?;
    let rest = (0..20).map(|_| export(Language::En)).collect::<Result<Vec<_>, _>>()?;
    let measure = |name, time: std::time::Duration| Measure {
        name,
        value: time.as_secs_f64() * 1000.0,
        unit: "ms",
        goal: Some(150.0),
    };
    Ok(vec![measure("report-sample-first", first), measure("report-sample", median(rest))])
}
