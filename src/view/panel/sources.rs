//! Which documents say what of an event.

use yew::prelude::*;

use super::super::reader::Reader;
use super::super::text::{list, span, text};
use crate::model::{Event, HttpUrl, Source, SourceId, SourceKind, Speaker, Stance};

/// The sources of an event, each once, with who says what in it.
pub(super) fn sources(reader: &Reader, event: &Event) -> Html {
    let mut items = Vec::new();
    for id in cited_ids(event) {
        let mut parts = vec![citation(reader, id)];
        for words in stances_in(reader, event, id) {
            parts.extend([" · ".into(), span("stance", words)]);
        }
        items.push(Html::from_iter(parts));
    }
    list("sources", Some(reader.locale.text("label.sources")), items)
}

/// The sources of an event, each once.
pub(in crate::view) fn cited_ids(event: &Event) -> Vec<&SourceId> {
    let mut ids: Vec<&SourceId> = Vec::new();
    for evidence in event.evidence() {
        if !ids.contains(&evidence.source()) {
            ids.push(evidence.source());
        }
    }
    ids
}

/// Who takes which stance in a source.
///
/// Nothing in an event's only source: what that says is the event's status.
pub(in crate::view) fn stances_in(reader: &Reader, event: &Event, id: &SourceId) -> Vec<String> {
    if event.evidence().iter().all(|each| each.source() == id) {
        return Vec::new();
    }
    let stances = Stance::ALL.iter();
    let words = stances.filter_map(|stance| stance_in(reader, event, id, *stance));
    words.collect()
}

/// Who takes `stance` in a source: "denies: North Korea, Russia".
///
/// Without a speaker it is the source itself that does.
fn stance_in(reader: &Reader, event: &Event, id: &SourceId, stance: Stance) -> Option<String> {
    let locale = &reader.locale;
    let mut is_taken = false;
    let mut speakers = Vec::new();
    for evidence in event.evidence() {
        if evidence.source() == id && evidence.stance() == stance {
            is_taken = true;
            speakers.extend(evidence.speaker().map(|each| speaker_name(reader, each)));
        }
    }
    let mut words = locale.text(stance_key(stance)).to_owned();
    if !speakers.is_empty() {
        words.extend([": ", &speakers.join(locale.text("list.comma"))]);
    }
    is_taken.then_some(words)
}

/// What a speaker is called.
pub(super) fn speaker_name(reader: &Reader, speaker: &Speaker) -> String {
    match speaker {
        Speaker::Country(id) => reader.country_name(*id),
        Speaker::Named { name, .. } => reader.pick(name).to_owned(),
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

/// A document: its publisher, its title (a link if it has one) and its dates.
pub(super) fn citation(reader: &Reader, id: &SourceId) -> Html {
    match reader.dataset.source(id) {
        Some(source) => span("citation", cited(reader, source)),
        None => Html::default(),
    }
}

fn cited(reader: &Reader, source: &Source) -> Html {
    let locale = &reader.locale;
    // A title that does not say its language is in that of its source.
    let own = source.title().pick(&locale.languages()).lang;
    let lang = source.language().filter(|_| own.is_none());
    let lang = lang.map(str::to_owned);
    let title = html! { <cite {lang}>{ text(reader, source.title()) }</cite> };
    let mut parts = vec![
        text(reader, source.publisher()),
        ", ".into(),
        match source.url() {
            Some(url) => link(url, title),
            None => title,
        },
    ];
    for words in about(reader, source) {
        parts.extend([", ".into(), words.into()]);
    }
    if let Some(archived) = source.archived() {
        let words = locale.text("source.archived");
        parts.extend([", ".into(), link(archived, words.into())]);
    }
    Html::from_iter(parts)
}

/// When a source was published and looked up, what it is, and in which language.
pub(in crate::view) fn about(reader: &Reader, source: &Source) -> Vec<String> {
    let locale = &reader.locale;
    let dates = [
        ("source.published", source.published()),
        ("source.retrieved", source.retrieved()),
    ];
    let mut words = Vec::new();
    for (key, date) in dates {
        if let Some(date) = date {
            words.push(locale.fill(key, &[("date", &locale.date(date))]));
        }
    }
    words.extend(
        source
            .kind()
            .map(|kind| locale.text(kind_key(kind)).to_owned()),
    );
    words.extend(source.language().map(|tag| locale.language(tag)));
    words
}

fn kind_key(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Document => "source.document",
        SourceKind::Government => "source.government",
        SourceKind::StateMedia => "source.state-media",
        SourceKind::Media => "source.media",
        SourceKind::Reference => "source.reference",
        SourceKind::Mirror => "source.mirror",
    }
}

/// A link that leaves the page behind.
fn link(to: &HttpUrl, words: Html) -> Html {
    let href = to.as_str().to_owned();
    html! { <a {href} rel="external noopener" target="_blank">{ words }</a> }
}
