//! The edge of a world map: the meridian opposite to its middle, both sides.
//!
//! Works in the projection's frame, where that meridian is the half plane
//! behind (y = 0, x < 0). A position on it counts as east. The edge is walked
//! up the east side, over the north pole, down the west side, and back under
//! the south pole; each pole is one point of the walk, though some projections
//! draw it as a line.

use super::{Crossing, Crossings, Turn};
use crate::cartography::sphere::Vector;
use std::f64::consts::{FRAC_PI_2, PI};

/// Where the arc from `a` to `b` crosses the antimeridian: out, then in.
pub(crate) fn crossings(a: Vector, b: Vector) -> Crossings {
    let (from_east, to_east) = (a.y >= 0.0, b.y >= 0.0);
    // Weighted so that y cancels: on the arc, and on the meridian's plane.
    let on_plane = a.scaled(b.y.abs()).plus(b.scaled(a.y.abs()));
    if from_east == to_east || on_plane.x >= 0.0 {
        return [None, None];
    }
    let lat = on_plane.z.atan2(-on_plane.x);
    let at = Vector::spherical(PI, lat);
    [from_east, to_east].map(|east| {
        Some(Crossing {
            at,
            turn: turn(east, lat),
        })
    })
}

fn turn(east: bool, lat: f64) -> Turn {
    if east {
        FRAC_PI_2 + lat
    } else {
        3.0 * FRAC_PI_2 - lat
    }
}

#[cfg(test)]
mod tests {
    use super::{Vector, crossings};
    use std::f64::consts::PI;

    fn degrees(lon: f64, lat: f64) -> Vector {
        Vector::spherical(lon.to_radians(), lat.to_radians())
    }

    #[test]
    fn only_arcs_that_pass_behind_are_cut() {
        let case = |a, b, cut: bool| assert_eq!(crossings(a, b)[0].is_some(), cut, "{a:?} {b:?}");
        case(degrees(170.0, 10.0), degrees(-170.0, 20.0), true);
        case(degrees(-170.0, 10.0), degrees(170.0, 20.0), true);
        case(degrees(-10.0, 10.0), degrees(10.0, 20.0), false);
        case(degrees(100.0, 10.0), degrees(170.0, 20.0), false);
        case(degrees(100.0, 60.0), degrees(-100.0, 60.0), true);
        case(degrees(80.0, 60.0), degrees(-80.0, 60.0), false);
    }

    #[test]
    fn a_cut_leaves_on_one_side_and_comes_back_on_the_other() {
        let [Some(out), Some(back)] = crossings(degrees(170.0, 0.0), degrees(-170.0, 0.0)) else {
            panic!("not cut");
        };
        assert!((out.turn - PI / 2.0).abs() < 1e-12);
        assert!((back.turn - 3.0 * PI / 2.0).abs() < 1e-12);
        assert_eq!(out.at, back.at);
    }
}
