//! Where the keyboard is.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Event, FocusEvent, HtmlElement, Node};
use web_sys::{ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::TargetCast;

/// Gives the element with this id the focus, if there is one near `near`.
pub(super) fn focus_id(near: &Element, id: &str) {
    let document = near.owner_document();
    if let Some(element) = document.and_then(|document: Document| document.get_element_by_id(id)) {
        focus_on(&element);
    }
}

/// Gives `element` the focus.
pub(super) fn focus_on(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        // An element without a place on the screen cannot have it.
        let _ = element.focus();
    }
}

/// Shows the editor in which `element` stands, scrolling no further than it takes.
pub(super) fn reveal_editor(element: &Element) {
    if let Ok(Some(editor)) = element.closest(".ws-editor") {
        reveal(&editor);
    }
}

/// Shows `element`, scrolling no further than it takes.
pub(super) fn reveal(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    options.set_inline(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
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
