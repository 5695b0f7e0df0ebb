//! The parties of an event: countries as chips, each with its role.

use web_sys::Element;
use yew::prelude::*;

use super::EditorProps;
use crate::editor::bench::Bench;
use crate::editor::combobox::Combobox;
use crate::editor::focus::{focus_on, value_of};
use crate::editor::keys::{end, ending};
use crate::editor::said::country_name;
use crate::model::Role;
use crate::workshop::{Action, PartyText, Place};

/// Chips, and an input that finds countries by any of their names.
#[component]
pub(super) fn PartiesEditor(props: &EditorProps) -> Html {
    let EditorProps {
        bench,
        row,
        place,
        draft,
    } = props;
    let draft = bench.draft_at(*place, draft);
    let parties = bench.now().parties();
    let chips = parties
        .iter()
        .enumerate()
        .map(|(at, party)| chip(bench, *place, party, at));
    let none = if !draft.query.trim().is_empty() {
        "workshop.hint.unknown"
    } else if parties.is_empty() {
        "workshop.hint.parties"
    } else if parties.len() == 1 {
        "workshop.hint.second"
    } else {
        "workshop.hint.enough"
    };
    html! {
        <>
            <span class="ws-chips">{ for chips }</span>
            <Combobox
                bench={bench.clone()}
                place={*place}
                id={format!("ws-countries-{}", row.key())}
                label={bench.text("workshop.add.country")}
                draft={draft.clone()}
                offers={bench.now().offers()}
                none={bench.text(none)}
            />
        </>
    }
}

/// A party with a choice of roles, and a button that takes it away.
fn chip(bench: &Bench, place: Place, party: &PartyText, at: usize) -> Html {
    let name = country_name(bench, &party.country);
    let role = if party.role.is_empty() {
        "party"
    } else {
        &party.role
    };
    let roles = Role::ALL.iter().map(|each| {
        let word = each.as_str();
        html! { <option value={word} selected={word == role}>{ bench.text(&format!("role.{word}")) }</option> }
    });
    let is_known = role.parse::<Role>().is_ok();
    let onchange = {
        let bench = bench.clone();
        Callback::from(move |event: Event| {
            if bench.is_editing(place) {
                bench.act.emit(Action::Role(at, value_of(&event)));
            }
        })
    };
    let onkeydown = {
        let bench = bench.clone();
        Callback::from(move |event: KeyboardEvent| {
            // Between chips and input the browser goes; before the first one the table does.
            let is_out = event.key() == "Tab" && event.shift_key() && at == 0;
            let ends = event.key() != "Tab" || is_out;
            if bench.is_editing(place)
                && let Some(action) = ending(&bench, &event).filter(|_| ends)
            {
                end(&bench, &event, action);
            }
        })
    };
    let onclick = {
        let bench = bench.clone();
        Callback::from(move |event: MouseEvent| {
            event.stop_propagation();
            if bench.is_editing(place) {
                // The button goes with its chip.
                focus_input(&bench, &event);
                bench.act.emit(Action::RemoveParty(Some(at)));
            }
        })
    };
    html! {
        <span key={at} class={classes!("ws-chip", party.id().is_none().then_some("ws-unknown"))}>
            <span>{ &name }</span>
            <select aria-label={bench.locale.fill("workshop.role.of", &[("country", &name)])} {onchange} {onkeydown}>
                if !is_known {
                    <option selected={true}>{ role }</option>
                }
                { for roles }
            </select>
            <button
                type="button"
                aria-label={bench.locale.fill("workshop.remove.country", &[("country", &name)])}
                onmousedown={Callback::from(|event: MouseEvent| event.prevent_default())}
                {onclick}
            >{ "×" }</button>
        </span>
    }
}

/// Gives the focus to the input of the cell in which `event` happened.
fn focus_input(bench: &Bench, event: &MouseEvent) {
    let target = event.target_dyn_into::<Element>();
    let cell = target.and_then(|target| target.closest(".ws-cell").ok().flatten());
    let input = cell.and_then(|cell| cell.query_selector("input").ok().flatten());
    if let Some(input) = input {
        bench.quietly(|| focus_on(&input));
    }
}
