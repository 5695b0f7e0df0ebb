//! Which part of the sheet is on the screen.
//!
//! The *sheet* is the picture as it is laid out whole, in its own pixels; the
//! screen is as large as the sheet and shows a part of it, enlarged. Owns how
//! far one may go, and what each gesture changes. Does not own gestures, nor
//! how a movement takes its time: see [`Flight`](super::Flight).
//!
//! # Guarantees
//!
//! Whatever is asked for, the screen lies within the sheet, and the sheet is
//! shown at least as large as it is and at most [`Camera::most`] times larger.
//! What is no number changes nothing or counts as the nearest that is allowed.

#[cfg(test)]
mod tests;

use super::layout::{Layout, Sight};
use super::px::{Px, PxRect};
use super::{Planar, Zoom};
use crate::model::LonLat;

/// The radius of the globe in kilometres, and so the scale at which a pixel is one.
const KM_SCALE: f64 = 6371.0;

/// One may come so near at least, however large the map is already.
const LEAST_MOST: f64 = 4.0;

/// One may come no nearer than this: paths are exact to hundredths of a pixel.
const MOST_MOST: f64 = 40.0;

/// A view of the sheet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    zoom: Zoom,
    width: f64,
    height: f64,
    most: f64,
}

impl Camera {
    /// The view of all of `layout`.
    ///
    /// The nearest that one may come is a pixel a kilometre, which is as exact
    /// as outlines are.
    pub fn whole(layout: &Layout) -> Self {
        let frame = layout.frame();
        let scale = layout.sight().placement.scale;
        Self {
            zoom: Zoom::IDENTITY,
            width: frame.width(),
            height: frame.height(),
            most: most(scale),
        }
    }

    /// From the sheet to the screen.
    pub fn zoom(&self) -> Zoom {
        self.zoom
    }

    /// The width of the screen, and of the sheet, in pixels.
    pub fn width(&self) -> f64 {
        self.width
    }

    /// The height of both.
    pub fn height(&self) -> f64 {
        self.height
    }

    /// How many times larger the sheet may be shown.
    pub fn most(&self) -> f64 {
        self.most
    }

    /// Whether all of the sheet is in view.
    pub fn is_whole(&self) -> bool {
        self.zoom.scale <= 1.0
    }

    /// The part of the sheet that is on the screen.
    pub fn view(&self) -> PxRect {
        let screen = PxRect::of_size(self.width, self.height);
        PxRect::between(
            self.zoom.invert(screen.min()),
            self.zoom.invert(screen.max()),
        )
    }

    /// `factor` times nearer, with what is at `point` of the screen left there.
    #[must_use]
    pub fn zoomed_about(self, point: Px, factor: f64) -> Self {
        let scale = self.allowed(self.zoom.scale * factor);
        let about = Zoom::about(point, scale / self.zoom.scale);
        self.with(Zoom {
            scale,
            ..self.zoom.then(about)
        })
    }

    /// Shows what lies to the left and above: moves the sheet by `dx` to the
    /// right and `dy` downwards, in pixels of the screen.
    #[must_use]
    pub fn panned(self, dx: f64, dy: f64) -> Self {
        self.with(self.zoom.then(Zoom::pan(dx, dy)))
    }

    /// As near as `part` of the sheet is whole in view, `margin_px` from the
    /// edges of the screen, and in its middle.
    #[must_use]
    pub fn showing(self, part: PxRect, margin_px: f64) -> Self {
        let room = PxRect::of_size(self.width, self.height).inset(margin_px);
        let across = room.width().max(1.0) / part.width();
        let down = room.height().max(1.0) / part.height();
        self.centred(part.center(), across.min(down))
    }

    /// With `centre` of the sheet in the middle, at this scale.
    #[must_use]
    pub fn centred(self, centre: Px, scale: f64) -> Self {
        let scale = self.allowed(scale);
        self.with(Zoom {
            scale,
            tx: self.width / 2.0 - scale * centre.x,
            ty: self.height / 2.0 - scale * centre.y,
        })
    }

    /// The place in the middle of the screen, on a map as `sight` draws it.
    ///
    /// Beside the globe it is the nearest place on the way to the middle of the
    /// map. With the zoom's scale it says on a screen of any size what is in view.
    pub fn place(&self, sight: &Sight) -> LonLat {
        let place = |at: Planar| sight.projection.inverse(at);
        let at = sight.placement.invert(self.view().center());
        if let Some(place) = place(at) {
            return place;
        }
        // The middle of the map is the origin of its plane.
        let (mut inside, mut outside) = (0.0, 1.0);
        for _ in 0..24 {
            let ratio = f64::midpoint(inside, outside);
            if place(Planar::new(at.x * ratio, at.y * ratio)).is_some() {
                inside = ratio;
            } else {
                outside = ratio;
            }
        }
        place(Planar::new(at.x * inside, at.y * inside))
            .unwrap_or_else(|| sight.projection.center())
    }

    /// With `place` in the middle, on a map as `sight` draws it, at this scale.
    #[must_use]
    pub fn at_place(self, sight: &Sight, place: LonLat, scale: f64) -> Self {
        self.centred(sight.px(place), scale)
    }

    /// The view that leaves what is looked at in its place when `before`
    /// becomes `after`.
    ///
    /// Where `pointer`, on the screen, is in a lens that dissolves, that is the
    /// nearest of the lens's capitals. Anywhere else nothing has moved.
    #[must_use]
    pub fn following(self, before: &Layout, after: &Layout, pointer: Px) -> Self {
        let at = self.zoom.invert(pointer);
        let Some((from, to)) = before.carried(after, at) else {
            return self;
        };
        let way = self.zoom.apply(from) - self.zoom.apply(to);
        self.panned(way.dx, way.dy)
    }

    /// This camera with another zoom, or with the nearest that is allowed.
    pub(super) fn with(self, zoom: Zoom) -> Self {
        let scale = self.allowed(zoom.scale);
        // `max` and `min` also make a number of what is none.
        let within = |shift: f64, size: f64| shift.max(size - size * scale).min(0.0);
        Self {
            zoom: Zoom {
                scale,
                tx: within(zoom.tx, self.width),
                ty: within(zoom.ty, self.height),
            },
            ..self
        }
    }

    fn allowed(&self, scale: f64) -> f64 {
        scale.max(1.0).min(self.most)
    }
}

/// How much larger a map of this `scale` may be shown.
pub(super) fn most(scale: f64) -> f64 {
    (KM_SCALE / scale).clamp(LEAST_MOST, MOST_MOST)
}
