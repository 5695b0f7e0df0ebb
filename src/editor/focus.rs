//! Where the keyboard is.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Event, FocusEvent, HtmlElement, Node};
use yew::TargetCast;

/// Gives the element with this id the focus, if there is one near `near`.
pub(super) fn focus_id(near: &Element, id: &str) {
    let document = near.owner_document();
    let found = document.and_then(|document: Document| document.get_element_by_id(id));
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // An element without a place on the screen cannot have it.
        let _ = element.focus();
    }
}

/// Whether the focus that `event` tells of stays within the element that listens.
pub(super) fn stays_within(event: &FocusEvent, container: &Element) -> bool {
    event
        .related_target()
        .and_then(|target| target.dyn_into::<Node>().ok())
        .is_some_and(|node| container.contains(Some(&node)))
}

/// The text in the input, text area or select that `event` comes from.
pub(super) fn value_of(event: &Event) -> String {
    let area = event.target_dyn_into::<web_sys::HtmlTextAreaElement>();
    let select = event.target_dyn_into::<web_sys::HtmlSelectElement>();
    let input = event.target_dyn_into::<web_sys::HtmlInputElement>();
    input
        .map(|input| input.value())
        .or_else(|| area.map(|area| area.value()))
        .or_else(|| select.map(|select| select.value()))
        .unwrap_or_default()
}
