//! Calendar days.

use std::fmt;

/// A calendar day, as days since 1970-01-01 in the proleptic Gregorian calendar.
///
/// # Guarantees
///
/// Ordered as time goes. Conversions are H. Hinnant's `days_from_civil` and
/// `civil_from_days` (<https://howardhinnant.github.io/date_algorithms.html>).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(i32);

impl Day {
    /// The day `day` (1–31) of `month` (1–12) in the astronomical year `year`.
    pub const fn from_ymd(year: i32, month: u8, day: u8) -> Self {
        let year = if month <= 2 { year - 1 } else { year };
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let month_from_march = (month as i32 + 9) % 12;
        let day_of_year = (153 * month_from_march + 2) / 5 + day as i32 - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        Self(era * 146_097 + day_of_era - 719_468)
    }

    /// Year, month (1–12) and day (1–31).
    pub const fn to_ymd(self) -> (i32, u8, u8) {
        let days = self.0 + 719_468;
        let era = days.div_euclid(146_097);
        let day_of_era = days.rem_euclid(146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
        let month = (month_from_march + 2) % 12 + 1;
        let year = era * 400 + year_of_era + (month <= 2) as i32;
        (year, month as u8, day as u8)
    }

    /// The day `days` after 1970-01-01, or before it if that is negative.
    ///
    /// `None` more than ten million days away, which no event's date is.
    pub const fn from_days_since_1970(days: i32) -> Option<Self> {
        if days.unsigned_abs() <= 10_000_000 {
            Some(Self(days))
        } else {
            None
        }
    }

    /// Days since 1970-01-01, negative before.
    pub const fn days_since_1970(self) -> i32 {
        self.0
    }
}

impl fmt::Display for Day {
    /// Writes `2024-07-23`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.to_ymd();
        let sign = if year < 0 { "-" } else { "" };
        write!(f, "{sign}{:04}-{month:02}-{day:02}", year.unsigned_abs())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn days_are_counted_from_1970() {
        #[track_caller]
        fn case(year: i32, month: u8, day: u8, days: i32) {
            let counted = Day::from_ymd(year, month, day);
            assert_eq!(counted.days_since_1970(), days);
            assert_eq!(counted.to_ymd(), (year, month, day));
        }
        case(1970, 1, 1, 0);
        case(1969, 12, 31, -1);
        case(2000, 2, 29, 11_016);
        case(2024, 7, 23, 19_927);
        case(0, 3, 1, -719_468);
        case(-1, 12, 31, -719_529);
    }

    proptest! {
        #[test]
        fn every_day_converts_there_and_back(days in -5_000_000..5_000_000_i32) {
            let (year, month, day) = Day(days).to_ymd();
            prop_assert!((1..=12).contains(&month) && (1..=31).contains(&day));
            prop_assert_eq!(Day::from_ymd(year, month, day), Day(days));
        }
    }
}
