//! A sample of a tie's line, for lists and the legend.

use yew::prelude::*;

use super::tie::line_class;
use crate::model::TieLine;

#[derive(Properties, PartialEq)]
pub struct LineSampleProps {
    /// How the line is drawn.
    pub line: TieLine,
}

/// A short piece of a tie's line.
#[component]
pub fn LineSample(props: &LineSampleProps) -> Html {
    html! {
        <svg class="sample" viewBox="0 0 28 12" aria-hidden="true">
            <g class={classes!("tie", line_class(props.line))}>
                <path class="stroke" d="M2 6H26" stroke-width="3" />
            </g>
        </svg>
    }
}
