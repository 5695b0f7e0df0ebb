//! Documents that are right: what is read, and that it is written back.

use super::{document, event, reading};
use crate::export::json::write_json;
use crate::model::{
    CountryId, Dataset, Edition, EventId, EventKind, LintRule, LonLat, Role, SourceKind, Speaker,
    StageKind, Stance, Status,
};

fn id(text: &str) -> CountryId {
    CountryId::new(text).unwrap()
}

#[track_caller]
fn read_and_written_back(text: &str) -> Dataset {
    let dataset = reading(text).dataset;
    let written = write_json(&dataset);
    let again = reading(&written);
    assert_eq!(again.dataset, dataset, "{written}");
    assert_eq!(write_json(&again.dataset), written);
    dataset
}

/// The example of the contract, made whole.
pub(super) const EXAMPLE: &str = include_str!("../../../tests/data/whole-format.json");

#[test]
fn the_whole_format_is_read_and_written_back() {
    let dataset = read_and_written_back(EXAMPLE);
    assert_eq!(dataset.title().unwrap().pick(&["ko-KR"]).text, "네 수도");
    assert_eq!(
        dataset.description().unwrap().pick(&[]).text,
        "A \"quoted\"\nline \\ \u{1} 😀."
    );
    assert_eq!(
        (dataset.license(), dataset.edition().map(Edition::text)),
        (Some("CC-BY-4.0"), Some("2026-11-23"))
    );
    let [accepted] = dataset.accepted() else {
        panic!("{:?}", dataset.accepted())
    };
    assert_eq!(
        (accepted.rule(), accepted.subject()),
        (LintRule::BeyondSource, Some("kim-putin-pact-2024"))
    );
    let cast: Vec<_> = dataset
        .countries()
        .iter()
        .map(|country| country.id().to_string())
        .collect();
    assert_eq!(cast, ["BLR", "PRK", "RUS", "KOR", "XKX"]);
    let korea = dataset.country(id("KOR")).unwrap();
    assert_eq!(korea.name().pick(&["en"]).text, "South Korea");
    assert_eq!(korea.capital().pick(&["en"]).text, "서울");
    assert_eq!(
        dataset.country(id("XKX")).unwrap().position(),
        LonLat::new(21.1655, -42.6629)
    );
    assert_eq!(
        dataset.country_name(id("PRK")).unwrap().pick(&["en"]).text,
        "DPRK"
    );
    assert_eq!(
        dataset.country_name(id("USA")).unwrap().pick(&["en"]).text,
        "United States"
    );
    assert_eq!(
        dataset.country_name(id("JPN")).unwrap().pick(&["en"]).text,
        "Japan"
    );
    let source = &dataset.sources()[0];
    assert_eq!(source.url().unwrap().as_str(), "https://example.org/a");
    assert_eq!(source.published().unwrap().text(), "2024-07-23~");
    let event = dataset.event("kim-putin-pact-2024").unwrap();
    assert_eq!(
        (event.kind(), event.status()),
        (EventKind::Agreement, Status::Confirmed)
    );
    assert_eq!(event.parties()[1].role(), Role::Signatory);
    assert_eq!(
        event.parties()[1].people()[0].pick(&["ru"]).text,
        "Владимир Путин"
    );
    assert_eq!(event.evidence()[1].stance(), Stance::Confirms);
    assert_eq!(
        event.evidence()[2].speaker(),
        Some(&Speaker::Country(id("JPN")))
    );
    assert_eq!(event.evidence()[2].date().unwrap().text(), "2024-06-19");
    assert_eq!(event.place().unwrap().country(), Some(id("PRK")));
    let named = event.parties()[1].named().unwrap();
    assert_eq!(named.pick(&[]).text, "Soviet Union");
    let [_, ratified, replaced] = event.stages() else {
        panic!("{:?}", event.stages())
    };
    assert_eq!(
        (ratified.kind(), ratified.country(), replaced.kind()),
        (StageKind::Ratified, Some(id("RUS")), StageKind::Replaced)
    );
    assert_eq!(
        replaced.by().map(EventId::as_str),
        Some("kim-putin-pact-2024")
    );
    assert_eq!(dataset.sources()[1].kind(), Some(SourceKind::StateMedia));
    let ties: Vec<_> = dataset
        .ties()
        .iter()
        .map(|tie| tie.id().to_string())
        .collect();
    assert_eq!(ties, ["PRK-RUS"]);
    assert_eq!(dataset.tour()[0].select(), Some("PRK-RUS"));
    assert!(reading(EXAMPLE).warnings.is_empty());
}

#[test]
fn without_a_list_the_cast_is_every_party() {
    let parties = r#"[{"country": "RUS"}, {"country": "BLR"}, {"country": "RUS"}]"#;
    let dataset = read_and_written_back(&document(&event("parties", parties)));
    let cast: Vec<_> = dataset
        .countries()
        .iter()
        .map(|country| country.id().to_string())
        .collect();
    assert_eq!(cast, ["RUS", "BLR"]);
    assert_eq!(dataset.events()[0].parties()[0].role(), Role::Party);
}

#[test]
fn the_least_document_is_an_empty_dataset() {
    let dataset = read_and_written_back("\u{feff}{\"diplomap\": 1.0, \"events\": []}\r\n");
    assert!(
        dataset.countries().is_empty() && dataset.events().is_empty() && dataset.ties().is_empty()
    );
}

#[test]
fn a_written_document_is_indented() {
    let text = r#"{"diplomap":1,"events":[],"countries":["PRK",{"id":"XYZ","name":"X","capital":{"name":"Y","lon":-0.112300,"lat":-0.5}}]}"#;
    insta::assert_snapshot!(write_json(&reading(text).dataset), @r#"
    {
      "diplomap": 1,
      "countries": [
        "PRK",
        {
          "id": "XYZ",
          "name": "X",
          "capital": {
            "name": "Y",
            "lon": -0.1123,
            "lat": -0.5
          }
        }
      ],
      "sources": [],
      "events": []
    }
    "#);
}

#[test]
fn a_link_that_is_none_is_dropped_with_a_warning() {
    let text = document(&event("", "")).replace(
        r#""title": "T","#,
        r#""title": "T", "url": "ftp://x", "archived": "http://x","#,
    );
    let reading = reading(&text);
    assert_eq!(reading.dataset.sources()[0].url(), None);
    assert!(reading.dataset.sources()[0].archived().is_some());
    assert_eq!(reading.warnings.len(), 1);
}

#[test]
fn linked_data_is_passed_over_where_a_document_says_that_it_is() {
    let linked = r#"{
        "@context": {"@vocab": "https://schema.org/"}, "@type": "Dataset", "@id": "x", "@other": 1,
        "name": "T", "abstract": {}, "dateCreated": [], "creditText": 1, "usageInfo": null,
        "temporalCoverage": "..", "version": "1", "about": [{"@type": "Event", "kind": "nonsense"}],
        "diplomap": 1, "events": []
    }"#;
    assert_eq!(reading(linked).warnings, []);
    assert_eq!(
        reading(linked).dataset,
        reading(r#"{"diplomap": 1, "events": []}"#).dataset
    );
    // Without a context a name of schema.org is more likely a mistake.
    for (text, warnings) in [
        (
            r#"{"diplomap": 1, "events": [], "name": "T", "about": ""}"#,
            2,
        ),
        (
            r#"{"diplomap": 1, "events": [], "@context": {}, "named": "T"}"#,
            1,
        ),
        (r#"{"diplomap": 1, "events": [], "@type": "Dataset"}"#, 0),
    ] {
        let found = reading(text).warnings;
        assert_eq!(found.len(), warnings, "{text}");
        assert!(found.iter().all(|each| each.code == "unknown-field"));
    }
    let event = event("@id", r##""#a""##);
    assert_eq!(reading(&document(&event)).warnings, []);
}
