//! The workshop as Yew components: a choice of beginnings, the table, and the
//! ways to save it.
//!
//! Owns elements, keys and what is said. What an action does to the table is
//! `workshop`'s; files, storage and the map beside the table are the page's,
//! which is told by [`Outgoing`].

mod app;
mod bench;
mod cell;
mod combobox;
mod editors;
mod focus;
mod grid;
mod icon;
mod losses;
mod row;
mod saving;
mod start;
mod toolbar;

pub use app::{Editor, EditorProps, Outgoing};
pub use saving::Format;
