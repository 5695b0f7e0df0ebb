//! What can be selected, and what it stands for in a dataset.

use std::fmt;

use super::Shown;
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

    /// The events it stands for that are shown, newest first.
    pub fn shown_events<'a>(&self, dataset: &'a Dataset, shown: &Shown) -> Vec<&'a Event> {
        let mut events = self.events(dataset);
        if !shown.is_all() {
            events.retain(|event| shown.event(event.id(), dataset).is_some());
        }
        events
    }

    /// Whether the tie `id` is shown and belongs to what is shown of it.
    pub fn shows_tie(&self, id: TieId, dataset: &Dataset, shown: &Shown) -> bool {
        shown.tie(id, dataset).is_some()
            && self.is_shown(dataset, shown)
            && self.has_tie(id, dataset)
    }

    /// Whether the country `id` belongs to what is shown of it.
    ///
    /// Countries are on the map whatever is filtered, so one that is selected belongs to itself.
    pub fn shows_country(&self, id: CountryId, dataset: &Dataset, shown: &Shown) -> bool {
        self.is_shown(dataset, shown) && self.has_country(id, dataset)
    }

    /// Whether filters leave it: a country always, a tie with one of its events, an event itself.
    pub fn is_shown(&self, dataset: &Dataset, shown: &Shown) -> bool {
        match self {
            Self::Country(_) => true,
            Self::Tie(id) => shown.tie(*id, dataset).is_some(),
            Self::Event(id) => shown.event(id, dataset).is_some(),
        }
    }

    /// Whether it stands for `event`.
    pub fn has_event(&self, event: &Event) -> bool {
        match self {
            Self::Country(id) => event.has_party(*id),
            Self::Tie(id) => event.ties().contains(id),
            Self::Event(id) => event.id() == id,
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::EventKind;
    use crate::read;
    use crate::state::Filters;

    #[test]
    fn what_is_filtered_out_counts_for_no_selection() {
        let text = include_str!("../../assets/datasets/minsk-moscow-pyongyang-seoul.json");
        let dataset = read::json(text).expect("a dataset").dataset;
        let filters = Filters::default().with_kinds(&[EventKind::Visit]);
        let shown = Shown::of(&dataset, &filters, None);
        let all = Shown::all(&dataset);
        // Events, ties and countries of a selection with all events and with visits alone.
        let case = |selected: &str, expected: [[usize; 3]; 2]| {
            let selection = Selection::find(selected, &dataset).expect("a selection");
            let counts = [&all, &shown].map(|shown| {
                let ties = dataset.ties().iter().map(crate::model::Tie::id);
                let countries = dataset.countries().iter().map(crate::model::Country::id);
                [
                    selection.shown_events(&dataset, shown).len(),
                    ties.filter(|id| selection.shows_tie(*id, &dataset, shown))
                        .count(),
                    countries
                        .filter(|id| selection.shows_country(*id, &dataset, shown))
                        .count(),
                ]
            });
            assert_eq!(counts, expected, "{selected}");
        };
        case("PRK", [[7, 3, 1], [2, 2, 1]]);
        case("BLR-PRK", [[4, 1, 2], [1, 1, 2]]);
        case("BLR-RUS", [[4, 1, 2], [0, 0, 0]]);
        case("koh-assessment-2024", [[1, 6, 4], [0, 0, 0]]);
        case("putin-visit-2024", [[1, 1, 2], [1, 1, 2]]);
    }
}
