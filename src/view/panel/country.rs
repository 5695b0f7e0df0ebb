//! The panel for a country: its ties and all its events.

use yew::prelude::*;

use super::super::reader::Reader;
use super::super::text::{heading, list, paragraph, tie_choice};
use super::card::{card, extent};
use crate::model::{CountryId, Event};

/// A country's ties, then its events, newest first.
pub(super) fn country(reader: &Reader, id: CountryId) -> Html {
    let (dataset, locale) = (&reader.dataset, &reader.locale);
    let name = reader.country_name(id);
    let events: Vec<&Event> = dataset.events_of(id).collect();
    let mut about = extent(reader, &events);
    if let Some(country) = dataset.country(id) {
        about = [reader.pick(country.capital()), " · ", &about].concat();
    }
    let mut ties = Vec::new();
    for tie in dataset.ties() {
        if let Some(other) = tie.id().other(id) {
            ties.push(tie_choice(reader, tie, reader.country_name(other)));
        }
    }
    let in_country = |key| locale.fill(key, &[("country", &name)]);
    let mut parts = vec![
        html! { <h2>{ &name }</h2> },
        paragraph("span", about),
        heading(in_country("panel.country.ties")),
        list("choices", None, ties),
        heading(in_country("panel.country.events")),
    ];
    parts.extend(events.iter().map(|event| card(reader, event, None)));
    Html::from_iter(parts)
}
