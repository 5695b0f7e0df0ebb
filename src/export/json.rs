//! A dataset as the text of a JSON document.
//!
//! Guarantees that what is written reads back as an equal dataset, without
//! warnings other than those of the document it came from.

mod excerpt;
mod linked;
mod writer;

pub use self::excerpt::write_excerpt;
pub(crate) use self::writer::Writer;
use crate::gazetteer;
use crate::model::{
    Acceptance, Country, CountryId, Dataset, Edition, Event, EventDate, EventId, Evidence, HttpUrl,
    LocalizedText, Party, Place, Role, Source, SourceKind, Speaker, Stage, TourStep,
};

/// The document of `dataset`: indented, with a line break at its end.
///
/// Countries that are as the gazetteer has them are written by their ids.
pub fn write_json(dataset: &Dataset) -> String {
    let mut out = Writer::default();
    out.object(|out| {
        out.key("diplomap");
        out.literal("1");
        out.localized("title", dataset.title());
        out.localized("description", dataset.description());
        out.text("license", dataset.license());
        out.text("edition", dataset.edition().map(Edition::text));
        out.list("countries", dataset.countries(), country);
        out.list("sources", dataset.sources(), source);
        out.list("events", dataset.events(), event);
        if !dataset.tour().is_empty() {
            out.list("tour", dataset.tour(), step);
        }
        if !dataset.accepted().is_empty() {
            out.list("accept", dataset.accepted(), acceptance);
        }
    });
    out.text.push('\n');
    out.text
}

pub(crate) fn country(out: &mut Writer, country: &Country) {
    if gazetteer::country(country.id()) == Some(country) {
        out.string(country.id().as_str());
    } else {
        described(out, country);
    }
}

/// A country in full.
fn described(out: &mut Writer, country: &Country) {
    out.object(|out| {
        out.country("id", Some(country.id()));
        out.localized("name", Some(country.name()));
        out.key("capital");
        out.object(|out| {
            out.localized("name", Some(country.capital()));
            out.degrees("lon", country.position().lon);
            out.degrees("lat", country.position().lat);
        });
    });
}

pub(crate) fn source(out: &mut Writer, source: &Source) {
    out.object(|out| {
        out.text("id", Some(source.id().as_str()));
        out.localized("title", Some(source.title()));
        out.localized("publisher", Some(source.publisher()));
        out.text("kind", source.kind().map(SourceKind::as_str));
        out.text("published", source.published().map(EventDate::text));
        out.text("url", source.url().map(HttpUrl::as_str));
        out.text("archived", source.archived().map(HttpUrl::as_str));
        out.text("retrieved", source.retrieved().map(EventDate::text));
        out.text("language", source.language());
    });
}

fn event(out: &mut Writer, event: &Event) {
    event_with(out, event, stage);
}

/// An event, with its stages as `stage` writes them.
fn event_with(out: &mut Writer, event: &Event, stage: impl Fn(&mut Writer, &Stage)) {
    out.object(|out| {
        out.text("id", Some(event.id().as_str()));
        out.text("kind", Some(event.kind().as_str()));
        out.text("date", Some(event.date().text()));
        out.localized("title", Some(event.title()));
        out.localized("summary", event.summary());
        if let Some(place) = event.place() {
            out.key("place");
            named(out, place.name(), Place::country(place));
        }
        out.list("parties", event.parties(), party);
        out.list("evidence", event.evidence(), evidence);
        if !event.stages().is_empty() {
            out.list("stages", event.stages(), stage);
        }
    });
}

fn party(out: &mut Writer, party: &Party) {
    out.object(|out| {
        out.country("country", Some(party.country()));
        let role = Some(party.role()).filter(|role| *role != Role::Party);
        out.text("role", role.map(Role::as_str));
        if !party.people().is_empty() {
            out.list("people", party.people(), Writer::words);
        }
        out.localized("as", party.named());
    });
}

fn evidence(out: &mut Writer, evidence: &Evidence) {
    out.object(|out| {
        out.text("source", Some(evidence.source().as_str()));
        out.text("stance", Some(evidence.stance().as_str()));
        match evidence.speaker() {
            None => (),
            Some(Speaker::Country(id)) => out.country("speaker", Some(*id)),
            Some(Speaker::Named { name, country }) => {
                out.key("speaker");
                named(out, name, *country);
            }
        }
        out.text("date", evidence.date().map(EventDate::text));
        out.localized("locator", evidence.locator());
        out.localized("quote", evidence.quote());
    });
}

pub(crate) fn stage(out: &mut Writer, stage: &Stage) {
    stage_by(out, stage, stage.by());
}

/// A stage that came about through the event `by`.
fn stage_by(out: &mut Writer, stage: &Stage, by: Option<&EventId>) {
    out.object(|out| {
        out.text("stage", Some(stage.kind().as_str()));
        out.text("date", Some(stage.date().text()));
        out.country("country", stage.country());
        out.text("by", by.map(EventId::as_str));
        out.text("source", Some(stage.source().as_str()));
        out.localized("note", stage.note());
    });
}

pub(crate) fn acceptance(out: &mut Writer, acceptance: &Acceptance) {
    out.object(|out| {
        out.text("rule", Some(acceptance.rule().as_str()));
        out.text("for", acceptance.subject());
        out.localized("reason", Some(acceptance.reason()));
    });
}

pub(crate) fn step(out: &mut Writer, step: &TourStep) {
    out.object(|out| {
        out.localized("title", step.title());
        out.localized("text", step.text());
        out.text("select", step.select());
        out.text("from", step.from().map(EventDate::text));
        out.text("to", step.to().map(EventDate::text));
    });
}

pub(crate) fn named(out: &mut Writer, name: &LocalizedText, country: Option<CountryId>) {
    out.object(|out| {
        out.localized("name", Some(name));
        out.country("country", country);
    });
}
