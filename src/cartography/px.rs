//! Positions and distances in the picture.

use std::ops::{Add, Mul, Sub};

use crate::angle::{hypot, sin_cos};

/// A position in the picture.
///
/// # Units
///
/// CSS pixels from the top left corner, y downwards.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Px {
    /// Pixels from the left edge.
    pub x: f64,
    /// Pixels from the top edge.
    pub y: f64,
}

/// The way from one position to another, in CSS pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Offset {
    /// Pixels to the right.
    pub dx: f64,
    /// Pixels down.
    pub dy: f64,
}

impl Px {
    /// The position `x` pixels from the left and `y` from the top.
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    /// The distance to `other` in pixels.
    pub fn distance(self, other: Self) -> f64 {
        (other - self).length()
    }

    /// The position `ratio` of the way to `other`.
    #[must_use]
    pub fn lerp(self, other: Self, ratio: f64) -> Self {
        self + (other - self) * ratio
    }

    /// The distance in pixels to the nearest point of the segment from `start` to `end`.
    pub fn distance_to_segment(self, start: Self, end: Self) -> f64 {
        let along = end - start;
        let length_squared = along.dot(along);
        if length_squared == 0.0 {
            return self.distance(start);
        }
        let ratio = ((self - start).dot(along) / length_squared).clamp(0.0, 1.0);
        self.distance(start + along * ratio)
    }
}

impl Offset {
    /// The offset of `length` pixels towards `angle`, clockwise from the right.
    ///
    /// # Units
    ///
    /// `angle` in radians.
    pub fn polar(length: f64, angle: f64) -> Self {
        let (sin, cos) = sin_cos(angle);
        Self {
            dx: length * cos,
            dy: length * sin,
        }
    }

    /// The length in pixels.
    pub fn length(self) -> f64 {
        hypot(self.dx, self.dy)
    }

    /// The length in pixels along the axis where it is longer.
    pub fn span(self) -> f64 {
        self.dx.abs().max(self.dy.abs())
    }

    /// The scalar product.
    pub fn dot(self, other: Self) -> f64 {
        self.dx * other.dx + self.dy * other.dy
    }

    /// The same length turned a quarter counter-clockwise: up where this points right.
    pub fn quarter_turn(self) -> Self {
        Self {
            dx: self.dy,
            dy: -self.dx,
        }
    }

    /// The same direction with a length of one, or nothing for no direction.
    pub fn unit(self) -> Self {
        let length = self.length();
        if length == 0.0 {
            Self::default()
        } else {
            self * (1.0 / length)
        }
    }
}

impl Sub for Px {
    type Output = Offset;

    fn sub(self, from: Self) -> Offset {
        Offset {
            dx: self.x - from.x,
            dy: self.y - from.y,
        }
    }
}

impl Add<Offset> for Px {
    type Output = Self;

    fn add(self, by: Offset) -> Self {
        Self {
            x: self.x + by.dx,
            y: self.y + by.dy,
        }
    }
}

impl Add for Offset {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            dx: self.dx + other.dx,
            dy: self.dy + other.dy,
        }
    }
}

impl Mul<f64> for Offset {
    type Output = Self;

    fn mul(self, factor: f64) -> Self {
        Self {
            dx: self.dx * factor,
            dy: self.dy * factor,
        }
    }
}

/// An upright rectangle in the picture, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PxRect {
    /// The left edge.
    pub left: f64,
    /// The upper edge.
    pub top: f64,
    /// The right edge.
    pub right: f64,
    /// The lower edge.
    pub bottom: f64,
}

impl PxRect {
    /// The rectangle of `width` by `height` pixels whose upper left corner is the picture's.
    pub const fn of_size(width: f64, height: f64) -> Self {
        Self {
            left: 0.0,
            top: 0.0,
            right: width,
            bottom: height,
        }
    }

    /// The rectangle between two opposite corners, given in any order.
    pub fn between(a: Px, b: Px) -> Self {
        Self {
            left: a.x.min(b.x),
            top: a.y.min(b.y),
            right: a.x.max(b.x),
            bottom: a.y.max(b.y),
        }
    }

    /// The smallest rectangle around `points`; inside out if there are none.
    pub fn around(points: &[Px]) -> Self {
        let nothing = Self {
            left: f64::INFINITY,
            top: f64::INFINITY,
            right: f64::NEG_INFINITY,
            bottom: f64::NEG_INFINITY,
        };
        points.iter().fold(nothing, |bounds, point| Self {
            left: bounds.left.min(point.x),
            top: bounds.top.min(point.y),
            right: bounds.right.max(point.x),
            bottom: bounds.bottom.max(point.y),
        })
    }

    /// The upper left corner.
    pub const fn min(self) -> Px {
        Px::new(self.left, self.top)
    }

    /// The lower right corner.
    pub const fn max(self) -> Px {
        Px::new(self.right, self.bottom)
    }

    /// The middle.
    pub fn center(self) -> Px {
        Px::new(
            f64::midpoint(self.left, self.right),
            f64::midpoint(self.top, self.bottom),
        )
    }

    /// The distance in pixels across.
    pub fn width(self) -> f64 {
        self.right - self.left
    }

    /// The distance in pixels down.
    pub fn height(self) -> f64 {
        self.bottom - self.top
    }

    /// The area in square pixels.
    pub fn area(self) -> f64 {
        self.width() * self.height()
    }

    /// The rectangle `by` pixels smaller on all four sides, or its middle.
    ///
    /// A negative number makes it larger. One too small for the margin shrinks
    /// to a line or a point, never to a rectangle inside out.
    #[must_use]
    pub fn inset(self, by: f64) -> Self {
        let dx = by.min(self.width() / 2.0);
        let dy = by.min(self.height() / 2.0);
        Self {
            left: self.left + dx,
            top: self.top + dy,
            right: self.right - dx,
            bottom: self.bottom - dy,
        }
    }

    /// Whether `point` lies inside or on an edge.
    pub fn contains(self, point: Px) -> bool {
        self.left <= point.x
            && point.x <= self.right
            && self.top <= point.y
            && point.y <= self.bottom
    }

    /// The position inside that is nearest to `point`.
    pub fn nearest(self, point: Px) -> Px {
        Px::new(
            point.x.max(self.left).min(self.right),
            point.y.max(self.top).min(self.bottom),
        )
    }

    /// How far `point` lies outside, in pixels; zero inside.
    pub fn distance(self, point: Px) -> f64 {
        let dx = (self.left - point.x).max(point.x - self.right).max(0.0);
        let dy = (self.top - point.y).max(point.y - self.bottom).max(0.0);
        hypot(dx, dy)
    }

    /// How far the disc of `radius` around `centre` reaches outside, in pixels; zero if it is inside.
    pub fn overhang(self, centre: Px, radius: f64) -> f64 {
        let dx = (self.left - centre.x).max(centre.x - self.right);
        let dy = (self.top - centre.y).max(centre.y - self.bottom);
        (dx.max(dy) + radius).max(0.0)
    }

    /// Whether the two rectangles share more than an edge.
    pub fn overlaps(self, other: Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    /// Whether the two rectangles share anything, if only an edge.
    pub fn touches(self, other: Self) -> bool {
        self.left <= other.right
            && other.left <= self.right
            && self.top <= other.bottom
            && other.top <= self.bottom
    }

    /// What the two rectangles share, a line or a point if that is nothing.
    #[must_use]
    pub fn shared(self, other: Self) -> Self {
        let (min, max) = (self.nearest(other.min()), self.nearest(other.max()));
        Self::between(min, max)
    }

    /// Whether `other` lies wholly inside.
    pub fn encloses(self, other: Self) -> bool {
        self.contains(other.min()) && self.contains(other.max())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_segment_is_as_far_as_its_nearest_point() {
        #[track_caller]
        fn case(point: (f64, f64), expected: f64) {
            let found = Px::new(point.0, point.1)
                .distance_to_segment(Px::new(0.0, 0.0), Px::new(10.0, 0.0));
            assert!(
                (found - expected).abs() < 1e-9,
                "{found} instead of {expected}"
            );
        }
        case((5.0, 3.0), 3.0);
        case((-3.0, 4.0), 5.0);
        case((13.0, -4.0), 5.0);
        case((10.0, 0.0), 0.0);
    }

    #[test]
    fn a_disc_that_fits_does_not_hang_over() {
        let frame = PxRect::of_size(100.0, 50.0);
        assert_eq!(frame.overhang(Px::new(50.0, 25.0), 25.0), 0.0);
        assert_eq!(frame.overhang(Px::new(50.0, 45.0), 25.0), 20.0);
        assert_eq!(frame.overhang(Px::new(-5.0, 25.0), 10.0), 15.0);
    }

    #[test]
    fn a_point_inside_is_no_distance_away() {
        let frame = PxRect::of_size(100.0, 50.0);
        assert_eq!(frame.distance(Px::new(40.0, 20.0)), 0.0);
        assert_eq!(frame.distance(Px::new(103.0, 54.0)), 5.0);
    }
}
