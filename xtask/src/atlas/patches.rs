//! The border convention: every departure from the source, each with its reason.
//!
//! The source follows Natural Earth's "de facto" view. The list below is the
//! whole difference; `apply` fails when an entry does not match the data.

mod apply;
mod list;

pub(crate) use apply::apply;
pub(crate) use list::PATCHES;

use super::topology::{LandId, Line};

/// One departure from the source. Units are named as the source names them.
#[derive(Debug)]
pub(crate) enum Patch {
    /// A unit without a usable code belongs to `to`.
    Assign { unit: &'static str, to: LandId },
    /// A unit is left out.
    Omit { unit: &'static str },
    /// The polygon of `unit` around `at` (lon, lat) belongs to the country `to`.
    AssignPolygon {
        unit: &'static str,
        at: (f64, f64),
        to: LandId,
    },
    /// The polygon of `unit` around `at`, made of `arcs` arcs, belongs to the
    /// unit `to`; the one arc both units share becomes a disputed line.
    Move {
        unit: &'static str,
        at: (f64, f64),
        arcs: usize,
        to: &'static str,
    },
    /// The part of `unit` south of the parallel `lat` belongs to the unit `to`.
    ///
    /// The only coast of `unit` that crosses the parallel is cut there, and a
    /// straight arc joins the cut to the northern end of the one arc between
    /// both units, which becomes a disputed line.
    CutAtParallel {
        unit: &'static str,
        lat: f64,
        to: &'static str,
    },
    /// The `arcs` arcs between two units get the class `line`.
    Stroke {
        between: [&'static str; 2],
        arcs: usize,
        line: Line,
    },
}
