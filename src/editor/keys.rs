//! The keys of the table: those of a spreadsheet.
//!
//! Guarantees that no key is lost that comes before the last one is drawn: it
//! then reaches an element of yesterday, and means what the desk says today.

use web_sys::Element;
use yew::prelude::*;

use super::bench::Bench;
use super::editors::word_for;
use super::focus::focus_on;
use crate::workshop::{Action, Field, Way};

/// What the table does with a key that no editor took.
pub(super) fn keys(bench: &Bench) -> Callback<KeyboardEvent> {
    let bench = bench.clone();
    Callback::from(move |event: KeyboardEvent| {
        if event.is_composing() || is_for_editor(&bench, &event) {
            return;
        }
        let action = if bench.now().draft().is_some() {
            early(&bench, &event)
        } else {
            action_of(&bench, &event)
        };
        if let Some(action) = action {
            event.prevent_default();
            let is_letter = matches!(action, Action::Edit(Some(_)));
            bench.act.emit(action);
            if is_letter {
                choose(&bench);
            }
        }
    })
}

/// What a key does that ends editing, or takes what is picked; `None` for another.
pub(super) fn ending(bench: &Bench, event: &KeyboardEvent) -> Option<Action> {
    // Enter also ends a syllable of Korean.
    if event.is_composing() || is_command(event) || event.alt_key() {
        return None;
    }
    let (is_picking, is_back) = (bench.is_picking(), event.shift_key());
    Some(match event.key().as_str() {
        "Enter" if is_picking => Action::TakeMarked(Way::Below),
        "Enter" if is_back => Action::Finish(Some(Way::Up)),
        "Enter" => Action::Finish(Some(Way::Below)),
        "Tab" if is_back => Action::Finish(Some(Way::Previous)),
        "Tab" if is_picking => Action::TakeMarked(Way::Next),
        "Tab" => Action::Finish(Some(Way::Next)),
        "Escape" => Action::Cancel,
        _ => return None,
    })
}

/// Ends editing by `action`. The cell keeps the focus, whose editor is going.
pub(super) fn end(bench: &Bench, event: &KeyboardEvent, action: Action) {
    event.prevent_default();
    event.stop_propagation();
    hold(bench, event);
    bench.act.emit(action);
}

/// Gives the focus to the cell around what `event` comes from: what had it may be
/// taken away before the next key.
pub(super) fn hold(bench: &Bench, event: &Event) {
    let target = event.target_dyn_into::<Element>();
    let cell = target.and_then(|target| target.closest(".ws-cell").ok().flatten());
    if let Some(cell) = cell {
        bench.quietly(|| focus_on(&cell));
    }
}

/// Whether the editor that has the focus is the one that the desk means.
fn is_for_editor(bench: &Bench, event: &KeyboardEvent) -> bool {
    let target = event.target_dyn_into::<Element>();
    let cell = target
        .as_ref()
        .and_then(|target| target.closest(".ws-cell").ok().flatten());
    let is_inside = cell.is_some() && cell != target;
    let id = cell.map(|cell| cell.id());
    is_inside && bench.now().draft().is_some() && id == bench.focused_id()
}

/// What a key does before the editor that it is for has the focus.
fn early(bench: &Bench, event: &KeyboardEvent) -> Option<Action> {
    if is_command(event) || event.alt_key() {
        return None;
    }
    let part = bench.now().draft().and_then(|draft| draft.form);
    match (event.key().as_str(), part) {
        ("Tab", Some(part)) if !event.shift_key() && part < LAST_PART => {
            Some(Action::Part(part + 1))
        }
        ("Backspace", _) => Some(Action::Rub),
        ("ArrowDown", _) if bench.is_picking() => Some(Action::Mark(1)),
        ("ArrowUp", _) if bench.is_picking() => Some(Action::Mark(-1)),
        (key, _) => ending(bench, event).or_else(|| letter(key)),
    }
}

/// The position of the last part of a source.
pub(super) const LAST_PART: usize = 3;

/// What a key does in a table of which no cell is edited.
fn action_of(bench: &Bench, event: &KeyboardEvent) -> Option<Action> {
    let key = event.key();
    Some(match key.as_str() {
        "Home" if is_command(event) => Action::Go(Way::First),
        "End" if is_command(event) => Action::Go(Way::Last),
        _ if is_command(event) || event.alt_key() => return None,
        "ArrowLeft" => Action::Go(Way::Left),
        "ArrowRight" => Action::Go(Way::Right),
        "ArrowUp" => Action::Go(Way::Up),
        "ArrowDown" => Action::Go(Way::Down),
        "Home" => Action::Go(Way::RowStart),
        "End" => Action::Go(Way::RowEnd),
        "Tab" if !bench.now().is_tabbing() => return None,
        "Tab" if event.shift_key() => Action::Go(Way::Previous),
        "Tab" => Action::Go(Way::Next),
        "Escape" => Action::Cancel,
        "Enter" | "F2" | "Process" => Action::Edit(None),
        "Delete" | "Backspace" => Action::Empty,
        key => return letter(key),
    })
}

fn letter(key: &str) -> Option<Action> {
    let mut letters = key.chars();
    let letter = letters.next().filter(|_| letters.next().is_none())?;
    Some(Action::Edit(Some(letter)))
}

/// Chooses the word that begins as was typed, where there are words to choose from.
fn choose(bench: &Bench) {
    let desk = bench.now();
    let field = desk.place().field;
    if !matches!(field, Field::Kind | Field::Stance) {
        return;
    }
    let query = desk.draft().map(|draft| draft.query.clone());
    if let Some(query) = query
        && let Some(word) = word_for(bench, field, &query)
    {
        let cells = vec![(field.column(), word.to_owned())];
        bench.act.emit(Action::Type(cells, false));
        bench.act.emit(Action::Query(query));
    }
}

fn is_command(event: &KeyboardEvent) -> bool {
    event.ctrl_key() || event.meta_key()
}
