//! All of what a reader looks at that a link should bring back.

use super::{Filters, Position, Selection};
use crate::model::vocabulary;

vocabulary! {
    /// A way of looking at what is selected and shown.
    #[derive(Default)]
    View {
        /// Capitals and ties on a map.
        #[default]
        Map = "map",
        /// Events by date, a lane a tie.
        Timeline = "timeline",
        /// All ties, then all events.
        Table = "table",
    }
}

/// What is selected and shown, how, and where: what an address holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Moment {
    /// What is selected.
    pub selection: Option<Selection>,
    /// What is shown.
    pub filters: Filters,
    /// How.
    pub view: View,
    /// Where the map has been moved; `None` for the whole.
    pub position: Option<Position>,
}

/// What a change means to the history of a browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A new entry, so that Back undoes the change: another selection, filter or view.
    New,
    /// The present entry is replaced: nothing but the position is another, which changes with
    /// every movement of a hand.
    Same,
}

impl Step {
    /// What the change from one moment to another means; `None` if they are the same.
    ///
    /// Compare with the moment that the address holds already: then what the address or the page
    /// itself has set is no step.
    pub fn between(before: &Moment, after: &Moment) -> Option<Self> {
        let is_same = before.selection == after.selection
            && before.filters == after.filters
            && before.view == after.view;
        if !is_same {
            Some(Self::New)
        } else if before.position != after.position {
            Some(Self::Same)
        } else {
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{CountryId, LonLat};

    #[test]
    fn what_is_chosen_makes_history_and_what_is_moved_does_not() {
        #[track_caller]
        fn case(before: &Moment, after: &Moment, expected: Option<Step>) {
            assert_eq!(Step::between(before, after), expected);
            assert_eq!(Step::between(after, before), expected);
            assert_eq!(Step::between(after, after), None);
        }
        let start = Moment::default();
        let country = CountryId::new("PRK").map(Selection::Country);
        let position = Position::new(LonLat::new(125.75, 39.03), 2.0);
        let selected = Moment {
            selection: country,
            ..start.clone()
        };
        let filtered = Moment {
            filters: Filters::default().with_search("pact"),
            ..start.clone()
        };
        let viewed = Moment {
            view: View::Table,
            ..start.clone()
        };
        let moved = Moment {
            position,
            ..start.clone()
        };
        let both = Moment {
            position,
            ..selected.clone()
        };
        case(&start, &selected, Some(Step::New));
        case(&start, &filtered, Some(Step::New));
        case(&start, &viewed, Some(Step::New));
        case(&start, &moved, Some(Step::Same));
        case(&start, &both, Some(Step::New));
        case(&selected, &both, Some(Step::Same));
    }

    #[test]
    fn every_view_reads_back_from_its_word() {
        for view in View::ALL {
            assert_eq!(view.as_str().parse(), Ok(*view));
        }
        assert_eq!("Map".parse::<View>(), Err(()));
    }
}
