//! An event as schema.org has one.

use super::claim::claim;
use super::date::ends;
use super::{government, thing};
use crate::export::json::Writer;
use crate::model::{Dataset, Event, Party, Place, Role};

/// An `Event`, with what is said of it as the subject of claims.
pub(in crate::export::json) fn event(out: &mut Writer, dataset: &Dataset, event: &Event) {
    out.object(|out| {
        out.text("@id", Some(&["#", event.id().as_str()].concat()));
        thing(out, "Event", Some(event.title()));
        out.localized("description", event.summary());
        out.text("keywords", Some(event.kind().as_str()));
        out.text("date", Some(event.date().text()));
        let [start, end] = ends(event.date());
        out.text("startDate", start.as_deref());
        out.text("endDate", end.as_deref());
        if let Some(place) = event.place() {
            out.key("location");
            location(out, dataset, place);
        }
        for property in ["organizer", "attendee", "contributor"] {
            let of_it = |party: &&Party| property_of(party.role()) == property;
            let parties: Vec<_> = event.parties().iter().filter(of_it).collect();
            if !parties.is_empty() {
                out.list(property, &parties, |out, each| {
                    part(out, dataset, property, each);
                });
            }
        }
        out.list("subjectOf", event.evidence(), |out, each| {
            claim(out, dataset, each);
        });
    });
}

/// The property of schema.org that says best what a party does.
fn property_of(role: Role) -> &'static str {
    match role {
        Role::Host => "organizer",
        Role::Accuser | Role::Commentator => "contributor",
        Role::Signatory
        | Role::Visitor
        | Role::Participant
        | Role::Supplier
        | Role::Recipient
        | Role::Party => "attendee",
    }
}

/// A party in the word for its role: a `Role` repeats the property that it refines.
fn part(out: &mut Writer, dataset: &Dataset, property: &str, party: &Party) {
    out.object(|out| {
        out.text("@type", Some("Role"));
        out.text("roleName", Some(party.role().as_str()));
        out.key(property);
        government(out, dataset, party.country(), |out| {
            out.localized("alternateName", party.named());
            if !party.people().is_empty() {
                out.list("member", party.people(), |out, name| {
                    out.object(|out| thing(out, "Person", Some(name)));
                });
            }
        });
    });
}

fn location(out: &mut Writer, dataset: &Dataset, place: &Place) {
    out.object(|out| {
        thing(out, "Place", Some(place.name()));
        if let Some(country) = place.country() {
            out.key("containedInPlace");
            out.object(|out| {
                thing(out, "Country", dataset.country_name(country));
                out.country("identifier", Some(country));
            });
        }
    });
}
