//! Writes SVG path data as small as it stays exact to a part of a pixel.
//!
//! Relative commands, one decimal or two, points that round to the same position
//! dropped. By integer arithmetic: `core::fmt` for floats would cost 8 kB of
//! the download. Rounding happens before subtracting, so errors do not add up.

use super::Px;

/// How exact a path is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Decimals {
    /// To a tenth of a pixel: for a picture that is seen as large as it is.
    #[default]
    One,
    /// To a hundredth: for one that can be enlarged, by a factor of up to 40.
    Two,
}

impl Decimals {
    /// How many steps a pixel has.
    const fn steps(self) -> u32 {
        match self {
            Self::One => 10,
            Self::Two => 100,
        }
    }
}

/// Collects the path data of one `d` attribute.
#[derive(Debug, Default)]
pub struct PathWriter {
    d: String,
    decimals: Decimals,
}

impl PathWriter {
    /// A path of nothing, exact to a tenth of a pixel.
    pub const fn new() -> Self {
        Self::exact_to(Decimals::One)
    }

    /// A path of nothing that is so exact.
    pub const fn exact_to(decimals: Decimals) -> Self {
        Self {
            d: String::new(),
            decimals,
        }
    }

    /// Appends a closed ring, unless it has less than three positions.
    pub fn ring(&mut self, points: &[Px]) {
        let mut positions = self.distinct(points);
        // Z draws the last edge.
        if positions.len() > 1 && positions.first() == positions.last() {
            positions.pop();
        }
        if positions.len() > 2 {
            self.figure(&positions);
            self.d.push('z');
        }
    }

    /// Appends an open line, unless it has less than two positions.
    pub fn line(&mut self, points: &[Px]) {
        let positions = self.distinct(points);
        if positions.len() > 1 {
            self.figure(&positions);
        }
    }

    /// Appends a cubic Bézier curve: its start, its two handles, its end.
    pub fn curve(&mut self, [start, handles @ ..]: [Px; 4]) {
        let start = self.step(start);
        self.d.push('M');
        self.number(start.x, false);
        self.number(start.y, true);
        self.d.push('c');
        for (i, handle) in handles.into_iter().enumerate() {
            let handle = self.step(handle);
            self.number(handle.x.wrapping_sub(start.x), i > 0);
            self.number(handle.y.wrapping_sub(start.y), true);
        }
    }

    /// The path data; empty where nothing was large enough to see.
    pub fn finish(self) -> String {
        self.d
    }

    fn figure(&mut self, positions: &[Step]) {
        let mut last = Step { x: 0, y: 0 };
        for (i, &Step { x, y }) in positions.iter().enumerate() {
            match i {
                0 => self.d.push('M'),
                1 => self.d.push('l'),
                _ => {}
            }
            // A minus sign separates by itself.
            self.number(x.wrapping_sub(last.x), i > 1);
            self.number(y.wrapping_sub(last.y), true);
            last = Step { x, y };
        }
    }

    fn number(&mut self, steps: i32, separate: bool) {
        if steps < 0 {
            self.d.push('-');
        } else if separate {
            self.d.push(' ');
        }
        let magnitude = steps.unsigned_abs();
        let unit = self.decimals.steps();
        let (whole, mut part) = (magnitude / unit, magnitude % unit);
        if whole > 0 || part == 0 {
            self.digits(whole);
        }
        if part > 0 {
            self.d.push('.');
            if part * 10 < unit {
                self.d.push('0');
            }
            // No decimal ends with a zero.
            if part % 10 == 0 {
                part /= 10;
            }
            self.digits(part);
        }
    }

    fn step(&self, p: Px) -> Step {
        let steps = f64::from(self.decimals.steps());
        Step {
            x: rounded(p.x * steps),
            y: rounded(p.y * steps),
        }
    }

    /// The positions of `points`, each once where several in a row are the same.
    fn distinct(&self, points: &[Px]) -> Vec<Step> {
        let mut positions: Vec<Step> = points.iter().map(|p| self.step(*p)).collect();
        positions.dedup();
        positions
    }

    fn digits(&mut self, number: u32) {
        if number > 9 {
            self.digits(number / 10);
        }
        self.d.push(char::from(b'0' + (number % 10) as u8));
    }
}

/// A position in tenths or hundredths of a pixel.
#[derive(Clone, Copy, PartialEq)]
struct Step {
    x: i32,
    y: i32,
}

/// Rounded, and kept so small that no difference overflows.
fn rounded(steps: f64) -> i32 {
    const LIMIT: f64 = 1e9;
    steps.round_ties_even().clamp(-LIMIT, LIMIT) as i32
}

#[cfg(test)]
mod tests {
    use super::{Decimals, PathWriter, Px};
    use proptest::prelude::*;

    fn px(points: &[(f64, f64)]) -> Vec<Px> {
        points.iter().map(|&(x, y)| Px::new(x, y)).collect()
    }

    #[test]
    fn rings_are_relative_closed_and_short() {
        let case = |points: &[(f64, f64)], expected: &str| {
            let mut path = PathWriter::new();
            path.ring(&px(points));
            assert_eq!(path.finish(), expected);
        };
        case(&[(0.0, 0.0), (10.0, 0.0), (10.0, 5.5)], "M0 0l10 0 0 5.5z");
        case(
            &[(1.25, -2.0), (0.0, 0.04), (-0.5, 100.0), (1.25, -2.0)],
            "M1.2-2l-1.2 2-.5 100z",
        );
        case(
            &[
                (0.0, 0.0),
                (0.04, 0.0),
                (10.0, 0.0),
                (10.0, 0.03),
                (0.0, 7.0),
            ],
            "M0 0l10 0-10 7z",
        );
        case(&[(0.0, 0.0), (0.04, 0.0), (0.0, 0.04)], "");
        case(&[(0.0, 0.0), (9.0, 0.0), (0.0, 0.0)], "");
        case(&[], "");
    }

    #[test]
    fn two_decimals_are_written_where_they_are_asked_for() {
        #[track_caller]
        fn case(points: &[(f64, f64)], expected: &str) {
            let mut path = PathWriter::exact_to(Decimals::Two);
            path.line(&px(points));
            assert_eq!(path.finish(), expected);
        }
        case(&[(0.0, 0.0), (0.05, -0.5)], "M0 0l.05-.5");
        case(&[(1.25, 7.004), (1.25, 7.006)], "M1.25 7l0 .01");
        case(&[(10.1, 3.0), (-0.01, 2.995)], "M10.1 3l-10.11 0");
        case(&[(0.001, 0.0), (0.004, 0.0)], "");
    }

    #[test]
    fn lines_stay_open_and_follow_each_other() {
        let mut path = PathWriter::new();
        path.line(&px(&[(0.0, 0.0), (1.0, 1.0), (0.0, 0.0)]));
        path.line(&px(&[(5.0, 5.0), (5.0, 5.01)]));
        path.line(&px(&[(123.4, 5.0), (-100.0, 0.1)]));
        assert_eq!(path.finish(), "M0 0l1 1-1-1M123.4 5l-223.4-4.9");
    }

    #[test]
    fn no_coordinate_is_too_large_or_no_number() {
        let mut path = PathWriter::new();
        path.line(&px(&[(f64::MAX, f64::MIN), (f64::MIN, f64::NAN)]));
        assert_eq!(path.finish(), "M100000000-100000000l-200000000 100000000");
    }

    /// The positions a renderer would arrive at, in tenths.
    fn read_back(d: &str) -> Vec<(i64, i64)> {
        let spaced = d.replace(['M', 'l', ' '], ",").replace('-', ",-");
        let numbers: Vec<i64> = spaced
            .split(',')
            .filter(|number| !number.is_empty())
            .map(|number| (number.parse::<f64>().expect("a number") * 10.0).round() as i64)
            .collect();
        let mut at = (0, 0);
        let step = |pair: &[i64]| {
            at = (at.0 + pair[0], at.1 + pair[1]);
            at
        };
        numbers.chunks(2).map(step).collect()
    }

    proptest! {
        #[test]
        fn every_position_is_exact_to_half_a_tenth(
            points in prop::collection::vec((-2000.0..2000.0, -2000.0..2000.0), 2..30),
        ) {
            let points = px(&points);
            let mut path = PathWriter::new();
            path.line(&points);
            let drawn = read_back(&path.finish());
            let mut rounded: Vec<(i64, i64)> =
                points.iter().map(|p| ((p.x * 10.0).round_ties_even() as i64, (p.y * 10.0).round_ties_even() as i64)).collect();
            rounded.dedup();
            prop_assume!(rounded.len() > 1);
            prop_assert_eq!(drawn, rounded);
        }
    }
}
