//! What the two tables are made of: headings that sort, cells, names that select.
//!
//! Roles are written out: where there is no room for columns, the style sheet lays rows
//! out as cards, and some browsers then take a table for none.

use yew::prelude::*;

use super::super::super::reader::Reader;
use super::super::super::text::span;
use super::order::{Column, Order};
use crate::locale::Locale;
use crate::state::Selection;

/// So many rows are drawn at first; each press on the button draws twice as many.
pub(super) const FIRST_ROWS: usize = 60;

/// A table with these rows.
pub(super) fn sheet<C: Column>(
    class: &'static str,
    caption: &str,
    words: &Locale,
    order: &UseStateHandle<Order<C>>,
    say: &Callback<String>,
    rows: Vec<Html>,
) -> Html {
    let headings = C::ALL
        .iter()
        .map(|column| heading(words, *column, order, say));
    html! {
        <table class={classes!("sheet-of", class)} role="table">
            <caption>{ caption.to_owned() }</caption>
            <thead role="rowgroup"><tr role="row">{ for headings }</tr></thead>
            <tbody role="rowgroup">{ for rows }</tbody>
        </table>
    }
}

/// A heading that sorts by its column.
fn heading<C: Column>(
    words: &Locale,
    column: C,
    order: &UseStateHandle<Order<C>>,
    say: &Callback<String>,
) -> Html {
    let name = words.text(column.key()).to_owned();
    let sort = (order.column == column).then_some(if order.falls {
        "descending"
    } else {
        "ascending"
    });
    let next = order.pressed(column);
    let key = if next.falls {
        "table.sorted.falling"
    } else {
        "table.sorted.rising"
    };
    let said = words.fill(key, &[("column", &name)]);
    let onclick = {
        let (order, say) = (order.clone(), say.clone());
        Callback::from(move |_: MouseEvent| {
            order.set(next);
            say.emit(said.clone());
        })
    };
    html! {
        <th scope="col" role="columnheader" class={class(column)} aria-sort={sort}>
            <button type="button" class="choose sort" {onclick}>{ name }</button>
        </th>
    }
}

/// A cell, which names its column where rows are cards.
pub(super) fn cell<C: Column>(words: &Locale, column: C, content: impl Into<Html>) -> Html {
    html! {
        <td role="cell" class={class(column)} data-label={words.text(column.key()).to_owned()}>
            { content.into() }
        </td>
    }
}

/// The cell that names a row, and selects what it names.
pub(super) fn name_cell(
    reader: &Reader,
    words: &Locale,
    selection: Selection,
    is_selected: bool,
    content: Html,
) -> Html {
    let onclick = reader.choosing(selection);
    html! {
        <th scope="row" role="rowheader">
            <button
                type="button"
                class="choose name"
                aria-pressed={if is_selected { "true" } else { "false" }}
                {onclick}
            >
                { content }
            </button>
            if is_selected {
                { " " }{ span("mark-selected", words.text("table.selected").to_owned()) }
            }
        </th>
    }
}

/// The class of a row: selected, part of what is, or neither.
pub(super) fn row_class(is_selected: bool, is_part: bool) -> &'static str {
    match (is_selected, is_part) {
        (true, _) => "row selected",
        (false, true) => "row part",
        (false, false) => "row",
    }
}

fn class<C: Column>(column: C) -> Option<&'static str> {
    column.is_number().then_some("number")
}
