//! A capital: its mark and its name.

use yew::prelude::*;

use super::super::reader::use_reader;
use super::emphasis::Emphasis;
use super::lens::tenths;
use crate::cartography::{Anchor, NODE_PX, NODE_TARGET_PX, NodeMark};

#[derive(Properties, PartialEq)]
pub(super) struct NodeProps {
    pub node: NodeMark,
    /// The size of the label in pixels.
    pub font_px: f64,
    pub emphasis: Emphasis,
    pub highlighted: bool,
    /// Whether Tab comes here.
    pub tab_stop: bool,
}

/// A country that can be chosen, at its capital.
#[component]
pub(super) fn Node(props: &NodeProps) -> Html {
    let reader = use_reader();
    let node = &props.node;
    let Some(country) = reader.dataset.country(node.id) else {
        return Html::default();
    };
    let (dataset, locale) = (&reader.dataset, &reader.locale);
    let capital = country.capital().pick(&locale.languages());
    let ties = dataset
        .ties()
        .iter()
        .filter(|tie| tie.id().has(node.id))
        .count();
    let label = locale.fill(
        "country.label",
        &[
            ("capital", capital.text),
            ("country", &reader.country_name(node.id)),
            ("ties", &locale.count("ties", ties)),
            (
                "events",
                &locale.count("events", dataset.events_of(node.id).count()),
            ),
        ],
    );
    let class = classes!(
        "node",
        props.emphasis.class(),
        props.highlighted.then_some("highlighted"),
        (!node.label.free).then_some("withheld"),
    );
    let circle = |class: &'static str, radius: f64| {
        html! { <circle {class} cx={tenths(node.at.x)} cy={tenths(node.at.y)} r={tenths(radius)} /> }
    };
    let anchor = match node.label.anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    };
    html! {
        <g
            {class}
            data-country={node.id.to_string()}
            role="button"
            tabindex={if props.tab_stop { "0" } else { "-1" }}
            aria-label={label}
            aria-pressed={props.emphasis.pressed()}
        >
            { circle("hit", NODE_TARGET_PX) }
            { circle("ring", NODE_TARGET_PX) }
            { circle("mark", NODE_PX) }
            <text
                part="label"
                class="label"
                x={tenths(node.label.position.x)}
                y={tenths(node.label.position.y)}
                text-anchor={anchor}
                font-size={tenths(props.font_px)}
                lang={capital.lang.map(str::to_owned)}
            >
                { capital.text }
            </text>
        </g>
    }
}
