//! What the two ends of a tie say of an event, side by side where they differ.

use yew::prelude::*;

use super::super::reader::Reader;
use super::super::text::{paragraph, span};
use super::event::claim;
use crate::model::{CountryId, Event, Evidence, Speaker, TieId};

/// Both ends' own words on `event`; nothing where they agree or one is silent.
pub(super) fn voices(reader: &Reader, event: &Event, tie: TieId) -> Html {
    let ends = tie.ends();
    let [first, second] = ends.map(|end| said_by(event, end));
    if first.is_empty() || second.is_empty() || agree(&first, &second) {
        return Html::default();
    }
    let sides = ends.into_iter().zip([first, second]);
    let sides = sides.map(|(end, evidence)| {
        let words = reader
            .locale
            .fill("voice.says", &[("capital", &capital(reader, end))]);
        let claims = evidence.into_iter().map(|each| claim(reader, each));
        html! {
            <div class="voice">
                { paragraph("whose", span("name", words)) }
                { for claims }
            </div>
        }
    });
    html! { <div class="voices">{ for sides }</div> }
}

/// The evidence in which `country`, or a body of it, speaks.
fn said_by(event: &Event, country: CountryId) -> Vec<&Evidence> {
    let evidence = event.evidence().iter();
    evidence
        .filter(|each| each.speaker().and_then(Speaker::country) == Some(country))
        .collect()
}

/// Whether each side takes the stances, and gives the dates, that the other does.
fn agree(first: &[&Evidence], second: &[&Evidence]) -> bool {
    let has_each = |some: &[&Evidence], others: &[&Evidence]| {
        some.iter().all(|one| {
            others
                .iter()
                .any(|other| other.stance() == one.stance() && other.date() == one.date())
        })
    };
    has_each(first, second) && has_each(second, first)
}

/// The capital that stands for a government, or the country's name.
fn capital(reader: &Reader, id: CountryId) -> String {
    match reader.dataset.country(id) {
        Some(country) => reader.pick(country.capital()).to_owned(),
        None => reader.country_name(id),
    }
}
