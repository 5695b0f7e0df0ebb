//! One cell: what it says, what is wrong with it, and the keys of a spreadsheet.

use web_sys::{ClipboardEvent, Element};
use yew::prelude::*;

use super::bench::Bench;
use super::editors::editor;
use super::focus::stays_within;
use super::icon::{NEEDED, NOTE, WRONG, icon};
use super::row::RowProps;
use crate::gazetteer;
use crate::model::EventDate;
use crate::workshop::{
    Action, CellProblem, Column, Draft, Field, Place, Row, SourceText, Way, parse_parties,
};

/// The id of a cell's element.
pub(super) fn cell_id(row: u32, field: Field) -> String {
    format!("ws-{row}-{}", field.name())
}

/// The cell of `field` in the row of `props`.
pub(super) fn cell(props: &RowProps, field: Field) -> Html {
    let bench = &props.bench;
    let place = Place {
        row: props.at,
        field,
    };
    let has_focus = props.focus == Some(field);
    let draft = props.draft.as_ref().filter(|_| has_focus);
    let is_inherited = props.leader.is_some() && field.is_of_event();
    let problems: Vec<_> = props
        .problems
        .iter()
        // What is being typed is not wrong yet.
        .filter(|problem| problem.field == field && draft.is_none())
        .collect();
    let id = cell_id(props.row.key(), field);
    let notes_id = format!("{id}-notes");
    let is_wrong = problems
        .iter()
        .any(|problem| problem.is_error && !problem.is_empty);
    let inside = match draft {
        Some(draft) => editor(props, field, draft),
        None => said(bench, &props.row, field, is_inherited),
    };
    let classes = classes!(
        "ws-cell",
        format!("ws-{}", field.name()),
        draft.is_some().then_some("ws-editing"),
        is_wrong.then_some("ws-wrong"),
        is_inherited.then_some("ws-inherited"),
    );
    html! {
        <div
            key={field.name()}
            role="gridcell"
            {id}
            class={classes}
            tabindex={if has_focus { "0" } else { "-1" }}
            data-label={bench.text(&format!("workshop.column.{}", field.name()))}
            aria-colindex={(field as usize + 2).to_string()}
            aria-describedby={(!problems.is_empty()).then(|| notes_id.clone())}
            aria-invalid={is_wrong.then_some("true")}
            aria-readonly={is_inherited.then_some("true")}
            onfocus={bench.act.reform(move |_| Action::Focus(place))}
            onclick={clicked(bench, place, draft)}
            onkeydown={if draft.is_some() { Callback::noop() } else { keys(bench, props.is_tabbing) }}
            onpaste={if draft.is_some() { Callback::noop() } else { pasting(bench) }}
            oncopy={if draft.is_some() { Callback::noop() } else { copying(props.row.cell(field.column())) }}
            onfocusout={draft.map(|_| leaving(bench))}
        >
            { inside }
            { notes(&notes_id, &problems) }
        </div>
    }
}

/// What a cell says while it is not edited.
fn said(bench: &Bench, row: &Row, field: Field, is_inherited: bool) -> Html {
    let text = row.said(field.column());
    if is_inherited && text.is_empty() {
        return if field == Field::Title {
            html! { <span class="ws-soft">{ bench.text("workshop.row.more") }</span> }
        } else {
            Html::default()
        };
    }
    match field {
        Field::Date => match EventDate::parse(text) {
            Ok(date) if bench.locale.date(&date) != text => html! {
                <><span>{ text }</span><span class="ws-soft">{ bench.locale.date(&date) }</span></>
            },
            _ => text.into(),
        },
        Field::Kind | Field::Stance => {
            let word = text.to_ascii_lowercase();
            let key = [
                if field == Field::Kind {
                    "kind."
                } else {
                    "stance."
                },
                &word,
            ]
            .concat();
            let worded = bench.text(&key);
            if worded == key {
                text.into()
            } else {
                worded.into()
            }
        }
        Field::Parties => parties(bench, text),
        Field::Source => {
            let source = SourceText::of(row);
            let (title, publisher) = source.names();
            html! {
                <>
                    <span>{ title }</span>
                    if !publisher.is_empty() {
                        <span class="ws-soft">{ publisher }</span>
                    }
                </>
            }
        }
        Field::Speaker => country_name(bench, text).into(),
        _ => text.into(),
    }
}

fn parties(bench: &Bench, cell: &str) -> Html {
    let parties = parse_parties(cell);
    let chips = parties.iter().map(|party| {
        let is_known = party.id().is_some();
        let role = bench.text(&format!("role.{}", party.role));
        html! {
            <span class={classes!("ws-chip", (!is_known).then_some("ws-unknown"))}>
                { country_name(bench, &party.country) }
                if !matches!(party.role.as_str(), "" | "party") {
                    <span class="ws-soft">{ role }</span>
                }
            </span>
        }
    });
    html! { <span class="ws-chips">{ for chips }</span> }
}

/// The name of the country that `text` means, in the reader's language; else `text`.
pub(super) fn country_name(bench: &Bench, text: &str) -> String {
    let party = parse_parties(text).into_iter().next();
    let id = party.and_then(|party| party.id());
    match id.and_then(gazetteer::country) {
        Some(country) => country.name().pick(&bench.languages()).text.to_owned(),
        None => text.to_owned(),
    }
}

/// What is wrong with a cell, in words.
fn notes(id: &str, problems: &[&CellProblem]) -> Html {
    if problems.is_empty() {
        return Html::default();
    }
    let notes = problems.iter().map(|problem| {
        let (class, sign) = match (problem.is_error, problem.is_empty) {
            (true, false) => ("ws-problem", WRONG),
            (true, true) => ("ws-need", NEEDED),
            (false, _) => ("ws-note", NOTE),
        };
        html! { <span {class}>{ icon(sign) }{ &problem.message }</span> }
    });
    html! { <span id={id.to_owned()} class="ws-notes">{ for notes }</span> }
}

fn clicked(bench: &Bench, place: Place, draft: Option<&Draft>) -> Callback<MouseEvent> {
    if draft.is_some() {
        return Callback::noop();
    }
    let act = bench.act.clone();
    Callback::from(move |_| {
        act.emit(Action::Focus(place));
        act.emit(Action::Edit(None));
    })
}

/// Typing ends where the focus leaves the cell.
fn leaving(bench: &Bench) -> Callback<FocusEvent> {
    let act = bench.act.clone();
    Callback::from(move |event: FocusEvent| {
        let cell = event
            .current_target()
            .and_then(|target| wasm_bindgen::JsCast::dyn_into::<Element>(target).ok());
        // An element that is taken away loses the focus to nothing; so does one
        // whose window does, and both are still being edited.
        if event.related_target().is_some() && !cell.is_some_and(|cell| stays_within(&event, &cell))
        {
            act.emit(Action::Finish(None));
        }
    })
}

fn pasting(bench: &Bench) -> Callback<Event> {
    let act = bench.act.clone();
    Callback::from(move |event: Event| {
        let event: ClipboardEvent = wasm_bindgen::JsCast::unchecked_into(event);
        let text = event
            .clipboard_data()
            .and_then(|data| data.get_data("text/plain").ok());
        if let Some(text) = text.filter(|text| !text.is_empty()) {
            event.prevent_default();
            event.stop_propagation();
            act.emit(Action::Paste(text));
        }
    })
}

fn copying(text: &str) -> Callback<Event> {
    let text = text.to_owned();
    Callback::from(move |event: Event| {
        let event: ClipboardEvent = wasm_bindgen::JsCast::unchecked_into(event);
        if let Some(data) = event.clipboard_data()
            && data.set_data("text/plain", &text).is_ok()
        {
            event.prevent_default();
        }
    })
}

/// The keys of a cell that is not edited.
fn keys(bench: &Bench, is_tabbing: bool) -> Callback<KeyboardEvent> {
    let act = bench.act.clone();
    Callback::from(move |event: KeyboardEvent| {
        if let Some(action) = action_of(&event, is_tabbing) {
            event.prevent_default();
            act.emit(action);
        }
    })
}

fn action_of(event: &KeyboardEvent, is_tabbing: bool) -> Option<Action> {
    let is_command = event.ctrl_key() || event.meta_key();
    let key = event.key();
    Some(match key.as_str() {
        "Home" if is_command => Action::Go(Way::First),
        "End" if is_command => Action::Go(Way::Last),
        _ if is_command || event.alt_key() => return None,
        "ArrowLeft" => Action::Go(Way::Left),
        "ArrowRight" => Action::Go(Way::Right),
        "ArrowUp" => Action::Go(Way::Up),
        "ArrowDown" => Action::Go(Way::Down),
        "Home" => Action::Go(Way::RowStart),
        "End" => Action::Go(Way::RowEnd),
        "Tab" if !is_tabbing => return None,
        "Tab" if event.shift_key() => Action::Go(Way::Previous),
        "Tab" => Action::Go(Way::Next),
        "Escape" => Action::Cancel,
        "Enter" | "F2" | "Process" => Action::Edit(None),
        "Delete" | "Backspace" => Action::Empty,
        _ => {
            let mut letters = key.chars();
            let letter = letters.next().filter(|_| letters.next().is_none())?;
            Action::Edit(Some(letter))
        }
    })
}

/// The text that a cell would have with `draft`.
pub(super) fn drafted(row: &Row, draft: &Draft, column: Column) -> String {
    let typed = draft.cells.iter().find(|(each, _)| *each == column);
    typed.map_or_else(|| row.cell(column).to_owned(), |(_, text)| text.clone())
}
