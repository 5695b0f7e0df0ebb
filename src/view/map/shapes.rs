//! The shapes that marks are made of, with coordinates to a tenth of a pixel.

use yew::prelude::*;

use crate::cartography::Px;

/// A circle of this class.
pub(super) fn circle(class: &'static str, at: Px, radius: f64) -> Html {
    html! { <circle {class} cx={tenths(at.x)} cy={tenths(at.y)} r={tenths(radius)} /> }
}

/// A path of this class, its line `width` pixels wide.
pub(super) fn path(class: &'static str, d: impl Into<AttrValue>, width: f64) -> Html {
    html! { <path {class} d={d.into()} stroke-width={tenths(width)} /> }
}

/// A text in the middle of `at`.
pub(super) fn centred(class: &'static str, at: Px, font_px: f64, words: String) -> Html {
    html! {
        <text {class} x={tenths(at.x)} y={tenths(at.y)} text-anchor="middle" font-size={tenths(font_px)}>
            { words }
        </text>
    }
}

/// A number of pixels to a tenth.
pub(in crate::view) fn tenths(px: f64) -> String {
    let tenths = (px * 10.0).round() as i32;
    let sign = if tenths < 0 { "-" } else { "" };
    let (whole, rest) = (tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10);
    [sign, &whole.to_string(), ".", &rest.to_string()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pixels_have_one_decimal() {
        #[track_caller]
        fn case(px: f64, expected: &str) {
            assert_eq!(tenths(px), expected);
        }
        case(0.0, "0.0");
        case(12.34, "12.3");
        case(-0.26, "-0.3");
        case(-0.04, "0.0");
        case(1_000.0, "1000.0");
    }
}
