//! A capital: its mark and its name.

use yew::prelude::*;

use super::super::reader::Reader;
use super::emphasis::Standing;
use super::shapes::{circle, tenths};
use crate::cartography::{Anchor, NODE_PX, NODE_TARGET_PX, NodeMark};

/// A country that can be chosen, at its capital; its label is `font_px` high.
pub(super) fn node(reader: &Reader, node: &NodeMark, font_px: f64, standing: Standing) -> Html {
    let (dataset, locale) = (&reader.dataset, &reader.locale);
    let Some(country) = dataset.country(node.id) else {
        return Html::default();
    };
    let capital = country.capital().pick(&locale.languages());
    let ties = dataset.ties().iter().filter(|tie| tie.id().has(node.id));
    let label = locale.fill(
        "country.label",
        &[
            ("capital", capital.text),
            ("country", &reader.country_name(node.id)),
            ("ties", &locale.count("ties", ties.count())),
            (
                "events",
                &locale.count("events", dataset.events_of(node.id).count()),
            ),
        ],
    );
    let class = if node.label.free {
        "node"
    } else {
        "node withheld"
    };
    let anchor = match node.label.anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    };
    let id = node.id.as_str().to_owned();
    html! {
        <g
            key={id.clone()}
            class={standing.class(class)}
            data-country={id}
            role="button"
            tabindex={standing.tab_index()}
            aria-label={label}
            aria-pressed={standing.pressed()}
        >
            { circle("hit", node.at, node.target) }
            { circle("ring", node.at, node.target) }
            { circle("mark", node.at, NODE_PX * node.target / NODE_TARGET_PX) }
            <text
                part="label"
                class="label"
                x={tenths(node.label.position.x)}
                y={tenths(node.label.position.y)}
                text-anchor={anchor}
                font-size={tenths(font_px)}
                lang={capital.lang.map(str::to_owned)}
            >
                { capital.text }
            </text>
        </g>
    }
}
