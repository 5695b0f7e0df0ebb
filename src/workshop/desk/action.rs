//! What can be done in the workshop.

use super::{Offer, Way};
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
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// Whether it was begun by typing, which replaces what was there.
    pub is_typed: bool,
    /// What was typed to find something, where one picks.
    pub query: String,
    /// The position of the offer that is marked.
    pub marked: usize,
    /// The part of a source at which describing it began; `None` while one picks.
    pub form: Option<usize>,
    /// The cells as they would be.
    pub cells: Vec<(Column, String)>,
    /// Whether every row that names the same source is meant.
    pub is_everywhere: bool,
}

impl Draft {
    /// What was typed for `column`, if anything was.
    pub fn typed(&self, column: Column) -> Option<&str> {
        let typed = self.cells.iter().find(|(each, _)| *each == column);
        typed.map(|(_, text)| text.as_str())
    }
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
    /// The last letter is taken back, before the editor of the cell has the focus.
    Rub,
    /// This is being typed to find something.
    Query(String),
    /// The mark goes so many offers on.
    Mark(isize),
    /// The offer that is marked is taken; where nothing is typed, the focus goes on.
    TakeMarked(Way),
    /// An offer is taken.
    Take(Offer),
    /// Describing a source goes on with this part of it.
    Part(usize),
    /// The party at this position has another role.
    Role(usize, String),
    /// The party at this position, or else the last one, is taken away.
    RemoveParty(Option<usize>),
    /// What was typed is done, and the focus goes on.
    Finish(Option<Way>),
    /// What was typed is dropped.
    Cancel,
    /// Empty the cell that has the focus.
    Empty,
    /// Fill cells, from the one that has the focus, with a text of cells.
    Paste(String),
    /// Begin with the next event, in the blank row at the end.
    AddEvent,
    /// Show every column, or the ones that most events need.
    Detail(bool),
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
