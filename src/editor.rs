//! The workshop as Yew components: a choice of beginnings, the table, and the
//! ways to save it.
//!
//! Owns elements, keys and what is said. What an action does to the table is
//! `workshop`'s; files, storage and the map beside the table are the page's,
//! which is told by [`Outgoing`].

mod app;
mod bar;
mod bench;
mod cell;
mod clipboard;
mod combobox;
mod editors;
mod focus;
mod gestures;
mod grid;
mod icon;
mod keeping;
mod keys;
mod losses;
mod row;
mod said;
mod saving;
mod start;
mod toolbar;

pub use app::{Content, Editor, EditorProps, Outgoing, stopped};
pub use saving::Format;
