//! The marks of a laid-out map.

use std::rc::Rc;

use super::Sight;
use crate::angle::asin;
use crate::cartography::bow::{Bow, Polyline};
use crate::cartography::label::Label;
use crate::cartography::path::PathWriter;
use crate::cartography::px::{Offset, Px};
use crate::model::{CountryId, Tie, TieId, TieLine};

/// A capital on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct NodeMark {
    /// Its country.
    pub id: CountryId,
    /// Where it is drawn.
    pub at: Px,
    /// Where its name is written.
    pub label: Label,
}

/// A tie on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct TieMark {
    /// The tie.
    pub id: TieId,
    /// How its line is drawn.
    pub style: TieLine,
    /// How many events it has.
    pub count: usize,
    /// The SVG path data of its bow.
    pub path: Rc<str>,
    /// The width of its line in pixels.
    pub width: f64,
    /// The middle of its badge.
    pub badge: Px,
    /// Where it goes through the rim of a lens, and the scale changes.
    pub ports: Vec<Px>,
    pub(super) line: Polyline,
}

impl TieMark {
    pub(super) fn new(tie: &Tie, bow: Bow, badge: Px, ends: [Px; 2], lenses: &[LensMark]) -> Self {
        let line = bow.polyline();
        let mut path = PathWriter::new();
        path.curve(bow.points);
        let mut ports = Vec::new();
        for lens in lenses {
            if lens.holds(ends[0]) != lens.holds(ends[1]) {
                lens.rim_crossings(&line, &mut ports);
            }
        }
        Self {
            id: tie.id(),
            style: tie.line(),
            count: tie.events().len(),
            path: path.finish().into(),
            width: width(tie.events().len()),
            badge,
            ports,
            line,
        }
    }

    /// The length of its bow in pixels.
    pub fn length(&self) -> f64 {
        self.line.length()
    }
}

/// The width in pixels of a tie with `count` events.
///
/// By the square root: the ink of a line should not grow faster than its events.
fn width(count: usize) -> f64 {
    (1.5 + (count as f64).sqrt() * 0.9).min(7.0)
}

/// An enlarged part of the map.
#[derive(Clone, Debug, PartialEq)]
pub struct LensMark {
    /// The middle of the lens.
    pub centre: Px,
    /// The radius of the lens in pixels.
    pub radius: f64,
    /// The middle of the region that it enlarges, on the map.
    pub home: Px,
    /// The radius of that region on the map, in pixels.
    pub home_radius: f64,
    /// How the region is seen in the lens.
    pub sight: Sight,
    /// The region's radius on the globe in degrees.
    pub reach_deg: f64,
}

impl LensMark {
    /// The path data of the two lines from the region to the lens.
    ///
    /// They touch both circles from outside, as the rays of a real lens would.
    pub fn leader(&self) -> String {
        let between = self.centre - self.home;
        let distance = between.length();
        let mut path = PathWriter::new();
        if distance > self.radius + self.home_radius {
            let way = between.dy.atan2(between.dx);
            let tilt = asin((self.radius - self.home_radius) / distance);
            for side in [1.0, -1.0] {
                let angle = way + side * (std::f64::consts::FRAC_PI_2 + tilt);
                path.line(&[
                    self.home + Offset::polar(self.home_radius, angle),
                    self.centre + Offset::polar(self.radius, angle),
                ]);
            }
        }
        path.finish()
    }

    /// Whether `point` lies in the lens.
    pub(super) fn holds(&self, point: Px) -> bool {
        self.centre.distance(point) < self.radius
    }

    /// Adds where `line` goes through the rim to `crossings`.
    fn rim_crossings(&self, line: &Polyline, crossings: &mut Vec<Px>) {
        for [start, end] in line.segments() {
            let from = self.centre.distance(start) - self.radius;
            let to = self.centre.distance(end) - self.radius;
            if (from < 0.0) != (to < 0.0) {
                crossings.push(start.lerp(end, from / (from - to)));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_grow_slower_than_their_events() {
        assert!(width(1) < width(2) && width(2) < width(4));
        assert!(width(4) < 2.0 * width(1));
        assert!(width(100_000) <= 7.0);
    }
}
