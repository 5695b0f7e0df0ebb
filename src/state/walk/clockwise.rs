//! The ties of a country in the order of the clock.

use super::Spot;
use crate::model::TieId;
use crate::model::order::positions;

/// The ties of a country, by where their other ends lie: clockwise from straight up.
///
/// Ties in the same direction are in order of their ids; those whose other end is nowhere come
/// first.
pub(super) fn around(of: Spot, spots: &[Spot], ties: &[TieId]) -> Vec<TieId> {
    let mut own = Vec::new();
    for tie in ties {
        if let Some(other) = tie.other(of.id) {
            let end = spots.iter().find(|spot| spot.id == other);
            own.push((
                end.map_or(0.0, |end| turn(end.x - of.x, end.y - of.y)),
                *tie,
            ));
        }
    }
    let order = positions(own.len(), &|one, other| {
        let ((one_turn, one), (other_turn, other)) = (own[one], own[other]);
        one_turn.total_cmp(&other_turn).then(one.cmp(&other))
    });
    order
        .into_iter()
        .filter_map(|at| own.get(at).map(|(_, tie)| *tie))
        .collect()
}

/// The quarters of a turn from straight up, clockwise, from 0 to 4.
///
/// Not the angle itself, but in its order, and without an arc tangent.
fn turn(x: f64, y: f64) -> f64 {
    let whole = x.abs() + y.abs();
    if whole == 0.0 || !whole.is_finite() {
        return 0.0;
    }
    match (x >= 0.0, y >= 0.0) {
        (true, false) => x / whole,
        (true, true) => 1.0 + y / whole,
        (false, true) => 2.0 - x / whole,
        (false, false) => 3.0 - y / whole,
    }
}

#[cfg(test)]
mod tests {
    use super::turn;

    #[test]
    fn turns_are_in_the_order_of_the_clock() {
        let hours = (0..60).map(|minute| {
            let angle = f64::from(minute) * std::f64::consts::TAU / 60.0;
            turn(100.0 * angle.sin(), -100.0 * angle.cos())
        });
        let hours: Vec<_> = hours.collect();
        assert!(hours.is_sorted(), "{hours:?}");
        let quarters = [(0.0, -1.0), (1.0, 0.0), (0.0, 1.0), (-1.0, 0.0)];
        assert_eq!(quarters.map(|(x, y)| turn(x, y)), [0.0, 1.0, 2.0, 3.0]);
        assert_eq!((turn(0.0, 0.0), turn(f64::NAN, 1.0)), (0.0, 0.0));
    }
}
