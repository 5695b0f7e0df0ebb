//! Whether rings hold a place, on the globe rather than on a flat map.

use crate::angle::sin_cos;
use crate::model::LonLat;

/// Whether the great-circle edge from `a` to `b` passes north of `place` on
/// its meridian.
///
/// A place is inside rings if an odd number of their edges do so, wherever the
/// rings cross the antimeridian and also if they go around the south pole; the
/// north pole has to be outside.
///
/// Latitude on a great circle by longitude: E. Williams, "Aviation Formulary",
/// "Latitude of point on GC".
pub(super) fn passes_north_of(place: LonLat, a: LonLat, b: LonLat) -> bool {
    let (to_a, to_b) = (turn_deg(place.lon, a.lon), turn_deg(place.lon, b.lon));
    // Both ends on one side, or the edge crosses the opposite meridian.
    if (to_a < 0.0) == (to_b < 0.0) || (to_a - to_b).abs() >= 180.0 {
        return false;
    }
    let (to_a, to_b) = (to_a.to_radians(), to_b.to_radians());
    let sin = |angle| sin_cos(angle).0;
    let tan_edge = (tan(a.lat) * sin(to_b) - tan(b.lat) * sin(to_a)) / sin(to_b - to_a);
    tan_edge > tan(place.lat)
}

fn tan(angle_deg: f64) -> f64 {
    let (sin, cos) = sin_cos(angle_deg.to_radians());
    sin / cos
}

/// Degrees of longitude from `from` to `to` the short way, in `[-180, 180)`.
fn turn_deg(from: f64, to: f64) -> f64 {
    (to - from + 180.0).rem_euclid(360.0) - 180.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn case(place: (f64, f64), a: (f64, f64), b: (f64, f64), expected: bool) {
        let [place, a, b] = [place, a, b].map(|(lon, lat)| LonLat::new(lon, lat));
        assert_eq!(
            passes_north_of(place, a, b),
            expected,
            "{place:?} {a:?} {b:?}"
        );
        assert_eq!(
            passes_north_of(place, b, a),
            expected,
            "{place:?} {b:?} {a:?}"
        );
    }

    #[test]
    fn an_edge_counts_only_on_the_meridian_of_the_place() {
        case((0.0, 0.0), (-1.0, 1.0), (1.0, 1.0), true);
        case((0.0, 2.0), (-1.0, 1.0), (1.0, 1.0), false);
        case((5.0, 0.0), (-1.0, 1.0), (1.0, 1.0), false);
        case((180.0, 0.0), (-1.0, 1.0), (1.0, 1.0), false);
    }

    #[test]
    fn an_edge_across_the_antimeridian_counts_there() {
        case((180.0, 0.0), (179.0, 1.0), (-179.0, 1.0), true);
        case((-180.0, 0.0), (179.0, 1.0), (-179.0, 1.0), true);
        case((0.0, 0.0), (179.0, 1.0), (-179.0, 1.0), false);
    }

    #[test]
    fn an_edge_along_a_parallel_bulges_to_the_pole() {
        case((0.0, 49.5), (-20.0, 49.0), (20.0, 49.0), true);
        case((0.0, 52.0), (-20.0, 49.0), (20.0, 49.0), false);
    }
}
