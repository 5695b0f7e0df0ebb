//! Adds points where a great-circle edge bends on the map.
//!
//! The criteria of Bostock 2012 ("Adaptive resampling", d3): an edge is halved
//! while its middle is off the chord, or far from the chord's middle, or the
//! edge is so long that its middle proves nothing.

use super::BEND;
use super::formula::Formula;
use crate::cartography::Planar;
use crate::cartography::sphere::Vector;

/// The cosine of the angle from which an edge is halved unseen: 30 degrees.
const LONG: f64 = 0.866;

/// How often an edge is halved at most.
///
/// Only reached where the map is torn: at a pole that is drawn as a line.
const DEPTH: u32 = 16;

/// A position on the globe and where it is drawn.
///
/// Both, because a place on the cut of a world map is drawn on either side.
#[derive(Clone, Copy)]
pub(super) struct Drawn {
    pub(super) place: Vector,
    pub(super) at: Planar,
}

/// Appends the points to be drawn between two ends, and then the second end.
pub(super) fn draw_edge(formula: &Formula, from: Drawn, to: Drawn, out: &mut Vec<Planar>) {
    halve(formula, from, to, DEPTH, out);
    out.push(to.at);
}

fn halve(formula: &Formula, from: Drawn, to: Drawn, depth: u32, out: &mut Vec<Planar>) {
    let (dx, dy) = (to.at.x - from.at.x, to.at.y - from.at.y);
    let square = dx * dx + dy * dy;
    if depth == 0 || square < 4.0 * BEND * BEND {
        return;
    }
    let Some(place) = from.place.plus(to.place).normalized() else {
        return;
    };
    let at = formula.project(place);
    let (mx, my) = (at.x - from.at.x, at.y - from.at.y);
    let off = dy * mx - dx * my;
    let balance = (dx * mx + dy * my) / square - 0.5;
    if off * off > BEND * BEND * square || balance.abs() > 0.3 || from.place.dot(to.place) < LONG {
        let middle = Drawn { place, at };
        halve(formula, from, middle, depth - 1, out);
        out.push(at);
        halve(formula, middle, to, depth - 1, out);
    }
}
