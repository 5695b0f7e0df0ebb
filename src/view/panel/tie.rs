//! The panel for a tie: everything on record between two countries.

use yew::prelude::*;

use super::super::reader::use_reader;
use super::super::text::Choose;
use super::card::{Card, span};
use crate::model::{EventKind, TieId};
use crate::state::Selection;

#[derive(Properties, PartialEq)]
pub(super) struct TieProps {
    pub id: TieId,
}

/// The sections of a tie's events, in order, each with the kinds it holds.
const SECTIONS: [(&str, &[EventKind]); 5] = [
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
#[component]
pub(super) fn Tie(props: &TieProps) -> Html {
    let reader = use_reader();
    let locale = &reader.locale;
    let events: Vec<_> = reader.dataset.events_of_tie(props.id).collect();
    let sections = SECTIONS.iter().filter_map(|(title, kinds)| {
        let mut of_section = events
            .iter()
            .filter(|event| kinds.contains(&event.kind()))
            .peekable();
        of_section.peek()?;
        Some(html! {
            <section key={*title}>
                <h3>{ locale.text(title) }</h3>
                { for of_section.map(|event| html! {
                    <Card key={event.id().as_str()} id={event.id().clone()} />
                }) }
            </section>
        })
    });
    let has_record = events.iter().any(|event| {
        matches!(
            event.kind(),
            EventKind::Agreement | EventKind::Visit | EventKind::Meeting
        )
    });
    let [first, second] = props.id.ends().map(|end| {
        html! {
            <Choose selection={Selection::Country(end)}>{ reader.country_name(end) }</Choose>
        }
    });
    html! {
        <>
            <h2>{ joined(locale.text("tie.name"), &first, &second) }</h2>
            <p class="span">{ span(&reader, &events) }</p>
            if !has_record {
                <p class="nothing">{ locale.text("panel.none") }</p>
            }
            { for sections }
        </>
    }
}

/// The pattern "{first} and {second}" with elements in the place of names.
fn joined(pattern: &str, first: &Html, second: &Html) -> Html {
    pattern
        .split_inclusive('}')
        .map(|part| {
            let (words, name) = match part.split_once('{') {
                Some((words, "first}")) => (words, Some(first.clone())),
                Some((words, "second}")) => (words, Some(second.clone())),
                _ => (part, None),
            };
            html! { <><span class="joint">{ words }</span>{ for name }</> }
        })
        .collect()
}
