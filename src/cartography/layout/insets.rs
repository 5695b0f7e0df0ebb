//! How a cast is seen: fitted as a whole, and enlarged where it is too close.

use super::NODE_TARGET_PX;
use super::marks::LensMark;
use crate::angle::{asin, hypot};
use crate::cartography::lens::{self, Wanted};
use crate::cartography::px::{Offset, Px, PxRect};
use crate::cartography::{Placement, Projection, cluster, fit};
use crate::model::LonLat;

/// A projection with its place in the picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sight {
    /// From the globe to the plane.
    pub projection: Projection,
    /// From the plane to the picture.
    pub placement: Placement,
}

impl Sight {
    /// Where `place` is drawn.
    pub fn px(&self, place: LonLat) -> Px {
        self.placement.apply(self.projection.forward(place))
    }
}

/// How a cast is seen.
pub(super) struct Insets {
    /// How the map outside the lenses is drawn.
    pub(super) sight: Sight,
    /// The lenses.
    pub(super) lenses: Vec<LensMark>,
    /// Where each capital is drawn.
    pub(super) at: Vec<Px>,
}

impl Insets {
    /// The way to see `places` in `frame`.
    pub(super) fn of(frame: PxRect, places: &[LonLat]) -> Self {
        let (sight, groups, radius) = sight(frame, places);
        let lenses = lenses(frame, &sight, places, &groups, radius);
        let at = positions(&sight, places, &groups, &lenses);
        Self { sight, lenses, at }
    }
}

/// With more lenses than this there is more lens than map.
const MOST_LENSES: usize = 4;

/// A lens enlarges no less than this, in radii of the globe: 60 kilometres.
const SMALLEST_REGION: f64 = 0.0094;

/// The share of a lens's radius within which its capitals are drawn.
const SPREAD: f64 = 0.66;

/// How the cast is seen, which of it needs a lens, and the lenses' radius.
fn sight(frame: PxRect, places: &[LonLat]) -> (Sight, Vec<Vec<usize>>, f64) {
    let radius = (frame.width() * 0.2)
        .min(frame.height() * 0.19)
        .clamp(52.0, 124.0);
    let projection = Projection::for_cast(places);
    let seen = |margin: f64| {
        let points = places.iter().map(|place| projection.forward(*place));
        let placement = fit(points, frame.inset(margin));
        let sight = Sight {
            projection,
            placement,
        };
        let at: Vec<Px> = places.iter().map(|place| sight.px(*place)).collect();
        let groups = cluster::clusters(&at, radius * 0.7, radius * SPREAD);
        (sight, groups)
    };
    let (sight, groups) = seen(radius.min(76.0));
    if groups.len() > MOST_LENSES {
        return (sight, Vec::new(), radius);
    }
    if groups.is_empty() {
        return (sight, groups, radius);
    }
    // Lenses stand around their homes: keep those away from the edge.
    let (sight, groups) = seen(radius * 0.95);
    (sight, groups, radius)
}

/// The lenses for `groups`, placed.
fn lenses(
    frame: PxRect,
    sight: &Sight,
    places: &[LonLat],
    groups: &[Vec<usize>],
    radius: f64,
) -> Vec<LensMark> {
    let regions: Vec<Region> = groups
        .iter()
        .map(|group| {
            let members: Vec<LonLat> = group.iter().map(|index| places[*index]).collect();
            Region::around(&members, radius)
        })
        .collect();
    let wanted: Vec<Wanted> = regions
        .iter()
        .map(|region| Wanted {
            home: sight.px(region.center),
            home_radius: (radius * sight.placement.scale / region.scale).max(7.0),
            radius,
        })
        .collect();
    let fixed: Vec<Px> = (0..places.len())
        .filter(|index| !groups.iter().any(|group| group.contains(index)))
        .map(|index| sight.px(places[index]))
        .collect();
    let centres = lens::place(frame, &wanted, &fixed);
    regions
        .iter()
        .zip(wanted.iter().zip(centres))
        .map(|(region, (wanted, centre))| {
            let origin = region.projection.forward(region.center);
            let placement = Placement::anchored(region.scale, origin, centre);
            LensMark {
                centre,
                radius,
                home: wanted.home,
                home_radius: wanted.home_radius,
                sight: Sight {
                    projection: region.projection,
                    placement,
                },
                reach_deg: region.reach_deg,
            }
        })
        .collect()
}

/// The part of the globe that a lens enlarges.
struct Region {
    center: LonLat,
    projection: Projection,
    /// Pixels in a radius of the globe.
    scale: f64,
    /// The region's radius on the globe in degrees.
    reach_deg: f64,
}

impl Region {
    /// The region around `members`, shown in a lens of `radius` pixels, north up.
    fn around(members: &[LonLat], radius: f64) -> Self {
        let center = Projection::for_cast(members).center();
        let projection = Projection::lambert_azimuthal(center);
        let extent = members
            .iter()
            .map(|place| projection.forward(*place))
            .map(|at| hypot(at.x, at.y))
            .fold(SMALLEST_REGION, f64::max);
        let scale = radius * SPREAD / extent;
        // In this projection a place at angle c is drawn 2 sin(c / 2) from the centre.
        let reach_deg = (2.0 * asin((radius / scale / 2.0).min(1.0))).to_degrees();
        let projection = Projection::lambert_azimuthal_cap(center, reach_deg);
        Self {
            center,
            projection,
            scale,
            reach_deg,
        }
    }
}

/// Where each capital is drawn: in its lens, or where it stands.
fn positions(
    sight: &Sight,
    places: &[LonLat],
    groups: &[Vec<usize>],
    lenses: &[LensMark],
) -> Vec<Px> {
    let mut at: Vec<Px> = places.iter().map(|place| sight.px(*place)).collect();
    for (group, lens) in groups.iter().zip(lenses) {
        for &index in group {
            at[index] = lens.sight.px(places[index]);
        }
        part(&mut at, group, lens);
    }
    at
}

/// Moves the capitals of a lens apart where even the lens leaves them too close.
fn part(at: &mut [Px], group: &[usize], lens: &LensMark) {
    const APART_PX: f64 = 3.2 * NODE_TARGET_PX;
    for round in 0..24 {
        for (step, &one) in group.iter().enumerate() {
            for &other in &group[step + 1..] {
                let between = at[other] - at[one];
                let lacking = APART_PX - between.length();
                if lacking <= 0.0 {
                    continue;
                }
                // Capitals at the very same place part in different directions.
                let way = if between.length() > 0.5 {
                    between.unit()
                } else {
                    Offset::polar(1.0, (step + round) as f64)
                };
                at[one] = at[one] + way * (-lacking / 2.0);
                at[other] = at[other] + way * (lacking / 2.0);
            }
        }
        for &index in group {
            let out = at[index] - lens.centre;
            let most = lens.radius * 0.78;
            if out.length() > most {
                at[index] = lens.centre + out.unit() * most;
            }
        }
    }
}
