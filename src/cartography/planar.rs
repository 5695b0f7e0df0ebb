//! Positions on the projected plane.

/// A position on the plane of a projection, before scale and translation.
///
/// # Units
///
/// Radii of the globe, `y` growing DOWN as in SVG, so that only a scale and a
/// translation remain. The projection's centre is the origin.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Planar {
    /// To the right of the centre.
    pub x: f64,
    /// Below the centre.
    pub y: f64,
}

impl Planar {
    /// The position `x` to the right of and `y` below the centre.
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }
}
