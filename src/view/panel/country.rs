//! The panel for a country: its ties and its events.

use yew::prelude::*;

use super::super::reader::Reader;
use super::super::text::{heading, list, paragraph, tie_choice};
use super::Most;
use super::card::{card, extent};
use crate::model::CountryId;
use crate::state::Selection;

/// A country's ties, then its events, newest first.
pub(super) fn country(reader: &Reader, id: CountryId, most: Most) -> Html {
    let (dataset, locale) = (&reader.dataset, &reader.locale);
    let name = reader.country_name(id);
    let events = reader.events(&Selection::Country(id));
    let mut about = extent(reader, &events);
    if let Some(country) = dataset.country(id) {
        about = [reader.pick(country.capital()), " · ", &about].concat();
    }
    let ties = reader.shown.ties(dataset).filter_map(|(tie, shown)| {
        let name = reader.country_name(tie.id().other(id)?);
        Some(tie_choice(reader, tie.id(), shown, name))
    });
    let ties = ties.take(most.ties).collect();
    let in_country = |key| locale.fill(key, &[("country", &name)]);
    let shown = events.iter().take(most.events);
    let cards = shown.map(|event| card(reader, event, None)).collect();
    Html::from_iter([
        html! { <h2>{ &name }</h2> },
        paragraph("span", about),
        heading(in_country("panel.country.ties")),
        list("choices", None, ties),
        heading(in_country("panel.country.events")),
        // Keyed among themselves, so that those that are there stay when others follow.
        cards,
    ])
}
