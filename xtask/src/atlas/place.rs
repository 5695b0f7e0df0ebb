//! Places of the source and the measures taken between them on the sphere.
//!
//! Edges are great circles. Owns no topology.

use std::f64::consts::PI;

/// A vertex of the source, in degrees; longitude lies in `[-180, 180)`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Place {
    pub(crate) lon: f64,
    pub(crate) lat: f64,
}

impl Place {
    /// The place at `lon`, `lat`; a longitude of 180 becomes -180.
    pub(crate) fn new(lon: f64, lat: f64) -> Self {
        let lon = if lon >= 180.0 { lon - 360.0 } else { lon };
        Self { lon, lat }
    }

    /// A key by which nodes are told apart: places are equal or they differ.
    pub(crate) fn key(self) -> (u64, u64) {
        (self.lon.to_bits(), self.lat.to_bits())
    }

    /// Whether the place lies on the antimeridian.
    pub(crate) fn on_seam(self) -> bool {
        self.lon <= -180.0
    }

    fn unit(self) -> [f64; 3] {
        let (lon, lat) = (self.lon.to_radians(), self.lat.to_radians());
        [lat.cos() * lon.cos(), lat.cos() * lon.sin(), lat.sin()]
    }
}

/// Degrees of longitude from `from` to `to` the short way, in `[-180, 180)`.
pub(crate) fn turn(from: f64, to: f64) -> f64 {
    (to - from + 180.0).rem_euclid(360.0) - 180.0
}

/// The area of a small triangle in square degrees; 0 along a great circle.
///
/// Half the triple product of the three unit vectors, which for small
/// triangles is the area on the unit sphere.
pub(crate) fn triangle_area(a: Place, b: Place, c: Place) -> f64 {
    let (a, b, c) = (a.unit(), b.unit(), c.unit());
    let cross = [
        b[1] * c[2] - b[2] * c[1],
        b[2] * c[0] - b[0] * c[2],
        b[0] * c[1] - b[1] * c[0],
    ];
    let product = a[0] * cross[0] + a[1] * cross[1] + a[2] * cross[2];
    product.abs() / 2.0 * (180.0 / PI).powi(2)
}

/// The area enclosed by a closed ring in square degrees of the sphere.
///
/// Positive when the land lies on the right hand (clockwise seen from above
/// the ground), also for a ring around the south pole. Between two vertices
/// it takes the trapezoid down to the south pole.
pub(crate) fn signed_area(ring: &[Place]) -> f64 {
    let sum: f64 = ring
        .iter()
        .zip(ring.iter().cycle().skip(1))
        .map(|(a, b)| {
            let sines = a.lat.to_radians().sin() + b.lat.to_radians().sin();
            turn(a.lon, b.lon) * (2.0 + sines) / 2.0
        })
        .sum();
    sum * 180.0 / PI
}

/// Whether a ring that does not cross the antimeridian holds `place`.
pub(crate) fn holds(ring: &[Place], place: Place) -> bool {
    let mut inside = false;
    for (a, b) in ring.iter().zip(ring.iter().cycle().skip(1)) {
        if (a.lat > place.lat) != (b.lat > place.lat) {
            let along = (place.lat - a.lat) / (b.lat - a.lat);
            inside ^= place.lon < a.lon + along * (b.lon - a.lon);
        }
    }
    inside
}
