//! What a walk promises.

use super::arrows::{leading_to_first, reached_from_first};
use super::*;
use proptest::prelude::*;

fn id(code: &str) -> CountryId {
    CountryId::new(code).expect("a country id")
}

fn tie(text: &str) -> TieId {
    text.parse().expect("a tie id")
}

/// Countries AAA, AAB, … at these places.
fn spots(places: &[(f64, f64)]) -> Vec<Spot> {
    let letter = |at: usize| char::from(b'A' + (at % 26) as u8);
    let spot = |(at, (x, y)): (usize, &(f64, f64))| Spot {
        id: id(&String::from_iter([
            letter(at / 676),
            letter(at / 26),
            letter(at),
        ])),
        x: *x,
        y: *y,
    };
    places.iter().enumerate().map(spot).collect()
}

/// The four capitals as they lie on a map of 1000 pixels.
fn four_capitals() -> Walk {
    let places = [
        ("BLR", 100.0, 200.0),
        ("RUS", 180.0, 180.0),
        ("PRK", 850.0, 330.0),
        ("KOR", 870.0, 380.0),
    ];
    let spots = places.map(|(code, x, y)| Spot { id: id(code), x, y });
    let ties = [
        "BLR-KOR", "BLR-PRK", "BLR-RUS", "KOR-PRK", "KOR-RUS", "PRK-RUS",
    ];
    Walk::new(&spots, &ties.map(tie))
}

#[track_caller]
fn case(from: Stop, keys: &[Key], expected: Option<Stop>) {
    let walk = four_capitals();
    let found = keys
        .iter()
        .try_fold(from, |stop, key| walk.step(stop, *key));
    assert_eq!(found, expected, "{keys:?}");
}

fn on(country: &str) -> Stop {
    Stop::Country(id(country))
}

fn of(country: &str, text: &str) -> Stop {
    let (id, of) = (tie(text), id(country));
    Stop::Tie { id, of }
}

#[test]
fn arrows_go_by_direction() {
    use Key::{Down, Left, Right, Up};
    case(on("BLR"), &[Right], Some(on("RUS")));
    case(on("RUS"), &[Right], Some(on("PRK")));
    case(on("PRK"), &[Down], Some(on("KOR")));
    case(on("KOR"), &[Up], Some(on("PRK")));
    case(on("KOR"), &[Left], Some(on("RUS")));
    case(on("RUS"), &[Left], Some(on("BLR")));
    // Nothing lies there.
    case(on("BLR"), &[Left], None);
    case(on("KOR"), &[Down], None);
}

#[test]
fn enter_goes_in_to_the_ties_which_arrows_walk_clockwise() {
    use Key::{Down, In, Left, Out, Right, Up};
    // From straight up: Moscow, Pyongyang, Seoul.
    case(on("BLR"), &[In], Some(of("BLR", "BLR-RUS")));
    case(on("BLR"), &[In, Right], Some(of("BLR", "BLR-PRK")));
    case(on("BLR"), &[In, Down, Down], Some(of("BLR", "BLR-KOR")));
    case(
        on("BLR"),
        &[In, Right, Right, Right],
        Some(of("BLR", "BLR-RUS")),
    );
    case(on("BLR"), &[In, Left], Some(of("BLR", "BLR-KOR")));
    case(on("BLR"), &[In, Up, Up], Some(of("BLR", "BLR-PRK")));
    case(on("BLR"), &[In, Right, Out], Some(on("BLR")));
    // On a tie Enter, and on a country Escape, are not the walk's.
    case(on("BLR"), &[In, In], None);
    case(on("BLR"), &[Out], None);
}

#[test]
fn home_and_end_are_the_first_and_the_last_country() {
    for from in [on("RUS"), of("PRK", "PRK-RUS"), on("FRA")] {
        case(from, &[Key::Home], Some(on("BLR")));
        case(from, &[Key::End], Some(on("KOR")));
    }
}

#[test]
fn what_is_not_on_the_map_leads_nowhere() {
    use Key::{Down, In, Left, Out, Right, Up};
    let walk = four_capitals();
    assert!(walk.has(on("BLR")) && walk.has(of("RUS", "BLR-RUS")));
    for stop in [on("FRA"), of("PRK", "BLR-RUS"), of("FRA", "FRA-PRK")] {
        assert!(!walk.has(stop));
        for key in [Right, Left, Down, Up, In] {
            assert_eq!(walk.step(stop, key), None, "{stop:?} {key:?}");
        }
    }
    // But from a tie that a filter took away Escape still leads out.
    assert_eq!(walk.step(of("FRA", "FRA-PRK"), Out), Some(on("FRA")));
    assert_eq!(Walk::new(&[], &[]).first(), None);
    assert_eq!(Walk::new(&[], &[]).step(on("BLR"), Key::Home), None);
}

#[test]
fn arrows_are_led_through_what_geometry_leaves_out() {
    #[track_caller]
    fn case(places: &[(f64, f64)], steps: &[(usize, Key, usize)]) {
        let spots = spots(places);
        let walk = Walk::new(&spots, &[]);
        let geometric = |at: usize, arrow| arrows::nearest(&spots[at], arrow, &spots);
        let ways = (0..spots.len()).map(|at| [0, 1, 2, 3].map(|arrow| geometric(at, arrow)));
        let mut ways: Vec<_> = ways.collect();
        for (from, key, to) in steps {
            ways[*from][arrow(*key).expect("an arrow")] = Some(*to);
        }
        assert_eq!(walk.arrows, ways);
    }
    use Key::{Down, Right, Up};
    // Up leads from the first to the third, which lies as far aside but nearer; from neither to the
    // second, until it is led by there.
    let missed = [(100.0, 80.0), (80.0, 40.0), (120.0, 60.0)];
    case(&missed, &[(0, Up, 1), (1, Up, 2)]);
    // Two at the same place, of which one is always first.
    let same = [(20.0, 130.0), (110.0, 90.0), (110.0, 90.0)];
    case(&same, &[(1, Right, 2)]);
    // From three of these no arrow leads to the first, the leftmost, which lies too far aside of
    // where each of them is the last.
    let astray = [
        (120.0, 130.0),
        (170.0, 80.0),
        (140.0, 120.0),
        (130.0, 110.0),
    ];
    case(&astray, &[(2, Down, 0)]);
}

/// Places as capitals have them: strewn, in a row, in heaps, in the same spot.
fn places() -> impl Strategy<Value = Vec<(f64, f64)>> {
    let strewn = prop::collection::vec((0.0..1_000.0, 0.0..700.0), 0..60);
    let grid = prop::collection::vec((0..6_u8, 0..6_u8), 0..40).prop_map(|places| {
        places
            .into_iter()
            .map(|(x, y)| (x.into(), y.into()))
            .collect()
    });
    let heap = (
        0.0..1_000.0,
        0.0..700.0,
        prop::collection::vec((-9.0..9.0, -9.0..9.0), 1..9),
    );
    let heaps = prop::collection::vec(heap, 1..7).prop_map(|heaps| {
        let places = heaps
            .into_iter()
            .flat_map(|(x, y, near)| near.into_iter().map(move |(dx, dy)| (x + dx, y + dy)));
        places.collect()
    });
    let row = prop::collection::vec(-5.0..5.0, 0..30)
        .prop_map(|xs: Vec<f64>| xs.into_iter().map(|x| (x, 3.0 * x)).collect());
    let odd = prop::collection::vec((any::<f64>(), any::<f64>()), 0..12);
    prop_oneof![strewn, grid, heaps, row, odd]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn every_country_is_reached_from_every_other_by_arrows(places in places()) {
        let spots = spots(&places);
        let walk = Walk::new(&spots, &[]);
        // All from the first and the first from all: so each from each.
        prop_assert!(reached_from_first(&walk.arrows).iter().all(|reached| *reached));
        prop_assert!(leading_to_first(&walk.arrows).iter().all(|leads| *leads));
    }

    #[test]
    fn arrows_go_their_way_unless_geometry_leaves_somebody_out(places in places()) {
        let spots = spots(&places);
        let walk = Walk::new(&spots, &[]);
        let ways = walk.arrows.iter().enumerate();
        let geometric: Vec<_> = spots.iter().map(|from| [0, 1, 2, 3].map(|arrow| super::arrows::nearest(from, arrow, &spots))).collect();
        if reached_from_first(&geometric).iter().all(|each| *each) && leading_to_first(&geometric).iter().all(|each| *each) {
            prop_assert_eq!(&walk.arrows, &geometric);
        }
        for (at, way) in ways {
            prop_assert!(!way.contains(&Some(at)), "no arrow stays");
        }
    }

    #[test]
    fn every_tie_of_a_country_is_on_the_way_around(places in prop::collection::vec((0.0..9.0, 0.0..9.0), 2..12)) {
        let spots = spots(&places);
        let pairs = spots.iter().flat_map(|one| spots.iter().filter_map(|other| TieId::new(one.id, other.id)));
        let mut ties: Vec<_> = pairs.collect();
        ties.sort();
        ties.dedup();
        let walk = Walk::new(&spots, &ties);
        for spot in &spots {
            let mut stop = walk.step(Stop::Country(spot.id), Key::In).expect("ties");
            let mut seen = Vec::new();
            while let Stop::Tie { id, of } = stop && !seen.contains(&id) {
                prop_assert_eq!(of, spot.id);
                let back = walk.step(stop, Key::Right).and_then(|next| walk.step(next, Key::Left));
                prop_assert_eq!(back, Some(stop));
                seen.push(id);
                stop = walk.step(stop, Key::Down).expect("a tie");
            }
            prop_assert_eq!(seen.len(), spots.len() - 1);
        }
    }
}
