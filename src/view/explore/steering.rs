//! What the page asks for and what the reader does, with all that follows from it: what is
//! shown, how it is drawn, and what the page is told.

use std::cell::Cell;

use super::super::Shared;
use super::super::app::Outgoing;
use super::super::explorer::{Explorer, ExplorerProps, Spoken};
use super::super::panel::SECTIONS;
use super::drawing::{Cache, draw, shown};
use super::keeping::note_focus;
use crate::cartography::Zoom;
use crate::model::EventKind;
use crate::model::order::sort;
use crate::state::{Action, Selection, State, Step, address};

/// The name of the number that the page is told with each change, and says again with all it asks
/// for.
const HEARD: &str = "heard";

thread_local! {
    /// The number of the last change that any page was told of.
    static TOLD: Cell<u32> = const { Cell::new(0) };
}

/// Shows all that the page asks for, unless the reader has done something since that the page had
/// not heard of: it says what it asks for again when it has.
///
/// Returns whether anything is another then.
pub(super) fn obey(explorer: &mut Explorer, props: &ExplorerProps) -> bool {
    let heard = props.asked.pairs().find(|(name, _)| *name == HEARD);
    let heard = heard.and_then(|(_, number)| number.parse().ok());
    let told = cache(explorer).told;
    if told > 0 && heard.is_some_and(|heard: u32| heard != told) {
        return false;
    }
    let (moment, _) = address::read(props.asked.pairs(), &props.dataset);
    cache(explorer).known = moment.clone();
    let before = explorer.state.clone();
    explorer.state = explorer.state.reduce(Action::Return(moment));
    if explorer.state.selection() != before.selection() {
        explorer.spoken = Spoken::Selection;
        cache(explorer).is_going_on = false;
        cache(explorer).is_own_choice = false;
        cache(explorer).came_from = None;
    } else if explorer.spoken != Spoken::Nothing {
        speak_of_left(explorer, &before, true);
    }
    follow(explorer);
    explorer.state != before
}

/// Does what the reader does, and tells the page; whether anything is another then.
///
/// Of what is going on, the page hears no step more than it began with.
pub(super) fn act(explorer: &mut Explorer, action: Action, props: &ExplorerProps) -> bool {
    // The focus that leaves what is taken away under it is a highlight that goes.
    if !matches!(action, Action::Highlight(_)) {
        note_focus(explorer);
    }
    let is_going_on = matches!(action, Action::Adjust(_));
    let before = explorer.state.clone();
    let selected = explorer.take(action);
    if explorer.state == before {
        return false;
    }
    if explorer.state.selection() != before.selection() {
        cache(explorer).is_own_choice = true;
        cache(explorer).came_from = place(explorer, before.selection());
    }
    speak_of_left(explorer, &before, !is_going_on);
    // The first letter looks like any filter, but hardly comes alone.
    let is_typed = explorer.state.filters().search() != before.filters().search();
    cache(explorer).is_going_on = is_going_on || is_typed;
    follow(explorer);
    let now = explorer.state.moment().clone();
    if let Some(step) = Step::between(&cache(explorer).known, &now) {
        let told = TOLD.with(|told| {
            told.set(told.get() + 1);
            told.get()
        });
        cache(explorer).told = told;
        let mut state = address::write(&now);
        state.push((HEARD, told.to_string()));
        props.on_outgoing.emit(Outgoing::Change {
            selected,
            state,
            step: if is_going_on { Step::Same } else { step },
        });
        cache(explorer).known = now;
    }
    true
}

/// Has the live region speak of how much is left, if that or the view is another than `before`;
/// while a filter goes on, `is_filter` says no, for it is spoken of already.
fn speak_of_left(explorer: &mut Explorer, before: &State, is_filter: bool) {
    let is_other_view = explorer.state.view() != before.view();
    let is_filtered = explorer.state.filters() != before.filters() && is_filter;
    if is_other_view || is_filtered {
        explorer.spoken = Spoken::Left;
        cache(explorer).is_other_view = is_other_view;
        cache(explorer).is_going_on = false;
    }
}

/// The place of `event` in the panel's list of what is selected, if it is in it.
fn place(explorer: &Explorer, event: Option<&Selection>) -> Option<usize> {
    let (Some(Selection::Event(id)), Some(selection)) = (event, explorer.state.selection()) else {
        return None;
    };
    let mut events = explorer.reader.events(selection);
    if let Selection::Tie(_) = selection {
        sort(&mut events, |one, other| {
            section(one.kind()).cmp(&section(other.kind()))
        });
    }
    events.iter().position(|event| event.id() == id)
}

fn section(kind: EventKind) -> Option<usize> {
    SECTIONS.iter().position(|(_, kinds)| kinds.contains(&kind))
}

/// Draws the marks of another layout as they are seen from where the map has been moved.
pub(super) fn draw_anew(explorer: &mut Explorer) {
    cache(explorer).forget_layout();
    draw_marks(explorer);
}

/// Finds out what is shown, and draws it, where that is another than before.
fn follow(explorer: &mut Explorer) {
    let (filters, position) = (explorer.state.filters().clone(), explorer.state.position());
    let dataset = explorer.reader.dataset.clone();
    let cache = cache(explorer);
    let is_other = filters != cache.filtered_by;
    let is_elsewhere = position != cache.drawn_at;
    if is_other {
        cache.changes += 1;
        let shown = Shared::new(shown(&dataset, &filters, cache));
        cache.filtered_by = filters;
        explorer.reader.shown = shown;
    }
    if is_other || is_elsewhere {
        draw_marks(explorer);
    }
}

fn draw_marks(explorer: &mut Explorer) {
    let position = explorer.state.position();
    let (whole, reader) = (explorer.whole.clone(), explorer.reader.clone());
    let cache = cache(explorer);
    cache.drawn_at = position;
    let (drawn, camera) = if position.is_none() && reader.shown.is_all() {
        (whole, Zoom::IDENTITY)
    } else {
        let (drawn, camera) = draw(&whole, &reader, position, cache);
        (Shared::new(drawn), camera)
    };
    explorer.drawn = drawn;
    explorer.camera = camera;
}

/// What is kept of the present dataset.
pub(super) fn cache(explorer: &mut Explorer) -> &mut Cache {
    let kept = explorer.kept.get_or_insert_with(|| Box::<Cache>::default());
    kept.cache_mut()
}
