//! The parties of an event: countries as chips, each with its role.

use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use super::ending;
use crate::editor::bench::Bench;
use crate::editor::cell::{country_name, drafted};
use crate::editor::combobox::{Choice, Combobox, Exit};
use crate::editor::focus::{stays_within, value_of};
use crate::gazetteer;
use crate::model::{Country, EventKind, Role};
use crate::workshop::{
    Action, Column, Draft, PartyText, Row, Way, default_role, parse_parties, write_parties,
};

/// As many countries are offered at a time.
const OFFERED: usize = 7;

#[derive(Properties, Clone)]
pub(super) struct PartiesEditorProps {
    pub bench: Bench,
    pub row: Rc<Row>,
    pub draft: Draft,
}

impl PartialEq for PartiesEditorProps {
    fn eq(&self, other: &Self) -> bool {
        self.bench == other.bench && Rc::ptr_eq(&self.row, &other.row) && self.draft == other.draft
    }
}

/// Chips, and an input that finds countries by any of their names.
#[component]
pub(super) fn PartiesEditor(props: &PartiesEditorProps) -> Html {
    let query = use_state(|| {
        let letter = props.draft.begun_with;
        letter.map(String::from).unwrap_or_default()
    });
    let PartiesEditorProps { bench, row, draft } = props;
    let parties = Rc::new(parse_parties(&drafted(row, draft, Column::Parties)));
    let kind = row
        .said(Column::Kind)
        .to_ascii_lowercase()
        .parse::<EventKind>()
        .ok();
    let found: Rc<Vec<&'static Country>> = Rc::new(if query.trim().is_empty() {
        Vec::new()
    } else {
        gazetteer::search(query.trim(), OFFERED)
    });
    let write = {
        let act = bench.act.clone();
        move |parties: &[PartyText]| {
            let cell = write_parties(parties);
            act.emit(Action::Type(vec![(Column::Parties, cell)], false));
        }
    };
    let add = {
        let (parties, write, query) = (Rc::clone(&parties), write.clone(), query.setter());
        move |country: String| {
            let mut parties = (*parties).clone();
            let role = default_role(kind, parties.len()).as_str().to_owned();
            parties.push(PartyText { country, role });
            write(&parties);
            query.set(String::new());
        }
    };
    let on_choose = {
        let (found, add) = (Rc::clone(&found), add.clone());
        Callback::from(move |at: usize| {
            if let Some(country) = found.get(at) {
                add(country.id().to_string());
            }
        })
    };
    let on_exit = {
        let (act, typed, is_found) = (
            bench.act.clone(),
            query.trim().to_owned(),
            !found.is_empty(),
        );
        let (parties, write, add) = (Rc::clone(&parties), write.clone(), add.clone());
        Callback::from(move |exit: Exit| {
            if matches!(exit, Exit::Enter | Exit::Tab(false)) && !typed.is_empty() && !is_found {
                // Kept as it is, with a problem beside it.
                add(typed.clone());
            }
            match exit {
                Exit::Enter => act.emit(Action::Finish(Some(Way::Below))),
                Exit::Tab(false) => act.emit(Action::Finish(Some(Way::Next))),
                Exit::Tab(true) if parties.is_empty() => {
                    act.emit(Action::Finish(Some(Way::Previous)));
                }
                Exit::Tab(true) => (),
                Exit::Escape => act.emit(Action::Cancel),
                Exit::Backspace => {
                    if let Some((_, rest)) = parties.split_last() {
                        write(rest);
                    }
                }
            }
        })
    };
    let onfocusout = {
        let (found, add) = (Rc::clone(&found), add.clone());
        Callback::from(move |event: FocusEvent| {
            let inside = event
                .target_dyn_into::<Element>()
                .and_then(|input| input.closest(".ws-cell").ok().flatten());
            let is_left = event.related_target().is_some()
                && !inside.is_some_and(|cell| stays_within(&event, &cell));
            if let (true, Some(country)) = (is_left, found.first()) {
                add(country.id().to_string());
            }
        })
    };
    let chips = parties.iter().enumerate().map(|(at, party)| {
        chip(bench, party, at, {
            let (parties, write) = (Rc::clone(&parties), write.clone());
            Callback::from(move |role: Option<String>| {
                let mut parties = (*parties).clone();
                match role {
                    Some(role) => parties[at].role = role,
                    None => drop(parties.remove(at)),
                }
                write(&parties);
            })
        })
    });
    let languages = bench.languages();
    let choices: Vec<_> = found
        .iter()
        .map(|country| Choice {
            name: country.name().pick(&languages).text.to_owned(),
            beside: country.capital().pick(&languages).text.to_owned(),
        })
        .collect();
    let none = if query.trim().is_empty() {
        bench.text("workshop.hint.parties")
    } else {
        bench.text("workshop.hint.unknown")
    };
    html! {
        <>
            <span class="ws-chips">{ for chips }</span>
            <span {onfocusout}>
                <Combobox
                    id={format!("ws-countries-{}", row.key())}
                    label={bench.text("workshop.add.country")}
                    query={(*query).clone()}
                    {choices}
                    {none}
                    is_many={true}
                    on_query={let query = query.setter(); Callback::from(move |text| query.set(text))}
                    {on_choose}
                    {on_exit}
                />
            </span>
        </>
    }
}

/// A party with a choice of roles; `None` told to take it away.
fn chip(bench: &Bench, party: &PartyText, at: usize, tell: Callback<Option<String>>) -> Html {
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
    let onkeydown = {
        let act = bench.act.clone();
        Callback::from(move |event: KeyboardEvent| {
            let is_out = event.key() == "Tab" && event.shift_key() && at == 0;
            if let Some(action) = ending(&event).filter(|_| event.key() != "Tab" || is_out) {
                event.prevent_default();
                event.stop_propagation();
                act.emit(action);
            }
        })
    };
    html! {
        <span key={at} class={classes!("ws-chip", party.id().is_none().then_some("ws-unknown"))}>
            { &name }
            <select
                aria-label={bench.locale.fill("workshop.role.of", &[("country", &name)])}
                onchange={let tell = tell.clone(); Callback::from(move |event: Event| tell.emit(Some(value_of(&event))))}
                {onkeydown}
            >
                if !is_known {
                    <option selected={true}>{ role }</option>
                }
                { for roles }
            </select>
            <button
                type="button"
                aria-label={bench.locale.fill("workshop.remove.country", &[("country", &name)])}
                onmousedown={Callback::from(|event: MouseEvent| event.prevent_default())}
                onclick={Callback::from(move |event: MouseEvent| { event.stop_propagation(); tell.emit(None); })}
            >{ "×" }</button>
        </span>
    }
}
