//! The bows of more ties than can be compared each with each.
//!
//! The picture is a grid of small squares that count the ties through them, by
//! direction. Each tie in turn takes the bow on which it meets the fewest. The
//! time it takes grows with the number of ties, not with its square.

use super::bow::{Bend, Bow};
use super::px::{Offset, Px};
use super::terrain::{NODE_CLEAR_PX, NODE_REACH_PX, Terrain, nearness, shape_cost};

/// The side of a square of the grid, in pixels.
const CELL_PX: f64 = 8.0;

/// Up to this many ties choose again when all the others have chosen.
const MOST_PATIENT: usize = 400;

/// The bow of each tie, in the order of `ties`.
pub fn bows(terrain: &Terrain<'_>, ties: &[[usize; 2]]) -> Vec<Bow> {
    const BENDS: [f64; 11] = [
        0.1, -0.1, 0.18, -0.18, 0.28, -0.28, 0.4, -0.4, 0.56, -0.56, 0.0,
    ];
    let mut traffic = Traffic::around(terrain);
    let mut chosen: Vec<Bow> = Vec::with_capacity(ties.len());
    let rounds = if ties.len() > MOST_PATIENT { 1 } else { 3 };
    for round in 0..rounds {
        for (index, ends) in ties.iter().enumerate() {
            if round > 0 {
                traffic.count(&chosen[index], -1);
            }
            let mut least = f64::INFINITY;
            let mut best = None;
            for bend in BENDS {
                let bend = Bend {
                    first: bend,
                    second: bend,
                };
                let bow = Bow::new(terrain.nodes[ends[0]], terrain.nodes[ends[1]], bend);
                let cost = traffic.cost(terrain, *ends, &bow, bend, least);
                if cost < least {
                    (least, best) = (cost, Some(bow));
                }
            }
            let flat = Bend {
                first: 0.0,
                second: 0.0,
            };
            let bow = best
                .unwrap_or_else(|| Bow::new(terrain.nodes[ends[0]], terrain.nodes[ends[1]], flat));
            traffic.count(&bow, 1);
            if round == 0 {
                chosen.push(bow);
            } else {
                chosen[index] = bow;
            }
        }
    }
    chosen
}

/// What is met in one square.
#[derive(Clone, Copy, Default)]
struct Cell {
    /// Ties by direction, each several times: in its own square and those beside it.
    ties: [i16; 4],
    /// How near nodes are.
    nodes: f32,
}

struct Traffic {
    columns: usize,
    rows: usize,
    cells: Vec<Cell>,
}

impl Traffic {
    fn around(terrain: &Terrain<'_>) -> Self {
        let count = |px: f64| (px / CELL_PX) as usize + 1;
        let (columns, rows) = (count(terrain.frame.width()), count(terrain.frame.height()));
        let mut traffic = Self {
            columns,
            rows,
            cells: vec![Cell::default(); columns * rows],
        };
        for &node in terrain.nodes {
            traffic.each_near(node, NODE_CLEAR_PX, &mut |cell, middle| {
                cell.nodes += (2.5 * nearness(node.distance(middle), NODE_CLEAR_PX)) as f32;
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
    fn count(&mut self, bow: &Bow, by: i16) {
        for (point, step) in steps(bow) {
            let way = way(step);
            self.each_near(point, CELL_PX, &mut |cell, _| {
                cell.ties[way] = cell.ties[way].saturating_add(by);
            });
        }
    }

    /// What `bow` costs a tie, or more than `most` as soon as it is more.
    fn cost(
        &self,
        terrain: &Terrain<'_>,
        ends: [usize; 2],
        bow: &Bow,
        bend: Bend,
        most: f64,
    ) -> f64 {
        const ALONG: f64 = 0.15;
        const ACROSS: f64 = 0.06;
        let [a, b, c, d] = bow.points;
        let around = a.distance(b) + b.distance(c) + c.distance(d);
        let mut cost = 1.5 * shape_cost(bow, bend, around.midpoint(a.distance(d)));
        for (point, step) in steps(bow) {
            if cost >= most {
                break;
            }
            cost += terrain.place_cost(ends, point);
            let from_end = bow.points[0]
                .distance(point)
                .min(bow.points[3].distance(point));
            if from_end < NODE_REACH_PX {
                continue;
            }
            let cell = self.at(point);
            let along = f64::from(cell.ties[way(step)]);
            let all: f64 = cell.ties.iter().map(|count| f64::from(*count)).sum();
            cost += ALONG * along + ACROSS * (all - along);
            if from_end > NODE_CLEAR_PX {
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
    use super::super::bow::{Polyline, SEGMENTS};
    use super::super::px::PxRect;
    use super::*;

    fn drawn(nodes: &[Px], ties: &[[usize; 2]]) -> Vec<Polyline> {
        let terrain = Terrain {
            frame: PxRect::of_size(800.0, 500.0),
            nodes,
            lenses: &[],
            homes: &[],
            rooms: &[],
        };
        bows(&terrain, ties).iter().map(Bow::polyline).collect()
    }

    /// The least distance of a point in the middle third of `one` to `other`.
    fn apart(one: &Polyline, other: &Polyline) -> f64 {
        let middle = &one.points()[SEGMENTS / 3..SEGMENTS * 2 / 3];
        let distances = middle.iter().map(|point| other.distance(*point));
        distances.fold(f64::INFINITY, f64::min)
    }

    #[test]
    fn ties_between_neighbours_do_not_run_together() {
        let nodes = [
            (100.0, 250.0),
            (700.0, 250.0),
            (100.0, 256.0),
            (700.0, 256.0),
        ];
        let nodes = nodes.map(|(x, y)| Px::new(x, y));
        let lines = drawn(&nodes, &[[0, 1], [2, 3]]);
        assert!(apart(&lines[0], &lines[1]) > 8.0);
    }

    #[test]
    fn a_tie_keeps_off_a_node_on_its_way() {
        let nodes = [(100.0, 250.0), (700.0, 250.0), (400.0, 230.0)];
        let nodes = nodes.map(|(x, y)| Px::new(x, y));
        let lines = drawn(&nodes, &[[0, 1]]);
        assert!(lines[0].distance(nodes[2]) > 24.0);
    }

    #[test]
    fn no_tie_leaves_the_picture() {
        let nodes: Vec<Px> = (0..8)
            .map(|index| {
                Px::new(
                    100.0 * f64::from(index) + 50.0,
                    if index % 2 == 0 { 14.0 } else { 486.0 },
                )
            })
            .collect();
        let ties: Vec<[usize; 2]> = (0..8)
            .flat_map(|one| (0..one).map(move |other| [one, other]))
            .collect();
        for line in drawn(&nodes, &ties) {
            assert!(PxRect::of_size(800.0, 500.0).encloses(line.bounds()));
        }
    }

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
