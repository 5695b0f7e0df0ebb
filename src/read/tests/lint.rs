//! The source lint: each rule finds what it warns of, and a document may accept it.

use super::{listed, problems};

const ACCEPT: &str = r#"[{"rule": "single-publisher", "reason": "R"}]"#;

/// A document of these sources and evidence, in a visit on 23 July 2024.
fn document(sources: &str, evidence: &str, accept: &str) -> String {
    let event = |id: &str, evidence: &str| {
        format!(
            r#"{{"id": "{id}", "kind": "visit", "date": "2024-07-23", "title": "T",
  "parties": [{{"country": "BLR"}}, {{"country": "PRK"}}],
  "evidence": [{evidence}]}}"#
        )
    };
    let events: Vec<_> = evidence
        .split(';')
        .zip(["first", "second"])
        .map(|(evidence, id)| event(id, evidence))
        .collect();
    format!(
        "{{\"diplomap\": 1, \"sources\": [{sources}],\n\"events\": [\n{}],\n\"accept\": {accept}}}",
        events.join(",\n")
    )
}

const SOURCE: &str = r#"{"id": "s", "title": "T", "publisher": "P"}"#;
const ASSERTS: &str = r#"{"source": "s", "stance": "asserts"}"#;

#[test]
fn each_rule_warns_at_the_place_of_what_it_finds() {
    #[track_caller]
    fn case(sources: &str, evidence: &str, accept: &str, expected: &str) {
        let problems = problems(&document(sources, evidence, accept));
        let found = listed(&problems);
        assert_eq!(found.trim_end(), expected);
    }
    let with = |fields: &str| format!(r#"{{"id": "s", "title": "T", "publisher": "P", {fields}}}"#);
    case(SOURCE, ASSERTS, ACCEPT, "");
    case(
        SOURCE,
        ASSERTS,
        "[]",
        "warning line 3, column 1, events[0]: expected evidence from more than one publisher, found only \"P\" \
         (look for a second one, best from another side)",
    );
    case(
        &with(r#""url": "https://example.org/""#),
        ASSERTS,
        ACCEPT,
        "warning line 1, column 29, sources[0]: expected an archived copy or a date of retrieval beside an address, \
         found neither in \"s\" (add `archived` or `retrieved`: pages change and vanish)",
    );
    case(
        &with(r#""url": "https://example.org/", "archived": "https://example.org/a""#),
        ASSERTS,
        ACCEPT,
        "",
    );
    case(
        &with(r#""url": "ftp://example.org/""#),
        ASSERTS,
        ACCEPT,
        "warning line 1, column 80, sources[0].url: expected an address that begins with https:// or http://, \
         found \"ftp://example.org/\" (it is left out: only such addresses become links)",
    );
    case(
        SOURCE,
        r#"{"source": "s", "stance": "asserts"}, {"source": "s", "stance": "denies"}"#,
        ACCEPT,
        "warning line 5, column 54, events[0].evidence[1]: expected the speaker of a denial, found none \
         (say who denies it; else the publisher seems to)",
    );
    case(
        SOURCE,
        r#"{"source": "s", "stance": "denies", "speaker": "PRK"}"#,
        ACCEPT,
        "",
    );
    case(
        SOURCE,
        r#"{"source": "s", "stance": "asserts", "quote": "As said"};{"source": "s", "stance": "asserts", "quote": "As said"}"#,
        ACCEPT,
        "warning line 8, column 16, events[1].evidence[0]: expected a quote of its own, found the one in \"first\" \
         (one of the two events probably has the other’s)",
    );
    case(
        &with(r#""published": "2024-07-22""#),
        ASSERTS,
        ACCEPT,
        "warning line 5, column 16, events[0].evidence[0]: expected a source later than what it says happened, \
         found one of 2024-07-22 (check both dates; for what was still to come the stance is `announces`)",
    );
    case(&with(r#""published": "2024-07-22~""#), ASSERTS, ACCEPT, "");
    case(&with(r#""published": "2024-07""#), ASSERTS, ACCEPT, "");
    case(
        &with(r#""published": "2024-07-22""#),
        r#"{"source": "s", "stance": "announces"}"#,
        ACCEPT,
        "",
    );
    case(
        r#"{"id": "no-source", "title": "T", "publisher": "P"}"#,
        r#"{"source": "no-source", "stance": "asserts"}"#,
        ACCEPT,
        "warning line 5, column 16, events[0].evidence[0]: expected a source, so that readers can check it, found none \
         (fill in the source’s title, publisher and, if it has one, address)",
    );
    case(
        r#"{"id": "s", "title": "T", "publisher": "P"}, {"id": "t", "title": "T", "publisher": "P"}"#,
        ASSERTS,
        ACCEPT,
        "warning line 1, column 81, sources[1].id: expected evidence that cites each source, found none that cites \"t\"",
    );
}

#[test]
fn two_publishers_are_enough() {
    let sources = r#"{"id": "s", "title": "T", "publisher": "P"}, {"id": "t", "title": "T", "publisher": "Q"}"#;
    let evidence = r#"{"source": "s", "stance": "asserts"}, {"source": "t", "stance": "confirms", "speaker": "PRK"}"#;
    assert_eq!(listed(&problems(&document(sources, evidence, "[]"))), "");
}

#[test]
fn a_warning_is_accepted_for_all_or_for_one() {
    let two = [ASSERTS, ASSERTS].join(";");
    let paths = |accept: &str| -> Vec<String> {
        let problems = problems(&document(SOURCE, &two, accept));
        problems.into_iter().map(|each| each.path).collect()
    };
    assert_eq!(paths("[]"), ["events[0]", "events[1]"]);
    assert_eq!(paths(ACCEPT), [""; 0]);
    let one = r#"[{"rule": "single-publisher", "for": "second", "reason": "R"}]"#;
    assert_eq!(paths(one), ["events[0]"]);
    let none = r#"[{"rule": "single-publisher", "for": "third", "reason": "R"}]"#;
    assert_eq!(paths(none), ["events[0]", "events[1]", "accept[0].for"]);
}
