//! The line from a capital that had to make room to where it stands.

use yew::prelude::*;

use super::shapes::{circle, path};
use crate::cartography::NodeMark;

/// The line to where a capital stands, unless its mark covers that place.
pub(super) fn stem(node: &NodeMark) -> Option<Html> {
    let d = node.stem()?;
    Some(html! {
        <g class="stem">
            { path("line", d, 1.0) }
            { circle("home", node.home, 1.8) }
        </g>
    })
}
