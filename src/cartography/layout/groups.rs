//! Which capitals are drawn in a lens.

use std::f64::consts::PI;

use super::positions::apart_in_lens;
use super::{NODE_TARGET_PX, Sight};
use crate::angle::{asin, hypot};
use crate::cartography::px::{Px, PxRect};
use crate::cartography::{Projection, cluster};
use crate::model::LonLat;

/// The part of the picture that lenses may take together.
const MOST_COVERED: f64 = 0.25;

/// The part of the mean distance between capitals, were they spread evenly,
/// below which two of them are close.
///
/// Where there are many, all are close, and each has less room to gain.
const CLOSE: f64 = 0.25;

/// What a lens must be worth for each capital of the cast beyond [`FEW`]: the
/// more there is on the map, the more a lens hides.
const WORTH_OF_A_CAPITAL: f64 = 0.1;

/// Among so many capitals any gain is worth a lens.
const FEW: f64 = 4.0;

/// A lens enlarges at least this many times.
const LEAST_GAIN: f64 = 1.35;

/// A lens enlarges no less than this, in radii of the globe: 60 kilometres.
const SMALLEST_REGION: f64 = 0.0094;

/// The share of a lens's radius within which its capitals are drawn.
const SPREAD: f64 = 0.66;

/// Capitals that a lens would draw apart.
pub(super) struct Group {
    /// Indices into the cast.
    pub(super) members: Vec<usize>,
    /// The region that the lens enlarges.
    pub(super) region: Region,
    /// The radius of the lens in pixels.
    pub(super) radius: f64,
    /// Capitals so far apart on the map, in pixels, need no lens.
    pub(super) near_px: f64,
    /// How much closer they are than they should be, over all pairs.
    worth: f64,
}

impl Group {
    /// The groups that pay for a lens, as many as the picture has room for.
    ///
    /// A lens of two has this `radius`; each further capital adds to it.
    pub(super) fn worth_a_lens(
        frame: PxRect,
        sight: &Sight,
        places: &[LonLat],
        radius: f64,
    ) -> Vec<Self> {
        let spacing = (frame.area() / places.len().max(1) as f64).sqrt();
        let near_px = (radius * 0.7).min(spacing * CLOSE);
        // So close they part without a lens.
        if near_px < 2.0 * NODE_TARGET_PX {
            return Vec::new();
        }
        let at: Vec<Px> = places.iter().map(|place| sight.px(*place)).collect();
        let mut groups = Vec::new();
        for members in cluster::clusters(&at, near_px, radius * SPREAD) {
            let mut worth = 0.0;
            for (rank, &one) in members.iter().enumerate() {
                for &other in &members[rank + 1..] {
                    worth += (1.0 - at[one].distance(at[other]) / near_px).max(0.0);
                }
            }
            let radius = radius * (0.9 + 0.05 * members.len() as f64).min(1.5);
            let here: Vec<LonLat> = members.iter().map(|index| places[*index]).collect();
            let region = Region::around(&here, radius);
            if worth > WORTH_OF_A_CAPITAL * (places.len() as f64 - FEW)
                && region.scale > LEAST_GAIN * sight.placement.scale
                && apart_in_lens(radius, members.len()) > 2.0 * NODE_TARGET_PX
            {
                groups.push(Self {
                    members,
                    region,
                    radius,
                    near_px,
                    worth,
                });
            }
        }
        let covered = |groups: &[Self]| -> f64 {
            groups
                .iter()
                .map(|group| PI * group.radius * group.radius)
                .sum()
        };
        while covered(&groups) > MOST_COVERED * frame.area() {
            Self::remove_least(&mut groups);
        }
        groups
    }

    /// Removes the group that is worth least.
    pub(super) fn remove_least(groups: &mut Vec<Self>) {
        let mut least = 0;
        for (index, group) in groups.iter().enumerate() {
            if group.worth < groups[least].worth {
                least = index;
            }
        }
        if least < groups.len() {
            groups.remove(least);
        }
    }
}

/// The part of the globe that a lens enlarges.
pub(super) struct Region {
    pub(super) center: LonLat,
    pub(super) projection: Projection,
    /// Pixels in a radius of the globe.
    pub(super) scale: f64,
    /// The region's radius on the globe in degrees.
    pub(super) reach_deg: f64,
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
