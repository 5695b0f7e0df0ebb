//! One cell: what it says or is asked for, its editor, and what is wrong with it.

use web_sys::Element;
use yew::prelude::*;

use super::bench::Bench;
use super::clipboard::{copying, pasting};
use super::editors::editor;
use super::focus::stays_within;
use super::icon::{NEEDED, NOTE, WRONG, icon};
use super::keys::hold;
use super::row::RowProps;
use super::said::{asked, said};
use crate::workshop::{Action, CellProblem, Field, Place};

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
        // What is being typed is not wrong yet, and what comes after it is not due.
        .filter(|problem| problem.field == field && draft.is_none())
        .filter(|problem| !(problem.is_empty && is_to_come(props, field)))
        .collect();
    let id = cell_id(props.row.key(), field);
    let notes_id = format!("{id}-notes");
    let is_wrong = problems
        .iter()
        .any(|problem| problem.is_error && !problem.is_empty);
    let is_said = field
        .columns()
        .iter()
        .any(|column| !props.row.said(*column).is_empty());
    let inside = match draft {
        Some(draft) => html! { <div class="ws-editor">{ editor(props, field, draft) }</div> },
        None if is_said => said(bench, &props.row, field),
        None if is_inherited && field == Field::Title => {
            html! { <span class="ws-soft">{ bench.text("workshop.row.more") }</span> }
        }
        None if problems.is_empty() && !is_inherited => asked(bench, field),
        None => Html::default(),
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
            onfocus={reached(bench, place)}
            onmousedown={pressed(bench, place)}
            onclick={clicked(bench, place)}
            onpaste={if draft.is_some() { Callback::noop() } else { pasting(bench) }}
            oncopy={if draft.is_some() { Callback::noop() } else { copying(props.row.cell(field.column())) }}
            onfocusout={leaving(bench, place)}
        >
            { inside }
            { notes(&notes_id, &problems) }
        </div>
    }
}

/// Whether the reader, who is filling the row, has not come to the cell of `field` yet.
fn is_to_come(props: &RowProps, field: Field) -> bool {
    let is_filling = props.draft.is_some() || props.is_tabbing;
    let here = props.focus.filter(|_| is_filling);
    here.is_some_and(|here| field as usize >= here as usize)
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
        html! { <span {class}>{ icon(sign) }<span>{ &problem.message }</span></span> }
    });
    html! { <span id={id.to_owned()} class="ws-notes">{ for notes }</span> }
}

fn reached(bench: &Bench, place: Place) -> Callback<FocusEvent> {
    let bench = bench.clone();
    Callback::from(move |_| {
        if !bench.is_moving.get() {
            bench.act.emit(Action::Focus(place));
        }
    })
}

/// Pressing begins to edit: whatever was edited before may be drawn anew, and move
/// what lies below the pointer, before it is released.
fn pressed(bench: &Bench, place: Place) -> Callback<MouseEvent> {
    let bench = bench.clone();
    Callback::from(move |event: MouseEvent| {
        event.stop_propagation();
        if event.button() == 0 && !bench.is_editing(place) {
            // Else the browser gives the focus to the cell, after the editor took it.
            event.prevent_default();
            hold(&bench, &event);
            bench.act.emit(Action::Focus(place));
            bench.act.emit(Action::Edit(None));
        }
    })
}

/// A click that nothing was pressed for, such as one of an assistive tool.
fn clicked(bench: &Bench, place: Place) -> Callback<MouseEvent> {
    let bench = bench.clone();
    Callback::from(move |event: MouseEvent| {
        if !bench.is_editing(place) {
            hold(&bench, &event);
            bench.act.emit(Action::Focus(place));
            bench.act.emit(Action::Edit(None));
        }
    })
}

/// Typing ends where the focus leaves the cell.
fn leaving(bench: &Bench, place: Place) -> Callback<FocusEvent> {
    let bench = bench.clone();
    Callback::from(move |event: FocusEvent| {
        // What is pressed ends typing when it is released.
        let is_ours = bench.is_moving.get() || bench.is_pressing.get();
        if is_ours || !bench.is_editing(place) {
            return;
        }
        // Listeners are told by the root, so that is where they seem to be.
        let cell = event
            .target_dyn_into::<Element>()
            .and_then(|target| target.closest(".ws-cell").ok().flatten());
        // An element that is taken away loses the focus to nothing; so does one
        // whose window does, and both are still being edited.
        if event.related_target().is_some() && !cell.is_some_and(|cell| stays_within(&event, &cell))
        {
            bench.act.emit(Action::Finish(None));
        }
    })
}
