//! The panel without a selection: the dataset as a whole.

use yew::prelude::*;

use super::super::map::LineSample;
use super::super::reader::use_reader;
use super::super::text::{Choose, Text};
use crate::model::EventDate;
use crate::state::Selection;

/// The title, the description and all ties.
#[component]
pub(super) fn Overview() -> Html {
    let reader = use_reader();
    let (dataset, locale) = (&reader.dataset, &reader.locale);
    let ties = dataset.ties().iter().map(|tie| {
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
    let edition = dataset.edition().map(|text| match EventDate::parse(text) {
        Ok(date) => locale.date(&date),
        Err(_) => text.to_owned(),
    });
    html! {
        <>
            <h2>
                if let Some(title) = dataset.title() {
                    <Text text={title.clone()} />
                } else {
                    { locale.text("dataset.untitled") }
                }
            </h2>
            if let Some(description) = dataset.description() {
                <p class="description"><Text text={description.clone()} /></p>
            }
            if dataset.events().is_empty() {
                <p class="nothing">{ locale.text("dataset.empty") }</p>
            } else {
                <h3>{ locale.text("panel.ties") }</h3>
                <ul class="choices" role="list">{ for ties }</ul>
            }
            <p class="imprint">
                if let Some(edition) = edition {
                    <span>{ locale.fill("dataset.edition", &[("date", &edition)]) }</span>
                    { " " }
                }
                if let Some(license) = dataset.license() {
                    <span>{ locale.fill("dataset.license", &[("license", license)]) }</span>
                }
            </p>
        </>
    }
}
