//! Chooses the projection in which a set of places shows best together.

use super::Projection;
use crate::cartography::sphere::Vector;
use crate::model::LonLat;

/// The radius of the largest cap that is drawn azimuthally.
const LARGEST_CAP_DEG: f64 = 75.0;

/// Steps towards the middle of the cap; the error falls below half a degree.
const STEPS: u32 = 500;

/// The meridian of the customary world map, cut in the Bering Strait.
const WORLD_DEG: f64 = 11.0;

pub(super) fn projection(places: &[LonLat]) -> Projection {
    match smallest_cap(places) {
        Some((center, radius)) if radius.to_degrees() <= LARGEST_CAP_DEG => {
            Projection::lambert_azimuthal(center.place())
        }
        _ => Projection::equal_earth(central_meridian_deg(places)),
    }
}

/// The middle and the radius of the smallest cap around `places`.
///
/// The middle is that of the smallest ball around them in space (Badoiu and
/// Clarkson 2003: step towards the farthest, ever less), if they all lie in
/// one hemisphere; else there is no such cap or the radius is large.
fn smallest_cap(places: &[LonLat]) -> Option<(Vector, f64)> {
    let cast: Vec<Vector> = places.iter().map(|&place| Vector::of(place)).collect();
    let farthest = |from: Vector| {
        let apart = |v: &Vector| v.plus(from.scaled(-1.0)).norm();
        cast.iter()
            .copied()
            .max_by(|a, b| apart(a).total_cmp(&apart(b)))
    };
    let mut middle = *cast.first()?;
    for step in 1..=STEPS {
        let target = farthest(middle)?;
        let share = 1.0 / f64::from(step + 1);
        middle = middle.scaled(1.0 - share).plus(target.scaled(share));
    }
    let center = middle.normalized()?;
    Some((center, center.angle(farthest(center)?)))
}

/// The meridian opposite the widest gap between the longitudes of `places`.
fn central_meridian_deg(places: &[LonLat]) -> f64 {
    let mut widest = (0.0, 0.0);
    for west in places {
        let to_east = places
            .iter()
            .map(|east| match eastward(east.lon - west.lon) {
                0.0 => 360.0,
                gap => gap,
            });
        let gap = to_east.fold(360.0, f64::min);
        if gap > widest.1 {
            widest = (west.lon, gap);
        }
    }
    let (west, gap) = widest;
    let strait = eastward(WORLD_DEG + 180.0 - west);
    if places.is_empty() || (0.0 < strait && strait < gap) {
        return WORLD_DEG;
    }
    eastward(west + gap / 2.0) - 180.0
}

/// The longitude counted eastward, from 0 to 360 degrees.
fn eastward(lon_deg: f64) -> f64 {
    lon_deg - 360.0 * (lon_deg / 360.0).floor()
}
