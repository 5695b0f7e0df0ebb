//! What a pointer or the focus is on, in words beside it.

use yew::prelude::*;

use super::super::Shared;
use super::super::reader::use_reader;
use super::lens::tenths;
use crate::cartography::{BADGE_TARGET_PX, Layout, text_width};
use crate::model::TieId;
use crate::state::Selection;

const FONT_PX: f64 = 13.0;
const PADDING_PX: f64 = 8.0;
const HEIGHT_PX: f64 = 26.0;

#[derive(Properties, PartialEq)]
pub(super) struct TooltipProps {
    pub layout: Shared<Layout>,
    pub id: TieId,
}

/// The name of a tie and the number of its events, above its badge.
///
/// The same words are the tie's accessible name, so this is hidden from
/// assistive tools.
#[component]
pub(super) fn Tooltip(props: &TooltipProps) -> Html {
    let reader = use_reader();
    let Some(tie) = props.layout.tie(props.id) else {
        return Html::default();
    };
    let name = reader.name(&Selection::Tie(tie.id));
    let words = reader.locale.fill(
        "tie.label",
        &[
            ("tie", &name),
            ("events", &reader.locale.count("events", tie.count)),
        ],
    );
    let frame = props.layout.frame();
    let width = (text_width(&words, FONT_PX) + 2.0 * PADDING_PX).min(frame.width());
    let left = (tie.badge.x - width / 2.0).clamp(0.0, (frame.width() - width).max(0.0));
    let above = tie.badge.y - BADGE_TARGET_PX - HEIGHT_PX - 4.0;
    let top = if above < 0.0 {
        tie.badge.y + BADGE_TARGET_PX + 4.0
    } else {
        above
    };
    html! {
        <g class="tooltip" aria-hidden="true">
            <rect
                x={tenths(left)}
                y={tenths(top)}
                width={tenths(width)}
                height={tenths(HEIGHT_PX)}
                rx="6"
            />
            <text
                x={tenths(left + width / 2.0)}
                y={tenths(top + 17.5)}
                text-anchor="middle"
                font-size={tenths(FONT_PX)}
            >
                { words }
            </text>
        </g>
    }
}
