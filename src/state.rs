//! What the reader has chosen, and how gestures change it.
//!
//! One small value and one pure function. Nothing here knows of a page, and
//! nothing here tells the outside: outgoing events leave from the view's
//! handlers.

mod focus;
mod selection;

pub use focus::{Key, Stop, step};
pub use selection::Selection;

use crate::model::{CountryId, TieId};

/// What the reader sees: the selection and the way that led to it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    selection: Option<Selection>,
    /// Earlier selections, for Back; the present one is not among them.
    trail: Vec<Option<Selection>>,
    highlight: Option<Mark>,
    was_cleared: bool,
}

/// A mark on the map that a pointer or the focus is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A country's node or land.
    Country(CountryId),
    /// A tie's line or badge.
    Tie(TieId),
}

impl From<Mark> for Selection {
    fn from(mark: Mark) -> Self {
        match mark {
            Mark::Country(id) => Self::Country(id),
            Mark::Tie(id) => Self::Tie(id),
        }
    }
}

/// Something that changes what the reader sees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// The reader chooses something.
    Select(Selection),
    /// The reader goes back to what was selected before.
    Back,
    /// The reader puts the selection away.
    Clear,
    /// The page sets the selection, or takes it away.
    Show(Option<Selection>),
    /// A pointer or the focus comes to a mark, or leaves all marks.
    Highlight(Option<Mark>),
}

/// The longest way back that is remembered.
const LONGEST_TRAIL: usize = 64;

impl State {
    /// What is selected.
    pub fn selection(&self) -> Option<&Selection> {
        self.selection.as_ref()
    }

    /// The mark that a pointer or the focus is on.
    pub fn highlight(&self) -> Option<Mark> {
        self.highlight
    }

    /// The selection that [`Action::Back`] leads to; `None` for the start.
    pub fn before(&self) -> Option<&Selection> {
        self.trail.last().and_then(Option::as_ref)
    }

    /// Whether the reader has just put a selection away.
    pub fn was_cleared(&self) -> bool {
        self.was_cleared
    }

    /// The state after `action`.
    #[must_use]
    pub fn reduce(&self, action: Action) -> Self {
        let mut next = self.clone();
        match action {
            Action::Select(selection) => next.leave_for(Some(selection)),
            Action::Clear => next.leave_for(None),
            Action::Back => {
                if let Some(earlier) = next.trail.pop() {
                    next.selection = earlier;
                }
            }
            Action::Show(selection) => {
                // The reader's own choice comes back from the page by the
                // reflected attribute; it must not forget the way that led there.
                if next.selection != selection {
                    next.selection = selection;
                    next.trail.clear();
                }
            }
            Action::Highlight(mark) => next.highlight = mark,
        }
        next
    }

    fn leave_for(&mut self, selection: Option<Selection>) {
        if self.selection == selection {
            return;
        }
        let left = std::mem::replace(&mut self.selection, selection);
        if self.trail.len() == LONGEST_TRAIL {
            self.trail.remove(0);
        }
        self.trail.push(left);
        // With nothing selected there is nothing to go back from.
        self.was_cleared = self.selection.is_none();
        if self.was_cleared {
            self.trail.clear();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn country(code: &str) -> Selection {
        Selection::Country(CountryId::new(code).expect("a country id"))
    }

    fn after(actions: &[Action]) -> State {
        actions.iter().fold(State::default(), |state, action| {
            state.reduce(action.clone())
        })
    }

    #[test]
    fn back_returns_step_by_step_to_the_start() {
        let state = after(&[
            Action::Select(country("BLR")),
            Action::Select(country("PRK")),
        ]);
        let state = state.reduce(Action::Back);
        assert_eq!(state.selection(), Some(&country("BLR")));
        let state = state.reduce(Action::Back);
        assert_eq!(state.selection(), None);
        assert!(state.trail.is_empty());
    }

    #[test]
    fn choosing_the_same_again_is_no_step() {
        let state = after(&[
            Action::Select(country("BLR")),
            Action::Select(country("BLR")),
        ]);
        assert_eq!(state.reduce(Action::Back).selection(), None);
    }

    #[test]
    fn clearing_forgets_the_way() {
        let state = after(&[Action::Select(country("BLR")), Action::Clear]);
        assert_eq!(state.selection(), None);
        assert!(state.trail.is_empty());
    }

    #[test]
    fn the_reflected_selection_keeps_the_way_back() {
        let state = after(&[
            Action::Select(country("BLR")),
            Action::Select(country("PRK")),
            Action::Show(Some(country("PRK"))),
        ]);
        assert!(!state.trail.is_empty());
    }

    #[test]
    fn a_selection_set_by_the_page_starts_anew() {
        let state = after(&[
            Action::Select(country("BLR")),
            Action::Show(Some(country("PRK"))),
        ]);
        assert_eq!(state.selection(), Some(&country("PRK")));
        assert!(state.trail.is_empty());
    }

    #[test]
    fn the_way_back_is_long_but_not_endless() {
        let mut state = State::default();
        for index in 0..500 {
            let code = if index % 2 == 0 { "BLR" } else { "PRK" };
            state = state.reduce(Action::Select(country(code)));
        }
        assert_eq!(state.trail.len(), LONGEST_TRAIL);
    }
}
