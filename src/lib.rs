//! diplomap: capitals on a map, the ties between their countries, and the
//! dated, sourced events behind each tie.
//!
//! A text becomes a validated, immutable dataset (`read`, `model`); pure
//! geometry turns it into a scene (`atlas`, `cartography`); a thin Yew view
//! draws the scene and turns gestures into actions (`view`); a pure reducer
//! answers with a new state (`state`); only `element` knows that there is a
//! browser element.

mod angle;
pub mod atlas;
pub mod cartography;
#[cfg(target_arch = "wasm32")]
pub mod element;
pub mod export;
pub mod gazetteer;
pub mod locale;
pub mod model;
pub mod read;
pub mod state;
pub mod view;
