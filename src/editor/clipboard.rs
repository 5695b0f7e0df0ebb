//! Cells on the clipboard.

use web_sys::{ClipboardEvent, DataTransfer};
use yew::prelude::*;

use super::bench::Bench;
use crate::workshop::Action;

/// What is pasted into the table goes into its cells.
pub(super) fn pasting(bench: &Bench) -> Callback<Event> {
    let bench = bench.clone();
    Callback::from(move |event: Event| {
        if let Some(text) = pasted(&event).filter(|text| !text.is_empty()) {
            event.prevent_default();
            event.stop_propagation();
            bench.act.emit(Action::Paste(text));
        }
    })
}

/// Several cells that are pasted into one that is edited go into the table.
pub(super) fn pasting_cells(bench: &Bench) -> Callback<Event> {
    let act = bench.act.clone();
    Callback::from(move |event: Event| {
        let text = pasted(&event).filter(|text| text.trim_end().contains('\t'));
        if let Some(text) = text {
            event.prevent_default();
            event.stop_propagation();
            act.emit(Action::Finish(None));
            act.emit(Action::Paste(text));
        }
    })
}

/// Copies the text of a cell.
pub(super) fn copying(text: &str) -> Callback<Event> {
    let text = text.to_owned();
    Callback::from(move |event: Event| {
        if let Some(data) = data_of(&event)
            && data.set_data("text/plain", &text).is_ok()
        {
            event.prevent_default();
        }
    })
}

fn pasted(event: &Event) -> Option<String> {
    data_of(event)?.get_data("text/plain").ok()
}

fn data_of(event: &Event) -> Option<DataTransfer> {
    let event: &ClipboardEvent = wasm_bindgen::JsCast::unchecked_ref(event);
    event.clipboard_data()
}
