//! An input with a list of what fits what is typed (the ARIA combobox pattern).
//!
//! The owner decides what fits and what choosing does; this shows the list, and
//! moves through it by keys.

use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

use super::focus::value_of;

/// A choice: its words, and softer ones beside them.
#[derive(Clone, PartialEq)]
pub(super) struct Choice {
    pub name: String,
    pub beside: String,
}

/// How the reader left the input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Exit {
    /// With Enter, nothing being chosen.
    Enter,
    /// With Tab, back or forth.
    Tab(bool),
    /// With Escape.
    Escape,
    /// With Backspace, nothing being typed.
    Backspace,
}

#[derive(Properties, Clone, PartialEq)]
pub(super) struct ComboboxProps {
    /// The id of the list; the options' ids begin with it.
    pub id: String,
    /// What it is for.
    pub label: String,
    pub query: String,
    pub choices: Vec<Choice>,
    /// Said where nothing fits.
    pub none: String,
    /// Whether several are chosen, one after the other.
    pub is_many: bool,
    pub on_query: Callback<String>,
    pub on_choose: Callback<usize>,
    pub on_exit: Callback<Exit>,
}

#[component]
pub(super) fn Combobox(props: &ComboboxProps) -> Html {
    let node = use_node_ref();
    let active = use_state(|| 0_usize);
    use_effect_with((), {
        let (node, query) = (node.clone(), props.query.clone());
        move |()| {
            if let Some(input) = node.cast::<HtmlInputElement>() {
                let _ = input.focus();
                input.set_value(&query);
                let _ = input.set_selection_range(u32::MAX, u32::MAX);
            }
        }
    });
    let at = (*active).min(props.choices.len().saturating_sub(1));
    let option_id = |at: usize| format!("{}-{at}", props.id);
    use_effect_with((at, props.choices.len()), {
        let (node, id) = (node.clone(), option_id(at));
        move |_| {
            let document = node
                .cast::<Element>()
                .and_then(|input| input.owner_document());
            let option = document.and_then(|document| document.get_element_by_id(&id));
            let list = option
                .as_ref()
                .and_then(|option| option.closest("[role=listbox]").ok().flatten());
            if let (Some(option), Some(list)) = (option, list) {
                reveal(&list, &option);
            }
        }
    });
    let oninput = {
        let (active, on_query) = (active.setter(), props.on_query.clone());
        Callback::from(move |event: InputEvent| {
            active.set(0);
            on_query.emit(value_of(&event));
        })
    };
    let onkeydown = keys(props, at, active.setter());
    let options = props.choices.iter().enumerate().map(|(index, choice)| {
        let on_choose = props.on_choose.clone();
        let active = active.setter();
        html! {
            <li
                key={index}
                role="option"
                id={option_id(index)}
                aria-selected={(index == at).to_string()}
                onmousedown={Callback::from(|event: MouseEvent| event.prevent_default())}
                onclick={Callback::from(move |event: MouseEvent| {
                    event.stop_propagation();
                    active.set(0);
                    on_choose.emit(index);
                })}
            >
                <span>{ &choice.name }</span>
                <span class="ws-soft">{ &choice.beside }</span>
            </li>
        }
    });
    let is_empty = props.choices.is_empty();
    html! {
        <>
            <input
                ref={node}
                class="ws-input"
                role="combobox"
                autocomplete="off"
                aria-label={props.label.clone()}
                aria-autocomplete="list"
                aria-expanded={(!is_empty).to_string()}
                aria-controls={props.id.clone()}
                aria-activedescendant={(!is_empty).then(|| option_id(at))}
                value={props.query.clone()}
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

/// Scrolls `list`, and nothing else, so far that `option` is seen.
fn reveal(list: &Element, option: &Element) {
    let (outer, inner) = (
        list.get_bounding_client_rect(),
        option.get_bounding_client_rect(),
    );
    if inner.top() < outer.top() {
        list.set_scroll_top(list.scroll_top() - (outer.top() - inner.top()) as i32);
    } else if inner.bottom() > outer.bottom() {
        list.set_scroll_top(list.scroll_top() + (inner.bottom() - outer.bottom()) as i32);
    }
}

fn keys(
    props: &ComboboxProps,
    at: usize,
    active: UseStateSetter<usize>,
) -> Callback<KeyboardEvent> {
    let ComboboxProps {
        query,
        choices,
        on_choose,
        on_exit,
        ..
    } = props.clone();
    let (count, is_many) = (choices.len(), props.is_many);
    Callback::from(move |event: KeyboardEvent| {
        if event.is_composing() || event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let is_typed = !query.trim().is_empty();
        match event.key().as_str() {
            "ArrowDown" if count > 0 => active.set((at + 1) % count),
            "ArrowUp" if count > 0 => active.set((at + count - 1) % count),
            "Enter" if count > 0 && (is_typed || !is_many) => {
                active.set(0);
                on_choose.emit(at);
            }
            "Enter" => on_exit.emit(Exit::Enter),
            "Tab" => {
                if is_typed && count > 0 {
                    on_choose.emit(at);
                    if !is_many {
                        event.prevent_default();
                        return;
                    }
                }
                on_exit.emit(Exit::Tab(event.shift_key()));
                if event.shift_key() {
                    // The owner may have something before the input.
                    return;
                }
            }
            "Escape" => on_exit.emit(Exit::Escape),
            "Backspace" if query.is_empty() => on_exit.emit(Exit::Backspace),
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    })
}
