//! A level of the topology on its grid: islets dropped, arcs simplified as far
//! as no two lines cross and no land vanishes that the grid can show.

use std::collections::HashSet;

use super::crossings::{Segment, crossings};
use super::dissolve::join;
use super::level::Level;
use super::place::{Place, signed_area};
use super::simplify::{ranks, start_at_corner};
use super::topology::{Arc, Polygon, Ring, Topology, ring_places};

/// A vertex in grid steps; `x` in `[-180, 180)` degrees' worth.
pub(crate) type Cell = (i32, i32);

/// The topology and, for each arc, its vertices on the grid.
#[derive(Debug)]
pub(crate) struct Drawn {
    pub(crate) topology: Topology,
    pub(crate) lines: Vec<Vec<Cell>>,
    pub(crate) crossings: usize,
}

/// How often crossings and vanishing lands are refined before they are let be.
const ROUNDS: usize = 12;

/// The level's drawing of a topology.
///
/// # Errors
///
/// When lines still cross in one of the level's zones of focus.
pub(crate) fn draw(mut topology: Topology, level: &Level) -> Result<Drawn, String> {
    drop_islets(&mut topology, level);
    join(&mut topology);
    for arc in topology.arcs.iter_mut().filter(|arc| is_closed(arc)) {
        start_at_corner(&mut arc.places, level);
    }
    let ranks: Vec<Vec<f64>> = topology
        .arcs
        .iter()
        .map(|arc| ranks(&arc.places, level))
        .collect();
    let mut limits: Vec<Vec<f64>> = ranks.iter().map(|r| vec![1.0; r.len()]).collect();
    let mut round = 0;
    loop {
        let kept: Vec<Vec<(usize, Cell)>> = topology
            .arcs
            .iter()
            .enumerate()
            .map(|(i, arc)| keep(&arc.places, &ranks[i], &limits[i], level))
            .collect();
        let segments = segments(&kept);
        let found = crossings(&segments, level.grid);
        let lines = cells(&kept);
        let vanishing = arcs_of_flat_lands(&topology, &lines);
        if round == ROUNDS || (found.is_empty() && vanishing.is_empty()) {
            for &index in &found {
                let (lon, lat) = degrees(segments[index].from, level);
                if level.in_focus(lon, lat) {
                    return Err(format!("{}: lines cross near {lon} {lat}", level.file));
                }
            }
            let mut drawn = Drawn {
                topology,
                lines,
                crossings: found.len(),
            };
            drop_flat_rings(&mut drawn);
            return Ok(drawn);
        }
        for &index in &found {
            let segment = &segments[index];
            refine(&mut limits[segment.arc][segment.first..=segment.last]);
        }
        for arc in vanishing {
            refine(&mut limits[arc]);
        }
        round += 1;
    }
}

fn refine(limits: &mut [f64]) {
    for limit in limits {
        *limit /= 3.0;
    }
}

fn cells(kept: &[Vec<(usize, Cell)>]) -> Vec<Vec<Cell>> {
    kept.iter()
        .map(|line| line.iter().map(|&(_, cell)| cell).collect())
        .collect()
}

fn is_closed(arc: &Arc) -> bool {
    arc.places.first() == arc.places.last()
}

fn degrees((x, y): Cell, level: &Level) -> (f64, f64) {
    let grid = f64::from(level.grid);
    (f64::from(x) / grid, f64::from(y) / grid)
}

/// Drops small polygons but for each land's largest, and small holes but
/// those that a kept polygon fills.
fn drop_islets(topology: &mut Topology, level: &Level) {
    let arcs = &topology.arcs;
    let area = |ring: &Ring| signed_area(&ring_places(arcs, ring)).abs();
    let large = |ring: &Ring| {
        ring_places(arcs, ring)
            .first()
            .is_some_and(|at| area(ring) >= level.keep(at.lon, at.lat).islet_deg2)
    };
    for polygons in topology.lands.values_mut() {
        let size = |polygon: &Polygon| polygon.first().map_or(0.0, area);
        polygons.sort_by(|a, b| size(b).total_cmp(&size(a)));
        let mut index = 0;
        polygons.retain(|polygon| {
            index += 1;
            index == 1 || polygon.first().is_some_and(large)
        });
    }
    let outer: HashSet<usize> = topology
        .lands
        .values()
        .flatten()
        .filter_map(|polygon| polygon.first())
        .flatten()
        .map(|passage| passage.arc)
        .collect();
    for polygon in topology.lands.values_mut().flatten() {
        let mut index = 0;
        polygon.retain(|ring| {
            index += 1;
            index == 1 || large(ring) || ring.iter().any(|p| outer.contains(&p.arc))
        });
    }
}

/// The kept vertices of an arc with their index, on the grid, without repeats and spikes.
fn keep(places: &[Place], ranks: &[f64], limits: &[f64], level: &Level) -> Vec<(usize, Cell)> {
    let grid = f64::from(level.grid);
    let mut line: Vec<(usize, Cell)> = Vec::new();
    for (index, place) in places.iter().enumerate() {
        if ranks[index] < limits[index] {
            continue;
        }
        let x = (place.lon * grid).round() as i32;
        let half = 180 * level.grid;
        let cell = (
            if x >= half { x - 2 * half } else { x },
            (place.lat * grid).round() as i32,
        );
        let count = line.len();
        if count > 0 && line[count - 1].1 == cell {
            line[count - 1].0 = index;
        } else if count > 1 && line[count - 2].1 == cell {
            line.truncate(count - 1);
        } else {
            line.push((index, cell));
        }
    }
    line
}

fn segments(kept: &[Vec<(usize, Cell)>]) -> Vec<Segment> {
    let of_arc = |(arc, line): (usize, &Vec<(usize, Cell)>)| {
        line.windows(2)
            .map(|pair| Segment {
                arc,
                first: pair[0].0,
                last: pair[1].0,
                from: pair[0].1,
                to: pair[1].1,
            })
            .collect::<Vec<_>>()
    };
    kept.iter().enumerate().flat_map(of_arc).collect()
}

/// Whether a ring has no area left on the grid.
fn is_flat(ring: &Ring, lines: &[Vec<Cell>]) -> bool {
    let mut cells: Vec<Cell> = ring.iter().flat_map(|p| lines[p.arc].clone()).collect();
    cells.sort_unstable();
    cells.dedup();
    cells.len() < 3
}

/// The arcs of lands of which nothing would be seen.
fn arcs_of_flat_lands(topology: &Topology, lines: &[Vec<Cell>]) -> Vec<usize> {
    topology
        .lands
        .values()
        .filter_map(|polygons| polygons.first()?.first())
        .filter(|ring| is_flat(ring, lines))
        .flatten()
        .map(|passage| passage.arc)
        .collect()
}

/// Drops arcs that are one cell of the grid, rings that have no area left on
/// it, and lands then empty.
fn drop_flat_rings(drawn: &mut Drawn) {
    let lines = &drawn.lines;
    let lands = &mut drawn.topology.lands;
    for ring in lands.values_mut().flatten().flatten() {
        ring.retain(|passage| lines[passage.arc].len() > 1);
    }
    for polygons in lands.values_mut() {
        polygons.retain(|polygon| !polygon.first().is_none_or(|ring| is_flat(ring, lines)));
        for polygon in polygons {
            polygon.retain(|ring| !is_flat(ring, lines));
        }
    }
    lands.retain(|_, polygons| !polygons.is_empty());
}
