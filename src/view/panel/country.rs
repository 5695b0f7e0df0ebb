//! The panel for a country: its ties and all its events.

use yew::prelude::*;

use super::super::map::LineSample;
use super::super::reader::use_reader;
use super::super::text::Choose;
use super::card::{Card, span};
use crate::model::CountryId;
use crate::state::Selection;

#[derive(Properties, PartialEq)]
pub(super) struct CountryProps {
    pub id: CountryId,
}

/// A country's ties, then its events, newest first.
#[component]
pub(super) fn Country(props: &CountryProps) -> Html {
    let reader = use_reader();
    let (dataset, locale) = (&reader.dataset, &reader.locale);
    let name = reader.country_name(props.id);
    let capital = dataset
        .country(props.id)
        .map(|country| reader.pick(country.capital()).to_owned());
    let events: Vec<_> = dataset.events_of(props.id).collect();
    let ties = dataset.ties().iter().filter_map(|tie| {
        let other = tie.id().other(props.id)?;
        Some(html! {
            <li key={tie.id().to_string()}>
                <Choose selection={Selection::Tie(tie.id())} class="tie-choice">
                    <LineSample line={tie.line()} />
                    <span class="name">{ reader.country_name(other) }</span>
                    <span class="count">{ locale.count("events", tie.events().len()) }</span>
                </Choose>
            </li>
        })
    });
    html! {
        <>
            <h2>{ &name }</h2>
            <p class="span">
                if let Some(capital) = capital {
                    { capital }{ " · " }
                }
                { span(&reader, &events) }
            </p>
            <h3>{ locale.fill("panel.country.ties", &[("country", &name)]) }</h3>
            <ul class="choices" role="list">{ for ties }</ul>
            <h3>{ locale.fill("panel.country.events", &[("country", &name)]) }</h3>
            { for events.iter().map(|event| html! {
                <Card key={event.id().as_str()} id={event.id().clone()} />
            }) }
        </>
    }
}
