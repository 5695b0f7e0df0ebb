//! Great circles: how far apart two places are, and the shortest way.
//!
//! On the sphere of the mean earth radius: up to 0.5 % from the ellipsoid,
//! which no drawing shows. The formulas are those of `geo`.

use geo::{Distance, Haversine, InterpolatePoint, Point};

use crate::model::LonLat;

/// The great-circle distance between two places in kilometres.
pub fn distance_km(a: LonLat, b: LonLat) -> f64 {
    Haversine.distance(point(a), point(b)) / 1000.0
}

/// The place a `ratio` of the way from `a` to `b` along the great circle.
pub fn point_between(a: LonLat, b: LonLat, ratio: f64) -> LonLat {
    let point = Haversine.point_at_ratio_between(point(a), point(b), ratio);
    LonLat::new(point.x(), point.y())
}

/// Places along the great circle from `a` to `b`, both included.
///
/// They are evenly spaced, `steps + 1` of them; no steps count as one.
pub fn great_circle(a: LonLat, b: LonLat, steps: u32) -> impl Iterator<Item = LonLat> {
    let steps = steps.max(1);
    (0..=steps).map(move |step| point_between(a, b, f64::from(step) / f64::from(steps)))
}

fn point(place: LonLat) -> Point {
    Point::new(place.lon, place.lat)
}

#[cfg(test)]
mod tests {
    use super::{LonLat, distance_km, great_circle};

    const PYONGYANG: LonLat = LonLat::new(125.75, 39.03);
    const SEOUL: LonLat = LonLat::new(126.98, 37.57);
    const MINSK: LonLat = LonLat::new(27.57, 53.90);

    #[test]
    fn distances_agree_with_the_ellipsoid_to_half_a_percent() {
        let case = |a, b, geodesic_km: f64| {
            let error = distance_km(a, b) / geodesic_km - 1.0;
            assert!(error.abs() < 0.005, "{error}");
        };
        case(PYONGYANG, SEOUL, 194.0);
        case(PYONGYANG, MINSK, 7099.0);
        case(SEOUL, MINSK, 7291.0);
    }

    #[test]
    fn the_way_from_a_place_to_itself_stays_there() {
        for place in great_circle(SEOUL, SEOUL, 4) {
            assert!(distance_km(place, SEOUL) < 1e-6);
        }
        assert_eq!(great_circle(SEOUL, MINSK, 0).count(), 2);
    }
}
