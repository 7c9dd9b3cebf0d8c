//! The hot path allocates for a map and its touchpoints, never for each pain: ten times the pains at the same touchpoints cost
//! no more than a few lists that grow.
#![allow(clippy::unwrap_used)] // A test file: a panic is a failure told.

mod maps;

use allocation_counter::measure;
use journey_insight::checks::check;
use journey_insight::{Figures, Score};
use journey_model::{
    Change, Count, Document, Frequency, Id, Owner, PainPoint, Patch, Profile, Record, Touchpoint, Vote,
};
use maps::{Journey, id, records};

const TOUCHPOINTS: usize = 20;
/// A list that grows from some thousand to some ten thousand moves to a larger place four times.
const GROWTH: u64 = 4 * 16;

/// A word of its own for each number: nothing is told twice, so nothing is found.
fn word(mut number: usize) -> String {
    let mut letter = || {
        let letter = char::from(b'a' + u8::try_from(number % 26).unwrap());
        number /= 26;
        letter
    };
    (0..5).map(|_| letter()).collect()
}

/// As many pains over a journey, each with all that is weighed and nothing to be found. At every second touchpoint the loss was counted.
fn map(pains: usize) -> Document {
    let pain = |number: usize| {
        // Not severe, and undisputed: what is found is made for each that is found.
        let vote = Vote { severity: u8::try_from(number % 3).unwrap() + 1, ..Vote::default() };
        PainPoint {
            title: [1, 31, 57].map(|step| word(number * step)).join(" "),
            votes: vec![vote.clone(), vote],
            frequency: Frequency::Counted(Count { k: u32::try_from(number % 10).unwrap(), n: 100 }),
            owners: vec![Owner { department: id(7), weight: 1.0 }, Owner { department: id(8), weight: 2.0 }],
            effort: Some(3.0),
            category: Some(id(100 + (number % 50) as u128)),
            ..PainPoint::default()
        }
    };
    let touchpoint = |at: usize| {
        let lost = (at % 2 == 1).then_some(Count { k: 30, n: 100 });
        let first = at * pains / TOUCHPOINTS;
        let pains = (first..first + pains / TOUCHPOINTS).map(pain).collect();
        (Touchpoint { reach: Some(0.9), lost, ..Touchpoint::default() }, pains)
    };
    let journey: Journey = vec![(0..TOUCHPOINTS).map(touchpoint).collect()];
    Document::of_records(id(999_999), records(&journey))
}

/// How many allocations something takes on a map of 1,000 pains and on one of 10,000.
fn counted(work: impl Fn(&Document, &Figures, &Score)) -> [u64; 2] {
    let library = Document::new(Id::LIBRARY);
    [1_000, 10_000].map(|pains| {
        let map = map(pains);
        let figures = Figures::of(&map, &library);
        let score = figures.score(Profile::Standard);
        measure(|| work(&map, &figures, &score)).count_total
    })
}

fn check_that(what: &str, work: impl Fn(&Document, &Figures, &Score)) {
    let [few, many] = counted(work);
    println!("{what}: {few} and {many}");
    assert!(many <= few + GROWTH, "{what}: {few} allocations for 1,000 pains, {many} for 10,000");
}

#[test]
fn no_pass_over_the_pains_allocates_for_each() {
    let library = Document::new(Id::LIBRARY);
    check_that("figures made anew", |map, _, _| drop(Figures::of(map, &library)));
    check_that("a score", |_, figures, _| drop(figures.score(Profile::Standard)));
    check_that("what if", |_, figures, _| {
        figures.what_if(Profile::Standard, &[id(100_000)]);
    });
    check_that("the draws", |_, figures, _| drop(figures.stability_of(Profile::Standard, 5, 1, 400)));
    check_that("the checks", |map, _, score| drop(check(map, &library, score)));
}

/// What an edit of one pain costs does not depend on how many others there are.
#[test]
fn an_edit_is_followed_without_a_list_made_anew() {
    let library = Document::new(Id::LIBRARY);
    let before = map(10_000);
    let was: &PainPoint = before.find(id(104_000)).unwrap();
    let is = PainPoint { title: "Another".into(), votes: Vec::new(), ..was.clone() };
    let change = Change { before: Record::from(was.clone()), after: is.into() };
    let patch = Patch { updated: vec![change], ..Patch::default() };
    let mut figures = Figures::of(&before, &library);
    let counted = measure(|| assert!(figures.follow(&library, &patch)));
    assert_eq!(counted.count_total, 0);
}
