//! The panel for an event: everything that is known of it.

use yew::prelude::*;

use super::super::reader::Reader;
use super::super::text::{heading, list, paragraph, span, text, tie_choice};
use super::card::{article, kind_and_date, status_line, summary};
use super::parties::parties;
use super::sources::{citation, stance_key};
use super::stages::stages;
use crate::model::{EventId, Evidence, Speaker};
use crate::state::Selection;

/// An event with all its evidence and all its ties.
pub(in crate::view) fn event(reader: &Reader, id: &EventId) -> Html {
    let (dataset, locale) = (&reader.dataset, &reader.locale);
    let Some(event) = dataset.event(id.as_str()) else {
        return Html::default();
    };
    let mut ties = Vec::new();
    for id in event.ties() {
        if let Some(shown) = reader.shown.tie(id, dataset) {
            let name = reader.name(&Selection::Tie(id));
            ties.push(tie_choice(reader, id, shown, name));
        }
    }
    let evidence = event.evidence().iter();
    let evidence = evidence.map(|evidence| testimony(reader, evidence));
    let parts = [
        kind_and_date(reader, event),
        html! { <h2>{ text(reader, event.title()) }</h2> },
        status_line(reader, event),
        summary(reader, event),
        stages(reader, event, true),
        heading(locale.text("label.parties")),
        parties(reader, event),
        heading(locale.text("label.sources")),
        list("evidence", None, evidence.collect()),
        heading(locale.text("event.ties")),
        list("choices", None, ties),
    ];
    article("whole", event, Html::from_iter(parts))
}

/// One piece of evidence: who says what, in which words, and where.
fn testimony(reader: &Reader, evidence: &Evidence) -> Html {
    let mut place = vec![citation(reader, evidence.source())];
    if let Some(locator) = evidence.locator() {
        let values = [("locator", reader.pick(locator))];
        let words = reader.locale.fill("source.locator", &values);
        place.extend([", ".into(), words.into()]);
    }
    let place = paragraph("where", Html::from_iter(place));
    Html::from_iter([claim(reader, evidence), place])
}

/// Who says what, and in which words.
pub(super) fn claim(reader: &Reader, evidence: &Evidence) -> Html {
    let locale = &reader.locale;
    let mut who = vec![span("stance", locale.text(stance_key(evidence.stance())))];
    if let Some(speaker) = evidence.speaker() {
        who.push(": ".into());
        who.push(self::speaker(reader, speaker));
    }
    if let Some(date) = evidence.date() {
        let words = locale.fill("evidence.date", &[("date", &locale.date(date))]);
        who.push(span("role", [" · ", &words].concat()));
    }
    let claim = paragraph("testimony", Html::from_iter(who));
    let quote = evidence.quote().map(|quote| {
        html! { <blockquote>{ text(reader, quote) }</blockquote> }
    });
    std::iter::once(claim).chain(quote).collect()
}

/// A speaker, with the country it speaks for.
fn speaker(reader: &Reader, speaker: &Speaker) -> Html {
    let (name, country) = match speaker {
        Speaker::Country(id) => (reader.country_name(*id).into(), None),
        Speaker::Named { name, country } => (text(reader, name), *country),
    };
    let mut parts = vec![span("speaker", name)];
    if let Some(country) = country {
        let words = [" · ", &reader.country_name(country)].concat();
        parts.push(span("role", words));
    }
    Html::from_iter(parts)
}
