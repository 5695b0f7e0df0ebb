//! The axis: where on it a day lies, and which of its days have labels.
//!
//! Places are ten-thousandths of the axis, so that they are whole numbers.

use crate::model::{Bound, Day, EventDate};
use crate::state::{Unit, Window};

/// The end of the axis.
pub(super) const WHOLE: i32 = 10_000;

/// So many ticks there are at most.
const MOST_TICKS: i32 = 8;

/// So many of them have a label also where there is little room.
const MOST_LABELS: i32 = 4;

/// What may lie between two ticks, from the finest on.
const UNITS: [Unit; 17] = [
    Unit::Day,
    Unit::Week,
    Unit::Months(1),
    Unit::Months(3),
    Unit::Months(6),
    Unit::Years(1),
    Unit::Years(2),
    Unit::Years(5),
    Unit::Years(10),
    Unit::Years(20),
    Unit::Years(50),
    Unit::Years(100),
    Unit::Years(200),
    Unit::Years(500),
    Unit::Years(1_000),
    Unit::Years(2_000),
    Unit::Years(5_000),
];

/// The days from one to another as an axis, with some room beyond each.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Scale {
    /// In days since 1970-01-01; the last one is after the last day.
    first: f64,
    last: f64,
    /// Whether there is any day that has a name.
    has_days: bool,
}

/// A day with a label.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Tick {
    pub at: i32,
    pub date: EventDate,
    /// Whether it has its label also where there is little room.
    pub is_major: bool,
}

impl Scale {
    /// From the first to the last day that `dates` name, but no further than `window`.
    pub fn of<'a>(dates: impl Iterator<Item = &'a EventDate>, window: Window) -> Self {
        let mut days: Option<(Day, Day)> = None;
        for bound in dates.flat_map(|date| [date.earliest(), date.latest()]) {
            if let Bound::Day(day) = bound {
                let (first, last) = days.unwrap_or((day, day));
                days = Some((first.min(day), last.max(day)));
            }
        }
        let (first, last) = match (days, window.first(), window.last()) {
            (Some((first, last)), from, to) => (
                from.map_or(first, |from| first.max(from)),
                to.map_or(last, |to| last.min(to)),
            ),
            (None, Some(from), Some(to)) => (from, to),
            (None, Some(day), None) | (None, None, Some(day)) => (day, day),
            (None, None, None) => (Day::from_ymd(1970, 1, 1), Day::from_ymd(1970, 1, 1)),
        };
        let (first, last) = (first.min(last), first.max(last));
        let [first, last] = [first, last].map(|day| f64::from(day.days_since_1970()));
        let room = ((last - first) * 0.02).max(0.5);
        Self {
            first: first - room,
            last: last + 1.0 + room,
            has_days: days.is_some(),
        }
    }

    /// Where `day` begins.
    pub fn start_of(&self, day: Day) -> i32 {
        self.place(f64::from(day.days_since_1970()))
    }

    /// Where `day` ends.
    pub fn end_of(&self, day: Day) -> i32 {
        self.place(f64::from(day.days_since_1970()) + 1.0)
    }

    fn place(&self, days: f64) -> i32 {
        let part = (days - self.first) / (self.last - self.first);
        (part * f64::from(WHOLE))
            .round()
            .clamp(0.0, f64::from(WHOLE)) as i32
    }

    /// The beginnings of the finest units of which there are not too many.
    pub fn ticks(&self) -> Vec<Tick> {
        let ends = [self.first.ceil(), self.last.floor()];
        let [Some(first), Some(last)] = ends.map(|days| Day::from_days_since_1970(days as i32))
        else {
            return Vec::new();
        };
        let span = |unit: &Unit| unit.number(last) - unit.number(first);
        let unit = UNITS.iter().find(|unit| span(unit) <= MOST_TICKS);
        let (Some(unit), true) = (unit, self.has_days) else {
            return Vec::new();
        };
        let step = span(unit) / MOST_LABELS + 1;
        let numbers = unit.number(first)..=unit.number(last);
        let ticks = numbers.filter_map(|number| {
            let day = unit.first(number);
            Some(Tick {
                at: self.start_of(day),
                date: unit.date(day).filter(|_| day >= first)?,
                is_major: number.rem_euclid(step) == 0,
            })
        });
        ticks.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn scale(dates: &[&str], from: &str, to: &str) -> Scale {
        let date = |text: &&str| EventDate::parse(text).unwrap();
        let dates: Vec<_> = dates.iter().map(date).collect();
        let [from, to] = [from, to].map(|text| EventDate::parse(text).ok());
        Scale::of(dates.iter(), Window::new(from.as_ref(), to.as_ref()))
    }

    fn labels(scale: &Scale) -> String {
        let ticks = scale.ticks();
        let texts: Vec<_> = ticks.iter().map(|tick| tick.date.text()).collect();
        texts.join(" ")
    }

    #[test]
    fn ticks_are_sensible_whatever_the_span() {
        #[track_caller]
        fn case(dates: &[&str], expected: &str) {
            assert_eq!(labels(&scale(dates, "", "")), expected);
        }
        case(&["2024-07-23"], "2024-07-23 2024-07-24");
        case(
            &["2024-07-23", "2024-08-20"],
            "2024-07-29 2024-08-05 2024-08-12 2024-08-19",
        );
        case(
            &["2024-03-05", "2024-07"],
            "2024-04 2024-05 2024-06 2024-07 2024-08",
        );
        case(
            &["2022-02~/..", "2024-07"],
            "2022-07 2023-01 2023-07 2024-01 2024-07",
        );
        case(
            &["1948-10-12", "2025-10-30"],
            "1950 1960 1970 1980 1990 2000 2010 2020",
        );
        case(&["0476", "1453"], "0600 0800 1000 1200 1400");
        case(&["-3000", "2024"], "-3000 -2000 -1000 0000 1000 2000");
        case(&["-9999", "9999"], "-9999 -5000 0000 5000");
        case(&[], "");
    }

    #[test]
    fn it_reaches_no_further_than_what_is_asked_for() {
        let dates = ["1961/1995", "2023-09", "2030"];
        assert_eq!(
            labels(&scale(&dates, "2022", "2024")),
            "2022-01 2022-07 2023-01 2023-07 2024-01 2024-07 2025-01"
        );
        // Nothing is asked for beyond what there is.
        assert_eq!(
            scale(&["2023-09"], "1900", "2100"),
            scale(&["2023-09"], "", "")
        );
    }

    proptest! {
        #[test]
        fn there_are_always_some_ticks_in_their_order_and_few_labels(
            first in -9_999..9_999_i32, month in 1..=12_u8, length in 0..4_000_000_i32,
        ) {
            let first = Day::from_ymd(first, month, 9);
            let last = first.days_since_1970().saturating_add(length);
            let last = Day::from_days_since_1970(last).unwrap_or(first).min(Day::from_ymd(9_999, 12, 31));
            let texts = [first, last].map(|day| day.to_string());
            let scale = scale(&texts.each_ref().map(String::as_str), "", "");
            let ticks = scale.ticks();
            prop_assert!(!ticks.is_empty() && ticks.len() <= MOST_TICKS as usize + 1);
            prop_assert!(ticks.is_sorted_by(|one, other| one.at < other.at));
            let major = ticks.iter().filter(|tick| tick.is_major).count();
            prop_assert!(major <= MOST_LABELS as usize + 1);
            prop_assert!(ticks.iter().all(|tick| (0..=WHOLE).contains(&tick.at)));
        }
    }
}
