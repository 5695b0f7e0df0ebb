//! The boundary to JavaScript: everything `www/element/` may call, and nothing
//! else.
//!
//! Four modules are built from this crate, each with the feature that names it.
//! `widget` draws maps; `reader` reads documents, and is loaded only by pages
//! that bring one; `print` draws pictures, and is loaded when somebody wants the
//! first; `workshop` edits documents, and is loaded by the page that offers it,
//! when it is opened. What one reads goes to the next as bytes
//! ([`packed`](crate::packed)), so that a fault of one cannot harm the other.
//!
//! Owns the exports, the panic hook and the translation of problems, counts
//! and gestures into plain objects. Knows nothing of custom elements,
//! attributes, fetching or recovery: those are the wrapper's. Values come in
//! as text and bytes only, so no foreign object is ever read (and no getter
//! ever thrown) while Rust is on the stack; values go out as plain objects.
//!
//! After a panic the instance is not used again: the wrapper makes a new one.

#[cfg(feature = "widget")]
mod collation;
#[cfg(any(feature = "widget", feature = "print"))]
mod detail;
#[cfg(all(feature = "fault-injection", not(feature = "workshop")))]
mod fault;
#[cfg(feature = "widget")]
mod later;
#[cfg(feature = "widget")]
mod mount;
#[cfg(any(feature = "widget", feature = "reader"))]
mod plain;
#[cfg(feature = "print")]
mod print;
#[cfg(feature = "reader")]
mod reading;
#[cfg(feature = "widget")]
mod report;
#[cfg(feature = "widget")]
mod root;
#[cfg(feature = "widget")]
mod taking;
#[cfg(feature = "print")]
mod today;
#[cfg(feature = "workshop")]
mod workshop;

use std::cell::RefCell;

use js_sys::Function;
use wasm_bindgen::prelude::*;

#[cfg(feature = "widget")]
pub use self::mount::Mount;
#[cfg(feature = "print")]
pub use self::print::Print;
#[cfg(feature = "reader")]
pub use self::reading::read;
#[cfg(feature = "workshop")]
pub use self::workshop::Workshop;

/// A small allocator.
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

thread_local! {
    /// What the wrapper wants called when this instance panics.
    static ON_PANIC: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Has `on_panic` called with the message of any panic of this instance.
///
/// Call it before anything else. A panic in a render is otherwise silent:
/// Yew's scheduler stays locked and every map on the page freezes.
#[wasm_bindgen]
pub fn start(on_panic: Function) {
    ON_PANIC.with(|slot| slot.replace(Some(on_panic)));
    let hook = |panic: &std::panic::PanicHookInfo<'_>| {
        let message = JsValue::from(panic.to_string());
        ON_PANIC.with(|slot| {
            // Whatever goes wrong in here, the panic under way matters more.
            if let Ok(slot) = slot.try_borrow()
                && let Some(on_panic) = slot.as_ref()
            {
                let _ = on_panic.call1(&JsValue::UNDEFINED, &message);
            }
        });
    };
    // Yew puts its own hook in place of the standard library's.
    #[cfg(not(feature = "reader"))]
    yew::set_custom_panic_hook(Box::new(hook));
    #[cfg(feature = "reader")]
    std::panic::set_hook(Box::new(hook));
}
