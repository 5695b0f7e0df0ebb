//! What is wrong with a document, as it is told to people and to pages.
//!
//! Owns the finished words and their place. Which problems there are, and how
//! each is worded, is `read`'s.

use std::borrow::Cow;
use std::fmt;

/// One thing that is wrong with a document, or at least odd.
///
/// # Guarantees
///
/// `code` never changes its meaning. Line and column count from 1, the column
/// in characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Whether the document can be used in spite of it.
    pub severity: Severity,
    /// The kind of problem in a word that never changes: `wrong-type`.
    pub code: Cow<'static, str>,
    /// The way to the value, as in `events[0].parties[1].country`, or
    /// `row 14, column D (parties)` in a table.
    ///
    /// Empty for the document as a whole. A field that is missing is named as if
    /// it were there.
    pub path: String,
    /// Where in the text the value stands, if it stands in one.
    pub place: Option<TextPlace>,
    /// "expected …, found …", in the language in which the document was read.
    pub message: String,
    /// How to mend it, where there is more to say.
    pub help: Option<String>,
}

/// Whether a document can be used in spite of a problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// It cannot: no part of it is shown.
    Error,
    /// It can.
    Warning,
}

/// A place in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextPlace {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

impl Severity {
    /// `error` or `warning`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

impl fmt::Display for Problem {
    /// Writes `line 4, column 9, events[0].kind: expected …, found … (help)`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut comma = "";
        if let Some(TextPlace { line, column }) = self.place {
            write!(f, "line {line}, column {column}")?;
            comma = ", ";
        }
        if !self.path.is_empty() {
            f.write_str(comma)?;
            f.write_str(&self.path)?;
            comma = ", ";
        }
        if !comma.is_empty() {
            f.write_str(": ")?;
        }
        f.write_str(&self.message)?;
        match &self.help {
            Some(help) => write!(f, " ({help})"),
            None => Ok(()),
        }
    }
}
