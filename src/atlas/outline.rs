//! Arcs, and the rings, polygons and lands made of them.

use super::cap::Cap;
use crate::model::{CountryId, LonLat};

/// What an arc separates, and so how it is stroked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ArcClass {
    /// Land and sea, or the rim of what no ring lies beyond.
    Coast,
    /// Two countries.
    Border,
    /// What is held from what is claimed; both sides may be one country's.
    Disputed,
    /// Two sides of an armistice: the line between the two Koreas.
    Armistice,
}

/// A polyline that one ring or two neighbouring rings pass along.
#[derive(Clone, Debug)]
pub struct Arc {
    pub(super) class: ArcClass,
    pub(super) points: Vec<LonLat>,
    pub(super) sides: [Option<CountryId>; 2],
    pub(super) bounds: Cap,
}

impl Arc {
    /// What the arc separates.
    pub fn class(&self) -> ArcClass {
        self.class
    }

    /// The vertices; the edges between them are the shorter great circles.
    pub fn points(&self) -> &[LonLat] {
        &self.points
    }

    /// The countries on the right and on the left hand along the points.
    ///
    /// `None` is the sea or land without an id.
    pub fn sides(&self) -> [Option<CountryId>; 2] {
        self.sides
    }

    /// A circle that holds the arc.
    pub fn bounds(&self) -> &Cap {
        &self.bounds
    }
}

/// What belongs to one country, or to none that has an id.
#[derive(Clone, Debug)]
pub struct Land {
    pub(super) id: Option<CountryId>,
    pub(super) polygons: Vec<Polygon>,
}

impl Land {
    /// The country, or `None` where no side's possession is stated.
    pub fn id(&self) -> Option<CountryId> {
        self.id
    }

    /// The separate pieces of the land.
    pub fn polygons(&self) -> &[Polygon] {
        &self.polygons
    }
}

/// A piece of land: an exterior ring and holes.
#[derive(Clone, Debug)]
pub struct Polygon {
    pub(super) rings: Vec<Ring>,
    pub(super) bounds: Cap,
}

impl Polygon {
    /// The exterior ring, then the holes.
    pub fn rings(&self) -> &[Ring] {
        &self.rings
    }

    /// A circle that holds the polygon.
    pub fn bounds(&self) -> &Cap {
        &self.bounds
    }
}

/// A closed line along arcs. [`Atlas::ring`](super::Atlas::ring) gives its points.
///
/// # Guarantees
///
/// The land is on the right hand: exterior rings run clockwise seen from
/// above the ground, holes the other way. Rings may cross the antimeridian, and
/// Antarctica's goes around the pole; no edge is there only to cut them.
#[derive(Clone, Debug)]
pub struct Ring {
    pub(super) passages: Vec<Passage>,
}

/// One arc of a ring, by its index in the atlas, and its direction.
#[derive(Clone, Copy, Debug)]
pub(super) struct Passage {
    pub(super) arc: usize,
    pub(super) reversed: bool,
}

/// The points along a ring, each vertex once.
#[derive(Clone, Debug)]
pub struct RingPoints<'a> {
    arcs: &'a [Arc],
    passages: &'a [Passage],
    /// Points already given of the first passage.
    given: usize,
}

impl<'a> RingPoints<'a> {
    pub(super) fn new(arcs: &'a [Arc], ring: &'a Ring) -> Self {
        Self {
            arcs,
            passages: &ring.passages,
            given: 0,
        }
    }
}

impl Iterator for RingPoints<'_> {
    type Item = LonLat;

    fn next(&mut self) -> Option<LonLat> {
        loop {
            let (passage, later) = self.passages.split_first()?;
            let points = self.arcs.get(passage.arc)?.points.as_slice();
            // The last point of an arc is the first of the next.
            let last = points.len().saturating_sub(1);
            if self.given < last {
                let index = if passage.reversed {
                    last - self.given
                } else {
                    self.given
                };
                self.given += 1;
                return points.get(index).copied();
            }
            self.passages = later;
            self.given = 0;
        }
    }
}
