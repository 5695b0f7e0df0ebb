//! Where on its bow each tie shows the number of its events.

use super::bow::{Bow, Polyline};
use super::px::Px;
use crate::model::order::positions;

/// The radius of a badge as drawn, in pixels.
pub const RADIUS_PX: f64 = 11.0;

/// The radius of a badge as a target, in pixels: 24 across.
pub const TARGET_PX: f64 = 12.0;

/// Free space between a badge and whatever else can be chosen, in pixels.
const GAP_PX: f64 = 4.0;

/// The middle of each bow's badge, in the order of `bows`.
///
/// `nodes` are discs of `node_radius` pixels to keep off. Short bows choose
/// first, since they have the least room; each takes the place nearest to its
/// middle that is clear, or the clearest there is.
pub fn places(bows: &[Bow], nodes: &[Px], node_radius: f64) -> Vec<Px> {
    let lines: Vec<_> = bows.iter().map(Bow::polyline).collect();
    let lengths: Vec<f64> = lines.iter().map(Polyline::length).collect();
    let shorter_first = |one: usize, other: usize| lengths[one].total_cmp(&lengths[other]);
    let order = positions(bows.len(), &shorter_first);
    let mut places: Vec<Option<Px>> = vec![None; bows.len()];
    for index in order {
        let cost = |place: Px| {
            let mut cost = 0.0;
            for (other, line) in lines.iter().enumerate() {
                if other != index && line.reaches(place, TARGET_PX + GAP_PX) {
                    cost += shortfall(line.distance(place), TARGET_PX);
                }
            }
            for other in places.iter().flatten() {
                cost += 2.0 * shortfall(other.distance(place), 2.0 * TARGET_PX);
            }
            for node in nodes {
                cost += 2.0 * shortfall(node.distance(place), TARGET_PX + node_radius);
            }
            cost
        };
        let mut best = f64::INFINITY;
        let mut chosen = None;
        for ratio in ratios() {
            let place = bows[index].at(ratio);
            let cost = cost(place) + (ratio - 0.5).abs();
            if cost < best {
                best = cost;
                chosen = Some(place);
            }
            // From the middle outwards, so no later place is better than a clear one.
            if cost < 1.0 {
                break;
            }
        }
        places[index] = chosen;
    }
    places
        .into_iter()
        .zip(bows)
        .map(|(place, bow)| place.unwrap_or_else(|| bow.at(0.5)))
        .collect()
}

/// Ratios of a bow's parameter from its middle outwards.
fn ratios() -> impl Iterator<Item = f64> {
    // Even steps lead back from the middle, odd ones ahead.
    (0..34).map(|step| {
        let away = f64::from(step / 2) * 0.02;
        0.5 + if step % 2 == 0 { -away } else { away }
    })
}

/// By how much `distance` falls short of `reach` and the gap, in pixels.
fn shortfall(distance: f64, reach: f64) -> f64 {
    (reach + GAP_PX - distance).max(0.0)
}

#[cfg(test)]
mod tests {
    use super::super::bow::Bend;
    use super::*;

    fn bow(start: (f64, f64), end: (f64, f64)) -> Bow {
        let flat = Bend {
            first: 0.0,
            second: 0.0,
        };
        Bow::new(Px::new(start.0, start.1), Px::new(end.0, end.1), flat)
    }

    #[test]
    fn a_tie_alone_has_its_badge_in_the_middle() {
        let places = places(&[bow((0.0, 0.0), (200.0, 0.0))], &[], 12.0);
        assert!(places[0].distance(Px::new(100.0, 0.0)) < 1e-9);
    }

    #[test]
    fn crossing_ties_keep_their_badges_apart_and_clear_of_each_other() {
        let bows = [
            bow((0.0, 0.0), (200.0, 100.0)),
            bow((0.0, 100.0), (200.0, 0.0)),
        ];
        let places = places(&bows, &[], 12.0);
        assert!(places[0].distance(places[1]) >= 24.0);
        assert!(bows[1].polyline().distance(places[0]) >= TARGET_PX);
        assert!(bows[0].polyline().distance(places[1]) >= TARGET_PX);
    }

    #[test]
    fn a_badge_keeps_off_a_node_on_its_way() {
        let places = places(
            &[bow((0.0, 0.0), (200.0, 0.0))],
            &[Px::new(100.0, 6.0)],
            12.0,
        );
        assert!(places[0].distance(Px::new(100.0, 6.0)) >= 24.0);
    }
}
