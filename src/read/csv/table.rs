//! A text as a table: its rows, each with its cells by column.
//!
//! Reports what is wrong with quotes, and cells in columns without a name. What
//! the cells say is read elsewhere.

use std::borrow::Cow;

use super::column::Column;
use super::dialect::dialect;
use super::guard::unguarded;
use super::header::{Header, Heading};
use super::record::{Cell, Form, MOST_CELLS, Record, records};
use crate::read::found;
use crate::read::problem::{ProblemKind, TableProblem};
use crate::read::problems::Problems;

/// The rows of a spreadsheet's sheet.
const MOST_ROWS: usize = 1_048_576;

/// The rows of a text, and its header.
pub(super) struct Table<'a> {
    pub(super) delimiter: char,
    header: Header<'a>,
    /// Those that say something, or are broken.
    pub(super) lines: Vec<Line<'a>>,
    /// Whether none is broken.
    pub(super) is_whole: bool,
}

/// A row as it stands in the text.
pub(super) struct Line<'a> {
    record: Record<'a>,
    /// The id that it gives.
    pub(super) id: Option<Cow<'a, str>>,
    /// Whether its cells cannot be told apart, or one has no column with a name. It
    /// has been reported.
    pub(super) is_broken: bool,
}

/// A row with its cells by column.
pub(super) struct Row<'t, 'a> {
    pub(super) table: &'t Table<'a>,
    record: Record<'a>,
    cells: [Option<Cell<'a>>; Column::ALL.len()],
    /// The first cell that cannot be told from the next, or whose column has no name.
    fault: Option<(usize, Cell<'a>)>,
}

impl<'a> Table<'a> {
    /// The table that is `text`; `None` if it has no header, which is reported.
    pub(super) fn read(text: &'a str, problems: &mut Problems<'a>) -> Option<Self> {
        let (delimiter, text) = dialect(text);
        let mut records = records(text, delimiter);
        let Some(header) = records.find(|record| !record.raw.trim().is_empty()) else {
            let found = "no text".to_owned();
            problems.add_to(text, String::new(), TableProblem::NoHeader { found }.into());
            return None;
        };
        let mut table = Self {
            delimiter: char::from(delimiter),
            header: Header::read(header, problems)?,
            lines: Vec::new(),
            is_whole: true,
        };
        let mut names_source = false;
        for record in records.filter(|record| !record.raw.is_empty()) {
            if table.lines.len() == MOST_ROWS || record.is_cut {
                let is_long = table.lines.len() == MOST_ROWS;
                let most = if is_long { MOST_ROWS } else { MOST_CELLS };
                record.problem(ProblemKind::TooMany { most }, problems);
                break;
            }
            let row = table.row(record);
            row.report_fault(problems);
            let is_broken = row.fault.is_some();
            if is_broken || Column::ALL.iter().any(|column| row.says(*column)) {
                names_source |= !is_broken && row.names_source();
                let id = row.text(Column::Id);
                table.is_whole &= !is_broken;
                table.lines.push(Line {
                    record,
                    id,
                    is_broken,
                });
            }
        }
        table.header.report_missing(names_source, problems);
        Some(table)
    }

    /// The row at position `at` among the lines.
    pub(super) fn row_at(&self, at: usize) -> Row<'_, 'a> {
        self.row(self.lines[at].record)
    }

    fn row(&self, record: Record<'a>) -> Row<'_, 'a> {
        let mut row = Row {
            table: self,
            record,
            cells: [None; Column::ALL.len()],
            fault: None,
        };
        for (at, cell) in record.cells().enumerate() {
            let heading = self.header.heading(at);
            if let Heading::Known(column) = heading {
                row.cells[column as usize].get_or_insert(cell);
            }
            let is_broken = match cell.form {
                Form::Bare | Form::Quoted => {
                    heading == Heading::Nameless && !cell.text().trim().is_empty()
                }
                Form::Unclosed | Form::Continued(_) => true,
            };
            if is_broken {
                row.fault.get_or_insert((at, cell));
            }
        }
        row
    }
}

impl<'a> Row<'_, 'a> {
    /// Its number, from 1.
    pub(super) fn number(&self) -> usize {
        self.record.row
    }

    /// The text of its cell in `column`; `None` if there is nothing to see in it.
    pub(super) fn text(&self, column: Column) -> Option<Cow<'a, str>> {
        let text = unguarded(self.cells[column as usize]?.text());
        (!text.trim().is_empty()).then_some(text)
    }

    /// The texts of its cells in `columns`.
    pub(super) fn texts(&self, columns: &[Column]) -> Vec<Option<Cow<'a, str>>> {
        columns.iter().map(|column| self.text(*column)).collect()
    }

    pub(super) fn says(&self, column: Column) -> bool {
        self.text(column).is_some()
    }

    /// Whether it says anything about a source.
    pub(super) fn names_source(&self) -> bool {
        Column::OF_SOURCE.iter().any(|column| self.says(*column))
    }

    /// The text of a cell that must say something. That its column is missing has
    /// been reported.
    pub(super) fn needed(
        &self,
        column: Column,
        problems: &mut Problems<'a>,
    ) -> Option<Cow<'a, str>> {
        let text = self.text(column);
        if text.is_none() && self.table.header.position(column).is_some() {
            self.problem(column, TableProblem::EmptyCell { column }.into(), problems);
        }
        text
    }

    /// Adds a problem with its cell in `column`, or with the whole row if the
    /// table has no such column.
    pub(super) fn problem(&self, column: Column, kind: ProblemKind, problems: &mut Problems<'a>) {
        let record = &self.record;
        let Some(at) = self.table.header.position(column) else {
            return record.problem(kind, problems);
        };
        // A cell that a short row leaves out would be at its end.
        let cell = self.cells[column as usize].map(|cell| cell.raw);
        let part = cell.unwrap_or(record.end());
        record.cell_problem((at, column.name()), part, kind, problems);
    }

    fn report_fault(&self, problems: &mut Problems<'a>) {
        let Some((at, cell)) = self.fault else { return };
        let kind = cell
            .fault()
            .unwrap_or_else(|| TableProblem::NamelessColumn {
                found: found::quoted(&cell.text()),
                delimiter: self.table.delimiter,
            });
        let name = match self.table.header.heading(at) {
            Heading::Known(column) => column.name(),
            Heading::Unknown | Heading::About | Heading::Nameless => "",
        };
        let record = &self.record;
        record.cell_problem((at, name), cell.raw, kind, problems);
    }
}

impl Cell<'_> {
    /// Why it cannot be told from the next.
    pub(super) fn fault(&self) -> Option<TableProblem> {
        match self.form {
            Form::Bare | Form::Quoted => None,
            Form::Unclosed => Some(TableProblem::UnclosedQuote),
            Form::Continued(rest) => {
                let found = found::quoted(rest);
                Some(TableProblem::ContinuedCell { found })
            }
        }
    }
}
