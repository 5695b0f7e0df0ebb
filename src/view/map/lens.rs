//! A lens: its disc, its land, and the lines to the place it enlarges.

use yew::prelude::*;

use super::shapes::circle;
use crate::cartography::LensMark;

/// An enlarged part of the map, north up, with its `land`.
pub(super) fn lens(lens: &LensMark, land: Html) -> Html {
    html! {
        <g key={lens.number} class="lens">
            <path class="leader" d={lens.leader()} />
            { circle("home", lens.home, lens.home_radius) }
            { circle("halo", lens.centre, lens.radius) }
            { land }
            { circle("rim", lens.centre, lens.radius) }
        </g>
    }
}
