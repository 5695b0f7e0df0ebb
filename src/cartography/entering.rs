//! To come nearer in a lens: to go where its region is on the map.
//!
//! A lens grows with the sheet, so that soon it would hide the map; and when it
//! dissolves, all that was seen in it would be several times smaller at once.

use super::Zoom;
use super::camera::Camera;
use super::layout::{Layout, Levels};
use super::px::Px;

/// So much larger than on the whole map a lens may be: a hand that trembles enters nothing.
const LARGEST: f64 = 1.15;

impl Camera {
    /// The view that is `factor` times nearer than what the lens at `point` of
    /// the screen shows, on the map itself.
    ///
    /// The nearest of its capitals stays where it is on the screen, as far as
    /// the screen then lies within the sheet. `None` where there is no lens, or
    /// where it is not to be left yet.
    #[must_use]
    pub fn entering(self, whole: &Layout, levels: &Levels, point: Px, factor: f64) -> Option<Self> {
        let zoom = self.zoom();
        let comes_nearer = factor > 1.0 && zoom.scale * factor >= LARGEST;
        if !comes_nearer {
            return None;
        }
        let entrance = levels.entrance(whole, zoom.scale, zoom.invert(point))?;
        let scale = zoom.scale * entrance.enlarges * factor;
        let scale = scale.max(entrance.least_zoom).min(self.most());
        let at = zoom.apply(entrance.from);
        Some(self.with(Zoom {
            scale,
            tx: at.x - scale * entrance.to.x,
            ty: at.y - scale * entrance.to.y,
        }))
    }
}
