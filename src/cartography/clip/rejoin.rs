//! Closes the visible pieces of a ring along the edge of the map.
//!
//! The inside is to the left of the ring and the map to the left of its edge,
//! so from where a piece goes out the region's border follows the edge
//! counterclockwise to the next place where a piece comes in (Weiler and
//! Atherton 1977). Every piece is used exactly once, whatever the input; for a
//! ring that does not cross itself the result is the exact intersection.

use super::Turn;
use crate::cartography::Planar;
use std::f64::consts::TAU;

/// A visible piece of a ring, from where it comes in to where it goes out.
pub(crate) struct Piece {
    pub(crate) points: Vec<Planar>,
    pub(crate) entry: Turn,
    pub(crate) exit: Turn,
}

/// The closed rings made of `pieces`; `walk` appends the edge between turns.
pub(crate) fn rejoin(
    mut pieces: Vec<Piece>,
    walk: &dyn Fn(Turn, Turn, &mut Vec<Planar>),
) -> Vec<Vec<Planar>> {
    let mut rings = Vec::new();
    while let Some(mut ring) = pieces.pop() {
        loop {
            let mut nearest = None;
            let mut way = ahead(ring.exit, ring.entry);
            for (i, piece) in pieces.iter().enumerate() {
                let to_piece = ahead(ring.exit, piece.entry);
                if to_piece < way {
                    way = to_piece;
                    nearest = Some(i);
                }
            }
            walk(ring.exit, ring.exit + way, &mut ring.points);
            let Some(i) = nearest else { break };
            let next = pieces.swap_remove(i);
            ring.points.extend(next.points);
            ring.exit = next.exit;
        }
        rings.push(ring.points);
    }
    rings
}

/// How far counterclockwise it is from one turn to another, below 2 pi.
fn ahead(from: Turn, to: Turn) -> f64 {
    let way = if to < from {
        to - from + TAU
    } else {
        to - from
    };
    // A spike goes out and comes in at one place, up to rounding.
    if way > TAU - 1e-9 { 0.0 } else { way }
}

#[cfg(test)]
mod tests {
    use super::{Piece, Planar, Turn, rejoin};

    fn piece(name: f64, entry: Turn, exit: Turn) -> Piece {
        Piece {
            points: vec![Planar::new(name, 0.0)],
            entry,
            exit,
        }
    }

    /// The names of the pieces in each ring, each followed by its way along the edge.
    fn joined(pieces: Vec<Piece>) -> Vec<Vec<(f64, f64)>> {
        let walk = |from: Turn, to: Turn, out: &mut Vec<Planar>| {
            if let Some(last) = out.last_mut() {
                last.y = to - from;
            }
        };
        rejoin(pieces, &walk)
            .into_iter()
            .map(|ring| ring.into_iter().map(|p| (p.x, p.y)).collect())
            .collect()
    }

    #[test]
    fn one_piece_is_closed_along_the_edge() {
        assert_eq!(joined(vec![piece(1.0, 2.0, 1.5)]), [[(1.0, 0.5)]]);
    }

    #[test]
    fn two_lobes_that_leave_the_map_apart_become_two_rings() {
        let rings = joined(vec![piece(1.0, 2.0, 1.5), piece(2.0, 4.0, 3.0)]);
        assert_eq!(rings, [[(2.0, 1.0)], [(1.0, 0.5)]]);
    }

    #[test]
    fn a_band_across_the_map_becomes_one_ring() {
        let rings = joined(vec![piece(1.0, 1.0, 3.0), piece(2.0, 4.0, 0.5)]);
        assert_eq!(rings, [[(2.0, 0.5), (1.0, 1.0)]]);
    }

    #[test]
    fn a_spike_over_the_edge_is_not_a_walk_around_the_map() {
        assert_eq!(joined(vec![piece(1.0, 1.0 - 1e-15, 1.0)]), [[(1.0, 0.0)]]);
    }
}
