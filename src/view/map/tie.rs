//! A tie: its bow, its badge, and the marks where it enters a lens.

use yew::prelude::*;

use super::super::Shared;
use super::super::reader::use_reader;
use super::emphasis::Emphasis;
use super::lens::tenths;
use crate::cartography::{BADGE_PX, BADGE_TARGET_PX, Layout, TieMark};
use crate::model::{TieId, TieLine};
use crate::state::Selection;

#[derive(Properties, PartialEq)]
pub(super) struct TieProps {
    pub layout: Shared<Layout>,
    pub id: TieId,
    pub emphasis: Emphasis,
    pub highlighted: bool,
    /// Whether Tab comes here.
    pub tab_stop: bool,
}

/// A tie that can be chosen.
///
/// What is visible takes no pointer; the undashed hit path does, so that the
/// gaps of a dashed line belong to it.
#[component]
pub(super) fn Tie(props: &TieProps) -> Html {
    let reader = use_reader();
    let Some(tie) = props.layout.tie(props.id) else {
        return Html::default();
    };
    let name = reader.name(&Selection::Tie(tie.id));
    let label = reader.locale.fill(
        "tie.label",
        &[
            ("tie", &name),
            ("events", &reader.locale.count("events", tie.count)),
        ],
    );
    let class = classes!(
        "tie",
        line_class(tie.style),
        props.emphasis.class(),
        props.highlighted.then_some("highlighted"),
    );
    html! {
        <g
            {class}
            data-tie={tie.id.to_string()}
            role="button"
            tabindex={if props.tab_stop { "0" } else { "-1" }}
            aria-label={label}
            aria-pressed={props.emphasis.pressed()}
        >
            <path class="ring" d={tie.path.clone()} stroke-width={tenths(tie.width + 8.0)} />
            { stroke(tie) }
            <path class="hit" d={tie.path.clone()} stroke-width={tenths(tie.width.max(3.0))} />
            { badge(tie) }
        </g>
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct LiftedProps {
    pub layout: Shared<Layout>,
    pub ties: Vec<TieId>,
}

/// The selected ties once more above all others, for the eye only.
///
/// Moving the tie itself would take the focus from it.
#[component]
pub(super) fn Lifted(props: &LiftedProps) -> Html {
    let ties = props.ties.iter().filter_map(|id| props.layout.tie(*id));
    html! {
        <g class="lifted" aria-hidden="true">
            { for ties.map(|tie| html! {
                <g key={tie.id.to_string()} class={classes!("tie", "selected", line_class(tie.style))}>
                    { lifted_stroke(tie) }
                    { badge_face(tie) }
                </g>
            }) }
        </g>
    }
}

fn stroke(tie: &TieMark) -> Html {
    html! {
        <>
            <path class="halo" d={tie.path.clone()} stroke-width={tenths(tie.width + 3.0)} />
            <path part="tie" class="stroke" d={tie.path.clone()} stroke-width={tenths(tie.width)} />
            { ports(tie) }
        </>
    }
}

fn lifted_stroke(tie: &TieMark) -> Html {
    html! {
        <>
            <path class="halo" d={tie.path.clone()} stroke-width={tenths(tie.width + 5.0)} />
            <path class="stroke" d={tie.path.clone()} stroke-width={tenths(tie.width + 1.5)} />
            { ports(tie) }
        </>
    }
}

fn ports(tie: &TieMark) -> Html {
    tie.ports
        .iter()
        .map(|port| {
            html! {
                <circle class="port" cx={tenths(port.x)} cy={tenths(port.y)} r="3.5" />
            }
        })
        .collect()
}

fn badge(tie: &TieMark) -> Html {
    html! {
        <g part="badge">
            <circle
                class="hit-badge"
                cx={tenths(tie.badge.x)}
                cy={tenths(tie.badge.y)}
                r={tenths(BADGE_TARGET_PX)}
            />
            { badge_face(tie) }
        </g>
    }
}

fn badge_face(tie: &TieMark) -> Html {
    let count = tie.count.to_string();
    let font = if count.len() < 3 { "12" } else { "9.5" };
    html! {
        <>
            <circle
                class="badge"
                cx={tenths(tie.badge.x)}
                cy={tenths(tie.badge.y)}
                r={tenths(BADGE_PX)}
            />
            <text
                class="count"
                x={tenths(tie.badge.x)}
                y={tenths(tie.badge.y + 4.2)}
                text-anchor="middle"
                font-size={font}
                aria-hidden="true"
            >
                { count }
            </text>
        </>
    }
}

/// The class of a tie's line.
pub(super) fn line_class(line: TieLine) -> &'static str {
    match line {
        TieLine::Solid => "solid",
        TieLine::Dashed => "dashed",
        TieLine::Dotted => "dotted",
    }
}
