//! A lens: its disc, its land, and the lines to the place it enlarges.

use yew::prelude::*;

use super::shapes::circle;
use crate::cartography::LensMark;

/// An enlarged part of the map, north up, with its `land`.
///
/// One that the map has come too near to need is hidden, not taken out: it comes back as it was.
pub(super) fn lens(lens: &LensMark, is_open: bool, land: Html) -> Html {
    html! {
        <g class="lens" display={(!is_open).then_some("none")}>
            <path class="leader" d={lens.leader()} />
            { circle("home", lens.home, lens.home_radius) }
            { circle("halo", lens.centre, lens.radius) }
            { land }
            { circle("rim", lens.centre, lens.radius) }
        </g>
    }
}
