//! Faults on demand, for the tests of containment. Never in a shipped build.
//!
//! At each point (`render`, `event`, `read`, `print`) the page's
//! `diplomapFault(point, title)` names a fault, or nothing. The page decides,
//! because a fault resets everything that lives in here.

use wasm_bindgen::prelude::*;
#[cfg(feature = "widget")]
use yew::prelude::*;

#[cfg(feature = "widget")]
use crate::view::{AppProps, Stage};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = diplomapFault, catch)]
    fn asked_for(point: &str, title: &str) -> Result<Option<String>, JsValue>;
}

/// Fails here in the way that the page asks for, if it asks for any.
pub(super) fn point(point: &str, title: &str) {
    // A page without the function wants no faults.
    match asked_for(point, title).ok().flatten().as_deref() {
        Some("panic") => panic!("a fault was asked for"),
        Some("trap") => core::arch::wasm32::unreachable(),
        Some("overflow") => drop(overflow(0)),
        Some("memory") => drop(Vec::<u8>::with_capacity(usize::MAX)),
        _ => {}
    }
}

/// Recursion that the optimiser cannot turn into a loop.
fn overflow(depth: usize) -> Vec<usize> {
    let mut below = if std::hint::black_box(depth) == usize::MAX {
        Vec::new()
    } else {
        overflow(depth + 1)
    };
    below.push(depth);
    below
}

/// A fault point in a render, and a button with one in its callback.
#[cfg(feature = "widget")]
pub(super) fn in_widget(app: &AppProps) -> Html {
    let title = match &app.stage {
        Stage::Ready(dataset) => dataset.title().map_or("", |title| title.pick(&[]).text),
        Stage::Loading => "",
    };
    let title = title.to_owned();
    point("render", &title);
    let onclick = Callback::from(move |_: MouseEvent| point("event", &title));
    html! { <button data-fault="" {onclick} hidden={true}>{ "fault" }</button> }
}
