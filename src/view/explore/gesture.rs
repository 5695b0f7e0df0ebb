//! What a hand changes at one go, by many small steps, is one step for Back.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::state::{Action, Filters};

/// The values that a hand has set at this go; none before the first.
#[derive(Clone)]
pub(super) struct Gesture<T>(Rc<RefCell<Vec<T>>>);

/// The gesture of a hand that sets a value, which is `now`. Whoever sets it otherwise, as Back does,
/// ends the gesture.
///
/// All its values are kept, not the last alone: a hand may be ahead of what is drawn.
#[hook]
pub(super) fn use_gesture<T: Clone + PartialEq + 'static>(now: T) -> Gesture<T> {
    let gesture = Gesture(use_mut_ref(Vec::new));
    let set = gesture.clone();
    use_effect_with(now, move |now| {
        if !set.0.borrow().contains(now) {
            set.end();
        }
    });
    gesture
}

impl<T> Gesture<T> {
    /// The action by which the hand sets `value`, and so `filters` in place of those `before`: a
    /// step, or what follows of it.
    pub(super) fn step(&self, value: T, before: &Filters, filters: Filters) -> Action {
        let mut set = self.0.borrow_mut();
        let is_first = set.is_empty();
        // Nothing has been done yet that could be undone.
        if is_first && filters == *before {
            return Action::Adjust(filters);
        }
        set.push(value);
        if is_first {
            Action::Filter(filters)
        } else {
            Action::Adjust(filters)
        }
    }

    /// The hand is done.
    pub(super) fn end(&self) {
        self.0.borrow_mut().clear();
    }
}
