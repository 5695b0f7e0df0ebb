//! Moves capitals apart that would be drawn on top of each other.

use super::px::{Offset, Px};

/// How often each pair is looked at, at most.
const ROUNDS: usize = 48;

/// How far apart capitals are to be drawn, in pixels.
#[derive(Clone, Copy, Debug)]
pub struct Distances {
    /// Those that stand farther apart than this stay where they are.
    pub near_px: f64,
    /// Those that stand at the same place come to be this far apart, and the
    /// nearer two are, the closer they come to it.
    pub coincident_px: f64,
}

impl Distances {
    /// For capitals that stand `apart` pixels apart.
    fn wanted(self, apart: f64) -> f64 {
        self.near_px
            .max(self.coincident_px * (1.0 - apart / self.near_px))
    }
}

/// Moves `members` of `at` apart, each as little as the others let it.
///
/// `keep` answers with the nearest position that is allowed, and is obeyed
/// before the distance: where that leaves too little room, the capitals are as
/// far apart as they could be brought.
///
/// Capitals at the very same place part like the seeds of a sunflower, the
/// first of them staying in the middle.
pub fn spread(at: &mut [Px], members: &[usize], distances: Distances, keep: &dyn Fn(Px) -> Px) {
    const GOLDEN_ANGLE: f64 = 2.4;
    let homes = at.to_vec();
    for (rank, &one) in members.iter().enumerate() {
        let is_taken = |&other: &usize| is_near(homes[one], homes[other], 0.5);
        if members[..rank].iter().any(is_taken) {
            at[one] = at[one] + Offset::polar(1.0, GOLDEN_ANGLE * rank as f64);
        }
        at[one] = keep(at[one]);
    }
    let farthest = distances.near_px.max(distances.coincident_px);
    for _ in 0..ROUNDS {
        let mut settled = true;
        for (rank, &one) in members.iter().enumerate() {
            for &other in &members[rank + 1..] {
                if !is_near(at[one], at[other], farthest) {
                    continue;
                }
                let wanted = distances.wanted(homes[one].distance(homes[other]));
                let between = at[other] - at[one];
                let lacking = wanted - between.length();
                if lacking > 0.1 {
                    settled = false;
                    let push = between.unit() * (lacking / 2.0);
                    at[one] = keep(at[one] + push * -1.0);
                    at[other] = keep(at[other] + push);
                }
            }
        }
        if settled {
            break;
        }
    }
}

/// Whether two positions are nearer than `reach` pixels along both axes.
fn is_near(one: Px, other: Px, reach: f64) -> bool {
    (other - one).span() < reach
}

#[cfg(test)]
mod tests {
    use super::super::px::PxRect;
    use super::*;
    use proptest::prelude::*;

    const DISTANCES: Distances = Distances {
        near_px: 30.0,
        coincident_px: 60.0,
    };

    fn parted(at: &[(f64, f64)]) -> Vec<Px> {
        let frame = PxRect::of_size(400.0, 300.0);
        let mut at: Vec<Px> = at.iter().map(|&(x, y)| Px::new(x, y)).collect();
        let members: Vec<usize> = (0..at.len()).collect();
        spread(&mut at, &members, DISTANCES, &|point| frame.nearest(point));
        at
    }

    #[test]
    fn those_with_room_stay_where_they_are() {
        let at = parted(&[(50.0, 50.0), (81.0, 50.0), (200.0, 200.0)]);
        assert_eq!(
            at,
            [
                Px::new(50.0, 50.0),
                Px::new(81.0, 50.0),
                Px::new(200.0, 200.0)
            ]
        );
    }

    #[test]
    fn the_closer_two_stand_the_farther_they_part() {
        #[track_caller]
        fn case(apart: f64, expected: f64) {
            let at = parted(&[(200.0, 150.0), (200.0 + apart, 150.0)]);
            assert!((at[0].distance(at[1]) - expected).abs() < 0.2);
        }
        case(0.0, 60.0);
        case(10.0, 40.0);
        case(15.0, 30.0);
        case(29.0, 30.0);
    }

    #[test]
    fn only_members_move() {
        let mut at = vec![Px::new(5.0, 5.0); 3];
        spread(&mut at, &[0, 2], DISTANCES, &|point| point);
        assert_eq!(at[1], Px::new(5.0, 5.0));
        assert!(at[0].distance(at[2]) > 59.0);
    }

    proptest! {
        #[test]
        fn all_that_fit_come_apart_within_the_frame(
            at in prop::collection::vec((0.0..400.0, 0.0..300.0), 0..30),
        ) {
            let at = parted(&at);
            let frame = PxRect::of_size(400.0, 300.0);
            for (index, one) in at.iter().enumerate() {
                prop_assert!(frame.contains(*one));
                for other in &at[index + 1..] {
                    prop_assert!(one.distance(*other) > 27.0, "{one:?} {other:?}");
                }
            }
        }
    }
}
