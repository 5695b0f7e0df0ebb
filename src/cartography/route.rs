//! Which bow each tie takes, so that ties stay lines of their own.
//!
//! Each tie has a few dozen bows to choose from. Taking them in turn, each
//! chooses the one that is cheapest beside all the others, until none changes
//! its mind. The outcome depends on nothing but the input. Many ties are led by
//! `traffic` instead.

use super::bow::{Bend, Bow, Polyline, SEGMENTS};
use super::px::Px;
use super::terrain::{NODE_CLEAR_PX, NODE_REACH_PX, Terrain, nearness, shape_cost};
use super::traffic;
use crate::model::order::sort;

/// Ties nearer than this, in pixels, begin to look like one.
const APART_PX: f64 = 30.0;

/// How many bows a tie chooses from, the cheapest in themselves.
const MOST_CHOICES: usize = 28;

/// Up to this many ties are compared each with each.
const MOST_COMPARED: usize = 14;

/// The bow of each tie, in the order of `ties`.
///
/// `ties` are pairs of indices into the terrain's nodes. No bow leaves the
/// picture as long as its nodes are within.
pub fn bows(terrain: &Terrain<'_>, ties: &[[usize; 2]]) -> Vec<Bow> {
    if is_crowd(ties.len()) {
        return traffic::bows(terrain, ties);
    }
    let choices: Vec<Vec<Choice>> = ties.iter().map(|&ends| choices(terrain, ends)).collect();
    let mut chosen: Vec<usize> = vec![0; ties.len()];
    let mut known = Known::new(&choices);
    for _ in 0..6 {
        let mut settled = true;
        for index in 0..ties.len() {
            let cheapest = cheapest_beside(index, ties, &choices, &chosen, &mut known);
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

/// Whether so many ties are led as a crowd, and not each around each.
pub fn is_crowd(ties: usize) -> bool {
    ties > MOST_COMPARED
}

/// A bow that a tie may take, with what it costs whatever the others do.
struct Choice {
    bow: Bow,
    line: Polyline,
    length: f64,
    own_cost: f64,
}

/// The bows a tie may take, cheapest first; at least one.
fn choices(terrain: &Terrain<'_>, ends: [usize; 2]) -> Vec<Choice> {
    const BENDS: [f64; 13] = [
        0.13, -0.13, 0.22, -0.22, 0.34, -0.34, 0.5, -0.5, 0.04, -0.04, 0.7, -0.7, 0.0,
    ];
    let mut choices = Vec::new();
    for first in BENDS {
        for second in BENDS {
            // Bows of one sweep, and S-shaped ones as slight ones.
            if (first - second).abs() <= 0.48 {
                choices.push(choice(terrain, ends, Bend { first, second }));
            }
        }
    }
    sort(&mut choices, |one, other| {
        one.own_cost.total_cmp(&other.own_cost)
    });
    choices.truncate(MOST_CHOICES);
    choices
}

fn choice(terrain: &Terrain<'_>, ends: [usize; 2], bend: Bend) -> Choice {
    let bow = Bow::new(terrain.nodes[ends[0]], terrain.nodes[ends[1]], bend);
    let line = bow.polyline();
    let length = line.length();
    let mut own_cost = shape_cost(&bow, bend, length);
    for &point in line.points() {
        own_cost += 1.5 * terrain.place_cost(ends, point);
    }
    for (index, &node) in terrain.nodes.iter().enumerate() {
        if !ends.contains(&index) && line.reaches(node, NODE_CLEAR_PX) {
            own_cost += 10.0 * nearness(line.distance(node), NODE_CLEAR_PX);
        }
    }
    Choice {
        bow,
        line,
        length,
        own_cost,
    }
}

/// What bows have been found to cost beside others.
///
/// From turn to turn most of the others stay what they were.
struct Known {
    ties: usize,
    /// For each choice of each tie and each other tie: that one's choice then, and the cost.
    costs: Vec<(usize, f64)>,
}

impl Known {
    fn new(choices: &[Vec<Choice>]) -> Self {
        let ties = choices.len();
        Self {
            ties,
            costs: vec![(usize::MAX, 0.0); ties * MOST_CHOICES * ties],
        }
    }

    /// The cost of choice `at` of tie `index` beside choice `taken` of tie `other`.
    fn cost(
        &mut self,
        (index, at): (usize, usize),
        (other, taken): (usize, usize),
        measure: impl FnOnce() -> f64,
    ) -> f64 {
        let known = &mut self.costs[(index * MOST_CHOICES + at) * self.ties + other];
        if known.0 != taken {
            *known = (taken, measure());
        }
        known.1
    }
}

/// The index of the choice that is cheapest for tie `index` beside the others' present ones.
fn cheapest_beside(
    index: usize,
    ties: &[[usize; 2]],
    choices: &[Vec<Choice>],
    chosen: &[usize],
    known: &mut Known,
) -> usize {
    let (mut cheapest, mut least) = (0, f64::INFINITY);
    for (at, choice) in choices[index].iter().enumerate() {
        // They come by their own cost, and others only add to it.
        if choice.own_cost >= least {
            break;
        }
        let mut cost = choice.own_cost;
        for other in (0..ties.len()).filter(|&other| other != index) {
            let taken = chosen[other];
            cost += known.cost((index, at), (other, taken), || {
                let shared = ties[index].iter().any(|end| ties[other].contains(end));
                cost_beside(choice, &choices[other][taken], shared)
            });
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
        cost += 2.4 * nearness(other.line.distance(point), APART_PX);
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
