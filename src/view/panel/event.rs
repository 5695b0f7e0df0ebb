//! The panel for an event: everything that is known of it.

use yew::prelude::*;

use super::super::map::LineSample;
use super::super::reader::use_reader;
use super::super::text::{Choose, Text};
use super::card::{CardProps, KindAndDate, StatusLine, status_class};
use super::parties::Parties;
use super::sources::{Citation, stance_key};
use crate::model::{Evidence, Speaker};
use crate::state::Selection;

/// An event with all its evidence and all its ties.
#[component]
pub(super) fn Event(props: &CardProps) -> Html {
    let reader = use_reader();
    let (dataset, locale) = (&reader.dataset, &reader.locale);
    let Some(event) = dataset.event(props.id.as_str()) else {
        return Html::default();
    };
    let ties: Vec<_> = event
        .ties()
        .into_iter()
        .filter_map(|id| dataset.tie(id))
        .collect();
    let ties = ties.iter().map(|tie| {
        let selection = Selection::Tie(tie.id());
        let name = reader.name(&selection);
        html! {
            <li key={tie.id().to_string()}>
                <Choose {selection} class="tie-choice">
                    <LineSample line={tie.line()} />
                    <span class="name">{ name }</span>
                    <span class="count">{ locale.count("events", tie.events().len()) }</span>
                </Choose>
            </li>
        }
    });
    html! {
        <article
            class={classes!("whole", status_class(event.status()))}
            data-event={props.id.as_str().to_owned()}
        >
            <KindAndDate id={props.id.clone()} />
            <h2><Text text={event.title().clone()} /></h2>
            <StatusLine id={props.id.clone()} />
            if let Some(summary) = event.summary() {
                <p class="summary"><Text text={summary.clone()} /></p>
            }
            <h3>{ locale.text("label.parties") }</h3>
            <Parties id={props.id.clone()} />
            <h3>{ locale.text("label.sources") }</h3>
            <ul class="evidence" role="list">
                { for event.evidence().iter().map(|evidence| html! {
                    <Testimony evidence={evidence.clone()} />
                }) }
            </ul>
            <h3>{ locale.text("event.ties") }</h3>
            <ul class="choices" role="list">{ for ties }</ul>
        </article>
    }
}

#[derive(Properties, PartialEq)]
struct TestimonyProps {
    evidence: Evidence,
}

/// One piece of evidence: who says what, in which words, and where.
#[component]
fn Testimony(props: &TestimonyProps) -> Html {
    let reader = use_reader();
    let locale = &reader.locale;
    let evidence = &props.evidence;
    let speaker = evidence.speaker().map(|speaker| match speaker {
        Speaker::Country(id) => html! { { reader.country_name(*id) } },
        Speaker::Named { name, country } => html! {
            <>
                <Text text={name.clone()} />
                if let Some(country) = country {
                    <span class="role">{ " · " }{ reader.country_name(*country) }</span>
                }
            </>
        },
    });
    html! {
        <li>
            <p class="testimony">
                <span class="stance">{ locale.text(stance_key(evidence.stance())) }</span>
                if let Some(speaker) = speaker {
                    { ": " }<strong class="speaker">{ speaker }</strong>
                }
            </p>
            if let Some(quote) = evidence.quote() {
                <blockquote><Text text={quote.clone()} /></blockquote>
            }
            <p class="where">
                <Citation id={evidence.source().clone()} />
                if let Some(locator) = evidence.locator() {
                    { ", " }
                    { locale.fill("source.locator", &[("locator", reader.pick(locator))]) }
                }
            </p>
        </li>
    }
}
