//! What every part of the editor may ask for, and the desk as Yew keeps it.

use std::ops::Deref;
use std::rc::Rc;

use yew::prelude::*;

use crate::locale::Locale;
use crate::workshop::{Action, Desk};

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

/// The reader's language, and where actions go.
#[derive(Clone)]
pub(super) struct Bench {
    pub locale: Rc<Locale>,
    pub act: Callback<Action>,
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
}
