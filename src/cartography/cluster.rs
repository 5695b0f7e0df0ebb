//! Which capitals stand too close together to be read where they are.

use super::px::Px;
use crate::model::order::sort;

/// A lens that would magnify less than this is not worth its room.
const LEAST_GAIN: f64 = 1.35;

/// The groups of at least two capitals that a lens draws apart.
///
/// Each group is a sorted list of indices; no index is in two groups.
///
/// # Units
///
/// Pixels: `capitals` are positions, capitals nearer than `near_px` need to be
/// drawn apart, and `spread_px` is the distance from the middle of a lens to
/// which the outermost of its capitals is drawn.
///
/// Groups grow by joining the two nearest ones, measured by the farthest pair
/// (complete linkage), so that a chain of neighbours does not become one
/// group as wide as the map.
pub fn clusters(capitals: &[Px], near_px: f64, spread_px: f64) -> Vec<Vec<usize>> {
    // A region as wide as this gains too little from a lens.
    let widest = 2.0 * spread_px / LEAST_GAIN;
    let mut groups: Vec<Vec<usize>> = (0..capitals.len()).map(|index| vec![index]).collect();
    while let Some((into, from)) = nearest_joinable(capitals, &groups, near_px, widest) {
        let joined = groups.remove(from);
        groups[into].extend(joined);
    }
    groups.retain(|group| group.len() > 1);
    for group in &mut groups {
        sort(group, usize::cmp);
    }
    // They have kept the order of their least indices: the later joined the earlier.
    groups
}

/// The two groups to join next, the first before the second.
fn nearest_joinable(
    capitals: &[Px],
    groups: &[Vec<usize>],
    near_px: f64,
    widest: f64,
) -> Option<(usize, usize)> {
    let mut best = None;
    let mut best_width = widest;
    for (into, one) in groups.iter().enumerate() {
        for (step, other) in groups[into + 1..].iter().enumerate() {
            let (nearest, farthest) = distances(capitals, one, other);
            if nearest < near_px && farthest < best_width {
                best_width = farthest;
                best = Some((into, into + 1 + step));
            }
        }
    }
    best
}

/// The nearest and the farthest distance between the members of two groups.
fn distances(capitals: &[Px], one: &[usize], other: &[usize]) -> (f64, f64) {
    let mut nearest = f64::INFINITY;
    let mut farthest = 0.0_f64;
    for &a in one {
        for &b in other {
            let distance = capitals[a].distance(capitals[b]);
            nearest = nearest.min(distance);
            farthest = farthest.max(distance);
        }
    }
    (nearest, farthest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(capitals: &[(f64, f64)], spread_px: f64, expected: &[&[usize]]) {
        let places: Vec<Px> = capitals.iter().map(|&(x, y)| Px::new(x, y)).collect();
        assert_eq!(clusters(&places, 84.0, spread_px), expected);
    }

    #[test]
    fn two_close_pairs_are_two_groups() {
        case(
            &[
                (100.0, 100.0),
                (900.0, 300.0),
                (160.0, 80.0),
                (905.0, 320.0),
            ],
            80.0,
            &[&[0, 2], &[1, 3]],
        );
    }

    #[test]
    fn a_pair_with_room_stays_where_it_is() {
        case(&[(100.0, 100.0), (200.0, 100.0)], 80.0, &[]);
    }

    #[test]
    fn a_chain_is_not_one_group() {
        let chain: Vec<(f64, f64)> = (0..6).map(|index| (f64::from(index) * 70.0, 0.0)).collect();
        case(&chain, 60.0, &[&[0, 1], &[2, 3], &[4, 5]]);
    }

    #[test]
    fn a_group_too_wide_to_gain_is_left_alone() {
        case(&[(0.0, 0.0), (70.0, 0.0)], 40.0, &[]);
    }

    #[test]
    fn capitals_at_the_same_place_are_a_group() {
        case(&[(5.0, 5.0), (5.0, 5.0)], 40.0, &[&[0, 1]]);
    }

    #[test]
    fn nothing_groups_with_nothing() {
        case(&[], 40.0, &[]);
        case(&[(1.0, 1.0)], 40.0, &[]);
    }
}
