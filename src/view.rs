//! The widget as Yew components: it draws a scene, words a dataset, and turns
//! gestures into actions.
//!
//! Owns elements, attributes and handlers. Decides neither where a mark is
//! drawn (`cartography`) nor what a gesture changes (`state`) nor what a
//! reader's language says (`locale`).

mod app;
mod decimal;
mod explore;
mod explorer;
mod filter_words;
mod map;
mod memo;
mod notes;
mod panel;
mod picture;
mod problems;
mod reader;
#[cfg(any(not(target_arch = "wasm32"), feature = "print"))]
mod server;
mod shared;
mod size;
mod taking;
mod text;

pub use app::{App, AppProps, Outgoing, Selected, Stage};
#[cfg(all(target_arch = "wasm32", feature = "widget"))]
pub(crate) use app::{locale, widget};
pub use explore::{EXPLORE, Explore};
pub use explorer::Asked;
pub use filter_words::{FilterParts, filter_words};
pub use picture::{Picture, PictureProps};
pub use reader::selection_name;
#[cfg(not(target_arch = "wasm32"))]
pub use server::markup;
#[cfg(any(not(target_arch = "wasm32"), feature = "print"))]
pub use server::rendered;
pub use shared::Shared;
pub use size::Size;
pub use taking::Taking;
