//! What a cell says while it is not edited.

use yew::prelude::*;

use super::bench::Bench;
use crate::gazetteer;
use crate::model::EventDate;
use crate::workshop::{Draft, Field, Row, SourceText, parse_parties};

/// The cell of `field`: its text, as people read it.
pub(super) fn said(bench: &Bench, row: &Row, field: Field) -> Html {
    let text = row.said(field.column());
    match field {
        Field::Date => match EventDate::parse(text) {
            Ok(date) if bench.locale.date(&date) != text => html! {
                <><span>{ text }</span><span class="ws-soft">{ bench.locale.date(&date) }</span></>
            },
            _ => text.into(),
        },
        Field::Kind => word(bench, "kind.", text),
        Field::Stance => word(bench, "stance.", text),
        Field::Parties => parties(bench, text),
        Field::Source => {
            let source = SourceText::of(row);
            let (title, publisher) = source.names();
            html! {
                <>
                    <span>{ title }</span>
                    if !publisher.is_empty() {
                        <span class="ws-soft">{ publisher }</span>
                    }
                </>
            }
        }
        Field::Speaker => country_name(bench, text).into(),
        _ => text.into(),
    }
}

/// What is asked for in a cell that is empty so far; nothing where few events need it.
pub(super) fn asked(bench: &Bench, field: Field) -> Html {
    let key = match field {
        Field::Date => "workshop.ask.date",
        Field::Kind => "workshop.ask.kind",
        Field::Title => "workshop.ask.title",
        Field::Parties => "workshop.ask.parties",
        Field::Source => "workshop.ask.source",
        _ => return Html::default(),
    };
    html! { <span class="ws-soft ws-ask">{ bench.text(key) }</span> }
}

/// A word of a vocabulary in the reader's language; as it stands, where it is none.
fn word(bench: &Bench, vocabulary: &str, text: &str) -> Html {
    let key = [vocabulary, &text.to_ascii_lowercase()].concat();
    let worded = bench.text(&key);
    if worded == key {
        text.into()
    } else {
        worded.into()
    }
}

fn parties(bench: &Bench, cell: &str) -> Html {
    let parties = parse_parties(cell);
    let chips = parties.iter().map(|party| {
        let is_known = party.id().is_some();
        html! {
            <span class={classes!("ws-chip", (!is_known).then_some("ws-unknown"))}>
                { country_name(bench, &party.country) }
                if !matches!(party.role.as_str(), "" | "party") {
                    <span class="ws-soft">{ bench.text(&["role.", &party.role].concat()) }</span>
                }
            </span>
        }
    });
    html! { <span class="ws-chips">{ for chips }</span> }
}

/// The name of the country that `text` means, in the reader's language; else `text`.
pub(super) fn country_name(bench: &Bench, text: &str) -> String {
    let party = parse_parties(text).into_iter().next();
    let id = party.and_then(|party| party.id());
    match id.and_then(gazetteer::country) {
        Some(country) => country.name().pick(&bench.languages()).text.to_owned(),
        None => text.to_owned(),
    }
}

/// The text that a cell would have with `draft`.
pub(super) fn drafted(row: &Row, draft: &Draft, column: crate::workshop::Column) -> String {
    let typed = draft.typed(column);
    typed.unwrap_or_else(|| row.cell(column)).to_owned()
}
