//! What a pointer or the focus is on, in words beside it.

use yew::prelude::*;

use super::super::map::{centred, tenths};
use super::super::reader::Reader;
use crate::cartography::{BADGE_TARGET_PX, Px, PxRect, TieMark, Zoom, text_width};

const FONT_PX: f64 = 13.0;
const PADDING_PX: f64 = 8.0;
const HEIGHT_PX: f64 = 26.0;

/// The name of a tie and the number of its events, above its badge as `camera` shows it.
///
/// The same words are the tie's accessible name, so this is hidden from
/// assistive tools.
pub(super) fn tooltip(reader: &Reader, tie: &TieMark, camera: Zoom, frame: PxRect) -> Html {
    let at = camera.apply(tie.badge.at);
    let words = reader.tie_label(tie.id, tie.count);
    let width = (text_width(&words, FONT_PX) + 2.0 * PADDING_PX).min(frame.width());
    let left = (at.x - width / 2.0).min(frame.width() - width).max(0.0);
    let above = at.y - BADGE_TARGET_PX - HEIGHT_PX - 4.0;
    let top = if above < 0.0 {
        at.y + BADGE_TARGET_PX + 4.0
    } else {
        above
    };
    let baseline = Px::new(left + width / 2.0, top + 17.5);
    html! {
        <g class="tooltip" aria-hidden="true">
            <rect
                x={tenths(left)}
                y={tenths(top)}
                width={tenths(width)}
                height={tenths(HEIGHT_PX)}
                rx="6"
            />
            { centred("words", baseline, FONT_PX, words) }
        </g>
    }
}
