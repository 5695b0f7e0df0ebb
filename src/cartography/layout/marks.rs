//! The marks of a laid-out map.

use std::rc::Rc;

use super::crowding::Thinning;
use super::{NODE_PX, Sight};
use crate::angle::asin;
use crate::cartography::badge::Badge;
use crate::cartography::bow::{Bow, Polyline};
use crate::cartography::label::Label;
use crate::cartography::path::{Decimals, PathWriter};
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
    /// Where its place is on the map, outside of all lenses.
    pub place: Px,
    /// The radius of its target in pixels: [`NODE_TARGET_PX`](super::NODE_TARGET_PX),
    /// or less where the picture has no room for more.
    pub target: f64,
    /// Where its name is written, as if `at` were where it is on the screen:
    /// the way from there to the label is in pixels of the screen at every zoom.
    pub label: Label,
    /// The width of its name in pixels.
    pub(super) name_px: f64,
}

impl NodeMark {
    /// The path data of the line to where it stands, unless its mark covers that
    /// in a picture so many times larger.
    pub fn stem(&self, zoom: f64) -> Option<String> {
        let mut path = PathWriter::exact_to(decimals_at(zoom));
        path.line(&[self.at, self.home]);
        let is_seen = self.at.distance(self.home) * zoom > NODE_PX;
        is_seen.then(|| path.finish())
    }
}

/// How exact the paths of a picture must be that is shown so many times larger.
fn decimals_at(zoom: f64) -> Decimals {
    if zoom > 1.0 {
        Decimals::Two
    } else {
        Decimals::One
    }
}

/// A tie on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct TieMark {
    /// The tie.
    pub id: TieId,
    /// Its place in the order in which all ties of the map are drawn.
    pub rank: usize,
    /// How its line is drawn.
    pub style: TieLine,
    /// How many events it has.
    pub count: usize,
    /// The SVG path data of its bow.
    pub path: Rc<str>,
    /// The width of its line in pixels of the screen, as drawn and as a target.
    pub width: f64,
    /// Its badge, whose middle is on the bow.
    pub badge: Badge,
    /// Where it goes through the rim of a lens, and the scale changes.
    pub ports: Vec<Px>,
    /// The capitals at its ends, as indices into the layout's nodes.
    pub(super) ends: [usize; 2],
    pub(super) bow: Bow,
    pub(super) line: Polyline,
}

impl TieMark {
    /// Whether it is drawn as `other` is.
    pub fn looks_like(&self, other: &Self) -> bool {
        self.id == other.id
            && Rc::ptr_eq(&self.path, &other.path)
            && self.width.to_bits() == other.width.to_bits()
            && self.style == other.style
            && self.count == other.count
            && self.badge == other.badge
    }

    pub(super) fn new(
        tie: &Tie,
        ends: [usize; 2],
        (bow, line): (Bow, &Polyline),
        badge: Badge,
        thinning: Thinning,
        lenses: &[LensMark],
    ) -> Self {
        Self {
            id: tie.id(),
            rank: 0,
            style: tie.line(),
            count: tie.events().len(),
            path: path(bow, Decimals::One),
            width: thinning.width(full_width(tie.events().len())),
            badge,
            ports: ports(bow, line, lenses),
            ends,
            bow,
            line: *line,
        }
    }

    /// Leads it by `bow`, among `lenses`, with a path that can be enlarged.
    pub(super) fn lead(&mut self, bow: Bow, lenses: &[LensMark]) {
        let line = bow.polyline();
        self.path = path(bow, Decimals::Two);
        self.ports = ports(bow, &line, lenses);
        self.bow = bow;
        self.line = line;
    }

    /// How far it is from `point` in pixels, if that is less than `reach`;
    /// exact to a part of a pixel of a screen that shows the sheet `zoom` times
    /// larger.
    pub(super) fn nearness(&self, point: Px, reach: f64, zoom: f64) -> Option<f64> {
        const EXACT_PX: f64 = 0.05;
        let deviation = self.bow.deviation();
        let about = reach + deviation;
        // Most lines are far from most places.
        if !self.line.bounds().inset(-about).contains(point)
            || self.bow.distance(point, 1.0) >= about
        {
            return None;
        }
        // What straight pieces miss falls with the square of their number.
        let times = (deviation * zoom / EXACT_PX).sqrt().max(1.0);
        let distance = self.bow.distance(point, times);
        (distance < reach).then_some(distance)
    }

    /// The length of its bow in pixels.
    pub fn length(&self) -> f64 {
        self.line.length()
    }
}

/// The path data of `bow`.
fn path(bow: Bow, decimals: Decimals) -> Rc<str> {
    let mut path = PathWriter::exact_to(decimals);
    path.curve(bow.points);
    path.finish().into()
}

/// Where `bow`, which is `line`, goes through the rims of `lenses`.
fn ports(bow: Bow, line: &Polyline, lenses: &[LensMark]) -> Vec<Px> {
    let mut ports = Vec::new();
    let [start, _, _, end] = bow.points;
    for lens in lenses {
        if lens.holds(start) != lens.holds(end) {
            lens.rim_crossings(line, &mut ports);
        }
    }
    ports
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
    /// Its place among the lenses of the whole map.
    pub number: usize,
    /// The capitals in it, as indices into the layout's nodes.
    pub(super) members: Vec<usize>,
    /// Capitals so far apart on the map, in pixels, need no lens.
    pub(super) near_px: f64,
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
