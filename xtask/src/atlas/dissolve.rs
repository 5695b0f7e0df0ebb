//! Takes lines out that separate nothing, and joins arcs that nothing separates.

use std::collections::{BTreeMap, HashMap};

use super::place::{holds, signed_area};
use super::topology::{Arc, ArcUse, LandId, Polygon, Ring, Topology, chain, ring_places, users};

/// Merges polygons of one land along the arcs they share.
///
/// Arcs with a class of their own stay: a disputed line within a land is drawn.
pub(crate) fn dissolve(topology: &mut Topology) -> Result<(), String> {
    let users = users(topology);
    let inner = |arc: usize| match users[arc].as_slice() {
        [(one, _), (other, _)] => one == other && topology.arcs[arc].line.is_none(),
        _ => false,
    };
    let mut lands: BTreeMap<LandId, Vec<Polygon>> = BTreeMap::new();
    for (&id, polygons) in &topology.lands {
        let (open, mut done): (Vec<&Polygon>, Vec<&Polygon>) = polygons
            .iter()
            .partition(|polygon| polygon.iter().flatten().any(|p| inner(p.arc)));
        let pieces = open.iter().copied().flatten().flatten();
        let pieces = pieces.filter(|p| !inner(p.arc)).map(|&p| vec![p]).collect();
        let rings = chain(&topology.arcs, pieces, &format!("{id:?}"))?;
        let merged = group(&topology.arcs, rings)?;
        done.extend(&merged);
        lands.insert(id, done.into_iter().cloned().collect());
    }
    topology.lands = lands;
    Ok(())
}

/// Exterior rings, each with the holes it holds.
fn group(arcs: &[Arc], rings: Vec<Ring>) -> Result<Vec<Polygon>, String> {
    let (outer, holes): (Vec<Ring>, Vec<Ring>) = rings
        .into_iter()
        .partition(|ring| signed_area(&ring_places(arcs, ring)) > 0.0);
    let mut polygons: Vec<Polygon> = outer.into_iter().map(|ring| vec![ring]).collect();
    for hole in holes {
        let place = ring_places(arcs, &hole)[0];
        let around = polygons
            .iter_mut()
            .find(|polygon| holds(&ring_places(arcs, &polygon[0]), place));
        around.ok_or("a hole without a ring around it")?.push(hole);
    }
    Ok(polygons)
}

/// Drops unused arcs and joins arcs where only two meet, if the same rings
/// pass both and they have the same class.
///
/// Closed rings of a single arc keep their start.
pub(crate) fn join(topology: &mut Topology) {
    let users = users(topology);
    let mut at_node: HashMap<(u64, u64), usize> = HashMap::new();
    for (arc, _) in topology
        .arcs
        .iter()
        .zip(&users)
        .filter(|(_, u)| !u.is_empty())
    {
        for node in [arc.places.first(), arc.places.last()]
            .into_iter()
            .flatten()
        {
            *at_node.entry(node.key()).or_default() += 1;
        }
    }
    let mut arcs: Vec<Arc> = Vec::new();
    // Each old run of arcs, by its first arc passed in its own direction and by its last passed back.
    let mut renamed: HashMap<(usize, bool), ArcUse> = HashMap::new();
    let old = &topology.arcs;
    for ring in topology.lands.values_mut().flatten().flatten() {
        let breaks = |before: ArcUse, after: ArcUse| {
            let node = super::topology::start(old, after);
            at_node.get(&node.key()) != Some(&2)
                || old[before.arc].line != old[after.arc].line
                || users[before.arc].len() != users[after.arc].len()
        };
        let first = (0..ring.len())
            .find(|&i| breaks(ring[(i + ring.len() - 1) % ring.len()], ring[i]))
            .unwrap_or_else(|| seam_of_unbroken(ring));
        ring.rotate_left(first);
        *ring = ring
            .chunk_by(|&before, &after| !breaks(before, after))
            .filter_map(|run| {
                let (&head, &tail) = (run.first()?, run.last()?);
                if let Some(&known) = renamed.get(&(head.arc, head.reversed)) {
                    return Some(known);
                }
                let mut places = ring_places(old, run);
                places.push(super::topology::end(old, tail));
                arcs.push(Arc {
                    places,
                    line: old[head.arc].line,
                });
                let arc = arcs.len() - 1;
                let passage = |reversed| ArcUse { arc, reversed };
                renamed.insert((tail.arc, !tail.reversed), passage(true));
                renamed.insert((head.arc, head.reversed), passage(false));
                Some(passage(false))
            })
            .collect();
    }
    topology.arcs = arcs;
}

/// Where a ring without any break is opened, so that both of its sides agree:
/// before its lowest arc, seen in the arc's own direction.
fn seam_of_unbroken(ring: &[ArcUse]) -> usize {
    let lowest = (0..ring.len()).min_by_key(|&i| ring[i].arc).unwrap_or(0);
    if ring[lowest].reversed {
        (lowest + 1) % ring.len()
    } else {
        lowest
    }
}
