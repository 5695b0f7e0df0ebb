//! From places on the globe to positions on the screen, and to the drawing.
//!
//! Three kinds of coordinates, which the types keep apart: [`LonLat`] on the
//! globe in degrees, [`Planar`] on the projected unit sphere, [`Px`] in CSS
//! pixels. A [`Projection`] leads from the first to the second and a
//! [`Placement`] from the second to the third; both lead back.
//!
//! Owns projecting, clipping, resampling, fitting and writing paths. Does not
//! own which places there are, nor how they look. Everything here is pure, and
//! nothing panics or answers NaN for finite coordinates, however odd.
//!
//! [`LonLat`]: crate::model::LonLat

mod angle;
mod clip;
mod fit;
mod great_circle;
mod path;
mod placement;
mod position;
mod projection;
mod sphere;

pub use clip::rectangle::{clip_line, clip_ring};
pub use fit::fit;
pub use great_circle::{distance_km, great_circle, point_between};
pub use path::PathWriter;
pub use placement::{Placement, Zoom};
pub use position::{Planar, Px, PxRect};
pub use projection::Projection;
