//! The state of the workshop, and what each action makes of it.
//!
//! Owns the table with its history, the cell that has the focus, and the one
//! that is being edited. What is being typed is not a step of the history until
//! it is done, but is part of the table that is shown.

mod editing;
mod moving;
mod picking;

use std::rc::Rc;

use super::column::{Column, Field};
use super::document::id_of_row;
use super::history::History;
use super::kept;
use super::table::{Row, Table};
use editing::{pasted, settle, written};
pub use moving::Way;
pub use picking::Offer;

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
    /// Whether every column is shown.
    is_detailed: bool,
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
        if let Some(mut draft) = self.draft.clone() {
            settle(&mut draft);
            written(&mut table, self.place().row, &draft);
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

    /// The columns that are shown.
    pub fn fields(&self) -> &'static [Field] {
        if self.is_detailed {
            &Field::ALL
        } else {
            Field::ALL.split_at(Field::Source as usize + 1).0
        }
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
                self.is_detailed |= !self.fields().contains(&place.field);
                self.grab(place);
            }
            Action::Go(way) => self.go(way),
            Action::Edit(letter) => self.edit(letter),
            Action::Type(cells, is_everywhere) => {
                self.write(cells);
                if let Some(draft) = &mut self.draft {
                    draft.is_everywhere |= is_everywhere;
                }
            }
            Action::Rub => self.rub(),
            Action::Query(query) => {
                if let Some(draft) = &mut self.draft {
                    (draft.query, draft.marked) = (query, 0);
                }
            }
            Action::Mark(steps) => {
                let count = self.offers().len().cast_signed();
                if let (Some(draft), 1..) = (&mut self.draft, count) {
                    let at = draft.marked.cast_signed() + steps;
                    draft.marked = at.rem_euclid(count).cast_unsigned();
                }
            }
            Action::TakeMarked(way) => self.take_marked(way),
            Action::Take(offer) => self.take(offer),
            Action::Part(at) => {
                if let Some(draft) = &mut self.draft {
                    draft.form = Some(at);
                }
            }
            Action::Role(at, role) => self.set_role(at, role),
            Action::RemoveParty(at) => self.remove_party(at),
            Action::Finish(None) => {
                // The focus has gone elsewhere, and is not called back.
                let grabs = self.grabs;
                self.finish();
                self.grabs = grabs;
            }
            Action::Finish(Some(way)) => self.leave(way),
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
                        cells,
                        ..Draft::default()
                    };
                    written(table, place.row, &draft);
                    place
                });
            }
            Action::Paste(text) => {
                self.change(|table, place| pasted(table, place, &text));
                self.show_filled();
            }
            Action::AddEvent => {
                self.finish();
                self.go(Way::Last);
                self.edit(None);
            }
            Action::Detail(is_detailed) => self.detail(is_detailed),
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
            self.show_filled();
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
        self.show_filled();
    }

    /// Gives the cell at `place` the focus.
    fn grab(&mut self, place: Place) {
        self.focus = Some(place);
        self.grabs = self.grabs.wrapping_add(1);
    }

    /// Makes what was typed a step of the history.
    fn finish(&mut self) {
        self.keep_query();
        if let Some(mut draft) = self.draft.take() {
            settle(&mut draft);
            self.change(|table, place| {
                written(table, place.row, &draft);
                place
            });
        }
    }

    /// Finishes, and goes on.
    fn leave(&mut self, way: Way) {
        self.finish();
        if way == Way::Next {
            self.tabbing_from.get_or_insert(self.place().field);
        }
        self.go(way);
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
