//! The edge of an azimuthal map: a small circle around its centre.
//!
//! Works in the projection's frame, where the centre is ahead (on the x axis).
//! Exact: an arc's crossings are the roots of a cosine, and there are always
//! as many as the sides of its two ends ask for.

use super::{Crossing, Crossings};
use crate::angle::{acos, hypot, sin_cos};
use crate::cartography::sphere::{Arc, Vector};
use std::f64::consts::{PI, TAU};

/// The cap of the globe around the point ahead.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Cap {
    cos: f64,
    sin: f64,
}

impl Cap {
    pub(crate) fn of_radius(radius: f64) -> Self {
        let (sin, cos) = sin_cos(radius);
        Self { cos, sin }
    }

    pub(crate) fn sees(self, v: Vector) -> bool {
        v.x > self.cos
    }

    /// The position on the rim at a turn counted from east towards north.
    pub(crate) fn rim(self, turn: f64) -> Vector {
        let (sin, cos) = sin_cos(turn);
        Vector::new(self.cos, self.sin * cos, self.sin * sin)
    }

    /// Where the arc from `a` to `b` crosses the rim.
    pub(crate) fn crossings(self, a: Vector, b: Vector) -> Crossings {
        let arc = Arc::between(a, b);
        // Along the arc, x(t) = reach * cos(t - nearest).
        let reach = hypot(arc.from.x, arc.heading.x);
        let nearest = arc.heading.x.atan2(arc.from.x);
        let half = acos((self.cos / reach).clamp(-1.0, 1.0));
        let crossing = |t: f64| {
            // Not `clamp`: its check of the bounds would bring float formatting.
            let at = arc.at(t.max(0.0).min(arc.angle));
            let turn = at.z.atan2(at.y);
            Some(Crossing {
                at,
                turn: if turn < 0.0 { turn + TAU } else { turn },
            })
        };
        match (self.sees(a), self.sees(b)) {
            (true, false) => [crossing(nearest + half), None],
            (false, true) => {
                let enter = nearest - half;
                [
                    crossing(if enter < 0.0 { enter + TAU } else { enter }),
                    None,
                ]
            }
            (false, false) if reach > self.cos && 0.0 < nearest && nearest < arc.angle => {
                [crossing(nearest - half), crossing(nearest + half)]
            }
            (true, true) if -reach < self.cos && nearest + PI < arc.angle => {
                let farthest = nearest + PI;
                [
                    crossing(farthest - (PI - half)),
                    crossing(farthest + (PI - half)),
                ]
            }
            _ => [None, None],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Cap, Vector};
    use proptest::prelude::*;

    fn degrees(lon: f64, lat: f64) -> Vector {
        Vector::spherical(lon.to_radians(), lat.to_radians())
    }

    #[test]
    fn an_arc_crosses_the_rim_as_often_as_its_ends_ask_for() {
        let case = |radius: f64, a, b, expected: usize| {
            let crossings = Cap::of_radius(radius.to_radians()).crossings(a, b);
            assert_eq!(
                crossings.iter().flatten().count(),
                expected,
                "{radius} {a:?} {b:?}"
            );
        };
        case(30.0, degrees(0.0, 0.0), degrees(10.0, 0.0), 0);
        case(30.0, degrees(0.0, 0.0), degrees(40.0, 0.0), 1);
        case(30.0, degrees(40.0, 0.0), degrees(0.0, 0.0), 1);
        case(30.0, degrees(-40.0, 0.0), degrees(40.0, 0.0), 2);
        case(30.0, degrees(40.0, 0.0), degrees(50.0, 0.0), 0);
        case(30.0, degrees(-100.0, 0.0), degrees(100.0, 0.0), 0);
        case(150.0, degrees(140.0, 0.0), degrees(-140.0, 0.0), 2);
        case(150.0, degrees(-80.0, 0.0), degrees(80.0, 0.0), 0);
        case(150.0, degrees(170.0, 0.0), degrees(-80.0, 0.0), 1);
        case(150.0, degrees(5.0, 5.0), degrees(5.0, 5.0), 0);
    }

    proptest! {
        #[test]
        fn every_crossing_lies_on_the_rim_and_where_its_turn_says(
            radius in 0.01..3.1, lon0 in -3.1..3.1, lat0 in -1.5..1.5, lon1 in -3.1..3.1, lat1 in -1.5..1.5,
        ) {
            let cap = Cap::of_radius(radius);
            let (a, b) = (Vector::spherical(lon0, lat0), Vector::spherical(lon1, lat1));
            let crossings = cap.crossings(a, b);
            for crossing in crossings.iter().flatten() {
                prop_assert!((crossing.at.x - radius.cos()).abs() < 1e-9);
                prop_assert!(cap.rim(crossing.turn).angle(crossing.at) < 1e-6);
            }
            let odd = crossings.iter().flatten().count() % 2 == 1;
            prop_assert_eq!(odd, cap.sees(a) != cap.sees(b));
        }
    }
}
