//! The widget as Yew components: it draws a scene, words a dataset, and turns
//! gestures into actions.
//!
//! Owns elements, attributes and handlers. Decides neither where a mark is
//! drawn (`cartography`) nor what a gesture changes (`state`) nor what a
//! reader's language says (`locale`).

mod app;
mod map;
mod notes;
mod panel;
mod picture;
mod problems;
mod reader;
#[cfg(any(not(target_arch = "wasm32"), feature = "workshop"))]
mod server;
mod shared;
mod size;
mod text;

pub use app::{App, AppProps, Outgoing, Stage};
pub use picture::{Picture, PictureProps};
#[cfg(not(target_arch = "wasm32"))]
pub use server::markup;
#[cfg(any(not(target_arch = "wasm32"), feature = "workshop"))]
pub use server::rendered;
pub use shared::Shared;
pub use size::Size;
