//! Equal Earth: Savric, Patterson and Jenny 2018, "The Equal Earth map
//! projection", International Journal of Geographical Information Science.

use crate::angle::{asin, sin_cos};
use crate::cartography::Planar;
use crate::cartography::sphere::Vector;
use std::f64::consts::{FRAC_PI_3, PI};

/// The polynomial's coefficients, from the paper.
const A1: f64 = 1.340_264;
const A2: f64 = -0.081_106;
const A3: f64 = 0.000_893;
const A4: f64 = 0.003_796;

/// The sine of the parametric latitude is this times that of the latitude.
const M: f64 = 0.866_025_403_784_438_6;

/// How far beyond the outline rounding may carry a place on it.
const ROUNDING: f64 = 1e-12;

/// The position at a longitude and a latitude in radians.
pub(super) fn project(lon: f64, lat: f64) -> Planar {
    let theta = asin(M * sin_cos(lat).0);
    Planar::new(lon * sin_cos(theta).1 / (M * slope(theta)), -height(theta))
}

/// The unit vector drawn at `p`, or none outside the outline.
pub(super) fn inverse(p: Planar) -> Option<Vector> {
    // Newton's method; the height is all but straight, five steps suffice.
    let mut theta = (-p.y).clamp(-1.5, 1.5);
    for _ in 0..8 {
        theta -= (height(theta) + p.y) / slope(theta);
    }
    let (sin, cos) = sin_cos(theta);
    let lon = M * p.x * slope(theta) / cos;
    let on_map = theta.abs() <= FRAC_PI_3 + ROUNDING && lon.abs() <= PI + ROUNDING;
    let lat = asin((sin / M).clamp(-1.0, 1.0));
    on_map.then(|| Vector::spherical(lon, lat))
}

/// Which way on the map one goes from `v` when leaving along `tangent`.
pub(super) fn direction(v: Vector, tangent: Vector) -> Planar {
    // Meridians stay meridians: only the latitude changes, and the longitude
    // keeps its side of the cut.
    let (lon, lat) = (v.lon(), v.lat().clamp(-1.57, 1.57));
    let step = 1e-5_f64.copysign(tangent.z);
    let (back, on) = (project(lon, lat - step), project(lon, lat + step));
    Planar::new(on.x - back.x, on.y - back.y)
}

/// The distance from the equator.
fn height(theta: f64) -> f64 {
    let square = theta * theta;
    let sixth = square * square * square;
    theta * (A1 + A2 * square + sixth * (A3 + A4 * square))
}

/// The derivative of the height.
fn slope(theta: f64) -> f64 {
    let square = theta * theta;
    let sixth = square * square * square;
    A1 + 3.0 * A2 * square + sixth * (7.0 * A3 + 9.0 * A4 * square)
}
