//! Escape puts away what is shown only because the pointer or the focus is there, wherever the
//! focus is: it may cover what somebody wants to see (WCAG 2.2, 1.4.13).

use gloo_events::{EventListener, EventListenerOptions};
use web_sys::KeyboardEvent;
use web_sys::wasm_bindgen::JsCast;
use yew::prelude::*;

use crate::state::{Action, Mark};

/// Calls `dismiss` at each Escape in the page, whatever else the key does.
#[hook]
pub(super) fn use_dismissal(dismiss: Callback<()>) {
    let latest = use_mut_ref(|| dismiss.clone());
    latest.replace(dismiss);
    use_effect_with((), move |()| {
        let listener = web_sys::window().map(|window| {
            // Others may keep the key to themselves.
            let options = EventListenerOptions::run_in_capture_phase();
            EventListener::new_with_options(&window, "keydown", options, move |event| {
                let key = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key);
                if key.as_deref() == Some("Escape") {
                    let dismiss = latest.borrow().clone();
                    dismiss.emit(());
                }
            })
        });
        move || drop(listener)
    });
}

#[derive(Properties, Clone, PartialEq)]
pub(super) struct DismissalProps {
    pub act: Callback<Action>,
    pub highlight: Option<Mark>,
}

/// Escape puts away the words at a tie.
#[component]
pub(super) fn Dismissal(props: &DismissalProps) -> Html {
    let DismissalProps { act, highlight } = props.clone();
    use_dismissal(Callback::from(move |()| {
        if highlight.is_some() {
            act.emit(Action::Highlight(None));
        }
    }));
    Html::default()
}
