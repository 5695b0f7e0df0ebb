//! The workshop, where people make a map of their own: the table that they
//! edit, what is wrong in it, and the way back from every change.
//!
//! Owns the state of the workshop and all rules of editing. Guarantees that what
//! it hands out as a dataset has passed the reader of documents, and that what
//! an imported document holds beyond the table's columns is kept. Knows no
//! browser: `editor` draws it, `element` connects it.

mod cells;
mod check;
mod column;
mod desk;
mod document;
mod history;
mod import;
mod kept;
pub mod page;
mod party;
mod source;
mod table;
#[cfg(test)]
mod tests;

pub use cells::{split, write};
pub use check::{CellProblem, Checked};
pub use column::{Column, Field};
pub use desk::{Action, Desk, Draft, Offer, Opening, Place, Way};
pub use import::{Refused, import};
pub use party::{PartyText, parse_parties};
pub use source::{SourceText, sources_of};
pub use table::{Row, Table};
