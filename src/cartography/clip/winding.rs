//! Which side of a ring on the globe is its inside, and what it contains.
//!
//! A ring divides the globe in two. Its inside is the SMALLER side: no country
//! covers half of the globe, and so nothing is asked of the winding of the
//! data. Areas are sums of spherical excesses (Eriksson 1990, "On the measure
//! of solid angles").

use crate::cartography::sphere::Vector;
use std::f64::consts::TAU;

/// Steradians below which a ring has no inside: some square metres.
const NO_AREA: f64 = 1e-13;

/// A ring on the globe that has its inside to the left.
pub(crate) struct Region {
    ring: Vec<Vector>,
    area: f64,
}

impl Region {
    /// The smaller side of `ring`, or none where the ring encloses nothing.
    pub(crate) fn inside(mut ring: Vec<Vector>) -> Option<Self> {
        // Seen from a corner of the ring itself, small rings keep their digits.
        let fan = fan_area(&ring, *ring.first()?);
        // The excesses know the area only up to whole globes.
        let mut area = fan - 2.0 * TAU * (fan / (2.0 * TAU)).round_ties_even();
        if area.abs() < NO_AREA {
            return None;
        }
        if area < 0.0 {
            ring.reverse();
            area = -area;
        }
        Some(Self { ring, area })
    }

    pub(crate) fn ring(&self) -> &[Vector] {
        &self.ring
    }

    /// Whether `place` is inside.
    pub(crate) fn contains(&self, place: Vector) -> bool {
        // Triangles with their apex in the antipode cover everything else but
        // never sweep over `place` unnoticed: they sum to the area, less one
        // whole globe when the place is inside.
        fan_area(&self.ring, place.scaled(-1.0)) < self.area - TAU
    }
}

/// The signed area of the triangles between `apex` and each edge of the ring.
fn fan_area(ring: &[Vector], apex: Vector) -> f64 {
    let mut sum = 0.0;
    let mut previous = ring.last();
    for b in ring {
        if let Some(a) = previous {
            let volume = apex.dot(a.cross(*b));
            sum += 2.0 * volume.atan2(1.0 + a.dot(*b) + b.dot(apex) + apex.dot(*a));
        }
        previous = Some(b);
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::{Region, Vector};
    use crate::model::LonLat;
    use std::f64::consts::PI;

    fn ring(corners: &[(f64, f64)]) -> Vec<Vector> {
        corners
            .iter()
            .map(|&(lon, lat)| Vector::of(LonLat::new(lon, lat)))
            .collect()
    }

    #[test]
    fn the_inside_is_the_smaller_side_however_the_ring_winds() {
        let octant = [(0.0, 0.0), (90.0, 0.0), (0.0, 90.0)];
        for corners in [octant, [octant[2], octant[1], octant[0]]] {
            let region = Region::inside(ring(&corners)).expect("has an area");
            assert!((region.area - PI / 2.0).abs() < 1e-12);
            let holds = |lon, lat| region.contains(Vector::of(LonLat::new(lon, lat)));
            assert!(holds(45.0, 30.0));
            assert!(!holds(-45.0, 30.0));
            assert!(!holds(-135.0, -30.0));
        }
    }

    #[test]
    fn a_ring_around_a_pole_contains_it() {
        for lat in [70.0, -70.0] {
            let region = Region::inside(ring(&[(0.0, lat), (120.0, lat), (-120.0, lat)]));
            let region = region.expect("has an area");
            assert!(region.contains(Vector::of(LonLat::new(0.0, lat.signum() * 90.0))));
            assert!(!region.contains(Vector::of(LonLat::new(0.0, lat.signum() * -90.0))));
            assert!(!region.contains(Vector::of(LonLat::new(0.0, 0.0))));
        }
    }

    #[test]
    fn an_islet_across_from_the_probe_is_still_an_islet() {
        let islet = ring(&[(179.999, 0.0), (-179.999, 0.0), (180.0, 0.001)]);
        let region = Region::inside(islet).expect("has an area");
        assert!(region.area < 1e-9);
        assert!(!region.contains(Vector::of(LonLat::new(0.0, 0.0))));
        assert!(!region.contains(Vector::of(LonLat::new(180.0, -0.001))));
        assert!(region.contains(Vector::of(LonLat::new(180.0, 0.000_3))));
    }

    #[test]
    fn a_ring_without_an_inside_is_no_region() {
        let case = |corners: &[(f64, f64)]| assert!(Region::inside(ring(corners)).is_none());
        case(&[]);
        case(&[(10.0, 20.0)]);
        case(&[(10.0, 20.0), (30.0, 40.0)]);
        case(&[(10.0, 20.0), (10.0, 20.0), (10.0, 20.0)]);
        case(&[(10.0, 20.0), (30.0, 40.0), (10.0, 20.0), (30.0, 40.0)]);
    }
}
