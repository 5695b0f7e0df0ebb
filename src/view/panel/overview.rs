//! The panel without a selection: the dataset as a whole.

use yew::prelude::*;

use super::super::reader::Reader;
use super::super::text::{heading, list, paragraph, text, tie_choice};
use crate::state::Selection;

/// The title, the description and all ties.
pub(super) fn overview(reader: &Reader) -> Html {
    let (dataset, locale) = (&reader.dataset, &reader.locale);
    let title = match dataset.title() {
        Some(title) => text(reader, title),
        None => locale.text("dataset.untitled").into(),
    };
    let mut parts = vec![html! { <h2>{ title }</h2> }];
    if let Some(description) = dataset.description() {
        parts.push(paragraph("description", text(reader, description)));
    }
    if dataset.events().is_empty() {
        parts.push(paragraph("nothing", locale.text("dataset.empty")));
    } else {
        let ties = dataset.ties().iter();
        let ties = ties.map(|tie| tie_choice(reader, tie, reader.name(&Selection::Tie(tie.id()))));
        parts.push(heading(locale.text("panel.ties")));
        parts.push(list("choices", None, ties.collect()));
    }
    parts.push(paragraph("imprint", imprint(reader).join(" · ")));
    Html::from_iter(parts)
}

/// The dataset's edition and licence, as far as it has them.
pub(in crate::view) fn imprint(reader: &Reader) -> Vec<String> {
    let (dataset, locale) = (&reader.dataset, &reader.locale);
    let mut imprint = Vec::new();
    if let Some(edition) = dataset.edition() {
        let date = match edition.date() {
            Some(date) => locale.date(date),
            None => edition.text().to_owned(),
        };
        imprint.push(locale.fill("dataset.edition", &[("date", &date)]));
    }
    if let Some(license) = dataset.license() {
        imprint.push(locale.fill("dataset.license", &[("license", license)]));
    }
    imprint
}
