//! What a date means that is being typed, and a calendar to pick a day from.

use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

use crate::editor::bench::Bench;
use crate::editor::focus::value_of;
use crate::editor::icon::{CALENDAR, icon};
use crate::model::EventDate;
use crate::read;
use crate::workshop::{Action, Column, Place};

/// Whether a column holds a date.
pub(super) fn is_date(column: Column) -> bool {
    matches!(column, Column::Date | Column::SourcePublished)
}

/// What a date typed so far says, or would say.
pub(super) fn date_hint(bench: &Bench, text: &str) -> String {
    let words = |text: &str| {
        let date = EventDate::parse(text).ok();
        date.map(|date| bench.locale.date(&date))
    };
    let text = text.trim();
    if let Some(words) = words(text) {
        return words;
    }
    match read::proposed_date(text) {
        Some(date) => bench.locale.fill(
            "workshop.hint.proposal",
            &[
                ("words", &words(&date).unwrap_or_default()),
                ("date", &date),
            ],
        ),
        None => bench.text("workshop.hint.date"),
    }
}

/// The browser's own calendar, for those who would rather pick than type.
pub(super) fn calendar(bench: &Bench, place: Place, column: Column, value: &str) -> Html {
    let onclick = Callback::from(|event: MouseEvent| {
        let button = event.target_dyn_into::<Element>();
        let button = button.and_then(|target| target.closest("button").ok().flatten());
        let input = button.and_then(|button| button.next_element_sibling());
        if let Some(input) = input.and_then(|input| wasm_bindgen::JsCast::dyn_into(input).ok()) {
            let input: HtmlInputElement = input;
            // A browser that has no calendar leaves it at the keyboard.
            let _ = input.show_picker();
        }
    });
    let oninput = {
        let bench = bench.clone();
        Callback::from(move |event: InputEvent| {
            let picked = value_of(&event);
            if bench.is_editing(place) && !picked.is_empty() {
                bench.act.emit(Action::Type(vec![(column, picked)], false));
            }
        })
    };
    let day = Some(value.trim()).filter(|text| text.len() == "2024-07-23".len());
    html! {
        <span class="ws-calendar">
            <button
                type="button"
                class="ws-button"
                tabindex="-1"
                aria-label={bench.text("workshop.calendar")}
                title={bench.text("workshop.calendar")}
                onmousedown={Callback::from(|event: MouseEvent| event.prevent_default())}
                {onclick}
            >
                { icon(CALENDAR) }
            </button>
            <input type="date" tabindex="-1" aria-hidden="true" value={day.unwrap_or_default().to_owned()} {oninput} />
        </span>
    }
}

/// Opens the calendar beside the input that `event` comes from.
pub(super) fn open_calendar(event: &KeyboardEvent) {
    let input = event.target_dyn_into::<Element>();
    let beside = input.and_then(|input| input.next_element_sibling());
    let button = beside.and_then(|beside| beside.query_selector("button").ok().flatten());
    if let Some(button) = button.and_then(|button| wasm_bindgen::JsCast::dyn_into(button).ok()) {
        let button: web_sys::HtmlElement = button;
        button.click();
    }
}
