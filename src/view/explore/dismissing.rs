//! Escape puts away what is shown only because the pointer or the focus is there, wherever the
//! focus is: it may cover what somebody wants to see (WCAG 2.2, 1.4.13).

use gloo_events::{EventListener, EventListenerOptions};
use web_sys::KeyboardEvent;
use web_sys::wasm_bindgen::JsCast;
use yew::Callback;

/// Calls `dismiss` at each Escape in the page, whatever else the key does; until dropped.
pub(super) fn dismissing(dismiss: Callback<()>) -> Option<EventListener> {
    let window = web_sys::window()?;
    // Others may keep the key to themselves.
    let options = EventListenerOptions::run_in_capture_phase();
    let listener = EventListener::new_with_options(&window, "keydown", options, move |event| {
        let key = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key);
        if key.as_deref() == Some("Escape") {
            dismiss.emit(());
        }
    });
    Some(listener)
}
