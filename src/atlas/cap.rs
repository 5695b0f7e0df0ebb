//! Circles on the globe around outlines, by which far-away ones are skipped.

use crate::angle::{acos, asin, sin_cos};
use crate::model::LonLat;

/// A circle on the globe that holds all points of an arc or a polygon.
///
/// # Guarantees
///
/// While the radius is below 90°, the great-circle edges between the points
/// and the land they enclose lie inside as well.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cap {
    center: [f64; 3],
    radius_deg: f64,
}

impl Cap {
    /// A small circle around `points`: their mean and the farthest of them.
    ///
    /// The whole globe if the points have no mean direction.
    pub(super) fn around(points: impl Iterator<Item = LonLat>) -> Self {
        let units: Vec<[f64; 3]> = points.map(unit).collect();
        let mut sum = [0.0; 3];
        for unit in &units {
            for (total, part) in sum.iter_mut().zip(unit) {
                *total += part;
            }
        }
        let length = dot(sum, sum).sqrt();
        if length < 1e-9 {
            return Self {
                center: [0.0, 0.0, 1.0],
                radius_deg: 180.0,
            };
        }
        let center = sum.map(|part| part / length);
        let radius_deg = units
            .iter()
            .map(|&unit| angle_deg(center, unit))
            .fold(0.0, f64::max);
        Self { center, radius_deg }
    }

    /// The middle of the circle.
    pub fn center(&self) -> LonLat {
        let [x, y, z] = self.center;
        LonLat::new(
            y.atan2(x).to_degrees(),
            asin(z.clamp(-1.0, 1.0)).to_degrees(),
        )
    }

    /// The angle at the globe's middle between the circle and its center.
    pub fn radius_deg(&self) -> f64 {
        self.radius_deg
    }

    /// Whether any part lies within `radius_deg` of `place`.
    pub fn reaches(&self, place: LonLat, radius_deg: f64) -> bool {
        angle_deg(self.center, unit(place)) <= self.radius_deg + radius_deg + ROUNDING_DEG
    }
}

/// What rounding may move a point on the rim, some 10 cm.
const ROUNDING_DEG: f64 = 1e-6;

fn unit(place: LonLat) -> [f64; 3] {
    let (sin_lon, cos_lon) = sin_cos(place.lon.to_radians());
    let (sin_lat, cos_lat) = sin_cos(place.lat.to_radians());
    [cos_lat * cos_lon, cos_lat * sin_lon, sin_lat]
}

fn dot(a: [f64; 3], b: [f64; 3]) -> f64 {
    a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

fn angle_deg(a: [f64; 3], b: [f64; 3]) -> f64 {
    acos(dot(a, b).clamp(-1.0, 1.0)).to_degrees()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square_across_180() -> Cap {
        let corners = [(179.0, -1.0), (-179.0, -1.0), (-179.0, 1.0), (179.0, 1.0)];
        Cap::around(corners.into_iter().map(|(lon, lat)| LonLat::new(lon, lat)))
    }

    #[test]
    fn a_cap_across_the_antimeridian_is_small() {
        let cap = square_across_180();
        assert!((cap.center().lon.abs() - 180.0).abs() < 1e-9);
        assert!(cap.center().lat.abs() < 1e-9);
        assert!((cap.radius_deg() - std::f64::consts::SQRT_2).abs() < 1e-3);
    }

    #[test]
    fn a_cap_reaches_its_rim_and_no_farther() {
        let cap = square_across_180();
        assert!(cap.reaches(LonLat::new(179.0, 1.0), 0.0));
        assert!(!cap.reaches(LonLat::new(178.0, 1.0), 0.0));
        assert!(cap.reaches(LonLat::new(178.0, 1.0), 1.0));
    }

    #[test]
    fn points_all_around_the_globe_have_the_whole_globe_as_cap() {
        let cap = Cap::around(
            [0.0, 90.0, 180.0, -90.0]
                .map(|lon| LonLat::new(lon, 0.0))
                .into_iter(),
        );
        assert!(cap.reaches(LonLat::new(0.0, -90.0), 0.0));
    }
}
