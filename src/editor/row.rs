//! One row of the table.

use std::rc::Rc;

use yew::prelude::*;

use super::bench::Bench;
use super::cell::cell;
use crate::workshop::{CellProblem, Draft, Field, Row, SourceText};

/// What a row needs to be drawn.
#[derive(Properties, Clone)]
pub(super) struct RowProps {
    pub bench: Bench,
    pub row: Rc<Row>,
    /// Its position.
    pub at: usize,
    /// The position of the row to whose event it adds evidence.
    pub leader: Option<usize>,
    /// The cell in it that has the focus.
    pub focus: Option<Field>,
    /// What is being typed into that cell.
    pub draft: Option<Draft>,
    /// Whether Tab goes to the next cell.
    pub is_tabbing: bool,
    pub problems: Vec<CellProblem>,
    /// The sources of the whole table, where one is being picked.
    pub sources: Rc<Vec<(SourceText, usize)>>,
}

impl PartialEq for RowProps {
    fn eq(&self, other: &Self) -> bool {
        self.bench == other.bench
            && Rc::ptr_eq(&self.row, &other.row)
            && self.at == other.at
            && self.leader == other.leader
            && self.focus == other.focus
            && self.draft == other.draft
            && self.is_tabbing == other.is_tabbing
            && self.problems == other.problems
            && (self.draft.is_none() || self.sources == other.sources)
    }
}

/// A row: its number, and its cells.
#[component]
pub(super) fn TableRow(props: &RowProps) -> Html {
    let number = (props.at + 1).to_string();
    let class = classes!(
        "ws-row",
        props.leader.map(|_| "ws-more"),
        props.row.is_blank().then_some("ws-blank"),
    );
    html! {
        <div role="row" {class} aria-rowindex={(props.at + 2).to_string()}>
            <div role="rowheader" class="ws-number" aria-colindex="1">
                <span class="ws-card-name">{ props.bench.locale.fill("workshop.row.name", &[("row", &number)]) }</span>
                <span class="ws-plain-number">{ &number }</span>
            </div>
            { for Field::ALL.into_iter().map(|field| cell(props, field)) }
        </div>
    }
}
