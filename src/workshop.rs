//! The workshop, where people make a map of their own: the table that they
//! edit, what is wrong in it, and the way back from every change.
//!
//! Owns the state of the workshop and all rules of editing. Guarantees that what
//! it hands out as a dataset has passed the reader of documents, and that what
//! an imported document holds beyond the table's columns is kept. Knows no
//! browser: `editor` draws it, `element` connects it.

mod check;
mod desk;
mod document;
mod field;
mod history;
mod import;
mod kept;
mod party;
mod source;
mod table;
#[cfg(test)]
mod tests;

pub use crate::read::Column;
pub use check::{CellProblem, Checked};
pub use desk::{Action, Desk, Draft, Offer, Opening, Place, Way};
pub use field::Field;
pub use import::{Refused, import};
pub use party::{PartyText, parse_parties};
pub use source::{SourceText, sources_of};
pub use table::{Row, Table};
