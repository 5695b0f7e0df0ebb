//! What is shown of a dataset as a file: what the file says, that it is read again,
//! and that programs other than this one can read it.
//!
//! A file that changes on purpose is accepted with `INSTA_UPDATE=always`.

use std::collections::BTreeSet;

use diplomap::export::{Excerpt, Telling, csv, json};
use diplomap::locale::Locale;
use diplomap::model::{Dataset, Event, EventDate, LocalizedText, Source};
use diplomap::read::{self, Reading};
use proptest::prelude::*;
use serde_json::Value;

const FOUR_CAPITALS: &str = include_str!("../assets/datasets/minsk-moscow-pyongyang-seoul.json");
const SINCE_1948: &str = include_str!("../assets/datasets/four-capitals-since-1948.json");
const WHOLE_FORMAT: &str = include_str!("data/whole-format.json");

fn reading(text: &str) -> Reading {
    read::json(text).expect("a dataset")
}

fn today() -> EventDate {
    EventDate::parse("2026-11-25").expect("a date")
}

/// What `write` makes of the events of `dataset` that are `shown`.
fn excerpt(
    dataset: &Dataset,
    lang: &str,
    filter: Option<&str>,
    shown: impl Fn(&Event) -> bool,
    write: fn(&Excerpt<'_>) -> String,
) -> String {
    let (locale, today) = (Locale::for_explorer(&[lang]), today());
    let telling = Telling {
        locale: &locale,
        filter,
        made: Some(&today),
    };
    let events = dataset.events().iter().filter(|event| shown(event));
    write(&Excerpt::new(dataset, events, telling))
}

fn ids(dataset: &Dataset) -> Vec<&str> {
    let ids = dataset.events().iter().map(|event| event.id().as_str());
    ids.collect()
}

fn is_agreement(event: &Event) -> bool {
    event.kind().as_str() == "agreement"
}

#[test]
fn a_table_of_agreements_in_english() {
    let dataset = reading(FOUR_CAPITALS).dataset;
    let table = excerpt(
        &dataset,
        "en",
        Some("agreements"),
        is_agreement,
        csv::write_excerpt,
    );
    insta::assert_snapshot!(table.replace("\r\n", "\n").trim_start_matches('\u{feff}'));
}

#[test]
fn a_document_of_agreements_in_korean() {
    let dataset = reading(FOUR_CAPITALS).dataset;
    let document = excerpt(
        &dataset,
        "ko",
        Some("협정"),
        is_agreement,
        json::write_excerpt,
    );
    insta::assert_snapshot!(document);
}

#[test]
fn every_export_has_the_title_the_filter_the_date_the_credit_and_the_borders() {
    let untitled = r#"{"diplomap": 1, "events": []}"#;
    for (text, title) in [
        (FOUR_CAPITALS, "Мінск, Масква"),
        (untitled, "Дыпламатычныя сувязі"),
    ] {
        let dataset = reading(text).dataset;
        for write in [csv::write_excerpt, json::write_excerpt] {
            let file = excerpt(&dataset, "be", Some("пошук: «нішто»"), |_| false, write);
            for part in [
                title,
                "(пошук: «нішто»)",
                "2026",
                "Natural Earth",
                "Крым",
                "Пра межы",
            ] {
                assert!(file.contains(part), "{part} in {file}");
            }
            assert_eq!(read::text(&file).expect("a dataset").dataset.events(), []);
        }
    }
}

#[test]
fn the_whole_is_read_again_as_it_was() {
    for text in [FOUR_CAPITALS, SINCE_1948, WHOLE_FORMAT] {
        let Reading { dataset, warnings } = reading(text);
        let document = excerpt(&dataset, "ru", None, |_| true, json::write_excerpt);
        let again = reading(&document);
        assert!(
            again.warnings.len() <= warnings.len(),
            "{:?}",
            again.warnings
        );
        let cited: BTreeSet<&str> = cited(&dataset);
        let sources = dataset.sources().iter();
        let sources: Vec<&Source> = sources
            .filter(|source| cited.contains(source.id().as_str()))
            .collect();
        assert_eq!(again.dataset.sources().iter().collect::<Vec<_>>(), sources);
        assert_eq!(again.dataset.events(), dataset.events());
        assert_eq!(again.dataset.countries(), dataset.countries());
        assert_eq!(again.dataset.tour(), dataset.tour());
        assert_eq!(again.dataset.accepted(), dataset.accepted());
        let imprint = |dataset: &Dataset| {
            let texts =
                [dataset.title(), dataset.description()].map(Option::<&LocalizedText>::cloned);
            (
                texts,
                dataset.license().map(str::to_owned),
                dataset.edition().cloned(),
            )
        };
        assert_eq!(imprint(&again.dataset), imprint(&dataset));
    }
}

fn cited(dataset: &Dataset) -> BTreeSet<&str> {
    let of = |event: &Event| {
        let evidence = event.evidence().iter().map(|each| each.source().clone());
        let stages = event.stages().iter().map(|each| each.source().clone());
        evidence.chain(stages).collect::<Vec<_>>()
    };
    let ids = dataset.events().iter().flat_map(of);
    ids.filter_map(|id| dataset.source(&id))
        .map(|source| source.id().as_str())
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_is_shown_is_read_again_without_a_new_warning(shown in any::<u64>(), lang in "en|ko|ru|be") {
        for text in [FOUR_CAPITALS, SINCE_1948] {
            let Reading { dataset, warnings } = reading(text);
            prop_assert_eq!(warnings, []);
            let all = ids(&dataset);
            let at = |event: &Event| all.iter().position(|id| *id == event.id().as_str()).unwrap_or_default();
            let is_shown = |event: &Event| shown >> (at(event) % 64) & 1 == 1;
            let expected: Vec<&str> = dataset.events().iter().filter(|event| is_shown(event)).map(|event| event.id().as_str()).collect();

            let document = excerpt(&dataset, &lang, Some("x"), is_shown, json::write_excerpt);
            let again = reading(&document);
            prop_assert_eq!(again.warnings, []);
            prop_assert_eq!(ids(&again.dataset), expected.clone());
            prop_assert_eq!(again.dataset.countries(), dataset.countries());
            for event in again.dataset.events() {
                let original = dataset.event(event.id().as_str()).expect("an event of the dataset");
                prop_assert_eq!(event.evidence(), original.evidence());
                prop_assert_eq!(event.parties(), original.parties());
            }

            // In a table the rules of sources cannot be accepted: those are warned of without a filter, too.
            let table = excerpt(&dataset, &lang, Some("x"), is_shown, csv::write_excerpt);
            let from_table = read::csv(&table).expect("a table");
            let plain = read::csv(&csv::write_csv(&again.dataset, &lang).text).expect("a table");
            prop_assert_eq!(ids(&from_table.dataset), expected);
            prop_assert_eq!(&from_table.dataset, &plain.dataset);
            let told = |reading: &Reading| -> Vec<_> {
                let warnings = reading.warnings.iter();
                warnings.map(|warning| (warning.code.clone(), warning.path.clone())).collect()
            };
            prop_assert_eq!(told(&from_table), told(&plain));
        }
    }
}

#[test]
fn an_event_that_is_hidden_is_not_referred_to() {
    let event = |id: &str, more: &str| {
        format!(
            r#"{{"id": "{id}", "kind": "agreement", "date": "2001", "title": "T", "parties": [{{"country": "FRA"}}, {{"country": "JPN"}}],
            "evidence": [{{"source": "{id}-s", "stance": "asserts"}}]{more}}}"#
        )
    };
    let source = |id: &str| format!(r#"{{"id": "{id}-s", "title": "T", "publisher": "P"}}"#);
    let stages =
        r#", "stages": [{"stage": "replaced", "date": "2010", "by": "new", "source": "third-s"}]"#;
    let document = format!(
        r#"{{"diplomap": 1, "sources": [{}, {}, {}], "events": [{}, {}], "tour": [{{"select": "new"}}],
        "accept": [{{"rule": "single-publisher", "for": "new", "reason": "R"}}, {{"rule": "single-publisher", "for": "old", "reason": "R"}}]}}"#,
        source("old"),
        source("new"),
        source("third"),
        event("old", stages),
        event("new", ""),
    );
    let dataset = reading(&document).dataset;
    let is_old = |event: &Event| event.id().as_str() == "old";
    let again = reading(&excerpt(&dataset, "en", None, is_old, json::write_excerpt));
    assert_eq!(again.warnings, []);
    let stage = &again.dataset.events()[0].stages()[0];
    assert_eq!((stage.by(), stage.date().text()), (None, "2010"));
    let sources = again
        .dataset
        .sources()
        .iter()
        .map(|source| source.id().as_str());
    assert_eq!(sources.collect::<Vec<_>>(), ["old-s", "third-s"]);
    assert_eq!(again.dataset.accepted().len(), 1);
    assert_eq!(again.dataset.tour(), []);
}

/// What schema.org has of what is used here: a type, and its properties.
const SCHEMA_ORG: &[(&str, &[&str])] = &[
    (
        "Dataset",
        &[
            "about",
            "abstract",
            "creditText",
            "dateCreated",
            "description",
            "license",
            "name",
            "temporalCoverage",
            "usageInfo",
            "version",
        ],
    ),
    (
        "Event",
        &[
            "attendee",
            "contributor",
            "description",
            "endDate",
            "keywords",
            "location",
            "name",
            "organizer",
            "startDate",
            "subjectOf",
        ],
    ),
    (
        "Role",
        &["attendee", "contributor", "organizer", "roleName"],
    ),
    (
        "GovernmentOrganization",
        &["alternateName", "identifier", "member", "name"],
    ),
    ("Person", &["name"]),
    ("Place", &["containedInPlace", "name"]),
    ("Country", &["identifier", "name"]),
    (
        "Claim",
        &["appearance", "author", "temporalCoverage", "text"],
    ),
    ("Organization", &["name"]),
    (
        "CreativeWork",
        &[
            "archivedAt",
            "datePublished",
            "inLanguage",
            "name",
            "publisher",
            "text",
            "url",
        ],
    ),
    // A speaker of whom nobody says whether it is a person or a body.
    ("", &["memberOf", "name"]),
];

/// Walks the nodes below `node` as a processor of JSON-LD does, and checks that each
/// has properties of its type alone.
fn walk(node: &Value, context: &Value, found: &mut Vec<String>) {
    let object = node.as_object().expect("a node");
    let kind = object
        .get("@type")
        .and_then(Value::as_str)
        .unwrap_or_default();
    let (_, properties) = SCHEMA_ORG
        .iter()
        .find(|(name, _)| *name == kind)
        .expect(kind);
    found.push(kind.to_owned());
    for (name, value) in object {
        let term = context.get(name);
        if name.starts_with('@') || term.is_some_and(Value::is_null) {
            continue;
        }
        let is_other = term.is_some_and(|term| term.get("@id").is_some());
        assert!(
            is_other || properties.contains(&name.as_str()),
            "{kind}.{name}"
        );
        let is_localized = term.is_some_and(|term| term["@container"] == "@language");
        let values = value
            .as_array()
            .map_or(std::slice::from_ref(value), Vec::as_slice);
        for value in values {
            match value {
                Value::Object(texts) if is_localized => {
                    assert!(texts.values().all(Value::is_string), "{name}");
                }
                Value::Object(_) => walk(value, context, found),
                Value::String(_) => (),
                other => panic!("{name}: {other}"),
            }
        }
    }
}

#[test]
fn a_document_is_linked_data_in_the_words_of_schema_org() {
    for text in [FOUR_CAPITALS, SINCE_1948, WHOLE_FORMAT] {
        let dataset = reading(text).dataset;
        let document = excerpt(&dataset, "en", None, |_| true, json::write_excerpt);
        let document: Value = serde_json::from_str(&document).expect("JSON");
        assert_eq!(document["@context"]["@vocab"], "https://schema.org/");
        let mut found = Vec::new();
        walk(&document, &document["@context"], &mut found);
        let count = |kind: &str| found.iter().filter(|each| *each == kind).count();
        let evidence = dataset.events().iter().map(|event| event.evidence().len());
        assert_eq!(count("Dataset"), 1);
        assert_eq!(count("Event"), dataset.events().len());
        assert_eq!(count("Claim"), evidence.sum::<usize>());
        let parties = dataset.events().iter().map(|event| event.parties().len());
        assert_eq!(count("Role"), parties.sum::<usize>());
        let mut events = BTreeSet::new();
        for (event, node) in dataset
            .events()
            .iter()
            .zip(document["about"].as_array().expect("events"))
        {
            assert_eq!(node["@id"], format!("#{}", event.id().as_str()));
            assert_eq!(node["date"], event.date().text());
            events.insert(node["@id"].to_string());
        }
        assert_eq!(events.len(), dataset.events().len());
    }
}

#[test]
fn what_schema_org_does_not_share_means_nothing_to_it() {
    let dataset = reading(WHOLE_FORMAT).dataset;
    let document = excerpt(&dataset, "en", None, |_| true, json::write_excerpt);
    let document: Value = serde_json::from_str(&document).expect("JSON");
    let schema: Value = serde_json::from_str(&read::schema()).expect("JSON");
    let shared = ["description", "license"];
    let linked = [
        "about",
        "abstract",
        "creditText",
        "dateCreated",
        "name",
        "temporalCoverage",
        "usageInfo",
        "version",
    ];
    for name in document.as_object().expect("an object").keys() {
        assert!(schema["properties"].get(name).is_some(), "{name}");
        let term = &document["@context"].as_object().expect("terms").get(name);
        let is_silent = term.is_some_and(Value::is_null);
        let is_told = name.starts_with('@')
            || shared.contains(&name.as_str())
            || linked.contains(&name.as_str());
        assert!(is_silent != is_told, "{name}");
    }
}
