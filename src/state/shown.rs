//! Which events and ties of a dataset are shown.
//!
//! What is counted anywhere comes from here, so that panel, slider, legend, table
//! and map agree. Holds positions and counts, nothing of the dataset itself: that
//! is given with each question.

use super::bits::Bits;
use super::sieve::Sieve;
use super::{Certainty, Filters, SearchIndex};
use crate::model::{CountryId, Dataset, Event, EventId, Tie, TieId, TieLine};

/// The events and the ties of a dataset that filters leave.
///
/// # Guarantees
///
/// A tie is shown exactly if one of its events is. Asked about another dataset than
/// that it was made for, it answers nonsense, but answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    events: Bits,
    /// Those of `events` that are shown though they may lie outside the time.
    possible: Bits,
    count: usize,
    /// Of each tie of the dataset.
    ties: Vec<Option<ShownTie>>,
    is_all: bool,
}

/// What is shown of a tie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShownTie {
    /// How many of its events are shown; never none.
    pub count: usize,
    /// How it is drawn by these events alone.
    pub line: TieLine,
}

impl Shown {
    /// All of `dataset`.
    pub fn all(dataset: &Dataset) -> Self {
        let count = dataset.events().len();
        let whole = |tie: &Tie| ShownTie {
            count: tie.events().len(),
            line: tie.line(),
        };
        Self {
            events: Bits::all(count),
            possible: Bits::none(count),
            count,
            ties: dataset.ties().iter().map(|tie| Some(whole(tie))).collect(),
            is_all: true,
        }
    }

    /// What `filters` leave of `dataset`.
    ///
    /// # Performance
    ///
    /// One pass over the events and one over the ties. Without the dataset's index a
    /// search makes one first, which takes far longer.
    pub fn of(dataset: &Dataset, filters: &Filters, index: Option<&SearchIndex>) -> Self {
        if filters.is_none() {
            return Self::all(dataset);
        }
        let sieve = Sieve::new(filters, dataset, index);
        let events = dataset.events();
        let mut kept = Bits::none(events.len());
        let mut possible = Bits::none(events.len());
        for (at, event) in events.iter().enumerate() {
            let passage = sieve.pass(at, event);
            if passage.is_free() {
                kept.add(at);
                if passage.certainty == Some(Certainty::Possible) {
                    possible.add(at);
                }
            }
        }
        let count = kept.count();
        Self {
            ties: dataset
                .ties()
                .iter()
                .map(|tie| shown_tie(dataset, tie, &kept))
                .collect(),
            is_all: count == events.len(),
            events: kept,
            possible,
            count,
        }
    }

    /// How many events are shown.
    pub fn count(&self) -> usize {
        self.count
    }

    /// Whether every event is shown.
    pub fn is_all(&self) -> bool {
        self.is_all
    }

    /// Where the events that are shown stand in the dataset, in order.
    pub fn positions(&self) -> impl Iterator<Item = usize> {
        (0..self.events.length()).filter(|at| self.events.has(*at))
    }

    /// The events that are shown, newest first.
    pub fn events<'a>(&'a self, dataset: &'a Dataset) -> impl Iterator<Item = &'a Event> {
        self.positions().filter_map(|at| dataset.events().get(at))
    }

    /// The shown events to which `country` is a party, newest first.
    pub fn events_of<'a>(
        &'a self,
        country: CountryId,
        dataset: &'a Dataset,
    ) -> impl Iterator<Item = &'a Event> {
        self.events(dataset)
            .filter(move |event| event.has_party(country))
    }

    /// The shown events that belong to no tie of the dataset, newest first.
    pub fn untied<'a>(&'a self, dataset: &'a Dataset) -> impl Iterator<Item = &'a Event> {
        let mut tied = Bits::none(dataset.events().len());
        for at in dataset.ties().iter().flat_map(Tie::events) {
            tied.add(*at);
        }
        let untied = self.positions().filter(move |at| !tied.has(*at));
        untied.filter_map(|at| dataset.events().get(at))
    }

    /// The shown events of the tie `id`, newest first.
    pub fn events_of_tie<'a>(
        &'a self,
        id: TieId,
        dataset: &'a Dataset,
    ) -> impl Iterator<Item = &'a Event> {
        let positions = dataset.tie(id).map_or([].as_slice(), Tie::events);
        self.events_at(positions, dataset)
    }

    /// The shown ones of the events at these positions in the dataset.
    pub fn events_at<'a>(
        &'a self,
        positions: &'a [usize],
        dataset: &'a Dataset,
    ) -> impl Iterator<Item = &'a Event> {
        positions
            .iter()
            .filter(|at| self.events.has(**at))
            .filter_map(|at| dataset.events().get(*at))
    }

    /// The event `id`, if it is shown.
    pub fn event<'a>(&self, id: &EventId, dataset: &'a Dataset) -> Option<&'a Event> {
        let at = dataset.event_position(id.as_str())?;
        dataset.events().get(at).filter(|_| self.events.has(at))
    }

    /// Whether the event `id` is shown though it may lie outside the time.
    pub fn is_possible_only(&self, id: &EventId, dataset: &Dataset) -> bool {
        dataset
            .event_position(id.as_str())
            .is_some_and(|at| self.possible.has(at))
    }

    /// How many of the events are shown though they may lie outside the time.
    pub fn possible_count(&self) -> usize {
        self.possible.count()
    }

    /// How many ties are shown.
    pub fn tie_count(&self) -> usize {
        self.ties.iter().flatten().count()
    }

    /// The ties that are shown, in order of their ids.
    pub fn ties<'a>(&'a self, dataset: &'a Dataset) -> impl Iterator<Item = (&'a Tie, ShownTie)> {
        let ties = dataset.ties().iter().zip(&self.ties);
        ties.filter_map(|(tie, shown)| Some((tie, (*shown)?)))
    }

    /// What is shown of the tie `id`; `None` if it is not shown.
    pub fn tie(&self, id: TieId, dataset: &Dataset) -> Option<ShownTie> {
        self.tie_at(dataset.tie_position(id)?)
    }

    /// What is shown of the tie at this position in the dataset, likewise.
    pub fn tie_at(&self, at: usize) -> Option<ShownTie> {
        *self.ties.get(at)?
    }
}

fn shown_tie(dataset: &Dataset, tie: &Tie, kept: &Bits) -> Option<ShownTie> {
    let shown = || tie.events().iter().filter(|at| kept.has(**at));
    let count = shown().count();
    if count == 0 {
        return None;
    }
    let line = if count == tie.events().len() {
        tie.line()
    } else {
        TieLine::of(shown().filter_map(|at| dataset.events().get(*at)))
    };
    Some(ShownTie { count, line })
}

#[cfg(test)]
mod tests;
