//! The projections against d3-geo: see `tests/data/d3-geo/README.md`.

use diplomap::cartography::{Planar, Projection};
use diplomap::model::LonLat;
use serde::Deserialize;

const FORWARD: &[u8] = include_bytes!("data/d3-geo/forward.i32");
const INVERSE: &[u8] = include_bytes!("data/d3-geo/inverse.i32");
const COUNTRIES: &str = include_str!("data/d3-geo/countries-110m.json");

const SIDE: usize = 100;
const NONE: i32 = i32::MIN;

/// The projections of the grids, in the oracle's order; whether azimuthal.
fn grid_projections() -> [(Projection, bool); 6] {
    let lambert = |lon, lat| (Projection::lambert_azimuthal(LonLat::new(lon, lat)), true);
    let equal_earth = |lon| (Projection::equal_earth(lon), false);
    [
        lambert(85.0, 50.0),
        lambert(127.0, 38.0),
        lambert(-40.0, -85.0),
        equal_earth(0.0),
        equal_earth(85.0),
        equal_earth(180.0),
    ]
}

/// The oracle's pairs of answers, projection after projection.
fn answers(packed: &[u8]) -> Vec<(i32, i32)> {
    let numbers: Vec<i32> = packed
        .chunks_exact(4)
        .map(|bytes| i32::from_le_bytes(bytes.try_into().expect("four bytes")))
        .collect();
    assert_eq!(numbers.len(), 6 * SIDE * SIDE * 2);
    numbers
        .chunks_exact(2)
        .map(|pair| (pair[0], pair[1]))
        .collect()
}

/// The grid of the oracle: row after row, its edges included.
fn grid(width: f64, height: f64) -> impl Iterator<Item = (f64, f64)> {
    let ratio = |i: usize| (2 * i) as f64 / (SIDE - 1) as f64 - 1.0;
    (0..SIDE).flat_map(move |j| (0..SIDE).map(move |i| (width * ratio(i), height * ratio(j))))
}

/// The angle between two places, in radians.
fn apart(a: LonLat, b: LonLat) -> f64 {
    let (lat_a, lat_b) = (a.lat.to_radians(), b.lat.to_radians());
    let half = |angle: f64| (angle / 2.0).sin().powi(2);
    let lon = (a.lon - b.lon).to_radians();
    2.0 * (half(lat_a - lat_b) + lat_a.cos() * lat_b.cos() * half(lon))
        .sqrt()
        .min(1.0)
        .asin()
}

#[test]
fn forward_agrees_with_d3_on_sixty_thousand_places() {
    let answers = answers(FORWARD);
    for ((projection, azimuthal), answers) in
        grid_projections().iter().zip(answers.chunks(SIDE * SIDE))
    {
        for ((lon, lat), &(x, y)) in grid(180.0, 90.0).zip(answers) {
            let place = LonLat::new(lon, lat);
            let p = projection.forward(place);
            let (x, y) = (f64::from(x) * 1e-8, f64::from(y) * 1e-8);
            // On the cut, and at a pole that is a line, either side is right.
            let offset = (lon - projection.center().lon).rem_euclid(360.0);
            let either = !azimuthal && ((offset - 180.0).abs() < 1e-6 || lat.abs() > 89.999);
            let dx = if either { p.x.abs() - x.abs() } else { p.x - x };
            assert!(
                dx.hypot(p.y - y) < 1e-6,
                "{projection:?} {place:?} {p:?} ({x}, {y})"
            );
        }
    }
}

#[test]
fn inverse_agrees_with_d3_on_sixty_thousand_positions() {
    let answers = answers(INVERSE);
    for ((projection, azimuthal), answers) in
        grid_projections().iter().zip(answers.chunks(SIDE * SIDE))
    {
        let (width, height) = if *azimuthal { (2.0, 2.0) } else { (2.8, 1.4) };
        let mut on_map = 0;
        for ((x, y), &(lon, lat)) in grid(width, height).zip(answers) {
            let actual = projection.inverse(Planar::new(x, y));
            if lon == NONE {
                assert_eq!(actual, None, "{projection:?} {x} {y}");
                continue;
            }
            let actual = actual.expect("on the map");
            let expected = LonLat::new(f64::from(lon) * 1e-7, f64::from(lat) * 1e-7);
            assert!(
                apart(actual, expected) < 1e-6,
                "{projection:?} {actual:?} {expected:?}"
            );
            on_map += 1;
        }
        assert!(on_map > SIDE * SIDE / 2, "the grid covers the map");
    }
}

#[derive(Deserialize)]
struct Country {
    name: String,
    /// Of each polygon the exterior ring and the holes, flat, 1/1000 degree.
    polygons: Vec<Vec<Vec<i32>>>,
    /// In radii squared times 1e9, one for each projection.
    areas: [i64; 7],
}

impl Country {
    /// The signed area of what is drawn: exteriors positive, holes negative.
    fn drawn_area(&self, projection: &Projection, reversed: bool) -> f64 {
        let place = |pair: &[i32]| LonLat::new(f64::from(pair[0]) / 1e3, f64::from(pair[1]) / 1e3);
        let mut area = 0.0;
        for polygon in &self.polygons {
            let rings = polygon.iter().map(|ring| {
                let mut places: Vec<LonLat> = ring.chunks_exact(2).map(place).collect();
                if reversed {
                    places.reverse();
                }
                places
            });
            area += projection
                .polygon(rings)
                .iter()
                .map(|ring| shoelace(ring))
                .sum::<f64>();
        }
        area
    }
}

/// The area of a ring, positive when it is counterclockwise on the screen.
fn shoelace(ring: &[Planar]) -> f64 {
    let next = ring.iter().cycle().skip(1);
    ring.iter()
        .zip(next)
        .map(|(a, b)| a.y * b.x - a.x * b.y)
        .sum::<f64>()
        / 2.0
}

fn area_projections() -> [Projection; 7] {
    let cap = |lon, lat, angle| Projection::lambert_azimuthal_cap(LonLat::new(lon, lat), angle);
    [
        cap(85.0, 50.0, 150.0),
        cap(0.0, 90.0, 150.0),
        cap(127.5, 38.0, 10.0),
        cap(100.0, 62.0, 3.0),
        Projection::equal_earth(0.0),
        Projection::equal_earth(85.0),
        Projection::equal_earth(180.0),
    ]
}

#[test]
fn every_country_has_the_area_that_d3_draws() {
    let countries: Vec<Country> = serde_json::from_str(COUNTRIES).expect("the oracle's JSON");
    let mut wrong = Vec::new();
    for (i, projection) in area_projections().iter().enumerate() {
        let mut drawn = 0;
        for country in &countries {
            let expected = country.areas[i] as f64 * 1e-9;
            drawn += usize::from(expected > 0.0);
            for reversed in [false, true] {
                let actual = country.drawn_area(projection, reversed);
                // The absolute term is the 1e-9 to which the oracle is rounded.
                if (actual - expected).abs() > 0.005 * expected + 1e-9 {
                    wrong.push(format!(
                        "{i} {} {reversed}: {actual} for {expected}",
                        country.name
                    ));
                }
            }
        }
        assert!(drawn > 0, "projection {i} shows a country");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
