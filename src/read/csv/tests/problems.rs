//! Every kind of problem of a table: its code, its path, its place and its words.
//!
//! Each input has exactly one mistake. The words stand in the snapshots, to be
//! read by a person: would they help somebody who works in a spreadsheet?

use super::{TWO_EVENTS, listed, problems};
use crate::model::Problem;
use crate::read::CellPlace;

/// What is said of each input, once `wrap` has made a table of it.
fn said(inputs: &[&str], wrap: impl Fn(&str) -> String) -> String {
    let mut said = String::new();
    for input in inputs {
        let problems = problems(&wrap(input));
        assert_eq!(problems.len(), 1, "{input}\n{}", listed(&problems));
        said.extend([&*input.escape_debug().to_string(), "\n"]);
        said.extend(problems.iter().map(told));
    }
    said
}

fn told(problem: &Problem) -> String {
    let Problem {
        severity,
        code,
        path,
        place,
        message,
        help,
    } = problem;
    assert!(
        path.is_empty() || CellPlace::of(problem).is_some(),
        "{path}"
    );
    let (severity, place) = (severity.as_str(), place.unwrap());
    let help = help.as_ref().map(|help| format!("      {help}\n"));
    format!(
        "  {severity} {code} at {path:?}, line {}, column {}\n      {message}\n{}",
        place.line,
        place.column,
        help.unwrap_or_default()
    )
}

macro_rules! assert_said {
    ($name:literal, $inputs:expr, $wrap:expr) => {
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!($name, said($inputs, $wrap));
        });
    };
}

/// A table with an event of two rows, whose `name: value` in the first is `cell`.
fn with_cell(cell: &str) -> String {
    let (name, value) = cell.split_once(": ").unwrap();
    let mut cells = vec![
        ("id", "an-event", "an-event"),
        ("date", "2024", ""),
        ("kind", "visit", ""),
        ("title", "A title", ""),
        ("parties", "BLR; PRK", ""),
        ("source_title", "T", "U"),
        ("source_publisher", "P", "Q"),
    ];
    match cells.iter_mut().find(|(known, ..)| *known == name) {
        // Both rows have the same.
        Some((known, one, other)) if *known == "id" => (*one, *other) = (value, value),
        Some((_, cell, _)) => *cell = value,
        None => cells.push((name, value, "")),
    }
    let row = |of: fn(&(_, _, _)) -> &'_ str| cells.iter().map(of).collect::<Vec<_>>().join(",");
    [row(|cell| cell.0), row(|cell| cell.1), row(|cell| cell.2)].join("\n")
}

#[test]
fn the_first_row_names_the_columns() {
    assert_said!(
        "header",
        &[
            "",
            "\n \n",
            "hello",
            "2024-07-23,visit,A visit,BLR; PRK",
            "date|kind|title|parties",
            "date,kind,title,,",
            "date,kind,title,parties,titel",
            "date,kind,title,parties,notes",
            "date,kind,title,parties,,summary\n2024,visit,T,BLR; PRK,x,",
            "date,kind,title,parties,Date",
            "date,kind,title,\"parties",
            "date,kind,\"title\"s,parties",
        ],
        str::to_owned
    );
}

#[test]
fn the_cells_of_a_row_can_be_told_apart() {
    assert_said!(
        "cells",
        &[
            "2024,visit,A title,BLR; PRK,,x",
            "2024,visit,A title, with a comma,BLR; PRK",
            "2024,visit,A title,BLR; PRK,\"open",
            "2024,visit,\"A \"title\" in quotes\",BLR; PRK",
            "2024,visit,\"A title,BLR; PRK\n2025,\"visit\",B,BLR; PRK",
        ],
        |row| ["date,kind,title,parties,quote\n\n", row].concat()
    );
}

#[test]
fn cells_say_what_their_column_asks_for() {
    assert_said!(
        "columns",
        &[
            "date: ",
            "date: 23.07.2024",
            "date: July 2024",
            "date: 2024-07-23 – 2024-07-25",
            "date: 7/6/2024",
            "date: soon",
            "date: 2025/2024",
            "date: Y17E8",
            "kind: ",
            "kind: visti",
            "kind: trip",
            "title: ",
            "title: \" \"",
            "id: Kim Putin",
            "id: визит",
            "stance: says",
            "stance: denies",
            "source_title: ",
            "source_publisher:  ",
            "source_url: www.example.org",
            "source_published: 20 June 2024",
            "source_published: 2023-12-31",
            "summary: caf\u{fffd}",
        ],
        with_cell
    );
}

#[test]
fn parties_are_countries_with_roles() {
    assert_said!(
        "parties",
        &[
            "parties: ",
            "parties: ;",
            "parties: BLR",
            "parties: BLR (visitor)",
            "parties: BLR; Belarus (host)",
            "parties: Bielarus; PRK",
            "parties: Bielarus (visitor); PRK (host)",
            "parties: Atlantis; PRK",
            "parties: BLR (vistor); PRK",
            "parties: BLR (guest of honour); PRK",
            "parties: BLR (); PRK",
            "parties: BLR visitor; PRK",
            "parties: BLR (visitor; PRK",
            "parties: BLR/PRK",
            "parties: \"BLR, PRK\"",
            "parties: BLR (accuser); PRK (commentator)",
        ],
        with_cell
    );
}

#[test]
fn rows_with_one_id_are_one_event() {
    let table = |row: &str| {
        let rest = "2024,visit,A title,BLR; PRK,an-event,,T,P\n2024,visit, A title ,BLR; PRK,an-event,,U,Q";
        format!("date,kind,title,parties,id,summary,source_title,source_publisher\n{rest}\n{row}")
    };
    assert_said!(
        "rows",
        &[
            "2025,,,,an-event,,T,P",
            ",,Another title,,an-event,,T,P",
            ",,,PRK; BLR,an-event,,T,P",
            ",,,,an-event,A summary,T,P",
            ",Meeting,,,an-event,,T,P",
            ",,,,an-evnt,,T,P",
            ",,,,x,,T,P",
        ],
        table
    );
}

#[test]
fn rows_without_a_source_are_warned_of_once() {
    assert_said!(
        "sources",
        &[
            "2024,visit,A title,BLR; PRK,,,,",
            "2024,visit,A title,BLR; PRK,T,P,,",
            "2024,visit,A title,BLR; PRK,,,https://example.org/,",
        ],
        |row| {
            let names = "date,kind,title,parties,source_title,source_publisher,source_url,quote";
            let row = row.replace(",,,https", ",T,P,https");
            [names, &row].join("\n")
        }
    );
}

#[test]
fn a_source_needs_columns_for_title_and_publisher_only_if_one_is_given() {
    let names = "date,kind,title,parties,source_url\n2024,visit,T,BLR; PRK,";
    let codes = |text: &str| -> Vec<String> {
        let problems = problems(text);
        problems
            .iter()
            .map(|each| format!("{} at {}", each.code, each.path))
            .collect()
    };
    assert_eq!(codes(names), ["no-source at row 2"]);
    assert_eq!(
        codes(
            &[
                names,
                "https://example.org/\n2024,visit,T,BLR; PRK,https://example.org/"
            ]
            .concat()
        ),
        [
            "missing-column at row 1, column F (source_title)",
            "missing-column at row 1, column G (source_publisher)"
        ]
    );
}

#[test]
fn rows_are_counted_as_a_spreadsheet_counts_them() {
    let text = "sep=;\r\n\r\ndate;kind;title;parties\r\n\r\n2024;visit;\"Two\r\nlines\";BLR;\r\n;;;\r\nsoon;visit;T;BLR";
    let paths: Vec<_> = problems(text)
        .into_iter()
        .map(|problem| problem.path)
        .collect();
    assert_eq!(
        paths,
        [
            "row 4, column D (parties)",
            "row 6, column A (date)",
            "row 6, column D (parties)"
        ]
    );
    assert_eq!(
        problems(text)[0]
            .place
            .map(|place| (place.line, place.column)),
        Some((6, 8))
    );
}

#[test]
fn all_problems_are_told_at_once_in_the_order_of_the_text() {
    let text = "date,kind,titel,parties\nsoon,visti,T,Bielarus; PRK\n2024,visit,T,BLR (hots)\n,,,,\n2024,visit,T\n";
    let codes: Vec<_> = problems(text)
        .into_iter()
        .map(|problem| problem.code)
        .collect();
    assert_eq!(
        codes,
        [
            "unknown-column",
            "missing-column",
            "date-form",
            "unknown-kind",
            "unknown-country",
            "unknown-role",
            "empty-cell"
        ]
    );
}

#[test]
fn a_broken_row_causes_no_problem_in_the_next() {
    let text = TWO_EVENTS.replace("A visit", "\"A\" visit");
    let problems = problems(&text);
    assert_eq!(problems.len(), 1, "{}", listed(&problems));
    assert_eq!(problems[0].code, "cell-continued");
}

#[test]
fn lists_have_an_end() {
    let codes =
        |text: &str| -> Vec<String> { problems(text).iter().map(ToString::to_string).collect() };
    let parties = "PRK;".repeat(301);
    let text = format!("date,kind,title,parties\n2024,visit,T,BLR;{parties}");
    assert_eq!(
        codes(&text),
        [
            "line 2, column 14, row 2, column D (parties): expected at most 300 of them, found more (divide the dataset)"
        ]
    );
    let rows = "\n,,,,e".repeat(1001);
    let text = format!("date,kind,title,parties,id\n2024,visit,T,BLR;PRK,e{rows}");
    let problems = codes(&text);
    assert_eq!(problems.len(), 2);
    assert!(
        problems[0].contains("row 1002, column E (id): expected at most 1000"),
        "{problems:?}"
    );
    let columns = format!("date{}", ",x".repeat(16_384));
    assert!(codes(&columns)[0].contains("row 1: expected at most 16384"));
}

#[test]
fn every_kind_of_problem_has_been_seen() {
    let seen = concat!(
        include_str!("snapshots/header.snap"),
        include_str!("snapshots/cells.snap"),
        include_str!("snapshots/columns.snap"),
        include_str!("snapshots/parties.snap"),
        include_str!("snapshots/rows.snap"),
        include_str!("snapshots/sources.snap"),
    );
    let wording = include_str!("../../problem/table.rs");
    let is_code = |word: &&str| {
        word.contains('-') && word.bytes().all(|b| b.is_ascii_lowercase() || b == b'-')
    };
    let codes: Vec<_> = wording.split('"').filter(is_code).collect();
    assert!(codes.len() >= 10, "{codes:?}");
    for code in codes {
        assert!(seen.contains(&format!(" {code} at ")), "{code}");
    }
}
