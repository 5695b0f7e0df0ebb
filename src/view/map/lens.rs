//! A lens: its disc, its land, and the lines to the place it enlarges.

use yew::prelude::*;

use super::land::outlines;
use super::shapes::circle;
use crate::cartography::{LensMark, Outlines};
use crate::model::Dataset;

/// An enlarged part of the map, north up.
pub(super) fn lens(lens: &LensMark, land: &Outlines, cast: &Dataset) -> Html {
    html! {
        <g class="lens">
            <path class="leader" d={lens.leader()} />
            { circle("home", lens.home, lens.home_radius) }
            { circle("halo", lens.centre, lens.radius) }
            { outlines(land, cast) }
            { circle("rim", lens.centre, lens.radius) }
        </g>
    }
}
