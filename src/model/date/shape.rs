//! What a date says, in the parts that a sentence is made of.
//!
//! Owns the reduction of EDTF to what languages have words for. The words are
//! not here.

use edtf_core::{Date, DateField, Edtf, IntervalEndpoint};

/// What a date says, in the parts that a sentence is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateShape {
    /// One date, whatever its precision. A time of day is left out.
    Single(QualifiedDate),
    /// From one date to another.
    Interval {
        /// Where it starts.
        start: IntervalEnd,
        /// Where it ends.
        end: IntervalEnd,
    },
    /// A set, a decade, or another form that only the EDTF text tells.
    Other,
}

/// One end of an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IntervalEnd {
    /// A date.
    Date(QualifiedDate),
    /// There is no end: it goes on, or has always been.
    Open,
    /// There is an end that nobody knows.
    Unknown,
}

/// A date and how sure it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QualifiedDate {
    /// The date.
    pub part: DatePart,
    /// Whether it is an estimate (EDTF `~`), wholly or in a part.
    pub approximate: bool,
    /// Whether its source is in doubt (EDTF `?`), wholly or in a part.
    pub uncertain: bool,
}

/// A stretch of the calendar. Years are astronomical: 0 is 1 BC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DatePart {
    /// A year.
    Year(i32),
    /// A season of a year.
    Season(i32, Season),
    /// A month (1–12) of a year.
    Month(i32, u8),
    /// A day: year, month (1–12), day (1–31).
    Day(i32, u8, u8),
}

/// A season, by its name, wherever on the globe.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Season {
    /// EDTF 21.
    Spring,
    /// EDTF 22.
    Summer,
    /// EDTF 23.
    Autumn,
    /// EDTF 24; it ends in the next year.
    Winter,
}

impl DateShape {
    pub(super) fn of(edtf: &Edtf) -> Self {
        let shape = match edtf {
            Edtf::Date(date) => qualified(date).map(Self::Single),
            Edtf::DateTime(moment) => qualified(&moment.date).map(Self::Single),
            Edtf::Interval(interval) => end(&interval.start)
                .zip(end(&interval.end))
                .map(|(start, end)| Self::Interval { start, end }),
            Edtf::Set(_) => None,
        };
        shape.unwrap_or(Self::Other)
    }
}

fn end(end: &IntervalEndpoint) -> Option<IntervalEnd> {
    match end {
        IntervalEndpoint::Date(date) => qualified(date).map(IntervalEnd::Date),
        IntervalEndpoint::Open => Some(IntervalEnd::Open),
        IntervalEndpoint::Unknown => Some(IntervalEnd::Unknown),
        IntervalEndpoint::OnOrBefore(_) | IntervalEndpoint::OnOrAfter(_) => None,
    }
}

fn qualified(date: &Date) -> Option<QualifiedDate> {
    Some(QualifiedDate {
        part: part(date)?,
        approximate: date.is_approximate(),
        uncertain: date.is_uncertain(),
    })
}

/// The stretch that `date` names; `1985-04-XX` is in words just April 1985.
fn part(date: &Date) -> Option<DatePart> {
    if date.year.significant_digits.is_some() {
        return None;
    }
    let year = i32::try_from(date.year.value()?).ok()?;
    let is_blank = |field: DateField| field.digits == [None, None];
    let month = date.month.filter(|month| !is_blank(*month));
    let day = date.day.filter(|day| !is_blank(*day));
    match (month, day) {
        (None, None) => Some(DatePart::Year(year)),
        (None, Some(_)) => None,
        (Some(month), None) => match month.value()? {
            21 => Some(DatePart::Season(year, Season::Spring)),
            22 => Some(DatePart::Season(year, Season::Summer)),
            23 => Some(DatePart::Season(year, Season::Autumn)),
            24 => Some(DatePart::Season(year, Season::Winter)),
            month @ 1..=12 => Some(DatePart::Month(year, month)),
            _ => None,
        },
        (Some(month), Some(day)) => Some(DatePart::Day(year, month.value()?, day.value()?)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::EventDate;

    fn shape(text: &str) -> DateShape {
        *EventDate::parse(text).unwrap().shape()
    }

    #[test]
    fn a_single_date_keeps_its_precision_and_its_doubts() {
        #[track_caller]
        fn case(text: &str, part: DatePart, approximate: bool, uncertain: bool) {
            let expected = DateShape::Single(QualifiedDate {
                part,
                approximate,
                uncertain,
            });
            assert_eq!(shape(text), expected, "{text}");
        }
        case("2024", DatePart::Year(2024), false, false);
        case("-0043", DatePart::Year(-43), false, false);
        case("2024-06", DatePart::Month(2024, 6), false, false);
        case("2023-09~", DatePart::Month(2023, 9), true, false);
        case("1961?", DatePart::Year(1961), false, true);
        case("2024-07-23%", DatePart::Day(2024, 7, 23), true, true);
        case(
            "2024-22",
            DatePart::Season(2024, Season::Summer),
            false,
            false,
        );
        case(
            "2024-24~",
            DatePart::Season(2024, Season::Winter),
            true,
            false,
        );
        case(
            "2024-07-23T10:00:00Z",
            DatePart::Day(2024, 7, 23),
            false,
            false,
        );
        case("2024-07-XX", DatePart::Month(2024, 7), false, false);
        case("2024-XX", DatePart::Year(2024), false, false);
        case("2024-XX-XX", DatePart::Year(2024), false, false);
        case("2004-06~-11", DatePart::Day(2004, 6, 11), true, false);
    }

    #[test]
    fn an_interval_keeps_each_of_its_ends() {
        let date = |part, approximate| {
            IntervalEnd::Date(QualifiedDate {
                part,
                approximate,
                uncertain: false,
            })
        };
        let from_to = |start, end| DateShape::Interval { start, end };
        assert_eq!(
            shape("2024-07-23/2024-07-25"),
            from_to(
                date(DatePart::Day(2024, 7, 23), false),
                date(DatePart::Day(2024, 7, 25), false)
            )
        );
        assert_eq!(
            shape("2022-02~/.."),
            from_to(date(DatePart::Month(2022, 2), true), IntervalEnd::Open)
        );
        assert_eq!(
            shape("/1995"),
            from_to(IntervalEnd::Unknown, date(DatePart::Year(1995), false))
        );
    }

    #[test]
    fn forms_without_words_are_left_to_their_text() {
        for text in [
            "201X",
            "[2023,2024]",
            "{2023..2024}",
            "2024-33",
            "1950S2",
            "201X/2024",
            "2024-1X",
            "2024-XX-15",
        ] {
            assert_eq!(shape(text), DateShape::Other, "{text}");
        }
    }
}
