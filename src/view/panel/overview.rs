//! The panel without a selection: the dataset as a whole.

use yew::prelude::*;

use super::super::reader::Reader;
use super::super::text::{heading, list, paragraph, text, tie_choice};
use super::Most;
use crate::state::Selection;

/// The title, the description and the ties.
pub(super) fn overview(reader: &Reader, most: Most, rest: Html) -> Html {
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
        let ties = reader.shown.ties(dataset).take(most.ties);
        let ties = ties.map(|(tie, shown)| {
            let name = reader.name(&Selection::Tie(tie.id()));
            tie_choice(reader, tie.id(), shown, name)
        });
        let ties: Vec<Html> = ties.collect();
        if !ties.is_empty() {
            parts.push(heading(locale.text("panel.ties")));
            parts.push(list("choices", None, ties));
        }
        parts.push(rest);
    }
    parts.push(paragraph("imprint", imprint(reader).join(" · ")));
    Html::from_iter(parts)
}

/// The dataset's edition and licence, as far as it has them.
pub(in crate::view) fn imprint(reader: &Reader) -> Vec<String> {
    reader.locale.imprint(&reader.dataset)
}
