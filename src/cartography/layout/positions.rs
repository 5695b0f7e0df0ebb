//! Where each capital is drawn: where it stands, or a little beside.
//!
//! # What gives way
//!
//! Two capitals closer than their targets move apart, on the map and in a
//! lens alike, and each keeps a line to where it stands. Where that takes more
//! room than there is, their targets shrink, all by as much as they must and
//! none into another's: 24 pixels across for up to 70 capitals in a picture of
//! 320 by 400, and 13 for 195 of them.
//!
//! In a picture that is shown larger they move no farther apart on the screen,
//! but for what their targets lacked: the larger it is, the nearer they come to
//! where they stand.

use std::f64::consts::PI;

use super::NODE_TARGET_PX;
use super::marks::LensMark;
use crate::cartography::px::{Px, PxRect};
use crate::cartography::spread::{Distances, spread};

/// Free space between the target of a capital and the edge of the picture or of a lens, in pixels.
const GAP_PX: f64 = 2.0;

/// So far apart, in pixels, upright squares around two targets never overlap.
const DIAGONAL_PX: f64 = 34.0;

/// So far apart, in pixels, the badge of a tie has room between two capitals.
const ROOMY_PX: f64 = 54.0;

/// The part of a lens's radius in which capitals may come to lie.
const WITHIN_LENS: f64 = 0.78;

/// Moves the capitals `at` apart, those outside of the `lenses` to these distances.
///
/// `zoom` is how many times larger than the sheet everything is given.
pub(super) fn part(
    frame: PxRect,
    at: &mut [Px],
    lenses: &[LensMark],
    outside: Distances,
    zoom: f64,
) {
    for lens in lenses {
        let coincident_px = apart_in_lens(lens.radius / zoom, lens.members.len());
        let distances = Distances {
            near_px: coincident_px.min(ROOMY_PX),
            coincident_px,
        };
        let most = lens.radius * WITHIN_LENS;
        spread(at, &lens.members, distances, &|point| {
            let out = point - lens.centre;
            if out.length() > most {
                lens.centre + out.unit() * most
            } else {
                point
            }
        });
    }
    let rest: Vec<usize> = (0..at.len())
        .filter(|index| !lenses.iter().any(|lens| lens.members.contains(index)))
        .collect();
    let inside = frame.inset(NODE_TARGET_PX + GAP_PX);
    spread(at, &rest, outside, &|mut point| {
        for lens in lenses {
            let out = point - lens.centre;
            let clear = lens.radius + NODE_TARGET_PX + GAP_PX;
            if out.length() < clear {
                point = lens.centre + out.unit() * clear;
            }
        }
        inside.nearest(point)
    });
}

/// How far apart `count` capitals are drawn that stand at one place in a lens.
pub(super) fn apart_in_lens(radius: f64, count: usize) -> f64 {
    let within = radius * WITHIN_LENS;
    (0.5 * PI * within * within / count as f64).sqrt()
}

/// How far apart `count` capitals are drawn outside of lenses in a picture of this `frame`.
pub(super) fn on_map(frame: PxRect, count: usize) -> Distances {
    // As if they were spread evenly; most stand where there is more room.
    let area = frame.inset(NODE_TARGET_PX + GAP_PX).area();
    let room = area / count.max(1) as f64;
    let beside = (0.22 * room)
        .sqrt()
        .clamp(2.0 * NODE_TARGET_PX + 1.0, DIAGONAL_PX);
    let roomy = (0.04 * room).sqrt().min(ROOMY_PX);
    Distances {
        near_px: beside.max(roomy).min((0.4 * room).sqrt()),
        coincident_px: (0.12 * room).sqrt().min(90.0),
    }
}

/// The radius of the target of each capital, so that none reaches into another's.
pub(super) fn targets(at: &[Px]) -> Vec<f64> {
    at.iter()
        .enumerate()
        .map(|(index, node)| {
            let others = at.iter().enumerate().filter(|(other, _)| *other != index);
            others
                .map(|(_, other)| node.distance(*other) / 2.0)
                .fold(NODE_TARGET_PX, f64::min)
        })
        .collect()
}
