//! What only a table can have wrong, and the words for it.

use super::ProblemKind;
use super::wording::{Wording, Words, did_you_mean, say};
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
        first: String,
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

    #[expect(
        clippy::too_many_lines,
        reason = "a table: one arm a kind, and nothing else"
    )]
    pub(super) fn wording(&self) -> Wording<'_> {
        match self {
            Self::NoHeader { found } => {
                let needed = Column::NEEDED.map(Column::name).join(", ");
                say(
                    "no-header",
                    [
                        "a first row that names the columns: ",
                        &needed,
                        " and others",
                    ]
                    .concat(),
                    found,
                    "divide the columns by commas, semicolons or tabs",
                )
            }
            Self::MissingColumn { column } => say(
                "missing-column",
                ["the column `", column.name(), "`"].concat(),
                "none",
                ["add it, with cells such as ", column.example()].concat(),
            ),
            Self::UnknownColumn { name } => {
                let names = Column::ALL.map(Column::name);
                let help = match nearest(name.trim_matches('"'), names) {
                    Some(name) => did_you_mean(name),
                    None => "it is ignored".into(),
                };
                say(
                    "unknown-column",
                    "a column of a table of events",
                    name,
                    help,
                )
            }
            Self::DuplicateColumn { name, first } => say(
                "duplicate-column",
                "each column once",
                [name, " again"].concat(),
                ["the first is column ", first].concat(),
            ),
            Self::EmptyCell { column } => say(
                "empty-cell",
                ["the `", column.name(), "`"].concat(),
                "an empty cell",
                ["such as ", column.example()].concat(),
            ),
            Self::NamelessColumn { found, delimiter } => {
                let sign = match delimiter {
                    ',' => "a comma",
                    ';' => "a semicolon",
                    '\t' => "a tab",
                    _ => "a separator",
                };
                say(
                    "cell-without-column",
                    "no cell in a column without a name",
                    found,
                    [
                        "name the column in the first row, or put a text with ",
                        sign,
                        " in it in double quotes",
                    ]
                    .concat(),
                )
            }
            Self::UnclosedQuote => say(
                "unclosed-quote",
                "a closing double quote",
                "the end of the text",
                "a quote within a cell in quotes is written twice",
            ),
            Self::ContinuedCell { found } => say(
                "cell-continued",
                "the end of the cell after its closing quote",
                found,
                "write a quote within a cell twice, or close the one before it",
            ),
            Self::NoCountry { found, fit } => say(
                "unknown-country",
                "a country, by its id or its name",
                found,
                fit.as_ref()
                    .map_or("such as PRK or North Korea".into(), meant),
            ),
            Self::NoEventAbove { found, nearest } => say(
                "no-event-above",
                "the id of an event in a row above, or an event",
                found,
                nearest.as_deref().map_or(
                    "fill in at least date, kind, title and parties".into(),
                    did_you_mean,
                ),
            ),
            Self::RowDiffers {
                found,
                first,
                first_row,
            } => say(
                "row-differs",
                [
                    first.as_str(),
                    " as in row ",
                    &first_row.to_string(),
                    ", which has the same id",
                    if first.starts_with('"') {
                        ", or an empty cell"
                    } else {
                        ""
                    },
                ]
                .concat(),
                found,
                "rows with one id are one event: make them agree, or give this row an id of its own",
            ),
        }
    }
}

fn meant(fit: &Fit) -> Words<'_> {
    match fit {
        Fit::Written(text) => ["write ", text].concat().into(),
        Fit::Country(id) => {
            let name = gazetteer::country(*id).map(|country| country.name().pick(&[]).text);
            let name = name.unwrap_or_default();
            did_you_mean(&[name, " (", id.as_str(), ")"].concat())
        }
    }
}
