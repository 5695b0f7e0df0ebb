//! Dates as ISO 8601 has them, where they are as certain as that.

use crate::model::{Bound, DatePart, DateShape, Day, EventDate, IntervalEnd, QualifiedDate};

/// The date in ISO 8601, as precise as it is; `None` of an interval, and where it is
/// an estimate, in doubt, or in a form that only EDTF has.
pub(super) fn iso_date(date: &EventDate) -> Option<String> {
    match date.shape() {
        DateShape::Single(date) => iso(*date),
        DateShape::Interval { .. } | DateShape::Other => None,
    }
}

/// Where the date starts and ends, as far as ISO 8601 can tell. A date that is no
/// interval only starts.
pub(super) fn ends(date: &EventDate) -> [Option<String>; 2] {
    let end = |end: &IntervalEnd| match end {
        IntervalEnd::Date(date) => iso(*date),
        IntervalEnd::Open | IntervalEnd::Unknown => None,
    };
    match date.shape() {
        DateShape::Interval { start, end: last } => [end(start), end(last)],
        DateShape::Single(_) | DateShape::Other => [iso_date(date), None],
    }
}

fn iso(date: QualifiedDate) -> Option<String> {
    if date.approximate || date.uncertain {
        return None;
    }
    let (year, month, day, length) = match date.part {
        DatePart::Year(year) => (year, 1, 1, 4),
        DatePart::Month(year, month) => (year, month, 1, 7),
        DatePart::Day(year, month, day) => (year, month, day, 10),
        DatePart::Season(..) => return None,
    };
    // Years of other lengths are a matter of agreement (ISO 8601-1, 5.2.2.3).
    (0..=9999).contains(&year).then(|| {
        let mut text = Day::from_ymd(year, month, day).to_string();
        text.truncate(length);
        text
    })
}

/// From the first day that `dates` may mean to the last: an interval of ISO 8601.
/// `None` if there are no dates, or neither end is known.
pub(super) fn coverage<'a>(dates: impl Iterator<Item = &'a EventDate>) -> Option<String> {
    let mut span: Option<(Bound, Bound)> = None;
    for date in dates {
        let (earliest, latest) = (date.earliest(), date.latest());
        span = Some(match span {
            None => (earliest, latest),
            Some((first, last)) => (
                outer(first, earliest, Day::min),
                outer(last, latest, Day::max),
            ),
        });
    }
    match span? {
        (Bound::Unbounded, Bound::Unbounded) => None,
        (Bound::Day(first), Bound::Day(last)) if first == last => Some(first.to_string()),
        (first, last) => Some([text(first), "/".to_owned(), text(last)].concat()),
    }
}

fn outer(one: Bound, other: Bound, of: impl Fn(Day, Day) -> Day) -> Bound {
    match (one, other) {
        (Bound::Day(one), Bound::Day(other)) => Bound::Day(of(one, other)),
        _ => Bound::Unbounded,
    }
}

fn text(bound: Bound) -> String {
    match bound {
        Bound::Day(day) => day.to_string(),
        Bound::Unbounded => "..".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> EventDate {
        EventDate::parse(text).unwrap()
    }

    #[test]
    fn only_what_is_certain_is_told_in_iso_8601() {
        #[track_caller]
        fn case(text: &str, start: &str, end: &str) {
            let found = ends(&date(text)).map(Option::unwrap_or_default);
            assert_eq!(found, [start, end], "{text}");
        }
        case("2024", "2024", "");
        case("2024-06", "2024-06", "");
        case("2024-07-23", "2024-07-23", "");
        case("2024-07-23T10:00:00Z", "2024-07-23", "");
        case("2024-07-XX", "2024-07", "");
        case("2024-07-23/2024-07-25", "2024-07-23", "2024-07-25");
        case("2022-02/..", "2022-02", "");
        case("../1991", "", "1991");
        case("2022-02~/2024", "", "2024");
        case("0987", "0987", "");
        for text in [
            "2023-09~",
            "1961?",
            "1961%",
            "2001-21",
            "201X",
            "-0043",
            "[2020,2021]",
        ] {
            case(text, "", "");
        }
    }

    #[test]
    fn the_dates_of_all_events_are_covered() {
        #[track_caller]
        fn case(texts: &[&str], expected: Option<&str>) {
            let dates: Vec<_> = texts.iter().map(|text| date(text)).collect();
            assert_eq!(coverage(dates.iter()).as_deref(), expected, "{texts:?}");
        }
        case(&[], None);
        case(&["2024-07-23"], Some("2024-07-23"));
        case(&["2024-06", "2023~"], Some("2023-01-01/2024-06-30"));
        case(&["2024-06", "2022-02/.."], Some("2022-02-01/.."));
        case(&["../1990", "2024"], Some("../2024-12-31"));
        case(&["../1990", "2022/.."], None);
    }
}
