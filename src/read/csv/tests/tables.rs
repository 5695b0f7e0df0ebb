//! Tables that are right: what is read.

use super::{TWO_EVENTS, reading};
use crate::model::{
    CountryId, Dataset, Event, EventKind, Evidence, LocalizedText, Role, Speaker, Stance, Status,
};
use crate::read::{bytes, text};

fn id(text: &str) -> CountryId {
    CountryId::new(text).unwrap()
}

#[track_caller]
fn two_events(text: &str) -> Dataset {
    let read = reading(text);
    assert_eq!(read.warnings, []);
    assert_eq!(read.dataset, reading(TWO_EVENTS).dataset, "{text}");
    read.dataset
}

#[test]
fn a_row_is_an_event_and_a_repeated_id_adds_evidence() {
    let dataset = two_events(TWO_EVENTS);
    let [visit, pact] = dataset.events() else {
        panic!("{dataset:?}")
    };
    assert_eq!(
        (visit.kind(), visit.date().text()),
        (EventKind::Visit, "2024-07-23")
    );
    assert_eq!(visit.title().as_plain(), Some("A visit"));
    let parties: Vec<_> = visit
        .parties()
        .iter()
        .map(|party| (party.country(), party.role()))
        .collect();
    assert_eq!(
        parties,
        [(id("BLR"), Role::Visitor), (id("PRK"), Role::Host)]
    );
    let stances: Vec<_> = pact.evidence().iter().map(Evidence::stance).collect();
    assert_eq!(stances, [Stance::Asserts, Stance::Confirms]);
    assert_eq!(
        pact.evidence()[1].speaker(),
        Some(&Speaker::Country(id("RUS")))
    );
    assert_eq!(
        (visit.status(), pact.status()),
        (Status::Confirmed, Status::Confirmed)
    );
    let cast: Vec<_> = dataset
        .countries()
        .iter()
        .map(|country| country.id().to_string())
        .collect();
    assert_eq!(cast, ["BLR", "PRK", "RUS"]);
    // Three sources, one of them in two rows.
    let sources: Vec<_> = dataset
        .sources()
        .iter()
        .map(|source| source.id().as_str())
        .collect();
    assert_eq!(sources, ["paper", "agency", "agency-2"]);
}

#[test]
fn delimiters_marks_line_ends_and_the_order_of_columns_do_not_matter() {
    let rows = || TWO_EVENTS.lines().map(|line| line.split(','));
    let semicolons = TWO_EVENTS
        .replace("; ", " / ")
        .replace(',', ";")
        .replace(" / ", ", ");
    let joined = |between: &str| -> String {
        let lines = rows().map(|cells| cells.collect::<Vec<_>>().join(between));
        lines.collect::<Vec<_>>().join("\r\n")
    };
    two_events(&semicolons);
    two_events(&format!("sep=;\r\n{semicolons}"));
    two_events(&joined("\t"));
    two_events(&joined("\t").replace("; ", ", "));
    two_events(&joined(" , "));
    two_events(&["\u{feff}", TWO_EVENTS].concat());
    two_events(&TWO_EVENTS.replace('\n', "\r\n"));
    two_events(&TWO_EVENTS.replace('\n', "\r"));
    two_events(&TWO_EVENTS.replace('\n', ",,,\n"));
    two_events(&TWO_EVENTS.replace('\n', "\n\n,,\n \n"));
    two_events(
        &TWO_EVENTS
            .replace("source_title", "Source Title")
            .replace("date", "DATE"),
    );
    two_events(
        &TWO_EVENTS
            .replace("asserts", "Asserts")
            .replace("(host)", "(Host)"),
    );
    let quoted = rows().map(|cells| {
        let cells: Vec<_> = cells.map(|cell| format!("\"{cell}\"")).collect();
        cells.join(",") + "\n"
    });
    two_events(&quoted.collect::<String>());
    let reversed = rows().map(|cells| cells.rev().collect::<Vec<_>>().join(",") + "\n");
    two_events(&reversed.collect::<String>());
}

#[test]
fn a_speaker_is_a_country_or_anybody() {
    #[track_caller]
    fn case(speaker: &str, expected: Option<&Speaker>) {
        let text = format!("date,kind,title,parties,speaker\n2024,visit,T,BLR; PRK,{speaker}");
        let dataset = reading(&text).dataset;
        assert_eq!(
            dataset.events()[0].evidence()[0].speaker(),
            expected,
            "{speaker}"
        );
    }
    let named = |name| Speaker::Named {
        name: LocalizedText::plain(name),
        country: None,
    };
    case("", None);
    case("PRK", Some(&Speaker::Country(id("PRK"))));
    case("prk", Some(&Speaker::Country(id("PRK"))));
    case("United States", Some(&Speaker::Country(id("USA"))));
    case("KCNA", Some(&named("KCNA")));
    case("XYZ", Some(&named("XYZ")));
}

#[test]
fn an_id_that_is_left_out_is_derived_from_title_and_date() {
    let text = "date,kind,title,parties,id\n2024,visit,A visit,BLR;PRK,\n2024,visit,A visit,BLR;PRK,\n\
                2024,visit,Визит,BLR;PRK,\n2024,visit,B,BLR;PRK,a-visit-2024\n";
    let dataset = reading(text).dataset;
    let mut ids: Vec<_> = dataset
        .events()
        .iter()
        .map(|event| event.id().as_str())
        .collect();
    ids.sort_unstable();
    assert_eq!(
        ids,
        [
            "a-visit-2024",
            "a-visit-2024-2",
            "a-visit-2024-3",
            "event-2024"
        ]
    );
}

#[test]
fn rows_without_a_source_cite_one_that_says_so_in_every_language() {
    let reading = reading(
        "date,kind,title,parties,stance\n2024,visit,T,BLR;PRK,\n2024-02,visit,U,BLR;PRK,alleges",
    );
    let [source] = reading.dataset.sources() else {
        panic!("{:?}", reading.dataset.sources())
    };
    assert_eq!(source.id().as_str(), "no-source");
    let texts = |text: &LocalizedText| -> Vec<_> {
        ["en", "ko", "ru", "be"]
            .map(|lang| text.pick(&[lang]).text.to_owned())
            .into()
    };
    assert_eq!(
        texts(source.title()),
        [
            "No source given",
            "출처가 제시되지 않음",
            "Источник не указан",
            "Крыніца не пазначана"
        ]
    );
    assert_eq!(source.publisher().pick(&["en"]).text, "an unnamed source");
    let codes: Vec<_> = reading
        .warnings
        .iter()
        .map(|each| (&*each.code, &*each.path))
        .collect();
    assert_eq!(codes, [("no-source", "row 2"), ("no-source", "row 3")]);
}

#[test]
fn a_source_has_an_id_made_of_publisher_and_date() {
    let text = "date,kind,title,parties,source_title,source_publisher,source_published\n\
                2024,visit,A,BLR;PRK,T,The Paper,2024-02-03\n2024,visit,B,BLR;PRK,U,The Paper,2024-02-03\n\
                2024,visit,C,BLR;PRK,T,The Paper,2024-02-03\n2024,visit,D,BLR;PRK,T,No source,\n\
                2024,visit,E,BLR;PRK,,,\n2024,visit,F,BLR;PRK,T,Агентство,2024";
    let dataset = reading(text).dataset;
    let ids: Vec<_> = dataset
        .sources()
        .iter()
        .map(|source| source.id().as_str())
        .collect();
    assert_eq!(
        ids,
        [
            "the-paper-2024-02-03",
            "the-paper-2024-02-03-2",
            "no-source-2",
            "no-source",
            "source-2024"
        ]
    );
}

#[test]
fn an_apostrophe_before_a_formula_is_taken_off() {
    let text = "date,kind,title,parties,quote\n'-0100,visit,'=1+1,BLR;PRK,''@x";
    let dataset = reading(text).dataset;
    let event = &dataset.events()[0];
    assert_eq!(event.date().text(), "-0100");
    assert_eq!(event.title().as_plain(), Some("=1+1"));
    assert_eq!(
        event.evidence()[0]
            .quote()
            .and_then(LocalizedText::as_plain),
        Some("'@x")
    );
}

/// The files of `csv-spectrum`, as cells of a table.
#[test]
fn quotes_commas_and_line_breaks_within_quotes_are_text() {
    #[track_caller]
    fn case(cell: &str, expected: &str) {
        for end in ["", "\n", "\r\n", ",,\r\n"] {
            let text = format!("date,kind,parties,title\n2024,visit,BLR;PRK,{cell}{end}");
            let dataset = reading(&text).dataset;
            let titles = dataset.events().iter().map(Event::title);
            let titles: Vec<_> = titles.map(|title| title.as_plain().unwrap()).collect();
            assert_eq!(titles, [expected], "{text:?}");
        }
    }
    case("\"ha \"\"ha\"\" ha\"", "ha \"ha\" ha");
    case("\"108 Main St., Town\"", "108 Main St., Town");
    case("\"Once upon \na time\"", "Once upon \na time");
    case("\"one\r\ntwo\r\n\"", "one\r\ntwo\r\n");
    case("{\"type\": \"Point\"}", "{\"type\": \"Point\"}");
    case("\"{\"\"a\"\": [1, 2]}\"", "{\"a\": [1, 2]}");
    case("ʤ – 서울", "ʤ – 서울");
    case(" in blanks ", "in blanks");
    case(" \" kept in quotes \" ", " kept in quotes ");
    case("6\" long", "6\" long");
    case("\"\"\"\"", "\"");
    case("a\u{0}b\u{7f}", "a\u{0}b\u{7f}");
}

#[test]
fn json_is_told_from_csv_by_its_first_sign() {
    let code = |input: &str| match text(input) {
        Ok(reading) => format!("{} events", reading.dataset.events().len()),
        Err(problems) => problems[0].code.to_string(),
    };
    assert_eq!(code(r#"{"diplomap": 1, "events": []}"#), "0 events");
    assert_eq!(
        code("\u{feff} \n {\"diplomap\": 1, \"events\": []}"),
        "0 events"
    );
    assert_eq!(code(TWO_EVENTS), "2 events");
    assert_eq!(code(&["\u{feff}\r\n", TWO_EVENTS].concat()), "2 events");
    assert_eq!(
        code("\"date\",\"kind\",\"title\",\"parties\"\n"),
        "0 events"
    );
    assert_eq!(code("[]"), "wrong-type");
    assert_eq!(code(r#""{\"diplomap\": 1}""#), "wrong-type");
    assert_eq!(code("<!DOCTYPE html>"), "syntax");
    assert_eq!(code("date"), "missing-column");
    assert_eq!(code("hello"), "no-header");
    assert_eq!(code("\u{feff} \n"), "empty-document");
}

#[test]
fn unicode_text_of_excel_is_a_table_with_tabs() {
    let tabs = TWO_EVENTS.replace(',', "\t").replace('\n', "\r\n");
    let units = tabs.encode_utf16().flat_map(u16::to_le_bytes);
    let file: Vec<u8> = [0xff, 0xfe].into_iter().chain(units).collect();
    assert_eq!(bytes(&file).unwrap().dataset, reading(TWO_EVENTS).dataset);
    let problems = bytes(b"date,kind\n\xcc\xe8\xed\xf1\xea").unwrap_err();
    assert_eq!(problems[0].code, "encoding");
}

#[test]
fn a_column_that_tells_of_the_table_is_read_past() {
    let about = ["about", "\"A title\nLicence: CC0\""].into_iter();
    let rows = TWO_EVENTS.lines().zip(about.chain(std::iter::repeat("")));
    let rows: Vec<String> = rows
        .map(|(row, about)| format!("{row},{about}\n"))
        .collect();
    let with_about = rows.concat();
    two_events(&with_about);
    two_events(&with_about.replace(",about", ", About"));
    // A row that says nothing else is none.
    let empty = reading("date,kind,title,parties,about\n,,,,A title\n");
    assert_eq!(empty.dataset.events(), []);
    assert_eq!(empty.warnings, []);
}
