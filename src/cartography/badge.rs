//! Where on its bow each tie shows the number of its events.

use super::bow::{Bow, Polyline};
use super::ink::{Ink, square};
use super::px::{Px, PxRect};
use crate::model::order::positions;

/// The radius of a badge as drawn, in pixels.
pub const RADIUS_PX: f64 = 11.0;

/// The radius of a badge as a target, in pixels: 24 across.
pub const TARGET_PX: f64 = 12.0;

/// Free space between a badge and whatever else can be chosen, in pixels.
const GAP_PX: f64 = 2.0;

/// A badge's place in the picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Badge {
    /// Its middle.
    pub at: Px,
    /// Whether there was a free place; else it is left out, and this is the middle of the bow.
    pub free: bool,
}

/// The badge of each bow, in the order of `bows`.
///
/// `nodes` are positions with the radius of their targets in pixels. A badge
/// covers no node, no other badge and no other tie, and is whole. Short bows choose first,
/// since they have the least room; each takes the free place that is nearest
/// to its middle.
pub fn places(
    frame: PxRect,
    bows: &[Bow],
    lines: &[Polyline],
    ink: &Ink,
    nodes: &[(Px, f64)],
) -> Vec<Badge> {
    let lengths: Vec<f64> = lines.iter().map(Polyline::length).collect();
    let shorter_first = |one: usize, other: usize| lengths[one].total_cmp(&lengths[other]);
    let mut taken: Vec<(Px, f64)> = nodes.to_vec();
    let mut badges: Vec<Badge> = bows
        .iter()
        .map(|bow| Badge {
            at: bow.at(0.5),
            free: false,
        })
        .collect();
    for index in positions(bows.len(), &shorter_first) {
        let is_clear = |at: Px, reach| ink.in_room(square(at, reach), Some(index)) == 0;
        let is_free = |at: &Px| {
            // In a crowd a glance at the middle is mostly enough.
            frame.overhang(*at, TARGET_PX) == 0.0
                && is_clear(*at, TARGET_PX / 3.0)
                && is_clear(*at, TARGET_PX)
                && taken
                    .iter()
                    .all(|(other, radius)| (*other - *at).span() >= TARGET_PX + radius + GAP_PX)
        };
        if let Some(at) = ratios().map(|ratio| bows[index].at(ratio)).find(is_free) {
            taken.push((at, TARGET_PX));
            badges[index] = Badge { at, free: true };
        }
    }
    badges
}

/// Ratios of a bow's parameter from its middle outwards.
fn ratios() -> impl Iterator<Item = f64> {
    // Even steps lead back from the middle, odd ones ahead.
    (0..38).map(|step| {
        let away = f64::from(step / 2) * 0.02;
        0.5 + if step % 2 == 0 { -away } else { away }
    })
}

#[cfg(test)]
mod tests {
    use super::super::bow::Bend;
    use super::*;

    fn bow(start: (f64, f64), end: (f64, f64)) -> Bow {
        let flat = Bend {
            first: 0.0,
            second: 0.0,
        };
        Bow::new(Px::new(start.0, start.1), Px::new(end.0, end.1), flat, 64.0)
    }

    fn badges(bows: &[Bow], nodes: &[(Px, f64)]) -> Vec<Badge> {
        let lines: Vec<Polyline> = bows.iter().map(Bow::polyline).collect();
        let frame = PxRect::of_size(300.0, 200.0);
        places(frame, bows, &lines, &Ink::of(frame, &lines), nodes)
    }

    #[test]
    fn a_tie_alone_has_its_badge_in_the_middle() {
        let badge = badges(&[bow((0.0, 50.0), (200.0, 50.0))], &[])[0];
        assert!(badge.free && badge.at.distance(Px::new(100.0, 50.0)) < 1e-9);
    }

    #[test]
    fn crossing_ties_keep_their_badges_apart_and_clear_of_each_other() {
        let bows = [
            bow((0.0, 0.0), (200.0, 100.0)),
            bow((0.0, 100.0), (200.0, 0.0)),
        ];
        let badges = badges(&bows, &[]);
        assert!(badges[0].at.distance(badges[1].at) >= 24.0);
        assert!(bows[1].polyline().distance(badges[0].at) >= TARGET_PX);
        assert!(bows[0].polyline().distance(badges[1].at) >= TARGET_PX);
        assert!(badges.iter().all(|badge| badge.free));
    }

    #[test]
    fn a_badge_keeps_off_a_node_on_its_way() {
        let node = Px::new(100.0, 56.0);
        let badge = badges(&[bow((0.0, 50.0), (200.0, 50.0))], &[(node, 12.0)])[0];
        assert!(badge.free && badge.at.distance(node) >= 24.0);
    }

    #[test]
    fn a_badge_without_a_free_place_is_left_out() {
        let nodes = [(Px::new(10.0, 50.0), 12.0), (Px::new(40.0, 50.0), 12.0)];
        let badge = badges(&[bow((10.0, 50.0), (40.0, 50.0))], &nodes)[0];
        assert!(!badge.free && badge.at.distance(Px::new(25.0, 50.0)) < 1e-9);
        let bows: Vec<Bow> = (0..8)
            .map(|index| {
                bow(
                    (10.0, 40.0 + 6.0 * f64::from(index)),
                    (290.0, 40.0 + 6.0 * f64::from(index)),
                )
            })
            .collect();
        assert!(badges(&bows, &[]).iter().all(|badge| !badge.free));
    }
}
