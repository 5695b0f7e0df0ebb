//! Which bow each tie takes, so that ties stay lines of their own.
//!
//! Taking them in turn, each takes the bow that is cheapest beside all the
//! others, until none changes its mind. The outcome depends on nothing but the
//! input, and the time it takes grows with the number of ties, not its square.

use super::bow::{Bend, Bow};
use super::terrain::Terrain;
use super::traffic::{Regard, Traffic};

/// Up to this many ties have room to keep clear of each other.
const FEW: usize = 14;

/// Up to this many ties choose again when all the others have chosen.
const MOST_PATIENT: usize = 400;

/// Whether so many ties are a crowd, in which not all can keep clear of each other.
pub fn is_crowd(ties: usize) -> bool {
    ties > FEW
}

/// The bow of each tie, in the order of `ties`.
///
/// `ties` are pairs of indices into the terrain's nodes. No bow leaves the
/// picture as long as its nodes are within.
pub fn bows(terrain: &Terrain<'_>, ties: &[[usize; 2]]) -> Vec<Bow> {
    bows_beside(terrain, ties, &vec![None; ties.len()])
}

/// The same where those of the `kept` that are there stay as they are.
pub fn bows_beside(terrain: &Terrain<'_>, ties: &[[usize; 2]], kept: &[Option<Bow>]) -> Vec<Bow> {
    let bends = bends(ties.len());
    let (rounds, regard) = if !is_crowd(ties.len()) {
        (6, Regard::HIGH)
    } else if ties.len() <= MOST_PATIENT {
        (3, Regard::LOW)
    } else {
        (1, Regard::LOW)
    };
    let mut traffic = Traffic::around(terrain, regard);
    for bow in kept.iter().flatten() {
        traffic.count(bow, 1);
    }
    let mut chosen: Vec<Option<Bow>> = kept.to_vec();
    for _ in 0..rounds {
        let mut settled = true;
        for ((ends, own), kept) in ties.iter().zip(&mut chosen).zip(kept) {
            if kept.is_some() {
                continue;
            }
            if let Some(bow) = own {
                traffic.count(bow, -1);
            }
            let [start, end] = ends.map(|end| terrain.nodes[end]);
            let (mut best, mut least) = (terrain.bow(start, end, Bend::NONE), f64::INFINITY);
            for &bend in &bends {
                let bow = terrain.bow(start, end, bend);
                let cost = traffic.cost(*ends, &bow, bend, least);
                if cost < least {
                    (best, least) = (bow, cost);
                }
            }
            traffic.count(&best, 1);
            settled &= own.as_ref() == Some(&best);
            *own = Some(best);
        }
        if settled {
            break;
        }
    }
    chosen.into_iter().flatten().collect()
}

/// The bends from which each of so many ties chooses.
fn bends(ties: usize) -> Vec<Bend> {
    const BENDS: [f64; 13] = [
        0.1, -0.1, 0.18, -0.18, 0.28, -0.28, 0.4, -0.4, 0.56, -0.56, 0.0, 0.7, -0.7,
    ];
    let mut bends = Vec::new();
    for first in BENDS {
        for second in BENDS {
            // Bows of one sweep for many ties, S-shaped ones only as slight ones.
            let slight = (first - second).abs() <= 0.48;
            if first == second || (slight && !is_crowd(ties)) {
                bends.push(Bend { first, second });
            }
        }
    }
    bends
}

#[cfg(test)]
mod tests {
    use super::super::bow::Polyline;
    use super::super::px::{Px, PxRect};
    use super::*;

    fn drawn(nodes: &[Px], ties: &[[usize; 2]]) -> Vec<Polyline> {
        let terrain = Terrain {
            frame: PxRect::of_size(800.0, 500.0),
            nodes,
            lenses: &[],
            homes: &[],
            rooms: &[],
            unit: 1.0,
        };
        bows(&terrain, ties).iter().map(Bow::polyline).collect()
    }

    /// The least distance of a point in the middle third of `one` to `other`.
    fn apart(one: &Polyline, other: &Polyline) -> f64 {
        let middle = one.segments().skip(5).take(6);
        let distances = middle.map(|[point, _]| other.distance(point));
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
            let frame = PxRect::of_size(800.0, 500.0);
            assert!(line.segments().flatten().all(|point| frame.contains(point)));
        }
    }
}
