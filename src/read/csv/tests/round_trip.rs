//! What is written as a table is read back: nothing is lost that a table can hold.

use proptest::prelude::*;

use super::{TWO_EVENTS, reading};
use crate::export::csv::{Lost, Table, write_csv};
use crate::export::json::write_json;
use crate::model::{EventKind, Role, Stance};
use crate::read::csv::Column;
use crate::read::json;

const DEFAULT: &str = include_str!("../../../../assets/datasets/minsk-moscow-pyongyang-seoul.json");

#[test]
fn the_columns_that_are_written_are_those_that_are_read() {
    let written = write_csv(&reading("date,kind,title,parties").dataset, "en");
    let names = Column::ALL.map(Column::name).join(",");
    assert_eq!(written.text, format!("\u{feff}{names}\r\n"));
    assert_eq!(written.losses, []);
}

#[test]
fn a_table_is_written_with_a_row_for_each_piece_of_evidence() {
    let written = write_csv(&reading(TWO_EVENTS).dataset, "en");
    insta::assert_snapshot!(written.text.replace("\r\n", "\n").trim_start_matches('\u{feff}'), @r#"
    date,kind,title,parties,id,summary,place,stance,speaker,source_title,source_publisher,source_url,source_published,quote
    2024-07-23,visit,A visit,"BLR (visitor); PRK (host)",a-visit,,,asserts,,An article,Paper,,,
    2024-07-23,visit,A visit,"BLR (visitor); PRK (host)",a-visit,,,confirms,PRK,A report,Agency,,,
    2024-06,agreement,A pact,"RUS (signatory); PRK (signatory)",a-pact,,,asserts,,An article,Paper,,,
    2024-06,agreement,A pact,"RUS (signatory); PRK (signatory)",a-pact,,,confirms,RUS,Another report,Agency,,,
    "#);
}

#[test]
fn the_default_dataset_is_written_in_a_language_and_its_losses_are_told() {
    let dataset = json(DEFAULT).unwrap().dataset;
    let Table { text, losses } = write_csv(&dataset, "ko");
    assert!(text.contains("평양"), "{text}");
    let losses: Vec<_> = losses
        .iter()
        .map(|loss| format!("{} ({})", loss.what.as_str(), loss.count()))
        .collect();
    insta::assert_snapshot!(losses.join("\n"), @"
    cast (1)
    about (4)
    languages (32)
    people (9)
    place-countries (7)
    speaker-countries (5)
    source-languages (1)
    accepted (1)
    ");
    let again = write_csv(&reading(&text).dataset, "ko");
    assert_eq!(again.text, text);
    assert_eq!(again.losses, []);
}

#[test]
fn whatever_a_table_cannot_hold_is_told() {
    #[track_caller]
    fn case(document: &str, expected: &[Lost]) {
        let dataset = json(document)
            .unwrap_or_else(|problems| panic!("{problems:?}"))
            .dataset;
        let losses = write_csv(&dataset, "en").losses;
        let lost: Vec<_> = losses.iter().map(|loss| loss.what).collect();
        assert_eq!(lost, expected, "{document}");
    }
    let document = |fields: &str, place: &str, party: &str, evidence: &str, source: &str| {
        let source = format!(r#"{{"id": "s", "title": "T", "publisher": "P"{source}}}"#);
        let parties = format!(r#"[{{"country": "BLR"{party}}}, {{"country": "PRK"}}]"#);
        let evidence = format!(r#"[{{"source": "s", "stance": "asserts"{evidence}}}]"#);
        let event = format!(
            r#"{{"id": "e", "kind": "visit", "date": "2024", "title": "T"{place}, "parties": {parties}, "evidence": {evidence}}}"#
        );
        format!(r#"{{"diplomap": 1, "sources": [{source}], "events": [{event}]{fields}}}"#)
    };
    let whole = |fields| document(fields, "", "", "", "");
    case(&whole(""), &[]);
    case(
        &whole(r#", "title": "T", "license": "CC0-1.0""#),
        &[Lost::About],
    );
    case(&whole(r#", "countries": ["PRK", "BLR"]"#), &[]);
    case(
        &whole(r#", "countries": ["PRK", "BLR", "RUS"]"#),
        &[Lost::Cast],
    );
    case(&whole(r#", "countries": ["PRK"]"#), &[Lost::Cast]);
    case(
        &whole(r#", "countries": ["PRK", {"id": "BLR", "name": "Belorussia"}]"#),
        &[Lost::CountryNames],
    );
    let described = r#", "countries": ["PRK", "BLR", {"id": "XYZ", "name": "X", "capital": {"name": "Y", "lon": 1, "lat": 1}}]"#;
    case(&whole(described), &[Lost::Cast]);
    case(
        &whole(described).replace(
            r#"{"country": "PRK"}"#,
            r#"{"country": "PRK"}, {"country": "XYZ"}"#,
        ),
        &[Lost::Countries],
    );
    case(&whole(r#", "tour": [{"select": "PRK"}]"#), &[Lost::Tour]);
    case(
        &whole(r#", "accept": [{"rule": "single-publisher", "reason": "R"}]"#),
        &[Lost::Accepted],
    );
    let place = |place| document("", place, "", "", "");
    case(&place(r#", "place": {"name": "Minsk"}"#), &[]);
    case(
        &place(r#", "place": {"name": "Minsk", "country": "BLR"}"#),
        &[Lost::PlaceCountries],
    );
    case(&place(r#", "summary": {"en": "S"}"#), &[Lost::Languages]);
    case(
        &place(r#", "stages": [{"stage": "signed", "date": "2024", "source": "s"}]"#),
        &[Lost::Stages],
    );
    let party = |party| document("", "", party, "", "");
    case(&party(r#", "role": "host""#), &[]);
    case(&party(r#", "people": ["A", "B"]"#), &[Lost::People]);
    case(&party(r#", "as": "BSSR""#), &[Lost::PartyNames]);
    let evidence = |evidence| document("", "", "", evidence, "");
    case(&evidence(r#", "speaker": "PRK", "quote": "Q""#), &[]);
    case(&evidence(r#", "speaker": {"name": "KCNA"}"#), &[]);
    case(
        &evidence(r#", "speaker": {"name": "KCNA", "country": "PRK"}"#),
        &[Lost::SpeakerCountries],
    );
    case(
        &evidence(r#", "speaker": {"name": "Belarus"}"#),
        &[Lost::SpeakerCountries],
    );
    case(&evidence(r#", "date": "2023""#), &[Lost::EvidenceDates]);
    case(&evidence(r#", "locator": "p. 1""#), &[Lost::Locators]);
    let source = |source| document("", "", "", "", source);
    case(
        &source(r#", "url": "https://example.org/", "published": "2024""#),
        &[],
    );
    case(&source(r#", "kind": "media""#), &[Lost::SourceKinds]);
    case(
        &source(r#", "archived": "https://example.org/""#),
        &[Lost::Archived],
    );
    case(&source(r#", "retrieved": "2024""#), &[Lost::Retrieved]);
    case(&source(r#", "language": "en""#), &[Lost::SourceLanguages]);
    case(
        &source(r#"}, {"id": "t", "title": "T", "publisher": "P""#),
        &[Lost::UncitedSources],
    );
}

fn words() -> impl Strategy<Value = String> {
    "[ a-z북é😀,;\"'=+@\\-\n\r\t]{0,6}[a-z]"
}

/// A name and its text in JSON, or nothing.
fn field(name: &'static str) -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        text().prop_map(move |text| format!(", \"{name}\": {text}")),
    ]
}

/// A text for readers, in JSON.
fn text() -> impl Strategy<Value = String> {
    let quoted = || words().prop_map(|words| serde_json::Value::from(words).to_string());
    prop_oneof![
        quoted(),
        (quoted(), quoted()).prop_map(|(en, ko)| format!(r#"{{"ko": {ko}, "en": {en}}}"#)),
    ]
}

prop_compose! {
    fn event()(
        kind in 0..7_usize, title in text(), summary in field("summary"),
        date in prop::sample::select(vec!["2024", "2024-06~", "../1990", "2022-02/..", "[2020,2021]", "-0100", "2024-07-23/2024-07-25"]),
        roles in prop::collection::vec((0..4_usize, 0..9_usize), 1..4),
        evidence in prop::collection::vec((0..5_usize, 0..6_usize, 0..3_usize, field("quote")), 1..4),
    ) -> String {
        const IDS: [&str; 4] = ["PRK", "BLR", "RUS", "USA"];
        let kind = EventKind::ALL[kind].as_str();
        let parties = roles.into_iter().map(|(country, role)| {
            format!(r#", {{"country": "{}", "role": "{}"}}"#, IDS[country], Role::ALL[role].as_str())
        });
        let parties: String = parties.collect();
        let evidence = evidence.into_iter().map(|(stance, speaker, source, quote)| {
            let speaker = [
                "", r#", "speaker": "JPN""#, r#", "speaker": {"name": "KCNA"}"#, r#", "speaker": {"name": " prk"}"#,
                r#", "speaker": {"name": "Belarus", "country": "BLR"}"#, r#", "speaker": {"name": "=SUM(A1)"}"#,
            ][speaker];
            let stance = Stance::ALL[stance].as_str();
            format!(r#"{{"source": "s{source}", "stance": "{stance}"{speaker}{quote}}}"#)
        });
        let evidence: Vec<_> = evidence.collect();
        let evidence = evidence.join(", ");
        format!(
            r#""kind": "{kind}", "date": "{date}", "title": {title}{summary}, "place": {{"name": {title}}},
            "parties": [{{"country": "KOR", "role": "host"}}{parties}], "evidence": [{evidence}]"#
        )
    }
}

prop_compose! {
    fn document()(
        events in prop::collection::vec(event(), 0..6), titles in prop::collection::vec(text(), 3), publishers in prop::collection::vec(text(), 3),
    ) -> String {
        let sources = titles.iter().zip(publishers).enumerate().map(|(at, (title, publisher))| {
            let more = [r#", "url": "https://a.b/c,d", "published": "2024~""#, "", r#", "retrieved": "2025""#][at];
            format!(r#"{{"id": "s{at}", "title": {title}, "publisher": {publisher}{more}}}"#)
        });
        let sources: Vec<_> = sources.collect();
        let events: Vec<_> = events.iter().enumerate().map(|(at, event)| format!(r#"{{"id": "e-{at}", {event}}}"#)).collect();
        format!(r#"{{"diplomap": 1, "sources": [{}], "events": [{}]}}"#, sources.join(", "), events.join(", "))
    }
}

proptest! {
    #[test]
    fn a_dataset_written_as_a_table_reads_back_as_one_that_is_written_the_same(document in document(), lang in "en|ko|ru") {
        let read = json(&document).unwrap();
        let written = write_csv(&read.dataset, &lang).text;
        let again = reading(&written).dataset;
        prop_assert_eq!(write_csv(&again, &lang), Table { text: written, losses: Vec::new() });
        prop_assert_eq!(again.events().len(), read.dataset.events().len());
    }

    #[test]
    fn from_a_table_to_json_and_back_nothing_is_lost(document in document()) {
        let read = json(&document).unwrap();
        let table = write_csv(&read.dataset, "en").text;
        let from_table = reading(&table).dataset;
        let from_json = json(&write_json(&from_table)).unwrap().dataset;
        prop_assert_eq!(&from_json, &from_table);
        prop_assert_eq!(write_csv(&from_json, "en").text, table);
    }
}
