//! The state of the workshop, and what each action makes of it.
//!
//! Owns the table with its history, the cell that has the focus, and the one
//! that is being edited. What is being typed is not a step of the history until
//! it is done, but is part of the table that is shown.

mod action;
mod editing;
mod moving;
mod picking;
mod rows;
mod steps;

use std::rc::Rc;

use super::field::Field;
use super::history::History;
use super::kept;
use super::table::Table;
pub use action::{Action, Draft, Opening, Place};
use editing::{pasted, settle, written};
pub use moving::Way;
pub use picking::Offer;
use rows::{add_evidence, remove_row};
use steps::Step;

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

    /// Gives the cell at `place` the focus.
    fn grab(&mut self, place: Place) {
        self.focus = Some(place);
        self.grabs = self.grabs.wrapping_add(1);
    }
}
