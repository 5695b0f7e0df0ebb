//! Map projections of the sphere, with clipping and resampling.
//!
//! A projection is a rotation of the globe, a formula (`laea`, `equal_earth`),
//! and the edge of the map that goes with the formula. It gives [`Planar`]
//! positions, knows their inverse, and projects whole lines and rings: cut at
//! the map's edge, and with points added where a great-circle edge bends.
//!
//! # Guarantees
//!
//! For finite coordinates nothing here panics or answers NaN. Rings of no
//! area, of one or two points, over a pole or along 180 degrees are fine.

mod cast;
mod equal_earth;
mod formula;
mod laea;
mod resample;
mod rotation;
mod trace;

use super::Planar;
use super::clip::circle::Cap;
use super::clip::rejoin::rejoin;
use super::clip::winding::Region;
use super::sphere::Vector;
use crate::model::LonLat;
use formula::Formula;
use rotation::Rotation;

/// How far a bent edge may be from its drawn chord, in radii of the globe.
///
/// A third of a pixel where an inset shows ten degrees on 600 pixels. Finer
/// than the world map needs, yet it adds but 3 % to the points of an atlas.
const BEND: f64 = 1e-4;

/// The part of the globe that an azimuthal map shows unless told otherwise.
const CLIP_ANGLE_DEG: f64 = 150.0;

/// A way to draw the globe, or a part of it, on a plane.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Projection {
    rotation: Rotation,
    formula: Formula,
}

impl Projection {
    /// Lambert's azimuthal equal-area projection about `center`, north up there.
    ///
    /// Shows what is less than 150 degrees from the centre.
    pub fn lambert_azimuthal(center: LonLat) -> Self {
        Self::lambert_azimuthal_cap(center, CLIP_ANGLE_DEG)
    }

    /// The same, showing what is less than `clip_angle_deg` from the centre.
    ///
    /// The angle is taken between 0.01 and 179 degrees: at 180 the whole edge
    /// of the map would be one place.
    pub fn lambert_azimuthal_cap(center: LonLat, clip_angle_deg: f64) -> Self {
        let angle = clip_angle_deg.clamp(0.01, 179.0).to_radians();
        Self {
            rotation: Rotation::to(center),
            formula: Formula::LambertAzimuthal(Cap::of_radius(angle)),
        }
    }

    /// The Equal Earth projection of the whole globe, cut opposite the meridian.
    pub fn equal_earth(central_meridian_deg: f64) -> Self {
        Self {
            rotation: Rotation::to(LonLat::new(central_meridian_deg, 0.0)),
            formula: Formula::EqualEarth,
        }
    }

    /// The projection in which these places show best together.
    ///
    /// Lambert azimuthal about the middle of the smallest cap around them,
    /// where that cap's radius is at most 75 degrees: at that distance its
    /// shapes are bent as much as the world map bends those of Eurasia
    /// (26 degrees). For more, Equal Earth, cut where the places leave the
    /// widest gap of longitudes; in the Bering Strait if that is in the gap,
    /// so that the cut parts no country. No places count as the whole world.
    pub fn for_cast(places: &[LonLat]) -> Self {
        cast::projection(places)
    }

    /// The middle of the map.
    pub fn center(&self) -> LonLat {
        self.rotation.revert(Vector::new(1.0, 0.0, 0.0)).place()
    }

    /// The position of `place` on the plane, also where it is clipped.
    ///
    /// The antipode of an azimuthal map's centre, which is the whole circle of
    /// radius 2, is put at its right. A place on the cut of a world map lies on
    /// either side of the map.
    pub fn forward(&self, place: LonLat) -> Planar {
        self.formula.project(self.rotation.apply(Vector::of(place)))
    }

    /// The place drawn at `p`, or none outside the map's outline.
    pub fn inverse(&self, p: Planar) -> Option<LonLat> {
        let local = self.formula.inverse(p)?;
        Some(self.rotation.revert(local).place())
    }

    /// Whether `place` is on the map: not clipped.
    pub fn shows(&self, place: LonLat) -> bool {
        self.formula.sees(self.rotation.apply(Vector::of(place)))
    }

    /// The direction of north on the map at `place`, which is clipped or not.
    ///
    /// # Units
    ///
    /// Degrees clockwise from straight up, above -180 and at most 180. At a
    /// pole it is where the place's meridian goes on.
    pub fn north_deg(&self, place: LonLat) -> f64 {
        let (lon, lat) = (place.lon.to_radians(), place.lat.to_radians());
        let tangent = Vector::spherical(lon, lat + std::f64::consts::FRAC_PI_2);
        let step = self.formula.direction(
            self.rotation.apply(Vector::of(place)),
            self.rotation.apply(tangent),
        );
        step.x.atan2(-step.y).to_degrees()
    }

    /// The visible pieces of an open line of great-circle edges.
    pub fn line(&self, places: impl IntoIterator<Item = LonLat>) -> Vec<Vec<Planar>> {
        let line = self.rotated(&mut places.into_iter());
        let chains = trace::trace(&self.formula, &line, false);
        chains.into_iter().map(|chain| chain.points).collect()
    }

    /// The visible part of the inside of a ring of great-circle edges.
    ///
    /// The inside is the ring's smaller side: neither winding nor whether the
    /// first point comes again matters. The map is filled where the ring lies
    /// around all of it, and empty where it is elsewhere.
    ///
    /// # Guarantees
    ///
    /// The rings run counterclockwise on the screen. A ring that does not cross
    /// itself gives rings that do not overlap; one around a place that is not
    /// on the map gives the map's outline and, clockwise, the hole in it.
    pub fn ring(&self, places: impl IntoIterator<Item = LonLat>) -> Vec<Vec<Planar>> {
        self.fill(self.rotated(&mut places.into_iter()))
    }

    /// The visible part of a polygon: its exterior ring, then its holes.
    ///
    /// # Guarantees
    ///
    /// Holes come out winding against the exterior, so that either fill rule
    /// of SVG leaves them open, however the input was wound.
    pub fn polygon<Ring>(&self, rings: impl IntoIterator<Item = Ring>) -> Vec<Vec<Planar>>
    where
        Ring: IntoIterator<Item = LonLat>,
    {
        let mut drawn = Vec::new();
        for (i, ring) in rings.into_iter().enumerate() {
            let mut parts = self.ring(ring);
            if i > 0 {
                for part in &mut parts {
                    part.reverse();
                }
            }
            drawn.append(&mut parts);
        }
        drawn
    }

    /// The edge of the map: the clip circle, or the outline of the world.
    pub fn outline(&self) -> Vec<Planar> {
        let mut outline = Vec::new();
        self.formula
            .walk_edge(0.0, std::f64::consts::TAU, &mut outline);
        outline
    }

    fn fill(&self, ring: Vec<Vector>) -> Vec<Vec<Planar>> {
        let Some(region) = Region::inside(ring) else {
            return Vec::new();
        };
        let chains = trace::trace(&self.formula, region.ring(), true);
        match trace::pieces(chains) {
            Ok(pieces) => rejoin(pieces, &|from, to, out| {
                self.formula.walk_edge(from, to, out);
            }),
            Err(mut uncut) => {
                // Nothing crosses the edge: one place of it tells for all.
                if region.contains(self.formula.probe()) {
                    uncut.push(self.outline());
                }
                uncut
            }
        }
    }

    fn rotated(&self, places: &mut dyn Iterator<Item = LonLat>) -> Vec<Vector> {
        let mut rotated: Vec<Vector> = Vec::new();
        let mut last = None;
        for place in places {
            if last != Some(place) {
                rotated.push(self.rotation.apply(Vector::of(place)));
                last = Some(place);
            }
        }
        rotated
    }
}
