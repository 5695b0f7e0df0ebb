//! From a text to a dataset, or to all that is wrong with the text.
//!
//! Owns the formats of documents: JSON and CSV, their fields and rules, and the
//! problems, each with its place. Guarantees that a dataset is right as a whole,
//! that no text makes it panic or overflow, and that one mistake does not hide
//! another. Meaning (statuses, ties) is `model`'s. The functions of this module tell
//! problems in English, a [`Reader`] in the language of whoever is to mend them.

mod acceptance;
mod country;
mod csv;
mod date;
mod decimal;
mod document;
mod encoding;
mod event;
mod found;
mod grammar;
mod lexeme;
mod lint;
mod path;
mod problem;
mod problems;
mod reader;
#[cfg(not(target_arch = "wasm32"))]
mod schema;
pub(crate) mod shape;
mod source;
mod stage;
mod syntax;
#[cfg(test)]
mod tests;
mod text;
mod unique;
mod value;

use std::borrow::Cow;

pub use self::csv::{CellPlace, Column};
#[cfg(any(not(target_arch = "wasm32"), feature = "workshop"))]
pub(crate) use self::csv::{Sheet, is_about, is_seen, parted, pieces, slug, unique};
pub use self::reader::Reader;
use crate::model::Dataset;
pub use crate::model::{Problem, Severity};
#[cfg(not(target_arch = "wasm32"))]
pub use schema::schema;

/// A dataset, and what is odd about its document.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The dataset.
    pub dataset: Dataset,
    /// Problems that do not keep it from being used, in the order of the text.
    pub warnings: Vec<Problem>,
}

/// The EDTF date that `text` probably means, if it is none and only one can be meant.
///
/// # Examples
///
/// ```
/// assert_eq!(diplomap::read::proposed_date("23 July 2024").as_deref(), Some("2024-07-23"));
/// assert_eq!(diplomap::read::proposed_date("07/06/2024"), None);
/// ```
pub fn proposed_date(text: &str) -> Option<String> {
    date::proposal(text)
}

/// Reads a dataset from the text of a JSON document.
///
/// A byte order mark is read past. At most 100,000 events and as many sources,
/// 300 countries, 300 parties and 1,000 pieces of evidence to an event, and
/// 1,000 steps of the tour are read. Coordinates are rounded to a millionth of a
/// degree.
///
/// # Errors
///
/// Every problem of the document in the order of the text (up to 10,000), errors
/// and warnings, if one of them is an error. A text that is not JSON has one.
pub fn json(text: &str) -> Result<Reading, Vec<Problem>> {
    Reader::ENGLISH.json(text)
}

/// Reads a dataset from a table of events: the text of a CSV file.
///
/// A byte order mark is read past. Commas, semicolons or tabs separate cells, as
/// the first row shows, or a line `sep=;` before it. That row names the columns
/// `date`, `kind`, `title` and `parties`, and may name `id`, `summary`, `place`,
/// `stance`, `speaker`, `source_title`, `source_publisher`, `source_url`,
/// `source_published` and `quote`, in any order; `about` is read past. Each row below is an event; one
/// with the `id` of an event above adds evidence to it. Where no `id` is given,
/// one is derived from title and date; rows without a source cite the source
/// `no-source`, of which a warning tells. Limits are those of [`json`], and the
/// rows of a spreadsheet, 1,048,576.
///
/// # Errors
///
/// As for [`json`]. [`CellPlace::of`] tells the row and the column of a problem.
///
/// # Examples
///
/// ```
/// let text = "date;kind;title;parties\n2001-05;agreement;Example;FRA (signatory), Japan (signatory)";
/// let reading = diplomap::read::csv(text).expect("a table without mistakes");
/// assert_eq!(reading.dataset.events()[0].id().as_str(), "example-2001-05");
/// assert_eq!(reading.warnings[0].code, "no-source");
/// ```
pub fn csv(text: &str) -> Result<Reading, Vec<Problem>> {
    Reader::ENGLISH.csv(text)
}

/// Reads a dataset from a text that is JSON or CSV.
///
/// It is JSON if its first character that is not white space is `{` or `[`, even
/// within a double quote, and CSV otherwise. What looks like a web page, or begins
/// with a comment of JavaScript, is read as JSON, which knows what to say of it.
///
/// # Errors
///
/// Those of [`json`] or [`csv`].
pub fn text(text: &str) -> Result<Reading, Vec<Problem>> {
    Reader::ENGLISH.text(text)
}

/// Reads a dataset from the bytes of a file, JSON or CSV.
///
/// # Errors
///
/// The one problem of [`decoded`], or those of [`text`].
pub fn bytes(bytes: &[u8]) -> Result<Reading, Vec<Problem>> {
    Reader::ENGLISH.bytes(bytes)
}

/// The text that `bytes` are, without its byte order mark.
///
/// Takes UTF-8, and UTF-16 in either order where a mark tells which, as Excel
/// saves "Unicode Text".
///
/// # Errors
///
/// The one problem at the first byte that is not text, with the encoding that
/// the file is probably in.
pub fn decoded(bytes: &[u8]) -> Result<Cow<'_, str>, Vec<Problem>> {
    Reader::ENGLISH.decoded(bytes)
}
