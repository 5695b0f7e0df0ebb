//! A reader of documents who tells what is wrong in one language.

use std::borrow::Cow;

use super::encoding::decoded;
use super::path::Path;
use super::problem::ProblemKind;
use super::problems::Problems;
use super::value::Value;
use super::{Problem, Reading, csv, document, grammar, syntax};
use crate::model::Dataset;

/// A reader of documents who tells problems in a language.
///
/// # Examples
///
/// ```
/// let reader = diplomap::read::Reader::in_best_of(&["ko-KR", "en"]);
/// let problems = reader.json(r#"{"diplomap": 1, "events": {}}"#).unwrap_err();
/// assert_eq!(problems[0].code, "wrong-type");
/// assert_eq!(problems[0].message, "필요한 것: 목록 […]. 있는 것: 객체 {…}");
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Reader<'a> {
    languages: &'a [&'a str],
}

impl<'a> Reader<'a> {
    /// One who tells them in English.
    pub const ENGLISH: Reader<'static> = Reader { languages: &[] };

    /// One who tells them in the first of `languages` (BCP 47 tags) that the
    /// interface has, or in English.
    pub const fn in_best_of(languages: &'a [&'a str]) -> Self {
        Self { languages }
    }

    /// Reads JSON, as [`json`](super::json) does.
    ///
    /// # Errors
    ///
    /// The same.
    pub fn json(self, text: &str) -> Result<Reading, Vec<Problem>> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut problems = Problems::new(text);
        let dataset = match grammar::check(text) {
            Ok(()) => {
                let root = Value {
                    raw: text.trim(),
                    path: Path::ROOT,
                };
                document::dataset(root, &mut problems)
            }
            Err((offset, mistake)) => {
                if text.trim().is_empty() {
                    problems.add_at(0, &Path::ROOT, ProblemKind::EmptyDocument);
                } else {
                    syntax::report(&mut problems, text, offset, mistake);
                }
                None
            }
        };
        self.told(dataset, problems)
    }

    /// Reads a table, as [`csv`](super::csv) does.
    ///
    /// # Errors
    ///
    /// The same.
    pub fn csv(self, text: &str) -> Result<Reading, Vec<Problem>> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut problems = Problems::new(text);
        let dataset = csv::dataset(text, &mut problems);
        self.told(dataset, problems)
    }

    /// Reads either, as [`text`](super::text) does.
    ///
    /// # Errors
    ///
    /// The same.
    pub fn text(self, text: &str) -> Result<Reading, Vec<Problem>> {
        let start = text.strip_prefix('\u{feff}').unwrap_or(text).trim_start();
        let start = start.strip_prefix('"').unwrap_or(start).trim_start();
        if start.is_empty() || start.starts_with(['{', '[', '<', '/']) {
            self.json(text)
        } else {
            self.csv(text)
        }
    }

    /// Reads a file, as [`bytes`](super::bytes) does.
    ///
    /// # Errors
    ///
    /// The same.
    pub fn bytes(self, bytes: &[u8]) -> Result<Reading, Vec<Problem>> {
        self.text(&self.decoded(bytes)?)
    }

    /// The text of a file, as [`decoded`](super::decoded) finds it.
    ///
    /// # Errors
    ///
    /// The same.
    pub fn decoded(self, bytes: &[u8]) -> Result<Cow<'_, str>, Vec<Problem>> {
        decoded(bytes).map_err(|fault| {
            let mut problems = Problems::new(&fault.before);
            problems.add_at(fault.before.len(), &Path::ROOT, fault.kind.into());
            problems.into_list(self.languages)
        })
    }

    fn told(
        self,
        dataset: Option<Dataset>,
        problems: Problems<'_>,
    ) -> Result<Reading, Vec<Problem>> {
        let problems = problems.into_list(self.languages);
        match dataset {
            Some(dataset) => Ok(Reading {
                dataset,
                warnings: problems,
            }),
            None => Err(problems),
        }
    }
}
