//! A capital: its mark and its name.

use yew::prelude::*;

use super::super::reader::Reader;
use super::emphasis::Standing;
use super::shapes::{disc, still, tenths};
use crate::cartography::{Anchor, NODE_PX, NODE_TARGET_PX, NodeMark};

/// A country that can be chosen, at its capital; its label is `font_px` high, and `name` is
/// for voices.
pub(super) fn node(
    reader: &Reader,
    node: &NodeMark,
    name: Option<AttrValue>,
    font_px: f64,
    standing: Standing,
) -> Html {
    let (dataset, locale) = (&reader.dataset, &reader.locale);
    let Some(country) = dataset.country(node.id) else {
        return Html::default();
    };
    let capital = country.capital().pick(&locale.languages());
    let name = name.unwrap_or_else(|| {
        let country = reader.country_name(node.id);
        [capital.text, ", ", &country].concat().into()
    });
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
    let label_at = node.label.position - node.at;
    let face = html! {
        <>
            { disc("hit", node.target) }
            { disc("ring", node.target) }
            { disc("mark", NODE_PX * node.target / NODE_TARGET_PX) }
            <text
                part="label"
                class="label"
                x={tenths(label_at.dx)}
                y={tenths(label_at.dy)}
                text-anchor={anchor}
                font-size={tenths(font_px)}
                lang={capital.lang.map(str::to_owned)}
            >
                { capital.text }
            </text>
        </>
    };
    let id = node.id.as_str().to_owned();
    html! {
        <g
            key={id.clone()}
            class={standing.class(class)}
            data-country={id}
            role="button"
            tabindex={standing.tab_index()}
            aria-label={name}
            aria-pressed={standing.pressed()}
        >
            { still(node.at, face) }
        </g>
    }
}
