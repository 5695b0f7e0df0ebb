//! Lenses: enlarged discs for capitals that stand too close together, and
//! where in the picture they go.
//!
//! A lens never covers the place it enlarges, another lens, or a capital that
//! is drawn where it stands, as long as the picture has room for that.

use std::f64::consts::TAU;

use super::px::{Offset, Px, PxRect};

/// Free space kept around a lens, in pixels.
const GAP_PX: f64 = 10.0;

/// Room between a lens and the edge of the picture, in pixels: for names of
/// capitals near the rim, which may have to stand outside it.
const NAME_ROOM_PX: f64 = 18.0;

/// Half the room that a mark with its label takes, in pixels.
const NODE_ROOM_PX: f64 = 28.0;

/// A lens that wants a place in the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Wanted {
    /// The middle of the enlarged region, where it stands on the map.
    pub home: Px,
    /// The radius of the enlarged region on the map, in pixels.
    pub home_radius: f64,
    /// The radius of the lens, in pixels.
    pub radius: f64,
}

/// The places of the lenses' middles, one for each of `wanted`.
///
/// `fixed` are the capitals drawn where they stand. Each lens in turn takes
/// the cheapest of a ring of places around its home until none moves any more.
pub fn place(frame: PxRect, wanted: &[Wanted], fixed: &[Px]) -> Vec<Px> {
    let choices: Vec<Vec<Px>> = wanted.iter().map(|lens| around(frame, lens)).collect();
    let mut places: Vec<Option<Px>> = vec![None; wanted.len()];
    for _ in 0..4 {
        for index in 0..wanted.len() {
            let cheapest = choices[index]
                .iter()
                .map(|&place| (cost(index, place, wanted, &places, fixed, frame), place))
                .min_by(|one, other| one.0.total_cmp(&other.0));
            places[index] = cheapest.map(|(_, place)| place);
        }
    }
    wanted
        .iter()
        .zip(places)
        .map(|(lens, place)| place.unwrap_or(lens.home))
        .collect()
}

/// Whether each lens leaves the other lenses and all `fixed` capitals in sight.
pub fn is_clear(wanted: &[Wanted], centres: &[Px], fixed: &[Px]) -> bool {
    wanted
        .iter()
        .zip(centres)
        .enumerate()
        .all(|(index, (lens, at))| {
            let mut later = wanted.iter().zip(centres).skip(index + 1);
            later.all(|(other, other_at)| at.distance(*other_at) >= lens.radius + other.radius)
                && fixed
                    .iter()
                    .all(|capital| at.distance(*capital) >= lens.radius)
        })
}

/// Places around a lens's home, moved into the frame where they reach outside.
fn around(frame: PxRect, lens: &Wanted) -> Vec<Px> {
    const DIRECTIONS: u32 = 24;
    const STEPS: u32 = 6;
    let roomy = frame.inset(lens.radius + NAME_ROOM_PX);
    let tight = frame.inset(lens.radius + GAP_PX / 2.0);
    let clear = lens.home_radius + lens.radius + GAP_PX;
    let mut places = Vec::new();
    for step in 0..STEPS {
        for direction in 0..DIRECTIONS {
            let angle = TAU * f64::from(direction) / f64::from(DIRECTIONS);
            let away = clear + f64::from(step) * lens.radius * 0.3;
            let place = lens.home + Offset::polar(away, angle);
            places.extend([roomy.nearest(place), tight.nearest(place)]);
        }
    }
    places
}

/// How bad it is to draw lens `index` at `place`.
fn cost(
    index: usize,
    place: Px,
    wanted: &[Wanted],
    places: &[Option<Px>],
    fixed: &[Px],
    frame: PxRect,
) -> f64 {
    let lens = &wanted[index];
    let cramped = frame.overhang(place, lens.radius + NAME_ROOM_PX);
    let mut cost = place.distance(lens.home) / lens.radius + 2.0 * cramped / NAME_ROOM_PX;
    for (other_index, other) in wanted.iter().enumerate() {
        cost += cover(place, lens.radius, other.home, other.home_radius);
        let Some(other_place) = places[other_index].filter(|_| other_index != index) else {
            continue;
        };
        cost += 3.0 * cover(place, lens.radius, other_place, other.radius);
        // Long ties between lenses have room to fan out.
        cost -= 2.0 * place.distance(other_place) / frame.width();
    }
    for &capital in fixed {
        cost += cover(place, lens.radius, capital, NODE_ROOM_PX);
    }
    cost
}

/// The cost of a disc that comes too near to another.
fn cover(centre: Px, radius: f64, other: Px, other_radius: f64) -> f64 {
    let overlap = radius + other_radius + GAP_PX / 2.0 - centre.distance(other);
    if overlap > 0.0 { 10.0 + overlap } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wanted(x: f64, y: f64, home_radius: f64, radius: f64) -> Wanted {
        Wanted {
            home: Px::new(x, y),
            home_radius,
            radius,
        }
    }

    #[track_caller]
    fn assert_clear(frame: PxRect, lenses: &[Wanted], fixed: &[Px]) {
        let places = place(frame, lenses, fixed);
        for (index, (lens, &at)) in lenses.iter().zip(&places).enumerate() {
            assert_eq!(
                frame.overhang(at, lens.radius),
                0.0,
                "lens {index} reaches outside"
            );
            for (other_index, (other, &other_at)) in lenses.iter().zip(&places).enumerate() {
                let from_home = at.distance(other.home) - lens.radius - other.home_radius;
                assert!(
                    from_home >= 0.0,
                    "lens {index} covers the home of {other_index}"
                );
                if index != other_index {
                    let between = at.distance(other_at) - lens.radius - other.radius;
                    assert!(between >= 0.0, "lenses {index} and {other_index} overlap");
                }
            }
            for capital in fixed {
                assert!(
                    at.distance(*capital) > lens.radius,
                    "lens {index} covers a capital"
                );
            }
        }
    }

    #[test]
    fn two_lenses_on_a_desk_leave_everything_in_sight() {
        assert_clear(
            PxRect::of_size(960.0, 640.0),
            &[
                wanted(150.0, 200.0, 55.0, 118.0),
                wanted(800.0, 400.0, 16.0, 118.0),
            ],
            &[],
        );
    }

    #[test]
    fn two_lenses_on_a_phone_leave_everything_in_sight() {
        assert_clear(
            PxRect::of_size(320.0, 400.0),
            &[
                wanted(70.0, 140.0, 20.0, 64.0),
                wanted(255.0, 220.0, 6.0, 64.0),
            ],
            &[],
        );
    }

    #[test]
    fn a_lens_keeps_off_a_capital_in_place() {
        assert_clear(
            PxRect::of_size(700.0, 500.0),
            &[wanted(350.0, 250.0, 20.0, 90.0)],
            &[Px::new(350.0, 380.0), Px::new(230.0, 250.0)],
        );
    }

    #[test]
    fn a_picture_too_small_for_a_lens_still_gets_one_place_for_each() {
        let places = place(
            PxRect::of_size(50.0, 40.0),
            &[wanted(25.0, 20.0, 5.0, 60.0)],
            &[],
        );
        assert_eq!(places, [Px::new(25.0, 20.0)]);
    }
}
