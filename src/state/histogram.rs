//! A time axis over a dataset, with what happens when.
//!
//! Owns the division of the dataset's time into bins, the count of events in each, and
//! the way between bins and the dates of a time filter, so that a window whose ends
//! are bins has clean dates and shows what the histogram says.

mod unit;

use std::ops::RangeInclusive;

use super::sieve::Sieve;
use super::{Facet, Filters, SearchIndex, Window};
use crate::model::{Bound, Dataset, Day, Event, EventDate, TieLine};
use unit::UNITS;
pub use unit::Unit;

/// A dataset's time in equal units of the calendar.
///
/// It reaches from the first to the last day that any event of the dataset names, whatever is
/// filtered; an event without a start or an end adds nothing beyond the day it does name. What is
/// counted are the events that all filters but that of time leave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Histogram {
    unit: Unit,
    span: [Day; 2],
    bins: Vec<Bin>,
    /// Events whose start is not known.
    without_start: usize,
}

/// A bin of a time axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bin {
    /// Its first day.
    pub first: Day,
    /// Its last day.
    pub last: Day,
    /// How many events may begin in it whose tie would be drawn in each line if it were for them
    /// alone: deeds on record, what is contested, words. In the order of [`TieLine`].
    ///
    /// An imprecise event is counted once, in the bin of the earliest day it allows.
    pub lines: [usize; 3],
    /// How many of all events may last until it and no longer.
    ends: usize,
}

impl Bin {
    /// How many events may begin in it.
    pub fn count(&self) -> usize {
        self.lines.iter().sum()
    }
}

impl Histogram {
    /// Whether the events of `dataset` are of more than one day, so that there is an axis to speak of.
    pub fn has_axis(dataset: &Dataset) -> bool {
        span(dataset).is_some_and(|(first, last)| first < last)
    }

    /// The time of `dataset` in at most `most` bins; fewer than two are not asked for.
    ///
    /// `None` without any event. Without the dataset's index a search makes one first.
    pub fn of(
        dataset: &Dataset,
        filters: &Filters,
        index: Option<&SearchIndex>,
        most: usize,
    ) -> Option<Self> {
        let (first, last) = span(dataset)?;
        let span = [first, last];
        let most = i32::try_from(most.max(2)).unwrap_or(i32::MAX);
        let suffices = |unit: &&Unit| unit.number(last) - unit.number(first) < most;
        let unit = *UNITS.iter().find(suffices).or(UNITS.last())?;
        let bin = |number| Bin {
            first: unit.first(number),
            last: unit.last(number),
            lines: [0; 3],
            ends: 0,
        };
        let numbers = unit.number(first)..=unit.number(last);
        let mut histogram = Self {
            unit,
            span,
            bins: numbers.map(bin).collect(),
            without_start: 0,
        };
        let sieve = Sieve::new(filters, dataset, index);
        for (at, event) in dataset.events().iter().enumerate() {
            if sieve.pass(at, event).is_free_but_for(Facet::Time) {
                histogram.add(event);
            }
        }
        Some(histogram)
    }

    fn add(&mut self, event: &Event) {
        match event.date().earliest() {
            Bound::Unbounded => self.without_start += 1,
            Bound::Day(day) => {
                let at = self.bin_of(day);
                if let Some(bin) = self.bins.get_mut(at) {
                    bin.lines[TieLine::of([event]) as usize] += 1;
                }
            }
        }
        if let Bound::Day(day) = event.date().latest() {
            let at = self.bin_of(day);
            if let Some(bin) = self.bins.get_mut(at) {
                bin.ends += 1;
            }
        }
    }

    /// The unit that each bin is.
    pub fn unit(&self) -> Unit {
        self.unit
    }

    /// The first and the last day that any event of the dataset names.
    pub fn span(&self) -> [Day; 2] {
        self.span
    }

    /// The bins, in order of time; never none.
    pub fn bins(&self) -> &[Bin] {
        &self.bins
    }

    /// How many events are in no bin because nobody says when they begin.
    pub fn without_start(&self) -> usize {
        self.without_start
    }

    /// The bin that `day` lies in; the first or the last if it lies beyond.
    pub fn bin_of(&self, day: Day) -> usize {
        let first = self.bins.first().map_or(day, |bin| bin.first);
        let at = self.unit.number(day) - self.unit.number(first);
        let at = usize::try_from(at).unwrap_or_default();
        at.min(self.bins.len().saturating_sub(1))
    }

    /// The bins that a window reaches; the ends of the axis where it is open.
    ///
    /// A window that ends before it starts is taken for its first bin, one [beyond] the axis for
    /// the bin next to it.
    ///
    /// [beyond]: Self::is_beyond
    pub fn bins_of(&self, window: Window) -> RangeInclusive<usize> {
        let first = window.first().map_or(0, |day| self.bin_of(day));
        let last = self.bins.len().saturating_sub(1);
        let last = window.last().map_or(last, |day| self.bin_of(day));
        first..=last.max(first)
    }

    /// Whether a window has no part of the axis: it lies wholly before or after that, or ends before
    /// it starts.
    pub fn is_beyond(&self, window: Window) -> bool {
        let [begin, end] = self.span;
        let (first, last) = (window.first(), window.last());
        first.is_some_and(|first| first > end)
            || last.is_some_and(|last| last < begin)
            || is_empty(window)
    }

    /// The date of the unit's precision with which the bin `at` begins.
    ///
    /// None for the first, so that what began before all that is known stays in.
    pub fn from(&self, at: usize) -> Option<EventDate> {
        let bin = self.bins.get(at).filter(|_| at > 0)?;
        self.unit.date(bin.first)
    }

    /// The date of the unit's precision with which the bin `at` ends; none for the last.
    pub fn to(&self, at: usize) -> Option<EventDate> {
        let bin = self.bins.get(at).filter(|_| at + 1 < self.bins.len())?;
        self.unit.date(bin.last)
    }

    /// `filters` with these bins as the time; an end that stays in its bin stays as it is, unless
    /// the time ended before it started.
    #[must_use]
    pub fn narrowed(&self, mut filters: Filters, bins: &RangeInclusive<usize>) -> Filters {
        let window = filters.window();
        let before = self.bins_of(window);
        let is_empty = is_empty(window);
        if is_empty || bins.start() != before.start() {
            filters = filters.with_from(self.from(*bins.start()));
        }
        if is_empty || bins.end() != before.end() {
            filters = filters.with_to(self.to(*bins.end()));
        }
        filters
    }

    /// How many events are possibly in these bins: as many as are shown in this window.
    ///
    /// More than the bins' own counts where an event that may begin earlier may still last.
    pub fn count_within(&self, bins: &RangeInclusive<usize>) -> usize {
        if bins.is_empty() {
            return 0;
        }
        let until = self.bins.iter().take(bins.end().saturating_add(1));
        let begun: usize = until.map(Bin::count).sum();
        let before = self.bins.iter().take(*bins.start());
        let over: usize = before.map(|bin| bin.ends).sum();
        (self.without_start + begun).saturating_sub(over)
    }
}

/// Whether a window ends before it starts.
fn is_empty(window: Window) -> bool {
    let ends = window.first().zip(window.last());
    ends.is_some_and(|(first, last)| last < first)
}

/// The first and the last day that any event names.
fn span(dataset: &Dataset) -> Option<(Day, Day)> {
    let dates = dataset.events().iter().map(Event::date);
    let days = dates.flat_map(|date| [date.earliest(), date.latest()]);
    let days = days.filter_map(Bound::day);
    days.map(|day| (day, day))
        .reduce(|(first, last), (day, _)| (first.min(day), last.max(day)))
}

#[cfg(test)]
mod tests;
