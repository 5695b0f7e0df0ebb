//! The filters, made ready to be asked of one event after the other.
//!
//! What an event misses is told facet by facet, so that what is shown, what each
//! choice would leave, and which filter to loosen all come from one rule.

use super::bits::Bits;
use super::{Certainty, Facet, Filters, SearchIndex, Window};
use crate::model::{CountryId, Dataset, Event, Party};

/// Filters made ready for a dataset.
pub(super) struct Sieve<'a> {
    filters: &'a Filters,
    window: Window,
    found: Option<Bits>,
}

/// How an event stands to filters.
#[derive(Clone, Copy, Debug)]
pub(super) struct Passage {
    /// A bit for each facet that holds it back.
    held_by: u8,
    /// How it stands in time; `None` where time holds it back.
    pub(super) certainty: Option<Certainty>,
}

impl Passage {
    /// Whether nothing holds it back.
    pub(super) fn is_free(self) -> bool {
        self.held_by == 0
    }

    /// Whether nothing holds it back but for what `facet` does.
    pub(super) fn is_free_but_for(self, facet: Facet) -> bool {
        self.held_by & !bit(facet) == 0
    }
}

impl<'a> Sieve<'a> {
    /// Without an index, one is made for the occasion if words are to be found.
    pub(super) fn new(
        filters: &'a Filters,
        dataset: &Dataset,
        index: Option<&SearchIndex>,
    ) -> Self {
        let found = match index {
            _ if !filters.uses(Facet::Search) => None,
            Some(index) => index.find(filters.search()),
            None => SearchIndex::new(dataset).find(filters.search()),
        };
        Self {
            filters,
            window: filters.window(),
            found,
        }
    }

    /// How the event at the position `at` of the dataset stands.
    pub(super) fn pass(&self, at: usize, event: &Event) -> Passage {
        let (kinds, statuses) = (self.filters.kinds(), self.filters.statuses());
        let certainty = self.window.certainty(event.date());
        let passes = [
            certainty.is_some(),
            kinds.is_empty() || kinds.contains(&event.kind()),
            statuses.is_empty() || statuses.contains(&event.status()),
            is_between(event, self.filters.countries()),
            self.found.as_ref().is_none_or(|found| found.has(at)),
        ];
        let mut held_by = 0;
        for (facet, passes) in Facet::ALL.into_iter().zip(passes) {
            if !passes {
                held_by |= bit(facet);
            }
        }
        Passage { held_by, certainty }
    }
}

fn bit(facet: Facet) -> u8 {
    1 << facet as u8
}

/// Whether one chosen country is a party, or two of several.
fn is_between(event: &Event, chosen: &[CountryId]) -> bool {
    let (first, second) = chosen_parties(event, chosen);
    match chosen.len() {
        0 => true,
        1 => first.is_some(),
        _ => second.is_some(),
    }
}

/// Two of the parties that are chosen; `chosen` is in order.
pub(super) fn chosen_parties(
    event: &Event,
    chosen: &[CountryId],
) -> (Option<CountryId>, Option<CountryId>) {
    let mut parties = event.parties().iter().map(Party::country);
    let first = parties.find(|id| chosen.binary_search(id).is_ok());
    let second = parties.find(|id| Some(*id) != first && chosen.binary_search(id).is_ok());
    (first, second)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{EventDate, EventKind, Status};
    use crate::read;

    const DOCUMENT: &str = include_str!("../../assets/datasets/minsk-moscow-pyongyang-seoul.json");

    fn ids(list: &str) -> Vec<CountryId> {
        list.split_whitespace()
            .map(|id| CountryId::new(id).expect("a country id"))
            .collect()
    }

    #[test]
    fn one_country_takes_part_and_several_meet() {
        #[track_caller]
        fn case(event: &Event, chosen: &str, expected: bool) {
            let chosen = Filters::default().with_countries(&ids(chosen));
            assert_eq!(is_between(event, chosen.countries()), expected);
        }
        let dataset = read::json(DOCUMENT).expect("a dataset").dataset;
        // The allegation of arms: South Korea and the United States accuse, of North Korea and Russia.
        let event = dataset.event("arms-allegation").expect("the event");
        case(event, "", true);
        case(event, "PRK", true);
        case(event, "KOR", true);
        case(event, "BLR", false);
        case(event, "PRK RUS", true);
        case(event, "RUS PRK", true);
        case(event, "USA KOR", true);
        case(event, "BLR PRK", false);
        case(event, "BLR PRK RUS", true);
        case(event, "BLR FRA", false);
    }

    #[test]
    fn what_holds_an_event_back_is_told() {
        let dataset = read::json(DOCUMENT).expect("a dataset").dataset;
        let at = dataset
            .events()
            .iter()
            .position(|event| event.kind() == EventKind::Agreement);
        let at = at.expect("an agreement");
        let event = &dataset.events()[at];
        let held_by = |filters: &Filters| {
            let passage = Sieve::new(filters, &dataset, None).pass(at, event);
            let held: Vec<_> = Facet::ALL
                .into_iter()
                .filter(|facet| passage.held_by & bit(*facet) != 0)
                .collect();
            for facet in Facet::ALL {
                let is_only = held.iter().all(|each| *each == facet);
                assert_eq!(passage.is_free_but_for(facet), is_only);
            }
            assert_eq!(passage.is_free(), held.is_empty());
            assert_eq!(passage.certainty.is_none(), held.contains(&Facet::Time));
            held
        };
        let mut filters = Filters::default();
        assert_eq!(held_by(&filters), []);
        filters = filters.with_to(EventDate::parse("1900").ok());
        assert_eq!(held_by(&filters), [Facet::Time]);
        filters = filters.with_statuses(&[Status::Announced]);
        assert_eq!(held_by(&filters), [Facet::Time, Facet::Status]);
        filters = filters.with_search("no such word");
        assert_eq!(
            held_by(&filters),
            [Facet::Time, Facet::Status, Facet::Search]
        );
        filters = filters
            .with_kinds(&[EventKind::Other])
            .with_countries(&ids("FRA"));
        assert_eq!(held_by(&filters), Facet::ALL);
    }
}
