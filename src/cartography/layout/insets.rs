//! How a cast is seen: fitted as a whole, and enlarged where it is too close.

use super::groups::Group;
use super::marks::LensMark;
use super::{Sight, positions};
use crate::cartography::Placement;
use crate::cartography::lens::{self, Wanted};
use crate::cartography::px::{Px, PxRect};
use crate::model::{Country, LonLat};

/// The part of the picture's shorter side that is left free around the cast.
const MARGIN: f64 = 0.12;

/// The most that is left free, in pixels.
const MOST_MARGIN_PX: f64 = 76.0;

/// How a cast is seen.
pub(super) struct Insets {
    /// How the map outside the lenses is drawn.
    pub(super) sight: Sight,
    /// The lenses.
    pub(super) lenses: Vec<LensMark>,
    /// Where each capital is drawn.
    pub(super) at: Vec<Px>,
    /// Where each stands, on the map or in its lens.
    pub(super) homes: Vec<Px>,
    /// Where each would stand if there were no lenses.
    pub(super) places: Vec<Px>,
}

impl Insets {
    /// The way to see `cast` in `frame`.
    pub(super) fn of(frame: PxRect, cast: &[Country]) -> Self {
        let places: Vec<LonLat> = cast.iter().map(Country::position).collect();
        let radius = (frame.width() * 0.2)
            .min(frame.height() * 0.19)
            .clamp(52.0, 124.0);
        let margin = (frame.width().min(frame.height()) * MARGIN).min(MOST_MARGIN_PX);
        let plain = Sight::of(cast, frame.inset(margin));
        let mut sight = plain;
        let mut groups = Group::worth_a_lens(frame, &plain, &places, radius);
        if !groups.is_empty() {
            // Lenses stand around their homes: keep those away from the edge.
            sight = Sight::of(cast, frame.inset(radius * 0.95));
            groups = Group::worth_a_lens(frame, &sight, &places, radius);
        }
        let lenses = loop {
            if groups.is_empty() {
                sight = plain;
                break Vec::new();
            }
            if let Some(lenses) = lenses(frame, &sight, &places, &groups) {
                break lenses;
            }
            Group::remove_least(&mut groups);
        };
        let on_map: Vec<Px> = places.iter().map(|place| sight.px(*place)).collect();
        let mut homes = on_map.clone();
        for lens in &lenses {
            for &index in &lens.members {
                homes[index] = lens.sight.px(places[index]);
            }
        }
        let mut at = homes.clone();
        let enlarged: usize = lenses.iter().map(|lens| lens.members.len()).sum();
        let outside = positions::on_map(frame, at.len() - enlarged);
        positions::part(frame, &mut at, &lenses, outside, 1.0);
        Self {
            sight,
            lenses,
            at,
            homes,
            places: on_map,
        }
    }
}

/// The lenses for `groups`, placed; none if they would hide a capital or one another.
fn lenses(
    frame: PxRect,
    sight: &Sight,
    places: &[LonLat],
    groups: &[Group],
) -> Option<Vec<LensMark>> {
    let wanted: Vec<Wanted> = groups
        .iter()
        .map(|Group { region, radius, .. }| Wanted {
            home: sight.px(region.center),
            home_radius: (radius * sight.placement.scale / region.scale).max(7.0),
            radius: *radius,
        })
        .collect();
    let fixed: Vec<Px> = (0..places.len())
        .filter(|index| !groups.iter().any(|group| group.members.contains(index)))
        .map(|index| sight.px(places[index]))
        .collect();
    let centres = lens::place(frame, &wanted, &fixed);
    if !lens::is_clear(&wanted, &centres, &fixed) {
        return None;
    }
    let marks = groups.iter().zip(wanted.iter().zip(centres)).enumerate();
    let mark = |(number, (group, (wanted, centre))): (usize, (&Group, (&Wanted, Px)))| {
        let region = &group.region;
        let origin = region.projection.forward(region.center);
        LensMark {
            centre,
            radius: wanted.radius,
            home: wanted.home,
            home_radius: wanted.home_radius,
            sight: Sight {
                projection: region.projection,
                placement: Placement::anchored(region.scale, origin, centre),
            },
            reach_deg: region.reach_deg,
            number,
            members: group.members.clone(),
            near_px: group.near_px,
        }
    };
    Some(marks.map(mark).collect())
}
