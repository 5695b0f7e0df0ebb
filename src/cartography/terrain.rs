//! What ties find their way through, and what a bow costs there by itself.
//!
//! Owns the costs that do not depend on other ties; those that do are
//! `traffic`'s.

use super::bow::{Bend, Bow, LEAST_CHORD_PX};
use super::px::{Px, PxRect};

/// Around a shared node, ties may be as near as they like within this distance in pixels.
pub const NODE_REACH_PX: f64 = 26.0;

/// A tie keeps this far, in pixels, from a node that is not its own.
pub const NODE_CLEAR_PX: f64 = 30.0;

/// The middle of a bow as far as this from both ends, in pixels along some axis, has room for a badge.
const BADGE_ROOM_PX: f64 = 27.0;

/// No tie comes nearer to the edge of the picture, in pixels.
const EDGE_PX: f64 = 4.0;

/// What a bow costs that must not be taken if there is any other.
const FORBIDDEN: f64 = 1e6;

/// A round mark that ties should not run through, unless they end inside.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Obstacle {
    /// Its middle.
    pub centre: Px,
    /// Its radius in pixels.
    pub radius: f64,
}

/// The surroundings in which ties find their way.
#[derive(Clone, Debug)]
pub struct Terrain<'a> {
    /// The picture.
    pub frame: PxRect,
    /// Where each node is drawn.
    pub nodes: &'a [Px],
    /// The lenses, as drawn.
    pub lenses: &'a [Obstacle],
    /// The regions on the map that the lenses enlarge.
    pub homes: &'a [Obstacle],
    /// Where something is written.
    pub rooms: &'a [PxRect],
    /// The pixels in one of the screen, on which ties are to be told apart.
    pub unit: f64,
}

impl Terrain<'_> {
    /// What it costs a tie between the nodes `ends` to come by `point`.
    pub fn place_cost(&self, ends: [usize; 2], point: Px) -> f64 {
        let outside = self.frame.inset(18.0 * self.unit).distance(point) / self.unit;
        let mut cost = 0.2 * outside;
        if outside > 18.0 - EDGE_PX {
            cost += FORBIDDEN;
        }
        let written = self
            .rooms
            .iter()
            .filter(|room| room.distance(point) < 4.0 * self.unit);
        cost += 1.2 * written.count() as f64;
        for (weight, obstacles) in [(0.6, self.lenses), (0.45, self.homes)] {
            for obstacle in obstacles {
                let is_near = obstacle.centre.distance(point) < obstacle.radius + 4.0 * self.unit;
                let holds =
                    |end: usize| obstacle.centre.distance(self.nodes[end]) <= obstacle.radius;
                if is_near && !holds(ends[0]) && !holds(ends[1]) {
                    cost += weight;
                }
            }
        }
        cost
    }

    /// The bow from `start` to `end` that leaves its chord by `bend`.
    pub fn bow(&self, start: Px, end: Px, bend: Bend) -> Bow {
        Bow::new(start, end, bend, LEAST_CHORD_PX * self.unit)
    }

    /// What the shape of a bow of `length` pixels costs.
    pub fn shape_cost(&self, bow: &Bow, bend: Bend, length: f64) -> f64 {
        let [start, _, _, end] = bow.points;
        let detour = length / start.distance(end).max(LEAST_CHORD_PX * self.unit) - 1.0;
        let flatness = (0.1 - bend.first.abs().min(bend.second.abs())).max(0.0);
        let middle = bow.at(0.5);
        let from_ends = (middle - start).span().min((middle - end).span());
        let cramped = BADGE_ROOM_PX - from_ends / self.unit;
        6.0 * detour.max(0.0)
            + 4.0 * flatness
            + 1.5 * (bend.first - bend.second).abs()
            + 1.2 * cramped.max(0.0)
    }
}

/// From 0 at a distance of `clear` to 1 at none.
pub fn nearness(distance: f64, clear: f64) -> f64 {
    let ratio = (1.0 - distance / clear).max(0.0);
    ratio * ratio
}
