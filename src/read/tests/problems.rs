//! Every kind of problem: its code, its path, its place and its words.

use super::{document, event, listed, problems};

/// `text` has exactly one problem, with this code, path and line in words.
#[track_caller]
fn one(text: &str, code: &str, path: &str, words: &str) {
    let problems = problems(text);
    assert_eq!(problems.len(), 1, "{text}\n{}", listed(&problems));
    let problem = &problems[0];
    let help = problem
        .help()
        .map(|help| format!(" ({help})"))
        .unwrap_or_default();
    let found = (
        problem.code(),
        problem.path(),
        format!("{}{help}", problem.message()),
    );
    assert_eq!(found, (code, path, words.to_owned()), "{text}");
}

#[test]
fn a_text_that_is_not_json_has_one_problem_where_it_breaks() {
    #[track_caller]
    fn case(text: &str, line: usize, column: usize, words: &str) {
        one(text, "syntax", "", words);
        let problem = &problems(text)[0];
        assert_eq!((problem.line(), problem.column()), (line, column), "{text}");
    }
    case(
        "{\"diplomap\": 1",
        1,
        15,
        "expected more of the document, found its end (it breaks off: is a closing quote or bracket missing?)",
    );
    case(
        "{\"a\": \"b",
        1,
        9,
        "expected more of the document, found its end (it breaks off: is a closing quote or bracket missing?)",
    );
    case(
        "{\"a\": 1,}",
        1,
        9,
        "expected a value after the comma, found \"}\" (take out the comma before the closing bracket)",
    );
    case(
        "{\n  \"a\": [1, 2,]\n}",
        2,
        15,
        "expected a value after the comma, found \"]\" (take out the comma before the closing bracket)",
    );
    case(
        "{\"a\": 1 \"b\": 2}",
        1,
        9,
        "expected a comma or a closing }, found \"\\\"\"",
    );
    case(
        "{\"북한\": [1 2]}",
        1,
        11,
        "expected a comma or a closing ], found \"2\"",
    );
    case(
        "{'a': 1}",
        1,
        2,
        "expected a field name in double quotes, found \"'\" (JSON takes double quotes)",
    );
    case(
        "{\"a\": 'b'}",
        1,
        7,
        "expected a value, found \"'\" (JSON takes double quotes)",
    );
    case(
        "{a: 1}",
        1,
        2,
        "expected a field name in double quotes, found \"a\"",
    );
    case(
        "{\"a\" 1}",
        1,
        6,
        "expected a colon after the field name, found \"1\"",
    );
    case(
        "{} x",
        1,
        4,
        "expected the end of the document, found \"x\" (everything has to be inside the first { and its })",
    );
    case(
        "// a comment\n{}",
        1,
        1,
        "expected a value, found \"/\" (JSON has no comments)",
    );
    case(
        "<!DOCTYPE html>",
        1,
        1,
        "expected a value, found \"<\" (this looks like a web page, not like a dataset)",
    );
    case(
        "{\"lon\": NaN}",
        1,
        9,
        "expected a value, found \"NaN\" (JSON has no NaN: leave the field out)",
    );
    case(
        "{\"lon\": -Infinity}",
        1,
        9,
        "expected a number, found \"-\" (such as 1, -0.5 or 125.75)",
    );
    case(
        "date,kind\n2024,visit\n",
        1,
        1,
        "expected a value, found \"date\"",
    );
    case(
        "{\"a\": \"b\nc\"}",
        1,
        9,
        "expected no line break or tab within a text, found a line break (write \\n for a line break)",
    );
    case(
        "{\"a\": \"\\x\"}",
        1,
        9,
        "expected an escape that JSON knows after a backslash, found \"x\" (write \\\\ for a backslash itself)",
    );
    case(
        "{\"a\": 01}",
        1,
        8,
        "expected a number, found \"1\" (such as 1, -0.5 or 125.75)",
    );
}

#[test]
fn a_document_without_a_dataset_says_so() {
    let help = " (the least is {\"diplomap\": 1, \"events\": []})";
    for text in ["", " \n\t", "\u{feff}"] {
        one(
            text,
            "empty-document",
            "",
            &format!("expected a dataset, found no text{help}"),
        );
    }
    one(
        "[1]",
        "wrong-type",
        "",
        "expected a dataset, found a list […]",
    );
    one(
        "null",
        "wrong-type",
        "",
        "expected a dataset, found null (leave out what is not known, with its name)",
    );
    one(
        "{\"diplomap\": 1}",
        "missing-field",
        "events",
        "expected the field `events`, found none (add \"events\": [])",
    );
    one(
        "{\"events\": []}",
        "missing-field",
        "diplomap",
        "expected the field `diplomap`, found none (add \"diplomap\": 1)",
    );
}

#[test]
fn the_fields_of_a_document_have_their_types() {
    #[track_caller]
    fn case(field: &str, code: &str, path: &str, words: &str) {
        one(
            &format!(r#"{{"diplomap": 1, "events": [], {field}}}"#),
            code,
            path,
            words,
        );
    }
    case(
        r#""titel": "x""#,
        "unknown-field",
        "titel",
        "expected a field of a dataset, found \"titel\" (did you mean title?)",
    );
    case(
        r#""x-note": "x""#,
        "unknown-field",
        "x-note",
        "expected a field of a dataset, found \"x-note\" (it is ignored)",
    );
    case(
        r#""title": 7"#,
        "wrong-type",
        "title",
        "expected a text, or an object from language to text, found 7",
    );
    case(
        r#""title": " ""#,
        "empty-text",
        "title",
        "expected words, found \" \" (write them, or leave the field out if it may be)",
    );
    case(
        r#""title": {}"#,
        "no-translation",
        "title",
        "expected the text in at least one language, found {} (such as {\"en\": \"…\"})",
    );
    case(
        r#""title": {"en_US": "x"}"#,
        "language-tag",
        "title.en_US",
        "expected a language tag (BCP 47), found \"en_US\" (such as en, ko or pt-BR, with a hyphen)",
    );
    case(
        r#""title": {"en": 3}"#,
        "wrong-type",
        "title.en",
        "expected a text in double quotes, found 3",
    );
    case(
        r#""title": {"en": ""}"#,
        "empty-text",
        "title.en",
        "expected words, found \"\" (write them, or leave the field out if it may be)",
    );
    case(
        r#""title": "\ud800""#,
        "lone-surrogate",
        "title",
        "expected whole characters, found half of one in \"\\ud800\" (write the character itself, or both of its \\u escapes)",
    );
    case(
        r#""\udc00": 1"#,
        "lone-surrogate",
        "",
        "expected whole characters, found half of one in \"\\udc00\" (write the character itself, or both of its \\u escapes)",
    );
    case(
        r#""diplomap": 1"#,
        "duplicate-field",
        "diplomap",
        "expected each field once, found \"diplomap\" again (keep one of the two; where both are meant, make a list or a second object)",
    );
    case(
        r#""license": null"#,
        "wrong-type",
        "license",
        "expected a text in double quotes, found null (leave out what is not known, with its name)",
    );
    case(
        r#""countries": "PRK""#,
        "wrong-type",
        "countries",
        "expected a list […], found \"PRK\"",
    );
    case(
        r#""tour": {}"#,
        "wrong-type",
        "tour",
        "expected a list […], found an object {…}",
    );
    case(
        r#""tour": [{"select": "XYZ"}]"#,
        "selects-nothing",
        "tour[0].select",
        "expected the id of a country, a tie or an event of this dataset, found \"XYZ\" (such as PRK, BLR-PRK or an event's id)",
    );
    case(
        r#""tour": [{"from": "May 2024"}]"#,
        "date-form",
        "tour[0].from",
        "expected a date (EDTF), found \"May 2024\" (write 2024-05)",
    );
    one(
        r#"{"diplomap": 2, "events": []}"#,
        "unknown-version",
        "diplomap",
        "expected version 1 of the format, found 2 (write \"diplomap\": 1, or use a newer diplomap)",
    );
    one(
        r#"{"diplomap": "1", "events": []}"#,
        "wrong-type",
        "diplomap",
        "expected a number, found \"1\"",
    );
}

#[test]
fn countries_have_ids_names_and_places() {
    #[track_caller]
    fn case(countries: &str, code: &str, path: &str, words: &str) {
        one(
            &format!(r#"{{"diplomap": 1, "events": [], "countries": [{countries}]}}"#),
            code,
            path,
            words,
        );
    }
    let form = "expected a country id: three capital letters (ISO 3166-1 alpha-3), found";
    case(
        r#""KP""#,
        "country-id-form",
        "countries[0]",
        &format!("{form} \"KP\" (such as PRK)"),
    );
    case(
        r#""prk""#,
        "country-id-form",
        "countries[0]",
        &format!("{form} \"prk\" (write PRK)"),
    );
    case(
        r#""North Korea""#,
        "country-id-form",
        "countries[0]",
        &format!("{form} \"North Korea\" (write PRK)"),
    );
    case(
        "\"BLR\", 7",
        "wrong-type",
        "countries[1]",
        "expected a text in double quotes, found 7",
    );
    case(
        r#""XYZ""#,
        "unknown-country",
        "countries[0]",
        "expected a country that is built in or described in `countries`, found XYZ (check the id, or add to `countries`: {\"id\": \"XYZ\", \"name\": \"…\", \"capital\": {\"name\": \"…\", \"lon\": 0, \"lat\": 0}})",
    );
    case(
        r#""PRK", {"id": "PRK"}"#,
        "duplicate-country",
        "countries[1]",
        "expected an id of its own, found \"PRK\" again (the first is countries[0])",
    );
    case(
        "{}",
        "missing-field",
        "countries[0].id",
        "expected the field `id`, found none (add \"id\": \"PRK\")",
    );
    let capital =
        |fields: &str| format!(r#"{{"id": "XYZ", "name": "X", "capital": {{{fields}}}}}"#);
    case(
        &capital(r#""name": "Y", "lon": 181, "lat": 0"#),
        "longitude-range",
        "countries[0].capital.lon",
        "expected a longitude from -180 to 180, found 181 (degrees; east is positive)",
    );
    case(
        &capital(r#""name": "Y", "lon": 0, "lat": -1e400"#),
        "latitude-range",
        "countries[0].capital.lat",
        "expected a latitude from -90 to 90, found -1e400 (degrees; north is positive. Perhaps lon and lat are swapped)",
    );
    case(
        &capital(r#""name": "Y", "lon": "1", "lat": 1"#),
        "wrong-type",
        "countries[0].capital.lon",
        "expected a number, found \"1\"",
    );
    case(
        &capital(r#""name": "Y", "lon": 1"#),
        "missing-field",
        "countries[0].capital.lat",
        "expected the field `lat`, found none (add \"lat\": 39.03)",
    );
    case(
        &capital(r#""lon": 1, "lat": 1"#),
        "missing-field",
        "countries[0].capital.name",
        "expected the field `name`, found none (add \"name\": \"Pyongyang\")",
    );
    case(
        r#"{"id": "XYZ", "capital": {"name": "Y", "lon": 1, "lat": 1}}"#,
        "missing-field",
        "countries[0].name",
        "expected the field `name`, found none (add \"name\": \"North Korea\")",
    );
    case(
        r#"{"id": "XYZ", "name": "X"}"#,
        "missing-field",
        "countries[0].capital",
        "expected the field `capital`, found none (add \"capital\": {\"name\": \"Pyongyang\", \"lon\": 125.75, \"lat\": 39.03})",
    );
    case(
        r#"{"id": "PRK", "capital": {"lon": 1}}"#,
        "missing-field",
        "countries[0].capital.lat",
        "expected the field `lat`, found none (add \"lat\": 39.03)",
    );
}

#[test]
fn sources_are_complete_and_cited() {
    #[track_caller]
    fn case(sources: &str, code: &str, path: &str, words: &str) {
        let text = document(&event("", "")).replace(
            r#""publisher": "P"}"#,
            &format!(r#""publisher": "P"}}, {sources}"#),
        );
        one(&text, code, path, words);
    }
    case(
        r#"{"id": "s", "title": "T", "publisher": "P"}"#,
        "duplicate-source",
        "sources[1]",
        "expected an id of its own, found \"s\" again (the first is sources[0])",
    );
    case(
        r#"{"id": "t", "title": "T", "publisher": "P"}"#,
        "uncited-source",
        "sources[1]",
        "expected evidence that cites each source, found none that cites \"t\"",
    );
    case(
        r#"{"id": "t", "title": "T"}"#,
        "missing-field",
        "sources[1].publisher",
        "expected the field `publisher`, found none (add \"publisher\": \"…\")",
    );
    case(
        r#"{"id": "", "title": "T", "publisher": "P"}"#,
        "empty-text",
        "sources[1].id",
        "expected words, found \"\" (write them, or leave the field out if it may be)",
    );
    case(
        r#"{"id": "t", "title": "T", "publisher": "P", "language": "English text"}"#,
        "language-tag",
        "sources[1].language",
        "expected a language tag (BCP 47), found \"English text\" (such as en, ko or pt-BR, with a hyphen)",
    );
    let text = document(&event("", "")).replace(
        r#""title": "T","#,
        r#""title": "T", "url": "javascript:alert(1)","#,
    );
    one(
        &text,
        "not-a-link",
        "sources[0].url",
        "expected an address that begins with https:// or http://, found \"javascript:alert(1)\" (it is left out: only such addresses become links)",
    );
}

#[test]
fn events_keep_their_rules() {
    #[track_caller]
    fn case(name: &str, value: &str, code: &str, path: &str, words: &str) {
        one(
            &document(&event(name, value)),
            code,
            &format!("events[0]{path}"),
            words,
        );
    }
    case(
        "id",
        r#""Kim Putin""#,
        "event-id-form",
        ".id",
        "expected an id of lower-case letters a to z, digits and hyphens, found \"Kim Putin\" (write kim-putin)",
    );
    case(
        "id",
        r#""визит""#,
        "event-id-form",
        ".id",
        "expected an id of lower-case letters a to z, digits and hyphens, found \"визит\" (such as kim-putin-pact-2024)",
    );
    case(
        "kind",
        r#""visti""#,
        "unknown-kind",
        ".kind",
        "expected one of agreement, visit, meeting, statement, accusation, military, other, found \"visti\" (did you mean visit?)",
    );
    case(
        "kind",
        "",
        "missing-field",
        ".kind",
        "expected the field `kind`, found none (add \"kind\": \"agreement\")",
    );
    case(
        "date",
        "2024",
        "wrong-type",
        ".date",
        "expected a text in double quotes, found 2024",
    );
    case(
        "date",
        r#""soon""#,
        "date-form",
        ".date",
        "expected a date (EDTF), found \"soon\" (such as 2024, 2024-07, 2024-07-23, 2024-07-23/2024-07-25, or 2024~ for about 2024)",
    );
    case(
        "date",
        r#""23.07.2024""#,
        "date-form",
        ".date",
        "expected a date (EDTF), found \"23.07.2024\" (write 2024-07-23)",
    );
    case(
        "date",
        r#""Y17E8""#,
        "date-year",
        ".date",
        "expected a year from -9999 to 9999, found \"Y17E8\" (write it with four digits)",
    );
    case(
        "date",
        r#""2024/2022""#,
        "date-order",
        ".date",
        "expected an interval that starts before it ends, found \"2024/2022\" (write 2022/2024)",
    );
    case(
        "title",
        r#""""#,
        "empty-text",
        ".title",
        "expected words, found \"\" (write them, or leave the field out if it may be)",
    );
    case(
        "place",
        r#""Pyongyang""#,
        "wrong-type",
        ".place",
        "expected a place, found \"Pyongyang\"",
    );
    case(
        "place",
        r#"{"name": "X", "country": "XYZ"}"#,
        "unknown-country",
        ".place.country",
        "expected a country that is built in or described in `countries`, found XYZ (check the id, or add to `countries`: {\"id\": \"XYZ\", \"name\": \"…\", \"capital\": {\"name\": \"…\", \"lon\": 0, \"lat\": 0}})",
    );
    case(
        "sumary",
        r#""x""#,
        "unknown-field",
        ".sumary",
        "expected a field of an event, found \"sumary\" (did you mean summary?)",
    );
    case(
        "parties",
        r#"[{"country": "PRK"}]"#,
        "too-few",
        ".parties",
        "expected at least 2, found 1",
    );
    case(
        "parties",
        r#"[{"country": "PRK"}, {"country": "PRK"}]"#,
        "one-country",
        ".parties",
        "expected two different countries, found only PRK (an event is between countries: add the other one)",
    );
    case(
        "parties",
        r#"["PRK", {"country": "BLR"}]"#,
        "wrong-type",
        ".parties[0]",
        "expected a party, found \"PRK\"",
    );
    case(
        "parties",
        r#"[{"country": "PRK", "role": "hots"}, {"country": "BLR"}]"#,
        "unknown-role",
        ".parties[0].role",
        "expected one of signatory, visitor, host, participant, supplier, recipient, party, accuser, commentator, found \"hots\" (did you mean host?)",
    );
    case(
        "parties",
        r#"[{"country": "PRK", "people": "Kim"}, {"country": "BLR"}]"#,
        "wrong-type",
        ".parties[0].people",
        "expected a list […], found \"Kim\"",
    );
    case(
        "parties",
        r#"[{"country": "PRK", "role": "accuser"}, {"country": "BLR", "role": "commentator"}]"#,
        "ties-nothing",
        ".parties",
        "expected a party that is no accuser or commentator, found only speakers (speakers do not tie to each other, so the event is on no tie)",
    );
    case(
        "evidence",
        "[]",
        "too-few",
        ".evidence",
        "expected at least 1, found 0",
    );
    case(
        "evidence",
        r#"[{"source": "s", "stance": "says"}]"#,
        "unknown-stance",
        ".evidence[0].stance",
        "expected one of announces, asserts, confirms, alleges, denies, found \"says\"",
    );
    case(
        "evidence",
        r#"[{"source": "s", "stance": "asserts"}, {"source": "S", "stance": "asserts"}]"#,
        "unknown-source",
        ".evidence[1].source",
        "expected the id of a source in `sources`, found \"S\" (did you mean \"s\"?)",
    );
    case(
        "evidence",
        r#"[{"source": "s", "stance": "asserts", "speaker": 3}]"#,
        "wrong-type",
        ".evidence[0].speaker",
        "expected a country id, or an object with a name, found 3",
    );
    case(
        "evidence",
        r#"[{"source": "s", "stance": "asserts", "speaker": {"country": "PRK"}}]"#,
        "missing-field",
        ".evidence[0].speaker.name",
        "expected the field `name`, found none (add \"name\": \"KCNA\")",
    );
    let twice = [event("", ""), event("", "")].join(", ");
    one(
        &document(&twice),
        "duplicate-event",
        "events[1]",
        "expected an id of its own, found \"an-event\" again (the first is events[0])",
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
    assert_eq!(problems[0].code(), "too-many");
    assert_eq!(problems[0].message(), "expected at most 300, found more");
    assert_eq!(problems[0].path(), "events[0].parties");
}

#[test]
fn a_tie_written_the_wrong_way_round_is_turned() {
    let text = document(&event("", "")).replacen('{', r#"{"tour": [{"select": "PRK-BLR"}], "#, 1);
    one(
        &text,
        "selects-nothing",
        "tour[0].select",
        "expected the id of a country, a tie or an event of this dataset, found \"PRK-BLR\" (write BLR-PRK)",
    );
}

#[test]
fn twelve_mistakes_are_twelve_problems_each_at_its_place() {
    let text = include_str!("../../../tests/data/twelve-mistakes.json");
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("twelve-mistakes", listed(&problems(text)));
    });
}

#[test]
fn problems_beyond_ten_thousand_are_only_counted() {
    let text = document(
        &"{}, "
            .repeat(2000)
            .trim_end_matches(", ")
            .replace("{}", r#"{"x": 1}"#),
    );
    let problems = problems(&text);
    assert_eq!(problems.len(), 10_001);
    let last = problems.last().unwrap();
    assert_eq!(
        (last.code(), last.message()),
        (
            "more-problems",
            "expected fewer problems, found 4000 more".into()
        )
    );
}
