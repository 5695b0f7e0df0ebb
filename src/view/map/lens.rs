//! A lens: its disc, its land, and the lines to the place it enlarges.

use yew::prelude::*;

use super::super::Shared;
use super::super::reader::use_reader;
use super::land::outlines;
use crate::cartography::{Landscape, LensMark};

#[derive(Properties, PartialEq)]
pub(super) struct LensProps {
    pub lens: LensMark,
    /// Which of the landscape's lenses it is.
    pub index: usize,
    pub landscape: Shared<Landscape>,
}

/// An enlarged part of the map, north up.
#[component]
pub(super) fn Lens(props: &LensProps) -> Html {
    let reader = use_reader();
    let lens = &props.lens;
    let circle = |class: &'static str, at: crate::cartography::Px, radius: f64| {
        html! {
            <circle
                {class}
                cx={tenths(at.x)}
                cy={tenths(at.y)}
                r={tenths(radius)}
            />
        }
    };
    html! {
        <g class="lens" aria-hidden="true">
            <path class="leader" d={lens.leader()} />
            { circle("home", lens.home, lens.home_radius) }
            { circle("halo", lens.centre, lens.radius) }
            <g class="land">
                { for props
                    .landscape
                    .lenses()
                    .get(props.index)
                    .map(|land| outlines(land, &reader.dataset)) }
            </g>
            { circle("rim", lens.centre, lens.radius) }
        </g>
    }
}

/// A number of pixels to a tenth.
pub(super) fn tenths(px: f64) -> String {
    let tenths = (px * 10.0).round() as i64;
    let sign = if tenths < 0 { "-" } else { "" };
    let (whole, rest) = (tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10);
    format!("{sign}{whole}.{rest}")
}
