//! Bows: the curves that stand for ties.
//!
//! A tie is a bow and not a geodesic: the shortest ways between two far pairs
//! of neighbours run within a few pixels of each other, and the map has to
//! keep them apart.

use super::px::{Px, PxRect};

/// Segments in the polyline that stands for a bow in all measurements.
pub const SEGMENTS: usize = 16;

/// Bows between nodes nearer than this, in pixels, bend as if these were so far apart.
///
/// Two nodes side by side leave nothing of a flat line in sight between them;
/// a bow that rises above them can be seen and pressed.
pub const LEAST_CHORD_PX: f64 = 64.0;

/// How a bow leaves its chord: the sideways offset of each handle.
///
/// # Units
///
/// Fractions of the chord's length, or of [`LEAST_CHORD_PX`] where it is
/// shorter; positive to the left of the way from the first end to the second
/// (upwards on a chord that runs to the right).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bend {
    /// The offset of the handle near the first end.
    pub first: f64,
    /// The offset of the handle near the second end.
    pub second: f64,
}

/// A cubic Bézier curve from one node to another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bow {
    /// The ends and the handles, in order.
    pub points: [Px; 4],
}

impl Bow {
    /// The bow from `start` to `end` that leaves its chord by `bend`.
    pub fn new(start: Px, end: Px, bend: Bend) -> Self {
        let chord = end - start;
        let side = chord.unit().quarter_turn() * chord.length().max(LEAST_CHORD_PX);
        Self {
            points: [
                start,
                start + chord * 0.28 + side * bend.first,
                end + chord * -0.28 + side * bend.second,
                end,
            ],
        }
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
    bounds: PxRect,
}

impl Polyline {
    fn new(points: &[Px; SEGMENTS + 1]) -> Self {
        let start = PxRect::between(points[0], points[0]);
        let bounds = points.iter().fold(start, |bounds, point| PxRect {
            left: bounds.left.min(point.x),
            top: bounds.top.min(point.y),
            right: bounds.right.max(point.x),
            bottom: bounds.bottom.max(point.y),
        });
        Self {
            points: *points,
            bounds,
        }
    }

    /// The smallest rectangle around it.
    ///
    /// Most lines are far from most places: it decides before any measuring.
    pub fn bounds(&self) -> PxRect {
        self.bounds
    }

    /// Whether it comes nearer to `point` than `reach` pixels.
    pub fn reaches(&self, point: Px, reach: f64) -> bool {
        self.bounds.inset(-reach).contains(point) && self.distance(point) < reach
    }

    /// The corners, from the first end to the second.
    pub fn points(&self) -> &[Px] {
        &self.points
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

    /// Where this polyline crosses `other`, shared ends left out.
    pub fn crossings<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = Px> + 'a {
        self.segments().flat_map(move |one| {
            other
                .segments()
                .filter_map(move |two| crossing(one, two))
                .filter(|place| {
                    let ends = [self.points[0], self.points[SEGMENTS]];
                    ends.iter().all(|end| end.distance(*place) > 1.0)
                })
        })
    }
}

/// Where two segments cross, or `None` if they do not or are parallel.
fn crossing([a, b]: [Px; 2], [c, d]: [Px; 2]) -> Option<Px> {
    // Most pairs are far apart: the boxes decide before any division.
    if a.x.max(b.x) < c.x.min(d.x)
        || c.x.max(d.x) < a.x.min(b.x)
        || a.y.max(b.y) < c.y.min(d.y)
        || c.y.max(d.y) < a.y.min(b.y)
    {
        return None;
    }
    let (along, across, between) = (b - a, d - c, c - a);
    let turn = along.dot(across.quarter_turn());
    if turn.abs() < 1e-12 {
        return None;
    }
    let on_first = between.dot(across.quarter_turn()) / turn;
    let on_second = between.dot(along.quarter_turn()) / turn;
    let inside = 0.0..1.0;
    (inside.contains(&on_first) && inside.contains(&on_second)).then(|| a + along * on_first)
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
        Bow::new(Px::new(start.0, start.1), Px::new(end.0, end.1), bend)
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
    fn the_polyline_is_as_long_as_the_straight_way_when_flat() {
        let length = bow((0.0, 0.0), (30.0, 40.0), FLAT).polyline().length();
        assert!((length - 50.0).abs() < 1e-9);
    }

    #[test]
    fn crossings_leave_out_the_shared_end() {
        let one = bow((0.0, 0.0), (100.0, 0.0), FLAT).polyline();
        let apart = bow((0.0, 0.0), (100.0, 50.0), FLAT).polyline();
        let across = bow((51.0, -30.0), (51.0, 30.0), FLAT).polyline();
        assert_eq!(one.crossings(&apart).count(), 0);
        let places: Vec<Px> = one.crossings(&across).collect();
        assert_eq!(places.len(), 1);
        assert!(places[0].distance(Px::new(51.0, 0.0)) < 1e-9);
    }
}
