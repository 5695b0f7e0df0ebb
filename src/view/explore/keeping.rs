//! The focus: it stays in a view whatever is drawn anew, and goes back to what has opened something.

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, SvgElement};
use yew::prelude::*;

use super::super::explorer::Explorer;
use super::steering::cache;

/// The rooms of the widget, with what takes the focus there.
const ROOMS: [(&str, &str); 4] = [
    // Whichever view it shows by then.
    (".face", ".face [tabindex='0']"),
    (".bar", ".bar button"),
    (".time", ".time button"),
    ("[part~=panel]", "[part~=panel]"),
];

/// Marks a panel that was gone in to from the map.
const ENTERED: &str = "data-entered";

/// Notes in which room the focus is.
pub(super) fn note_focus(explorer: &mut Explorer) {
    let room = explorer.room.cast::<Element>();
    let is_in = |(name, _): &&(&str, &str)| {
        let focused = [name, ":focus-within"].concat();
        find(room.as_ref(), &focused).is_some()
    };
    // Mostly the focus is elsewhere, and a map of thousands of marks is not searched for it.
    let found = has_focus(&explorer.room).then(|| ROOMS.iter().find(is_in));
    cache(explorer).focused = found.flatten().map(|(_, stop)| *stop);
}

/// Gives the focus to the room that had it, where what had it is gone.
pub(super) fn keep_focus(explorer: &mut Explorer) {
    let Some(stop) = cache(explorer).focused.take() else {
        return;
    };
    let room = explorer.room.clone();
    // What is in the rooms may yet have to be drawn.
    cache(explorer).keeping = Some(Timeout::new(0, move || {
        if is_focus_lost() {
            focus(find(room.cast().as_ref(), stop));
        }
    }));
}

/// The first in `room` that `selector` names, which is one of ours and so a valid one.
fn find(room: Option<&Element>, selector: &str) -> Option<Element> {
    room?.query_selector(selector).ok()?
}

/// Keeps the focus in `view`: where what had it is gone, the view's first tab stop takes it.
///
/// The view itself has a `tabindex`, so that it can take the focus where it has no stop.
#[hook]
pub(super) fn use_kept_focus(view: &NodeRef) {
    let had_focus = has_focus(view);
    let view = view.clone();
    use_effect(move || {
        if had_focus && !has_focus(&view) {
            let stop = view.cast::<Element>().and_then(|view| {
                // A selector of ours, so it is one.
                view.query_selector("[tabindex='0'], button:not([tabindex])")
                    .ok()?
            });
            focus(stop.or_else(|| view.cast::<Element>()));
        }
    });
}

/// Escape closes what `button` has opened before it leaves what is selected, and the focus goes
/// back to the button. `ask` is told whether it is to be open.
pub(super) fn leaving(
    is_open: bool,
    button: &NodeRef,
    ask: &Callback<bool>,
) -> Callback<KeyboardEvent> {
    let (ask, button) = (ask.clone(), button.clone());
    Callback::from(move |event: KeyboardEvent| {
        if is_open && event.key() == "Escape" {
            event.stop_propagation();
            ask.emit(false);
            focus(button.cast());
        }
    })
}

/// From a mark of the map in to the panel.
///
/// The panel's element is where this is noted, as long as the focus is in it and what is returned
/// is kept: the map and what is around it know nothing of each other's focus.
pub(super) fn go_in(mark: Option<Element>) -> Option<EventListener> {
    let room = mark.and_then(|mark| mark.closest(".explorer").ok()?);
    let panel = find(room.as_ref(), "[part~=panel]")?;
    // Nothing speaks against an attribute of this name.
    let _ = panel.set_attribute(ENTERED, "");
    focus(Some(panel.clone()));
    let left = panel.clone();
    Some(EventListener::new(&panel, "focusout", move |_| {
        let left = left.clone();
        // It may only be on its way to another place in it.
        Timeout::new(0, move || {
            if !left.matches(":focus-within").unwrap_or(false) {
                let _ = left.remove_attribute(ENTERED);
            }
        })
        .forget();
    }))
}

/// From the panel back out to the mark whose events it shows, if the reader went in from there;
/// whether that is so.
pub(super) fn go_out(explorer: &Explorer) -> bool {
    let room = explorer.room.cast::<Element>();
    let panel = ["[part~=panel][", ENTERED, "]:focus-within"].concat();
    let Some(panel) = find(room.as_ref(), &panel) else {
        return false;
    };
    let _ = panel.remove_attribute(ENTERED);
    let mark = find(room.as_ref(), ".canvas [tabindex='0'][aria-pressed='true']");
    let is_there = mark.is_some();
    focus(mark);
    is_there
}

/// Moves the focus to an element.
pub(super) fn focus(element: Option<Element>) {
    let Some(element) = element else { return };
    // It is there, so nothing is lost if the browser declines.
    let _ = match element.dyn_ref::<SvgElement>() {
        Some(mark) => mark.focus(),
        None => element.unchecked_ref::<HtmlElement>().focus(),
    };
}

/// Whether nothing in the page has the focus: it may have gone elsewhere meanwhile.
fn is_focus_lost() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    document.is_some_and(|document| {
        let focused = document.active_element();
        focused.is_none_or(|focused| focused.tag_name() == "BODY")
    })
}

/// Whether what has the focus is in `view`.
pub(super) fn has_focus(view: &NodeRef) -> bool {
    let view = view.cast::<Element>();
    view.is_some_and(|view| view.matches(":focus-within").unwrap_or(false))
}
