//! How wide a part of the page is.

use yew::prelude::*;

use super::super::size::{Observer, Size};

/// What depends on a width is made anew for widths so far apart, in pixels.
const STEP_PX: f64 = 16.0;

/// The width of `node`, once it is known and whenever it changes; `first` until then.
///
/// `is_there` says whether there is such an element by now.
#[hook]
pub(super) fn use_width(node: &NodeRef, first: f64, is_there: bool) -> f64 {
    let width = use_state_eq(|| first);
    {
        let (node, width) = (node.clone(), width.clone());
        use_effect_with(is_there, move |_| {
            let report = Callback::from(move |size: Size| {
                width.set((size.width / STEP_PX).floor() * STEP_PX);
            });
            let observer = Observer::of(&node, report);
            move || drop(observer)
        });
    }
    *width
}
