//! The table of all ties that are shown.

use yew::prelude::*;

use super::super::super::Shared;
use super::super::super::map::line_mark;
use super::super::super::notes::sample;
use super::super::super::panel::when;
use super::super::super::reader::Reader;
use super::super::super::text::span;
use super::super::more::{more_rows, use_rows};
use super::column::{FIRST_ROWS, cell, name_cell, row_class, sheet};
use super::events::{earliest, sureness};
use super::order::{Column, Order, Value, keys};
use crate::locale::Locale;
use crate::model::{Event, Status, TieId, TieLine};
use crate::state::{Selection, ShownTie};

#[derive(Clone, Copy, Debug, PartialEq)]
enum TieColumn {
    Between,
    Events,
    First,
    Last,
    Line,
    Statuses,
}

impl Column for TieColumn {
    const ALL: &'static [Self] = &[
        Self::Between,
        Self::Events,
        Self::First,
        Self::Last,
        Self::Line,
        Self::Statuses,
    ];

    fn key(self) -> &'static str {
        match self {
            Self::Between => "table.between",
            Self::Events => "table.events",
            Self::First => "table.first",
            Self::Last => "table.last",
            Self::Line => "table.line",
            Self::Statuses => "filter.statuses",
        }
    }

    fn is_number(self) -> bool {
        self == Self::Events
    }

    fn begins_with_most(self) -> bool {
        matches!(self, Self::Events | Self::Last)
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct TiesProps {
    pub reader: Reader,
    pub words: Shared<Locale>,
    pub selection: Option<Selection>,
    pub caption: String,
    /// What both tables are in.
    pub view: NodeRef,
    /// Told what is to be said.
    pub say: Callback<String>,
}

/// All ties that are shown, so many at a time.
#[component]
pub(super) fn Ties(props: &TiesProps) -> Html {
    let TiesProps {
        reader,
        words,
        selection,
        view,
        ..
    } = props;
    let order = use_state(|| Order::by(TieColumn::Events));
    let most = use_rows(view, "ties", FIRST_ROWS);
    let ties = use_memo((reader.clone(), *order), |(reader, order)| {
        let ties = reader.shown.ties(&reader.dataset);
        let ties: Vec<(TieId, ShownTie)> = ties.map(|(tie, shown)| (tie.id(), shown)).collect();
        let values = ties.iter();
        let values: Vec<_> = values
            .map(|(id, shown)| value(reader, *id, *shown, order.column))
            .collect();
        let keys = keys(&reader.locale, &values);
        let sorted = order.sort(ties.len(), |at| keys[at]);
        sorted.into_iter().map(|at| ties[at]).collect::<Vec<_>>()
    });
    let rows = ties.iter().take(*most);
    let rows = rows.map(|(id, shown)| row(reader, words, *id, *shown, selection.as_ref()));
    html! {
        <>
            { sheet("ties", &props.caption, words, &order, &props.say, rows.collect()) }
            { more_rows(words, "ties", ties.len(), &most) }
        </>
    }
}

/// The shown events of a tie, newest first.
fn events(reader: &Reader, id: TieId) -> Vec<&Event> {
    reader.shown.events_of_tie(id, &reader.dataset).collect()
}

fn value(reader: &Reader, id: TieId, shown: ShownTie, column: TieColumn) -> Value {
    let events = || events(reader, id);
    let day =
        |event: Option<&&Event>| Value::Number(event.map_or(i32::MIN, |event| earliest(event)));
    match column {
        TieColumn::Between => Value::Text(reader.name(&Selection::Tie(id))),
        TieColumn::Events => Value::count(shown.count),
        TieColumn::First => day(events().last()),
        TieColumn::Last => day(events().first()),
        TieColumn::Line => Value::Number(shown.line as i32),
        TieColumn::Statuses => {
            let surest = events().iter().map(|event| sureness(event.status())).min();
            Value::Number(surest.unwrap_or(i32::MAX))
        }
    }
}

fn row(
    reader: &Reader,
    words: &Locale,
    id: TieId,
    shown: ShownTie,
    selection: Option<&Selection>,
) -> Html {
    let own = Selection::Tie(id);
    let is_selected = selection == Some(&own);
    let is_part = selection.is_some_and(|selection| selection.has_tie(id, &reader.dataset));
    let events = events(reader, id);
    let date = |event: Option<&&Event>| event.map_or(String::new(), |event| when(reader, event));
    let name: Html = words.raised(&reader.name(&own)).into();
    let line = words.raised(words.text(line_key(shown.line)));
    let line = Html::from_iter([sample(line_mark(shown.line)), span("words", line)]);
    let key = id.to_string();
    html! {
        <tr role="row" key={key.clone()} data-tie={key} class={row_class(is_selected, is_part)}>
            { name_cell(reader, words, own, is_selected, name) }
            { cell(words, TieColumn::Events, shown.count.to_string()) }
            { cell(words, TieColumn::First, date(events.last())) }
            { cell(words, TieColumn::Last, date(events.first())) }
            { cell(words, TieColumn::Line, span("line-words", line)) }
            { cell(words, TieColumn::Statuses, statuses(words, &events)) }
        </tr>
    }
}

/// How many of the events are how sure: "Reported: 3, Disputed: 1".
fn statuses(words: &Locale, events: &[&Event]) -> String {
    let mut counts: Vec<(Status, usize)> = Vec::new();
    for event in events {
        let status = event.status();
        match counts.iter_mut().find(|(known, _)| *known == status) {
            Some((_, count)) => *count += 1,
            None => counts.push((status, 1)),
        }
    }
    crate::model::order::sort(&mut counts, |(one, _), (other, _)| {
        sureness(*one).cmp(&sureness(*other))
    });
    let counts = counts.into_iter().map(|(status, count)| {
        words.fill(
            "table.status",
            &[
                ("status", words.status(status)),
                ("count", &count.to_string()),
            ],
        )
    });
    counts.collect::<Vec<_>>().join(words.text("list.comma"))
}

fn line_key(line: TieLine) -> &'static str {
    match line {
        TieLine::Solid => "legend.solid",
        TieLine::Dashed => "legend.dashed",
        TieLine::Dotted => "legend.dotted",
    }
}
