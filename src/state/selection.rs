//! What can be selected, and what it stands for in a dataset.

use std::fmt;

use crate::model::{CountryId, Dataset, Event, EventId, TieId};

/// A country, a tie or an event that the reader or the page has chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Selection {
    /// A country of the cast.
    Country(CountryId),
    /// A tie between two countries of the cast.
    Tie(TieId),
    /// An event.
    Event(EventId),
}

impl Selection {
    /// What `text` names in `dataset`: the id of a country, a tie or an event.
    pub fn find(text: &str, dataset: &Dataset) -> Option<Self> {
        let country = CountryId::new(text).filter(|id| dataset.country(*id).is_some());
        let tie = || text.parse().ok().filter(|id| dataset.tie(*id).is_some());
        let event = || dataset.event(text).map(|event| event.id().clone());
        country
            .map(Self::Country)
            .or_else(|| tie().map(Self::Tie))
            .or_else(|| event().map(Self::Event))
    }

    /// `country`, `tie` or `event`.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Country(_) => "country",
            Self::Tie(_) => "tie",
            Self::Event(_) => "event",
        }
    }

    /// The events it stands for, newest first.
    pub fn events<'a>(&self, dataset: &'a Dataset) -> Vec<&'a Event> {
        match self {
            Self::Country(id) => dataset.events_of(*id).collect(),
            Self::Tie(id) => dataset.events_of_tie(*id).collect(),
            Self::Event(id) => dataset.event(id.as_str()).into_iter().collect(),
        }
    }

    /// Whether the tie `id` belongs to it.
    pub fn has_tie(&self, id: TieId, dataset: &Dataset) -> bool {
        match self {
            Self::Country(country) => id.has(*country),
            Self::Tie(tie) => *tie == id,
            Self::Event(event) => dataset
                .event(event.as_str())
                .is_some_and(|event| event.ties().contains(&id)),
        }
    }

    /// Whether the country `id` belongs to it.
    pub fn has_country(&self, id: CountryId, dataset: &Dataset) -> bool {
        match self {
            Self::Country(country) => *country == id,
            Self::Tie(tie) => tie.has(id),
            Self::Event(event) => dataset
                .event(event.as_str())
                .is_some_and(|event| event.has_party(id)),
        }
    }
}

impl fmt::Display for Selection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Country(id) => id.fmt(f),
            Self::Tie(id) => id.fmt(f),
            Self::Event(id) => f.write_str(id.as_str()),
        }
    }
}
