//! The row that names the columns.
//!
//! Owns which column stands where, and reports names that are odd or missing.

use super::column::{Column, is_about};
use super::place::letters;
use super::record::{MOST_CELLS, Record};
use crate::read::found;
use crate::read::problem::{ProblemKind, TableProblem};
use crate::read::problems::Problems;

/// Which column is which.
pub(super) struct Header<'a> {
    record: Record<'a>,
    /// What stands at each position.
    columns: Vec<Heading>,
    /// By column.
    positions: [Option<usize>; Column::ALL.len()],
}

/// What a column is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Heading {
    /// Nothing: its cells have to be empty.
    Nameless,
    /// Something that nobody reads.
    Unknown,
    /// What the table is, which nobody reads either, and rightly.
    About,
    /// A column of a table of events.
    Known(Column),
}

impl<'a> Header<'a> {
    /// The header in `record`; `None` if it names no column, which is reported.
    pub(super) fn read(record: Record<'a>, problems: &mut Problems<'a>) -> Option<Self> {
        let mut header = Self {
            record,
            columns: Vec::new(),
            positions: [None; Column::ALL.len()],
        };
        let mut fault = None;
        for (at, cell) in record.cells().enumerate() {
            let name = cell.text();
            header.columns.push(match Column::named(&name) {
                Some(column) => {
                    header.positions[column as usize].get_or_insert(at);
                    Heading::Known(column)
                }
                None if name.trim().is_empty() => Heading::Nameless,
                None if is_about(&name) => Heading::About,
                None => Heading::Unknown,
            });
            if fault.is_none() {
                fault = cell.fault().map(|kind| (at, cell.raw, kind));
            }
        }
        if record.is_cut {
            record.problem(ProblemKind::TooMany { most: MOST_CELLS }, problems);
            return None;
        }
        if let Some((at, raw, kind)) = fault {
            record.cell_problem((at, ""), raw, kind, problems);
            return None;
        }
        if header.positions.iter().all(Option::is_none) {
            let found = found::quoted(record.raw.trim());
            record.problem(TableProblem::NoHeader { found }, problems);
            return None;
        }
        header.report_odd(problems);
        Some(header)
    }

    /// Reports columns that are not known, and those that are there twice.
    fn report_odd(&self, problems: &mut Problems<'a>) {
        for (at, cell) in self.record.cells().enumerate() {
            let text = cell.text();
            let name = found::quoted(text.trim());
            let kind = match self.heading(at) {
                Heading::Nameless | Heading::About => continue,
                Heading::Unknown => TableProblem::UnknownColumn { name },
                Heading::Known(column) => match self.position(column) {
                    Some(first) if first != at => {
                        let first = letters(first + 1);
                        TableProblem::DuplicateColumn { name, first }
                    }
                    _ => continue,
                },
            };
            let record = &self.record;
            record.cell_problem((at, text.trim()), cell.raw, kind, problems);
        }
    }

    /// Reports the columns that the table needs and lacks, as if they stood last.
    pub(super) fn report_missing(&self, names_source: bool, problems: &mut Problems<'a>) {
        let of_source = [Column::SourceTitle, Column::SourcePublisher];
        let of_source = of_source.into_iter().filter(|_| names_source);
        let needed = Column::NEEDED.into_iter().chain(of_source);
        let missing = needed.filter(|column| self.position(*column).is_none());
        let has_name = |heading: &Heading| *heading != Heading::Nameless;
        let last = self.columns.iter().rposition(has_name);
        let record = &self.record;
        for (at, column) in (last.map_or(0, |at| at + 1)..).zip(missing) {
            let kind = TableProblem::MissingColumn { column };
            record.cell_problem((at, column.name()), record.end(), kind, problems);
        }
    }

    /// What the column at position `at` is called.
    pub(super) fn heading(&self, at: usize) -> Heading {
        self.columns.get(at).copied().unwrap_or(Heading::Nameless)
    }

    /// Where `column` stands.
    pub(super) fn position(&self, column: Column) -> Option<usize> {
        self.positions[column as usize]
    }
}
