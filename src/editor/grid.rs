//! The table.

use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use super::bench::{Bench, Kept};
use super::focus::focus_id;
use super::keys::keys;
use super::row::TableRow;
use crate::workshop::{Checked, Field, Table};

/// What the table needs to be drawn.
#[derive(Properties)]
pub(super) struct GridProps {
    pub bench: Bench,
    pub desk: Kept,
    pub table: Rc<Table>,
    pub checked: Rc<Checked>,
}

impl PartialEq for GridProps {
    fn eq(&self, other: &Self) -> bool {
        self.bench == other.bench
            && self.desk == other.desk
            && Rc::ptr_eq(&self.checked, &other.checked)
    }
}

/// The table, one stop for Tab.
#[component]
pub(super) fn Grid(props: &GridProps) -> Html {
    let node = use_node_ref();
    let place = props.desk.place();
    let bench = &props.bench;
    use_effect_with(props.desk.grabs(), {
        let (node, bench) = (node.clone(), bench.clone());
        move |_| {
            // The desk may have gone on since it was drawn.
            let id = bench.focused_id();
            if let (Some(grid), Some(id), None) = (node.cast::<Element>(), id, bench.now().draft())
            {
                bench.quietly(|| focus_id(&grid, &id));
            }
        }
    });
    let fields = props.desk.fields();
    let leaders = props.table.leaders();
    let rows = props.table.rows().iter().enumerate().map(|(at, row)| {
        let focus = (place.row == at).then_some(place.field);
        let problems = props.checked.problems.iter();
        let problems = problems.filter(|problem| problem.row == row.key());
        html! {
            <TableRow
                key={row.key()}
                bench={bench.clone()}
                row={Rc::clone(row)}
                {at}
                leader={leaders[at]}
                {focus}
                draft={props.desk.draft().filter(|_| focus.is_some()).cloned()}
                is_tabbing={focus.is_some() && props.desk.is_tabbing()}
                problems={problems.cloned().collect::<Vec<_>>()}
                {fields}
            />
        }
    });
    html! {
        <div class="ws-scroll">
            <div
                ref={node}
                role="grid"
                class={classes!("ws-grid", (fields.len() == Field::ALL.len()).then_some("ws-detailed"))}
                aria-label={bench.text("workshop.table")}
                aria-rowcount={(props.table.rows().len() + 1).to_string()}
                aria-colcount={(fields.len() + 1).to_string()}
                aria-describedby="ws-keys"
                onkeydown={keys(bench)}
            >
                // With a key, like the rows: else one more row would make all of them anew.
                <div key="head" role="row" class="ws-row ws-head" aria-rowindex="1">
                    <div key="number" role="columnheader" class="ws-number" aria-colindex="1">
                        <span class="ws-hidden">{ bench.text("workshop.column.row") }</span>
                    </div>
                    { for fields.iter().map(|field| head(bench, *field)) }
                </div>
                { for rows }
            </div>
        </div>
    }
}

fn head(bench: &Bench, field: Field) -> Html {
    let name = bench.text(&format!("workshop.column.{}", field.name()));
    html! {
        <div
            key={field.name()}
            role="columnheader"
            class={classes!("ws-heading", format!("ws-{}", field.name()))}
            aria-colindex={(field as usize + 2).to_string()}
        >
            { name }
        </div>
    }
}
