//! How many events each choice would leave, and which filter to loosen.
//!
//! As faceted search counts: a choice is counted under all other facets' filters,
//! as if nothing else of its own facet were chosen. Countries are counted in two
//! ways, because one more of them does not add events but asks for those between.

use super::sieve::{Sieve, chosen_parties};
use super::{Facet, Filters, SearchIndex, Selection};
use crate::model::order::sort;
use crate::model::{Country, CountryId, Dataset, Event, EventKind, Party, Status};

/// How many events each choice would leave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facets {
    kinds: Vec<(EventKind, usize)>,
    statuses: Vec<(Status, usize)>,
    countries: Vec<CountryFacet>,
}

/// How many events the choice of a country would leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CountryFacet {
    /// The country.
    pub id: CountryId,
    /// With this country alone: the events to which it is a party.
    pub alone: usize,
    /// With this country beside those that are chosen: the events between them. Of one that is
    /// chosen already, what is shown now.
    pub beside: usize,
}

impl Facets {
    /// What each choice would leave of `dataset` where `filters` are now.
    ///
    /// Without the dataset's index a search makes one first.
    pub fn of(dataset: &Dataset, filters: &Filters, index: Option<&SearchIndex>) -> Self {
        let sieve = Sieve::new(filters, dataset, index);
        let mut facets = Self {
            kinds: EventKind::ALL.iter().map(|kind| (*kind, 0)).collect(),
            statuses: Status::ALL.iter().map(|status| (*status, 0)).collect(),
            countries: Vec::new(),
        };
        let mut countries = Countries::of(dataset, filters.countries());
        for (at, event) in dataset.events().iter().enumerate() {
            let passage = sieve.pass(at, event);
            if passage.is_free_but_for(Facet::Kind) {
                add(&mut facets.kinds, &event.kind());
            }
            if passage.is_free_but_for(Facet::Status) {
                add(&mut facets.statuses, &event.status());
            }
            countries.add(event, passage.is_free_but_for(Facet::Country));
        }
        facets.countries = countries.counted();
        facets
    }

    /// Every kind, in the order of [`EventKind::ALL`].
    pub fn kinds(&self) -> &[(EventKind, usize)] {
        &self.kinds
    }

    /// Every status, in the order of [`Status::ALL`].
    pub fn statuses(&self) -> &[(Status, usize)] {
        &self.statuses
    }

    /// Every country of the cast and every other party, in order of their ids.
    pub fn countries(&self) -> &[CountryFacet] {
        &self.countries
    }
}

fn add<T: PartialEq>(counts: &mut [(T, usize)], choice: &T) {
    if let Some((_, count)) = counts.iter_mut().find(|(each, _)| each == choice) {
        *count += 1;
    }
}

/// The countries while they are counted.
struct Countries<'a> {
    chosen: &'a [CountryId],
    all: Vec<CountryFacet>,
    /// Which of `all` can be chosen: the cast, and who else takes part.
    is_choice: Vec<bool>,
    /// Events between those that are chosen; with one more they stay.
    between: usize,
}

impl<'a> Countries<'a> {
    fn of(dataset: &Dataset, chosen: &'a [CountryId]) -> Self {
        let mut ids: Vec<_> = dataset.countries().iter().map(Country::id).collect();
        ids.extend(dataset.other_names().iter().map(|(id, _)| *id));
        sort(&mut ids, CountryId::cmp);
        let facet = |id| CountryFacet {
            id,
            alone: 0,
            beside: 0,
        };
        let is_cast = |id: &CountryId| dataset.country(*id).is_some();
        Self {
            chosen,
            is_choice: ids.iter().map(is_cast).collect(),
            all: ids.into_iter().map(facet).collect(),
            between: 0,
        }
    }

    /// Notes who takes part in an event, and counts it if nothing but the choice of countries may
    /// hold it back.
    fn add(&mut self, event: &Event, is_counted: bool) {
        let (first, second) = chosen_parties(event, self.chosen);
        self.between += usize::from(is_counted && second.is_some());
        let parties = event.parties();
        for (at, party) in parties.iter().map(Party::country).enumerate() {
            let is_again = parties.iter().take(at).any(|each| each.country() == party);
            let known = self.all.binary_search_by_key(&party, |facet| facet.id);
            let Ok(known) = known else { continue };
            if let Some(is_choice) = self.is_choice.get_mut(known) {
                *is_choice = true;
            }
            if let Some(facet) = self.all.get_mut(known).filter(|_| is_counted && !is_again) {
                facet.alone += 1;
                let meets = first.is_some_and(|first| first != party) && second.is_none();
                facet.beside += usize::from(meets);
            }
        }
    }

    fn counted(mut self) -> Vec<CountryFacet> {
        for facet in &mut self.all {
            let is_chosen = self.chosen.binary_search(&facet.id).is_ok();
            facet.beside = match self.chosen.len() {
                0 => facet.alone,
                1 if is_chosen => facet.alone,
                _ if is_chosen => self.between,
                _ => self.between + facet.beside,
            };
        }
        let choices = self.all.into_iter().zip(self.is_choice);
        choices
            .filter_map(|(facet, is_choice)| is_choice.then_some(facet))
            .collect()
    }
}

/// What to loosen where filters leave nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Loosening {
    /// Each of these alone, put away, would leave so many events; most first, never none.
    One(Vec<(Facet, usize)>),
    /// None alone would leave any; all put away would leave so many.
    All(usize),
}

/// Which filter to loosen, and what that would leave: of all events, or of those that `selection`
/// stands for.
pub fn loosen(
    dataset: &Dataset,
    filters: &Filters,
    index: Option<&SearchIndex>,
    selection: Option<&Selection>,
) -> Loosening {
    let sieve = Sieve::new(filters, dataset, index);
    let used = Facet::ALL.into_iter().filter(|facet| filters.uses(*facet));
    let mut left: Vec<_> = used.map(|facet| (facet, 0)).collect();
    let mut all = 0;
    for (at, event) in dataset.events().iter().enumerate() {
        if selection.is_some_and(|selection| !selection.has_event(event)) {
            continue;
        }
        all += 1;
        let passage = sieve.pass(at, event);
        for (facet, count) in &mut left {
            *count += usize::from(passage.is_free_but_for(*facet));
        }
    }
    left.retain(|(_, count)| *count > 0);
    sort(&mut left, |(_, one), (_, other)| other.cmp(one));
    if left.is_empty() {
        Loosening::All(all)
    } else {
        Loosening::One(left)
    }
}

#[cfg(test)]
mod tests;
