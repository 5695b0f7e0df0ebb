//! The panel for a tie: everything on record between two countries.

use yew::prelude::*;

use super::super::reader::Reader;
use super::super::text::{choice, heading, paragraph, span};
use super::Most;
use super::card::{card, extent};
use crate::model::{Event, EventKind, TieId};
use crate::state::Selection;

/// The sections of a tie's events, in order, each with the kinds it holds.
pub(in crate::view) const SECTIONS: [(&str, &[EventKind]); 5] = [
    ("section.agreements", &[EventKind::Agreement]),
    ("section.visits", &[EventKind::Visit, EventKind::Meeting]),
    ("section.military", &[EventKind::Military]),
    (
        "section.statements",
        &[EventKind::Statement, EventKind::Accusation],
    ),
    ("section.other", &[EventKind::Other]),
];

/// Both countries and their events by kind, newest first.
pub(super) fn tie(reader: &Reader, id: TieId, most: Most) -> Html {
    let locale = &reader.locale;
    let events = reader.events(&Selection::Tie(id));
    let mut parts = vec![
        html! { <h2>{ title(reader, id) }</h2> },
        paragraph("span", extent(reader, &events)),
    ];
    parts.push(if has_record(&events) {
        Html::default()
    } else {
        paragraph("nothing", locale.text("panel.none"))
    });
    let mut left = most.events;
    for (name, kinds) in SECTIONS {
        let section = events.iter().filter(|event| kinds.contains(&event.kind()));
        let cards: Vec<Html> = section
            .take(left)
            .map(|event| card(reader, event, Some(id)))
            .collect();
        left -= cards.len();
        // Each in its place, so that those that are there stay when others follow.
        parts.push(if cards.is_empty() {
            Html::default()
        } else {
            Html::from_iter([heading(locale.text(name)), cards.into_iter().collect()])
        });
    }
    Html::from_iter(parts)
}

/// Whether the two countries agreed on something, or met.
pub(in crate::view) fn has_record(events: &[&Event]) -> bool {
    let is_record = |event: &&Event| {
        matches!(
            event.kind(),
            EventKind::Agreement | EventKind::Visit | EventKind::Meeting
        )
    };
    events.iter().any(is_record)
}

/// The pattern "{first} and {second}" with names to choose in place of words.
fn title(reader: &Reader, id: TieId) -> Html {
    let [first, second] = id.ends();
    let mut parts = Vec::new();
    for part in reader.locale.text("tie.name").split_inclusive('}') {
        let (words, end) = match part.split_once('{') {
            Some((words, "first}")) => (words, Some(first)),
            Some((words, "second}")) => (words, Some(second)),
            _ => (part, None),
        };
        if !words.is_empty() {
            parts.push(span("joint", words));
        }
        if let Some(end) = end {
            let name = reader.country_name(end);
            parts.push(choice(reader, "choose", Selection::Country(end), name));
        }
    }
    Html::from_iter(parts)
}
