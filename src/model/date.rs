//! When an event happens: an EDTF date with its bounds and its shape.
//!
//! Parsing and bounds are `edtf_core`'s (ISO 8601-2:2019, levels 0 to 2); this
//! adds the range of years, sound intervals, and a shape for wording.

mod shape;

use edtf_core::{Edtf, YearKind};

use super::Day;
pub use shape::{DatePart, DateShape, IntervalEnd, QualifiedDate, Season};

/// A date as precise as its source: a day, a month, an interval, "about 1961".
///
/// # Guarantees
///
/// The text is EDTF (ISO 8601-2:2019). Its years lie within -9999 to 9999, and
/// no interval ends before it starts.
///
/// # Examples
///
/// `2024-06`, `2024-07-23/2024-07-25`, `2023-09~`, `1961?`, `2022-02/..`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventDate {
    text: Box<str>,
    shape: DateShape,
    earliest: Bound,
    latest: Bound,
}

/// How far a date reaches to one side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// To this day, which is included.
    Day(Day),
    /// Without end, or to an end that nobody knows.
    Unbounded,
}

impl Bound {
    /// The day, if there is one.
    pub fn day(self) -> Option<Day> {
        match self {
            Self::Day(day) => Some(day),
            Self::Unbounded => None,
        }
    }

    /// The day, in days since 1970; `unbounded` where there is none, so that bounds are simply
    /// compared.
    pub fn days_since_1970_or(self, unbounded: i32) -> i32 {
        self.day().map_or(unbounded, Day::days_since_1970)
    }
}

/// Why a text is no date of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateFault {
    /// It is not EDTF, or no such day exists.
    NotEdtf,
    /// A year lies outside -9999 to 9999, or is written as such years are.
    FarYear,
    /// An interval ends before it starts.
    EndsBeforeStart,
}

impl EventDate {
    /// The date written `text`.
    ///
    /// # Errors
    ///
    /// [`DateFault`], by the rules that [`EventDate`] guarantees.
    pub fn parse(text: &str) -> Result<Self, DateFault> {
        let edtf = match Edtf::parse(text) {
            Ok(edtf) => edtf,
            Err(_) if is_reversed(text) => return Err(DateFault::EndsBeforeStart),
            Err(_) => return Err(DateFault::NotEdtf),
        };
        if any_date(&edtf, |date| {
            !matches!(date.year.kind, YearKind::Standard { .. })
        }) {
            return Err(DateFault::FarYear);
        }
        let bounds = edtf.bounds();
        let (earliest, latest) = (bound(bounds.earliest), bound(bounds.latest));
        if let (Bound::Day(earliest), Bound::Day(latest)) = (earliest, latest)
            && latest < earliest
        {
            return Err(DateFault::EndsBeforeStart);
        }
        Ok(Self {
            text: text.into(),
            shape: DateShape::of(&edtf),
            earliest,
            latest,
        })
    }

    /// The date that another module parsed: its text, its shape, its first and its last day.
    pub(crate) fn unpacked(text: &str, shape: DateShape, [earliest, latest]: [Bound; 2]) -> Self {
        Self {
            text: text.into(),
            shape,
            earliest,
            latest,
        }
    }

    /// The EDTF text as it is written.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The first day it may mean.
    pub fn earliest(&self) -> Bound {
        self.earliest
    }

    /// The last day it may mean.
    pub fn latest(&self) -> Bound {
        self.latest
    }

    /// What it says, for wording it in a language.
    pub fn shape(&self) -> &DateShape {
        &self.shape
    }
}

fn bound(bound: edtf_core::Bound) -> Bound {
    match bound {
        edtf_core::Bound::Date(date) => {
            let year = i32::try_from(date.year).unwrap_or_default();
            Bound::Day(Day::from_ymd(year, date.month, date.day))
        }
        _ => Bound::Unbounded,
    }
}

/// Whether `text` is an interval whose two ends are fine but for their order.
fn is_reversed(text: &str) -> bool {
    text.split_once('/')
        .is_some_and(|(start, end)| Edtf::parse(&[end, "/", start].concat()).is_ok())
}

fn any_date(edtf: &Edtf, test: impl Fn(&edtf_core::Date) -> bool) -> bool {
    use edtf_core::{IntervalEndpoint as End, SetElement as Element};
    let end = |end: &End| match end {
        End::Date(date) | End::OnOrBefore(date) | End::OnOrAfter(date) => test(date),
        End::Open | End::Unknown => false,
    };
    match edtf {
        Edtf::Date(date) => test(date),
        Edtf::DateTime(moment) => test(&moment.date),
        Edtf::Interval(interval) => end(&interval.start) || end(&interval.end),
        Edtf::Set(set) => set.elements.iter().any(|element| match element {
            Element::Date(date) | Element::OnOrBefore(date) | Element::OnOrAfter(date) => {
                test(date)
            }
            Element::Range(first, last) => test(first) || test(last),
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(bound: Bound) -> String {
        match bound {
            Bound::Day(day) => day.to_string(),
            Bound::Unbounded => "..".into(),
        }
    }

    #[test]
    fn levels_0_and_1_have_bounds() {
        #[track_caller]
        fn case(text: &str, earliest: &str, latest: &str) {
            let date = EventDate::parse(text).unwrap();
            assert_eq!(date.text(), text);
            assert_eq!(
                (&*day(date.earliest()), &*day(date.latest())),
                (earliest, latest),
                "{text}"
            );
        }
        // Level 0 (ISO 8601-2 A.4)
        case("1985-04-12", "1985-04-12", "1985-04-12");
        case("1985-04", "1985-04-01", "1985-04-30");
        case("1985", "1985-01-01", "1985-12-31");
        case("2024-02", "2024-02-01", "2024-02-29");
        case("1985-04-12T23:20:30Z", "1985-04-12", "1985-04-12");
        case("1964/2008", "1964-01-01", "2008-12-31");
        case("2004-06/2006-08", "2004-06-01", "2006-08-31");
        case("2024-07-23/2024-07-25", "2024-07-23", "2024-07-25");
        case("2004-02-01/2005-02", "2004-02-01", "2005-02-28");
        case("2005/2006-02", "2005-01-01", "2006-02-28");
        case("0000", "0000-01-01", "0000-12-31");
        // Level 1 (A.5)
        case("2001-21", "2001-03-01", "2001-05-31");
        case("2001-24", "2001-12-01", "2002-02-28");
        case("1984?", "1984-01-01", "1984-12-31");
        case("2004-06~", "2004-06-01", "2004-06-30");
        case("2004-06-11%", "2004-06-11", "2004-06-11");
        case("201X", "2010-01-01", "2019-12-31");
        case("20XX", "2000-01-01", "2099-12-31");
        case("2004-XX", "2004-01-01", "2004-12-31");
        case("1985-04-XX", "1985-04-01", "1985-04-30");
        case("1985-XX-XX", "1985-01-01", "1985-12-31");
        case("1985-04-12/..", "1985-04-12", "..");
        case("2022-02~/..", "2022-02-01", "..");
        case("1985/", "1985-01-01", "..");
        case("../1985-04-12", "..", "1985-04-12");
        case("/1985-04", "..", "1985-04-30");
        case("-1985", "-1985-01-01", "-1985-12-31");
        case("-9999", "-9999-01-01", "-9999-12-31");
        // Level 2, as the parser gives it
        case("2004-06~-11", "2004-06-11", "2004-06-11");
        case("[1667,1668,1670..1672]", "1667-01-01", "1672-12-31");
        case("{1960,1961-12}", "1960-01-01", "1961-12-31");
        case("156X-12-25", "1560-12-25", "1569-12-25");
    }

    #[test]
    fn what_is_no_date_of_an_event_is_refused_with_its_reason() {
        #[track_caller]
        fn case(text: &str, fault: DateFault) {
            assert_eq!(EventDate::parse(text), Err(fault), "{text:?}");
        }
        for text in [
            "",
            "23.07.2024",
            "July 2024",
            "2024/07/23",
            "2024-13",
            "2024-02-30",
            "2023-02-29",
            "2024-07-23 ",
            "24-07-23",
            "2024-7-23",
            "20240723",
            "x",
            "Y9E999999999",
            "2024-07-23 – 2024-07-25",
            "٢٠٢٤",
        ] {
            case(text, DateFault::NotEdtf);
        }
        case("Y17000", DateFault::FarYear);
        case("Y-170000002", DateFault::FarYear);
        case("Y17E8", DateFault::FarYear);
        case("2024/Y20240", DateFault::FarYear);
        case("2024-07-25/2024-07-23", DateFault::EndsBeforeStart);
        case("2024/2023", DateFault::EndsBeforeStart);
        case("2024-07/2024-05~", DateFault::EndsBeforeStart);
    }
}
