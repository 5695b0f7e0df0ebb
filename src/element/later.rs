//! The part of the widget that comes after the first paint.
//!
//! `#[wasm_split]` marks where it begins; the tool behind `cargo xtask dist` takes all out of the
//! module that is reached only from there. The macro would load it, too, by a future at each
//! call. Here the wrapper's JavaScript does, once for an instance, and only then asks for the
//! entrances: so they are called like any function.

use std::pin::pin;
use std::task::{Context, Poll, Waker};

use wasm_bindgen::JsValue;
use wasm_split_macros::wasm_split;

use super::collation::collation;
use super::{report, taking};
use crate::locale::collate_by;
use crate::view::{AppProps, EXPLORE, Explore};

/// What is in the part.
pub(super) struct Later {
    /// What a reader needs to explore a map.
    pub explore: &'static Explore,
    /// See [`report::state`].
    pub state: fn(&[(&'static str, String)]) -> JsValue,
    /// See [`taking::take`].
    pub take: fn(&AppProps, &str, &str, &str) -> Option<String>,
}

static LATER: Later = Later {
    explore: &EXPLORE,
    state: report::state,
    take: taking::take,
};

/// The entrances to the part, which is there.
pub(super) fn entrances() -> Option<&'static Later> {
    match pin!(explore()).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(entrances) => Some(entrances),
        Poll::Pending => None,
    }
}

#[wasm_split(explore, wasm_split_path = self)]
fn explore() -> &'static Later {
    collate_by(collation);
    &LATER
}

/// What the macro asks of its runtime.
mod rt {
    use std::ffi::c_void;
    use std::future::{Ready, ready};
    use std::pin::Pin;

    pub(super) type LoadCallbackFn = extern "C" fn(*const c_void, bool);

    /// Loads nothing: see above.
    pub(super) struct LazySplitLoader;

    impl LazySplitLoader {
        pub(super) const fn new(_: unsafe extern "C" fn(LoadCallbackFn, *const c_void)) -> Self {
            Self
        }
    }

    pub(super) fn ensure_loaded(_: Pin<&LazySplitLoader>) -> Ready<Result<(), Never>> {
        ready(Ok(()))
    }

    /// Why loading fails.
    #[derive(Debug)]
    pub(super) enum Never {}
}
