//! Lambert azimuthal equal-area: Snyder 1987, "Map projections: a working
//! manual", pages 182 to 190, in vectors instead of angles.

use crate::angle::hypot;
use crate::cartography::Planar;
use crate::cartography::sphere::Vector;

/// The position of a unit vector whose x axis is the middle of the map.
pub(super) fn project(v: Vector) -> Planar {
    let aside = hypot(v.y, v.z);
    let stretch = if v.x > 0.0 {
        (2.0 / (1.0 + v.x)).sqrt()
    } else if aside > 0.0 {
        // The same, without the cancellation near the antipode.
        (2.0 * (1.0 - v.x)).sqrt() / aside
    } else {
        return Planar::new(2.0, 0.0);
    };
    Planar::new(stretch * v.y, -stretch * v.z)
}

/// The unit vector drawn at `p`, which is within the circle of radius 2.
pub(super) fn inverse(p: Planar) -> Vector {
    let square = p.x * p.x + p.y * p.y;
    let shrink = (1.0 - square / 4.0).max(0.0).sqrt();
    Vector::new(1.0 - square / 2.0, shrink * p.x, -shrink * p.y)
}

/// Which way on the map one goes from `v` when leaving along `tangent`.
pub(super) fn direction(v: Vector, tangent: Vector) -> Planar {
    // The derivative of `project`, up to a positive factor.
    let ahead = (1.0 + v.x).max(f64::EPSILON);
    let toward = |across: f64, along: f64| along - across * tangent.x / (2.0 * ahead);
    Planar::new(toward(v.y, tangent.y), -toward(v.z, tangent.z))
}
