//! Arcs, and the rings of lands made of them.
//!
//! An arc is stored once and used by one ring (a coast) or by two rings in
//! opposite directions (a border), so simplifying arcs cannot tear lands apart.

use std::collections::BTreeMap;

use super::place::{Place, signed_area};

/// One passage of a ring along an arc.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ArcUse {
    pub(crate) arc: usize,
    pub(crate) reversed: bool,
}

/// A closed sequence of arcs; the land is on the right hand.
pub(crate) type Ring = Vec<ArcUse>;

/// An exterior ring followed by its holes.
pub(crate) type Polygon = Vec<Ring>;

/// An ISO 3166-1 alpha-3 code, or none for what belongs to no country.
pub(crate) type LandId = Option<&'static str>;

/// A class that a patch gives to an arc, over what its owners imply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Line {
    Disputed,
    Armistice,
}

/// A polyline and the class given to it.
#[derive(Clone, Debug)]
pub(crate) struct Arc {
    pub(crate) places: Vec<Place>,
    pub(crate) line: Option<Line>,
}

/// All arcs, and the polygons of each land.
#[derive(Clone, Debug, Default)]
pub(crate) struct Topology {
    pub(crate) arcs: Vec<Arc>,
    pub(crate) lands: BTreeMap<LandId, Vec<Polygon>>,
}

impl Arc {
    /// An ordinary arc: a coast or a border.
    pub(crate) fn plain(places: Vec<Place>) -> Self {
        Self { places, line: None }
    }
}

/// The first place of a passage along an arc.
pub(crate) fn start(arcs: &[Arc], passage: ArcUse) -> Place {
    let places = &arcs[passage.arc].places;
    places[if passage.reversed {
        places.len() - 1
    } else {
        0
    }]
}

/// The last place of a passage along an arc.
pub(crate) fn end(arcs: &[Arc], passage: ArcUse) -> Place {
    start(
        arcs,
        ArcUse {
            reversed: !passage.reversed,
            ..passage
        },
    )
}

/// The places along a ring, each once.
pub(crate) fn ring_places(arcs: &[Arc], ring: &[ArcUse]) -> Vec<Place> {
    let mut all = Vec::new();
    for passage in ring {
        let places = &arcs[passage.arc].places;
        let but_last = places.len() - 1;
        if passage.reversed {
            all.extend(places.iter().rev().take(but_last));
        } else {
            all.extend(places.iter().take(but_last));
        }
    }
    all
}

/// The rings that go along each arc, as (land, passage) pairs.
pub(crate) fn users(topology: &Topology) -> Vec<Vec<(LandId, ArcUse)>> {
    let mut users = vec![Vec::new(); topology.arcs.len()];
    for (&land, polygons) in &topology.lands {
        for &passage in polygons.iter().flatten().flatten() {
            users[passage.arc].push((land, passage));
        }
    }
    users
}

/// Rings made of pieces that follow each other end to start.
///
/// # Errors
///
/// When a piece has no follower: the pieces do not close.
pub(crate) fn chain(
    arcs: &[Arc],
    mut pieces: Vec<Vec<ArcUse>>,
    what: &str,
) -> Result<Vec<Ring>, String> {
    let mut rings = Vec::new();
    while let Some(mut ring) = pieces.pop() {
        while let (Some(&first), Some(&last)) = (ring.first(), ring.last()) {
            let here = end(arcs, last);
            if here == start(arcs, first) {
                break;
            }
            let next = pieces
                .iter()
                .position(|piece| piece.first().is_some_and(|&p| start(arcs, p) == here))
                .ok_or_else(|| format!("{what}: no arc goes on from {here:?}"))?;
            ring.extend(pieces.swap_remove(next));
        }
        if !ring.is_empty() {
            rings.push(ring);
        }
    }
    Ok(rings)
}

/// Turns rings that keep the land on the left hand around.
///
/// The exterior of a polygon must enclose a positive area, a hole a negative one.
pub(crate) fn wind(topology: &mut Topology) -> usize {
    let arcs = &topology.arcs;
    let mut turned = 0;
    for polygon in topology.lands.values_mut().flatten() {
        for (index, ring) in polygon.iter_mut().enumerate() {
            if (signed_area(&ring_places(arcs, ring)) > 0.0) != (index == 0) {
                ring.reverse();
                for passage in ring.iter_mut() {
                    passage.reversed = !passage.reversed;
                }
                turned += 1;
            }
        }
    }
    turned
}
