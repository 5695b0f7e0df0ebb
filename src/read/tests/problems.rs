//! Every kind of problem: its code, its path, its place and its words.
//!
//! Each input has exactly one mistake. The words stand in the snapshots, to be
//! read by a person: would they help somebody who wrote this by hand?

use super::{document, event, json, listed, problems};
use crate::model::Severity;

/// What is said of each input, once `wrap` has made a document of it.
fn table(inputs: &[&str], wrap: impl Fn(&str) -> String) -> String {
    let mut table = String::new();
    for input in inputs {
        let problems = problems(&wrap(input));
        assert_eq!(problems.len(), 1, "{input}\n{}", listed(&problems));
        for problem in &problems {
            let (severity, code) = (problem.severity.as_str(), &*problem.code);
            let help = problem
                .help
                .as_ref()
                .map(|help| format!("\n      {help}"))
                .unwrap_or_default();
            let (path, message) = (&problem.path, &*problem.message);
            let place = format!("{severity} {code} at {path:?}");
            table.extend([input, "\n  ", &place, "\n      ", message, &help, "\n"]);
        }
    }
    table
}

macro_rules! assert_table {
    ($name:literal, $inputs:expr, $wrap:expr) => {
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!($name, table($inputs, $wrap));
        });
    };
}

#[test]
fn a_text_that_is_not_json_has_one_problem_where_it_breaks() {
    #[track_caller]
    fn case(text: &str, line: usize, column: usize) {
        let problems = problems(text);
        assert_eq!(problems.len(), 1, "{text}");
        let problem = &problems[0];
        let found = (
            &*problem.code,
            problem.place.unwrap().line,
            problem.place.unwrap().column,
        );
        assert_eq!(found, ("syntax", line, column), "{text}\n{problem}");
    }
    case("{\"diplomap\": 1", 1, 15);
    case("{\"a\": \"b", 1, 9);
    case("{\"a\": 1,}", 1, 9);
    case("{\n  \"a\": [1, 2,]\n}", 2, 14);
    case("{\"북한\": [1 2]}", 1, 11);
    case("{'a': 1}", 1, 2);
    case("{} x", 1, 4);
    case("{\"a\": \"b\nc\"}", 1, 9);
    assert_table!(
        "syntax",
        &[
            "{\"a\": \"b",
            "{\"a\": 1,}",
            "[1, 2,]",
            "{\"a\": 1 \"b\": 2}",
            "{\"a\": [1 2]}",
            "{'a': 1}",
            "{\"a\": 'b'}",
            "{a: 1}",
            "{\"a\" 1}",
            "{} x",
            "// a comment",
            "<!DOCTYPE html>",
            "{\"lon\": NaN}",
            "{\"lon\": -Infinity}",
            "date,kind",
            "{\"a\": \"b\tc\"}",
            "{\"a\": \"\\x\"}",
            "{\"a\": 01}",
        ],
        str::to_owned
    );
}

#[test]
fn a_document_is_an_object_of_version_1() {
    assert_table!(
        "document",
        &[
            "",
            " \u{feff}",
            "[1]",
            "null",
            r#"{"diplomap": 1}"#,
            r#"{"events": []}"#,
            r#"{"diplomap": 2, "events": []}"#,
            r#"{"diplomap": "1", "events": []}"#,
            r#"{"diplomap": 1, "events": {}}"#,
        ],
        |text| text.replace(" \u{feff}", "\u{feff} ")
    );
}

#[test]
fn the_fields_of_a_document_have_their_types() {
    assert_table!(
        "fields",
        &[
            r#""titel": "x""#,
            r#""x-note": "x""#,
            r#""title": 7"#,
            r#""title": " ""#,
            r#""title": {}"#,
            r#""title": {"en_US": "x"}"#,
            r#""title": {"en": 3}"#,
            r#""title": {"en": ""}"#,
            r#""title": "\ud800""#,
            r#""title": {"en": "a", "en": "b"}"#,
            r#""\udc00": 1"#,
            r#""diplomap": 1"#,
            r#""license": null"#,
            r#""countries": "PRK""#,
            r#""tour": {}"#,
            r#""tour": [{"select": "XYZ"}]"#,
            r#""tour": [{"from": "May 2024"}]"#,
            r#""tour": [3]"#,
        ],
        |field| format!(r#"{{"diplomap": 1, "events": [], {field}}}"#)
    );
}

#[test]
fn countries_have_ids_names_and_places() {
    assert_table!(
        "countries",
        &[
            r#""KP""#,
            r#""prk""#,
            r#""North Korea""#,
            r#""BLR", 7"#,
            r#""XYZ""#,
            r#""PRK", "PRK""#,
            r#""PRK", {"id": "PRK"}"#,
            "{}",
            r#"{"id": "XYZ", "capital": {"name": "Y", "lon": 1, "lat": 1}}"#,
            r#"{"id": "XYZ", "name": "X"}"#,
            r#"{"id": "PRK", "capital": "Pyongyang"}"#,
            r#"{"id": "PRK", "capital": {"lon": 1}}"#,
            r#"{"id": "XYZ", "name": "X", "capital": {"lon": 1, "lat": 1}}"#,
            r#"{"id": "XYZ", "name": "X", "capital": {"name": "Y", "lon": 1}}"#,
            r#"{"id": "XYZ", "name": "X", "capital": {"name": "Y", "lon": 181, "lat": 0}}"#,
            r#"{"id": "XYZ", "name": "X", "capital": {"name": "Y", "lon": 0, "lat": -1e400}}"#,
            r#"{"id": "XYZ", "name": "X", "capital": {"name": "Y", "lon": "1", "lat": 1}}"#,
        ],
        |country| format!(r#"{{"diplomap": 1, "events": [], "countries": [{country}]}}"#)
    );
}

#[test]
fn sources_are_complete_and_cited() {
    let document = document(&event("", ""));
    assert_table!(
        "sources",
        &[
            r#"{"id": "s", "title": "T", "publisher": "P"}"#,
            r#"{"id": "t", "title": "T", "publisher": "P"}"#,
            r#"{"id": "t", "title": "T"}"#,
            r#"{"id": "", "title": "T", "publisher": "P"}"#,
            r#"{"id": "t", "title": "T", "publisher": "P", "published": "23 July 2024"}"#,
            r#"{"id": "t", "title": "T", "publisher": "P", "language": "English text"}"#,
            r#"{"id": "t", "title": "T", "publisher": "P", "kind": "newspaper"}"#,
        ],
        |source| document.replace("\"P\"}]", &format!("\"P\"}}, {source}]"))
    );
    assert_table!(
        "links",
        &["\"javascript:alert(1)\"", "\"www.example.org\"", "7"],
        |url| document.replace("\"P\"}", &format!("\"P\", \"url\": {url}}}"))
    );
}

#[test]
fn events_keep_their_rules() {
    assert_table!(
        "events",
        &[
            r#"id: "Kim Putin""#,
            r#"id: "визит""#,
            r#"kind: "visti""#,
            "kind:",
            "evidence:",
            "date: 2024",
            r#"date: "soon""#,
            r#"date: "23.07.2024""#,
            r#"date: "Y17E8""#,
            r#"date: "2024/2022""#,
            r#"title: """#,
            r#"place: "Pyongyang""#,
            r#"place: {"name": "X", "country": "XYZ"}"#,
            r#"sumary: "x""#,
            r#"parties: [{"country": "PRK"}]"#,
            "parties: []",
            r#"parties: [{"country": "PRK"}, {"country": "PRK"}]"#,
            r#"parties: ["PRK", {"country": "BLR"}]"#,
            r#"parties: [{"country": "PRK", "role": "hots"}, {"country": "BLR"}]"#,
            r#"parties: [{"country": "PRK", "people": "Kim"}, {"country": "BLR"}]"#,
            r#"parties: [{"country": "PRK", "role": "accuser"}, {"country": "BLR", "role": "commentator"}]"#,
            "evidence: []",
            r#"evidence: [{"source": "s", "stance": "says"}]"#,
            r#"evidence: [{"source": "s", "stance": "asserts"}, {"source": "S", "stance": "asserts"}]"#,
            r#"evidence: [{"source": "s", "stance": "asserts", "speaker": 3}]"#,
            r#"evidence: [{"source": "s", "stance": "asserts", "speaker": {"country": "PRK"}}]"#,
        ],
        |field| {
            let (name, value) = field.split_once(':').unwrap();
            document(&event(name, value))
        }
    );
    assert_table!(
        "stages",
        &[
            r#"{"stage": "singed", "date": "2024", "source": "s"}"#,
            r#"{"stage": "signed", "date": "2024"}"#,
            r#"{"stage": "replaced", "date": "2024", "source": "s", "by": "an-envet"}"#,
            r#"{"stage": "replaced", "date": "2024", "source": "s", "by": "Another event"}"#,
        ],
        |stage| document(&event("stages", &format!("[{stage}]")))
    );
    assert_table!("twice", &["two events with the same id"], |_| {
        document(&[event("", ""), event("", "")].join(", "))
    });
}

#[test]
fn acceptances_have_a_rule_and_a_reason() {
    let document = document(&event("", ""));
    assert_table!(
        "accept",
        &[
            r#"{"rule": "no-sauce", "reason": "R"}"#,
            r#"{"rule": "no-source"}"#,
            r#"{"rule": "no-source", "for": "another-event", "reason": "R"}"#,
        ],
        |acceptance| document.replace("\"R\"}]", &format!("\"R\"}}, {acceptance}]"))
    );
}

#[test]
fn lists_have_an_end() {
    let party = r#"{"country": "PRK"}, "#.repeat(300);
    let text = document(&event(
        "parties",
        &format!(r#"[{party}{{"country": "BLR"}}]"#),
    ));
    let problems = problems(&text);
    assert_eq!(problems[0].code, "too-many");
    assert_eq!(
        problems[0].message,
        "expected at most 300 of them, found more"
    );
    assert_eq!(problems[0].path, "events[0].parties");
}

#[test]
fn a_tie_written_the_wrong_way_round_is_turned() {
    let tour = r#"{"tour": [{"select": "PRK-BLR"}], "#;
    let problems = problems(&document(&event("", "")).replacen('{', tour, 1));
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].help.as_deref(), Some("write BLR-PRK"));
}

#[test]
fn twelve_mistakes_are_twelve_problems_each_at_its_place() {
    let text = include_str!("../../../tests/data/twelve-mistakes.json");
    let problems = problems(text);
    assert_eq!(problems.len(), 12);
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("twelve-mistakes", listed(&problems));
    });
}

#[test]
fn problems_beyond_ten_thousand_are_only_counted() {
    let problems = problems(&document(&vec![r#"{"x": 1}"#; 2000].join(", ")));
    assert_eq!(problems.len(), 10_001);
    let last = problems.last().unwrap();
    assert_eq!(last.code, "more-problems");
    assert_eq!(last.message, "expected fewer problems, found 4000 more");
}

#[test]
fn however_many_warnings_are_no_error() {
    let unknown = |id: &str| {
        let fields: Vec<_> = (0..5_001).map(|at| format!(r#""x-{at}": 1, "#)).collect();
        let event = event("id", &format!("\"{id}\""));
        event.replacen('{', &["{", &fields.concat()].concat(), 1)
    };
    let text = document(&[unknown("one"), unknown("other")].join(", "));
    let warnings = json(&text).expect("a dataset").warnings;
    assert_eq!(warnings.len(), 10_001);
    assert!(
        warnings
            .iter()
            .all(|each| each.severity == Severity::Warning)
    );
    assert_eq!(
        warnings.last().map(|each| &*each.code),
        Some("more-problems")
    );
}

#[test]
fn every_kind_of_problem_has_been_seen() {
    let seen = concat!(
        include_str!("snapshots/syntax.snap"),
        include_str!("snapshots/document.snap"),
        include_str!("snapshots/fields.snap"),
        include_str!("snapshots/countries.snap"),
        include_str!("snapshots/sources.snap"),
        include_str!("snapshots/links.snap"),
        include_str!("snapshots/events.snap"),
        include_str!("snapshots/stages.snap"),
        include_str!("snapshots/accept.snap"),
        include_str!("snapshots/twice.snap"),
    );
    let wording = include_str!("../problem/wording.rs");
    let is_code = |word: &&str| {
        word.contains('-') && word.bytes().all(|b| b.is_ascii_lowercase() || b == b'-')
    };
    let codes: Vec<_> = wording.split('"').filter(is_code).collect();
    assert!(codes.len() > 25, "{codes:?}");
    for code in codes {
        let is_tested_apart = matches!(code, "too-many" | "more-problems");
        assert!(
            is_tested_apart || seen.contains(&format!(" {code} at ")),
            "{code}"
        );
    }
}
