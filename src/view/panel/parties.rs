//! Who took part in an event, as what.

use yew::prelude::*;

use super::super::reader::use_reader;
use super::super::text::{Choose, Text};
use super::card::CardProps;
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
        let role = locale.text(role_key(party.role())).to_owned();
        html! {
            <li>
                if on_map {
                    <Choose selection={Selection::Country(party.country())}>{ name }</Choose>
                } else {
                    { name }
                }
                <span class="role">
                    { " · " }{ role }
                    if !on_map {
                        { " · " }{ locale.text("party.outside") }
                    }
                </span>
                { for party.people().iter().map(|person| html! {
                    <span class="person">{ " · " }<Text text={person.clone()} /></span>
                }) }
            </li>
        }
    });
    html! {
        <ul class="parties" role="list" aria-label={locale.text("label.parties").to_owned()}>
            { for parties }
        </ul>
    }
}

/// The locale key of a role.
fn role_key(role: crate::model::Role) -> &'static str {
    use crate::model::Role;
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
