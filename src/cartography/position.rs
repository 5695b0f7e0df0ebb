//! Positions on the projected plane and on the screen, and a screen rectangle.
//!
//! Plain values. What leads from one to the other is [`Placement`].
//!
//! [`Placement`]: super::Placement

use super::angle::hypot;

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

/// A position on the screen.
///
/// # Units
///
/// CSS pixels, `y` growing down.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Px {
    /// From the left edge.
    pub x: f64,
    /// From the upper edge.
    pub y: f64,
}

impl Px {
    /// The position `x` from the left and `y` from the top.
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    /// The distance to `other` in CSS pixels.
    pub fn distance(self, other: Self) -> f64 {
        hypot(self.x - other.x, self.y - other.y)
    }
}

/// A rectangle on the screen, its edges included.
///
/// # Guarantees
///
/// `min` is its upper left corner, whatever corners it was made of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PxRect {
    min: Px,
    max: Px,
}

impl PxRect {
    /// The rectangle between two opposite corners, given in any order.
    pub fn between(a: Px, b: Px) -> Self {
        Self {
            min: Px::new(a.x.min(b.x), a.y.min(b.y)),
            max: Px::new(a.x.max(b.x), a.y.max(b.y)),
        }
    }

    /// The upper left corner.
    pub const fn min(self) -> Px {
        self.min
    }

    /// The lower right corner.
    pub const fn max(self) -> Px {
        self.max
    }

    /// The width in CSS pixels.
    pub fn width(self) -> f64 {
        self.max.x - self.min.x
    }

    /// The height in CSS pixels.
    pub fn height(self) -> f64 {
        self.max.y - self.min.y
    }

    /// The middle.
    pub fn center(self) -> Px {
        Px::new(
            f64::midpoint(self.min.x, self.max.x),
            f64::midpoint(self.min.y, self.max.y),
        )
    }

    /// Whether `p` lies inside or on an edge.
    pub fn contains(self, p: Px) -> bool {
        self.min.x <= p.x && p.x <= self.max.x && self.min.y <= p.y && p.y <= self.max.y
    }

    /// The rectangle `margin_px` smaller on all four sides, or its middle.
    ///
    /// A negative margin makes it larger. One too small for the margin shrinks
    /// to a line or a point, never to a rectangle inside out.
    #[must_use]
    pub fn inset(self, margin_px: f64) -> Self {
        let dx = margin_px.min(self.width() / 2.0);
        let dy = margin_px.min(self.height() / 2.0);
        Self {
            min: Px::new(self.min.x + dx, self.min.y + dy),
            max: Px::new(self.max.x - dx, self.max.y - dy),
        }
    }
}
