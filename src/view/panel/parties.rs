//! Who took part in an event, as what.

use yew::prelude::*;

use super::super::reader::Reader;
use super::super::text::{choice, list, span, text};
use crate::model::{Event, Role};
use crate::state::Selection;

/// An event's parties, each with its role and its people.
pub(super) fn parties(reader: &Reader, event: &Event) -> Html {
    let (dataset, locale) = (&reader.dataset, &reader.locale);
    let mut items = Vec::new();
    for party in event.parties() {
        let id = party.country();
        let name = reader.country_name(id);
        let is_on_map = dataset.country(id).is_some();
        let mut about = String::new();
        if let Some(named) = party.named() {
            about.extend([" (", reader.pick(named), ")"]);
        }
        about.extend([" · ", locale.text(role_key(party.role()))]);
        if !is_on_map {
            about.extend([" · ", locale.text("party.outside")]);
        }
        let mut parts = vec![
            if is_on_map {
                choice(reader, "choose", Selection::Country(id), name)
            } else {
                name.into()
            },
            span("role", about),
        ];
        for person in party.people() {
            parts.extend([" · ".into(), text(reader, person)]);
        }
        items.push(Html::from_iter(parts));
    }
    list("parties", Some(locale.text("label.parties")), items)
}

/// The locale key of a role.
pub(in crate::view) fn role_key(role: Role) -> &'static str {
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
