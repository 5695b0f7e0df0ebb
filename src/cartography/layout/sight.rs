//! The map's projection and its place in the picture.

use crate::angle::sin_cos;
use crate::atlas::{Atlas, Land};
use crate::cartography::px::{Px, PxRect};
use crate::cartography::sphere::Vector;
use crate::cartography::{Placement, Planar, Projection, fit};
use crate::model::{Country, LonLat};

/// The farthest land that is shown of a country alone, in radians: 40 degrees.
const MOST_LAND: f64 = 0.7;

/// A projection with its place in the picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sight {
    /// From the globe to the plane.
    pub projection: Projection,
    /// From the plane to the picture.
    pub placement: Placement,
}

impl Sight {
    /// The largest map of `cast` within `room`.
    ///
    /// All capitals are in sight. One capital alone would be a dot on nothing,
    /// so the land about it is, too; without capitals the world is.
    pub(super) fn of(cast: &[Country], room: PxRect) -> Self {
        let places: Vec<LonLat> = cast.iter().map(Country::position).collect();
        let projection = Projection::for_cast(&places);
        let shown = match cast {
            [] => projection.outline(),
            [one] => around(reach_of_land(one)),
            _ => places
                .iter()
                .map(|place| projection.forward(*place))
                .collect(),
        };
        Self {
            projection,
            placement: fit(shown, room),
        }
    }

    /// Where `place` is drawn.
    pub fn px(&self, place: LonLat) -> Px {
        self.placement.apply(self.projection.forward(place))
    }
}

/// Two corners around what lies within `angle` radians of an azimuthal map's centre.
fn around(angle: f64) -> Vec<Planar> {
    // There a place at angle c is drawn 2 sin(c / 2) from the centre.
    let out = 2.0 * sin_cos(angle / 2.0).0;
    vec![Planar::new(-out, -out), Planar::new(out, out)]
}

/// How far the land about a country's capital reaches from there, in radians.
fn reach_of_land(country: &Country) -> f64 {
    let capital = country.position();
    let atlas = Atlas::overview();
    let own = atlas
        .lands()
        .iter()
        .filter(|land| land.id() == Some(country.id()));
    own.flat_map(Land::polygons)
        .filter(|polygon| polygon.bounds().reaches(capital, 0.0))
        .flat_map(|polygon| polygon.rings().iter().flat_map(|ring| atlas.ring(ring)))
        .map(|place| Vector::of(capital).angle(Vector::of(place)))
        .fold(0.0, f64::max)
        .min(MOST_LAND)
}
