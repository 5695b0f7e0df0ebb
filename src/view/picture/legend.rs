//! What the marks of the map mean, in rows as long as the picture is wide.

use yew::prelude::*;

use super::super::map::tenths;
use super::super::notes::entries;
use super::super::reader::Reader;
use super::SMALL;
use super::column::Column;
use super::wrap::Run;
use crate::cartography::{Landscape, Layout};

/// The width of a mark, and its distance from its words, in pixels.
const SAMPLE_PX: f64 = 28.0;
const GAP_PX: f64 = 6.0;
/// Between two entries of a row, in pixels.
const BETWEEN_PX: f64 = 18.0;

/// Adds the legend to `column`.
pub(super) fn legend(reader: &Reader, layout: &Layout, landscape: &Landscape, column: &mut Column) {
    let entries = entries(reader, layout, landscape);
    let mut left = 0.0;
    for (mark, key) in entries {
        let words = Run::new("soft", reader.locale.text(key));
        let width = SAMPLE_PX + GAP_PX + words.width(SMALL.font_px);
        if left > 0.0 && left + width > column.width() {
            column.gap(SMALL.leading_px);
            left = 0.0;
        }
        column.shape(sample(mark, left, column.height()));
        if width > column.width() {
            column.inset(SAMPLE_PX + GAP_PX, |inner| inner.paragraph(SMALL, &[words]));
        } else {
            column.at(SMALL, words, left + SAMPLE_PX + GAP_PX);
            left += width + BETWEEN_PX;
        }
    }
    if left > 0.0 {
        column.gap(SMALL.leading_px);
    }
}

/// A mark in the middle of a line of text.
fn sample(mark: Html, left: f64, top: f64) -> Html {
    let middle = top + (SMALL.leading_px - 12.0) / 2.0;
    let transform = ["translate(", &tenths(left), " ", &tenths(middle), ")"].concat();
    html! { <g class="sample" {transform}>{ mark }</g> }
}
