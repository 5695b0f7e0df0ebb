//! What can be done in the workshop.

use super::Way;
use crate::read::Column;
use crate::workshop::field::Field;
use crate::workshop::table::Table;

/// A cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The position of its row.
    pub row: usize,
    /// Its column.
    pub field: Field,
}

/// What is being typed into a cell.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// The letter that it was begun with; `None` where what was there stays.
    pub begun_with: Option<char>,
    /// The cells as they would be.
    pub cells: Vec<(Column, String)>,
    /// Whether every row that names the same source is meant.
    pub is_everywhere: bool,
}

/// What the workshop begins with.
#[derive(Clone, Debug)]
pub enum Opening {
    /// An empty table.
    Blank,
    /// A table that was imported.
    Imported(Table),
    /// What was kept at an earlier visit.
    Kept(String),
}

/// What can be done.
#[derive(Clone, Debug)]
pub enum Action {
    /// Begin.
    Open(Opening),
    /// Go back to the choice of beginnings, which forgets the table.
    Close,
    /// The cell at this place was given the focus.
    Focus(Place),
    /// The focus goes to the cell at this place.
    GoTo(Place),
    /// The focus goes on.
    Go(Way),
    /// Edit the cell that has the focus, beginning with a letter or with what is there.
    Edit(Option<char>),
    /// These cells are being typed; `true` for every row that names the same source.
    Type(Vec<(Column, String)>, bool),
    /// What was typed is done, and the focus goes on.
    Finish(Option<Way>),
    /// What was typed is dropped.
    Cancel,
    /// Empty the cell that has the focus.
    Empty,
    /// Fill cells, from the one that has the focus, with a text of cells.
    Paste(String),
    /// Add a row below the one that has the focus.
    AddRow,
    /// Add a row with more evidence for the event of the one that has the focus.
    AddEvidence,
    /// Take away the row that has the focus; all rows of an event with its first.
    RemoveRow,
    /// The title of the map is being typed.
    Title(String),
    /// The title is done.
    FinishTitle,
    /// Take the last step back.
    Undo,
    /// Make it again.
    Redo,
}
