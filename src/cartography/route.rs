//! Which bow each tie takes, so that ties stay lines of their own.
//!
//! Each tie has a few dozen bows to choose from. Taking them in turn, each
//! chooses the one that is cheapest beside all the others, until none changes
//! its mind. The outcome depends on nothing but the input.

use super::bow::{Bend, Bow, Polyline, SEGMENTS};
use super::px::{Px, PxRect};
use crate::model::order::sort;

/// Ties nearer than this, in pixels, begin to look like one.
const APART_PX: f64 = 30.0;

/// Around a shared node, ties may be as near as they like within this distance in pixels.
const NODE_REACH_PX: f64 = 26.0;

/// A tie keeps this far, in pixels, from a node that is not its own.
const NODE_CLEAR_PX: f64 = 30.0;

/// Above this number of ties each looks at its own surroundings only.
const MOST_COMPARED: usize = 40;

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
}

/// The bow of each tie, in the order of `ties`.
///
/// `ties` are pairs of indices into the terrain's nodes.
pub fn bows(terrain: &Terrain<'_>, ties: &[[usize; 2]]) -> Vec<Bow> {
    let thorough = ties.len() <= 14;
    let mut choices: Vec<Vec<Choice>> = ties
        .iter()
        .map(|&ends| choices(terrain, ends, thorough))
        .collect();
    let mut chosen: Vec<usize> = vec![0; ties.len()];
    if ties.len() > MOST_COMPARED {
        // Too many to compare each with each: turns decide, so that
        // neighbours in the list do not all bend the same way.
        return choices
            .iter_mut()
            .enumerate()
            .map(|(index, of_tie)| of_tie.swap_remove(index % of_tie.len().min(3)).bow)
            .collect();
    }
    for _ in 0..6 {
        let mut settled = true;
        for index in 0..ties.len() {
            let cheapest = cheapest_beside(index, ties, &choices, &chosen);
            settled &= cheapest == chosen[index];
            chosen[index] = cheapest;
        }
        if settled {
            break;
        }
    }
    choices
        .iter()
        .zip(chosen)
        .map(|(of_tie, index)| of_tie[index].bow)
        .collect()
}

/// A bow that a tie may take, with what it costs whatever the others do.
struct Choice {
    bow: Bow,
    line: Polyline,
    length: f64,
    own_cost: f64,
}

/// The bows a tie may take, cheapest first; at least one.
fn choices(terrain: &Terrain<'_>, ends: [usize; 2], thorough: bool) -> Vec<Choice> {
    const BENDS: [f64; 13] = [
        0.13, -0.13, 0.22, -0.22, 0.34, -0.34, 0.5, -0.5, 0.04, -0.04, 0.7, -0.7, 0.0,
    ];
    let mut choices = Vec::new();
    for first in BENDS {
        for second in BENDS {
            // Bows of one sweep for many ties, S-shaped ones only as slight ones.
            let slight = (first - second).abs() <= 0.48;
            if (thorough && slight) || first.to_bits() == second.to_bits() {
                choices.push(choice(terrain, ends, Bend { first, second }));
            }
        }
    }
    sort(&mut choices, |one, other| {
        one.own_cost.total_cmp(&other.own_cost)
    });
    choices.truncate(if thorough { 44 } else { 9 });
    choices
}

fn choice(terrain: &Terrain<'_>, ends: [usize; 2], bend: Bend) -> Choice {
    let bow = Bow::new(terrain.nodes[ends[0]], terrain.nodes[ends[1]], bend);
    let line = bow.polyline();
    let chord = terrain.nodes[ends[0]].distance(terrain.nodes[ends[1]]);
    let length = line.length();
    let detour = if chord > 0.0 {
        length / chord - 1.0
    } else {
        0.0
    };
    let flatness = (0.1 - bend.first.abs().min(bend.second.abs())).max(0.0);
    let mut own_cost = 6.0 * detour + 4.0 * flatness + 1.5 * (bend.first - bend.second).abs();
    for &point in line.points() {
        own_cost += 2.0 * closeness(terrain.frame.inset(18.0).distance(point), 0.0);
        let written = terrain
            .rooms
            .iter()
            .filter(|room| room.distance(point) < 4.0);
        own_cost += 1.2 * written.count() as f64;
        for (index, node) in terrain.nodes.iter().enumerate() {
            if !ends.contains(&index) {
                own_cost += 2.5 * nearness(node.distance(point), NODE_CLEAR_PX);
            }
        }
        for (weight, obstacles) in [(0.6, terrain.lenses), (0.45, terrain.homes)] {
            for obstacle in obstacles {
                let has_end = ends
                    .iter()
                    .any(|&end| obstacle.centre.distance(terrain.nodes[end]) <= obstacle.radius);
                if !has_end && obstacle.centre.distance(point) < obstacle.radius + 4.0 {
                    own_cost += weight;
                }
            }
        }
    }
    Choice {
        bow,
        line,
        length,
        own_cost,
    }
}

/// The cost of lying `outside` pixels beyond an edge.
fn closeness(outside: f64, free: f64) -> f64 {
    ((outside - free) / 10.0).max(0.0)
}

/// From 0 at a distance of `clear` to 1 at none.
fn nearness(distance: f64, clear: f64) -> f64 {
    let ratio = (1.0 - distance / clear).max(0.0);
    ratio * ratio
}

/// The index of the choice that is cheapest for tie `index` beside the others' present ones.
fn cheapest_beside(
    index: usize,
    ties: &[[usize; 2]],
    choices: &[Vec<Choice>],
    chosen: &[usize],
) -> usize {
    let (mut cheapest, mut least) = (0, f64::INFINITY);
    for (at, choice) in choices[index].iter().enumerate() {
        // They come by their own cost, and others only add to it.
        if choice.own_cost >= least {
            break;
        }
        let mut cost = choice.own_cost;
        for other in (0..ties.len()).filter(|&other| other != index) {
            let shared = ties[index].iter().any(|end| ties[other].contains(end));
            cost += cost_beside(choice, &choices[other][chosen[other]], shared);
            if cost >= least {
                break;
            }
        }
        if cost < least {
            (cheapest, least) = (at, cost);
        }
    }
    cheapest
}

/// What it costs a tie to take `one` while another has `other`.
fn cost_beside(one: &Choice, other: &Choice, shares_node: bool) -> f64 {
    if !one
        .line
        .bounds()
        .inset(-APART_PX)
        .overlaps(other.line.bounds())
    {
        return 0.0;
    }
    // A crossing hides more of a short tie than of a long one.
    let shortest = one.length.min(other.length).max(1.0);
    let crossing = 2.0 + 240.0 / shortest;
    let mut cost = crossing * one.line.crossings(&other.line).count() as f64;
    let near = other.line.bounds().inset(-APART_PX);
    for &point in &one.line.points()[1..SEGMENTS] {
        if !near.contains(point) {
            continue;
        }
        if shares_node && near_an_end(&other.line, point) {
            continue;
        }
        cost += 1.6 * nearness(other.line.distance(point), APART_PX);
    }
    cost
}

/// Whether `point` is so near to an end of `line` that ties may meet there.
fn near_an_end(line: &Polyline, point: Px) -> bool {
    let points = line.points();
    [points[0], points[SEGMENTS]]
        .iter()
        .any(|end| end.distance(point) < NODE_REACH_PX)
}
