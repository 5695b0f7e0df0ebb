//! The committed outlines: whose each place is, what each line is, and how
//! many bytes a reader downloads.

use diplomap::atlas::{Arc, ArcClass, Atlas, AtlasError, Land, Level};
use diplomap::model::{CountryId, LonLat};
use proptest::prelude::*;

const OVERVIEW: &[u8] = include_bytes!("../assets/atlas/overview.bin");
const DETAIL: &[u8] = include_bytes!("../assets/atlas/detail.bin");

fn both() -> [Atlas; 2] {
    [OVERVIEW, DETAIL].map(|bytes| Atlas::decode(bytes).expect("the committed outlines decode"))
}

fn names(arc: &Arc) -> [String; 2] {
    let mut names = arc
        .sides()
        .map(|side| side.map_or_else(|| "-".to_owned(), |id| id.to_string()));
    names.sort();
    names
}

#[test]
fn every_listed_place_belongs_to_its_country() {
    let [overview, detail] = both();
    let rows = include_str!("data/points.csv").lines();
    let mut wrong = Vec::new();
    let mut count = 0;
    for row in rows.filter(|row| !row.starts_with('#')).skip(1) {
        let cells: Vec<&str> = row.split(',').collect();
        let place = LonLat::new(cells[1].parse().unwrap(), cells[2].parse().unwrap());
        let expected = CountryId::new(cells[3]);
        assert!(expected.is_some(), "{row}");
        let levels = match cells[4] {
            "overview" => vec![&overview, &detail],
            "detail" => vec![&detail],
            level => panic!("{level} is no level"),
        };
        for atlas in levels {
            count += 1;
            if atlas.owner_at(place) != expected {
                wrong.push((row, atlas.level(), atlas.owner_at(place)));
            }
        }
    }
    assert!(count > 30, "only {count} places read");
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn land_across_the_antimeridian_and_around_the_pole_is_one() {
    for atlas in both() {
        let case = |lon, lat, expected: Option<&str>| {
            let owner = atlas.owner_at(LonLat::new(lon, lat));
            assert_eq!(owner, expected.and_then(CountryId::new), "{lon} {lat}");
        };
        for lon in [-180.0, -179.99, 179.99, 180.0, 540.0] {
            case(lon, 67.0, Some("RUS"));
            case(lon, 71.2, Some("RUS"));
            case(lon, 60.0, None);
            case(lon, -88.0, Some("ATA"));
        }
        for lon in [0.0, 90.0, -90.0, 180.0] {
            case(lon, -90.0, Some("ATA"));
            case(lon, 90.0, None);
        }
    }
}

#[test]
fn no_edge_is_there_only_to_cut_land_at_the_antimeridian() {
    for arc in both().iter().flat_map(Atlas::arcs) {
        for edge in arc.points().windows(2) {
            let on_seam = edge.iter().all(|point| point.lon <= -180.0);
            assert!(!on_seam, "{edge:?}");
            assert!(edge.iter().all(|point| point.lat > -89.0), "{edge:?}");
        }
    }
}

#[test]
fn the_armistice_line_is_all_there_is_between_the_koreas() {
    for atlas in both() {
        let between: Vec<ArcClass> = atlas
            .arcs()
            .iter()
            .filter(|arc| names(arc) == ["KOR", "PRK"])
            .map(Arc::class)
            .collect();
        assert_eq!(between, [ArcClass::Armistice]);
        let armistices = atlas
            .arcs()
            .iter()
            .filter(|arc| arc.class() == ArcClass::Armistice);
        assert_eq!(armistices.count(), 1);
    }
}

#[test]
fn disputed_lines_are_those_that_the_convention_names() {
    for atlas in both() {
        let mut disputed: Vec<[String; 2]> = atlas
            .arcs()
            .iter()
            .filter(|arc| arc.class() == ArcClass::Disputed)
            .map(names)
            .collect();
        disputed.sort();
        disputed.dedup();
        let expected = [
            ["-", "CHN"],   // Siachen
            ["-", "IND"],   // Siachen
            ["-", "PAK"],   // Siachen
            ["CHN", "IND"], // the line of actual control
            ["CYP", "CYP"], // Northern Cyprus
            ["ESH", "ESH"], // the berm
            ["IND", "PAK"], // the line of control
            ["SOM", "SOM"], // Somaliland
            ["SRB", "XKX"], // Kosovo
            ["UKR", "UKR"], // the isthmus of Crimea
        ];
        assert_eq!(disputed, expected);
    }
}

#[test]
fn disputed_lines_run_where_they_are_known_to_run() {
    for atlas in both() {
        let case = |pair: [&str; 2], near: (f64, f64), within_deg: f64| {
            let found = atlas.arcs().iter().any(|arc| {
                arc.class() == ArcClass::Disputed
                    && names(arc) == pair
                    && arc.bounds().reaches(LonLat::new(near.0, near.1), 0.0)
                    && arc.bounds().radius_deg() < within_deg
            });
            assert!(found, "{pair:?} near {near:?} in {:?}", atlas.level());
        };
        case(["UKR", "UKR"], (34.3, 45.95), 0.8);
        case(["ESH", "ESH"], (-13.0, 25.0), 8.0);
        case(["CYP", "CYP"], (33.3, 35.1), 0.9);
        case(["SOM", "SOM"], (48.5, 9.5), 2.0);
        case(["SRB", "XKX"], (21.0, 42.8), 0.9);
    }
}

#[test]
fn what_the_convention_makes_one_country_has_no_line_within() {
    for atlas in both() {
        for arc in atlas.arcs() {
            let [one, other] = arc.sides();
            if arc.class() == ArcClass::Border {
                assert_ne!(one, other, "a border within {one:?}");
            }
            let baikonur = LonLat::new(63.3, 45.96);
            let around_it = arc.bounds().reaches(baikonur, 0.0) && arc.bounds().radius_deg() < 1.0;
            assert!(!around_it, "a line around Baikonur");
        }
        let morocco = atlas.arcs().iter().find(|arc| names(arc) == ["ESH", "MAR"]);
        let morocco = morocco.expect("Western Sahara borders on Morocco");
        assert_eq!(morocco.class(), ArcClass::Border);
        assert!(
            morocco
                .points()
                .iter()
                .all(|point| (point.lat - 27.6667).abs() < 0.02)
        );
    }
}

#[test]
fn exterior_rings_run_clockwise_and_holes_the_other_way() {
    let mut holes = 0;
    for atlas in both() {
        for land in atlas.lands() {
            for polygon in land.polygons() {
                for (index, ring) in polygon.rings().iter().enumerate() {
                    let points: Vec<LonLat> = atlas.ring(ring).collect();
                    assert_eq!(
                        area_on_the_right(&points) > 0.0,
                        index == 0,
                        "{:?}",
                        land.id()
                    );
                    holes += usize::from(index > 0);
                }
            }
        }
    }
    assert!(holes > 2, "Lesotho and San Marino lie in holes");
}

/// Down to the south pole between two points: trapezoids on the cylinder of equal area.
fn area_on_the_right(ring: &[LonLat]) -> f64 {
    let edges = ring.iter().zip(ring.iter().cycle().skip(1));
    edges
        .map(|(a, b)| {
            let turn = (b.lon - a.lon + 180.0).rem_euclid(360.0) - 180.0;
            turn * (2.0 + a.lat.to_radians().sin() + b.lat.to_radians().sin())
        })
        .sum()
}

#[test]
fn lines_do_not_cross_where_the_default_cast_lives() {
    for atlas in both() {
        let case = |place: &str, [west, south, east, north]: [f64; 4]| {
            let inside =
                |p: &LonLat| west < p.lon && p.lon < east && south < p.lat && p.lat < north;
            let edges: Vec<&[LonLat]> = atlas
                .arcs()
                .iter()
                .flat_map(|arc| arc.points().windows(2))
                .filter(|edge| edge.iter().any(inside))
                .collect();
            assert!(edges.len() > 20, "{place}: {} edges", edges.len());
            for (index, one) in edges.iter().enumerate() {
                for other in &edges[index + 1..] {
                    assert!(!cross(one, other), "{place}: {one:?} {other:?}");
                }
            }
        };
        case("Korea", [123.5, 32.8, 132.0, 43.2]);
        case("Crimea", [30.5, 44.0, 38.6, 47.3]);
        case("Belarus to Moscow", [22.5, 51.0, 40.0, 57.5]);
        case("Kaliningrad", [18.2, 54.0, 23.2, 56.0]);
    }
}

fn cross(one: &[LonLat], other: &[LonLat]) -> bool {
    let side = |edge: &[LonLat], point: LonLat| {
        let (a, b) = (edge[0], edge[1]);
        (b.lon - a.lon) * (point.lat - a.lat) - (b.lat - a.lat) * (point.lon - a.lon)
    };
    // Above rounding: shared ends and touching lines are no crossing.
    let apart = |x: f64, y: f64| x * y < 0.0 && x.abs() > 1e-9 && y.abs() > 1e-9;
    apart(side(one, other[0]), side(one, other[1]))
        && apart(side(other, one[0]), side(other, one[1]))
}

#[test]
fn polygons_lie_within_their_bounds() {
    for atlas in both() {
        for polygon in atlas.lands().iter().flat_map(Land::polygons) {
            for ring in polygon.rings() {
                assert!(atlas.ring(ring).count() >= 3);
                for point in atlas.ring(ring) {
                    assert!(polygon.bounds().reaches(point, 0.0), "{point:?}");
                }
            }
        }
    }
}

#[test]
fn no_country_is_too_small_to_have_outlines() {
    let [overview, detail] = both().map(|atlas| {
        let ids = atlas.lands().iter().filter_map(Land::id);
        ids.collect::<Vec<CountryId>>()
    });
    assert_eq!(overview, detail);
    assert!(overview.is_sorted());
    for small in ["AND", "GIB", "HKG", "LIE", "MCO", "NRU", "SMR", "SXM"] {
        assert!(
            overview.contains(&CountryId::new(small).unwrap()),
            "{small}"
        );
    }
}

#[test]
fn the_overview_ships_inside_and_says_its_level() {
    assert_eq!(Atlas::overview().level(), Level::Overview);
    assert!(Atlas::overview().lands().len() > 200);
    assert_eq!(both()[1].level(), Level::Detail);
}

#[test]
fn the_outlines_keep_to_their_share_of_the_download() {
    let case = |bytes: &[u8], limit: usize| {
        let mut packed = Vec::new();
        let params = brotli::enc::BrotliEncoderParams::default();
        brotli::BrotliCompress(&mut &bytes[..], &mut packed, &params).unwrap();
        assert!(packed.len() <= limit, "{} bytes over {limit}", packed.len());
    };
    case(OVERVIEW, 20_000);
    case(DETAIL, 70_000);
}

#[test]
fn what_is_no_atlas_is_told_apart() {
    let case = |bytes: &[u8], expected| assert_eq!(Atlas::decode(bytes).err(), Some(expected));
    case(b"", AtlasError::NotAnAtlas);
    case(b"<!doctype html>", AtlasError::NotAnAtlas);
    case(b"DMA\x02\x00", AtlasError::UnknownVersion(2));
    case(b"DMA\x01\x07", AtlasError::Malformed);
    case(b"DMA\x01\x00\x00\x00\x00", AtlasError::Malformed);
    case(&OVERVIEW[..OVERVIEW.len() - 1], AtlasError::Truncated);
    case(&[OVERVIEW, &[0]].concat(), AtlasError::Malformed);
}

/// Whatever was decoded can be walked and asked.
fn exercise(bytes: &[u8]) {
    if let Ok(atlas) = Atlas::decode(bytes) {
        for land in atlas.lands() {
            for polygon in land.polygons() {
                assert!(
                    polygon
                        .rings()
                        .iter()
                        .all(|r| atlas.ring(r).all(|p| p.lat.abs() <= 90.0))
                );
            }
        }
        let _ = atlas.owner_at(LonLat::new(30.0, 50.0));
        let _ = atlas.owner_at(LonLat::new(f64::NAN, f64::INFINITY));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn any_bytes_after_a_good_head_are_an_atlas_or_an_error(
        body in proptest::collection::vec(any::<u8>(), 0..200),
        shape in 0_u8..100,
        x in 0_u8..100,
    ) {
        exercise(&body);
        exercise(&[&b"DMA\x01\x00\x40"[..], &[shape, x], &body].concat());
    }

    #[test]
    fn damaged_outlines_are_an_atlas_or_an_error(
        damage in proptest::collection::vec((0..OVERVIEW.len(), any::<u8>()), 1..4),
        cut in 0..OVERVIEW.len(),
    ) {
        let mut bytes = OVERVIEW.to_vec();
        for (index, byte) in damage {
            bytes[index] = byte;
        }
        exercise(&bytes);
        exercise(&bytes[..cut]);
    }
}
