//! All ties, then all events, as tables: the full alternative to the map.
//!
//! Owns the view they stand in and how they are sorted; what a row says is theirs.

mod column;
mod events;
mod order;
mod ties;

use yew::prelude::*;

use super::super::Shared;
use super::super::filter_words::filter_words;
use super::super::reader::Reader;
use super::super::text::paragraph;
use super::Scene;
use super::keeping::use_kept_focus;
use super::nothing::nothing;
use crate::locale::Locale;
use crate::state::{Filters, Selection};
use events::Events;
use ties::Ties;

/// The tables, or why there are none.
pub(super) fn table(scene: &Scene<'_>) -> Html {
    html! {
        <Tables
            reader={scene.reader.clone()}
            words={scene.words()}
            filters={scene.state.filters().clone()}
            selection={scene.state.selection().cloned()}
            nothing={empty(scene)}
        />
    }
}

/// What to say in place of a view of nothing; `None` where there is something.
pub(super) fn empty(scene: &Scene<'_>) -> Option<Html> {
    let reader = scene.reader;
    if reader.shown.count() > 0 {
        None
    } else if reader.dataset.events().is_empty() {
        Some(paragraph("nothing", reader.locale.text("dataset.empty")))
    } else {
        Some(nothing(scene))
    }
}

#[derive(Properties, PartialEq)]
struct TablesProps {
    reader: Reader,
    words: Shared<Locale>,
    filters: Filters,
    selection: Option<Selection>,
    nothing: Option<Html>,
}

#[component]
fn Tables(props: &TablesProps) -> Html {
    let TablesProps {
        reader,
        words,
        filters,
        selection,
        nothing,
    } = props;
    let view = use_node_ref();
    use_kept_focus(&view);
    let sorted = use_state(String::new);
    let say = {
        let sorted = sorted.clone();
        Callback::from(move |said| sorted.set(said))
    };
    let content = nothing.clone().unwrap_or_else(|| {
        let caption = |counts: &[String]| caption(reader, words, filters, counts);
        let events = words.count("events", reader.shown.count());
        let ties = words.count("ties", reader.shown.tie_count());
        html! {
            <>
                <Ties
                    reader={reader.clone()}
                    words={words.clone()}
                    selection={selection.clone()}
                    caption={caption(&[ties, events.clone()])}
                    view={view.clone()}
                    say={say.clone()}
                />
                <Events
                    reader={reader.clone()}
                    words={words.clone()}
                    selection={selection.clone()}
                    caption={caption(&[events])}
                    view={view.clone()}
                    {say}
                />
                <p class="spoken" role="status">{ (*sorted).clone() }</p>
            </>
        }
    });
    html! {
        <div
            class="tables"
            part="table"
            role="region"
            tabindex="0"
            aria-label={words.text("view.table").to_owned()}
            ref={view}
        >
            { content }
        </div>
    }
}

/// How much a table shows, and which filter leaves it.
fn caption(reader: &Reader, words: &Locale, filters: &Filters, counts: &[String]) -> String {
    let counts = counts.join(words.text("list.comma"));
    match filter_words(&reader.dataset, words, &filters.into()) {
        Some(filter) => words.fill(
            "table.filtered",
            &[("counts", &counts), ("filter", &filter)],
        ),
        None => words.fill("table.caption", &[("counts", &counts)]),
    }
}
