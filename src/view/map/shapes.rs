//! The shapes that marks are made of, with coordinates to a tenth of a pixel.

use yew::prelude::*;

use super::super::decimal::decimal;
use crate::cartography::Px;

/// A circle of this class.
pub(super) fn circle(class: &'static str, at: Px, radius: f64) -> Html {
    html! { <circle {class} cx={tenths(at.x)} cy={tenths(at.y)} r={tenths(radius)} /> }
}

/// What is drawn around `at` on the sheet, as large on the screen at every zoom.
///
/// Its own origin is there.
pub(super) fn still(at: Px, children: Html) -> Html {
    let place = ["translate(", &hundredths(at.x), " ", &hundredths(at.y), ")"].concat();
    html! { <g transform={place}><g class="still">{ children }</g></g> }
}

/// A circle around the origin.
pub(super) fn disc(class: &'static str, radius: f64) -> Html {
    html! { <circle {class} r={tenths(radius)} /> }
}

/// A path of this class, its line `width` pixels wide.
pub(super) fn path(class: &'static str, d: impl Into<AttrValue>, width: f64) -> Html {
    html! { <path {class} d={d.into()} stroke-width={tenths(width)} /> }
}

/// A text in the middle of `at`.
pub(in crate::view) fn centred(class: &'static str, at: Px, font_px: f64, words: String) -> Html {
    html! {
        <text {class} x={tenths(at.x)} y={tenths(at.y)} text-anchor="middle" font-size={tenths(font_px)}>
            { words }
        </text>
    }
}

/// A number of pixels to a tenth.
pub(in crate::view) fn tenths(px: f64) -> String {
    decimal(px, 1)
}

/// A number of pixels of a sheet that may be enlarged, to a hundredth.
pub(in crate::view) fn hundredths(px: f64) -> String {
    decimal(px, 2)
}
