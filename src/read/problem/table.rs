//! What only a table can have wrong.

use super::ProblemKind;
use super::wording::{Wording, Words};
use crate::gazetteer;
use crate::model::CountryId;
use crate::read::csv::Column;
use crate::spelling::nearest;

/// A problem of a table. Texts in it are cut short and fit to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum TableProblem {
    /// The first row names no column.
    NoHeader { found: String },
    /// No column has a name that is needed.
    MissingColumn { column: Column },
    /// A column has a name that nobody reads.
    UnknownColumn { name: String },
    /// Two columns have one name; the letters of the first.
    DuplicateColumn { name: String, first: String },
    /// A cell says nothing that must.
    EmptyCell { column: Column },
    /// A cell says something, and its column has no name.
    NamelessColumn { found: String, delimiter: char },
    /// A quote is opened and never closed.
    UnclosedQuote,
    /// A cell goes on after its closing quote.
    ContinuedCell { found: String },
    /// What should be a country is none, or more.
    NoCountry { found: String, fit: Option<Fit> },
    /// A row says nothing of an event, and none above has its id.
    NoEventAbove {
        found: String,
        nearest: Option<String>,
    },
    /// A row says another thing of an event than the first with its id.
    RowDiffers {
        found: String,
        /// What the first says; `None` for an empty cell.
        first: Option<String>,
        first_row: usize,
    },
}

/// What was probably meant by something that is no country.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Fit {
    /// A country with a similar name.
    Country(CountryId),
    /// This way of writing it.
    Written(String),
}

impl From<TableProblem> for ProblemKind {
    fn from(problem: TableProblem) -> Self {
        Self::Table(problem)
    }
}

impl TableProblem {
    pub(super) const fn is_warning(&self) -> bool {
        matches!(self, Self::UnknownColumn { .. })
    }

    pub(super) fn wording(&self, words: &Words) -> Wording {
        let say = |code, found| words.say(code, &[("found", found)]);
        match self {
            Self::NoHeader { found } => {
                let columns = Column::NEEDED.map(Column::name).join(", ");
                words.say("no-header", &[("found", found), ("columns", &columns)])
            }
            Self::MissingColumn { column } => words.say(
                "missing-column",
                &[("column", column.name()), ("example", column.example())],
            ),
            Self::UnknownColumn { name } => {
                let help = match nearest(name.trim_matches('"'), Column::ALL.map(Column::name)) {
                    Some(name) => words.meant(name),
                    None => words.text("unknown.help").to_owned(),
                };
                say("unknown-column", name).helped(Some(help))
            }
            Self::DuplicateColumn { name, first } => words
                .say("duplicate-column", &[("first", first)])
                .finding(words.again(name)),
            Self::EmptyCell { column } => words
                .say("empty-cell", &[("column", column.name())])
                .finding(words.text("found.empty-cell").to_owned())
                .helped(Some(words.such_as(column.example()))),
            Self::NamelessColumn { found, delimiter } => {
                let sign = words.text(match delimiter {
                    ',' => "sign.comma",
                    ';' => "sign.semicolon",
                    '\t' => "sign.tab",
                    _ => "sign.other",
                });
                words.say("cell-without-column", &[("found", found), ("sign", sign)])
            }
            Self::UnclosedQuote => words.say("unclosed-quote", &[]),
            Self::ContinuedCell { found } => say("cell-continued", found),
            Self::NoCountry { found, fit } => words
                .say_as("unknown-country", "country", &[("found", found)])
                .helped(fit.as_ref().map(|fit| meant(words, fit))),
            Self::NoEventAbove { found, nearest } => {
                say("no-event-above", found).helped(nearest.as_deref().map(|id| words.meant(id)))
            }
            Self::RowDiffers {
                found,
                first,
                first_row,
            } => {
                let first_row = first_row.to_string();
                let (key, first) = match first {
                    Some(first) => ("row-differs.expected.or-empty", &**first),
                    None => ("row-differs.expected", words.text("found.empty-cell")),
                };
                let expected = words.fill(key, &[("first", first), ("row", &first_row)]);
                say("row-differs", found).expecting(expected)
            }
        }
    }
}

fn meant(words: &Words, fit: &Fit) -> String {
    match fit {
        Fit::Written(text) => words.write(text),
        Fit::Country(id) => {
            let name = gazetteer::country(*id).map(|country| country.name().pick(&[]).text);
            let name = name.unwrap_or_default();
            words.meant(&[name, " (", id.as_str(), ")"].concat())
        }
    }
}
