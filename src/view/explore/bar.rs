//! The bar above the map: which view, what to search for, what to show.

mod chips;
mod choices;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::super::Shared;
use super::super::reader::Reader;
use super::gesture::use_gesture;
use super::keeping::leaving;
use super::{Scene, share};
use crate::locale::Locale;
use crate::state::{Action, Filters, Histogram, SearchIndex, View};
use chips::chips;
pub(super) use chips::{facet_words, left};
use choices::Choices;

/// The bar above the map.
pub(super) fn bar(scene: &Scene<'_>) -> Html {
    html! {
        <Bar
            reader={scene.reader.clone()}
            words={scene.words()}
            filters={scene.state.filters().clone()}
            view={scene.state.view()}
            locked={scene.locked}
            index={scene.cache.index().cloned()}
            share={share::share(scene)}
        />
    }
}

#[derive(Properties, PartialEq)]
struct BarProps {
    reader: Reader,
    words: Shared<Locale>,
    filters: Filters,
    view: View,
    locked: bool,
    index: Option<Shared<SearchIndex>>,
    share: Html,
}

#[component]
fn Bar(props: &BarProps) -> Html {
    let (words, filters) = (&props.words, &props.filters);
    let is_open = use_state(|| false);
    let button = use_node_ref();
    let ask = {
        let is_open = is_open.clone();
        Callback::from(move |asked: bool| is_open.set(asked))
    };
    let onkeydown = leaving(*is_open, &button, &ask);
    let is_asked = !*is_open;
    let onclick = ask.reform(move |_: MouseEvent| is_asked);
    let has_slider = use_memo(
        (props.reader.dataset.clone(), props.locked),
        |(dataset, locked)| !locked && Histogram::has_axis(dataset),
    );
    let told = chips::told(filters, *has_slider).count();
    let is_empty = props.reader.dataset.events().is_empty();
    html! {
        <div class="tools-and-choices" {onkeydown}>
            <div class="tools">
                { views(props) }
                if !props.locked && !is_empty {
                    <Search
                        act={props.reader.act.clone()}
                        words={words.clone()}
                        filters={filters.clone()}
                    />
                    <button
                        type="button"
                        class="tool"
                        part="filter-button"
                        ref={button.clone()}
                        aria-expanded={if *is_open { "true" } else { "false" }}
                        aria-controls={is_open.then_some("choices")}
                        {onclick}
                    >
                        { words.text("filter.open") }
                        if told > 0 {
                            <span class="number">{ told }</span>
                        }
                    </button>
                }
                { props.share.clone() }
            </div>
            if *is_open && !props.locked && !is_empty {
                <Choices
                    reader={props.reader.clone()}
                    words={words.clone()}
                    filters={filters.clone()}
                    index={props.index.clone()}
                />
            }
            // Below the choices, which stay where they are when the first chip comes.
            if !filters.is_none() {
                { chips(&props.reader, words, filters, props.locked, *has_slider, &button) }
            }
        </div>
    }
}

/// The three ways of looking at what is shown.
fn views(props: &BarProps) -> Html {
    let words = &props.words;
    let buttons = View::ALL.iter().map(|view| {
        let view = *view;
        let onclick = props
            .reader
            .act
            .reform(move |_: MouseEvent| Action::ShowView(view));
        let pressed = if view == props.view { "true" } else { "false" };
        html! {
            <button type="button" class="view" aria-pressed={pressed} {onclick}>
                { words.text(&["view.", view.as_str()].concat()) }
            </button>
        }
    });
    html! {
        <div class="views" part="views" role="group" aria-label={words.text("view.name").to_owned()}>
            { for buttons }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct SearchProps {
    act: Callback<Action>,
    words: Shared<Locale>,
    filters: Filters,
}

/// The field to search in.
///
/// What is typed at one go is one step for Back.
#[component]
fn Search(props: &SearchProps) -> Html {
    let gesture = use_gesture(props.filters.search().to_owned());
    let oninput = {
        let (act, filters, gesture) = (props.act.clone(), props.filters.clone(), gesture.clone());
        Callback::from(move |event: InputEvent| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else {
                return;
            };
            let next = filters.clone().with_search(&input.value());
            act.emit(gesture.step(next.search().to_owned(), &filters, next));
        })
    };
    let onblur = Callback::from(move |_: FocusEvent| gesture.end());
    let label = props.words.text("search.label").to_owned();
    html! {
        <input
            type="search"
            class="search"
            part="search"
            aria-label={label}
            placeholder={props.words.text("search.placeholder").to_owned()}
            value={props.filters.search().to_owned()}
            {oninput}
            {onblur}
        />
    }
}
