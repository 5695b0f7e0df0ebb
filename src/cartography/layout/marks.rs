//! The marks of a laid-out map.

use std::rc::Rc;

use super::crowding::Thinning;
use super::{NODE_PX, Sight};
use crate::angle::asin;
use crate::cartography::badge::Badge;
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
    /// Where it stands; elsewhere if others stand so close that they had to part.
    pub home: Px,
    /// The radius of its target in pixels: [`NODE_TARGET_PX`](super::NODE_TARGET_PX),
    /// or less where the picture has no room for more.
    pub target: f64,
    /// Where its name is written.
    pub label: Label,
}

impl NodeMark {
    /// The path data of the line to where it stands, unless its mark covers that.
    pub fn stem(&self) -> Option<String> {
        let mut path = PathWriter::new();
        path.line(&[self.at, self.home]);
        let is_seen = self.at.distance(self.home) > NODE_PX;
        is_seen.then(|| path.finish())
    }
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
    /// The width of its line in pixels, as drawn and as a target.
    pub width: f64,
    /// Its badge.
    pub badge: Badge,
    /// Where it goes through the rim of a lens, and the scale changes.
    pub ports: Vec<Px>,
    pub(super) line: Polyline,
}

impl TieMark {
    pub(super) fn new(
        tie: &Tie,
        bow: Bow,
        line: &Polyline,
        badge: Badge,
        thinning: Thinning,
        lenses: &[LensMark],
    ) -> Self {
        let mut path = PathWriter::new();
        path.curve(bow.points);
        let [start, _, _, end] = bow.points;
        let width = thinning.width(full_width(tie.events().len()));
        let mut ports = Vec::new();
        for lens in lenses {
            if lens.holds(start) != lens.holds(end) {
                lens.rim_crossings(line, &mut ports);
            }
        }
        Self {
            id: tie.id(),
            style: tie.line(),
            count: tie.events().len(),
            path: path.finish().into(),
            width,
            badge,
            ports,
            line: *line,
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
pub(super) fn full_width(count: usize) -> f64 {
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
        assert!(full_width(1) < full_width(2) && full_width(2) < full_width(4));
        assert!(full_width(4) < 2.0 * full_width(1));
        assert!(full_width(100_000) <= 7.0);
    }
}
