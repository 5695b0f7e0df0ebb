//! The longer dataset that ships: it is in order, in four languages, and holds
//! what `data/four-capitals-facts.csv` lists, row by row of its facts.

use diplomap::model::{Dataset, Event, LocalizedText, Party};

const DOCUMENT: &str = include_str!("../assets/datasets/four-capitals-since-1948.json");
const SHORT: &str = include_str!("../assets/datasets/minsk-moscow-pyongyang-seoul.json");
const FACTS: &str = include_str!("data/four-capitals-facts.csv");

fn dataset(text: &str) -> Dataset {
    let reading = diplomap::read::json(text).expect("no errors");
    assert_eq!(reading.warnings, []);
    reading.dataset
}

/// `PRK host; RUS visitor`, sorted.
fn parties(event: &Event) -> String {
    let party = |party: &Party| format!("{} {}", party.country(), party.role().as_str());
    let mut parties: Vec<_> = event.parties().iter().map(party).collect();
    parties.sort();
    parties.join("; ")
}

#[test]
fn every_fact_is_an_event() {
    let dataset = dataset(DOCUMENT);
    let mut listed: Vec<&str> = Vec::new();
    let rows = FACTS.lines().filter(|line| !line.starts_with('#'));
    for line in rows.skip(1) {
        let [row, id, date, kind, expected] = *line.split(',').collect::<Vec<_>>() else {
            panic!("{line}")
        };
        let event = dataset.event(id).unwrap_or_else(|| panic!("{row}: {id}"));
        assert_eq!(event.date().text(), date, "{row}");
        assert_eq!(event.kind().as_str(), kind, "{row}");
        let mut expected: Vec<_> = expected.split("; ").collect();
        expected.sort_unstable();
        assert_eq!(parties(event), expected.join("; "), "{row}");
        listed.push(id);
    }
    for event in dataset.events() {
        let id = event.id().as_str();
        assert!(listed.contains(&id), "{id} is no fact of the table");
    }
}

#[test]
fn it_holds_the_short_dataset() {
    let (long, short) = (dataset(DOCUMENT), dataset(SHORT));
    for event in short.events() {
        let same = long.event(event.id().as_str()).expect("the same event");
        assert_eq!(same.kind(), event.kind());
        assert_eq!(same.title(), event.title());
        assert_eq!(parties(same), parties(event));
    }
    for tie in short.ties() {
        let count = |dataset: &Dataset| dataset.events_of_tie(tie.id()).count();
        assert!(count(&long) >= count(&short), "{}", tie.id());
    }
    assert_eq!(long.countries().len(), 4);
}

#[test]
fn its_texts_are_in_four_languages_and_its_quotes_in_their_own() {
    let in_four = |text: &LocalizedText, what: &str| {
        let tags: Vec<_> = text.translations().map(|(tag, _)| tag).collect();
        assert_eq!(tags, ["en", "ko", "ru", "be"], "{what}");
    };
    let dataset = dataset(DOCUMENT);
    in_four(dataset.title().unwrap(), "title");
    in_four(dataset.description().unwrap(), "description");
    let mut quotes = 0;
    for event in dataset.events() {
        let id = event.id().as_str();
        in_four(event.title(), id);
        in_four(event.summary().unwrap(), id);
        if let Some(place) = event.place() {
            in_four(place.name(), id);
        }
        for quote in event.evidence().iter().filter_map(|each| each.quote()) {
            let [(_, words)] = *quote.translations().collect::<Vec<_>>() else {
                panic!("{id}: a quote is in the language of its source")
            };
            assert!(words.split_whitespace().count() <= 25, "{id}: {words}");
            quotes += 1;
        }
    }
    assert!(quotes > 10);
    for step in dataset.tour() {
        in_four(step.title().unwrap(), "tour");
        in_four(step.text().unwrap(), "tour");
    }
}
