//! What of a time axis a date takes, and how sure its ends are.

use super::scale::{Scale, WHOLE};
use crate::model::{Bound, DatePart, DateShape, EventDate, IntervalEnd, QualifiedDate};

/// What a date takes of an axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Extent {
    /// Where it begins and ends, in ten-thousandths of the axis.
    pub from: i32,
    pub to: i32,
    pub shape: Shape,
    /// Whether its beginning is open or in doubt.
    pub starts_soft: bool,
    /// Whether its end is.
    pub ends_soft: bool,
}

/// What a date says of the days between its ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// It is one day.
    Day,
    /// It lasts through all of them.
    Lasting,
    /// It is on some of them, as far as is known.
    Within,
}

impl Extent {
    /// What `date` takes of `scale`; what lies beyond it is cut.
    pub fn of(date: &EventDate, scale: &Scale) -> Self {
        let (shape, starts_soft, ends_soft) = match date.shape() {
            DateShape::Single(single) => {
                let shape = match single.part {
                    DatePart::Day(..) => Shape::Day,
                    DatePart::Year(_) | DatePart::Season(..) | DatePart::Month(..) => Shape::Within,
                };
                (shape, is_soft(*single), is_soft(*single))
            }
            DateShape::Interval { start, end } => (Shape::Lasting, is_open(*start), is_open(*end)),
            DateShape::Other => (Shape::Within, false, false),
        };
        let (from, has_start) = match date.earliest() {
            Bound::Day(day) => (scale.start_of(day), true),
            Bound::Unbounded => (0, false),
        };
        let (to, has_end) = match date.latest() {
            Bound::Day(day) => (scale.end_of(day), true),
            Bound::Unbounded => (WHOLE, false),
        };
        Self {
            from,
            to: to.max(from),
            shape,
            starts_soft: starts_soft || !has_start,
            ends_soft: ends_soft || !has_end,
        }
    }

    /// The middle of it.
    pub fn middle(self) -> i32 {
        i32::midpoint(self.from, self.to)
    }
}

fn is_open(end: IntervalEnd) -> bool {
    match end {
        IntervalEnd::Date(date) => is_soft(date),
        IntervalEnd::Open | IntervalEnd::Unknown => true,
    }
}

fn is_soft(date: QualifiedDate) -> bool {
    date.approximate || date.uncertain
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::Window;

    #[test]
    fn a_date_takes_what_it_may_mean_and_says_how_sure_its_ends_are() {
        let dates = ["2020-01-01", "2029-12-31"].map(|text| EventDate::parse(text).unwrap());
        let scale = Scale::of(dates.iter(), Window::new(None, None));
        let case = |text: &str, shape: Shape, soft: [bool; 2], is_long: bool| {
            let date = EventDate::parse(text).unwrap();
            let extent = Extent::of(&date, &scale);
            assert_eq!(extent.shape, shape, "{text}");
            assert_eq!([extent.starts_soft, extent.ends_soft], soft, "{text}");
            // A year is about a tenth of them.
            assert_eq!(extent.to - extent.from > 500, is_long, "{text}");
            assert!(0 <= extent.from && extent.from <= extent.to && extent.to <= WHOLE);
        };
        let (sure, both) = ([false, false], [true, true]);
        case("2024-07-23", Shape::Day, sure, false);
        case("2024-07-23~", Shape::Day, both, false);
        case("2024-07", Shape::Within, sure, false);
        case("2024", Shape::Within, sure, true);
        case("2024?", Shape::Within, both, true);
        case("202X", Shape::Within, sure, true);
        case("2024-07-23/2024-07-25", Shape::Lasting, sure, false);
        case("2021/2025", Shape::Lasting, sure, true);
        case("2022-02~/..", Shape::Lasting, both, true);
        case("2022-02/..", Shape::Lasting, [false, true], true);
        case("/1995", Shape::Lasting, [true, false], false);
        case("../2024?", Shape::Lasting, both, true);
    }
}
