//! What is handed out: the PDF as other people's tools read it, and the native format on its way through two workspaces.

use crate::files::SmallDisk;
use journey_tests::desk::{Desk, LANGUAGES};
use journey_tests::pdf;
use serde_json::{Value, json};

#[test]
fn a_pdf_can_be_read_searched_and_trusted_in_both_languages() {
    for language in LANGUAGES {
        let desk = Desk::speaking(language);
        let map = desk.sample();
        let file = desk.path("map.pdf");
        desk.say(&["export", &map, "-o", file.to_str().unwrap()]);
        let text = pdf::text(&file);
        let native = desk.json(&["show", &map, "--json"]);
        let title = native["map"]["title"].as_str().unwrap();
        let pains =
            native["painPoints"].as_array().unwrap().iter().map(|pain| pain["title"].as_str().unwrap());
        for wanted in pains.chain([title, "30"]) {
            assert!(text.contains(wanted), "{language}: {wanted:?} is missing from\n{text}");
        }
        assert!(pdf::tool("qpdf", &["--check"], &file).contains("No syntax or stream encoding errors"));
        let fonts = pdf::tool("pdffonts", &[], &file);
        let mut count = 0;
        for line in fonts.lines().skip(2) {
            let words: Vec<&str> = line.split_whitespace().rev().collect();
            // From the right: object number and generation, unicode map, subset, embedded.
            assert_eq!((words[3], words[4]), ("yes", "yes"), "not subset and embedded: {line}");
            count += 1;
        }
        assert!(count > 0, "no fonts in\n{fonts}");
    }
}

#[test]
fn stdout_holds_the_file_and_nothing_else() {
    let desk = Desk::default();
    let map = desk.sample();
    let ended = desk.run(&["export", &map, "-o", "-", "--format", "pdf"]);
    assert_eq!((ended.code, ended.err.as_str()), (0, ""));
    assert!(ended.out.starts_with(b"%PDF-") && ended.out.trim_ascii_end().ends_with(b"%%EOF"));
    let native = desk.json(&["export", &map, "-o", "-", "--format", "json"]);
    assert_eq!(native, desk.json(&["show", &map, "--json"]));
}

/// The text with every id replaced by its number in the order of appearance: another library names the same things anew.
fn numbered(text: &str) -> String {
    let mut ids: Vec<&str> = Vec::new();
    let parts = text.split('"').map(|part| {
        let is_id = part.len() == 36 && part.bytes().all(|byte| byte == b'-' || byte.is_ascii_hexdigit());
        if !is_id {
            return part.to_owned();
        }
        let number = ids.iter().position(|known| *known == part).unwrap_or_else(|| {
            ids.push(part);
            ids.len() - 1
        });
        format!("#{number}")
    });
    parts.collect::<Vec<_>>().join("\"")
}

/// Says where two texts part, instead of showing both.
fn same(first: &str, second: &str) {
    let mut lines = first.lines().zip(second.lines());
    let parting = lines.find(|(ours, theirs)| ours != theirs);
    assert_eq!(parting, None);
    assert_eq!(first.len(), second.len());
}

#[test]
fn the_same_map_gives_the_same_bytes_in_another_workspace() {
    for language in LANGUAGES {
        let (here, there) = (Desk::speaking(language), Desk::speaking("en"));
        let map = here.sample();
        here.edit(&map, &json!([{"kind": "add", "record": {"type": "stage", "title": "Ёлка 🎄 “кавычки”"}}]));
        let (first, second) = (here.path("first.json"), there.path("second.json"));
        here.say(&["export", &map, "-o", first.to_str().unwrap()]);
        let imported = there.say(&["import", first.to_str().unwrap()]);
        there.say(&["export", imported.trim(), "-o", second.to_str().unwrap()]);
        let [first, second] = [first, second].map(|file| std::fs::read_to_string(file).unwrap());
        same(&numbered(&first), &numbered(&second));
        // Read back where it comes from, it is the same to the byte.
        let elsewhere = there.say(&["show", imported.trim(), "--json"]);
        same(&elsewhere, &second);
        let index =
            |desk: &Desk| -> Value { desk.json(&["score", imported.trim(), "--json"])["index"].clone() };
        assert_eq!(index(&here), index(&there));
        assert_eq!(there.json(&["doctor", "--json"])["healthy"], true);
    }
}

#[test]
fn what_cannot_be_written_is_told_and_the_old_file_stays() {
    for language in LANGUAGES {
        let desk = Desk::speaking(language);
        let map = desk.sample();
        let export = |file: &str| desk.run(&["export", &map, "-o", file]);
        export("map.docx").refused(1, "export-unknown-format");
        export("no/such/folder/map.pdf").refused(4, "file-not-found");
        std::fs::create_dir(desk.path("folder.pdf")).unwrap();
        export("folder.pdf").refused(4, "file-is-folder");
        let old = desk.file("old.pdf", "as it was");
        let mut access = std::fs::metadata(&old).unwrap().permissions();
        access.set_readonly(true);
        std::fs::set_permissions(&old, access).unwrap();
        export("old.pdf").refused(4, "file-no-permission");
        assert_eq!(std::fs::read(&old).unwrap(), b"as it was");
    }
}

#[test]
fn a_disk_that_fills_up_half_way_leaves_the_old_file_and_no_other() {
    for language in LANGUAGES {
        let desk = Desk::speaking(language);
        let map = desk.sample();
        desk.run(&["export", &map, "-o", "/dev/full", "--format", "pdf"]).refused(4, "file-disk-full");
        let Some(small) = SmallDisk::mount(desk.path("disk")) else {
            eprintln!("not tried: mounting a small disk takes root");
            return;
        };
        let target = small.0.join("report.pdf");
        std::fs::write(&target, "as it was").unwrap();
        // The report takes more than the sixty kilobytes that are left.
        std::fs::write(small.0.join("fill"), vec![7; 3 * 1024 * 1024 - 64 * 1024]).unwrap();
        desk.run(&["export", &map, "-o", target.to_str().unwrap()]).refused(4, "file-disk-full");
        assert_eq!(std::fs::read(&target).unwrap(), b"as it was");
        let left: Vec<_> = std::fs::read_dir(&small.0).unwrap().flatten().map(|it| it.file_name()).collect();
        assert_eq!(left.len(), 2, "something was left behind: {left:?}");
        small.lock();
        desk.run(&["export", &map, "-o", target.to_str().unwrap()]).refused(4, "file-no-permission");
        let beside = small.0.join("other.pdf");
        desk.run(&["export", &map, "-o", beside.to_str().unwrap()]).refused(4, "file-no-permission");
        assert_eq!(std::fs::read(&target).unwrap(), b"as it was");
    }
}

#[cfg(unix)]
#[test]
fn a_file_that_is_open_elsewhere_or_behind_a_link_is_replaced_whole() {
    use std::io::Read;
    let desk = Desk::default();
    let map = desk.sample();
    let target = desk.file("report.pdf", "as it was");
    let mut reader = std::fs::File::open(&target).unwrap();
    let link = desk.path("link.pdf");
    std::os::unix::fs::symlink(&target, &link).unwrap();
    desk.say(&["export", &map, "-o", link.to_str().unwrap()]);
    let mut seen = String::new();
    reader.read_to_string(&mut seen).unwrap();
    assert_eq!(seen, "as it was", "whoever reads it reads on in the old one");
    assert!(std::fs::symlink_metadata(&link).unwrap().is_symlink(), "the link is gone");
    assert!(std::fs::read(&target).unwrap().starts_with(b"%PDF"));
}

#[test]
fn an_export_that_is_killed_leaves_a_whole_file() {
    let desk = Desk::default();
    let map = desk.sample();
    let target = desk.path("report.pdf");
    desk.say(&["export", &map, "-o", target.to_str().unwrap(), "--parts", "cover"]);
    let old = std::fs::read(&target).unwrap();
    for moment in [5, 40, 120, 250] {
        let mut child = desk.command(&["export", &map, "-o", target.to_str().unwrap()]).spawn().unwrap();
        std::thread::sleep(std::time::Duration::from_millis(moment));
        let _ = child.kill();
        child.wait().unwrap();
        let now = std::fs::read(&target).unwrap();
        let is_whole = now.starts_with(b"%PDF") && now.trim_ascii_end().ends_with(b"%%EOF");
        assert!(now == old || is_whole, "after {moment} ms there is half a file of {} bytes", now.len());
    }
}

#[test]
fn every_figure_of_the_report_is_the_score_s() {
    for language in LANGUAGES {
        let desk = Desk::speaking(language);
        let map = desk.sample();
        let score = desk.json(&["score", &map, "--json"]);
        let file = desk.path("report.pdf");
        desk.say(&["export", &map, "-o", file.to_str().unwrap()]);
        let text = pdf::text(&file).replace('\u{a0}', " ");
        let decimal = |value: f64, digits: usize| {
            let written = format!("{value:.digits$}");
            if language == "ru" { written.replace('.', ",") } else { written }
        };
        let number = |value: &Value| value.as_f64().unwrap();
        let range = |low: &Value, high: &Value| {
            let [low, high] = [low, high].map(|end| decimal(number(end), 0));
            if low == high { low } else { format!("{low}–{high}") }
        };
        let mut wanted = vec![
            decimal(number(&score["index"]), 0),
            range(&score["interval80"][0], &score["interval80"][1]),
            range(&score["lenient"], &score["strict"]),
            range(&score["overlap_same_people"], &score["overlap_different_people"]),
            decimal(number(&score["evidence_coverage"]) * 100.0, 0),
        ];
        for pain in score["pains"].as_object().unwrap().values().filter(|pain| number(&pain["points"]) > 0.0)
        {
            wanted.push(decimal(number(&pain["points"]), 1));
            wanted.push(format!("+{}", decimal(number(&pain["recovered"]), 1)));
            let least = format!("{} ", decimal(number(&pain["points"]), 0));
            assert!(text.contains(&least), "{least}of the summary");
        }
        for points in score["departments"].as_object().unwrap().values() {
            wanted.push(decimal(number(points), 1));
            wanted.push(decimal(number(points) / number(&score["index"]) * 100.0, 0));
        }
        for figure in wanted {
            let is_there = text.match_indices(&figure).any(|(at, _)| {
                let is_digit = |letter: Option<char>| letter.is_some_and(|it| it.is_ascii_digit());
                !is_digit(text[..at].chars().next_back())
                    && !is_digit(text[at + figure.len()..].chars().next())
            });
            assert!(is_there, "{figure} is not in the report in {language}");
        }
    }
}

#[test]
fn reports_are_made_as_they_were_asked_for() {
    let desk = Desk::default();
    let map = desk.sample();
    let path = |name: &str| desk.path(name).to_str().unwrap().to_owned();
    desk.say(&["export", &map, "-o", &path("a.svg")]);
    assert!(std::fs::read_to_string(desk.path("a.svg")).unwrap().starts_with("<svg"));
    desk.say(&["export", &map, "-o", &path("a.png"), "--dpi", "40"]);
    assert!(std::fs::read(desk.path("a.png")).unwrap().starts_with(b"\x89PNG"));
    desk.run(&["export", &map, "-o", &path("b.png"), "--dpi", "2400"]).refused(1, "picture-too-large");
    assert!(!desk.path("b.png").exists());

    let profile =
        desk.file("profile.json", r#"{"parts": ["summary"], "paper": "letter", "landscape": true}"#);
    desk.say(&["export", &map, "-o", &path("one.pdf"), "--report", profile.to_str().unwrap()]);
    let told = pdf::tool("pdfinfo", &[], &desk.path("one.pdf"));
    assert!(told.contains("Pages:           1") && told.contains("792 x 612 pts"), "{told}");
    let wrong = desk.file("wrong.json", r#"{"paper": "a9"}"#);
    desk.run(&["export", &map, "-o", &path("c.pdf"), "--report", wrong.to_str().unwrap()])
        .refused(1, "report-options");
    desk.run(&["export", &map, "-o", &path("c.pdf"), "--parts", "comparison"]).refused(1, "report-empty");

    desk.sample();
    desk.say(&["export", "--all", "-o", &path("all"), "--parts", "summary"]);
    let made = std::fs::read_dir(desk.path("all")).unwrap().count();
    assert_eq!(made, 2, "two maps of one name are two files");
}
