//! The boundary to JavaScript: everything `www/diplomap.js` may call, and
//! nothing else.
//!
//! Owns the exports, the panic hook and the translation of problems, counts
//! and gestures into plain objects. Knows nothing of custom elements,
//! attributes, fetching or recovery: those are the wrapper's. Values come in
//! as text and bytes only, so no foreign object is ever read (and no getter
//! ever thrown) while Rust is on the stack; values go out as plain objects.
//!
//! After a panic the instance is not used again: the wrapper makes a new one
//! and mounts every map anew from the texts that it kept.

mod detail;
#[cfg(feature = "fault-injection")]
mod fault;
mod mount;
mod report;
mod root;

use std::cell::RefCell;

use js_sys::Function;
use wasm_bindgen::prelude::*;

pub use self::mount::Mount;

thread_local! {
    /// What the wrapper wants called when this instance panics.
    static ON_PANIC: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Has `on_panic` called with the message of any panic of this instance.
///
/// Call it before anything is mounted. A panic in a render is otherwise
/// silent: Yew's scheduler stays locked and every map on the page freezes.
#[wasm_bindgen]
pub fn start(on_panic: Function) {
    ON_PANIC.with(|slot| slot.replace(Some(on_panic)));
    yew::set_custom_panic_hook(Box::new(|panic| {
        let message = JsValue::from(panic.to_string());
        ON_PANIC.with(|slot| {
            // Whatever goes wrong in here, the panic under way matters more.
            if let Ok(slot) = slot.try_borrow()
                && let Some(on_panic) = slot.as_ref()
            {
                let _ = on_panic.call1(&JsValue::UNDEFINED, &message);
            }
        });
    }));
}

/// The problems of the dataset in `text`, errors and warnings.
#[wasm_bindgen]
pub fn check(text: &str) -> JsValue {
    #[cfg(feature = "fault-injection")]
    fault::point("export", text);
    let problems = match crate::read::json(text) {
        Ok(reading) => reading.warnings,
        Err(problems) => problems,
    };
    report::problems(&problems)
}
