//! The units of the calendar that a time axis is divided into.

use crate::model::{Day, EventDate};

/// A unit of the calendar; each has whole numbers of smaller ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// A day.
    Day,
    /// A week, from Monday.
    Week,
    /// So many months, which divide a year.
    Months(u8),
    /// So many years, from one whose number they divide.
    Years(u16),
}

/// From the finest to the coarsest, of which two always suffice.
pub(super) const UNITS: &[Unit] = &[
    Unit::Day,
    Unit::Week,
    Unit::Months(1),
    Unit::Months(3),
    Unit::Years(1),
    Unit::Years(5),
    Unit::Years(10),
    Unit::Years(50),
    Unit::Years(100),
    Unit::Years(500),
    Unit::Years(1_000),
    Unit::Years(10_000),
];

/// 1969-12-29, a Monday, in days since 1970-01-01.
const A_MONDAY: i32 = -3;

/// The first and the last day that a text of four digits can name.
const FIRST: Day = Day::from_ymd(-9_999, 1, 1);
const LAST: Day = Day::from_ymd(9_999, 12, 31);

impl Unit {
    /// The number of the unit that `day` lies in; they follow one another.
    pub fn number(self, day: Day) -> i32 {
        let day = day.clamp(FIRST, LAST);
        let (year, month, _) = day.to_ymd();
        match self {
            Self::Day => day.days_since_1970(),
            Self::Week => (day.days_since_1970() - A_MONDAY).div_euclid(7),
            Self::Months(months) => {
                (year * 12 + i32::from(month) - 1).div_euclid(i32::from(months))
            }
            Self::Years(years) => year.div_euclid(i32::from(years)),
        }
    }

    /// The first day of the unit of this number.
    pub fn first(self, number: i32) -> Day {
        clamped(self.start(number))
    }

    /// The last day of the unit of this number.
    pub(super) fn last(self, number: i32) -> Day {
        clamped(self.start(number + 1) - 1)
    }

    /// The first day in days since 1970-01-01, also where no text can name it.
    fn start(self, number: i32) -> i32 {
        let first_of = |year, month| Day::from_ymd(year, month, 1).days_since_1970();
        match self {
            Self::Day => number,
            Self::Week => number * 7 + A_MONDAY,
            Self::Months(months) => {
                let month = number * i32::from(months);
                first_of(month.div_euclid(12), month.rem_euclid(12) as u8 + 1)
            }
            Self::Years(years) => first_of(number * i32::from(years), 1),
        }
    }

    /// The date of its own precision that begins or ends with `day`, which begins or ends a unit.
    ///
    /// A quarter begins with a month, a decade with a year: these have plain dates.
    pub fn date(self, day: Day) -> Option<EventDate> {
        let text = day.to_string();
        let shorter = match self {
            Self::Day | Self::Week => 0,
            Self::Months(_) => "-01".len(),
            Self::Years(_) => "-01-01".len(),
        };
        EventDate::parse(text.get(..text.len() - shorter)?).ok()
    }
}

fn clamped(days: i32) -> Day {
    Day::from_days_since_1970(days).map_or(FIRST, |day| day.clamp(FIRST, LAST))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Bound;
    use proptest::prelude::*;

    #[test]
    fn units_begin_and_end_where_the_calendar_has_them() {
        #[track_caller]
        fn case(unit: Unit, day: (i32, u8, u8), expected: [&str; 4]) {
            let number = unit.number(Day::from_ymd(day.0, day.1, day.2));
            let (first, last) = (unit.first(number), unit.last(number));
            let texts = [first, last].map(|day| unit.date(day).expect("a date"));
            let found = [
                &first.to_string(),
                &last.to_string(),
                texts[0].text(),
                texts[1].text(),
            ];
            assert_eq!(found, expected, "{unit:?}");
        }
        let day = (2024, 7, 23);
        let july = ["2024-07-01", "2024-07-31", "2024-07", "2024-07"];
        let quarter = ["2024-07-01", "2024-09-30", "2024-07", "2024-09"];
        let decade = ["2020-01-01", "2029-12-31", "2020", "2029"];
        case(Unit::Day, day, ["2024-07-23"; 4]);
        let week = ["2024-07-22", "2024-07-28", "2024-07-22", "2024-07-28"];
        case(Unit::Week, day, week);
        case(Unit::Months(1), day, july);
        case(Unit::Months(3), day, quarter);
        case(
            Unit::Years(1),
            day,
            ["2024-01-01", "2024-12-31", "2024", "2024"],
        );
        case(Unit::Years(10), day, decade);
        let before = ["-0010-01-01", "-0001-12-31", "-0010", "-0001"];
        case(Unit::Years(10), (-3, 2, 1), before);
        // The first and the last are cut where texts of four digits end.
        let first = ["-9999-01-01", "-9991-12-31", "-9999", "-9991"];
        case(Unit::Years(10), (-9_999, 1, 1), first);
        let last = ["9990-01-01", "9999-12-31", "9990", "9999"];
        case(Unit::Years(10), (9_999, 12, 31), last);
        case(Unit::Day, (9_999, 12, 31), ["9999-12-31"; 4]);
        case(Unit::Day, (9_999, 12, 30), ["9999-12-30"; 4]);
    }

    proptest! {
        #[test]
        fn a_day_lies_in_the_unit_of_its_number(days in -4_371_222..=2_932_896_i32, at in 0..UNITS.len()) {
            let day = Day::from_days_since_1970(days).expect("a day");
            let unit = UNITS[at];
            let number = unit.number(day);
            let (first, last) = (unit.first(number), unit.last(number));
            prop_assert!(first <= day && day <= last);
            prop_assert_eq!(unit.number(first), number);
            prop_assert_eq!(unit.number(last), number);
            let (from, to) = (unit.date(first).expect("a date"), unit.date(last).expect("a date"));
            prop_assert_eq!(from.earliest(), Bound::Day(first));
            prop_assert_eq!(to.latest(), Bound::Day(last));
        }
    }
}
