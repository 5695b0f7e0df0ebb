//! Applies patches to the source's units and sorts these into lands.

use super::Patch;
use crate::atlas::codes::alpha_3;
use crate::atlas::place::{Place, holds};
use crate::atlas::topojson::Unit;
use crate::atlas::topology::{Arc, ArcUse, LandId, Line, Polygon, Topology, ring_places};

/// The lands that the units make under the patches.
///
/// # Errors
///
/// When a patch does not find exactly what it names, or a unit stays without
/// a code.
pub(crate) fn apply(
    arcs: Vec<Arc>,
    units: Vec<Unit>,
    patches: &[Patch],
) -> Result<Topology, String> {
    let mut draft = Draft {
        units,
        topology: Topology {
            arcs,
            ..Topology::default()
        },
    };
    for patch in patches {
        draft
            .patch(patch)
            .map_err(|why| format!("{patch:?} does not match the source: {why}"))?;
    }
    draft.finish()
}

struct Draft {
    units: Vec<Unit>,
    topology: Topology,
}

impl Draft {
    fn patch(&mut self, patch: &Patch) -> Result<(), String> {
        match *patch {
            Patch::Assign { unit, to } => {
                let index = self.unit(unit)?;
                let polygons = self.units.swap_remove(index).polygons;
                self.land(to, polygons);
            }
            Patch::Omit { unit } => {
                let index = self.unit(unit)?;
                self.units.swap_remove(index);
            }
            Patch::AssignPolygon { unit, at, to } => {
                let polygon = self.take_polygon(unit, at)?;
                self.land(to, vec![polygon]);
            }
            Patch::Move { unit, at, arcs, to } => {
                let polygon = self.take_polygon(unit, at)?;
                let found: usize = polygon.iter().map(Vec::len).sum();
                if found != arcs {
                    return Err(format!("the polygon has {found} arcs"));
                }
                let to = self.unit(to)?;
                let passages: Vec<ArcUse> = polygon.iter().flatten().copied().collect();
                let shared: Vec<usize> = passages
                    .iter()
                    .map(|passage| passage.arc)
                    .filter(|&arc| self.goes_along(to, arc))
                    .collect();
                self.stroke(&shared, 1, Line::Disputed)?;
                self.units[to].polygons.push(polygon);
            }
            Patch::CutAtParallel { unit, lat, to } => self.cut(unit, lat, to)?,
            Patch::Stroke {
                between: [one, other],
                arcs,
                line,
            } => {
                let shared = self.between(self.unit(one)?, self.unit(other)?);
                self.stroke(&shared, arcs, line)?;
            }
        }
        Ok(())
    }

    fn unit(&self, name: &str) -> Result<usize, String> {
        self.units
            .iter()
            .position(|unit| unit.name == name)
            .ok_or_else(|| format!("no unit {name}"))
    }

    fn land(&mut self, id: LandId, polygons: Vec<Polygon>) {
        self.topology.lands.entry(id).or_default().extend(polygons);
    }

    fn take_polygon(&mut self, unit: &str, (lon, lat): (f64, f64)) -> Result<Polygon, String> {
        let unit = self.unit(unit)?;
        let arcs = &self.topology.arcs;
        let polygons = &mut self.units[unit].polygons;
        // Rings across the antimeridian are not measured rightly here, so the smallest hit counts.
        let index = polygons
            .iter()
            .enumerate()
            .filter_map(|(index, polygon)| {
                let places = ring_places(arcs, polygon.first()?);
                holds(&places, Place::new(lon, lat)).then_some((places.len(), index))
            })
            .min()
            .ok_or("no polygon around the place")?
            .1;
        Ok(polygons.swap_remove(index))
    }

    fn goes_along(&self, unit: usize, arc: usize) -> bool {
        let rings = self.units[unit].polygons.iter().flatten();
        rings.flatten().any(|passage| passage.arc == arc)
    }

    fn between(&self, one: usize, other: usize) -> Vec<usize> {
        let rings = self.units[one].polygons.iter().flatten();
        rings
            .flatten()
            .map(|passage| passage.arc)
            .filter(|&arc| self.goes_along(other, arc))
            .collect()
    }

    fn stroke(&mut self, found: &[usize], expected: usize, line: Line) -> Result<(), String> {
        if found.len() != expected {
            return Err(format!("{} arcs in between", found.len()));
        }
        for &arc in found {
            self.topology.arcs[arc].line = Some(line);
        }
        Ok(())
    }

    fn cut(&mut self, unit: &str, lat: f64, to: &str) -> Result<(), String> {
        let (unit, to) = (self.unit(unit)?, self.unit(to)?);
        let shared = self.between(unit, to);
        self.stroke(&shared, 1, Line::Disputed)?;
        let [polygon] = self.units[unit].polygons.as_slice() else {
            return Err("not one polygon".into());
        };
        let [ring] = polygon.as_slice() else {
            return Err("not one ring".into());
        };
        // From the coast's southern end to the north, around, and back along the shared line.
        let line = ring
            .iter()
            .position(|passage| passage.arc == shared[0])
            .ok_or("the line is in no ring")?;
        let mut ring = ring.clone();
        let after_line = (line + 1) % ring.len();
        ring.rotate_left(after_line);
        let (Some(&coast), Some(&line)) = (ring.first(), ring.last()) else {
            return Err("an empty ring".into());
        };
        if coast.reversed || line.reversed {
            return Err("the ring goes against its arcs".into());
        }
        let arcs = &mut self.topology.arcs;
        let places = arcs[coast.arc].places.clone();
        let crossings: Vec<usize> = (1..places.len())
            .filter(|&i| (places[i - 1].lat < lat) != (places[i].lat < lat))
            .collect();
        let [after] = crossings[..] else {
            return Err(format!("the coast crosses {} times", crossings.len()));
        };
        let (a, b) = (places[after - 1], places[after]);
        let along = (lat - a.lat) / (b.lat - a.lat);
        let shore = Place::new(a.lon + along * (b.lon - a.lon), lat);
        let inland = arcs[line.arc].places[0];
        let forward = |arc| ArcUse {
            arc,
            reversed: false,
        };
        let mut add = |places| {
            arcs.push(Arc::plain(places));
            forward(arcs.len() - 1)
        };
        let south = add([&places[..after], &[shore]].concat());
        let north = add([&[shore], &places[after..]].concat());
        let parallel = add(vec![shore, inland]);
        ring[0] = north;
        ring.pop();
        ring.push(ArcUse {
            reversed: true,
            ..parallel
        });
        self.units[unit].polygons = vec![vec![ring]];
        self.units[to]
            .polygons
            .push(vec![vec![south, parallel, line]]);
        Ok(())
    }

    fn finish(mut self) -> Result<Topology, String> {
        for unit in std::mem::take(&mut self.units) {
            let id = unit
                .numeric
                .and_then(alpha_3)
                .ok_or_else(|| format!("{} has no code and no patch", unit.name))?;
            self.land(Some(id), unit.polygons);
        }
        Ok(self.topology)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two squares side by side, "West" and "East", with one arc between them.
    fn squares() -> (Vec<Arc>, Vec<Unit>) {
        let arc = |places: &[(f64, f64)]| {
            Arc::plain(places.iter().map(|&(x, y)| Place::new(x, y)).collect())
        };
        let arcs = vec![
            arc(&[(1.0, 0.0), (1.0, 1.0)]),
            arc(&[(1.0, 1.0), (2.0, 1.0), (2.0, 0.0), (1.0, 0.0)]),
            arc(&[(1.0, 0.0), (0.0, 0.0), (0.0, 1.0), (1.0, 1.0)]),
        ];
        let unit = |name: &str, numeric, passages: [(usize, bool); 2]| Unit {
            name: name.into(),
            numeric,
            polygons: vec![vec![
                passages
                    .map(|(arc, reversed)| ArcUse { arc, reversed })
                    .to_vec(),
            ]],
        };
        let east = unit("East", Some(408), [(0, false), (1, false)]);
        let west = unit("West", None, [(0, true), (2, false)]);
        (arcs, vec![east, west])
    }

    fn applied(patches: &[Patch]) -> Result<Topology, String> {
        let (arcs, units) = squares();
        apply(arcs, units, patches)
    }

    #[test]
    fn a_polygon_moves_and_leaves_a_disputed_line() {
        let assign = |unit| Patch::Assign {
            unit,
            to: Some("KOR"),
        };
        let polygon = Patch::Move {
            unit: "West",
            at: (0.5, 0.5),
            arcs: 2,
            to: "East",
        };
        let topology = applied(&[polygon, assign("West")]).unwrap();
        assert_eq!(topology.lands[&Some("PRK")].len(), 2);
        assert_eq!(topology.arcs[0].line, Some(Line::Disputed));
        assert_eq!(topology.arcs[1].line, None);
    }

    #[test]
    fn a_unit_without_a_code_needs_a_patch() {
        assert_eq!(applied(&[]).unwrap_err(), "West has no code and no patch");
    }

    #[test]
    fn a_patch_that_does_not_match_says_so() {
        let case = |patch: Patch, why: &str| {
            let problem = applied(&[patch]).unwrap_err();
            assert!(problem.ends_with(why), "{problem}");
        };
        case(Patch::Omit { unit: "North" }, "no unit North");
        case(
            Patch::Stroke {
                between: ["West", "East"],
                arcs: 2,
                line: Line::Disputed,
            },
            "1 arcs in between",
        );
        case(
            Patch::AssignPolygon {
                unit: "West",
                at: (1.5, 0.5),
                to: None,
            },
            "no polygon around the place",
        );
        case(
            Patch::Move {
                unit: "West",
                at: (0.5, 0.5),
                arcs: 3,
                to: "East",
            },
            "the polygon has 2 arcs",
        );
    }
}
