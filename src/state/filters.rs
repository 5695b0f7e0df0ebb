//! What the reader wants to see of a dataset.
//!
//! Owns the choices, not what they leave: that is [`Shown`](super::Shown)'s. A
//! choice of nothing is a choice of all, so no set of choices has to name what
//! a dataset happens to hold.

use super::Window;
use crate::model::order::sort;
use crate::model::{CountryId, EventDate, EventKind, Status};

/// What to show: a time, some kinds, some statuses, some countries, words to find.
///
/// # Guarantees
///
/// Each choice is listed once, in the order of its type, so that equal filters are
/// equal in whatever order they were chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filters {
    from: Option<EventDate>,
    to: Option<EventDate>,
    kinds: Vec<EventKind>,
    statuses: Vec<Status>,
    countries: Vec<CountryId>,
    search: String,
}

/// A part of the filters that can be put away by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Facet {
    /// From when to when.
    Time,
    /// Which kinds of events.
    Kind,
    /// How sure they are.
    Status,
    /// Between whom.
    Country,
    /// Which words they have.
    Search,
}

impl Facet {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 5] = [
        Self::Time,
        Self::Kind,
        Self::Status,
        Self::Country,
        Self::Search,
    ];
}

/// The longest text that is searched for, in characters; what is longer is cut.
const LONGEST_SEARCH: usize = 200;

impl Filters {
    /// Since when: from the first day that this may mean.
    pub fn from(&self) -> Option<&EventDate> {
        self.from.as_ref()
    }

    /// Until when: to the last day that this may mean.
    pub fn to(&self) -> Option<&EventDate> {
        self.to.as_ref()
    }

    /// The kinds to show, any of them; none for all.
    pub fn kinds(&self) -> &[EventKind] {
        &self.kinds
    }

    /// The statuses to show, any of them; none for all.
    pub fn statuses(&self) -> &[Status] {
        &self.statuses
    }

    /// The countries to show; none for all.
    ///
    /// Of one, the events to which it is a party, also as a speaker. Of several, the events
    /// between them: at least two of them are parties.
    pub fn countries(&self) -> &[CountryId] {
        &self.countries
    }

    /// The words to find, as they were typed.
    pub fn search(&self) -> &str {
        &self.search
    }

    /// The days of the time filter.
    pub fn window(&self) -> Window {
        Window::new(self.from(), self.to())
    }

    /// Whether this part of them is in use.
    pub fn uses(&self, facet: Facet) -> bool {
        match facet {
            Facet::Time => self.from.is_some() || self.to.is_some(),
            Facet::Kind => !self.kinds.is_empty(),
            Facet::Status => !self.statuses.is_empty(),
            Facet::Country => !self.countries.is_empty(),
            Facet::Search => !self.search.trim().is_empty(),
        }
    }

    /// Whether none of them is in use, so that all is shown.
    pub fn is_none(&self) -> bool {
        !Facet::ALL.iter().any(|facet| self.uses(*facet))
    }

    /// The same without one part of them.
    #[must_use]
    pub fn without(mut self, facet: Facet) -> Self {
        match facet {
            Facet::Time => (self.from, self.to) = (None, None),
            Facet::Kind => self.kinds.clear(),
            Facet::Status => self.statuses.clear(),
            Facet::Country => self.countries.clear(),
            Facet::Search => self.search.clear(),
        }
        self
    }

    /// Of all parts this one alone.
    #[must_use]
    pub fn only(self, facet: Facet) -> Self {
        let others = Facet::ALL.into_iter().filter(|each| *each != facet);
        others.fold(self, Self::without)
    }

    /// The same from `from` on.
    #[must_use]
    pub fn with_from(mut self, from: Option<EventDate>) -> Self {
        self.from = from;
        self
    }

    /// The same up to `to`.
    #[must_use]
    pub fn with_to(mut self, to: Option<EventDate>) -> Self {
        self.to = to;
        self
    }

    /// The same with these kinds alone.
    #[must_use]
    pub fn with_kinds(mut self, kinds: &[EventKind]) -> Self {
        self.kinds = EventKind::ALL.to_vec();
        self.kinds.retain(|kind| kinds.contains(kind));
        self
    }

    /// The same with these statuses alone.
    #[must_use]
    pub fn with_statuses(mut self, statuses: &[Status]) -> Self {
        self.statuses = Status::ALL.to_vec();
        self.statuses.retain(|status| statuses.contains(status));
        self
    }

    /// The same with these countries alone.
    #[must_use]
    pub fn with_countries(mut self, countries: &[CountryId]) -> Self {
        self.countries = countries.to_vec();
        sort(&mut self.countries, CountryId::cmp);
        self.countries.dedup();
        self
    }

    /// The same with these words to find, at most 200 characters of them.
    #[must_use]
    pub fn with_search(mut self, search: &str) -> Self {
        self.search = search.chars().take(LONGEST_SEARCH).collect();
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(code: &str) -> CountryId {
        CountryId::new(code).expect("a country id")
    }

    #[test]
    fn the_order_of_choosing_does_not_count() {
        let one = Filters::default()
            .with_kinds(&[EventKind::Visit, EventKind::Agreement, EventKind::Visit])
            .with_statuses(&[Status::Alleged, Status::Disputed])
            .with_countries(&[id("PRK"), id("BLR"), id("PRK")]);
        let other = Filters::default()
            .with_countries(&[id("BLR"), id("PRK")])
            .with_statuses(&[Status::Disputed, Status::Alleged])
            .with_kinds(&[EventKind::Agreement, EventKind::Visit]);
        assert_eq!(one, other);
        assert_eq!(one.countries(), [id("BLR"), id("PRK")]);
    }

    #[test]
    fn each_part_is_in_use_until_it_is_put_away() {
        let date = |text| EventDate::parse(text).ok();
        let parts = [
            Filters::default().with_from(date("2024")),
            Filters::default().with_kinds(&[EventKind::Visit]),
            Filters::default().with_statuses(&[Status::Denied]),
            Filters::default().with_countries(&[id("BLR")]),
            Filters::default().with_search("pact"),
        ];
        for (filters, facet) in parts.into_iter().zip(Facet::ALL) {
            let used: Vec<_> = Facet::ALL
                .into_iter()
                .filter(|each| filters.uses(*each))
                .collect();
            assert_eq!(used, [facet]);
            assert!(!filters.is_none());
            assert_eq!(filters.without(facet), Filters::default());
        }
        assert!(Filters::default().with_to(date("2024")).uses(Facet::Time));
        assert!(Filters::default().is_none());
    }

    #[test]
    fn a_search_for_white_space_is_none_but_stays_as_it_is_typed() {
        let filters = Filters::default().with_search("  ");
        assert!(filters.is_none());
        assert_eq!(filters.search(), "  ");
        let filters = Filters::default().with_search(&"б".repeat(1_000));
        assert_eq!(filters.search().chars().count(), LONGEST_SEARCH);
    }
}
