//! The formulas with the edge each map has, in the projection's own frame.

use super::{equal_earth, laea};
use crate::angle::hypot;
use crate::cartography::Planar;
use crate::cartography::clip::circle::Cap;
use crate::cartography::clip::{Crossings, Turn, antimeridian};
use crate::cartography::sphere::Vector;
use std::f64::consts::{FRAC_PI_2, PI, TAU};

/// In how many steps the edge of the map is drawn; a multiple of four.
///
/// As chords they leave the true edge by 0.004 % of the map's radius.
const EDGE_STEPS: u32 = 360;

/// A projection's formula and the part of the globe it is for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Formula {
    LambertAzimuthal(Cap),
    EqualEarth,
}

impl Formula {
    pub(super) fn project(&self, v: Vector) -> Planar {
        match self {
            Self::LambertAzimuthal(_) => laea::project(v),
            Self::EqualEarth => equal_earth::project(v.lon(), v.lat()),
        }
    }

    pub(super) fn inverse(&self, p: Planar) -> Option<Vector> {
        match self {
            Self::LambertAzimuthal(cap) => {
                let v = (hypot(p.x, p.y) <= 2.0).then(|| laea::inverse(p))?;
                cap.sees(v).then_some(v)
            }
            Self::EqualEarth => equal_earth::inverse(p),
        }
    }

    pub(super) fn direction(&self, v: Vector, tangent: Vector) -> Planar {
        match self {
            Self::LambertAzimuthal(_) => laea::direction(v, tangent),
            Self::EqualEarth => equal_earth::direction(v, tangent),
        }
    }

    pub(super) fn sees(&self, v: Vector) -> bool {
        match self {
            Self::LambertAzimuthal(cap) => cap.sees(v),
            Self::EqualEarth => true,
        }
    }

    pub(super) fn crossings(&self, a: Vector, b: Vector) -> Crossings {
        match self {
            Self::LambertAzimuthal(cap) => cap.crossings(a, b),
            Self::EqualEarth => antimeridian::crossings(a, b),
        }
    }

    /// A place on the edge.
    pub(super) fn probe(&self) -> Vector {
        match self {
            Self::LambertAzimuthal(cap) => cap.rim(0.0),
            Self::EqualEarth => Vector::new(-1.0, 0.0, 0.0),
        }
    }

    /// The position on the edge at `turn`, from 0 to 2 pi.
    pub(super) fn edge(&self, turn: Turn) -> Planar {
        match self {
            Self::LambertAzimuthal(cap) => laea::project(cap.rim(turn)),
            Self::EqualEarth if turn < PI => equal_earth::project(PI, turn - FRAC_PI_2),
            Self::EqualEarth => equal_earth::project(-PI, 3.0 * FRAC_PI_2 - turn),
        }
    }

    /// Appends the edge after `from` and before `to`, which may be past 2 pi.
    pub(super) fn walk_edge(&self, from: Turn, to: Turn, out: &mut Vec<Planar>) {
        let step = TAU / f64::from(EDGE_STEPS);
        let mut i = (from / step) as u32 + 1;
        while f64::from(i) * step < to {
            let turn = f64::from(i % EDGE_STEPS) * step;
            if *self == Self::EqualEarth && i.is_multiple_of(EDGE_STEPS / 2) {
                // A pole is drawn as a line: walk it from one side to the other.
                let pole = equal_earth::project(PI, turn - FRAC_PI_2);
                let east_first = !i.is_multiple_of(EDGE_STEPS);
                let far = if east_first { pole.x } else { -pole.x };
                out.push(Planar::new(far, pole.y));
                out.push(Planar::new(-far, pole.y));
            } else {
                out.push(self.edge(turn));
            }
            i += 1;
        }
    }
}
