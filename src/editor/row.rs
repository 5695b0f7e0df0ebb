//! One row of the table.

use std::rc::Rc;

use yew::prelude::*;

use super::bench::Bench;
use super::cell::cell;
use crate::workshop::{CellProblem, Draft, Field, Row};

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
    /// The columns that are shown.
    pub fields: &'static [Field],
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
            && self.fields.len() == other.fields.len()
    }
}

/// A row: its number, and its cells.
#[component]
pub(super) fn TableRow(props: &RowProps) -> Html {
    let bench = &props.bench;
    let number = (props.at + 1).to_string();
    let is_blank = props.row.is_blank();
    let class = classes!(
        "ws-row",
        props.leader.map(|_| "ws-more"),
        is_blank.then_some("ws-blank"),
    );
    let name = if is_blank {
        bench.text("workshop.row.new")
    } else {
        bench.locale.fill("workshop.row.name", &[("row", &number)])
    };
    html! {
        <div role="row" {class} aria-rowindex={(props.at + 2).to_string()}>
            <div key="number" role="rowheader" class="ws-number" aria-colindex="1">
                <span class="ws-card-name">{ name }</span>
                <span class="ws-plain-number">{ if is_blank { "+" } else { &number } }</span>
            </div>
            { for props.fields.iter().map(|field| cell(props, *field)) }
        </div>
    }
}
