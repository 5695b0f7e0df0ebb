//! What the reader has chosen, and how gestures change it.
//!
//! One small value and one pure function. Nothing here knows of a page, and
//! nothing here tells the outside: outgoing events leave from the view's
//! handlers. What the choices leave of a dataset is worked out here as well
//! ([`Shown`], [`Facets`], [`Histogram`]), and never kept in the state.

pub mod address;
mod bits;
mod facets;
mod filters;
mod histogram;
mod moment;
mod position;
mod search;
mod selection;
mod shown;
mod sieve;
mod walk;
mod window;

pub use facets::{CountryFacet, Facets, Loosening, loosen};
pub use filters::{Facet, Filters};
pub use histogram::{Bin, Histogram, Unit};
pub use moment::{Moment, Step, View};
pub use position::Position;
pub use search::SearchIndex;
pub use selection::Selection;
pub use shown::{Shown, ShownTie};
pub use walk::{Key, Spot, Stop, Typing, Walk, find_by_typing};
pub use window::{Certainty, Window};

use crate::model::{CountryId, TieId};

/// What the reader sees: a moment, and the way that led to its selection.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    moment: Moment,
    /// Earlier selections, for Back; the present one is not among them.
    trail: Vec<Option<Selection>>,
    highlight: Option<Mark>,
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
///
/// What a change means to the history of a browser, [`Step::between`] tells from the moments
/// before and after: a selection, a filter or a view is a new entry, a movement is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// The reader chooses something. Filters and view stay.
    Select(Selection),
    /// The reader goes back to what was selected before. Filters and view stay.
    Back,
    /// The reader puts the selection away. Filters and view stay.
    Clear,
    /// The page sets the selection, or takes it away.
    Show(Option<Selection>),
    /// The reader or the page chooses what to show.
    Filter(Filters),
    /// The same, as a part of what goes on: a slider is dragged, a word is typed. No step of its own.
    Adjust(Filters),
    /// The reader or the page chooses how to look at it.
    ShowView(View),
    /// The reader moves the map, or goes back to the whole.
    Move(Option<Position>),
    /// The address or the page gives a whole moment.
    Return(Moment),
    /// A pointer or the focus comes to a mark, or leaves all marks.
    Highlight(Option<Mark>),
}

/// The longest way back that is remembered.
const LONGEST_TRAIL: usize = 64;

impl State {
    /// What is selected and shown, how, and where.
    pub fn moment(&self) -> &Moment {
        &self.moment
    }

    /// What is selected.
    pub fn selection(&self) -> Option<&Selection> {
        self.moment.selection.as_ref()
    }

    /// What is shown.
    pub fn filters(&self) -> &Filters {
        &self.moment.filters
    }

    /// How it is looked at.
    pub fn view(&self) -> View {
        self.moment.view
    }

    /// Where the map has been moved; `None` for the whole.
    pub fn position(&self) -> Option<Position> {
        self.moment.position
    }

    /// The mark that a pointer or the focus is on.
    pub fn highlight(&self) -> Option<Mark> {
        self.highlight
    }

    /// The selection that [`Action::Back`] leads to; `None` for the start.
    pub fn before(&self) -> Option<&Selection> {
        self.trail.last().and_then(Option::as_ref)
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
                    next.moment.selection = earlier;
                }
            }
            Action::Show(selection) => next.show(selection),
            Action::Filter(filters) | Action::Adjust(filters) => next.moment.filters = filters,
            Action::ShowView(view) => next.moment.view = view,
            Action::Move(position) => next.moment.position = position,
            Action::Return(moment) => {
                // The browser's way back is the panel's, as far as they go together.
                if next.trail.last() == Some(&moment.selection) {
                    next.trail.pop();
                } else {
                    next.show(moment.selection.clone());
                }
                next.moment = moment;
            }
            Action::Highlight(mark) => next.highlight = mark,
        }
        next
    }

    /// Selects what the reader has not chosen here.
    fn show(&mut self, selection: Option<Selection>) {
        // The reader's own choice comes back from the page by the
        // reflected attribute; it must not forget the way that led there.
        if self.moment.selection != selection {
            self.moment.selection = selection;
            self.trail.clear();
        }
    }

    fn leave_for(&mut self, selection: Option<Selection>) {
        if self.moment.selection == selection {
            return;
        }
        let left = std::mem::replace(&mut self.moment.selection, selection);
        if self.trail.len() == LONGEST_TRAIL {
            self.trail.remove(0);
        }
        self.trail.push(left);
        // With nothing selected there is nothing to go back from.
        if self.moment.selection.is_none() {
            self.trail.clear();
        }
    }
}

#[cfg(test)]
mod tests;
