//! What a projection promises, on places and shapes of every kind.

use diplomap::cartography::{Planar, Projection, great_circle};
use diplomap::model::LonLat;
use proptest::prelude::*;
use std::f64::consts::{PI, TAU};

/// The default cast: Pyongyang, Minsk, Moscow, Seoul.
const CAST: [LonLat; 4] = [
    LonLat::new(125.75, 39.03),
    LonLat::new(27.57, 53.90),
    LonLat::new(37.62, 55.75),
    LonLat::new(126.98, 37.57),
];

fn places(corners: &[(f64, f64)]) -> Vec<LonLat> {
    corners
        .iter()
        .map(|&(lon, lat)| LonLat::new(lon, lat))
        .collect()
}

/// The area of rings, positive where they run counterclockwise on the screen.
fn area(rings: &[Vec<Planar>]) -> f64 {
    let shoelace = |ring: &Vec<Planar>| {
        let next = ring.iter().cycle().skip(1);
        ring.iter()
            .zip(next)
            .map(|(a, b)| a.y * b.x - a.x * b.y)
            .sum::<f64>()
            / 2.0
    };
    rings.iter().map(shoelace).sum()
}

/// The area of a cap of the globe.
fn cap_area(radius_deg: f64) -> f64 {
    TAU * (1.0 - radius_deg.to_radians().cos())
}

#[track_caller]
fn assert_area(rings: &[Vec<Planar>], expected: f64) {
    let actual = area(rings);
    let error = (actual - expected).abs();
    assert!(
        error < 0.002 * expected.abs() + 1e-6,
        "{actual} for {expected}"
    );
}

/// Whether the map's edge is a circle, as that of azimuthal maps.
fn azimuthal(projection: &Projection) -> bool {
    let radii = projection.outline().into_iter().map(|p| p.x.hypot(p.y));
    radii.clone().fold(0.0, f64::max) - radii.fold(9.0, f64::min) < 1e-9
}

#[test]
fn the_default_cast_is_drawn_about_central_asia() {
    let projection = Projection::for_cast(&CAST);
    assert!(azimuthal(&projection));
    let center = projection.center();
    assert!((80.0..90.0).contains(&center.lon), "{center:?}");
    assert!((50.0..60.0).contains(&center.lat), "{center:?}");
}

#[test]
fn a_cast_of_one_place_is_drawn_about_it() {
    for cast in [vec![CAST[0]], vec![CAST[0]; 3]] {
        let projection = Projection::for_cast(&cast);
        assert!(azimuthal(&projection));
        let p = projection.forward(CAST[0]);
        assert!(p.x.hypot(p.y) < 1e-9);
    }
}

#[test]
fn a_cast_across_the_antimeridian_or_around_a_pole_is_drawn_about_its_middle() {
    let case = |corners: &[(f64, f64)], middle: (f64, f64)| {
        let projection = Projection::for_cast(&places(corners));
        assert!(azimuthal(&projection));
        let p = projection.forward(LonLat::new(middle.0, middle.1));
        assert!(
            p.x.hypot(p.y) < 0.02,
            "{corners:?} {:?}",
            projection.center()
        );
    };
    case(&[(170.0, 0.0), (-160.0, 0.0)], (-175.0, 0.0));
    case(&[(0.0, 70.0), (120.0, 70.0), (-120.0, 70.0)], (0.0, 90.0));
    case(&[(0.0, -70.0), (180.0, -70.0)], (0.0, -90.0));
}

#[test]
fn a_cast_of_the_world_is_drawn_on_a_world_map_that_parts_none_of_it() {
    let case = |corners: &[(f64, f64)], central_meridian: f64| {
        let projection = Projection::for_cast(&places(corners));
        assert!(!azimuthal(&projection));
        let off = (projection.center().lon - central_meridian + 180.0).rem_euclid(360.0) - 180.0;
        assert!(off.abs() < 1e-9, "{corners:?} {off}");
    };
    case(&[], 11.0);
    case(
        &[(2.0, 49.0), (-77.0, 39.0), (116.0, 40.0), (-47.0, -16.0)],
        11.0,
    );
    case(
        &[
            (-171.8, -13.8),
            (175.0, -41.0),
            (2.0, 49.0),
            (60.0, 30.0),
            (116.0, 40.0),
            (-47.0, -16.0),
            (-99.0, 19.0),
        ],
        11.0,
    );
    case(
        &[
            (-175.0, 0.0),
            (-120.0, 40.0),
            (-50.0, 40.0),
            (50.0, 30.0),
            (115.0, 30.0),
            (175.0, -40.0),
        ],
        180.0,
    );
    case(&[(0.0, 90.0), (0.0, -90.0)], 11.0);
    case(&[(-90.0, 0.0), (90.0, 0.0)], 180.0);
}

#[test]
fn the_antipode_of_the_centre_is_on_the_outermost_circle() {
    let p = Projection::lambert_azimuthal(LonLat::new(0.0, 0.0)).forward(LonLat::new(180.0, 0.0));
    assert!((p.x.hypot(p.y) - 2.0).abs() < 1e-9);
}

#[test]
fn there_is_no_place_outside_the_outline() {
    let lambert = Projection::lambert_azimuthal_cap(CAST[0], 10.0);
    assert_eq!(lambert.inverse(Planar::new(0.2, 0.0)), None);
    assert!(lambert.inverse(Planar::new(0.1, 0.0)).is_some());
    let world = Projection::equal_earth(11.0);
    assert_eq!(world.inverse(Planar::new(2.6, 1.0)), None);
    assert_eq!(world.inverse(Planar::new(0.0, 1.4)), None);
    assert_eq!(world.inverse(Planar::new(f64::INFINITY, f64::NAN)), None);
}

#[test]
fn north_leans_as_measured_for_the_default_cast() {
    let lambert = Projection::lambert_azimuthal(LonLat::new(85.0, 50.0));
    for (place, expected) in CAST.into_iter().zip([-27.0, 45.0, 38.0, -28.0]) {
        assert!(
            (lambert.north_deg(place) - expected).abs() < 1.0,
            "{place:?}"
        );
    }
    let world = Projection::equal_earth(85.0);
    for (place, expected) in CAST.into_iter().zip([-11.0, 22.0, 20.0, -11.0]) {
        assert!((world.north_deg(place) - expected).abs() < 1.0, "{place:?}");
    }
    assert!(world.north_deg(LonLat::new(85.0, 90.0)).abs() < 1e-6);
    assert!(lambert.north_deg(LonLat::new(85.0, 50.0)).abs() < 1e-9);
}

#[test]
fn a_lens_inside_a_country_is_filled_and_one_elsewhere_is_empty() {
    let country = places(&[(60.0, 50.0), (140.0, 50.0), (140.0, 70.0), (60.0, 70.0)]);
    let lens = |lon, lat| Projection::lambert_azimuthal_cap(LonLat::new(lon, lat), 3.0);
    assert_area(&lens(100.0, 62.0).ring(country.clone()), cap_area(3.0));
    assert_eq!(
        lens(0.0, 62.0).ring(country.clone()),
        Vec::<Vec<Planar>>::new()
    );
    assert_eq!(lens(-80.0, -62.0).ring(country), Vec::<Vec<Planar>>::new());
}

#[test]
fn a_lens_inside_a_hole_is_empty() {
    let country = places(&[(60.0, 50.0), (140.0, 50.0), (140.0, 70.0), (60.0, 70.0)]);
    let lake = places(&[(90.0, 58.0), (110.0, 58.0), (110.0, 66.0), (90.0, 66.0)]);
    let lens = Projection::lambert_azimuthal_cap(LonLat::new(100.0, 62.0), 1.0);
    assert!(area(&lens.polygon([country, lake])).abs() < 1e-12);
}

#[test]
fn a_hole_winds_against_its_exterior_however_both_were_wound() {
    let exterior = places(&[(0.0, 0.0), (20.0, 0.0), (20.0, 20.0), (0.0, 20.0)]);
    let hole = places(&[(5.0, 5.0), (15.0, 5.0), (15.0, 15.0), (5.0, 15.0)]);
    let backwards = |ring: &[LonLat]| ring.iter().rev().copied().collect::<Vec<_>>();
    let projection = Projection::equal_earth(0.0);
    for exterior in [exterior.clone(), backwards(&exterior)] {
        for hole in [hole.clone(), backwards(&hole)] {
            let drawn = projection.polygon([exterior.clone(), hole]);
            assert!(area(&drawn[..1]) > 0.0 && area(&drawn[1..]) < 0.0);
        }
    }
}

#[test]
fn a_ring_around_the_antipode_leaves_the_middle_of_the_map_open() {
    let far = places(&[(150.0, 0.0), (180.0, 30.0), (-150.0, 0.0), (180.0, -30.0)]);
    let drawn = Projection::lambert_azimuthal_cap(LonLat::new(0.0, 0.0), 170.0).ring(far);
    assert_eq!(drawn.len(), 2);
    assert!(area(&drawn) > 0.0 && area(&drawn) < PI);
}

#[test]
fn a_cap_over_either_pole_is_drawn_whole() {
    for projection in [
        Projection::equal_earth(0.0),
        Projection::equal_earth(85.0),
        Projection::equal_earth(180.0),
    ] {
        for lat in [80.0, -80.0] {
            let parallel = (0..360).map(|lon| LonLat::new(f64::from(lon), lat));
            assert_area(&projection.ring(parallel), cap_area(10.0));
        }
    }
}

#[test]
fn a_triangle_over_a_pole_has_its_area_on_any_map() {
    // Its excess by Girard: the three angles of an equilateral one, less pi.
    let side = 1.5 * 60_f64.to_radians().cos().powi(2);
    let cos_side = 1.0 - side;
    let expected = 3.0 * (cos_side / (1.0 + cos_side)).acos() - PI;
    let triangle = places(&[(0.0, 60.0), (120.0, 60.0), (-120.0, 60.0)]);
    let case = |projection: Projection| assert_area(&projection.ring(triangle.clone()), expected);
    case(Projection::lambert_azimuthal(CAST[0]));
    case(Projection::lambert_azimuthal(LonLat::new(10.0, 90.0)));
    case(Projection::equal_earth(0.0));
    case(Projection::equal_earth(60.0));
    case(Projection::equal_earth(180.0));
}

#[test]
fn an_atlas_that_was_cut_at_180_degrees_is_drawn_whole() {
    // Antarctica as flat files have it: down one side to the pole, up the other.
    let ring = places(&[
        (-180.0, -90.0),
        (-180.0, -80.0),
        (-90.0, -80.0),
        (0.0, -80.0),
        (90.0, -80.0),
        (180.0, -80.0),
        (180.0, -90.0),
    ]);
    let whole = places(&[(-180.0, -80.0), (-90.0, -80.0), (0.0, -80.0), (90.0, -80.0)]);
    for projection in [
        Projection::equal_earth(0.0),
        Projection::equal_earth(85.0),
        Projection::lambert_azimuthal(LonLat::new(0.0, -60.0)),
    ] {
        assert_area(
            &projection.ring(ring.clone()),
            area(&projection.ring(whole.clone())),
        );
    }
}

#[test]
fn a_ring_across_the_cut_falls_in_two() {
    let ring = places(&[
        (170.0, -10.0),
        (-170.0, -10.0),
        (-170.0, 10.0),
        (170.0, 10.0),
    ]);
    assert_eq!(Projection::equal_earth(0.0).ring(ring.clone()).len(), 2);
    assert_eq!(Projection::equal_earth(180.0).ring(ring).len(), 1);
}

#[test]
fn lines_are_cut_where_the_map_ends() {
    let line = places(&[(160.0, 0.0), (-160.0, 0.0)]);
    let world = Projection::equal_earth(0.0).line(line.clone());
    assert_eq!(world.len(), 2);
    let edge = Projection::equal_earth(0.0)
        .forward(LonLat::new(180.0, 0.0))
        .x
        .abs();
    assert!((world[0].last().expect("points").x - edge).abs() < 1e-9);
    assert!((world[1].first().expect("points").x + edge).abs() < 1e-9);
    assert_eq!(Projection::equal_earth(180.0).line(line.clone()).len(), 1);
    let lens = Projection::lambert_azimuthal_cap(LonLat::new(180.0, 0.0), 5.0);
    assert_eq!(lens.line(line).len(), 1);
    assert_eq!(lens.line(places(&[(0.0, 0.0), (10.0, 0.0)])).len(), 0);
}

#[test]
fn a_long_edge_bends_as_its_great_circle_does() {
    let projection = Projection::equal_earth(85.0);
    let drawn = projection.line([CAST[0], CAST[1]]).concat();
    for place in great_circle(CAST[0], CAST[1], 100) {
        let p = projection.forward(place);
        let nearest = drawn
            .windows(2)
            .map(|edge| distance_to_edge(p, edge[0], edge[1]));
        assert!(nearest.fold(9.0, f64::min) < 2e-4);
    }
}

fn distance_to_edge(p: Planar, a: Planar, b: Planar) -> f64 {
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    let t = ((p.x - a.x) * dx + (p.y - a.y) * dy) / (dx * dx + dy * dy);
    let t = t.clamp(0.0, 1.0);
    (p.x - a.x - t * dx).hypot(p.y - a.y - t * dy)
}

#[test]
fn a_ring_of_no_area_draws_nothing() {
    for corners in [
        &[][..],
        &[(10.0, 20.0)],
        &[(10.0, 20.0), (30.0, 40.0)],
        &[(180.0, 5.0); 4],
    ] {
        for projection in [
            Projection::equal_earth(0.0),
            Projection::lambert_azimuthal(CAST[0]),
        ] {
            assert_eq!(projection.ring(places(corners)), Vec::<Vec<Planar>>::new());
        }
    }
}

/// Any place, and often one where something special happens.
fn place() -> impl Strategy<Value = LonLat> {
    let special = |values: Vec<f64>| prop::sample::select(values);
    let lon = prop_oneof![
        -180.0..180.0,
        special(vec![-180.0, -95.0, 0.0, 85.0, 180.0])
    ];
    let lat = prop_oneof![-90.0..90.0, special(vec![-90.0, -50.0, 0.0, 50.0, 90.0])];
    (lon, lat).prop_map(|(lon, lat)| LonLat::new(lon, lat))
}

fn projection() -> impl Strategy<Value = Projection> {
    prop_oneof![
        (place(), 0.0..180.0)
            .prop_map(|(center, angle)| Projection::lambert_azimuthal_cap(center, angle)),
        place().prop_map(|place| Projection::equal_earth(place.lon)),
    ]
}

/// A ring around a place that does not cross itself, wound either way.
fn star() -> impl Strategy<Value = Vec<LonLat>> {
    let spokes = prop::collection::vec(1.0..80.0_f64, 3..16);
    (place(), spokes, any::<bool>()).prop_map(|(middle, spokes, backwards)| {
        let frame = Projection::lambert_azimuthal_cap(middle, 179.0);
        let mut ring = Vec::new();
        for (i, radius_deg) in spokes.iter().enumerate() {
            let turn = TAU * i as f64 / spokes.len() as f64;
            let radius = 2.0 * (radius_deg.to_radians() / 2.0).sin();
            ring.extend(frame.inverse(Planar::new(radius * turn.cos(), radius * turn.sin())));
        }
        if backwards {
            ring.reverse();
        }
        ring
    })
}

/// How often `rings` wind around `p`.
fn winding(rings: &[Vec<Planar>], p: Planar) -> i32 {
    let mut winding = 0;
    for ring in rings {
        for (a, b) in ring.iter().zip(ring.iter().cycle().skip(1)) {
            let side = (b.x - a.x) * (p.y - a.y) - (p.x - a.x) * (b.y - a.y);
            if a.y <= p.y && p.y < b.y && side > 0.0 {
                winding -= 1;
            } else if b.y <= p.y && p.y < a.y && side < 0.0 {
                winding += 1;
            }
        }
    }
    winding
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 512,
        max_global_rejects: 10_000,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn every_place_on_the_map_comes_back(projection in projection(), place in place()) {
        let p = projection.forward(place);
        prop_assert!(p.x.is_finite() && p.y.is_finite());
        if projection.shows(place) {
            let back = projection.inverse(p).expect("on the map");
            let again = projection.forward(back);
            // The cut and the poles of a world map are drawn twice or more.
            let dx = again.x.abs() - p.x.abs();
            prop_assert!(dx.abs() < 1e-6 && (again.y - p.y).abs() < 1e-6, "{p:?} {again:?}");
        }
    }

    #[test]
    fn no_ring_and_no_line_is_too_odd(
        projection in projection(),
        ring in prop::collection::vec(place(), 0..9),
    ) {
        let north = ring.iter().map(|&place| projection.north_deg(place));
        prop_assert!(north.into_iter().all(f64::is_finite));
        for p in projection.ring(ring.clone()).into_iter().chain(projection.line(ring)).flatten() {
            prop_assert!(p.x.is_finite() && p.y.is_finite());
            prop_assert!(p.x.hypot(p.y) < 3.1);
        }
    }

    #[test]
    fn a_ring_is_filled_exactly_where_its_inside_is(
        map in projection(), ring in star(), probe in place(),
    ) {
        // On a map about the probe, the ring winds around the middle or not.
        // A pole that is a line is on the map's edge.
        prop_assume!(map.shows(probe) && probe.lat.abs() < 89.0);
        let about = Projection::lambert_azimuthal_cap(probe, 179.0);
        let near_edge = |projection: &Projection, at: Planar| {
            let outline = projection.outline();
            let drawn = projection.line(ring.iter().chain(ring.first()).copied());
            drawn.into_iter().flatten().chain(outline).any(|p| (p.x - at.x).hypot(p.y - at.y) < 0.02)
        };
        let at = map.forward(probe);
        prop_assume!(!near_edge(&map, at) && !near_edge(&about, Planar::new(0.0, 0.0)));
        let inside = winding(&about.ring(ring.clone()), Planar::new(0.0, 0.0));
        let drawn = map.ring(ring.clone());
        prop_assert_eq!(winding(&drawn, at), inside);
        prop_assert!(inside == 0 || inside == 1);
        let backwards = map.ring(ring.iter().rev().copied());
        prop_assert_eq!(winding(&backwards, at), inside);
    }
}
