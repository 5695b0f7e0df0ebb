//! One event among others: what, when, who, and who says so.

use yew::prelude::*;

use super::super::reader::{Reader, use_reader};
use super::super::text::{Choose, Text};
use super::parties::Parties;
use super::sources::Sources;
use crate::model::{Bound, Event, EventId, Status};
use crate::state::Selection;

#[derive(Properties, PartialEq)]
pub(super) struct CardProps {
    pub id: EventId,
}

/// An event in a list.
#[component]
pub(super) fn Card(props: &CardProps) -> Html {
    let reader = use_reader();
    let Some(event) = reader.dataset.event(props.id.as_str()) else {
        return Html::default();
    };
    let status = event.status();
    html! {
        <article class={classes!("card", status_class(status))} data-event={props.id.as_str().to_owned()}>
            <KindAndDate id={props.id.clone()} />
            <h4>
                <Choose selection={Selection::Event(props.id.clone())}>
                    <Text text={event.title().clone()} />
                </Choose>
            </h4>
            if let Some(summary) = event.summary() {
                <p class="summary"><Text text={summary.clone()} /></p>
            }
            <Parties id={props.id.clone()} />
            <StatusLine id={props.id.clone()} />
            <Sources id={props.id.clone()} />
        </article>
    }
}

/// The line above an event's title: its kind, its place, its date.
#[component]
pub(super) fn KindAndDate(props: &CardProps) -> Html {
    let reader = use_reader();
    let locale = &reader.locale;
    let Some(event) = reader.dataset.event(props.id.as_str()) else {
        return Html::default();
    };
    html! {
        <p class="meta">
            <span>
                { locale.text(&format!("kind.{}", event.kind().as_str())) }
                if let Some(place) = event.place() {
                    { " · " }<Text text={place.name().clone()} />
                }
            </span>
            <span class="date">{ locale.date(event.date()) }</span>
        </p>
    }
}

/// How sure an event is, and who says so.
///
/// One claim speaks for itself; several are headed by what follows from them.
#[component]
pub(super) fn StatusLine(props: &CardProps) -> Html {
    let reader = use_reader();
    let (dataset, locale) = (&reader.dataset, &reader.locale);
    let Some(event) = dataset.event(props.id.as_str()) else {
        return Html::default();
    };
    let status = event.status();
    let several = dataset.attribution(event).claims.len() > 1;
    html! {
        <p class={classes!("status", status_class(status))}>
            if several {
                <strong>{ locale.status(status) }</strong>{ " " }
            }
            <span class="claims">{ locale.claims(dataset, event) }</span>
        </p>
    }
}

/// The class of everything that shows how sure an event is.
pub(super) fn status_class(status: Status) -> &'static str {
    match status {
        Status::Disputed => "disputed",
        Status::Denied => "denied",
        Status::Confirmed => "confirmed",
        Status::Reported => "reported",
        Status::Alleged => "alleged",
        Status::Announced => "announced",
    }
}

/// How many events there are, and the years in which they begin.
pub(super) fn span(reader: &Reader, events: &[&Event]) -> String {
    let locale = &reader.locale;
    let count = locale.count("events", events.len());
    let year = |event: &&Event| match event.date().earliest() {
        Bound::Day(day) => Some(day.to_ymd().0),
        Bound::Unbounded => None,
    };
    // Newest first, so the last with a beginning is the oldest.
    let newest = events.iter().find_map(year);
    let oldest = events.iter().rev().find_map(year);
    let years = match (oldest, newest) {
        (Some(oldest), Some(newest)) if oldest == newest => {
            locale.fill("date.year", &[("year", &oldest.to_string())])
        }
        (Some(oldest), Some(newest)) => locale.fill(
            "date.range.years",
            &[("from", &oldest.to_string()), ("to", &newest.to_string())],
        ),
        _ => return count,
    };
    locale.fill("panel.span", &[("events", &count), ("dates", &years)])
}
