//! What a tie meets on its way.
//!
//! The picture is a grid of small squares that count the ties through them, by
//! direction, for one runs along others and crosses others. What a way costs is read off the squares, however many ties there are.

use super::bow::{Bend, Bow};
use super::px::{Offset, Px};
use super::terrain::{NODE_CLEAR_PX, NODE_REACH_PX, Terrain, nearness};

/// The side of a square of the grid, in pixels.
const CELL_PX: f64 = 8.0;

/// What is met in one square.
#[derive(Clone, Copy, Default)]
struct Cell {
    /// Ties by direction, each several times: in its own square and those beside it.
    ties: [i16; 4],
    /// How near nodes are.
    nodes: f32,
}

/// How much ties mind one another.
#[derive(Clone, Copy, Debug)]
pub struct Regard {
    /// How far beside a tie, in pixels, others are counted.
    reach_px: f64,
    /// The cost of each tie met in each square, for those that run the same way.
    along: f64,
    /// The same for those that run another way.
    across: f64,
}

impl Regard {
    /// For ties that have room to keep clear of each other. One that runs along is
    /// met in every square and one that crosses in few, so the lower price adds up to more.
    pub const HIGH: Self = Self {
        reach_px: 24.0,
        along: 0.07,
        across: 0.16,
    };

    /// For ties that can but take turns.
    pub const LOW: Self = Self {
        reach_px: 8.0,
        along: 0.15,
        across: 0.06,
    };
}

/// The ties that have chosen their bows, as others meet them.
pub struct Traffic<'a> {
    terrain: &'a Terrain<'a>,
    regard: Regard,
    columns: usize,
    rows: usize,
    cells: Vec<Cell>,
}

impl<'a> Traffic<'a> {
    /// No ties yet.
    pub fn around(terrain: &'a Terrain<'a>, regard: Regard) -> Self {
        let count = |px: f64| (px / CELL_PX) as usize + 1;
        let (columns, rows) = (count(terrain.frame.width()), count(terrain.frame.height()));
        let mut traffic = Self {
            terrain,
            regard,
            columns,
            rows,
            cells: vec![Cell::default(); columns * rows],
        };
        let clear = NODE_CLEAR_PX * terrain.unit;
        for &node in terrain.nodes {
            traffic.each_near(node, clear, &mut |cell, middle| {
                cell.nodes += (2.5 * nearness(node.distance(middle), clear)) as f32;
            });
        }
        traffic
    }

    /// Calls `visit` with each square whose middle is within `reach` of `at`, and that middle.
    fn each_near(&mut self, at: Px, reach: f64, visit: &mut dyn FnMut(&mut Cell, Px)) {
        let span = |from: f64, count: usize| {
            let low = ((from - reach) / CELL_PX).max(0.0) as usize;
            low..(((from + reach) / CELL_PX).max(0.0) as usize + 1).min(count)
        };
        for row in span(at.y, self.rows) {
            for column in span(at.x, self.columns) {
                let middle = Px::new(
                    (column as f64 + 0.5) * CELL_PX,
                    (row as f64 + 0.5) * CELL_PX,
                );
                visit(&mut self.cells[row * self.columns + column], middle);
            }
        }
    }

    fn at(&self, point: Px) -> &Cell {
        let column = ((point.x / CELL_PX) as usize).min(self.columns - 1);
        let row = ((point.y / CELL_PX) as usize).min(self.rows - 1);
        &self.cells[row * self.columns + column]
    }

    /// Counts a tie that takes `bow` `by` times.
    pub fn count(&mut self, bow: &Bow, by: i16) {
        let reach = self.regard.reach_px;
        for (point, step) in steps(bow) {
            let way = way(step);
            self.each_near(point, reach, &mut |cell, middle| {
                // The more the nearer.
                let near = (1.0 + (reach - (middle - point).span()) / CELL_PX).max(1.0);
                cell.ties[way] = cell.ties[way].saturating_add(by * near as i16);
            });
        }
    }

    /// What `bow` costs a tie, or more than `most` as soon as it is more.
    pub fn cost(&self, ends: [usize; 2], bow: &Bow, bend: Bend, most: f64) -> f64 {
        let [a, b, c, d] = bow.points;
        let around = a.distance(b) + b.distance(c) + c.distance(d);
        let length = around.midpoint(a.distance(d));
        let mut cost = 2.0 * self.terrain.shape_cost(bow, bend, length);
        for (point, step) in steps(bow) {
            if cost >= most {
                break;
            }
            cost += self.terrain.place_cost(ends, point);
            let from_end = a.distance(point).min(d.distance(point));
            if from_end < NODE_REACH_PX * self.terrain.unit {
                continue;
            }
            let cell = self.at(point);
            let along = f64::from(cell.ties[way(step)]);
            let all: f64 = cell.ties.iter().map(|count| f64::from(*count)).sum();
            cost += self.regard.along * along + self.regard.across * (all - along);
            if from_end > NODE_CLEAR_PX * self.terrain.unit {
                cost += f64::from(cell.nodes);
            }
        }
        cost
    }
}

/// Points along a bow about as far apart as the squares are wide, each with the way on.
fn steps(bow: &Bow) -> impl Iterator<Item = (Px, Offset)> + '_ {
    let [a, b, c, d] = bow.points;
    let length = a.distance(b) + b.distance(c) + c.distance(d);
    let count = (length / CELL_PX * 0.8) as u32 + 2;
    let mut last = a;
    (1..count).map(move |step| {
        let point = bow.at(f64::from(step) / f64::from(count));
        let way = point - last;
        last = point;
        (point, way)
    })
}

/// Which of four directions, there and back counting as one, is nearest to `step`.
fn way(step: Offset) -> usize {
    const TAN_OF_HALF: f64 = 0.414_213_562;
    let (across, down) = (step.dx.abs(), step.dy.abs());
    if down < across * TAN_OF_HALF {
        0
    } else if across < down * TAN_OF_HALF {
        2
    } else if (step.dx > 0.0) == (step.dy > 0.0) {
        1
    } else {
        3
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn directions_there_and_back_are_one() {
        #[track_caller]
        fn case(dx: f64, dy: f64, expected: usize) {
            assert_eq!(way(Offset { dx, dy }), expected);
            assert_eq!(way(Offset { dx: -dx, dy: -dy }), expected);
        }
        case(1.0, 0.1, 0);
        case(1.0, 1.0, 1);
        case(0.1, 1.0, 2);
        case(-1.0, 1.0, 3);
    }
}
