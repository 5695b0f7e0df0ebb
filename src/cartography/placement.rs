//! Scale and translation: from the projected plane to the screen, and zoom.
//!
//! Two maps of the same shape, apart because they go between different
//! coordinates: a [`Placement`] from [`Planar`] to [`Px`], a [`Zoom`] from
//! [`Px`] to [`Px`]. A placement is made once for a picture's size; pan and
//! zoom change one [`Zoom`], which the picture wears as one SVG transform.

use super::{Planar, Px};

/// Where the projected plane lies on the screen.
///
/// # Guarantees
///
/// Angles keep: one scale for both axes, and no rotation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placement {
    /// CSS pixels in one radius of the globe; above zero.
    pub scale: f64,
    /// Where the projection's centre lies from the left, in CSS pixels.
    pub tx: f64,
    /// Where the projection's centre lies from the top, in CSS pixels.
    pub ty: f64,
}

impl Placement {
    /// The placement of `scale` that puts `at` on the screen position `on`.
    pub fn anchored(scale: f64, at: Planar, on: Px) -> Self {
        Self {
            scale,
            tx: on.x - scale * at.x,
            ty: on.y - scale * at.y,
        }
    }

    /// The screen position of `p`.
    pub fn apply(self, p: Planar) -> Px {
        Px::new(self.scale * p.x + self.tx, self.scale * p.y + self.ty)
    }

    /// The position on the plane that lies at `p` on the screen.
    pub fn invert(self, p: Px) -> Planar {
        Planar::new((p.x - self.tx) / self.scale, (p.y - self.ty) / self.scale)
    }

    /// This placement, then `zoom`.
    #[must_use]
    pub fn then(self, zoom: Zoom) -> Self {
        Self {
            scale: self.scale * zoom.scale,
            tx: zoom.scale * self.tx + zoom.tx,
            ty: zoom.scale * self.ty + zoom.ty,
        }
    }
}

/// A pan and zoom of the screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Zoom {
    /// How many times larger; above zero.
    pub scale: f64,
    /// Shift to the right in CSS pixels, after scaling.
    pub tx: f64,
    /// Shift downwards in CSS pixels, after scaling.
    pub ty: f64,
}

impl Zoom {
    /// The zoom that changes nothing.
    pub const IDENTITY: Self = Self {
        scale: 1.0,
        tx: 0.0,
        ty: 0.0,
    };

    /// The zoom by `factor` that leaves `fixed` where it is.
    pub fn about(fixed: Px, factor: f64) -> Self {
        Self {
            scale: factor,
            tx: fixed.x * (1.0 - factor),
            ty: fixed.y * (1.0 - factor),
        }
    }

    /// The shift by `dx` to the right and `dy` downwards, in CSS pixels.
    pub const fn pan(dx: f64, dy: f64) -> Self {
        Self {
            scale: 1.0,
            tx: dx,
            ty: dy,
        }
    }

    /// Where `p` goes.
    pub fn apply(self, p: Px) -> Px {
        Px::new(self.scale * p.x + self.tx, self.scale * p.y + self.ty)
    }

    /// What comes to lie at `p`.
    pub fn invert(self, p: Px) -> Px {
        Px::new((p.x - self.tx) / self.scale, (p.y - self.ty) / self.scale)
    }

    /// This zoom, then `next`.
    #[must_use]
    pub fn then(self, next: Self) -> Self {
        Self {
            scale: self.scale * next.scale,
            tx: next.scale * self.tx + next.tx,
            ty: next.scale * self.ty + next.ty,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Placement, Planar, Px, Zoom};
    use proptest::prelude::*;

    fn placement() -> impl Strategy<Value = Placement> {
        (1.0..1e5_f64, -1e4..1e4_f64, -1e4..1e4_f64).prop_map(|(scale, tx, ty)| Placement {
            scale,
            tx,
            ty,
        })
    }

    fn zoom() -> impl Strategy<Value = Zoom> {
        (0.1..50.0_f64, -1e4..1e4_f64, -1e4..1e4_f64).prop_map(|(scale, tx, ty)| Zoom {
            scale,
            tx,
            ty,
        })
    }

    proptest! {
        #[test]
        fn a_placement_leads_there_and_back(m in placement(), x in -3.0..3.0, y in -2.0..2.0) {
            let there_and_back = m.invert(m.apply(Planar::new(x, y)));
            prop_assert!((there_and_back.x - x).hypot(there_and_back.y - y) < 1e-8);
        }

        #[test]
        fn a_placement_then_a_zoom_is_both_in_turn(m in placement(), z in zoom(), x in -3.0..3.0, y in -2.0..2.0) {
            let p = Planar::new(x, y);
            prop_assert!(m.then(z).apply(p).distance(z.apply(m.apply(p))) < 1e-6);
        }

        #[test]
        fn two_zooms_are_one(a in zoom(), b in zoom(), x in -1e3..1e3, y in -1e3..1e3) {
            let p = Px::new(x, y);
            prop_assert!(a.then(b).apply(p).distance(b.apply(a.apply(p))) < 1e-6);
            prop_assert!(a.invert(a.apply(p)).distance(p) < 1e-6);
        }

        #[test]
        fn a_zoom_about_a_point_leaves_it(x in -1e3..1e3, y in -1e3..1e3, factor in 0.1..50.0) {
            let p = Px::new(x, y);
            prop_assert!(Zoom::about(p, factor).apply(p).distance(p) < 1e-8);
        }
    }

    #[test]
    fn an_anchored_placement_puts_the_place_on_the_spot() {
        let m = Placement::anchored(300.0, Planar::new(0.5, -0.25), Px::new(400.0, 300.0));
        assert_eq!(m.apply(Planar::new(0.5, -0.25)), Px::new(400.0, 300.0));
        assert_eq!(m.apply(Planar::new(0.0, 0.0)), Px::new(250.0, 375.0));
    }
}
