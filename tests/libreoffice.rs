//! Tables that went through `LibreOffice`: tests/data/libreoffice/README.md says how.

use std::fs;

use diplomap::export::csv::write_csv;
use diplomap::model::{Dataset, HttpUrl, LocalizedText};
use diplomap::read::{self, Problem};

fn file(name: &str) -> Vec<u8> {
    let path = format!("tests/data/libreoffice/{name}");
    fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

#[track_caller]
fn read_without_a_problem(name: &str) -> Dataset {
    match read::bytes(&file(name)) {
        Ok(reading) => {
            assert_eq!(reading.warnings, [], "{name}");
            reading.dataset
        }
        Err(problems) => panic!("{name}: {problems:#?}"),
    }
}

#[test]
fn every_way_of_exporting_reads_as_the_same_dataset_without_a_problem() {
    let dataset = read_without_a_problem("comma.csv");
    for name in ["semicolon.csv", "tab.csv", "quoted.csv", "unicode.csv"] {
        assert_eq!(read_without_a_problem(name), dataset, "{name}");
    }
    let [pact, visit] = dataset.events() else {
        panic!("{:?}", dataset.events())
    };
    let plain = LocalizedText::as_plain;
    assert_eq!(plain(pact.title()), Some("예시 협정"));
    assert_eq!(
        pact.evidence()[1].quote().and_then(plain),
        Some("-- так и было")
    );
    assert_eq!(visit.date().text(), "2001-05-14/2001-05-16");
    assert_eq!(
        visit.summary().and_then(plain),
        Some("Первая строка,\nвторая строка; «кавычки» и \"quotes\".")
    );
    assert_eq!(
        visit.evidence()[1].quote().and_then(plain),
        Some("우리는 \"맞이하였다\".")
    );
    let url = dataset
        .source(visit.evidence()[0].source())
        .and_then(|source| source.url());
    assert_eq!(
        url.map(HttpUrl::as_str),
        Some("https://example.org/a?b=1,2;3")
    );
}

#[test]
fn cells_that_are_dates_of_a_spreadsheet_are_told_with_the_date_to_write() {
    let problems = read::bytes(&file("dates.csv")).unwrap_err();
    let told: Vec<_> = problems.iter().map(Problem::to_string).collect();
    let told_of = |line: usize, found: &str, instead: &str| {
        format!(
            "line {line}, column 1, row {line}, column A (date): expected a date (EDTF), found \"{found}\" (write {instead})"
        )
    };
    assert_eq!(
        told,
        [
            told_of(2, "14.05.2001", "2001-05-14"),
            told_of(3, "03.02.2002", "2002-02-03")
        ]
    );
}

#[test]
fn what_diplomap_writes_comes_back_the_same() {
    let dataset = read_without_a_problem("comma.csv");
    let written = write_csv(&dataset, "en");
    assert_eq!(written.text.as_bytes(), file("written.csv"));
    assert_eq!(written.losses, []);
    let again = read_without_a_problem("written-and-saved-again.csv");
    assert_eq!(write_csv(&again, "en").text, written.text);
}
