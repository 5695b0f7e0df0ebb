//! What can be done with the table, and how many problems are left.

use std::rc::Rc;

use yew::prelude::*;

use super::bench::{Bench, Kept};
use super::icon::{GOOD, NEEDED, NOTE, PLUS, WRONG, icon};
use crate::workshop::{Action, CellProblem, Checked, Field, Place, Table};

/// The buttons below the table.
pub(super) fn toolbar(bench: &Bench, desk: &Kept, table: &Table) -> Html {
    let number = (desk.place().row + 1).to_string();
    let of_row = |key: &str| bench.locale.fill(key, &[("row", &number)]);
    let is_blank = table
        .rows()
        .get(desk.place().row)
        .is_none_or(|row| row.is_blank());
    let is_detailed = desk.fields().len() == Field::ALL.len();
    let detail = if is_detailed {
        "workshop.detail.fewer"
    } else {
        "workshop.detail.more"
    };
    html! {
        <div class="ws-tools" role="group" aria-label={bench.text("workshop.tools")}>
            { button(bench, "workshop.add.event", PLUS, Action::AddEvent, true, "") }
            <button type="button" class="ws-button" data-do="evidence" aria-disabled={is_blank.then_some("true")} onclick={pressing(bench, Action::AddEvidence, !is_blank)}>{ of_row("workshop.add.evidence") }</button>
            <button type="button" class="ws-button" data-do="remove" aria-disabled={is_blank.then_some("true")} onclick={pressing(bench, Action::RemoveRow, !is_blank)}>{ of_row("workshop.remove.row") }</button>
            <button type="button" class="ws-button ws-detail" data-do="detail" aria-pressed={is_detailed.to_string()} onclick={bench.pressing(Action::Detail(!is_detailed))}>{ bench.text(detail) }</button>
        </div>
    }
}

/// A button with a sign; `keys` that do the same, if any.
pub(super) fn button(
    bench: &Bench,
    key: &str,
    sign: &'static str,
    action: Action,
    is_able: bool,
    keys: &'static str,
) -> Html {
    html! {
        <button
            type="button"
            class="ws-button"
            data-do={key.rsplit('.').next().map(str::to_owned)}
            aria-disabled={(!is_able).then_some("true")}
            aria-keyshortcuts={(!keys.is_empty()).then_some(keys)}
            onclick={pressing(bench, action, is_able)}
        >
            { icon(sign) }<span>{ bench.text(key) }</span>
        </button>
    }
}

/// A button that cannot be pressed keeps the focus, so it is not disabled.
fn pressing(bench: &Bench, action: Action, is_able: bool) -> Callback<MouseEvent> {
    if is_able {
        bench.pressing(action)
    } else {
        Callback::noop()
    }
}

/// How many problems are left, and the way to the next.
pub(super) fn tally(bench: &Bench, desk: &Kept, table: &Table, checked: &Rc<Checked>) -> Html {
    if table.filled() == 0 {
        return html! { <div class="ws-tally"><p role="status">{ bench.text("workshop.tally.blank") }</p></div> };
    }
    // What is being typed is not wrong yet.
    let typing = desk.draft().map(|_| desk.place());
    let is_done = |problem: &&CellProblem| {
        typing.is_none_or(|place| (place.row, place.field) != (problem.at, problem.field))
    };
    let errors: Vec<_> = checked.errors().filter(is_done).collect();
    let wrong = errors.iter().filter(|problem| !problem.is_empty).count();
    let needed = errors.len() - wrong;
    let notes = checked.problems.len() - checked.errors().count();
    let mut parts = Vec::new();
    if wrong > 0 {
        parts.push(html! { <span class="ws-problem">{ icon(WRONG) }{ bench.locale.count("workshop.problems", wrong) }</span> });
    }
    if needed > 0 {
        parts.push(html! { <span class="ws-need">{ icon(NEEDED) }{ bench.locale.count("workshop.needed", needed) }</span> });
    }
    if parts.is_empty() && checked.dataset.is_some() {
        let events = checked
            .dataset
            .as_ref()
            .map_or(0, |dataset| dataset.events().len());
        let events = bench.locale.count("events", events);
        parts.push(html! { <span class="ws-good">{ icon(GOOD) }{ bench.locale.fill("workshop.tally.good", &[("events", &events)]) }</span> });
    }
    if notes > 0 {
        parts.push(html! { <span class="ws-note">{ icon(NOTE) }{ bench.locale.count("workshop.notes", notes) }</span> });
    }
    let is_stale = wrong + needed > 0;
    html! {
        <div class="ws-tally">
            <p role="status">
                { for parts }
                if is_stale {
                    <span class="ws-soft">{ bench.text("workshop.tally.stale") }</span>
                }
            </p>
            if let Some(next) = next(desk, table, checked).filter(|_| is_stale || notes > 0) {
                <button type="button" class="ws-button" data-do="next" onclick={bench.pressing(Action::GoTo(next))}>{ bench.text("workshop.next") }</button>
            }
            if !checked.others.is_empty() {
                <ul>{ for checked.others.iter().map(|other| html! { <li class="ws-problem">{ icon(WRONG) }{ other }</li> }) }</ul>
            }
        </div>
    }
}

/// The cell of the next problem after the one that has the focus; notes come last.
pub(super) fn next(desk: &Kept, table: &Table, checked: &Checked) -> Option<Place> {
    let place_of = |problem: &CellProblem| {
        let row = table
            .rows()
            .iter()
            .position(|row| row.key() == problem.row)?;
        Some(Place {
            row,
            field: problem.field,
        })
    };
    let has_errors = checked.errors().next().is_some();
    let places: Vec<Place> = checked
        .problems
        .iter()
        .filter(|problem| problem.is_error || !has_errors)
        .filter_map(place_of)
        .collect();
    let here = (desk.place().row, desk.place().field as usize);
    let after = places
        .iter()
        .find(|place| (place.row, place.field as usize) > here);
    after.or(places.first()).copied()
}
