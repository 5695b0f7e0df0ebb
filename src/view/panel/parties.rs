//! Who took part in an event, as what.

use yew::prelude::*;

use super::super::reader::Reader;
use super::super::text::{choice, list, span, text};
use crate::model::{Event, Party, Role};
use crate::state::Selection;

/// An event's parties, each with its role and its people.
pub(in crate::view) fn parties(reader: &Reader, event: &Event) -> Html {
    let (dataset, locale) = (&reader.dataset, &reader.locale);
    let mut items = Vec::new();
    for party in event.parties() {
        let id = party.country();
        let name = reader.country_name(id);
        let mut parts = vec![
            if dataset.country(id).is_some() {
                choice(reader, "choose", Selection::Country(id), name)
            } else {
                name.into()
            },
            span("role", about_party(reader, party, " · ")),
        ];
        for person in party.people() {
            parts.extend([" · ".into(), text(reader, person)]);
        }
        items.push(Html::from_iter(parts));
    }
    list("parties", Some(locale.text("label.parties")), items)
}

/// What stands behind a party's name: the one under which it took part, its role,
/// and whether it is missing on the map.
pub(in crate::view) fn about_party(reader: &Reader, party: &Party, separator: &str) -> String {
    let locale = &reader.locale;
    let mut about = String::new();
    if let Some(named) = party.named() {
        about.extend([" (", reader.pick(named), ")"]);
    }
    about.extend([separator, locale.text(role_key(party.role()))]);
    if reader.dataset.country(party.country()).is_none() {
        about.extend([separator, locale.text("party.outside")]);
    }
    about
}

/// The locale key of a role.
fn role_key(role: Role) -> &'static str {
    match role {
        Role::Signatory => "role.signatory",
        Role::Visitor => "role.visitor",
        Role::Host => "role.host",
        Role::Participant => "role.participant",
        Role::Supplier => "role.supplier",
        Role::Recipient => "role.recipient",
        Role::Party => "role.party",
        Role::Accuser => "role.accuser",
        Role::Commentator => "role.commentator",
    }
}
