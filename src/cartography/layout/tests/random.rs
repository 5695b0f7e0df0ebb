//! Casts by lot: anywhere on the globe, and as close as may be.

use super::casts::{Made, document};
use super::moving::{assert_apart_on_screen, shown};
use super::*;
use crate::cartography::Camera;
use proptest::prelude::*;

/// Places in one part of the globe or in all of it.
fn places() -> impl Strategy<Value = Vec<(f64, f64)>> {
    let anywhere = (-180.0..=180.0, -90.0..=90.0);
    let antimeridian = (prop_oneof![179.0..=180.0, -180.0..=-179.0], -90.0..=90.0);
    let poles = (
        -180.0..=180.0,
        prop_oneof![Just(90.0), Just(-90.0), 88.0..=90.0],
    );
    let city = (10.0..=10.2, 50.0..=50.2);
    let continent = (0.0..=30.0, 40.0..=60.0);
    let one = Just((12.5, 41.9));
    let place = prop_oneof![3 => anywhere.clone(), 1 => antimeridian, 1 => poles, 1 => city.clone(), 1 => continent.clone(), 1 => one];
    let many = |place: BoxedStrategy<(f64, f64)>| prop::collection::vec(place, 1..=60);
    prop_oneof![
        4 => many(place.boxed()),
        1 => many(anywhere.boxed()),
        1 => many(city.boxed()),
        1 => many(continent.boxed()),
        1 => many(one.boxed()),
    ]
}

prop_compose! {
    /// A document of up to 60 countries and 200 ties.
    fn cast()(
        places in places(),
        ties in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), 1..4_usize), 0..=200),
    ) -> String {
        let cast: Vec<Made> = places
            .iter()
            .enumerate()
            .map(|(index, &(lon, lat))| {
                let letter = |index: usize| char::from(b'A' + (index % 26) as u8);
                let id = format!("X{}{}", letter(index / 26), letter(index));
                Made { capital: format!("Capital {id}"), id, lon, lat }
            })
            .collect();
        let ties: Vec<_> = ties
            .iter()
            .map(|(one, other, count)| (one.index(cast.len()), other.index(cast.len()), *count))
            .filter(|(one, other, _)| one != other)
            .collect();
        document(&cast, &ties)
    }
}

/// The size of a map in a column of some width, as the style sheet makes it.
fn size() -> impl Strategy<Value = (f64, f64)> {
    (240.0..1_600.0_f64).prop_map(|width| {
        let ratio = if width < 480.0 { 5.0 / 4.0 } else { 2.0 / 3.0 };
        (width, (width * ratio).max(320.0))
    })
}

fn assert_finite(layout: &Layout) {
    let is_finite = |at: Px| at.x.is_finite() && at.y.is_finite();
    for node in &layout.nodes {
        let room = node.label.room;
        let all = [
            node.at,
            node.home,
            node.label.position,
            room.min(),
            room.max(),
        ];
        assert!(
            all.into_iter().all(is_finite) && node.target.is_finite(),
            "{node:?}"
        );
    }
    for tie in &layout.ties {
        let mut all = tie.line.segments().flatten().chain(tie.ports.clone());
        assert!(all.all(is_finite) && is_finite(tie.badge.at), "{tie:?}");
        assert!(tie.width.is_finite(), "{tie:?}");
    }
    for lens in &layout.lenses {
        assert!(is_finite(lens.centre) && is_finite(lens.home), "{lens:?}");
        let all = [
            lens.radius,
            lens.home_radius,
            lens.reach_deg,
            lens.sight.placement.scale,
        ];
        assert!(all.into_iter().all(f64::is_finite), "{lens:?}");
    }
    let placement = layout.sight.placement;
    assert!(
        [placement.scale, placement.tx, placement.ty]
            .into_iter()
            .all(f64::is_finite)
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn any_cast_is_drawn_within_the_picture_and_apart(text in cast(), size in size()) {
        let layout = layout(&text, size);
        assert_finite(&layout);
        assert_apart("by lot", &layout);
        let room = layout.frame.inset(NODE_TARGET_PX).area() / layout.nodes.len() as f64;
        let least = layout.nodes.iter().map(|node| node.target).fold(NODE_TARGET_PX, f64::min);
        prop_assert!(least > NODE_TARGET_PX - 0.1 || room < 1_600.0, "{least} with {room}");
    }

    #[test]
    fn any_part_of_any_cast_is_drawn_apart(
        text in cast(),
        size in size(),
        capital in any::<prop::sample::Index>(),
        nearer in 0.0..1.0_f64,
    ) {
        let whole = layout(&text, size);
        let levels = Levels::of(&whole);
        let camera = Camera::whole(&whole);
        let zoom = camera.most().powf(nearer);
        let at = capital.get(&whole.nodes).place;
        let camera = camera.centred(at, zoom);
        let layout = shown(&whole, &levels, camera);
        assert_finite(&layout);
        assert_apart_on_screen("by lot", &layout, camera);
        for node in &layout.nodes {
            prop_assert!(whole.frame.inset(-1e-9).contains(node.at), "{node:?}");
        }
    }
}
