//! Exports that take their time: how far they are is told to whoever asked, who may call them off.

use journey_session::dto::{Event, ExportFormat, ExportedFile, WorkStage, ask};
use journey_session::model::{Id, Language};
use journey_session::{Client, Failure, Request};

use super::support::{Workspace, maps};

fn export(client: &Client, document: Id, work: &str) -> Result<ExportedFile, Failure> {
    let (format, language) = (ExportFormat::Pdf, Language::En);
    let (report, stages, dpi, work) = (None, Vec::new(), None, Some(work.to_owned()));
    let ask = ask::OfExport { document, format, language, report, stages, dpi, work };
    super::support::ask(client, Request::Export(ask))
}

#[test]
fn progress_is_told_to_whoever_asked_and_to_nobody_else() {
    let workspace = Workspace::new();
    let session = workspace.open_with(true);
    let (ann, boris) = (session.client("Ann"), session.client("Boris"));
    let (hers, his) = (ann.feed(), boris.feed());
    let map = maps(&ann)[0].id;
    export(&ann, map, "report").unwrap();
    // What comes after the export has been told after it.
    let rename = Request::DuplicateMap(ask::OfDocument { document: map });
    ann.request(rename).unwrap();
    let mut told: Vec<(WorkStage, u32, u32)> = Vec::new();
    for event in &hers {
        match event {
            Event::Progress { work, stage, done, of } => {
                assert_eq!(work, "report");
                told.push((stage, done, of));
            }
            Event::Gallery => break,
            _ => {}
        }
    }
    let of_stage = |wanted| told.iter().filter(move |(stage, ..)| *stage == wanted);
    for stage in [WorkStage::Laying, WorkStage::Writing] {
        let of = of_stage(stage).next().unwrap().2;
        let steps: Vec<u32> = of_stage(stage).map(|(_, done, _)| *done).collect();
        assert_eq!(steps, (0..of).collect::<Vec<_>>(), "{stage:?}");
        assert!(of > 5, "{stage:?} has {of} steps");
    }
    let others = his.iter().take_while(|event| *event != Event::Gallery);
    assert!(others.into_iter().all(|event| !matches!(event, Event::Progress { .. })));
}

#[test]
fn what_is_called_off_ends_with_a_failure_and_the_next_one_does_not() {
    let workspace = Workspace::new();
    let session = workspace.open_with(true);
    let (ann, boris) = (session.client("Ann"), session.client("Boris"));
    let map = maps(&ann)[0].id;
    // Called off while it waits its turn or before: it does not begin.
    ann.request(Request::CallOff(ask::OfWork { work: "first".into() })).unwrap();
    assert_eq!(export(&ann, map, "first").map(|_| ()).unwrap_err().code, "called-off");
    assert!(export(&boris, map, "first").is_ok(), "another's work of that name is another work");
    assert!(export(&ann, map, "second").is_ok());
    // Called off at its first step: it ends before its last.
    let feed = ann.feed();
    let (caller, asked) = (
        ann.clone(),
        std::thread::spawn({
            let ann = ann.clone();
            move || export(&ann, map, "third")
        }),
    );
    let begun = feed.iter().any(|event| matches!(event, Event::Progress { work, .. } if work == "third"));
    assert!(begun);
    caller.request(Request::CallOff(ask::OfWork { work: "third".into() })).unwrap();
    assert_eq!(asked.join().unwrap().map(|_| ()).unwrap_err().code, "called-off");
}
