//! Turns the globe so that the middle of the map is ahead, and back.

use crate::angle::sin_cos;
use crate::cartography::sphere::Vector;
use crate::model::LonLat;

/// A rotation of the globe that keeps north up at the middle of the map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Rotation {
    ahead: Vector,
    east: Vector,
    north: Vector,
}

impl Rotation {
    pub(super) fn to(center: LonLat) -> Self {
        let (sin, cos) = sin_cos(center.lon.to_radians());
        let ahead = Vector::of(center);
        // From the longitude alone: a pole has an east then, too.
        let east = Vector::new(-sin, cos, 0.0);
        Self {
            ahead,
            east,
            north: ahead.cross(east),
        }
    }

    /// A vector of the globe's frame in the projection's.
    pub(super) fn apply(&self, v: Vector) -> Vector {
        Vector::new(v.dot(self.ahead), v.dot(self.east), v.dot(self.north))
    }

    /// A vector of the projection's frame in the globe's.
    pub(super) fn revert(&self, v: Vector) -> Vector {
        self.ahead
            .scaled(v.x)
            .plus(self.east.scaled(v.y))
            .plus(self.north.scaled(v.z))
    }
}
