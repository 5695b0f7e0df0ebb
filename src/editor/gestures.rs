//! Keys and presses that mean something wherever in the workshop they happen.

use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use super::bar::open_sheet;
use super::bench::Bench;
use super::keys::hold;
use crate::workshop::Action;

/// Undo, redo and saving by keys, wherever in the workshop the focus is.
pub(super) fn steps(bench: &Bench) -> Callback<KeyboardEvent> {
    let bench = bench.clone();
    Callback::from(move |event: KeyboardEvent| {
        let is_typing = event
            .target_dyn_into::<Element>()
            .is_some_and(|target| target.matches("input, textarea").unwrap_or_default());
        if !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
            return;
        }
        if event.key().eq_ignore_ascii_case("s") && !event.shift_key() {
            event.prevent_default();
            // Where the focus comes back to.
            hold(&bench, &event);
            bench.act.emit(Action::Finish(None));
            open_sheet(&event);
            return;
        }
        // In a text the keys take back letters.
        if is_typing {
            return;
        }
        let action = match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
            ("z", false) => Action::Undo,
            ("z", true) | ("y", _) => Action::Redo,
            _ => return,
        };
        event.prevent_default();
        bench.act.emit(action);
    })
}

/// Whether `event` happened in the cell that is edited.
fn is_in_editor(event: &MouseEvent) -> bool {
    let target = event.target_dyn_into::<Element>();
    let inside = target.and_then(|target| target.closest(".ws-editing").ok().flatten());
    inside.is_some()
}

/// A press outside of the cell that is edited.
pub(super) fn pressed(bench: &Bench) -> Callback<MouseEvent> {
    let is_pressing = Rc::clone(&bench.is_pressing);
    Callback::from(move |event: MouseEvent| is_pressing.set(!is_in_editor(&event)))
}

/// Pressing anything outside of the cell that is edited ends editing, but only when
/// it is released: what was pressed may move as the cell is drawn anew.
pub(super) fn released(bench: &Bench) -> Callback<MouseEvent> {
    let bench = bench.clone();
    Callback::from(move |_| {
        if bench.is_pressing.replace(false) {
            bench.act.emit(Action::Finish(None));
        }
    })
}
