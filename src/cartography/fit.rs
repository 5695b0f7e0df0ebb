//! Fits what must be seen into a rectangle of the screen.

use super::{Placement, Planar, PxRect};

/// The least extent that is fitted, in radii of the globe: 320 kilometres.
///
/// A single capital, or several in one city, would else be magnified without
/// limit.
const CLOSEST: f64 = 0.05;

/// The largest placement with all of `points` within `frame`, in its middle.
///
/// The points are capitals and, where ties bend, points along the ties; a
/// margin is `frame` with an [`inset`](PxRect::inset). No points put the
/// middle of the map in the middle of the frame. A frame of no size counts as
/// one pixel.
pub fn fit(points: impl IntoIterator<Item = Planar>, frame: PxRect) -> Placement {
    let mut bounds: Option<(Planar, Planar)> = None;
    for p in points {
        let (min, max) = bounds.unwrap_or((p, p));
        bounds = Some((
            Planar::new(min.x.min(p.x), min.y.min(p.y)),
            Planar::new(max.x.max(p.x), max.y.max(p.y)),
        ));
    }
    let origin = Planar::new(0.0, 0.0);
    let (min, max) = bounds.unwrap_or((origin, origin));
    let middle = Planar::new(f64::midpoint(min.x, max.x), f64::midpoint(min.y, max.y));
    let across = frame.width().max(1.0) / (max.x - min.x).max(CLOSEST);
    let down = frame.height().max(1.0) / (max.y - min.y).max(CLOSEST);
    Placement::anchored(across.min(down), middle, frame.center())
}

#[cfg(test)]
mod tests {
    use super::{CLOSEST, Planar, PxRect, fit};
    use crate::cartography::projection::Projection;
    use crate::cartography::{Px, great_circle};
    use crate::model::LonLat;
    use proptest::prelude::*;

    fn frame() -> PxRect {
        PxRect::between(Px::new(0.0, 0.0), Px::new(1000.0, 600.0)).inset(60.0)
    }

    #[test]
    fn the_default_cast_fits_as_measured() {
        let cast = [
            (125.75, 39.03),
            (27.57, 53.90),
            (37.62, 55.75),
            (126.98, 37.57),
        ]
        .map(|(lon, lat)| LonLat::new(lon, lat));
        let projection = Projection::lambert_azimuthal(LonLat::new(85.0, 50.0));
        let margin = PxRect::between(Px::new(0.0, 0.0), Px::new(1000.0, 600.0)).inset(100.0);
        let ties = [(0, 1), (0, 2), (3, 1), (3, 2)]
            .into_iter()
            .flat_map(|(a, b): (usize, usize)| great_circle(cast[a], cast[b], 16));
        let placement = fit(ties.map(|place| projection.forward(place)), margin);
        let px = |place| placement.apply(projection.forward(place));
        let [pyongyang, minsk, moscow, seoul] = cast.map(px);
        assert!((pyongyang.distance(seoul) - 22.0).abs() < 1.5);
        assert!((minsk.distance(moscow) - 76.0).abs() < 3.0);
        assert!((6371.0 / placement.scale - 8.5).abs() < 0.2);
    }

    #[test]
    fn one_place_is_in_the_middle_at_a_limited_scale() {
        let place = Planar::new(0.3, -0.4);
        let placement = fit([place, place], frame());
        assert_eq!(placement.apply(place), Px::new(500.0, 300.0));
        assert!((placement.scale - 480.0 / 0.05).abs() < 1e-9);
    }

    #[test]
    fn nothing_to_fit_and_no_room_still_give_a_scale() {
        let nowhere = PxRect::between(Px::new(0.0, 0.0), Px::new(0.0, 0.0));
        for placement in [fit([], frame()), fit([], nowhere)] {
            assert!(placement.scale.is_finite() && placement.scale > 0.0);
        }
        assert_eq!(
            fit([], frame()).apply(Planar::new(0.0, 0.0)),
            Px::new(500.0, 300.0)
        );
    }

    /// Asserts that all of `points` are in the frame, and that one touches it
    /// unless they are so close that the scale is limited.
    #[track_caller]
    fn case(points: &[Planar]) {
        let placement = fit(points.iter().copied(), frame());
        let any_outside = |frame: PxRect| {
            let mut on_screen = points.iter().map(|p| placement.apply(*p));
            on_screen.any(|p| !frame.contains(p))
        };
        assert!(!any_outside(frame().inset(-1e-6)), "a point is outside");
        let limited = placement.scale == frame().height() / CLOSEST;
        assert!(any_outside(frame().inset(1e-6)) || limited, "room is left");
    }

    #[test]
    fn points_close_in_one_direction_alone_are_limited_too() {
        case(&[Planar::new(1.8431, -1.2878), Planar::new(1.9107, -1.3229)]);
    }

    proptest! {
        #[test]
        fn all_points_are_in_the_frame_and_some_touch_it(
            points in prop::collection::vec((-2.0..2.0, -2.0..2.0), 2..9),
        ) {
            let points: Vec<_> = points.into_iter().map(|(x, y)| Planar::new(x, y)).collect();
            case(&points);
        }

        #[test]
        fn close_points_are_in_the_frame_and_some_touch_it_or_the_scale_is_limited(
            points in prop::collection::vec((-0.08..0.08, -0.08..0.08), 1..5),
        ) {
            let points: Vec<_> = points.into_iter().map(|(x, y)| Planar::new(x, y)).collect();
            case(&points);
        }
    }
}
