//! Vectors on the unit sphere, and the great-circle arcs between them.
//!
//! Positions are n-vectors (Gade 2010, "A non-singular horizontal position
//! representation"): no special case at the poles or at 180 degrees. Does not
//! know projections. Finite in, finite out, for antipodes too.

use crate::angle::{hypot, sin_cos};
use crate::model::LonLat;

/// A vector in space; a position on the globe where its length is one.
///
/// Seen from the frame's origin, `x` points ahead, `y` to the east and `z` to
/// the north. In the frame of the globe, ahead is the place at 0, 0.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Vector {
    pub(crate) x: f64,
    pub(crate) y: f64,
    pub(crate) z: f64,
}

impl Vector {
    pub(crate) const fn new(x: f64, y: f64, z: f64) -> Self {
        Self { x, y, z }
    }

    pub(crate) fn of(place: LonLat) -> Self {
        Self::spherical(place.lon.to_radians(), place.lat.to_radians())
    }

    /// The position at a longitude and a latitude in radians.
    pub(crate) fn spherical(lon: f64, lat: f64) -> Self {
        let (sin_lon, cos_lon) = sin_cos(lon);
        let (sin_lat, cos_lat) = sin_cos(lat);
        Self::new(cos_lat * cos_lon, cos_lat * sin_lon, sin_lat)
    }

    /// The longitude in radians; -0 counts as east, as in the clipping.
    pub(crate) fn lon(self) -> f64 {
        (self.y + 0.0).atan2(self.x)
    }

    /// The latitude in radians.
    pub(crate) fn lat(self) -> f64 {
        // The arcsine of z would lose half of the digits near the poles.
        self.z.atan2(hypot(self.x, self.y))
    }

    pub(crate) fn place(self) -> LonLat {
        LonLat::new(self.lon().to_degrees(), self.lat().to_degrees())
    }

    pub(crate) fn dot(self, other: Self) -> f64 {
        self.x * other.x + self.y * other.y + self.z * other.z
    }

    pub(crate) fn cross(self, other: Self) -> Self {
        Self::new(
            self.y * other.z - self.z * other.y,
            self.z * other.x - self.x * other.z,
            self.x * other.y - self.y * other.x,
        )
    }

    pub(crate) fn scaled(self, by: f64) -> Self {
        Self::new(self.x * by, self.y * by, self.z * by)
    }

    pub(crate) fn plus(self, other: Self) -> Self {
        Self::new(self.x + other.x, self.y + other.y, self.z + other.z)
    }

    pub(crate) fn norm(self) -> f64 {
        self.dot(self).sqrt()
    }

    /// The vector of length one in this direction, or none for no direction.
    pub(crate) fn normalized(self) -> Option<Self> {
        let norm = self.norm();
        (norm > 1e-14).then(|| self.scaled(1.0 / norm))
    }

    /// The angle to `other` in radians, exact for close places and antipodes.
    pub(crate) fn angle(self, other: Self) -> f64 {
        self.cross(other).norm().atan2(self.dot(other))
    }
}

/// The shorter great-circle arc from one position to another.
///
/// Between antipodes it is one of the many, always the same one.
#[derive(Clone, Copy)]
pub(crate) struct Arc {
    pub(crate) from: Vector,
    /// The direction of departure, at a right angle to `from`.
    pub(crate) heading: Vector,
    /// Its length in radians.
    pub(crate) angle: f64,
}

impl Arc {
    pub(crate) fn between(from: Vector, to: Vector) -> Self {
        let heading = |target: Vector| target.plus(from.scaled(-from.dot(target))).normalized();
        let north = Vector::new(0.0, 0.0, 1.0);
        let ahead = Vector::new(1.0, 0.0, 0.0);
        Self {
            from,
            heading: heading(to)
                .or_else(|| heading(north))
                .or_else(|| heading(ahead))
                .unwrap_or(north),
            angle: from.angle(to),
        }
    }

    /// The position `t` radians along the arc.
    pub(crate) fn at(self, t: f64) -> Vector {
        let (sin, cos) = sin_cos(t);
        self.from.scaled(cos).plus(self.heading.scaled(sin))
    }
}
