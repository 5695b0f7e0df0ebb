//! Small events and datasets for the tests of the model.

use super::dataset::DatasetParts;
use super::event::EventParts;
use super::evidence::EvidenceParts;
use super::source::SourceParts;
use super::{
    Country, CountryId, Dataset, Event, EventDate, EventId, EventKind, Evidence, LocalizedText,
    LonLat, Party, Source, SourceId, Speaker, Stance,
};

pub(super) fn id(text: &str) -> CountryId {
    CountryId::new(text).unwrap()
}

/// Speaker: nothing, `PRK`, `KCNA of PRK` or `Reuters`.
pub(super) fn evidence(stance: Stance, speaker: &str) -> Evidence {
    let speaker = match (CountryId::new(speaker), speaker.split_once(" of ")) {
        _ if speaker.is_empty() => None,
        (Some(id), _) => Some(Speaker::Country(id)),
        (None, Some((name, country))) => Some(Speaker::Named {
            name: LocalizedText::plain(name),
            country: CountryId::new(country),
        }),
        (None, None) => Some(Speaker::Named {
            name: LocalizedText::plain(speaker),
            country: None,
        }),
    };
    Evidence::new(EvidenceParts {
        source: SourceId::new("paper"),
        stance,
        speaker,
        date: None,
        locator: None,
        quote: None,
    })
}

fn parts(event_id: &str) -> EventParts {
    EventParts {
        id: EventId::new(event_id).unwrap(),
        kind: EventKind::Visit,
        date: EventDate::parse("2024").unwrap(),
        title: LocalizedText::plain("A title"),
        summary: None,
        place: None,
        parties: parties("BLR visitor, PRK host"),
        evidence: vec![evidence(Stance::Asserts, "")],
        stages: Vec::new(),
    }
}

fn parties(list: &str) -> Vec<Party> {
    let party = |text: &str| {
        let (country, role) = text.split_once(' ').unwrap();
        Party::new(id(country), role.parse().unwrap(), Vec::new(), None)
    };
    list.split(", ").map(party).collect()
}

/// Parties: `PRK supplier, RUS recipient`.
pub(super) fn event(event_id: &str, list: &str) -> Event {
    event_with(event_id, list, &[(Stance::Asserts, "")])
}

pub(super) fn event_with(event_id: &str, list: &str, claims: &[(Stance, &str)]) -> Event {
    Event::new(EventParts {
        parties: parties(list),
        evidence: claims
            .iter()
            .map(|(stance, speaker)| evidence(*stance, speaker))
            .collect(),
        ..parts(event_id)
    })
}

pub(super) fn event_of(kind: EventKind, stances: &[Stance]) -> Event {
    Event::new(EventParts {
        kind,
        evidence: stances.iter().map(|stance| evidence(*stance, "")).collect(),
        ..parts("an-event")
    })
}

pub(super) fn dated(event_id: &str, date: &str) -> Event {
    Event::new(EventParts {
        date: EventDate::parse(date).unwrap(),
        ..parts(event_id)
    })
}

/// The four countries of the default dataset as the cast; the United States outside it.
pub(super) fn dataset(events: impl IntoIterator<Item = Event>) -> Dataset {
    let name = |id: &str| LocalizedText::plain(format!("Name of {id}"));
    let country = |text: &str| {
        Country::new(
            id(text),
            name(text),
            LocalizedText::plain("Capital"),
            LonLat::new(0.0, 0.0),
        )
    };
    let source = SourceParts {
        id: SourceId::new("paper"),
        title: LocalizedText::plain("An article"),
        publisher: LocalizedText::plain("The Paper"),
        kind: None,
        published: None,
        retrieved: None,
        url: None,
        archived: None,
        language: None,
    };
    Dataset::new(DatasetParts {
        countries: ["PRK", "BLR", "RUS", "KOR"].map(country).into(),
        other_names: vec![(id("USA"), name("USA"))],
        sources: vec![Source::new(source)],
        events: events.into_iter().collect(),
        ..DatasetParts::default()
    })
}
