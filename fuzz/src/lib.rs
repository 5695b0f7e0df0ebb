//! What must hold of every reading, whatever was read.
//!
//! The targets bring the input; each broken rule is a panic, which the fuzzer
//! takes for a crash and keeps.

use diplomap::export::csv::{self, Lost, write_csv};
use diplomap::export::json::{self, write_json};
use diplomap::export::{Excerpt, Telling};
use diplomap::locale::Locale;
use diplomap::model::{Dataset, Event, Evidence, Source};
use diplomap::packed::{Delivery, pack, unpack};
use diplomap::read::{self, Problem, Reading, Severity};

/// What the reader answers.
pub type Answer = Result<Reading, Vec<Problem>>;

/// A text is a whole dataset, or has problems with an error among them; each problem
/// stands in the text, in its order, and is short enough to be read.
pub fn assert_sound(answer: &Answer, text: &str) {
    let is_error = |problem: &Problem| problem.severity == Severity::Error;
    let problems = match answer {
        Ok(reading) => &reading.warnings,
        Err(problems) => problems,
    };
    assert_eq!(problems.iter().any(is_error), answer.is_err());
    let lines: Vec<usize> = text.split('\n').map(|line| line.chars().count()).collect();
    let mut last = (1, 1);
    for problem in problems {
        let place = problem.place.expect("a problem of a text has a place");
        let here = (place.line, place.column);
        assert!(last <= here, "{problem} stands before line {}", last.0);
        // The end of a line is a place, too, and of its line end the carriage return.
        assert!((1..=lines[place.line - 1] + 1).contains(&place.column));
        assert!(problem.to_string().chars().count() < 1000);
        last = here;
    }
}

/// A dataset comes through JSON and from module to module as it is.
pub fn assert_kept(dataset: &Dataset) {
    let again = read::json(&write_json(dataset)).expect("what is written can be read");
    assert_eq!(again.dataset, *dataset);
    let delivery = Delivery::Dataset(Box::new(dataset.clone()));
    assert_eq!(unpack(&pack(&delivery)), Some(delivery));
}

/// JSON that is written is odd in no other way than the one that was read.
pub fn assert_no_odder(reading: &Reading) {
    let again = read::json(&write_json(&reading.dataset)).expect("what is written can be read");
    for warning in again.warnings {
        let is_same = |known: &Problem| known.code == warning.code || known.code == "more-problems";
        assert!(reading.warnings.iter().any(is_same), "{warning}");
    }
}

/// A table holds a dataset, but for what it tells of: it reads back as one that is
/// written as the same table. Where nothing is lost, nothing differs.
pub fn assert_tabled(dataset: &Dataset) {
    let table = write_csv(dataset, "en");
    if table.losses.iter().any(|loss| loss.what == Lost::Countries) {
        return;
    }
    let again = read::csv(&table.text).expect("a table that is written can be read");
    let written = write_csv(&again.dataset, "en");
    assert_eq!(written.text, table.text);
    assert_eq!(written.losses, []);
    if table.losses.is_empty() {
        // In what order the cast stands is for a document to choose, and no table's.
        assert_eq!(again.dataset.countries().len(), dataset.countries().len());
        for country in dataset.countries() {
            assert_eq!(again.dataset.country(country.id()), Some(country));
        }
        assert_eq!(again.dataset.events().len(), dataset.events().len());
        for (one, other) in again.dataset.events().iter().zip(dataset.events()) {
            assert_eq!(content(one), content(other));
            let [one, other] = [(one, &again.dataset), (other, dataset)].map(|(event, dataset)| {
                let evidence = event.evidence().iter();
                evidence
                    .map(|piece| said(piece, dataset))
                    .collect::<Vec<_>>()
            });
            assert_eq!(one, other);
        }
    }
}

/// What is shown of a dataset comes through a file: the same events, and nothing odd
/// that the whole has not.
pub fn assert_exported(reading: &Reading) {
    let dataset = &reading.dataset;
    let locale = Locale::for_explorer(&["en"]);
    let telling = Telling {
        locale: &locale,
        filter: Some("every other event"),
        made: None,
    };
    let excerpt = Excerpt::new(dataset, dataset.events().iter().step_by(2), telling);
    let ids = |events: &[&Event]| -> Vec<String> {
        let ids = events.iter().map(|event| event.id().as_str().to_owned());
        ids.collect()
    };
    let shown = ids(excerpt.events());
    let document = read::json(&json::write_excerpt(&excerpt)).expect("an export can be read");
    for warning in document.warnings {
        let is_same = |known: &Problem| known.code == warning.code || known.code == "more-problems";
        assert!(reading.warnings.iter().any(is_same), "{warning}");
    }
    let events: Vec<&Event> = document.dataset.events().iter().collect();
    assert_eq!(ids(&events), shown);
    let losses = csv::losses(&document.dataset, "en");
    if losses.iter().all(|loss| loss.what != Lost::Countries) {
        let table = read::csv(&csv::write_excerpt(&excerpt)).expect("an export can be read");
        let events: Vec<&Event> = table.dataset.events().iter().collect();
        assert_eq!(ids(&events), shown);
    }
}

/// A dataset that was read from a table has nothing that a table cannot hold.
pub fn assert_fits_a_table(dataset: &Dataset) {
    assert_eq!(write_csv(dataset, "en").losses, []);
}

/// What an event is, its evidence aside.
fn content(event: &Event) -> impl PartialEq + std::fmt::Debug {
    (
        (event.id(), event.kind(), event.date(), event.title()),
        (event.summary(), event.place(), event.parties()),
    )
}

/// What is said of an event, and where: a table gives sources other ids.
fn said<'a>(evidence: &'a Evidence, dataset: &'a Dataset) -> impl PartialEq + std::fmt::Debug + 'a {
    let source = dataset.source(evidence.source());
    (
        (evidence.stance(), evidence.speaker(), evidence.quote()),
        (source.map(Source::title), source.map(Source::publisher)),
        (source.map(Source::url), source.map(Source::published)),
    )
}
