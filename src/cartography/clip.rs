//! What of a shape is on the map: cuts on the globe, and on the screen.
//!
//! On the globe, [`circle`] and [`antimeridian`] find where a great-circle arc
//! leaves the map and where it comes back, [`rejoin`] closes what is left of a
//! ring along the map's edge, and [`winding`] says which side of a ring is its
//! inside. On the screen, [`rectangle`] drops what is outside a picture. None
//! of them knows a projection.

pub(crate) mod antimeridian;
pub(crate) mod circle;
pub(crate) mod rectangle;
pub(crate) mod rejoin;
pub(crate) mod winding;

/// Where a path crosses the edge of the map, going out or coming in.
///
/// In radians around the edge, 0 to 2 pi, so that the map lies to the left of
/// somebody walking along it (counterclockwise, north up).
pub(crate) type Turn = f64;

/// Where one arc crosses the edge, in order along the arc.
///
/// Each crossing switches between on the map and off it.
pub(crate) type Crossings = [Option<Crossing>; 2];

/// One crossing of the edge of the map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Crossing {
    pub(crate) at: super::sphere::Vector,
    pub(crate) turn: Turn,
}
