//! What a hand changes at one go, by many small steps, is one step for Back.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::state::{Action, Filters};

/// The values that a hand has set at this go, none before the first; and the present one.
#[derive(Clone)]
pub(super) struct Gesture<T> {
    set: Rc<RefCell<Vec<T>>>,
    now: T,
}

/// The gesture of a hand that sets a value, which is `now`. Whoever sets it otherwise, as Back does,
/// ends the gesture.
///
/// All its values are kept, not the last alone: a hand may be ahead of what is drawn.
#[hook]
pub(super) fn use_gesture<T: Clone + PartialEq + 'static>(now: T) -> Gesture<T> {
    let gesture = Gesture {
        set: use_mut_ref(Vec::new),
        now: now.clone(),
    };
    let hand = gesture.clone();
    use_effect_with(now, move |now| {
        if !hand.set.borrow().contains(now) {
            hand.end();
        }
    });
    gesture
}

impl<T: PartialEq> Gesture<T> {
    /// The action by which the hand sets `value`, and so `filters`: a step, or what follows of it.
    pub(super) fn step(&self, value: T, filters: Filters) -> Action {
        let mut set = self.set.borrow_mut();
        let is_first = set.is_empty();
        // Nothing has been done yet that could be undone.
        if is_first && value == self.now {
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
        self.set.borrow_mut().clear();
    }
}
