//! Which vertices of an arc a level keeps.
//!
//! Visvalingam's algorithm on the sphere: each vertex is ranked by the area
//! that is lost with it when vertices go one by one, the smallest first, and
//! weighed by the tolerance of its place. End points of arcs stay, so lands
//! sharing an arc stay joined. M. Visvalingam and J. D. Whyatt, "Line
//! generalisation by repeated elimination of points", 1993.

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

use super::level::Level;
use super::place::{Place, triangle_area};

/// The weighed rank of each place of an arc; infinite for what must stay.
///
/// The last place of a closed arc repeats the first; three of its places stay.
pub(crate) fn ranks(places: &[Place], level: &Level) -> Vec<f64> {
    let closed = places.first() == places.last();
    let count = places.len() - usize::from(closed);
    let mut ranks = vec![f64::INFINITY; places.len()];
    let mut before: Vec<usize> = (0..count).map(|i| (i + count - 1) % count).collect();
    let mut after: Vec<usize> = (0..count).map(|i| (i + 1) % count).collect();
    let weight = |before: &[usize], after: &[usize], i: usize| {
        let area = triangle_area(places[before[i]], places[i], places[after[i]]);
        area / level
            .keep(places[i].lon, places[i].lat)
            .tolerance_deg
            .powi(2)
    };
    let removable = if closed { 0..count } else { 1..count - 1 };
    let mut left = if closed { count } else { usize::MAX };
    let mut current = vec![f64::INFINITY; count];
    let mut heap = BinaryHeap::new();
    for i in removable.clone() {
        current[i] = weight(&before, &after, i);
        heap.push(Reverse(Candidate(current[i], i)));
    }
    let mut highest: f64 = 0.0;
    while let Some(Reverse(Candidate(rank, i))) = heap.pop() {
        if rank.total_cmp(&current[i]).is_ne() || ranks[i].is_finite() {
            continue;
        }
        if left <= 3 {
            break;
        }
        left -= 1;
        highest = highest.max(rank);
        ranks[i] = highest;
        let (b, a) = (before[i], after[i]);
        after[b] = a;
        before[a] = b;
        for neighbour in [b, a] {
            if removable.contains(&neighbour) {
                current[neighbour] = weight(&before, &after, neighbour);
                heap.push(Reverse(Candidate(current[neighbour], neighbour)));
            }
        }
    }
    if closed {
        ranks[count] = ranks[0];
    }
    ranks
}

/// A closed arc turned so that it starts at a place that stays.
pub(crate) fn start_at_corner(places: &mut Vec<Place>, level: &Level) {
    let ranks = ranks(places, level);
    if let Some(corner) = ranks.iter().position(|rank| rank.is_infinite()) {
        places.pop();
        places.rotate_left(corner);
        places.push(places[0]);
    }
}

#[derive(PartialEq)]
struct Candidate(f64, usize);

impl Eq for Candidate {}

impl Ord for Candidate {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.total_cmp(&other.0).then(self.1.cmp(&other.1))
    }
}

impl PartialOrd for Candidate {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::super::level::LEVELS;
    use super::*;

    fn finite(places: &[(f64, f64)]) -> Vec<bool> {
        let places: Vec<Place> = places.iter().map(|&(x, y)| Place::new(x, y)).collect();
        ranks(&places, &LEVELS[0])
            .into_iter()
            .map(f64::is_finite)
            .collect()
    }

    #[test]
    fn the_ends_of_an_arc_stay() {
        assert_eq!(
            finite(&[(0.0, 0.0), (1.0, 1.0), (2.0, 0.0)]),
            [false, true, false]
        );
        assert_eq!(finite(&[(0.0, 0.0), (1.0, 1.0)]), [false, false]);
    }

    #[test]
    fn three_places_of_a_closed_arc_stay() {
        let square = [(0.0, 0.0), (0.0, 1.0), (1.5, 1.5), (1.0, 0.0), (0.0, 0.0)];
        let dropped = finite(&square).into_iter().filter(|&finite| finite).count();
        assert!(
            (1..=2).contains(&dropped),
            "the start counts twice: {dropped}"
        );
    }

    #[test]
    fn a_place_on_the_great_circle_counts_for_nothing() {
        let meridian = [(5.0, 0.0), (5.0, 7.0), (5.0, 30.0)].map(|(x, y)| Place::new(x, y));
        assert!(ranks(&meridian, &LEVELS[0])[1] < 1e-6);
    }
}
