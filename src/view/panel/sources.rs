//! Who took part in an event, and which documents say so.

use yew::prelude::*;

use super::super::reader::use_reader;
use super::super::text::{Choose, Text};
use super::card::CardProps;
use crate::model::{Evidence, Source, Stance};
use crate::state::Selection;

/// An event's parties, each with its role and its people.
#[component]
pub(super) fn Parties(props: &CardProps) -> Html {
    let reader = use_reader();
    let (dataset, locale) = (&reader.dataset, &reader.locale);
    let Some(event) = dataset.event(props.id.as_str()) else {
        return Html::default();
    };
    let parties = event.parties().iter().map(|party| {
        let name = reader.country_name(party.country());
        let on_map = dataset.country(party.country()).is_some();
        let role = locale.text(&format!("role.{}", party.role().as_str())).to_owned();
        html! {
            <li>
                if on_map {
                    <Choose selection={Selection::Country(party.country())}>{ name }</Choose>
                } else {
                    { name }
                }
                <span class="role">
                    { " " }{ role }
                    if !on_map {
                        { ", " }{ locale.text("party.outside") }
                    }
                </span>
                { for party.people().iter().map(|person| html! {
                    <span class="person"><Text text={person.clone()} /></span>
                }) }
            </li>
        }
    });
    html! { <ul class="parties" role="list">{ for parties }</ul> }
}

/// The sources of an event, each once, with what they say of it.
#[component]
pub(super) fn Sources(props: &CardProps) -> Html {
    let reader = use_reader();
    let (dataset, locale) = (&reader.dataset, &reader.locale);
    let Some(event) = dataset.event(props.id.as_str()) else {
        return Html::default();
    };
    let mut cited: Vec<(&Source, Vec<Stance>)> = Vec::new();
    for evidence in event.evidence() {
        let Some(source) = dataset.source(evidence.source()) else {
            continue;
        };
        let stances = match cited.iter_mut().find(|(known, _)| known.id() == source.id()) {
            Some((_, stances)) => stances,
            None => {
                cited.push((source, Vec::new()));
                continue_with(&mut cited)
            }
        };
        if !stances.contains(&evidence.stance()) {
            stances.push(evidence.stance());
        }
    }
    html! {
        <ul class="sources" role="list" aria-label={locale.text("label.sources").to_owned()}>
            { for cited.iter().map(|(source, stances)| {
                let stances: Vec<&str> = stances
                    .iter()
                    .map(|stance| locale.text(stance_key(*stance)))
                    .collect();
                html! {
                    <li>
                        <span class="stance">{ stances.join(locale.text("list.comma")) }</span>
                        { ": " }
                        <Citation source={source.id().as_str().to_owned()} />
                    </li>
                }
            }) }
        </ul>
    }
}

/// The stances of the source that was added last.
fn continue_with<'a, 'b>(cited: &'a mut [(&'b Source, Vec<Stance>)]) -> &'a mut Vec<Stance> {
    let last = cited.len() - 1;
    &mut cited[last].1
}

/// The locale key of what a source does with an event.
pub(super) fn stance_key(stance: Stance) -> &'static str {
    match stance {
        Stance::Announces => "stance.announces",
        Stance::Asserts => "stance.asserts",
        Stance::Confirms => "stance.confirms",
        Stance::Alleges => "stance.alleges",
        Stance::Denies => "stance.denies",
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct CitationProps {
    pub source: String,
}
