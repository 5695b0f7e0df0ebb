//! A stretch of days, and how an imprecise date stands to it.
//!
//! A date may mean any day between its bounds. It is possibly in a stretch if
//! one of these is, and certainly if all are. Of a set or an interval only the
//! bounds count: it is taken for whatever lies between.

use crate::model::{Day, EventDate};

/// The days from one to another, both included; without end where no day is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    first: i32,
    last: i32,
}

/// How a date stands to a stretch of days that it reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certainty {
    /// All days that it may mean lie within.
    Certain,
    /// Some do.
    Possible,
}

impl Window {
    /// From the first day that `from` may mean to the last that `to` may mean.
    ///
    /// A date without a bound on that side, or none at all, leaves it open. If it ends
    /// before it starts, nothing lies in it.
    pub fn new(from: Option<&EventDate>, to: Option<&EventDate>) -> Self {
        Self {
            first: from.map_or(i32::MIN, |date| {
                date.earliest().days_since_1970_or(i32::MIN)
            }),
            last: to.map_or(i32::MAX, |date| date.latest().days_since_1970_or(i32::MAX)),
        }
    }

    /// The first day, if it has one.
    pub fn first(self) -> Option<Day> {
        Day::from_days_since_1970(self.first)
    }

    /// The last day, if it has one.
    pub fn last(self) -> Option<Day> {
        Day::from_days_since_1970(self.last)
    }

    /// How `date` stands to it; `None` where it lies outside.
    pub fn certainty(self, date: &EventDate) -> Option<Certainty> {
        let earliest = date.earliest().days_since_1970_or(i32::MIN);
        let latest = date.latest().days_since_1970_or(i32::MAX);
        if self.first > self.last || earliest > self.last || latest < self.first {
            None
        } else if self.first <= earliest && latest <= self.last {
            Some(Certainty::Certain)
        } else {
            Some(Certainty::Possible)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn window(from: &str, to: &str) -> Window {
        let date = |text: &str| (!text.is_empty()).then(|| EventDate::parse(text).expect("a date"));
        Window::new(date(from).as_ref(), date(to).as_ref())
    }

    #[test]
    fn a_date_is_certainly_or_possibly_in_a_window_or_not() {
        #[track_caller]
        fn case(from: &str, to: &str, date: &str, expected: Option<Certainty>) {
            let date = EventDate::parse(date).expect("a date");
            assert_eq!(window(from, to).certainty(&date), expected);
        }
        let (certain, possible) = (Some(Certainty::Certain), Some(Certainty::Possible));
        case("2024-04", "2024-07", "2024-06", certain);
        case("2024-04", "2024-07", "2024-04-01/2024-07-31", certain);
        case("2024-04", "2024-07", "2024-08-01", None);
        case("2024-04", "2024-07", "2024-03-31", None);
        case("2024-04", "2024-07", "2024", possible);
        case("2024-04", "2024-07", "2024-07-31/2024-08-01", possible);
        case("2024-04", "2024-07", "2022-02/..", possible);
        case("2024-04", "2024-07", "../2024-04-01", possible);
        case("2024-04", "2024-07", "../2024-03", None);
        case("2024-04", "2024-07", "2024-08/..", None);
        // A window without an end holds even what has none.
        case("", "", "../1990", certain);
        case("", "", "1990/", certain);
        case("2024-04", "", "2024-06/..", certain);
        case("2024-04", "", "2022-02/..", possible);
        case("", "2024-07", "../1990", certain);
        case("", "2024-07", "2024-07/2024-08", possible);
        // Imprecise ends: from the first day of the one to the last of the other.
        case("2024", "2024", "2024-12-31", certain);
        case("202X", "2024~", "2020-01-01", certain);
        case("2024/2025", "2020/2026-03", "2026-03-31", certain);
        case("../2024", "2025/..", "1066", certain);
        // A window that ends before it starts is empty, whatever spans it.
        case("2024", "2020", "2019/2025", None);
        case("2024", "2020", "../2026", None);
    }

    #[test]
    fn a_window_tells_its_days() {
        let days = |window: Window| {
            [window.first(), window.last()].map(|day| day.map(|day| day.to_string()))
        };
        assert_eq!(
            days(window("2024-02", "2024-02")),
            [Some("2024-02-01".into()), Some("2024-02-29".into())]
        );
        assert_eq!(
            days(window("", "../2024")),
            [None, Some("2024-12-31".into())]
        );
        assert_eq!(days(window("../2024", "2023/..")), [None, None]);
    }
}
