//! What to say where filters leave nothing, and which of them to loosen.

use yew::prelude::*;

use super::super::text::{list, paragraph};
use super::Scene;
use super::bar::facet_words;
use crate::state::{Action, Filters, Loosening, loosen};

/// That nothing is left, and for each filter that may help a button that puts it away.
pub(super) fn nothing(scene: &Scene<'_>) -> Html {
    let (reader, words) = (scene.reader, scene.words());
    let filters = scene.state.filters();
    // What is selected may have events, only none of those that are shown.
    let is_any_shown = reader.shown.count() > 0;
    let selection = scene.state.selection().filter(|_| is_any_shown);
    let said = words.text(if is_any_shown {
        "nothing.here"
    } else {
        "nothing.left"
    });
    let button = |words: String, next: Filters| {
        let onclick = reader
            .act
            .reform(move |_: MouseEvent| Action::Filter(next.clone()));
        html! { <button type="button" class="tool" {onclick}>{ words }</button> }
    };
    let ways = match loosen(
        &reader.dataset,
        filters,
        scene.cache.index().map(|index| &**index),
        selection,
    ) {
        _ if scene.locked => Vec::new(),
        Loosening::One(ways) => ways
            .into_iter()
            .filter_map(|(facet, count)| {
                let name = facet_words(reader, &words, filters, facet)?;
                let events = words.count("events", count);
                let said = words.fill("nothing.loosen", &[("filter", &name), ("events", &events)]);
                Some(button(said, filters.clone().without(facet)))
            })
            .collect(),
        Loosening::All(count) => {
            let events = words.count("events", count);
            let said = words.fill("nothing.clear", &[("events", &events)]);
            vec![button(said, Filters::default())]
        }
    };
    Html::from_iter([
        paragraph("nothing", said.to_owned()),
        list("loosenings", None, ways),
    ])
}
