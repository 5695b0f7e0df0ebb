//! An input with a list of what fits what is typed (the ARIA combobox pattern).
//!
//! What fits and what taking it does is the desk's; this shows the list, and
//! says what was pressed.

use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

use super::bench::Bench;
use super::focus::{focus_on, reveal, reveal_editor, value_of};
use super::keys::{ending, hold};
use crate::workshop::{Action, Draft, Offer, Place};

#[derive(Properties, Clone, PartialEq)]
pub(super) struct ComboboxProps {
    pub bench: Bench,
    /// The cell in which it stands.
    pub place: Place,
    /// The id of the list; the options' ids begin with it.
    pub id: String,
    /// What it is for.
    pub label: String,
    /// What is typed into it.
    pub draft: Draft,
    pub offers: Vec<Offer>,
    /// Said where there are none.
    pub none: String,
}

#[component]
pub(super) fn Combobox(props: &ComboboxProps) -> Html {
    let node = use_node_ref();
    let ComboboxProps { bench, place, .. } = props;
    use_effect_with((), {
        let (node, bench, place) = (node.clone(), bench.clone(), *place);
        move |()| {
            // Keys may have led on before it was there.
            if let Some(input) = node.cast::<HtmlInputElement>()
                && bench.is_editing(place)
                && bench.is_picking()
            {
                bench.quietly(|| focus_on(&input));
                // Letters may have come since it was drawn.
                input.set_value(bench.now().draft().map_or("", |draft| &draft.query));
                let _ = input.set_selection_range(u32::MAX, u32::MAX);
            }
        }
    });
    let draft = bench.draft_at(*place, &props.draft);
    let at = draft.marked.min(props.offers.len().saturating_sub(1));
    let option_id = |at: usize| format!("{}-{at}", props.id);
    use_effect_with((at, props.offers.len()), {
        let (node, id) = (node.clone(), option_id(at));
        move |_| {
            let input = node.cast::<Element>();
            let document = input.as_ref().and_then(|input| input.owner_document());
            let option = document.and_then(|document| document.get_element_by_id(&id));
            if let Some(option) = option {
                reveal(&option);
            }
            if let Some(input) = input {
                reveal_editor(&input);
            }
        }
    });
    let oninput = {
        let (bench, place) = (bench.clone(), *place);
        Callback::from(move |event: InputEvent| {
            if bench.is_editing(place) {
                bench.act.emit(Action::Query(value_of(&event)));
            }
        })
    };
    let onkeydown = keys(bench, *place);
    let options = props.offers.iter().enumerate().map(|(index, offer)| {
        let onclick = {
            let (bench, place, offer) = (bench.clone(), *place, offer.clone());
            Callback::from(move |event: MouseEvent| {
                event.stop_propagation();
                if bench.is_editing(place) {
                    bench.act.emit(Action::Take(offer.clone()));
                    settle(&bench, &event, place);
                }
            })
        };
        let (name, beside) = words(bench, offer);
        html! {
            <li
                key={index}
                role="option"
                id={option_id(index)}
                aria-selected={(index == at).to_string()}
                onmousedown={Callback::from(|event: MouseEvent| event.prevent_default())}
                {onclick}
            >
                <span>{ name }</span>
                <span class="ws-soft">{ beside }</span>
            </li>
        }
    });
    let is_empty = props.offers.is_empty();
    html! {
        <>
            <input
                ref={node}
                class="ws-input"
                role="combobox"
                autocomplete="off"
                aria-label={props.label.clone()}
                placeholder={props.label.clone()}
                aria-autocomplete="list"
                aria-expanded={(!is_empty).to_string()}
                aria-controls={props.id.clone()}
                aria-activedescendant={(!is_empty).then(|| option_id(at))}
                value={draft.query.clone()}
                {oninput}
                {onkeydown}
            />
            <ul id={props.id.clone()} role="listbox" class="ws-options" aria-label={props.label.clone()} hidden={is_empty}>
                { for options }
            </ul>
            if is_empty && !props.none.is_empty() {
                <span class="ws-hint" role="status">{ &props.none }</span>
            }
        </>
    }
}

/// What an offer is called, and what is said beside it.
fn words(bench: &Bench, offer: &Offer) -> (String, String) {
    let languages = bench.languages();
    match offer {
        Offer::Country(country) => (
            country.name().pick(&languages).text.to_owned(),
            country.capital().pick(&languages).text.to_owned(),
        ),
        Offer::Known(source) => {
            let (title, publisher) = source.names();
            (title.to_owned(), publisher.to_owned())
        }
        Offer::Change(source) => (
            bench.text("workshop.source.change"),
            source.names().0.to_owned(),
        ),
        Offer::New(title) => (bench.text("workshop.source.new"), title.clone()),
    }
}

fn keys(bench: &Bench, place: Place) -> Callback<KeyboardEvent> {
    let bench = bench.clone();
    Callback::from(move |event: KeyboardEvent| {
        let is_command = event.ctrl_key() || event.meta_key() || event.alt_key();
        if !bench.is_editing(place) || event.is_composing() || is_command {
            return;
        }
        let typed = value_of(&event);
        // Between chips and input the browser goes; before the first one the table does.
        let is_back = event.key() == "Tab" && event.shift_key();
        let action = match event.key().as_str() {
            "ArrowDown" => Action::Mark(1),
            "ArrowUp" => Action::Mark(-1),
            "Backspace" if typed.is_empty() => Action::RemoveParty(None),
            _ if is_back && has_before(&event) => return,
            _ => match ending(&bench, &event) {
                Some(action) => action,
                None => return,
            },
        };
        event.prevent_default();
        event.stop_propagation();
        if bench
            .now()
            .draft()
            .is_some_and(|draft| draft.query != typed)
        {
            bench.act.emit(Action::Query(typed));
        }
        bench.act.emit(action);
        settle(&bench, &event, place);
    })
}

/// Whether there is something before the input in its cell that can have the focus.
fn has_before(event: &KeyboardEvent) -> bool {
    let input = event.target_dyn_into::<Element>();
    let chips = input.and_then(|input| input.previous_element_sibling());
    chips.is_some_and(|chips| chips.child_element_count() > 0)
}

/// Sees to it that the next key, which may come before the next render, finds the
/// input as it is to be; where the input is done, the key goes to the cell.
fn settle(bench: &Bench, event: &Event, place: Place) {
    let is_on = bench.is_editing(place) && bench.is_picking();
    match event.target_dyn_into::<HtmlInputElement>() {
        Some(input) if is_on => {
            input.set_value(bench.now().draft().map_or("", |draft| &draft.query));
        }
        _ if is_on => (),
        _ => hold(bench, event),
    }
}
