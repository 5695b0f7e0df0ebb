//! The line from a capital that had to make room to where it stands.

use yew::prelude::*;

use super::shapes::{disc, path, still};
use crate::cartography::NodeMark;

/// The line to where a capital stands, unless its mark covers that place on a map
/// that is so many times larger.
pub(super) fn stem(node: &NodeMark, zoom: f64) -> Option<Html> {
    let d = node.stem(zoom)?;
    Some(html! {
        <g class="stem">
            { path("line", d, 1.0) }
            { still(node.home, disc("home", 1.8)) }
        </g>
    })
}
