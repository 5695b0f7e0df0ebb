//! The table of all events that are shown.

use yew::prelude::*;

use super::super::super::Shared;
use super::super::super::panel::{cited_ids, kind_key, parties, status_line, when};
use super::super::super::reader::Reader;
use super::super::super::text::text;
use super::super::more::{more_rows, use_rows};
use super::column::{FIRST_ROWS, cell, name_cell, row_class, sheet};
use super::order::{Column, Order, Value, keys};
use crate::locale::Locale;
use crate::model::{Event, Status};
use crate::state::Selection;

#[derive(Clone, Copy, Debug, PartialEq)]
enum EventColumn {
    Date,
    Kind,
    Title,
    Parties,
    Place,
    Status,
    Sources,
}

impl Column for EventColumn {
    const ALL: &'static [Self] = &[
        Self::Date,
        Self::Kind,
        Self::Title,
        Self::Parties,
        Self::Place,
        Self::Status,
        Self::Sources,
    ];

    fn key(self) -> &'static str {
        match self {
            Self::Date => "table.date",
            Self::Kind => "filter.kinds",
            Self::Title => "table.event",
            Self::Parties => "label.parties",
            Self::Place => "table.place",
            Self::Status => "filter.statuses",
            Self::Sources => "label.sources",
        }
    }

    fn is_number(self) -> bool {
        self == Self::Sources
    }

    fn begins_with_most(self) -> bool {
        matches!(self, Self::Date | Self::Sources)
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct EventsProps {
    pub reader: Reader,
    pub words: Shared<Locale>,
    pub selection: Option<Selection>,
    pub caption: String,
    /// What both tables are in.
    pub view: NodeRef,
    /// Told what is to be said.
    pub say: Callback<String>,
}

/// All events that are shown, so many at a time.
#[component]
pub(super) fn Events(props: &EventsProps) -> Html {
    let EventsProps {
        reader,
        words,
        selection,
        view,
        ..
    } = props;
    let order = use_state(|| Order::by(EventColumn::Date));
    let most = use_rows(view, "events", FIRST_ROWS);
    // Of all events, for a filter changes nothing of them.
    let keys = use_memo(
        (reader.dataset.clone(), reader.locale.clone(), order.column),
        |(dataset, locale, column)| {
            let values = dataset.events().iter();
            let values: Vec<_> = values.map(|event| value(reader, event, *column)).collect();
            keys(locale, &values)
        },
    );
    let sorted = use_memo((reader.clone(), *order), |(reader, order)| {
        let shown: Vec<usize> = reader.shown.positions().collect();
        let sorted = order.sort(shown.len(), |at| keys[shown[at]]);
        sorted.into_iter().map(|at| shown[at]).collect::<Vec<_>>()
    });
    let events = reader.dataset.events();
    let rows = sorted.iter().take(*most).filter_map(|at| events.get(*at));
    let rows = rows.map(|event| row(reader, words, event, selection.as_ref()));
    html! {
        <>
            { sheet("events", &props.caption, words, &order, &props.say, rows.collect()) }
            { more_rows(words, "events", sorted.len(), &most) }
        </>
    }
}

fn value(reader: &Reader, event: &Event, column: EventColumn) -> Value {
    let text = |words: &str| Value::Text(words.to_owned());
    match column {
        EventColumn::Date => Value::Number(earliest(event)),
        EventColumn::Kind => text(reader.locale.text(kind_key(event.kind()))),
        EventColumn::Title => text(reader.pick(event.title())),
        EventColumn::Parties => {
            let names = event.parties().iter();
            let names = names.map(|party| reader.country_name(party.country()));
            text(&names.collect::<Vec<_>>().join("\n"))
        }
        EventColumn::Place => text(event.place().map_or("", |place| reader.pick(place.name()))),
        EventColumn::Status => Value::Number(sureness(event.status())),
        EventColumn::Sources => Value::count(cited_ids(event).len()),
    }
}

/// The first day that an event may be of, in days since 1970; without one, before all others.
pub(super) fn earliest(event: &Event) -> i32 {
    event.date().earliest().days_since_1970_or(i32::MIN)
}

/// The place of a status among all, the surest first.
pub(super) fn sureness(status: Status) -> i32 {
    let order = Status::SUREST_FIRST.iter();
    let before = order.take_while(|each| **each != status);
    before.map(|_| 1).sum()
}

fn row(reader: &Reader, words: &Locale, event: &Event, selection: Option<&Selection>) -> Html {
    let own = Selection::Event(event.id().clone());
    let is_selected = selection == Some(&own);
    let is_part = selection.is_some_and(|selection| selection.has_event(event));
    let key = event.id().as_str().to_owned();
    let place = event.place().map(|place| text(reader, place.name()));
    html! {
        <tr role="row" key={key.clone()} data-event={key} class={row_class(is_selected, is_part)}>
            { cell(words, EventColumn::Date, when(reader, event)) }
            { cell(words, EventColumn::Kind, words.text(kind_key(event.kind())).to_owned()) }
            { name_cell(reader, words, own, is_selected, text(reader, event.title())) }
            { cell(words, EventColumn::Parties, parties(reader, event)) }
            { cell(words, EventColumn::Place, place.unwrap_or_default()) }
            { cell(words, EventColumn::Status, status_line(reader, event)) }
            { cell(words, EventColumn::Sources, cited_ids(event).len().to_string()) }
        </tr>
    }
}
