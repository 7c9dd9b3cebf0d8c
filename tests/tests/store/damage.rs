//! The doctor finds what was planted behind the store's back, and only that.

use journey_store::Part;

use crate::desk::{Desk, NOW, findings, id, map};

#[test]
fn planted_faults_are_found() {
    let note = id(160).to_string();
    for (fault, code) in [
        ("UPDATE note SET text = 'other' WHERE id = ?1", "doctor-search, doctor-replay"),
        ("UPDATE note SET color = 7 WHERE id = ?1", "doctor-replay"),
        ("DELETE FROM note WHERE id = ?1", "doctor-register, doctor-replay"),
        (
            "UPDATE search SET text = '' WHERE rowid = (SELECT number FROM record WHERE id = ?1)",
            "doctor-search",
        ),
        ("UPDATE record SET kind = 'lane' WHERE id = ?1", "doctor-register"),
        ("DELETE FROM search WHERE rowid = (SELECT number FROM record WHERE id = ?1)", "doctor-search"),
        ("DELETE FROM department WHERE ?1 IS NOT NULL", "doctor-reference, doctor-register, doctor-replay"),
        (
            "DELETE FROM stage WHERE ?1 IS NOT NULL",
            "doctor-reference, problem-dangling, problem-wrong-place, doctor-register, doctor-replay",
        ),
        ("UPDATE content SET bytes = x'00' WHERE ?1 IS NOT NULL", "doctor-asset-hash"),
        ("DELETE FROM content WHERE ?1 IS NOT NULL", "doctor-asset-missing"),
        (
            "UPDATE history SET patch = '{}' WHERE document = (SELECT document FROM record WHERE id = ?1)",
            "doctor-snapshot, doctor-replay",
        ),
        (
            "UPDATE history SET patch = '{\"added\": 1}' WHERE document = (SELECT document FROM record WHERE id = ?1)",
            "doctor-unreadable",
        ),
        ("UPDATE snapshot SET records = '[]' WHERE ?1 IS NOT NULL", "doctor-snapshot"),
        (
            "UPDATE document SET revision = 9 WHERE id = (SELECT document FROM record WHERE id = ?1)",
            "doctor-history",
        ),
        ("UPDATE touchpoint SET gives = '[7]' WHERE ?1 IS NOT NULL", "doctor-unreadable"),
        // History may be pruned up to a snapshot.
        (
            "DELETE FROM history WHERE revision = 1 AND document = (SELECT document FROM record WHERE id = ?1)",
            "",
        ),
    ] {
        let (desk, mut store) = Desk::filled();
        store.put_asset(b"test").unwrap();
        store.take_snapshot(map(), id(900), "", "", NOW).unwrap();
        assert!(findings(&store).is_empty(), "{:?}", store.doctor(&mut |_| {}));
        let sqlite = desk.sqlite();
        sqlite.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
        sqlite.execute(fault, [&note]).unwrap();
        let diagnosis = store.doctor(&mut |_| {}).unwrap();
        let mut found: Vec<_> = diagnosis.findings.iter().map(|finding| finding.code).collect();
        found.sort_unstable();
        found.dedup();
        let mut expected: Vec<_> = code.split(", ").filter(|code| !code.is_empty()).collect();
        expected.sort_unstable();
        assert_eq!(found, expected, "{fault}: {diagnosis:?}");
    }
}

#[test]
fn a_finding_says_where() {
    let (desk, mut store) = Desk::filled();
    store.put_asset(b"test").unwrap();
    desk.sqlite().execute("UPDATE note SET color = 7 WHERE id = ?1", [id(160).to_string()]).unwrap();
    let mut parts = Vec::new();
    let diagnosis = store.doctor(&mut |progress| parts.push(progress.part)).unwrap();
    assert!(!diagnosis.is_sound());
    let finding = &diagnosis.findings[0];
    assert_eq!((finding.document, finding.record), (Some(map()), Some(id(160))));
    assert_eq!((diagnosis.documents, diagnosis.records, diagnosis.entries), (2, 27, 2));
    assert_eq!(parts, [Part::File, Part::References, Part::Documents, Part::Documents, Part::Assets]);
}
