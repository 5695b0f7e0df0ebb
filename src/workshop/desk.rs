//! The state of the workshop, and what each action makes of it.
//!
//! Owns the table with its history, the cell that has the focus, and the one
//! that is being edited. What is being typed is not a step of the history until
//! it is done, but is part of the table that is shown.

mod editing;
mod moving;

use std::rc::Rc;

use super::column::{Column, Field};
use super::document::id_of_row;
use super::history::History;
use super::kept;
use super::table::{Row, Table};
use editing::{pasted, settle, written};
pub use moving::Way;

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

/// A table, and where the change was made that led to it.
#[derive(Clone, Debug)]
struct Step {
    table: Table,
    place: Place,
}

/// The workshop.
#[derive(Clone, Debug, Default)]
pub struct Desk {
    /// `None` while a beginning is to be chosen.
    history: Option<History<Rc<Step>>>,
    focus: Option<Place>,
    draft: Option<Draft>,
    title: Option<String>,
    is_changed: bool,
    /// The column in which a row is being filled by Tab.
    tabbing_from: Option<Field>,
    grabs: u32,
}

impl Desk {
    /// Whether there is a table.
    pub fn is_open(&self) -> bool {
        self.history.is_some()
    }

    /// The table as it is seen, with what is being typed.
    pub fn table(&self) -> Table {
        let Some(history) = &self.history else {
            return Table::default();
        };
        let mut table = history.present().table.clone();
        if let Some(draft) = &self.draft {
            written(&mut table, self.place().row, draft);
        }
        if let Some(title) = &self.title {
            table.title = Rc::from(title.as_str());
        }
        table
    }

    /// The cell that has the focus, or gets it when the table does.
    pub fn place(&self) -> Place {
        let first = Place {
            row: 0,
            field: Field::Date,
        };
        self.focus.unwrap_or(first)
    }

    /// What is being typed into that cell.
    pub fn draft(&self) -> Option<&Draft> {
        self.draft.as_ref()
    }

    /// Whether anything was changed that would be worth keeping.
    pub fn is_changed(&self) -> bool {
        self.is_changed
    }

    /// Changes whenever that cell is to be given the focus.
    pub fn grabs(&self) -> u32 {
        self.grabs
    }

    /// Whether there is a step to take back.
    pub fn can_undo(&self) -> bool {
        self.history.as_ref().is_some_and(History::can_undo)
    }

    /// Whether there is one to make again.
    pub fn can_redo(&self) -> bool {
        self.history.as_ref().is_some_and(History::can_redo)
    }

    /// Whether Tab goes to the next cell, and not out of the table.
    pub fn is_tabbing(&self) -> bool {
        self.tabbing_from.is_some()
    }

    /// The table as a text to keep for the next visit.
    pub fn keep(&self) -> String {
        kept::keep(&self.table())
    }

    /// The workshop after `action`.
    #[must_use]
    pub fn after(&self, action: Action) -> Self {
        let mut desk = self.clone();
        desk.act(action);
        desk
    }

    fn act(&mut self, action: Action) {
        match action {
            Action::Open(opening) => self.open(opening),
            Action::Close => *self = Self::default(),
            Action::Focus(place) => {
                if self.draft.is_some() && place != self.place() {
                    self.finish();
                }
                self.focus = Some(place);
            }
            Action::GoTo(place) => {
                self.finish();
                self.tabbing_from = None;
                self.grab(place);
            }
            Action::Go(way) => self.go(way),
            Action::Edit(letter) => self.edit(letter),
            Action::Type(cells, is_everywhere) => {
                if let Some(draft) = &mut self.draft {
                    (draft.cells, draft.is_everywhere) = (cells, is_everywhere);
                }
            }
            Action::Finish(way) => {
                self.finish();
                if let Some(way) = way {
                    if way == Way::Next {
                        self.tabbing_from.get_or_insert(self.place().field);
                    }
                    self.go(way);
                }
            }
            Action::Cancel => {
                self.tabbing_from = None;
                if self.draft.take().is_some() {
                    self.grab(self.place());
                }
            }
            Action::Empty => {
                let columns = self.place().field.columns().iter();
                let cells = columns.map(|column| (*column, String::new())).collect();
                self.change(|table, place| {
                    let draft = Draft {
                        begun_with: None,
                        cells,
                        is_everywhere: false,
                    };
                    written(table, place.row, &draft);
                    place
                });
            }
            Action::Paste(text) => self.change(|table, place| pasted(table, place, &text)),
            Action::AddRow => self.change(|table, place| {
                let at = (place.row + 1).min(table.rows.len());
                let row = table.fresh();
                table.rows.insert(at, Rc::new(row));
                Place {
                    row: at,
                    field: Field::Date,
                }
            }),
            Action::AddEvidence => self.change(add_evidence),
            Action::RemoveRow => self.change(remove_row),
            Action::Title(title) => self.title = Some(title),
            Action::FinishTitle => self.finish_title(),
            Action::Undo => self.travel(History::undo, true),
            Action::Redo => self.travel(History::redo, false),
        }
    }

    fn open(&mut self, opening: Opening) {
        if let (Opening::Imported(table), true) = (&opening, self.is_open()) {
            // A step, so that it does not cost what was there.
            self.draft = None;
            let imported = table.clone();
            self.change(|table, _| {
                *table = imported;
                Place {
                    row: 0,
                    field: Field::Date,
                }
            });
            return;
        }
        let (table, is_changed) = match opening {
            Opening::Blank => (Table::default(), false),
            Opening::Imported(table) => (table, false),
            Opening::Kept(text) => match kept::restore(&text) {
                Some(table) => (table, true),
                None => return,
            },
        };
        let grabs = self.grabs.wrapping_add(1);
        *self = Self {
            is_changed,
            grabs,
            ..Self::default()
        };
        let place = self.place();
        self.history = Some(History::new(Rc::new(Step { table, place })));
    }

    /// Gives the cell at `place` the focus.
    fn grab(&mut self, place: Place) {
        self.focus = Some(place);
        self.grabs = self.grabs.wrapping_add(1);
    }

    fn edit(&mut self, begun_with: Option<char>) {
        let place = self.place();
        let table = self.table();
        if let (Some(draft), Some(letter)) = (&mut self.draft, begun_with) {
            // Typed faster than the editor took the focus.
            if let [(_, text)] = draft.cells.as_mut_slice()
                && place.field.is_text()
            {
                text.push(letter);
            }
            return;
        }
        let is_inherited = place.field.is_of_event() && table.leader(place.row).is_some();
        if self.draft.is_some() || is_inherited || place.row >= table.rows.len() {
            return;
        }
        let letter = begun_with.filter(|_| place.field.is_text());
        let cells = letter.map(|letter| (place.field.column(), letter.to_string()));
        self.draft = Some(Draft {
            begun_with,
            cells: cells.into_iter().collect(),
            is_everywhere: false,
        });
    }

    /// Makes what was typed a step of the history.
    fn finish(&mut self) {
        if let Some(mut draft) = self.draft.take() {
            settle(&mut draft);
            self.change(|table, place| {
                written(table, place.row, &draft);
                place
            });
        }
    }

    fn finish_title(&mut self) {
        if let Some(title) = self.title.take() {
            let grabs = self.grabs;
            self.change(|table, place| {
                table.title = Rc::from(title.trim());
                place
            });
            self.grabs = grabs;
        }
    }

    /// Makes a step, if `change` changes anything; the focus goes where it says.
    fn change(&mut self, change: impl FnOnce(&mut Table, Place) -> Place) {
        let place = self.place();
        let Some(history) = &mut self.history else {
            return;
        };
        let before = &history.present().table;
        let mut table = before.clone();
        let place = change(&mut table, place);
        if table != *before {
            history.step(Rc::new(Step { table, place }));
            self.is_changed = true;
        }
        self.grab(place);
    }

    fn travel(&mut self, travel: fn(&mut History<Rc<Step>>), is_back: bool) {
        if self.draft.take().is_some() && is_back {
            // What was being typed is the last step.
            self.grab(self.place());
            return;
        }
        let Some(history) = &mut self.history else {
            return;
        };
        let undone = history.present().place;
        travel(history);
        let place = if is_back {
            undone
        } else {
            history.present().place
        };
        let last = history.present().table.rows.len().saturating_sub(1);
        self.grab(Place {
            row: place.row.min(last),
            ..place
        });
    }
}

fn add_evidence(table: &mut Table, place: Place) -> Place {
    let first = table.leader(place.row).unwrap_or(place.row);
    let Some(id) = id_of_row(table, first) else {
        return place;
    };
    table.write(first, [(Column::Id, id.as_str())]);
    let mut row: Row = table.fresh();
    row.set(Column::Id, &id);
    let last = table
        .rows
        .iter()
        .rposition(|row| row.said(Column::Id) == id);
    let at = last.unwrap_or(first) + 1;
    table.rows.insert(at, Rc::new(row));
    table.end_blank();
    Place {
        row: at,
        field: Field::Source,
    }
}

fn remove_row(table: &mut Table, place: Place) -> Place {
    let followers: Vec<u32> = (0..table.rows.len())
        .filter(|at| *at == place.row || table.leader(*at) == Some(place.row))
        .filter_map(|at| table.rows.get(at).map(|row| row.key()))
        .collect();
    table.rows.retain(|row| !followers.contains(&row.key()));
    table.end_blank();
    Place {
        row: place.row.min(table.rows.len() - 1),
        ..place
    }
}
