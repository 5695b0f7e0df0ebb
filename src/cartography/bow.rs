//! Bows: the curves that stand for ties.
//!
//! A tie is a bow and not a geodesic: the shortest ways between two far pairs
//! of neighbours run within a few pixels of each other, and the map has to
//! keep them apart.

mod piece;

use super::Zoom;
use super::px::{Px, PxRect};

/// Segments in the polyline that stands for a bow in all measurements.
const SEGMENTS: usize = 16;

/// Bows between nodes nearer than this, in pixels, bend as if these were so far apart.
///
/// Two nodes side by side leave nothing of a flat line in sight between them;
/// a bow that rises above them can be seen and pressed.
pub const LEAST_CHORD_PX: f64 = 64.0;

/// How a bow leaves its chord: the sideways offset of each handle.
///
/// # Units
///
/// Fractions of the chord's length, or of [`LEAST_CHORD_PX`] on the screen
/// where it is shorter; positive to the left of the way from the first end to the second
/// (upwards on a chord that runs to the right).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bend {
    /// The offset of the handle near the first end.
    pub first: f64,
    /// The offset of the handle near the second end.
    pub second: f64,
}

impl Bend {
    /// The bend of a straight line.
    pub const NONE: Self = Self {
        first: 0.0,
        second: 0.0,
    };
}

/// A cubic Bézier curve from one node to another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bow {
    /// The ends and the handles, in order.
    pub points: [Px; 4],
}

impl Bow {
    /// The bow from `start` to `end` that leaves its chord by `bend`.
    ///
    /// A chord shorter than `least_px` bends as if it were so long.
    pub fn new(start: Px, end: Px, bend: Bend, least_px: f64) -> Self {
        let chord = end - start;
        let side = chord.unit().quarter_turn() * chord.length().max(least_px);
        Self {
            points: [
                start,
                start + chord * 0.28 + side * bend.first,
                end + chord * -0.28 + side * bend.second,
                end,
            ],
        }
    }

    /// The bend that it was made with, with the same `least_px`.
    pub fn bend(&self, least_px: f64) -> Bend {
        let [start, first, second, end] = self.points;
        let chord = end - start;
        let side = chord.unit().quarter_turn();
        let bend = |handle: Px, from: Px| (handle - from).dot(side) / chord.length().max(least_px);
        Bend {
            first: bend(first, start),
            second: bend(second, end),
        }
    }

    /// The same curve after `zoom`.
    #[must_use]
    pub fn zoomed(&self, zoom: Zoom) -> Self {
        Self {
            points: self.points.map(|point| zoom.apply(point)),
        }
    }

    /// The distance in pixels from `point`, measured on `times` as many straight
    /// pieces as its polyline has.
    pub fn distance(&self, point: Px, times: f64) -> f64 {
        let pieces = (SEGMENTS as f64 * times).ceil() as u32;
        let mut from = self.points[0];
        let mut nearest = f64::INFINITY;
        for step in 1..=pieces {
            let to = self.at(f64::from(step) / f64::from(pieces));
            nearest = nearest.min(point.distance_to_segment(from, to));
            from = to;
        }
        nearest
    }

    /// How far its polyline is from it in pixels, at most.
    ///
    /// The bound on linear interpolation: an eighth of the second derivative
    /// times the square of the step.
    pub fn deviation(&self) -> f64 {
        let [a, b, c, d] = self.points;
        let bent = ((a - b) + (c - b))
            .length()
            .max(((b - c) + (d - c)).length());
        6.0 * bent / (8.0 * (SEGMENTS * SEGMENTS) as f64)
    }

    /// The position at `ratio` of the curve's parameter, from 0 to 1.
    pub fn at(&self, ratio: f64) -> Px {
        let [a, b, c, d] = self.points;
        let rest = 1.0 - ratio;
        let (wa, wb, wc, wd) = (
            rest * rest * rest,
            3.0 * rest * rest * ratio,
            3.0 * rest * ratio * ratio,
            ratio * ratio * ratio,
        );
        Px::new(
            a.x * wa + b.x * wb + c.x * wc + d.x * wd,
            a.y * wa + b.y * wb + c.y * wc + d.y * wd,
        )
    }

    /// The polyline of [`SEGMENTS`] pieces through the curve.
    pub fn polyline(&self) -> Polyline {
        let mut points = [Px::default(); SEGMENTS + 1];
        for (index, point) in points.iter_mut().enumerate() {
            *point = self.at(index as f64 / SEGMENTS as f64);
        }
        Polyline::new(&points)
    }
}

/// A bow as straight pieces, for measuring.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Polyline {
    points: [Px; SEGMENTS + 1],
    /// The smallest rectangle around it: most lines are far from most places,
    /// which this tells before any measuring.
    bounds: PxRect,
}

impl Polyline {
    fn new(points: &[Px; SEGMENTS + 1]) -> Self {
        Self {
            points: *points,
            bounds: PxRect::around(points),
        }
    }

    /// The smallest rectangle around it.
    pub fn bounds(&self) -> PxRect {
        self.bounds
    }

    /// Whether it comes nearer to `point` than `reach` pixels.
    pub fn reaches(&self, point: Px, reach: f64) -> bool {
        self.bounds.inset(-reach).contains(point) && self.distance(point) < reach
    }

    /// The length in pixels.
    pub fn length(&self) -> f64 {
        self.segments()
            .map(|[start, end]| start.distance(end))
            .sum()
    }

    /// The straight pieces, in order.
    pub fn segments(&self) -> impl Iterator<Item = [Px; 2]> + '_ {
        self.points.windows(2).map(|pair| [pair[0], pair[1]])
    }

    /// The distance in pixels from `point` to the nearest piece.
    pub fn distance(&self, point: Px) -> f64 {
        self.segments()
            .map(|[start, end]| point.distance_to_segment(start, end))
            .fold(f64::INFINITY, f64::min)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FLAT: Bend = Bend {
        first: 0.0,
        second: 0.0,
    };
    const UP: Bend = Bend {
        first: 0.4,
        second: 0.4,
    };

    fn bow(start: (f64, f64), end: (f64, f64), bend: Bend) -> Bow {
        Bow::new(
            Px::new(start.0, start.1),
            Px::new(end.0, end.1),
            bend,
            LEAST_CHORD_PX,
        )
    }

    #[test]
    fn a_bow_begins_and_ends_at_its_nodes() {
        let bow = bow((10.0, 20.0), (110.0, 80.0), UP);
        assert_eq!(bow.at(0.0), Px::new(10.0, 20.0));
        assert_eq!(bow.at(1.0), Px::new(110.0, 80.0));
    }

    #[test]
    fn a_positive_bend_rises_on_the_way_to_the_right() {
        let top = bow((0.0, 0.0), (100.0, 0.0), UP).at(0.5);
        assert!((top.x - 50.0).abs() < 1e-9);
        assert!((top.y + 30.0).abs() < 1e-9, "{top:?}");
    }

    #[test]
    fn a_bow_knows_its_bend() {
        const ASKEW: Bend = Bend {
            first: 0.28,
            second: -0.1,
        };
        for end in [(110.0, 80.0), (12.0, 25.0), (10.0, 20.0)] {
            let bow = bow((10.0, 20.0), end, ASKEW);
            let again = Bow::new(bow.points[0], bow.points[3], bow.bend(64.0), 64.0);
            for (one, other) in bow.points.into_iter().zip(again.points) {
                assert!(one.distance(other) < 1e-9);
            }
        }
    }

    #[test]
    fn a_distance_is_as_exact_as_asked() {
        let bow = bow((0.0, 0.0), (1_000.0, 0.0), UP);
        let line = bow.polyline();
        for step in 0..=200 {
            let at = bow.at(f64::from(step) / 200.0);
            assert!(line.distance(at) <= bow.deviation());
            assert!(bow.distance(at, 10.0) <= bow.deviation() / 99.0);
        }
        assert!(bow.deviation() < 6.0, "{}", bow.deviation());
    }

    #[test]
    fn the_polyline_is_as_long_as_the_straight_way_when_flat() {
        let length = bow((0.0, 0.0), (30.0, 40.0), FLAT).polyline().length();
        assert!((length - 50.0).abs() < 1e-9);
    }
}
