//! Finds lines that cross each other on the grid.

use std::collections::{BTreeSet, HashMap};

use super::draw::Cell;

/// A segment of a simplified arc, with the source's vertices it stands for.
#[derive(Debug)]
pub(crate) struct Segment {
    pub(crate) arc: usize,
    pub(crate) first: usize,
    pub(crate) last: usize,
    pub(crate) from: Cell,
    pub(crate) to: Cell,
}

/// The indices of segments that cross another one between its ends.
pub(crate) fn crossings(segments: &[Segment], grid: i32) -> BTreeSet<usize> {
    let mut tiles: HashMap<Cell, Vec<usize>> = HashMap::new();
    for (index, segment) in segments.iter().enumerate() {
        let (from, to) = ends(segment, grid);
        for x in from.0.min(to.0).div_euclid(grid)..=from.0.max(to.0).div_euclid(grid) {
            for y in from.1.min(to.1).div_euclid(grid)..=from.1.max(to.1).div_euclid(grid) {
                tiles.entry((x.rem_euclid(360), y)).or_default().push(index);
            }
        }
    }
    let mut found = BTreeSet::new();
    for tile in tiles.values() {
        for (at, &one) in tile.iter().enumerate() {
            for &other in &tile[at + 1..] {
                if cross(&segments[one], &segments[other], grid) {
                    found.extend([one, other]);
                }
            }
        }
    }
    found
}

/// Both ends, the second on the near side of the antimeridian.
fn ends(segment: &Segment, grid: i32) -> (Cell, Cell) {
    (segment.from, near(segment.to, segment.from, grid))
}

/// `cell` moved by a whole turn so that it is near `to`.
fn near(cell: Cell, to: Cell, grid: i32) -> Cell {
    let half = 180 * grid;
    let turn = (cell.0 - to.0 + half).rem_euclid(2 * half) - half;
    (to.0 + turn, cell.1)
}

fn cross(one: &Segment, other: &Segment, grid: i32) -> bool {
    let (a, b) = ends(one, grid);
    let c = near(other.from, a, grid);
    let d = near(other.to, c, grid);
    side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
}

/// On which side of the line from `a` to `b` a cell lies: -1, 0 or 1.
fn side(a: Cell, b: Cell, cell: Cell) -> i64 {
    let [ax, ay, bx, by, cx, cy] = [a.0, a.1, b.0, b.1, cell.0, cell.1].map(i64::from);
    ((bx - ax) * (cy - ay) - (by - ay) * (cx - ax)).signum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn case(one: [Cell; 2], other: [Cell; 2], expected: usize) {
        let segments = [one, other].map(|[from, to]| Segment {
            arc: 0,
            first: 0,
            last: 1,
            from,
            to,
        });
        let found = crossings(&segments, 10).len();
        assert_eq!(found, expected, "{one:?} {other:?}");
    }

    #[test]
    fn lines_cross_between_their_ends_only() {
        case([(0, 0), (4, 4)], [(0, 4), (4, 0)], 2);
        case([(0, 0), (4, 4)], [(4, 4), (4, 0)], 0);
        case([(0, 0), (4, 4)], [(2, 2), (4, 0)], 0);
        case([(0, 0), (40, 40)], [(39, 35), (35, 39)], 2);
    }

    #[test]
    fn lines_cross_on_the_antimeridian_too() {
        case([(1798, 0), (-1798, 4)], [(1798, 4), (-1798, 0)], 2);
        case([(1798, 0), (-1798, 4)], [(0, 4), (4, 0)], 0);
    }
}
