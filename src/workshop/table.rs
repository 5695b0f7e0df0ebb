//! The table: rows of cells as people type them.
//!
//! Rows are shared between the steps of the history, so that a step costs one
//! row. Whatever stands in a cell is kept as typed; what is wrong in it is told
//! by the check.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::export::csv::Writer;
use crate::model::Dataset;
use crate::read::{Column, slug};

/// The cells of a row, each at the position of its column.
pub(super) type Cells = [Rc<str>; Column::ALL.len()];

/// One event, or one more piece of evidence for the event above it.
#[derive(Clone, Debug)]
pub struct Row {
    key: u32,
    cells: Cells,
    origin: Option<Rc<Origin>>,
}

/// Where a row comes from in the document that was imported.
#[derive(Debug, PartialEq)]
pub(super) struct Origin {
    /// The position of its event in the dataset.
    pub(super) event: usize,
    /// The position of its piece of evidence in the event.
    pub(super) evidence: usize,
    /// Its cells as they were; one that is still so means what the document says.
    pub(super) cells: Cells,
}

/// The document that a table was imported from.
#[derive(Debug)]
pub(super) struct Original {
    pub(super) text: String,
    pub(super) dataset: Dataset,
    /// The language in which its texts stand in the table.
    pub(super) lang: Box<str>,
}

impl Row {
    pub(super) fn new(key: u32) -> Self {
        let empty: Rc<str> = Rc::from("");
        Self {
            key,
            cells: std::array::from_fn(|_| Rc::clone(&empty)),
            origin: None,
        }
    }

    /// What tells it from all other rows, whatever happens to it.
    pub fn key(&self) -> u32 {
        self.key
    }

    /// What stands in a cell.
    pub fn cell(&self, column: Column) -> &str {
        self.cells.get(column as usize).map_or("", |cell| cell)
    }

    /// What stands in a cell, without white space around it.
    pub fn said(&self, column: Column) -> &str {
        self.cell(column).trim()
    }

    /// Whether all of its cells are empty.
    pub fn is_blank(&self) -> bool {
        Column::ALL
            .iter()
            .all(|column| self.said(*column).is_empty())
    }

    pub(super) fn origin(&self) -> Option<&Rc<Origin>> {
        self.origin.as_ref()
    }

    /// Whether all of `columns` are as the imported document has them.
    pub(super) fn is_as_imported(&self, columns: &[Column]) -> bool {
        self.origin.as_ref().is_some_and(|origin| {
            columns
                .iter()
                .all(|column| self.cells[*column as usize] == origin.cells[*column as usize])
        })
    }

    pub(super) fn set(&mut self, column: Column, text: &str) {
        if self.cell(column) != text {
            self.cells[column as usize] = Rc::from(text);
        }
    }

    pub(super) fn come_from(&mut self, origin: Origin) {
        self.origin = Some(Rc::new(origin));
    }

    pub(super) fn cells(&self) -> &Cells {
        &self.cells
    }
}

/// A table, with the title of its map and the document it was imported from.
#[derive(Clone, Debug)]
pub struct Table {
    pub(super) title: Rc<str>,
    pub(super) rows: Vec<Rc<Row>>,
    pub(super) original: Option<Rc<Original>>,
    next_key: u32,
}

impl Default for Table {
    fn default() -> Self {
        let mut table = Self {
            title: Rc::from(""),
            rows: Vec::new(),
            original: None,
            next_key: 0,
        };
        table.end_blank();
        table
    }
}

impl PartialEq for Table {
    fn eq(&self, other: &Self) -> bool {
        self.title == other.title
            && self.rows.len() == other.rows.len()
            && self
                .rows
                .iter()
                .zip(&other.rows)
                .all(|(one, other)| Rc::ptr_eq(one, other))
    }
}

impl Table {
    /// The title of the map.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// All rows; the last one is blank, for what comes next.
    pub fn rows(&self) -> &[Rc<Row>] {
        &self.rows
    }

    /// Whether nothing has been written into it.
    pub fn is_blank(&self) -> bool {
        self.title.is_empty() && self.rows.iter().all(|row| row.is_blank())
    }

    /// A name for its files: the letters of its title, as far as they are ASCII.
    pub fn file_stem(&self) -> String {
        slug(self.title(), "", "my-map")
    }

    /// The table as it stands, problems and all, for a spreadsheet.
    pub fn csv(&self) -> String {
        let mut writer = Writer::of_events();
        for row in self.rows.iter().filter(|row| !row.is_blank()) {
            writer.row(&row.cells);
        }
        writer.into_text()
    }

    /// How many rows there are that say something.
    pub fn filled(&self) -> usize {
        self.rows.iter().filter(|row| !row.is_blank()).count()
    }

    /// [`Table::leader`] of every row.
    pub fn leaders(&self) -> Vec<Option<usize>> {
        let mut first: BTreeMap<&str, usize> = BTreeMap::new();
        let rows = self.rows.iter().enumerate();
        rows.map(|(at, row)| {
            let id = row.said(Column::Id);
            if id.is_empty() {
                return None;
            }
            let first = *first.entry(id).or_insert(at);
            (first < at).then_some(first)
        })
        .collect()
    }

    /// The row to whose event the row `at` adds evidence; `None` for one that begins an event.
    pub fn leader(&self, at: usize) -> Option<usize> {
        let id = self.rows.get(at)?.said(Column::Id);
        if id.is_empty() {
            return None;
        }
        let first = self
            .rows
            .iter()
            .position(|row| row.said(Column::Id) == id)?;
        (first < at).then_some(first)
    }

    /// A row that is not in the table yet.
    pub(super) fn fresh(&mut self) -> Row {
        self.next_key += 1;
        Row::new(self.next_key)
    }

    /// Writes into cells of the row `at`.
    pub(super) fn write<'t>(
        &mut self,
        at: usize,
        changes: impl IntoIterator<Item = (Column, &'t str)>,
    ) {
        if let Some(row) = self.rows.get_mut(at) {
            for (column, text) in changes {
                if row.cell(column) != text {
                    Rc::make_mut(row).set(column, text);
                }
            }
        }
        self.end_blank();
    }

    /// The dataset that it was imported from, if it was.
    pub fn imported(&self) -> Option<&Dataset> {
        Some(&self.original.as_deref()?.dataset)
    }

    /// Sees to it that there are `count` rows at least.
    pub(super) fn lengthen(&mut self, count: usize) {
        while self.rows.len() < count {
            let row = self.fresh();
            self.rows.push(Rc::new(row));
        }
    }

    /// Sees to it that the last row is blank.
    pub(super) fn end_blank(&mut self) {
        if self.rows.last().is_none_or(|row| !row.is_blank()) {
            let row = self.fresh();
            self.rows.push(Rc::new(row));
        }
    }
}
