//! Whether a camera keeps what it guarantees.

use super::*;
use crate::cartography::{Placement, Projection};
use proptest::prelude::*;

const WHOLE: Camera = Camera {
    zoom: Zoom::IDENTITY,
    width: 960.0,
    height: 640.0,
    most: 12.0,
};

fn sheet() -> PxRect {
    PxRect::of_size(960.0, 640.0)
}

#[track_caller]
fn assert_allowed(camera: Camera) {
    let Zoom { scale, tx, ty } = camera.zoom;
    assert!((1.0..=12.0).contains(&scale), "{camera:?}");
    assert!(tx.is_finite() && ty.is_finite(), "{camera:?}");
    assert!(sheet().inset(-1e-9).encloses(camera.view()), "{camera:?}");
}

/// Anything that a gesture, a script or a broken device may ask for.
fn number() -> impl Strategy<Value = f64> {
    prop_oneof![
        8 => -2_000.0..2_000.0,
        4 => 0.1..10.0,
        1 => prop::num::f64::ANY,
    ]
}

/// One move of a camera.
fn step() -> impl Strategy<Value = (u8, [f64; 4])> {
    (0..5_u8, [number(), number(), number(), number()])
}

fn moved(camera: Camera, (kind, [a, b, c, d]): (u8, [f64; 4])) -> Camera {
    match kind {
        0 => camera.zoomed_about(Px::new(a, b), c),
        1 => camera.panned(a, b),
        2 => camera.showing(PxRect::between(Px::new(a, b), Px::new(c, d)), a),
        3 => camera.centred(Px::new(a, b), c),
        _ => Camera::between(camera, camera.centred(Px::new(a, b), c), d),
    }
}

proptest! {
    #[test]
    fn whatever_is_asked_for_the_screen_lies_within_the_sheet(
        steps in prop::collection::vec(step(), 1..20),
    ) {
        let mut camera = WHOLE;
        for step in steps {
            camera = moved(camera, step);
            assert_allowed(camera);
        }
    }

    #[test]
    fn what_is_under_the_pointer_stays_there(
        x in 0.0..960.0, y in 0.0..640.0, near in 1.0..12.0, factor in 0.05..20.0,
        at in (0.0..960.0, 0.0..640.0),
    ) {
        let before = WHOLE.centred(Px::new(at.0, at.1), near);
        let pointer = Px::new(x, y);
        let after = before.zoomed_about(pointer, factor);
        let shown = |camera: Camera| camera.zoom.invert(pointer);
        let from = shown(before).distance(shown(after));
        // Unless the screen would leave the sheet.
        let free = before.zoom.then(Zoom::about(pointer, after.zoom.scale / before.zoom.scale));
        let is_free = free == before.with(free).zoom;
        prop_assert!(from < 1e-6 || !is_free, "{from}");
        // Nearer never has to leave it.
        prop_assert!(from < 1e-6 || factor < 1.0, "{from}");
    }

    #[test]
    fn a_shown_part_is_whole_in_view(
        a in (0.0..960.0, 0.0..640.0), b in (0.0..960.0, 0.0..640.0), margin in 0.0..60.0,
    ) {
        let part = PxRect::between(Px::new(a.0, a.1), Px::new(b.0, b.1));
        let camera = WHOLE.showing(part, margin);
        prop_assert!(camera.view().inset(-1e-6).encloses(part));
        let room = PxRect::of_size(960.0, 640.0).inset(margin);
        let on_screen = PxRect::between(camera.zoom.apply(part.min()), camera.zoom.apply(part.max()));
        let is_limited = camera.zoom.scale <= 1.0 || camera.zoom.scale >= 12.0;
        let fills = on_screen.width() > room.width() - 1e-6 || on_screen.height() > room.height() - 1e-6;
        prop_assert!(fills || is_limited);
    }

    #[test]
    fn a_place_is_found_again_on_another_screen(
        lon in 20.0..140.0, lat in 20.0..70.0, scale in 1.0..12.0,
    ) {
        let place = LonLat::new(lon, lat);
        let projection = Projection::lambert_azimuthal(LonLat::new(80.0, 45.0));
        let sight = |scale: f64, on: Px| Sight {
            projection,
            placement: Placement::anchored(scale, Planar::new(0.0, 0.0), on),
        };
        let desk = sight(450.0, Px::new(480.0, 320.0));
        let phone = sight(150.0, Px::new(160.0, 200.0));
        let here = WHOLE.at_place(&desk, place, scale);
        let told = here.place(&desk);
        let again = WHOLE.at_place(&desk, told, here.zoom.scale);
        prop_assert!(again.view().center().distance(here.view().center()) < 1e-6);
        prop_assert_eq!(again.zoom.scale, here.zoom.scale);
        // On the other screen it is in view, and in the middle where that can be.
        let small = Camera { width: 320.0, height: 400.0, ..WHOLE };
        let there = small.at_place(&phone, told, here.zoom.scale);
        prop_assert!(there.view().inset(-1e-6).contains(phone.px(told)));
        let middle = there.view().center().distance(phone.px(told));
        let can_be = there.zoom.tx < 0.0 && there.zoom.tx > 320.0 * (1.0 - there.zoom.scale)
            && there.zoom.ty < 0.0 && there.zoom.ty > 400.0 * (1.0 - there.zoom.scale);
        prop_assert!(middle < 1e-6 || !can_be);
    }
}

#[test]
fn beside_the_globe_the_nearest_place_is_told() {
    let sight = Sight {
        projection: Projection::equal_earth(0.0),
        placement: Placement::anchored(170.0, Planar::new(0.0, 0.0), Px::new(480.0, 320.0)),
    };
    let corner = WHOLE.zoomed_about(Px::new(0.0, 0.0), 12.0);
    let place = corner.place(&sight);
    assert!(place.lon < -120.0 && place.lat > 45.0, "{place:?}");
    assert!(corner.at_place(&sight, place, 12.0).view().left < 400.0);
}

#[test]
fn a_kilometre_is_no_more_than_a_pixel_or_so() {
    #[track_caller]
    fn case(scale: f64, expected: f64) {
        assert!((most(scale) - expected).abs() < 0.1, "{}", most(scale));
    }
    // The four capitals on a desk, a world map on a phone, and one city.
    case(750.0, 8.5);
    case(60.0, 40.0);
    case(9_600.0, 4.0);
    case(f64::INFINITY, 4.0);
}

#[test]
fn a_step_back_to_the_whole_is_a_step_to_the_whole() {
    let near = WHOLE.zoomed_about(Px::new(900.0, 20.0), 3.7);
    assert!(!near.is_whole());
    let far = near.zoomed_about(Px::new(13.0, 600.0), 0.01);
    assert!(far.is_whole() && far == WHOLE);
}
