//! From places on the globe to marks in a picture.
//!
//! Three kinds of coordinates, which the types keep apart: [`LonLat`] on the
//! globe in degrees, [`Planar`] on the projected unit sphere, [`Px`] in CSS
//! pixels. A [`Projection`] leads from the first to the second and a
//! [`Placement`] from the second to the third; both lead back.
//!
//! Owns projecting, clipping, fitting and writing paths, and on top of that
//! the [`Layout`] of a dataset's marks and the [`Landscape`] under them, all
//! that the view draws, and the [`Camera`] that shows a part of it. Does not own colours, words or gestures. Everything
//! here is pure, and nothing panics or answers NaN for finite coordinates.
//!
//! [`LonLat`]: crate::model::LonLat

mod badge;
mod bow;
mod camera;
mod clip;
mod close_up;
mod cluster;
mod entering;
mod fit;
mod flight;
mod great_circle;
mod ink;
mod label;
mod landscape;
mod layout;
mod lens;
mod path;
mod placement;
mod planar;
mod projection;
mod px;
mod route;
mod sphere;
mod spread;
mod terrain;
mod text_width;
mod traffic;

pub use badge::{Badge, RADIUS_PX as BADGE_PX, TARGET_PX as BADGE_TARGET_PX};
pub use camera::Camera;
pub use clip::rectangle::{clip_line, clip_ring};
pub use fit::fit;
pub use flight::Flight;
pub use great_circle::{distance_km, great_circle, point_between};
pub use label::{Anchor, Label};
pub use landscape::{Landscape, Outlines};
pub use layout::{
    Crowding, Layout, LensMark, Levels, NODE_PX, NODE_TARGET_PX, NodeMark, Sight, Stroke, TieMark,
};
pub use path::{Decimals, PathWriter};
pub use placement::{Placement, Zoom};
pub use planar::Planar;
pub use projection::Projection;
pub use px::{Px, PxRect};
pub use text_width::text_width;
