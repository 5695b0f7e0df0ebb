//! The panel: what is behind the selection, to read.

mod card;
mod country;
mod event;
mod overview;
mod parties;
mod sources;
mod tie;

use web_sys::HtmlElement;
use yew::prelude::*;

use super::reader::use_reader;
use crate::state::{Action, Selection};

#[derive(Properties, PartialEq)]
pub(super) struct PanelProps {
    pub selection: Option<Selection>,
    /// The selection that Back leads to; `None` for all ties.
    pub before: Option<Selection>,
}

/// The panel for what is selected; for nothing, the dataset as a whole.
#[component]
pub(super) fn Panel(props: &PanelProps) -> Html {
    let reader = use_reader();
    let panel = use_node_ref();
    let chosen_here = use_mut_ref(|| false);
    let onclick = {
        let chosen_here = chosen_here.clone();
        Callback::from(move |_: MouseEvent| *chosen_here.borrow_mut() = true)
    };
    {
        let panel = panel.clone();
        let first = use_mut_ref(|| true);
        use_effect_with(props.selection.clone(), move |_| {
            if std::mem::take(&mut *first.borrow_mut()) {
                return;
            }
            let Some(panel) = panel.cast::<HtmlElement>() else {
                return;
            };
            panel.set_scroll_top(0);
            // The button that was pressed is gone with what it stood in: the
            // focus goes on to what replaced it.
            if std::mem::take(&mut *chosen_here.borrow_mut()) {
                let _ = panel.focus();
            }
        });
    }
    let back = props.selection.as_ref().map(|_| {
        let action = if props.before.is_some() {
            Action::Back
        } else {
            Action::Clear
        };
        let words = match &props.before {
            Some(before) => reader.name(before),
            None => reader.locale.text("panel.ties").to_owned(),
        };
        let label = props
            .before
            .is_some()
            .then(|| format!("{}: {words}", reader.locale.text("panel.back")));
        let onclick = reader.act.reform(move |_: MouseEvent| action.clone());
        html! {
            <button type="button" class="back choose" {onclick} aria-label={label}>
                <span aria-hidden="true">{ "‹ " }</span>{ words }
            </button>
        }
    });
    let content = match &props.selection {
        None => html! { <overview::Overview /> },
        Some(Selection::Tie(id)) => html! { <tie::Tie id={*id} /> },
        Some(Selection::Country(id)) => html! { <country::Country id={*id} /> },
        Some(Selection::Event(id)) => html! { <event::Event id={id.clone()} /> },
    };
    let name = reader.locale.text("panel.name").to_owned();
    html! {
        <section class="panel" part="panel" tabindex="-1" aria-label={name} ref={panel} {onclick}>
            { for back }
            { content }
        </section>
    }
}
