//! The row that names the columns.

use super::column::Column;
use super::place::{CellPlace, letters};
use super::record::{MOST_CELLS, Record};
use crate::read::found;
use crate::read::problem::{ProblemKind, TableProblem};
use crate::read::problems::Problems;

/// Which column is which.
pub(super) struct Header<'a> {
    record: Record<'a>,
    /// By position, up to the last column with a name.
    columns: Vec<Option<Column>>,
    /// By column.
    positions: [Option<usize>; Column::ALL.len()],
}

impl<'a> Header<'a> {
    /// The header in `record`; `None` if it names no column, which is reported.
    pub(super) fn read(record: Record<'a>, problems: &mut Problems<'a>) -> Option<Self> {
        let mut header = Self {
            record,
            columns: Vec::new(),
            positions: [None; Column::ALL.len()],
        };
        if record.is_cut {
            let path = CellPlace::row(record.row).to_string();
            problems.add_to(record.raw, path, ProblemKind::TooMany { most: MOST_CELLS });
            return None;
        }
        let mut odd = Vec::new();
        let mut width = 0;
        for (at, cell) in record.cells().enumerate() {
            if let Some(kind) = cell.fault() {
                let place = CellPlace::cell(record.row, at, "");
                problems.add_to(cell.raw, place.to_string(), kind.into());
                return None;
            }
            let name = cell.text();
            let name = name.trim();
            let column = Column::named(name);
            header.columns.push(column);
            if !name.is_empty() {
                width = at + 1;
            }
            let Some(column) = column else {
                odd.push((at, cell, None));
                continue;
            };
            let first = header.positions[column as usize].get_or_insert(at);
            if *first != at {
                odd.push((at, cell, Some(*first)));
            }
        }
        header.columns.truncate(width);
        if header.positions.iter().all(Option::is_none) {
            let found = found::quoted(record.raw.trim());
            let path = CellPlace::row(record.row).to_string();
            problems.add_to(record.raw, path, TableProblem::NoHeader { found }.into());
            return None;
        }
        for (at, cell, first) in odd.into_iter().filter(|(at, ..)| *at < width) {
            let text = cell.text();
            let place = CellPlace::cell(record.row, at, text.trim());
            let name = found::quoted(text.trim());
            let kind = match first.map(|first| letters(first + 1)) {
                Some(first) => TableProblem::DuplicateColumn { name, first },
                None => TableProblem::UnknownColumn { name },
            };
            problems.add_to(cell.raw, place.to_string(), kind.into());
        }
        Some(header)
    }

    /// Reports the columns that the table needs and lacks, as if they stood last.
    pub(super) fn report_missing(&self, names_source: bool, problems: &mut Problems<'a>) {
        let of_source = [Column::SourceTitle, Column::SourcePublisher];
        let of_source = of_source.into_iter().filter(|_| names_source);
        let needed = Column::NEEDED.into_iter().chain(of_source);
        let missing = needed.filter(|column| self.position(*column).is_none());
        let (_, end) = self.record.raw.split_at(self.record.raw.len());
        for (nth, column) in missing.enumerate() {
            let at = self.columns.len() + nth;
            let place = CellPlace::cell(self.record.row, at, column.name());
            let kind = TableProblem::MissingColumn { column };
            problems.add_to(end, place.to_string(), kind.into());
        }
    }

    /// The columns by position; `None` for one that is not known.
    pub(super) fn columns(&self) -> &[Option<Column>] {
        &self.columns
    }

    /// Where `column` stands.
    pub(super) fn position(&self, column: Column) -> Option<usize> {
        self.positions[column as usize]
    }
}
