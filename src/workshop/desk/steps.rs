//! Steps of the history: how they are made, and gone back and forth.

use std::rc::Rc;

use super::editing::{settle, written};
use super::{Desk, Opening, Place, Way};
use crate::workshop::field::Field;
use crate::workshop::history::History;
use crate::workshop::kept;
use crate::workshop::table::Table;

/// A table, and where the change was made that led to it.
#[derive(Clone, Debug)]
pub(super) struct Step {
    pub(super) table: Table,
    place: Place,
}

impl Desk {
    /// Begins; an import into an open table is a step of its history.
    pub(super) fn open(&mut self, opening: Opening) {
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

    /// Makes what was typed a step of the history.
    pub(super) fn finish(&mut self) {
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
    pub(super) fn leave(&mut self, way: Way) {
        self.finish();
        if way == Way::Next {
            self.tabbing_from.get_or_insert(self.place().field);
        }
        self.go(way);
    }

    /// Makes the title a step, which does not move the focus.
    pub(super) fn finish_title(&mut self) {
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
    pub(super) fn change(&mut self, change: impl FnOnce(&mut Table, Place) -> Place) {
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

    /// Goes a step back or on; the focus goes where it was made.
    pub(super) fn travel(&mut self, travel: fn(&mut History<Rc<Step>>), is_back: bool) {
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
