//! From a text to a dataset, or to all that is wrong with the text.
//!
//! Owns the format of documents: JSON, the fields and their rules, and the
//! problems, each with its place. Guarantees that a dataset is right as a whole,
//! that no text makes it panic or overflow, and that one mistake does not hide
//! another. Meaning (statuses, ties) is `model`'s.

mod acceptance;
mod country;
mod date;
mod decimal;
mod document;
mod event;
mod found;
mod grammar;
mod lexeme;
mod lint;
mod path;
mod problem;
mod problems;
pub(crate) mod shape;
mod source;
mod stage;
mod syntax;
#[cfg(test)]
mod tests;
mod text;
mod unique;
mod value;

use crate::model::Dataset;
pub use crate::model::{Problem, Severity};
use problem::ProblemKind;
use problems::Problems;

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
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut problems = Problems::new(text);
    let dataset = match grammar::check(text) {
        Ok(()) => {
            let root = value::Value {
                raw: text.trim(),
                path: path::Path::ROOT,
            };
            document::dataset(root, &mut problems)
        }
        Err((offset, mistake)) => {
            if text.trim().is_empty() {
                problems.add_at(0, &path::Path::ROOT, ProblemKind::EmptyDocument);
            } else {
                syntax::report(&mut problems, text, offset, mistake);
            }
            None
        }
    };
    let problems = problems.into_list();
    match dataset {
        Some(dataset) => Ok(Reading {
            dataset,
            warnings: problems,
        }),
        None => Err(problems),
    }
}
