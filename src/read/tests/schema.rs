//! The JSON Schema, held to the reader: neither may drift from the other.

use jsonschema::Validator;
use serde_json::{Value, json};

use super::documents::EXAMPLE;
use super::{document, event, listed, problems};
use crate::model::{EventDate, Severity};
use crate::read::schema;

/// The codes of what is wrong with a value by itself, which a schema can tell.
const TOLD_BY_FORM: &[&str] = &[
    "country-id-form",
    "empty-text",
    "event-id-form",
    "language-tag",
    "latitude-range",
    "longitude-range",
    "missing-field",
    "no-translation",
    "too-few",
    "unknown-kind",
    "unknown-role",
    "unknown-rule",
    "unknown-source-kind",
    "unknown-stage",
    "unknown-stance",
    "unknown-version",
    "wrong-type",
];

/// Needed of a country only where it is not built in, which a schema does not know.
const NEEDED_OF_SOME: &[&str] = &["name", "capital", "lon", "lat"];

fn validator() -> Validator {
    jsonschema::draft202012::new(&serde_json::from_str(&schema()).unwrap()).unwrap()
}

#[track_caller]
fn agree(validator: &Validator, text: &str) {
    let value: Value = serde_json::from_str(text).unwrap();
    let refusals: Vec<_> = validator
        .iter_errors(&value)
        .map(|each| each.to_string())
        .collect();
    let mut problems = problems(text);
    problems.retain(|problem| problem.severity == Severity::Error);
    assert!(
        refusals.is_empty() || !problems.is_empty(),
        "only the schema refuses {text}\n{refusals:#?}"
    );
    problems.retain(|problem| {
        let name = problem.path.rsplit('.').next().unwrap();
        let is_conditional = problem.code == "missing-field"
            && problem.path.starts_with("countries[")
            && NEEDED_OF_SOME.contains(&name);
        TOLD_BY_FORM.contains(&&*problem.code) && !is_conditional
    });
    assert!(
        problems.is_empty() || !refusals.is_empty(),
        "only the reader refuses {text}\n{}",
        listed(&problems)
    );
}

#[test]
fn it_is_a_schema_of_the_draft_that_it_names() {
    let schema: Value = serde_json::from_str(&schema()).unwrap();
    jsonschema::meta::validate(&schema).unwrap();
    assert_eq!(
        schema["$schema"],
        "https://json-schema.org/draft/2020-12/schema"
    );
}

#[test]
fn it_takes_every_document_that_the_reader_takes() {
    let validator = validator();
    for text in [
        EXAMPLE,
        r#"{"diplomap": 1.0, "events": []}"#,
        r#"{"diplomap": 1, "events": [], "unknown": {"is": ["a", "warning"]}}"#,
        r#"{"diplomap": 1, "events": [], "@context": {}, "name": {"en": "T"}, "about": [{}]}"#,
        &document(&event("", "")),
        include_str!("../../../assets/datasets/minsk-moscow-pyongyang-seoul.json"),
        include_str!("../../../www/examples/my-events.json"),
        include_str!("../../../tests/data/casts/europe.json"),
        include_str!("../../../tests/data/casts/pacific.json"),
        include_str!("../../../tests/data/casts/pair.json"),
    ] {
        let value = serde_json::from_str(text).unwrap();
        if let Err(refusal) = validator.validate(&value) {
            panic!("{refusal}\n{text}");
        }
        agree(&validator, text);
    }
}

#[test]
fn it_refuses_what_the_reader_refuses() {
    let validator = validator();
    for text in [
        "[1]",
        "null",
        r#"{"diplomap": 1}"#,
        r#"{"diplomap": 2, "events": []}"#,
        r#"{"diplomap": "1", "events": []}"#,
        r#"{"diplomap": 1, "events": {}}"#,
        r#"{"diplomap": 1, "events": [], "title": {"en_US": "x"}}"#,
        r#"{"diplomap": 1, "events": [], "license": " "}"#,
        r#"{"diplomap": 1, "events": [], "countries": ["prk"]}"#,
        r#"{"diplomap": 1, "events": [], "countries": [{"id": "PRK", "capital": {"lon": 181, "lat": 0}}]}"#,
        r#"{"diplomap": 1, "events": [], "tour": [{"from": "May 2024"}]}"#,
        r#"{"diplomap": 1, "events": [], "accept": [{"rule": "no-sauce", "reason": "R"}]}"#,
        &document(&event("id", r#""Kim Putin""#)),
        &document(&event("kind", r#""visti""#)),
        &document(&event("date", r#""23.07.2024""#)),
        &document(&event("title", "")),
        &document(&event("parties", r#"[{"country": "PRK"}]"#)),
        &document(&event("evidence", "[]")),
        &document(&event(
            "stages",
            r#"[{"stage": "singed", "date": "2024", "source": "s"}]"#,
        )),
        include_str!("../../../tests/data/twelve-mistakes.json"),
    ] {
        assert!(
            problems(text)
                .iter()
                .any(|each| each.severity == Severity::Error),
            "{text}"
        );
        assert!(
            !validator.is_valid(&serde_json::from_str(text).unwrap()),
            "{text}"
        );
        agree(&validator, text);
    }
}

#[test]
fn both_judge_alike_whatever_stands_in_the_place_of_a_value() {
    let instead = [
        json!(null),
        json!(true),
        json!(1),
        json!(-90.5),
        json!(1e9),
        json!(""),
        json!(" \t"),
        json!("x"),
        json!("PRK"),
        json!("a-b"),
        json!("2024-06"),
        json!("signed"),
        json!([]),
        json!({}),
        json!([1]),
        json!({"en": "x"}),
        json!({"en_GB": "x"}),
        json!({"name": "x"}),
    ];
    let validator = validator();
    let example: Value = serde_json::from_str(EXAMPLE).unwrap();
    let mut count = 0;
    for place in places(&example) {
        for value in &instead {
            let mut document = example.clone();
            *document.pointer_mut(&place).unwrap() = value.clone();
            agree(&validator, &document.to_string());
            count += 1;
        }
        let (parent, name) = place.rsplit_once('/').unwrap();
        let mut document = example.clone();
        if let Some(object) = document.pointer_mut(parent).and_then(Value::as_object_mut) {
            object.remove(name);
            agree(&validator, &document.to_string());
        }
    }
    assert!(count > 1000, "{count}");
}

/// The JSON Pointers of every value below `value`.
fn places(value: &Value) -> Vec<String> {
    let children: Vec<(String, &Value)> = match value {
        Value::Object(fields) => fields
            .iter()
            .map(|(name, each)| (name.clone(), each))
            .collect(),
        Value::Array(items) => {
            let items = items.iter().enumerate();
            items.map(|(at, each)| (at.to_string(), each)).collect()
        }
        _ => Vec::new(),
    };
    let below = children.into_iter().flat_map(|(name, child)| {
        let here = format!("/{name}");
        let deeper = places(child)
            .into_iter()
            .map(|place| format!("/{name}{place}"));
        std::iter::once(here.clone())
            .chain(deeper)
            .collect::<Vec<_>>()
    });
    below.collect()
}

#[test]
fn its_dates_are_those_of_the_reader() {
    #[track_caller]
    fn case(validator: &Validator, text: &str, is_date: bool) {
        let tour = json!({"diplomap": 1, "events": [], "tour": [{"from": text}]});
        assert_eq!(validator.is_valid(&tour), is_date, "{text}");
        assert_eq!(EventDate::parse(text).is_ok(), is_date, "{text}");
    }
    let validator = validator();
    // The examples of ISO 8601-2:2019, annex A, with years of four digits.
    for text in [
        "1985-04-12",
        "1985-04",
        "1985",
        "1985-04-12T23:20:30",
        "1985-04-12T23:20:30Z",
        "1985-04-12T23:20:30-04",
        "1985-04-12T23:20:30+04:30",
        "1964/2008",
        "2004-06/2006-08",
        "2004-02-01/2005-02-08",
        "2004-02-01/2005",
        "2001-21",
        "1984?",
        "2004-06~",
        "2004-06-11%",
        "201X",
        "20XX",
        "2004-XX",
        "1985-04-XX",
        "1985-XX-XX",
        "1985-04-12/..",
        "1985/..",
        "../1985-04-12",
        "1985/",
        "/1985",
        "-1985",
        "1950S2",
        "[1667,1668,1670..1672]",
        "[..1760-12-03]",
        "[1760-12..]",
        "{1667,1668,1670..1672}",
        "{..1984}",
        "1560-XX-25",
        "2004-06-~01/2004-06-~20",
        "?2004-06-~11",
        "2004?-06-11",
        "156X-12-25",
        "1XXX-XX",
        "2004-06-~11",
        "%2004-06",
        "[1667,1760-12]",
    ] {
        case(&validator, text, true);
    }
    for text in [
        "",
        "July 2024",
        "23.07.2024",
        "2024/7",
        "2024-7-3",
        "soon",
        "07/23/2024",
        "c. 1961",
        "20240723",
        "Y17E8",
        "2024 ",
    ] {
        case(&validator, text, false);
    }
}
