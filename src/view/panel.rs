//! The panel: what is behind the selection, to read.

mod card;
mod country;
mod event;
mod overview;
mod parties;
mod sources;
mod stages;
mod tie;
mod voices;

pub(super) use card::{extent, kind_key};
pub(super) use overview::imprint;
pub(super) use parties::about_party;
pub(super) use sources::{about, cited_ids, stances_in};
pub(super) use stages::{StagePart, stage_parts};
pub(super) use tie::{SECTIONS, has_record};
use web_sys::HtmlElement;
use yew::prelude::*;

use super::reader::Reader;
use crate::state::{Action, Selection};

#[derive(Properties, PartialEq)]
pub(super) struct PanelProps {
    pub reader: Reader,
    pub selection: Option<Selection>,
    /// The selection that Back leads to; `None` for all ties.
    pub before: Option<Selection>,
}

/// The panel for what is selected; for nothing, the dataset as a whole.
#[component]
pub(super) fn Panel(props: &PanelProps) -> Html {
    let reader = &props.reader;
    let panel = use_node_ref();
    // The button that was pressed, or had the focus when Escape was, is gone
    // with what it stood in: then the focus goes on to what replaced it.
    let had_focus = panel
        .cast::<HtmlElement>()
        .is_some_and(|panel| panel.matches(":focus-within").unwrap_or(false));
    {
        let panel = panel.clone();
        use_effect_with(props.selection.clone(), move |_| {
            let Some(panel) = panel.cast::<HtmlElement>() else {
                return;
            };
            panel.set_scroll_top(0);
            if had_focus {
                let _ = panel.focus();
            }
        });
    }
    let content = match &props.selection {
        None => overview::overview(reader),
        Some(Selection::Tie(id)) => tie::tie(reader, *id),
        Some(Selection::Country(id)) => country::country(reader, *id),
        Some(Selection::Event(id)) => event::event(reader, id),
    };
    let back = props
        .selection
        .as_ref()
        .map(|_| back(reader, props.before.as_ref()));
    html! {
        <section
            class="panel"
            part="panel"
            tabindex="-1"
            aria-label={reader.locale.text("panel.name").to_owned()}
            ref={panel}
        >
            { for back }
            { content }
        </section>
    }
}

/// The way back to `before`, or to all ties.
fn back(reader: &Reader, before: Option<&Selection>) -> Html {
    let locale = &reader.locale;
    let (words, label, action) = match before {
        Some(before) => {
            let name = reader.name(before);
            let label = [locale.text("panel.back"), ": ", &name].concat();
            (name, Some(label), Action::Back)
        }
        None => (locale.text("panel.ties").to_owned(), None, Action::Clear),
    };
    let onclick = reader.act.reform(move |_: MouseEvent| action.clone());
    html! {
        <button type="button" class="back choose" {onclick} aria-label={label}>
            <span aria-hidden="true">{ "‹ " }</span>{ words }
        </button>
    }
}
