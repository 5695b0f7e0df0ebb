//! What every part of the editor may ask for, and the desk as Yew keeps it.
//!
//! A gesture may come before the last one is drawn, so what it means is read
//! from the desk as it is at that moment, never from what a render closed over.

use std::cell::Cell;
use std::ops::Deref;
use std::rc::Rc;

use yew::prelude::*;

use super::cell::cell_id;
use super::focus::value_of;
use crate::locale::Locale;
use crate::workshop::{Action, Column, Desk, Draft, Field, Place};

/// The desk, as a reducer of Yew. Equal only to itself.
#[derive(Clone, Default)]
pub(super) struct Kept(Rc<Desk>);

impl PartialEq for Kept {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for Kept {
    type Target = Desk;

    fn deref(&self) -> &Desk {
        &self.0
    }
}

impl Reducible for Kept {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(Self(Rc::new(self.0.after(action))))
    }
}

/// The reader's language, the desk, and where actions go.
#[derive(Clone)]
pub(super) struct Bench {
    pub locale: Rc<Locale>,
    pub act: Callback<Action>,
    pub desk: UseReducerHandle<Kept>,
    /// Whether the editor itself is moving the focus, which tells nothing then.
    pub is_moving: Rc<Cell<bool>>,
    /// Whether a press outside of the cell that is edited has not been released yet.
    pub is_pressing: Rc<Cell<bool>>,
}

impl PartialEq for Bench {
    fn eq(&self, other: &Self) -> bool {
        // Actions always go to the one desk.
        Rc::ptr_eq(&self.locale, &other.locale)
    }
}

impl Bench {
    /// A text of the interface.
    pub fn text(&self, key: &str) -> String {
        self.locale.text(key).to_owned()
    }

    /// The languages in which names are looked for.
    pub fn languages(&self) -> [&str; 1] {
        self.locale.languages()
    }

    /// What a press of a button does.
    pub fn pressing(&self, action: Action) -> Callback<MouseEvent> {
        self.act.reform(move |_: MouseEvent| action.clone())
    }

    /// What becomes of what is typed for `column`, while the cell at `place` is edited.
    pub fn typing<E: AsRef<Event> + 'static>(&self, place: Place, column: Column) -> Callback<E> {
        let bench = self.clone();
        Callback::from(move |event: E| {
            if bench.is_editing(place) {
                let cells = vec![(column, value_of(event.as_ref()))];
                bench.act.emit(Action::Type(cells, false));
            }
        })
    }

    /// The desk as it is now, whatever was drawn last.
    pub fn now(&self) -> &Desk {
        &self.desk
    }

    /// Whether the cell at `place` is being edited now.
    pub fn is_editing(&self, place: Place) -> bool {
        let desk = self.now();
        desk.draft().is_some() && desk.place() == place
    }

    /// What is typed into the cell at `place` now; `given`, where it is edited no more.
    ///
    /// The browser may hear keys between the render of a component and that of
    /// its children, whose inputs would be set back by what they were given.
    pub fn draft_at<'b>(&'b self, place: Place, given: &'b Draft) -> &'b Draft {
        let draft = self.now().draft();
        draft.filter(|_| self.is_editing(place)).unwrap_or(given)
    }

    /// Whether something is being picked now.
    pub fn is_picking(&self) -> bool {
        let desk = self.now();
        let is_describing = desk.draft().is_none_or(|draft| draft.form.is_some());
        match desk.place().field {
            Field::Parties => desk.draft().is_some(),
            Field::Source => !is_describing,
            _ => false,
        }
    }

    /// The id of the cell that has the focus now.
    pub fn focused_id(&self) -> Option<String> {
        let place = self.now().place();
        let key = self.now().table().rows().get(place.row)?.key();
        Some(cell_id(key, place.field))
    }

    /// Moves the focus by `moving`, which is not the reader's doing.
    pub fn quietly(&self, moving: impl FnOnce()) {
        self.is_moving.set(true);
        moving();
        self.is_moving.set(false);
    }
}
