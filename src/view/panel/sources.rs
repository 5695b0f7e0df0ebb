//! Which documents say what of an event.

use yew::prelude::*;

use super::super::reader::use_reader;
use super::super::text::Text;
use super::card::CardProps;
use crate::model::{Evidence, SourceId, Stance};

/// The sources of an event, each once, with what they say of it.
#[component]
pub(super) fn Sources(props: &CardProps) -> Html {
    let reader = use_reader();
    let locale = &reader.locale;
    let Some(event) = reader.dataset.event(props.id.as_str()) else {
        return Html::default();
    };
    let mut ids: Vec<&SourceId> = Vec::new();
    for evidence in event.evidence() {
        if !ids.contains(&evidence.source()) {
            ids.push(evidence.source());
        }
    }
    html! {
        <ul class="sources" role="list" aria-label={locale.text("label.sources").to_owned()}>
            { for ids.into_iter().map(|id| {
                let of_source = event.evidence().iter().filter(|each| each.source() == id);
                let stances: Vec<Stance> = of_source.map(Evidence::stance).collect();
                let words: Vec<&str> = Stance::ALL
                    .iter()
                    .filter(|stance| stances.contains(stance))
                    .map(|stance| locale.text(stance_key(*stance)))
                    .collect();
                html! {
                    <li key={id.as_str().to_owned()}>
                        <span class="stance">{ words.join(locale.text("list.comma")) }</span>
                        { ": " }
                        <Citation id={id.clone()} />
                    </li>
                }
            }) }
        </ul>
    }
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
    pub id: SourceId,
}

/// A document: its publisher, its title (a link if it has one) and its dates.
#[component]
pub(super) fn Citation(props: &CitationProps) -> Html {
    let reader = use_reader();
    let locale = &reader.locale;
    let Some(source) = reader.dataset.source(&props.id) else {
        return Html::default();
    };
    let title = html! { <cite><Text text={source.title().clone()} /></cite> };
    let dates = [
        ("source.published", source.published()),
        ("source.retrieved", source.retrieved()),
    ];
    html! {
        <span class="citation">
            <Text text={source.publisher().clone()} />
            { ", " }
            if let Some(url) = source.url() {
                <a href={url.as_str().to_owned()} rel="external noopener" target="_blank">{ title }</a>
            } else {
                { title }
            }
            { for dates.into_iter().filter_map(|(key, date)| date.map(|date| {
                format!(", {}", locale.fill(key, &[("date", &locale.date(date))]))
            })) }
            if let Some(archived) = source.archived() {
                { ", " }
                <a href={archived.as_str().to_owned()} rel="external noopener" target="_blank">
                    { locale.text("source.archived") }
                </a>
            }
        </span>
    }
}
