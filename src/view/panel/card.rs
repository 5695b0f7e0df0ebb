//! One event among others: what, when, who, and who says so.

use yew::prelude::*;

use super::super::reader::Reader;
use super::super::text::{choice, paragraph, span, text};
use super::parties::parties;
use super::sources::sources;
use super::stages::stages;
use super::voices::voices;
use crate::model::{Event, EventKind, TieId};
use crate::state::Selection;

/// An event in a list; of a `tie`, with what its two ends say.
pub(in crate::view) fn card(reader: &Reader, event: &Event, tie: Option<TieId>) -> Html {
    let title = choice(
        reader,
        "choose",
        Selection::Event(event.id().clone()),
        text(reader, event.title()),
    );
    let parts = [
        kind_and_date(reader, event),
        html! { <h4>{ title }</h4> },
        summary(reader, event),
        parties(reader, event),
        status_line(reader, event),
        tie.map_or(Html::default(), |tie| voices(reader, event, tie)),
        stages(reader, event, false),
        sources(reader, event),
    ];
    article("card", event, Html::from_iter(parts))
}

/// An element for `event`, by whose looks it shows how sure the event is.
pub(super) fn article(class: &'static str, event: &Event, children: Html) -> Html {
    let class = [class, " ", event.status().as_str()].concat();
    let id = event.id().as_str().to_owned();
    html! { <article key={id.clone()} {class} data-event={id}>{ children }</article> }
}

/// The line above an event's title: its kind, its place, its date.
pub(super) fn kind_and_date(reader: &Reader, event: &Event) -> Html {
    let locale = &reader.locale;
    let mut what: Vec<Html> = vec![locale.text(kind_key(event.kind())).into()];
    if let Some(place) = event.place() {
        what.extend([" · ".into(), text(reader, place.name())]);
    }
    let parts = [
        span("what", Html::from_iter(what)),
        span("date", when(reader, event)),
    ];
    paragraph("meta", Html::from_iter(parts))
}

/// An event's date; where it may lie outside the chosen time, it says so.
pub(in crate::view) fn when(reader: &Reader, event: &Event) -> String {
    let locale = &reader.locale;
    let date = locale.date(event.date());
    if reader.shown.is_possible_only(event.id(), &reader.dataset) {
        locale.fill("date.possible", &[("date", &date)])
    } else {
        date
    }
}

/// An event's summary; nothing where there is none.
pub(super) fn summary(reader: &Reader, event: &Event) -> Html {
    match event.summary() {
        Some(summary) => paragraph("summary", text(reader, summary)),
        None => Html::default(),
    }
}

/// How sure an event is, and who says so.
///
/// One claim speaks for itself; several are headed by what follows from them.
pub(in crate::view) fn status_line(reader: &Reader, event: &Event) -> Html {
    let (dataset, locale) = (&reader.dataset, &reader.locale);
    let status = event.status();
    let mut parts = Vec::new();
    if dataset.attribution(event).claims.len() > 1 {
        parts.push(html! { <strong>{ locale.status(status) }</strong> });
        parts.push(" ".into());
    }
    parts.push(span("claims", locale.claims(dataset, event)));
    let class = ["status ", status.as_str()].concat();
    html! { <p {class}>{ Html::from_iter(parts) }</p> }
}

/// The locale key of a kind of event.
pub(in crate::view) fn kind_key(kind: EventKind) -> &'static str {
    match kind {
        EventKind::Agreement => "kind.agreement",
        EventKind::Visit => "kind.visit",
        EventKind::Meeting => "kind.meeting",
        EventKind::Statement => "kind.statement",
        EventKind::Accusation => "kind.accusation",
        EventKind::Military => "kind.military",
        EventKind::Other => "kind.other",
    }
}

/// How many events there are, and the years in which they begin.
pub(in crate::view) fn extent(reader: &Reader, events: &[&Event]) -> String {
    let locale = &reader.locale;
    let count = locale.count("events", events.len());
    let year = |event: &&Event| Some(event.date().earliest().day()?.to_ymd().0);
    // Newest first, so the last with a beginning is the oldest.
    let newest = events.iter().find_map(year);
    let oldest = events.iter().rev().find_map(year);
    let (Some(oldest), Some(newest)) = (oldest, newest) else {
        return count;
    };
    let (from, to) = (oldest.to_string(), newest.to_string());
    let years = if oldest == newest {
        locale.fill("date.year", &[("year", &to)])
    } else {
        locale.fill("date.range.years", &[("from", &from), ("to", &to)])
    };
    locale.fill("panel.span", &[("events", &count), ("dates", &years)])
}
