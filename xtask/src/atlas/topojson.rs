//! Reads `countries-10m.json`: quantised `TopoJSON`, delta-encoded arcs.
//!
//! Format: <https://github.com/topojson/topojson-specification>, section 2.

use serde::Deserialize;

use super::place::Place;
use super::topology::{Arc, ArcUse, Polygon, Ring};

/// One entity of the source with the ids as the source has them.
#[derive(Debug)]
pub(crate) struct Unit {
    pub(crate) name: String,
    pub(crate) numeric: Option<u16>,
    pub(crate) polygons: Vec<Polygon>,
}

#[derive(Deserialize)]
struct File {
    transform: Transform,
    objects: Objects,
    arcs: Vec<Vec<[i32; 2]>>,
}

#[derive(Deserialize)]
struct Transform {
    scale: [f64; 2],
    translate: [f64; 2],
}

#[derive(Deserialize)]
struct Objects {
    countries: Countries,
}

#[derive(Deserialize)]
struct Countries {
    geometries: Vec<Country>,
}

#[derive(Deserialize)]
struct Country {
    id: Option<String>,
    properties: Properties,
    #[serde(flatten)]
    shape: Shape,
}

#[derive(Deserialize)]
struct Properties {
    name: String,
}

#[derive(Deserialize)]
#[serde(tag = "type", content = "arcs")]
enum Shape {
    Polygon(Vec<Vec<i32>>),
    MultiPolygon(Vec<Vec<Vec<i32>>>),
}

/// The arcs and units of a `TopoJSON` text.
///
/// Arcs that lead to their own start without enclosing anything (the
/// source's quantisation left a few) are taken out of the rings.
pub(crate) fn read(text: &str) -> Result<(Vec<Arc>, Vec<Unit>), String> {
    let file: File = serde_json::from_str(text).map_err(|error| error.to_string())?;
    let arcs: Vec<Arc> = file
        .arcs
        .iter()
        .map(|deltas| Arc::plain(places(deltas, &file.transform)))
        .collect();
    let units = file
        .objects
        .countries
        .geometries
        .into_iter()
        .map(|country| {
            let polygons = match country.shape {
                Shape::Polygon(rings) => vec![rings],
                Shape::MultiPolygon(polygons) => polygons,
            };
            Ok(Unit {
                name: country.properties.name,
                numeric: country
                    .id
                    .map(|id| id.parse().map_err(|_| format!("id {id} is no number")))
                    .transpose()?,
                polygons: polygons
                    .iter()
                    .map(|rings| rings.iter().map(|ring| passages(ring, &arcs)).collect())
                    .filter(|polygon: &Polygon| polygon.first().is_some_and(|r| !r.is_empty()))
                    .map(|mut polygon: Polygon| {
                        polygon.retain(|ring| !ring.is_empty());
                        polygon
                    })
                    .collect(),
            })
        })
        .collect::<Result<_, String>>()?;
    Ok((arcs, units))
}

fn places(deltas: &[[i32; 2]], transform: &Transform) -> Vec<Place> {
    let (mut x, mut y) = (0, 0);
    let mut places: Vec<Place> = deltas
        .iter()
        .map(|[dx, dy]| {
            x += dx;
            y += dy;
            let [lon_step, lat_step] = transform.scale;
            let [west, south] = transform.translate;
            Place::new(
                f64::from(x) * lon_step + west,
                f64::from(y) * lat_step + south,
            )
        })
        .collect();
    places.dedup();
    places
}

/// The passages of a ring of arc numbers (`!n` is arc n reversed), without
/// degenerate arcs and without going out and straight back.
fn passages(numbers: &[i32], arcs: &[Arc]) -> Ring {
    let mut ring: Ring = Vec::new();
    for &number in numbers {
        let reversed = number < 0;
        let passage = ArcUse {
            arc: (if reversed { !number } else { number }) as usize,
            reversed,
        };
        let places = &arcs[passage.arc].places;
        if places.first() == places.last() && places.len() < 4 {
            continue;
        }
        let back = ArcUse {
            reversed: !reversed,
            ..passage
        };
        if ring.last() == Some(&back) {
            ring.pop();
        } else {
            ring.push(passage);
        }
    }
    ring
}
