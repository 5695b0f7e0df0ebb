//! Sews lands together across the antimeridian.
//!
//! The source cuts Russia and Fiji along 180°: each half has an edge there
//! that is no coast. These edges are taken out and the halves joined, so rings
//! cross the antimeridian. Antarctica's ring goes around the pole without such an edge.

use super::place::Place;
use super::topology::{Arc, ArcUse, LandId, Polygon, Ring, Topology, chain, end, start};

/// The halves' cut ends differ by up to two steps of the source's grid.
const SNAP_DEG: f64 = 0.004;

/// Joins what the source cut along the antimeridian; the number of seam edges.
///
/// # Errors
///
/// When the halves of a land do not fit.
pub(crate) fn sew(topology: &mut Topology) -> Result<usize, String> {
    let mut edges = 0;
    let ids: Vec<LandId> = topology.lands.keys().copied().collect();
    for id in ids {
        let Some(polygons) = topology.lands.get_mut(&id) else {
            continue;
        };
        let arcs = &topology.arcs;
        let (cut, mut whole): (Vec<Polygon>, Vec<Polygon>) = std::mem::take(polygons)
            .into_iter()
            .partition(|polygon| polygon.iter().flatten().any(|p| seams(arcs, p.arc) > 0));
        let mut pieces = Vec::new();
        for polygon in cut {
            let [ring] = polygon.as_slice() else {
                return Err(format!("{id:?}: a polygon with holes is cut at 180°"));
            };
            edges += ring
                .iter()
                .map(|p| seams(&topology.arcs, p.arc))
                .sum::<usize>();
            pieces.extend(unsew(&mut topology.arcs, ring));
        }
        snap(&mut topology.arcs, &pieces);
        let rings = chain(&topology.arcs, pieces, &format!("{id:?} at 180°"))?;
        whole.extend(rings.into_iter().map(|ring| vec![ring]));
        topology.lands.insert(id, whole);
    }
    Ok(edges)
}

fn is_seam(edge: &[Place]) -> bool {
    edge.iter().all(|place| place.on_seam())
}

fn seams(arcs: &[Arc], arc: usize) -> usize {
    arcs[arc].places.windows(2).filter(|e| is_seam(e)).count()
}

/// The runs of a ring between its seam edges, as new arcs where arcs are cut.
fn unsew(arcs: &mut Vec<Arc>, ring: &Ring) -> Vec<Vec<ArcUse>> {
    let mut runs: Vec<Vec<ArcUse>> = vec![Vec::new()];
    for &passage in ring {
        if seams(arcs, passage.arc) == 0 {
            runs.last_mut()
                .into_iter()
                .for_each(|run| run.push(passage));
            continue;
        }
        let mut places = arcs[passage.arc].places.clone();
        if passage.reversed {
            places.reverse();
        }
        for (index, part) in places.chunk_by(|a, b| !is_seam(&[*a, *b])).enumerate() {
            if index > 0 {
                runs.push(Vec::new());
            }
            if part.len() > 1 {
                arcs.push(Arc::plain(part.to_vec()));
                let arc = arcs.len() - 1;
                runs.last_mut().into_iter().for_each(|run| {
                    run.push(ArcUse {
                        arc,
                        reversed: false,
                    });
                });
            }
        }
    }
    // The ring's own start lies within a run unless it was a seam edge's end.
    if let (Some(first), Some(last)) = (runs.first(), runs.last())
        && runs.len() > 1
        && let (Some(&first), Some(&last)) = (first.first(), last.last())
        && start(arcs, first) == end(arcs, last)
        && let Some(mut joined) = runs.pop()
    {
        joined.append(&mut runs[0]);
        runs[0] = joined;
    }
    runs.retain(|run| !run.is_empty());
    runs
}

/// Moves the start of each run onto the end of the run that leads to it.
fn snap(arcs: &mut [Arc], pieces: &[Vec<ArcUse>]) {
    let ends: Vec<Place> = pieces
        .iter()
        .filter_map(|piece| piece.last().map(|&p| end(arcs, p)))
        .collect();
    for &first in pieces.iter().filter_map(|piece| piece.first()) {
        let here = start(arcs, first);
        let target = ends
            .iter()
            .find(|e| e.on_seam() && here.on_seam() && (e.lat - here.lat).abs() < SNAP_DEG);
        if let Some(&target) = target {
            let places = &mut arcs[first.arc].places;
            let index = if first.reversed { places.len() - 1 } else { 0 };
            places[index] = target;
        }
    }
}
