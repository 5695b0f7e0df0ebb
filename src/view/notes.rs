//! Below the map: what its marks mean, where its outlines come from, and which
//! borders it shows.

use yew::prelude::*;

use super::map::line_mark;
use super::reader::Reader;
use super::text::list;
use crate::atlas::ArcClass;
use crate::cartography::{Landscape, Layout};
use crate::model::TieLine;

/// The legend and the credit line.
pub(super) fn notes(reader: &Reader, layout: &Layout, landscape: &Landscape) -> Html {
    let locale = &reader.locale;
    html! {
        <div class="notes">
            { legend(reader, layout, landscape) }
            <details class="credit" part="credit">
                <summary>
                    { locale.text("credit.outlines") }{ " · " }
                    <span class="more">{ locale.text("borders.title") }</span>
                </summary>
                <p>{ locale.text("borders.note") }</p>
            </details>
        </div>
    }
}

/// Every mark that is on the map, and only those.
fn legend(reader: &Reader, layout: &Layout, landscape: &Landscape) -> Html {
    let locale = &reader.locale;
    let items = entries(reader, layout, landscape)
        .into_iter()
        .map(|(mark, key)| {
            let words: Html = locale.text(key).into();
            Html::from_iter([sample(mark), words])
        });
    html! {
        <div part="legend">
            { list("legend", Some(locale.text("legend.title")), items.collect()) }
        </div>
    }
}

/// The marks that are on the map, each 28 by 12 pixels, with the locale keys of
/// what they mean.
pub(super) fn entries(
    reader: &Reader,
    layout: &Layout,
    landscape: &Landscape,
) -> Vec<(Html, &'static str)> {
    let lines: Vec<TieLine> = reader
        .shown
        .ties(&reader.dataset)
        .map(|(_, tie)| tie.line)
        .collect();
    let mut entries = Vec::new();
    for (line, key) in [
        (TieLine::Solid, "legend.solid"),
        (TieLine::Dashed, "legend.dashed"),
        (TieLine::Dotted, "legend.dotted"),
    ] {
        if lines.contains(&line) {
            entries.push((line_mark(line), key));
        }
    }
    if !lines.is_empty() {
        let badge = html! {
            <>
                <circle class="badge" cx="14" cy="6" r="7.5" />
                <text class="count" x="14" y="9.3" text-anchor="middle" font-size="12">{ "n" }</text>
            </>
        };
        entries.push((badge, "legend.badge"));
    }
    if landscape.has_lenses() {
        let lens = html! {
            <>
                <path class="leader" d="M5 2.5L20 .8M5 7.5L17 10.5" />
                <circle class="home" cx="5" cy="5" r="2.6" />
                <circle class="rim" cx="20" cy="6" r="5.2" />
            </>
        };
        entries.push((lens, "legend.lens"));
    }
    if layout.nodes().iter().any(|node| node.stem(1.0).is_some()) {
        let stem = html! {
            <g class="stem">
                <path class="line" d="M5 6H20" />
                <circle class="home" cx="5" cy="6" r="1.8" />
                <circle class="mark" cx="20" cy="6" r="4" />
            </g>
        };
        entries.push((stem, "legend.apart"));
    }
    for (class, name, key) in [
        (ArcClass::Disputed, "disputed", "legend.disputed"),
        (ArcClass::Armistice, "armistice", "legend.armistice"),
    ] {
        if landscape.has(class) {
            entries.push((html! { <path class={name} d="M1 6H27" /> }, key));
        }
    }
    entries
}

/// A mark of the map in a text.
pub(super) fn sample(mark: Html) -> Html {
    html! { <svg class="sample" viewBox="0 0 28 12" aria-hidden="true">{ mark }</svg> }
}
